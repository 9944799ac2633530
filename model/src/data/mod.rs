//! In: the tables of `data/` as text. Out: checked figures by series and year, their sources and what must be known of them;
//! official spending in its prices; typed tables for a page or a file.

pub mod appendix;
pub mod characteristics;
pub mod dataset;
pub mod prices;
pub mod provenance;
pub mod publishers;
pub mod recoded;
pub mod releases;
pub mod scope;
pub mod sheet;
pub(crate) mod table;
