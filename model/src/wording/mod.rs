//! In: a scenario and its projection. Out: the sentences about them, all from the same numbers; everything together is an outcome.

pub mod human_scale;
pub mod lever_notes;
pub mod outcome;
pub mod rank;
pub mod versus;
pub mod words;
