//! Equations as plain HTML: letters as variables, what follows `_` below the line, what follows `^` above it.

use leptos::prelude::*;

/// One equation: what is seen, and the same in words for those who hear it.
pub(super) struct Equation {
    pub(super) written: &'static str,
    pub(super) said: &'static str,
}

/// Equations one below the other, each with its words under it.
pub(super) fn equations(all: &[Equation]) -> impl IntoView + use<> {
    let rows = all
        .iter()
        .map(|equation| {
            view! {
                <li>
                    <span class="equation" role="math" aria-label=spoken(equation.said) inner_html=markup(equation.written)></span>
                    <span class="equation-words">{equation.said}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="equations">{rows}</ul> }
}

/// The words under an equation are its name too, without the full stop.
fn spoken(said: &str) -> String {
    said.trim_end_matches('.').to_string()
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
