//! How long drawing takes in Chromium, beside the same chart drawn by hand.
//!
//! `cargo xtask bench` builds the module as it ships, starts what this needs
//! and says where it is.
#![expect(clippy::unwrap_used, reason = "in a measurement, to give up is to fail")]
#![expect(clippy::print_stdout, reason = "it speaks to a terminal")]

use std::env;

use fantoccini::{ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let measured = runtime.block_on(measured());
    assert_eq!(measured["error"], Value::Null);
    let number = |name: &str| measured[name].as_f64().unwrap();
    let calls =
        |name: &str| format!("{} + {}", measured[name]["calls"], measured[name]["settings"]);

    println!(
        "{:<34}{:>10}{:>10}{:>8}",
        "the bundled chart, 720 px, Chromium", "ours", "hand", "ratio"
    );
    let (ours, hand) = (number("redraw"), number("byHand"));
    let again = "drawn again, median of 200, ms";
    println!("{again:<35}{ours:>10.3}{hand:>10.3}{:>8.1}", ours / hand);
    println!(
        "{:<35}{:>10}{:>10}",
        "calls + settings of the context",
        calls("calls"),
        calls("callsByHand")
    );
    println!("{:<35}{:>10.1}", "first drawn (load, words, draw), ms", number("first"));
    println!("{:<35}{:>10.1}", "module made ready from bytes, ms", number("start"));
    for (ratio, million) in [1, 2].into_iter().zip(measured["million"].as_array().unwrap()) {
        assert_eq!(million["differ"], 0, "pixels that ours and the one by hand do not share");
        for (what, name) in [("in JavaScript", "js"), ("until painted", "painted")] {
            let [ours, hand] = [0, 1].map(|at| million[name][at].as_f64().unwrap());
            let what = format!("1,000,000 dots at {ratio}, {what}, ms");
            println!("{what:<44}{ours:>8.1}{hand:>8.1}{:>8.2}", ours / hand);
        }
    }
}

/// What the page measured in itself.
async fn measured() -> Value {
    let asked = |variable: &str| {
        env::var(variable)
            .unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask bench`"))
    };
    let mut wishes: Capabilities = serde_json::from_str(include_str!("../webdriver.json")).unwrap();
    wishes.remove("moz:firefoxOptions");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    let client = builder.connect(&asked("CASUALTY_CHART_CHROMEDRIVER")).await.unwrap();
    let page = format!("{}benches/redraw.html", asked("CASUALTY_CHART_URL"));
    client.goto(&page).await.unwrap();
    let script = "const done = arguments[0]; window.measured.then(done)";
    let measured = client.execute_async(script, vec![]).await;
    client.close().await.unwrap();
    measured.unwrap()
}
