//! Reasons why two right figures differ, each with its two numbers worked out from the tables. Their words are in
//! `text/method/differ.md`.

use crate::text::{Names, names};
use model::baseline::Baseline;
use model::compare::{Comparison, Councils};
use model::dataset::{SeriesId, id};
use model::human_scale::weekly_each;
use model::quantity::{Year, a_week, children, millions, rate, whole, whole_to};
use model::story::Story;
use model::text::percent;

/// One reason, its two numbers, and the figures they are made of.
pub(super) struct Reason {
    /// Its anchor in the text, without `differ-`.
    pub(super) id: &'static str,
    /// What the text says above each number.
    pub(super) labels: Names,
    pub(super) numbers: [String; 2],
    /// What the text says of why the two differ.
    pub(super) why: Names,
    pub(super) made_of: Vec<(SeriesId, Year)>,
    /// The source of a number that others printed.
    pub(super) printed_in: Option<String>,
}

/// Every reason whose figures this edition has.
pub(super) fn reasons(baseline: &Baseline) -> Vec<Reason> {
    [
        returns(baseline),
        gross_and_net(baseline),
        weekly(baseline),
        stock_and_flow(baseline),
        revised(baseline),
        councils(baseline),
        prices(baseline),
        doubled(baseline),
        whole_service(baseline),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn returns(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year;
    let [s251, ro3] = [id::S251_GROSS_TOTAL_CLA, id::RO3_GROSS_TOTAL_CLA]
        .map(|series| baseline.series(series).value(year));
    let asylum = baseline.series(id::RO3_GROSS_ASYLUM_SEPARATE).value(year);
    Some(Reason {
        id: "returns",
        labels: names! { year },
        numbers: [millions(s251?), millions(ro3?)],
        why: names! { asylum: millions(asylum?) },
        made_of: vec![
            (id::S251_GROSS_TOTAL_CLA, year),
            (id::RO3_GROSS_TOTAL_CLA, year),
        ],
        printed_in: None,
    })
}

fn gross_and_net(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year;
    let [gross, net] = [id::RO3_GROSS_TOTAL_CLA, id::RO3_NET_TOTAL_CLA]
        .map(|series| baseline.series(series).value(year));
    Some(Reason {
        id: "gross",
        labels: names! { year },
        numbers: [millions(gross?), millions(net?)],
        why: names! {},
        made_of: vec![
            (id::RO3_GROSS_TOTAL_CLA, year),
            (id::RO3_NET_TOTAL_CLA, year),
        ],
        printed_in: None,
    })
}

fn weekly(baseline: &Baseline) -> Option<Reason> {
    let base = baseline.base;
    let week = baseline
        .series(id::UNIT_COST_WEEK_RESIDENTIAL)
        .value(base.year)?;
    let ours = a_week(base.cost_per_residential_place());
    let pounds = |value: f64| format!("£{}", whole_to(value, 5.0));
    Some(Reason {
        id: "weekly",
        labels: names! {},
        numbers: [pounds(week), pounds(ours)],
        why: names! {},
        made_of: vec![
            (id::UNIT_COST_WEEK_RESIDENTIAL, base.year),
            (id::RO3_GROSS_RESIDENTIAL, base.year),
            (id::PLACEMENT_SUPPORTED_ACCOMMODATION, base.year),
        ],
        printed_in: None,
    })
}

fn stock_and_flow(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year;
    let on_the_day = baseline.series(id::CLA_STOCK).value(year)?;
    let all_year = baseline.looked_after_in(year)?;
    Some(Reason {
        id: "day",
        labels: names! { year, calendar_year: year.ends_in() },
        numbers: [children(on_the_day), children(all_year)],
        why: names! {},
        made_of: vec![
            (id::CLA_STOCK, year),
            (id::CLA_STOCK, year.plus(-1)),
            (id::CLA_STARTED, year),
        ],
        printed_in: None,
    })
}

fn revised(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year.plus(-1);
    let first = baseline.series(id::CLA_STOCK_FIRST_PUBLISHED).value(year)?;
    let now = baseline.series(id::CLA_STOCK).value(year)?;
    Some(Reason {
        id: "revised",
        labels: names! { calendar_year: year.ends_in() },
        numbers: [children(first), children(now)],
        why: names! {},
        made_of: vec![(id::CLA_STOCK_FIRST_PUBLISHED, year), (id::CLA_STOCK, year)],
        printed_in: None,
    })
}

fn councils(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year;
    let spent = baseline.series(id::S251_GROSS_TOTAL_CLA).value(year)?;
    let all = baseline.series(id::CLA_STOCK).value(year)?;
    let matched = baseline.series(id::S251_MATCHED_CLA_STOCK).value(year)?;
    let week = |count: f64| format!("£{}", whole(weekly_each(spent, count)));
    Some(Reason {
        id: "councils",
        labels: names! { year, children: children(all), matched: whole(matched) },
        numbers: [week(all), week(matched)],
        why: names! {},
        made_of: vec![
            (id::S251_GROSS_TOTAL_CLA, year),
            (id::CLA_STOCK, year),
            (id::S251_MATCHED_CLA_STOCK, year),
        ],
        printed_in: None,
    })
}

/// The comparison of the two years that the National Audit Office set side by side in 2025, and what it is made of.
fn audited(baseline: &Baseline) -> Option<(Comparison, Vec<(SeriesId, Year)>)> {
    let found = Story::new(baseline, &Councils::compiled_in().ok()?).audited()?;
    let made_of = vec![
        (id::S251_GROSS_RESIDENTIAL, found.from),
        (id::S251_GROSS_RESIDENTIAL, found.to),
        (id::GDP_DEFLATOR_INDEX, found.to),
    ];
    Some((found, made_of))
}

fn rose(fraction: f64) -> String {
    format!("{}%", percent(fraction))
}

fn prices(baseline: &Baseline) -> Option<Reason> {
    let (residential, made_of) = audited(baseline)?;
    Some(Reason {
        id: "prices",
        labels: names! { from: residential.from, to: residential.to },
        numbers: [rose(residential.cash_change), rose(residential.real_change)],
        why: names! {},
        made_of,
        printed_in: None,
    })
}

fn doubled(baseline: &Baseline) -> Option<Reason> {
    let (residential, mut made_of) = audited(baseline)?;
    made_of.truncate(2);
    let claim = baseline
        .series(id::CLAIM_NAO2025_RESIDENTIAL_GROWTH)
        .span(&format!("{} to {}", residential.from, residential.to))?;
    let printed = rate(claim.value, 0);
    let why = names! {
        printed: &printed,
        years: residential.years,
        yearly: rose(residential.yearly.real),
    };
    Some(Reason {
        id: "doubled",
        labels: names! {},
        numbers: [format!("{printed}%"), rose(residential.cash_change)],
        why,
        made_of,
        printed_in: Some(claim.source.clone()),
    })
}

fn whole_service(baseline: &Baseline) -> Option<Reason> {
    let year = baseline.edition.base_year;
    let [all, care] = [id::RO3_NET_CHILDRENS_SOCIAL_CARE, id::RO3_NET_TOTAL_CLA]
        .map(|series| baseline.series(series).value(year));
    Some(Reason {
        id: "service",
        labels: names! { year },
        numbers: [millions(all?), millions(care?)],
        why: names! {},
        made_of: vec![
            (id::RO3_NET_CHILDRENS_SOCIAL_CARE, year),
            (id::RO3_NET_TOTAL_CLA, year),
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
            let [first, second] = &reason.numbers;
            assert_ne!(first, second, "{}", reason.id);
            assert!(
                reason.made_of.iter().any(|(series, year)| {
                    let found = england().series(*series).get(*year).cloned();
                    found.is_some_and(|figure| figure.source != "derived")
                }),
                "{}",
                reason.id
            );
        }
        let pair = |id: &str| {
            let reason = reasons.iter().find(|reason| reason.id == id);
            reason.map(|reason| reason.numbers.clone())
        };
        assert_eq!(
            pair("returns"),
            Some(["£8,955.4m".into(), "£8,917.0m".into()])
        );
        assert_eq!(pair("revised"), Some(["83,630".into(), "83,530".into()]));
        assert_eq!(pair("doubled"), Some(["96%".into(), "95.5%".into()]));
        assert_eq!(pair("prices"), Some(["95.5%".into(), "64.5%".into()]));
    }
}
