//! Where the money moved: early help against late intervention, and the services in them, above inflation.

use crate::catalogue;
use crate::dataset::{SeriesId, id};
use crate::lines::{Axis, StoryFigure, StoryLine};
use crate::quantity::{Year, money};
use crate::sheet::Format;
use crate::story::{INDEX, Story};
use crate::text::moved;

/// The services that the section tells of: series, name at the end of its line, name in a sentence, colour.
const SERVICES: [(SeriesId, &str, &str, &str); 4] = [
    (
        id::S251_GROSS_TOTAL_CLA_HARMONISED,
        "Looked-after children",
        "looked-after children",
        "resources",
    ),
    (
        id::S251_GROSS_FAMILY_SUPPORT,
        "Family support",
        "family support",
        "fourth",
    ),
    (
        id::S251_GROSS_SURE_START_EARLY_YEARS,
        "Sure Start and early years",
        "Sure Start and early years",
        "ink-soft",
    ),
    (
        id::S251_GROSS_YOUNG_PEOPLE,
        "Young people",
        "youth services",
        "ink",
    ),
];

const NOTE: &str = "Early help: Sure Start, early years, family support, services for young people. Late intervention: looked-after children, safeguarding, \
    youth justice. One fell while the other rose; neither is shown to have caused the other.";

/// What the lines of early help and late intervention include, and where they break, for the method page.
pub const EARLY_HELP_METHOD: [&str; 4] = [
    "Looked-after children are on today’s definition, with adoption and special guardianship. The published total left these out until \
     2011-12. The other lines are as published.",
    "Headings changed in 2011-12 and 2012-13. Services for young people lost Connexions after 2010-11. From 2012-13 Sure Start includes \
     other spending on early years.",
    "There is no national total for 2014-15.",
    "Two councils are missing in each of the last two years.",
];

impl Story<'_> {
    /// Early help and late intervention in pounds at base-year prices.
    pub fn early_and_late(&self) -> StoryFigure {
        let lines = [
            (
                id::S251_GROSS_LATE_INTERVENTION,
                "Late intervention",
                "resources",
            ),
            (id::S251_GROSS_EARLY_INTERVENTION, "Early help", "fourth"),
        ];
        let lines = lines.map(|(series, name, colour)| self.real_line(series, name, colour));
        let [late, early] = lines.each_ref().map(|line| moved(change(line)));
        StoryFigure {
            spec: &catalogue::EARLY_LATE,
            title: format!("Real spending on early help {early}, on late intervention {late}"),
            measure: format!(
                "Pounds a year in {} prices, before income, since {INDEX}",
                self.dataset.edition.base_year
            ),
            axis: Axis::Financial,
            years: self.since_index(),
            lines: lines.into(),
            format: Format::Pounds,
            note: NOTE,
        }
    }

    /// The services that early help is made of beside looked-after children, each at 100 in the index year.
    pub fn services(&self) -> StoryFigure {
        let real = SERVICES.map(|(series, name, _, colour)| self.real_line(series, name, colour));
        let mut changes: Vec<(&str, f64)> = SERVICES
            .iter()
            .zip(&real)
            .map(|((_, _, name, _), line)| (*name, change(line)))
            .collect();
        changes.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let ends = [changes.first(), changes.last()].into_iter().flatten();
        let said: Vec<String> = ends
            .map(|(name, change)| format!("{name} {}", moved(*change)))
            .collect();
        let index = |line: &StoryLine| {
            let start = line.values.first().copied().flatten();
            let share = |value: &Option<f64>| Some(100.0 * (*value)? / start?);
            StoryLine {
                values: line.values.iter().map(share).collect(),
                ..line.clone()
            }
        };
        StoryFigure {
            spec: &catalogue::SERVICES,
            title: format!("Real spending on {}", said.join(", on ")),
            measure: format!("Spending after inflation and before income, {INDEX} = 100"),
            axis: Axis::Financial,
            years: self.since_index(),
            lines: real.iter().map(index).collect(),
            format: Format::Index,
            note: "Looked-after children are on today’s definition; the other lines are as published. Two councils are missing in each of the last two years.",
        }
    }

    /// How early help has gone since its lowest year, and what the change of one heading does to its fall.
    pub fn recovery(&self) -> String {
        let early = self.real_line(id::S251_GROSS_EARLY_INTERVENTION, "", "");
        let young = self.real_line(id::S251_GROSS_YOUNG_PEOPLE, "", "");
        let years = self.since_index();
        let known = years.iter().zip(&early.values);
        let lowest = known
            .filter_map(|(year, value)| Some((*year, (*value)?)))
            .min_by(|(_, a), (_, b)| a.total_cmp(b));
        let (Some((year, low)), Some(latest)) = (lowest, early.values.last().copied().flatten())
        else {
            return String::new();
        };
        let mut said = format!(
            "Spending on early help was lowest in {year}. Since then it {} after inflation.",
            moved(latest / low - 1.0)
        );
        let connexions = self.real_line(id::S251_GROSS_CONNEXIONS, "", "");
        if let (Some(Some(pounds)), Some(cash)) = (
            connexions.values.first(),
            self.dataset.series(id::S251_GROSS_CONNEXIONS).value(INDEX),
        ) {
            let without = |line: &StoryLine| {
                let mut line = line.clone();
                line.values[0] = line.values[0].map(|start| start - pounds);
                moved(change(&line))
            };
            said.push_str(&format!(
                " Part of the fall is a change of heading: services for young people included {} for Connexions in {INDEX}, but not after. \
                 Without Connexions, spending on early help {} and on services for young people {}.",
                money(cash),
                without(&early),
                without(&young)
            ));
        }
        said
    }

    fn since_index(&self) -> Vec<Year> {
        let mut years = self.axis();
        years.retain(|year| *year >= INDEX);
        years
    }

    /// A series of money in base-year prices.
    fn real_line(&self, series: SeriesId, name: &'static str, colour: &'static str) -> StoryLine {
        let point = |year: &Year| {
            let cash = self.dataset.series(series).value(*year)?;
            self.dataset.real(cash, *year)
        };
        StoryLine {
            name,
            colour,
            values: self.since_index().iter().map(point).collect(),
        }
    }
}

/// The change from a line's first year to its last, as a fraction; not a number where either is missing.
fn change(line: &StoryLine) -> f64 {
    let end = |value: Option<&Option<f64>>| value.copied().flatten().unwrap_or(f64::NAN);
    end(line.values.last()) / end(line.values.first()) - 1.0
}
