//! The words that a newsroom needs around a scenario: headline, standfirst, caption and the rest, all from the same numbers as the page.

use crate::baseline::Baseline;
use crate::catalogue::MAIN;
use crate::check::check_code;
use crate::figure::{MainFigure, main_figure};
use crate::frame::{Frame, string};
use crate::outcome::Outcome;
use crate::projection::in_prices;
use crate::publishers::{of_figure, own_name};
use crate::quantity::money;
use crate::scenario::saves_on_children;
use crate::text::listed;
use crate::words::{CHOSEN_FOR_THE_CHILD, assumptions, condition};

/// One text, ready to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// By what a page or a file finds it.
    pub key: &'static str,
    /// What it is.
    pub name: &'static str,
    pub words: String,
}

/// Where the scenario can be found.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// The link to the scenario.
    pub link: &'a str,
    /// The frame that shows the main figure with it.
    pub frame: Option<Frame<'a>>,
}

/// What stands in for the site's address where it is not known.
pub const UNKNOWN_ADDRESS: &str = "[address of the page]";

/// Whose name no line of sources needs: figures carried over from an earlier list of ours.
const OURSELVES: &str = "The Care Gap";

/// Every text, in the order in which a newsroom uses them.
pub fn pieces(baseline: &Baseline, outcome: &Outcome, places: &Places<'_>) -> Vec<Piece> {
    let words = &outcome.words;
    let piece = |key, name, words| Piece { key, name, words };
    let mut all = vec![
        piece("headline", "Headline", words.headline.to_string()),
        piece("standfirst", "Standfirst", standfirst(baseline, outcome)),
        piece(
            "sentence",
            "Sentence with every assumption",
            words.press.clone(),
        ),
        piece("caption", "Caption", caption(baseline, outcome)),
        piece("alt", "Alternative text", words.alt.clone()),
        piece("source", "Source line", source(baseline)),
        piece("citation", "Citation", citation(baseline, places.link)),
        piece("link", "Link", places.link.into()),
        piece(
            "check",
            "Check code",
            check_code(baseline, &outcome.scenario),
        ),
    ];
    let code = places.frame.as_ref().map(Frame::plain);
    all.extend(code.map(|code| piece("embed", "Embed code", code)));
    all
}

/// What need and money would come to, on which condition, and that it is no forecast.
fn standfirst(baseline: &Baseline, outcome: &Outcome) -> String {
    let last = outcome.projection.last();
    let [need, resources] =
        [last.need, last.resources].map(|pounds| money(in_prices(pounds, last, outcome.prices)));
    let mut said = format!(
        "In {} the care of these children would cost {need}, and the money for it would be {resources}, {}. That is {}. It is a scenario, not a forecast.",
        last.year,
        main(baseline, outcome).price_basis,
        condition(baseline, &outcome.scenario)
    );
    if saves_on_children(&outcome.scenario, &baseline.defaults) {
        said = format!("{said} {CHOSEN_FOR_THE_CHILD}");
    }
    said
}

/// What the main figure shows, which of its lines are official, and where A is drawn, what that assumes otherwise.
fn caption(baseline: &Baseline, outcome: &Outcome) -> String {
    let figure = main(baseline, outcome);
    let ends = [figure.years.first(), figure.years.last()];
    let [first, last] = ends.map(|year| year.map(|year| year.year.to_string()).unwrap_or_default());
    let otherwise = outcome
        .versus
        .as_ref()
        .map(|first| first.otherwise(&outcome.scenario, outcome.prices));
    let dotted = match otherwise {
        Some(clauses) if !clauses.is_empty() => {
            format!(" Dotted lines are scenario A: if {}.", clauses.join("; "))
        }
        _ => String::new(),
    };
    format!(
        "Children in care in {}, and the cost of their care compared with the money for it, {}, {first} to {last}. Solid lines are official \
         figures. Dashed lines are a scenario, not a forecast: what would follow if {}.{dotted}",
        figure.area,
        figure.price_basis,
        assumptions(&outcome.scenario, outcome.prices).join("; ")
    )
}

fn main(baseline: &Baseline, outcome: &Outcome) -> MainFigure {
    main_figure(baseline, outcome, false, &[])
}

/// Whose figures they are, how fresh, and under which licences.
fn source(baseline: &Baseline) -> String {
    let edition = &baseline.edition;
    format!(
        "Source: The Care Gap, edition {}, CC BY 4.0. Data: {}, as at {}, Open Government Licence v3.0.",
        edition.id,
        listed(&publishers(baseline)),
        edition.as_at
    )
}

/// Who published what the main figure rests on, each once.
fn publishers(baseline: &Baseline) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for id in of_figure(baseline, MAIN.series, MAIN.base) {
        let name = baseline
            .source(&id)
            .map(|source| own_name(&source.publisher));
        if let Some(name) = name.filter(|name| name != OURSELVES && !met.contains(name)) {
            met.push(name);
        }
    }
    met
}

fn citation(baseline: &Baseline, link: &str) -> String {
    let edition = &baseline.edition;
    format!(
        "The Care Gap ({}) Children in care in {}, and the money for them: a scenario. Edition {}, figures as at {}. Available at: {link} \
         (read on [date]).",
        edition.as_at.year, baseline.name, edition.id, edition.as_at
    )
}

/// The texts as one file: each under its name.
pub fn in_one_file(pieces: &[Piece]) -> String {
    let part = |piece: &Piece| {
        let name = piece.name.to_uppercase();
        format!("{name}\n\n{}\n", piece.words)
    };
    let parts: Vec<String> = pieces.iter().map(part).collect();
    parts.join("\n\n")
}

/// The texts as JSON: a list of `{"key": …, "name": …, "words": …}`.
pub fn as_json(pieces: &[Piece]) -> String {
    let part = |piece: &Piece| {
        let [key, name, words] = [piece.key, piece.name, &piece.words].map(string);
        format!("{{\"key\":{key},\"name\":{name},\"words\":{words}}}")
    };
    let parts: Vec<String> = pieces.iter().map(part).collect();
    format!("[{}]\n", parts.join(","))
}

/// What a pack says of itself. `files` are its other files, each with what it holds.
pub fn read_me(
    baseline: &Baseline,
    outcome: &Outcome,
    link: &str,
    files: &[(String, &str)],
) -> String {
    let edition = &baseline.edition;
    let listed: String = files
        .iter()
        .map(|(name, what)| format!("{name}\n    {what}\n"))
        .collect();
    format!(
        "THE CARE GAP: NEWSROOM PACK\n\n\
         {}.\n{}\nIt is a scenario, not a forecast.\n\n\
         LINK\n\n{link}\n\nWhoever opens it sees this scenario and can change it.\n\n\
         CHECK CODE\n\n{}\n\nTyped into the page (“Check code”) with the link, it says whether the page still comes to these figures.\n\n\
         EDITION\n\n{}: figures as at {}. The next count of children is due {}.\n\n\
         WHAT IS IN HERE\n\n{listed}\n\
         HOW NUMBERS ARE ROUNDED\n\n\
         In words, sums from a billion pounds are to the nearest £0.1bn and smaller ones to the nearest £1m. Children are to the nearest 10.\n\
         Tables and workbook have more digits.\n\n\
         HOW TO CHECK IT\n\n\
         Open the link, or change a shaded cell of the workbook: its formulas calculate the gap again.\n\
         Official figures are solid lines and scenarios dashed ones. Please keep the two apart.\n\n\
         HOW TO USE IT\n\n\
         Words, tables and pictures: The Care Gap, CC BY 4.0. Please give the source line, and the link with any number of the scenario.\n\
         Official figures: Open Government Licence v3.0; Parliament’s: Open Parliament Licence v3.0.\n",
        outcome.words.headline,
        outcome.words.basis,
        check_code(baseline, &outcome.scenario),
        edition.id,
        edition.as_at,
        edition.next_due,
    )
}
