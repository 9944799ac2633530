//! A finished page: the whole document, with the written body and the hashed names in it.

mod head;

use super::assets::Names;
use super::prerender::Page;
use head::{first_lines, head, oembed};

/// Said where the app was to come and did not, or cannot go on, by cause. The first is shown where nothing at all ran.
const FAILURES: [(&str, &str); 5] = [
    (
        "absent",
        "The sliders did not start: scripts are blocked here, or this is an old copy of the page.",
    ),
    (
        "missing",
        "The sliders did not start: a part of the page did not arrive. This may be an old copy of it.",
    ),
    (
        "wasm",
        "The sliders did not start: WebAssembly is off in this browser’s safety settings.",
    ),
    (
        "altered",
        "The sliders stopped: something else, such as an extension, may have changed this page.",
    ),
    (
        "followed",
        "The sliders are off: a translator or an extension keeps changing their text, so they could not be trusted.",
    ),
];
/// What a reader can do, and what is there in any case.
const WHAT_HELPS: &str =
    "Reload the page to try again. The text, the figures and their sources are all here.";

/// Offers a newer release of the site to whoever is at a page of this one; `web/offline.mjs` shows it.
const NEWER_RELEASE: &str = "    <div id=\"newer-release\" class=\"newer-release\" role=\"status\">\
    <p hidden>There is a newer version of this page. <button type=\"button\">Show the newest</button> \
    <button type=\"button\" class=\"quiet\">Not now</button></p></div>\n";

/// The document of a page with this body.
pub(crate) fn document(page: &Page, body: &str, names: &Names) -> String {
    let names = names.seen_from(&page.root);
    if page.is_framed {
        return framed(page, body, &names);
    }
    let head = head(page, &names);
    let head: String = head.iter().map(|line| format!("    {line}\n")).collect();
    let asked_for = match page.needs_app {
        true => format!(
            " data-takeaway=\"{}\" data-share=\"{}\" data-answers=\"{}\"",
            names.takeaway, names.share, names.answers
        ),
        false => String::new(),
    };
    let no_wasm = if page.needs_app {
        let causes =
            FAILURES.map(|(cause, words)| format!("<span data-cause=\"{cause}\">{words}</span> "));
        format!(
            "    <p class=\"app-line\" role=\"status\">{}{WHAT_HELPS}</p>\n",
            causes.concat()
        )
    } else {
        String::new()
    };
    let Page {
        key, edition, root, ..
    } = page;
    let subject = text(&page.subject);
    let kept = kept(page, &names);
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n  <head>\n{head}  </head>\n  <body>\n    \
         <div id=\"app\" data-page=\"{key}\" data-subject=\"{subject}\" data-edition=\"{edition}\" data-root=\"{root}\"{asked_for}{kept}>{body}</div>\n\
         {no_wasm}{NEWER_RELEASE}  </body>\n</html>\n"
    )
}

/// What tells the start-up script of the worker that keeps the page. Where no address leads, a page does not know the site's root for
/// sure, and another site's worker might be there.
fn kept(page: &Page, names: &Names) -> String {
    if !page.is_listed {
        return String::new();
    }
    let Names {
        offline, release, ..
    } = names;
    format!(" data-offline=\"{offline}\" data-release=\"{release}\"")
}

/// The document of a page that other sites show in a frame: its app is named to its script, which fetches it when it is wanted.
fn framed(page: &Page, body: &str, names: &Names) -> String {
    let Page {
        key, edition, root, ..
    } = page;
    let lines = [
        format!("<link rel=\"stylesheet\" href=\"{}\">", names.frame_style),
        format!("<script src=\"{}\"></script>", names.frame_script),
        format!(
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">",
            names.icon
        ),
        // The page around keeps its place: what is linked opens beside it.
        "<base target=\"_blank\">".to_string(),
        "<meta name=\"referrer\" content=\"no-referrer\">".to_string(),
        "<meta name=\"robots\" content=\"noindex\">".to_string(),
    ];
    let is_newest = page.path.starts_with("embed/");
    let told = page
        .address
        .as_deref()
        .filter(|_| is_newest)
        .map(|address| oembed(&format!("{address}oembed.json")));
    let first = first_lines(&text(&page.title));
    let lines = first.into_iter().chain(lines).chain(told);
    let head: String = lines.map(|line| format!("    {line}\n")).collect();
    let app = names.apps.get(key).filter(|_| page.needs_app);
    let app = app.map_or(String::new(), |app| format!(" data-app=\"{}\"", app.script));
    let place = page
        .path
        .find("embed/")
        .map_or("", |start| &page.path[start..]);
    let subject = text(&page.subject);
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n  <head>\n{head}  </head>\n  <body>\n    \
         <div id=\"app\" data-page=\"{key}\" data-subject=\"{subject}\" data-edition=\"{edition}\" data-root=\"{root}\" \
         data-place=\"{place}\"{app}>{body}</div>\n  </body>\n</html>\n"
    )
}

/// Plain words as the text of a document, whether of HTML or of XML.
pub(crate) fn text(plain: &str) -> String {
    plain
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::assets::App;
    use super::super::fonts::Typefaces;
    use super::*;

    pub(crate) fn names() -> Names {
        let name = |word: &str| format!("assets/{word}");
        Names {
            apps: ["article", "made-up"]
                .map(|key| {
                    let script = name(&format!("app-{key}-1.js"));
                    let wasm = name(&format!("app-{key}-1.wasm"));
                    (key.to_string(), App { script, wasm })
                })
                .into(),
            takeaway: name("takeaway-1.js"),
            share: name("share-1.js"),
            early: name("early-1.js"),
            answers: name("answers-1.js"),
            style: name("style-1.css"),
            frame_style: name("embed-1.css"),
            frame_script: name("embed-1.js"),
            typefaces: Typefaces {
                serif: name("serif-1.woff2"),
                sans: name("sans-1.woff2"),
            },
            icon: name("icon-1.svg"),
            touch_icon: name("icon-cut-180-1.png"),
            manifest: "manifest.webmanifest".into(),
            offline: name("offline-1.js"),
            release: "1".into(),
        }
    }

    /// A page as the app hands it over, with these fields of its own.
    pub(crate) fn page(fields: serde_json::Value) -> Page {
        let mut page = serde_json::json!({
            "path": "", "key": "article", "subject": "", "edition": 2025, "root": "./", "address": null, "title": "A & B",
            "description": "\"c\"", "opening": null, "needs_app": true, "is_listed": true, "is_framed": false, "body": [{"html": "<h1>Gap</h1>"}],
            "charts": [], "files": [], "pictures": [], "card": {"address": "cards/a.png", "alt": "A \"card\""}
        });
        for (name, value) in fields.as_object().unwrap() {
            page[name] = value.clone();
        }
        serde_json::from_value(page).unwrap()
    }

    fn html(fields: serde_json::Value) -> String {
        document(&page(fields), "<h1>Gap</h1>", &names())
    }

    fn article() -> String {
        html(serde_json::json!({}))
    }

    /// `trunk serve` draws the page in `index.html`: it and the finished page are one document but for what each adds.
    #[test]
    fn the_finished_page_has_the_lines_of_trunk_s_template_in_their_order() {
        let template = include_str!("../../../index.html");
        let ours = html(serde_json::json!({
            "title": "The Care Gap",
            "description": template.split("\"description\" content=\"").nth(1).unwrap().split('"').next().unwrap(),
        }));
        let mut left = ours.lines();
        for line in template.lines().filter(|line| !line.contains("data-trunk")) {
            let start = line.trim_end_matches("></div>");
            assert!(
                left.any(|ours| ours.starts_with(start)),
                "`{line}` is not where index.html has it"
            );
        }
    }

    #[test]
    fn words_are_escaped_and_the_app_is_told_what_it_meets() {
        let html = article();
        let app = "<div id=\"app\" data-page=\"article\" data-subject=\"\" data-edition=\"2025\" data-root=\"./\" data-takeaway=\"./assets/takeaway-1.js\" data-share=\"./assets/share-1.js\" data-answers=\"./assets/answers-1.js\" data-offline=\"./assets/offline-1.js\" data-release=\"1\"><h1>Gap</h1></div>";
        assert!(html.contains(app), "{html}");
        assert!(html.contains("<title>A &amp; B</title>"));
        let one_of_many = self::html(serde_json::json!({ "subject": "a \"b\"" }));
        assert!(one_of_many.contains("data-subject=\"a &quot;b&quot;\""));
        assert!(html.contains("content=\"&quot;c&quot;\""));
    }

    #[test]
    fn the_policy_comes_before_all_else_in_the_head() {
        let html = article();
        let (_, head) = html.split_once("<head>").unwrap();
        assert!(
            head.trim_start()
                .starts_with("<meta http-equiv=\"Content-Security-Policy\"")
        );
    }

    #[test]
    fn only_a_site_s_address_is_absolute() {
        assert!(!article().contains("http://") && !article().contains("https://"));
        let known = html(serde_json::json!({"address": "https://a.example/"}));
        assert!(known.contains("<link rel=\"canonical\" href=\"https://a.example/\">"));
    }

    #[test]
    fn a_card_is_shown_by_its_whole_address_or_not_at_all() {
        assert!(!article().contains("og:image") && !article().contains("twitter:card"));
        let below =
            html(serde_json::json!({"path": "b/c/", "address": "https://a.example/x/b/c/"}));
        for line in [
            "<meta property=\"og:image\" content=\"https://a.example/x/cards/a.png\">",
            "<meta property=\"og:image:alt\" content=\"A &quot;card&quot;\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            assert_eq!(below.matches(line).count(), 1, "{line}");
        }
    }

    #[test]
    fn nothing_is_written_in_line() {
        let html = article();
        assert!(!html.contains("<style"));
        let mut scripts = html.split("<script").skip(1);
        assert!(scripts.all(|script| script.split('>').next().unwrap().contains("src=")));
    }

    #[test]
    fn a_page_in_a_frame_names_its_app_and_fetches_nothing_of_it() {
        let html = html(serde_json::json!({
            "path": "edition/2025/embed/main/", "key": "made-up", "subject": "main", "root": "../../../../",
            "is_listed": false, "is_framed": true
        }));
        assert!(html.contains(
            "data-place=\"embed/main/\" data-app=\"../../../../assets/app-made-up-1.js\""
        ));
        assert_eq!(html.matches("<script").count(), 1);
        assert!(!html.contains("preload") && !html.contains(".wasm") && !html.contains(".woff2"));
        assert!(html.contains("noindex") && html.contains("<base target=\"_blank\">"));
    }

    #[test]
    fn where_the_site_has_an_address_the_code_of_its_figures_is_found() {
        let told = |path: &str, is_framed: bool| {
            let address = format!("https://a.example/{path}");
            let subject = path.split('/').nth(1).unwrap_or_default();
            html(serde_json::json!({
                "path": path, "subject": subject, "address": address, "is_framed": is_framed
            }))
        };
        let main =
            "type=\"application/json+oembed\" href=\"https://a.example/embed/main/oembed.json\"";
        assert!(told("", false).contains(main));
        assert!(told("embed/main/", true).contains(main));
        assert!(!told("edition/2025/embed/main/", true).contains("oembed"));
        assert!(
            told("scenario/nao14/", false)
                .contains("href=\"https://a.example/embed/main/oembed-nao14.json\"")
        );
        assert!(!told("claims/", false).contains("oembed"));
        assert!(!article().contains("oembed"));
    }

    #[test]
    fn a_page_that_needs_no_app_gets_the_early_script_alone() {
        let html = html(serde_json::json!({
            "path": "404.html", "root": "/care-gap/", "needs_app": false, "is_listed": false
        }));
        assert_eq!(html.matches("<script").count(), 1);
        assert!(html.contains("<script src=\"/care-gap/assets/early-1.js\">"));
        assert!(!html.contains(".wasm") && !html.contains("app-line"));
        assert!(
            !html.contains("data-offline"),
            "nobody knows where it is shown"
        );
        assert!(html.contains("noindex") && !html.contains("og:"));
    }
}
