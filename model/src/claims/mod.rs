//! In: the tables of claims and forecasts. Out: what others said beside what our newest figures give.

pub mod claim;
