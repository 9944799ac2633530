//! Where the words on the main figure go, and which give way to which.

use super::main_figure::Frame;
use model::dataset::MarkKind;
use model::figure::MainFigure;
use model::quantity::{Year, money};

/// What the lines, the panels and the two halves of the time are called on the drawing.
pub const NEED: &str = "What care would cost";
pub const CHILDREN_TITLE: &str = "Children in care";
pub const OFFICIAL: &str = "Official";
pub const SCENARIO: &str = "Scenario";
/// The same where there are two.
pub const PAIR: &str = "B dashed, A dotted";

/// Over the panel of money.
pub fn money_title(price_basis: &str) -> String {
    format!("Money, {price_basis}")
}

/// At the end of the official spending.
pub fn spent(pounds: f64) -> String {
    format!("{} spent", money(pounds))
}

/// One sum, or B's and A's.
pub fn sums(own: String, first: Option<String>) -> [String; 2] {
    match first {
        Some(first) => [format!("B {own}"), format!("A {first}")],
        None => [own, String::new()],
    }
}

/// Where a year has no figure.
pub fn hole(year: Year) -> String {
    format!("no figure {year}")
}

/// What the words are placed by that no move changes unless the axes do.
#[derive(Clone, Debug, PartialEq)]
pub struct Still {
    pub frame: Frame,
    /// Whether there are two scenarios.
    pub is_pair: bool,
    pub years: Vec<Year>,
    /// The base year's place among them.
    pub base: usize,
    /// What money is counted in: `in 2024-25 prices`.
    pub price_basis: String,
    /// Official children and spending of each year.
    pub official: Vec<[Option<f64>; 2]>,
    /// The years with a note.
    pub noted: Vec<usize>,
    /// Those among them without a figure of spending, each with one of a year beside it: there the line is broken.
    pub missing: Vec<(usize, f64)>,
}

impl Still {
    pub fn of(figure: &MainFigure) -> Self {
        let base = figure.base_index();
        let spent = |index: usize| figure.years.get(index).and_then(|year| year.spending);
        let official = figure.years.iter();
        let official = official.map(|year| [year.children, year.spending]);
        let noted = figure.years.iter().enumerate();
        let noted = noted.filter_map(|(index, year)| Some((index, year.mark.as_ref()?.kind)));
        let missing = noted.clone().filter_map(|(index, kind)| {
            let near = spent(index.wrapping_sub(1)).or_else(|| spent(index + 1))?;
            (kind == MarkKind::Missing).then_some((index, near))
        });
        Self {
            frame: Frame::of(figure),
            is_pair: figure.versus.is_some(),
            years: figure.years.iter().map(|year| year.year).collect(),
            base,
            price_basis: figure.price_basis.clone(),
            official: official.collect(),
            missing: missing.collect(),
            noted: noted.map(|(index, _)| index).collect(),
        }
    }

    /// How far a year is from the left edge, in %.
    pub fn along(&self, index: usize) -> f64 {
        self.frame.along(index)
    }

    /// Official children and spending of the base year.
    pub fn official_at_base(&self) -> [Option<f64>; 2] {
        self.official[self.base]
    }

    /// The years that have a label.
    pub fn labelled(&self) -> Vec<(usize, YearRank)> {
        labelled(self.base, self.years.len())
    }
}

/// Which labels give way first where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearRank {
    Base,
    Last,
    /// Every other one of the rest.
    Wide,
    /// The rest.
    Widest,
}

impl YearRank {
    /// What the style sheet calls it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Base => "chart-year-base",
            Self::Last => "",
            Self::Wide => "chart-year-wide",
            Self::Widest => "chart-year-widest",
        }
    }
}

/// The years that have a label: base and last always; the others every fourth year from the base, or every eighth where there are
/// many, none of them close to the last.
fn labelled(base: usize, years: usize) -> Vec<(usize, YearRank)> {
    let every = if years > 26 { 8 } else { 4 };
    let last = years.saturating_sub(1);
    let rank = |index: usize| {
        let apart = index.abs_diff(base);
        if index == base && last - base < 3 {
            return None;
        }
        if index == base || index == last {
            let rank = if index == base {
                YearRank::Base
            } else {
                YearRank::Last
            };
            return Some((index, rank));
        }
        if !apart.is_multiple_of(every) || last - index < every.div_ceil(2) + 1 {
            return None;
        }
        let is_wide = (apart / every).is_multiple_of(2);
        Some((
            index,
            if is_wide {
                YearRank::Wide
            } else {
                YearRank::Widest
            },
        ))
    };
    (0..years).filter_map(rank).collect()
}

/// Where the amount has room over the plot, in % of the panel's height: in the gap where that is wide, else under it, or over it where
/// it lies low.
pub fn beside(upper: f64, lower: f64) -> f64 {
    // As much as the amount takes.
    const ROOM: f64 = 26.0;
    if lower - upper > ROOM {
        f64::midpoint(upper, lower)
    } else if lower + ROOM <= 96.0 {
        lower + ROOM / 2.0 + 2.0
    } else {
        (upper - ROOM / 2.0 - 2.0).max(ROOM / 2.0)
    }
}

/// So far down, in % of the panel's height, what is written under a line lies on the years of the axis where the drawing is low.
pub const LOW: f64 = 75.0;

/// The room that a label needs above and below the one between, in % of the panel's height.
pub const ROOM: f64 = 18.0;

/// The same where each label has two amounts, and the one between says what they differ by.
pub const ROOM_FOR_TWO: f64 = 30.0;

/// Two labels moved apart until a third, larger one fits between them, all within the panel; in % of its height.
pub fn apart(a: f64, b: f64, room: f64) -> (f64, f64) {
    let middle = f64::midpoint(a, b).clamp(room, 100.0 - room);
    let half = ((a - b).abs() / 2.0).max(room);
    if a <= b {
        (middle - half, middle + half)
    } else {
        (middle + half, middle - half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_and_the_last_year_always_have_a_label_and_no_two_are_close() {
        for years in 3..45 {
            for base in 0..years - 1 {
                let labels = labelled(base, years);
                let always: Vec<usize> = labels
                    .iter()
                    .filter(|(_, rank)| *rank != YearRank::Wide && *rank != YearRank::Widest)
                    .map(|(index, _)| *index)
                    .collect();
                let is_close = years - 1 - base < 3;
                let expected = if is_close {
                    vec![years - 1]
                } else {
                    vec![base, years - 1]
                };
                assert_eq!(always, expected);
                let rest = labels
                    .windows(2)
                    .filter(|pair| pair[1].0 != years - 1 || pair[0].0 != base);
                for pair in rest {
                    assert!(pair[1].0 - pair[0].0 >= 3, "{labels:?}");
                }
            }
        }
    }
}
