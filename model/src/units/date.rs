//! Days as the tables hold them and as they are written.

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

/// `2014-11-27` as `27 November 2014`; a year or a month alone as far as it goes.
pub fn written_date(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let month = parts
        .get(1)
        .and_then(|month| month.parse::<usize>().ok())
        .and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match (parts.as_slice(), month) {
        ([year, _], Some(month)) => format!("{month} {year}"),
        ([year, _, day], Some(month)) => format!("{} {month} {year}", day.trim_start_matches('0')),
        _ => date.into(),
    }
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
    fn a_day_goes_both_ways() {
        assert_eq!(written_date("2025-12-04"), "4 December 2025");
        assert_eq!(iso_date("4 December 2025").as_deref(), Some("2025-12-04"));
        assert_eq!(written_date("2025-11"), "November 2025");
        assert_eq!(written_date("2018"), "2018");
        assert_eq!(written_date("2025-13-01"), "2025-13-01");
        assert_eq!(iso_date("4 Smarch 2025"), None);
        assert_eq!(iso_date("December 2025"), None);
    }
}
