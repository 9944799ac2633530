//! The method as equations, each symbol with its value for England, and one year worked by hand.

use super::mathematics::{Equation, equations, markup};
use super::prose::prose;
use crate::components::figure::BASE;
use crate::components::sources::{of_figure, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::lever::Lever;
use model::projection::{Drivers, project};
use model::quantity::{children, money, rate, whole};
use model::scenario::Scenario;
use model::words;

pub(super) fn method(state: State) -> impl IntoView {
    let dataset = state.dataset();
    view! {
        {overview(&dataset)}
        <h4 id="method-need">"Children and need"</h4>
        {equations(&NEED)}
        <h4 id="method-resources">"Resources"</h4>
        {equations(&RESOURCES)}
        <h4 id="method-gap">"The gap"</h4>
        {equations(&GAP)}
        <h4 id="method-symbols">"What the letters stand for, and what they are for England"</h4>
        {symbols(&dataset)}
        <div class="note">"Source of the base figures: " {source_links(&dataset, &of_figure(&dataset, &["gdp_deflator_index"], BASE))}</div>
        <h4 id="method-worked">"One year, worked by hand"</h4>
        {worked(&dataset)}
        {attribution()}
        {closing()}
        {like_for_like()}
    }
}

fn overview(dataset: &Dataset) -> impl IntoView + use<> {
    let base = dataset.base();
    let [place, place_weekly] = words::residential_place(&base);
    let weekly = dataset
        .series("unit_cost_week_residential")
        .value(base.year)
        .map(whole)
        .unwrap_or_default();
    let need = format!(
        "Need is what care would cost. It starts from what councils spent on {} [looked-after children](#term-looked-after-child) in {}. That was {} on [residential care](#term-residential-settings), \
        {} on [fostering](#term-foster-placement) and {} on the rest, all [gross](#term-gross-and-net).",
        children(base.children),
        base.year,
        money(base.spend_residential),
        money(base.spend_fostering),
        money(base.spend_other)
    );
    let place = format!(
        "A residential place costs about £{place} a year here, or £{place_weekly} a week. That is the mean over all who live in residential settings, [supported accommodation](#term-supported-accommodation) \
        and all. The published £{weekly} a week is higher. It counts children’s homes and the like alone. We use its trend, not its level."
    );
    view! {
        <p>{prose(&need)}</p>
        <p>
            "Each year the number of children, where they live and what a place costs move as the levers say. Resources start from the same sum and grow by the funding lever. The gap is one \
            less the other."
        </p>
        <p>{prose(&place)}</p>
        <p>
            {prose(
                "A [count at 31 March](#term-march-count) goes with the [financial year](#term-financial-year) that ends that day. [Real terms](#term-real-terms) use the [GDP deflator](#term-gdp-deflator) of \
                November 2025. We could not check it again in the publisher’s own file, and a newer one, of March 2026, could not be read. No missing year is filled in. Series that count different \
                things are never joined. Counts for England are rounded to 10 by the department.",
            )}
        </p>
    }
}

const NEED: [Equation; 6] = [
    Equation {
        written: "N_t = N_{t−1} × (1 + g)",
        said: "Children this year are last year’s times one plus their growth.",
    },
    Equation {
        written: "s_t = s_{t−1} + m, 0 ≤ s_t ≤ 1 − e",
        said: "The share in residential settings moves by the mix lever, and stays between none and all who could move.",
    },
    Equation {
        written: "N_{res,t} = N_t × s_t",
        said: "Children in residential settings are all children times that share.",
    },
    Equation {
        written: "N_{fos,t} = N_t × (1 − e − s_t)",
        said: "Children in foster placements are those in neither that share nor the fixed share elsewhere.",
    },
    Equation {
        written: "u_{k,t} = u_{k,t−1} × (1 + p_k)",
        said: "Each of the three costs for a child grows by its own lever, above inflation.",
    },
    Equation {
        written: "need_t = N_{res,t} × u_{res,t} + N_{fos,t} × u_{fos,t} + N_t × u_{oth,t}",
        said: "Need is the residential bill, the fostering bill and other costs for all children, added up.",
    },
];

const RESOURCES: [Equation; 4] = [
    Equation {
        written: "R_b = S ÷ (1 + o)",
        said: "Resources start from base spending, less the share by which it went over budget.",
    },
    Equation {
        written: "R_t = R_{t−1} × (1 + f)",
        said: "If funding is set above inflation, resources grow by the funding lever.",
    },
    Equation {
        written: "R_t = R_{t−1} × (1 + f) ÷ (1 + π_t)",
        said: "If funding is set in cash, the rise in prices is taken off.",
    },
    Equation {
        written: "P_t = P_{t−1} × (1 + π_t), P_b = 1",
        said: "The price index grows by inflation, from one in the base year.",
    },
];

const GAP: [Equation; 3] = [
    Equation {
        written: "gap_t = need_t − R_t",
        said: "The gap is need less resources: above nought a shortfall, below nought a surplus.",
    },
    Equation {
        written: "cumulative_t = gap_{b+1} + … + gap_t",
        said: "The gaps of all years after the base year, added up.",
    },
    Equation {
        written: "cash_t = real_t × P_t",
        said: "Any sum in cash is the sum in base-year prices times the price index.",
    },
];

/// A symbol, its meaning, and its value for England as text.
type Symbol = (&'static str, &'static str, String);

/// Every symbol of the equations, its value taken from the figures or the levers' defaults.
fn symbol_rows(dataset: &Dataset) -> Vec<Symbol> {
    let base = dataset.base();
    let pounds = |value: f64| format!("£{}", whole(value));
    let percent = |value: f64| format!("{}%", rate(value * 100.0, 2));
    let mut rows = vec![
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
            pounds(base.spend_residential / base.residential),
        ),
        (
            "u_{fos,b}",
            "cost of a foster place for a year: S_fos over N_fos",
            pounds(base.spend_fostering / base.fostering),
        ),
        (
            "u_{oth,b}",
            "other cost for each child for a year: S_oth over N",
            pounds(base.spend_other / base.children),
        ),
    ];
    rows.extend(lever_rows(dataset));
    rows
}

/// The levers' symbols, each with its default.
fn lever_rows(dataset: &Dataset) -> Vec<Symbol> {
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
    let defaults = Scenario::defaults(dataset);
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
            let gap = if unit.starts_with('%') { "" } else { " " };
            (*symbol, *meaning, format!("{value}{gap}{}", unit))
        })
        .collect();
    rows.push((
        "π_{b+1}",
        "general inflation in the first year, as officially forecast",
        format!("{}%", rate(inflation, 3)),
    ));
    rows
}

fn symbols(dataset: &Dataset) -> impl IntoView + use<> {
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

/// The first year after the base at the levers' defaults, step by step.
fn worked(dataset: &Dataset) -> impl IntoView + use<> {
    let scenario = Scenario::defaults(dataset);
    let projection = project(&dataset.base(), &Drivers::new(dataset, &scenario));
    let [base, first] = [&projection.years[0], &projection.years[1]];
    let last = projection.last();
    let pounds = |value: f64| format!("£{}", whole(value));
    let steps = [
        format!(
            "Children: {} in {} become {} in {}.",
            whole(base.children),
            base.year,
            whole(first.children),
            first.year
        ),
        format!(
            "Of these {} would be in residential settings and {} in foster placements.",
            whole(first.residential),
            whole(first.fostering)
        ),
        format!("Need would be {}.", pounds(first.need)),
        format!("Resources would be {}.", pounds(first.resources)),
        format!("So the gap would be {}.", pounds(first.gap)),
        format!(
            "The same steps, year after year, would give a gap of {} in {}.",
            pounds(last.gap),
            last.year
        ),
    ];
    let steps = steps.map(|step| view! { <li>{step}</li> });
    view! {
        <p>{format!("With every lever at its default, in {} prices:", base.year)}</p>
        <ol class="steps" data-testid="worked">{Vec::from(steps)}</ol>
    }
}

fn attribution() -> impl IntoView {
    const SHAPLEY: [Equation; 1] = [Equation {
        written: "φ_i = mean over all orders of ( gap with i − gap before i )",
        said: "A factor’s share is what it adds when it is switched on, as a mean over every order of switching on.",
    }];
    let order = format!(
        "Which of the {} levers opened the gap? Switch them on one by one, from “no change” to where they are set, and see what each adds. The answer hangs on the order. So we take every order there is, \
        and the mean of what each lever adds. That is its [Shapley value](#term-shapley-value). The shares add up to the gap, with nothing left over.",
        Lever::ALL.len()
    );
    view! {
        <h4 id="method-opened">"What opened the gap"</h4>
        <p>{prose(&order)}</p>
        {equations(&SHAPLEY)}
    }
}

fn closing() -> impl IntoView {
    view! {
        <h4 id="method-close">"What would close it"</h4>
        <p>
            "For each lever we seek the one value that would bring the last year’s gap to nought, with all else as set. The search halves its range until the gap is under £1. If no value in the lever’s range does it, \
            we say so. The value shown is rounded to the lever’s step, on the side where nothing is short."
        </p>
    }
}

fn like_for_like() -> impl IntoView {
    const COMPARE: [Equation; 3] = [
        Equation {
            written: "real = cash × 100 ÷ D",
            said: "Spending in real terms is cash over the price index of its year, where the base year is 100.",
        },
        Equation {
            written: "change = to ÷ from − 1",
            said: "A change is the later figure over the earlier one, less one.",
        },
        Equation {
            written: "yearly = (to ÷ from)^{1/n} − 1",
            said: "The yearly rate is the same rise in each of n years that would give the whole change.",
        },
    ];
    view! {
        <h4 id="method-compare">"Two past years, like for like"</h4>
        <p>
            {prose(
                "Both ends have the same services, the same prices and the same councils. If a council is missing from the money at one end, it is left out at both, money and children. The number of years is always said. \
                All past comparisons use one return, [section 251](#term-section-251).",
            )}
        </p>
        {equations(&COMPARE)}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::dataset::COMPILED_IN;

    #[test]
    fn symbols_have_the_model_s_values() {
        let dataset = Dataset::parse(&COMPILED_IN, None).expect("the figures are sound");
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
