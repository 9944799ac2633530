//! The model of The Care Gap: children, cost, money and the gap. Pure functions over plain values;
//! it knows no browser, no chart, no file and no clock.
//!
//! Its rooms, each using only those before it (`tests/rooms.rs` holds them to that):
//! - [`units`]: In: nothing. Out: years, money, rates, shares, days and codes, and how each is written.
//!   No figure and no lever is known here.
//! - [`data`]: In: the tables of `data/` as text. Out: checked figures by series and year, their sources and what must be known of them;
//!   official spending in its prices; typed tables for a page or a file.
//! - [`scenarios`]: In: a dataset. Out: a baseline, which is an area with its base year, each lever's default and what others assumed; and
//!   scenarios, which are settings of every lever.
//! - [`authorities`]: In: all councils in one wide table, and a baseline of England. Out: each council's figures with their flags, and its
//!   baseline. Asked for when a reader chooses a council.
//! - [`projections`]: In: a baseline and a scenario. Out: need, resources and the gap year by year; what opened it; what would close it; how this
//!   way of carrying on a trend did before.
//! - [`past`]: In: a dataset and two years. Out: what changed between them, like for like; and a claim in a reader's words held against it.
//! - [`sharing`]: In: a query string. Out: a scenario and a view, with notes on what was mended; and the same written back, letter for letter;
//!   a code by which anyone can tell whether it comes out the same.
//! - [`claims`]: In: the tables of claims and forecasts. Out: what others said beside what our newest figures give.
//! - [`wording`]: In: a scenario and its projection. Out: the sentences about them, all from the same numbers; everything together is an outcome.
//! - [`figures`]: In: any of the rooms before. Out: every figure of the page as plain values, with its title, table and notes.

pub mod authorities;
pub mod claims;
pub mod data;
pub mod figures;
pub mod past;
pub mod projections;
pub mod scenarios;
pub mod sharing;
pub mod units;
pub mod wording;

pub use authorities::{authority, local, own_base};
pub use claims::claim;
pub(crate) use data::table;
pub use data::table::DataError;
pub use data::{
    appendix, characteristics, dataset, prices, provenance, publishers, recoded, releases, scope,
    sheet,
};
pub(crate) use figures::lines;
pub use figures::{
    article, break_evens, catalogue, children, council, explain, figure, inspection, newsroom,
    pair, peers, shares, sourced, standing, story,
};
pub use past::{compare, statement};
pub use projections::{attribution, backtest, break_even, miss, projection};
pub use scenarios::{
    baseline, lever, lever_still_words, lever_words, preset, scenario, setting, setting_words,
    trend,
};
pub use sharing::{check, check_code, frame, link, look_back, moved, view};
pub use units::{area, crockford, date, percent, quantity, text, typed};
pub use wording::{human_scale, lever_notes, outcome, rank, versus, words};
