//! Where numbers come from, in a line: the publishers' short names, and the sources of a figure.

use super::dataset::{Dataset, SeriesId, id};
use crate::area::Area;

/// Publishers by the names that a line under a figure has room for: the start of a name in `data/sources.csv`, and the short one. A
/// publisher that is not here keeps its name.
const SHORT: [(&str, &str); 11] = [
    ("Department for Education", "DfE"),
    ("DLUHC", "MHCLG"),
    ("Office for Budget Responsibility", "OBR"),
    ("Office for National Statistics", "ONS"),
    ("National Audit Office", "NAO"),
    (
        "House of Commons Committee of Public Accounts",
        "Public Accounts Committee",
    ),
    ("UK Parliament", "Parliament"),
    ("Local Government Association", "LGA"),
    ("County Councils Network", "CCN"),
    (
        "Independent Review of Children's Social Care",
        "Independent review",
    ),
    ("British Association of Social Workers", "BASW"),
];

/// The publisher of figures carried over from an earlier list, which is no source to name in a line.
const OURSELVES: &str = "The Care Gap";

/// A publisher as it is named in a line: `DfE`. One that has no short name keeps its own, without what is said of the copy.
pub fn short_name(publisher: &str) -> String {
    let known = SHORT.iter().find(|(start, _)| publisher.starts_with(start));
    known.map_or_else(|| own_name(publisher), |(_, short)| String::from(*short))
}

/// A publisher's name without what is said of the copy or of whose figures it is on.
pub fn own_name(publisher: &str) -> String {
    let ends = [" (", ", ", " on "];
    let end = ends.iter().filter_map(|end| publisher.find(end)).min();
    publisher[..end.unwrap_or(publisher.len())].to_string()
}

/// Who published these sources, each once by its short name, with which of them.
pub fn publishers(dataset: &Dataset, ids: &[String]) -> Vec<(String, Vec<String>)> {
    let mut met: Vec<(String, Vec<String>)> = Vec::new();
    for id in ids {
        let Some(source) = dataset.source(id) else {
            continue;
        };
        if source.publisher == OURSELVES {
            continue;
        }
        let name = short_name(&source.publisher);
        match met.iter_mut().find(|(known, _)| *known == name) {
            Some((_, of)) => of.push(id.clone()),
            None => met.push((name, vec![id.clone()])),
        }
    }
    met
}

/// The publishers in short: `Source: DfE, MHCLG`.
pub fn source_names(dataset: &Dataset, ids: &[String]) -> String {
    let names = publishers(dataset, ids).into_iter().map(|(name, _)| name);
    let names: Vec<String> = names.collect();
    format!("Source: {}", names.join(", "))
}

/// The sources of these series over all their years, newest first, each once. A figure of ours names the series it is
/// made of instead: pass those.
pub fn of_series(dataset: &Dataset, series: &[SeriesId]) -> Vec<String> {
    let figures = series
        .iter()
        .flat_map(|id| dataset.series(*id).years().rev());
    once(figures.map(|(_, figure)| figure.source.as_str()))
}

/// What a council's counts and spending were published in, and England's costs, which its own are a multiple of.
const OF_COUNCILS: [&str; 4] = [
    "dfe_cla_2025",
    "dfe_lait_apr2026",
    "dfe_s251_la_2013_14",
    "mhclg_ro3_2425",
];

/// The sources of a figure: of some series over all their years, of others in the base year alone.
pub fn of_figure(dataset: &Dataset, series: &[SeriesId], base: &[SeriesId]) -> Vec<String> {
    if dataset.area != Area::ENGLAND {
        if base.is_empty() {
            return of_council_history(dataset, series, &[]);
        }
        // A council's figures carry no source of their own.
        let shared = of_series(dataset, series);
        let shared = shared
            .iter()
            .map(String::as_str)
            .filter(|id| !id.is_empty());
        return once(OF_COUNCILS.into_iter().chain(shared));
    }
    let year = dataset.edition.base_year;
    let start = base
        .iter()
        .filter_map(|id| dataset.series(*id).get(year))
        .map(|figure| figure.source.clone());
    let ids: Vec<String> = start.chain(of_series(dataset, series)).collect();
    once(ids.iter().map(String::as_str))
}

/// What councils' own figures were published in, by series, and the inflation that puts money into real terms. Their tables say of
/// each year which it is. `besides` is what else a figure is made of.
pub fn of_council_history(
    dataset: &Dataset,
    series: &[SeriesId],
    besides: &[&'static str],
) -> Vec<String> {
    let has = |one: SeriesId| series.contains(&one);
    let counts = ["dfe_cla_2025", "dfe_lait_apr2026"];
    let money = [
        "dfe_lait_apr2026",
        "dfe_s251_la_2013_14",
        "page_oxford_panel",
    ];
    let counts = counts
        .iter()
        .filter(|_| has(id::CLA_STOCK) || has(id::CLA_RATE_PER_10K));
    let money = money
        .iter()
        .filter(|_| has(id::S251_GROSS_TOTAL_CLA_HARMONISED) || has(id::S251_GROSS_TOTAL_CLA));
    let placements = ["dfe_cla_2025_characteristics"];
    let placements = placements.iter().filter(|_| has(id::PLACEMENT_FOSTER));
    let prices = match has(id::GDP_DEFLATOR_INDEX) {
        true => of_series(dataset, &[id::GDP_DEFLATOR_INDEX]),
        false => Vec::new(),
    };
    let own = counts.chain(money).chain(placements).chain(besides);
    once(own.copied().chain(prices.iter().map(String::as_str)))
}

fn once<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for id in ids.filter(|id| *id != "derived") {
        if !met.iter().any(|known| known == id) {
            met.push(id.into());
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn publishers_have_short_names() {
        assert_eq!(short_name("Department for Education"), "DfE");
        assert_eq!(short_name("DLUHC (now MHCLG)"), "MHCLG");
        assert_eq!(
            short_name("Yorkshire Post on LGA analysis"),
            "Yorkshire Post"
        );
        assert_eq!(short_name("Ofsted (press notice on wired-gov)"), "Ofsted");
    }
}
