//! What a reader hands on, in two folded parts: the scenario's link with its sentence and code, and the words and files for
//! newsrooms. Their script comes when one is opened (`web/share.mjs`).

use crate::components::still::prerendered;
use crate::pages::about::settings::Settings;
use crate::site::Site;
use crate::text::{Text, names};
use leptos::prelude::*;

const TEXT: Text = Text::new("share", 3);

pub(super) fn hand_on() -> impl IntoView {
    prerendered(|| {
        let settings = Settings::compiled_in().unwrap_or_default();
        view! {
            <div class="column hand-on live-only">
                {share(settings.address.is_some())}
                {newsroom()}
            </div>
        }
    })
}

/// Where the link's code belongs on paper, beside the link in letters.
pub(super) fn on_paper() -> impl IntoView {
    prerendered(|| view! { <div class="hand-on-code" data-paper=word("code")></div> })
}

fn word(key: &str) -> String {
    TEXT.words(key, names! {})
}

fn share(has_card: bool) -> impl IntoView {
    view! {
        <details id="share" data-hand-on="share">
            <summary>{word("share")}</summary>
            {text("link", "the link")}
            {text("sentence", "the sentence")}
            <button type="button" data-sends hidden>{word("send")}</button>
            {status()}
            <div class="hand-on-scan">
                <div class="hand-on-code" data-qr=word("code")></div>
                <p class="note">{word("code-note")}</p>
            </div>
            {card(has_card)}
        </details>
    }
}

fn text(key: &'static str, what: &'static str) -> impl IntoView {
    let id = format!("share-{key}");
    view! {
        <div class="hand-on-text">
            <label for=id.clone()>{word(key)}</label>
            <textarea id=id name=key rows="1" readonly spellcheck="false"></textarea>
            {copy(key, what)}
        </div>
    }
}

fn copy(key: &'static str, what: &'static str) -> impl IntoView {
    view! { <button type="button" data-copies=key>"Copy"<span class="visually-hidden">{format!(" {what}")}</span></button> }
}

/// How the link looks where it is pasted, and why that is no scenario of the reader's own. Only a whole address has a card.
fn card(has_card: bool) -> impl IntoView {
    let shown = TEXT.either(has_card, ("card", names! {}), ("no-card", names! {}));
    let alt = word("card-alt");
    let address = Site::here().to("cards/article.png");
    let picture = has_card.then(|| {
        view! { <img class="hand-on-card" src=address alt=alt width="600" height="314" loading="lazy"/> }
    });
    view! {
        {picture}
        <p class="note">{shown}" "{word("same-card")}</p>
    }
}

fn newsroom() -> impl IntoView {
    view! {
        <details id="newsroom" data-hand-on="newsroom">
            <summary>{word("newsroom")}</summary>
            <p>{word("newsroom-opening")}</p>
            <button type="button" data-takes="pack" hidden>{word("pack")}</button>
            {status()}
            <div data-texts></div>
            <template>
                <div class="hand-on-text">
                    <label></label>
                    <textarea rows="1" readonly spellcheck="false"></textarea>
                    {copy("", "")}
                </div>
            </template>
        </details>
    }
}

/// Where each part says what became of a press, and the sentences for it.
fn status() -> impl IntoView {
    view! {
        <p role="status" data-copied=word("copied") data-refused=word("refused") data-sent=word("sent") data-kept=word("kept")
            data-unsent=word("unsent") data-fetching=word("fetching") data-making=word("making") data-done=word("done")
            data-missing=word("missing")></p>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_promised_where_the_site_has_an_address() {
        let (with, without) = (card(true).to_html(), card(false).to_html());
        assert!(with.contains("src=\"./cards/article.png\"") && with.contains("shows this card"));
        assert!(!without.contains("<img") && without.contains("There is no picture"));
        for html in [with, without] {
            assert!(
                html.contains("The link still opens your scenario."),
                "{html}"
            );
        }
    }
}
