//! Presets on equal terms: nothing is held where a source is silent, and what is ours is said to be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::england;
use model::attribution::attribute;
use model::baseline::Baseline;
use model::dataset::{COMPILED_IN, Tables};
use model::lever::Lever;
use model::preset::{Preset, Whose};
use model::projection::{Drivers, YearFigures, project};
use model::provenance::SourceGrade;
use model::quantity::{Year, money};
use model::scenario::Scenario;

fn preset(england: &Baseline, id: &str) -> Preset {
    let mut all = england.presets.iter();
    all.find(|preset| preset.id == id).unwrap().clone()
}

fn last(england: &Baseline, scenario: &Scenario) -> YearFigures {
    *project(&england.base, &Drivers::new(england, scenario)).last()
}

#[test]
fn a_lever_of_which_the_source_is_silent_follows_the_trend() {
    let england = england();
    let defaults = england.defaults;
    for preset in &england.presets {
        for lever in Lever::ALL {
            let row = preset
                .settings
                .iter()
                .find(|row| row.lever == lever.spec().key);
            let Some(row) = row else {
                assert_eq!(preset.scenario.steps(lever), defaults.steps(lever));
                continue;
            };
            let held = preset.scenario.steps(lever) == Some(0)
                || ["held", "not stated", "silent"]
                    .iter()
                    .any(|word| row.origin.contains(word));
            assert!(
                !held || row.whose == Whose::OnPurpose,
                "{} {lever:?}: {}",
                preset.id,
                row.origin
            );
        }
    }
}

#[test]
fn what_is_held_on_purpose_is_said_in_the_first_line_and_nowhere_else() {
    for preset in &england().presets {
        let is_held = preset
            .settings
            .iter()
            .any(|row| row.whose == Whose::OnPurpose);
        let is_said = preset.one_line.contains("Our assumption");
        assert_eq!(is_held, is_said, "{}: {}", preset.id, preset.one_line);
    }
    let held: Vec<String> = england()
        .presets
        .iter()
        .filter(|preset| preset.one_line.contains("Our assumption"))
        .map(|preset| preset.id.clone())
        .collect();
    assert_eq!(held, ["flat", "nao14", "macalister"]);
}

#[test]
fn the_particulars_part_the_source_s_settings_from_ours() {
    let england = england();
    let reform = preset(&england, "reform").particulars();
    assert_eq!(reform.from_source.len(), 2);
    assert!(reform.from_source[0].starts_with("Children in care: −2.2% a year (81,770"));
    assert_eq!(reform.ours.len(), 6);
    assert_eq!(
        reform.ours[1],
        "Cost of a residential place: 7.5% a year above inflation. Our assumption: recent trend (the source gives no figure)"
    );
    let cut = preset(&england, "ifscut").particulars();
    assert!(
        cut.from_source[0].starts_with("Funding: 1.9% a year below inflation ("),
        "{:?}",
        cut.from_source
    );
    for preset in &england.presets {
        let lines = preset.particulars();
        // Every lever but inflation, and the last year where it is the source's.
        let named = preset.settings.iter().filter(|row| row.lever == "to");
        assert_eq!(
            lines.from_source.len() + lines.ours.len(),
            7 + named.count(),
            "{}",
            preset.id
        );
    }
}

#[test]
fn one_lines_and_caveats_hold() {
    let england = england();
    let base = england.base;
    // What each would come to in its last year, and the sums and counts its words give.
    for (id, gap) in [
        ("flat", "£0m"),
        ("nao14", "£5m"),
        ("ccn21", "£3.6bn"),
        ("ccn24", "£2.7bn"),
        ("macalister", "£1.2bn"),
        ("reform", "£1.6bn"),
        ("nao25", "£2.5bn"),
        ("ifscut", "£3.5bn"),
        ("falling", "£1.6bn"),
        ("overspend", "£3.8bn"),
    ] {
        let last = last(&england, &preset(&england, id).scenario);
        assert_eq!(money(last.gap), gap, "{id}");
        assert!(last.gap > -6e6, "{id} is no surplus");
    }
    for (id, said) in [
        ("ccn21", 97_000.0),
        ("ccn24", 89_000.0),
        ("macalister", 96_000.0),
        ("reform", 70_000.0),
    ] {
        let preset = preset(&england, id);
        let children = last(&england, &preset.scenario).children;
        assert!((children - said).abs() < 500.0, "{id} {children}");
        let words = format!("{} {}", preset.one_line, preset.caveat);
        assert!(words.contains(&model::quantity::whole(said)), "{words}");
    }
    for id in ["reform", "falling"] {
        let preset = preset(&england, id);
        assert!(
            preset
                .caveat
                .contains("Rising prices outweigh the fall in numbers.")
        );
        let years = attribute(&base, &Drivers::new(&england, &preset.scenario));
        let share = |lever| years[years.len() - 1].share(lever);
        let prices = [Lever::Residential, Lever::Fostering, Lever::Other].map(share);
        let prices: f64 = prices.iter().sum();
        assert!(share(Lever::Children) < 0.0 && prices > -share(Lever::Children));
    }
}

/// Half as big again in ten years, by the source: the pace is kept because no shift is added to it.
#[test]
fn the_care_review_s_bill_grows_at_the_care_review_s_pace() {
    let england = england();
    let scenario = preset(&england, "macalister").scenario;
    let years = scenario.to.since(Year::starting(2024));
    let grown = last(&england, &scenario).need / england.base.spend();
    let expected = libm::pow(1.5, f64::from(years) / 10.0);
    assert!((grown / expected - 1.0).abs() < 0.01, "{grown} {expected}");
}

#[test]
fn copies_and_reports_are_called_so() {
    let england = england();
    for preset in &england.presets {
        let seen = match preset.source_grade {
            SourceGrade::Primary => "",
            SourceGrade::Mirror => " (archived copy)",
            SourceGrade::Secondary if preset.source_title.contains("as reported by") => {
                " (not checked against the original)"
            }
            SourceGrade::Secondary => " (as reported by others)",
        };
        assert_eq!(preset.seen_as(), seen);
        assert!(
            !preset.source_title.contains("copy") && !preset.source_title.contains("mirror"),
            "{}",
            preset.source_title
        );
    }
}

#[test]
fn a_setting_of_nobody_is_refused() {
    let held = COMPILED_IN.preset_levers.replacen(
        "flat,children,0.0,on purpose",
        "flat,children,0.0,no",
        1,
    );
    let tables = Tables {
        preset_levers: &held,
        ..COMPILED_IN
    };
    assert_eq!(
        Baseline::england(&tables, None).unwrap_err().to_string(),
        "preset_levers row 2: `no` is neither `source` nor `on purpose`"
    );
}
