//! Tables saved as a workbook by Excel, and releases put together as one zip.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::Table;

/// A zip of these files as a publisher makes one.
pub(crate) fn release(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, as Excel saves a table that it was given as text: numbers are numbers.
pub(crate) fn xlsx(table: &Table) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let rows = std::iter::once(&table.heads).chain(&table.rows);
    let rows: String = rows.map(|row| row_of(row)).collect();
    let files = [
        (
            "[Content_Types].xml",
            format!("<Types xmlns=\"{package}/content-types\"/>"),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" \
                 r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    release(&files)
}

fn row_of(cells: &[String]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| match cell.parse::<f64>() {
            Ok(number) => format!("<c><v>{number}</v></c>"),
            Err(_) if cell.is_empty() => "<c/>".to_owned(),
            Err(_) => format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
        })
        .collect();
    format!("<row>{cells}</row>")
}

/// Tables of the same release that have words or heads in common with the wanted ones.
pub(crate) fn others_of_the_release() -> Vec<(&'static str, String)> {
    let heads = "time_period|time_identifier|geographic_level|country_code|country_name";
    let start = "2024|Reporting year|National|E92000001|England";
    let table = |more: &str, cells: &[&str]| {
        let rows: Vec<String> = cells.iter().map(|row| format!("{start}|{row}")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        Table::new(&format!("{heads}|{more}"), &rows).csv()
    };
    vec![
        (
            "cla_time_series.csv",
            table(
                "population_count|number",
                &[
                    "Children ceasing to be looked after during the year|33620",
                    "Children looked after at 31 March|83630",
                    "Children starting to be looked after during the year|33050",
                ],
            ),
        ),
        (
            "national_cla_by_distance.csv",
            table(
                "cla_group|characteristic|number|percentage",
                &["All children|1. 20 miles or less|57770|69"],
            ),
        ),
        (
            "la_cla_on_31_march_by_characteristics.csv",
            table(
                "new_la_code|la_name|cla_group|characteristic|number|percentage",
                &[
                    "||All children looked after at 31 March|Private provision|30|3",
                    "||Age|Children aged 0 to 17 years|30|3",
                ],
            ),
        ),
        (
            "school_spending.csv",
            table(
                "new_la_code|la_name|main_category|category_of_expenditure|gross_expenditure",
                &["E10000016|Kent|Schools|1.0.1 Individual schools budget|30"],
            ),
        ),
        (
            "la_cla_by_age.csv",
            table(
                "new_la_code|la_name|age_group|children_count",
                &["E10000016|Kent|Children aged 0 to 17 years|30"],
            ),
        ),
        (
            "cla_time_series.meta.csv",
            "col_name,col_type,label,indicator_grouping\nnumber,Indicator,Number,\n".to_owned(),
        ),
    ]
}
