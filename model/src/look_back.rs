//! A look back at two years, as the page tells it: what changed, what moved it, and whether a claimed change fits.
//! The comparison itself is `compare`; every number here is one of its.

use crate::compare::{Comparison, Question, Vintage, years};
use crate::dataset::Dataset;
use crate::figure::{Cell, Sheet};
use crate::quantity::{Year, children, money, rate, whole};
use crate::story::{moved, percent};
use crate::view::{Scope, View};
use crate::words;

/// Words such as "nearly" or "over" cover no more than this share of a claimed change.
const COVERED: f64 = 0.1;

/// Further away than this (percentage points), a nearest reading tells nobody anything.
const FAR: f64 = 20.0;

/// What a view asks: its two years of its scope, the latest there is where it names no end, in today's figures.
pub fn question(dataset: &Dataset, view: &View) -> Question {
    let known = years(dataset, view.scope);
    Question {
        scope: view.scope,
        from: view.from,
        to: view.until.or(known.last().copied()).unwrap_or(view.from),
        vintage: Vintage::Latest,
    }
}

/// A scope as a reader chooses it.
pub const fn scope_name(scope: Scope) -> &'static str {
    match scope {
        Scope::Total => "All looked-after services",
        Scope::Residential => "Residential care",
        Scope::Fostering => "Fostering",
        Scope::ResidentialAndFostering => "Residential care and fostering",
    }
}

/// What a change can be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Cash,
    Real,
    Children,
    PerChild,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Cash, Self::Real, Self::Children, Self::PerChild];

    /// As it heads a row.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cash => "Spending, in cash",
            Self::Real => "Spending, above inflation",
            Self::Children => "Children looked after",
            Self::PerChild => "Spending for each child, above inflation",
        }
    }

    /// As it stands in a sentence.
    const fn words(self) -> &'static str {
        match self {
            Self::Cash => "spending in cash",
            Self::Real => "spending above inflation",
            Self::Children => "the number of children",
            Self::PerChild => "spending for each child above inflation",
        }
    }

    /// The change over the whole span, as a fraction.
    pub const fn change(self, of: &Comparison) -> f64 {
        match self {
            Self::Cash => of.cash_change,
            Self::Real => of.real_change,
            Self::Children => of.children_change,
            Self::PerChild => of.per_child_change,
        }
    }

    /// The same change every year that would have made it, as a fraction.
    pub const fn yearly(self, of: &Comparison) -> f64 {
        match self {
            Self::Cash => of.yearly.cash,
            Self::Real => of.yearly.real,
            Self::Children => of.yearly.children,
            Self::PerChild => of.yearly.per_child,
        }
    }

    /// The lowest and highest change that rounded counts allow, where counts are in it.
    const fn range(self, of: &Comparison) -> Option<[f64; 2]> {
        match self {
            Self::Children => Some(of.range.children),
            Self::PerChild => Some(of.range.per_child),
            Self::Cash | Self::Real => None,
        }
    }
}

/// The finding, fit for a title.
pub fn title(of: &Comparison) -> String {
    if of.from == of.to {
        return format!("{}: one year, nothing to compare", of.from);
    }
    format!(
        "{} to {}: children {}, spending {} above inflation, {} for each child",
        of.from,
        of.to,
        went(of.children_change),
        went(of.real_change),
        went(of.per_child_change)
    )
}

/// `up 12.3%`, `down 4.0%`, `unchanged`.
fn went(fraction: f64) -> String {
    let size = percent(fraction.abs());
    match fraction {
        _ if size == percent(0.0) => "unchanged".into(),
        _ if fraction < 0.0 => format!("down {size}%"),
        _ => format!("up {size}%"),
    }
}

/// `4 years`, `year`; backwards too.
fn span(of: &Comparison) -> String {
    match of.years.abs() {
        1 => "year".into(),
        years => format!("{years} years"),
    }
}

/// Where spending went and what moved it, in sentences.
pub fn sentence(of: &Comparison) -> String {
    let parts = &of.attribution;
    if of.from == of.to {
        return format!(
            "{} and {} are one year: choose another to compare it with.",
            of.from, of.to
        );
    }
    let backwards = if of.years < 0 {
        "Going back in time: "
    } else {
        ""
    };
    let mut said = format!(
        "{backwards}Spending on {} went from {} in {} to {} in {}, {}. In cash it {}, and above inflation it {}. ",
        scope_name(of.scope).to_lowercase(),
        money(of.cash_from),
        of.from,
        money(of.cash_to),
        of.to,
        match of.years.abs() {
            1 => "one year apart".into(),
            years => format!("{years} years apart"),
        },
        moved(of.cash_change),
        moved(of.real_change)
    );
    said.push_str(&format!(
        "Of that change in cash, prices in general {}, the number of children {} and real spending for each child {}",
        added(parts.inflation),
        added(parts.children),
        added(parts.per_child)
    ));
    if let (Some(mix), Some(price)) = (parts.mix, parts.price) {
        said.push_str(&format!(
            ": the mix of placements {}, the cost of placements and services {}",
            added(mix),
            added(price)
        ));
    }
    said.push('.');
    said
}

/// `added £1.8bn`, `took off £80m`.
pub fn added(pounds: f64) -> String {
    let verb = if pounds < 0.0 { "took off" } else { "added" };
    format!("{verb} {}", money(pounds.abs()))
}

/// The parts of the change in cash spending, in pounds, each with its name; placement mix and price where they are known.
pub fn split(of: &Comparison) -> Vec<(&'static str, f64)> {
    let parts = &of.attribution;
    let mut named = vec![
        ("General inflation", parts.inflation),
        ("Number of children", parts.children),
    ];
    match (parts.mix, parts.price) {
        (Some(mix), Some(price)) => {
            named.push(("Mix of placements", mix));
            named.push(("Cost of placements and services", price));
        }
        _ => named.push(("Real spending for each child", parts.per_child)),
    }
    named
}

/// Both ends, the change, its yearly equivalent and what rounding allows, a row a measure; with a claimed change (tenths of a
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
    let row = |measure: Measure| {
        let [from, to] = ends(of, measure);
        let percent_cell = |fraction: f64| Cell::figure(percent(fraction), fraction * 100.0);
        let mut cells = vec![
            Cell::text(measure.name()),
            from,
            to,
            percent_cell(measure.change(of)),
            percent_cell(measure.yearly(of)),
            measure.range(of).map_or_else(Cell::empty, |[low, high]| {
                Cell::text(&format!("{} to {}", percent(low), percent(high)))
            }),
        ];
        cells.extend(says.map(|tenths| {
            let apart = f64::from(tenths) / 10.0 - measure.change(of) * 100.0;
            Cell::figure(rate(apart, 1), apart)
        }));
        cells
    };
    Sheet {
        head,
        rows: Measure::ALL.map(row).into(),
    }
}

/// Both ends of a measure; spending above inflation in the base year’s prices.
fn ends(of: &Comparison, measure: Measure) -> [Cell; 2] {
    let pair = |write: fn(f64) -> String, from: f64, to: f64| {
        [Cell::figure(write(from), from), Cell::figure(write(to), to)]
    };
    match measure {
        Measure::Cash => pair(money, of.cash_from, of.cash_to),
        Measure::Real => pair(
            money,
            of.per_child_from * of.children_from,
            of.per_child_to * of.children_to,
        ),
        Measure::Children => pair(children, of.children_from, of.children_to),
        Measure::PerChild => pair(pounds, of.per_child_from, of.per_child_to),
    }
}

fn pounds(value: f64) -> String {
    format!("£{}", whole(value))
}

/// Whether a claimed change (tenths of a per cent) rounds, at the precision it is written in, to something between two
/// changes (fractions).
fn fits([low, high]: [f64; 2], tenths: i32) -> bool {
    let half = if tenths % 10 == 0 { 0.5 } else { 0.05 };
    let claimed = f64::from(tenths) / 10.0;
    (low * 100.0 - half..=high * 100.0 + half).contains(&claimed)
}

/// The measures whose change over the whole span a claimed change (tenths of a per cent) could be.
pub fn fitting(of: &Comparison, tenths: i32) -> Vec<Measure> {
    let mut measures = Vec::from(Measure::ALL);
    measures.retain(|measure| {
        let exact = [measure.change(of); 2];
        fits(measure.range(of).unwrap_or(exact), tenths)
    });
    measures
}

/// What the figures say of a claimed change, in tenths of a per cent: which reading makes it true, which do not.
pub fn verdict(of: &Comparison, tenths: i32) -> String {
    if of.from == of.to {
        return format!(
            "{} and {} are one year: there is no change to check.",
            of.from, of.to
        );
    }
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
    };
    claim
        .over_the_span()
        .or_else(|| claim.a_year())
        .unwrap_or_else(|| claim.not_at_all())
}

/// A claimed change with what it is held against, as the answers write both.
struct Claimed<'a> {
    of: &'a Comparison,
    tenths: i32,
    /// `96%`
    words: String,
    /// `between 2019-20 and 2023-24`
    between: String,
}

impl Claimed<'_> {
    /// `spending in cash rose 95.5% and …`
    fn listed(&self, measures: &[Measure]) -> String {
        let ours =
            |measure: &Measure| format!("{} {}", measure.words(), moved(measure.change(self.of)));
        words::listed(&measures.iter().map(ours).collect::<Vec<_>>())
    }

    /// The answer where it fits a change over the whole span.
    fn over_the_span(&self) -> Option<String> {
        let fitting = fitting(self.of, self.tenths);
        if fitting.is_empty() {
            return None;
        }
        let mut said = format!(
            "A change of {} {} fits: over the {} {}.",
            self.words,
            self.between,
            span(self.of),
            self.listed(&fitting)
        );
        let mut others = Vec::from(Measure::ALL);
        others.retain(|measure| !fitting.contains(measure));
        if !others.is_empty() {
            let others = self.listed(&others);
            said.push_str(&format!(" It does not fit anything else here: {others}."));
        }
        Some(said)
    }

    /// The answer where it fits the same change every year instead.
    fn a_year(&self) -> Option<String> {
        let mut yearly = Vec::from(Measure::ALL);
        yearly.retain(|measure| {
            self.of.years.abs() > 1 && fits([measure.yearly(self.of); 2], self.tenths)
        });
        let names: Vec<String> = yearly
            .iter()
            .map(|measure| measure.words().into())
            .collect();
        (!names.is_empty()).then(|| {
            format!(
                "No change {} is {}, but a change of {} a year would be: for {}. Over the {} {}. A yearly change must not stand beside one over several years.",
                self.between,
                self.words,
                self.words,
                words::listed(&names),
                span(self.of),
                self.listed(&yearly)
            )
        })
    }

    /// The answer where nothing fits, with the nearest where it is near enough to mean something.
    fn not_at_all(&self) -> String {
        let claimed = f64::from(self.tenths) / 10.0;
        let apart = |measure: &Measure| (measure.change(self.of) * 100.0 - claimed).abs();
        let nearest = Measure::ALL
            .into_iter()
            .min_by(|a, b| apart(a).total_cmp(&apart(b)))
            .filter(|measure| apart(measure) <= FAR);
        let nearest = nearest.map_or_else(String::new, |measure| {
            let covered = if apart(&measure) <= claimed.abs() * COVERED {
                " A word such as “nearly” or “over” could cover that."
            } else {
                ""
            };
            format!(
                " The nearest is {}, {} percentage points away.{covered}",
                measure.words(),
                rate(apart(&measure), 1)
            )
        });
        format!(
            "No reading here gives {} {}: {}.{nearest}",
            self.words,
            self.between,
            self.listed(&Measure::ALL)
        )
    }
}

/// The years a reader may choose between, and where one asked for has no figure, that one too.
pub fn choices(dataset: &Dataset, scope: Scope, asked: Year) -> Vec<Year> {
    let mut known = years(dataset, scope);
    if !known.contains(&asked) {
        known.push(asked);
        known.sort_unstable();
    }
    known
}
