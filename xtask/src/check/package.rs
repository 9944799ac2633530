//! Whether every table is as `datapackage.json` (a Frictionless tabular data package) says it is. The package is the one
//! place where a column's type, permitted values, key and references are stated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use regex_lite::Regex;
use serde::Deserialize;

use super::Findings;

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
    licenses: Vec<Licence>,
    sources: Vec<PackageSource>,
}

#[derive(Deserialize)]
struct Licence {
    name: String,
}

#[derive(Deserialize)]
struct PackageSource {
    title: String,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: String,
    schema: Schema,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    #[serde(default)]
    primary_key: Vec<String>,
    #[serde(default)]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Deserialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    constraints: Constraints,
}

#[derive(Default, Deserialize)]
struct Constraints {
    #[serde(default)]
    required: bool,
    pattern: Option<String>,
    #[serde(rename = "enum")]
    values: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct ForeignKey {
    fields: String,
    reference: Reference,
}

#[derive(Deserialize)]
struct Reference {
    resource: String,
    fields: String,
}

/// A table as it lies in the folder.
struct Table {
    path: String,
    head: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    fn values(&self, column: &str) -> BTreeSet<&str> {
        let at = self.head.iter().position(|head| head == column);
        let rows = self.rows.iter();
        rows.filter_map(|(_, cells)| at.map(|i| cells[i].as_str()))
            .collect()
    }
}

/// Checks the package against the folder and every table against its schema.
pub(super) fn check(data: &Path, findings: &mut Findings) -> Result<()> {
    let text = fs::read_to_string(data.join("datapackage.json"))
        .context("data/datapackage.json cannot be read")?;
    let package: Package = serde_json::from_str(&text).context("data/datapackage.json")?;
    if package.licenses.iter().all(|l| l.name.is_empty())
        || package.sources.iter().all(|s| s.title.is_empty())
    {
        findings
            .problems
            .push("data/datapackage.json: names no licence or no source".to_owned());
    }
    check_listed(data, &package, findings)?;
    let mut tables = BTreeMap::new();
    for resource in &package.resources {
        if let Some(table) = read_table(data, resource, findings) {
            tables.insert(resource.name.as_str(), table);
        }
    }
    for resource in &package.resources {
        let Some(table) = tables.get(resource.name.as_str()) else {
            continue;
        };
        let before = findings.problems.len();
        check_fields(resource, table, findings)?;
        check_key(resource, table, findings);
        check_references(resource, table, &tables, findings);
        let rows = table.rows.len();
        findings.prove(
            before,
            format!("{}: {rows} rows are in the form of their table", table.path),
        );
    }
    Ok(())
}

/// Every table in the folder is in the package, and the other way round.
fn check_listed(data: &Path, package: &Package, findings: &mut Findings) -> Result<()> {
    let listed: BTreeSet<String> = package.resources.iter().map(|r| r.path.clone()).collect();
    let mut there = BTreeSet::new();
    for folder in ["", "authorities/"] {
        let entries = fs::read_dir(data.join(folder))
            .with_context(|| format!("data/{folder} cannot be read"))?;
        for entry in entries {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".csv") {
                there.insert(format!("{folder}{name}"));
            }
        }
    }
    for path in there.difference(&listed) {
        findings
            .problems
            .push(format!("data/{path}: not listed in datapackage.json"));
    }
    for path in listed.difference(&there) {
        findings.problems.push(format!(
            "data/{path}: listed in datapackage.json but not there"
        ));
    }
    Ok(())
}

fn read_table(data: &Path, resource: &Resource, findings: &mut Findings) -> Option<Table> {
    let path = data.join(&resource.path);
    if !path.exists() {
        return None;
    }
    match read_rows(&path) {
        Ok((head, rows)) => {
            let wanted: Vec<&str> = resource
                .schema
                .fields
                .iter()
                .map(|f| f.name.as_str())
                .collect();
            if head != wanted {
                findings.problems.push(format!(
                    "data/{}: row 1: the head is {}, but datapackage.json says {}",
                    resource.path,
                    head.join(","),
                    wanted.join(",")
                ));
                return None;
            }
            let path = resource.path.clone();
            Some(Table { path, head, rows })
        }
        Err(error) => {
            findings
                .problems
                .push(format!("data/{}: {error}", resource.path));
            None
        }
    }
}

type Rows = Vec<(usize, Vec<String>)>;

fn read_rows(path: &Path) -> Result<(Vec<String>, Rows), csv::Error> {
    let mut reader = csv::Reader::from_path(path)?;
    let head = reader.headers()?.iter().map(str::to_owned).collect();
    let mut rows = Rows::new();
    for record in reader.records() {
        let record = record?;
        let row = record.position().map_or(0, csv::Position::line);
        let cells = record.iter().map(str::to_owned).collect();
        rows.push((usize::try_from(row).unwrap_or(0), cells));
    }
    Ok((head, rows))
}

fn check_fields(resource: &Resource, table: &Table, findings: &mut Findings) -> Result<()> {
    for (i, field) in resource.schema.fields.iter().enumerate() {
        let pattern = field.constraints.pattern.as_deref();
        let pattern = pattern
            .map(|p| Regex::new(&format!("^(?:{p})$")))
            .transpose();
        let pattern =
            pattern.with_context(|| format!("datapackage.json: the pattern of {}", field.name))?;
        for (row, cells) in &table.rows {
            if let Some(what) = fault(field, pattern.as_ref(), &cells[i]) {
                findings.problem(&table.path, *row, &field.name, what);
            }
        }
    }
    Ok(())
}

/// What is wrong with a cell by its column's type and constraints.
fn fault(field: &Field, pattern: Option<&Regex>, cell: &str) -> Option<String> {
    if cell.is_empty() {
        return field.constraints.required.then(|| "is empty".to_owned());
    }
    let is_of_type = match field.kind.as_str() {
        "integer" => cell.parse::<i64>().is_ok(),
        "number" => cell.parse::<f64>().is_ok_and(f64::is_finite),
        _ => true,
    };
    if !is_of_type {
        return Some(format!(
            "\u{201c}{cell}\u{201d} is not a number of the type {}",
            field.kind
        ));
    }
    if pattern.is_some_and(|p| !p.is_match(cell)) {
        return Some(format!(
            "\u{201c}{cell}\u{201d} is not in the form wanted here"
        ));
    }
    let values = field.constraints.values.as_ref()?;
    if values.iter().any(|value| value == cell) {
        return None;
    }
    Some(format!(
        "\u{201c}{cell}\u{201d} is none of {}",
        values.join(", ")
    ))
}

fn check_key(resource: &Resource, table: &Table, findings: &mut Findings) {
    let key = &resource.schema.primary_key;
    if key.is_empty() {
        return;
    }
    let at = |name: &String| table.head.iter().position(|head| head == name);
    let columns: Vec<usize> = key.iter().filter_map(at).collect();
    let mut seen = BTreeMap::new();
    for (row, cells) in &table.rows {
        let values: Vec<&str> = columns.iter().map(|&i| cells[i].as_str()).collect();
        if let Some(first) = seen.get(&values) {
            let what = format!("{} stands already in row {first}", values.join(", "));
            findings.problem(&table.path, *row, &key.join(", "), what);
        } else {
            seen.insert(values, *row);
        }
    }
}

fn check_references(
    resource: &Resource,
    table: &Table,
    tables: &BTreeMap<&str, Table>,
    findings: &mut Findings,
) {
    for key in &resource.schema.foreign_keys {
        let Some(other) = tables.get(key.reference.resource.as_str()) else {
            findings.problems.push(format!(
                "data/datapackage.json: {} refers to {}, which is not there",
                resource.name, key.reference.resource
            ));
            continue;
        };
        let known = other.values(&key.reference.fields);
        let at = table.head.iter().position(|head| *head == key.fields);
        for (row, cells) in &table.rows {
            let cell = at.map_or("", |i| cells[i].as_str());
            if !cell.is_empty() && !known.contains(cell) {
                let what = format!("\u{201c}{cell}\u{201d} is not in {}", other.path);
                findings.problem(&table.path, *row, &key.fields, what);
            }
        }
    }
}
