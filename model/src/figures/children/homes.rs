//! Where the children live, on two days that can be compared.

use super::{added, column, measure};
use crate::catalogue;
use crate::dataset::{Dataset, SeriesId, id};
use crate::quantity::{Year, children};
use crate::shares::{Amount, Column, ShareFigure, ShareRow};

/// The first 31 March on which placements are grouped as they are now.
const HOMES_FROM: Year = Year::starting(2017);
/// The 31 March on which supported accommodation was partly counted as "other".
const UNSOUND: Year = Year::starting(2023);
const SUPPORTED: SeriesId = id::PLACEMENT_SUPPORTED_ACCOMMODATION;
const OTHER: SeriesId = id::PLACEMENT_OTHER;
/// Where children live: the series that add to a group, its name, and whether it is a part of the one above.
const HOMES: [(&[SeriesId], &str, bool); 9] = [
    (&[id::PLACEMENT_FOSTER], "With foster carers", false),
    (
        &[id::PLACEMENT_HOMES_AND_SECURE],
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
        &[id::PLACEMENT_WITH_PARENTS],
        "With parents, or others with parental responsibility",
        false,
    ),
    (
        &[id::PLACEMENT_PLACED_FOR_ADOPTION],
        "Placed for adoption",
        false,
    ),
    (
        &[id::PLACEMENT_OTHER_RESIDENTIAL],
        "Other residential settings",
        false,
    ),
    (
        &[id::PLACEMENT_RESIDENTIAL_SCHOOLS],
        "Residential schools",
        false,
    ),
];

const NOTE: &str = "In 2024 many children in supported accommodation were counted as “other”, so the two are shown together too and that year is \
    left out. Relatives and friends who are approved foster carers count as foster carers.";

/// Where they live, in the first and the last year of the department's present grouping.
pub fn homes(dataset: &Dataset) -> Option<ShareFigure> {
    let last = dataset.edition.base_year;
    let columns: Vec<Column> = [HOMES_FROM, last]
        .into_iter()
        .map(|year| Some(column(year, dataset.series(id::CLA_STOCK).value(year)?)))
        .collect::<Option<_>>()?;
    let row = |(series, name, is_part): &(&[SeriesId], &str, bool)| {
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
            "{} live with foster carers, {} in children’s homes or secure homes",
            foster[1].percent.words(),
            homes[1].percent.words()
        ),
        measure: measure("where they live", HOMES_FROM, last),
        head: "Where they live",
        columns,
        rows,
        note: NOTE.into(),
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

/// Why two groups are added together and 31 March 2024 is left out, for the method page.
pub fn homes_method(dataset: &Dataset) -> Option<String> {
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
        "{} “Other” was {before} in {}, {then} in {} and {after} in {}. Supported accommodation was {s_before}, {s_then} and {s_after}. \
         Why they moved is our reading; not checked against a note of DfE’s. We put the counts of {} into today’s groups, from DfE’s \
         earlier table.",
        dataset.mark(SUPPORTED, UNSOUND)?.note,
        UNSOUND.plus(-1).ends_in(),
        UNSOUND.ends_in(),
        UNSOUND.plus(1).ends_in(),
        HOMES_FROM.ends_in()
    ))
}
