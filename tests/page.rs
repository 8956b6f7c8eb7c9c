//! The served page in real browsers.
//!
//! `cargo xtask test` starts the server and the drivers and says where they
//! are. A check is an async function of the open [`Page`]; named at the foot of
//! the file it becomes one test for each browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::{
    env,
    net::TcpStream,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, Locator, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

async fn the_page_opens_and_nothing_on_it_fails(page: &Page) {
    page.open("").await;
    assert_eq!(page.client.title().await.unwrap(), "casualty-chart");
    page.client.wait().at_most(PATIENCE).for_element(Locator::Css("h1")).await.unwrap();
    assert_eq!(page.faults().await, NONE);
}

async fn what_fails_on_a_page_is_noticed(page: &Page) {
    page.open("").await;
    let fail = "const image = new Image(); image.src = 'data:image/gif;base64,AA'; \
                console.error('one'); dispatchEvent(new ErrorEvent('error', { message: 'two' }))";
    page.client.execute(fail, vec![]).await.unwrap();
    let faults = page.faults_at_least(3).await.join("\n");
    for part in ["one", "two", "img-src"] {
        assert!(faults.contains(part), "{part} is not in {faults}");
    }
}

async fn the_page_fits_a_narrow_screen(page: &Page) {
    page.size(320, 640).await;
    page.open("").await;
    let wide = "return [innerWidth, document.documentElement.scrollWidth]";
    assert_eq!(page.client.execute(wide, vec![]).await.unwrap(), json!([320, 320]));
}

const NONE: [&str; 0] = [];
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs in every document before its own scripts, and keeps what goes wrong.
const WATCH: &str = "() => {
    const faults = [];
    Object.defineProperty(window, 'faults', { value: faults });
    const where = (event) => event.filename ?? event.target?.src ?? event.target?.href ?? '';
    addEventListener('error', (event) => faults.push(`${event.message ?? 'not loaded'} ${where(event)}`), true);
    addEventListener('unhandledrejection', (event) => faults.push(`rejected: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
        faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    for (const level of ['error', 'warn']) {
        const say = console[level];
        console[level] = (...words) => {
            faults.push(`console.${level}: ${words.join(' ')}`);
            say.apply(console, words);
        };
    }
}";

#[derive(Clone, Copy, Debug)]
enum Browser {
    Chromium,
    Firefox,
}

/// A browser of its own, for one check.
struct Page {
    client: Client,
    socket: Mutex<WebSocket<MaybeTlsStream<TcpStream>>>,
    url: String,
}

impl Page {
    async fn start(browser: Browser) -> Self {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(browser.wishes());
        let client = builder.connect(&asked(browser.driver())).await.unwrap();
        let socket = client.capabilities().unwrap()["webSocketUrl"].as_str().unwrap().to_owned();
        let (socket, _) = tungstenite::connect(socket).unwrap();
        let this = Self { client, socket: Mutex::new(socket), url: asked("CASUALTY_CHART_URL") };
        this.tell("script.addPreloadScript", &json!({ "functionDeclaration": WATCH }));
        this
    }

    /// Opens a page by its path and fragment: `""`, `"embed.html#lang=ar"`.
    async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.url)).await.unwrap();
    }

    /// Gives the window's inside a size in CSS pixels, as narrow as a phone too.
    async fn size(&self, width: u32, height: u32) {
        let context = String::from(self.client.window().await.unwrap());
        let size = json!({ "width": width, "height": height });
        self.tell("browsingContext.setViewport", &json!({ "context": context, "viewport": size }));
    }

    /// What has gone wrong since the page was opened: errors, warnings, refusals of the policy.
    async fn faults(&self) -> Vec<String> {
        let faults = self.client.execute("return window.faults", vec![]).await.unwrap();
        serde_json::from_value(faults).unwrap()
    }

    async fn faults_at_least(&self, count: usize) -> Vec<String> {
        for _ in 0..50 {
            if self.faults().await.len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.faults().await
    }

    /// Gives an order that the plain protocol lacks, and waits until it is done.
    fn tell(&self, method: &str, params: &Value) {
        let mut socket = self.socket.lock().unwrap_or_else(PoisonError::into_inner);
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

impl Browser {
    /// The variable that says where the driver listens.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "CASUALTY_CHART_CHROMEDRIVER",
            Self::Firefox => "CASUALTY_CHART_GECKODRIVER",
        }
    }

    /// What the browser is started with: as in `webdriver.json`, and a socket.
    fn wishes(self) -> Capabilities {
        let file = include_str!("../webdriver.json");
        let mut wishes: Capabilities = serde_json::from_str(file).unwrap();
        match self {
            Self::Chromium => wishes.remove("moz:firefoxOptions"),
            Self::Firefox => {
                wishes["moz:firefoxOptions"]["args"] = json!(["-headless"]);
                wishes.remove("goog:chromeOptions")
            }
        };
        wishes.insert("webSocketUrl".to_owned(), json!(true));
        wishes
    }
}

/// Runs a check in a fresh browser, which is closed whatever comes of it.
fn run(browser: Browser, check: impl AsyncFnOnce(&Page)) {
    // Firefox's driver has one session at a time.
    static FIREFOX: Mutex<()> = Mutex::new(());
    let _turn = match browser {
        Browser::Chromium => None,
        Browser::Firefox => Some(FIREFOX.lock().unwrap_or_else(PoisonError::into_inner)),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let page = runtime.block_on(Page::start(browser));
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(check(&page))));
    let closed = runtime.block_on(page.client.close());
    outcome.unwrap_or_else(|panic| resume_unwind(panic));
    closed.unwrap();
}

fn asked(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask test`"))
}

/// Makes of each check one test in each browser.
macro_rules! in_each_browser {
    ($($check:ident),+ $(,)?) => {
        mod chromium {
            $(#[test] fn $check() { super::run(super::Browser::Chromium, super::$check); })+
        }
        mod firefox {
            $(#[test] fn $check() { super::run(super::Browser::Firefox, super::$check); })+
        }
    };
}

in_each_browser!(
    the_page_opens_and_nothing_on_it_fails,
    what_fails_on_a_page_is_noticed,
    the_page_fits_a_narrow_screen,
);
