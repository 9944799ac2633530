//! The article's short sections: a figure and a few facts for each. They are read at build time alone.

mod claims;
mod facts;
mod forecasts;
mod lines;

pub use claims::{KNOWN_CLAIMS, KnownClaim, Tally, known_claims, tally};
pub use facts::{Bill, Cut, Doubt, Homes, PerChild, Who, bill, cut, doubt, homes, per_child, who};
pub use forecasts::{ForecastFigure, ForecastLine, forecast_figure};
pub use lines::{
    children_and_spending, early_and_late, residential_week, spending_per_child, who_changed,
};
