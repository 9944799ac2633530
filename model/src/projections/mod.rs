//! In: a baseline and a scenario. Out: need, resources and the gap year by year; what opened it; what would close it; how this
//! way of carrying on a trend did before.

pub mod attribution;
pub mod backtest;
pub mod break_even;
pub mod miss;
pub mod projection;
