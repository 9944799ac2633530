//! Charts as plain data, tested natively: what ECharts draws, and the points of what the page draws itself.

pub mod main_figure;
pub mod moving;
pub mod scale;
