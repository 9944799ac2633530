//! From the path of a request to the file, its kind and its headers; never outside the folder.

use crate::policy;
use std::path::{Path, PathBuf};

pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

pub(crate) fn reply(method: &str, url: &str, folder: &Path) -> Reply {
    if method != "GET" && method != "HEAD" {
        let mut reply = plain(405, "Only GET and HEAD are answered here.\n");
        reply
            .headers
            .push(("Allow".to_string(), "GET, HEAD".to_string()));
        return reply;
    }
    let address = url.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = inner_path(address) else {
        return plain(404, "There is no such page.\n");
    };
    let place = folder.join(&path);
    if place.is_dir() && !address.ends_with('/') {
        return moved(&path);
    }
    let file = if place.is_dir() {
        place.join("index.html")
    } else {
        place
    };
    match read_inside(&file, folder) {
        Some(body) => Reply {
            status: 200,
            headers: headers(&path, kind(&file)),
            body,
        },
        None => plain(404, "There is no such page.\n"),
    }
}

/// The path within the folder: decoded, with nothing in it that leads elsewhere or is hidden.
fn inner_path(address: &str) -> Option<String> {
    let decoded = decode(address.strip_prefix('/')?)?;
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    let plain = |part: &&str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    parts.iter().all(plain).then(|| parts.join("/"))
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

/// A link in the folder must not lead out of it either.
fn read_inside(file: &Path, folder: &Path) -> Option<Vec<u8>> {
    let real: PathBuf = file.canonicalize().ok()?;
    if !real.starts_with(folder) {
        return None;
    }
    std::fs::read(real).ok()
}

fn moved(path: &str) -> Reply {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut reply = plain(301, "This page has moved.\n");
    reply
        .headers
        .push(("Location".to_string(), format!("./{name}/")));
    reply
}

fn plain(status: u16, words: &str) -> Reply {
    Reply {
        status,
        headers: headers("", "text/plain; charset=utf-8"),
        body: words.as_bytes().to_vec(),
    }
}

fn headers(path: &str, kind: &str) -> Vec<(String, String)> {
    let mut headers = vec![("Content-Type".to_string(), kind.to_string())];
    let policy = policy::headers(path);
    headers.extend(
        policy
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string())),
    );
    headers
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("care-gap-files-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("assets")).unwrap();
        std::fs::write(folder.join("index.html"), "page").unwrap();
        std::fs::write(folder.join("assets/app-1.wasm"), "app").unwrap();
        folder.canonicalize().unwrap()
    }

    fn status(url: &str) -> u16 {
        reply("GET", url, &site()).status
    }

    #[test]
    fn the_page_is_found_whatever_the_query() {
        assert_eq!(reply("GET", "/?v=1", &site()).body, b"page");
        assert_eq!(status("/index.html"), 200);
        assert_eq!(status("/nothing"), 404);
    }

    #[test]
    fn a_wasm_file_is_called_one() {
        let reply = reply("GET", "/assets/app-1.wasm", &site());
        let named = |name: &str| reply.headers.iter().find(|(header, _)| header == name);
        assert_eq!(named("Content-Type").unwrap().1, "application/wasm");
        assert!(named("Content-Security-Policy").is_some());
        assert!(named("Cache-Control").unwrap().1.contains("immutable"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/assets/..%2f..%2fx",
            "//etc/passwd",
            "/a\\..\\b",
            "/%00",
            "x",
            "/%zz",
        ] {
            assert_eq!(status(url), 404, "{url}");
        }
    }

    #[test]
    fn a_folder_is_sent_to_its_slash_and_a_post_is_refused() {
        assert_eq!(status("/assets"), 301);
        assert_eq!(reply("POST", "/", &site()).status, 405);
    }
}
