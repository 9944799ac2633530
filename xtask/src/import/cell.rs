//! What a cell may hold: a number or one of the publisher's markers. A marker is kept and is never zero.

/// A figure as it will be written: one of the two is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) value: String,
    pub(crate) marker: String,
}

impl Cell {
    /// The figure, where there is one.
    pub(crate) fn number(&self) -> Option<f64> {
        self.value.parse().ok()
    }

    /// Whether a figure exists but is withheld or did not come in; `z` says that there is none to have.
    pub(crate) fn is_withheld(&self) -> bool {
        self.value.is_empty() && !matches!(self.marker.as_str(), "z" | "[z]")
    }

    /// A whole number of zero or more.
    pub(crate) fn count(text: &str) -> Result<Self, String> {
        Self::read(text, |n| n.fract() == 0.0 && n >= 0.0, "a whole number")
    }

    /// A rate: zero or more, with or without decimals.
    pub(crate) fn rate(text: &str) -> Result<Self, String> {
        Self::read(text, |n| n >= 0.0, "a number of zero or more")
    }

    /// A whole number of children in a first release, whose marks are its own; Excel's complaint is no figure either.
    pub(crate) fn first_released(text: &str) -> Result<Self, String> {
        match text {
            "..." | ".." | "." | "#VALUE!" | "#N/A" => Ok(Self {
                value: String::new(),
                marker: "..".to_owned(),
            }),
            _ => Self::count(text),
        }
    }

    /// Whole pounds from a cell in pounds, with or without pence; returns the figure with its pence beside it.
    pub(crate) fn pounds(text: &str) -> Result<(Self, Option<f64>), String> {
        let fits = |n: f64| n.is_finite();
        let cell = Self::read(text, fits, "pounds")?;
        let Some(pounds) = cell.number() else {
            return Ok((cell, None));
        };
        let value = whole_pounds(pounds);
        let marker = String::new();
        Ok((Self { value, marker }, Some(pounds)))
    }

    fn read(text: &str, fits: fn(f64) -> bool, wanted: &str) -> Result<Self, String> {
        if let Some(marker) = MARKERS.iter().find(|&&m| m == text) {
            return Ok(Self {
                value: String::new(),
                marker: (*marker).to_owned(),
            });
        }
        if text.is_empty() {
            return Err(format!("is empty where {wanted} or a marker should stand"));
        }
        let is_plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        match text.parse::<f64>() {
            Ok(n) if is_plain && fits(n) => Ok(Self {
                value: text.to_owned(),
                marker: String::new(),
            }),
            Ok(_) if is_plain => Err(format!("\u{201c}{text}\u{201d} is not {wanted}")),
            _ => Err(unknown(text, MARKERS)),
        }
    }

    /// Pounds from a cell in thousands of pounds; returns the figure in thousands beside it.
    pub(crate) fn thousands(text: &str) -> Result<(Self, Option<f64>), String> {
        let known = RO3_MARKERS
            .iter()
            .find(|m| m.eq_ignore_ascii_case(text))
            .copied();
        if let Some(marker) = known.or(Some(text).filter(|t| is_note(t))) {
            let marker = marker.to_owned();
            let value = String::new();
            return Ok((Self { value, marker }, None));
        }
        match text.parse::<f64>() {
            Ok(n) if n.is_finite() => {
                let value = format!("{:.0}", n * 1000.0);
                let marker = String::new();
                Ok((Self { value, marker }, Some(n)))
            }
            _ if text.is_empty() => {
                Err("is empty where thousands of pounds or a marker should stand".into())
            }
            _ => Err(unknown(text, RO3_MARKERS)),
        }
    }
}

/// Pounds without their pence, as tables hold them.
pub(crate) fn whole_pounds(pounds: f64) -> String {
    let text = format!("{pounds:.0}");
    if text == "-0" { "0".to_owned() } else { text }
}

/// Marks in the Department for Education's files: suppressed, not applicable, not available, rounds to zero.
const MARKERS: &[&str] = &["c", "z", "x", "k", "low", ":"];

/// Marks in RO3: not received, not collected, no estimate, estimated class, not relevant.
const RO3_MARKERS: &[&str] = &["[x]", "[z]", "[n]", "[o]", "[Y]"];

/// `[note 4]`, where a council gave no figure and the sheet of notes says why.
fn is_note(text: &str) -> bool {
    let number = text
        .strip_prefix("[note ")
        .and_then(|t| t.strip_suffix(']'));
    number.is_some_and(|n| n.parse::<u8>().is_ok())
}

fn unknown(text: &str, markers: &[&str]) -> String {
    format!(
        "\u{201c}{text}\u{201d} is neither a number nor a known marker ({})",
        markers.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_kept_and_is_no_number() {
        let cell = Cell::count("c").unwrap();
        assert_eq!((cell.value.as_str(), cell.marker.as_str()), ("", "c"));
        assert_eq!(cell.number(), None);
    }

    #[test]
    fn what_is_neither_number_nor_marker_is_refused() {
        for text in ["", "1,896", "q", "NaN", "inf", "-1", "1.5", "1e3"] {
            assert!(Cell::count(text).is_err(), "{text}");
        }
    }

    #[test]
    fn pounds_lose_their_pence_and_may_be_below_zero() {
        let value = |text: &str| Cell::pounds(text).unwrap().0.value;
        assert_eq!(value("287380.849"), "287381");
        assert_eq!(value("-195181"), "-195181");
        assert_eq!(value("-0.2"), "0");
        assert_eq!(Cell::pounds("x").unwrap().1, None);
        assert!(Cell::pounds("1,000").is_err() && Cell::pounds("").is_err());
    }

    #[test]
    fn a_first_release_has_marks_of_its_own() {
        for text in ["..", "#VALUE!"] {
            assert_eq!(Cell::first_released(text).unwrap().marker, "..");
        }
        assert_eq!(Cell::first_released("x").unwrap().marker, "x");
        assert_eq!(Cell::first_released("1454").unwrap().value, "1454");
    }

    #[test]
    fn thousands_become_whole_pounds() {
        let (cell, _) = Cell::thousands("8917040.34614").unwrap();
        assert_eq!(cell.value, "8917040346");
        assert_eq!(Cell::thousands("[X]").unwrap().0.marker, "[x]");
    }
}
