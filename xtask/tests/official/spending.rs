//! Section 251 as it is published now, and section 52 and 251 as they lie in archives.

use super::Table;

const PLACES: [&str; 4] = [
    "National|England|E92000001|||||",
    "Regional|England|E92000001|South East|E12000008|||",
    "Local authority|England|E92000001|South East|E12000008|Kent|886|E10000016",
    "Local authority|England|E92000001|North East|E12000001|Hartlepool|805|E06000001",
];

/// Line, and what England, the South East, Kent and Hartlepool spent on it.
const LINES: [(&str, [&str; 4]); 8] = [
    ("3.1.1 Residential care", ["300", "200", "200", "100"]),
    (
        "3.1.2a Fostering services (excluding fees and allowances for LA foster carers)",
        ["x"; 4],
    ),
    (
        "3.1.2b Fostering services (fees and allowances for LA foster carers)",
        ["x"; 4],
    ),
    ("3.1.2 Total Fostering services", ["90", "50", "50", "40"]),
    ("3.1.3 Adoption services", ["8", "5", "5", "3"]),
    ("3.1.4 Special guardianship support", ["1", "1", "1", "0"]),
    (
        "3.1.10 Asylum seeker services children",
        ["1", "1", "1", "0"],
    ),
    (
        "3.1.11 Total Children Looked After",
        ["400", "257", "257", "143"],
    ),
];

/// As published with the figures of 2023-24: a group, its lines, thousands of pounds here written out in pounds.
pub(crate) fn section251() -> Table {
    let mut rows = vec![row(
        PLACES[0],
        "Family support services",
        "3.4.1 Direct payments",
        "7",
    )];
    for (line, spent) in LINES {
        for (place, pounds) in PLACES.iter().zip(spent) {
            rows.push(row(place, "Children looked after", line, pounds));
        }
    }
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    Table::new(
        "time_period|time_identifier|geographic_level|country_name|country_code|region_name|region_code|la_name|\
         old_la_code|new_la_code|category_of_expenditure|description_of_expenditure|own_provision|total_expenditure|\
         income",
        &rows,
    )
}

fn row(place: &str, group: &str, line: &str, thousands: &str) -> String {
    let pounds = match thousands {
        "x" | "0" => thousands.to_owned(),
        _ => format!("{thousands}000"),
    };
    format!("202324|Financial year|{place}|{group}|{line}|{pounds}|{pounds}|0")
}

/// The same as releases since then are laid out: what was the group is the line, and spending has another head.
pub(crate) fn section251_later() -> Table {
    section251()
        .renamed("category_of_expenditure", "main_category")
        .renamed("description_of_expenditure", "category_of_expenditure")
        .renamed("total_expenditure", "gross_expenditure")
}

/// The lines of 2013-14 that are about looked-after children, as that archive writes them; `\u{92}` is an apostrophe.
const LINES_2014: [(&str, f64); 14] = [
    (
        "1 Spend by individual Sure Start Children\u{92}s Centres ",
        9.0,
    ),
    ("2 Other early years expenditure", 1.0),
    ("3 Spend on management costs", 1.0),
    ("4 Other early years", 1.0),
    ("5 Total Sure Start Children's Centres", 12.0),
    ("6 Residential care", 200_000.4),
    ("7 Fostering services\t", 50_000.4),
    ("8Adoption services", 5_000.0),
    ("9 Special guardianship support", 1_000.0),
    ("10 Other children looked after services", 500.0),
    (
        "11Short breaks (respite) for looked after disabled children",
        0.0,
    ),
    ("15 Asylum seeker services - children", 250.0),
    ("16 Total Children Looked After", 256_750.8),
    ("17 Other children's and families services", 7.0),
];

/// The archive of 2013-14: the number of a line in a column and in its text.
pub(crate) fn archive_2014() -> Table {
    let mut rows = Vec::new();
    for (number, name) in [("886", "Kent"), ("805", "Hartlepool  ")] {
        for (text, pounds) in LINES_2014 {
            let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
            rows.push(format!(
                "{number}|{name}|{digits}|{text}|CHILDREN|{pounds}|{pounds}|0"
            ));
        }
    }
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    Table::new(
        "LA|LA Name|LineNumber|CYPServiceDescription|ReportGroup|OwnProvision|TotalExpenditure|Income",
        &rows,
    )
}

/// The archive of 2008-09: adoption, guardianship and asylum seekers outside the total, numbers in the texts alone.
pub(crate) fn archive_2009() -> Table {
    let lines = [
        ("4 Total Youth Justice", "3"),
        ("5 Residential care", "1000.4"),
        ("6 Fostering services", "600.4"),
        ("13 Leaving care support services", "100"),
        ("14 Total Children Looked After", "1700.8"),
        ("29 Asylum seeker services - children", "10"),
        ("30 Unaccompanied asylum children", "20"),
        ("33 Total Asylum Seeker", "30"),
        ("34 Adoption services", "40"),
        ("35 Special guardianship support", "5"),
        ("45 Capital Expenditure from Revenue (CERA)", ""),
    ];
    let rows = lines.map(|(text, pounds)| format!("886|Kent  |{text}|0|{pounds}|0"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    Table::new(
        "LEA Number:|LA Name:|S52 Line Reference:|PRIVATE (x)|TOTAL EXPENDITURE (k)|INCOME (l)",
        &rows,
    )
}

/// A year between, by line and not by council, misspelled, with references of its own: asylum seekers inside the total,
/// adoption and guardianship not.
pub(crate) fn archive_2012() -> Table {
    let lines = [
        (4, "Residental care", ["100", "10"]),
        (5, "Fostering servces", ["60", "6"]),
        (12, "Asylum seeker services - children", ["3", "0"]),
        (13, "Total Childen Looked After", ["163", "16"]),
        (20, "Adoption services", ["20", "2"]),
        (21, "Special guardianship support", ["7", "1"]),
    ];
    let rows = lines.iter().flat_map(|(number, text, pounds)| {
        let councils = [("886", "Kent"), ("805", "Hartlepool")]
            .into_iter()
            .zip(pounds);
        councils.map(move |((la, name), pounds)| format!("{la}|{name}|{number}|{text}|{pounds}"))
    });
    let rows: Vec<String> = rows.collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    Table::new(
        "LA|LA Name|Line|S52 Line Reference|Total Expenditure (k)",
        &rows,
    )
}

/// Text as programs on Windows saved it: each character in one byte, line ends of two.
pub(crate) fn windows_1252(text: &str) -> Vec<u8> {
    let text = text.replace('\n', "\r\n");
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap());
    bytes.collect()
}
