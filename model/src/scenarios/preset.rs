//! Named scenarios that somebody else put into the world: who, when, what it assumes and its caveat.
//!
//! All stand on equal terms: a lever of which the source says nothing follows the recent trend, as everywhere else on the page.

use crate::date::PartialDate;
use crate::lever::Basis;
use crate::lever::Lever;
use crate::provenance::{SourceGrade, how_read};
use crate::quantity::Year;
use crate::scenario::Scenario;
use crate::setting;
use crate::setting_words::{FUNDING_IS_SET, LAST_YEAR, SOURCE_IS_SILENT};
use crate::table::{DataError, Row, Table};
use crate::text::filled;

/// How the table names whoever made a scenario that is ours.
pub(crate) const OURSELVES: &str = "This project";

/// A named scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    pub id: String,
    pub title: String,
    pub one_line: String,
    pub made_by: String,
    pub date: PartialDate,
    pub caveat: String,
    pub source_title: String,
    pub source_url: String,
    pub source_grade: SourceGrade,
    pub settings: Vec<PresetSetting>,
    pub scenario: Scenario,
}

/// One lever of a preset. Levers that a preset does not name stay at their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetSetting {
    pub lever: String,
    pub setting: String,
    pub whose: Whose,
    /// How the setting follows from the source, or why it is held.
    pub origin: String,
}

/// Whose a setting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The source gives it, or it follows from what the source gives.
    Source,
    /// Ours, on purpose, as the preset's first line says.
    OnPurpose,
}

impl Whose {
    fn from_key(key: &str) -> Option<Self> {
        match key {
            "source" => Some(Self::Source),
            "on purpose" => Some(Self::OnPurpose),
            _ => None,
        }
    }
}

/// A preset's settings as lines: what the source says, and what is assumed here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    pub from_source: Vec<String>,
    pub ours: Vec<String>,
}

impl Preset {
    /// Every lever's setting in words, each under whose it is. Inflation is named only where a preset sets it: it moves no
    /// gap in real terms.
    pub fn particulars(&self) -> Particulars {
        let mut lines = Particulars::default();
        for row in &self.settings {
            let line = format!("{} ({})", self.line(&row.lever), row.origin);
            match row.whose {
                Whose::Source => lines.from_source.push(line),
                Whose::OnPurpose => lines.ours.push(line),
            }
        }
        let is_named = |lever: &Lever| {
            let key = lever.spec().key;
            self.settings.iter().any(|row| row.lever == key)
        };
        let silent = Lever::ALL.into_iter().filter(|lever| !is_named(lever));
        lines.ours.extend(silent.filter_map(|lever| {
            let setting = self.line(lever.spec().key);
            let said = [("setting", &*setting), ("assumed", lever.words().assumed?)];
            Some(filled(SOURCE_IS_SILENT, &said))
        }));
        lines
    }

    /// Whose scenario it is and whose sum, for a picture of it: the source gave assumptions, and no gap.
    pub fn on_a_card(&self) -> String {
        let Self { title, date, .. } = self;
        if self.made_by.starts_with(OURSELVES) {
            return format!("Our calculation and our assumptions: {title}.");
        }
        format!(
            "Our calculation. Assumptions: {title} ({}, {date}); the rest is ours.",
            self.made_by
        )
    }

    /// A setting with the name of what it sets: `Funding: 1.9% a year below inflation`.
    fn line(&self, key: &str) -> String {
        match (key, Lever::from_key(key)) {
            (_, Some(lever)) => {
                let steps = self.scenario.steps(lever);
                let value = setting::in_words(lever, steps, self.scenario.basis);
                format!("{}: {value}", lever.spec().name)
            }
            ("to", None) => format!("{LAST_YEAR}: {}", self.scenario.to),
            (_, None) => format!("{FUNDING_IS_SET}: {}", self.scenario.basis.key()),
        }
    }

    /// How the source was seen, as it stands behind its title; nothing where it was the maker's own page.
    pub fn seen_as(&self) -> String {
        match self.source_grade {
            SourceGrade::Primary => String::new(),
            grade => format!(" ({})", how_read(&self.source_title, grade)),
        }
    }
}

/// Reads the presets against a base year and the defaults, in the table's order.
///
/// # Errors
/// Where a lever, a setting or a preset is not known.
pub(crate) fn presets(
    (base, defaults): (Year, Scenario),
    presets: &str,
    levers: &str,
) -> Result<Vec<Preset>, DataError> {
    let heads = Table::read("presets", presets)?;
    let mut presets = heads
        .rows()
        .map(|row| head(&row, defaults))
        .collect::<Result<Vec<_>, _>>()?;
    for row in Table::read("preset_levers", levers)?.rows() {
        let id = row.get("preset")?;
        let preset = presets.iter_mut().find(|preset| preset.id == id);
        let preset = preset.ok_or_else(|| row.error(format!("there is no preset `{id}`")))?;
        let (lever, setting) = (row.get("lever")?, row.get("setting")?);
        let set = apply(preset.scenario, base, lever, setting);
        preset.scenario =
            set.ok_or_else(|| row.error(format!("`{setting}` is no setting of `{lever}`")))?;
        let whose = row.get("whose")?;
        let whose = Whose::from_key(whose)
            .ok_or_else(|| row.error(format!("`{whose}` is neither `source` nor `on purpose`")))?;
        preset.settings.push(PresetSetting {
            lever: lever.into(),
            setting: setting.into(),
            whose,
            origin: row.get("origin")?.into(),
        });
    }
    Ok(presets)
}

fn apply(mut scenario: Scenario, base: Year, lever: &str, setting: &str) -> Option<Scenario> {
    match lever {
        "to" => return Some(scenario.with_to(Year::parse(setting)?, base)),
        "basis" => scenario.basis = Basis::from_key(setting)?,
        key => {
            let lever = Lever::from_key(key)?;
            scenario = scenario.with(lever, Some(lever.spec().read(setting)?.steps));
        }
    }
    Some(scenario)
}

fn head(row: &Row<'_>, scenario: Scenario) -> Result<Preset, DataError> {
    let field = |column| row.get(column).map(String::from);
    Ok(Preset {
        id: field("preset")?,
        title: field("title")?,
        one_line: field("one_line")?,
        made_by: field("made_by")?,
        date: row.parse("date")?,
        caveat: field("caveat")?,
        source_title: field("source_title")?,
        source_url: field("source_url")?,
        source_grade: row.parse("source_grade")?,
        settings: Vec::new(),
        scenario,
    })
}
