//! Claims of others next to our figures: every number comes out, and no verdict goes against its number.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::claims::{all, near, of};
use common::england;
use model::characteristics::Characteristics;
use model::claim::{
    ClaimComparison, Formula, Printed, Verdict, claims, comparison_view, compiled_in, compute,
};
use model::compare::{Councils, compare};
use model::look_back::{Measure, question, statement};
use model::quantity::Year;
use model::scope::Scope;
use model::statement::{Evidence, Ruling, answer};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn every_claim_is_worked_out_or_says_why_not() {
    let all = all();
    assert_eq!(all.len(), 97);
    for (claim, computed) in &all {
        assert_eq!(claim.formula.is_some(), computed.is_some(), "{}", claim.id);
        assert!(
            !claim.how(&england(), computed.as_ref()).is_empty(),
            "{}",
            claim.id
        );
        if computed.is_none() {
            assert_eq!(claim.verdict, Verdict::CannotCheck, "{}", claim.id);
        }
    }
}

#[test]
fn no_verdict_goes_against_its_number() {
    let conflicts = all()
        .iter()
        .filter_map(|(claim, computed)| claim.conflict(computed.as_ref()))
        .collect::<Vec<_>>();
    assert!(conflicts.is_empty(), "{conflicts:#?}");
}

#[test]
fn a_verdict_against_the_number_is_found() {
    let england = england();
    let (claim, _) = of("AC14-12");
    let with = |verdict, claimed: &str, traps: &[&str]| {
        let mut claim = claim.clone();
        claim.verdict = verdict;
        claim.claimed = Printed::parse(claimed);
        claim.traps = traps.iter().map(|trap| (*trap).to_string()).collect();
        claim.conflict(compute(&england, &claim).as_ref()).is_some()
    };
    // Ours is 11.84 as first published and 11.72 as revised.
    assert!(!with(Verdict::Exact, "12", &[]));
    assert!(with(Verdict::Exact, "11", &[]) && with(Verdict::Exact, "12.0", &[]));
    assert!(!with(Verdict::Rounded, "11", &[]) && with(Verdict::Rounded, "12", &[]));
    assert!(with(Verdict::Rounded, "14", &[]));
    assert!(with(Verdict::False, "12", &[]) && with(Verdict::Stale, "12", &[]));
    assert!(with(Verdict::Misleading, "12", &[]));
    assert!(!with(Verdict::Misleading, "12", &["base-year choice"]));
    assert!(!with(Verdict::CannotCheck, "40", &[]));
    // Right as first published, overtaken by the revision; right as revised.
    assert!(with(Verdict::Exact, "11.8", &[]) && !with(Verdict::Stale, "11.8", &[]));
    assert!(with(Verdict::False, "11.7", &[]));
    let mut bare = claim.clone();
    bare.formula = None;
    assert!(bare.conflict(compute(&england, &bare).as_ref()).is_some());
    let mut forecast = claim;
    forecast.forecast = Some("F01".into());
    (forecast.verdict, forecast.claimed) = (Verdict::False, Printed::parse("20"));
    let conflict = forecast.conflict(compute(&england, &forecast).as_ref());
    assert!(conflict.unwrap().contains("no false statement"));
}

#[test]
fn known_claims_come_out() {
    let cases = [
        ("NAO14-SPEND", 2.59, Verdict::Exact),
        ("NAO14-CLA4", 3.95, Verdict::Exact),
        ("BLOG-4PA", 1.96, Verdict::False),
        ("BLOG-GAP", -1.27, Verdict::Misleading),
        ("NAO25-96", 95.52, Verdict::Misleading),
        ("NAO25-5Y", 4.0, Verdict::Misleading),
        ("CCN24-45", 45.07, Verdict::Exact),
        ("ALD17-2", 2.13, Verdict::Misleading),
        ("PA18-10", 2010.0, Verdict::Exact),
        ("ADCS7-CLA", 80_000.0, Verdict::Stale),
        ("LGA21-16", 42.72, Verdict::Stale),
        ("CC25-15", 15.0, Verdict::Exact),
        ("PBE24-44", -43.89, Verdict::Exact),
        ("SR25-31", 2.6, Verdict::Misleading),
        ("CCN21-95", 81_770.0, Verdict::Stale),
    ];
    for (id, expected, verdict) in cases {
        let (claim, value) = of(id);
        near(value, expected);
        assert_eq!(claim.verdict, verdict, "{id}");
    }
}

#[test]
fn reasons_carry_our_number_in_words() {
    let england = england();
    for (claim, computed) in all() {
        let computed = computed.as_ref();
        let reason = claim.reason(&england, computed);
        assert!(!reason.is_empty(), "{}", claim.id);
        for text in [
            reason,
            claim.how(&england, computed),
            claim.note(&england, computed),
        ] {
            assert!(!text.contains(['{', '}']), "{}: {text}", claim.id);
        }
    }
    let said = |id: &str| {
        let (claim, _) = of(id);
        claim.reason(&england, compute(&england, &claim).as_ref())
    };
    for (id, words) in [
        (
            "CCN23-66",
            "was first published as 67,050 and is now 67,070",
        ),
        ("DFE25-2", "fell by 1,760"),
        ("ALD17-924", "they fall 2.5%"),
        ("CYP17-41", "the largest since 2010."),
        ("NAO19-350", "already spent £4.26bn in 2017-18"),
        ("LGA19-56", "Before income it is £59,400."),
    ] {
        assert!(said(id).contains(words), "{}", said(id));
    }
    let (claim, _) = of("NAO14-SPEND");
    let how = claim.how(&england, compute(&england, &claim).as_ref());
    assert!(how.contains("£2,321.7m to £2,474.9m"), "{how}");
}

/// One idea a sentence: a reason is a few short ones.
#[test]
fn reasons_are_short() {
    let england = england();
    for (claim, computed) in all() {
        let reason = claim.reason(&england, computed.as_ref());
        let sentences: Vec<&str> = reason.split(". ").collect();
        assert!(sentences.len() <= 4, "{}: {reason}", claim.id);
        for sentence in sentences {
            let words = sentence.split_whitespace().count();
            assert!(words <= 30, "{}: {words} words: {sentence}", claim.id);
        }
    }
}

#[test]
fn a_damaged_table_is_refused() {
    let text = include_str!("../../data/claims.csv");
    let refused = |from: &str, to: &str| claims(&text.replacen(from, to, 1)).unwrap_err();
    assert!(
        refused(",exact,", ",right,")
            .to_string()
            .contains("`right` is no verdict")
    );
    assert!(
        refused(",95000,", ",many,")
            .to_string()
            .contains("`many` in `claimed_value`")
    );
    for (from, to, words) in [
        ("cla_stock[", "cla_stok[", "there is no series `cla_stok`"),
        (
            "cash_change",
            "cash_chang",
            "a comparison has no `cash_chang`",
        ),
        ("{1}", "{one}", "`one` is no form of a number"),
        ("{1}", "{1", "a brace is not closed"),
    ] {
        let problem = refused(from, to).to_string();
        assert!(problem.contains(words), "{problem}");
        assert!(problem.contains("row"), "{problem}");
    }
    assert!(
        refused("id,made_by", "name,made_by")
            .to_string()
            .contains("no column `id`")
    );
}

#[test]
fn a_claim_asks_for_a_comparison_that_there_is() {
    let dataset = england();
    let councils = Councils::compiled_in().unwrap();
    let groups = Characteristics::compiled_in(dataset.edition.id).unwrap();
    let mut asked = 0;
    for claim in compiled_in().unwrap() {
        let Some(ClaimComparison { view, .. }) = comparison_view(&dataset, &claim) else {
            continue;
        };
        asked += 1;
        assert!(compare(&dataset, &councils, question(&dataset, &view)).is_ok());
        let is_first_published = claim
            .formula
            .as_ref()
            .is_some_and(Formula::is_of_first_release);
        if view.says.is_some() && claim.verdict == Verdict::Exact && !is_first_published {
            let evidence = Evidence {
                dataset: &dataset,
                councils: &councils,
                groups: &groups,
            };
            let said = answer(evidence, &statement(&dataset, &view));
            // A rise of children or per child is another reading of the same two years: it is named.
            let is_named = said
                .further
                .iter()
                .any(|more| more.starts_with("The number is right for"));
            assert!(
                said.ruling == Ruling::Right || is_named,
                "{}: {said:?}",
                claim.id
            );
        }
    }
    assert!(asked >= 15, "{asked}");
    let nao = compiled_in()
        .unwrap()
        .into_iter()
        .find(|claim| claim.id == "NAO25-96")
        .unwrap();
    let ClaimComparison { view, measure } = comparison_view(&dataset, &nao).unwrap();
    assert_eq!(measure, Some(Measure::Cash));
    assert_eq!((view.scope, view.says), (Scope::Residential, Some(960)));
    assert_eq!(
        (view.from, view.until),
        (Year::starting(2019), Some(Year::starting(2023)))
    );
}
