//! The look back that a claim asks for: the same years and measure, for a reader to open and change.

use super::Claim;
use crate::compare::years;
use crate::dataset::Dataset;
use crate::quantity::Year;
use crate::view::{Scope, View};

/// The view that opens a claim's comparison, with what it claims where that is a change in %; `None` where the claim is not
/// about two years that this page compares.
pub fn asks(dataset: &Dataset, claim: &Claim) -> Option<View> {
    let (scope, from, to, is_change) = of_formula(claim.formula.as_deref()?)?;
    let known = years(dataset, scope);
    if from == to || !known.contains(&from) || !known.contains(&to) {
        return None;
    }
    let is_percent =
        claim.unit == "%" || claim.unit.starts_with("% (") || claim.unit == "% or more";
    let says = claim.claimed.as_ref().filter(|_| is_change && is_percent);
    let mut view = View::default();
    (view.scope, view.from, view.until) = (scope, from, Some(to));
    view.says = says.map(|printed| tenths(printed.value));
    Some(view)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a claimed change is some hundreds of per cent"
)]
fn tenths(percent: f64) -> i32 {
    libm::round(percent * 10.0) as i32
}

/// Scope and years of a formula that is one comparison, or one change between two years of a series that comparisons are
/// made of; and whether its value is the change over the whole span.
fn of_formula(formula: &str) -> Option<(Scope, Year, Year, bool)> {
    if let Some(parts) = call(formula, "compare") {
        let [scope, from, to, field, ..] = parts[..] else {
            return None;
        };
        let scope = Scope::from_key(scope)?;
        return Some((
            scope,
            Year::parse(from)?,
            Year::parse(to)?,
            field.ends_with("_change"),
        ));
    }
    if let Some(parts) = call(formula, "change") {
        let [from, to] = parts[..] else { return None };
        let ((scope, from), (_, to)) = (figure(from)?, figure(to)?);
        return Some((scope, from, to, true));
    }
    let (to, from) = formula.split_once(" - ")?;
    let ((scope, from), (_, to)) = (figure(from)?, figure(to)?);
    Some((scope, from, to, false))
}

/// The arguments of a formula that is one call of `name` and nothing else.
fn call<'a>(formula: &'a str, name: &str) -> Option<Vec<&'a str>> {
    let inside = formula
        .strip_prefix(name)?
        .strip_prefix('(')?
        .strip_suffix(')')?;
    let is_simple = !inside.contains(['(', ')']);
    is_simple.then(|| inside.split(", ").collect())
}

/// `cla_stock[2012-13]`: the scope it belongs to, and its year.
fn figure(text: &str) -> Option<(Scope, Year)> {
    let (series, year) = text.strip_suffix(']')?.split_once('[')?;
    let scope = match series {
        "cla_stock" | "cla_stock_first_published" | "s251_gross_total_cla_harmonised" => {
            Scope::Total
        }
        "s251_gross_residential" => Scope::Residential,
        "s251_gross_fostering" => Scope::Fostering,
        _ => return None,
    };
    Some((scope, Year::parse(year)?))
}
