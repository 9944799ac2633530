//! Who the children are: their ages, where they live, legal status, need, distance from home, asylum. Numbers and shares
//! as published, between years that can be compared; no cause is claimed.

mod ages;
mod change;
mod groups;
mod homes;

pub use ages::{AGES_METHOD, age_change, ages};
pub use change::{asylum_change, asylum_change_words, fewer, homes_in_a_year};
pub use groups::{GROUPS_METHOD, asylum, distance, legal_status, need};
pub use homes::{homes, homes_method};

use crate::dataset::{Dataset, SeriesId, id};
use crate::quantity::{Year, children};
use crate::shares::Column;
use crate::story::Axis;

/// The latest 31 March and everyone looked after on it, as a sentence's words: `31 March 2025`, `81,770`.
pub fn count(dataset: &Dataset) -> Option<(String, String)> {
    let year = dataset.edition.base_year;
    let all = dataset.series(id::CLA_STOCK).value(year)?;
    Some((Axis::March.written(year), children(all)))
}

/// The children of these series together in one year.
fn added(dataset: &Dataset, series: &[SeriesId], year: Year) -> Option<f64> {
    series
        .iter()
        .map(|id| dataset.series(*id).value(year))
        .sum()
}

/// Every financial year from one to another, both included.
fn span(first: Year, last: Year) -> Vec<Year> {
    (0..=last.since(first))
        .map(|after| first.plus(after))
        .collect()
}

fn measure(by: &str, from: Year, to: Year) -> String {
    format!(
        "Children looked after in England on 31 March {} and {}, by {by}; number of children and share of all",
        from.ends_in(),
        to.ends_in()
    )
}

fn column(year: Year, whole: f64) -> Column {
    Column {
        name: Axis::March.written(year),
        short: Axis::March.short(year),
        whole,
    }
}
