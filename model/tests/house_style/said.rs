//! Everything the model can say to a reader: the tables of `data/` and the sentences of a good sample of scenarios.

use super::common::{Random, claims, england};
use super::past::said_of_the_past;
use model::appendix::{breaks, corrections, missing_years, publications_used, total_mismatches};
use model::backtest::{self, track_record};
use model::baseline::Baseline;
use model::break_evens::break_even_figure;
use model::characteristics::Characteristics;
use model::children;
use model::claim::forecasts;
use model::compare::{Councils, years};

use model::explain::attribution_figure;
use model::inspection::{INSPECTIONS_METHOD, coincidence, inspections};
use model::lever::{Basis, Lever};
use model::lever_still_words::STILL_WORDS;
use model::outcome::outcome;
use model::scope::{Prices, Scope};
use model::shares::ShareFigure;
use model::story::{EARLY_HELP_METHOD, STORY_METHOD, Story, StoryFigure};
use model::{human_scale, lever_notes, rank, setting};

/// What a text is to a reader: each kind has its own length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Title,
    /// Under a figure.
    Note,
    /// A sentence or more about a scenario, a claim or two years.
    Text,
    /// For the method page.
    Method,
    /// A column heading, a measure, a name.
    Label,
}

/// A text, where it is said and what it is.
pub(crate) struct Said {
    pub(crate) place: String,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

#[derive(Default)]
pub(crate) struct All(pub(crate) Vec<Said>);

impl All {
    pub(crate) fn add(&mut self, place: &str, kind: Kind, text: impl Into<String>) {
        self.0.push(Said {
            place: place.into(),
            kind,
            text: text.into(),
        });
    }

    pub(crate) fn all<T: Into<String>>(
        &mut self,
        place: &str,
        kind: Kind,
        texts: impl IntoIterator<Item = T>,
    ) {
        for text in texts {
            self.add(place, kind, text);
        }
    }

    fn lines(&mut self, figure: StoryFigure) {
        let key = figure.spec.key;
        self.add(key, Kind::Title, figure.title.clone());
        self.add(key, Kind::Label, figure.measure.clone());
        self.add(key, Kind::Note, figure.note);
        self.all(key, Kind::Label, figure.sheet().head);
    }

    fn shares(&mut self, figure: ShareFigure) {
        let key = figure.spec.key;
        self.all(key, Kind::Label, figure.sheet().head);
        self.all(
            key,
            Kind::Label,
            figure.rows.into_iter().map(|row| row.name),
        );
        self.add(key, Kind::Title, figure.title);
        self.add(key, Kind::Label, figure.measure);
        self.add(key, Kind::Note, figure.note);
    }
}

/// Every text.
pub(crate) fn said() -> Vec<Said> {
    let mut all = All::default();
    let england = england();
    claims_and_forecasts(&mut all);
    tables(&mut all, &england);
    levers(&mut all, &england);
    scenarios(&mut all, &england);
    figures(&mut all, &england);
    said_of_the_past(&mut all, &england);
    all.0
}

fn claims_and_forecasts(all: &mut All) {
    let england = england();
    for (claim, computed) in claims::all() {
        let computed = computed.as_ref();
        let place = format!("claim {}", claim.id);
        all.add(&place, Kind::Text, claim.words.clone());
        all.add(&place, Kind::Text, claim.reason(&england, computed));
        all.add(&place, Kind::Text, claim.how(&england, computed));
        all.add(&place, Kind::Text, claim.note(&england, computed));
    }
    for forecast in forecasts().unwrap() {
        let place = format!("forecast {}", forecast.id);
        all.add(&place, Kind::Text, forecast.outturn_words);
        all.add(&place, Kind::Text, forecast.difference);
        all.all(
            &place,
            Kind::Label,
            [forecast.quantity, forecast.scope, forecast.target],
        );
    }
}

fn tables(all: &mut All, england: &Baseline) {
    for preset in &england.presets {
        let place = format!("preset {}", preset.id);
        all.add(&place, Kind::Title, preset.title.clone());
        all.add(&place, Kind::Text, preset.one_line.clone());
        all.add(&place, Kind::Text, preset.caveat.clone());
        let particulars = preset.particulars();
        all.all(&place, Kind::Label, particulars.from_source);
        all.all(&place, Kind::Label, particulars.ours);
    }
    let remarks = [breaks(), missing_years()].map(Result::unwrap).concat();
    for remark in remarks {
        all.add(&remark.series, Kind::Text, remark.words);
    }
    for difference in total_mismatches().unwrap() {
        all.add(&difference.total, Kind::Text, difference.reason);
    }
    for correction in corrections().unwrap() {
        all.add("correction", Kind::Text, correction.why);
    }
    for publication in publications_used().unwrap() {
        all.add(&publication.id, Kind::Label, publication.place);
    }
}

fn levers(all: &mut All, england: &Baseline) {
    for lever in Lever::ALL {
        let spec = lever.spec();
        all.all(
            spec.key,
            Kind::Label,
            [spec.name, spec.short, spec.factor, spec.unit],
        );
        let still = &STILL_WORDS[lever as usize];
        all.add(spec.key, Kind::Text, still.meaning);
        all.add(
            spec.key,
            Kind::Text,
            lever_notes::origin(england, lever).words,
        );
        for steps in spec.min * spec.per_unit..=spec.max * spec.per_unit {
            for basis in [Basis::Real, Basis::Cash] {
                let value = spec.value(steps);
                all.add(
                    spec.key,
                    Kind::Text,
                    rank::compared_value(england, basis, lever, value),
                );
                all.add(
                    spec.key,
                    Kind::Label,
                    setting::in_words(lever, Some(steps), basis),
                );
            }
        }
    }
    all.add("defaults", Kind::Text, lever_notes::our_defaults(england));
    let records = track_record(england);
    all.add("band", Kind::Note, backtest::words(&records));
    all.add("band", Kind::Method, backtest::words_method(&records));
}

fn scenarios(all: &mut All, england: &Baseline) {
    let mut random = Random::new(20_261_125);
    let mut sample = vec![england.defaults];
    sample.extend(england.presets.iter().map(|preset| preset.scenario));
    sample.extend((0..40).map(|_| random.scenario(england)));
    for scenario in sample {
        for prices in [Prices::Real, Prices::Cash] {
            let outcome = outcome(england, &scenario, prices);
            // The alternative text and the sentence for print are as long as what they replace.
            let words = &outcome.words;
            all.all(
                "scenario",
                Kind::Label,
                [&words.alt, &words.press, &words.spoken],
            );
            let scale = human_scale::sentence(england, &outcome.projection, outcome.prices);
            all.add("human scale", Kind::Text, scale);
            let opened = attribution_figure(england, &outcome);
            all.add("opened", Kind::Title, opened.title);
            all.all("opened", Kind::Label, [opened.measure, opened.sentence]);
            let close = break_even_figure(england, &outcome);
            all.add("close", Kind::Title, close.title);
            all.add("close", Kind::Label, close.measure);
            all.all(
                "close",
                Kind::Text,
                close.rows.into_iter().map(|row| row.words),
            );
        }
        let changed = setting::changed(&scenario, &england.defaults);
        all.all("changed", Kind::Label, changed);
        let past = Lever::ALL.map(|lever| rank::compared(england, &scenario, lever));
        all.all("past", Kind::Text, past);
    }
}

fn figures(all: &mut All, england: &Baseline) {
    let councils = Councils::compiled_in().unwrap();
    let story = Story::new(england, &councils);
    for scope in Scope::ALL {
        for index in years(england, scope) {
            all.lines(story.demand_and_money(scope, index).unwrap());
        }
    }
    all.lines(story.cost_per_child());
    all.lines(story.early_and_late());
    all.lines(story.services());
    all.add("recovery", Kind::Text, story.recovery());
    let groups = Characteristics::compiled_in(england.edition.id).unwrap();
    let still = [
        children::homes(england),
        children::legal_status(&groups),
        children::need(&groups),
        children::distance(&groups),
    ];
    let judged = inspections(england).unwrap();
    all.add("judged", Kind::Text, coincidence(&judged).unwrap());
    for figure in still.into_iter().map(Option::unwrap).chain(judged) {
        all.shares(figure);
    }
    let lines = [
        children::ages(england),
        children::asylum(england, &groups),
        children::asylum_change(england),
    ];
    for figure in lines {
        all.lines(figure.unwrap());
    }
    let facts = [
        children::asylum_change_words(england),
        children::homes_in_a_year(england),
        children::fewer(england),
    ];
    all.all("children", Kind::Text, facts.into_iter().flatten());
    all.add(
        "homes",
        Kind::Method,
        children::homes_method(england).unwrap(),
    );
    all.all("judged", Kind::Method, INSPECTIONS_METHOD);
    all.all("early help", Kind::Method, EARLY_HELP_METHOD);
    all.all("story", Kind::Method, STORY_METHOD);
    all.all("groups", Kind::Method, children::GROUPS_METHOD);
    all.add("ages", Kind::Method, children::AGES_METHOD);
}
