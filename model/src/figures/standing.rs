//! Where a council stands among all by one measure: a dot for each on one strip.

use crate::authority::Authority;
use crate::council::{CouncilStory, FIRST, national_per_child, newest};
use crate::dataset::id;
use crate::local::FEW_CHILDREN;
use crate::quantity::{whole, whole_to};
use crate::text::{capitalised, listed};

/// One council among all by one measure. Shares run from 0 to 1, the largest council's.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub name: &'static str,
    pub own: f64,
    pub england: f64,
    pub all: Vec<f64>,
    /// Councils of the reader's choice that have a figure.
    pub chosen: Vec<(&'static str, f64)>,
    /// The largest council's figure.
    pub top: String,
    pub sentence: String,
}

impl CouncilStory<'_> {
    /// Where the council, and others that are `chosen`, stand among all of today's by the published rate of children in care.
    pub fn standing_by_rate(&self, chosen: &[&'static Authority]) -> Option<Standing> {
        let year = self.last();
        let of = |one: &Authority| one.value(id::CLA_RATE_PER_10K, year);
        let england = self.england.series(id::CLA_RATE_PER_10K).value(year)?;
        let written = |value| whole(value);
        let what = "children in care for every 10,000 under 18";
        self.standing((what, year.last_day()), chosen, of, (england, written))
    }

    /// The same by real spending for each child, in the council's newest year with a sound figure.
    pub fn standing_by_spending(&self, chosen: &[&'static Authority]) -> Option<Standing> {
        let years = self.years(FIRST);
        let (year, _) = newest(&years, |year| self.per_child(self.council, *year))?;
        // Among so few children one placement is a rank of its own.
        self.council
            .value(id::CLA_STOCK, year)
            .filter(|children| *children >= FEW_CHILDREN)?;
        let england = national_per_child(self.england, year)?;
        let written = |value| format!("£{}", whole_to(value, 100.0));
        let what = "spent on each child in care";
        let of = |one: &Authority| self.per_child(one, year);
        self.standing((what, year.to_string()), chosen, of, (england, written))
    }

    fn standing(
        &self,
        (what, when): (&'static str, String),
        chosen: &[&'static Authority],
        of: impl Fn(&Authority) -> Option<f64>,
        (england, written): (f64, impl Fn(f64) -> String),
    ) -> Option<Standing> {
        let own = of(self.council)?;
        let all: Vec<f64> = self.councils.today().filter_map(&of).collect();
        let others: Vec<_> = chosen
            .iter()
            .map(|one| (one.plain_name(), of(one)))
            .collect();
        let named: Vec<_> = others
            .iter()
            .filter_map(|(name, value)| Some((*name, (*value)?)))
            .collect();
        let each = all
            .iter()
            .copied()
            .chain(named.iter().map(|(_, value)| *value));
        let top = each.fold(england, f64::max);
        let sentence = if chosen.is_empty() {
            let more = all.iter().filter(|one| **one > own).count();
            let less = all.iter().filter(|one| **one < own).count();
            format!(
                "{}: {} {what}, {when}. Of {} councils with a figure, {more} have more and {less} have less. England: {}.",
                self.name(),
                written(own),
                all.len(),
                written(england)
            )
        } else {
            let said = one_by_one((self.name(), own), &others, &written);
            let what = capitalised(what);
            format!("{what}, {when}: {said}. England: {}.", written(england))
        };
        Some(Standing {
            name: self.name(),
            own: own / top,
            england: england / top,
            all: all.into_iter().map(|one| one / top).collect(),
            chosen: named
                .into_iter()
                .map(|(name, value)| (name, value / top))
                .collect(),
            top: written(top),
            sentence,
        })
    }
}

/// Each council with its figure: `Kent 53, Blackpool 184 and City of London no figure`.
fn one_by_one(
    (name, own): (&str, f64),
    others: &[(&str, Option<f64>)],
    written: impl Fn(f64) -> String,
) -> String {
    let figure = |value: Option<f64>| value.map_or_else(|| "no figure".into(), &written);
    let all = [(name, Some(own))]
        .into_iter()
        .chain(others.iter().copied());
    let said: Vec<String> = all
        .map(|(name, value)| format!("{name} {}", figure(value)))
        .collect();
    listed(&said)
}
