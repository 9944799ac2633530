//! The tasks as they are called: help where it is asked for, and where a line is not understood.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::process::Command;

/// Exit code, what was printed, what was complained of.
fn xtask(words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(words).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

const TASKS: [&str; 11] = [
    "serve", "build", "test", "format", "bench", "assets", "scenario", "compare", "text", "import",
    "check",
];

#[test]
fn every_task_says_what_it_takes_and_does_nothing_else() {
    let (code, all, _) = xtask(&["--help"]);
    assert_eq!(code, Some(0));
    for task in TASKS {
        assert!(all.contains(&format!("\n  {task} ")), "{task}: {all}");
        let (code, help, complaint) = xtask(&[task, "--help"]);
        assert_eq!((code, complaint.as_str()), (Some(0), ""), "{task}");
        assert!(
            help.starts_with(&format!("usage: cargo xtask {task}")),
            "{help}"
        );
    }
}

#[test]
fn a_line_that_is_not_understood_is_answered_with_how_to_write_it() {
    for (words, complaint, usage) in [
        (&[][..], "there is no task ``", "cargo xtask <task>"),
        (&["fly"], "there is no task `fly`", "cargo xtask <task>"),
        (
            &["check", "--fast"],
            "invalid option '--fast'",
            "cargo xtask check",
        ),
        (
            &["import"],
            "<folder> is missing",
            "cargo xtask import <folder>",
        ),
        (
            &["import", "--data"],
            "missing argument",
            "cargo xtask import <folder>",
        ),
        (
            &["scenario"],
            "'<link>' is missing",
            "cargo xtask scenario '<link>'",
        ),
        (
            &["scenario", "", "--format", "xml"],
            "`xml` is no format: json or csv",
            "cargo xtask scenario '<link>'",
        ),
        (
            &["test", "--only", "nothing"],
            "there is no step `nothing`",
            "cargo xtask test",
        ),
        (
            &["serve", "--port", "many"],
            "takes a number",
            "cargo xtask serve",
        ),
    ] {
        let (code, printed, said) = xtask(words);
        assert_eq!((code, printed.as_str()), (Some(2), ""), "{words:?}");
        assert!(said.contains(complaint), "{words:?}: {said}");
        assert!(
            said.contains(&format!("usage: {usage}")),
            "{words:?}: {said}"
        );
    }
}

/// Workbook and newsroom pack go to wherever the shell sends them, byte for byte.
#[test]
fn a_scenario_is_written_as_the_page_s_workbook_and_pack() {
    let link = "https://a.example/?v=1&data=2026&children=1.5";
    for (format, what) in [("xlsx", "workbook"), ("zip", "pack")] {
        let call = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["scenario", link, "--format", format])
            .output()
            .unwrap();
        assert!(call.status.success());
        let made = takeaway::make(what, 2026, link).unwrap();
        assert!(call.stdout == made.bytes, "{format}");
    }
}

#[test]
fn the_usual_scenario_is_an_empty_link() {
    let (code, printed, _) = xtask(&["scenario", ""]);
    assert_eq!(code, Some(0));
    assert!(printed.contains("\"link\": \"v=1&data="), "{printed}");
    let (_, table, _) = xtask(&["scenario", "--format=csv", "children=1"]);
    assert_eq!(
        table.lines().next().unwrap().split(',').next_back(),
        Some("year")
    );
}

/// What `scenario` prints of a link.
fn report(link: &str) -> serde_json::Value {
    let (code, printed, said) = xtask(&["scenario", link]);
    assert_eq!((code, said.as_str()), (Some(0), ""), "{link}");
    serde_json::from_str(&printed).unwrap()
}

fn keys(of: &serde_json::Value) -> BTreeSet<&str> {
    of.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_second_scenario_is_printed_with_what_it_differs_by() {
    let both = report("v=1&data=2026&children=2&b.children=-1&b.funding=4&b.prices=cash");
    let [a, b] = ["children=2", "children=-1&funding=4"].map(report);
    for key in ["link", "levers", "years", "solve", "area", "base"] {
        assert_eq!(both[key], a[key], "{key}");
    }
    for key in ["link", "levers", "years", "solve"] {
        assert_eq!(both["b"][key], b[key], "b.{key}");
    }
    assert_eq!(both["words"], a["words"]);
    assert_eq!(both["b"]["words"]["headline"], b["words"]["headline"]);
    let mut expected = keys(&a);
    expected.extend(["b", "difference"]);
    assert_eq!(
        keys(&both),
        expected,
        "alone a scenario has the keys that it always had"
    );

    let difference = &both["difference"];
    assert_eq!(
        difference["link"],
        "v=1&data=2026&children=2&b.children=-1&b.funding=4"
    );
    let last = |of: &serde_json::Value, key: &str| {
        let years = of["years"].as_array().unwrap();
        years.last().unwrap()[key].as_f64().unwrap()
    };
    for key in ["children", "need", "resources", "gap"] {
        let more = last(&b, key) - last(&a, key);
        let said = difference[key].as_f64().unwrap();
        assert!((said - more).abs() < 1e-3, "{key}: {said} {more}");
    }
    let parts = difference["attribution"].as_object().unwrap();
    let sum: f64 = parts.values().map(|part| part.as_f64().unwrap()).sum();
    assert!((sum - difference["gap"].as_f64().unwrap()).abs() < 1e-3);
    assert_eq!(parts["mix"], 0.0);
    let words = difference["words"].as_str().unwrap();
    assert!(words.contains("less than in A: shortfall"), "{words}");
}

#[test]
fn a_table_of_two_scenarios_has_the_rows_of_both() {
    let (_, table, _) = xtask(&[
        "scenario",
        "--format=csv",
        "to=2026-27&b.mix=0&b.to=2027-28",
    ]);
    let rows: Vec<&str> = table.lines().collect();
    let column = rows[0]
        .split(',')
        .position(|name| name == "scenario")
        .unwrap();
    let whose = rows[1..]
        .iter()
        .map(|row| row.split(',').nth(column).unwrap());
    assert_eq!(whose.collect::<String>(), "aaabbbb");
}
