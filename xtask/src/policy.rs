//! What the page may do, said once: the headers that `serve` sends, that `_headers` lists, and the policy that the page carries in itself.
//! `serve` also asks for pages anew each time, which hosts decide for themselves.

/// Nothing from outside the site, no inline script or style element. The charts set `style` attributes.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; \
    worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a page that no other site may show in a frame. It cannot stand in the page itself.
const ALONE: (&str, &str) = ("Content-Security-Policy", "frame-ancestors 'self'");

/// For every file.
const EVERYWHERE: [(&str, &str); 3] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// For files whose name holds a hash of what is in them. A sandboxed frame has no origin of its own, hence the third.
const HASHED: [(&str, &str); 2] = [
    ("Cache-Control", "public, max-age=31536000, immutable"),
    ("Access-Control-Allow-Origin", "*"),
];

/// For figures that others show in frames: there the page itself is read again before its app takes over.
const FRAMED: [(&str, &str); 1] = [("Access-Control-Allow-Origin", "*")];

/// The worker that opens the site without a connection: an old one would keep the old site.
const WORKER: (&str, [(&str, &str); 1]) = ("worker.js", [("Cache-Control", "no-cache")]);

/// The folder of the hashed files.
pub(crate) const ASSETS: &str = "assets";

/// For the page itself, whatever host it is put on.
pub(crate) fn meta_policy() -> &'static str {
    POLICY
}

/// The headers of the file at `path` (from the site's root, without a leading slash).
pub(crate) fn headers(path: &str) -> Vec<(&'static str, &'static str)> {
    let hashed = path.starts_with(ASSETS) && path[ASSETS.len()..].starts_with('/');
    let mut headers = EVERYWHERE.to_vec();
    if hashed {
        headers.extend(HASHED);
    } else {
        headers.push(("Cache-Control", "no-cache"));
        headers.extend(if is_framed(path) {
            &FRAMED[..]
        } else {
            &[ALONE]
        });
    }
    headers
}

/// Whether the file at `path` is of a figure that others show: `embed/main/`, `edition/2025/embed/main/`.
fn is_framed(path: &str) -> bool {
    let rest = path.strip_prefix("edition/");
    let rest = rest
        .and_then(|rest| rest.split_once('/'))
        .map(|(_, rest)| rest);
    rest.unwrap_or(path).starts_with("embed/")
}

/// Pages that no other site may show in a frame, as a host's file of headers names them.
#[derive(Debug, PartialEq)]
pub(crate) struct Alone {
    /// A page's path, or that of many with `*` at its end.
    pub(crate) path: String,
    /// What a browser fetches while the page is still on its way, each as the value of a `Link` header.
    pub(crate) links: Vec<String>,
}

/// The file `_headers`, for hosts that read one: what several of its rules give one file are several headers.
pub(crate) fn headers_file(pages: &[Alone]) -> String {
    let section = |pattern: &str, headers: &[(&str, &str)]| {
        let lines = headers
            .iter()
            .map(|(name, value)| format!("  {name}: {value}\n"));
        format!("{pattern}\n{}", lines.collect::<String>())
    };
    let alone = pages.iter().map(|page| {
        let links = page.links.iter().map(|link| ("Link", link.as_str()));
        let headers: Vec<_> = [ALONE].into_iter().chain(links).collect();
        section(&format!("/{}", page.path), &headers)
    });
    [
        section("/*", &EVERYWHERE),
        section(&format!("/{ASSETS}/*"), &HASHED),
        section(&format!("/{}", WORKER.0), &WORKER.1),
        section("/embed/*", &FRAMED),
        section("/edition/:edition/embed/*", &FRAMED),
    ]
    .into_iter()
    .chain(alone)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_files_are_kept_and_pages_are_asked_for_again() {
        assert!(headers("assets/app-1.js").contains(&HASHED[0]));
        assert!(headers("index.html").contains(&("Cache-Control", "no-cache")));
        for path in ["assets.html", "worker.js"] {
            assert!(headers(path).contains(&("Cache-Control", "no-cache")));
        }
    }

    #[test]
    fn figures_for_frames_may_be_framed_and_nothing_else() {
        for path in ["embed/main/", "edition/2025/embed/main/index.html"] {
            assert!(!headers(path).contains(&ALONE), "{path}");
            assert!(headers(path).contains(&FRAMED[0]), "{path}");
        }
        for path in [
            "",
            "index.html",
            "claims/",
            "edition/2025/",
            "about/embed/main/",
        ] {
            assert!(headers(path).contains(&ALONE), "{path}");
        }
        let page = |path: &str, links: &[&str]| Alone {
            path: path.into(),
            links: links.iter().map(ToString::to_string).collect(),
        };
        let file = headers_file(&[page("", &["</a.css>; rel=preload"]), page("claims/", &[])]);
        assert!(file.contains(
            "/\n  Content-Security-Policy: frame-ancestors 'self'\n  Link: </a.css>; rel=preload\n"
        ));
        assert!(file.contains("/claims/\n  Content-Security-Policy: frame-ancestors 'self'\n"));
        assert_eq!(file.matches("frame-ancestors").count(), 2);
        assert!(file.contains("/worker.js\n  Cache-Control: no-cache\n"));
    }

    #[test]
    fn typefaces_come_from_the_site_alone() {
        let rule = POLICY.split("; ").find(|rule| rule.starts_with("font-src"));
        assert_eq!(rule, Some("font-src 'self'"));
    }

    #[test]
    fn the_policy_can_stand_in_an_attribute() {
        assert!(!meta_policy().contains(['"', '<', '&', '\n']));
        assert!(!meta_policy().contains("  "));
    }

    /// A host that is set up by hand sends what the others read from `_headers`.
    #[test]
    fn the_file_for_nginx_sends_the_same_headers() {
        let file = include_str!("../../docs/hosting/nginx.conf");
        let (site, rest) = file.split_once("location /assets/").unwrap();
        let (assets, frames) = rest.split_once("location ~").unwrap();
        for (part, path) in [
            (site, "index.html"),
            (assets, "assets/app-1.js"),
            (frames, "embed/main/index.html"),
        ] {
            for (name, value) in headers(path) {
                let line = format!("add_header {name} \"{value}\"");
                assert_eq!(part.matches(&line).count(), 1, "{path}: {line}");
            }
        }
    }
}
