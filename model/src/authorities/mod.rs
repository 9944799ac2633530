//! In: all councils in one wide table, and a baseline of England. Out: each council's figures with their flags, and its baseline:
//! from there on a council is projected and worded as England is.

pub mod authority;
pub mod local;
pub mod own_base;

/// The table of all councils, for pages and tasks. The app names it nowhere and so does not carry it.
pub const COMPILED_IN: &str = include_str!("../../../data/authorities/wide.csv");
