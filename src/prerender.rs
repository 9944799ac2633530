//! Every page of the registry as text, natively, at build time: one JSON list on standard output. `prerender texts` prints the
//! texts of `text/` instead, with their names filled in; `prerender nowhere` takes the site to have no address. In all cases it fails where one of them is wrong.

use care_gap::pages::about::settings::Settings;
use care_gap::pages::{MAKERS, pages};
use care_gap::text;
use care_gap::written::{Written, written};
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use serde_json::{Value, json};

#[allow(clippy::print_stdout, reason = "the build reads what this prints")]
fn main() {
    match all() {
        Ok(text) => println!("{text}"),
        Err(problem) => {
            eprintln!("{problem}");
            std::process::exit(1);
        }
    }
}

fn all() -> Result<String, String> {
    let settings = Settings::compiled_in().map_err(|error| error.to_string())?;
    let asked = std::env::args().nth(1).unwrap_or_default();
    // Pictures are compared with those of others, who publish elsewhere.
    let site = settings.address.as_deref().filter(|_| asked != "nowhere");
    let newest =
        Baseline::england(&COMPILED_IN, None).expect("a test reads the compiled-in figures");
    let pages = pages(&MAKERS, &newest);
    let all: Result<Vec<Written>, String> = pages
        .iter()
        // The first to show a text is the one that is printed: the newest edition.
        .map(|page| written(page, &pages, site))
        .collect();
    let all = all?;
    let problems = text::problems();
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let said = if asked == "texts" {
        Ok(texts().to_string())
    } else {
        serde_json::to_string(&all)
    };
    said.map_err(|error| error.to_string())
}

/// The texts as the pages have shown them.
fn texts() -> Value {
    let text = |shown: &text::Shown| json!({ "file": shown.file, "line": shown.line, "markdown": shown.markdown, "prose": shown.prose });
    text::shown().iter().map(text).collect()
}
