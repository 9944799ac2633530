//! The pages.

pub mod article;
