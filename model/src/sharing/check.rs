//! Whether a scenario comes out here as it did where a check code was made.

use super::check_code::CheckCode;
use crate::baseline::Baseline;
use crate::link::{self, DecodedLink};
use crate::projection::{Drivers, project};
use crate::quantity::{children, gap_words, money};
use crate::scenario::Scenario;
use crate::table::DataError;
use std::fmt::{self, Write as _};

/// Raised when the same scenario and the same figures come to another headline: a method that changed, not a figure.
pub const MODEL_VERSION: u8 = 1;

/// What a code and this page say of one thing, where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In words: "Gap in 2029-30".
    pub what: String,
    pub by_code: String,
    pub here: String,
}

/// What came of holding a scenario against a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same to the last figure that is shown.
    Exact,
    /// Not the same: what differs of that which a code carries. Nothing, where settings differ that move none of it.
    Differs(Vec<Difference>),
}

/// The code of a scenario, as it is shown and printed: `1ABC-DEFG-…`.
pub fn check_code(baseline: &Baseline, scenario: &Scenario) -> String {
    code(baseline, scenario).to_string()
}

/// The code of a scenario: over the model's version, its canonical link (which names edition and area), and gap, need, resources
/// and children of its last year as the page rounds them, in base-year prices.
pub fn code(baseline: &Baseline, scenario: &Scenario) -> CheckCode {
    let projection = project(&baseline.base, &Drivers::new(baseline, scenario));
    let last = projection.last();
    let mut text = format!("{MODEL_VERSION} {}", link::encode(scenario, baseline));
    let figures = [
        gap_words(last.gap),
        money(last.need),
        money(last.resources),
        children(last.children),
    ];
    for figure in figures {
        let _ = write!(text, " {figure}");
    }
    let carried = [last.gap, last.resources, last.children];
    CheckCode::new(MODEL_VERSION, baseline.edition.id, &text, carried)
}

/// Holds a scenario against a code.
pub fn verify(code: CheckCode, baseline: &Baseline, scenario: &Scenario) -> Verdict {
    let own = self::code(baseline, scenario);
    if own == code {
        return Verdict::Exact;
    }
    let year = scenario.to;
    let [version, edition] = [CheckCode::version, CheckCode::edition]
        .map(|part| [code, own].map(|code| part(&code).to_string()));
    let [by_code, here] = [code, own].map(|code| code.figures());
    let both =
        |index: usize, written: fn(f64) -> String| [by_code, here].map(|of| written(of[index]));
    let rows = [
        ("Version of the model".into(), version),
        ("Edition of the figures".into(), edition),
        (format!("Gap in {year}"), both(0, gap_words)),
        (format!("Money in {year}"), both(1, money)),
        (
            format!("Children on {}", year.last_day()),
            both(2, children),
        ),
    ];
    let differences = rows
        .into_iter()
        .filter(|(_, [by_code, here])| by_code != here)
        .map(|(what, [by_code, here])| Difference {
            what,
            by_code,
            here,
        });
    Verdict::Differs(differences.collect())
}

/// What comes of holding a link, which `open` reads, against a code as people give it: whether it reproduces, and sentences that say so or where it
/// does not.
///
/// # Errors
/// Only where the tables themselves are unsound; no code and no link is an error.
pub fn answer(
    code: &str,
    open: impl FnOnce() -> Result<(Baseline, DecodedLink), DataError>,
) -> Result<(bool, Vec<String>), DataError> {
    let read = match CheckCode::parse(code) {
        Ok(read) => read,
        Err(why) => return Ok((false, vec![why.to_string()])),
    };
    let (baseline, opened) = open()?;
    Ok(match verify(read, &baseline, &opened.scenario) {
        Verdict::Exact => (true, vec![REPRODUCES.into()]),
        Verdict::Differs(rows) => {
            let first = if rows.is_empty() {
                OTHER_SETTINGS
            } else {
                DIFFERS
            };
            let said = rows.iter().map(Difference::to_string);
            (false, std::iter::once(first.into()).chain(said).collect())
        }
    })
}

/// Said of a link that comes out as its code says.
const REPRODUCES: &str =
    "Reproduces exactly: this page comes to the figures that the code was made from.";
const DIFFERS: &str =
    "Not the same. The link, the figures or the method is another than the code was made from:";
const OTHER_SETTINGS: &str =
    "Not the same: a setting differs, though it moves none of the figures that a code carries.";

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {} by the code, {} here.",
            self.what, self.by_code, self.here
        )
    }
}
