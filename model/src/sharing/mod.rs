//! In: a query string. Out: a scenario and a view, with notes on what was mended; and the same written back, letter for letter;
//! a code by which anyone can tell whether it comes out the same.

pub mod check;
pub mod check_code;
pub mod frame;
pub mod link;
pub mod look_back;
pub mod moved;
pub mod view;
