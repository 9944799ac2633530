//! Charts as plain data: `fn chart(&X) -> charming::Chart`. Tested natively, drawn by the page.

pub mod main_figure;
pub mod moving;
pub mod scale;
