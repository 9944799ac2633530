//! Where the children live, on two days that can be compared.

use super::{added, column, measure};
use crate::catalogue;
use crate::dataset::Dataset;
use crate::quantity::{Year, children};
use crate::shares::{Amount, Column, ShareFigure, ShareRow};

/// The first 31 March on which placements are grouped as they are now.
const HOMES_FROM: Year = Year::starting(2017);
/// The 31 March on which supported accommodation was partly counted as "other".
const UNSOUND: Year = Year::starting(2023);
const SUPPORTED: &str = "placement_supported_accommodation";
const OTHER: &str = "placement_other";
/// Where children live: the series that add to a group, its name, and whether it is a part of the one above.
const HOMES: [(&[&str], &str, bool); 9] = [
    (&["placement_foster"], "With foster carers", false),
    (
        &["placement_homes_and_secure"],
        "Children’s homes and secure homes",
        false,
    ),
    (
        &[SUPPORTED, OTHER],
        "Supported accommodation or “other”",
        false,
    ),
    (&[SUPPORTED], "of these, supported accommodation", true),
    (&[OTHER], "of these, “other”", true),
    (
        &["placement_with_parents"],
        "With parents, or others with parental responsibility",
        false,
    ),
    (
        &["placement_placed_for_adoption"],
        "Placed for adoption",
        false,
    ),
    (
        &["placement_other_residential"],
        "Other residential settings",
        false,
    ),
    (
        &["placement_residential_schools"],
        "Residential schools",
        false,
    ),
];

/// Where they live, in the first and the last year of the department's present grouping.
pub fn homes(dataset: &Dataset) -> Option<ShareFigure> {
    let last = dataset.edition.base_year;
    let columns: Vec<Column> = [HOMES_FROM, last]
        .into_iter()
        .map(|year| Some(column(year, dataset.series("cla_stock").value(year)?)))
        .collect::<Option<_>>()?;
    let row = |(series, name, is_part): &(&[&str], &str, bool)| {
        let amount = |(year, column): (Year, &Column)| {
            Some(Amount::of(added(dataset, series, year)?, column.whole))
        };
        let years = [HOMES_FROM, last].into_iter();
        Some(ShareRow {
            name: (*name).into(),
            is_part: *is_part,
            amounts: years.zip(&columns).map(amount).collect::<Option<_>>()?,
        })
    };
    let rows: Vec<ShareRow> = HOMES.iter().map(row).collect::<Option<_>>()?;
    let (foster, homes) = (&rows[0].amounts, &rows[1].amounts);
    Some(ShareFigure {
        spec: &catalogue::HOMES,
        title: format!(
            "{} live with foster carers; {} children live in children’s homes and secure homes, {} in {}",
            foster[1].percent.words(),
            children(homes[1].count),
            children(homes[0].count),
            HOMES_FROM.ends_in()
        ),
        measure: measure("where they live", HOMES_FROM, last),
        head: "Where they live",
        columns,
        rows,
        note: break_note(dataset)?,
        sources: sources(dataset, [last, HOMES_FROM])?,
    })
}

/// Where the figures of these years are from, each source once.
fn sources(dataset: &Dataset, years: [Year; 2]) -> Option<Vec<String>> {
    let mut sources: Vec<String> = Vec::new();
    for (series, year) in years
        .iter()
        .flat_map(|year| HOMES.iter().map(move |(series, ..)| (series[0], *year)))
    {
        let source = &dataset.series(series).get(year)?.source;
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Some(sources)
}

/// Why two groups are added together and 31 March 2024 is left out.
fn break_note(dataset: &Dataset) -> Option<String> {
    let around = |series| {
        let at = |after| {
            dataset
                .series(series)
                .value(UNSOUND.plus(after))
                .map(children)
        };
        Some([at(-1)?, at(0)?, at(1)?])
    };
    let ([before, then, after], [s_before, s_then, s_after]) = (around(OTHER)?, around(SUPPORTED)?);
    Some(format!(
        "{} “Other” was {before} in {}, {then} in {} and {after} in {}, and supported accommodation {s_before}, {s_then} and {s_after}; so the two are shown together too. Why they moved is our \
         reading: the department’s own note was not seen. {} is put into today’s groups by us, from the department’s earlier table. Relatives and friends who are approved foster carers \
         are among the foster carers.",
        dataset
            .mark(SUPPORTED, UNSOUND)?
            .note
            .replace("\"other\"", "“other”"),
        UNSOUND.plus(-1).ends_in(),
        UNSOUND.ends_in(),
        UNSOUND.plus(1).ends_in(),
        HOMES_FROM.ends_in()
    ))
}
