//! The symbols of the equations: what each stands for, and what it is for England.

use super::mathematics::markup;
use leptos::prelude::*;
use model::baseline::{Base, Baseline};
use model::lever::Lever;
use model::quantity::{rate, whole, with_unit};

/// A symbol, its meaning, and its value for England as text.
type Symbol = (&'static str, &'static str, String);

/// Every symbol of the equations, its value taken from the figures or the levers' defaults.
fn symbol_rows(dataset: &Baseline) -> Vec<Symbol> {
    let base = dataset.base;
    let mut rows = children_rows(&base);
    rows.extend(money_rows(&base));
    rows.extend(lever_rows(dataset));
    rows
}

fn children_rows(base: &Base) -> Vec<Symbol> {
    let percent = |value: f64| format!("{}%", rate(value * 100.0, 2));
    vec![
        (
            "b",
            "base year, the last with outturn",
            base.year.to_string(),
        ),
        (
            "N_b",
            "looked-after children at the 31 March that ends it",
            whole(base.children),
        ),
        (
            "N_{res,b}",
            "of these, in residential settings",
            whole(base.residential),
        ),
        (
            "N_{fos,b}",
            "of these, in foster placements",
            whole(base.fostering),
        ),
        (
            "N_{else,b}",
            "all others: with parents, placed for adoption, elsewhere",
            whole(base.elsewhere()),
        ),
        (
            "e",
            "their share of all children, held",
            percent(base.elsewhere() / base.children),
        ),
        (
            "s_b",
            "share in residential settings",
            percent(base.residential / base.children),
        ),
    ]
}

/// Money in the base year, to the pound.
fn money_rows(base: &Base) -> Vec<Symbol> {
    let pounds = |value: f64| format!("£{}", whole(value));
    vec![
        (
            "S_res",
            "gross spending on residential care",
            pounds(base.spend_residential),
        ),
        (
            "S_fos",
            "gross spending on fostering",
            pounds(base.spend_fostering),
        ),
        (
            "S_oth",
            "gross spending on the rest",
            pounds(base.spend_other),
        ),
        ("S", "all three", pounds(base.spend())),
        (
            "u_{res,b}",
            "cost of a residential place for a year: S_res over N_res",
            pounds(base.cost_per_residential_place()),
        ),
        (
            "u_{fos,b}",
            "cost of a foster place for a year: S_fos over N_fos",
            pounds(base.cost_per_foster_place()),
        ),
        (
            "u_{oth,b}",
            "other cost for each child for a year: S_oth over N",
            pounds(base.other_cost_per_child()),
        ),
    ]
}

/// The levers' symbols, each with its default.
fn lever_rows(dataset: &Baseline) -> Vec<Symbol> {
    const SYMBOLS: [(&str, &str, Lever); 7] = [
        ("g", "growth in children", Lever::Children),
        (
            "m",
            "moves from fostering to residential settings",
            Lever::Mix,
        ),
        (
            "p_res",
            "growth in cost of a residential place",
            Lever::Residential,
        ),
        (
            "p_fos",
            "growth in cost of a foster place",
            Lever::Fostering,
        ),
        ("p_oth", "growth in other cost for each child", Lever::Other),
        ("f", "growth in resources", Lever::Funding),
        ("o", "base spending over budget", Lever::Overspend),
    ];
    let defaults = dataset.defaults;
    let inflation = dataset
        .series("gdp_deflator_growth")
        .value(dataset.edition.base_year.plus(1))
        .unwrap_or(f64::NAN);
    let mut rows: Vec<Symbol> = SYMBOLS
        .iter()
        .map(|(symbol, meaning, lever)| {
            let spec = lever.spec();
            let value = rate(defaults.value(*lever).unwrap_or(0.0), spec.decimals);
            let unit = spec.unit_in(defaults.basis);
            (*symbol, *meaning, with_unit(&value, unit))
        })
        .collect();
    rows.push((
        "π_{b+1}",
        "general inflation in the first year, as officially forecast",
        format!("{}%", rate(inflation, 3)),
    ));
    rows
}

pub(super) fn symbols(dataset: &Baseline) -> impl IntoView + use<> {
    let rows = symbol_rows(dataset)
        .into_iter()
        .map(|(symbol, meaning, value)| {
            view! { <tr><th scope="row" inner_html=markup(symbol)></th><td inner_html=meaning_markup(meaning)></td><td>{value}</td></tr> }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Symbols">
            <table class="symbols" data-testid="symbols">
                <caption>"Symbols, with England’s base figures and the levers’ defaults"</caption>
                <thead><tr><th scope="col">"Symbol"</th><th scope="col">"Meaning"</th><th scope="col">"England"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A meaning may name other symbols after its colon.
fn meaning_markup(meaning: &str) -> String {
    match meaning.split_once(": ") {
        Some((words, formula)) if formula.contains('_') => {
            let formula: Vec<String> = formula.split(" over ").map(markup).collect();
            format!("{words}: {}", formula.join(" ÷ "))
        }
        _ => meaning.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::method::{NEED, RESOURCES};
    use super::*;
    use model::dataset::COMPILED_IN;

    #[test]
    fn symbols_have_the_model_s_values() {
        let dataset = Baseline::england(&COMPILED_IN, None).expect("the figures are sound");
        let rows = symbol_rows(&dataset);
        let value = |symbol: &str| {
            let row = rows.iter().find(|row| row.0 == symbol);
            row.map(|row| row.2.as_str()).unwrap_or_default()
        };
        assert_eq!(value("N_b"), "81,770");
        assert_eq!(value("S_res"), "£3,810,192,405");
        assert_eq!(value("S"), "£8,917,040,346");
        assert_eq!(value("g"), "0.4% a year");
        assert_eq!(value("π_{b+1}"), "2.943%");
        let named = NEED
            .iter()
            .chain(&RESOURCES)
            .map(|equation| equation.written);
        for letter in ["N", "s", "e", "g", "m", "u", "p", "R", "S", "o", "f", "π"] {
            assert!(
                named.clone().any(|written| written.contains(letter)),
                "{letter}"
            );
        }
        assert!(rows.iter().all(|row| !row.2.contains("NaN")));
    }
}
