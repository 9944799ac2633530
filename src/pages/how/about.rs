//! What this is, who publishes it, what it does with readers' data, and whom it was tested with.

use super::prose::prose;
use super::settings::Settings;
use super::testing::test_script;
use leptos::prelude::*;

pub(super) fn about() -> impl IntoView {
    let settings = Settings::compiled_in().unwrap_or_default();
    view! {
        <p>
            {prose(
                "This page explains how many children are looked after in England, what that costs, and what would happen to the gap between cost and money if trends went one way or another. It is not a \
                government page. It takes no side on what should be spent. Its code is open, under the MIT licence; its words and charts are under CC BY 4.0. The names of councils, bodies and publishers are used \
                only to say where figures come from.",
            )}
        </p>
        <h4 id="publisher">"Who publishes it, and who pays"</h4>
        {publisher(&settings)}
        <h4 id="privacy">"Privacy"</h4>
        {privacy()}
        <h4 id="accessibility">"Accessibility statement"</h4>
        {accessibility()}
        {test_script()}
    }
}

fn publisher(settings: &Settings) -> impl IntoView + use<> {
    let who = match &settings.publisher {
        Some(publisher) => format!("This copy is published by {publisher}."),
        None => "This is an open project. Whoever hosts this copy has not given a name.".into(),
    };
    let funding = match &settings.funding {
        Some(funding) => format!("Funding: {}.", funding.trim_end_matches('.')),
        None => "No funding is known.".into(),
    };
    let contact = match (settings.contact.clone(), settings.contact_link()) {
        (Some(contact), Some(link)) => {
            view! { "Contact: "<a href=link>{contact}</a>"." }.into_any()
        }
        _ => "No contact has been given.".into_any(),
    };
    let address = settings.address.clone().map(
        |address| view! { " Its own address is "<a href=address.clone()>{address.clone()}</a>"." },
    );
    view! { <p data-testid="publisher">{who}" "{funding}" "{contact}{address}</p> }
}

fn privacy() -> impl IntoView {
    view! {
        <p>
            "The page collects nothing about you. It sets no cookie. It stores nothing in your browser. It asks no other site for anything: no fonts, no counters, no maps. All sums are done in your own browser. A rule in \
            the page, its content security policy, stops the browser asking other sites for anything. Links to sources do not tell those sites where you came from."
        </p>
        <p>
            "Two things to know. Your lever settings go into the address of the page, so that you can go back or send a link. They are then in your browser’s history. And whoever hosts the page may keep a log of \
            requests, as every web server can. Such a log can hold your internet address and the link you opened. It is the host’s, not ours. A file you save is made in your browser and goes nowhere else."
        </p>
    }
}

fn accessibility() -> impl IntoView {
    view! {
        <p>
            "We aim at WCAG 2.2, level AA. We do not claim to meet it in full: no outside body has checked, and no one who relies on a screen reader has tested the page yet."
        </p>
        <ul>
            <li>
                <strong>"Tested: "</strong>
                "in Chromium alone, by machine. The axe rules, at 360, 768 and 1280 pixels, light and dark. Keyboard alone. Windows down to 320 pixels, and one of 320 by 256 pixels, as 400% zoom would leave of 1280 by 1024. With scripts off. With WebAssembly off."
            </li>
            <li>
                <strong>"Not tested: "</strong>
                "by a person with NVDA, JAWS, VoiceOver or TalkBack. Voice control. Firefox and Safari. Real phones. Readers with learning disabilities."
            </li>
            <li>
                <strong>"Known limits: "</strong>
                "the chart itself is a picture. Its numbers are in the table under it and in its text. Some tables scroll sideways in a narrow window. Equations are read from the words beneath them. With scripts off the levers \
                are not there."
            </li>
        </ul>
        <p>
            {prose(
                "If something keeps you out, please [tell us](#corrections). If you use a screen reader, the script below says what to try.",
            )}
        </p>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn unset_says_so_and_set_is_escaped() {
        let unset = publisher(&Settings::default()).to_html();
        assert!(unset.contains("open project") && unset.contains("No funding is known"));
        let set = Settings {
            publisher: Some("A <b>&</b> \"C\"".into()),
            funding: Some("Grants.".into()),
            contact: Some("https://d.example/x?a=1&b=2".into()),
            address: Some("https://d.example/".into()),
        };
        let html = publisher(&set).to_html();
        assert!(html.contains("A &lt;b&gt;&amp;&lt;/b&gt;"), "{html}");
        assert!(html.contains("Funding: Grants."), "{html}");
        assert!(
            html.contains("href=\"https://d.example/x?a=1&amp;b=2\""),
            "{html}"
        );
        assert!(!html.contains("<b>"), "{html}");
    }
}
