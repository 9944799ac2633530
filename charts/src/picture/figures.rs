//! What the picture of each figure says: of one that nothing moves, of one that the levers move, and of one that the view moves.

use super::{Finding, Picture, Plot, Scenario};
use model::backtest::{Record, words as band_words};
use model::baseline::Baseline;
use model::break_evens::{BreakEvenFigure, BreakEvenRow, WHAT_A_LINE_SAYS, break_even_figure};
use model::catalogue::{FigureId, FigureSpec, LOOK_BACK};
use model::check::check_code;
use model::compare::{Comparison, Councils, compare};
use model::dataset::Dataset;
use model::explain::{AttributionFigure, attribution_figure};
use model::figure::main_figure;
use model::look_back::{measure, question, sentence, split, title};
use model::outcome::Outcome;
use model::publishers::{of_figure, of_series, source_names};
use model::scenario::saves_on_children;
use model::story::{Story, StoryFigure};
use model::text::capitalised;
use model::view::View;
use model::words::{CHILDREN_ARE_NOT_COST_UNITS, assumptions};

/// What every picture of a scenario says of it.
const WARNING: &str = "Scenario, not a forecast";

/// The picture of a figure that nothing moves; its words are title, measure, note and alternative text.
pub fn of_still(
    dataset: &Dataset,
    spec: &FigureSpec,
    [title, measure, note, alt]: [String; 4],
    plot: Plot,
    sources: &[String],
) -> Picture {
    Picture {
        title,
        measure,
        plot,
        scenario: None,
        note,
        source: source_names(dataset, sources),
        dated: dated(dataset),
        link: format!("#{}", spec.heading),
        alt,
    }
}

/// The picture of a figure that the levers move; none of one that only the view moves. The children line has the band that `records`
/// give it. `link` is the query of the scenario; the page's address may stand before it.
pub fn of_scenario(
    baseline: &Baseline,
    spec: &FigureSpec,
    outcome: &Outcome,
    records: &[Record],
    link: &str,
) -> Option<Picture> {
    let said = match spec.id {
        FigureId::Main => main(baseline, outcome, records),
        FigureId::Attribution => attribution(attribution_figure(baseline, outcome)),
        FigureId::BreakEvens => break_evens(break_even_figure(baseline, outcome)),
        _ => return None,
    };
    let [title, measure, note, alt] = said.words;
    let sources = of_figure(baseline, spec.series, spec.base);
    Some(Picture {
        title,
        measure,
        plot: said.plot,
        scenario: Some(Scenario {
            warning: WARNING,
            assumed: assumed(spec, outcome),
            code: check_code(baseline, &outcome.scenario),
        }),
        note,
        source: source_names(baseline, &sources),
        dated: dated(baseline),
        link: format!("{link}#{}", spec.heading),
        alt,
    })
}

/// What the scenario assumes, and where A is drawn, what A assumes otherwise.
fn assumed(spec: &FigureSpec, outcome: &Outcome) -> String {
    let own = assumptions(&outcome.scenario, outcome.prices).join("; ");
    let first = outcome
        .versus
        .as_ref()
        .filter(|_| spec.id == FigureId::Main);
    let otherwise = first.map(|first| first.otherwise(&outcome.scenario, outcome.prices));
    match otherwise {
        Some(clauses) if !clauses.is_empty() => format!("{own}. A is if {}", clauses.join("; ")),
        _ => own,
    }
}

/// The picture of a figure that the view moves, in what this one asks of the past; none of others, or where there is no answer.
pub fn of_view(
    dataset: &Dataset,
    councils: &Councils,
    spec: &FigureSpec,
    view: &View,
    link: &str,
) -> Option<Picture> {
    match spec.id {
        FigureId::Demand => {
            let story = Story::new(dataset, councils);
            let figure = story.demand_and_money(view.scope, view.index).ok()?;
            let sources = of_series(dataset, spec.series);
            Some(of_lines(dataset, figure, &sources, link))
        }
        FigureId::LookBack => {
            let found = compare(dataset, councils, question(dataset, view)).ok()?;
            Some(of_look_back(dataset, &found, None, link))
        }
        _ => None,
    }
}

/// The picture of a figure of lines. `link` leads to its page.
pub fn of_lines(dataset: &Dataset, figure: StoryFigure, sources: &[String], link: &str) -> Picture {
    let words = [&figure.title, &figure.measure, figure.note, &figure.alt()];
    let (words, spec) = (words.map(String::from), figure.spec);
    let still = of_still(dataset, spec, words, Plot::Lines(figure, None), sources);
    let link = format!("{link}{}", still.link);
    Picture { link, ..still }
}

/// The picture of two past years side by side, England's or a council's. `link` leads to its page.
pub fn of_look_back(
    dataset: &Dataset,
    found: &Comparison,
    council: Option<&str>,
    link: &str,
) -> Picture {
    let bars = split(found).into_iter();
    let bars = bars.map(|(name, pounds)| (name.into(), pounds));
    let words = [
        title(found),
        measure(found, council),
        found.notes.join(" "),
        format!("Bar chart. {}", sentence(found)),
    ];
    let sources = of_figure(dataset, LOOK_BACK.series, LOOK_BACK.base);
    let plot = Plot::Bars(bars.collect());
    let still = of_still(dataset, &LOOK_BACK, words, plot, &sources);
    let link = format!("{link}{}", still.link);
    Picture { link, ..still }
}

/// Title, measure, note and alternative text of a figure, and what is drawn.
struct Said {
    words: [String; 4],
    plot: Plot,
}

fn main(baseline: &Baseline, outcome: &Outcome, records: &[Record]) -> Said {
    let figure = main_figure(baseline, outcome, false, records);
    let band = match records {
        [] => String::new(),
        records => band_words(records),
    };
    let saves = saves_on_children(&outcome.scenario, &baseline.defaults);
    let caveat = if saves {
        CHILDREN_ARE_NOT_COST_UNITS
    } else {
        ""
    };
    let note = format!("{band} {caveat}");
    Said {
        words: [
            outcome.words.headline.to_string(),
            figure.measure(),
            note.trim().into(),
            outcome.words.alt.clone(),
        ],
        plot: Plot::Main(Box::new(figure)),
    }
}

fn attribution(figure: AttributionFigure) -> Said {
    let shares = figure.shares.iter();
    let bars = shares.map(|part| (capitalised(part.lever.spec().factor), part.pounds));
    let labels = figure.shares.iter();
    let parts = labels.map(|part| format!("{} {}", part.lever.spec().factor, part.label));
    let parts: Vec<String> = parts.collect();
    Said {
        plot: Plot::Bars(bars.collect()),
        words: [
            figure.title,
            figure.measure,
            CHILDREN_ARE_NOT_COST_UNITS.into(),
            format!("Bar chart. {}: {}.", figure.sentence, parts.join(", ")),
        ],
    }
}

fn break_evens(figure: BreakEvenFigure) -> Said {
    let lines = figure.rows.iter().map(|row| row.words.as_str());
    let lines: Vec<&str> = lines.collect();
    let alt = format!("A list. {} {}", figure.measure, lines.join(" "));
    let finding = |row: BreakEvenRow| {
        let spec = row.lever.spec();
        Finding {
            name: format!("{}, {}", spec.name, row.unit),
            now: spec.value(row.now),
            needed: row.steps.map(|steps| spec.value(steps)),
            words: row.words,
            history: row.history,
        }
    };
    Said {
        plot: Plot::Findings(figure.rows.into_iter().map(finding).collect()),
        words: [
            figure.title,
            figure.measure,
            format!("{WHAT_A_LINE_SAYS} {CHILDREN_ARE_NOT_COST_UNITS}"),
            alt,
        ],
    }
}

fn dated(dataset: &Dataset) -> String {
    format!("Figures as at {}.", dataset.edition.as_at)
}
