//! One sheet of the workbook, by the rules for accessible spreadsheets: its title in A1, what must be known under it, a way back to the
//! contents, then one marked-up table from column A, without merged cells or gaps.

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, Formula, Table, TableColumn, TableStyle, Url,
    Workbook, Worksheet, XlsxError,
};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    Text(String),
    Number(f64, Look),
    /// A formula with what it comes to, for programs that do not calculate.
    Formula(String, f64, Look),
    /// The same of a formula that gives words.
    Words(String, String),
    /// A number that the reader may change, with what may stand there.
    Input(f64, Look, Limits),
    /// Words that the reader may change.
    InputWords(String, Limits),
    /// Leads to a sheet, by its name.
    Sheet(&'static str),
}

/// No figure was published, or none was found.
pub(crate) const NOT_AVAILABLE: &str = "[x]";

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Count,
    Pounds,
    /// A number with so many decimals; its unit stands elsewhere.
    Decimals(usize),
    /// A fraction as per cent.
    Share,
}

/// What a reader may write into a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Limits {
    Between(f64, f64),
    OneOf([&'static str; 2]),
    /// A formula that must hold.
    Where(String),
}

/// A column: its heading and how many characters it is wide.
pub(crate) type Column = (String, u32);

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Leaf {
    pub(crate) name: &'static str,
    pub(crate) title: String,
    /// What must be known of the table, a cell each.
    pub(crate) lines: Vec<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Entry>>,
}

/// The row of a table's first entries, from 0: under the title, the lines, the way back and the heading.
pub(crate) const fn first_row(lines: usize) -> usize {
    lines + 3
}

impl Leaf {
    /// Adds the sheet to the book.
    pub(crate) fn write(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(self.name)?.set_landscape();
        sheet.set_print_fit_to_pages(1, 0);
        sheet.write_with_format(0, 0, &self.title, &title())?;
        let mut row = 1;
        for line in &self.lines {
            sheet.write(row, 0, line)?;
            row += 1;
        }
        sheet.write(row, 0, way("Contents", "Back to the contents"))?;
        self.table(sheet, row + 1)
    }

    fn table(&self, sheet: &mut Worksheet, head: u32) -> Result<(), XlsxError> {
        let columns: Vec<TableColumn> = self.columns.iter().map(column).collect();
        let table = Table::new()
            .set_name(format!("{}_table", self.name))
            .set_style(TableStyle::Light1)
            .set_banded_rows(false)
            .set_autofilter(false)
            .set_columns(&columns);
        let last = (head + length(&self.rows), place(self.columns.len()) - 1);
        sheet.add_table(head, 0, last.0, last.1, &table)?;
        for (at, (_, width)) in (0..).zip(&self.columns) {
            sheet.set_column_width(at, *width)?;
        }
        for (row, entries) in (head + 1..).zip(&self.rows) {
            for (at, entry) in (0..).zip(entries) {
                entry.write(sheet, row, at)?;
            }
        }
        Ok(())
    }
}

impl Entry {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A figure where there is one.
    pub(crate) fn figure(value: Option<f64>, look: Look) -> Self {
        value.map_or_else(
            || Self::text(NOT_AVAILABLE),
            |value| Self::Number(value, look),
        )
    }

    fn write(&self, sheet: &mut Worksheet, row: u32, at: u16) -> Result<(), XlsxError> {
        match self {
            Self::Text(text) => sheet.write_with_format(row, at, text, &wrapped())?,
            Self::Number(value, look) => {
                sheet.write_with_format(row, at, *value, &look.format())?
            }
            Self::Formula(formula, result, look) => {
                let formula = Formula::new(formula).set_result(result.to_string());
                sheet.write_with_format(row, at, formula, &look.format())?
            }
            Self::Words(formula, result) => {
                let formula = Formula::new(formula).set_result(result);
                sheet.write_with_format(row, at, formula, &wrapped())?
            }
            Self::Input(value, look, limits) => {
                sheet.write_with_format(row, at, *value, &input(look.format()))?;
                sheet.add_data_validation(row, at, row, at, &limits.rule()?)?
            }
            Self::InputWords(words, limits) => {
                let format = input(Format::new()).set_align(FormatAlign::Right);
                sheet.write_with_format(row, at, words, &format)?;
                sheet.add_data_validation(row, at, row, at, &limits.rule()?)?
            }
            Self::Sheet(name) => sheet.write(row, at, way(name, name))?,
        };
        Ok(())
    }
}

impl Look {
    fn format(self) -> Format {
        let written = match self {
            Self::Count => "#,##0".into(),
            Self::Pounds => "£#,##0".into(),
            Self::Decimals(0) => "0".into(),
            Self::Decimals(decimals) => format!("0.{}", "0".repeat(decimals)),
            Self::Share => "0.00%".into(),
        };
        Format::new()
            .set_num_format(written)
            .set_align(FormatAlign::Top)
    }
}

impl Limits {
    fn rule(&self) -> Result<DataValidation, XlsxError> {
        use rust_xlsxwriter::DataValidationRule::Between;
        let rule = DataValidation::new();
        let (rule, words) = match self {
            Self::Between(least, most) => (
                rule.allow_decimal_number(Between(*least, *most)),
                format!("A number from {least} to {most}."),
            ),
            Self::OneOf(words) => (
                rule.allow_list_strings(words)?,
                format!("{} or {}.", words[0], words[1]),
            ),
            Self::Where(formula) => (
                rule.allow_custom(Formula::new(formula)),
                "A number within the limits of this row, or the word forecast.".into(),
            ),
        };
        rule.set_error_title("Outside the limits")?
            .set_error_message(words)
    }
}

/// A link to another sheet.
fn way(sheet: &str, words: &str) -> Url {
    Url::new(format!("internal:'{sheet}'!A1")).set_text(words)
}

fn column((head, _): &Column) -> TableColumn {
    let format = wrapped().set_bold();
    TableColumn::new()
        .set_header(head)
        .set_header_format(format)
}

pub(crate) fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}

pub(crate) fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn input(format: Format) -> Format {
    format
        .set_background_color(Color::RGB(0x00FF_F4CC))
        .set_font_color(Color::RGB(0x001B_1F24))
}

fn length<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

fn place(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
