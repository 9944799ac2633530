//! Every council as a dot on one line, from nothing to the largest; one of them and England named.

use leptos::prelude::*;
use model::standing::Standing;
use std::fmt::Write as _;

/// How far dots stand above or below the line by turns, so that near ones do not hide each other.
const HEIGHTS: [i32; 5] = [0, 7, -7, 13, -13];

/// The strip, with its sentence.
pub(crate) fn council_strip(standing: &Standing) -> impl IntoView + use<> {
    let mut shares = standing.all.clone();
    shares.sort_by(f64::total_cmp);
    let mut dots = String::new();
    for (share, height) in shares.iter().zip(HEIGHTS.iter().cycle()) {
        let _ = write!(dots, "M{:.0} {}h0", share * 1000.0, 20 + height);
    }
    let own = format!("M{:.0} 20h0", standing.own * 1000.0);
    let england = format!("M{:.0} 0v40", standing.england * 1000.0);
    let mut others = String::new();
    for (_, share) in &standing.chosen {
        let _ = write!(others, "M{:.0} 20h0", share * 1000.0);
    }
    let mark = |class: &'static str, share: f64, words: String| {
        // Near an edge the words stay within the strip.
        let shift = (share * 100.0).round();
        let style = format!("left:{shift}%;transform:translateX(-{shift}%)");
        view! { <span class=class style=style>{words}</span> }
    };
    view! {
        <div class="council-strip">
            <p>{standing.sentence.clone()}</p>
            <div aria-hidden="true">
                <div class="council-strip-words">{mark("own", standing.own, standing.name.into())}</div>
                {standing.chosen.iter().map(|(name, share)| view! {
                    <div class="council-strip-words">{mark("chosen", *share, (*name).into())}</div>
                }).collect_view()}
                <svg viewBox="-10 0 1020 40" preserveAspectRatio="none">
                    <path class="england" d=england></path>
                    <path class="all" d=dots></path>
                    <path class="chosen" d=others></path>
                    <path class="own" d=own></path>
                </svg>
                <div class="council-strip-words">
                    {mark("england", standing.england, "England".into())}
                </div>
                <div class="council-strip-ends"><span>"0"</span><span>{standing.top.clone()}</span></div>
            </div>
        </div>
    }
}
