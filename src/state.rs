//! The two values that can be written, scenario and view, and everything that follows from them. What looks back follows in
//! `past`, which a page that looks ahead does not carry.

pub mod past;

use leptos::prelude::*;
use model::backtest::{self, Record, track_record};
use model::baseline::Baseline;
use model::compare::Question;
use model::figure::{MainFigure, main_figure};
use model::lever::Lever;
use model::link::{self, LinkNote};
use model::look_back::question;
use model::outcome::{Outcome, outcome};
use model::scenario::Scenario;
use model::view::View;
use std::sync::Arc;

/// The state of the page. Copied freely; what it points to lives as long as the page.
#[derive(Clone, Copy)]
pub struct State {
    pub scenario: RwSignal<Scenario>,
    pub view: RwSignal<View>,
    /// The figures of the edition the page was opened with.
    baseline: StoredValue<Arc<Baseline>>,
    /// How carrying the trend of children forward would have done before: the uncertainty band follows from it.
    records: StoredValue<Vec<Record>>,
    /// What each scenario on the page comes to; the reader's own first.
    pub outcomes: [Memo<Outcome>; 1],
    /// The canonical link of scenario and view.
    pub link: Memo<String>,
    /// Whether the next change takes the reader somewhere, such as to another's scenario, to which and from which Back leads.
    pub goes: StoredValue<bool>,
}

impl State {
    /// The state a link describes, with these figures, and what of the link was not taken as written.
    pub fn open(baseline: Arc<Baseline>, query: &str) -> (Self, Vec<LinkNote>) {
        let opened = link::decode(query, &baseline);
        (
            Self::new(baseline, opened.scenario, opened.view),
            opened.notes,
        )
    }

    fn new(baseline: Arc<Baseline>, scenario: Scenario, view: View) -> Self {
        let (scenario, view) = (RwSignal::new(scenario), RwSignal::new(view));
        let records = StoredValue::new(track_record(&baseline));
        let stored = StoredValue::new(baseline);
        let baseline = move || stored.get_value();
        let prices = Memo::new(move |_| view.with(|view| view.prices));
        let outcome = Memo::new(move |_| outcome(&baseline(), &scenario.get(), prices.get()));
        let link = Memo::new(move |_| {
            view.with(|view| link::encode_with_view(&scenario.get(), view, &baseline()))
        });
        Self {
            scenario,
            view,
            baseline: stored,
            records,
            outcomes: [outcome],
            link,
            goes: StoredValue::new(false),
        }
    }

    pub fn baseline(&self) -> Arc<Baseline> {
        self.baseline.get_value()
    }

    /// Reads another link against the same figures and shows what it says; the notes are what was not taken as written.
    pub fn show(&self, query: &str) -> Vec<LinkNote> {
        let opened = link::decode(query, &self.baseline());
        self.scenario.set(opened.scenario);
        self.view.set(opened.view);
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

    /// Recent trends go on.
    pub fn defaults(&self) -> Scenario {
        self.baseline().defaults
    }

    /// What the reader's own scenario comes to.
    pub fn outcome(&self) -> Memo<Outcome> {
        self.outcomes[0]
    }
}
