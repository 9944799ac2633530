//! Which spending a comparison is about, and in which prices.

/// Whether money is shown at base-year prices or in cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    Real,
    Cash,
}

impl Prices {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Cash => "cash",
        }
    }
}

/// Which spending a look back is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Total,
    Residential,
    Fostering,
    ResidentialAndFostering,
}

impl Scope {
    pub const ALL: [Self; 4] = [
        Self::Total,
        Self::Residential,
        Self::Fostering,
        Self::ResidentialAndFostering,
    ];

    /// As a link writes it; the command line also takes `residential+fostering`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Residential => "residential",
            Self::Fostering => "fostering",
            Self::ResidentialAndFostering => "residential-fostering",
        }
    }

    /// The services it is of, as they stand within a sentence.
    pub const fn services(self) -> &'static str {
        match self {
            Self::Total => "all looked-after services",
            Self::Residential => "residential care",
            Self::Fostering => "fostering",
            Self::ResidentialAndFostering => "residential care and fostering",
        }
    }

    /// Whether it pays for placements, so that there is a cost per place.
    pub(crate) const fn has_places(self) -> bool {
        !matches!(self, Self::Total)
    }

    pub fn from_key(key: &str) -> Option<Self> {
        let key = if key == "residential+fostering" {
            "residential-fostering"
        } else {
            key
        };
        Self::ALL.into_iter().find(|scope| scope.key() == key)
    }
}
