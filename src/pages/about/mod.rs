//! Who publishes the site, what it does with readers' data, whom it was tested with, how to cite it, and what was corrected.

mod cite;
mod corrections;
pub mod settings;

use super::text_page::{Part, page_in_parts};
use super::{Body, Listing, Page, Text as TextPage};
use crate::text::{Text, names, raw};
use leptos::prelude::*;
use model::baseline::Baseline;
use settings::Settings;

/// The level of the headings within a part.
const HEADINGS: u8 = 3;

const TEXT: Text = Text::new("about/about", HEADINGS);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "About The Care Gap",
    "Who publishes The Care Gap, what it does with your data, whom it works for, how to cite it, and what has been corrected.",
];

static ABOUT: TextPage = TextPage { key: "about", view };

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    super::row(
        newest,
        "about/",
        Listing::InFooter("About"),
        NAMES,
        Body::Text(&ABOUT),
    )
}

fn view(_: &Page, baseline: &Baseline) -> AnyView {
    let settings = Settings::compiled_in().unwrap_or_default();
    let title = |key| TEXT.title(key, names! {});
    let block = |key| TEXT.block(key, names! {});
    let accessible = view! { {block("accessibility")}{test_script()} };
    let parts = vec![
        Part::new("publisher", &title("publisher"), publisher(&settings)),
        Part::new("privacy", &title("privacy"), block("privacy")),
        Part::new("accessibility", &title("accessibility"), accessible),
        Part::new("cite", &title("cite"), cite::cite(baseline, &settings)),
        Part::new(
            "corrections",
            &title("corrections"),
            corrections::corrections(&settings),
        ),
    ];
    page_in_parts(&title("opening"), block("opening"), parts)
}

fn publisher(settings: &Settings) -> impl IntoView + use<> {
    let publisher = settings.publisher.clone();
    let funding = settings.funding.as_deref();
    let funding = funding.map(|funding| funding.trim_end_matches('.'));
    let address = settings.address.clone();
    let who = TEXT.either(
        publisher.is_some(),
        (
            "publisher-named",
            names! { publisher: publisher.unwrap_or_default() },
        ),
        ("publisher-unknown", names! {}),
    );
    let funding = TEXT.either(
        funding.is_some(),
        (
            "funding-known",
            names! { funding: funding.unwrap_or_default() },
        ),
        ("funding-unknown", names! {}),
    );
    let contact = TEXT.either(
        settings.contact.is_some(),
        ("contact-known", settings.contact_names()),
        ("contact-unknown", names! {}),
    );
    let own = names! { address: address.clone().unwrap_or_default() };
    TEXT.check("address-known", own.clone());
    let address = address.map(|_| view! { " "{TEXT.inline("address-known", own)} });
    view! { <p data-testid="publisher">{who}" "{funding}" "{contact}{address}</p> }
}

/// A script by which a person with a screen reader can test the page, and what should be heard at each step.
fn test_script() -> impl IntoView {
    let step = |step: crate::text::Passage| view! { <li>{raw(step.html)}</li> };
    let steps = TEXT.list("test-steps", names! {}).into_iter().map(step);
    view! {
        <details>
            <summary>{TEXT.heading("test-script", names! {})}</summary>
            {TEXT.block("test-script", names! {})}
            <ol class="page-steps">{steps.collect_view()}</ol>
        </details>
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
