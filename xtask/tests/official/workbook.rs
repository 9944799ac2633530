//! Workbooks in the two shapes of RO3, as OpenDocument spreadsheets.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

/// A cell of a made-up RO3 workbook is a number if it looks like one.
fn xml_cell(text: &str) -> String {
    match text.parse::<f64>() {
        Ok(number) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p>\
             </table:table-cell>"
        ),
        Err(_) if text.is_empty() => "<table:table-cell/>".to_owned(),
        Err(_) => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            text.replace('&', "&amp;")
        ),
    }
}

/// An OpenDocument spreadsheet with these sheets; cells are parted by `|`.
pub(crate) fn ods(sheets: &[(&str, Vec<String>)]) -> Vec<u8> {
    let mut body = String::new();
    for (name, rows) in sheets {
        body += &format!("<table:table table:name=\"{name}\">");
        for row in rows {
            let cells: String = row.split('|').map(xml_cell).collect();
            body += &format!("<table:table-row>{cells}</table:table-row>");
        }
        body += "</table:table>";
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>\
         <office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<?xml version=\"1.0\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry \
         manifest:full-path=\"/\" manifest:media-type=\"{kind}\"/></manifest:manifest>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (path, text) in [
        ("mimetype", kind),
        ("content.xml", content.as_str()),
        ("META-INF/manifest.xml", manifest.as_str()),
    ] {
        zip.start_file(path, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The rows of an RO3 sheet below its heads: a district, two councils, England, class totals.
pub(crate) const RO3_ROWS: [&str; 8] = [
    "E3831|E07000223|Adur||SD|0|0|0",
    "E0701|E06000001|Hartlepool UA|[note 3]|UA|1000.5|400|300",
    "E2201|E10000016|Kent|M|SC|[x]|[x]|[x]",
    "E4501|E08000037|Gateshead||MD|2000|[note 4]|900",
    "Eng|E92000001|ENGLAND||Eng|5000.346|2000|1500",
    "E-code|ONS Code|Class||Class|x|y|z",
    "[Y]|E06|Unitary Authorities||UA|3000.346|1500|600",
    "[Y]|E08|Metropolitan Districts||MD|2000|500|900",
];

const RO3_CODES: &str = "|||||RO3-csclkd-tot-exp|RO3-csclkdres-tot-exp|RO3-csclkdfos-tot-exp";

fn title(year: &str, day: &str) -> Vec<String> {
    vec![
        format!(
            "Worksheet 2: Revenue Outturn (RO) {year}: Social Care and Public Health Services (RO3)"
        ),
        "Data are reported in £ thousand.".to_owned(),
        format!("Last updated: {day}"),
    ]
}

/// The shape of 2023-24: a hidden row of codes above two rows of heads.
pub(crate) fn ro3_hidden_codes(year: &str, day: &str) -> Vec<u8> {
    let mut rows = title(year, day);
    rows.push(RO3_CODES.to_owned());
    rows.push("|||||Children Looked After|Children Looked After of which|".to_owned());
    rows.push(
        "E-code|ONS Code|Local authority|Notes|Class|Total Expenditure|Total Expenditure2|Total3"
            .to_owned(),
    );
    rows.extend(RO3_ROWS.map(str::to_owned));
    ods(&[
        ("Notes", vec!["Notes".to_owned()]),
        ("RO3_LA_Data_2023-24", rows),
    ])
}

/// The shape of 2024-25: one head row, no code row needed.
pub(crate) fn ro3_single_head(year: &str, day: &str, rows: &[&str]) -> Vec<u8> {
    let mut lines = title(year, day);
    lines.push(
        "E-code|ONS Code|Local authority|Notes|Class|\
         Children's social care - Children Looked After - Total Expenditure (C3 = C1 + C2)|\
         Children's social care - Children Looked After of which residential care - Total Expenditure (C3 = C1 + C2)|\
         Children's social care - Children Looked After of which fostering services - Total Expenditure (C3 = C1 + C2)"
            .to_owned(),
    );
    lines.extend(rows.iter().map(|row| (*row).to_owned()));
    ods(&[("Front_Page", title(year, day)), ("Whatever", lines)])
}

/// Another form of the same return, by its sheet's name and its title.
pub(crate) fn outturn(sheet: &str, title: &str) -> Vec<u8> {
    let rows = [
        title,
        "Last updated: 4 December 2025",
        "E-code|ONS Code|Local authority|Notes|Class|Children's social care|Total Expenditure",
        "E0701|E06000001|Hartlepool UA||UA|1000.5|400",
    ];
    ods(&[(sheet, rows.map(str::to_owned).to_vec())])
}
