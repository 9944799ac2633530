//! The imported tables of `data/`: what they hold, how a release replaces its own earlier rows, how they are written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::flags;
use super::release::{Kind, Release};
use super::wide;
use crate::tables::{
    Area, AreaRow, Authority, EnglandRow, Flag, Inspection, Neighbour, Recoded, Source, read_rows,
    table_text,
};

const ENGLAND: &str = "england_imported.csv";
const AREAS: &str = "authorities/areas.csv";
const RECODED: &str = "authorities/recoded.csv";
const WIDE: &str = "authorities/wide.csv";
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

/// The kinds that have rows by authority, each in a table of its own.
const AUTHORITY_KINDS: [Kind; 3] = [Kind::Children, Kind::Population, Kind::Spending];

/// Figures by authority that no file read here gives, kept by hand.
const KEPT_BY_AUTHORITY: [&str; 3] = ["children_manual", "placements_manual", "spending_manual"];

/// All that the importer keeps, in memory.
pub(crate) struct Store {
    folder: PathBuf,
    england: Vec<EnglandRow>,
    kept: Vec<EnglandRow>,
    authorities: Vec<AreaRow>,
    kept_by_authority: Vec<AreaRow>,
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
        for kind in AUTHORITY_KINDS {
            authorities.extend(read_rows(&folder.join(authority_table(kind)))?);
        }
        let areas: Vec<Area> = read_rows(&folder.join(AREAS))?;
        let recoded: Vec<Recoded> = read_rows(&folder.join(RECODED))?;
        let sources: Vec<Source> = read_rows(&folder.join(SOURCES))?;
        authorities.sort();
        let mut kept_by_authority = Vec::new();
        for table in KEPT_BY_AUTHORITY {
            kept_by_authority.extend(read_rows(&folder.join(format!("authorities/{table}.csv")))?);
        }
        kept_by_authority.sort();
        Ok(Self {
            folder: folder.to_owned(),
            england: read_rows(&folder.join(ENGLAND))?,
            kept: read_rows(&folder.join("england_manual.csv"))?,
            authorities,
            kept_by_authority,
            named: read_rows(&folder.join("authorities/authorities.csv"))?,
            neighbours: read_rows(&folder.join("authorities/neighbours.csv"))?,
            inspections: read_rows(&folder.join("authorities/inspections.csv"))?,
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

    /// Puts a release's rows in the place of those of the same kind and edition.
    pub(crate) fn take(&mut self, release: &Release) -> Result<()> {
        self.england
            .retain(|row| !is_of(release, &row.series, row.edition));
        self.england.extend(release.england.iter().cloned());
        self.authorities
            .retain(|row| !is_of(release, &row.measure, row.edition));
        self.authorities
            .extend(release.authorities.iter().cloned().map(|mut row| {
                if let Some(area) = self.recoded.get(&row.area) {
                    row.area.clone_from(area);
                }
                row
            }));
        for area in &release.areas {
            let is_newer = self
                .areas
                .get(&area.area)
                .is_none_or(|a| a.edition <= area.edition);
            if is_newer && !self.recoded.contains_key(&area.area) {
                self.areas.insert(area.area.clone(), area.clone());
            }
        }
        let source = &release.source;
        let held = self
            .sources
            .entry(source.source.clone())
            .or_insert_with(|| source.clone());
        if let Some(published) = &release.published {
            held.published.clone_from(published);
        }
        self.england.sort();
        self.authorities.sort();
        self.check_single(release)
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
        for row in &release.england {
            let same = |kept: &&EnglandRow| {
                kept.series == row.series
                    && kept.period == row.period
                    && kept.edition == row.edition
            };
            if self.kept.iter().any(|kept| same(&kept)) {
                bail!(
                    "{}: {} for {} also stands in england_manual.csv; take it out there first",
                    release.file,
                    row.series,
                    row.period
                );
            }
        }
        Ok(())
    }

    /// The flags that the tables, as they now stand, call for.
    pub(crate) fn flags(&self) -> Vec<Flag> {
        flags::all(&self.england, &self.authorities, &self.kept_by_authority)
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
        for kind in AUTHORITY_KINDS {
            let of_kind = |row: &&AreaRow| Kind::of_series(&row.measure) == Some(kind);
            let rows: Vec<&AreaRow> = self.authorities.iter().filter(of_kind).collect();
            files.push((authority_table(kind), table_text(AREA_ROW_HEAD, &rows)?));
        }
        let councils = wide::Councils {
            authorities: &self.named,
            neighbours: &self.neighbours,
            inspections: &self.inspections,
            flags,
        };
        let rows: Vec<&AreaRow> = self
            .authorities
            .iter()
            .chain(&self.kept_by_authority)
            .collect();
        files.push((WIDE.to_owned(), wide::text(&councils, &rows)?));
        Ok(files
            .into_iter()
            .map(|(name, text)| (self.folder.join(name), text))
            .collect())
    }
}

fn authority_table(kind: Kind) -> String {
    format!("authorities/{}.csv", kind.id())
}

fn is_of(release: &Release, series: &str, edition: u16) -> bool {
    edition == release.edition && Kind::of_series(series) == Some(release.kind)
}
