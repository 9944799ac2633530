//! Series as they once stood, each with the series as it stands now.

use crate::dataset::{SeriesId, id};

/// Which earlier release a series has the figures of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// Of each year its own first.
    First,
    /// One between the first and the latest.
    Between,
}

/// The figures of an earlier release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub series: SeriesId,
    pub release: Release,
    /// The series as it stands now.
    pub now: SeriesId,
}

const fn first(series: SeriesId, now: SeriesId) -> Earlier {
    Earlier {
        series,
        release: Release::First,
        now,
    }
}

const fn between(series: SeriesId, now: SeriesId) -> Earlier {
    Earlier {
        series,
        release: Release::Between,
        now,
    }
}

/// Every series of an earlier release.
pub const EARLIER: [Earlier; 14] = [
    first(id::CLA_CEASED_FIRST_PUBLISHED, id::CLA_CEASED),
    between(id::CLA_CEASED_VINTAGE, id::CLA_CEASED),
    between(id::CLA_RATE_PER_10K_VINTAGE, id::CLA_RATE_PER_10K),
    first(id::CLA_STARTED_FIRST_PUBLISHED, id::CLA_STARTED),
    between(id::CLA_STARTED_VINTAGE, id::CLA_STARTED),
    first(id::CLA_STOCK_FIRST_PUBLISHED, id::CLA_STOCK),
    between(id::CLA_STOCK_VINTAGE, id::CLA_STOCK),
    between(id::CSC_BUDGET_NET_VINTAGE, id::CSC_BUDGET_NET),
    between(id::CSC_OVERSPEND_VINTAGE, id::CSC_OVERSPEND),
    first(id::CSC_REAL_RISE_FIRST_PUBLISHED, id::CSC_REAL_RISE),
    between(id::POPULATION_0_17_VINTAGE, id::POPULATION_0_17),
    between(id::RO3_GROSS_FOSTERING_VINTAGE, id::RO3_GROSS_FOSTERING),
    between(id::RO3_GROSS_RESIDENTIAL_VINTAGE, id::RO3_GROSS_RESIDENTIAL),
    between(id::RO3_GROSS_TOTAL_CLA_VINTAGE, id::RO3_GROSS_TOTAL_CLA),
];

/// What an earlier release's series has come to; `None` for a series as it stands now.
pub fn earlier(series: SeriesId) -> Option<Earlier> {
    EARLIER.into_iter().find(|earlier| earlier.series == series)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_series_of_an_earlier_release_is_told_from_its_name() {
        for series in id::ALL {
            let name = series.name();
            let now = earlier(series).map(|earlier| match earlier.release {
                Release::First => format!("{}_first_published", earlier.now.name()),
                Release::Between => format!("{}_vintage", earlier.now.name()),
            });
            let is_named_so = ["_first_published", "_vintage"]
                .iter()
                .any(|end| name.ends_with(end));
            assert_eq!(now, is_named_so.then(|| name.to_string()));
        }
    }
}
