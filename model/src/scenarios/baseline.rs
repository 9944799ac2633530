//! What a scenario starts from: an area, its children and money in the base year, where each lever stands by default, what others
//! have assumed, and the figures all that is made of.

use crate::area::Area;
use crate::dataset::{Dataset, SeriesId, Tables, id, whole_table};
use crate::lever::Lever;
use crate::preset::{self, Preset};
use crate::quantity::Year;
use crate::scenario::Scenario;
use crate::table::DataError;
use crate::trend;
use std::ops::Deref;

/// Children and money in the base year of a projection; money in pounds, gross.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Base {
    pub area: Area,
    pub year: Year,
    /// Looked-after children at the 31 March that ends the base year.
    pub children: f64,
    /// Of these, in residential settings: secure and children's homes, semi-independent and supported
    /// accommodation, other residential, residential schools.
    pub residential: f64,
    pub fostering: f64,
    pub spend_residential: f64,
    pub spend_fostering: f64,
    /// The rest of the looked-after total: social work, leaving care, short breaks and so on.
    pub spend_other: f64,
    /// Prices of the base year, those of the money being 1: a council's base year may be earlier than the year whose prices
    /// all money is in.
    pub price_level: f64,
}

impl Base {
    /// Everyone in neither group: with parents, placed for adoption, elsewhere.
    pub fn elsewhere(&self) -> f64 {
        self.children - self.residential - self.fostering
    }

    /// What share of all children those are.
    pub fn share_elsewhere(&self) -> f64 {
        self.elsewhere() / self.children
    }

    /// What share of all children are in residential settings.
    pub fn share_residential(&self) -> f64 {
        self.residential / self.children
    }

    /// The looked-after total, in pounds.
    pub fn spend(&self) -> f64 {
        self.spend_residential + self.spend_fostering + self.spend_other
    }

    /// What a place costs a year, in pounds: all residential spending over everyone in residential settings.
    pub fn cost_per_residential_place(&self) -> f64 {
        self.spend_residential / self.residential
    }

    /// What a place costs a year, in pounds: all spending on fostering over all children in foster placements.
    pub fn cost_per_foster_place(&self) -> f64 {
        self.spend_fostering / self.fostering
    }

    /// All other spending for each looked-after child a year, in pounds.
    pub fn other_cost_per_child(&self) -> f64 {
        self.spend_other / self.children
    }
}

/// A baseline: the one thing that projections, words and figures are made from. It can be read as its dataset.
#[derive(Clone, Debug)]
pub struct Baseline {
    dataset: Dataset,
    /// The area as it stands in a sentence: `England`.
    pub name: String,
    pub base: Base,
    /// Each lever's default before it is rounded to its step, in the lever's unit.
    default_values: [f64; Lever::COUNT],
    /// Every lever at its default.
    pub defaults: Scenario,
    pub presets: Vec<Preset>,
}

impl Deref for Baseline {
    type Target = Dataset;

    fn deref(&self) -> &Dataset {
        &self.dataset
    }
}

impl Baseline {
    /// Whose figures these are, before words that would else be taken for England's: `Kent: `.
    pub(crate) fn whose(&self) -> String {
        match self.base.area {
            Area::ENGLAND => String::new(),
            _ => format!("{}: ", self.name),
        }
    }

    /// The preset of that id.
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.iter().find(|preset| preset.id == id)
    }

    /// England as it was known in `edition` (the newest where `None`): RO3 money, children of the department for education.
    ///
    /// # Errors
    /// Where a row is malformed, names an unknown series, source or lever, or the base year or a default lacks a figure.
    pub fn england(tables: &Tables<'_>, edition: Option<u16>) -> Result<Self, DataError> {
        let dataset = Dataset::parse(tables, edition)?;
        let base = england(&dataset)?;
        let default_values = default_values(&dataset)?;
        let defaults = Scenario::at(base.area, base.year, &default_values);
        let presets = preset::presets((base.year, defaults), tables.presets, tables.preset_levers)?;
        Ok(Self {
            dataset,
            name: "England".into(),
            base,
            default_values,
            defaults,
            presets,
        })
    }

    /// The baseline of an area within the same edition: its own figures and base, and its own trends for the levers in `own`,
    /// each in the lever's unit.
    pub(crate) fn of_area(
        &self,
        name: String,
        dataset: Dataset,
        base: Base,
        own: &[(Lever, f64)],
    ) -> Self {
        let mut default_values = self.default_values;
        for (lever, value) in own {
            default_values[*lever as usize] = *value;
        }
        let mut presets = self.presets.clone();
        for preset in &mut presets {
            preset.scenario.area = base.area;
        }
        // The last year is England's default too: links do not depend on which year a council starts from.
        let defaults = Scenario::at(base.area, self.edition.base_year, &default_values);
        Self {
            dataset,
            name,
            base,
            default_values,
            defaults,
            presets,
        }
    }

    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// A lever's default before it is rounded to its step, in the lever's unit (0 where it has none).
    pub fn default_value(&self, lever: Lever) -> f64 {
        self.default_values[lever as usize]
    }
}

/// England's children and money in the base year.
fn england(dataset: &Dataset) -> Result<Base, DataError> {
    let year = dataset.edition.base_year;
    let value = |id: SeriesId| dataset.series(id).value(year).unwrap_or(f64::NAN);
    let (residential, fostering) = (
        value(id::RO3_GROSS_RESIDENTIAL),
        value(id::RO3_GROSS_FOSTERING),
    );
    let base = Base {
        area: Area::ENGLAND,
        year,
        children: value(id::CLA_STOCK),
        residential: dataset.residential(year).unwrap_or(f64::NAN),
        fostering: value(id::PLACEMENT_FOSTER),
        spend_residential: residential,
        spend_fostering: fostering,
        spend_other: value(id::RO3_GROSS_TOTAL_CLA) - residential - fostering,
        price_level: 1.0,
    };
    let parts = [
        base.children,
        base.residential,
        base.fostering,
        base.spend_residential,
        base.spend_fostering,
    ];
    let is_sound =
        parts.iter().all(|part| *part > 0.0) && base.elsewhere() >= 0.0 && base.spend_other >= 0.0;
    if is_sound {
        return Ok(base);
    }
    Err(whole_table(
        "england",
        &format!("the base year {year} lacks a figure or its parts exceed the whole"),
    ))
}

/// No default may rest on a figure that is not there: it would quietly count as zero.
fn default_values(dataset: &Dataset) -> Result<[f64; Lever::COUNT], DataError> {
    let values = Lever::ALL.map(|lever| trend::default_value(dataset, lever));
    let unknown = |lever: &Lever| !values[*lever as usize].is_finite();
    if let Some(lever) = Lever::ALL.into_iter().find(unknown) {
        let problem = format!("the default of `{}` lacks a figure", lever.spec().key);
        return Err(whole_table("england", &problem));
    }
    let first = dataset.edition.base_year.plus(1);
    match dataset.series(id::GDP_DEFLATOR_GROWTH).value(first) {
        Some(_) => Ok(values),
        None => Err(whole_table(
            "england",
            &format!("there is no forecast of prices for {first}"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_costs_add_up_to_the_whole() {
        let base = Base {
            area: Area::ENGLAND,
            year: Year::starting(2024),
            children: 100.0,
            residential: 20.0,
            fostering: 70.0,
            spend_residential: 4000.0,
            spend_fostering: 1400.0,
            spend_other: 600.0,
            price_level: 1.0,
        };
        assert!((base.share_residential() - 0.2).abs() < 1e-12);
        assert!((base.share_elsewhere() - 0.1).abs() < 1e-12);
        let whole = base.cost_per_residential_place() * base.residential
            + base.cost_per_foster_place() * base.fostering
            + base.other_cost_per_child() * base.children;
        assert!((whole - base.spend()).abs() < 1e-9);
    }
}
