//! In: a dataset. Out: a baseline, which is an area with its base year, each lever's default and what others assumed; and
//! scenarios, which are settings of every lever.

pub mod baseline;
pub mod lever;
pub mod lever_still_words;
pub mod lever_words;
pub mod preset;
pub mod scenario;
pub mod setting;
pub mod setting_words;
pub mod trend;
