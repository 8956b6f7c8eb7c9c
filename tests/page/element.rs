//! The element on other people's pages: put in and taken out in every manner,
//! many at once, and when something breaks.

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page, asked};

const BARE: &str = "guests/bare.html";
const OURS: &str = "/casualty-chart.js";

/// Opens a page of somebody else, without a chart and without our script.
async fn guest(page: &Page) {
    guest_at(page, BARE).await;
}

async fn guest_at(page: &Page, path: &str) {
    page.client.goto("about:blank").await.unwrap();
    page.open(path).await;
    let ledger = "fetch('/data/nagorno-karabakh-2020.json').then((answer) => answer.json())
        .then((ledger) => { window.bundled = ledger; done(true); })";
    page.ask_slowly(ledger, vec![]).await;
}

/// As [`guest`], with our script, or another.
async fn guest_with(page: &Page, script: &str) {
    guest(page).await;
    load(page, script).await;
}

async fn load(page: &Page, script: &str) {
    assert_eq!(outcome(page, &format!("load('{script}')")).await, "loaded", "{script}");
}

/// What something that takes time comes to, done by the page itself.
async fn outcome(page: &Page, script: &str) -> Value {
    page.ask(script).await;
    page.until(&format!("return outcome !== null /* {script} */")).await;
    page.ask("return outcome").await
}

pub(super) async fn fifty_charts_share_one_module_and_each_file(page: &Page) {
    guest_with(page, OURS).await;
    page.ask(
        "for (let at = 0; at < 50; at += 1) put(`c${at}`, { lang: at % 2 ? 'ar' : 'en' }, { ledger: ledger() })",
    )
    .await;
    // A slow machine is waited for as long as more of them come.
    for count in [10, 20, 30, 40, 50] {
        let seen = "[...document.querySelectorAll('casualty-chart')].filter(isShown).length";
        page.until(&format!("return {count} <= {seen}")).await;
    }
    page.until("return inside(chartAt('c49'), '.view input')").await;
    assert_eq!(page.ask("return instances.length").await, 1);
    let twice = "const names = performance.getEntriesByType('resource').map(({ name }) => name);
        return names.filter((name, at) => names.indexOf(name) !== at)";
    assert_eq!(page.ask(twice).await, json!([]));
    // Each in its own language.
    let dirs = "return ['c0', 'c1'].map((id) => [inside(chartAt(id), 'figure').dir, inside(chartAt(id), 'figure').lang])";
    assert_eq!(page.ask(dirs).await, json!([["ltr", "en"], ["rtl", "ar"]]));
    assert_eq!(page.ask("return told.length").await, 50, "each is told to be there once");
    assert_eq!(page.faults().await, NONE);
}

/// How often charts are put in and taken out: a build, its view, whether of
/// rows, and batches of 25. WebKitGTK takes many times as long to put one in,
/// and has to do with fewer.
const MOUNTS: [(&str, &str, bool, usize); 3] =
    [("reader", "bars", false, 24), ("views", "matrix", false, 8), ("workbench", "bars", true, 8)];

pub(super) async fn a_thousand_charts_that_went_leave_nothing(page: &Page) {
    guest_with(page, OURS).await;
    for (build, view, rows, batches) in MOUNTS {
        let webkit = page.browser == Browser::Webkit;
        let (size, batches) = if webkit { (4, 8) } else { (25, batches) };
        let mut warm = Value::Null;
        for batch in 0..batches {
            let mount = format!("'{batch} of {build}'; mount({size}, '{view}', {rows})");
            let ends = outcome(page, &mount).await;
            assert_eq!(ends, "casualty-chart-ready", "{build}");
            if batch == 3 {
                warm = page.ask("return memory()").await;
            }
        }
        assert_eq!(page.ask("return memory()").await, warm, "{build}: the memory has grown");
    }
    assert_eq!(page.ask("return instances.length").await, 3);
    // Nothing of the page holds one that went: no listener, no watcher, no timer.
    if page.collect_garbage().await {
        let left = "return alive()";
        for _ in 0..20 {
            page.collect_garbage().await;
            if page.ask(left).await.as_u64().unwrap() <= 25 {
                break;
            }
        }
        let left = page.ask(left).await.as_u64().unwrap();
        assert!(left <= 25, "{left} charts are held by the page");
    }
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn words_that_do_not_come_are_missed_in_words_and_fetched_anew(page: &Page) {
    guest_at(page, "guests/bare.html?pay").await;
    load(page, OURS).await;
    page.ask("put('one', { lang: 'ar' }, { ledger: ledger() })").await;
    page.until("return trouble(chartAt('one')).includes('The chart has no words')").await;
    assert_eq!(page.ask("return toldOf('one')").await, json!(["error NetworkError"]));
    page.ask("inside(chartAt('one'), '.trouble button').click()").await;
    page.until("return isShown(chartAt('one')) && !trouble(chartAt('one'))").await;
    assert_eq!(page.ask("return inside(chartAt('one'), 'figure').lang").await, "ar");
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn of_two_sources_the_last_is_shown_and_the_first_is_given_up(page: &Page) {
    guest_with(page, OURS).await;
    page.ask("put('one', { src: '/slow-a.json' })").await;
    page.until("return held.length === 1").await;
    page.ask("chartAt('one').src = '/slow-b.json'").await;
    page.until("return held.length === 2").await;
    assert_eq!(page.ask("return held.map(({ aborted }) => aborted)").await, json!([true, false]));
    // What comes late is too late.
    page.ask("held[1].letGo(); held[0].letGo()").await;
    page.until("return isShown(chartAt('one'))").await;
    assert_eq!(page.ask("return toldOf('one')").await, json!(["ready /slow-b.json"]));
    // A ledger that is given ends a fetch as well.
    page.ask("chartAt('one').src = '/slow-c.json'").await;
    page.until("return held.length === 3").await;
    page.ask("chartAt('one').ledger = ledger('given')").await;
    page.until("return inside(chartAt('one'), '.title').textContent === 'given'").await;
    assert_eq!(page.ask("return held[2].aborted").await, true);
    let told = json!(["ready /slow-b.json", "ready given"]);
    assert_eq!(page.ask("return toldOf('one')").await, told);
    // Without one that is given it is `src` again, and without any source the fallback.
    page.ask("chartAt('one').ledger = null").await;
    page.until("return held.length === 4").await;
    page.ask("chartAt('one').src = null").await;
    let bare =
        "const [figure, slot] = ['figure', 'slot'].map((css) => inside(chartAt('one'), css));
        return figure.hidden && !slot.hidden";
    page.until(bare).await;
    let left = "const one = chartAt('one'); return [one.getAttribute('src'), trouble(one), held[3].aborted]";
    assert_eq!(page.ask(left).await, json!([null, "", true]));
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_chart_that_goes_while_it_is_fetched_is_fetched_when_it_comes_back(
    page: &Page,
) {
    guest_with(page, OURS).await;
    page.ask("window.one = put('one', { src: '/slow-a.json' })").await;
    page.until("return held.length === 1").await;
    page.ask("one.remove()").await;
    page.until("return held[0].aborted").await;
    page.ask("document.querySelector('main').append(one)").await;
    page.until("return held.length === 2").await;
    page.ask("held[1].letGo()").await;
    page.until("return isShown(one)").await;
    assert_eq!(page.ask("return toldOf('one')").await, json!(["ready /slow-a.json"]));
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_chart_that_is_moved_stays_and_one_that_comes_back_is_there(page: &Page) {
    guest_with(page, OURS).await;
    page.ask("window.one = put('one', { src: '/data/nagorno-karabakh-2020.json' })").await;
    page.until("return isShown(one) && inside(one, '.view input')").await;
    let before = "window.canvas = inside(one, 'canvas'); window.image = canvas.toDataURL();
        window.fetches = performance.getEntriesByType('resource').length;";
    page.ask(before).await;
    let places = [
        "document.body.prepend(one)",
        "document.body.moveBefore?.(one, document.querySelector('main'))",
        "const box = document.createElement('section'); document.body.append(box); box.append(one)",
        "one.remove(); setTimeout(() => document.querySelector('main').append(one), 100)",
    ];
    for place in places {
        page.ask(place).await;
        page.until("return one.isConnected && isShown(one)").await;
        let same = "return [inside(one, 'canvas') === canvas, canvas.toDataURL() === image,
            performance.getEntriesByType('resource').length - fetches, toldOf('one').length]";
        page.until("return canvas.toDataURL() === image").await;
        assert_eq!(page.ask(same).await, json!([true, true, 0, 1]), "{place}");
        // It answers.
        page.ask("inside(one, '.mark').click()").await;
        assert_eq!(page.ask("return inside(one, '.card').hidden").await, false, "{place}");
        page.ask("inside(one, '.close').click()").await;
        page.ask("told.splice(1)").await;
    }
    // Into another document and back. That of a frame has no doctype, where tables inherit nothing.
    let away = "window.frame = document.createElement('iframe');
        const go = () => (one.theme = 'dark', one.view = 'table', frame.contentDocument.body.append(one));
        frame.addEventListener('load', go, { once: true });
        document.body.append(frame)";
    page.ask(away).await;
    let seen = "const [cell, legend, figure] = ['.stand table', '.head', 'figure'].map((css) => getComputedStyle(inside(one, css)));
        return one.ownerDocument.compatMode === 'BackCompat' && cell.color === figure.color && legend.containerType === 'inline-size'";
    page.until("return one.ownerDocument !== document && Boolean(inside(one, '.stand td'))").await;
    assert!(page.eventually(seen).await, "dressed in another document");
    page.ask("one.view = null; document.body.append(one)").await;
    page.until("return isShown(one) && !inside(one, '.stage').hidden").await;
    // What is narrower than a picture can be has it smaller, not beyond its edge.
    page.ask("one.style.width = '200px'").await;
    page.until(
        "return inside(one, '.plot').style.zoom < 1 && inside(one, '.stage').scrollWidth === 200",
    )
    .await;
    assert_eq!(page.faults().await, NONE);
}

/// How a chart can come into a page, in scripts that make one with the id `one`.
const MANNERS: [(&str, &str); 8] = [
    (
        "in a fragment",
        "const whole = new DocumentFragment(); put('one', {}, { ledger: ledger() }, whole); main.append(whole)",
    ),
    (
        "of a template",
        "const template = document.createElement('template');
        put('one', { src: '/data/nagorno-karabakh-2020.json' }, {}, template.content);
        main.append(template.content.cloneNode(true))",
    ),
    (
        "as a clone of one that is shown",
        "const first = put('first', { src: '/data/nagorno-karabakh-2020.json' });
        first.addEventListener('casualty-chart-ready', () => {
            main.append(Object.assign(first.cloneNode(true), { id: 'one' }));
            first.remove();
        })",
    ),
    (
        "in the shadow of another element, with the language outside of it",
        "main.lang = 'ar'; const box = document.createElement('div'); main.append(box);
        window.chartAt = () => box.shadowRoot.firstChild;
        put('one', {}, { ledger: ledger() }, box.attachShadow({ mode: 'open' }))",
    ),
    (
        "in what is hidden at first",
        "main.style.display = 'none'; put('one', {}, { ledger: ledger() });
        setTimeout(() => (main.style.display = ''), 400)",
    ),
    (
        "in what has no width at first",
        "main.style.width = 0; put('one', {}, { ledger: ledger() });
        setTimeout(() => (main.style.width = ''), 400)",
    ),
    (
        "in a box that opens later, and is as wide as what is in it",
        "const box = document.createElement('dialog'); main.append(box);
        put('one', {}, { ledger: ledger() }, box).replaceChildren();
        setTimeout(() => box.showModal(), 400)",
    ),
    (
        "in a box that gives and takes width",
        "main.style.cssText = 'display: flex'; const one = put('one', {}, { ledger: ledger() }); one.style.flex = '1'",
    ),
];

pub(super) async fn a_chart_comes_into_a_page_in_every_manner(page: &Page) {
    for (manner, script) in MANNERS {
        guest_with(page, OURS).await;
        page.ask(&format!("const main = document.querySelector('main'); {script}")).await;
        page.until(&format!("return chartAt('one') && isShown(chartAt('one')) /* {manner} */"))
            .await;
        let said = "const { lang, dir } = inside(chartAt('one'), 'figure'); return [lang, dir]";
        let arabic = manner.contains("language");
        let expected = if arabic { json!(["ar", "rtl"]) } else { json!(["en", "ltr"]) };
        assert_eq!(page.ask(said).await, expected, "{manner}");
        assert_eq!(page.faults().await, NONE, "{manner}");
    }
}

pub(super) async fn a_chart_makes_no_page_of_the_other_direction_wider(page: &Page) {
    for (dir, lang) in [("ltr", "ar"), ("rtl", "en")] {
        guest_with(page, OURS).await;
        let put = format!(
            "document.documentElement.dir = '{dir}'; document.body.style.margin = 0;
            put('one', {{ lang: '{lang}' }}, {{ ledger: ledger() }})"
        );
        page.ask(&put).await;
        page.until("return isShown(chartAt('one')) && inside(chartAt('one'), '.view input')").await;
        for width in [320, 1280] {
            page.size(width, 800).await;
            let more = "const { scrollWidth, clientWidth } = document.documentElement;
                return scrollWidth - clientWidth";
            page.until(&format!("{more} === 0 /* {lang}, {width} */")).await;
        }
        assert_eq!(page.faults().await, NONE, "{lang}");
    }
}

/// What a module of more views comes to, at last, and whether it is there then.
const AT_LAST: [(&str, bool); 2] = [("come(whole(url))", true), ("lost(new TypeError())", false)];

pub(super) async fn until_a_view_has_come_the_last_one_answers(page: &Page) {
    for (at_last, comes) in AT_LAST {
        page.size(1280, 800).await;
        guest_with(page, OURS).await;
        page.ask("put('one', {}, { ledger: ledger() })").await;
        page.until("return isShown(chartAt('one')) && inside(chartAt('one'), '.view input')").await;
        let hold = format!(
            "const whole = window.fetch; window.fetch = (url, ...more) => /views.*wasm/.test(url)
                ? new Promise((come, lost) => {{
                    const before = window.end;
                    const end = () => {at_last};
                    window.end = () => {{ window.ended = true; before?.(); end() }};
                    if (window.ended) end()
                }}) : whole(url, ...more);
            chartAt('one').view = 'matrix'"
        );
        page.ask(&hold).await;
        page.until("return window.end").await;
        answers_narrower(page, 700).await;
        assert_eq!(page.ask("return trouble(chartAt('one'))").await, "");
        page.ask("window.end()").await;
        let chosen = "inside(chartAt('one'), '.view :checked').value";
        if comes {
            page.until(&format!("return {chosen} === 'matrix'")).await;
            assert_eq!(page.ask("return toldOf('one')").await[0], "ready A ledger");
        } else {
            page.until("return trouble(chartAt('one')).includes('could not be started')").await;
            answers_narrower(page, 600).await;
            assert_eq!(page.ask(&format!("return {chosen}")).await, "bars");
        }
        let errors = "return toldOf('one').filter((one) => one.startsWith('error'))";
        let told = if comes { json!([]) } else { json!(["error StartError"]) };
        assert_eq!(page.ask(errors).await, told);
        assert_eq!(page.faults().await, NONE);
    }
    page.size(1280, 800).await;
}

/// Makes the page narrower, and holds that the bars are painted anew and tell of themselves.
async fn answers_narrower(page: &Page, width: u32) {
    page.size(width, 800).await;
    let fits = format!("inside(chartAt('one'), 'canvas').getBoundingClientRect().width < {width}");
    page.until(&format!("return {fits}")).await;
    page.ask("inside(chartAt('one'), '.mark').click()").await;
    assert_eq!(page.ask("return inside(chartAt('one'), '.card').hidden").await, false);
}

pub(super) async fn what_was_set_before_the_script_came_is_heeded(page: &Page) {
    guest(page).await;
    page.ask(
        "put('one', { src: '/data/none.json' }, { ledger: ledger('given'), view: 'table', asOf: '2020-10-22' });
        put('two', {}, { src: '/data/none.json', ledger: ledger('given') })",
    )
    .await;
    load(page, OURS).await;
    page.until(
        "return ['one', 'two'].every((id) => inside(chartAt(id), '.title')?.textContent === 'given')",
    )
    .await;
    let seen =
        "const { view, asOf } = chartAt('one'); return [view, asOf, chartAt('one').getAttribute('as-of'),
        Object.keys(chartAt('one')), inside(chartAt('one'), '.stand').hidden]";
    assert_eq!(page.ask(seen).await, json!(["table", "2020-10-22", "2020-10-22", [], false]));
    assert_eq!(page.ask("return told.map(([, kind]) => kind)").await, json!(["ready", "ready"]));
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn each_attribute_is_a_property_both_ways(page: &Page) {
    guest_with(page, OURS).await;
    let names = "src lang digits view outcome side status source as-of theme controls";
    let wrong = "const chart = document.createElement('casualty-chart');
        return arguments[0].split(' ').filter((name) => {
            const property = name === 'as-of' ? 'asOf' : name;
            const empty = name === 'lang' ? '' : null;
            const seen = [chart[property] === empty];
            chart[property] = 'one';
            seen.push(chart.getAttribute(name) === 'one');
            chart.setAttribute(name, 'two');
            seen.push(chart[property] === 'two');
            chart[property] = null;
            seen.push(!chart.hasAttribute(name), chart[property] === empty);
            return seen.includes(false);
        })";
    assert_eq!(page.client.execute(wrong, vec![json!(names)]).await.unwrap(), json!([]));
}

pub(super) async fn a_script_that_is_loaded_twice_names_the_element_once(page: &Page) {
    guest(page).await;
    let other = asked("CASUALTY_CHART_OTHER_URL");
    let again = format!("{other}casualty-chart.js");
    for script in [OURS, "/casualty-chart.js?2", "/forced/casualty-chart.js", &again] {
        load(page, script).await;
    }
    page.ask("put('one', {}, { ledger: ledger() })").await;
    page.until("return isShown(chartAt('one'))").await;
    assert_eq!(page.ask("return instances.length").await, 1);
    // Whichever copy one imports, its class is the one that is named.
    let same = format!("isOfEach(chartAt('one'), '/casualty-chart.js', '{again}')");
    assert_eq!(outcome(page, &same).await, true);
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_script_of_another_origin_works_under_a_policy_that_names_it(page: &Page) {
    guest(page).await;
    let other = asked("CASUALTY_CHART_OTHER_URL");
    let origin = other.trim_end_matches('/');
    let policy = format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}; \
         require-trusted-types-for 'script'"
    );
    let say = "const policy = document.createElement('meta');
        policy.setAttribute('http-equiv', 'Content-Security-Policy');
        policy.setAttribute('content', arguments[0]);
        document.head.append(policy)";
    page.client.execute(say, vec![json!(policy)]).await.unwrap();
    // A script of the driver's is not asked by the policy, but its text is no address yet.
    let start = "const script = document.createElement('script'); script.type = 'module';
        const trusted = window.trustedTypes?.createPolicy('guest', { createScriptURL: (url) => url });
        script.src = trusted?.createScriptURL(arguments[0]) ?? arguments[0];
        document.head.append(script)";
    let script = format!("{origin}/casualty-chart.js");
    page.client.execute(start, vec![json!(script)]).await.unwrap();
    let put = "put('one', { src: arguments[0] })";
    let ledger = format!("{origin}/data/nagorno-karabakh-2020.json");
    page.client.execute(put, vec![json!(ledger)]).await.unwrap();
    page.until("return isShown(chartAt('one')) && inside(chartAt('one'), '.view input')").await;
    // Another view fetches another module, from there too.
    page.ask("chartAt('one').view = 'matrix'").await;
    page.until("return instances.length === 2 && isShown(chartAt('one'))").await;
    let dressed = "return getComputedStyle(inside(chartAt('one'), '.legend')).display";
    assert_eq!(page.ask(dressed).await, "flex");
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn what_happens_is_told_to_the_page(page: &Page) {
    guest_with(page, OURS).await;
    let keep = "window.heard = {};
        for (const kind of ['ready', 'select', 'error']) document.addEventListener(`casualty-chart-${kind}`,
            ({ detail, bubbles, composed }) => (heard[kind] = { ...detail, cause: undefined, bubbles, composed }));
        const box = document.createElement('div'); document.querySelector('main').append(box);
        window.one = put('one', {}, { ledger: ledger('given') }, box.attachShadow({ mode: 'open' }))";
    page.ask(keep).await;
    page.until("return heard.ready").await;
    let ready = page.ask("return heard.ready").await;
    assert_eq!(ready["title"], "given");
    assert_eq!(ready["lang"], "en");
    assert!(ready["headline"].as_str().unwrap().contains("Armenian side"), "{ready}");
    page.ask("one.shadowRoot.querySelectorAll('.mark')[1].click()").await;
    let select = page.ask("return heard.select").await;
    assert_eq!(select["id"], 1);
    assert!(select["title"].as_str().unwrap().contains("Karabakh authorities"), "{select}");
    let claims = select["claims"].as_array().unwrap();
    assert!(claims.iter().all(|claim| claim["outlet"].is_string()), "{select}");
    for (set, name, part) in [
        ("one.src = '/data/none.json'", "NetworkError", "404"),
        ("one.ledger = 'source,about,status,figure\\nA,North,civil,12'", "LoadError", "civil"),
    ] {
        page.ask(&format!("delete heard.error; {set}")).await;
        page.until("return heard.error").await;
        let error = page.ask("return heard.error").await;
        assert_eq!(error["name"], name);
        assert!(error.to_string().contains(part), "{part:?} is not in {error}");
    }
    for kind in ["ready", "select", "error"] {
        let ways = format!("return [heard.{kind}.bubbles, heard.{kind}.composed]");
        assert_eq!(page.ask(&ways).await, json!([true, true]), "{kind}");
    }
}

/// Sets a custom property and gives the families that the picture is measured and written in.
const FAMILIES: &str = "
    const { prototype } = CanvasRenderingContext2D;
    const { get, set } = window.fontOf ??= Object.getOwnPropertyDescriptor(prototype, 'font');
    const seen = window.families = new Set();
    Object.defineProperty(prototype, 'font', { configurable: true, get, set(font) {
        set.call(this, font);
        seen.add(get.call(this).replace(/^(bold |700 )?[\\d.]+px /, '').replaceAll('\"', ''));
    } });
    chartAt('one').style.setProperty('--casualty-chart-font', arguments[0]);
    chartAt('one').theme = chartAt('one').theme === 'dark' ? 'light' : 'dark';
";

pub(super) async fn the_picture_is_set_in_the_faces_of_the_sheet(page: &Page) {
    guest_with(page, OURS).await;
    page.ask("document.body.style.fontFamily = 'cursive'; put('one', {}, { ledger: ledger() })")
        .await;
    page.until("return isShown(chartAt('one'))").await;
    for (given, expected) in [
        ("monospace", "monospace"),
        ("\"It's; a {face}\", 'Noto Sans', monospace", "It's; a {face}, Noto Sans, monospace"),
        // What is no family is the page's, in the text and in the picture.
        ("12px", "cursive"),
        ("", "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif"),
    ] {
        page.client.execute(FAMILIES, vec![json!(given)]).await.unwrap();
        page.until("return 0 < families.size").await;
        assert_eq!(page.ask("return [...families]").await, json!([expected]), "{given}");
    }
    assert_eq!(page.faults().await, NONE);
}

/// Parts that a page can dress, which `README.md` names.
const PARTS: &str = "figure title headline subtitle controls legend picture card \
                     summary notes findings how table sources save error";

pub(super) async fn a_page_dresses_a_chart_by_its_parts(page: &Page) {
    guest_with(page, OURS).await;
    let dress = "const sheet = new CSSStyleSheet();
        for (const part of arguments[0].split(' ')) sheet.insertRule(
            `casualty-chart::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
        document.adoptedStyleSheets = [sheet];
        put('one', {}, { ledger: ledger() })";
    page.client.execute(dress, vec![json!(PARTS)]).await.unwrap();
    page.until("return isShown(chartAt('one'))").await;
    let bare = "return arguments[0].split(' ').filter((part) => {
        const one = chartAt('one').shadowRoot.querySelector(`[part=${part}]`);
        return getComputedStyle(one).outlineColor !== 'rgb(1, 2, 3)';
    })";
    assert_eq!(page.client.execute(bare, vec![json!(PARTS)]).await.unwrap(), json!([]));
    let named = "return [...new Set([...chartAt('one').shadowRoot.querySelectorAll('[part]')].map((one) => one.part.value))]
        .filter((part) => !arguments[0].split(' ').includes(part))";
    assert_eq!(page.client.execute(named, vec![json!(PARTS)]).await.unwrap(), json!([]));
}

pub(super) async fn a_panic_is_caught_at_the_door_and_other_charts_go_on(page: &Page) {
    for place in ["load", "tell", "draw", "card"] {
        guest_with(page, "/forced/casualty-chart.js").await;
        page.ask("put('one', {}, { ledger: ledger('one') }); put('two', { lang: 'ar' }, { ledger: ledger('two') })").await;
        page.until(
            "return isShown(chartAt('one')) && isShown(chartAt('two')) && inside(chartAt('two'), '.view input')",
        )
        .await;
        let bad = format!("put('bad', {{}}, {{ ledger: ledger('forced panic at {place}') }})");
        page.ask(&bad).await;
        if place == "card" {
            page.until("return isShown(chartAt('bad'))").await;
            page.ask("inside(chartAt('bad'), '.mark').click()").await;
        }
        page.until("return trouble(chartAt('bad'))").await;
        let said = page.ask("return trouble(chartAt('bad'))").await;
        assert!(said.as_str().unwrap().contains("Other charts on this page"), "{place}: {said}");
        let told = page.ask("return toldOf('bad')").await;
        let last = told.as_array().unwrap().last().unwrap();
        assert_eq!(last, "error CrashError", "{place}");
        let state = "const [figure, slot, card] = ['figure', 'slot', '.card'].map((css) => inside(chartAt('bad'), css));
            return [slot.hidden, figure.hidden, card.hidden]";
        let shown = place == "card";
        assert_eq!(page.ask(state).await, json!([shown, !shown, true]), "{place}: the fallback");
        // It is not tried again by itself: not by a resize, not by a repaint.
        page.size(700, 700).await;
        page.until("return inside(chartAt('one'), 'canvas').getBoundingClientRect().width < 700")
            .await;
        assert_eq!(page.ask("return instances.length").await, 2, "{place}");
        others_go_on(page, place).await;
        // Another ledger mends it.
        page.ask("chartAt('bad').ledger = ledger('good')").await;
        page.until("return isShown(chartAt('bad')) && !trouble(chartAt('bad'))").await;
        assert_eq!(page.ask("return instances.length").await, 2, "{place}");
        assert_eq!(page.faults().await, NONE, "{place}");
        page.size(1280, 800).await;
    }
}

/// Other charts answer, draw anew and speak, in the fresh instance.
async fn others_go_on(page: &Page, place: &str) {
    for id in ["one", "two"] {
        page.ask(&format!("inside(chartAt('{id}'), '.mark').click()")).await;
        let card =
            page.ask(&format!("return inside(chartAt('{id}'), '.card .told').textContent")).await;
        assert!(20 < card.as_str().unwrap().len(), "{place}: {card}");
        let side =
            format!("window.before = marks(chartAt('{id}')); chartAt('{id}').side = 'armenian'");
        page.ask(&side).await;
        page.until(&format!(
            "return 0 < marks(chartAt('{id}')) && marks(chartAt('{id}')) < before"
        ))
        .await;
        assert_eq!(page.ask(&format!("return trouble(chartAt('{id}'))")).await, "", "{place}");
    }
    let dir = "return inside(chartAt('two'), 'figure').dir";
    assert_eq!(page.ask(dir).await, "rtl", "{place}");
}
