//! What a claim's number is of, which says what it may be compared with.

use std::str::FromStr;

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimBasis {
    /// Pounds of each year.
    Cash,
    /// Pounds at the prices of one year.
    Real,
    /// Children, placements, councils.
    Count,
    /// So many for every 10,000 children.
    Rate,
    /// Part of a whole, or a change in per cent.
    Share,
    /// Not said by whoever made it.
    Unknown,
}

impl FromStr for ClaimBasis {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "cash" => Ok(Self::Cash),
            "real" => Ok(Self::Real),
            "count" => Ok(Self::Count),
            "rate" => Ok(Self::Rate),
            "share" => Ok(Self::Share),
            "unknown" => Ok(Self::Unknown),
            _ => Err(()),
        }
    }
}
