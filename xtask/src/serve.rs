//! The page on 127.0.0.1, as strict a host as it will ever meet.

use std::{
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Context as _;
use axum::{
    Router,
    body::{self, Body},
    http::{HeaderName, HeaderValue, header},
    middleware,
    response::Response,
    routing,
};
use tower_http::{
    compression::CompressionLayer, services::ServeDir, set_header::SetResponseHeaderLayer,
};
use xshell::Shell;

use crate::web::{self, Polish};

/// Where the page is if nobody says otherwise.
pub(crate) const PORT: u16 = 8080;

/// What a change of makes the module anew.
const SOURCES: [&str; 3] = ["src", "Cargo.toml", "Cargo.lock"];
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// Said with every answer; the policy is the one that the element must live with.
const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-store"),
    // A page in `sandbox="allow-scripts"` has no origin, and its modules need this.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
];

/// What is served beside the page.
#[derive(Clone, Debug)]
pub(crate) enum Beside {
    /// Nothing.
    Nothing,
    /// Folders, each below a name.
    Folders(Vec<(&'static str, PathBuf)>),
    /// A script that runs first in every page and keeps what goes wrong there,
    /// for browsers whose drivers cannot start one.
    Watcher,
}

/// The script of [`Beside::Watcher`]: a function, as drivers take it.
const WATCH: &str = include_str!("../../tests/page/watch.js");

/// Builds the page, serves it and rebuilds it when a source changes, until stopped.
pub(crate) fn serve(sh: &Shell, port: u16) -> anyhow::Result<()> {
    let listener = listen(port)?;
    let sources = stamps(sh);
    web::web(sh, Polish::IfNodeIsThere)?;
    watch(sh, sources);
    println!("http://{}/", listener.local_addr()?);
    run(listener, &sh.current_dir().join("www"), Beside::Nothing)
}

/// Serves `www` from a thread on a free port and gives the page's address.
pub(crate) fn in_background(www: &Path, beside: Beside) -> anyhow::Result<String> {
    let listener = listen(0)?;
    let url = format!("http://{}/", listener.local_addr()?);
    let www = www.to_owned();
    thread::spawn(move || run(listener, &www, beside));
    Ok(url)
}

fn listen(port: u16) -> anyhow::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|err| match err.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {port} is in use; choose another: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(PORT)
        ),
        _ => anyhow::anyhow!(err).context(format!("cannot listen on port {port}")),
    })
}

fn run(listener: TcpListener, www: &Path, beside: Beside) -> anyhow::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site(www, beside)).await.context("the server stopped")
    })
}

/// The files of `www`, straight from disk, compressed as the browser likes.
fn site(www: &Path, beside: Beside) -> Router {
    let site = Router::new().fallback_service(ServeDir::new(www));
    let site = match beside {
        Beside::Nothing => site,
        Beside::Folders(folders) => folders
            .iter()
            .fold(site, |site, (name, folder)| site.nest_service(name, ServeDir::new(folder))),
        Beside::Watcher => site
            .layer(middleware::map_response(let_watch))
            .route("/watch.js", routing::get(|| async { script(format!("({WATCH})();")) })),
    };
    let mut site =
        site.layer(middleware::map_response(name_charset)).layer(CompressionLayer::new());
    for (name, value) in HEADERS {
        let value = HeaderValue::from_static(value);
        site = site.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    site
}

/// Puts the watcher before everything else that a page starts.
async fn let_watch(response: Response) -> Response {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let page = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let page = String::from_utf8_lossy(&page);
    let page = page.replacen("<head>", "<head><script src=\"/watch.js\"></script>", 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}

fn script(text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    let kind = HeaderValue::from_static("text/javascript");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Adds to the type of a text that it is UTF-8.
async fn name_charset(mut response: Response) -> Response {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let text = kind.filter(|kind| {
        (kind.starts_with("text/") || *kind == "application/json") && !kind.contains("charset")
    });
    if let Some(value) = text.and_then(|kind| format!("{kind}; charset=utf-8").parse().ok()) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

/// Starts the thread that builds anew after each change.
fn watch(sh: &Shell, mut built: Stamps) {
    let sh = sh.clone();
    let mut last = built.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK_EVERY);
            let now = stamps(&sh);
            // Only what stayed the same for two looks is built: an editor may be half-way.
            if now == last && now != built {
                match web::web(&sh, Polish::Never) {
                    Ok(()) => println!("rebuilt; reload the page"),
                    Err(err) => eprintln!("{err:#}\nthe last good build is still served"),
                }
                built = now.clone();
            }
            last = now;
        }
    });
}

/// Each source file with the time of its last change.
type Stamps = BTreeMap<PathBuf, Option<SystemTime>>;

/// Looks at the sources: a few dozen files, and no part of a system to depend on.
fn stamps(sh: &Shell) -> Stamps {
    let mut stamps = Stamps::new();
    let mut todo: Vec<PathBuf> = SOURCES.iter().map(|at| sh.current_dir().join(at)).collect();
    while let Some(path) = todo.pop() {
        if let Ok(folder) = fs::read_dir(&path) {
            todo.extend(folder.flatten().map(|entry| entry.path()));
        } else {
            let changed = fs::metadata(&path).and_then(|meta| meta.modified()).ok();
            stamps.insert(path, changed);
        }
    }
    stamps
}
