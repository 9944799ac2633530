//! Named scenarios that somebody else put into the world: who, when, what it assumes and its caveat.

use crate::dataset::Dataset;
use crate::lever::Lever;
use crate::quantity::Year;
use crate::scenario::{Basis, Scenario};
use crate::table::{DataError, Row, Table};

/// A named scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    pub id: String,
    pub title: String,
    pub one_line: String,
    pub made_by: String,
    /// As far as known: `2021-11-22`, `2024-11`, `2025`.
    pub date: String,
    pub caveat: String,
    pub source_title: String,
    pub source_url: String,
    /// `primary` (the maker's own page), `secondary` or `mirror`.
    pub source_grade: String,
    pub settings: Vec<PresetSetting>,
    pub scenario: Scenario,
}

/// One lever of a preset. Levers that a preset does not name stay at their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetSetting {
    pub lever: String,
    pub setting: String,
    /// Whether the maker said so, or it is held here because the maker was silent.
    pub said_by_source: bool,
    pub origin: String,
}

/// Reads the presets against the defaults of `dataset`, in the table's order.
///
/// # Errors
/// Where a lever, a setting or a preset is not known.
pub fn presets(dataset: &Dataset, presets: &str, levers: &str) -> Result<Vec<Preset>, DataError> {
    let defaults = Scenario::defaults(dataset);
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
        let set = apply(preset.scenario, dataset.edition.base_year, lever, setting);
        preset.scenario =
            set.ok_or_else(|| row.error(format!("`{setting}` is no setting of `{lever}`")))?;
        preset.settings.push(PresetSetting {
            lever: lever.into(),
            setting: setting.into(),
            said_by_source: row.get("said_by_source")? == "yes",
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
        date: field("date")?,
        caveat: field("caveat")?,
        source_title: field("source_title")?,
        source_url: field("source_url")?,
        source_grade: field("source_grade")?,
        settings: Vec::new(),
        scenario,
    })
}
