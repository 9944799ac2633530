//! First releases of 2010 and 2017, new placements in both layouts, Ofsted's workbook.

use super::{Table, ods};

/// The underlying data of 2017: two councils, one of them the Isles of Scilly without a level.
pub(crate) fn first_release_2017() -> Table {
    Table::new(
        "New_geog_code|geog_l|geog_c|geog_n|CLA_Mar2017|CLA_2017|CLA_Fost|CLA_Adopt|CLA_Parent|CLA_Ocom|CLA_Secure|\
         CLA_Ores|CLA_RSch|CLA_OthPl|CLA_Priv",
        &[
            "E92000001|NATIONAL|999|ENGLAND|2300|2900|1700|60|100|210|180|30|10|10|900",
            "E12000008|REGION|J|SOUTH EAST|1930|2500|1400|50|70|200|170|20|10|10|700",
            "E10000016|LA|886|Kent|1898|2400|1377|55|24|257|167|11|7|0|546",
            "E06000001|LA|805|Hartlepool|402|500|320|x|76|x|x|..|#VALUE!|0|300",
            "E09000001||201|City of London|0|0|0|0|0|0|0|0|0|0|0",
        ],
    )
}

/// By code, 2010: heads in the publisher's order, figures in the alphabetical order of the codes.
pub(crate) fn codes_2010() -> Table {
    Table::new(&heads_2010(&PUBLISHED), &ROWS_2010)
}

/// The same with each figure under its own code.
pub(crate) fn codes_2010_in_order() -> Table {
    let mut codes = PUBLISHED;
    codes.sort_unstable();
    Table::new(&heads_2010(&codes), &ROWS_2010)
}

const PUBLISHED: [&str; 21] = [
    "Q1", "Q2", "A3", "A4", "A5", "A6", "P1", "P2", "P3", "K1", "K2", "H5", "R1", "R2", "R3", "R5",
    "S1", "M1", "M2", "M3", "Z1",
];

/// A3 A4 A5 A6 H5 K1 K2 M1 M2 M3 P1 P2 P3 Q1 Q2 R1 R2 R3 R5 S1 Z1
const ROWS_2010: [&str; 3] = [
    "National|921|England|1700|0|0|0|100|0|0|100|0|0|0|100|0|0|100|1300|0|0|0|0|0|0",
    "LA|886|Kent|1454|x|x|x|47|33|1|38|0|0|x|48|98|0|72|1072|12|x|7|x|x|10",
    "LA|805|Hartlepool |246|0|0|0|3|0|0|8|0|0|0|25|0|0|10|200|0|0|0|0|0|0",
];

fn heads_2010(codes: &[&str]) -> String {
    let codes = codes.iter().map(|code| format!("|MarPlace_{code}_2010"));
    format!(
        "geog_l|geog_c|geog_n|MarTotal_2010{}",
        codes.collect::<String>()
    )
}

/// New placements as of 2025: the group is a `characteristic`, its rows a `breakdown`.
pub(crate) fn new_placements() -> Table {
    let rows: Vec<String> = [
        (
            "Location of new placements during the year",
            "Distance not known",
            "30",
        ),
        (
            "Location of new placements during the year",
            "Placed inside LA boundary",
            "60",
        ),
        (
            "Location of new placements during the year",
            "Total new placements",
            "90",
        ),
        (
            "Reason for placement change during the year",
            "Allegation (s47)",
            "20",
        ),
        ("Reason for placement change during the year", "Other", "c"),
        (
            "Reason for placement change during the year",
            "Total placements changing",
            "50",
        ),
    ]
    .into_iter()
    .flat_map(|(group, item, count)| {
        [
            "National|E92000001|England|||||",
            "Local authority|E92000001|England|E12000008|South East|886|Kent|E10000016",
        ]
        .map(|place| format!("2025|Reporting year|{place}|{group}|{item}|{count}|1"))
    })
    .collect();
    Table::new(
        "time_period|time_identifier|geographic_level|country_code|country_name|region_code|region_name|old_la_code|\
         la_name|new_la_code|characteristic|breakdown|children_count|children_percent",
        &rows.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

/// The same as before 2025: the group is a `cla_group`, its rows a `characteristic`.
pub(crate) fn new_placements_before() -> Table {
    new_placements()
        .renamed("characteristic", "cla_group")
        .renamed("breakdown", "characteristic")
        .renamed("children_count", "number")
}

/// The rows of Ofsted's sheet below its heads.
pub(crate) const JUDGEMENTS: [&str; 2] = [
    "Ofsted|E10000016|Kent|South East|09/05/2022|04/07/2022|Outstanding|Good|Good|Outstanding|",
    "Ofsted|E06000001|Hartlepool|North East|2024-03-18T00:00:00|2024-05-07|Inadequate|Good|Good|Good|Good",
];

/// Ofsted's workbook as at a day, with a sheet of history before the one that counts.
pub(crate) fn inspections(day: &str, rows: &[&str]) -> Vec<u8> {
    let heads = "Web link|Local authority area code|Local authority name|Ofsted region|Inspection date|Publication date|\
                 Overall effectiveness|The impact of leaders|Help and protection|\
                 The experiences and progress of children in care|The experiences and progress of care leavers";
    let mut latest = vec![
        format!("Local authority inspection judgements as at {day}"),
        "This worksheet contains one table.".to_owned(),
        heads.to_owned(),
    ];
    latest.extend(rows.iter().map(|row| (*row).to_owned()));
    let cover = [
        "Local authority inspection outcomes",
        "Published on:|25 September 2025",
    ];
    let history = ["ILACS inspection history from 2018", heads, JUDGEMENTS[0]];
    ods(&[
        ("Cover", cover.map(str::to_owned).to_vec()),
        (
            "ILACS_inspection_history",
            history.map(str::to_owned).to_vec(),
        ),
        ("Inspections_as_at_31_March", latest),
    ])
}
