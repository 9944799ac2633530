//! What the view asks of the years before: the look back, and the claim to be checked.

use super::State;
use leptos::prelude::*;
use model::characteristics::Characteristics;
use model::compare::{Comparison, Councils, Refusal, compare};
use model::look_back::{question, statement};
use model::quantity::Year;
use model::statement::{Answer, Evidence, Measure, Statement, answer};
use model::story::{Story, StoryFigure};

/// The state of a page that looks back, beside the state that it follows from. Copied freely, as that is.
#[derive(Clone, Copy)]
pub struct Past {
    pub state: State,
    councils: StoredValue<Councils>,
    groups: StoredValue<Characteristics>,
    /// The look back that the view asks for, or why there is none.
    pub look_back: Memo<Result<Comparison, Refusal>>,
    /// The claim to be checked, or the two years where nothing is claimed.
    pub claim: Memo<Statement>,
    pub answer: Memo<Answer>,
    /// Children and money as index lines from the view's year.
    pub index_figure: Memo<Result<StoryFigure, Refusal>>,
}

impl Past {
    pub fn new(state: State) -> Self {
        let view = state.view;
        let baseline = move || state.baseline();
        let councils = StoredValue::new(
            Councils::compiled_in().expect("a test reads the compiled-in councils"),
        );
        let asked = Memo::new(move |_| view.with(|view| question(&baseline(), view)));
        let look_back = Memo::new(move |_| {
            councils.with_value(|councils| compare(&baseline(), councils, asked.get()))
        });
        let groups = StoredValue::new(
            Characteristics::compiled_in(baseline().edition.id)
                .expect("a test reads the compiled-in characteristics"),
        );
        let claim = Memo::new(move |_| view.with(|view| statement(&baseline(), view)));
        let answer = Memo::new(move |_| {
            with_evidence((state, councils, groups), |evidence| {
                answer(evidence, &claim.get())
            })
        });
        let index = Memo::new(move |_| view.with(|view| (view.scope, view.index)));
        let index_figure = Memo::new(move |_| {
            let (scope, year) = index.get();
            councils.with_value(|councils| {
                Story::new(&baseline(), councils).demand_and_money(scope, year)
            })
        });
        Self {
            state,
            councils,
            groups,
            look_back,
            claim,
            answer,
            index_figure,
        }
    }

    /// A claim in the years that fit it, where its sentence named none.
    pub fn with_years_found(&self, claim: Statement) -> Statement {
        let tables = (self.state, self.councils, self.groups);
        with_evidence(tables, |evidence| claim.with_years_found(evidence))
    }

    /// The years that a measure has figures of, oldest first.
    pub fn years_of(&self, measure: &Measure) -> Vec<Year> {
        let tables = (self.state, self.councils, self.groups);
        with_evidence(tables, |evidence| measure.years(evidence))
    }
}

/// Runs `act` on the figures that claims are held against.
fn with_evidence<T>(
    (state, councils, groups): (State, StoredValue<Councils>, StoredValue<Characteristics>),
    act: impl FnOnce(Evidence<'_>) -> T,
) -> T {
    let baseline = state.baseline();
    councils.with_value(|councils| {
        groups.with_value(|groups| {
            act(Evidence {
                dataset: &baseline,
                councils,
                groups,
            })
        })
    })
}
