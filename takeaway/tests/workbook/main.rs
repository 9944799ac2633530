//! The workbook as other programs open it: a spreadsheet engine that is not ours calculates it anew, and a reader lists what is in it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod desk;
mod engine;
mod layout;
mod recalculated;
