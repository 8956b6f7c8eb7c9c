//! The site as a server has it, and pages of other people who have the element
//! from npm, in real browsers.
//!
//! `cargo xtask package` writes the site, builds the pages in `tests/consumers`
//! with what others build with, and serves both under the strict policy.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[allow(dead_code, reason = "the tests of the page use the rest")]
#[path = "page/browser.rs"]
mod browser;

use std::env;

use serde_json::{Value, json};

use browser::{Browser, Page, run};

const NONE: [&str; 0] = [];

/// The bundled ledger's marks, and a picture of more than its ground.
const PAINTED: &str = "const canvas = root() && $('canvas');
    if (!canvas?.width || all('.mark').length !== 7) return false;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return 10 < new Set(new Uint32Array(data.buffer)).size";

const IN_ARABIC: &str =
    "return $('figure').dir === 'rtl' && $('h2').textContent.includes('أذربيجان')";

async fn the_site_works_at_the_root_and_in_a_folder(page: &Page) {
    for folder in ["", "some/folder/"] {
        page.chart(&format!("{folder}?lang=ar")).await;
        page.until(PAINTED).await;
        page.until(IN_ARABIC).await;
        // Another build, and what is imported late.
        page.figure(&format!("{folder}?lang=en#view=matrix")).await;
        page.until("return root() && $('figure') && $('canvas').height").await;
        page.drop_file("mine.csv", include_str!("../www/data/example.csv")).await;
        page.until("return $('#headline').textContent.includes('Hills council')").await;
        // Somebody else's file, in a worker.
        page.drop_file("days.json", r#"[{ "date": "2031-05-04", "personnel": 2800 }]"#).await;
        page.until("return document.querySelector('#import .rows')").await;
        page.until("return said($('.table')).includes('2,800')").await;
        assert_eq!(page.faults().await, NONE, "{folder:?}");
    }
}

async fn what_is_asked_ahead_is_used_and_nothing_comes_twice(page: &Page) {
    page.chart("?lang=en").await;
    page.until("return $('.view input')").await;
    let fetched = "const here = new URL('.', location).href;
        return performance.getEntriesByType('resource').map(({ name }) => name.replace(here, '')).sort()";
    let fetched: Vec<String> = serde_json::from_value(page.ask(fetched).await).unwrap();
    let asked =
        "return [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'))";
    let asked: Vec<String> = serde_json::from_value(page.ask(asked).await).unwrap();
    let lacking: Vec<&String> = asked.iter().filter(|link| !fetched.contains(link)).collect();
    assert_eq!(lacking, NONE, "of {fetched:?}");
    let mut once = fetched.clone();
    once.dedup();
    // WebKit notes what was asked for ahead once more when it is used.
    if page.browser != Browser::Webkit {
        assert_eq!(fetched, once);
    }
    let kept = once.iter().filter(|path| path.contains("/pkg/") || path.contains("/texts/"));
    let folders = kept.map(|path| path.split('/').next().unwrap());
    let is_hash = |name: &str| name.len() == 10 && name.bytes().all(|it| it.is_ascii_hexdigit());
    assert!(folders.clone().count() == 3 && folders.clone().all(is_hash), "{fetched:?}");
}

async fn a_text_comes_packed_as_it_lies_there(page: &Page) {
    page.open("").await;
    let sizes = "Promise.all(['casualty-chart.js', 'casualty-chart.js.br', 'casualty-chart.js.gz']
        .map(async (path) => (await (await fetch(path)).arrayBuffer()).byteLength)).then(done)";
    let sizes: Vec<u64> = serde_json::from_value(page.ask_slowly(sizes, vec![]).await).unwrap();
    assert!(sizes[1] < sizes[2] && sizes[2] < sizes[0], "{sizes:?}");
}

async fn pages_without_a_framework_have_the_element_from_npm(page: &Page) {
    for name in ["bare", "vite", "webpack", "inline"] {
        page.open(&format!("consumers/{name}/")).await;
        page.until(PAINTED).await;
        page.until(IN_ARABIC).await;
        assert_eq!(page.ask("return window.same").await, true, "{name}");
        // Whatever build that takes.
        let chart = "const chart = document.querySelector('casualty-chart');";
        page.ask(&format!("{chart} chart.view = 'people'")).await;
        page.until("return $('.view input[value=people]')?.checked").await;
        let svg = page.ask_slowly(&format!("{chart} chart.svg().then(done)"), vec![]).await;
        assert!(svg.as_str().unwrap().starts_with("<svg"), "{name}: {svg}");
        page.ask(&format!("{chart} chart.ledger = 'source,about,figure\\nA,North,12'")).await;
        page.until(
            "return all('table tbody tr').length === 1 && said($('table tbody tr')).includes('12')",
        )
        .await;
        assert_eq!(page.faults().await, NONE, "{name}");
    }
}

async fn a_page_that_may_not_connect_fetches_nothing(page: &Page) {
    page.open("consumers/inline/").await;
    page.until(PAINTED).await;
    let others = "return performance.getEntriesByType('resource')
        .filter(({ initiatorType }) => initiatorType === 'fetch').map(({ name }) => name)";
    assert_eq!(page.ask(others).await, json!([]));
}

async fn react_and_vue_need_no_wrapper(page: &Page) {
    for name in ["react", "vue"] {
        page.open(&format!("consumers/{name}/")).await;
        // An object becomes a property, a text an attribute or a property.
        page.until("return document.querySelector('casualty-chart')").await;
        page.until(PAINTED).await;
        page.until(IN_ARABIC).await;
        let chart = "const chart = document.querySelector('casualty-chart');";
        let set = "return [typeof chart.ledger, chart.view, chart.getAttribute('as-of'), chart.hasAttribute('ledger')]";
        let set = page.ask(&format!("{chart} {set}")).await;
        assert_eq!(set, json!(["object", "bars", "2020-10-22", false]), "{name}");
        // An event is heard, and what was said of it is written.
        page.until("return document.querySelector('#heard').textContent.includes('أذربيجان')")
            .await;
        page.ask("document.querySelector('#view').click()").await;
        page.until("return root() && !shown($('canvas')) && shown($('table'))").await;
        comes_and_goes(page, name).await;
        assert_eq!(page.faults().await, NONE, "{name}");
    }
}

/// What is taken out of a page shows no chart any more, and what comes anew has one.
async fn comes_and_goes(page: &Page, name: &str) {
    let there = "document.querySelector('#there').click()";
    page.ask("document.querySelector('casualty-chart').view = 'bars'").await;
    page.until(PAINTED).await;
    page.ask(&format!("window.gone = document.querySelector('casualty-chart'); {there}")).await;
    page.until("return !document.querySelector('casualty-chart')").await;
    let held = page.ask_slowly("window.gone.svg().then(done)", vec![]).await;
    assert_eq!(held, Value::Null, "{name}");
    page.ask(there).await;
    page.until("return document.querySelector('casualty-chart')").await;
    page.until("return root() && shown($('table'))").await;
}

/// Vite's own server says no policy and lets nobody watch: one browser is enough.
async fn who_writes_a_page_with_vite_sets_nothing(page: &Page) {
    if page.browser != Browser::Chromium {
        return;
    }
    for name in ["AHEAD", "AS_IT_IS"] {
        let url = env::var(format!("CASUALTY_CHART_DEV_{name}")).unwrap();
        page.client.goto(&url).await.unwrap();
        page.until(PAINTED).await;
        page.until(IN_ARABIC).await;
        assert_eq!(page.ask("return window.same").await, true, "{name}");
        assert_eq!(page.faults().await, NONE, "{name}");
    }
}

/// Makes of each check one test in each browser.
macro_rules! in_each_browser {
    ($($check:ident,)+) => {
        mod chromium {
            use super::*;
            $(#[test] fn $check() { run(Browser::Chromium, super::$check); })+
        }
        mod firefox {
            use super::*;
            $(#[test] fn $check() { run(Browser::Firefox, super::$check); })+
        }
        mod webkit {
            use super::*;
            $(#[test] fn $check() { run(Browser::Webkit, super::$check); })+
        }
    };
}

in_each_browser! {
    the_site_works_at_the_root_and_in_a_folder,
    what_is_asked_ahead_is_used_and_nothing_comes_twice,
    a_text_comes_packed_as_it_lies_there,
    pages_without_a_framework_have_the_element_from_npm,
    a_page_that_may_not_connect_fetches_nothing,
    react_and_vue_need_no_wrapper,
    who_writes_a_page_with_vite_sets_nothing,
}
