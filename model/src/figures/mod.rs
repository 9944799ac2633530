//! In: any of the rooms before. Out: every figure of the page as plain values, with its title, table and notes.

pub mod article;
pub mod break_evens;
pub mod catalogue;
pub mod children;
pub(crate) mod comparators;
pub mod council;
pub(crate) mod early_help;
pub mod explain;
pub mod figure;
pub mod inspection;
pub(crate) mod lines;
pub(crate) mod main_year;
pub mod newsroom;
pub mod pair;
pub mod peers;
pub mod shares;
pub mod sourced;
pub mod standing;
pub mod story;
