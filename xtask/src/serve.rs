//! `cargo xtask serve [--port N] [--no-build] [--dir folder]`: builds the page and serves it on this machine only.

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use crate::policy;
use anyhow::{Context as _, Result, anyhow, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use tower_http::services::{ServeDir, ServeFile};

const PORT: u16 = 8080;

pub(crate) const TASK: Task = Task {
    name: "serve",
    operand: "",
    choices: &[
        Choice::value(
            "port",
            "N",
            "the port, 8080 unless given; 0 takes a free one",
        ),
        Choice::flag("no-build", "serves dist/ as it is"),
        Choice::value("dir", "FOLDER", "serves the page in this folder as it is"),
    ],
    about: "Builds the page and serves it on this machine.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let folder = options.value("dir").map(PathBuf::from);
    let ready = options.flag("no-build") || folder.is_some();
    let port = options.value("port").map_or(Ok(PORT), |text| text.parse());
    let port =
        port.map_err(|_| TaskError::Usage("`--port` takes a number from 0 to 65535".to_string()))?;

    let paths = Paths::find()?;
    let listener = listen(port)?;
    if !ready {
        crate::build::build(&paths, &paths.dist())?;
    }
    let folder = folder.unwrap_or_else(|| paths.dist());
    serve(listener, &folder)?;
    Ok(())
}

/// Takes the port before the long build, so that a busy one is known at once.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            anyhow!("port {port} is in use: please choose another with `--port N`")
        }
        _ => anyhow!("port {port} cannot be used ({error}): please choose another with `--port N`"),
    })
}

fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    if !folder.join("index.html").is_file() {
        bail!(
            "{} holds no page: please run `cargo xtask build` first",
            folder.display()
        );
    }
    let folder = folder
        .canonicalize()
        .context("the page's folder cannot be read")?;
    let address = listener.local_addr()?;
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Runtime::new().context("the server could not start")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("The page is at http://{address}/ (Ctrl-C ends it)");
        std::io::stdout().flush()?;
        axum::serve(listener, site(&folder)).await
    })?;
    Ok(())
}

/// The files of `folder`, with the headers that a host would send; where there is none, the page that says so.
fn site(folder: &Path) -> Router {
    let not_found = ServeFile::new(folder.join("404.html"));
    Router::new()
        .fallback_service(ServeDir::new(folder).not_found_service(not_found))
        .layer(from_fn(with_headers))
}

async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_string();
    let mut response = next.run(request).await;
    let headers = policy::headers(&path);
    for (name, _) in &headers {
        response.headers_mut().remove(*name);
    }
    for (name, value) in headers {
        let value = HeaderValue::from_static(value);
        response.headers_mut().append(name, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;
    use std::net::{SocketAddr, TcpStream};
    use std::time::Duration;

    fn running(folder: &Path) -> SocketAddr {
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let folder = folder.to_path_buf();
        std::thread::spawn(move || serve(listener, &folder));
        address
    }

    fn ask(address: SocketAddr, line: &str) -> String {
        let mut reader = TcpStream::connect(address).unwrap();
        reader
            .set_read_timeout(Some(Duration::from_secs(5)))
            .unwrap();
        let words = format!("{line} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
        reader.write_all(words.as_bytes()).unwrap();
        let mut answer = String::new();
        reader.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    fn small_site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "page").unwrap();
        std::fs::create_dir(folder.path().join("assets")).unwrap();
        std::fs::write(folder.path().join("assets/app-1.wasm"), "app").unwrap();
        std::fs::write(folder.path().join("assets/serif-1.woff2"), "face").unwrap();
        folder
    }

    #[test]
    fn the_page_is_found_whatever_the_query() {
        let folder = small_site();
        let address = running(folder.path());
        for asked in ["GET /", "GET /?v=1", "GET /index.html"] {
            let answer = ask(address, asked);
            assert!(
                answer.starts_with("http/1.1 200") && answer.ends_with("page"),
                "{asked}: {answer}"
            );
            assert!(answer.contains("cache-control: no-cache"));
            assert!(answer.contains("content-security-policy: default-src 'none'"));
        }
        assert!(ask(address, "GET /nothing").starts_with("http/1.1 404"));
        assert!(ask(address, "POST /").starts_with("http/1.1 405"));
    }

    /// Links on a page go by its folder: without the slash they would lead one folder too high.
    #[test]
    fn a_folder_s_name_without_the_slash_leads_to_the_page_with_its_query() {
        let folder = small_site();
        std::fs::create_dir(folder.path().join("claims")).unwrap();
        std::fs::write(folder.path().join("claims/index.html"), "claims").unwrap();
        let address = running(folder.path());
        let answer = ask(address, "GET /claims?v=1&data=2025");
        assert!(answer.starts_with("http/1.1 307"), "{answer}");
        assert!(
            answer.contains("location: /claims/?v=1&data=2025\r\n"),
            "{answer}"
        );
        for path in ["/claims/?v=1", "/claims/index.html"] {
            assert!(
                ask(address, &format!("GET {path}")).ends_with("claims"),
                "{path}"
            );
        }
    }

    #[test]
    fn an_address_that_leads_nowhere_gets_the_page_that_says_so_with_its_status() {
        let folder = small_site();
        std::fs::write(folder.path().join("404.html"), "nothing here").unwrap();
        let address = running(folder.path());
        for asked in ["/nothing", "/a/b/c?v=1", "/assets/gone.js"] {
            let answer = ask(address, &format!("GET {asked}"));
            assert!(
                answer.starts_with("http/1.1 404") && answer.ends_with("nothing here"),
                "{asked}: {answer}"
            );
            assert!(answer.contains("content-type: text/html"), "{answer}");
            assert!(answer.contains("content-security-policy"), "{answer}");
        }
    }

    #[test]
    fn apps_and_typefaces_are_called_what_they_are_and_kept() {
        let folder = small_site();
        let address = running(folder.path());
        for (file, kind) in [
            ("app-1.wasm", "application/wasm"),
            ("serif-1.woff2", "font/woff2"),
        ] {
            let answer = ask(address, &format!("GET /assets/{file}"));
            assert!(
                answer.contains(&format!("content-type: {kind}")),
                "{answer}"
            );
            assert!(answer.contains("immutable"), "{answer}");
            // A page in a sandboxed frame may use it, too.
            assert!(
                answer.contains("access-control-allow-origin: *"),
                "{answer}"
            );
        }
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = small_site();
        std::fs::write(folder.path().join("assets/index.html"), "inner").unwrap();
        let inner = running(&folder.path().join("assets"));
        for path in [
            "/../index.html",
            "/%2e%2e/index.html",
            "/..%2findex.html",
            "//index.html/../../index.html",
        ] {
            let answer = ask(inner, &format!("GET {path}"));
            assert!(!answer.ends_with("page"), "{path}: {answer}");
        }
        assert!(ask(inner, "GET /").ends_with("inner"));
    }

    /// Browsers open lines ahead of need and leave them idle.
    #[test]
    fn idle_lines_hold_nobody_up() {
        let folder = small_site();
        for _ in 0..20 {
            let address = running(folder.path());
            assert!(ask(address, "GET /").ends_with("page"));
            let idle: Vec<TcpStream> = (0..8)
                .map(|_| TcpStream::connect(address).unwrap())
                .collect();
            assert!(ask(address, "GET /").ends_with("page"));
            drop(idle);
        }
    }
}
