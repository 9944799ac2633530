//! No two files of the app, or of the charts, need each other, straight or round others. A file may use its own folder, `super`.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

type Modules = BTreeMap<String, String>;

/// The code of each module in `folder`, without comments and tests, by its path: `pages::claims`.
fn modules(folder: &Path, path: &str, found: &mut Modules) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let name = entry.file_stem().unwrap().to_str().unwrap();
        let inside = [path, name].join("::");
        if entry.is_dir() {
            modules(&entry, &inside, found);
            continue;
        }
        let text = fs::read_to_string(&entry).unwrap();
        let code = text.split("\nmod tests {").next().unwrap();
        let lines = code.lines().map(|line| line.split("//").next().unwrap());
        let module = if name == "mod" { path } else { &inside };
        found.insert(
            module.trim_start_matches("::").into(),
            lines.collect::<Vec<_>>().join("\n"),
        );
    }
}

/// The modules that one names: by `crate::` or `super::`, one at a time or some in braces.
fn used(module: &str, modules: &Modules) -> BTreeSet<String> {
    let code = modules[module].replace(char::is_whitespace, "");
    let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
    let mut found = BTreeSet::new();
    for (start, base) in [("crate::", ""), ("super::", parent)] {
        for rest in code.split(start).skip(1) {
            let is_path = |letter: char| letter.is_alphanumeric() || "_:".contains(letter);
            let end = rest.find(|letter| !is_path(letter)).unwrap_or(rest.len());
            let (path, rest) = rest.split_at(end);
            let inside = rest
                .strip_prefix('{')
                .and_then(|rest| rest.split('}').next());
            for name in inside.unwrap_or_default().split(',') {
                found.extend(module_of(&format!("{base}::{path}{name}"), modules));
            }
        }
    }
    found.remove(module);
    found
}

/// The module that a path leads into: all of it but for the names of what is in there.
fn module_of(path: &str, modules: &Modules) -> Option<String> {
    let mut path = path.trim_matches(':');
    loop {
        if modules.contains_key(path) {
            return Some(path.into());
        }
        path = path.rsplit_once("::")?.0;
    }
}

/// The modules that need themselves, round whatever others.
fn in_circles(modules: &Modules) -> Vec<&str> {
    let uses: BTreeMap<&str, BTreeSet<String>> = modules
        .keys()
        .map(|module| (module.as_str(), used(module, modules)))
        .collect();
    let needs_itself = |module: &&str| {
        let mut reached = uses[*module].clone();
        let mut next: Vec<String> = reached.iter().cloned().collect();
        while let Some(one) = next.pop() {
            for other in &uses[one.as_str()] {
                if reached.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        reached.contains(*module)
    };
    uses.keys().copied().filter(needs_itself).collect()
}

#[test]
fn no_files_of_the_app_or_of_the_charts_need_each_other() {
    for (folder, least) in [("src", 80), ("charts/src", 15)] {
        let mut all = Modules::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        modules(&folder, "", &mut all);
        assert!(all.len() > least, "{}", all.len());
        let circles = in_circles(&all);
        assert!(circles.is_empty(), "{circles:?}");
    }
}

#[test]
fn a_circle_is_found_straight_and_round_a_third() {
    let module = |name: &str, code: &str| (name.to_string(), code.to_string());
    let modules = Modules::from([
        module("a", "use crate::{b::x, d};"),
        module("b", "use super::c::Y;"),
        module("c", "let y = crate::a::z();"),
        module("d", "use model::a;"),
    ]);
    assert_eq!(in_circles(&modules), ["a", "b", "c"]);
}
