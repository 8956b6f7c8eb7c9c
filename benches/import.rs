//! How fast a table of 300,000 events becomes two breakdowns in Chromium, and
//! with how much memory, beside what else reads tables there.
//!
//! Each reader has a browser of its own. The table is made in the page; what is
//! timed begins with its bytes in memory and ends with the sums of every key as
//! values of JavaScript. Memory is the growth of the page's process at its
//! peak, as Linux has it: modules, workers and all.
//!
//! `cargo xtask bench import` builds the module as it ships, starts what this
//! needs and says where it is.
#![expect(clippy::unwrap_used, reason = "in a measurement, to give up is to fail")]
#![expect(clippy::print_stdout, reason = "it speaks to a terminal")]

use std::{env, fs, process, time::Duration};

use fantoccini::{
    Client, ClientBuilder,
    wd::{Capabilities, TimeoutConfiguration},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

/// Who reads: the name in the page, what it is called here, how many browsers
/// it is started in, and how often it reads in each.
const READERS: [(&str, &str, usize, usize); 9] = [
    ("import", "ours, for speed and with vectors", 2, 5),
    ("workbench", "  in the build of the workbench", 1, 3),
    ("importer", "  the whole import, by office", 1, 3),
    ("copier", "  only the copy into a module's memory", 1, 3),
    ("hand", "bytes by hand in JavaScript", 2, 5),
    ("duckdb", "DuckDB-wasm", 3, 1),
    ("arquero", "Arquero", 1, 1),
    ("d3", "d3-dsv and d3.flatRollup", 1, 1),
    ("papaparse", "Papa Parse and d3.flatRollup", 1, 1),
];

/// Those that give no breakdowns.
const WITHOUT_SUMS: [&str; 2] = ["importer", "copier"];

/// What a reader took.
struct Took {
    ms: Vec<f64>,
    bytes: f64,
    /// The most that the page's process grew by, in bytes.
    grew: u64,
    /// How large the module's memory was in the end.
    module: f64,
    said: Value,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let wanted = env::var("CASUALTY_CHART_READERS").unwrap_or_default();
    println!(
        "{:<44}{:>8}{:>8}{:>8}{:>10}{:>10}",
        "300,000 events, 49 columns, in Chromium", "s", "best", "MB/s", "MB above", "wasm MB"
    );
    let mut said: Option<Value> = None;
    for (name, title, browsers, times) in READERS {
        if !wanted.is_empty() && !wanted.split(',').any(|wanted| wanted == name) {
            continue;
        }
        let mut took = Vec::new();
        for browser in 0..browsers {
            took.push(runtime.block_on(read(name, times, browser)));
        }
        print(title, &took);
        if !WITHOUT_SUMS.contains(&name) {
            let theirs = took.swap_remove(0).said;
            assert_eq!(theirs.as_array().map(Vec::len), Some(2), "{name} has no two breakdowns");
            same(said.get_or_insert_with(|| theirs.clone()), &theirs, name);
        }
    }
}

fn print(title: &str, took: &[Took]) {
    let mut ms: Vec<f64> = took.iter().flat_map(|took| took.ms.clone()).collect();
    ms.sort_by(f64::total_cmp);
    let (best, median) = (ms[0] / 1e3, ms[ms.len() / 2] / 1e3);
    let speed = took[0].bytes / median / 1e6;
    let grew = took.iter().map(|took| took.grew).max().unwrap() / 1_000_000;
    let module = took[0].module / 1e6;
    println!("{title:<44}{median:>8.3}{best:>8.3}{speed:>8.0}{grew:>10}{module:>10.1}");
}

/// Holds the breakdowns of two readers to one another, group by group.
fn same(ours: &Value, theirs: &Value, name: &str) {
    for (ours, theirs) in ours.as_array().unwrap().iter().zip(theirs.as_array().unwrap()) {
        let (ours, theirs) = (ours.as_array().unwrap(), theirs.as_array().unwrap());
        for (our, their) in ours.iter().zip(theirs) {
            assert_eq!(our, their, "{name} sums otherwise");
        }
        assert_eq!(ours.len(), theirs.len(), "{name} has other keys");
    }
}

/// Reads the table some times in a browser of its own.
async fn read(name: &str, times: usize, browser: usize) -> Took {
    let asked = |variable: &str| {
        env::var(variable)
            .unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask bench import`"))
    };
    let mark = format!("--casualty-chart-bench={}-{name}-{browser}", process::id());
    let mut wishes: Capabilities = serde_json::from_str(include_str!("../webdriver.json")).unwrap();
    wishes.remove("moz:firefoxOptions");
    let arguments = wishes["goog:chromeOptions"]["args"].as_array_mut().unwrap();
    arguments.push(mark.clone().into());
    arguments.push("--js-flags=--expose-gc".into());
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    let client = builder.connect(&asked("CASUALTY_CHART_CHROMEDRIVER")).await.unwrap();
    let url = format!("{}{name}/index.html?reader={name}", asked("CASUALTY_CHART_URL"));
    client.goto(&url).await.unwrap();
    let patience = TimeoutConfiguration::new(Some(Duration::from_secs(900)), None, None);
    client.update_timeouts(patience).await.unwrap();

    let bytes = call(&client, "ready").await.as_f64().unwrap();
    let page = renderer(&mark);
    let before = memory(page, "VmRSS");
    // Forgets the peak so far.
    fs::write(format!("/proc/{page}/clear_refs"), "5").unwrap();
    let (mut ms, mut module, mut grew) = (Vec::new(), 0.0, 0);
    for time in 0..times {
        let took = call(&client, "read").await;
        ms.push(took["ms"].as_f64().unwrap());
        module = took["memory"].as_f64().unwrap();
        if time == 0 {
            grew = memory(page, "VmHWM").saturating_sub(before);
        }
    }
    let said = call(&client, "said").await;
    client.close().await.unwrap();
    Took { ms, bytes, grew, module, said }
}

/// Calls a function of the page and waits for what it promises.
async fn call(client: &Client, name: &str) -> Value {
    let script = format!(
        "const done = arguments[0]; window.{name}().then(done, ({{ message }}) => done({{ message }}))"
    );
    let value = client.execute_async(&script, vec![]).await.unwrap();
    assert_eq!(value.get("message"), None, "{name}: {value}");
    value
}

/// The process of the page, in the browser that was started with that mark: the
/// largest, since it has the table.
fn renderer(mark: &str) -> u32 {
    let processes: Vec<(u32, u32, String)> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let line = fs::read(entry.path().join("cmdline")).ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let parent = field(&status, "PPid")?;
            Some((id, u32::try_from(parent).ok()?, String::from_utf8_lossy(&line).into_owned()))
        })
        .collect();
    let is_ours = |mut id: u32| {
        while let Some((_, parent, line)) = processes.iter().find(|(own, ..)| *own == id) {
            if line.contains(mark) {
                return true;
            }
            id = *parent;
        }
        false
    };
    let renderers =
        processes.iter().filter(|(id, _, line)| line.contains("--type=renderer") && is_ours(*id));
    renderers.map(|(id, ..)| *id).max_by_key(|id| memory(*id, "VmRSS")).unwrap()
}

/// A process's memory, in bytes.
fn memory(id: u32, what: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    field(&status, what).unwrap_or(0) * 1024
}

fn field(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}
