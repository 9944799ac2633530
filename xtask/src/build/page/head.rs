//! The head of a document: what a browser needs first, and what others are told of the page.

use super::super::assets::Names;
use super::super::installed::GROUNDS;
use super::super::prerender::Page;
use super::text;
use crate::policy;

/// What every document begins with, in a frame or not.
pub(super) fn first_lines(title: &str) -> Vec<String> {
    vec![
        // The policy first: what stands before it would not be held to it.
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
            policy::meta_policy()
        ),
        "<meta charset=\"utf-8\">".to_string(),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_string(),
        // Or a phone makes links of dates and numbers, and the app does not find its text.
        "<meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,email=no\">"
            .to_string(),
        format!("<title>{title}</title>"),
    ]
}

/// The lines of the head, in the order in which a browser should meet them.
pub(super) fn head(page: &Page, names: &Names) -> Vec<String> {
    let (title, description) = (text(&page.title), text(&page.description));
    let app = names.apps.get(&page.key).filter(|_| page.needs_app);
    let mut lines = first_lines(&title);
    lines.extend([
        format!("<meta name=\"description\" content=\"{description}\">"),
        // The style before the script: the browser does not look ahead past a policy in the page, and would wait for it.
        format!("<link rel=\"stylesheet\" href=\"{}\">", names.style),
    ]);
    // The early script waits for the style, and what stands after it would wait too.
    if let Some(app) = app {
        lines.extend([
            preload(&app.wasm),
            format!("<link rel=\"modulepreload\" href=\"{}\">", app.script),
        ]);
    }
    lines.push(format!("<script src=\"{}\"></script>", names.early));
    // After the early script: that tells of one which does not come.
    lines
        .extend(app.map(|app| format!("<script type=\"module\" src=\"{}\"></script>", app.script)));
    lines.push(format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">",
        names.icon
    ));
    lines.push("<meta name=\"referrer\" content=\"no-referrer\">".to_string());
    lines.extend(installed(names));
    lines.extend(shared(page, &title, &description));
    lines
}

/// What a device is told that keeps the site among its apps.
fn installed(names: &Names) -> Vec<String> {
    let ground = |(scheme, ground): (&str, &str)| {
        format!(
            "<meta name=\"theme-color\" content=\"{ground}\" media=\"(prefers-color-scheme: {scheme})\">"
        )
    };
    let mut lines = vec![
        format!("<link rel=\"manifest\" href=\"{}\">", names.manifest),
        format!(
            "<link rel=\"apple-touch-icon\" href=\"{}\">",
            names.touch_icon
        ),
    ];
    lines.extend(GROUNDS.map(ground));
    lines
}

/// Asks for the app at once, which the page comes to need later; `crossorigin`, as it will be asked for then.
fn preload(wasm: &str) -> String {
    format!(
        "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{wasm}\">"
    )
}

/// What others are told of the page: messengers that show a link, search engines.
fn shared(page: &Page, title: &str, description: &str) -> Vec<String> {
    if !page.is_listed {
        return vec!["<meta name=\"robots\" content=\"noindex\">".to_string()];
    }
    let mut lines = vec![
        format!("<meta property=\"og:title\" content=\"{title}\">"),
        format!("<meta property=\"og:description\" content=\"{description}\">"),
        "<meta property=\"og:type\" content=\"article\">".to_string(),
    ];
    if let Some(address) = page.address.as_deref().map(text) {
        lines.push(format!("<link rel=\"canonical\" href=\"{address}\">"));
        lines.push(format!("<meta property=\"og:url\" content=\"{address}\">"));
    }
    lines.extend(told_of(page).as_deref().map(oembed));
    lines.extend(card(page));
    lines
}

/// The picture that they show with it. They take only a whole address.
fn card(page: &Page) -> Vec<String> {
    let (Some(card), Some(address)) = (&page.card, &page.address) else {
        return Vec::new();
    };
    let site = address.strip_suffix(page.path.as_str()).unwrap_or(address);
    let image = text(&format!("{site}{}", card.address));
    let alt = text(&card.alt);
    vec![
        format!("<meta property=\"og:image\" content=\"{image}\">"),
        "<meta property=\"og:image:type\" content=\"image/png\">".to_string(),
        "<meta property=\"og:image:width\" content=\"1200\">".to_string(),
        "<meta property=\"og:image:height\" content=\"628\">".to_string(),
        format!("<meta property=\"og:image:alt\" content=\"{alt}\">"),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_string(),
    ]
}

/// Where sites that read oEmbed find the code of a figure.
pub(super) fn oembed(file: &str) -> String {
    let file = text(file);
    format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{file}\">")
}

/// The file that tells them of the main figure as the page has it: the article's, and that of each preset.
fn told_of(page: &Page) -> Option<String> {
    let address = page.address.as_deref()?;
    if page.path.is_empty() {
        return Some(format!("{address}embed/main/oembed.json"));
    }
    let start = address.strip_suffix(page.path.as_str())?;
    let is_preset = page.path == format!("scenario/{}/", page.subject);
    is_preset.then(|| format!("{start}embed/main/oembed-{}.json", page.subject))
}
