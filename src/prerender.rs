//! Every page of the registry as text, natively, at build time: one JSON list on standard output.

use care_gap::pages::how::settings::Settings;
use care_gap::pages::{MAKERS, pages};
use care_gap::written::{Written, written};
use model::dataset::{COMPILED_IN, Dataset};

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
    let site = settings.address.as_deref();
    let newest = Dataset::parse(&COMPILED_IN, None).expect("a test reads the compiled-in figures");
    let pages = pages(&MAKERS, &newest);
    let all: Result<Vec<Written>, String> = pages
        .iter()
        .map(|page| written(page, &pages, site))
        .collect();
    serde_json::to_string(&all?).map_err(|error| error.to_string())
}
