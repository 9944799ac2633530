//! What people type, paste and send, read by what it can only mean: numbers and financial years, the same in a box and in a link.

use crate::quantity::Year;

/// Signs that are seen as nothing: white space of every width, zero-width signs, soft hyphens, marks of direction.
pub(crate) const fn is_unseen(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{2069}'
                | '\u{FE0F}'
                | '\u{FEFF}'
        )
}

/// The text without signs that are seen as nothing.
pub(crate) fn seen(text: &str) -> String {
    text.chars().filter(|sign| !is_unseen(*sign)).collect()
}

/// Hyphens, dashes and minus signs, each of which stands for `-`.
const DASHES: [char; 10] = ['‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－', '⁻'];

/// The text in small letters, with one kind of dash and nothing that is not seen: a word of a link, or a number.
pub(crate) fn plain(text: &str) -> String {
    seen(text).to_ascii_lowercase().replace(DASHES, "-")
}

/// What may follow a number without changing it, once white space is gone. The longer ones come first.
const UNITS: [&str; 11] = [
    "percentagepoints",
    "percentagepoint",
    "percent",
    "points",
    "point",
    "ppts",
    "ppt",
    "pp",
    "pc",
    "％",
    "%",
];

/// How the growth a year of a number is said, once white space is gone.
const YEARLY: [&str; 3] = ["ayear", "peryear", "p.a."];

fn without_unit(plain: &str) -> &str {
    let cut = |text, endings: &[&str]| {
        let mut cut = endings
            .iter()
            .filter_map(|end| str::strip_suffix(text, end));
        cut.next().unwrap_or(text)
    };
    cut(cut(plain, &YEARLY), &UNITS)
}

/// A number in the form that links use, `-?digits[.digits]`: a sign, digits with a point or one decimal comma (`.5` and `5.`
/// too), a unit such as `%`. `None` where it is no number.
pub(crate) fn number(typed: &str) -> Option<String> {
    let plain = plain(typed);
    let (minus, size) = signed(without_unit(&plain));
    let (units, fraction) = size.split_once(['.', ',']).unwrap_or((size, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(units) || !digits(fraction) || units.len() + fraction.len() == 0 {
        return None;
    }
    let units = if units.is_empty() { "0" } else { units };
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{minus}{units}{point}{fraction}"))
}

fn signed(number: &str) -> (&str, &str) {
    match number.strip_prefix('-') {
        Some(size) => ("-", size),
        None => ("", number.strip_prefix('+').unwrap_or(number)),
    }
}

/// A number as somebody typed it into a box, in the form that links use; what is no number as it stands, without spaces.
///
/// In a box, commas before three digits part thousands: `1,000` is a thousand, `0,125` an eighth.
pub fn plain_number(typed: &str) -> String {
    let plain = plain(typed);
    let (_, size) = signed(without_unit(&plain));
    let ungrouped = if has_thousands(size) {
        plain.replace(',', "")
    } else {
        plain
    };
    number(&ungrouped).unwrap_or(ungrouped)
}

fn has_thousands(size: &str) -> bool {
    let mut groups = size.split('.').next().unwrap_or_default().split(',');
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && first != "0" && groups.all(|group| group.len() == 3)
}

/// A financial year with any dash or a stroke: `2028-29`, `2028–29`, `2028/29`, `2028-2029`.
pub(crate) fn year(typed: &str) -> Option<Year> {
    let plain = plain(typed).replace('/', "-");
    match plain.split_once('-') {
        Some((start, end)) if end.len() == 4 => {
            let year = Year::parse(&format!("{start}-{}", end.get(2..)?))?;
            (year.in_full() == plain).then_some(year)
        }
        _ => Year::parse(&plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was typed, what a box takes it for, and a link.
    const TYPED: [(&str, &str); 33] = [
        ("1.5", "1.5"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        ("5.", "5"),
        ("+1.5", "1.5"),
        ("-1.5", "-1.5"),
        ("–1.5", "-1.5"),
        ("−1.5", "-1.5"),
        ("\u{2011}1.5", "-1.5"),
        ("−3,1", "-3.1"),
        ("2,5", "2.5"),
        (",5", "0.5"),
        ("5,", "5"),
        ("0,125", "0.125"),
        (" 1.5 ", "1.5"),
        ("1 000", "1000"),
        ("1\u{A0}000", "1000"),
        ("1\u{202F}000", "1000"),
        ("1\u{2009}000.5", "1000.5"),
        ("\u{A0}1.5\u{200B}", "1.5"),
        ("1.\u{AD}5", "1.5"),
        ("− 2", "-2"),
        ("1.5%", "1.5"),
        ("1.5 %", "1.5"),
        ("1.5 per cent", "1.5"),
        ("1.5 Per Cent", "1.5"),
        ("1.5 percent", "1.5"),
        ("1.5pc", "1.5"),
        ("0.5 percentage points", "0.5"),
        ("0.4% a year", "0.4"),
        ("+0.4 per cent per year", "0.4"),
        ("007.10", "007.10"),
        ("-0", "-0"),
    ];

    #[test]
    fn numbers_are_taken_as_people_type_them() {
        for (typed, plain) in TYPED {
            assert_eq!(plain_number(typed), plain, "{typed}");
            assert_eq!(number(typed).as_deref(), Some(plain), "{typed}");
        }
    }

    #[test]
    fn in_a_box_commas_part_thousands_and_in_a_link_one_is_a_decimal_comma() {
        for (typed, in_a_box, in_a_link) in [
            ("1,000", "1000", Some("1.000")),
            ("-1,234.5 %", "-1234.5", None),
            ("1,234,567", "1234567", None),
            ("12,34", "12.34", Some("12.34")),
        ] {
            assert_eq!(plain_number(typed), in_a_box, "{typed}");
            assert_eq!(number(typed).as_deref(), in_a_link, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_left_to_be_refused() {
        for typed in [
            "", "lots", "-", ".", ",", "%", "1e1", "NaN", "inf", "0x1", "--1", "+-1", "1.2.3",
            "1,2,3", "1-2", "1.5x", "per cent", "١", "１", "1/2", "£5",
        ] {
            assert_eq!(number(typed), None, "{typed}");
            assert_eq!(plain_number(typed), plain(typed), "{typed}");
        }
        assert_eq!(plain_number(" \u{200B}"), "");
    }

    #[test]
    fn a_year_is_taken_with_any_dash_a_stroke_or_in_full() {
        for typed in [
            "2028-29",
            "2028–29",
            "2028−29",
            "2028\u{2011}29",
            "2028/29",
            "2028 - 29",
            "2028-2029",
            "2028/2029",
            "2028 – 2029",
        ] {
            assert_eq!(year(typed), Some(Year::starting(2028)), "{typed}");
        }
        assert_eq!(year("1999-2000"), Some(Year::starting(1999)));
        for typed in [
            "2029",
            "2029-31",
            "2029-2031",
            "2028-1929",
            "29-30",
            "2028--29",
            "2028-29-30",
            "2028-029",
            "2028-é29",
            "",
        ] {
            assert_eq!(year(typed), None, "{typed}");
        }
    }
}
