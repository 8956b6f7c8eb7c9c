//! The page on 127.0.0.1, as strict a host as it will ever meet.

use std::{
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Context as _;
use axum::{
    Router,
    body::{self, Body},
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
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
const SOURCES: [&str; 4] = ["src", "www/texts", "Cargo.toml", "Cargo.lock"];
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// The policy that the element must live with.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; connect-src 'self'; base-uri 'none'; \
                      form-action 'none'; require-trusted-types-for 'script'";

/// Said with every answer.
const HEADERS: [(HeaderName, &str); 3] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-store"),
    // A page in `sandbox="allow-scripts"` has no origin, and its modules need this.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
];

/// What a server has.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// What is at its root.
    pub(crate) root: PathBuf,
    /// Folders beside that, each below a name.
    pub(crate) beside: Vec<(&'static str, PathBuf)>,
    /// Whether a script runs first in every page and keeps what goes wrong
    /// there, for browsers whose drivers cannot start one.
    pub(crate) watched: bool,
    /// Whether time to its charts is measured: then each file is sent as it
    /// lies compressed beside itself, no policy is said, and the first part of
    /// a path means nothing, so that no two runs share an address or a cache.
    pub(crate) measured: bool,
}

impl Site {
    /// A folder, and nothing beside it.
    pub(crate) fn of(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), beside: Vec::new(), watched: false, measured: false }
    }
}

/// A page that says its own policy, since to Safari a server's `'self'` is nobody in a sandbox.
const FRAMED: &str = "/embed.html";

/// Where pages of other people are pretended: the server says no policy there,
/// so that each page says its own in a `<meta>`.
pub(crate) const GUESTS: &str = "/guests";

/// Where the site is once more, with a module that panics on demand.
pub(crate) const FORCED: &str = "/forced";

/// The script of a watched site: a function, as drivers take it.
const WATCH: &str = include_str!("../../tests/page/watch.js");

/// Builds the page, serves it and rebuilds it when a source changes, until stopped.
pub(crate) fn serve(sh: &Shell, port: u16) -> anyhow::Result<()> {
    let listener = listen(port)?;
    let sources = stamps(sh);
    web::web(sh, Polish::IfNodeIsThere)?;
    watch(sh, sources);
    println!("http://{}/", listener.local_addr()?);
    run(listener, &Site::of(sh.current_dir().join("www")))
}

/// Serves a site from a thread on a free port and gives its address.
pub(crate) fn in_background(site: Site) -> anyhow::Result<String> {
    let listener = listen(0)?;
    let url = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || run(listener, &site));
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

fn run(listener: TcpListener, site: &Site) -> anyhow::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
    let router = if site.measured { measured(site) } else { router(site) };
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, router).await.context("the server stopped")
    })
}

/// The files of a site, straight from disk, compressed as the browser likes.
fn router(Site { root, beside, watched, .. }: &Site) -> Router {
    let mut site = Router::new().fallback_service(ServeDir::new(root));
    for (name, folder) in beside {
        site = site.nest_service(name, ServeDir::new(folder));
    }
    if *watched {
        site = site
            .layer(middleware::map_response(let_watch))
            .route("/watch.js", routing::get(|| async { script(format!("({WATCH})();")) }));
    }
    let mut site = site
        .layer(middleware::map_response(name_charset))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(say_policy));
    for (name, value) in HEADERS {
        let value = HeaderValue::from_static(value);
        site = site.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    site
}

/// The files of a measured site, as a host gives them out.
fn measured(site: &Site) -> Router {
    let cached = HeaderValue::from_static("max-age=600");
    let packed = |folder| ServeDir::new(folder).precompressed_br();
    let mut router = Router::new().nest_service("/{run}", packed(&site.root));
    for (name, folder) in &site.beside {
        router = router.nest_service(&format!("/{{run}}{name}"), packed(folder));
    }
    router
        .layer(middleware::map_response(name_charset))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, cached))
}

/// Says the policy, but for pages that say their own.
async fn say_policy(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let own = path.starts_with(GUESTS) || path == FRAMED;
    let mut response = next.run(request).await;
    if !own {
        let policy = HeaderValue::from_static(POLICY);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
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
