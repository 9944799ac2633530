//! The look back that a claim asks for: the same years and measure, for a reader to open and change.

use super::Claim;
use super::formula::{Expr, Field, Figure, Formula, Operator};
use crate::compare::years;
use crate::dataset::{Dataset, SeriesId, id};
use crate::look_back::Measure;
use crate::quantity::Year;
use crate::scope::Scope;
use crate::view::View;

/// A claim's comparison: the view that opens it, and what the claim is a change of.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimComparison {
    pub view: View,
    /// `None` where the claim's number is no change over the whole span.
    pub measure: Option<Measure>,
}

/// The view that opens a claim's comparison, with what it claims where that is a change in %; `None` where the claim is not
/// about two years that this page compares.
pub fn comparison_view(dataset: &Dataset, claim: &Claim) -> Option<ClaimComparison> {
    let (scope, from, to, measure) = of_formula(claim.formula.as_ref()?)?;
    let known = years(dataset, scope);
    if from == to || !known.contains(&from) || !known.contains(&to) {
        return None;
    }
    let is_percent =
        claim.unit == "%" || claim.unit.starts_with("% (") || claim.unit == "% or more";
    let says = claim
        .claimed
        .as_ref()
        .filter(|_| measure.is_some() && is_percent);
    let mut view = View::default();
    (view.scope, view.from, view.until) = (scope, from, Some(to));
    view.says = says.map(|printed| tenths(printed.value));
    Some(ClaimComparison { view, measure })
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a claimed change is some hundreds of per cent"
)]
fn tenths(percent: f64) -> i32 {
    libm::round(percent * 10.0) as i32
}

/// Scope and years of a formula that is one comparison, or one change between two years of a series that comparisons are
/// made of; and what its value is the change of over the whole span.
fn of_formula(formula: &Formula) -> Option<(Scope, Year, Year, Option<Measure>)> {
    match &formula.0 {
        Expr::Compare(compared) => {
            let measure = of_field(compared.field);
            Some((compared.scope, compared.from, compared.to, measure))
        }
        Expr::Operation(operator, sides) => {
            let [Expr::Figure(a), Expr::Figure(b)] = &**sides else {
                return None;
            };
            let ((scope, first, measure), (_, second, _)) = (figure(a)?, figure(b)?);
            match operator {
                Operator::Change => Some((scope, first, second, Some(measure))),
                Operator::Subtract => Some((scope, second, first, None)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The measure that a field of a comparison is the change of.
fn of_field(field: Field) -> Option<Measure> {
    match field {
        Field::ChildrenChange => Some(Measure::Children),
        Field::CashChange => Some(Measure::Cash),
        Field::RealChange => Some(Measure::Real),
        Field::PerChildChange => Some(Measure::PerChild),
        _ => None,
    }
}

/// The series that a comparison is made of: the scope each belongs to and what it measures.
const MEASURED: [(SeriesId, Scope, Measure); 5] = [
    (id::CLA_STOCK, Scope::Total, Measure::Children),
    (
        id::CLA_STOCK_FIRST_PUBLISHED,
        Scope::Total,
        Measure::Children,
    ),
    (
        id::S251_GROSS_TOTAL_CLA_HARMONISED,
        Scope::Total,
        Measure::Cash,
    ),
    (
        id::S251_GROSS_RESIDENTIAL,
        Scope::Residential,
        Measure::Cash,
    ),
    (id::S251_GROSS_FOSTERING, Scope::Fostering, Measure::Cash),
];

/// The scope that a figure belongs to, its year, and what it measures.
fn figure(figure: &Figure) -> Option<(Scope, Year, Measure)> {
    let (_, scope, measure) = MEASURED
        .into_iter()
        .find(|(series, ..)| *series == figure.series)?;
    Some((scope, figure.year()?, measure))
}
