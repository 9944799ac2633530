//! A comma-separated table as rows of named fields. Knows nothing of what the columns mean.

use csv_core::{ReadRecordResult, Reader};

/// Why a table could not be read: which table, which row (1 is the head) and what is wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    pub table: String,
    pub row: usize,
    pub problem: String,
}

impl std::fmt::Display for DataError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} row {}: {}", self.table, self.row, self.problem)
    }
}

impl std::error::Error for DataError {}

/// A table's head and rows, every row as long as the head.
pub(crate) struct Table {
    name: &'static str,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One row, asked by column name.
pub(crate) struct Row<'a> {
    table: &'a Table,
    number: usize,
    fields: &'a [String],
}

impl Table {
    pub(crate) fn read(name: &'static str, text: &str) -> Result<Self, DataError> {
        let mut records = records(text).into_iter();
        let head = records.next().unwrap_or_default();
        let rows: Vec<_> = records.collect();
        // The reader takes the rest of the file into a quoted field that never ends.
        if text.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
            return Err(DataError {
                table: name.into(),
                row: rows.len() + 1,
                problem: "a quotation mark is not closed".into(),
            });
        }
        if let Some(short) = rows.iter().position(|row| row.len() != head.len()) {
            let problem = format!(
                "{} fields where the head has {}",
                rows[short].len(),
                head.len()
            );
            return Err(DataError {
                table: name.into(),
                row: short + 2,
                problem,
            });
        }
        Ok(Self { name, head, rows })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().enumerate().map(|(i, fields)| Row {
            table: self,
            number: i + 2,
            fields,
        })
    }
}

impl Row<'_> {
    /// The field under `column`; an error where the table has no such column.
    pub(crate) fn get(&self, column: &str) -> Result<&str, DataError> {
        match self.table.head.iter().position(|name| name == column) {
            Some(index) => Ok(&self.fields[index]),
            None => Err(self.error(format!("there is no column `{column}`"))),
        }
    }

    /// Every field under its head, from the left.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        let heads = self.table.head.iter().map(String::as_str);
        heads.zip(self.fields.iter().map(String::as_str))
    }

    pub(crate) fn parse<T: std::str::FromStr>(&self, column: &str) -> Result<T, DataError> {
        let text = self.get(column)?;
        text.parse()
            .map_err(|_| self.error(format!("`{text}` in column `{column}` is not understood")))
    }

    pub(crate) fn error(&self, problem: String) -> DataError {
        DataError {
            table: self.table.name.into(),
            row: self.number,
            problem,
        }
    }
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = Reader::new();
    let mut input = text.as_bytes();
    let mut output = vec![0; 8192];
    let mut ends = vec![0; 64];
    let mut records = Vec::new();
    let (mut written, mut fields) = (0, 0);
    loop {
        let (result, read, wrote, ended) =
            reader.read_record(input, &mut output[written..], &mut ends[fields..]);
        input = &input[read..];
        written += wrote;
        fields += ended;
        match result {
            ReadRecordResult::OutputFull => output.resize(output.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record => {
                records.push(split(&output, &ends[..fields]));
                (written, fields) = (0, 0);
            }
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::End => return records,
        }
    }
}

fn split(output: &[u8], ends: &[usize]) -> Vec<String> {
    let mut start = 0;
    let field = |end: &usize| {
        let text = String::from_utf8_lossy(&output[start..*end]).into_owned();
        start = *end;
        text
    };
    ends.iter().map(field).collect()
}

/// Rows as comma-separated text, quoted where they need it. The crate's whole writer can tell numbers from words, and what it does
/// that with is a twentieth of the app.
pub(crate) fn write(rows: &[Vec<impl AsRef<str>>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (index, field) in row.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            let field = field.as_ref();
            if field.is_empty() && row.len() == 1 || field.contains(['"', ',', '\n', '\r']) {
                text.push_str(&quoted(field));
            } else {
                text.push_str(field);
            }
        }
        text.push('\n');
    }
    text
}

fn quoted(field: &str) -> String {
    // Every character may be a quotation mark, which is written twice.
    let mut inside = vec![0; field.len() * 2];
    let (_, _, wrote) = csv_core::quote(field.as_bytes(), &mut inside, b'"', b'"', true);
    format!("\"{}\"", String::from_utf8_lossy(&inside[..wrote]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let long = "x,\"".repeat(300);
        let text = write(&[vec!["a", "b"], vec!["1", &long], vec!["", "line\nbreak"]]);
        let back = records(&text);
        assert_eq!(
            back,
            [
                vec!["a".to_string(), "b".into()],
                vec!["1".into(), long],
                vec![String::new(), "line\nbreak".into()]
            ]
        );
    }

    #[test]
    fn quoted_fields_and_missing_columns() {
        let table = Table::read("t", "a,b\n1,\"x, \"\"y\"\"\"\n2,z\n").unwrap();
        let rows: Vec<_> = table.rows().collect();
        assert_eq!(rows[0].get("b").unwrap(), "x, \"y\"");
        assert_eq!(rows[1].parse::<u8>("a").unwrap(), 2);
        assert_eq!(
            rows[1].get("c").unwrap_err().to_string(),
            "t row 3: there is no column `c`"
        );
        assert_eq!(Table::read("t", "a,b\n1\n").err().unwrap().row, 2);
    }
}
