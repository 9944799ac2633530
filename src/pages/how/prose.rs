//! Running text with links in it, written in one line: `see [the words](#terms)`.

use leptos::prelude::*;

/// `text` with every `[words](address)` as a link. Nothing else is markup; everything is escaped.
pub(super) fn prose(text: &str) -> impl IntoView + use<> {
    pieces(text)
        .into_iter()
        .map(|(words, address)| match address {
            Some(address) => view! { <a href=address>{words}</a> }.into_any(),
            None => words.into_any(),
        })
        .collect_view()
}

/// The text in pieces, in order, each with its address if it is a link.
fn pieces(text: &str) -> Vec<(String, Option<String>)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, words, address, after)) = next_link(rest) {
        pieces.push((before.to_string(), None));
        pieces.push((words.to_string(), Some(address.to_string())));
        rest = after;
    }
    pieces.push((rest.to_string(), None));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, link) = text.split_once('[')?;
    let (words, link) = link.split_once("](")?;
    let (address, after) = link.split_once(')')?;
    Some((before, words, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_from_text() {
        let said = pieces("See [a](#b), then [c d](https://e.example).");
        let said: Vec<_> = said
            .iter()
            .map(|(words, address)| (words.as_str(), address.as_deref()))
            .collect();
        assert_eq!(
            said,
            [
                ("See ", None),
                ("a", Some("#b")),
                (", then ", None),
                ("c d", Some("https://e.example")),
                (".", None)
            ]
        );
        assert_eq!(pieces("plain [text").len(), 1);
    }
}
