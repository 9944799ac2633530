//! Markdown with its names filled in: as HTML, as plain words, as items and rows.

use super::file::Token;
use super::{Names, Part, Passage};
use crate::site::Site;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};

/// A text with what the page has to say put in, and what was wrong with the names.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub(super) events: Vec<Event<'static>>,
    /// Names that nobody gave, each with its line.
    pub(super) unknown: Vec<(usize, String)>,
    /// Which of the given names were used.
    pub(super) used: Vec<&'static str>,
}

/// Puts the values of `names` into words, code and addresses; an address from the site's root becomes a link from this page.
pub(super) fn fill(tokens: &[Token], names: &Names) -> Filled {
    let mut filled = Filled::default();
    for Token { event, line } in tokens {
        let mut put = |text: &CowStr<'static>| {
            let text = fill_text(text, names, |name, given| match given {
                Some(given) => filled.used.push(given),
                None => filled.unknown.push((*line, name.into())),
            });
            CowStr::from(text)
        };
        // Not into `code`: equations have braces of their own.
        let event = match event {
            Event::Text(text) => Event::Text(put(text)),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => Event::Start(Tag::Link {
                link_type: *link_type,
                dest_url: Site::here().resolve(&put(dest_url)).into(),
                title: title.clone(),
                id: id.clone(),
            }),
            event => event.clone(),
        };
        filled.events.push(event);
    }
    filled
}

/// `text` with every `{name}` replaced; `told` hears of each name, and of the name given for it.
pub(super) fn fill_text(
    text: &str,
    names: &Names,
    mut told: impl FnMut(&str, Option<&'static str>),
) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        written.push_str(before);
        let name = after.split_once('}').map(|(name, _)| name);
        let Some(name) = name.filter(|name| is_name(name)) else {
            written.push('{');
            rest = after;
            continue;
        };
        let given = names.iter().find(|(given, _)| *given == name);
        told(name, given.map(|(name, _)| *name));
        match given {
            Some((_, value)) => written.push_str(value),
            None => written.push_str(&format!("{{{name}}}")),
        }
        rest = &after[name.len() + 1..];
    }
    written + rest
}

fn is_name(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    !name.is_empty() && name.chars().all(is_letter)
}

/// Blocks as HTML.
pub(super) fn html_of(events: &[Event<'static>]) -> String {
    let mut written = String::new();
    html::push_html(&mut written, events.iter().cloned());
    written
}

/// The paragraphs, items and cells in order; of an item within an item, the inner one alone.
pub(super) fn passages(events: &[Event<'static>]) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut inside: Vec<Event<'static>> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell) => inside.clear(),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                if !inside.is_empty() {
                    passages.push(passage(&std::mem::take(&mut inside)));
                }
            }
            event => inside.push(event.clone()),
        }
    }
    passages
}

/// A run of words without blocks in it.
pub(super) fn passage(events: &[Event<'static>]) -> Passage {
    let mut parts: Vec<Part> = Vec::new();
    for event in events {
        let words: &str = match event {
            Event::Code(code) => {
                parts.push(Part::Code(code.to_string()));
                continue;
            }
            Event::Text(text) => text,
            Event::SoftBreak | Event::HardBreak => " ",
            _ => continue,
        };
        match parts.last_mut() {
            Some(Part::Words(before)) => before.push_str(words),
            _ => parts.push(Part::Words(words.into())),
        }
    }
    Passage {
        html: html_of(events).trim().to_string(),
        parts,
    }
}

/// The rows of a table under its head.
pub(super) fn rows(events: &[Event<'static>]) -> Vec<Vec<Passage>> {
    let is_end = |event: &Event<'static>| matches!(event, Event::End(TagEnd::TableRow));
    let after_head = events
        .iter()
        .position(|event| matches!(event, Event::End(TagEnd::TableHead)))
        .map_or(events.len(), |head| head + 1);
    let rows = events[after_head..].split(is_end);
    rows.map(passages).filter(|row| !row.is_empty()).collect()
}

/// What is between fences.
pub(super) fn fenced(events: &[Event<'static>]) -> String {
    let mut is_inside = false;
    let mut written = String::new();
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_inside = true,
            Event::End(TagEnd::CodeBlock) => is_inside = false,
            Event::Text(text) if is_inside => written.push_str(text),
            _ => {}
        }
    }
    written.trim_end().to_string()
}
