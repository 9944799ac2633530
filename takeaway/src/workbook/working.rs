//! The scenario as the sheets need it: the model's figures with the steps between them.

use crate::Scene;
use model::area::Area;
use model::dataset::id;
use model::outcome::{Outcome, viewed};
use model::projection::{Drivers, YearFigures};
use model::quantity::Year;

/// What the sheets of one workbook are made from.
pub(crate) struct Working<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) outcome: Outcome,
    /// What a residential place, a foster place and the rest for each child would cost each year, in pounds at base-year prices.
    pub(crate) costs: Vec<[f64; 3]>,
    /// Growth of prices that the scenario has in each year after the base, in %.
    pub(crate) inflation: Vec<f64>,
}

impl<'a> Working<'a> {
    pub(crate) fn new(scene: &'a Scene) -> Self {
        let drivers = Drivers::new(&scene.baseline, &scene.scenario);
        let inflation = drivers.inflation.iter().take(drivers.years);
        Self {
            outcome: viewed(&scene.baseline, &scene.scenario, &scene.view),
            costs: costs(scene, &drivers),
            inflation: inflation.map(|fraction| fraction * 100.0).collect(),
            scene,
        }
    }

    /// From the base year to the last.
    pub(crate) fn years(&self) -> &[YearFigures] {
        &self.outcome.projection.years
    }

    pub(crate) fn base_year(&self) -> Year {
        self.scene.baseline.base.year
    }

    /// The year whose prices real money is in: a council's base year may be an earlier one.
    pub(crate) fn price_year(&self) -> Year {
        self.scene.baseline.edition.base_year
    }

    pub(crate) fn is_england(&self) -> bool {
        self.scene.baseline.base.area == Area::ENGLAND
    }

    /// `2024-2025 prices`
    pub(crate) fn real_prices(&self) -> String {
        format!("{} prices", self.price_year().in_full())
    }

    /// The official forecast of a year's growth of prices, in %.
    pub(crate) fn forecast(&self, year: Year) -> Option<f64> {
        self.scene
            .baseline
            .series(id::GDP_DEFLATOR_GROWTH)
            .value(year)
    }
}

fn costs(scene: &Scene, drivers: &Drivers) -> Vec<[f64; 3]> {
    let base = &scene.baseline.base;
    let start = [
        base.cost_per_residential_place(),
        base.cost_per_foster_place(),
        base.other_cost_per_child(),
    ];
    let growth = [drivers.residential, drivers.fostering, drivers.other];
    let grown = |[a, b, c]: [f64; 3]| {
        let [d, e, f] = growth.map(|growth| 1.0 + growth);
        [a * d, b * e, c * f]
    };
    std::iter::successors(Some(start), |costs| Some(grown(*costs)))
        .take(drivers.years + 1)
        .collect()
}
