//! What a page does with what it cannot use, and with more than it can show at
//! once: each row is what is given, and what one gets.
//!
//! | given | gets | held by |
//! |---|---|---|
//! | not UTF-8, not CSV or JSON, empty, over a limit | one error with its place; the last good chart, or what stood in the element | [`FILES`] |
//! | figures, dates, statuses, sides and ranges that cannot be read | every one of them, with line, column, what was found and what to write | [`FILES`] |
//! | addresses that are not of the web, markup in texts | text, never executed, never linked | `security::a_ledger_of_attacks_is_text`, `security::what_is_refused_is_told_as_text` |
//! | counts at the limit, names of 4,096 letters | a chart, within the page | [`EDGES`] |
//! | 10,000 sources, 100,000 claims | all of it, page by page, in many short tasks | `a_large_ledger_comes_in_pieces_and_is_all_there` |
//! | no worker for such a ledger | the same, in longer tasks | `where_there_is_no_worker_a_large_ledger_is_shown_all_the_same` |
//! | a picture larger than any canvas | the table, and a sentence that says so | the same two |
//! | `src` that is missing, of a wrong type, or lost on its way | an error in the reader's language with what to do, an event, what stood in the element | [`LOST`] |
//! | no wasm, no canvas, no `Intl` | what stood in the element | `security::where_there_can_be_no_chart_the_fallback_stays` |
//! | a panic | a fresh instance; other charts go on | `element::a_panic_is_caught_at_the_door_and_other_charts_go_on` |

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::Page;

/// What cannot be used: what it is, a script that gives it, and parts of what
/// is told of it; of several problems every one.
const FILES: [(&str, &str, &[&str]); 14] = [
    ("not UTF-8", "new Uint8Array([115, 255, 254])", &["not UTF-8 after byte 1", "save the file"]),
    ("not JSON", "'[1, 2'", &["1", "not JSON at character 6"]),
    ("HTML", "'<!doctype html><title>x</title>'", &["HTML or XML", "give CSV or JSON"]),
    ("empty", "''", &["there is nothing in it", "write a header"]),
    ("a picture", "new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])", &["not UTF-8"]),
    ("64 MiB and a byte", "new Blob([new Uint8Array(2 ** 26 + 1)])", &["64"]),
    ("200,001 claims", "head + 'A,B,1\\n'.repeat(200001)", &["more than 200000 claims", "split"]),
    (
        "10,001 sources",
        "head + many(10001, (at) => `S${at},B,1\\n`)",
        &["more than 10000 sources", "split"],
    ),
    ("101 sides", "head + many(101, (at) => `S,B${at},1\\n`)", &["more than 100 sides", "102"]),
    ("a cell of 4,097 letters", "head + 'س'.repeat(4097) + ',B,1\\n'", &["4097 characters"]),
    ("a person too many", "head + 'A,B,1000000001\\n'", &["above the limit of 1000000000"]),
    ("an empty figure", "head + 'A,B,\\n'", &["figure", "undisclosed"]),
    (
        "a side that is nobody's",
        "({ sides: [{ id: 'N' }], sources: [{ id: 'A' }], claims: [{ source: 'A', about: 'M', figure: '1' }] })",
        &["claims[0].about", "\"M\"", "write `N`"],
    ),
    (
        "six problems",
        "'source,about,figure,status,since,as_of,url\\nA,N,a few or so,all,,,\\nA,N,1,all,2020-13-01,,\\n\
         A,N,1,civil,,,\\nA,N,900-800,all,,,\\nA,N,1,all,2020-05-02,2020-05-01,\\nA,N,1,all,,,javascript:alert(1)\\n'",
        &[
            "6 problems were found",
            "a few or so",
            "2020-13-01",
            "write it as `2020-10-22`",
            "civil",
            "write `military`",
            "the range 900-800",
            "write `800-900`",
            "2020-05-01 is before",
            "swap or correct them",
            "javascript:alert(1)",
            "an address that begins with",
        ],
    ),
];

/// Words for the scripts of this file.
const WORDS: &str = "const head = 'source,about,figure\\n';
    const many = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');";

const BARE: &str = "guests/bare.html";
const ONE: &str = "chartAt('one')";

async fn guest(page: &Page) {
    page.client.goto("about:blank").await.unwrap();
    page.open(BARE).await;
    let start = "fetch('/data/nagorno-karabakh-2020.json').then((answer) => answer.json())
        .then((ledger) => { window.bundled = ledger; return import('/casualty-chart.js'); })
        .then(() => done(true))";
    page.ask_slowly(start, vec![]).await;
}

/// Waits for something that takes long where a machine or a build is slow.
async fn patiently(page: &Page, script: &str) {
    for _ in 0..60 {
        if page.eventually(&format!("return Boolean(({script}))")).await {
            return;
        }
    }
    panic!("never: {script}; {:?}; {}", page.faults().await, page.ask(STATE).await);
}

const STATE: &str = "return [...document.querySelectorAll('casualty-chart')].map((one) => one.shadowRoot?.textContent.slice(0, 300))";

#[track_caller]
fn has(told: &Value, parts: &[&str], about: &str) {
    let told = told.as_str().unwrap();
    for part in parts {
        assert!(told.contains(part), "{about}: {part:?} is not in {told}");
    }
}

pub(super) async fn a_file_that_cannot_be_used_is_told_of_and_what_was_there_stays(page: &Page) {
    guest(page).await;
    page.ask("put('one', {}, { ledger: ledger() }); put('two')").await;
    patiently(page, &format!("isShown({ONE})")).await;
    let picture = format!("return inside({ONE}, 'canvas').toDataURL()");
    let before = page.ask(&picture).await;
    for (name, script, parts) in FILES {
        let give = format!(
            "{WORDS} told.length = 0; for (const id of ['one', 'two']) chartAt(id).ledger = {script}"
        );
        page.ask(&give).await;
        patiently(page, "told.length === 2").await;
        for id in ["one", "two"] {
            let told = page.ask(&format!("return toldOf('{id}')")).await;
            assert_eq!(told, json!(["error LoadError"]), "{name}");
            has(&page.ask(&format!("return trouble(chartAt('{id}'))")).await, parts, name);
        }
        assert_eq!(page.ask(&picture).await, before, "{name}: the last chart");
        let kept = format!("return trouble({ONE})");
        has(&page.ask(&kept).await, &["still the last chart"], name);
        let fallback = "const two = chartAt('two');
            return [inside(two, 'figure').hidden, inside(two, 'slot').hidden]";
        assert_eq!(page.ask(fallback).await, json!([true, false]), "{name}: the fallback");
    }
    // One that is good mends it.
    page.ask("chartAt('two').ledger = ledger()").await;
    patiently(page, "isShown(chartAt('two')) && !trouble(chartAt('two'))").await;
    assert_eq!(page.faults().await, NONE);
}

/// Addresses that come to nothing: what is wrong, a script before, the address,
/// the error, and a part of what is told in English.
const LOST: [(&str, &str, &str, &str, &str); 4] = [
    ("missing", "", "/data/none.json", "NetworkError", "404"),
    ("of a wrong type", "", "/guests/frame.html", "LoadError", "HTML"),
    (
        "lost on its way",
        "const whole = fetch; window.fetch = (url, ...more) =>
            (String(url).includes('lost') ? Promise.reject(new TypeError('lost')) : whole(url, ...more))",
        "/lost.json",
        "NetworkError",
        "lost.json",
    ),
    ("no address", "", "http://[", "NetworkError", "http://["),
];

pub(super) async fn an_address_that_comes_to_nothing_is_told_of_in_the_readers_language(
    page: &Page,
) {
    for (name, before, src, error, part) in LOST {
        guest(page).await;
        page.ask(before).await;
        let put = "for (const lang of ['en', 'ar']) put(lang, { lang, src: arguments[0] })";
        page.client.execute(put, vec![json!(src)]).await.unwrap();
        patiently(page, "told.length === 2").await;
        for lang in ["en", "ar"] {
            let said = page.ask(&format!("return toldOf('{lang}')")).await;
            assert_eq!(said, json!([format!("error {error}")]), "{name}");
            let place = format!(
                "const place = inside(chartAt('{lang}'), '.trouble');
                return [place.lang, place.getAttribute('role'), inside(chartAt('{lang}'), 'slot').hidden,
                    inside(chartAt('{lang}'), 'figure').hidden]"
            );
            assert_eq!(page.ask(&place).await, json!([lang, "alert", false, true]), "{name}");
        }
        has(&page.ask("return trouble(chartAt('en'))").await, &[part], name);
    }
}

/// What is at the edge of what may be, and is drawn.
const EDGES: [(&str, &str); 4] = [
    ("as many people as may be", "head + 'A,B,1000000000\\nC,B,1000000000\\n'"),
    (
        "names of 4,096 Arabic letters",
        "head + many(3, (at) => `${at}${'س'.repeat(4095)},B,${at}\\n`)",
    ),
    (
        "names of 4,096 letters in words, of sources and of a side",
        "head + many(12, (at) => `${`${at} وزارة الدفاع `.repeat(400).slice(0, 4090)},${'جانب '.repeat(800).trim()},${at}\\n`)",
    ),
    ("forty of them", "head + many(40, (at) => `${at}${'ح'.repeat(4094)},B,${at}\\n`)"),
];

pub(super) async fn what_is_at_the_edge_of_a_limit_is_drawn_within_the_page(page: &Page) {
    guest(page).await;
    for (name, script) in EDGES {
        for width in [320, 1280] {
            page.size(width, 800).await;
            page.ask(&format!(
                "{WORDS} told.length = 0; document.querySelector('main').replaceChildren();
                put('one', {{ lang: 'ar' }}, {{ ledger: {script} }})"
            ))
            .await;
            patiently(page, &format!("isShown({ONE}) && told.length")).await;
            let folds = format!(
                "for (const one of {ONE}.shadowRoot.querySelectorAll('details')) one.open = true;
                const {{ scrollWidth, clientWidth }} = document.documentElement;
                return [trouble({ONE}), scrollWidth - clientWidth]"
            );
            assert_eq!(page.ask(&folds).await, json!(["", 0]), "{name} at {width}");
        }
    }
    assert_eq!(page.faults().await, NONE);
}

/// A ledger of 10,000 sources with ten claims each, in the words of an editor.
const LARGE: &str = "'source,about,status,figure,as_of\\n' + many(100000, (at) =>
    `Outlet ${at % 10000},${['Coast', 'Hills'][(at >> 1) % 2]},${['military', 'civilian'][Math.floor(at / 10000) % 2]},${10 + at},2031-05-${String(1 + at % 28).padStart(2, '0')}\\n`)";

/// Counts what a page can do between one task of ours and another.
const BEATS: &str =
    "window.beats = 0; window.busy = 0; const chart = document.querySelector('casualty-chart');
    window.setInterval(() => {
        window.beats += 1;
        if (chart.shadowRoot.querySelector('progress')) window.busy += 1;
    }, 4);";

/// What a list shows of itself.
const PARTS: &str = "return Object.fromEntries(all('.pages').map((bar) => [bar.classList[1], said(bar.querySelector('span'))]))";

pub(super) async fn a_large_ledger_comes_in_pieces_and_is_all_there(page: &Page) {
    // Under the strictest policy, and where nothing may go wrong.
    page.chart("?lang=en").await;
    page.ask(&format!("{WORDS} {BEATS} document.querySelector('casualty-chart').ledger = {LARGE}"))
        .await;
    patiently(page, "$('.pages.table')").await;
    // In one task there would be no beat between the first and the last.
    let beats = page.ask("return [window.beats, window.busy]").await;
    assert!(beats[0].as_u64().unwrap() > 30 && beats[1].as_u64().unwrap() > 5, "{beats}");
    assert!(page.ask("return all('*').length").await.as_u64().unwrap() < 8_000);
    let parts = page.ask(PARTS).await;
    assert_eq!(parts["table"], "1 to 100 of 10,000");
    assert_eq!(parts["sources"], "1 to 100 of 100,000");
    // No canvas could hold the picture.
    let stands = "return [$('.stand').hidden, $('.stage').hidden, said($('.notes')).includes('too large for a browser')]";
    assert_eq!(page.ask(stands).await, json!([false, true, true]));
    turns_and_orders(page).await;
    // A source that is looked for is drawn.
    page.ask("const field = $('.finder input'); field.value = 'Outlet 9999'; field.dispatchEvent(new Event('change'))").await;
    patiently(page, "all('.mark').length === 1 && said($('.table tbody')).includes('Outlet 9999')")
        .await;
    page.ask("all('.mark')[0].click()").await;
    patiently(
        page,
        "said($('.card')).includes('10 May 2031') || said($('.card')).includes('2031')",
    )
    .await;
    // What is saved has all of it.
    let saved = "document.querySelector('casualty-chart').csv().then((csv) => done(csv.trim().split('\\r\\n').length))";
    assert_eq!(page.ask_slowly(saved, vec![]).await, 100_001);
    // It goes, and comes back.
    page.ask("window.one = document.querySelector('casualty-chart'); window.place = one.parentNode; one.remove()").await;
    page.ask("place.append(one); one.source = null").await;
    patiently(page, "$('.pages.table') && said($('.pages.table span')) === '1 to 100 of 10,000'")
        .await;
    assert_eq!(page.faults().await, NONE);
}

/// Pages of the table are turned, and its heads put all of it in order.
async fn turns_and_orders(page: &Page) {
    let row = "said($('.stand tbody tr th'))";
    assert!(page.ask(&format!("return {row}")).await.as_str().unwrap().contains("Outlet 0"));
    page.ask("all('.pages.table button')[1].click()").await;
    patiently(page, &format!("{row}.includes('Outlet 100')")).await;
    assert_eq!(page.ask(PARTS).await["table"], "101 to 200 of 10,000");
    page.ask("all('.pages.table button')[0].click()").await;
    patiently(page, &format!("{row}.includes('Outlet 0')")).await;
    for (presses, first) in [(1, "Outlet 0"), (1, "Outlet 9999"), (1, "Outlet 0")] {
        for _ in 0..presses {
            page.ask("$('.stand thead button').click()").await;
        }
        patiently(page, &format!("{row}.startsWith('{first}')")).await;
    }
}

pub(super) async fn where_there_is_no_worker_a_large_ledger_is_shown_all_the_same(page: &Page) {
    guest(page).await;
    page.ask(&format!(
        "{WORDS} delete window.Worker;
        put('one', {{}}, {{ ledger: head + many(1500, (at) => `Outlet ${{at}} with a name that takes some room,Coast,${{10 + at}}\\n`) }})"
    ))
    .await;
    let parts = format!("inside({ONE}, '.pages.table span')?.textContent");
    patiently(page, &format!("{parts} === '1 to 100 of 1,500'")).await;
    let stands =
        format!("return inside({ONE}, '.notes').textContent.includes('too large for a browser')");
    assert_eq!(page.ask(&stands).await, true);
    page.ask(&format!("{ONE}.source = 'Outlet 7 with a name that takes some room'")).await;
    patiently(page, &format!("marks({ONE}) === 1")).await;
    assert_eq!(page.faults().await, NONE);
}
