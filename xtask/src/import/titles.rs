//! What a workbook's titles say: its financial year and the day of its release.

use anyhow::{Result, anyhow};

use super::sheet::{Book, TITLE_ROWS, plain};

/// The year whose 31 March ends the financial year that the titles name.
pub(crate) fn edition(book: &Book) -> Result<u16> {
    let titles = book
        .sheets
        .iter()
        .flat_map(|(_, lines)| lines.iter().take(TITLE_ROWS));
    let found = titles
        .flat_map(|line| line.cells.iter().take(3))
        .filter(|text| plain(text).contains("revenue outturn"))
        .find_map(|text| ending_year(text));
    found.ok_or_else(|| anyhow!("{}: no title says which financial year this is", book.file))
}

/// 2025 from a text that holds `2024-25`.
fn ending_year(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit() && c != '-')
        .find_map(|word| {
            let (first, last) = word.split_once('-')?;
            let year = first.parse::<u16>().ok()?;
            (first.len() == 4 && format!("{:02}", (year + 1) % 100) == last).then_some(year + 1)
        })
}

/// The forms of the revenue outturn return.
const FORMS: [&str; 10] = [
    "RO1", "RO2", "RO3", "RO4", "RO5", "RO6", "RSX", "RS", "RG", "TSR",
];

/// Which form of the revenue outturn a workbook holds: by the names of its sheets, else by its first title that names one.
/// Social care without the name of a form is RO3.
pub(crate) fn outturn(book: &Book) -> Option<&'static str> {
    let titles = || {
        let sheets = book.sheets.iter();
        let lines = sheets.flat_map(|(_, lines)| lines.iter().take(TITLE_ROWS));
        let cells = lines.flat_map(|line| line.cells.iter().take(3));
        cells.filter(|text| plain(text).contains("outturn"))
    };
    let named = book.sheets.iter().map(|(name, _)| name);
    let forms: Vec<&str> = named.filter_map(|name| form(name)).collect();
    let by_sheet = forms.iter().find(|&&form| form == "RO3").or(forms.first());
    let by_sheet = by_sheet.copied().filter(|_| book.says("outturn"));
    by_sheet
        .or_else(|| titles().find_map(|text| form(text)))
        .or_else(|| {
            let is_care = |text: &String| plain(text).contains("social care");
            titles().any(is_care).then_some("RO3")
        })
}

/// The form that a text names.
fn form(text: &str) -> Option<&'static str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .find_map(|word| {
            FORMS
                .into_iter()
                .find(|form| form.eq_ignore_ascii_case(word))
        })
}

/// `4 December 2025` from a title that says "Last updated: 4 December 2025".
pub(crate) fn last_updated(book: &Book) -> Option<&str> {
    let titles = book
        .sheets
        .iter()
        .flat_map(|(_, lines)| lines.iter().take(TITLE_ROWS));
    titles
        .flat_map(|line| line.cells.iter().take(3))
        .find_map(|text| text.strip_prefix("Last updated:"))
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet::Line;
    use model::date::iso_date;

    #[test]
    fn a_financial_year_is_known_by_its_end() {
        assert_eq!(
            ending_year("Revenue Outturn (RO) 2024-25: Social Care"),
            Some(2025)
        );
        assert_eq!(ending_year("1999-00"), Some(2000));
        assert_eq!(ending_year("2024-26"), None);
    }

    fn book(title: &str) -> Book {
        let line = Line {
            row: 2,
            cells: vec![title.to_owned()],
        };
        Book {
            file: "RO3.ods".to_owned(),
            sheets: vec![("RO3".to_owned(), vec![line])],
        }
    }

    #[test]
    fn a_day_in_words_becomes_a_date() {
        let day = |title: &str| last_updated(&book(title)).and_then(iso_date);
        assert_eq!(
            day("Last updated: 4 December 2025").as_deref(),
            Some("2025-12-04")
        );
        assert_eq!(day("Last updated: December 2025"), None);
        assert_eq!(day("Published: 4 December 2025"), None);
    }
}
