//! A script by which a person with a screen reader can test the page, and what should be heard at each step.

use leptos::prelude::*;

/// What to do, and what should happen.
const STEPS: [(&str, &str); 10] = [
    (
        "Open the page and let it read.",
        "You hear the title, then “The Care Gap”, then a heading with the finding: an amount and a year.",
    ),
    (
        "Press Tab once, then Enter.",
        "“Skip to the article” is read. Then reading goes on from the finding.",
    ),
    (
        "Go by headings. NVDA: H. VoiceOver: Control, Option, Command and H.",
        "Each part has a heading of level 2. No level is left out on the way down.",
    ),
    (
        "Go to the first lever. NVDA: F until “Children looked after”. VoiceOver: through the form controls.",
        "Its name, its value with the unit, and that it is a slider.",
    ),
    (
        "Press the right arrow three times, then wait two seconds.",
        "The new value at each press. After the wait, once, the new finding with need, resources and children.",
    ),
    (
        "Type a number in the box beside the slider and press Enter.",
        "The slider has the same value. A number out of range is brought back, and you are told.",
    ),
    (
        "Go to the control for the years of the chart. Press Left, Right, Home and End.",
        "A year with its children, need, resources and gap, each time.",
    ),
    (
        "Under the first figure open “Table”. Move through it by cell.",
        "A caption, then row and column heads with each number. Missing years say so.",
    ),
    (
        "Go to “What would close it” and read on to “The gap in human scale”.",
        "One sentence with the same amount as the finding, if prices are real.",
    ),
    (
        "Go to “How the numbers are made” and read two equations.",
        "Each is read in words, once or twice, with no loose letters that make no sense.",
    ),
];

pub(super) fn test_script() -> impl IntoView {
    let steps = STEPS.map(|(act, heard)| view! { <li>{act}" "<em>{heard}</em></li> });
    view! {
        <details>
            <summary><h4 id="test-script">"A test script for NVDA or VoiceOver"</h4></summary>
            <p>
                "Please use NVDA with Firefox or Chrome on Windows, or VoiceOver with Safari on a Mac. It takes about a quarter of an hour. What should be heard is in italics. Note the step, what you heard instead, and the names and \
                versions of your reader and browser."
            </p>
            <ol class="how-steps">{Vec::from(steps)}</ol>
        </details>
    }
}
