//! Official spending, and the prices it is shown in.

use crate::dataset::{Dataset, SeriesId, id};
use crate::quantity::Year;
use crate::scope::Prices;

/// Official spending in the main figure: section 251 outturn, all looked-after services, gross.
pub const SPENDING: SeriesId = id::S251_GROSS_TOTAL_CLA_HARMONISED;

/// The first and last year a look back or an index may start from: section 251 begins in 2008-09.
pub const FIRST_MONEY_YEAR: Year = Year::starting(2008);
/// The first year that the main figure shows until earlier ones are asked for: before it, councils counted spending in another way.
pub const FIRST_SHOWN: Year = Year::starting(2010);

/// Official spending of a year in the prices asked for.
pub fn spending(dataset: &Dataset, year: Year, prices: Prices) -> Option<f64> {
    let cash = dataset.series(SPENDING).value(year)?;
    match prices {
        Prices::Cash => Some(cash),
        Prices::Real => dataset.real(cash, year),
    }
}

/// `in 2024-25 prices` or `in cash`.
pub fn price_basis(dataset: &Dataset, prices: Prices) -> String {
    match prices {
        Prices::Real => format!("in {} prices", dataset.edition.base_year),
        Prices::Cash => "in cash".into(),
    }
}
