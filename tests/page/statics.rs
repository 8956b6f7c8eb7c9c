//! The figure that stands in a page before the element, or without it.

use casualty_chart::ask;
use casualty_chart::breakdown::Only;
use casualty_chart::cli;
use casualty_chart::date::Date;
use casualty_chart::embed::{self, How, Shown};
use casualty_chart::load;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page};
use crate::rules;

const OCTOBER: &str = include_str!("../../www/data/nagorno-karabakh-2020.json");
const SRC: &str = "/data/nagorno-karabakh-2020.json";

const LIVE: How<'static> =
    How { src: SRC, base: "/", digits: "", theme: "", bare: false, frozen: None };

fn frozen() -> How<'static> {
    How { frozen: Date::new(2031, 5, 4), ..LIVE }
}

/// Puts the figure into the page and waits for its sheet.
const PUT: &str = "
    const [markup, dir] = arguments;
    document.documentElement.dir = dir;
    const place = document.querySelector('#place');
    place.append(document.createRange().createContextualFragment(markup));
    const sheet = place.querySelector('link');
    const settled = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    if (!sheet || sheet.sheet) settled();
    else sheet.onload = sheet.onerror = settled";

/// Brings the end of the figure into view, and what follows it.
const SCROLL: &str = "
    document.querySelector('#after').scrollIntoView({ block: 'end' });
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";

/// Watches what moves, as far as an engine tells, and starts the element.
const START: &str = "
    window.moved = [];
    window.told = [];
    new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value, sources }) =>
        `${value}: ${sources.map(({ node }) => node?.id || node?.className || node?.nodeName)}`)))
        .observe({ type: 'layout-shift' });
    for (const name of ['ready', 'error']) addEventListener(`casualty-chart-${name}`, () => told.push(name));
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/casualty-chart.js';
    document.head.append(script);";

/// What pages say of everything in them, and of all that is drawn.
const DRESS: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: 62.5%; letter-spacing: normal } main * { all: unset; font-size: 9px; text-transform: uppercase }
        li::before { content: 'x' } #place svg, #place canvas { display: none } #place text { font: 40px serif }
        #place :is(table, td) { display: block; border: 9px solid red; white-space: nowrap; word-break: break-all }`);
    document.adoptedStyleSheets = [sheet]";

/// The smallest letters that are seen, and the least that is pressed, in CSS pixels.
const LEAST: &str = "const chart = document.querySelector('casualty-chart');
    const live = shown(chart.shadowRoot?.querySelector('figure'));
    const inside = [...(live ? chart.shadowRoot : chart).querySelectorAll('*')].filter(shown);
    const written = inside.filter((one) => !one.closest('svg') && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const pressed = inside.filter((one) => one.matches('button, select, input, summary'));
    const sides = pressed.map((one) => one.getBoundingClientRect()).flatMap(({ width, height }) => [width, height]);
    return [Math.min(...written.map((one) => parseFloat(getComputedStyle(one).fontSize))) >= 13, Math.min(...sides) >= 24]";

/// Where what follows begins, from the top of the page; where that is not seen,
/// only that it is not.
const END: &str = "(({ top }) => top > innerHeight ? 'below' : Math.round((top + scrollY) * 10))
    (document.querySelector('#after').getBoundingClientRect())";

/// What the command line prints, without the line that starts the element.
fn markup(lang: &str, view: View, how: How<'_>) -> String {
    let ledger = load::load(OCTOBER.as_bytes()).unwrap().ledger;
    let question = Question { outcome: tally::outcomes(&ledger)[0], day: None };
    let answer = ask::answer(&ledger, question, Only::default());
    let words = cli::words(lang, None).unwrap();
    embed::snippet(Shown { ledger: &ledger, answer: &answer, view, words: &words }, how)
}

async fn put(page: &Page, lang: &str, view: View, how: How<'_>) {
    let markup = markup(lang, view, how);
    let (still, _) = markup.split_once("<script type=\"module\"").unwrap();
    page.client.goto("about:blank").await.unwrap();
    page.open("guests/static/blank.html").await;
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    page.ask_slowly(PUT, vec![json!(still), json!(dir)]).await;
    page.ask_slowly(SCROLL, vec![]).await;
}

pub(crate) async fn a_figure_is_taken_over_without_a_jump(page: &Page) {
    for width in [320, 720, 1280] {
        page.size(width, 800).await;
        for (lang, view) in
            ["en", "ar"].into_iter().flat_map(|lang| View::ALL.map(|view| (lang, view)))
        {
            // What is the same in every engine is tried in the fastest.
            let rest = page.browser != Browser::Chromium;
            if rest && (width == 720 || !matches!(view, View::Bars | View::Table)) {
                continue;
            }
            let state = format!("{lang}, {}, {width}", view.name());
            put(page, lang, view, LIVE).await;
            if (lang, width) == ("ar", 1280) {
                page.ask(DRESS).await;
                page.ask_slowly(SCROLL, vec![]).await;
            }
            let before = page.ask(&format!("return {END}")).await;
            assert_eq!(page.ask(LEAST).await, json!([true, true]), "{state}");
            page.ask(START).await;
            page.until("return root() && shown($('figure')) && shown($('.view input'))").await;
            assert_eq!(page.ask(&format!("return {END}")).await, before, "{state}");
            let seen = "return [told, moved, shown(document.querySelector('.cc-figure'))]";
            assert_eq!(page.ask(seen).await, json!([["ready"], [], false]), "{state}");
            assert_eq!(page.ask(LEAST).await, json!([true, true]), "{state}");
            assert_eq!(page.faults().await, NONE, "{state}");
        }
    }
}

pub(crate) async fn room_that_was_kept_is_given_free_when_the_reader_acts(page: &Page) {
    page.size(320, 800).await;
    put(page, "en", View::Bars, LIVE).await;
    // Without its sheet a figure has another height.
    page.ask("for (const link of document.querySelectorAll('link')) link.remove()").await;
    page.ask_slowly(SCROLL, vec![]).await;
    let before = page.ask(&format!("return {END}")).await;
    page.ask(START).await;
    page.until("return root() && shown($('figure')) && shown($('.view input'))").await;
    assert_eq!(page.ask(&format!("return {END}")).await, before);
    let held = "return [$('.tail').style.maxBlockSize, $('figure').style.minBlockSize].filter(Boolean).length";
    // Where the live one is the lower of both, only its least height is kept.
    assert_ne!(page.ask(held).await, 0);
    page.ask("all('details').at(-1).querySelector('summary').click()").await;
    assert_eq!(page.ask(held).await, 0);
}

pub(crate) async fn without_a_script_everything_is_there(page: &Page) {
    for (lang, width) in [("en", 320), ("ar", 320), ("en", 720), ("ar", 1280)] {
        page.size(width, 800).await;
        for view in View::ALL {
            let state = format!("{lang}, {}, {width}", view.name());
            put(page, lang, view, LIVE).await;
            let high = "return [document.querySelector('casualty-chart').clientHeight,
                ...[...document.querySelectorAll('.cc-figure *')].filter(shown).map((one) => {
                    const { x, y, width, height } = one.getBBox?.() ?? {};
                    return [one.clientHeight, x, y, width, height].join(' ');
                })]";
            let plain = page.ask(high).await;
            page.ask(DRESS).await;
            assert_eq!(page.ask(high).await, plain, "{state}, on a page with its own mind");
            let seen = "const one = (css) => [...document.querySelectorAll(css)].filter(shown);
                const { scrollWidth, clientWidth } = document.documentElement;
                const scale = one('.cc-stage svg').map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
                return [one('.cc-stage svg').length, scale.every((scale) => scale > .85 && scale < 1.15),
                    scrollWidth - clientWidth, one('h2').length, one('.cc-summary li').length > 1,
                    document.querySelectorAll('.cc-figure tbody tr').length, one('.cc-figure summary').length > 1]";
            let pictures = usize::from(view != View::Table);
            let rows = if view == View::Timeline {
                page.ask("return document.querySelectorAll('.cc-figure tbody tr').length").await
            } else {
                json!(5)
            };
            assert_eq!(
                page.ask(seen).await,
                json!([pictures, true, 0, 1, true, rows, true]),
                "{state}"
            );
            // Every claim can be followed.
            let links =
                "return document.querySelectorAll('.cc-sources a[href^=\"https:\"]').length";
            assert_ne!(page.ask(links).await, 0, "{state}");
            assert_eq!(page.faults().await, NONE, "{state}");
        }
    }
}

pub(crate) async fn a_still_figure_follows_what_its_reader_prefers(page: &Page) {
    let paper = "return getComputedStyle(document.querySelector('.cc-stage svg rect')).fill";
    put(page, "en", View::Bars, LIVE).await;
    for (wish, color) in [("dark", "rgb(23, 23, 20)"), ("light", "rgb(255, 253, 248)")] {
        if page.prefer("", &[("prefers-color-scheme", wish)]).await {
            page.until(&format!("{paper} === '{color}'")).await;
        }
    }
    page.prefer("", &[]).await;
    put(page, "en", View::Bars, How { theme: "dark", ..LIVE }).await;
    assert_eq!(page.ask(paper).await, "rgb(23, 23, 20)");
    if page.prefer("", &[("forced-colors", "active")]).await {
        page.until("return matchMedia('(forced-colors: active)').matches").await;
        let canvas = "const probe = document.createElement('i'); probe.style.color = 'Canvas';
            document.body.append(probe); const canvas = getComputedStyle(probe).color; probe.remove();";
        page.until(&format!("{canvas} {paper} === canvas")).await;
        page.prefer("", &[]).await;
    }
}

pub(crate) async fn what_fails_leaves_the_still_figure_where_it_is(page: &Page) {
    for (lang, width) in [("en", 320), ("ar", 1280)] {
        page.size(width, 800).await;
        put(page, lang, View::Bars, How { src: "/data/none.json", ..LIVE }).await;
        let before = page.ask(&format!("return {END}")).await;
        page.ask(START).await;
        page.until("return told.includes('error')").await;
        let still = "const still = document.querySelector('.cc-figure');
            return [shown(still), shown($('.trouble')), still.querySelector('.cc-age').textContent, moved]";
        let say = cli::words(lang, None).unwrap().say("page.still", &[]);
        assert_eq!(page.ask(still).await, json!([true, false, say, []]), "{lang}");
        assert_eq!(page.ask(&format!("return {END}")).await, before, "{lang}");
    }
}

pub(crate) async fn a_frozen_figure_asks_for_no_file_and_says_its_hash(page: &Page) {
    put(page, "en", View::Bars, frozen()).await;
    page.ask(START).await;
    page.until("return root() && shown($('figure')) && shown($('.view input'))").await;
    let said = "const still = document.querySelector('.cc-frozen');
        return [$('.frozen').textContent === still.textContent, still.dataset.frozen, told,
            performance.getEntriesByType('resource').filter(({ name }) => name.includes('/data/')).length]";
    assert_eq!(page.ask(said).await, json!([true, "2031-05-04", ["ready"], 0]));
    // A page that is served safely can reckon it again.
    let reckoned = "const data = document.querySelector('script[type=\"application/json\"]').textContent;
        const { sha256 } = document.querySelector('.cc-frozen').dataset;
        crypto.subtle.digest('SHA-256', new TextEncoder().encode(data)).then((hash) =>
            done([...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256))";
    assert_eq!(page.ask_slowly(reckoned, vec![]).await, true);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_page_writes_the_same_figure_as_the_command_line(page: &Page) {
    for (lang, view, how) in [("en", View::Bars, LIVE), ("ar", View::Matrix, frozen())] {
        page.chart(&format!("?lang={lang}#view={}", view.name())).await;
        let asked = "const [how] = arguments;
            document.querySelector('casualty-chart').embed(how).then(done, (error) => done(String(error)))";
        let frozen = how.frozen.map(Date::iso);
        let wanted = json!({ "src": SRC, "base": "/", "frozen": frozen, "theme": "" });
        let text = page.ask_slowly(asked, vec![wanted]).await;
        assert_eq!(text, markup(lang, view, how), "{lang}");
        let bad = json!({ "base": "javascript:alert(1)" });
        let text = page.ask_slowly(asked, vec![bad]).await;
        assert!(text.as_str().unwrap().starts_with("Error"), "{text}");
    }
}

pub(crate) async fn a_chart_says_how_old_its_newest_figure_is(page: &Page) {
    page.chart("?lang=en").await;
    let said = page.ask("return $('.age').textContent").await;
    assert!(said.as_str().unwrap().starts_with("Age of the newest figure: "), "{said}");
    let ages = "const words = (key, { count }) => `${key.split('.').pop()} ${count}`;
        import('/figure.js').then(({ age }) => done(['', '2031-05-04', '2031-04-04', '2031-04-03', '2030-05-05',
            '2030-05-03', '2021-01-01', '2032-01-01'].map((day) => age(day, words, Date.parse('2031-05-04')))))";
    let expected =
        ["", "", "", "months 1", "months 11", "years 1", "years 10", ""].map(Value::from);
    assert_eq!(page.ask_slowly(ages, vec![]).await, json!(expected));
    // What is new is not said to be old.
    let new = "const as_of = new Date().toISOString().slice(0, 10);
        document.querySelector('casualty-chart').ledger = `source,about,figure,as_of\\nA,B,5,${as_of}\\n`";
    page.ask(new).await;
    page.until("return $('.age').textContent === ''").await;
}

pub(crate) async fn axe_finds_nothing_in_a_still_figure(page: &Page) {
    for (lang, view, how) in [("en", View::Bars, LIVE), ("ar", View::Table, frozen())] {
        put(page, lang, view, how).await;
        page.ask("for (const fold of document.querySelectorAll('details')) fold.open = true").await;
        page.client.execute(&rules::source(), vec![]).await.unwrap();
        let context = json!({ "include": [["casualty-chart"]] });
        let found = page.ask_slowly(rules::AXE, vec![context, json!(rules::TAGS), json!({})]).await;
        assert_eq!(found[0], json!([]), "{lang}");
    }
}
