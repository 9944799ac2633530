//! Charts as plain data, tested natively: what the chart library draws at build time, and the points of what the page draws itself.

pub mod drawing;
pub mod lines;
pub mod main_figure;
pub mod scale;
