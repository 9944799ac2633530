//! Reasons why two right figures differ, each with its two numbers worked out from the tables.

use super::differ::Reason;
use model::baseline::Baseline;
use model::compare::{Comparison, Councils, Question, Vintage, compare};
use model::human_scale::WEEKS;
use model::quantity::{Year, children, rate, whole};
use model::view::Scope;

/// Every reason whose figures this edition has.
pub(super) fn reasons(dataset: &Baseline) -> Vec<Reason> {
    [
        returns(dataset),
        gross_and_net(dataset),
        weekly(dataset),
        stock_and_flow(dataset),
        revised(dataset),
        councils(dataset),
        prices(dataset),
        doubled(dataset),
        whole_service(dataset),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Millions to one decimal, as the returns are quoted.
fn millions(pounds: f64) -> String {
    let tenths = (pounds / 1e5).round() / 10.0;
    format!(
        "£{}.{}m",
        whole(tenths.trunc()),
        rate(tenths.fract(), 1).trim_start_matches("0.")
    )
}

fn labelled(label: impl Into<String>, number: String) -> (String, String) {
    (label.into(), number)
}

fn returns(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year;
    let [s251, ro3] = ["s251_gross_total_cla", "ro3_gross_total_cla"]
        .map(|series| dataset.series(series).value(year));
    let asylum = dataset.series("ro3_gross_asylum_separate").value(year);
    Some(Reason {
        id: "returns",
        title: "Two returns for the same year",
        pair: [
            labelled(format!("Section 251, {year}"), millions(s251?)),
            labelled(format!("RO3, {year}"), millions(ro3?)),
        ],
        why: "Councils fill in two forms, for two ministries, under other headings. [Section 251](#term-section-251) leaves out the councils that did not report well. [RO3](#term-ro3) is raised to stand for all of \
            them. We use section 251 for the past, RO3 for the year a scenario starts from, and never join the two. RO3 also has {asylum} for young people seeking asylum under a heading of its own, outside this total; the children are in the count, so a scenario starts from a little less money than they cost."
            .replace("{asylum}", &millions(asylum?)),
        made_of: vec![("s251_gross_total_cla", year), ("ro3_gross_total_cla", year)],
        printed_in: None,
    })
}

fn gross_and_net(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year;
    let [gross, net] = ["ro3_gross_total_cla", "ro3_net_total_cla"]
        .map(|series| dataset.series(series).value(year));
    Some(Reason {
        id: "gross",
        title: "Before income or after it",
        pair: [
            labelled(format!("Gross, {year}"), millions(gross?)),
            labelled(format!("Net, {year}"), millions(net?)),
        ],
        why: "Same return, same children. [Net](#term-gross-and-net) takes off what others pay, such as the health service. We use gross: it is what the care cost."
            .into(),
        made_of: vec![("ro3_gross_total_cla", year), ("ro3_net_total_cla", year)],
        printed_in: None,
    })
}

fn weekly(dataset: &Baseline) -> Option<Reason> {
    let base = dataset.base;
    let week = dataset
        .series("unit_cost_week_residential")
        .value(base.year)?;
    let ours = base.cost_per_residential_place() / WEEKS;
    let pounds = |value: f64| format!("£{}", whole((value / 5.0).round() * 5.0));
    Some(Reason {
        id: "weekly",
        title: "What a residential place costs for a week",
        pair: [
            labelled("Department for Education, LAIT", pounds(week)),
            labelled("This page", pounds(ours)),
        ],
        why: "[LAIT](#term-lait) divides by days of care in children’s homes and the like through the year. We divide by all who were in [residential settings](#term-residential-settings) on one day. \
            That takes in supported accommodation, which costs less. Both are rounded to £5 here."
            .into(),
        made_of: vec![
            ("unit_cost_week_residential", base.year),
            ("ro3_gross_residential", base.year),
            ("placement_supported_accommodation", base.year),
        ],
        printed_in: None,
    })
}

fn stock_and_flow(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year;
    let stock = |year| dataset.series("cla_stock").value(year);
    let started = dataset.series("cla_started").value(year)?;
    let day = format!("On 31 March {}", year.ends_in());
    Some(Reason {
        id: "day",
        title: "On one day or at any time in the year",
        pair: [
            labelled(day, children(stock(year)?)),
            labelled(
                format!("At some time in {year}, at most"),
                children(stock(year.plus(-1))? + started),
            ),
        ],
        why: "The second is our sum: those in care when the year began and those who came in. A child who left and came back within the year is in it twice, so it is a ceiling. We use the \
            [count on the day](#term-march-count)."
            .into(),
        made_of: vec![("cla_stock", year), ("cla_stock", year.plus(-1)), ("cla_started", year)],
        printed_in: None,
    })
}

fn revised(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year.plus(-1);
    let first = dataset.series("cla_stock_first_published").value(year)?;
    let now = dataset.series("cla_stock").value(year)?;
    Some(Reason {
        id: "revised",
        title: "As first printed or as now known",
        pair: [
            labelled(
                format!("31 March {}, as first published", year.ends_in()),
                children(first),
            ),
            labelled("The same day, as now published", children(now)),
        ],
        why: "Councils mend their records and the department prints the count again. Old news stories keep the old number. We use the newest, and say which [edition](#term-edition) it is."
            .into(),
        made_of: vec![("cla_stock_first_published", year), ("cla_stock", year)],
        printed_in: None,
    })
}

fn councils(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year;
    let spent = dataset.series("s251_gross_total_cla").value(year)?;
    let all = dataset.series("cla_stock").value(year)?;
    let matched = dataset.series("s251_matched_cla_stock").value(year)?;
    let week = |count: f64| format!("£{}", whole(spent / count / WEEKS));
    Some(Reason {
        id: "councils",
        title: "With missing councils or without them",
        pair: [
            labelled(
                format!("Cost of a child for a week, {year}, over all {} children", children(all)),
                week(all),
            ),
            labelled(
                format!("Over the {} children of the councils in the money", whole(matched)),
                week(matched),
            ),
        ],
        why: "The councils whose money is missing still have children in the count. To divide one by the other makes care look cheaper than it is. We use the second.".into(),
        made_of: vec![
            ("s251_gross_total_cla", year),
            ("cla_stock", year),
            ("s251_matched_cla_stock", year),
        ],
        printed_in: None,
    })
}

/// Residential spending between the two years that the National Audit Office set side by side in 2025.
fn audited(dataset: &Baseline) -> Option<(Comparison, Vec<(&'static str, Year)>)> {
    let (from, to) = (Year::starting(2019), Year::starting(2023));
    let question = Question {
        scope: Scope::Residential,
        from,
        to,
        vintage: Vintage::Latest,
    };
    let found = compare(dataset, &Councils::compiled_in().ok()?, question).ok()?;
    let made_of = vec![
        ("s251_gross_residential", from),
        ("s251_gross_residential", to),
        ("gdp_deflator_index", to),
    ];
    Some((found, made_of))
}

fn rose(fraction: f64) -> String {
    format!("{}%", rate(fraction * 100.0, 1))
}

fn prices(dataset: &Baseline) -> Option<Reason> {
    let (residential, made_of) = audited(dataset)?;
    let years = format!("{} to {}", residential.from, residential.to);
    Some(Reason {
        id: "prices",
        title: "In cash or in real terms",
        pair: [
            labelled(
                format!("Rise in residential spending, {years}, in cash"),
                rose(residential.cash_change),
            ),
            labelled("The same, in real terms", rose(residential.real_change)),
        ],
        why: "Prices in general rose too. A rise in cash mixes that with more care and more expensive care. We use [real terms](#term-real-terms) for any two years, and say so when we do not.".into(),
        made_of,
        printed_in: None,
    })
}

fn doubled(dataset: &Baseline) -> Option<Reason> {
    let (residential, mut made_of) = audited(dataset)?;
    made_of.truncate(2);
    let claim = dataset
        .series("claim_nao2025_residential_growth")
        .span(&format!("{} to {}", residential.from, residential.to))?;
    let why = format!(
        "The National Audit Office printed {}% in 2025, and its press notice said it [took five years](#claim-nao25-5y). It is {} years, and in cash. Our figure is from the same returns. Spread evenly, it is {} a year in real terms.",
        rate(claim.value, 0),
        residential.years,
        rose(residential.yearly.real)
    );
    Some(Reason {
        id: "doubled",
        title: "“Nearly doubled”: over how many years?",
        pair: [
            labelled(
                "National Audit Office",
                format!("{}%", rate(claim.value, 0)),
            ),
            labelled("This page", rose(residential.cash_change)),
        ],
        why,
        made_of,
        printed_in: Some(claim.source.clone()),
    })
}

fn whole_service(dataset: &Baseline) -> Option<Reason> {
    let year = dataset.edition.base_year;
    let [all, care] = ["ro3_net_childrens_social_care", "ro3_net_total_cla"]
        .map(|series| dataset.series(series).value(year));
    Some(Reason {
        id: "service",
        title: "All children’s social care or children in care",
        pair: [
            labelled(format!("All children’s social care, net, {year}"), millions(all?)),
            labelled(format!("Looked-after children, net, {year}"), millions(care?)),
        ],
        why: "The first also pays for child protection, family support and more. Overspends are mostly reported on it. This page is about the second, and in gross.".into(),
        made_of: vec![
            ("ro3_net_childrens_social_care", year),
            ("ro3_net_total_cla", year),
        ],
        printed_in: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::dataset::COMPILED_IN;

    fn england() -> Baseline {
        Baseline::england(&COMPILED_IN, None).expect("the figures are sound")
    }

    #[test]
    fn every_reason_has_its_two_numbers() {
        let reasons = reasons(&england());
        assert_eq!(reasons.len(), 9);
        for reason in &reasons {
            let [first, second] = &reason.pair;
            assert_ne!(first.1, second.1, "{}", reason.id);
            assert!(
                reason.made_of.iter().any(|(series, year)| {
                    let found = england().series(series).get(*year).cloned();
                    found.is_some_and(|figure| figure.source != "derived")
                }),
                "{}",
                reason.id
            );
        }
        let pair = |id: &str| {
            let reason = reasons.iter().find(|reason| reason.id == id);
            reason.map(|reason| reason.pair.clone().map(|(_, number)| number))
        };
        assert_eq!(
            pair("returns"),
            Some(["£8,955.4m".into(), "£8,917.0m".into()])
        );
        assert_eq!(pair("revised"), Some(["83,630".into(), "83,530".into()]));
        assert_eq!(pair("doubled"), Some(["96%".into(), "95.5%".into()]));
        assert_eq!(pair("prices"), Some(["95.5%".into(), "64.6%".into()]));
    }
}
