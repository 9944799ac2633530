//! `cargo xtask compare` as it is called: what it prints, and what it refuses.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

use std::process::{Command, Output};

fn compare(line: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("compare").args(line.split_whitespace());
    command.output().unwrap()
}

fn printed(line: &str) -> serde_json::Value {
    let output = compare(line);
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn two_years_are_printed_with_all_their_figures() {
    let found = printed("--scope residential+fostering --from 2010-11 --to 2012-13");
    let keys = "scope from to years children_from children_to children_change cash_from cash_to cash_change real_change \
                per_child_from per_child_to per_child_change yearly range vintage attribution notes";
    let mut keys: Vec<&str> = keys.split_whitespace().collect();
    keys.sort_unstable();
    let found_keys: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(found_keys, keys);
    assert_eq!(found["scope"], "residential+fostering");
    assert_eq!(found["children_to"], 68_060.0);
    assert_eq!(found["vintage"], "latest");
    assert_eq!(found["range"]["children"].as_array().unwrap().len(), 2);
    let first =
        printed("--scope=residential-fostering --from 2010-11 --to 2012-13 --vintage first");
    assert_eq!(first["children_to"], 68_110.0);
    assert_eq!(first["vintage"], "first");
}

#[test]
fn a_table_has_one_row_that_begins_with_the_question() {
    let output = compare("--scope total --from 2012-13 --to 2010-11 --format csv");
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    assert!(
        head.starts_with("scope,from,to,years,vintage,children_from"),
        "{head}"
    );
    assert!(head.contains("range_children_low,range_children_high") && head.ends_with("notes"));
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with("total,2012-13,2010-11,-2,latest,68060.0")
    );
    assert_eq!(lines.next(), None);
}

/// Tries each line; it must end with exit 2 and these words, and print no figure. Gives what was said.
fn refused(cases: &[(&str, &str)]) -> Vec<String> {
    let said = cases.iter().map(|(line, words)| {
        let output = compare(line);
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert!(output.stdout.is_empty(), "{line}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(words), "{line}: {said}");
        said
    });
    said.collect()
}

#[test]
fn a_year_without_a_figure_is_refused_in_a_sentence_alone() {
    let said = refused(&[
        (
            "--scope total --from 2014-15 --to 2018-19",
            "2008-09 to 2013-14 and 2015-16 to 2024-25",
        ),
        (
            "--scope fostering --from 2008-09 --to 2024-25",
            "2015-16 to 2023-24",
        ),
        (
            "--scope total --from 1999-00 --to 2024-25",
            "2008-09 to 2013-14",
        ),
    ]);
    for sentence in said {
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        assert!(!sentence.contains("usage"), "{sentence}");
    }
}

#[test]
fn a_wrong_command_line_is_refused_with_the_right_one() {
    let said = refused(&[
        (
            "--scope all --from 2008-09 --to 2012-13",
            "`all` is no scope",
        ),
        (
            "--scope total --from 2008 --to 2012-13",
            "`2008` is no financial year",
        ),
        ("--scope total --from 2008-09", "--to is missing"),
        (
            "--scope total --from 2008-09 --to 2012-13 --vintage old",
            "`old` is no vintage: latest or first",
        ),
        (
            "--scope total --from 2008-09 --to 2012-13 --format xml",
            "`xml` is no format: json or csv",
        ),
        (
            "--scope total --from 2008-09 --to 2012-13 more",
            "unexpected argument \"more\"",
        ),
    ]);
    for words in said {
        assert!(
            words.contains("usage: cargo xtask compare --scope SCOPE"),
            "{words}"
        );
    }
}
