//! The two values that can be written, scenario and view, and everything that follows from them. What looks back follows in
//! `past`, which a page that looks ahead does not carry.

pub mod past;
pub mod steps;

use leptos::prelude::*;
use model::backtest::{self, Record, track_record};
use model::baseline::Baseline;
use model::check;
use model::check_code::CheckCode;
use model::compare::Question;
use model::figure::{MainFigure, main_figure};
use model::lever::Lever;
use model::link::{self, Decode, LinkNote};
use model::look_back::question;
use model::outcome::{Outcome, outcome};
use model::own_base::OwnBase;
use model::scenario::Scenario;
use model::versus::name;
use model::view::View;
use std::sync::Arc;

/// The state of the page. Copied freely; what it points to lives as long as the page.
#[derive(Clone, Copy)]
pub struct State {
    pub scenario: RwSignal<Scenario>,
    pub view: RwSignal<View>,
    /// What the page shows where its address says nothing of a scenario.
    pub opening: Scenario,
    /// How the page reads its address.
    decode: Decode,
    /// The figures of the edition the page was opened with.
    published: StoredValue<Arc<Baseline>>,
    /// What the reader typed in as a council's newer figures: kept on the device alone.
    own_base: RwSignal<Option<OwnBase>>,
    /// The figures that the page starts from: the published ones, with the reader's own base where there is one.
    baseline: Memo<Arc<Baseline>>,
    /// How carrying the trend of children forward would have done before: the uncertainty band follows from it.
    records: StoredValue<Vec<Record>>,
    /// The scenario that is kept as A.
    pub first: Memo<Option<Scenario>>,
    /// What the reader's own scenario comes to, and what it is next to A where one is kept.
    outcome: Memo<Outcome>,
    /// The canonical link of scenario and view.
    pub link: Memo<String>,
    /// Whether the next change takes the reader somewhere, such as to another's scenario, to which and from which Back leads.
    pub goes: StoredValue<bool>,
}

impl State {
    /// The state a link describes, with these figures, and what of the link was not taken as written.
    pub fn open(baseline: Arc<Baseline>, query: &str, decode: Decode) -> (Self, Vec<LinkNote>) {
        let opened = decode(query, &baseline);
        let state = Self::new(baseline, opened.scenario, opened.view, decode);
        (state, opened.notes)
    }

    fn new(baseline: Arc<Baseline>, scenario: Scenario, view: View, decode: Decode) -> Self {
        let opening = scenario;
        let (scenario, view) = (RwSignal::new(scenario), RwSignal::new(view));
        let records = StoredValue::new(track_record(&baseline));
        let published = StoredValue::new(baseline);
        let own_base = RwSignal::new(None::<OwnBase>);
        let figures = move |_: Option<&Arc<Baseline>>| {
            let published = published.get_value();
            let own = own_base.get().and_then(|own| own.apply(&published));
            own.map_or(published, Arc::new)
        };
        // Worked out anew only when the reader's own base changes, and then another.
        let baseline = Memo::new_with_compare(figures, |_, _| true);
        let figures = move || baseline.get();
        let prices = Memo::new(move |_| view.with(|view| view.prices));
        let first = Memo::new(move |_| view.with(|view| view.first));
        let outcome = Memo::new(move |_| {
            let baseline = figures();
            let own = outcome(&baseline, &scenario.get(), prices.get());
            match first.get() {
                Some(first) => own.beside(&baseline, &first),
                None => own,
            }
        });
        let link = Memo::new(move |_| {
            let (scenario, baseline) = (scenario.get(), figures());
            view.with(|view| {
                // A code goes on only with the scenario that it is of.
                let holds = |code: &CheckCode| *code == check::code(&baseline, &scenario);
                if view.check.as_ref().is_none_or(holds) {
                    return link::encode_with_view(&scenario, view, &baseline);
                }
                let mut unchecked = view.clone();
                unchecked.check = None;
                link::encode_with_view(&scenario, &unchecked, &baseline)
            })
        });
        Self {
            scenario,
            view,
            opening,
            decode,
            published,
            own_base,
            baseline,
            records,
            first,
            outcome,
            link,
            goes: StoredValue::new(false),
        }
    }

    pub fn baseline(&self) -> Arc<Baseline> {
        self.baseline.get_untracked()
    }

    /// Starts from the reader's own figures, or from the published ones again; also where the prices of the reader's year are not
    /// known.
    pub fn start_from(&self, own: Option<OwnBase>) {
        let published = self.published.get_value();
        let own = own.filter(|own| own.apply(&published).is_some());
        self.own_base.set(own);
    }

    /// What the reader typed in, where the page starts from it.
    pub fn own_base(&self) -> Option<OwnBase> {
        self.own_base.get()
    }

    /// Whose figures these are, where they are the reader's own.
    pub fn own_words(&self) -> Option<String> {
        let own = self.own_base()?;
        Some(own.words(&self.published.get_value()))
    }

    /// Reads another link against the same figures and shows what it says; the notes are what was not taken as written.
    pub fn show(&self, query: &str) -> Vec<LinkNote> {
        let baseline = self.baseline();
        let opened = link::decode_for_area(query, &baseline, self.decode);
        let scenario = if opened.names_scenario(query, &baseline) {
            opened.scenario
        } else {
            self.opening
        };
        // What stays as it is sets nothing in motion, least of all before the page is alive.
        if self.scenario.get_untracked() != scenario {
            self.scenario.set(scenario);
        }
        if self.view.with_untracked(|view| *view != opened.view) {
            self.view.set(opened.view);
        }
        opened.notes
    }

    /// Sets one lever, in steps; `None` lets inflation follow the forecast.
    pub fn set(&self, lever: Lever, steps: Option<i32>) {
        self.scenario
            .update(|scenario| *scenario = scenario.with(lever, steps));
    }

    /// The main figure, with the counts before 2008-09 where asked for.
    pub fn main_figure(&self, earlier: bool) -> MainFigure {
        let banded = self.view.with(|view| view.band);
        self.records.with_value(|records| {
            let records = if banded { &records[..] } else { &[] };
            self.outcome()
                .with(|outcome| main_figure(&self.baseline(), outcome, earlier, records))
        })
    }

    /// What the uncertainty band is and is not, in words.
    pub fn band_words(&self) -> String {
        self.records.with_value(|records| backtest::words(records))
    }

    /// What the view's look back is about.
    pub fn question(&self) -> Question {
        self.view.with(|view| question(&self.baseline(), view))
    }

    /// Keeps a scenario as A, or none any more.
    pub fn keep(&self, first: Option<Scenario>) {
        self.view.update(|view| view.first = first);
    }

    /// Makes A the scenario that is set, and keeps that as A.
    pub fn swap(&self) {
        if let Some(first) = self.first.get_untracked() {
            self.keep(Some(self.scenario.get_untracked()));
            self.scenario.set(first);
        }
    }

    /// The canonical link of A alone; empty where there is none.
    pub fn first_link(&self) -> String {
        let first = self.first.get();
        first.map_or_else(String::new, |first| link::encode(&first, &self.baseline()))
    }

    /// What A is called where it is ours or somebody else's.
    pub fn first_name(&self) -> String {
        let first = self.first.get();
        first.map_or_else(String::new, |first| name(&self.baseline(), &first).into())
    }

    /// Recent trends go on.
    pub fn defaults(&self) -> Scenario {
        self.baseline().defaults
    }

    /// What the reader's own scenario comes to.
    pub fn outcome(&self) -> Memo<Outcome> {
        self.outcome
    }
}
