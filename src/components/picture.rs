//! The pictures of a figure: what each says, and the links to them in the figure's foot.

use super::sources::{of_figure, source_names};
use crate::hand_over::{self, OFFERED};
use crate::state::State;
use charts::picture::{Picture, Plot, Scenario};
use leptos::prelude::*;
use model::backtest::track_record;
use model::baseline::Baseline;
use model::break_evens::break_even_figure;
use model::catalogue::{FigureId, FigureSpec};
use model::dataset::Dataset;
use model::explain::attribution_figure;
use model::figure::main_figure;
use model::outcome::Outcome;
use model::scope::Prices;
use model::text::capitalised;
use model::words::assumptions;

/// What every picture of a scenario says of it.
const WARNING: &str = "Scenario, not a forecast";

/// Keeps the picture of a figure that nothing moves; its words are title, measure, note and alternative text.
pub(crate) fn keep_still(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    [title, measure, note, alt]: [String; 4],
    plot: Plot,
    sources: &[String],
) {
    let picture = Picture {
        title,
        measure,
        plot,
        scenario: None,
        note,
        source: source_names(dataset, sources),
        dated: dated(dataset),
        link: format!("#{}", spec.heading),
        alt,
    };
    hand_over::picture(spec, picture);
}

/// Keeps the picture of a figure that the levers move, as it is at first, and leads to it.
pub(super) fn of_defaults(state: State, spec: &'static FigureSpec) -> impl IntoView + use<> {
    let baseline = state.baseline();
    let outcome = state.outcome().get_untracked();
    let link = format!("?{}#{}", state.link.get_untracked(), spec.heading);
    if let Some(picture) = of_scenario(&baseline, spec, &outcome, link) {
        hand_over::picture(spec, picture);
    }
    let note =
        "These show recent trends going on, as the page first does, not settings of your own.";
    menu(spec, Some(note))
}

/// The picture of a figure that the levers move; none of one that only the view moves.
pub(crate) fn of_scenario(
    baseline: &Baseline,
    spec: &'static FigureSpec,
    outcome: &Outcome,
    link: String,
) -> Option<Picture> {
    let (title, measure, plot) = match spec.id {
        FigureId::Main => {
            let figure = main_figure(baseline, outcome, false, &track_record(baseline));
            let title = outcome.words.headline.to_string();
            (title, figure.measure(), Plot::Main(Box::new(figure)))
        }
        FigureId::Attribution => {
            let figure = attribution_figure(baseline, outcome);
            let shares = figure.shares.iter();
            let bars = shares.map(|part| (capitalised(part.lever.spec().factor), part.pounds));
            (figure.title, figure.measure, Plot::Bars(bars.collect()))
        }
        FigureId::BreakEvens => {
            let figure = break_even_figure(baseline, outcome);
            let rows = figure.rows.into_iter();
            let rows = rows.map(|row| [row.words, row.history]);
            (figure.title, figure.measure, Plot::Findings(rows.collect()))
        }
        _ => return None,
    };
    let sources = of_figure(baseline, spec.series, spec.base);
    Some(Picture {
        title,
        measure,
        plot,
        scenario: Some(Scenario {
            warning: WARNING,
            assumed: assumptions(&outcome.scenario, Prices::Real).join("; "),
        }),
        note: String::new(),
        source: source_names(baseline, &sources),
        dated: dated(baseline),
        link,
        alt: outcome.words.alt.clone(),
    })
}

fn dated(dataset: &Dataset) -> String {
    format!("Figures as at {}.", dataset.edition.as_at)
}

/// The links to a figure's pictures; nothing where it has none.
pub(super) fn menu(spec: &'static FigureSpec, note: Option<&'static str>) -> impl IntoView + use<> {
    hand_over::has_picture(spec).then(|| {
        let link = |(words, end): (&'static str, &'static str)| {
            let name = format!("care-gap-{}{end}", spec.key);
            let address = hand_over::file_address(&name);
            view! { <li><a class="figure-file" download=name href=address>{words}</a></li> }
        };
        view! {
            <details class="figure-picture" data-testid=format!("picture-{}", spec.key)>
                <summary>"Picture"</summary>
                {note.map(|note| view! { <p>{note}</p> })}
                <ul>{OFFERED.map(link).collect_view()}</ul>
            </details>
        }
    })
}
