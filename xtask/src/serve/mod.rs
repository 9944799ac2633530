//! `cargo xtask serve [--port N] [--no-build] [--dir folder]`: builds the page and serves it on this machine only.

mod files;

use crate::TaskError;
use crate::options::Options;
use crate::places::Places;
use anyhow::{Context as _, Result, anyhow, bail};
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Request, Response, Server};

const PORT: u16 = 8080;
/// A page asks for several files at once; one slow reader must not hold up the rest.
const READERS: usize = 6;

pub(crate) fn run(arguments: &[String]) -> Result<(), TaskError> {
    let mut options = Options::new(arguments);
    let port = options.value("--port")?;
    let folder = options.value("--dir")?.map(PathBuf::from);
    let ready = options.flag("--no-build") || folder.is_some();
    options.end()?;
    let port = port.map_or(Ok(PORT), |text| text.parse());
    let port =
        port.map_err(|_| TaskError::Usage("`--port` takes a number from 0 to 65535".to_string()))?;

    let places = Places::find()?;
    let listener = listen(port)?;
    if !ready {
        crate::build::build(&places, None, &places.dist())?;
    }
    let folder = folder.unwrap_or_else(|| places.dist());
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
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server could not start: {error}"))?;
    println!("The page is at http://{address}/ (Ctrl-C ends it)");
    std::io::stdout().flush()?;

    let server = Arc::new(server);
    let readers = (0..READERS).map(|_| {
        let (server, folder) = (Arc::clone(&server), folder.clone());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &folder);
            }
        })
    });
    for reader in readers.collect::<Vec<_>>() {
        reader.join().map_err(|_| anyhow!("the server stopped"))?;
    }
    Ok(())
}

fn answer(request: Request, folder: &Path) {
    let reply = files::reply(request.method().as_str(), request.url(), folder);
    let mut response = Response::from_data(reply.body).with_status_code(reply.status);
    for (name, value) in &reply.headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    // A reader who has gone away needs no answer.
    let _ = request.respond(response);
}
