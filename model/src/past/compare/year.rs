//! One year's children and section 251 money on the footing that a comparison needs: which councils, which counts.

use super::split::{End, Group};
use super::{Councils, Question, Vintage};
use crate::dataset::{Dataset, RESIDENTIAL_GROUPS, SeriesId, id};
use crate::prices::SPENDING;
use crate::quantity::Year;
use crate::scope::Scope;

/// Which councils both ends are about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Footing {
    /// ONS codes taken out of both ends, money and children.
    pub(super) left_out: Vec<String>,
    /// Councils missing at an end whose figures at the other end are not known or not published: there, children are
    /// those of the councils in the money, and money is as published.
    pub(super) is_as_published: bool,
}

/// How placements were grouped when they were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouping {
    /// Until 31 March 2017.
    Old,
    /// From 31 March 2018.
    New,
}

/// Why real spending per child is not split into mix and price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoSplit {
    /// Placements or spending lines of this year are not known.
    Unknown(Year),
    /// At 31 March 2024 supported accommodation was partly counted as "other".
    Unsound(Year),
    Groupings,
}

/// One end of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct YearFigures {
    pub(super) question: Question,
    pub(super) year: Year,
    pub(super) children: f64,
    /// Gross, in pounds.
    pub(super) cash: f64,
    /// As published: all councils' children, and the money of all that are in it, whoever the comparison leaves out.
    pub(super) published: (f64, f64),
    /// Base year = 1.
    pub(super) prices: f64,
    places: Result<(Grouping, Vec<Group>), NoSplit>,
}

impl Footing {
    /// For the total, whoever is missing at either end is left out at both, where the councils' figures reach so far.
    pub(super) fn new(councils: &Councils, question: &Question) -> Self {
        let ends = [question.from, question.to];
        let mut missing: Vec<&str> = ends
            .iter()
            .flat_map(|year| councils.missing(*year))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        let known = ends
            .iter()
            .all(|year| councils.sum(&missing, *year).is_some());
        let can_leave_out = question.scope == Scope::Total && known;
        Self {
            is_as_published: !missing.is_empty() && !can_leave_out,
            left_out: if can_leave_out {
                missing.into_iter().map(String::from).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// The councils whose children and money are not in the figures of `year`.
    pub(super) fn out_of<'a>(&'a self, councils: &'a Councils, year: Year) -> Vec<&'a str> {
        if self.is_as_published {
            councils.missing(year)
        } else {
            self.left_out.iter().map(String::as_str).collect()
        }
    }
}

impl YearFigures {
    /// The figures of one year; `None` where one is not there.
    pub(super) fn read(
        dataset: &Dataset,
        councils: &Councils,
        footing: &Footing,
        (year, question): (Year, Question),
    ) -> Option<Self> {
        let out = councils.sum(&footing.out_of(councils, year), year)?;
        let all = dataset.series(count(question.vintage)).value(year)?;
        let prices = dataset.price_level(year)?;
        let published = cash(dataset, question.scope, year)?;
        let (children, cash) = (all - out.children, published - out.spending);
        let places = places(dataset, question.scope, year).map(|(grouping, places)| {
            let groups = places.into_iter().map(|(cash, places)| Group {
                share: places.map_or(1.0, |places| places / children),
                cost: cash / prices / places.unwrap_or(children),
            });
            (grouping, groups.collect())
        });
        Some(Self {
            question,
            year,
            children,
            cash,
            published: (all, published),
            prices,
            places,
        })
    }

    /// In base-year prices.
    pub(super) fn real(&self) -> f64 {
        self.cash / self.prices
    }

    /// In base-year prices, for each looked-after child.
    pub(super) fn per_child(&self) -> f64 {
        self.real() / self.children
    }

    pub(super) fn end(&self) -> End {
        let groups = self.places.as_ref().ok();
        End {
            children: self.children,
            prices: self.prices,
            per_child: self.per_child(),
            groups: groups.map_or_else(Vec::new, |(_, groups)| groups.clone()),
        }
    }
}

/// Whether both ends know their placements in one grouping.
pub(super) fn split(from: &YearFigures, to: &YearFigures) -> Result<(), NoSplit> {
    match (&from.places, &to.places) {
        (Err(why), _) | (_, Err(why)) => Err(*why),
        (Ok((before, _)), Ok((after, _))) if before != after => Err(NoSplit::Groupings),
        _ => Ok(()),
    }
}

/// The series of counts.
pub(super) fn count(vintage: Vintage) -> SeriesId {
    match vintage {
        Vintage::Latest => id::CLA_STOCK,
        Vintage::First => id::CLA_STOCK_FIRST_PUBLISHED,
    }
}

/// Gross spending as published, in pounds; the total on one footing throughout.
pub(crate) fn cash(dataset: &Dataset, scope: Scope, year: Year) -> Option<f64> {
    let figure = |id| dataset.series(id).value(year);
    match scope {
        Scope::Total => figure(SPENDING),
        Scope::Residential => figure(id::S251_GROSS_RESIDENTIAL),
        Scope::Fostering => figure(id::S251_GROSS_FOSTERING),
        Scope::ResidentialAndFostering => {
            Some(figure(id::S251_GROSS_RESIDENTIAL)? + figure(id::S251_GROSS_FOSTERING)?)
        }
    }
}

/// Money of each group of the scope with its children; the rest of the total belongs to all children alike.
type Places = Vec<(f64, Option<f64>)>;

fn places(dataset: &Dataset, scope: Scope, year: Year) -> Result<(Grouping, Places), NoSplit> {
    let unknown = NoSplit::Unknown(year);
    let (grouping, residential, fostering) = placed(dataset, year)?;
    let spent = |scope| cash(dataset, scope, year).ok_or(unknown);
    let mut groups = Vec::new();
    if scope != Scope::Fostering {
        groups.push((spent(Scope::Residential)?, Some(residential)));
    }
    if scope != Scope::Residential {
        groups.push((spent(Scope::Fostering)?, Some(fostering)));
    }
    if scope == Scope::Total {
        let rest = spent(Scope::Total)? - spent(Scope::ResidentialAndFostering)?;
        groups.push((rest, None));
    }
    Ok((grouping, groups))
}

/// Children in residential settings and in foster care at the 31 March that ends `year`.
///
/// The old grouping's "other placements in the community" are independent living: with semi-independent flats they are what
/// the new one calls supported accommodation (2018: 2,280 + 2,910 against 5,180), so both count them as residential settings.
fn placed(dataset: &Dataset, year: Year) -> Result<(Grouping, f64, f64), NoSplit> {
    const OLD: [SeriesId; 4] = [
        id::PLACEMENT_OLDGROUP_SECURE_HOMES_SEMI,
        id::PLACEMENT_OLDGROUP_COMMUNITY,
        id::PLACEMENT_OLDGROUP_OTHER_RESIDENTIAL,
        id::PLACEMENT_OLDGROUP_RESIDENTIAL_SCHOOLS,
    ];
    let (grouping, residential, fostering) = match year.ends_in() {
        2024 => return Err(NoSplit::Unsound(year)),
        ..=2017 => (Grouping::Old, OLD, id::PLACEMENT_OLDGROUP_FOSTER),
        _ => (Grouping::New, RESIDENTIAL_GROUPS, id::PLACEMENT_FOSTER),
    };
    let count = |id: SeriesId| dataset.series(id).value(year);
    let residential: Option<f64> = residential.into_iter().map(count).sum();
    match (residential, count(fostering)) {
        // What a place costs where there is none cannot be said.
        (Some(residential), Some(fostering)) if residential > 0.0 && fostering > 0.0 => {
            Ok((grouping, residential, fostering))
        }
        _ => Err(NoSplit::Unknown(year)),
    }
}

/// Children in the placements that a scope pays for, at the 31 March that ends `year`; `None` where they are not known, or the
/// scope is no kind of placement.
pub(crate) fn placed_children(dataset: &Dataset, scope: Scope, year: Year) -> Option<f64> {
    let (_, residential, fostering) = placed(dataset, year).ok()?;
    match scope {
        Scope::Total => None,
        Scope::Residential => Some(residential),
        Scope::Fostering => Some(fostering),
        Scope::ResidentialAndFostering => Some(residential + fostering),
    }
}
