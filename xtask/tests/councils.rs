//! Councils on the command line: one by its code, all in one table, two of its past years.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

use model::area::Area;
use model::authorities::row_of;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

fn xtask(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(words).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(words: &[&str]) -> serde_json::Value {
    let output = xtask(words);
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_council_is_projected_like_england() {
    let found = json(&["scenario", "v=1&data=2025&area=E10000016&children=1.5"]);
    assert_eq!(found["area"], "E10000016");
    assert_eq!(found["link"], "v=1&data=2025&children=1.5&area=E10000016");
    assert_eq!(found["years"][0]["children"], 1896.0);
    let headline = found["words"]["headline"].as_str().unwrap();
    assert!(headline.contains("in Kent would fall"), "{headline}");
    // Its view does not count here, as for England.
    let own = json(&[
        "scenario",
        "v=1&data=2025&area=E10000016&children=1.5&drivers=own",
    ]);
    assert_eq!(own["years"], found["years"]);
    let old = json(&["scenario", "v=1&data=2025&area=E10000002"]);
    assert_eq!(old["area"], "E06000060");
    let unknown = json(&["scenario", "area=E99999999"]);
    assert_eq!(unknown["area"], "E92000001");
    let said = unknown["notes"][0].as_str().unwrap();
    assert!(said.contains("no figures for the area"), "{said}");
}

#[test]
fn every_council_is_in_one_table_within_a_second_or_said_to_be_missing() {
    let link = "v=1&data=2025&children=1.5&to=2039-40";
    let start = Instant::now();
    let output = xtask(&["scenario", link, "--format", "csv", "--all-areas"]);
    let took = start.elapsed();
    assert!(output.status.success(), "{output:?}");
    let (table, said) = (text(&output.stdout), text(&output.stderr));
    let mut lines = table.lines();
    assert!(lines.next().unwrap().starts_with("area,name,"));
    let areas: std::collections::BTreeSet<&str> = lines
        .clone()
        .filter_map(|line| line.split(',').next())
        .collect();
    assert_eq!(areas.len() + said.lines().count(), 153, "{said}");
    assert!(
        said.contains("City of London: no projection, because"),
        "{said}"
    );
    assert!(lines.clone().count() >= areas.len() * 16);
    let kent = json(&["scenario", &format!("{link}&area=E10000016")]);
    let gap = kent["years"][15]["gap"].as_f64().unwrap();
    let of_kent = lines.rfind(|line| line.starts_with("E10000016,")).unwrap();
    assert!(of_kent.contains(&format!(",{gap},")), "{of_kent}");
    // A machine that does nothing else needs a seventh of a second; a busy one is given some more.
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[test]
fn all_councils_are_a_table_and_nothing_else() {
    let words = ["scenario", "", "--all-areas", "--format=json"];
    let output = xtask(&words);
    assert_eq!(output.status.code(), Some(2), "{words:?}");
    assert!(text(&output.stderr).contains("csv"), "{words:?}");
}

#[test]
fn a_council_s_workbook_and_pack_are_the_page_s_and_who_has_none_is_said() {
    let link = "https://a.example/council/kent/?v=1&data=2026&children=1.5&area=E10000016";
    for (format, what) in [("xlsx", "workbook"), ("zip", "pack")] {
        let output = xtask(&["scenario", link, "--format", format]);
        let figures = takeaway::Figures {
            council: row_of(Area::parse("E10000016").unwrap()),
            ..takeaway::Figures::from(2026)
        };
        let made = takeaway::make(what, figures, link).unwrap();
        assert!(output.stdout == made.bytes, "{format}");
        assert_eq!(text(&output.stderr), "");
    }
    let none = xtask(&["scenario", "area=E09000001", "--format", "xlsx"]);
    assert!(text(&none.stderr).contains("City of London"), "{none:?}");
}

#[test]
fn two_past_years_of_a_council_are_compared() {
    let words = "compare --scope total --from 2016-17 --to 2023-24 --area e10000016";
    let words: Vec<&str> = words.split_whitespace().collect();
    let found = json(&words);
    assert_eq!(found["area"], "E10000016");
    assert_eq!(found["cash_to"], 178_917_627.0);
    let table = xtask(&[&words[..], &["--format", "csv"]].concat());
    assert!(text(&table.stdout).starts_with("area,scope,from,to,"));
    let england = "compare --scope total --from 2016-17 --to 2023-24 --area E92000001";
    let england = json(&england.split_whitespace().collect::<Vec<_>>());
    assert!(england.get("area").is_none());
    let unknown = "compare --scope total --from 2016-17 --to 2023-24 --area E99999999";
    let unknown = xtask(&unknown.split_whitespace().collect::<Vec<_>>());
    assert_eq!(unknown.status.code(), Some(2));
    let missing = "compare --scope total --from 2016-17 --to 2024-25 --area E06000002";
    let missing = xtask(&missing.split_whitespace().collect::<Vec<_>>());
    assert!(
        text(&missing.stderr).contains("There is no figure for"),
        "{missing:?}"
    );
}
