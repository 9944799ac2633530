//! Days as the tables hold them and as they are written.

use std::fmt;
use std::str::FromStr;

/// The months as they are written.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as far as it is known: `2014-11-27`, `2014-11` or `2014` in the tables; "27 November 2014" and so on in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: u16,
    /// From 1, as a day is; a day comes only with a month.
    month_and_day: Option<(u8, Option<u8>)>,
}

impl FromStr for PartialDate {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| match parts.next() {
            Some(part) if part.len() == digits => part.parse::<u16>().map(Some).map_err(|_| ()),
            Some(_) => Err(()),
            None => Ok(None),
        };
        let (year, month, day) = (part(4)?.ok_or(())?, part(2)?, part(2)?);
        let is_real =
            (1..=12).contains(&month.unwrap_or(1)) && (1..=31).contains(&day.unwrap_or(1));
        if !is_real || parts.next().is_some() {
            return Err(());
        }
        let small = |number: u16| u8::try_from(number).map_err(|_| ());
        let day = day.map(small).transpose()?;
        let month = month.map(small).transpose()?;
        Ok(Self {
            year,
            month_and_day: month.map(|month| (month, day)),
        })
    }
}

impl PartialDate {
    /// Whether all of it is over on the day `today`, which is a whole date: a month is over when its last day is.
    pub fn is_over(self, today: Self) -> bool {
        let known = |date: Self| {
            let (month, day) = date
                .month_and_day
                .map_or((None, None), |(month, day)| (Some(month), day));
            (date.year, month, day)
        };
        let (year, month, day) = known(self);
        let (this_year, this_month, this_day) = known(today);
        let coarse = (this_year, month.and(this_month), day.and(this_day));
        coarse > (year, month, day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        let Some((month, day)) = self.month_and_day else {
            return write!(f, "{year}");
        };
        let month = MONTHS[usize::from(month) - 1];
        match day {
            Some(day) => write!(f, "{day} {month} {year}"),
            None => write!(f, "{month} {year}"),
        }
    }
}

/// A date of a source in words; what is no date, such as one with a remark, as it stands.
pub fn written_date(date: &str) -> String {
    date.parse::<PartialDate>()
        .map_or_else(|()| date.into(), |date| date.to_string())
}

/// `2025-12-04` from `4 December 2025`.
pub fn iso_date(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let [day, month, year] = words[..] else {
        return None;
    };
    let month = MONTHS.iter().position(|m| *m == month)? + 1;
    let (day, year) = (day.parse::<u8>().ok()?, year.parse::<u16>().ok()?);
    Some(format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_over_when_all_of_it_is() {
        let is_over = |date: &str, today: &str| {
            let dates = [date, today].map(str::parse::<PartialDate>);
            matches!(dates, [Ok(date), Ok(today)] if date.is_over(today))
        };
        assert!(!is_over("2026-11", "2026-11-30") && is_over("2026-11", "2026-12-01"));
        assert!(!is_over("2026", "2026-12-31") && is_over("2026", "2027-01-01"));
        assert!(!is_over("2026-11-19", "2026-11-19") && is_over("2026-11-19", "2026-11-20"));
        assert!(is_over("2026-11", "2027-01-01") && !is_over("2026-11", "2025-12-31"));
    }

    #[test]
    fn a_day_goes_both_ways() {
        assert_eq!(written_date("2025-12-04"), "4 December 2025");
        assert_eq!(iso_date("4 December 2025").as_deref(), Some("2025-12-04"));
        assert_eq!(written_date("2025-11"), "November 2025");
        assert_eq!(written_date("2018"), "2018");
        for no_date in [
            "2025-13-01",
            "2025-12-32",
            "2025-12-04-01",
            "25-12",
            "",
            "2019-12 or later",
        ] {
            assert_eq!(written_date(no_date), no_date);
        }
        assert_eq!(iso_date("4 Smarch 2025"), None);
        assert_eq!(iso_date("December 2025"), None);
    }
}
