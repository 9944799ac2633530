//! A claim in a reader's words: what is understood, what is refused, what is right, and why.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod any_words;
mod desk;
mod reading;
