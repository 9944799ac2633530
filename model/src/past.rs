//! What a lever's setting rests on, in words: where its default comes from. How it compares with its past is in `rank`.

use crate::baseline::Baseline;
use crate::dataset::Dataset;
use crate::lever::Lever;
use crate::quantity::{Year, children, rate, whole};
use crate::trend::{self, PastYear};

pub use crate::rank::{compared, compared_value};

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

/// Where the default of `lever` comes from.
pub fn origin(baseline: &Baseline, lever: Lever) -> Origin {
    let dataset = baseline.dataset();
    let edition = &dataset.edition;
    let to = edition.base_year;
    let unrounded = rate(baseline.default_value(lever), 3);
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
                "Yearly growth from {} {words} {} to {} {words} {}: {unrounded}%.",
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
                "Average yearly change in the share in residential settings, {}% at 31 March {} to {}% at 31 March {}: {unrounded}.",
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
                words: "Zero: the gap starts at nothing and grows from there. Reported overspends are for all children’s social care.".into(),
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
        "The number fell in both of the past two years."
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
        "Yearly growth in real section 251 spending other than residential and fostering, for each child in the councils with figures, {} ({} children) to {} ({}): {unrounded}%.",
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
            " This is the trend for children’s homes and similar settings, used here for all residential care. Published costs are rounded to £5, so one step more would be as good.",
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
        "Yearly real growth of the official weekly unit cost, £{} in {} to £{} in {} (cash): {unrounded}%.{caveat}",
        cost(edition.prices_from),
        edition.prices_from,
        cost(edition.base_year),
        edition.base_year
    )
}
