//! What a council is set next to: its region, its ten statistical neighbours, and councils of a reader's choice.

use crate::authority::Authority;
use crate::catalogue;
use crate::council::{CouncilStory, FIRST, line, national_per_child};
use crate::dataset::id;
use crate::figures::lines::{Axis, StoryFigure, StoryLine};
use crate::quantity::{Year, whole, whole_to};
use crate::sheet::Format;

/// The first 31 March with a published rate of every council.
pub(super) const FIRST_RATE: Year = Year::starting(2015);

/// What the ten councils most like it are called where a line is of them all.
pub(super) const NEIGHBOURS: &str = "Statistical neighbours";

/// The colours of the lines of chosen councils, in the order in which they were chosen.
const COLOURS: [&str; 4] = ["need", "fourth", "ink-soft", "resources"];

impl CouncilStory<'_> {
    pub(super) fn of_region(&self) -> impl Iterator<Item = &Authority> {
        let region = &self.council.region;
        self.councils.all().filter(move |one| one.region == *region)
    }

    pub(super) fn of_neighbours(&self) -> impl Iterator<Item = &Authority> {
        let areas = self.council.neighbours.iter();
        areas.filter_map(|area| self.councils.find(*area))
    }

    /// Children looked after for every 10,000 under 18 of councils together, by those with both counts.
    pub(super) fn rate_of<'a>(
        members: impl Iterator<Item = &'a Authority>,
        year: Year,
    ) -> Option<f64> {
        let counts = |one: &Authority| {
            let children = one.value(id::CLA_STOCK, year)?;
            Some((children, one.value(id::POPULATION_0_17, year)?))
        };
        Some(together(members.filter_map(counts))? * 10_000.0)
    }

    /// Real spending for each looked-after child of councils together, by those with a sound figure and a count.
    pub(super) fn per_child_of<'a>(
        &self,
        members: impl Iterator<Item = &'a Authority>,
        year: Year,
    ) -> Option<f64> {
        let sums = |one: &Authority| Some((self.real(one, year)?, one.value(id::CLA_STOCK, year)?));
        together(members.filter_map(sums))
    }

    /// The council's published rate next to those of `chosen` councils and of England.
    pub fn rate_beside(&self, chosen: &[&'static Authority]) -> StoryFigure {
        let years = self.years(FIRST_RATE);
        let of = |one: &Authority, year: &Year| one.value(id::CLA_RATE_PER_10K, *year);
        let england = |year: &Year| self.england.series(id::CLA_RATE_PER_10K).value(*year);
        let lines = self.lines_beside(chosen, &years, of, england);
        StoryFigure {
            spec: &catalogue::RATE_BESIDE,
            title: format!(
                "Children in care for every 10,000 under 18: {}",
                self.span(&lines, (Axis::March, &years), whole)
            ),
            measure: "Children looked after on 31 March for every 10,000 aged 0 to 17".into(),
            axis: Axis::March,
            years,
            lines,
            format: Format::Count,
            note: "Rates as published. A withheld rate is a hole in its line.",
        }
    }

    /// The council's real spending for each looked-after child next to that of `chosen` councils and of England.
    pub fn per_child_beside(&self, chosen: &[&'static Authority]) -> StoryFigure {
        let years = self.years(FIRST);
        let of = |one: &Authority, year: &Year| self.per_child(one, *year);
        let england = |year: &Year| national_per_child(self.england, *year);
        let lines = self.lines_beside(chosen, &years, of, england);
        let pounds = |value| format!("£{}", whole_to(value, 100.0));
        StoryFigure {
            spec: &catalogue::PER_CHILD_BESIDE,
            title: format!(
                "Spending per child: {}",
                self.span(&lines, (Axis::Financial, &years), pounds)
            ),
            measure: format!(
                "Pounds a year for each looked-after child, in {} prices",
                self.last()
            ),
            axis: Axis::Financial,
            years,
            lines,
            format: Format::RoundPrice,
            note: "A missing or flagged figure is a hole in its line. What is spent on a child says which placement was needed and what it cost: a placement is chosen for the child.",
        }
    }

    fn lines_beside(
        &self,
        chosen: &[&'static Authority],
        years: &[Year],
        of: impl Fn(&Authority, &Year) -> Option<f64>,
        england: impl Fn(&Year) -> Option<f64>,
    ) -> Vec<StoryLine> {
        let of = &of;
        let own = line(self.name(), "children", years, |year| {
            of(self.council, year)
        });
        let others = chosen.iter().zip(COLOURS);
        let others =
            others.map(|(one, colour)| line(one.plain_name(), colour, years, |year| of(one, year)));
        [own]
            .into_iter()
            .chain(others)
            .chain([line("England", "ink", years, england)])
            .collect()
    }

    /// The councils' newest figures, from the lowest to the highest; each with its year where that is not the newest.
    fn span(
        &self,
        lines: &[StoryLine],
        (axis, years): (Axis, &[Year]),
        written: impl Fn(f64) -> String,
    ) -> String {
        let newest = |line: &StoryLine| {
            let values = years.iter().zip(&line.values).rev();
            let mut known = values.filter_map(|(year, value)| Some((*year, (*value)?)));
            known.next().map(|(year, value)| (line.name, year, value))
        };
        // England's line is the last.
        let councils = lines.iter().take(lines.len() - 1);
        let mut known: Vec<_> = councils.filter_map(newest).collect();
        known.sort_by(|a, b| a.2.total_cmp(&b.2));
        let said = |(name, year, value): &(&str, Year, f64)| {
            let when = format!(" ({})", axis.written(*year));
            let when = self.unless_newest(*year, &when);
            format!("{} in {name}{when}", written(*value))
        };
        match known.as_slice() {
            [] => "no figure".into(),
            [only] => said(only),
            [first, .., last] => format!("from {} to {}", said(first), said(last)),
        }
    }
}

/// The sum of the first over the sum of the second; `None` of nobody.
fn together(both: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let sums = both.fold((0.0, 0.0), |sums, (above, below)| {
        (sums.0 + above, sums.1 + below)
    });
    (sums.1 > 0.0).then(|| sums.0 / sums.1)
}
