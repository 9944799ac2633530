//! Financial years and how figures are written: one place for every form a number takes in words.

pub use crate::typed::plain_number;
use serde::{Serialize, Serializer};
use std::fmt;

/// A financial year, 1 April to 31 March, by the calendar year it starts in. Written `2024-25`.
///
/// A count "at 31 March" belongs to the financial year that ends that day (NAO 2014 pairs 2012-13 with 31 March 2013).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The financial year that starts on 1 April of `calendar_year`.
    pub const fn starting(calendar_year: i32) -> Self {
        Self(calendar_year)
    }

    /// Reads `2024-25`; `2029` and `2029-31` are no financial years.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        let digits =
            |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(start, 4) || !digits(end, 2) {
            return None;
        }
        let start: i32 = start.parse().ok()?;
        let end: i32 = end.parse().ok()?;
        ((start + 1) % 100 == end).then_some(Self(start))
    }

    /// With both its calendar years whole, as no spreadsheet takes it for a month: `2008-2009`.
    pub fn in_full(self) -> String {
        format!("{:04}-{:04}", self.0, self.0 + 1)
    }

    /// The calendar year whose 31 March ends it: 2025 for 2024-25.
    pub const fn ends_in(self) -> i32 {
        self.0 + 1
    }

    /// The day that ends it: `31 March 2025`.
    pub fn last_day(self) -> String {
        format!("31 March {}", self.ends_in())
    }

    /// This many financial years later (earlier where negative).
    #[must_use]
    pub const fn plus(self, years: i32) -> Self {
        Self(self.0 + years)
    }

    /// How many financial years lie between `earlier` and this one.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A whole number with commas: `81,770`. Halves round away from zero.
pub fn whole(value: f64) -> String {
    let digits = format!("{:.0}", libm::round(value.abs()));
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if value < 0.0 && text != "0" {
        format!("−{text}")
    } else {
        text
    }
}

/// A number to the nearest round one, where more would be a false show: `202,300` to the nearest 100.
pub fn whole_to(value: f64, round: f64) -> String {
    whole(libm::round(value / round) * round)
}

/// Children, to the nearest 10 as the department publishes them: `83,590`.
pub fn children(value: f64) -> String {
    whole_to(value, 10.0)
}

/// Weeks of a year of 365 days, as the published weekly costs reckon.
const WEEKS: f64 = 365.0 / 7.0;

/// What a sum a week comes to in a year.
pub fn a_year(weekly: f64) -> f64 {
    weekly * WEEKS
}

/// What a sum a year comes to in a week.
pub fn a_week(yearly: f64) -> f64 {
    yearly / WEEKS
}

/// Pounds: `£2.6bn` from a billion, else the nearest million, `£842m`; the sign is left to the sentence.
pub fn money(pounds: f64) -> String {
    let pounds = pounds.abs();
    if pounds >= 999.5e6 {
        let tenths = libm::round(pounds / 1e8);
        let billions = libm::floor(tenths / 10.0);
        format!("£{}.{:.0}bn", whole(billions), tenths - billions * 10.0)
    } else {
        format!("£{}m", whole(pounds / 1e6))
    }
}

/// Pounds in millions to a tenth, as the returns are quoted: `£8,955.4m`; the sign is left to the sentence.
pub fn millions(pounds: f64) -> String {
    let tenths = libm::round(pounds.abs() / 1e5);
    let millions = libm::floor(tenths / 10.0);
    format!("£{}.{:.0}m", whole(millions), tenths - millions * 10.0)
}

/// The same with its sign: `+£128.9m`, `−£60.0m`.
pub fn signed_millions(pounds: f64) -> String {
    let sign = if pounds < 0.0 { "−" } else { "+" };
    format!("{sign}{}", millions(pounds))
}

/// Pounds: less than this is written as £0m, and is no gap and no part of one worth a sentence.
pub(crate) const NEGLIGIBLE_POUNDS: f64 = 500_000.0;

/// Money with its sign: `+£1.9bn`, `−£410m`; nothing has none.
pub fn signed_money(pounds: f64) -> String {
    match pounds {
        p if p >= NEGLIGIBLE_POUNDS => format!("+{}", money(p)),
        p if p <= -NEGLIGIBLE_POUNDS => format!("−{}", money(p)),
        _ => "£0m".into(),
    }
}

/// Need less resources in a few words: `shortfall £2.6bn`, `surplus £300m`, `no gap`.
pub fn gap_words(pounds: f64) -> String {
    match pounds {
        p if p.abs() < NEGLIGIBLE_POUNDS => "no gap".into(),
        p if p > 0.0 => format!("shortfall {}", money(p)),
        p => format!("surplus {}", money(p)),
    }
}

/// A rate with the decimals of its step and a true minus sign: `−1.5`, `0.85`.
pub fn rate(value: f64, decimals: usize) -> String {
    let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
    let rounded = libm::round(value * scale) / scale;
    let text = format!("{:.decimals$}", rounded.abs());
    if rounded < 0.0 {
        format!("−{text}")
    } else {
        text
    }
}

/// A written number with its unit: `0.4% a year`, `81,770 children`, `2`.
pub fn with_unit(number: &str, unit: &str) -> String {
    let gap = if unit.is_empty() || unit.starts_with('%') {
        ""
    } else {
        " "
    };
    format!("{number}{gap}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_and_written() {
        for text in ["2024-25", "1999-00", "2008-09"] {
            assert_eq!(
                Year::parse(text).map(|year| year.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in [
            "2029",
            "2029-31",
            "2029-2030",
            "29-30",
            "",
            "2029-3a",
            "２０２４-25",
        ] {
            assert_eq!(Year::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_has_365_days_and_a_week_seven() {
        assert!((a_year(7.0) - 365.0).abs() < 1e-9);
        assert!((a_week(365.0) - 7.0).abs() < 1e-9);
    }

    #[test]
    fn figures_are_written_as_the_page_writes_them() {
        assert_eq!(whole(81_770.0), "81,770");
        assert_eq!(whole(-1_234_567.0), "−1,234,567");
        assert_eq!(children(83_594.9), "83,590");
        assert_eq!(money(2_552_800_260.0), "£2.6bn");
        assert_eq!(money(-842_400_000.0), "£842m");
        assert_eq!(money(999_600_000.0), "£1.0bn");
        assert_eq!(money(3_598_760_000_000.0), "£3,598.8bn");
        assert_eq!(whole_to(202_345.0, 100.0), "202,300");
        assert_eq!(whole_to(7_387.5, 5.0), "7,390");
        assert_eq!(millions(8_955_361_000.0), "£8,955.4m");
        assert_eq!(millions(-60e6), "£60.0m");
        assert_eq!(signed_millions(-60e6), "−£60.0m");
        assert_eq!(signed_millions(128.9e6), "+£128.9m");
        assert_eq!(rate(-1.5, 1), "−1.5");
        assert_eq!(rate(-0.04, 1), "0.0");
    }
}
