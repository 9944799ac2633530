//! `cargo xtask text [--file part]`: the texts of `text/` as the page shows them, numbers and all, each file with its reading
//! grade. For whoever edits them: no page is built and nothing is written.

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use crate::process::{command, read_with_input};
use crate::{build, setup};
use anyhow::{Context as _, Result};
use serde::Deserialize;

/// A text, as the prerender binary prints it.
#[derive(Deserialize)]
struct Shown {
    file: String,
    markdown: String,
    /// Its running prose, which is what is graded.
    prose: Vec<String>,
}

/// What `web/grade.mjs` says of a file; too short a text has no grade.
#[derive(Deserialize)]
struct Graded {
    grade: Option<f64>,
    words: usize,
}

pub(crate) const TASK: Task = Task {
    name: "text",
    operand: "",
    choices: &[Choice::value(
        "file",
        "PART",
        "only files with this in their name",
    )],
    about: "Prints the words of text/ as the page shows them, numbers and all, each file with its reading grade.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let part = options.value("file").unwrap_or_default();
    let paths = Paths::find()?;
    setup::npm_packages(&paths)?;
    let said = build::page_text(&paths, &["texts"])?;
    let mut texts: Vec<Shown> =
        serde_json::from_str(&said).context("the texts are not what was agreed")?;
    texts.retain(|text| text.file.contains(part));
    let files: Vec<&[Shown]> = texts.chunk_by(|a, b| a.file == b.file).collect();
    if files.is_empty() {
        let message = format!("no file in text/ has `{part}` in its name");
        return Err(TaskError::Refused(message));
    }
    for (file, graded) in files.iter().zip(grades(&paths, &files)?) {
        println!("{}", heading(&file[0].file, &graded));
        for text in *file {
            println!("{}\n", text.markdown);
        }
    }
    Ok(())
}

/// A grade a file, by the one measure that the browser tests use too.
fn grades(paths: &Paths, files: &[&[Shown]]) -> Result<Vec<Graded>> {
    let prose = |file: &&[Shown]| file.iter().flat_map(|text| text.prose.clone()).collect();
    let prose: Vec<Vec<String>> = files.iter().map(prose).collect();
    let mut node = command(paths.root(), "node", &["web/grade.mjs"]);
    let said = read_with_input(&mut node, &serde_json::to_string(&prose)?)
        .context("the texts could not be graded")?;
    serde_json::from_str(&said).context("the grades are not what was agreed")
}

fn heading(file: &str, graded: &Graded) -> String {
    let words = match graded.words {
        0 => "no running prose".into(),
        words => format!("{words} words of prose"),
    };
    let grade = graded.grade.map(|grade| format!("grade {grade:.1}, "));
    format!("== {file}: {}{words} ==\n", grade.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_printed_with_its_grade() {
        let graded = |grade, words| heading("text/a.md", &Graded { grade, words });
        assert_eq!(
            graded(Some(8.04), 120),
            "== text/a.md: grade 8.0, 120 words of prose ==\n"
        );
        assert_eq!(graded(None, 12), "== text/a.md: 12 words of prose ==\n");
        assert_eq!(graded(None, 0), "== text/a.md: no running prose ==\n");
    }
}
