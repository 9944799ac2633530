//! A look back at two years, as the page tells it: what changed and what moved it. The comparison itself is `compare`; every
//! number here is one of its.

use crate::compare::{Comparison, Question, Vintage, years};
use crate::dataset::Dataset;
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, money};
use crate::scope::Scope;
use crate::statement::{Amount, Measure as Measured, Statement};
use crate::text::capitalised;
use crate::text::moved;
use crate::text::went;
use crate::view::{LinkedClaim, View};

/// What a view asks: its two years of its scope, in today's figures. The latest there is where it names no end; and where it names no
/// beginning, the usual one, or the first after it that there is.
pub fn question(dataset: &Dataset, view: &View) -> Question {
    let known = years(dataset, view.scope);
    let first = known.iter().find(|year| **year >= view.from).copied();
    let from = match view.from == View::default().from {
        true => first.unwrap_or(view.from),
        false => view.from,
    };
    Question {
        scope: view.scope,
        from,
        to: view.until.or(known.last().copied()).unwrap_or(from),
        vintage: Vintage::Latest,
    }
}

/// The claim that a view holds: its own, or the look back it asks for with the change it claims.
pub fn statement(dataset: &Dataset, view: &View) -> Statement {
    if let Some(claim) = view.claim.as_ref().and_then(LinkedClaim::statement) {
        return claim.clone();
    }
    let question = question(dataset, view);
    Statement {
        measure: Measured::of_scope(view.scope),
        per: None,
        prices: None,
        from: question.from,
        to: question.to,
        amount: view.says.map(Amount::of_tenths),
    }
}

/// A scope as a reader chooses it.
pub fn scope_name(scope: Scope) -> String {
    capitalised(scope.services())
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

    /// The change over the whole span, as a fraction.
    pub const fn change(self, of: &Comparison) -> f64 {
        match self {
            Self::Cash => of.cash_change,
            Self::Real => of.real_change,
            Self::Children => of.children_change,
            Self::PerChild => of.per_child_change,
        }
    }
}

/// The finding, fit for a title.
pub fn title(of: &Comparison) -> String {
    if of.from == of.to {
        return format!("{}: one year only", of.from);
    }
    let flagged = if of.is_flagged {
        " (flagged as probably wrong)"
    } else {
        ""
    };
    format!(
        "{} to {}: children {}, real spending {}{flagged}",
        of.from,
        of.to,
        went(of.children_change),
        went(of.real_change)
    )
}

/// What is measured, of which years, and of which council where it is not England.
pub fn measure(of: &Comparison, council: Option<&str>) -> String {
    let whose = council.map_or_else(String::new, |name| format!("{name}’s "));
    format!(
        "What moved {whose}cash spending between {} and {}; gross, section 251 outturn",
        of.from, of.to
    )
}

/// Where spending went and what moved it, in sentences.
pub fn sentence(of: &Comparison) -> String {
    let parts = &of.attribution;
    if of.from == of.to {
        return format!("Choose a year other than {} to compare it with.", of.from);
    }
    let backwards = backwards(of);
    let mut said = format!(
        "{backwards}Spending on {} went from {} in {} to {} in {}. In cash it {}; after inflation it {}. For each child it {} \
         after inflation. ",
        of.scope.services(),
        money(of.cash_from),
        of.from,
        money(of.cash_to),
        of.to,
        moved(of.cash_change),
        moved(of.real_change),
        moved(of.per_child_change)
    );
    said.push_str(&format!(
        "Inflation {} and the number of children {}. Real spending for each child {}",
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

/// The same two years of England, beside a council's; nothing of one year alone.
pub fn in_england(of: &Comparison) -> Option<String> {
    if of.from == of.to {
        return None;
    }
    let backwards = backwards(of);
    let left_out = match of.published {
        Some(_) => " Councils without figures in one of the two years are left out of both.",
        None => "",
    };
    Some(format!(
        "{backwards}In England the number of children {} from {} to {}. Spending on {} {} after inflation, for each child it \
         {}.{left_out}",
        moved(of.children_change),
        of.from,
        of.to,
        of.scope.services(),
        moved(of.real_change),
        moved(of.per_child_change)
    ))
}

fn backwards(of: &Comparison) -> &'static str {
    if of.years < 0 {
        "Going backwards: "
    } else {
        ""
    }
}

/// `added £1.8bn`, `took off £80m`, `made almost no difference`.
pub fn added(pounds: f64) -> String {
    match pounds {
        _ if pounds.abs() < NEGLIGIBLE_POUNDS => "made almost no difference".into(),
        _ if pounds < 0.0 => format!("took off {}", money(pounds.abs())),
        _ => format!("added {}", money(pounds)),
    }
}

/// The parts of the change in cash spending, in pounds, each with its name; placement mix and price where they are known.
pub fn split(of: &Comparison) -> Vec<(&'static str, f64)> {
    let parts = &of.attribution;
    let mut named = vec![
        ("Inflation", parts.inflation),
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

/// The years a reader may choose between, and where one asked for has no figure, that one too.
pub fn choices(dataset: &Dataset, scope: Scope, asked: Year) -> Vec<Year> {
    let mut known = years(dataset, scope);
    if !known.contains(&asked) {
        known.push(asked);
        known.sort_unstable();
    }
    known
}
