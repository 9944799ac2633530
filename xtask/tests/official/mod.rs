//! Small files in the shapes in which the publishers release theirs, made up here, and a folder to import them in.

#![allow(
    dead_code,
    unused_imports,
    reason = "each test file uses a part of this"
)]

mod desk;
mod excel;
mod releases;
mod spending;
mod workbook;

pub(crate) use desk::{Desk, Ended, snapshot, task};
pub(crate) use excel::{others_of_the_release, release, xlsx};
pub(crate) use releases::{
    JUDGEMENTS, codes_2010, codes_2010_in_order, first_release_2017, inspections, new_placements,
    new_placements_before,
};
pub(crate) use spending::{
    archive_2009, archive_2012, archive_2014, section251, section251_later, windows_1252,
};
pub(crate) use workbook::{RO3_ROWS, ods, outturn, ro3_hidden_codes, ro3_single_head};

/// A table that can be written with its columns in any order and under any names.
#[derive(Clone)]
pub(crate) struct Table {
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(heads: &str, rows: &[&str]) -> Self {
        let split = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
        Self {
            heads: split(heads),
            rows: rows.iter().map(|row| split(row)).collect(),
        }
    }

    pub(crate) fn renamed(mut self, from: &str, to: &str) -> Self {
        let at = self.heads.iter().position(|head| head == from).unwrap();
        self.heads[at] = to.to_owned();
        self
    }

    /// The columns turned round by so many places.
    pub(crate) fn turned(mut self, places: usize) -> Self {
        self.heads.rotate_left(places);
        self.rows.iter_mut().for_each(|row| row.rotate_left(places));
        self
    }

    pub(crate) fn without(mut self, head: &str) -> Self {
        let at = self.heads.iter().position(|h| h == head).unwrap();
        self.heads.remove(at);
        self.rows.iter_mut().for_each(|row| {
            row.remove(at);
        });
        self
    }

    /// Puts a text into one cell; rows count from 0 below the head.
    pub(crate) fn with(mut self, row: usize, head: &str, text: &str) -> Self {
        let at = self.heads.iter().position(|h| h == head).unwrap();
        self.rows[row][at] = text.to_owned();
        self
    }

    pub(crate) fn csv(&self) -> String {
        let quote = |cell: &String| {
            if cell.contains(',') {
                format!("\"{cell}\"")
            } else {
                cell.clone()
            }
        };
        let line =
            |cells: &Vec<String>| cells.iter().map(quote).collect::<Vec<_>>().join(",") + "\n";
        std::iter::once(&self.heads)
            .chain(&self.rows)
            .map(line)
            .collect()
    }
}

/// Numbers and rates as the 2025 release names them: one year, a council in each of three regions.
pub(crate) fn children() -> Table {
    let heads = "time_period|time_identifier|geographic_level|country_code|country_name|region_code|region_name|\
                 old_la_code|la_name|new_la_code|population_type|population_estimate|children_count|rate_per_10000";
    let mut rows = Vec::new();
    for (group, counts) in [
        (
            "ceasing to be looked after",
            ["910", "120", "780", "10", "118", "782", "c"],
        ),
        (
            "looked after on 31 March",
            ["2270", "370", "1900", "10", "366", "1896", "c"],
        ),
        (
            "starting to be looked after",
            ["890", "110", "780", "10", "112", "779", "z"],
        ),
    ] {
        let places = [
            ("National", "|||||"),
            ("Regional", "E12000001|North East||||"),
            ("Regional", "E12000008|South East||||"),
            ("Regional", "E12000007|London||||"),
            (
                "Local authority",
                "E12000001|North East|805|Hartlepool|E06000001|",
            ),
            (
                "Local authority",
                "E12000008|South East|886|Kent|E10000016|",
            ),
            (
                "Local authority",
                "E13000001|Inner London|201|City of London|E09000001|",
            ),
        ];
        for ((level, place), count) in places.into_iter().zip(counts) {
            let rate = if count.len() > 1 { "50" } else { count };
            rows.push(format!(
                "2025|Reporting year|{level}|E92000001|England|{place}Children {group} each year|400000|{count}|{rate}"
            ));
        }
    }
    Table::new(heads, &rows.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same under the names of the 2024 release and before.
pub(crate) fn children_older_names() -> Table {
    let mut table = children()
        .renamed("population_type", "population_count")
        .renamed("children_count", "number");
    for row in &mut table.rows {
        row[10] = row[10].replace("on 31 March", "at 31 March");
    }
    table
}

pub(crate) fn population() -> Table {
    Table::new(
        "time_period|time_identifier|geographic_level|country_code|country_name|region_code|region_name|\
         old_la_code|new_la_code|la_name|age_group|population_estimate",
        &[
            "2024|Reporting year|National|E92000001|England||||||Children aged 0 to 17 years|90000",
            "2024|Reporting year|Regional|E92000001|England|E12000001|North East||||Children aged 0 to 17 years|90000",
            "2024|Reporting year|Local authority|E92000001|England|E12000001|North East|805|E06000001|Hartlepool|\
             Children aged 0 to 17 years|20000",
            "2024|Reporting year|Local authority|E92000001|England|E12000001|North East|390|E08000037|Gateshead|\
             Children aged 0 to 17 years|70000",
            "2024|Reporting year|Local authority|E92000001|England|E12000001|North East|999|E06000028|Bournemouth|\
             Children aged 0 to 17 years|x",
        ],
    )
}

/// National placements: inside 60 (foster 40, homes 20), outside 30 (foster 30), elsewhere 10.
pub(crate) fn placements() -> Table {
    let rows: Vec<String> = [
        (
            "1. All children looked after at 31 March",
            ["100", "70", "30"],
        ),
        (
            "2. All children placed inside council boundary",
            ["60", "40", "20"],
        ),
        ("2a. Foster placements", ["40", "40", "z"]),
        ("2b. Secure homes and children's homes", ["20", "c", "20"]),
        (
            "3. All children placed outside council boundary",
            ["30", "20", "10"],
        ),
        ("3a. Foster placements", ["30", "20", "10"]),
        ("4. Other placement", ["10", "10", "z"]),
    ]
    .into_iter()
    .flat_map(|(kind, counts)| {
        [
            "All children",
            "Own provision (by the LA)",
            "Private provision",
        ]
        .into_iter()
        .zip(counts)
        .map(move |(provider, count)| {
            format!("2024|Reporting year|National|E92000001|England|{kind}|{provider}|{count}|1")
        })
    })
    .collect();
    Table::new(
        "time_period|time_identifier|geographic_level|country_code|country_name|placement_type|placement_provider|\
         number|percentage",
        &rows.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}
