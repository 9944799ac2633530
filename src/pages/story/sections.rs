//! The first three sections: demand and money, cost, and where the money moved. Every number comes from the model.

use super::lines::{lines_figure, table};
use crate::components::sources::{of_figure, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::appendix::CITED;
use model::compare::{Comparison, Councils};
use model::look_back::added;
use model::quantity::{Year, money, whole};
use model::story::{Story, TURN, founding_steps, moved, percent, split_sheet};
use model::view::Scope;

/// Runs `tell` with the story's comparisons.
fn with_story<T>(state: State, tell: impl FnOnce(&Story<'_>) -> T) -> T {
    let dataset = state.dataset();
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    tell(&Story::new(&dataset, &councils))
}

pub(super) fn demand_opening() -> impl IntoView {
    view! {
        <p>
            "In 2014 the National Audit Office put two figures beside each other: over two years the number of children in care had grown by 4%, and real spending on \
            residential care and fostering by 3%. A blog post then set the two-year rise in spending beside a rise in children that it took for a yearly one, and had to be \
            amended. So every comparison here is like for like: same years, same services, same prices, same number of years."
        </p>
    }
}

pub(super) fn founding(state: State) -> impl IntoView {
    let steps = with_story(state, founding_steps);
    let steps = steps
        .into_iter()
        .map(|step| view! { <li>{step}</li> })
        .collect_view();
    let dataset = state.dataset();
    let nao = source_links(&dataset, &["nao_2014".to_string(), "pac_2015".to_string()]);
    view! {
        <h3>"The founding comparison, in today’s figures"</h3>
        <ol class="story-steps">{steps}</ol>
        <div class="note">
            "The department has revised its counts since 2014, so today’s are a little lower than those printed then, and the growth differs by less than a tenth of a point. Source: "
            {nao}
        </div>
    }
}

pub(super) fn cost(state: State) -> impl IntoView {
    let (figure, total, residential) = with_story(state, |story| {
        let total = story.compare(Scope::Total, TURN, story.latest(Scope::Total));
        let residential = story.compare(
            Scope::Residential,
            Year::starting(2019),
            Year::starting(2023),
        );
        (story.cost_per_child(), total, residential)
    });
    view! {
        {lines_figure(state, figure)}
        {total.map(|total| split(&total))}
        {residential.map(|residential| nao_2025(&residential))}
    }
}

/// What moved the total since the turn.
fn split(total: &Comparison) -> impl IntoView + use<> {
    let title = format!(
        "What moved spending between {} and {}",
        total.from, total.to
    );
    let notes = total
        .notes
        .iter()
        .map(|note| view! { <li>{note.clone()}</li> })
        .collect_view();
    view! {
        <h3>{title.clone()}</h3>
        <p>
            {format!(
                "Spending went from {} to {} in cash: it {}. Prices in general {}, the number of children {} and real spending for each child {}.",
                money(total.cash_from),
                money(total.cash_to),
                moved(total.cash_change),
                added(total.attribution.inflation),
                added(total.attribution.children),
                added(total.attribution.per_child)
            )}
        </p>
        {table(&title, &split_sheet(total))}
        <ul class="note">{notes}</ul>
    }
}

/// The National Audit Office's doubling of residential spending, over four years, in cash and in real terms.
fn nao_2025(residential: &Comparison) -> impl IntoView + use<> {
    let notes = residential
        .notes
        .iter()
        .map(|note| view! { <li>{note.clone()}</li> })
        .collect_view();
    let title = format!(
        "Residential care, {} to {}",
        residential.from, residential.to
    );
    view! {
        <h3>"Nearly double, in four years, in cash"</h3>
        <p>
            {format!(
                "In 2025 the National Audit Office reported that spending on residential care had nearly doubled. The returns agree: {} in {}, {} in {}, so in cash it {}. That is over {} \
                years, not five, and before inflation: in real terms it {}, {}% a year.",
                money(residential.cash_from),
                residential.from,
                money(residential.cash_to),
                residential.to,
                moved(residential.cash_change),
                residential.years,
                moved(residential.real_change),
                percent(residential.yearly.real)
            )}
        </p>
        {table(&title, &split_sheet(residential))}
        <ul class="note">{notes}</ul>
    }
}

/// Three unit costs for the same money, and why they differ.
pub(super) fn unit_costs(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let base = dataset.base;
    let weekly = dataset
        .series("unit_cost_week_residential")
        .value(base.year);
    let nao = dataset
        .series("claim_nao2025_cost_per_child_home")
        .years()
        .last()
        .map(|(year, figure)| (year, figure.value));
    let nao_source = dataset
        .series("claim_nao2025_cost_per_child_home")
        .years()
        .last();
    let mut sources = of_figure(
        &dataset,
        &[],
        &[
            "ro3_gross_residential",
            "placement_homes_and_secure",
            "unit_cost_week_residential",
        ],
    );
    sources.extend(nao_source.map(|(_, figure)| figure.source.clone()));
    let sources = source_links(&dataset, &sources);
    let stock = base.cost_per_residential_place();
    let rounded = |pounds: f64| whole((pounds / 100.0).round() * 100.0);
    view! {
        <h3>"Three costs for one place"</h3>
        <ul>
            <li>
                {format!(
                    "£{} a year: all residential spending in {} divided by everyone in residential settings on one day, supported accommodation included. This is the live figure’s.",
                    rounded(stock),
                    base.year
                )}
            </li>
            {weekly.map(|weekly| view! {
                <li>
                    {format!(
                        "£{} a week in {}: the department’s unit cost, the same kind of spending divided by days of care in homes and the like through the year. A full year at that price \
                        would be £{}.",
                        whole(weekly),
                        base.year,
                        rounded(weekly / 7.0 * 365.0)
                    )}
                </li>
            })}
            {nao.map(|(year, pounds)| view! {
                <li>{format!("£{} in {year}: the National Audit Office’s cost for a child in a children’s home, in real terms.", rounded(pounds))}</li>
            })}
        </ul>
        <div class="note">"They differ in who is counted and when, and in the return that the money is from: RO3 for the first, section 251 for the second, the NAO’s own working for the third. None of them is what one child fewer would save. Source: "{sources}</div>
    }
}

pub(super) fn moved_figure(state: State) -> impl IntoView {
    let (both, services, recovery) = with_story(state, |story| {
        (story.early_and_late(), story.services(), story.recovery())
    });
    let dataset = state.dataset();
    let review = source_links(&dataset, &CITED.map(String::from));
    view! {
        {lines_figure(state, both)}
        <p>{recovery}</p>
        {lines_figure(state, services)}
        <p>
            "In 2018 the Care Crisis Review heard over two thousand people across England and Wales. They spoke of three pressures. Families did not get help early enough, from \
            services that were stretched. Money was short, and families were poor. And blame, shame and fear ran through the system. Our figures touch the first two: spending on \
            early help fell while spending on later help rose. They do not show that one led to the other, and they cannot show the third."
        </p>
        <div class="note">"Source: "{review}</div>
    }
}
