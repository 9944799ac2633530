//! What a claimed change can be read as, and whether the figures bear any reading out.

use crate::compare::{Comparison, compound};
use crate::figure::{Cell, Sheet};
use crate::look_back::span;
use crate::quantity::{children, money, rate, whole};
use crate::story::{moved, percent};
use crate::words::listed;

/// A claimed change less than this share of itself away from ours is covered by a word such as "nearly" or "over".
const COVERED: f64 = 0.05;

/// More readings than this are left to the table.
const MANY: usize = 4;

/// Further away than this (percentage points), a nearest reading tells nobody anything.
const FAR: f64 = 20.0;

/// The first three readings by the councils that a comparison counts, where all England differs.
const OF_THE_COUNTED: [(&str, &str); 3] = [
    (
        "Spending in cash, councils counted",
        "spending in cash by the councils counted",
    ),
    (
        "Spending above inflation, councils counted",
        "spending above inflation by the councils counted",
    ),
    (
        "Children looked after, councils counted",
        "the number of children in the councils counted",
    ),
];

/// Something that went from one value to another between the two years of a comparison.
#[derive(Clone, Debug)]
pub struct Reading {
    /// As it heads a row.
    pub name: &'static str,
    /// As it stands in a sentence.
    words: &'static str,
    pub ends: [f64; 2],
    /// The change over the whole span, as a fraction.
    pub change: f64,
    /// The same change every year that would have made it, as a fraction.
    yearly: f64,
    /// The lowest and highest change that rounded counts allow, where counts are in it.
    range: Option<[f64; 2]>,
    write: fn(f64) -> String,
}

/// The readings of a change between these two years: of the councils that are in both, and where that leaves some out, as
/// published for England too.
pub fn readings(of: &Comparison) -> Vec<Reading> {
    let reading = |name, words, ends: [f64; 2], write: fn(f64) -> String| {
        let ratio = ends[1] / ends[0];
        Reading {
            name,
            words,
            ends,
            change: ratio - 1.0,
            yearly: compound(ratio, of.years),
            range: None,
            write,
        }
    };
    let real = [
        of.per_child_from * of.children_from,
        of.per_child_to * of.children_to,
    ];
    let mut all = vec![
        reading(
            "Spending, in cash",
            "spending in cash",
            [of.cash_from, of.cash_to],
            money,
        ),
        reading(
            "Spending, above inflation",
            "spending above inflation",
            real,
            money,
        ),
        Reading {
            range: Some(of.range.children),
            ..reading(
                "Children looked after",
                "the number of children",
                [of.children_from, of.children_to],
                children,
            )
        },
        Reading {
            range: Some(of.range.per_child),
            ..reading(
                "Spending for each child, above inflation",
                "spending for each child above inflation",
                [of.per_child_from, of.per_child_to],
                |pounds| format!("£{}", whole(pounds)),
            )
        },
    ];
    if let Some(published) = of.published {
        let as_published = [
            reading(
                "Spending in cash, as published",
                "spending in cash as published",
                published.cash,
                money,
            ),
            reading(
                "Spending above inflation, as published",
                "spending as published above inflation",
                published.real,
                money,
            ),
            reading(
                "Children looked after, all England",
                "the number of children in all England",
                published.children,
                children,
            ),
        ];
        for (place, one) in as_published.into_iter().enumerate() {
            if percent(one.change) != percent(all[place].change) {
                (all[place].name, all[place].words) = OF_THE_COUNTED[place];
                all.push(one);
            }
        }
    }
    all
}

/// Both ends, the change, its yearly equivalent and what rounding allows, a row a reading; with a claimed change (tenths of a
/// per cent) also how far it lies from ours.
pub fn sheet(of: &Comparison, says: Option<i32>) -> Sheet {
    let mut head: Vec<String> = vec![
        "Measure".into(),
        of.from.to_string(),
        of.to.to_string(),
        format!("Change over {}, %", span(of)),
        "The same as, % a year".into(),
        "Rounded counts allow, %".into(),
    ];
    head.extend(says.map(|_| "Claimed less ours, points".into()));
    let row = |reading: &Reading| {
        let end = |value: f64| Cell::figure((reading.write)(value), value);
        let percent_cell = |fraction: f64| Cell::figure(percent(fraction), fraction * 100.0);
        let mut cells = vec![
            Cell::text(reading.name),
            end(reading.ends[0]),
            end(reading.ends[1]),
            percent_cell(reading.change),
            percent_cell(reading.yearly),
            reading.range.map_or_else(Cell::empty, |[low, high]| {
                Cell::text(&format!("{} to {}", percent(low), percent(high)))
            }),
        ];
        cells.extend(says.map(|tenths| {
            let apart = f64::from(tenths) / 10.0 - reading.change * 100.0;
            Cell::figure(rate(apart, 1), apart)
        }));
        cells
    };
    Sheet {
        head,
        rows: readings(of).iter().map(row).collect(),
    }
}

/// Whether a claimed change (tenths of a per cent) rounds, at the precision it is written in, to something between two
/// changes (fractions).
fn fits([low, high]: [f64; 2], tenths: i32) -> bool {
    let half = if tenths % 10 == 0 { 0.5 } else { 0.05 };
    let claimed = f64::from(tenths) / 10.0;
    (low * 100.0 - half..=high * 100.0 + half).contains(&claimed)
}

/// What the figures say of a claimed change, in tenths of a per cent: which readings make it true, which do not, and whether
/// it is the change of one year.
pub fn verdict(of: &Comparison, tenths: i32) -> String {
    if of.from == of.to {
        return format!(
            "{} and {} are one year: there is no change to check.",
            of.from, of.to
        );
    }
    let (fitting, others) = readings(of)
        .into_iter()
        .partition(|reading| fits(reading.range.unwrap_or([reading.change; 2]), tenths));
    let claim = Claimed {
        of,
        tenths,
        words: format!(
            "{}%",
            rate(f64::from(tenths) / 10.0, usize::from(tenths % 10 != 0))
        ),
        between: if of.years < 0 {
            format!("from {} back to {}", of.from, of.to)
        } else {
            format!("between {} and {}", of.from, of.to)
        },
        fitting,
        others,
    };
    claim.answer()
}

/// A claimed change with what it is held against, as the answers write both.
struct Claimed<'a> {
    of: &'a Comparison,
    tenths: i32,
    /// `96%`
    words: String,
    /// `between 2019-20 and 2023-24`
    between: String,
    /// The readings whose change over the whole span it could be, and those whose it could not.
    fitting: Vec<Reading>,
    others: Vec<Reading>,
}

impl Claimed<'_> {
    fn answer(&self) -> String {
        let a_year = self.a_year();
        if !self.fitting.is_empty() {
            return self.over_the_span() + &a_year;
        }
        let (words, between, others) = (&self.words, &self.between, changes(&self.others));
        let nearest = if a_year.is_empty() {
            self.nearest()
        } else {
            a_year
        };
        format!("No reading here gives {words} {between}: {others}.{nearest}")
    }

    /// The answer where it fits a change over the whole span.
    fn over_the_span(&self) -> String {
        let mut said = format!(
            "A change of {} {} fits: over the {} {}.",
            self.words,
            self.between,
            span(self.of),
            changes(&self.fitting)
        );
        said.push_str(&match self.others.len() {
            0 => String::new(),
            1..=MANY => format!(
                " It does not fit anything else here: {}.",
                changes(&self.others)
            ),
            many => format!(" It does not fit the {many} other readings in the table."),
        });
        said
    }

    /// What it fits as the same change every year instead, if anything; chance is not ruled out.
    fn a_year(&self) -> String {
        let yearly: Vec<String> = self
            .others
            .iter()
            .filter(|reading| self.of.years.abs() > 1 && fits([reading.yearly; 2], self.tenths))
            .map(|reading| format!("{} ({}% a year)", reading.words, percent(reading.yearly)))
            .collect();
        if yearly.is_empty() {
            return String::new();
        }
        format!(
            " As a change a year, {} would fit {}: by chance, or because that is what was meant. A yearly change must not stand beside one over several years.",
            self.words,
            listed(&yearly)
        )
    }

    /// The nearest reading where it is near enough to mean something, and the word that would cover the distance.
    fn nearest(&self) -> String {
        let claimed = f64::from(self.tenths) / 10.0;
        let apart = |reading: &Reading| (reading.change * 100.0 - claimed).abs();
        let nearest = self
            .others
            .iter()
            .min_by(|a, b| apart(a).total_cmp(&apart(b)))
            .filter(|reading| apart(reading) <= FAR);
        nearest.map_or_else(String::new, |reading| {
            let points = apart(reading);
            let is_less = (reading.change * 100.0).abs() < claimed.abs();
            let word = if is_less { "nearly" } else { "over" };
            let covered = if points <= claimed.abs() * COVERED {
                format!(": “{word} {}” would be so", self.words)
            } else {
                String::new()
            };
            format!(
                " The nearest is {}, {} percentage points away{covered}.",
                reading.words,
                rate(points, 1)
            )
        })
    }
}

/// `spending in cash rose 95.5% and …`
fn changes(readings: &[Reading]) -> String {
    let one = |reading: &Reading| format!("{} {}", reading.words, moved(reading.change));
    listed(&readings.iter().map(one).collect::<Vec<_>>())
}
