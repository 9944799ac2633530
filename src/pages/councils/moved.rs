//! What moved a council's spending between two years, split as England's is and by the same engine, with England beside it.

use super::{TEXT, england_of};
use crate::components::look_back::LookBackFigure;
use crate::components::still::prerendered;
use crate::state::State;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::compare::{Councils, Question, compare, compare_council, years};
use model::dataset::Dataset;
use model::look_back::in_england;
use model::scope::Scope;

/// Two years of the reader's choice: the usual first one, or the first after it, and the last that is sound, until another is chosen.
pub(super) fn moved(state: State, council: Authority) -> impl IntoView {
    is_told(&state.baseline()).then(|| figure(state, council))
}

/// Whether a council has two sound years to compare; `own` holds no other.
pub(super) fn is_told(own: &Dataset) -> bool {
    years(own, Scope::Total).len() > 1
}

fn figure(state: State, council: Authority) -> impl IntoView {
    let name = council.plain_name().to_string();
    let question = Memo::new(move |_| state.question());
    let look_back =
        Memo::new(move |_| compare_council(&state.baseline(), &council, question.get()));
    let nation = move || {
        let is_told = look_back.with(Result::is_ok);
        let nation = is_told.then(|| alongside(&england_of(&state.baseline()), question.get()));
        nation.flatten().map(|words| view! { <p>{words}</p> })
    };
    view! {
        <section class="page column council" aria-labelledby="moved">
            {prerendered(move || view! { <h2 id="moved">{TEXT.title("moved", names! { name })}</h2> })}
            <LookBackFigure state look_back beside=nation/>
        </section>
    }
}

/// England in the years that a council is asked about, where it has a figure for both.
fn alongside(england: &Dataset, question: Question) -> Option<String> {
    let councils = Councils::compiled_in().ok()?;
    let nation = compare(england, &councils, question).ok()?;
    in_england(&nation)
}
