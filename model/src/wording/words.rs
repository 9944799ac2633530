//! The words for a scenario: headline, alternative text, spoken update and a sentence for print, all from the same numbers.

use crate::baseline::{Base, Baseline};
use crate::dataset::{Mark, MarkKind, id};
use crate::lever::Basis;
use crate::lever::Lever;
use crate::prices::FIRST_SHOWN;
use crate::prices::price_basis;
use crate::prices::{SPENDING, spending};
use crate::projection::{Projection, YearFigures, gap_label, in_prices};
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, a_week, children, money, rate, whole_to};
use crate::scenario::Scenario;
use crate::scenario::saves_on_children;
use crate::scope::Prices;
use crate::setting_words::{FORECAST_CLAUSE, MIX_LIMITED};
use crate::text::capitalised;
use crate::text::with;
use serde::{Serialize, Serializer};
use std::fmt::{self, Display, Formatter};

/// To be read wherever a saving from moving or reducing children is shown.
pub const CHILDREN_ARE_NOT_COST_UNITS: &str = "A placement is chosen for the child, not for its price. Residential care is right for some \
     children, and the average cost overstates what is saved when one child fewer is there: homes, staff and social workers are still \
     to be paid.";

/// The same in short, where a scenario saves on children.
pub(crate) const CHOSEN_FOR_THE_CHILD: &str =
    "A placement is chosen for the child, and average cost overstates what is saved.";

/// The finding of a scenario in one sentence of at most 14 words, the amount apart so that it can be set in the gap's colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub before: String,
    /// The gap, without a sign: `£2.6bn`. Empty where there is none.
    pub amount: String,
    pub after: String,
}

impl Display for Headline {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.before, self.amount, self.after)
    }
}

impl Serialize for Headline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a scenario says, in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub headline: Headline,
    /// What the headline rests on: on which condition, in which prices.
    #[serde(skip)]
    pub basis: String,
    /// The main figure for those who do not see it.
    pub alt: String,
    /// A sentence ready for print, with what is assumed.
    pub press: String,
    /// What is said aloud once the reader rests: the amount first, then the two numbers behind it.
    #[serde(skip)]
    pub spoken: String,
}

/// Writes the words of a scenario in the prices asked for.
pub fn words(
    baseline: &Baseline,
    scenario: &Scenario,
    projection: &Projection,
    prices: Prices,
) -> Summary {
    let last = projection.last();
    let finding = Finding::new(last, prices);
    let basis = price_basis(baseline, prices);
    let held = condition(baseline, scenario);
    let spoken = format!(
        "{} in {}. Need {}, resources {}; {} children.",
        capitalised(&gap_label(last, prices)),
        last.year,
        money(in_prices(last.need, last, prices)),
        money(in_prices(last.resources, last, prices)),
        children(last.children)
    );
    let assumed = assumptions(scenario, prices);
    let press = format!(
        "{}, {basis}, if {}, by The Care Gap’s calculation from official figures.{}{}",
        capitalised(&finding.clause(
            &format!("money for looked-after children in {}", baseline.name),
            last.year
        )),
        assumed.join(", "),
        projection
            .mix_limited
            .map(|year| format!(" {}", mix_limited(year)))
            .unwrap_or_default(),
        if saves_on_children(scenario, &baseline.defaults) {
            format!(" {CHOSEN_FOR_THE_CHILD}")
        } else {
            String::new()
        }
    );
    Summary {
        headline: finding.headline(&baseline.name, last.year),
        basis: format!("That is {held}. One year’s gap, {basis}."),
        alt: alt(baseline, projection, &finding, prices),
        press,
        spoken,
    }
}

/// On which condition a scenario's findings hold, as a clause.
pub fn condition(baseline: &Baseline, scenario: &Scenario) -> &'static str {
    if *scenario == baseline.defaults {
        "if recent trends held and money grew as planned for all council services"
    } else {
        "if these assumptions held"
    }
}

/// What the line of resources is called beside it.
pub fn resources_name(baseline: &Baseline, scenario: &Scenario) -> &'static str {
    let defaults = &baseline.defaults;
    let is_planned = [Lever::Funding, Lever::Overspend]
        .iter()
        .all(|lever| scenario.steps(*lever) == defaults.steps(*lever));
    if is_planned && scenario.basis == defaults.basis {
        "Money as planned"
    } else {
        "Money in this scenario"
    }
}

/// What a place in residential settings costs at the base, over all who are in one: a year and a week, to £100 and £10.
pub fn residential_place(base: &Base) -> [String; 2] {
    let year = base.cost_per_residential_place();
    [whole_to(year, 100.0), whole_to(a_week(year), 10.0)]
}

/// The last year's gap, its sign and amount apart.
struct Finding {
    amount: String,
    gap_pounds: f64,
}

impl Finding {
    fn new(last: &YearFigures, prices: Prices) -> Self {
        let gap_pounds = in_prices(last.gap, last, prices);
        Self {
            amount: money(gap_pounds),
            gap_pounds,
        }
    }

    fn is_even(&self) -> bool {
        self.gap_pounds.abs() < NEGLIGIBLE_POUNDS
    }

    fn clause(&self, subject: &str, year: Year) -> String {
        if self.is_even() {
            format!("{subject} would just meet what their care would cost in {year}")
        } else if self.gap_pounds > 0.0 {
            format!(
                "{subject} would fall {} short of what their care would cost in {year}",
                self.amount
            )
        } else {
            format!(
                "{subject} would be {} more than their care would cost in {year}",
                self.amount
            )
        }
    }

    fn headline(&self, area: &str, year: Year) -> Headline {
        let subject = format!("Money for children in care in {area} would");
        let (before, after) = if self.is_even() {
            (format!("{subject} just meet need in {year}"), String::new())
        } else if self.gap_pounds > 0.0 {
            (format!("{subject} fall "), format!(" short in {year}"))
        } else {
            (format!("{subject} exceed need by "), format!(" in {year}"))
        };
        let amount = if self.is_even() {
            String::new()
        } else {
            self.amount.clone()
        };
        Headline {
            before,
            amount,
            after,
        }
    }

    fn label(&self) -> String {
        if self.is_even() {
            "no gap".into()
        } else if self.gap_pounds > 0.0 {
            format!("a shortfall of {}", self.amount)
        } else {
            format!("a surplus of {}", self.amount)
        }
    }
}

/// Every lever's setting as a clause that follows "if".
pub fn assumptions(scenario: &Scenario, prices: Prices) -> Vec<String> {
    let mut clauses: Vec<String> = Lever::ALL
        .into_iter()
        .filter_map(|lever| assumption(scenario, lever))
        .collect();
    // Cash rests on a path of prices even where funding does not.
    let follows_forecast = scenario.value(Lever::Inflation).is_none();
    if prices == Prices::Cash && scenario.basis == Basis::Real && follows_forecast {
        clauses.push(FORECAST_CLAUSE.into());
    }
    clauses
}

fn assumption(scenario: &Scenario, lever: Lever) -> Option<String> {
    let spec = lever.spec();
    let Some(value) = scenario.value(lever) else {
        return (scenario.basis == Basis::Cash).then(|| FORECAST_CLAUSE.into());
    };
    let clauses = lever.clauses(scenario.basis);
    let clause = match value {
        value if value > 0.0 => clauses.rises,
        value if value < 0.0 => clauses.falls,
        _ => clauses.holds,
    };
    let size = rate(value.abs(), spec.decimals);
    (!clause.is_empty()).then(|| with(clause, &size))
}

fn alt(baseline: &Baseline, projection: &Projection, finding: &Finding, prices: Prices) -> String {
    let dataset = baseline.dataset();
    // A council's base may be older than its newest figures, and a reader's own base newer.
    let newest = dataset.edition.base_year;
    let last = projection.last();
    let stock = dataset.series(id::CLA_STOCK);
    let leaves_out = |mark: &Mark| mark.kind == MarkKind::Councils;
    let missing = if dataset.mark(SPENDING, newest).is_some_and(leaves_out) {
        ", some councils missing"
    } else {
        ""
    };
    let both =
        |year: &Year| stock.value(*year).is_some() && spending(dataset, *year, prices).is_some();
    let shown = (0..=newest.since(FIRST_SHOWN)).map(|after| FIRST_SHOWN.plus(after));
    // A council may be younger than the first year shown.
    let start = shown.clone().find(both).unwrap_or(newest);
    let base = shown.clone().rev().find(both).unwrap_or(newest);
    let holes: String = shown
        .filter(|year| (start..=base).contains(year))
        .filter(|year| spending(dataset, *year, prices).is_none())
        .map(|year| format!(", no figure for {year}"))
        .collect();
    let spent = |year| {
        spending(dataset, year, prices)
            .map(money)
            .unwrap_or_default()
    };
    let counted = |year: Year| {
        let count = stock.value(year).map(children).unwrap_or_default();
        format!("{count} at 31 March {}", year.ends_in())
    };
    let (counts, sums) = if start == base {
        let counts = format!("{} (official count)", counted(base));
        (counts, format!("{} in {base}", spent(base)))
    } else {
        let counts = format!("{}, {} (official counts)", counted(start), counted(base));
        let sums = format!("{} in {start} and {} in {base}", spent(start), spent(base));
        (counts, sums)
    };
    format!(
        "Two line charts on one time axis. Children looked after in {}: {counts}, then {} \
         by 31 March {} in this scenario. Money, {}: official spending of {sums} (section 251 outturn{missing}{holes}); then need of {} \
         against resources of {} in {}, {}.",
        baseline.name,
        children(last.children),
        last.year.ends_in(),
        price_basis(dataset, prices),
        money(in_prices(last.need, last, prices)),
        money(in_prices(last.resources, last, prices)),
        last.year,
        finding.label(),
    )
}

/// The note for a scenario in which no more children could move between fostering and residential settings.
pub fn mix_limited(year: Year) -> String {
    with(MIX_LIMITED, &year.to_string())
}
