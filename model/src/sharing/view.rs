//! The view of a scenario: what a sender would want a receiver to see. The other of the two values that can be written.

use crate::area::Area;
use crate::check_code::CheckCode;
use crate::lever::{Reading, read_decimal};
use crate::quantity::Year;
use crate::scenario::Scenario;
pub use crate::scope::{Prices, Scope};
use crate::statement::{self, Statement};
use std::collections::BTreeMap;

/// View keys that are carried as short words: parts of the page that give them a meaning read them there.
pub const TOKENS: [&str; 5] = ["theme", "accent", "ground", "size", "levers"];

/// The most other areas shown beside the first.
pub const MAX_COMPARED_AREAS: usize = 4;

/// A claim that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkedClaim {
    Read(Statement),
    /// As the link had it, in the characters of links: for a page that only hands it on to one that reads it.
    HandedOn(String),
}

impl LinkedClaim {
    /// What it claims, once it was read.
    pub fn statement(&self) -> Option<&Statement> {
        match self {
            Self::Read(statement) => Some(statement),
            Self::HandedOn(_) => None,
        }
    }

    pub(crate) fn in_link(&self) -> String {
        match self {
            Self::Read(statement) => statement::to_link(statement),
            Self::HandedOn(text) => text.clone(),
        }
    }
}

/// Everything a link carries besides the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub prices: Prices,
    /// The year that index lines start from at 100.
    pub index: Year,
    /// A look back: which spending, from which year, until which (the latest there is where `None`).
    pub scope: Scope,
    pub from: Year,
    pub until: Option<Year>,
    /// A claimed change to be checked, in tenths of a per cent.
    pub says: Option<i32>,
    /// A claim in a reader's own words, to be checked; it has its own measure and years.
    pub claim: Option<LinkedClaim>,
    /// Whether the uncertainty band is shown.
    pub band: bool,
    /// Whether an authority's levers start from its own trend rather than England's.
    pub own_drivers: bool,
    pub with: Vec<Area>,
    /// A, the scenario that was kept: the reader's own, then called B, is compared with it.
    pub first: Option<Scenario>,
    /// A code that the scenario is to be held against.
    pub check: Option<CheckCode>,
    tokens: BTreeMap<&'static str, String>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            prices: Prices::Real,
            index: Year::starting(2010),
            scope: Scope::Total,
            from: Year::starting(2010),
            until: None,
            says: None,
            claim: None,
            band: true,
            own_drivers: false,
            with: Vec::new(),
            first: None,
            check: None,
            tokens: BTreeMap::new(),
        }
    }
}

impl View {
    /// A short word by its key, where the link carried one.
    pub fn token(&self, key: &str) -> Option<&str> {
        self.tokens.get(key).map(String::as_str)
    }

    /// What the view asks for that no part of the page shows yet, in a sentence for whoever opened the link. Other areas stand beside a
    /// council, not beside England.
    pub fn unshown(&self, is_council: bool) -> Option<String> {
        let asked = [
            (!self.with.is_empty() && !is_council, "other areas"),
            (self.own_drivers, "an area’s own trends"),
            (
                TOKENS.iter().any(|key| self.token(key).is_some()),
                "the look of an embedded chart",
            ),
        ];
        let named: Vec<String> = asked
            .iter()
            .filter(|(is_asked, _)| *is_asked)
            .map(|(_, what)| (*what).to_string())
            .collect();
        (!named.is_empty()).then(|| {
            format!(
                "This link also asks for {}, which this page cannot show. Everything else is as the link says.",
                crate::text::listed(&named)
            )
        })
    }

    /// Sets a short word; anything but one to eight letters, digits and hyphens is refused.
    pub fn set_token(&mut self, key: &'static str, word: &str) -> bool {
        let sound = is_token(word) && TOKENS.contains(&key);
        if sound {
            self.tokens.insert(key, word.into());
        }
        sound
    }
}

/// One to eight ASCII letters, digits and hyphens: enough for `dark` or `FBFAF7`.
pub fn is_token(word: &str) -> bool {
    (1..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// The largest claimed change, up or down, in %.
pub const MOST_CLAIMED_PERCENT: i64 = 1_000;

/// Reads a claimed change as tenths of a per cent: `-?digits[.digits]`, clamped and rounded like a lever.
pub fn read_claim(text: &str) -> Option<Reading> {
    read_decimal(text, MOST_CLAIMED_PERCENT, 10)
}
