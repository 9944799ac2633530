//! The Care Gap: the page, as HTML text at build time and alive in the browser.

// A page of nested views is one nested type.
#![recursion_limit = "512"]

pub mod app;
pub mod browser;
#[cfg(feature = "ssr")]
pub mod cards;
pub mod components;
mod figures;
pub mod hand_over;
pub mod live;
pub mod pages;
pub mod site;
pub mod state;
pub mod text;
#[cfg(feature = "ssr")]
pub mod written;
