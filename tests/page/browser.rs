//! The three browsers, and what a check can ask of the page in one.
//!
//! Chromium and Firefox have a socket beside plain WebDriver, for what that
//! lacks; WebKitGTK has not. Where it is wanting is said here and nowhere else.

use std::{
    env,
    net::TcpStream,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

const PATIENCE: Duration = Duration::from_secs(20);

/// Runs in every document before its own scripts, and keeps what goes wrong.
const WATCH: &str = include_str!("watch.js");

/// What scripts are said with: they look into the chart.
const WORDS: &str = "
    let root = () => document.querySelector(window.chart ?? 'casualty-chart').shadowRoot;
    const $ = (css) => root().querySelector(css);
    const all = (css) => [...root().querySelectorAll(css)];
    const said = (element) => element.textContent.replace(/[\\u2068\\u2069]/g, '');
    const last = (element) => element.lastChild.textContent;
    const at = () => all('.mark').indexOf(root().activeElement);
    const shown = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;
";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

use Browser::{Chromium, Firefox, Webkit};

/// A window of a browser, for one check.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) client: Client,
    socket: Option<Mutex<WebSocket<MaybeTlsStream<TcpStream>>>>,
    url: String,
}

impl Page {
    async fn start(browser: Browser) -> Self {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(browser.wishes());
        let client = builder.connect(&asked(browser.driver())).await.unwrap();
        let url = asked(match browser {
            Chromium | Firefox => "CASUALTY_CHART_URL",
            // Its driver cannot start a script before the page's own: the server does.
            Webkit => "CASUALTY_CHART_WATCHED_URL",
        });
        let socket =
            client.capabilities().unwrap().get("webSocketUrl").map(|socket| {
                Mutex::new(tungstenite::connect(socket.as_str().unwrap()).unwrap().0)
            });
        let this = Self { browser, client, socket, url };
        if this.socket.is_some() {
            this.tell("script.addPreloadScript", &json!({ "functionDeclaration": WATCH }));
        }
        this.begin().await;
        this
    }

    /// Leaves the window, with its history and its size, for another.
    async fn in_a_fresh_window(self) -> Self {
        let fresh = self.client.new_window(true).await.unwrap();
        self.client.close_window().await.unwrap();
        self.client.switch_to_window(fresh.handle).await.unwrap();
        self.begin().await;
        self
    }

    /// Makes the window one that has the focus, and as large as a desk's.
    async fn begin(&self) {
        if self.browser == Chromium {
            let params = json!({ "enabled": true });
            let order = json!({ "cmd": "Emulation.setFocusEmulationEnabled", "params": params });
            self.order("goog/cdp/execute", order).await;
        }
        self.size(1280, 800).await;
    }

    /// Opens a page by its path and fragment: `""`, `"embed.html#lang=ar"`.
    pub(crate) async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.url)).await.unwrap();
        // Scripts that run while WebKitGTK is on its way to the page give null, whatever they ask.
        self.eventually("return Array.isArray(window.faults)").await;
    }

    /// Opens a page and waits for its chart.
    pub(crate) async fn chart(&self, path: &str) {
        // A fragment alone would not load it anew.
        self.client.goto("about:blank").await.unwrap();
        self.open(path).await;
        self.until("return root()?.querySelector('.mark')").await;
    }

    /// Opens a page and waits for its figure, with a mark or without, and for its controls.
    pub(crate) async fn figure(&self, path: &str) {
        self.client.goto("about:blank").await.unwrap();
        self.open(path).await;
        self.until("return root() && shown($('figure')) && shown($('.view input'))").await;
    }

    /// Runs a script that has [`WORDS`] to say it with, and gives its answer.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.client.execute(&format!("{WORDS}\n{script}"), vec![]).await.unwrap()
    }

    /// As [`Page::ask`], of a script that answers by calling `done`.
    pub(crate) async fn ask_slowly(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{WORDS}\n{script}");
        self.client.execute_async(&script, arguments).await.unwrap()
    }

    /// Waits until a script answers with something true.
    #[expect(clippy::disallowed_methods, reason = "a test may have a clock")]
    pub(crate) async fn until(&self, script: &str) {
        let began = Instant::now();
        loop {
            let answer = self.ask(script).await;
            if answer != Value::Null && answer != json!(false) && answer != json!("") {
                return;
            }
            let faults = self.faults().await;
            assert!(began.elapsed() < PATIENCE, "never: {script}; {faults:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Holds that a script which gives what is wrong gives nothing, at least
    /// after the frame or two that a page takes to follow its reader.
    pub(crate) async fn holds(&self, script: &str, about: &str) {
        let wrong = format!("const wrong = (() => {{ {script} }})();");
        self.eventually(&format!("{wrong} return wrong.length === 0")).await;
        assert_eq!(self.ask(&format!("{wrong} return wrong")).await, json!([]), "{about}");
    }

    /// Whether a script answers with something true before long.
    pub(crate) async fn eventually(&self, script: &str) -> bool {
        for _ in 0..40 {
            if self.ask(script).await == json!(true) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }

    pub(crate) async fn press(&self, key: Key) {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key.into() })
            .then(KeyAction::Up { value: key.into() });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Puts a pointer on a mark: a mouse rests there, a finger taps.
    pub(crate) async fn point(&self, kind: &str, mark: usize) {
        let (x, y) = self.middle_of(mark).await;
        let mut steps = vec![json!({ "type": "pointerMove", "x": x, "y": y })];
        if kind == "touch" {
            steps.extend(
                ["pointerDown", "pointerUp"].map(|step| json!({ "type": step, "button": 0 })),
            );
        }
        self.point_by(kind, steps).await;
    }

    /// Puts a finger on a mark and draws it upwards, as one scrolls a page.
    pub(crate) async fn swipe_up_from(&self, mark: usize, far: i64) {
        let (x, y) = self.middle_of(mark).await;
        let to = |y: i64| json!({ "type": "pointerMove", "x": x, "y": y, "duration": 40 });
        let mut steps = vec![to(y), json!({ "type": "pointerDown", "button": 0 })];
        steps.extend((1..=8).map(|step| to(y - far * step / 8)));
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        self.point_by("touch", steps).await;
    }

    async fn middle_of(&self, mark: usize) -> (i64, i64) {
        let middle = format!(
            "const mark = all('.mark')[{mark}]; mark.scrollIntoView({{ block: 'center' }}); \
             const {{ left, top, width, height }} = mark.getBoundingClientRect(); \
             return [left + width / 2, top + height / 2].map(Math.round)"
        );
        let middle = self.ask(&middle).await;
        (middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap())
    }

    /// WebKitGTK's driver makes a mouse of every pointer: to the page a finger is a click there.
    async fn point_by(&self, kind: &str, steps: Vec<Value>) {
        let pointer = json!({
            "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": steps,
        });
        if self.socket.is_some() {
            let context = String::from(self.client.window().await.unwrap());
            self.tell("input.performActions", &json!({ "context": context, "actions": [pointer] }));
        } else {
            self.order("actions", json!({ "actions": [pointer] })).await;
        }
    }

    /// Lets a file fall on the page.
    pub(crate) async fn drop_file(&self, name: &str, text: &str) {
        let script = "const carried = new DataTransfer(); \
            carried.items.add(new File([arguments[1]], arguments[0])); \
            for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, \
                { dataTransfer: carried, bubbles: true, cancelable: true }))";
        self.client.execute(script, vec![json!(name), json!(text)]).await.unwrap();
    }

    /// Gives the window's inside a size in CSS pixels, as narrow as a phone too.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        self.size_at(width, height, 1.0).await;
    }

    /// As [`Page::size`], on a screen of so many dots to a pixel, which WebKitGTK's driver leaves as it is.
    pub(crate) async fn size_at(&self, width: u32, height: u32, ratio: f64) {
        if self.socket.is_some() {
            let context = String::from(self.client.window().await.unwrap());
            let size = json!({ "width": width, "height": height });
            let params = json!({ "context": context, "viewport": size, "devicePixelRatio": ratio });
            self.tell("browsingContext.setViewport", &params);
            return;
        }
        // A window follows when it likes, and has a bar of its own.
        for _ in 0..40 {
            let (_, whole) = self.client.get_window_size().await.unwrap();
            let inside = self.ask("return [innerWidth, innerHeight]").await;
            if inside == json!([width, height]) {
                return;
            }
            let bar = whole.saturating_sub(inside[1].as_u64().unwrap());
            let bar = u32::try_from(bar).unwrap();
            self.client.set_window_size(width, height + bar).await.unwrap();
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the window is never {width} by {height}");
    }

    /// What has gone wrong since the page was opened: errors, warnings, refusals of the policy.
    pub(crate) async fn faults(&self) -> Vec<String> {
        // A frame that has just been entered may not have come to it yet.
        for _ in 0..100 {
            let faults = self.client.execute("return window.faults ?? null", vec![]).await.unwrap();
            if let Ok(faults) = serde_json::from_value(faults) {
                return faults;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("nothing counts the faults of this page")
    }

    pub(crate) async fn faults_at_least(&self, count: usize) -> Vec<String> {
        for _ in 0..50 {
            if self.faults().await.len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.faults().await
    }

    /// Says what the reader prefers, by the names of media features, and what
    /// the page is shown on; gives whether the browser could be told.
    ///
    /// WebKitGTK takes a reader's wishes from the desktop and cannot be told.
    pub(crate) async fn prefer(&self, medium: &str, wishes: &[(&str, &str)]) -> bool {
        match self.browser {
            Chromium => {
                let features: Vec<Value> = wishes
                    .iter()
                    .map(|(name, value)| json!({ "name": name, "value": value }))
                    .collect();
                let params = json!({ "media": medium, "features": features });
                let order = json!({ "cmd": "Emulation.setEmulatedMedia", "params": params });
                self.order("goog/cdp/execute", order).await;
            }
            Firefox => {
                self.order("moz/context", json!({ "context": "chrome" })).await;
                let wishes: Value =
                    wishes.iter().map(|(name, value)| (*name, json!(value))).collect();
                let arguments = vec![json!(medium), wishes];
                self.client.execute(FIREFOX_PREFERS, arguments).await.unwrap();
                self.order("moz/context", json!({ "context": "content" })).await;
            }
            Webkit => return false,
        }
        true
    }

    /// Lets the browser forget what nothing holds; whether it could be told to.
    /// WebKitGTK cannot.
    pub(crate) async fn collect_garbage(&self) -> bool {
        match self.browser {
            Chromium => {
                let order = json!({ "cmd": "HeapProfiler.collectGarbage", "params": {} });
                self.order("goog/cdp/execute", order).await;
            }
            Firefox => {
                self.order("moz/context", json!({ "context": "chrome" })).await;
                self.client.execute(FIREFOX_FORGETS, vec![]).await.unwrap();
                self.order("moz/context", json!({ "context": "content" })).await;
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
            Webkit => return false,
        }
        true
    }

    /// Prints the page; whether the driver can. WebKitGTK's cannot.
    pub(crate) async fn print(&self) -> bool {
        if self.browser == Webkit {
            return false;
        }
        self.client.print(fantoccini::wd::PrintConfiguration::default()).await.unwrap();
        true
    }

    /// The roles and names that Chromium gives to a screen reader.
    pub(crate) async fn roles_and_names(&self) -> Vec<(String, String)> {
        let order = json!({ "cmd": "Accessibility.getFullAXTree", "params": {} });
        let tree = self.order("goog/cdp/execute", order).await;
        let nodes = tree["nodes"].as_array().unwrap().iter();
        let said = |node: &Value, part: &str| {
            let words = node[part]["value"].as_str().unwrap_or_default().split_whitespace();
            words.collect::<Vec<_>>().join(" ")
        };
        nodes
            .filter(|node| node["ignored"] == false)
            .map(|node| (said(node, "role"), said(node, "name")))
            .collect()
    }

    /// Gives an order by plain WebDriver that the client has no word for.
    pub(crate) async fn order(&self, endpoint: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Order { endpoint, body }).await.unwrap()
    }

    /// Gives an order that the plain protocol lacks, and waits until it is done.
    fn tell(&self, method: &str, params: &Value) {
        let socket = self.socket.as_ref().unwrap();
        let mut socket = socket.lock().unwrap_or_else(PoisonError::into_inner);
        let order = json!({ "id": 1, "method": method, "params": params });
        socket.send(Message::text(order.to_string())).unwrap();
        loop {
            let answer: Value = match socket.read().unwrap() {
                Message::Text(text) => serde_json::from_str(&text).unwrap(),
                _ => continue,
            };
            if answer["id"] == 1 {
                assert_eq!(answer["type"], "success", "{method}: {answer}");
                return;
            }
        }
    }
}

/// Sets what Firefox tells pages of the reader, from its own side.
const FIREFOX_PREFERS: &str = "
    const [medium, { 'prefers-color-scheme': scheme = 'none', 'prefers-reduced-motion': motion,
        'forced-colors': forced, 'prefers-contrast': contrast }] = arguments;
    const context = gBrowser.selectedBrowser.browsingContext;
    context.mediumOverride = medium;
    context.prefersColorSchemeOverride = scheme;
    Services.prefs.setIntPref('ui.prefersReducedMotion', motion === 'reduce' ? 1 : 0);
    // Firefox has one wish for both: colours of the reader's own are forced, and count as contrast.
    Services.prefs.setIntPref('browser.display.document_color_use', forced || contrast ? 2 : 0);
";

/// Asks Firefox's processes of pages to forget, in rounds, since one frees what the next finds.
const FIREFOX_FORGETS: &str = "
    for (let round = 0; round < 3; round += 1) {
        for (const kind of ['gc', 'cc']) Services.obs.notifyObservers(null, `child-${kind}-request`);
    }
";

/// An order by plain WebDriver.
#[derive(Debug)]
struct Order {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Order {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// The variable that says where the driver listens.
    fn driver(self) -> &'static str {
        match self {
            Chromium => "CASUALTY_CHART_CHROMEDRIVER",
            Firefox => "CASUALTY_CHART_GECKODRIVER",
            Webkit => "CASUALTY_CHART_WEBKITDRIVER",
        }
    }

    /// What the browser is started with: as in `webdriver.json`, and a socket.
    fn wishes(self) -> Capabilities {
        let file = include_str!("../../webdriver.json");
        let mut wishes: Capabilities = serde_json::from_str(file).unwrap();
        match self {
            Chromium => wishes.remove("moz:firefoxOptions"),
            Firefox => {
                wishes["moz:firefoxOptions"]["args"] = json!(["-headless"]);
                wishes.remove("goog:chromeOptions")
            }
            Webkit => {
                let binary = asked("CASUALTY_CHART_MINIBROWSER");
                let options = json!({ "binary": binary, "args": ["--automation"] });
                return Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
            }
        };
        wishes.insert("webSocketUrl".to_owned(), json!(true));
        wishes
    }
}

/// Runs a check in a fresh window of its browser, one check after another.
///
/// A browser takes longer to start than most checks take; so it stays for the
/// next, unless a check has failed in it. Who has started the driver ends it.
pub(crate) fn run(browser: Browser, check: impl AsyncFnOnce(&Page)) {
    static BROWSERS: [Mutex<Option<Page>>; 3] = [const { Mutex::new(None) }; 3];
    static RUNTIME: LazyLock<Runtime> =
        LazyLock::new(|| Builder::new_current_thread().enable_all().build().unwrap());
    let mut left = BROWSERS[browser as usize].lock().unwrap_or_else(PoisonError::into_inner);
    let page = RUNTIME.block_on(async {
        match left.take() {
            Some(page) => page.in_a_fresh_window().await,
            None => Page::start(browser).await,
        }
    });
    match catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(check(&page)))) {
        Ok(()) => *left = Some(page),
        Err(panic) => {
            let _ = RUNTIME.block_on(page.client.close());
            resume_unwind(panic)
        }
    }
}

/// What `cargo xtask` says of the place where something is.
pub(crate) fn asked(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask page`"))
}
