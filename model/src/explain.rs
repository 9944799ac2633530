//! What opened the gap and what would close it, as sentences and rows: the words over `attribution` and `solve`.

use crate::attribution::{Attribution, FACTORS};
use crate::dataset::Dataset;
use crate::figure::{Cell, Sheet};
use crate::lever::Lever;
use crate::past::compared_value;
use crate::projection::YearFigures;
use crate::quantity::{money, rate};
use crate::scenario::Scenario;
use crate::solve::{Closing, SOLVABLE};
use crate::view::Prices;
use crate::words::{in_prices, price_basis, saves_on_children};

/// Pounds: less than this is written as £0m, and is no gap and no part of one worth a sentence.
pub(crate) const NOTHING: f64 = 500_000.0;

/// One factor's share of the last year's gap, in the prices asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorShare {
    pub lever: Lever,
    /// In pounds; above 0 widens the gap.
    pub pounds: f64,
    /// `+£1.9bn`, `−£410m`, `£0m`
    pub label: String,
}

/// The eight shares in the model's order.
pub fn shares(attribution: &Attribution, last: &YearFigures, prices: Prices) -> Vec<FactorShare> {
    let share = |lever| {
        let pounds = in_prices(attribution.share(lever), last, prices);
        FactorShare {
            lever,
            pounds,
            label: signed(pounds),
        }
    };
    FACTORS.into_iter().map(share).collect()
}

/// Money with its sign: `+£1.9bn`, `−£410m`; nothing has none.
pub fn signed(pounds: f64) -> String {
    match pounds {
        p if p >= NOTHING => format!("+{}", money(p)),
        p if p <= -NOTHING => format!("−{}", money(p)),
        _ => "£0m".into(),
    }
}

/// The attribution figure: everything it shows, from the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedFigure {
    pub title: String,
    pub measure: String,
    pub sentence: String,
    pub shares: Vec<FactorShare>,
    pub sheet: Sheet,
    /// Whether fewer children, or fewer in residential care, are part of it: then the caveat belongs beside it.
    pub saves_on_children: bool,
}

/// What opened the last year's gap, ready to be shown.
pub fn opened_figure(
    dataset: &Dataset,
    scenario: &Scenario,
    attribution: &Attribution,
    last: &YearFigures,
    prices: Prices,
) -> OpenedFigure {
    let shares = shares(attribution, last, prices);
    let basis = price_basis(dataset, prices);
    OpenedFigure {
        title: opened_title(&shares),
        measure: format!(
            "Part of the gap in {}, {basis}, against no change: no growth, no shift, no inflation. Right widens it, left narrows it.",
            last.year
        ),
        sentence: opened_sentence(&shares, last, prices),
        sheet: opened_sheet(&shares, &basis),
        shares,
        saves_on_children: saves_on_children(scenario),
    }
}

/// The break-even figure: everything it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosingFigure {
    pub title: String,
    pub measure: String,
    pub ways: Vec<Way>,
    pub sheet: Sheet,
}

/// What would close the last year's gap, ready to be shown.
pub fn closing_figure(
    dataset: &Dataset,
    scenario: &Scenario,
    closings: &[Option<Closing>; 7],
    last: &YearFigures,
) -> ClosingFigure {
    let ways = ways(dataset, scenario, closings);
    ClosingFigure {
        title: ways_title(&ways, last.gap),
        measure: format!(
            "The value of each lever at which nothing would be short in {}, all else as set.",
            last.year
        ),
        sheet: ways_sheet(&ways),
        ways,
    }
}

/// The finding of the attribution figure.
pub fn opened_title(shares: &[FactorShare]) -> String {
    let gap: f64 = shares.iter().map(|share| share.pounds).sum();
    let (most, what) = match gap {
        gap if gap >= NOTHING => (widest(shares), "the gap"),
        gap if gap <= -NOTHING => (narrowest(shares), "the surplus"),
        _ => return "The factors would cancel out".into(),
    };
    most.map_or_else(String::new, |share| {
        format!(
            "{} would do most to open {what}",
            capitalised(share.lever.spec().factor)
        )
    })
}

/// The attribution in a sentence.
pub fn opened_sentence(shares: &[FactorShare], last: &YearFigures, prices: Prices) -> String {
    let part = |share: Option<&FactorShare>, verb: &str| {
        share.map(|share| {
            format!(
                "{} would {verb} it by {}",
                share.lever.spec().factor,
                money(share.pounds)
            )
        })
    };
    let gap = in_prices(last.gap, last, prices);
    let (whole, parts) = if gap >= NOTHING {
        (
            format!("Of the gap of {}", money(gap)),
            [
                part(widest(shares), "widen"),
                part(narrowest(shares), "narrow"),
            ],
        )
    } else if gap <= -NOTHING {
        (
            format!("Of the surplus of {}", money(gap)),
            [
                part(narrowest(shares), "widen"),
                part(widest(shares), "narrow"),
            ],
        )
    } else {
        return format!("In {} nothing would be short and nothing over.", last.year);
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!(
        "{whole} in {}, {}. The eight parts add up to the whole.",
        last.year,
        parts.join(", and ")
    )
}

fn widest(shares: &[FactorShare]) -> Option<&FactorShare> {
    shares
        .iter()
        .max_by(|a, b| a.pounds.total_cmp(&b.pounds))
        .filter(|share| share.pounds >= NOTHING)
}

fn narrowest(shares: &[FactorShare]) -> Option<&FactorShare> {
    shares
        .iter()
        .min_by(|a, b| a.pounds.total_cmp(&b.pounds))
        .filter(|share| share.pounds <= -NOTHING)
}

/// The shares as a table.
pub fn opened_sheet(shares: &[FactorShare], basis: &str) -> Sheet {
    let head = vec!["Factor".into(), format!("Part of the gap, {basis}")];
    let row = |share: &FactorShare| {
        vec![
            Cell::text(&capitalised(share.lever.spec().factor)),
            Cell::figure(share.label.clone(), share.pounds),
        ]
    };
    Sheet {
        head,
        rows: shares.iter().map(row).collect(),
    }
}

/// One lever's break-even, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub lever: Lever,
    /// The lever's unit, as the scenario sets it.
    pub unit: &'static str,
    /// Where the lever stands, in its unit.
    pub now: String,
    /// The whole step at which nothing is short, in its unit; `None` where that is not within the range shown.
    pub closing: Option<String>,
    /// The same in steps, to be set.
    pub steps: Option<i32>,
    /// What the past says of that value.
    pub history: String,
}

/// Said where no value within a lever's limits closes the gap.
pub const NOT_WITHIN_RANGE: &str = "not within the range shown";

/// What would close the gap, each lever on its own.
pub fn ways(dataset: &Dataset, scenario: &Scenario, closings: &[Option<Closing>; 7]) -> Vec<Way> {
    let way = |(lever, closing): (Lever, &Option<Closing>)| {
        let spec = lever.spec();
        let written = |steps: i32| rate(spec.value(steps), spec.decimals);
        let history = closing.map(|closing| {
            compared_value(dataset, scenario.basis, lever, spec.value(closing.steps))
        });
        Way {
            lever,
            unit: spec.unit_in(scenario.basis),
            now: written(scenario.steps(lever).unwrap_or(0)),
            closing: closing.map(|closing| written(closing.steps)),
            steps: closing.map(|closing| closing.steps),
            history: history.unwrap_or_default(),
        }
    };
    SOLVABLE.into_iter().zip(closings).map(way).collect()
}

/// The finding of the break-even figure.
pub fn ways_title(ways: &[Way], gap_pounds: f64) -> String {
    if gap_pounds.abs() < NOTHING {
        return "There would be no gap to close".into();
    }
    let verb = if gap_pounds > 0.0 {
        "close the gap"
    } else {
        "use up the surplus"
    };
    // A lever that stands where it would have to stand closes nothing.
    let moves = |way: &&Way| {
        way.closing
            .as_ref()
            .is_some_and(|closing| *closing != way.now)
    };
    match ways.iter().filter(moves).count() {
        0 => format!("No single lever would {verb} within the range shown"),
        1 => format!(
            "One lever in {} would {verb} on its own",
            in_words(ways.len())
        ),
        n => format!(
            "{} of the {} levers would each {verb} alone",
            capitalised(&in_words(n)),
            in_words(ways.len())
        ),
    }
}

/// The break-evens as a table.
pub fn ways_sheet(ways: &[Way]) -> Sheet {
    let head = [
        "Lever",
        "Unit",
        "Now",
        "At break-even",
        "What the past says",
    ]
    .map(String::from)
    .to_vec();
    let row = |way: &Way| {
        let spec = way.lever.spec();
        let cells = [
            spec.name,
            way.unit,
            &way.now,
            way.closing.as_deref().unwrap_or(NOT_WITHIN_RANGE),
            &way.history,
        ];
        // A file's numbers carry the plain hyphen that other programs read as a minus.
        let cell = |text: &str| Cell {
            shown: text.into(),
            plain: text.replace('−', "-"),
        };
        cells.map(cell).to_vec()
    };
    Sheet {
        head,
        rows: ways.iter().map(row).collect(),
    }
}

fn in_words(n: usize) -> String {
    let words = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
    ];
    words
        .get(n)
        .map_or_else(|| n.to_string(), ToString::to_string)
}

/// The sentence with its first letter in upper case.
pub fn capitalised(sentence: &str) -> String {
    let mut sentence = sentence.to_string();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
