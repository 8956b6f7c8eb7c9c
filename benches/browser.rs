//! How long drawing takes in Chromium, beside the same charts drawn by
//! hand and by uPlot.
//!
//! `cargo xtask bench` builds the module as it ships, starts what this needs
//! and says where it is.
#![expect(clippy::unwrap_used, reason = "in a measurement, to give up is to fail")]
#![expect(clippy::print_stdout, reason = "it speaks to a terminal")]

use std::env;
use std::time::Duration;

use fantoccini::{
    ClientBuilder,
    wd::{Capabilities, TimeoutConfiguration},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let measured = runtime.block_on(measured());
    assert_eq!(measured["error"], Value::Null, "{}", measured["error"]);
    let differs = number(&measured, "/many/differs");
    assert!(differs < 0.01, "by hand another picture is drawn: {differs} of it differs");

    println!(
        "{:<44}{:>10}{:>10}{:>18}",
        "drawn again in Chromium", "ms", "by hand", "calls + settings"
    );
    let rows = [
        ("/few/ours", "the bundled chart", "/few/hand"),
        ("/few/hand", "  by hand", "/few/hand"),
        ("/many/ours", "300 bars, 512 texts", "/many/hand"),
        ("/many/replaced", "  of 10,000 claims", "/many/hand"),
        ("/many/hand", "  by hand", "/many/hand"),
        ("/many/uplot", "  by uPlot, without the texts", "/many/hand"),
        ("/many/laidOut", "  ours, laid out anew in other colours", "/many/hand"),
    ];
    for (at, name, hand) in rows {
        let of = |what: &str| number(&measured, &[at, what].concat());
        let ratio = of("/redraw") / number(&measured, &[hand, "/redraw"].concat());
        let calls = format!("{} + {}", of("/calls"), of("/settings"));
        println!("{name:<44}{:>10.3}{ratio:>9.2}×{calls:>18}", of("/redraw"));
    }

    println!(
        "{:<44}{:>10}{:>10}{:>10}{:>10}",
        "\nfirst drawn, ms", "load", "words", "tell", "draw"
    );
    let rows =
        [("few", "the bundled chart"), ("many", "300 claims"), ("replaced", "10,000 claims")];
    for (at, name) in rows {
        let of = |what: &str| number(&measured, &["/first/", at, what].concat());
        let [load, speak] = [of("/load"), of("/speak")];
        let [tell, draw] = [of("/tell"), of("/draw")];
        println!("{name:<43}{load:>10.1}{speak:>10.1}{tell:>10.1}{draw:>10.1}");
    }
    println!("{:<43}{:>10.1}", "module made ready from bytes", number(&measured, "/start"));

    for (ratio, million) in [1, 2].into_iter().zip(measured["million"].as_array().unwrap()) {
        assert_eq!(million["differ"], 0, "pixels that ours and the one by hand do not share");
        for (what, name) in [("in JavaScript", "js"), ("until painted", "painted")] {
            let [ours, hand] = [0, 1].map(|at| million[name][at].as_f64().unwrap());
            let what = format!("1,000,000 dots at {ratio}, {what}, ms");
            println!("{what:<44}{ours:>8.1}{hand:>8.1}{:>8.2}", ours / hand);
        }
    }

    println!("{:<44}{:>10}{:>10}", "\nmemory, KiB", "wasm", "scripts");
    let rows = [
        ("before", "300 bars"),
        ("after", "  after 1,000 redraws"),
        ("afterAnew", "  after 100 more, each laid out anew"),
    ];
    for (at, name) in rows {
        let of = |what: &str| number(&measured, &["/memory/", at, what].concat()) / 1024.0;
        println!("{name:<43}{:>10.0}{:>10.0}", of("/wasm"), of("/js"));
    }
}

fn number(measured: &Value, at: &str) -> f64 {
    measured.pointer(at).and_then(Value::as_f64).unwrap_or_else(|| panic!("no {at}: {measured}"))
}

/// What the page measured in itself.
async fn measured() -> Value {
    let asked = |variable: &str| {
        env::var(variable)
            .unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask bench`"))
    };
    let mut wishes: Capabilities = serde_json::from_str(include_str!("../webdriver.json")).unwrap();
    wishes.remove("moz:firefoxOptions");
    let arguments = wishes["goog:chromeOptions"]["args"].as_array_mut().unwrap();
    arguments.push("--enable-precise-memory-info".into());
    arguments.push("--js-flags=--expose-gc".into());
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    let client = builder.connect(&asked("CASUALTY_CHART_CHROMEDRIVER")).await.unwrap();
    let page = format!("{}benches/redraw.html", asked("CASUALTY_CHART_URL"));
    client.goto(&page).await.unwrap();
    let patience = TimeoutConfiguration::new(Some(Duration::from_secs(900)), None, None);
    client.update_timeouts(patience).await.unwrap();
    let script = "const done = arguments[0]; window.measured.then(done)";
    let measured = client.execute_async(script, vec![]).await;
    client.close().await.unwrap();
    measured.unwrap()
}
