//! What the page has shown of the texts, and what was wrong with them: for the build, and for whoever edits them.

use super::Names;
use super::file::{Entry, TextFile};
use super::markup::fill_text;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A text as the page shows it; one that a page shows only elsewhere, or in another case, has its names as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its file, seen from the project's folder.
    pub file: String,
    pub line: usize,
    /// As Markdown, its names filled in.
    pub markdown: String,
    /// Its running prose, a paragraph each: what the reading grade is of.
    pub prose: Vec<String>,
}

/// Which part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Piece {
    Title,
    Body,
}

#[derive(Default)]
struct Log {
    files: BTreeMap<&'static str, Rc<TextFile>>,
    asked: BTreeSet<(String, String, Piece)>,
    shown: Vec<Shown>,
    problems: BTreeSet<String>,
}

thread_local! {
    // A page is written on one thread; tests that write others at the same time have logs of their own.
    static LOG: RefCell<Log> = RefCell::default();
}

/// A file's way from the project's folder, as it is named to an editor.
pub(super) fn address(file: &str) -> String {
    format!("text/{file}.md")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("text")
}

/// A file, read when it is first asked for: not compiled in, so that a new comma needs no compiler.
pub(super) fn file(name: &'static str) -> Rc<TextFile> {
    let known = LOG.with_borrow(|log| log.files.get(name).cloned());
    known.unwrap_or_else(|| {
        let read = std::fs::read_to_string(folder().join(format!("{name}.md")));
        let file = match read {
            Ok(text) => TextFile::parse(&text),
            Err(error) => {
                problem(format!("{}: {error}", address(name)));
                TextFile::default()
            }
        };
        for (line, words) in &file.problems {
            problem(format!("{}:{line}: {words}", address(name)));
        }
        let file = Rc::new(file);
        LOG.with_borrow_mut(|log| log.files.insert(name, Rc::clone(&file)));
        file
    })
}

pub(super) fn problem(words: String) {
    LOG.with_borrow_mut(|log| log.problems.insert(words));
}

pub(super) fn asked(file: &str, key: &str, piece: Piece) {
    LOG.with_borrow_mut(|log| log.asked.insert((file.into(), key.into(), piece)));
}

/// Notes a text that a page shows, or may show. One that is shown more than once, or in parts, keeps what it said first.
pub(super) fn show(file: &str, entry: &Entry, names: &Names, prose: Vec<String>) {
    LOG.with_borrow_mut(|log| {
        let is_it = |shown: &&mut Shown| shown.line == entry.line && shown.file == file;
        if let Some(shown) = log.shown.iter_mut().find(is_it) {
            shown.markdown = fill_text(&shown.markdown, names, |_, _| {});
            if shown.prose.is_empty() {
                shown.prose = prose;
            }
            return;
        }
        log.shown.push(Shown {
            file: file.into(),
            line: entry.line,
            markdown: fill_text(&entry.source, names, |_, _| {}),
            prose,
        });
    });
}

/// The texts of this thread's pages so far, file by file and from top to bottom, as the first page that had them shows them.
pub fn shown() -> Vec<Shown> {
    let mut shown = LOG.with_borrow(|log| log.shown.clone());
    shown.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    shown
}

/// What is wrong with the texts, once this thread has written every page: names unknown and unused, texts that nothing shows,
/// files that nothing reads. Each with file and line.
pub fn problems() -> Vec<String> {
    let mut all: Vec<String> = LOG.with_borrow(|log| log.problems.iter().cloned().collect());
    all.extend(not_shown());
    all.extend(not_read(&folder(), ""));
    all
}

fn not_shown() -> Vec<String> {
    LOG.with_borrow(|log| {
        let mut found = Vec::new();
        for (name, file) in &log.files {
            for entry in &file.entries {
                let parts = [(Piece::Title, &entry.title), (Piece::Body, &entry.body)];
                for (piece, tokens) in parts {
                    let asked = (name.to_string(), entry.key.clone(), piece);
                    if !tokens.is_empty() && !log.asked.contains(&asked) {
                        let what = match piece {
                            Piece::Title => "the heading of",
                            Piece::Body => "the text",
                        };
                        let (file, line) = (address(name), entry.line);
                        found.push(format!(
                            "{file}:{line}: no page shows {what} “{}”",
                            entry.key
                        ));
                    }
                }
            }
        }
        found
    })
}

fn not_read(folder: &Path, way: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            found.extend(not_read(&entry.path(), &format!("{way}{file}/")));
            continue;
        }
        let name = format!("{way}{}", file.trim_end_matches(".md"));
        if LOG.with_borrow(|log| !log.files.contains_key(name.as_str())) {
            found.push(format!("text/{way}{file}: no page shows this file"));
        }
    }
    found.sort();
    found
}
