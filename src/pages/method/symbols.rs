//! The symbols of the equations: what each stands for, and what it is for the area.

use super::mathematics::{markup, mixed};
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::id;
use model::lever_still_words::{STILL_WORDS, StillWords};
use model::quantity::{rate, whole, with_unit};
use model::text::percent_to;

/// The text of the equations and their symbols.
pub(super) const TEXT: Text = Text::new("method/method", super::HEADINGS);

/// A symbol, its meaning as HTML, and its value for the area as text.
type Symbol = (String, String, String);

/// Every symbol of the equations, its value taken from the figures or the levers' defaults. The meanings are in the text; those
/// of the levers in the levers' own table, and on the page before the last of the text's, which is inflation.
fn symbol_rows(baseline: &Baseline) -> Vec<Symbol> {
    let values = values(baseline);
    let told = TEXT.table("symbols").into_iter().filter_map(|row| {
        let [symbol, meaning] = <[_; 2]>::try_from(row).ok()?;
        let written = symbol.plain();
        let value = values.iter().find(|(symbol, _)| *symbol == written)?;
        Some((written, mixed(&meaning), value.1.clone()))
    });
    let mut rows: Vec<Symbol> = told.collect();
    let inflation = rows.pop();
    rows.extend(lever_rows(baseline));
    rows.extend(inflation);
    rows
}

/// The values of the text's symbols; money to the pound.
fn values(baseline: &Baseline) -> Vec<(&'static str, String)> {
    let base = baseline.base;
    let percent = |share: f64| format!("{}%", percent_to(share, 2));
    let pounds = |value: f64| format!("£{}", whole(value));
    let inflation = baseline.series(id::GDP_DEFLATOR_GROWTH);
    let inflation = inflation.value(base.year.plus(1)).unwrap_or(f64::NAN);
    vec![
        ("b", base.year.to_string()),
        ("N_b", whole(base.children)),
        ("N_{res,b}", whole(base.residential)),
        ("N_{fos,b}", whole(base.fostering)),
        ("N_{else,b}", whole(base.elsewhere())),
        ("e", percent(base.share_elsewhere())),
        ("s_b", percent(base.share_residential())),
        ("S_res", pounds(base.spend_residential)),
        ("S_fos", pounds(base.spend_fostering)),
        ("S_oth", pounds(base.spend_other)),
        ("S", pounds(base.spend())),
        ("u_{res,b}", pounds(base.cost_per_residential_place())),
        ("u_{fos,b}", pounds(base.cost_per_foster_place())),
        ("u_{oth,b}", pounds(base.other_cost_per_child())),
        ("π_{b+1}", format!("{}%", rate(inflation, 3))),
    ]
}

/// The levers' symbols, each with its default.
fn lever_rows(baseline: &Baseline) -> Vec<Symbol> {
    let defaults = baseline.defaults;
    let row = |words: &StillWords| {
        let [symbol, meaning] = words.symbol?;
        let spec = words.lever.spec();
        let value = rate(defaults.value(words.lever).unwrap_or(0.0), spec.decimals);
        let value = with_unit(&value, spec.unit_in(defaults.basis));
        Some((symbol.to_string(), meaning.to_string(), value))
    };
    STILL_WORDS.iter().filter_map(row).collect()
}

pub(super) fn symbols(baseline: &Baseline) -> impl IntoView + use<> {
    let rows = symbol_rows(baseline)
        .into_iter()
        .map(|(symbol, meaning, value)| {
            view! { <tr><th scope="row" inner_html=markup(&symbol)></th><td inner_html=meaning></td><td>{value}</td></tr> }
        })
        .collect_view();
    view! {
        <div class="table-scroll">
            <table class="method-symbols" data-testid="symbols">
                <caption>{TEXT.words("symbols-caption", names! {})}</caption>
                <thead><tr><th scope="col">"Symbol"</th><th scope="col">"Meaning"</th><th scope="col">{baseline.name.clone()}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
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
        assert_eq!(value("π_{b+1}"), "3.239%");
        let need = TEXT.list("method-need", names! {});
        let resources = TEXT.list("method-resources", names! {});
        let named = need.iter().chain(&resources).map(|item| item.plain());
        for letter in ["N", "s", "e", "g", "m", "u", "p", "R", "S", "o", "f", "π"] {
            assert!(
                named.clone().any(|written| written.contains(letter)),
                "{letter}"
            );
        }
        assert!(rows.iter().all(|row| !row.2.contains("NaN")));
    }
}
