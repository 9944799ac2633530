//! A setting in words: one lever's value as it is written in a sentence, and what a scenario changes from the defaults.

use crate::lever::Basis;
use crate::lever::{LEVERS, Lever, LeverSpec};
use crate::quantity::{rate, with_unit};
use crate::scenario::Scenario;
use crate::setting_words::{AS_FORECAST, IN_LINE, MINUS_IS_BELOW, POINTS_A_YEAR};

/// The unit of growth on top of inflation: a fall is said as one, and not as a negative rise.
const REAL: &str = "% a year above inflation";

/// One lever's value: `+0.4% a year`, `1.9% a year below inflation`, `as officially forecast`.
pub fn in_words(lever: Lever, steps: Option<i32>, basis: Basis) -> String {
    said(lever, steps, basis, signed)
}

/// The same as it is read aloud: `0.4% a year`, `minus 2.0% a year`.
pub fn spoken(lever: Lever, steps: Option<i32>, basis: Basis) -> String {
    said(lever, steps, basis, |spec, steps| {
        let minus = if steps < 0 { "minus " } else { "" };
        format!("{minus}{}", size(spec, steps))
    })
}

/// The value with its sign as `write` has it.
fn said(
    lever: Lever,
    steps: Option<i32>,
    basis: Basis,
    write: fn(&LeverSpec, i32) -> String,
) -> String {
    let spec = lever.spec();
    let Some(steps) = steps else {
        return AS_FORECAST.into();
    };
    if let (0, Some(zero)) = (steps, lever.words().zero) {
        return zero.into();
    }
    match (spec.unit_in(basis), steps) {
        (REAL, 0) => IN_LINE.into(),
        (REAL, _) => format!("{}% a year {} inflation", size(spec, steps), side(steps)),
        (unit, _) => with_unit(&write(spec, steps), unit),
    }
}

/// The same where its unit was said just before: `+0.4%`, `7.5% above`.
pub fn in_short(lever: Lever, steps: Option<i32>, basis: Basis) -> String {
    let spec = lever.spec();
    let Some(steps) = steps else {
        return AS_FORECAST.into();
    };
    match spec.unit_in(basis) {
        REAL if steps != 0 => format!("{}% {}", size(spec, steps), side(steps)),
        REAL | "% of budget" => in_words(lever, Some(steps), basis),
        unit if unit.starts_with('%') => format!("{}%", signed(spec, steps)),
        _ => signed(spec, steps),
    }
}

/// The unit beside a number that is written with its sign.
pub fn unit_beside(lever: Lever, steps: Option<i32>, basis: Basis) -> &'static str {
    match lever.spec().unit_in(basis) {
        REAL if steps.is_some_and(|steps| steps < 0) => MINUS_IS_BELOW,
        _ if lever == Lever::Mix => POINTS_A_YEAR,
        unit => unit,
    }
}

/// What a scenario changes from the defaults, in the order of the link: `children −2.0% a year (default +0.4%)`.
pub fn changed(scenario: &Scenario, defaults: &Scenario) -> Vec<String> {
    changed_from(scenario, defaults, "default")
}

/// The same from any other, by what that is called: `children −2.0% a year (A +0.4%)`.
pub fn changed_from(scenario: &Scenario, defaults: &Scenario, name: &str) -> Vec<String> {
    let lever = |spec: &LeverSpec| {
        let (now, before) = (scenario.steps(spec.lever), defaults.steps(spec.lever));
        let is_other_basis = spec.lever == Lever::Funding && scenario.basis != defaults.basis;
        if now == before && !is_other_basis {
            return None;
        }
        let default = if is_other_basis {
            in_words(spec.lever, before, defaults.basis)
        } else {
            in_short(spec.lever, before, defaults.basis)
        };
        let value = in_words(spec.lever, now, scenario.basis);
        Some(format!("{} {value} ({name} {default})", spec.short))
    };
    let mut changes: Vec<String> = LEVERS.iter().filter_map(lever).collect();
    if scenario.to != defaults.to {
        changes.push(format!(
            "last year {} ({name} {})",
            scenario.to, defaults.to
        ));
    }
    if scenario.area != defaults.area {
        changes.push(format!("area {} ({name} {})", scenario.area, defaults.area));
    }
    changes
}

/// The value without its sign.
fn size(spec: &LeverSpec, steps: i32) -> String {
    rate(spec.value(steps).abs(), spec.decimals)
}

fn side(steps: i32) -> &'static str {
    if steps < 0 { "below" } else { "above" }
}

/// The value with its sign, except where a lever has one direction only.
fn signed(spec: &LeverSpec, steps: i32) -> String {
    let sign = if steps > 0 && spec.min < 0 && spec.lever != Lever::Inflation {
        "+"
    } else {
        ""
    };
    format!("{sign}{}", rate(spec.value(steps), spec.decimals))
}
