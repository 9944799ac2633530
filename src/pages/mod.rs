//! The pages.

pub mod article;
pub mod how;
mod story;
