//! The main figure as plain values: one row a year, from which chart, table, CSV and readout are all made.

use crate::attribution::Attribution;
use crate::backtest::{Band, Record, band};
use crate::baseline::Baseline;
use crate::dataset::{Mark, id};
use crate::lever::Lever;
use crate::outcome::Outcome;
use crate::prices::FIRST_SHOWN;
use crate::prices::SPENDING;
use crate::prices::price_basis;
use crate::prices::spending;
use crate::projection::YearFigures;
use crate::projection::in_prices;
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, children, gap_words, money, signed_money};
use crate::scope::Prices;
use crate::sheet::{Cell, Format, Sheet};
use crate::text::capitalised;
use crate::words::resources_name;

/// One year of the main figure. Money in pounds, in the prices asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct MainYear {
    pub year: Year,
    /// The official count at the 31 March that ends the year.
    pub children: Option<f64>,
    /// Official spending; `None` in a year without a figure.
    pub spending: Option<f64>,
    /// The scenario, from the base year on.
    pub scenario: Option<ScenarioYear>,
    /// What a reader must know of this year's official figures.
    pub mark: Option<Mark>,
}

/// The scenario's part of a year, money in the prices asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioYear {
    pub children: f64,
    /// How near past tries of carrying the trend so many years ahead came; `None` where none was tried or it is not wanted.
    pub band: Option<Band>,
    pub need: f64,
    pub resources: f64,
    pub gap: f64,
    /// How much of the gap each lever opened, in the order of the levers; below 0 it closed some.
    pub opened_by: [f64; Lever::COUNT],
}

/// The main figure.
#[derive(Clone, Debug, PartialEq)]
pub struct MainFigure {
    /// As it stands in a sentence: `England`.
    pub area: &'static str,
    pub years: Vec<MainYear>,
    pub base_year: Year,
    pub prices: Prices,
    /// `in 2024-25 prices` or `in cash`.
    pub price_basis: String,
    /// What the line of resources is called beside it.
    pub resources_name: &'static str,
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
    let base_year = baseline.edition.base_year;
    let counts = baseline.series(id::CLA_STOCK);
    let first_count = counts.years().next().map_or(FIRST_SHOWN, |(year, _)| year);
    let first = if earlier { first_count } else { FIRST_SHOWN };
    let projection = &outcome.projection;
    let years = (0..=projection.last().year.since(first)).map(|after| {
        let year = first.plus(after);
        let official = year <= base_year;
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
            mark: baseline.mark(SPENDING, year).cloned(),
        }
    });
    MainFigure {
        area: baseline.name,
        years: years.collect(),
        base_year,
        prices,
        price_basis: price_basis(baseline, prices),
        resources_name: resources_name(baseline, &outcome.scenario),
    }
}

fn scenario(figures: &YearFigures, opened_by: &Attribution, prices: Prices) -> ScenarioYear {
    ScenarioYear {
        children: figures.children,
        band: None,
        need: in_prices(figures.need, figures, prices),
        resources: in_prices(figures.resources, figures, prices),
        gap: in_prices(figures.gap, figures, prices),
        opened_by: Lever::ALL.map(|lever| in_prices(opened_by.share(lever), figures, prices)),
    }
}

/// How many parts of the gap are named in a readout.
const PARTS: usize = 3;

impl ScenarioYear {
    /// What opened most of the gap: `the cost of residential places +£1.8bn, funding −£1.2bn`; empty at the base.
    fn largest_parts(&self) -> String {
        let mut parts: Vec<(Lever, f64)> = Lever::ALL.into_iter().zip(self.opened_by).collect();
        parts.retain(|(_, pounds)| pounds.abs() >= NEGLIGIBLE_POUNDS);
        parts.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
        let named = parts.into_iter().take(PARTS);
        let named = named
            .map(|(lever, pounds)| format!("{} {}", lever.spec().factor, signed_money(pounds)));
        named.collect::<Vec<_>>().join(", ")
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
            "Note".into(),
        ]);
        let banded = self.has_band();
        Sheet {
            head,
            rows: self.years.iter().map(|year| year.cells(banded)).collect(),
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

impl MainYear {
    fn cells(&self, banded: bool) -> Vec<Cell> {
        let ahead = self.scenario.as_ref();
        let mut cells = vec![
            Cell::Year(self.year),
            Cell::number(self.children, Format::Children),
            Cell::number(ahead.map(|year| year.children), Format::Children),
        ];
        if banded {
            let band = ahead.and_then(|year| year.band);
            let edges: [fn(Band) -> f64; 4] = [
                |band| band.half[0],
                |band| band.half[1],
                |band| band.four_in_five[0],
                |band| band.four_in_five[1],
            ];
            cells.extend(edges.map(|edge| Cell::number(band.map(edge), Format::Children)));
        }
        cells.extend([
            Cell::number(self.spending, Format::Pounds),
            Cell::number(ahead.map(|year| year.need), Format::Pounds),
            Cell::number(ahead.map(|year| year.resources), Format::Pounds),
            Cell::number(ahead.map(|year| year.gap), Format::Gap),
            Cell::text(self.mark.as_ref().map_or("", |mark| &mark.note)),
        ]);
        cells
    }

    /// The whole year, for those who do not see it drawn: readout, what opened the gap, and the band.
    pub fn spoken(&self) -> String {
        let band = self.scenario.as_ref().and_then(|ahead| ahead.band);
        let band = band.map(|band| format!(" {}.", capitalised(&band_labels(&band).join(", "))));
        format!(
            "{}{}{}",
            self.readout(),
            self.opened_by(),
            band.unwrap_or_default()
        )
    }

    /// What opened most of the year's gap, as a sentence that follows the readout; empty where there is none.
    pub fn opened_by(&self) -> String {
        let parts = self.scenario.as_ref().map(ScenarioYear::largest_parts);
        match parts.as_deref() {
            None | Some("") => String::new(),
            Some(parts) => format!(" Mainly: {parts}."),
        }
    }

    /// The year in one line, for hover, touch and arrow keys.
    pub fn readout(&self) -> String {
        let mut parts = Vec::new();
        if let Some(spent) = self.spending {
            parts.push(format!("{} spent (official)", money(spent)));
        }
        if let Some(ahead) = &self.scenario {
            parts.push(format!("care would cost {}", money(ahead.need)));
            parts.push(format!("money {}", money(ahead.resources)));
            parts.push(gap_words(ahead.gap));
        }
        if self.spending.is_none() && self.mark.is_some() {
            parts.push("no spending figure".into());
        }
        match (self.children, &self.scenario) {
            (Some(count), _) => parts.push(format!("{} children (official)", children(count))),
            (None, Some(ahead)) => parts.push(format!("{} children", children(ahead.children))),
            (None, None) => {}
        }
        format!("{}: {}.", self.year, parts.join(", "))
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

/// The band's two ranges in words: `half of past tries 78,420 to 88,420`.
pub fn band_labels(band: &Band) -> [String; 2] {
    band_ranges(band).map(|(share, [low, high])| format!("{share} of past tries {low} to {high}"))
}

/// The same where there is little room: `half: 78,420–88,420`.
pub fn short_band_labels(band: &Band) -> [String; 2] {
    band_ranges(band).map(|(share, [low, high])| format!("{share}: {low}–{high}"))
}

fn band_ranges(band: &Band) -> [(&'static str, [String; 2]); 2] {
    [("half", band.half), ("4 in 5", band.four_in_five)]
        .map(|(share, range)| (share, range.map(children)))
}
