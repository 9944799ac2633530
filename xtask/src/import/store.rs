//! The imported tables of `data/`: what they hold, how a release replaces its own earlier rows, how they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::flags;
use super::inspections::edition_held;
use super::numbers::{coded, twin};
use super::package;
use super::release::{AUTHORITY_TABLES, Kind, Release, table_of};
use super::takeover::Kept;
use super::wide;
use crate::tables::{
    Area, AreaRow, Authority, EnglandRow, Flag, Inspection, Neighbour, Recoded, Source, read_rows,
    table_text,
};

const ENGLAND: &str = "england_imported.csv";
const INSPECTIONS: &str = "authorities/inspections.csv";
const AREAS: &str = "authorities/areas.csv";
const RECODED: &str = "authorities/recoded.csv";
const WIDE: &str = "authorities/wide.csv";
const PACKAGE: &str = "datapackage.json";
const FLAGS: &str = "flags.csv";
const SOURCES: &str = "sources.csv";

const ENGLAND_HEAD: &[&str] = &[
    "series", "period", "edition", "value", "marker", "source", "vintage", "note",
];
const AREA_ROW_HEAD: &[&str] = &[
    "measure", "area", "period", "edition", "value", "marker", "source",
];
const AREA_HEAD: &[&str] = &["area", "name", "dfe_number", "region", "edition"];
const FLAG_HEAD: &[&str] = &[
    "kind", "edition", "area", "period", "measure", "severity", "reason",
];
const SOURCE_HEAD: &[&str] = &[
    "source",
    "publisher",
    "title",
    "table_or_paragraph",
    "published",
    "url",
    "licence",
    "seen",
];
const INSPECTION_HEAD: &[&str] = &["area", "inspected", "overall", "children_in_care", "source"];

/// All that the importer keeps, in memory.
pub(crate) struct Store {
    folder: PathBuf,
    england: Vec<EnglandRow>,
    kept: Vec<EnglandRow>,
    authorities: Vec<AreaRow>,
    kept_by_authority: Kept,
    named: Vec<Authority>,
    neighbours: Vec<Neighbour>,
    inspections: Vec<Inspection>,
    areas: BTreeMap<String, Area>,
    recoded: BTreeMap<String, String>,
    sources: BTreeMap<String, Source>,
}

impl Store {
    /// Reads what stands in a data folder.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let mut authorities = Vec::new();
        for (table, _) in AUTHORITY_TABLES {
            authorities.extend(read_rows(&folder.join(authority_table(table)))?);
        }
        let areas: Vec<Area> = read_rows(&folder.join(AREAS))?;
        let recoded: Vec<Recoded> = read_rows(&folder.join(RECODED))?;
        let sources: Vec<Source> = read_rows(&folder.join(SOURCES))?;
        authorities.sort();
        Ok(Self {
            folder: folder.to_owned(),
            england: read_rows(&folder.join(ENGLAND))?,
            kept: read_rows(&folder.join("england_manual.csv"))?,
            authorities,
            kept_by_authority: Kept::open(folder)?,
            named: read_rows(&folder.join("authorities/authorities.csv"))?,
            neighbours: read_rows(&folder.join("authorities/neighbours.csv"))?,
            inspections: read_rows(&folder.join(INSPECTIONS))?,
            areas: areas.into_iter().map(|a| (a.area.clone(), a)).collect(),
            recoded: recoded
                .into_iter()
                .map(|r| (r.other_code, r.area))
                .collect(),
            sources: sources.into_iter().map(|s| (s.source.clone(), s)).collect(),
        })
    }

    /// Whether the tables already hold a later release of this kind and edition.
    pub(crate) fn holds_later(&self, release: &Release) -> bool {
        if release.kind == Kind::Inspections {
            return edition_held(&self.inspections) > Some(release.edition);
        }
        let is_held = self
            .england
            .iter()
            .any(|row| is_of(release, &row.series, row.edition));
        let held = self
            .sources
            .get(&release.source.source)
            .map(|s| s.published.as_str());
        is_held && held > release.published.as_deref() && release.published.is_some()
    }

    /// Takes the names and numbers of councils that releases give, before any of their rows.
    pub(crate) fn learn(&mut self, releases: &[Release]) {
        for area in releases.iter().flat_map(|release| &release.rows.areas) {
            let is_newer = self
                .areas
                .get(&area.area)
                .is_none_or(|a| a.edition <= area.edition);
            if is_newer && !self.recoded.contains_key(&area.area) {
                self.areas.insert(area.area.clone(), area.clone());
            }
        }
    }

    /// Puts a release's rows in the place of those of the same kind and edition; of a part of a release in the place of the
    /// same figures alone. Tables kept by hand lose what it gives. Returns what is to be said of that.
    pub(crate) fn take(&mut self, release: &Release) -> Result<Vec<String>> {
        let rows = coded(&release.file, &release.rows, &self.areas, &self.recoded)?;
        if let Some(year) = twin(&rows, &self.authorities) {
            bail!(
                "{}: most of its figures are those that data/ has for {year}; is the year in its name right?",
                release.file
            );
        }
        let given: BTreeSet<_> = rows.iter().map(figure).collect();
        self.authorities.retain(|row| {
            !is_of(release, &row.measure, row.edition)
                || (release.part.is_some() && !given.contains(&figure(row)))
        });
        let said = self
            .kept_by_authority
            .give_up(release, &rows, &self.sources);
        self.authorities.extend(rows);
        self.take_england(release);
        self.take_inspections(release);
        let source = &release.source;
        let held = self
            .sources
            .entry(source.source.clone())
            .or_insert_with(|| source.clone());
        if let Some(published) = &release.published {
            held.published.clone_from(published);
        }
        self.authorities.sort();
        self.check_single(release)?;
        Ok(said)
    }

    fn take_england(&mut self, release: &Release) {
        let rows = &release.rows.england;
        let is_given = |held: &EnglandRow| {
            let mut rows = rows.iter();
            rows.any(|row| row.series == held.series && row.period == held.period)
        };
        self.england.retain(|held| {
            !is_of(release, &held.series, held.edition)
                || (release.part.is_some() && !is_given(held))
        });
        self.england.extend(rows.iter().cloned());
        self.england.sort();
    }

    fn take_inspections(&mut self, release: &Release) {
        let rows = &release.rows.inspections;
        if rows.is_empty() {
            return;
        }
        let is_given = |held: &Inspection| rows.iter().any(|row| row.area == held.area);
        self.inspections
            .retain(|held| release.part.is_some() && !is_given(held));
        self.inspections.extend(rows.iter().cloned());
        self.inspections.sort();
    }

    /// No figure may stand twice: two codes of one authority, or an imported beside a hand-kept row.
    fn check_single(&self, release: &Release) -> Result<()> {
        for pair in self.authorities.windows(2) {
            let key = |row: &AreaRow| {
                (
                    row.measure.clone(),
                    row.area.clone(),
                    row.period.clone(),
                    row.edition,
                )
            };
            if key(&pair[0]) == key(&pair[1]) {
                bail!(
                    "{}: {} has two rows for {}, {}; one of them may be under an older code",
                    release.file,
                    pair[0].area,
                    pair[0].measure,
                    pair[0].period
                );
            }
        }
        let key = |row: &EnglandRow| (row.series.clone(), row.period.clone(), row.edition);
        let kept: BTreeSet<_> = self.kept.iter().map(key).collect();
        let twice = release.rows.england.iter();
        let twice = twice.filter(|row| kept.contains(&key(row)));
        let twice: Vec<String> = twice
            .map(|row| format!("{} for {}", row.series, row.period))
            .collect();
        match twice.as_slice() {
            [] => Ok(()),
            [one] => bail!(
                "{}: {one} also stands in england_manual.csv; take it out there first",
                release.file
            ),
            many => bail!(
                "{}: these also stand in england_manual.csv; take them out there first: {}",
                release.file,
                many.join(", ")
            ),
        }
    }

    /// The flags that the tables, as they now stand, call for.
    pub(crate) fn flags(&self) -> Vec<Flag> {
        let kept = self.kept_by_authority.rows();
        flags::all(&self.england, &self.authorities, &kept)
    }

    /// The text of every table, ready to be written.
    pub(crate) fn texts(&self, flags: &[Flag]) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let areas: Vec<&Area> = self.areas.values().collect();
        let sources: Vec<&Source> = self.sources.values().collect();
        let mut files = vec![
            (ENGLAND.to_owned(), table_text(ENGLAND_HEAD, &self.england)?),
            (AREAS.to_owned(), table_text(AREA_HEAD, &areas)?),
            (FLAGS.to_owned(), table_text(FLAG_HEAD, flags)?),
            (SOURCES.to_owned(), table_text(SOURCE_HEAD, &sources)?),
        ];
        for (table, _) in AUTHORITY_TABLES {
            let of_table = |row: &&AreaRow| table_of(&row.measure) == table;
            let rows: Vec<&AreaRow> = self.authorities.iter().filter(of_table).collect();
            files.push((authority_table(table), table_text(AREA_ROW_HEAD, &rows)?));
        }
        files.push((
            INSPECTIONS.to_owned(),
            table_text(INSPECTION_HEAD, &self.inspections)?,
        ));
        let councils = wide::Councils {
            authorities: &self.named,
            neighbours: &self.neighbours,
            inspections: &self.inspections,
            flags,
        };
        let kept = self.kept_by_authority.rows();
        let rows: Vec<&AreaRow> = self.authorities.iter().chain(&kept).collect();
        let wide = wide::text(&councils, &rows)?;
        if let Ok(package) = fs::read_to_string(self.folder.join(PACKAGE)) {
            let head = String::from_utf8_lossy(&wide);
            let head = head.lines().next().unwrap_or_default();
            let columns: Vec<&str> = head.split(',').filter(|name| name.contains(':')).collect();
            let listed = package::with_columns(&package, &columns);
            files.extend(listed.map(|text| (PACKAGE.to_owned(), text.into_bytes())));
        }
        files.push((WIDE.to_owned(), wide));
        let files = files.into_iter();
        let mut files: Vec<(PathBuf, Vec<u8>)> = files
            .map(|(name, text)| (self.folder.join(name), text))
            .collect();
        files.extend(self.kept_by_authority.texts(&self.folder)?);
        Ok(files)
    }
}

fn authority_table(table: &str) -> String {
    format!("authorities/{table}.csv")
}

fn is_of(release: &Release, series: &str, edition: u16) -> bool {
    edition == release.edition && release.kind.covers(series)
}

/// Which figure a row is, in whatever edition.
fn figure(row: &AreaRow) -> (String, String, String) {
    (row.measure.clone(), row.area.clone(), row.period.clone())
}
