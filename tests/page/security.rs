//! What a page is promised: its policy is kept, its reader is told to nobody,
//! and no text of a ledger becomes anything but text.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page, asked};
use crate::canvas::VIEWS;
use crate::hostile::{BAD_ADDRESSES, as_shown, ledger, long, short};

const STRICT: &str = "guests/strict.html";

/// Whether a page was told of a chart, or that there is none.
const IS_TOLD: &str = "return 0 < window.told?.length";

/// Whether readers see what the page has put into the element.
const FALLBACK: &str = "return shown(document.querySelector('#fallback'))";

/// Uses everything that there is to use on a page, in shadow roots and frames too.
const USE_ALL: &str = "
    const pause = () => new Promise((go) => setTimeout(go, 15));
    const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((one) =>
        [one.shadowRoot, one.contentDocument].filter(Boolean).flatMap(roots))];
    const each = async (css, use) => {
        for (const one of roots(document).flatMap((root) => [...root.querySelectorAll(css)]).slice(0, 60)) {
            if (!one.isConnected || one.disabled) continue;
            use(one);
            await pause();
        }
    };
    const set = (one, value, kind) => {
        one.value = value;
        one.dispatchEvent(new Event(kind, { bubbles: true }));
    };
    window.print = () => {};
    (async () => {
        await each('details', (one) => (one.open = true));
        for (const at of [1, 2, 0]) await each('select', (one) => one.options[at] && set(one, one.options[at].value, 'change'));
        await each('input[type=range]', (one) => (set(one, one.min, 'input'), set(one, one.max, 'input')));
        // What is kept because its reader wants it kept is looked at with the bench.
        await each('input[type=radio], input[type=checkbox]:not(#keep)', (one) => one.click());
        await each('button', (one) => one.click());
        await each('.mark', (one) => one.focus());
        await pause();
    })().then(() => done(''), (error) => done(String(error)));
";

/// What has been asked of others, and what is left behind.
const LEFT: &str = "
    const entries = performance.getEntriesByType('resource').map(({ name }) => name);
    const left = entries.filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin);
    if (document.cookie) left.push(document.cookie);
    left.push(...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(window.trapped ?? []));
    Promise.all([indexedDB.databases?.(), window.caches?.keys(), navigator.serviceWorker?.getRegistrations()]).then(
        (kept) => done([...left, ...kept.flatMap((some) => some ?? []).map(String)]),
        (error) => done([...left, String(error)]))";

/// What is wrong with the chart if its texts are more than texts.
const MADE: &str = "
    const wrong = [];
    const KNOWN = ['a', 'b', 'bdi', 'blockquote', 'button', 'canvas', 'caption', 'datalist', 'details', 'div', 'figure',
        'h2', 'h3', 'input', 'label', 'li', 'option', 'output', 'p', 'progress', 'q', 'section', 'select', 'slot', 'small', 'span',
        'summary', 'table', 'tbody', 'td', 'textarea', 'th', 'thead', 'tr', 'ul'];
    const steers = (text) => {
        let open = 0;
        for (const letter of text) {
            if (/[\\u2066-\\u2068]/.test(letter)) open += 1;
            if (letter === '\\u2069') open -= 1;
            if (open < 0 || /[\\0-\\x1f\\x7f-\\x9f\\u2028-\\u202e]/.test(letter)) return true;
        }
        return open !== 0;
    };
    for (const one of all('*')) {
        if (!KNOWN.includes(one.localName)) wrong.push(`an element ${one.localName}`);
        for (const { name, value } of one.attributes) {
            if (name.startsWith('on') || ['src', 'srcdoc', 'action', 'formaction'].includes(name)) wrong.push(`${one.localName}: ${name}=${value}`);
            if (name !== 'href' && name !== 'value' && steers(value)) wrong.push(`${name} steers: ${value}`);
        }
        for (const node of one.childNodes) {
            if (node.nodeType === Node.TEXT_NODE && steers(node.data)) wrong.push(`${one.localName} steers: ${node.data}`);
        }
    }
    for (const link of all('a')) {
        if (!/^https?:$/.test(link.protocol) || link.username) wrong.push(`a link to ${link.href}`);
        if (link.rel !== 'noopener noreferrer nofollow' || link.target) wrong.push(`a link with ${link.rel} ${link.target}`);
    }
    if ('__pwned' in window) wrong.push('a script has run');
    const { scrollWidth, clientWidth } = document.documentElement;
    if (clientWidth < scrollWidth) wrong.push(`${scrollWidth} pixels in ${clientWidth}`);
    return wrong";

pub(super) async fn every_page_lives_under_the_strict_policy(page: &Page) {
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let pages = pages(&www);
    assert!(pages.contains(&www.join("index.html")), "{pages:?}");
    for file in pages {
        let path = file.strip_prefix(&www).unwrap().to_str().unwrap().replace('\\', "/");
        page.open(&path).await;
        page.until("return document.readyState === 'complete'").await;
        let drawn = "return [...document.querySelectorAll('casualty-chart')].every((one) => one.shadowRoot?.querySelector('.mark, .trouble:not([hidden])'))";
        page.eventually(drawn).await;
        let failed = page.ask_slowly(USE_ALL, vec![]).await;
        assert_eq!(failed, "", "{path}");
        for wish in [[("prefers-color-scheme", "dark")], [("forced-colors", "active")]] {
            page.prefer("", &wish).await;
        }
        page.prefer("", &[]).await;
        page.print().await;
        assert_eq!(page.ask_slowly(LEFT, vec![]).await, json!([]), "{path}");
        assert_eq!(page.faults().await, NONE, "{path}");
    }
}

/// Every page below a folder.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.file_type().unwrap().is_dir() {
            true => all.extend(pages(&entry.path())),
            false if entry.path().extension().is_some_and(|ending| ending == "html") => {
                all.push(entry.path());
            }
            false => (),
        }
    }
    all.sort();
    all
}

pub(super) async fn a_chart_asks_nobody_else_and_keeps_nothing(page: &Page) {
    page.open(STRICT).await;
    page.until(IS_TOLD).await;
    assert_eq!(page.ask("return window.told[0].kind").await, "ready");
    assert_eq!(page.ask_slowly(USE_ALL, vec![]).await, "");
    for view in VIEWS {
        page.ask(&format!("document.querySelector('casualty-chart').view = '{view}'")).await;
        page.until("return shown($('figure'))").await;
    }
    // In the words of a ledger there is nobody to ask either.
    let ledger = ledger(&short()[..4], true);
    page.ask_slowly(SHOW, vec![json!(ledger.to_string())]).await;
    assert_eq!(page.ask_slowly(LEFT, vec![]).await, json!([]));
    assert_eq!(page.faults().await, NONE);
}

/// Gives the chart a ledger and waits until it has said what came of it.
const SHOW: &str = "
    const chart = document.querySelector('casualty-chart');
    const before = window.told.length;
    // As text: a driver trips over members such as `hasOwnProperty`.
    const given = JSON.parse(arguments[0]);
    chart.ledger = given;
    const wait = () => (before < window.told.length ? done(window.told.at(-1)) : setTimeout(wait, 20));
    wait()";

pub(super) async fn a_ledger_of_attacks_is_text(page: &Page) {
    page.size(320, 800).await;
    page.open(STRICT).await;
    page.until(IS_TOLD).await;
    let rounds = [
        (short(), false, &VIEWS[..]),
        (long(), false, &["bars", "table"]),
        (short(), true, &["bars"]), // the words of the figures are read
    ];
    for (texts, words, views) in rounds {
        let told = page.ask_slowly(SHOW, vec![json!(ledger(&texts, words).to_string())]).await;
        assert_eq!(told["kind"], "ready", "{told}");
        for (at, view) in views.iter().enumerate() {
            let lang = ["en", "ar"][at % 2];
            let set = "Object.assign(document.querySelector('casualty-chart'), arguments[0])";
            let set_to = vec![json!({ "view": view, "lang": lang })];
            page.client.execute(set, set_to).await.unwrap();
            let is_set = format!(
                "return $('figure').lang === '{lang}' && $('.stand').hidden !== ('{view}' === 'table')"
            );
            page.until(&is_set).await;
            page.ask("for (const one of all('details')) one.open = true").await;
            assert_eq!(page.ask(MADE).await, json!([]), "{view}, {words}");
            let names: Vec<String> = texts.iter().map(|(_, text)| as_shown(text)).collect();
            let seen = page.ask("return all('.sources h3 bdi').map(said)").await;
            let seen: Vec<String> = serde_json::from_value(seen).unwrap();
            // Of what is long, a page.
            let all = if texts.len() == long().len() { seen.len().max(1) } else { names.len() };
            assert_eq!(seen, names[..all], "{view}, {words}");
        }
        each_card_is_text(page).await;
    }
    let copied = page.ask_slowly(COPY, vec![]).await;
    is_no_formula(copied.as_str().unwrap());
    assert_eq!(page.ask("return window.trapped").await, json!([]));
    assert_eq!(page.faults().await, NONE);
}

async fn each_card_is_text(page: &Page) {
    page.ask("document.querySelector('casualty-chart').view = 'bars'").await;
    page.until("return $('.stand').hidden").await;
    let cards = "
        const wrong = [];
        for (const mark of all('.mark')) {
            mark.focus();
            if ($('.card').hidden) wrong.push('no card');
            if (!mark.ariaLabel.includes('874')) wrong.push(mark.ariaLabel);
            const { top } = $('.card').getBoundingClientRect();
            if (!Number.isFinite(top)) wrong.push('nowhere');
        }
        return wrong";
    assert_eq!(page.ask(cards).await, json!([]));
    assert_eq!(page.ask(MADE).await, json!([]), "a card");
}

/// Gives what is copied of the table.
const COPY: &str = "
    document.querySelector('casualty-chart').view = 'table';
    navigator.clipboard.writeText = async (text) => done(text);
    const wait = () => ($('.stand .copy') ? $('.stand .copy').click() : setTimeout(wait, 20));
    wait()";

/// Holds that no cell of a copied table begins as a formula does.
#[track_caller]
fn is_no_formula(csv: &str) {
    for line in csv.lines() {
        let first = line.trim_start_matches('"').chars().next().unwrap_or(' ');
        assert!(!"=+-@\t\r".contains(first), "{line}");
    }
    assert_eq!(csv.chars().find(|it| ('\u{202a}'..='\u{202e}').contains(it)), None);
}

pub(super) async fn what_is_refused_is_told_as_text(page: &Page) {
    page.open(STRICT).await;
    page.until(IS_TOLD).await;
    let good = || ledger(&[("this", "A".into())], false);
    let mut bad: Vec<(String, Value)> = Vec::new();
    for url in BAD_ADDRESSES {
        let mut ledger = good();
        ledger["claims"][0]["url"] = json!(url);
        bad.push(((*url).to_owned(), ledger));
    }
    for (name, text) in short() {
        let mut ledger = good();
        for member in ["about", "figure", "lang"] {
            ledger["claims"][0][member] = json!(text);
        }
        ledger["claims"][0][&text] = json!([{}]);
        bad.push((name.to_owned(), ledger));
    }
    for (name, ledger) in bad {
        is_told(page, &name, vec![json!(ledger.to_string())], "given").await;
    }
    // What no JSON of a good program has.
    for broken in ["'a\\ud800'", "'\\udc00a'", "'a\\0b'"] {
        let broken = format!("{{ ...given, title: {broken} }}");
        is_told(page, &broken, vec![json!(good().to_string())], &broken).await;
    }
    assert_eq!(page.ask("return window.trapped").await, json!([]));
    assert_eq!(page.faults().await, NONE);
}

/// Holds that a ledger is refused, with words that are words.
async fn is_told(page: &Page, name: &str, arguments: Vec<Value>, ledger: &str) {
    let told = page
        .ask_slowly(&SHOW.replace("ledger = given", &format!("ledger = {ledger}")), arguments)
        .await;
    assert_eq!(told["kind"], "error", "{name}");
    assert_eq!(told["name"], "LoadError", "{name}: {told}");
    assert_eq!(page.ask("return shown($('.trouble'))").await, true, "{name}");
    assert_eq!(page.ask(MADE).await, json!([]), "{name}");
}

pub(super) async fn where_there_can_be_no_chart_the_fallback_stays(page: &Page) {
    let worlds = [
        "guests/no-wasm.html".to_owned(),
        format!("{STRICT}?without=WebAssembly"),
        format!("{STRICT}?without=canvas"),
        format!("{STRICT}?without=Intl"),
    ];
    for world in worlds {
        page.open(&world).await;
        page.until(IS_TOLD).await;
        let told = page.ask("return window.told[0]").await;
        assert_eq!(told["kind"], "error", "{world}");
        for member in ["name", "message"] {
            let text = told[member].as_str().unwrap();
            assert!(!text.is_empty() && !text.starts_with("page."), "{world}: {told}");
        }
        assert_eq!(page.ask(FALLBACK).await, true, "{world}");
        // Nothing else comes of it: the refusal is the browser's own.
        let faults = page.faults().await;
        let refused = |fault: &String| fault.starts_with("policy: script-src wasm-eval");
        let other = faults.iter().filter(|fault| !(world.contains("no-wasm") && refused(fault)));
        assert_eq!(other.collect::<Vec<_>>(), NONE, "{world}");
    }
}

/// Only Chromium's driver can switch scripts off.
pub(super) async fn without_scripts_the_fallback_is_there(page: &Page) {
    if page.browser != Browser::Chromium {
        return;
    }
    scripts(page, false).await;
    page.open(STRICT).await;
    assert_eq!(page.ask(FALLBACK).await, true);
    assert_eq!(
        page.ask("return document.querySelector('casualty-chart').shadowRoot").await,
        Value::Null
    );
    scripts(page, true).await;
}

async fn scripts(page: &Page, run: bool) {
    let params = json!({ "value": !run });
    let order = json!({ "cmd": "Emulation.setScriptExecutionDisabled", "params": params });
    page.order("goog/cdp/execute", order).await;
}

/// Puts the chart's script into a page, with the hash of what `of` names, and
/// gives whether it was loaded.
const WITH_HASH: &str = "
    const [site, of] = arguments;
    const script = Object.assign(document.createElement('script'), { type: 'module', crossOrigin: 'anonymous' });
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => done(false));
    fetch(site + of).then((answer) => answer.arrayBuffer()).then((bytes) => crypto.subtle.digest('SHA-384', bytes)).then((hash) => {
        script.integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
        script.src = `${site}casualty-chart.js`;
        document.querySelector('casualty-chart').setAttribute('src', `${site}data/nagorno-karabakh-2020.json`);
        document.head.append(script);
    })";

pub(super) async fn a_script_is_only_what_its_hash_says(page: &Page) {
    for here in [true, false] {
        for (of, is_right) in [("casualty-chart.js", true), ("element.js", false)] {
            page.open("guests/scriptless.html").await;
            let own = page.ask("return `${location.origin}/`").await;
            let at = if here { own } else { json!(asked("CASUALTY_CHART_OTHER_URL")) };
            let loaded = page.ask_slowly(WITH_HASH, vec![at, json!(of)]).await;
            assert_eq!(loaded, is_right, "{of}, {here}");
            if is_right {
                page.until("return root() && shown($('figure'))").await;
                assert_eq!(page.faults().await, NONE);
            } else {
                assert_eq!(page.ask(FALLBACK).await, true);
                assert_eq!(
                    page.ask("return customElements.get('casualty-chart')").await,
                    Value::Null
                );
            }
        }
    }
}

pub(super) async fn a_policy_can_name_another_origin_and_nothing_else(page: &Page) {
    let other = asked("CASUALTY_CHART_OTHER_URL");
    page.open("guests/scriptless.html").await;
    let origin = other.trim_end_matches('/');
    let policy =
        format!("default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}");
    let put = "const [policy, site] = arguments;
        const meta = document.createElement('meta');
        meta.httpEquiv = 'Content-Security-Policy';
        meta.content = policy;
        document.head.append(meta);
        const script = Object.assign(document.createElement('script'), { type: 'module' });
        script.src = `${site}casualty-chart.js`;
        document.querySelector('casualty-chart').setAttribute('src', `${site}data/nagorno-karabakh-2020.json`);
        document.head.append(script)";
    page.client.execute(put, vec![json!(policy), json!(other)]).await.unwrap();
    page.until("return root() && shown($('figure'))").await;
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_chart_is_drawn_in_a_sandbox_that_has_no_origin(page: &Page) {
    // In WebKit `'self'` names nobody there: a policy would have to name the server.
    let strict = (page.browser != Browser::Webkit).then_some("strict.html");
    for inside in strict.into_iter().chain(["lax.html"]) {
        page.open("guests/scriptless.html").await;
        let put = "const frame = Object.assign(document.createElement('iframe'), { width: 700, height: 900 });
            frame.setAttribute('sandbox', 'allow-scripts');
            frame.src = 'INSIDE';
            document.body.append(frame)";
        page.ask(&put.replace("INSIDE", inside)).await;
        page.client.clone().enter_frame(0).await.unwrap();
        let ready = "return document.querySelector('casualty-chart')?.shadowRoot
            && shown($('figure')) && window.told?.[0]?.kind === 'ready'";
        page.until(ready).await;
        assert_eq!(page.ask("return [self.origin, window.trapped]").await, json!(["null", []]));
        assert_eq!(page.faults().await, NONE);
        page.client.clone().enter_parent_frame().await.unwrap();
        assert_eq!(page.faults().await, NONE);
    }
}
