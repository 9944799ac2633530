//! What is to be said of a claim's number, and the rules by which a verdict may not go against the figures.

use super::{Claim, Computed, Printed};

/// How far from the printed number ours may lie, as a share of it, for words such as "almost", cut-off digits or rounded
/// inputs to account for the distance: a claim further out is not "correct, rounded".
pub const ROUNDED_INPUTS_COVER: f64 = 0.1;

/// What is to be said of a number as it was worded (not of whoever said it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The figures or the definition needed are not open; our number, if any, is only the nearest there is.
    CannotCheck,
    /// Our number rounds to the printed one at its printed precision, and still does with figures revised since.
    Exact,
    /// Not exact, but covered by words such as "almost", by truncation, or by rounding in what it was worked out from.
    Rounded,
    /// Right for an earlier year, release or forecast, and overtaken when said or since.
    Stale,
    /// The arithmetic stands, but period, scope, price basis or divisor invite a wrong reading.
    Misleading,
    /// The published figures do not give the number, however the stated period and scope are read.
    False,
}

impl Verdict {
    pub const ALL: [Self; 6] = [
        Self::CannotCheck,
        Self::Exact,
        Self::Rounded,
        Self::Stale,
        Self::Misleading,
        Self::False,
    ];

    /// As the table writes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CannotCheck => "cannot-check",
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::Stale => "stale",
            Self::Misleading => "true-but-misleading",
            Self::False => "false",
        }
    }

    /// In the words of a fact-checker.
    pub const fn word(self) -> &'static str {
        match self {
            Self::CannotCheck => "Can’t be checked",
            Self::Exact => "Correct",
            Self::Rounded => "Correct, rounded",
            Self::Stale => "Out of date",
            Self::Misleading => "Misleading",
            Self::False => "Wrong",
        }
    }

    /// Whether the number stands as it was worded.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Exact | Self::Rounded)
    }
}

impl Claim {
    /// Where the verdict goes against the number, the later figures or the record of forecasts, in words.
    pub fn conflict(&self, computed: Option<&Computed>) -> Option<String> {
        let problem = self
            .conflict_with_itself()
            .map(String::from)
            .or_else(|| match computed {
                Some(computed) => unacknowledged(self, computed)
                    .or_else(|| self.conflict_with(computed).map(String::from)),
                None => self.is_bare().then(|| "there is no number of ours".into()),
            })?;
        Some(format!(
            "{}: {}, but {problem}",
            self.id,
            self.verdict.key()
        ))
    }

    fn conflict_with_itself(&self) -> Option<&'static str> {
        match self.verdict {
            Verdict::Misleading if self.traps.is_empty() => Some("no trap is named"),
            Verdict::False if self.forecast.is_some() => {
                Some("a forecast that did not come true is no false statement")
            }
            _ => None,
        }
    }

    /// Whether it has a verdict on a printed number.
    fn is_bare(&self) -> bool {
        self.verdict != Verdict::CannotCheck && self.claimed.is_some()
    }

    fn conflict_with(&self, computed: &Computed) -> Option<&'static str> {
        let claimed = self.claimed.as_ref()?;
        let fits = |value: f64| claimed.is_what_rounds(value);
        let is_far = |value: f64| relative_error(claimed, value) > ROUNDED_INPUTS_COVER;
        let (is_same, later) = (fits(computed.value), computed.later);
        let is_overtaken = later.is_some_and(|later| !fits(later));
        match self.verdict {
            Verdict::Exact if !is_same => Some("our number does not round to the printed one"),
            Verdict::Exact if is_overtaken => Some("later figures do not round to it"),
            Verdict::Rounded if is_far(computed.value) => Some("the two are too far apart"),
            Verdict::Rounded if later.is_some_and(is_far) => Some("later figures are too far off"),
            Verdict::Rounded | Verdict::False if is_same => {
                Some("our number rounds to the printed one")
            }
            Verdict::False if later.is_some_and(fits) => Some("later figures round to it"),
            Verdict::Stale if is_same && !is_overtaken => {
                Some("our number rounds to the printed one and nothing later is said")
            }
            _ => None,
        }
    }
}

/// What a claim rests on that a later release has overtaken, where its row does not say what the later figures give.
fn unacknowledged(claim: &Claim, computed: &Computed) -> Option<String> {
    if claim.later.is_some() || computed.superseded.is_empty() {
        return None;
    }
    let overtaken: Vec<String> = computed
        .superseded
        .iter()
        .map(ToString::to_string)
        .collect();
    Some(format!("it rests on {}", overtaken.join("; ")))
}

fn relative_error(claimed: &Printed, value: f64) -> f64 {
    (value - claimed.value).abs() / claimed.value.abs()
}
