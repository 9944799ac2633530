//! Equations as plain HTML: letters as variables, what follows `_` below the line, what follows `^` above it.

use crate::text::{Part, Passage};
use leptos::prelude::*;

/// The equations of a text one below the other, each with its words under it. An item is the equation as `code`, then the same in
/// words for those who hear it.
pub(super) fn equations(items: Vec<Passage>) -> impl IntoView {
    let rows = items.into_iter().map(|item| {
        let [written, said] = parts(&item);
        // The words are the equation's name too.
        let name = said.clone();
        view! {
            <li>
                <span class="method-equation" role="math" aria-label=name inner_html=markup(&written)></span>
                <span class="method-equation-words">{said}</span>
            </li>
        }
    });
    view! { <ul class="method-equations">{rows.collect_view()}</ul> }
}

/// What is written as `code`, and the words.
fn parts(item: &Passage) -> [String; 2] {
    let mut both = [String::new(), String::new()];
    for part in &item.parts {
        match part {
            Part::Code(code) => both[0].push_str(code),
            Part::Words(words) => both[1].push_str(words.trim()),
        }
    }
    both
}

/// A passage in which `code` is mathematics, as HTML.
pub(super) fn mixed(passage: &Passage) -> String {
    let part = |part: &Part| match part {
        Part::Code(code) => markup(code),
        Part::Words(words) => escaped(words),
    };
    passage.parts.iter().map(part).collect()
}

/// `N_{res,t} = N_t × s_t` as HTML. A word of letters is one variable.
pub(super) fn markup(written: &str) -> String {
    let mut html = String::new();
    let mut rest = written;
    while let Some(first) = rest.chars().next() {
        let (piece, after) = match first {
            '_' | '^' => {
                let (inside, after) = script(&rest[1..]);
                let tag = if first == '_' { "sub" } else { "sup" };
                (format!("<{tag}>{}</{tag}>", escaped(inside)), after)
            }
            letter if letter.is_alphabetic() => {
                let (word, after) = word(rest);
                (format!("<var>{word}</var>"), after)
            }
            other => (
                escaped(&rest[..other.len_utf8()]),
                &rest[other.len_utf8()..],
            ),
        };
        html.push_str(&piece);
        rest = after;
    }
    html
}

/// What stands above or below the line: all in braces, or a word.
fn script(rest: &str) -> (&str, &str) {
    match rest
        .strip_prefix('{')
        .and_then(|inside| inside.split_once('}'))
    {
        Some(parts) => parts,
        None => word(rest),
    }
}

fn word(rest: &str) -> (&str, &str) {
    let end = rest
        .find(|letter: char| !letter.is_alphanumeric())
        .unwrap_or(rest.len());
    rest.split_at(end)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_variables_and_marks_move_what_follows() {
        assert_eq!(
            markup("N_{res,t} = N_t × s_t"),
            "<var>N</var><sub>res,t</sub> = <var>N</var><sub>t</sub> × <var>s</var><sub>t</sub>"
        );
        assert_eq!(markup("x^{1/n} < 2"), "<var>x</var><sup>1/n</sup> &lt; 2");
        assert_eq!(markup("gap_t"), "<var>gap</var><sub>t</sub>");
    }
}
