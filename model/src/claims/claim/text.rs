//! Text of the tables with its numbers put in: whatever can be computed is not typed.

use super::Computed;
use super::formula::{Formula, work_out};
use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::{rate, whole};

/// `text` with a number in each of its places.
///
/// `{1}` is our number with one decimal, `{0}` a whole number with its commas, `{00}` and `{000}` one to the nearest hundred and
/// thousand, `{year}` a year, `{£m1}` and `{£bn1}` pounds in millions and billions; `{-1}` turns the sign. `{later 1}` is the
/// number by the later figures, `{1: cla_stock[2012-13]}` the value of a formula. A place that cannot be filled is left as it is;
/// a test finds it.
pub(super) fn filled(dataset: &Dataset, computed: Option<&Computed>, text: &str) -> String {
    let councils = Councils::compiled_in().ok();
    let value = |place: &str| -> Option<String> {
        if let Some((form, formula)) = place.split_once(':') {
            let formula = Formula::parse(formula.trim()).ok()?;
            let worked = work_out(dataset, councils.as_ref()?, &formula).ok()?;
            return written(form, worked.value);
        }
        match place.strip_prefix("later ") {
            Some(form) => written(form, computed?.later?),
            None => written(place, computed?.value),
        }
    };
    let mut rest = text;
    let mut whole_text = String::new();
    while let Some((before, from)) = rest.split_once('{') {
        let Some((place, after)) = from.split_once('}') else {
            break;
        };
        whole_text.push_str(before);
        whole_text.push_str(&value(place).unwrap_or_else(|| format!("{{{place}}}")));
        rest = after;
    }
    whole_text + rest
}

/// A number in the form that its place asks for.
fn written(form: &str, value: f64) -> Option<String> {
    let (form, value) = match form.strip_prefix('-') {
        Some(form) => (form, -value),
        None => (form, value),
    };
    let to_nearest = |step: f64| whole(libm::round(value / step) * step);
    let decimals = |digits: &str, value: f64| Some(with_commas(&rate(value, digits.parse().ok()?)));
    if let Some(digits) = form.strip_prefix("£m") {
        return decimals(digits, value / 1e6);
    }
    if let Some(digits) = form.strip_prefix("£bn") {
        return decimals(digits, value / 1e9);
    }
    match form {
        "year" => Some(format!("{value:.0}")),
        "00" => Some(to_nearest(100.0)),
        "000" => Some(to_nearest(1000.0)),
        digits => decimals(digits, value),
    }
}

/// `2321.7` as `2,321.7`.
fn with_commas(number: &str) -> String {
    let (before, after) = number
        .find('.')
        .map_or((number, ""), |at| number.split_at(at));
    let sign = if before.starts_with('−') { "−" } else { "" };
    let digits = before.trim_start_matches('−');
    let commas = digits.parse().map_or(digits.to_string(), whole);
    format!("{sign}{commas}{after}")
}
