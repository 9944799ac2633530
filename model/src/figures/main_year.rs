//! One year of the main figure: its row of the table, and the words for it.

use crate::attribution::Attribution;
use crate::backtest::Band;
use crate::dataset::Mark;
use crate::lever::Lever;
use crate::projection::{Projection, YearFigures, in_prices};
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, children, gap_words, money, signed_money};
use crate::scope::Prices;
use crate::sheet::{Cell, Format};
use crate::text::capitalised;

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
    /// The scenario that it is compared with.
    pub first: Option<FirstYear>,
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

/// A year of the scenario A, which the reader's own, B, is compared with: money in the prices asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstYear {
    pub children: f64,
    pub need: f64,
    pub resources: f64,
    pub gap: f64,
}

pub(super) fn scenario(
    figures: &YearFigures,
    opened_by: &Attribution,
    prices: Prices,
) -> ScenarioYear {
    ScenarioYear {
        children: figures.children,
        band: None,
        need: in_prices(figures.need, figures, prices),
        resources: in_prices(figures.resources, figures, prices),
        gap: in_prices(figures.gap, figures, prices),
        opened_by: Lever::ALL.map(|lever| in_prices(opened_by.share(lever), figures, prices)),
    }
}

pub(super) fn first_year(of: &Projection, year: Year, prices: Prices) -> Option<FirstYear> {
    let figures = of.years.iter().find(|figures| figures.year == year)?;
    Some(FirstYear {
        children: figures.children,
        need: in_prices(figures.need, figures, prices),
        resources: in_prices(figures.resources, figures, prices),
        gap: in_prices(figures.gap, figures, prices),
    })
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

impl MainYear {
    pub(super) fn cells(&self, banded: bool, is_pair: bool) -> Vec<Cell> {
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
        ]);
        if is_pair {
            let first = self.first.as_ref();
            let more = ahead.zip(first).map(|(own, first)| own.gap - first.gap);
            cells.extend([
                Cell::number(first.map(|year| year.children), Format::Children),
                Cell::number(first.map(|year| year.need), Format::Pounds),
                Cell::number(first.map(|year| year.resources), Format::Pounds),
                Cell::number(first.map(|year| year.gap), Format::Gap),
                Cell::number(more, Format::PoundsMore),
            ]);
        }
        cells.push(Cell::text(self.mark.as_ref().map_or("", |mark| &mark.note)));
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
        if let Some(first) = &self.first {
            parts.push(format!("in A {}", gap_words(first.gap)));
        }
        format!("{}: {}.", self.year, parts.join(", "))
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
