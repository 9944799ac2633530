//! What a reader may change: a row for each slider of the page, how funding is set, and the prices of the result.

use super::leaf::{Entry, Leaf, Limits, Look, first_row};
use super::working::Working;
use model::lever::{Basis, LEVERS, Lever, LeverSpec};
use model::scope::Prices;

pub(crate) const NAME: &str = "Settings";

const LINES: usize = 4;

/// Where inflation follows the official forecast.
const FORECAST: &str = "forecast";

/// The cell of a lever's setting, for a formula of any sheet: `Settings!$B$8`.
pub(crate) fn cell(lever: Lever) -> String {
    in_row(lever as usize)
}

/// The cell that says whether funding is set above inflation (`real`) or in cash.
pub(crate) fn basis_cell() -> String {
    in_row(Lever::COUNT)
}

/// The cell that says in which prices the result is.
pub(crate) fn prices_cell() -> String {
    in_row(Lever::COUNT + 1)
}

fn in_row(row: usize) -> String {
    format!("{NAME}!$B${}", first_row(LINES) + row + 1)
}

pub(crate) fn leaf(working: &Working<'_>) -> Leaf {
    let levers = LEVERS.iter().map(|spec| lever_row(working, spec));
    let lines: [String; LINES] = [
        "The shaded cells can be changed. Prices, Projection and Gap are then calculated again.".into(),
        "All rates are a year. [note 1] [note 2]".into(),
        "For inflation, the word forecast follows the official forecast on the sheet Prices. In real terms inflation moves the gap only where funding is set in cash.".into(),
        model::words::CHILDREN_ARE_NOT_COST_UNITS.to_string(),
    ];
    Leaf {
        name: NAME,
        title: "Settings of the scenario".into(),
        lines: lines.into(),
        columns: [
            ("Slider", 30),
            ("Setting", 14),
            ("Unit", 42),
            ("Default", 12),
            ("Lowest", 10),
            ("Highest", 10),
        ]
        .map(|(head, width)| (head.into(), width))
        .into(),
        rows: levers.chain(choices(working)).collect(),
    }
}

fn lever_row(working: &Working<'_>, spec: &LeverSpec) -> Vec<Entry> {
    let scenario = &working.scene.scenario;
    let look = Look::Decimals(spec.decimals);
    let [least, most] = [spec.min, spec.max].map(f64::from);
    let setting = match scenario.value(spec.lever) {
        Some(value) if spec.lever != Lever::Inflation => {
            Entry::Input(value, look, Limits::Between(least, most))
        }
        Some(value) => Entry::Input(value, look, within_or_forecast(spec)),
        None => Entry::InputWords(FORECAST.into(), within_or_forecast(spec)),
    };
    let default = working.scene.baseline.defaults.value(spec.lever);
    // What funding grows above is said by another row, which can change.
    let unit = spec.unit;
    vec![
        Entry::text(spec.name),
        setting,
        Entry::text(unit),
        default.map_or_else(|| Entry::text(FORECAST), |value| Entry::Number(value, look)),
        Entry::Number(least, Look::Decimals(0)),
        Entry::Number(most, Look::Decimals(0)),
    ]
}

fn within_or_forecast(spec: &LeverSpec) -> Limits {
    let cell = cell(spec.lever);
    let cell = cell.trim_start_matches("Settings!");
    Limits::Where(format!(
        "=OR({cell}=\"{FORECAST}\",AND(ISNUMBER({cell}),{cell}>={},{cell}<={}))",
        spec.min, spec.max
    ))
}

/// What is set by a word.
fn choices(working: &Working<'_>) -> [Vec<Entry>; 2] {
    let row = |name: &str, [set, default]: [&str; 2], words, unit: &str| {
        vec![
            Entry::text(name),
            Entry::InputWords(set.into(), Limits::OneOf(words)),
            Entry::text(unit),
            Entry::text(default),
            Entry::text("[z]"),
            Entry::text("[z]"),
        ]
    };
    let [basis, real] = [working.scene.scenario.basis, Basis::Real].map(Basis::key);
    let [shown, first] = [working.scene.view.prices, Prices::Real].map(Prices::key);
    let prices = format!(
        "real: in {}; cash: in each year’s own",
        working.real_prices()
    );
    [
        row(
            "Funding is set",
            [basis, real],
            [Basis::Real.key(), Basis::Cash.key()],
            "real: above inflation; cash: not adjusted for inflation",
        ),
        row(
            "Prices of the sheet Gap",
            [shown, first],
            [Prices::Real.key(), Prices::Cash.key()],
            &prices,
        ),
    ]
}

/// A formula's condition: inflation follows the forecast.
pub(crate) fn follows_forecast() -> String {
    format!("{}=\"{FORECAST}\"", cell(Lever::Inflation))
}
