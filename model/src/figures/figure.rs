//! The main figure as plain values: one row a year, from which chart, table, CSV and readout are all made.

use crate::backtest::{Record, band};
use crate::baseline::Baseline;
use crate::dataset::{Mark, id};
pub use crate::figures::main_year::{
    FirstYear, MainYear, ScenarioYear, band_labels, short_band_labels,
};
use crate::figures::main_year::{first_year, scenario};
use crate::outcome::Outcome;
use crate::prices::FIRST_SHOWN;
use crate::prices::SPENDING;
use crate::prices::price_basis;
use crate::prices::spending;
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, money};
use crate::scope::Prices;
use crate::sheet::Sheet;
use crate::versus::Versus;
use crate::words::resources_name;

/// The main figure.
#[derive(Clone, Debug, PartialEq)]
pub struct MainFigure {
    /// As it stands in a sentence: `England`.
    pub area: String,
    pub years: Vec<MainYear>,
    pub base_year: Year,
    pub prices: Prices,
    /// `in 2024-25 prices` or `in cash`.
    pub price_basis: String,
    /// What the line of resources is called beside it.
    pub resources_name: &'static str,
    /// What the gap of the last year is beside A's, where there is A: `£400m less than A`.
    pub versus: Option<String>,
}

/// The main figure from the first year shown, or from the first count where `earlier` is asked for. The children line
/// has the band that `records` give it, none where there are none.
pub fn main_figure(
    baseline: &Baseline,
    outcome: &Outcome,
    earlier: bool,
    records: &[Record],
) -> MainFigure {
    let prices = outcome.prices;
    // A council's scenario may start before its newest figures.
    let newest = baseline.edition.base_year;
    let counts = baseline.series(id::CLA_STOCK);
    let first_count = counts.years().next().map_or(FIRST_SHOWN, |(year, _)| year);
    let first = if earlier { first_count } else { FIRST_SHOWN };
    let projection = &outcome.projection;
    let versus = outcome.versus.as_ref();
    // Two scenarios with a band around one of them would be too much at once.
    let records = if versus.is_some() { &[] } else { records };
    let years = (0..=projection.last().year.since(first)).map(|after| {
        let year = first.plus(after);
        let official = year <= newest;
        MainYear {
            year,
            children: counts.value(year).filter(|_| official),
            spending: spending(baseline, year, prices).filter(|_| official),
            scenario: projection
                .years
                .iter()
                .zip(&outcome.attribution)
                .enumerate()
                .find(|(_, (figures, _))| figures.year == year)
                .map(|(ahead, (year, opened_by))| ScenarioYear {
                    band: band(records, ahead, year.children),
                    ..scenario(year, opened_by, prices)
                }),
            first: versus.and_then(|versus| first_year(&versus.projection, year, prices)),
            mark: baseline.mark(SPENDING, year).cloned(),
        }
    });
    MainFigure {
        area: baseline.name.clone(),
        years: years.collect(),
        base_year: baseline.base.year,
        prices,
        price_basis: price_basis(baseline, prices),
        resources_name: resources_name(baseline, &outcome.scenario),
        versus: versus.map(Versus::short),
    }
}

impl MainFigure {
    /// The same numbers as a table.
    pub fn sheet(&self) -> Sheet {
        let money_head = |what: &str| format!("{what}, {}", self.price_basis);
        let mut head = vec![
            "Financial year".into(),
            "Children, 31 March, official".into(),
            "Children, 31 March, scenario".into(),
        ];
        if self.has_band() {
            let edge = |edge: &str| format!("Children, {edge}");
            head.extend(
                [
                    "half of tries, low",
                    "half of tries, high",
                    "four in five tries, low",
                    "four in five tries, high",
                ]
                .map(edge),
            );
        }
        head.extend([
            money_head("Spending, official (section 251)"),
            money_head("Need, scenario"),
            money_head("Resources, scenario"),
            money_head("Gap, scenario"),
        ]);
        let is_pair = self.versus.is_some();
        if is_pair {
            head.push("Children, 31 March, scenario A".into());
            let of_first = ["Need", "Resources", "Gap"];
            head.extend(of_first.map(|what| money_head(&format!("{what}, scenario A"))));
            head.push(money_head("Gap, scenario less scenario A"));
        }
        head.push("Note".into());
        let cells = |year: &MainYear| year.cells(self.has_band(), is_pair);
        Sheet {
            head,
            rows: self.years.iter().map(cells).collect(),
        }
    }

    /// Where, when, and in which units.
    pub fn measure(&self) -> String {
        let ends = [self.years.first(), self.years.last()];
        let [first, last] =
            ends.map(|year| year.map(|year| year.year.to_string()).unwrap_or_default());
        format!(
            "{}, {first} to {last}. Children at 31 March; money before income, {}",
            self.area, self.price_basis
        )
    }

    /// The base year's place among the years.
    pub fn base_index(&self) -> usize {
        let base = self
            .years
            .iter()
            .position(|year| year.year == self.base_year);
        base.unwrap_or(0)
    }

    /// The scenario in its last year.
    pub fn ahead(&self) -> Option<&ScenarioYear> {
        self.years.last()?.scenario.as_ref()
    }

    /// A in its last year.
    pub fn first_ahead(&self) -> Option<&FirstYear> {
        self.years.last()?.first.as_ref()
    }

    /// Whether `other` can be drawn on the same axes: it begins in the same year and is in the same prices.
    pub fn is_comparable(&self, other: &Self) -> bool {
        let first = |figure: &Self| figure.years.first().map(|year| year.year);
        self.prices == other.prices && first(self) == first(other)
    }

    /// How much more the gap of the last year is than in `before`, in pounds.
    pub fn gap_since(&self, before: &Self) -> Option<f64> {
        Some(self.ahead()?.gap - before.ahead()?.gap)
    }

    /// The years that have a note, each with it.
    pub fn notes(&self) -> impl Iterator<Item = (Year, &Mark)> {
        let noted = self.years.iter();
        noted.filter_map(|year| Some((year.year, year.mark.as_ref()?)))
    }

    /// Whether any year has an uncertainty band.
    pub fn has_band(&self) -> bool {
        self.years
            .iter()
            .filter_map(|year| year.scenario.as_ref())
            .any(|ahead| ahead.band.is_some())
    }
}

/// The gap as it stands at its mouth: the amount, and what it is.
pub fn gap_at_mouth(pounds: f64) -> [String; 2] {
    if pounds.abs() < NEGLIGIBLE_POUNDS {
        ["no gap".into(), String::new()]
    } else if pounds > 0.0 {
        [money(pounds), "short".into()]
    } else {
        [money(pounds), "to spare".into()]
    }
}
