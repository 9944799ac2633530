//! Two scenarios as a table, and what makes their gaps different: the rows and sentences over `versus`.

use crate::baseline::Baseline;
use crate::explain::FactorShare;
use crate::lever::{LEVERS, Lever, LeverSpec};
use crate::outcome::Outcome;
use crate::prices::price_basis;
use crate::projection::in_prices;
use crate::quantity::{NEGLIGIBLE_POUNDS, rate, signed_money};
use crate::scenario::{Scenario, saves_on_children};
use crate::setting::in_words;
use crate::sheet::{Cell, Format, Sheet};
use crate::text::{capitalised, listed};
use crate::versus::Versus;

/// A and B, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    /// The finding: what the two gaps differ by.
    pub sentence: String,
    /// A, B and what B has more, in the last year; then the sliders that stand differently.
    pub sheet: Sheet,
    /// What makes the difference, the levers alone that have a part in it.
    pub shares: Vec<FactorShare>,
    /// The same in a sentence.
    pub reasons: String,
    /// Whether B saves on children where A does not: then the caveat belongs beside it.
    pub saves_on_children: bool,
}

/// The outcome and the scenario it is compared with; nothing where there is none.
pub fn pair(baseline: &Baseline, outcome: &Outcome) -> Option<Pair> {
    let versus = outcome.versus.as_ref()?;
    let (own, prices) = (&outcome.scenario, outcome.prices);
    let parts = versus.attribution(baseline, own, prices);
    let share = |lever| FactorShare::new(lever, parts.share(lever));
    let mut shares: Vec<FactorShare> = Lever::ALL.into_iter().map(share).collect();
    shares.retain(|part| {
        differs(part.lever, &versus.first, own) || part.pounds.abs() >= NEGLIGIBLE_POUNDS
    });
    Some(Pair {
        sentence: versus.sentence.clone(),
        sheet: sheet(baseline, outcome, versus),
        reasons: reasons(&shares, versus.gap),
        shares,
        saves_on_children: saves_on_children(own, &versus.first),
    })
}

fn sheet(baseline: &Baseline, outcome: &Outcome, versus: &Versus) -> Sheet {
    let (a, b) = (versus.projection.last(), outcome.projection.last());
    let basis = price_basis(baseline, outcome.prices);
    let head = [&*format!("{}, {basis}", b.year), "A", "B", "B − A"];
    let row = |name: &str, [a, b]: [f64; 2], [format, more]: [Format; 2]| {
        let numbers = [(a, format), (b, format), (b - a, more)];
        let numbers = numbers.map(|(value, format)| Cell::Number(value, format));
        std::iter::once(Cell::text(name)).chain(numbers).collect()
    };
    let in_prices = |pounds: [f64; 2]| {
        let [a_pounds, b_pounds] = pounds;
        [
            in_prices(a_pounds, a, outcome.prices),
            in_prices(b_pounds, b, outcome.prices),
        ]
    };
    let children = [Format::Children, Format::ChildrenMore];
    let pounds = [Format::Pounds, Format::PoundsMore];
    let gap = [Format::Gap, Format::PoundsMore];
    let mut rows = vec![
        row("Children in care", [a.children, b.children], children),
        row("What care would cost", in_prices([a.need, b.need]), pounds),
        row("Money", in_prices([a.resources, b.resources]), pounds),
        row("Gap", in_prices([a.gap, b.gap]), gap),
    ];
    let differs = LEVERS
        .iter()
        .filter(|spec| differs(spec.lever, &versus.first, &outcome.scenario));
    rows.extend(differs.map(|spec| setting(spec, &versus.first, &outcome.scenario)));
    Sheet {
        head: head.map(String::from).into(),
        rows,
    }
}

/// Whether a slider stands differently; that of funding also where its unit is another.
fn differs(lever: Lever, a: &Scenario, b: &Scenario) -> bool {
    a.steps(lever) != b.steps(lever) || (lever == Lever::Funding && a.basis != b.basis)
}

/// A slider's two settings.
fn setting(spec: &LeverSpec, a: &Scenario, b: &Scenario) -> Vec<Cell> {
    let said = |of: &Scenario| Cell::Text(in_words(spec.lever, of.steps(spec.lever), of.basis));
    let is_one_unit = spec.lever != Lever::Funding || a.basis == b.basis;
    let more = a.value(spec.lever).zip(b.value(spec.lever));
    let more = more.filter(|_| is_one_unit).map(|(a, b)| {
        let sign = if b > a { "+" } else { "" };
        format!("{sign}{} points", rate(b - a, spec.decimals))
    });
    let more = Cell::Text(more.unwrap_or_default());
    let name = format!("Slider: {}", spec.short);
    vec![Cell::Text(name), said(a), said(b), more]
}

/// `Of the difference of −£400m, funding makes −£1.2bn and the number of children +£800m.`
fn reasons(shares: &[FactorShare], gap: f64) -> String {
    let mut parts: Vec<&FactorShare> = shares.iter().collect();
    parts.retain(|part| part.pounds.abs() >= NEGLIGIBLE_POUNDS);
    parts.sort_by(|a, b| b.pounds.abs().total_cmp(&a.pounds.abs()));
    let said = |part: &&FactorShare| format!("{} {}", part.lever.spec().factor, part.label);
    let said: Vec<String> = parts.iter().map(said).collect();
    match &said[..] {
        [] => "No slider makes a difference to the gap.".into(),
        [one] => format!("{} makes the whole difference.", capitalised(one)),
        all => format!(
            "{} make the difference of {}.",
            capitalised(&listed(all)),
            signed_money(gap)
        ),
    }
}
