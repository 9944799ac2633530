//! The code for other sites, as a file beside a figure's page that the article fetches when it is asked for: choices, and the code
//! with marks where address and height belong (`web/code.mjs` fills them in).

use super::super::about::settings::Settings;
use crate::hand_over;
use crate::site::Site;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::catalogue::{FigureSpec, MAIN};
use model::frame::{Frame, oembed};
use model::link;

const TEXT: Text = Text::new("embed", 2);

/// As measured by `cargo xtask heights`: figure, width, whether with sliders, height.
const HEIGHTS: &str = include_str!("heights.csv");

/// What a council's figures have before their key there.
const COUNCIL: &str = "council/";

/// The columns that heights are stated for, in pixels.
const WIDTHS: [&str; 3] = ["320", "480", "640"];

/// Marks in the code.
const ADDRESS: &str = "{address}";
const WIDTH: &str = "{width}";
const HEIGHT: &str = "{height}";
const SCRIPT: &str = "{script}";

/// A figure that others can show.
pub(super) struct Shown<'a> {
    pub(super) spec: &'static FigureSpec,
    pub(super) baseline: &'a Baseline,
    /// Whose it is, where it is not England's.
    pub(super) council: Option<&'a str>,
}

/// Keeps the file, once for each figure: beside the page of the newest figures.
pub(super) fn offer(shown: &Shown<'_>) {
    let here = Site::here().here;
    if !here.starts_with("embed/") {
        return;
    }
    let site = Settings::compiled_in().ok();
    let site = site.and_then(|settings| settings.address);
    hand_over::own_file("code.html", &written(shown, &here, site.as_deref()));
    if let Some(site) = site {
        for (name, text) in oembeds(shown, [site.trim_end_matches('/'), &here]) {
            hand_over::own_file(&name, &text);
        }
    }
}

/// What sites that read oEmbed are told of the figure that lies at a place of the site; of England's main one also with the assumptions
/// of each preset. By file.
fn oembeds(shown: &Shown<'_>, [site, place]: [&str; 2]) -> Vec<(String, String)> {
    let Shown {
        spec,
        baseline,
        council,
    } = *shown;
    let title = super::title(spec, council);
    let sliders = if spec.has_scenario() { "yes" } else { "no" };
    let start = format!("640:{sliders}:");
    let all = heights(spec, council.is_some());
    let height = all.split(' ').find_map(|row| row.strip_prefix(&start));
    let told = |name: String, query: String| {
        let address = format!("{site}/{place}{query}");
        let frame = Frame {
            address: &address,
            title: &title,
            width: "640",
            height: height.unwrap_or("900"),
        };
        (name, oembed(&frame, &format!("{site}/")))
    };
    let presets = baseline.presets.iter();
    let presets = presets.filter(|_| spec.key == MAIN.key && council.is_none());
    let presets = presets.map(|preset| {
        let query = link::encode(&preset.scenario, baseline);
        told(format!("oembed-{}.json", preset.id), format!("?{query}"))
    });
    std::iter::once(told("oembed.json".into(), String::new()))
        .chain(presets)
        .collect()
}

/// `place` is where the figure lies in the site.
fn written(shown: &Shown<'_>, place: &str, site: Option<&str>) -> String {
    let Shown {
        spec,
        baseline,
        council,
    } = *shown;
    let title = super::title(spec, council);
    let place = place.to_string();
    let frame = Frame {
        address: ADDRESS,
        title: &title,
        width: WIDTH,
        height: HEIGHT,
    };
    let site = site.map(String::from);
    // A council has no page in another edition.
    let has_kept = council.is_none();
    let kept = has_kept.then(|| format!("edition/{}/{place}", baseline.edition.id));
    let widths = WIDTHS.map(|width| {
        let words = format!("{width} pixels");
        choice(spec, "width", width, words, width == "640")
    });
    let ages = [
        ("newest", TEXT.inline("newest", names! {})),
        (
            "kept",
            TEXT.inline("kept", names! { year: baseline.edition.base_year }),
        ),
    ];
    let ages = ages.into_iter().take(if has_kept { 2 } else { 1 });
    let ages = ages.map(|(value, words)| choice(spec, "figures", value, words, value == "newest"));
    let ages: Vec<_> = ages.collect();
    let sliders = spec.has_scenario().then(|| {
        view! { <label class="choice-switch"><input type="checkbox" name="sliders" checked/>"With sliders"</label> }
    });
    let asks = spec.has_scenario().then(|| super::frame::keys(baseline));
    let code = |name: &'static str, label: &'static str, lines: &'static str| {
        view! {
            <label class="embed-code-text">{label}<textarea readonly rows=lines name=name spellcheck="false"></textarea></label>
            <button type="button" data-copies=name>"Copy"<span class="visually-hidden">": "{label}</span></button>
        }
    };
    view! {
        <div class="embed-code-box" data-site=site data-newest=place data-kept=kept data-asks=asks data-heights=heights(spec, council.is_some())
            data-plain=frame.plain() data-fitted=frame.fitted(SCRIPT)>
            <fieldset class="choice"><legend>"Width of your column"</legend>{widths.collect_view()}</fieldset>
            <fieldset class="choice"><legend>"Which figures"</legend>{ages}</fieldset>
            {sliders}
            {code("plain", "Code that works everywhere", "4")}
            {code("fitted", "Code that also fits the height by itself (one script of ours)", "5")}
            <p role="status" data-copied="Copied." data-refused="The clipboard refused it. The code is selected: copy it from the box."></p>
            <p class="note">{TEXT.inline("corrections", names! {})}</p>
            <div class="embed-code-preview"></div>
        </div>
    }
    .to_html()
}

fn choice<W: IntoView + 'static>(
    spec: &FigureSpec,
    name: &str,
    value: &'static str,
    words: W,
    is_chosen: bool,
) -> impl IntoView + use<W> {
    let name = format!("{name}-{}", spec.key);
    view! { <label><input type="radio" name=name value=value checked=is_chosen/>{words}</label> }
}

/// `640:yes:912 …`: each height with its width and whether it is with sliders. A council's are those of the longest name.
fn heights(spec: &FigureSpec, is_council: bool) -> String {
    let start = if is_council { COUNCIL } else { "" };
    let key = format!("{start}{},", spec.key);
    let rows = HEIGHTS.lines().skip(1);
    let of_figure = rows.filter_map(|row| row.strip_prefix(&key));
    let words: Vec<String> = of_figure.map(|row| row.replace(',', ":")).collect();
    words.join(" ")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use model::catalogue::{EMBEDDED, EMBEDDED_OF_COUNCIL, WHO_CHANGED};
    use model::dataset::COMPILED_IN;

    #[test]
    fn every_figure_has_a_height_for_each_width() {
        let england = EMBEDDED.iter().map(|id| (id, false));
        let councils = EMBEDDED_OF_COUNCIL.iter().map(|id| (id, true));
        for (id, is_council) in england.chain(councils) {
            let spec = id.spec();
            let heights = heights(spec, is_council);
            for width in WIDTHS {
                let of_width = heights.split(' ').filter(|row| row.starts_with(width));
                let wanted = if spec.has_scenario() { 2 } else { 1 };
                assert_eq!(of_width.count(), wanted, "{}: {width}", spec.key);
            }
        }
    }

    #[test]
    fn what_is_told_of_a_figure_names_its_whole_address_and_of_the_main_one_each_preset() {
        let baseline = Baseline::england(&COMPILED_IN, None).expect("the figures");
        let england = |spec| Shown {
            spec,
            baseline: &baseline,
            council: None,
        };
        let told = oembeds(&england(&MAIN), ["https://a.example/b", "embed/main/"]);
        assert_eq!(told.len(), 1 + baseline.presets.len());
        for (name, text) in &told {
            let read: serde_json::Value = serde_json::from_str(text).expect(name);
            let code = read["html"].as_str().expect("code");
            assert!(
                code.contains("src=\"https://a.example/b/embed/main/"),
                "{code}"
            );
            assert_eq!(code.contains("data=2026"), name != "oembed.json", "{code}");
            assert!(read["height"].as_u64().is_some_and(|height| height > 300));
        }
        assert_eq!(
            oembeds(
                &england(&WHO_CHANGED),
                ["https://a.example", "embed/who-changed/"]
            )
            .len(),
            1
        );
    }
}
