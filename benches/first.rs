//! How soon a page has its first chart on the screen, in Chromium, on a slow
//! phone: ours with its static figure, ours by the element alone, and the same
//! comparison drawn by hand and by other libraries.
//!
//! `cargo xtask bench first` puts the pages together, starts what this needs
//! and says where it is. Every page is loaded anew in a window of its own, in
//! turn, so that what disturbs the machine disturbs all alike; `watch.js` looks
//! from outside when its chart is painted. Each is measured twice: as it is
//! pasted, and with hints in its head that ask for everything at once.
//!
//! What the columns say: when the first frame with the bars in it was painted,
//! in milliseconds, the median and the extremes; when the page's first paint
//! was; what a load sends in all after brotli, in how many requests, and how
//! many of those had come when the chart was painted.
//!
//! `CASUALTY_CHART_ROUNDS` is how often each page is loaded,
//! `CASUALTY_CHART_PAGES` which ones (`element,element-plain`),
//! `CASUALTY_CHART_PICTURES` a folder for what they looked like; with
//! `CASUALTY_CHART_FILES` it also says when each file came.
#![expect(clippy::unwrap_used, reason = "in a measurement, to give up is to fail")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it speaks to a terminal")]

use std::env;
use std::time::Duration;

use fantoccini::{
    Client, ClientBuilder,
    wd::{Capabilities, TimeoutConfiguration, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// The pages, and what made each chart.
const PAGES: [(&str, &str); 9] = [
    ("static", "ours, static figure"),
    ("element", "ours, element alone"),
    ("hand", "by hand"),
    ("uplot", "uPlot"),
    ("chartjs-lean", "Chart.js, its bars"),
    ("chartjs", "Chart.js"),
    ("plot", "Observable Plot"),
    ("echarts-lean", "ECharts, its bars"),
    ("echarts", "ECharts"),
];

/// How often each is loaded, unless `CASUALTY_CHART_ROUNDS` says otherwise.
const ROUNDS: usize = 7;

/// A phone of the cheaper kind, and its network where that is slow.
const SLOWER: u32 = 4;
const LATENCY: u32 = 150;
const DOWN: u32 = 1_600_000 / 8;
const UP: u32 = 750_000 / 8;

/// Runs in every page before its own scripts.
const WATCH: &str = include_str!("first/watch.js");

/// One page, with hints or without, and what was seen each time.
struct Row {
    page: String,
    name: &'static str,
    seen: Vec<Seen>,
}

/// What one load came to: milliseconds since it began, bytes and requests.
struct Seen {
    chart: f64,
    paint: f64,
    before: usize,
    bytes: f64,
    requests: usize,
    files: String,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let rows = runtime.block_on(measured());
    for (title, ending) in [("as pasted", "-plain"), ("everything asked for at once", "")] {
        println!(
            "\n{title:<30}{:>8}{:>14}{:>8}{:>9}{:>10}{:>9}",
            "chart", "from – to", "paint", "KB", "requests", "before"
        );
        for row in rows.iter().filter(|row| row.page.ends_with("-plain") != ending.is_empty()) {
            let chart = sorted(row, |seen| seen.chart);
            let spread = format!("{:.0} – {:.0}", chart[0], chart[chart.len() - 1]);
            let Seen { before, requests, .. } = row.seen[0];
            println!(
                "{:<30}{:>8.0}{spread:>14}{:>8.0}{:>9.1}{requests:>10}{before:>9}",
                row.name,
                median(&chart),
                median(&sorted(row, |seen| seen.paint)),
                median(&sorted(row, |seen| seen.bytes)) / 1000.0,
            );
        }
    }
    if env::var_os("CASUALTY_CHART_FILES").is_some() {
        for row in &rows {
            println!("\n{}\n{}", row.page, row.seen[row.seen.len() / 2].files);
        }
    }
}

fn sorted(row: &Row, what: impl Fn(&Seen) -> f64) -> Vec<f64> {
    let mut all: Vec<f64> = row.seen.iter().map(what).collect();
    all.sort_by(f64::total_cmp);
    all
}

fn median(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

/// Loads every page in turn, so many rounds, each beginning with another.
async fn measured() -> Vec<Row> {
    let rounds = env::var("CASUALTY_CHART_ROUNDS").map_or(ROUNDS, |said| said.parse().unwrap());
    let only = env::var("CASUALTY_CHART_PAGES").unwrap_or_default();
    let client = started().await;
    let mut rows: Vec<Row> = PAGES
        .iter()
        .flat_map(|(page, name)| ["-plain", ""].map(|ending| (format!("{page}{ending}"), *name)))
        .filter(|(page, _)| only.is_empty() || only.split(',').any(|one| one == page))
        .map(|(page, name)| Row { page, name, seen: Vec::new() })
        .collect();
    // The first load of all also starts what the browser has only one of.
    loaded(&client, "warm", "hand").await;
    for round in 0..rounds {
        let count = rows.len();
        for at in 0..count {
            let row = &mut rows[(at + round) % count];
            let run = format!("{round}-{at}");
            row.seen.push(loaded(&client, &run, &row.page).await);
        }
        eprintln!("round {} of {rounds}", round + 1);
    }
    client.close().await.unwrap();
    rows
}

async fn started() -> Client {
    let mut wishes: Capabilities = serde_json::from_str(include_str!("../webdriver.json")).unwrap();
    wishes.remove("moz:firefoxOptions");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    builder.connect(&asked("CASUALTY_CHART_CHROMEDRIVER")).await.unwrap()
}

fn asked(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask bench`"))
}

/// Loads a page in a window of its own, below an address that no cache knows.
async fn loaded(client: &Client, run: &str, page: &str) -> Seen {
    let before = client.window().await.unwrap();
    let window = client.new_window(true).await.unwrap();
    client.switch_to_window(window.handle).await.unwrap();
    let patience = TimeoutConfiguration::new(Some(Duration::from_secs(60)), None, None);
    client.update_timeouts(patience).await.unwrap();
    let at = format!("{}{run}/", asked("CASUALTY_CHART_URL"));
    // The window's process is that of the site before it is made slow.
    client.goto(&format!("{}{run}-before/rows.json", asked("CASUALTY_CHART_URL"))).await.unwrap();
    let size = json!({ "width": 1280, "height": 1000, "deviceScaleFactor": 1, "mobile": false });
    order(client, "Emulation.setDeviceMetricsOverride", size).await;
    let network = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
    });
    order(client, "Network.enable", json!({})).await;
    order(client, "Network.emulateNetworkConditions", network).await;
    order(client, "Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    let watch = json!({ "source": WATCH });
    order(client, "Page.addScriptToEvaluateOnNewDocument", watch).await;
    client.goto(&format!("{at}{page}.html")).await.unwrap();
    let script = "const done = arguments[0]; window.first.then(done)";
    let seen = client.execute_async(script, vec![]).await.unwrap();
    if let Ok(folder) = env::var("CASUALTY_CHART_PICTURES") {
        let picture = client.screenshot().await.unwrap();
        std::fs::write(format!("{folder}/{page}.png"), picture).unwrap();
    }
    client.close_window().await.unwrap();
    client.switch_to_window(before).await.unwrap();
    Seen::of(page, &seen)
}

impl Seen {
    fn of(page: &str, seen: &Value) -> Self {
        let times = ["svg", "canvas"].into_iter().filter_map(|what| seen[what].as_f64());
        let chart = times.min_by(f64::total_cmp).unwrap_or_else(|| panic!("{page}: {seen}"));
        let files = seen["files"].as_array().unwrap();
        let number = |file: &Value, what: &str| file[what].as_f64().unwrap();
        let told = files.iter().map(|file| {
            let [from, to, bytes] = ["from", "to", "bytes"].map(|what| number(file, what));
            format!("{from:>8.0}{to:>8.0}{bytes:>9}  {}", file["name"].as_str().unwrap())
        });
        let told = told.collect::<Vec<_>>().join("\n");
        Self {
            chart,
            paint: seen["paint"].as_f64().unwrap_or(f64::NAN),
            before: files.iter().filter(|file| number(file, "to") <= chart).count(),
            bytes: files.iter().map(|file| number(file, "bytes")).sum(),
            requests: files.len(),
            files: format!("{told}\n  {} {}", seen["svg"], seen["canvas"]),
        }
    }
}

/// Gives an order in the words of Chromium's own protocol.
async fn order(client: &Client, command: &'static str, params: Value) {
    let body = json!({ "cmd": command, "params": params });
    client.issue_cmd(Order(body)).await.unwrap();
}

/// An order of Chromium's, as its driver passes it on.
#[derive(Debug)]
struct Order(Value);

impl WebDriverCompatibleCommand for Order {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}
