//! The method as equations, and one year worked by hand.

use super::mathematics::{Equation, equations};
use super::prose::prose;
use super::symbols::symbols;
use crate::components::sources::{of_figure, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::catalogue::BASE;
use model::dataset::Dataset;
use model::lever::Lever;
use model::projection::{Drivers, project};
use model::quantity::{children, money, whole};
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

pub(super) const NEED: [Equation; 6] = [
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

pub(super) const RESOURCES: [Equation; 4] = [
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
        said: "The gap is need less resources: above zero a shortfall, below zero a surplus.",
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
            "For each lever we seek the one value that would bring the last year’s gap to zero, with all else as set. The search halves its range 60 times over, which leaves a gap of far less than £1. If no value in the lever’s range does it, \
            we say “not by this alone”. The value shown is rounded to the lever’s step, on the side where nothing is short."
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
