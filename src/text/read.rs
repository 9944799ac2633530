//! A text as a page asks for it: found, its names filled in and held against those given, and noted.

use super::file::{Entry, Token};
use super::log::{Piece, address, asked, file, problem, show};
use super::markup::{Filled, fenced, fill, html_of, passage, passages, rows};
use super::{Names, Passage, Text};
use pulldown_cmark::{Event, Tag};
use std::panic::Location;

/// A text with its names filled in.
struct Ready {
    entry: Entry,
    title: Filled,
    body: Filled,
}

/// Whether a text is running prose, to be graded, or a label, a table, a heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Prose,
    Label,
    /// Held to its names and not shown.
    Unseen,
}

/// The text `key` for the pieces asked of it. What is wrong is noted, and the page goes on.
#[track_caller]
fn ready(text: Text, key: &str, names: &Names, pieces: &[Piece], kind: Kind) -> Option<Ready> {
    let (from, name) = (Location::caller(), address(text.file));
    let Some(entry) = file(text.file).entry(key).cloned() else {
        problem(format!(
            "{name}: there is no text “{key}”, which {from} asks for"
        ));
        return None;
    };
    let part = |piece, tokens: &[Token]| match pieces.contains(&piece) {
        true => fill(tokens, names),
        false => Filled::default(),
    };
    let title = part(Piece::Title, &entry.title);
    let body = part(Piece::Body, &entry.body);
    for (line, unknown) in title.unknown.iter().chain(&body.unknown) {
        problem(format!("{name}:{line}: unknown name {{{unknown}}}"));
    }
    for (given, _) in names {
        if !title.used.contains(given) && !body.used.contains(given) {
            let line = entry.line;
            problem(format!(
                "{name}:{line}: the name {{{given}}}, which {from} gives, is not used in “{key}”"
            ));
        }
    }
    for piece in pieces {
        asked(text.file, key, *piece);
    }
    note(&name, &entry, names, &body, kind);
    Some(Ready { entry, title, body })
}

/// Notes what the page shows, for `cargo xtask text`.
fn note(file: &str, entry: &Entry, names: &Names, body: &Filled, kind: Kind) {
    // Mathematics is read from the words beneath it, and only these are graded.
    let passages = || passages(&body.events).iter().map(Passage::words).collect();
    match kind {
        Kind::Prose => show(file, entry, names, passages()),
        Kind::Label => show(file, entry, names, Vec::new()),
        Kind::Unseen => show(file, entry, &Names::new(), Vec::new()),
    }
}

fn heading_of(text: Text, ready: &Ready) -> String {
    let (level, key) = (text.level, &ready.entry.key);
    let words = passage(&ready.title.events).html;
    format!("<h{level} id=\"{key}\">{words}</h{level}>")
}

#[track_caller]
pub(super) fn section(text: Text, key: &str, names: &Names) -> String {
    let pieces = [Piece::Title, Piece::Body];
    let ready = ready(text, key, names, &pieces, Kind::Prose);
    ready.map_or_else(String::new, |ready| {
        heading_of(text, &ready) + &html_of(&ready.body.events)
    })
}

#[track_caller]
pub(super) fn heading(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Title], Kind::Label);
    ready.map_or_else(String::new, |ready| heading_of(text, &ready))
}

#[track_caller]
pub(super) fn title(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Title], Kind::Label);
    ready.map_or_else(String::new, |ready| passage(&ready.title.events).plain())
}

#[track_caller]
pub(super) fn block(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Body], Kind::Prose);
    ready.map_or_else(String::new, |ready| html_of(&ready.body.events))
}

#[track_caller]
pub(super) fn inline(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Body], Kind::Prose);
    ready.map_or_else(String::new, |ready| paragraph(text, &ready).html)
}

#[track_caller]
pub(super) fn words(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Body], Kind::Label);
    ready.map_or_else(String::new, |ready| paragraph(text, &ready).plain())
}

#[track_caller]
pub(super) fn check(text: Text, key: &str, names: &Names) {
    ready(text, key, names, &[Piece::Body], Kind::Unseen);
}

#[track_caller]
pub(super) fn list(text: Text, key: &str, names: &Names) -> Vec<Passage> {
    let ready = ready(text, key, names, &[Piece::Body], Kind::Prose);
    ready.map_or_else(Vec::new, |ready| passages(&ready.body.events))
}

#[track_caller]
pub(super) fn table(text: Text, key: &str) -> Vec<Vec<Passage>> {
    let ready = ready(text, key, &Names::new(), &[Piece::Body], Kind::Label);
    ready.map_or_else(Vec::new, |ready| rows(&ready.body.events))
}

#[track_caller]
pub(super) fn code(text: Text, key: &str, names: &Names) -> String {
    let ready = ready(text, key, names, &[Piece::Body], Kind::Label);
    ready.map_or_else(String::new, |ready| fenced(&ready.body.events))
}

pub(super) fn keys(text: Text) -> Vec<String> {
    let file = file(text.file);
    file.entries.iter().map(|entry| entry.key.clone()).collect()
}

/// The one paragraph of a text that stands within an element of the page's own.
fn paragraph(text: Text, ready: &Ready) -> Passage {
    let is_one = |event: &&Event<'static>| matches!(event, Event::Start(Tag::Paragraph));
    let (file, line) = (address(text.file), ready.entry.line);
    if ready.body.events.iter().filter(is_one).count() != 1 {
        let key = &ready.entry.key;
        problem(format!(
            "{file}:{line}: “{key}” has to be one paragraph here"
        ));
    }
    let passages = passages(&ready.body.events);
    passages.into_iter().next().unwrap_or_default()
}
