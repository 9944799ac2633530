//! Charts as plain data, tested natively: the points of what the page draws itself, and what the chart library draws at build
//! time.

pub mod bars;
pub mod drawing;
pub mod forecasts;
#[cfg(feature = "option")]
pub mod graphic;
pub mod labels;
pub mod lines;
pub mod main_figure;
#[cfg(feature = "option")]
pub mod option;
pub mod picture;
pub mod record;
pub mod scale;
