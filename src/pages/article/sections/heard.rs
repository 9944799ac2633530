//! Five claims that many have heard, a line each, and the way to all of them.

use super::{HEARD, Made, section};
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::article::{KnownClaim, known_claims, tally};
use model::quantity::rate;

pub(super) fn heard(made: Made<'_>) -> Option<String> {
    let tally = tally(made.dataset);
    let names = names! {
        claims: tally.claims,
        misleading_or_wrong: tally.misleading_or_wrong,
        correct: tally.correct,
    };
    let rows = known_claims(made.dataset, made.councils);
    let rows = rows.iter().map(row).collect_view();
    let body = view! {
        <ul class="article-claims">{rows}</ul>
        <p class="note">{HEARD.inline("note", names! {})}</p>
        <p class="article-more">{HEARD.inline("more", names! { claims: tally.claims })}</p>
    };
    Some(section("heard", HEARD.section("heard", names), body))
}

/// The claim, who and when; the verdict, which leads to the whole of it; what the figures show.
fn row(known: &KnownClaim) -> impl IntoView + use<> {
    let claim = &known.claim;
    let key = claim.id.to_lowercase();
    let address = Site::here().to(&format!("claims/#claim-{key}"));
    let says = curled(claim.words.trim_end_matches('.'));
    let by = format!("{}, {}", curled(&claim.made_by), claim.date);
    let percent = known.percent.map(|percent| rate(percent, 0));
    let names = percent.map_or_else(Vec::new, |percent| names! { percent });
    view! {
        <li>
            <p><b>{says}</b>" "<small>{by}</small></p>
            <p><a href=address>{claim.verdict.word()}</a>". "{HEARD.inline(&key, names)}</p>
        </li>
    }
}

/// Apostrophes as the page sets them.
fn curled(words: &str) -> String {
    words.replace('\'', "’")
}
