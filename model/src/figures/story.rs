//! How we got here: the official series side by side, as lines and sentences for the story's figures.

use crate::catalogue;
use crate::compare::{Comparison, Councils, Question, Refusal, Vintage, compare, compound, years};
use crate::dataset::{Dataset, id};
use crate::look_back::split;
use crate::quantity::{Year, rate, whole};
use crate::scope::Scope;
use crate::sheet::{Cell, Format, Sheet};
use crate::text::moved;
use crate::text::percent;

pub use crate::figures::early_help::EARLY_HELP_METHOD;
pub use crate::lines::{Axis, StoryFigure, StoryLine};

/// The year the index lines start from.
pub const INDEX: Year = Year::starting(2010);
/// The year from which cost for each child took over.
pub const TURN: Year = Year::starting(2015);

/// The two years that the National Audit Office compared in 2025.
const AUDITED: [Year; 2] = [Year::starting(2019), Year::starting(2023)];

/// The comparisons the story tells, each like for like.
pub struct Story<'a> {
    pub dataset: &'a Dataset,
    councils: &'a Councils,
}

impl<'a> Story<'a> {
    pub fn new(dataset: &'a Dataset, councils: &'a Councils) -> Self {
        Self { dataset, councils }
    }

    /// Two years of one scope, in today's figures.
    pub fn compare(&self, scope: Scope, from: Year, to: Year) -> Option<Comparison> {
        let question = Question {
            scope,
            from,
            to,
            vintage: Vintage::Latest,
        };
        compare(self.dataset, self.councils, question).ok()
    }

    /// Residential spending between the two years that the National Audit Office compared in 2025.
    pub fn audited(&self) -> Option<Comparison> {
        let [from, to] = AUDITED;
        self.compare(Scope::Residential, from, to)
    }

    /// The latest year of spending.
    pub fn latest(&self, scope: Scope) -> Year {
        years(self.dataset, scope).last().copied().unwrap_or(INDEX)
    }

    pub(crate) fn axis(&self) -> Vec<Year> {
        let (first, last) = (Year::starting(2008), self.latest(Scope::Total));
        (0..=last.since(first))
            .map(|after| first.plus(after))
            .collect()
    }

    /// Children and real spending, both at 100 in the year `index`; each year like for like with it.
    ///
    /// # Errors
    /// Where that year has no figure in `scope`: the sentence names the years there are.
    pub fn demand_and_money(&self, scope: Scope, index: Year) -> Result<StoryFigure, Refusal> {
        let since = |year| {
            let question = Question {
                scope,
                from: index,
                to: year,
                vintage: Vintage::Latest,
            };
            compare(self.dataset, self.councils, question)
        };
        since(index)?;
        let axis = self.axis();
        let changes: Vec<Option<Comparison>> = axis.iter().map(|year| since(*year).ok()).collect();
        let line = |name, colour, of: fn(&Comparison) -> f64| StoryLine {
            name,
            colour,
            values: changes
                .iter()
                .map(|change| Some(100.0 * (1.0 + of(change.as_ref()?))))
                .collect(),
        };
        let lines = vec![
            line("Real spending", "resources", |change| change.real_change),
            line("Children", "children", |change| change.children_change),
        ];
        let at = |year| changes.iter().flatten().find(|change| change.to == year);
        Ok(StoryFigure {
            spec: &catalogue::DEMAND,
            title: rises(at(self.latest(scope))),
            measure: format!(
                "{index} = 100. Children at 31 March; spending on {} after inflation, before income; {}",
                scope.services(),
                if scope == Scope::Total {
                    "same councils in both years"
                } else {
                    "as published"
                }
            ),
            axis: Axis::Financial,
            years: axis,
            lines,
            format: Format::Index,
            note: self.index_note(scope, index),
        })
    }

    /// Which councils the index lines are of, as a reader must know it.
    pub fn index_note(&self, scope: Scope, index: Year) -> &'static str {
        match scope {
            Scope::Total if index > Year::starting(2008) => {
                "Each year is compared with the first in the same councils. There is no national total for 2014-15."
            }
            Scope::Total => {
                "Growth to the last two years is about 1 point too low: councils missing then cannot be left out of the first year. There is no national total for 2014-15."
            }
            _ => {
                "Spending is as published. Two councils are missing in 2023-24, so growth to that year is about 1 point too low. There is no national figure for 2014-15."
            }
        }
    }

    /// Real spending for each looked-after child.
    pub fn cost_per_child(&self) -> StoryFigure {
        let axis = self.axis();
        let per_child = |year: &Year| Some(self.compare(Scope::Total, *year, *year)?.per_child_to);
        let rise = |from, to| self.compare(Scope::Total, from, to);
        let title = match (rise(INDEX, TURN), rise(TURN, self.latest(Scope::Total))) {
            (Some(before), Some(after)) => format!(
                "Real spending per child {} yearly to {}, then {}",
                moved(before.yearly.per_child),
                before.to,
                moved(after.yearly.per_child)
            ),
            _ => String::new(),
        };
        StoryFigure {
            spec: &catalogue::PER_CHILD,
            title,
            measure: format!(
                "Pounds a year for each looked-after child, in {} prices; all looked-after services, before income",
                self.dataset.edition.base_year
            ),
            axis: Axis::Financial,
            years: axis.clone(),
            lines: vec![StoryLine {
                name: "Spending for each child",
                colour: "resources",
                values: axis.iter().map(per_child).collect(),
            }],
            format: Format::RoundPrice,
            note: "Spending includes leaving care, adoption and special guardianship, so this is not the cost of one placement. The title compares the same councils.",
        }
    }
}

/// How the index lines and the cost for each child are made, for the method page.
pub const STORY_METHOD: [&str; 3] = [
    "A council missing in either year is left out of both, spending and children.",
    "Counts by council begin on 31 March 2010. Where the first year is earlier, councils missing in the last two years stay in it.",
    "Spending for each child is a year’s spending divided by the children, at 31 March, of the councils in it.",
];

/// The rises up to the latest year.
fn rises(latest: Option<&Comparison>) -> String {
    let Some(latest) = latest else {
        return String::new();
    };
    if latest.years == 0 {
        return format!(
            "{} is the latest year: choose an earlier one to compare",
            latest.to
        );
    }
    let [children, real] = [latest.children_change, latest.real_change].map(moved);
    format!(
        "{} to {}: children {children}, real spending {real}",
        latest.from, latest.to
    )
}

/// The two years of the comparison that was printed in 2014.
const FOUNDING: [Year; 2] = [INDEX, Year::starting(2012)];

/// The founding comparison in today's figures.
pub fn founding_comparison(story: &Story<'_>) -> Option<Comparison> {
    let [from, to] = FOUNDING;
    story.compare(Scope::ResidentialAndFostering, from, to)
}

/// What the National Audit Office printed of two years, and what follows from the slip that was made with it; all but the years
/// as the page writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedRise {
    pub from: Year,
    pub to: Year,
    /// Children at the two ends.
    pub first: String,
    pub last: String,
    /// Their rise over both years, in %: to one decimal, and rounded as it was printed.
    pub rise: String,
    pub rounded: String,
    /// The same a year; and what the rounded rise would come to had it been yearly.
    pub yearly: String,
    pub compounded: String,
    /// The real rise in spending over both years, in %.
    pub spending: String,
}

/// The rise as printed in 2014; `None` where a printed figure is missing.
pub fn printed_rise(dataset: &Dataset) -> Option<PrintedRise> {
    let [from, to] = FOUNDING;
    let printed = |year| dataset.series(id::CLAIM_NAO2014_CHILDREN).value(year);
    let (first, last) = (printed(from)?, printed(to)?);
    let growth = dataset.series(id::CLAIM_NAO2014_FOSTER_RESIDENTIAL_GROWTH);
    let spending = growth.spans().next()?.1.value;
    let rise = last / first - 1.0;
    let rounded = libm::round(rise * 100.0) / 100.0;
    Some(PrintedRise {
        from,
        to,
        first: whole(first),
        last: whole(last),
        rise: percent(rise),
        rounded: rate(rounded * 100.0, 0),
        yearly: percent(compound(last / first, to.since(from))),
        compounded: percent((1.0 + rounded) * (1.0 + rounded) - 1.0),
        spending: rate(spending, 0),
    })
}

/// What moved cash spending between two years: a row a factor, in cash pounds; of which council where it is not England.
pub fn split_sheet(comparison: &Comparison, council: Option<&str>) -> Sheet {
    let whose = council.map_or_else(String::new, |name| format!("{name}’s "));
    let mut rows = split(comparison);
    rows.push(("Total change", comparison.cash_to - comparison.cash_from));
    let row = |(name, pounds): &(&str, f64)| {
        vec![Cell::text(name), Cell::Number(*pounds, Format::PoundsMore)]
    };
    Sheet {
        head: vec![
            format!("What changed {whose}spending"),
            format!("Change in cash, {} to {}", comparison.from, comparison.to),
        ],
        rows: rows.iter().map(row).collect(),
    }
}
