//! What moved a council's spending between two years, split as England's is and by the same engine, with England beside it.

use super::{TEXT, england_of, html, part as titled};
use crate::components::look_back::{LookBackFigure, look_back_of};
use crate::components::still::prerendered;
use crate::pages::text_page::Part;
use crate::state::State;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::compare::{Councils, Question, compare, compare_council, years};
use model::council::CouncilStory;
use model::dataset::Dataset;
use model::look_back::{in_england, question};
use model::scope::Scope;
use model::view::View;

/// Two years of the reader's choice: the first and the last that are sound, until another is chosen.
pub(super) fn moved(state: State, council: Authority) -> impl IntoView {
    is_told(&council, &state.baseline()).then(|| figure(state, council))
}

/// Whether there are two years to compare.
pub(super) fn is_told(council: &Authority, england: &Dataset) -> bool {
    years(&council.sound_dataset(england), Scope::Total).len() > 1
}

fn figure(state: State, council: Authority) -> impl IntoView {
    let question = Memo::new(move |_| state.question());
    let look_back =
        Memo::new(move |_| compare_council(&state.baseline(), &council, question.get()));
    let nation = move || alongside(&england_of(&state.baseline()), question.get());
    view! {
        <section class="page column council" aria-labelledby="moved">
            {prerendered(|| view! { <h2 id="moved">{TEXT.title("moved", names! {})}</h2> })}
            <LookBackFigure state look_back beside=view! { <p>{nation}</p> }/>
        </section>
    }
}

/// The same where nobody can choose.
pub(super) fn part(story: &CouncilStory<'_>) -> Option<Part> {
    if !is_told(story.council, story.england) {
        return None;
    }
    let own = story.council.sound_dataset(story.england);
    let question = question(&own, &View::default());
    let past = compare_council(story.england, story.council, question).ok()?;
    let nation = alongside(story.england, question);
    let body = html(look_back_of(story.england, &past, nation));
    Some(titled("moved", names! {}, &[body]))
}

/// England in the years that a council is asked about, where it has a figure for both.
fn alongside(england: &Dataset, question: Question) -> Option<String> {
    let councils = Councils::compiled_in().ok()?;
    let nation = compare(england, &councils, question).ok()?;
    Some(in_england(&nation))
}
