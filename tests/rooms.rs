//! Who may use what: the rows of ARCHITECTURE that a machine can hold.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    if root.is_file() {
        return vec![(root.clone(), fs::read_to_string(&root).unwrap())];
    }
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

/// Asserts that no source in `folder` names any of `forbidden`, outside comments.
fn never(folder: &str, forbidden: &[&str]) {
    for (path, text) in sources(folder) {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in forbidden {
                assert!(
                    !code.contains(word),
                    "{}:{} uses {word}",
                    path.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_model_knows_no_browser_no_chart_no_clock() {
    let forbidden = [
        "leptos",
        "charming",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "std::time",
        "std::fs",
        "std::env",
        "HashMap",
    ];
    never("model/src", &forbidden);
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("model/Cargo.toml")).unwrap();
    let dependencies = manifest
        .split("[dependencies]")
        .nth(1)
        .unwrap()
        .split("\n[")
        .next()
        .unwrap();
    let names: Vec<_> = dependencies
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name.trim())
        .collect();
    assert_eq!(
        names,
        [
            "csv-core",
            "lexical-parse-float",
            "libm",
            "percent-encoding",
            "serde"
        ]
    );
}

#[test]
fn charts_are_plain_data() {
    never(
        "charts/src",
        &["leptos", "web_sys", "wasm_bindgen", "std::time", "std::fs"],
    );
}

#[test]
fn the_state_knows_no_view() {
    never(
        "src/state.rs",
        &[
            "charts::",
            "crate::browser",
            "crate::components",
            "crate::pages",
            "charming",
        ],
    );
}

#[test]
fn the_edge_takes_and_gives_plain_values() {
    never(
        "src/browser",
        &[
            "model::",
            "charts::",
            "crate::state",
            "crate::pages",
            "crate::components",
            "charming",
        ],
    );
}

#[test]
fn components_know_no_page_no_window_and_no_link() {
    let forbidden = [
        "crate::pages",
        "crate::app",
        "charming",
        "js_sys",
        "wasm_bindgen",
        "window()",
        "document()",
        "link::encode",
        "?v=",
    ];
    never("src/components", &forbidden);
}

#[test]
fn tasks_know_no_app() {
    never("xtask/src", &["leptos", "care_gap"]);
}

#[test]
fn what_is_taken_away_knows_no_page_no_clock() {
    let forbidden = ["leptos", "web_sys", "std::time", "std::fs", "std::env"];
    never("takeaway/src", &forbidden);
}

#[test]
fn what_the_app_takes_over_knows_no_page() {
    never(
        "src/live.rs",
        &["crate::pages", "crate::app", "crate::browser"],
    );
}

#[test]
fn texts_know_no_page() {
    never(
        "src/text",
        &[
            "model::",
            "web_sys",
            "crate::state",
            "crate::browser",
            "crate::components",
            "crate::pages",
        ],
    );
}

#[test]
fn pages_leave_the_browser_to_components() {
    never("src/pages", &["crate::browser", "charming", "web_sys"]);
}

#[test]
fn what_a_page_hands_over_is_plain_data() {
    let forbidden = [
        "crate::state",
        "crate::browser",
        "crate::pages",
        "crate::components",
    ];
    for place in ["src/hand_over.rs", "src/hand_over"] {
        never(place, &forbidden);
    }
}

#[test]
fn links_know_no_page() {
    never(
        "src/site.rs",
        &[
            "crate::state",
            "crate::browser",
            "crate::pages",
            "crate::components",
            "model::",
        ],
    );
}

/// The rooms of the model in the order in which `lib.rs` tells of them, each with its modules.
fn rooms_of_the_model() -> Vec<(String, Vec<String>)> {
    let read = |path: String| {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    };
    let lib = read("model/src/lib.rs".into());
    let named = lib.lines().filter_map(|line| line.strip_prefix("//! - [`"));
    let rooms = named.filter_map(|line| line.split_once('`'));
    rooms
        .map(|(room, _)| {
            let declared = read(format!("model/src/{room}/mod.rs"));
            let modules = declared.lines().filter_map(|line| {
                let (_, name) = line.strip_prefix("pub")?.split_once("mod ")?;
                name.strip_suffix(';')
            });
            (room.to_string(), modules.map(String::from).collect())
        })
        .collect()
}

#[test]
fn each_room_of_the_model_uses_only_those_before_it() {
    let rooms = rooms_of_the_model();
    assert!(rooms.len() > 5, "{rooms:?}");
    for (at, (room, _)) in rooms.iter().enumerate() {
        let later: Vec<String> = rooms[at + 1..]
            .iter()
            .flat_map(|(room, modules)| modules.iter().chain([room]))
            .map(|name| format!("crate::{name}"))
            .collect();
        for (path, text) in sources(&format!("model/src/{room}")) {
            for line in text.lines() {
                let code = line.split("//").next().unwrap_or_default();
                for name in &later {
                    let uses = code.split(name.as_str()).skip(1);
                    let is_whole =
                        |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
                    assert!(
                        !uses.into_iter().any(is_whole),
                        "{}: {} uses {name}, of a later room",
                        path.display(),
                        room
                    );
                }
            }
        }
    }
}
