//! The two values that can be written, scenario and view, and everything that follows from them.

use leptos::prelude::*;
use model::attribution::{Attribution, attribute};
use model::backtest::{self, Record, track_record};
use model::characteristics::Characteristics;
use model::compare::{Comparison, Councils, Question, Refusal, compare};
use model::dataset::Dataset;
use model::figure::{MainFigure, main_figure};
use model::lever::Lever;
use model::link::{self, LinkNote};
use model::look_back::{question, statement};
use model::projection::{Drivers, Projection, project};
use model::quantity::Year;
use model::scenario::Scenario;
use model::solve::{Closing, SOLVABLE, close};
use model::statement::{Answer, Evidence, Measure, Statement, answer};
use model::story::{Story, StoryFigure};
use model::view::View;
use model::words::{Words, words};
use std::sync::Arc;

/// The state of the page. Copied freely; what it points to lives as long as the page.
#[derive(Clone, Copy)]
pub struct State {
    pub scenario: RwSignal<Scenario>,
    pub view: RwSignal<View>,
    /// The figures of the edition the page was opened with.
    dataset: StoredValue<Arc<Dataset>>,
    /// How carrying the trend of children forward would have done before: the uncertainty band follows from it.
    records: StoredValue<Vec<Record>>,
    councils: StoredValue<Councils>,
    groups: StoredValue<Characteristics>,
    pub projection: Memo<Projection>,
    /// What opened the last year's gap.
    pub attribution: Memo<Attribution>,
    /// What would close it, lever by lever in the order of `SOLVABLE`.
    pub closings: Memo<[Option<Closing>; 7]>,
    /// The look back that the view asks for, or why there is none.
    pub look_back: Memo<Result<Comparison, Refusal>>,
    /// The claim to be checked, or the two years where nothing is claimed.
    pub claim: Memo<Statement>,
    pub answer: Memo<Answer>,
    /// Children and money as index lines from the view's year.
    pub index_figure: Memo<Result<StoryFigure, Refusal>>,
    pub words: Memo<Words>,
    /// The canonical link of scenario and view.
    pub link: Memo<String>,
}

impl State {
    /// The state a link describes, with these figures, and what of the link was not taken as written.
    pub fn open(dataset: Arc<Dataset>, query: &str) -> (Self, Vec<LinkNote>) {
        let opened = link::decode(query, &dataset);
        (
            Self::new(dataset, opened.scenario, opened.view),
            opened.notes,
        )
    }

    fn new(dataset: Arc<Dataset>, scenario: Scenario, view: View) -> Self {
        let base = dataset.base();
        let (scenario, view) = (RwSignal::new(scenario), RwSignal::new(view));
        let records = StoredValue::new(track_record(&dataset));
        let stored = StoredValue::new(dataset);
        let dataset = move || stored.get_value();
        let drivers = Memo::new(move |_| Drivers::new(&dataset(), &scenario.get()));
        let projection = Memo::new(move |_| project(&base, &drivers.get()));
        let attribution = Memo::new(move |_| {
            let years = attribute(&base, &drivers.get());
            years[years.len() - 1]
        });
        let closings = Memo::new(move |_| {
            let (drivers, scenario) = (drivers.get(), scenario.get());
            SOLVABLE
                .map(|lever| close(&base, &drivers, lever, scenario.value(lever).unwrap_or(0.0)))
        });
        let councils = StoredValue::new(
            Councils::compiled_in().expect("a test reads the compiled-in councils"),
        );
        let asked = Memo::new(move |_| view.with(|view| question(&dataset(), view)));
        let look_back = Memo::new(move |_| {
            councils.with_value(|councils| compare(&dataset(), councils, asked.get()))
        });
        let groups = StoredValue::new(
            Characteristics::compiled_in(dataset().edition.id)
                .expect("a test reads the compiled-in characteristics"),
        );
        let claim = Memo::new(move |_| view.with(|view| statement(&dataset(), view)));
        let answer = Memo::new(move |_| {
            with_evidence((stored, councils, groups), |evidence| {
                answer(evidence, &claim.get())
            })
        });
        let index = Memo::new(move |_| view.with(|view| (view.scope, view.index)));
        let index_figure = Memo::new(move |_| {
            let (scope, year) = index.get();
            councils.with_value(|councils| {
                Story::new(&dataset(), councils).demand_and_money(scope, year)
            })
        });
        let prices = Memo::new(move |_| view.with(|view| view.prices));
        let words = Memo::new(move |_| {
            projection
                .with(|projection| words(&dataset(), &scenario.get(), projection, prices.get()))
        });
        let link = Memo::new(move |_| {
            view.with(|view| link::encode_with_view(&scenario.get(), view, &dataset()))
        });
        Self {
            scenario,
            view,
            dataset: stored,
            records,
            projection,
            attribution,
            closings,
            look_back,
            councils,
            groups,
            claim,
            answer,
            index_figure,
            words,
            link,
        }
    }

    /// The years that a measure has figures of, oldest first.
    pub fn years_of(&self, measure: &Measure) -> Vec<Year> {
        let tables = (self.dataset, self.councils, self.groups);
        with_evidence(tables, |evidence| measure.years(evidence))
    }

    pub fn dataset(&self) -> Arc<Dataset> {
        self.dataset.get_value()
    }

    /// Reads another link against the same figures and shows what it says; the notes are what was not taken as written.
    pub fn show(&self, query: &str) -> Vec<LinkNote> {
        let opened = link::decode(query, &self.dataset());
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
        let (prices, banded) = self.view.with(|view| (view.prices, view.band));
        self.records.with_value(|records| {
            let records = if banded { &records[..] } else { &[] };
            self.projection.with(|projection| {
                main_figure(&self.dataset(), projection, prices, earlier, records)
            })
        })
    }

    /// What the uncertainty band is and is not, in words.
    pub fn band_words(&self) -> String {
        self.records.with_value(|records| backtest::words(records))
    }

    /// What the view's look back is about.
    pub fn question(&self) -> Question {
        self.view.with(|view| question(&self.dataset(), view))
    }

    /// Recent trends go on.
    pub fn defaults(&self) -> Scenario {
        Scenario::defaults(&self.dataset())
    }
}

/// Runs `act` on the figures that claims are held against.
fn with_evidence<T>(
    (dataset, councils, groups): (
        StoredValue<Arc<Dataset>>,
        StoredValue<Councils>,
        StoredValue<Characteristics>,
    ),
    act: impl FnOnce(Evidence<'_>) -> T,
) -> T {
    let dataset = dataset.get_value();
    councils.with_value(|councils| {
        groups.with_value(|groups| {
            act(Evidence {
                dataset: &dataset,
                councils,
                groups,
            })
        })
    })
}
