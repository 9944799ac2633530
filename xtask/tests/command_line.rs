//! The tasks as they are called: help where it is asked for, and where a line is not understood.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

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

/// The workbook goes to wherever the shell sends it, byte for byte.
#[test]
fn a_scenario_is_written_as_the_page_s_workbook() {
    let link = "v=1&data=2025&children=1.5";
    let call = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["scenario", link, "--format", "xlsx"])
        .output()
        .unwrap();
    assert!(call.status.success());
    let made = takeaway::make("workbook", 2025, link).unwrap();
    assert!(call.stdout == made.bytes);
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
