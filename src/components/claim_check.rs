//! A claim of the reader's own, read as it is typed and held against what the figures give.

use super::announcer::spoken_when;
use super::debounce::{Debounce, debounced};
use super::figure::{Figure, Parts};
use crate::state::past::Past;
use leptos::prelude::*;
use model::catalogue::CHECK;
use model::look_back::statement;
use model::quantity::Year;
use model::statement::{EXAMPLES, MEASURES, Measure, Statement, read, understood, write};
use model::view::{LinkedClaim, View};

/// The box for a claim, what was understood of it, and the answer in words, table and link.
#[component]
pub fn ClaimCheck(past: Past) -> impl IntoView {
    let state = past.state;
    let near = RwSignal::new(false);
    let desk = Desk::new(past);
    let misread = desk.misread;
    let is_misread = move || misread.with(|misread| !misread.is_empty());
    let answered = move |text: fn(&model::statement::Answer) -> String| {
        move || {
            if is_misread() {
                return String::new();
            }
            past.answer.with(text)
        }
    };
    let list = move |items: Vec<String>| {
        items
            .into_iter()
            .map(|item| view! { <li>{item}</li> })
            .collect_view()
    };
    let further = move || {
        let items = if is_misread() {
            Vec::new()
        } else {
            past.answer.with(|answer| answer.further.clone())
        };
        list(items)
    };
    let notes = move || list(past.answer.with(|answer| answer.notes.clone()));
    let sheet = Signal::derive(move || past.answer.with(|answer| answer.sheet.clone()));
    let address = debounced(move || format!("?{}#check", state.link.get()));
    let examples = EXAMPLES.map(|example| format!("“{example}”"));
    let head = view! {
        <h2 id="check" tabindex="-1">"Check a claim"</h2>
        <p class="without-app">"The check needs the scripts of this page, which are off or did not arrive. The table below shows the two years it starts from."</p>
        <p class="live-only">
            {format!("Type a claim as a sentence or a number. Words such as “nearly” and “more than” count. Examples: {}.", examples.join(", "))}
        </p>
        <ClaimBox desk/>
        <div class="choices live-only">
            <span><MeasureChoice desk/></span>
            <span><EndChoice desk id="check-from" label="From" read=|claim| claim.from write=|claim, year| claim.from = year/></span>
            <span><EndChoice desk id="check-until" label="To" read=|claim| claim.to write=|claim, year| claim.to = year/></span>
        </div>
    };
    let drawing = view! {
        <Understood desk/>
        <p class="claim-check-answer"><span data-testid="check-answer" aria-live=spoken_when(near)>{answered(|answer| answer.sentence.clone())}</span></p>
        <ul class="claim-check-further" data-testid="check-further">{further}</ul>
    };
    let notes = view! { <ul class="note">{notes}</ul> };
    let parts = Parts {
        class: "claim-check",
        head,
        drawing,
        notes,
    };
    let after = view! { <p class="live-only note"><a data-testid="check-link" href=address>"Link to this check"</a></p> };
    view! { <Figure state spec=&CHECK parts sheet near hidden=Signal::derive(is_misread) after/> }
}

/// What the parts of the check share.
#[derive(Clone, Copy)]
struct Desk {
    past: Past,
    /// Why the words in the box were not read: then nothing is shown that would answer another claim.
    misread: RwSignal<String>,
    /// What the reader has picked from the lists, for sentences that do not say; never what an earlier sentence said.
    chosen: StoredValue<Statement>,
    /// Whether the years were picked.
    are_years_picked: StoredValue<bool>,
    /// Whether the years shown were found for a claim that named none.
    are_years_found: RwSignal<bool>,
}

impl Desk {
    fn new(past: Past) -> Self {
        Self {
            past,
            misread: RwSignal::new(String::new()),
            chosen: StoredValue::new(statement(&past.state.baseline(), &View::default())),
            are_years_picked: StoredValue::new(false),
            are_years_found: RwSignal::new(false),
        }
    }

    /// Reads what was typed, or says why it could not be read.
    fn read(&self, text: &str) -> Option<Statement> {
        let latest = |measure: &Measure| {
            let known = self.past.years_of(measure).last().copied();
            known.unwrap_or(self.chosen.with_value(|chosen| chosen.to))
        };
        let chosen = self.chosen.get_value();
        match read(text, &chosen, latest) {
            Ok(read) => {
                let is_open = !read.names_years && !self.are_years_picked.get_value();
                self.misread.set(String::new());
                self.are_years_found
                    .set(is_open && read.statement.amount.is_some());
                Some(if is_open {
                    self.past.with_years_found(read.statement)
                } else {
                    read.statement
                })
            }
            Err(why) => {
                self.misread.set(why.0);
                None
            }
        }
    }

    /// Takes what was picked from a list, for this claim and those after it.
    fn pick(&self, claim: Statement) {
        self.misread.set(String::new());
        self.are_years_found.set(false);
        self.chosen.set_value(Statement {
            amount: None,
            per: None,
            prices: None,
            ..claim.clone()
        });
        self.set(claim);
    }

    fn set(&self, claim: Statement) {
        if self.past.claim.get_untracked() != claim {
            self.past.state.view.update(|view| {
                view.says = None;
                view.claim = Some(LinkedClaim::Read(claim));
            });
        }
    }
}

/// The claim in words.
#[component]
fn ClaimBox(desk: Desk) -> impl IntoView {
    let past = desk.past;
    let typed = RwSignal::new(words_of(&past.claim.get_untracked()));
    // What the box itself last said: another claim (from a list, a link, Back) is written into it.
    let own = StoredValue::new(past.claim.get_untracked());
    Effect::new(move |_| {
        let now = past.claim.get();
        if own.with_value(|own| *own != now) {
            typed.set(words_of(&now));
            desk.misread.set(String::new());
            own.set_value(now);
        }
    });
    let rest = Debounce::after_ms(400);
    let take = move |event| {
        let text = event_target_value(&event);
        typed.set(text.clone());
        rest.then(move || {
            if let Some(claim) = desk.read(&text) {
                own.set_value(claim.clone());
                desk.set(claim);
            }
        });
    };
    let misread = desk.misread;
    view! {
        <p class="claim-check-box live-only">
            <label for="check-claim">"The claim"</label>
            <input type="text" autocomplete="off" spellcheck="false" maxlength="300" id="check-claim" aria-describedby="check-problem" aria-invalid=move || misread.with(|why| !why.is_empty()).to_string() prop:value=typed on:input=take/>
        </p>
        <p class="problem" role="alert" id="check-problem">{misread}</p>
    }
}

/// The claim as the box shows it; empty where nothing is claimed.
fn words_of(claim: &Statement) -> String {
    if claim.amount.is_some() {
        write(claim)
    } else {
        String::new()
    }
}

/// What the claim is about. Another measure starts anew: a number of pounds is no number of children.
#[component]
fn MeasureChoice(desk: Desk) -> impl IntoView {
    let past = desk.past;
    let now = Memo::new(move |_| past.claim.with(|claim| claim.measure));
    let first = now.get_untracked();
    let options: Vec<_> = MEASURES
        .iter()
        .map(|measure| {
            view! { <option value=measure.key selected=*measure == *first prop:selected=move || *now.get() == *measure>{measure.name}</option> }
        })
        .collect();
    let choose = move |event| {
        if let Some(measure) = Measure::from_key(&event_target_value(&event)) {
            desk.pick(
                past.claim
                    .get_untracked()
                    .about(measure, &past.years_of(measure)),
            );
        }
    };
    view! {
        <label for="check-measure">"Measure"</label>
        <select class="choices-pick" id="check-measure" on:change=choose>{options}</select>
    }
}

/// One of the two years, of those the measure has.
#[component]
fn EndChoice(
    desk: Desk,
    id: &'static str,
    label: &'static str,
    read: fn(&Statement) -> Year,
    write: fn(&mut Statement, Year),
) -> impl IntoView {
    let past = desk.past;
    let now = Memo::new(move |_| past.claim.with(read));
    let measure = Memo::new(move |_| past.claim.with(|claim| claim.measure));
    let known = Memo::new(move |_| {
        let mut known = past.years_of(measure.get());
        if !known.contains(&now.get()) {
            known.push(now.get());
            known.sort_unstable();
        }
        known
    });
    let usual = now.get_untracked();
    let options = move || {
        let option = |year: Year| {
            let words = measure.get().year_words(year);
            view! { <option value=year.to_string() selected=year == usual prop:selected=move || now.get() == year>{words}</option> }
        };
        known.get().into_iter().map(option).collect_view()
    };
    let choose = move |event| {
        if let Some(year) = Year::parse(&event_target_value(&event)) {
            let mut claim = past.claim.get_untracked();
            write(&mut claim, year);
            if claim.is_of_one_year() {
                claim.from = year;
                claim.to = year;
            }
            desk.are_years_picked.set_value(true);
            desk.pick(claim);
        }
    };
    view! {
        <label for=id>{label}</label>
        <select class="choices-pick" id=id on:change=choose>{options}</select>
    }
}

/// What was understood, part by part.
#[component]
fn Understood(desk: Desk) -> impl IntoView {
    let past = desk.past;
    let parts = move || {
        let is_silent = desk.misread.with(|why| !why.is_empty())
            || past.claim.with(|claim| claim.amount.is_none());
        let parts = if is_silent {
            Vec::new()
        } else {
            past.claim.with(understood)
        };
        parts
            .into_iter()
            .map(|(label, words)| view! { <span class="claim-check-part"><span class="claim-check-label">{label}": "</span>{words}</span> })
            .collect_view()
    };
    let found = move || {
        let is_shown = desk.are_years_found.get() && desk.misread.with(String::is_empty);
        is_shown.then_some("You named no years: these are the latest that fit, if any do.")
    };
    view! {
        <p class="claim-check-understood live-only" data-testid="check-understood">{parts}</p>
        <p class="note live-only" data-testid="check-years">{found}</p>
    }
}
