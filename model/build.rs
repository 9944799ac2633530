//! Writes the tables the app carries: the rows it draws from, without the notes that only the prerendered text shows; and a
//! constant for every series.

use csv::{ReaderBuilder, StringRecord, Writer};
use std::path::{Path, PathBuf};

/// Series the live page draws from, by the start of their ids.
const LIVE: [&str; 36] = [
    "cla_age_",
    "cla_ceased,",
    "cla_rate_per_10k,",
    "cla_started,",
    "cla_stock,",
    "cla_stock_first_published,",
    "core_spending_power_real_growth,",
    "csc_overspend_pct_mean,",
    "gdp_deflator_growth,",
    "gdp_deflator_index,",
    "cla_uasc_stock,",
    "placement_foster,",
    "placement_homes_and_secure,",
    "placement_oldgroup_",
    "placement_other,",
    "placement_other_residential,",
    "placement_residential_schools,",
    "placement_placed_for_adoption,",
    "placement_supported_accommodation,",
    "placement_with_parents,",
    "ro3_gross_",
    "s251_gross_total_cla,",
    "s251_gross_total_cla_harmonised,",
    "s251_gross_residential,",
    "s251_gross_fostering,",
    "s251_gross_early_intervention,",
    "s251_gross_family_support,",
    "s251_gross_late_intervention,",
    "s251_gross_safeguarding,",
    "s251_gross_sure_start_early_years,",
    "s251_gross_young_people,",
    "s251_gross_youth_justice,",
    "s251_matched_cla_stock,",
    "unit_cost_week_all_cla,",
    "unit_cost_week_fostering,",
    "unit_cost_week_residential,",
];

/// Columns that only the prerendered text shows.
const WORDS: [&str; 8] = [
    "vintage",
    "note",
    "publisher",
    "title",
    "table_or_paragraph",
    "published",
    "url",
    "licence",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Path::new("../data");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(
        out.join("series_ids.rs"),
        series_ids(&data.join("series.csv"))?,
    )?;
    println!("cargo::rerun-if-changed=../data");
    for table in ["series", "england_manual", "england_imported", "sources"] {
        let name = format!("{table}.csv");
        let text = std::fs::read(data.join(&name))?;
        let mut reader = ReaderBuilder::new().from_reader(text.as_slice());
        let mut writer = Writer::from_path(out.join(&name))?;
        let head = reader.headers()?.clone();
        writer.write_record(&head)?;
        for row in reader.records() {
            let row = row?;
            if table == "sources" || is_live(&row) {
                writer.write_record(lean(&head, &row))?;
            }
        }
        writer.flush()?;
    }
    Ok(())
}

/// A constant for every series of the table: a series that is misspelt does not compile, here or in `LIVE`.
fn series_ids(table: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let rows = ReaderBuilder::new().from_path(table)?.into_records();
    let ids: Vec<String> = rows
        .map(|row| Ok(row?[0].to_string()))
        .collect::<Result<_, csv::Error>>()?;
    let is_known = |start: &&&str| ids.iter().any(|id| format!("{id},").starts_with(**start));
    if let Some(unknown) = LIVE.iter().find(|start| !is_known(start)) {
        return Err(format!("data/series.csv has no series `{unknown}`").into());
    }
    let constant = |id: &String| {
        let name = id.to_uppercase();
        format!("/// `{id}`\npub const {name}: SeriesId = SeriesId(\"{id}\");\n")
    };
    let constants: String = ids.iter().map(constant).collect();
    let all: Vec<String> = ids.iter().map(|id| id.to_uppercase()).collect();
    Ok(format!(
        "{constants}\n/// Every series, in the order of the table.\npub const ALL: [SeriesId; {}] = [{}];\n",
        all.len(),
        all.join(", ")
    ))
}

fn is_live(row: &StringRecord) -> bool {
    let id = format!("{},", &row[0]);
    LIVE.iter().any(|start| id.starts_with(start))
}

fn lean<'a>(head: &'a StringRecord, row: &'a StringRecord) -> impl Iterator<Item = &'a str> {
    head.iter()
        .zip(row)
        .map(|(column, field)| if WORDS.contains(&column) { "" } else { field })
}
