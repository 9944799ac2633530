//! In: nothing. Out: years, money, rates, shares, days and codes, and how each is written.
//! No figure and no lever is known here.

pub mod area;
pub mod crockford;
pub mod date;
pub mod percent;
pub mod quantity;
pub mod text;
pub mod typed;
