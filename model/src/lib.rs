//! The model of The Care Gap: children, cost, money and the gap. Pure functions over plain values;
//! it knows no browser, no chart, no file and no clock.

pub mod appendix;
pub mod area;
pub mod attribution;
pub mod backtest;
pub mod characteristics;
pub mod children;
pub mod claim;
pub mod compare;
pub mod dataset;
pub mod date;
mod early_help;
pub mod explain;
pub mod figure;
pub mod human_scale;
pub mod inspection;
pub mod lever;
mod lines;
pub mod link;
pub mod look_back;
pub mod miss;
pub mod past;
pub mod preset;
pub mod projection;
pub mod quantity;
pub mod reading;
pub mod scenario;
pub mod shares;
pub mod solve;
pub mod story;
mod table;
pub mod trend;
pub mod view;
pub mod words;

pub use table::DataError;
