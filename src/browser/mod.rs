//! The edge: the only code that touches the browser. Takes and gives plain text, numbers and elements.

pub mod address;
pub(crate) mod clipboard;
pub(crate) mod download;
pub(crate) mod fetched;
pub(crate) mod hands;
pub(crate) mod memory;
pub(crate) mod motion;
pub mod page;
pub(crate) mod placeholders;
pub(crate) mod rows;
pub(crate) mod takeaway;

/// Something the browser would not do, in words a reader can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EdgeError(pub(crate) &'static str);
