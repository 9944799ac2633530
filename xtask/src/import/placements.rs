//! Reads the Department for Education's national table of placements on 31 March by type, distance and provider.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::cell::Cell;
use super::children;
use super::explore::Columns;
use super::parts::{Rounding, Sum, sum};
use super::release::{Kind, Release, Rows};
use super::sheet::{Meaning, Sheet, fault, plain};

pub(crate) const TYPE: Meaning = Meaning {
    what: "the type of placement",
    names: &["placement_type", "cla_placement_type"],
};
pub(crate) const PROVIDER: Meaning = Meaning {
    what: "the provider",
    names: &["placement_provider", "provider"],
};
const COUNT: Meaning = Meaning {
    what: "the number of children",
    names: &["children_count", "number"],
};

/// Words of a placement's name, and how the series ends that holds it.
const TYPES: &[(&str, &str)] = &[
    ("foster", "foster"),
    ("children's homes", "homes_and_secure"),
    ("semi independent", "supported_accommodation"),
    ("supported accommodation", "supported_accommodation"),
    ("other residential", "other_residential"),
    ("residential schools", "residential_schools"),
    ("placed with parents", "with_parents"),
    ("placed for adoption", "placed_for_adoption"),
];

/// Words of a provider's name, and the series that holds all its children.
const PROVIDERS: &[(&str, &str)] = &[
    ("own provision", "placed_by_own"),
    ("other la", "placed_by_other_council"),
    ("other public", "placed_by_other_public"),
    ("private", "placed_by_private"),
    ("voluntary", "placed_by_voluntary"),
    ("parents or other", "placed_by_parents"),
    ("not reported", "placed_by_unreported"),
];

/// A row's place in the table: everyone, those inside or outside the council's boundary, or the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Type {
    Everyone,
    Side(bool),
    Within(bool, &'static str),
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Provider {
    All,
    One(&'static str),
}

type Figures = BTreeMap<(u16, Type, Provider), (usize, Cell)>;

impl Type {
    /// Types are told by their words; the side of the boundary by the number before them ("2a.", "3a."),
    /// whose meaning `inside` gives.
    fn named(text: &str, inside: &str) -> Option<Self> {
        let words = plain(text).replace('\u{2019}', "'");
        if words.contains("all children looked after") {
            return Some(Self::Everyone);
        }
        if words.contains("all children placed") {
            return Some(Self::Side(words.contains("inside")));
        }
        if words.contains("other placement") {
            return Some(Self::Other);
        }
        let (_, id) = TYPES.iter().find(|(name, _)| words.contains(name))?;
        Some(Self::Within(words.starts_with(inside), id))
    }

    fn series(&self) -> Option<String> {
        let side = |inside: &bool| if *inside { "inside" } else { "outside" };
        match self {
            Self::Everyone => None,
            Self::Side(inside) => Some(format!("placed_{}", side(inside))),
            Self::Within(inside, id) => Some(format!("placed_{}_{id}", side(inside))),
            Self::Other => Some("placed_elsewhere".to_owned()),
        }
    }
}

impl Provider {
    fn named(text: &str) -> Option<Self> {
        let words = plain(text);
        if words == "all children" || words == "total" {
            return Some(Self::All);
        }
        let (_, id) = PROVIDERS.iter().find(|(name, _)| words.contains(name))?;
        Some(Self::One(id))
    }
}

/// Reads one file: for England, children by type of placement (all providers) and by provider (all types).
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let figures = figures(sheet)?;
    check_parts(sheet, &figures)?;
    let edition = figures.keys().map(|key| key.0).max().unwrap_or(0);
    let source = children::source(edition);
    let mut england = Vec::new();
    for ((year, kind, provider), (_, cell)) in &figures {
        let series = match (kind, provider) {
            (Type::Everyone, Provider::One(series)) => Some((*series).to_owned()),
            (kind, Provider::All) => kind.series(),
            _ => None,
        };
        if let Some(series) = series {
            let period = format!("{year}-03-31");
            let mut row = Release::england_row(&source, edition, &series, &period);
            row.value.clone_from(&cell.value);
            row.marker.clone_from(&cell.marker);
            row.vintage = format!("DfE CLA {edition} release");
            england.push(row);
        }
    }
    let rows = Rows {
        england,
        ..Rows::default()
    };
    Ok(Release::new(
        &sheet.file,
        Kind::Placements,
        edition,
        source,
        rows,
    ))
}

fn figures(sheet: &Sheet) -> Result<Figures> {
    let columns = Columns::national(sheet)?;
    let (kind_at, provider_at) = (sheet.column(&TYPE)?, sheet.column(&PROVIDER)?);
    let count = sheet.column(&COUNT)?;
    let inside = number_of_inside(sheet, kind_at)?;
    let mut figures = Figures::new();
    for line in &sheet.lines {
        columns.place(sheet, line)?;
        let unknown = |column: usize| {
            let what = format!("\u{201c}{}\u{201d} is not known here", line.cell(column));
            sheet.fault(line, column, what)
        };
        let kind = Type::named(line.cell(kind_at), &inside).ok_or_else(|| unknown(kind_at))?;
        let provider =
            Provider::named(line.cell(provider_at)).ok_or_else(|| unknown(provider_at))?;
        let cell = Cell::count(line.cell(count)).map_err(|e| sheet.fault(line, count, e))?;
        let key = (columns.year(sheet, line)?, kind, provider);
        if let Some((first, _)) = figures.get(&key) {
            let what = format!("a second row for the same figure; the first is row {first}");
            return Err(sheet.fault(line, kind_at, what));
        }
        figures.insert(key, (line.row, cell));
    }
    Ok(figures)
}

/// The number that the file puts before types inside the council's boundary.
fn number_of_inside(sheet: &Sheet, kind_at: usize) -> Result<String> {
    let head = sheet
        .lines
        .iter()
        .map(|line| line.cell(kind_at))
        .find(|text| {
            let words = plain(text);
            words.contains("all children placed") && words.contains("inside")
        });
    let number = head.and_then(|text| text.split('.').next());
    match number {
        Some(number) if !number.is_empty() => Ok(number.to_owned()),
        _ => bail!(
            "{}: column {}: no row for all children placed inside the council boundary",
            sheet.file,
            sheet.head[kind_at]
        ),
    }
}

/// Everyone is the sum of both sides and the rest, each side of its types, and each type of its providers.
fn check_parts(sheet: &Sheet, figures: &Figures) -> Result<()> {
    let count = &sheet.head[sheet.column(&COUNT)?];
    let years: BTreeSet<u16> = figures.keys().map(|key| key.0).collect();
    for year in years {
        if !figures.contains_key(&(year, Type::Everyone, Provider::All)) {
            bail!("{}: there is no row for all children in {year}", sheet.file);
        }
    }
    for ((year, kind, provider), (row, cell)) in figures {
        let Some(total) = cell.number() else { continue };
        let cells = |wanted: &dyn Fn(&Type, &Provider) -> bool| -> Vec<&Cell> {
            let same = figures
                .iter()
                .filter(|((y, k, p), _)| y == year && wanted(k, p));
            same.map(|(_, (_, cell))| cell).collect()
        };
        let by_type = cells(&|k, p| p == provider && is_part(k, kind));
        let by_provider = match provider {
            Provider::All => cells(&|k, p| k == kind && *p != Provider::All),
            Provider::One(_) => Vec::new(),
        };
        let rounding = Rounding {
            total: 5.0,
            part: 5.0,
        };
        for (parts, words) in [(by_type, "placement types"), (by_provider, "providers")] {
            if let Sum::Broken(apart) | Sum::Differs(apart) = sum(total, &parts, rounding) {
                let what = format!(
                    "the total of {total} in {year} is not the sum of its {words}, {}",
                    total + apart
                );
                return Err(fault(&sheet.file, *row, count, what));
            }
        }
    }
    Ok(())
}

fn is_part(part: &Type, whole: &Type) -> bool {
    match whole {
        Type::Everyone => matches!(part, Type::Side(_) | Type::Other),
        Type::Side(inside) => matches!(part, Type::Within(side, _) if side == inside),
        Type::Within(..) | Type::Other => false,
    }
}
