//! What a lever's setting rests on, in words: where its default comes from and how it compares with its own past.

use crate::dataset::Dataset;
use crate::lever::Lever;
use crate::quantity::{Year, children, rate, whole};
use crate::scenario::{Basis, Scenario};
use crate::trend::{self, PastYear};

/// Years of the past that a setting is compared with, at most.
const LOOK_BACK: usize = 15;

/// Where a default comes from, in words, and the sources of the figures it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub words: String,
    /// Ids in the table of sources, each once.
    pub sources: Vec<String>,
}

/// The past years a lever's ticks and comparison show, oldest first; empty where there is no history.
pub fn recent(dataset: &Dataset, lever: Lever) -> Vec<PastYear> {
    let past = trend::history(dataset, lever);
    past[past.len().saturating_sub(LOOK_BACK)..].to_vec()
}

/// How the setting compares with the lever's own past, in a sentence.
pub fn compared(dataset: &Dataset, scenario: &Scenario, lever: Lever) -> String {
    let Some(value) = scenario.value(lever) else {
        return forecast_words(dataset);
    };
    compared_value(dataset, scenario.basis, lever, value)
}

/// How `value` (in the lever's unit) compares with the lever's own past, in a sentence.
pub fn compared_value(dataset: &Dataset, basis: Basis, lever: Lever, value: f64) -> String {
    let past = recent(dataset, lever);
    if lever == Lever::Overspend {
        return overspend_words(dataset);
    }
    if lever == Lever::Funding && basis == Basis::Cash {
        return "No comparison: past spending is compared above inflation only.".into();
    }
    let below = past.iter().filter(|year| year.value < value).count();
    let more = match (lever, below) {
        (Lever::Mix, 0) => "Further from residential care than in any".into(),
        (Lever::Mix, n) => format!("A bigger shift towards residential care than in {n}"),
        (Lever::Funding, 0) => "Less than real spending grew in any".into(),
        (Lever::Funding, n) => format!("More than real spending grew in {n}"),
        (_, 0) if value < 0.0 => "A steeper fall than in any".into(),
        (_, 0) => "Slower than in any".into(),
        (_, n) => format!("Faster than in {n}"),
    };
    let tail = match lever {
        Lever::Funding => {
            " Funding itself has no history on one footing; where councils are missing, the others stand for all."
        }
        Lever::Mix => " The counts of 31 March 2024 are left out: they are not on one footing.",
        _ => "",
    };
    format!(
        "{more} of {}.{tail}",
        span(&past, dataset.edition.base_year)
    )
}

/// `the last 15 years (2010-11 to 2024-25)`; where years are missing, between them or at the end, that these have figures.
fn span(past: &[PastYear], base: Year) -> String {
    let (Some(first), Some(last)) = (past.first(), past.last()) else {
        return "no years".into();
    };
    let count = past.len();
    let unbroken = i32::try_from(count).is_ok_and(|count| base.since(first.year) + 1 == count);
    let which = if unbroken {
        format!("the last {count} years")
    } else {
        format!("the {count} years with a sound figure")
    };
    format!("{which} ({} to {})", first.year, last.year)
}

fn forecast_words(dataset: &Dataset) -> String {
    let growth = dataset.series("gdp_deflator_growth");
    let base = dataset.edition.base_year;
    let path: Vec<_> = growth.years().filter(|(year, _)| *year > base).collect();
    match (path.first(), path.last()) {
        (Some((first, start)), Some((last, end))) => format!(
            "The official forecast, year by year: {}% in {first}, {}% in {last} and held there.",
            rate(start.value, 1),
            rate(end.value, 1)
        ),
        _ => "The official forecast, year by year.".into(),
    }
}

fn overspend_words(dataset: &Dataset) -> String {
    let mut mean = dataset.series("csc_overspend_pct_mean").spans();
    let claimed = mean.next().map_or_else(String::new, |(period, figure)| {
        format!(
            " The Local Government Association put it at {}% on average, {period}, for all of children’s social care.",
            rate(figure.value, 1)
        )
    });
    format!("No yearly history exists on one footing.{claimed}")
}

/// Where the default of `lever` comes from.
pub fn origin(dataset: &Dataset, lever: Lever) -> Origin {
    let edition = &dataset.edition;
    let to = edition.base_year;
    let unrounded = rate(trend::default_value(dataset, lever), 3);
    let (words, series, years): (String, &[&str], [Year; 2]) = match lever {
        Lever::Children => {
            let count = |year| {
                dataset
                    .series("cla_stock")
                    .value(year)
                    .map(children)
                    .unwrap_or_default()
            };
            let (from, words) = (edition.children_from, "at 31 March");
            let text = format!(
                "Yearly growth from {} {words} {} to {} {words} {}: {unrounded}%, rounded.",
                count(from),
                from.ends_in(),
                count(to),
                to.ends_in()
            );
            let text = format!("{text} {}", turning(dataset))
                .trim_end()
                .to_string();
            (text, &["cla_stock"], [from, to])
        }
        Lever::Mix => {
            let from = edition.mix_from;
            let share = |year| {
                dataset
                    .residential(year)
                    .zip(dataset.series("cla_stock").value(year))
            };
            let share = |year| {
                share(year)
                    .map(|(part, all)| rate(part / all * 100.0, 1))
                    .unwrap_or_default()
            };
            let text = format!(
                "Mean yearly change in the share in residential settings, {}% at 31 March {} to {}% at 31 March {}: {unrounded}, rounded.",
                share(from),
                from.ends_in(),
                share(to),
                to.ends_in()
            );
            (
                text,
                &[
                    "placement_homes_and_secure",
                    "placement_other_residential",
                    "cla_stock",
                ],
                [from, to],
            )
        }
        Lever::Residential => (
            weekly(dataset, lever, &unrounded),
            &["unit_cost_week_residential", "gdp_deflator_index"],
            [edition.prices_from, to],
        ),
        Lever::Fostering => (
            weekly(dataset, lever, &unrounded),
            &["unit_cost_week_fostering", "gdp_deflator_index"],
            [edition.prices_from, to],
        ),
        Lever::Other => (
            other_words(dataset, &unrounded),
            &[
                "s251_gross_residential",
                "cla_stock",
                "s251_matched_cla_stock",
                "gdp_deflator_index",
            ],
            [edition.other_from, edition.other_to],
        ),
        Lever::Funding => {
            let planned = dataset
                .series("core_spending_power_real_growth")
                .span(&edition.funding_period);
            let words = format!(
                "Planned growth of councils’ core spending power above inflation, {}, if council tax rises in full.",
                edition.funding_period
            );
            let sources = planned
                .map(|figure| figure.source.clone())
                .into_iter()
                .collect();
            return Origin { words, sources };
        }
        Lever::Inflation => (
            "The Office for Budget Responsibility’s path for the GDP deflator.".into(),
            &["gdp_deflator_growth"],
            [to.plus(1), to.plus(1)],
        ),
        Lever::Overspend => {
            let reported = dataset.series("csc_overspend_pct_mean").spans();
            return Origin {
                words: "Nought: the gap starts at nothing and grows from there. Reported overspends are of all children’s social care.".into(),
                sources: reported.map(|(_, figure)| figure.source.clone()).collect(),
            };
        }
    };
    let mut sources: Vec<String> = Vec::new();
    for figure in series
        .iter()
        .flat_map(|id| years.map(|year| dataset.series(id).get(year)))
        .flatten()
    {
        if !sources.contains(&figure.source) {
            sources.push(figure.source.clone());
        }
    }
    Origin { words, sources }
}

/// What the default trend of children leaves unsaid: that the latest years went the other way, if they did.
pub fn turning(dataset: &Dataset) -> &'static str {
    let to = dataset.edition.base_year;
    if count_fell(dataset, to) && count_fell(dataset, to.plus(-1)) {
        "The count fell in both of the last two years."
    } else {
        ""
    }
}

/// Whether the count fell in the year up to that 31 March.
fn count_fell(dataset: &Dataset, year: Year) -> bool {
    let count = |year| dataset.series("cla_stock").value(year);
    count(year)
        .zip(count(year.plus(-1)))
        .is_some_and(|(now, before)| now < before)
}

fn other_words(dataset: &Dataset, unrounded: &str) -> String {
    let edition = &dataset.edition;
    let divisor = |year| {
        trend::children_in_s251(dataset, year)
            .map(whole)
            .unwrap_or_default()
    };
    format!(
        "Yearly growth in real section 251 spending other than residential and fostering, for each child of the councils in the money, {} ({} children) to {} ({}): {unrounded}%, rounded.",
        edition.other_from,
        divisor(edition.other_from),
        edition.other_to,
        divisor(edition.other_to)
    )
}

fn weekly(dataset: &Dataset, lever: Lever, unrounded: &str) -> String {
    let edition = &dataset.edition;
    let (id, caveat) = if lever == Lever::Residential {
        (
            "unit_cost_week_residential",
            " It is the trend of children’s homes and the like, used here for all residential settings; the published costs are rounded to £5, so one step more would do as well.",
        )
    } else {
        ("unit_cost_week_fostering", "")
    };
    let cost = |year| {
        dataset
            .series(id)
            .value(year)
            .map(whole)
            .unwrap_or_default()
    };
    format!(
        "Yearly real growth of the official weekly unit cost, £{} in {} to £{} in {} (cash): {unrounded}%, rounded.{caveat}",
        cost(edition.prices_from),
        edition.prices_from,
        cost(edition.base_year),
        edition.base_year
    )
}
