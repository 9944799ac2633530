//! Texts taken apart and filled in, and what is said where one is wrong.

use super::file::TextFile;
use super::markup::{fenced, fill, html_of, passages, rows};
use super::{Names, Part, names};

fn body(markdown: &str, names: &Names) -> String {
    let file = TextFile::parse(markdown);
    html_of(&fill(&file.entries[0].body, names).events)
}

#[test]
fn texts_begin_at_anchors_and_names() {
    let file = TextFile::parse(
        "Before.\n\n<!-- A note: for editors. -->\n\n## A *title* {#anchor}\n\nOne.\n\n<!-- name -->\n\nTwo.\n",
    );
    assert!(file.problems.is_empty(), "{:?}", file.problems);
    let keys: Vec<_> = file
        .entries
        .iter()
        .map(|e| (e.key.as_str(), e.line))
        .collect();
    assert_eq!(keys, [("opening", 1), ("anchor", 5), ("name", 9)]);
    assert_eq!(file.entries[1].source, "## A *title* {#anchor}\n\nOne.");
    assert_eq!(file.entries[2].source, "<!-- name -->\n\nTwo.");
    assert!(file.entries[2].title.is_empty());
}

#[test]
fn values_are_escaped_and_are_no_markup() {
    let names = names! { who: "A <b>&</b> *C*", link: "https://d.example/x?a=1&b=2" };
    assert_eq!(
        body("By {who}: [here]({link}), {who}.", &names),
        "<p>By A &lt;b&gt;&amp;&lt;/b&gt; *C*: <a href=\"https://d.example/x?a=1&amp;b=2\">here</a>, A &lt;b&gt;&amp;&lt;/b&gt; *C*.</p>\n"
    );
}

#[test]
fn unknown_and_unused_names_are_told_with_their_lines() {
    let file = TextFile::parse("One {known}\nand {unknown}.\n");
    let filled = fill(&file.entries[0].body, &names! { known: 1, other: 2 });
    assert_eq!(filled.unknown, [(2, "unknown".to_string())]);
    assert_eq!(filled.used, ["known"]);
}

#[test]
fn mathematics_keeps_its_braces_and_wording_its_own() {
    let file = TextFile::parse(
        "- `N_{res} = {n}`\n  In words, {n}.\n\n<!-- b -->\n\n```\n@misc{caregap{n},\n  author = {{{n}}}\n}\n```\n",
    );
    let names = names! { n: 2025 };
    let items = passages(&fill(&file.entries[0].body, &names).events);
    assert_eq!(items[0].parts[0], Part::Code("N_{res} = {n}".into()));
    assert_eq!(items[0].parts[1], Part::Words(" In words, 2025.".into()));
    let wording = fenced(&fill(&file.entries[1].body, &names).events);
    assert_eq!(wording, "@misc{caregap2025,\n  author = {{2025}}\n}");
}

#[test]
fn rows_are_those_under_the_head() {
    let file = TextFile::parse("| A | B |\n|---|---|\n| `a` | one, *two* |\n| b | three |\n");
    let rows = rows(&fill(&file.entries[0].body, &names! {}).events);
    let plain: Vec<Vec<_>> = rows
        .iter()
        .map(|row| row.iter().map(super::Passage::plain).collect())
        .collect();
    assert_eq!(plain, [["a", "one, two"], ["b", "three"]]);
    assert_eq!(rows[0][1].html, "one, <em>two</em>");
}

#[test]
fn what_an_editor_cannot_do_is_said() {
    let file = TextFile::parse(
        "## No anchor\n\nA <b>word</b>.\n\n<p>Block</p>\n\n<!-- a -->\n\n<!-- a -->\n",
    );
    let lines: Vec<_> = file.problems.iter().map(|problem| problem.0).collect();
    assert_eq!(lines, [1, 3, 3, 5, 9], "{:?}", file.problems);
}

#[test]
fn a_wrong_text_is_named_with_file_and_line() {
    use super::Text;
    use super::log::{file, problems};
    let text = Text::new("method/breaks", 4);
    assert_eq!(
        text.title("breaks-missing", names! { caes: 3 }),
        "Years without a figure ({years})"
    );
    text.words("no-such-text", names! {});
    text.inline("breaks-missing", names! {});
    let problems = problems().join("\n");
    let line = file("method/breaks")
        .entry("breaks-missing")
        .map(|entry| entry.line);
    let line = line.unwrap_or_default();
    for told in [
        format!("text/method/breaks.md:{line}: unknown name {{years}}"),
        format!("text/method/breaks.md:{line}: the name {{caes}}, which src/text/tests.rs:"),
        "text/method/breaks.md: there is no text “no-such-text”, which src/text/tests.rs:"
            .to_string(),
        "no page shows the text “opening”".to_string(),
        "text/method/terms.md: no page shows this file".to_string(),
    ] {
        assert!(problems.contains(&told), "{told}\n{problems}");
    }
}
