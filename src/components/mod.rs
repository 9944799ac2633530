//! The parts of the page, one component a file.

pub mod announcer;
pub mod attribution;
pub(crate) mod blanks;
pub mod choices;
pub mod claim_check;
pub mod claim_list;
pub mod closings;
pub mod copy_link;
pub mod drawing;
pub mod figure;
pub mod human_scale;
pub mod index_figure;
pub mod last_year;
pub mod lever;
pub mod levers;
pub mod lines_plot;
pub mod link_notes;
pub mod look_back;
pub mod main_figure;
pub mod presets;
pub mod prices;
pub mod rest;
pub mod sheet;
pub mod sources;
pub mod still;
