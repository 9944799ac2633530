//! In: a dataset and two years. Out: what changed between them, like for like; and a claim in a reader's words held against it.

pub mod compare;
pub mod statement;
