//! Forecasts of the number of children in care, from the count they started from to the year they were for, next to the count.

use crate::catalogue::{self, FigureSpec};
use crate::claim::{Forecast, ForecastKind, forecasts};
use crate::dataset::{Dataset, id};
use crate::publishers::of_series;
use crate::quantity::{Year, children};
use crate::sheet::{Cell, Format, Sheet};
use crate::story::INDEX;

/// Who is named at the end of a forecast's line, by the forecast's id, and the source where it was printed.
const NAMES: [(&str, &str, &str); 3] = [
    ("F01", "County councils", "ccn_2021"),
    ("F10", "Care review", "care_review_2022"),
    ("F14", "County councils", "independent_2024"),
];
/// What a forecast of all children looked after in England is of, in the table.
const ALL_CHILDREN: [&str; 2] = ["children looked after", "England"];

/// A forecast as a straight line between two 31 Marches, in children.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastLine {
    pub id: String,
    /// Where it was printed, by its id in the table of sources.
    pub source: &'static str,
    /// Who made it, and in which year.
    pub name: String,
    pub from: (Year, f64),
    pub to: (Year, f64),
}

/// The count as one line, and the forecasts of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastFigure {
    pub spec: &'static FigureSpec,
    pub title: String,
    pub measure: String,
    pub note: &'static str,
    /// The first and the last year of the axis.
    pub years: [Year; 2],
    /// The count on each 31 March.
    pub count: Vec<(Year, f64)>,
    pub forecasts: Vec<ForecastLine>,
}

/// See `ForecastFigure`; `None` where no forecast has come due.
pub fn forecast_figure(dataset: &Dataset) -> Option<ForecastFigure> {
    let count: Vec<(Year, f64)> = dataset
        .series(id::CLA_STOCK)
        .years()
        .map(|(year, figure)| (year, figure.value))
        .filter(|(year, _)| *year >= INDEX)
        .collect();
    let forecasts: Vec<ForecastLine> = forecasts().ok()?.iter().filter_map(line).collect();
    let (last, counted) = *count.last()?;
    let due = forecasts.iter().find(|forecast| forecast.to.0 <= last)?;
    let at_due = count.iter().find(|(year, _)| *year == due.to.0)?;
    let end = forecasts.iter().map(|forecast| forecast.to.0).max()?;
    Some(ForecastFigure {
        spec: &catalogue::FORECASTS_OF_CHILDREN,
        title: format!(
            "{} children in care were forecast; {} were counted",
            children(due.to.1),
            children(at_due.1)
        ),
        measure: format!(
            "Children looked after in England on 31 March: the count to {}, and forecasts of it (dashed)",
            last.ends_in()
        ),
        note: "Each forecast is drawn straight from the count it started from to its target. They warned of what happens if nothing changes. The axis does not start at zero.",
        years: [INDEX, end.max(last)],
        count,
        forecasts,
    })
    .filter(|_| counted > 0.0)
}

/// A forecast of all children, where both its ends are known.
fn line(forecast: &Forecast) -> Option<ForecastLine> {
    let is_of_all = [forecast.quantity.as_str(), forecast.scope.as_str()] == ALL_CHILDREN;
    if !is_of_all || forecast.kind != ForecastKind::Forecast {
        return None;
    }
    let (_, name, source) = NAMES.iter().find(|(id, ..)| *id == forecast.id)?;
    Some(ForecastLine {
        id: forecast.id.clone(),
        source,
        name: format!("{name}, {}", forecast.published.year),
        from: (march(&forecast.base_period)?, forecast.base.as_ref()?.value),
        to: (march(&forecast.target)?, forecast.value.as_ref()?.value),
    })
}

/// The year that ends on 31 March of the first calendar year named: `March 2020`, `2025 (31 March used)`.
fn march(period: &str) -> Option<Year> {
    let mut parts = period.split(|letter: char| !letter.is_ascii_digit());
    let year = parts.find(|part| part.len() == 4)?;
    Some(Year::starting(year.parse().ok()?).plus(-1))
}

impl ForecastFigure {
    /// The sources of the count, then of the forecasts, each once.
    pub fn sources(&self, dataset: &Dataset) -> Vec<String> {
        let printed = self.forecasts.iter().map(|forecast| forecast.source.into());
        of_series(dataset, self.spec.series)
            .into_iter()
            .chain(printed)
            .collect()
    }

    /// The count, then the forecasts, a row each.
    pub fn sheet(&self) -> Sheet {
        let row = |name: &str, (year, value): (Year, f64)| {
            vec![
                Cell::text(name),
                Cell::Day(year),
                Cell::Number(value, Format::Children),
            ]
        };
        let counts = self.count.iter().map(|point| row("Count", *point));
        let forecasts = self.forecasts.iter().flat_map(|forecast| {
            let start = format!("{}: starts from", forecast.name);
            [
                row(&start, forecast.from),
                row(&format!("{}: forecast", forecast.name), forecast.to),
            ]
        });
        Sheet {
            head: ["What", "Day", "Children"].map(String::from).to_vec(),
            rows: counts.chain(forecasts).collect(),
        }
    }

    /// What the lines show, for those who do not see them.
    pub fn alt(&self) -> String {
        let said = |forecast: &ForecastLine| {
            format!(
                "{}: {} by {}",
                forecast.name,
                children(forecast.to.1),
                forecast.to.0.ends_in()
            )
        };
        let forecasts: Vec<String> = self.forecasts.iter().map(said).collect();
        let counted = |point: Option<&(Year, f64)>| {
            point.map_or_else(String::new, |(year, value)| {
                format!("{} in {}", children(*value), year.ends_in())
            })
        };
        format!(
            "Line chart. {}. The count: {}, {}. Forecasts: {}.",
            self.measure,
            counted(self.count.first()),
            counted(self.count.last()),
            forecasts.join("; ")
        )
    }
}
