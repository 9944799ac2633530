//! Early help and late intervention: what was spent on each, and what practitioners said of it.

use crate::components::lines_figure::lines_figure;
use crate::components::sources::source_links;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::appendix::CITED;
use model::baseline::Baseline;
use model::compare::Councils;
use model::story::Story;

const TEXT: Text = Text::new("method/early-help", super::HEADINGS);

pub(super) fn early_help(baseline: &Baseline) -> impl IntoView + use<> {
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    let story = Story::new(baseline, &councils);
    let review = source_links(baseline, &CITED.map(String::from));
    view! {
        {lines_figure(baseline, story.early_and_late())}
        <p>{story.recovery()}</p>
        {lines_figure(baseline, story.services())}
        {TEXT.block("review", names! {})}
        <div class="note">"Source: "{review}</div>
    }
}
