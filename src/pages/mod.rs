//! The pages.

pub mod article;
mod story;
