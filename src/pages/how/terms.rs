//! The terms of the field, in plain words, each with an anchor.

use super::prose::prose;
use leptos::prelude::*;

/// Anchor (after `term-`), term, what it means here.
const TERMS: [(&str, &str, &str); 22] = [
    (
        "looked-after-child",
        "Looked-after child",
        "A child in the care of a council: by order of a court, or housed by the council for more than a day, with the parents’ consent or where nobody can act as a parent, or held safe in an emergency. “Child in care” means the same on this page.",
    ),
    (
        "march-count",
        "Count at 31 March",
        "How many children were looked after on that one day. More than that pass through care in a year: some leave before the day, some come after.",
    ),
    (
        "placement",
        "Placement",
        "Where a looked-after child lives, and with whom.",
    ),
    (
        "foster-placement",
        "Foster placement",
        "A home with approved foster carers. Some of them are relatives or friends of the child.",
    ),
    (
        "residential-settings",
        "Residential settings",
        "Children’s homes, secure homes, supported accommodation, residential schools and other homes with staff. The page counts them together.",
    ),
    (
        "supported-accommodation",
        "Supported accommodation",
        "A room or flat with support for young people of 16 or 17. Once called semi-independent living. It costs less than a children’s home.",
    ),
    (
        "outturn",
        "Outturn",
        "What was in fact spent, reported after the year’s end. A budget is what was planned.",
    ),
    (
        "gross-and-net",
        "Gross and net current expenditure",
        "Gross is all day-to-day spending. Net is gross less income, such as what the health service or another council pays. This page uses gross unless it says net.",
    ),
    (
        "section-251",
        "Section 251",
        "The return on children’s services that councils send to the Department for Education each year, under section 251 of an Act of 2009. Our past figures come from it.",
    ),
    (
        "ro3",
        "RO3",
        "The return on social care that councils send to MHCLG, the ministry for local government (the Ministry of Housing, Communities and Local Government). It is out sooner and has its own headings. Our base year comes from it.",
    ),
    (
        "lait",
        "LAIT",
        "The Local Authority Interactive Tool, a workbook in which the Department for Education puts councils’ figures side by side, with a cost per child per week.",
    ),
    (
        "real-terms",
        "Real terms",
        "Sums of different years in the prices of one year, so that a rise means more than prices going up. “In cash” is as it was paid.",
    ),
    (
        "gdp-deflator",
        "GDP deflator",
        "An index of the prices of all that the country makes. It is the usual one for public spending. It is not the consumer price index.",
    ),
    (
        "financial-year",
        "Financial year",
        "From 1 April to 31 March, written with both years.",
    ),
    (
        "core-spending-power",
        "Core spending power",
        "The government’s sum of what councils can spend: council tax, business rates and main grants. It covers all services. No part of it is set aside for children.",
    ),
    (
        "resources",
        "Resources",
        "On this page: base spending on looked-after children, grown as the funding lever says. No such pot exists. It is a yardstick.",
    ),
    (
        "overspend",
        "Overspend",
        "Outturn above budget, as a share of the budget.",
    ),
    (
        "unit-cost",
        "Unit cost",
        "Spending over the number of children, or of weeks of care. It is a mean. One child may cost far more or less.",
    ),
    (
        "mix",
        "Placement mix",
        "How children are spread over kinds of placement. If more live where care costs more, the bill grows though no price does.",
    ),
    (
        "shapley-value",
        "Shapley value",
        "A fair way to share out a result among causes that work together: each gets what it adds, as a mean over every order in which the causes could come.",
    ),
    (
        "scenario",
        "Scenario",
        "What would follow if the levers were so. It is arithmetic on assumptions. It is not a forecast.",
    ),
    (
        "edition",
        "Edition",
        "The set of figures known at one time. A link keeps the edition it was made with, so it shows what its sender saw.",
    ),
];

pub(super) fn terms() -> impl IntoView {
    let rows = TERMS
        .iter()
        .map(|(id, term, meaning)| {
            view! {
                <div>
                    <dt id=format!("term-{id}")>{*term}</dt>
                    <dd>{prose(meaning)}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="terms">{rows}</dl> }
}
