//! The workbench: from a text to claims that an editor has accepted, and from
//! those to a chart and its snippet.

use std::time::Instant;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::NONE;
use crate::bench_truth;
use crate::browser::{Browser, Page};
use crate::hostile;

/// What scripts look at the bench with. What a core reads is tested elsewhere:
/// here a text is read as the test says, by a worker that is told so.
pub(crate) const WORDS: &str = "
    const by = (id) => document.getElementById(id);
    const clean = (text) => text?.replace(/[\\u2066-\\u2069]/g, '');
    const rows = () => [...document.querySelectorAll('#table tbody')];
    const control = (row, field) => rows()[row]?.querySelector(`[data-field=\"${field}\"]`);
    const column = (field) => rows().map((row) => row.querySelector(`[data-field=\"${field}\"]`).value);
    const press = (text) => [...document.querySelectorAll('button')].find((one) => one.textContent === text && one.checkVisibility()).click();
    const type = (place, text) => { place.value = text; place.dispatchEvent(new InputEvent('input', { bubbles: true })); place.dispatchEvent(new Event('change', { bubbles: true })); };
    const choose = (place, value) => { place.dispatchEvent(new FocusEvent('focusin', { bubbles: true })); place.value = value; place.dispatchEvent(new Event('input', { bubbles: true })); place.dispatchEvent(new Event('change', { bubbles: true })); };
    const reads = (reading) => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...more) {
            if (message.job?.kind !== 'read') return post.call(this, message, ...more);
            setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, answer: reading } })));
        };
    };
    const paste = (text) => { by('text').value = text; by('paste').requestSubmit(); };
    const charted = () => root()?.querySelector('.table') && !document.querySelector('casualty-chart').hidden;
";

pub(crate) async fn ask(page: &Page, script: &str) -> Value {
    page.ask(&format!("{WORDS}{script}")).await
}

pub(crate) async fn until(page: &Page, script: &str) {
    page.until(&format!("{WORDS}{script}")).await;
}

/// Opens the bench; nothing is on it, or of it left behind.
pub(crate) async fn bench(page: &Page, lang: &str) {
    page.client.goto("about:blank").await.unwrap();
    page.open(&format!("workbench.html?lang={lang}")).await;
    until(page, "return by('count').textContent && by('article-title').textContent").await;
}

/// The text of the tests: what it says, somebody has invented.
pub(crate) const TEXT: &str = "The Coast ministry said on 4 May 2031 that 187 of its soldiers and more than 40 civilians had been killed.\n\nThe Hills council said 61 civilians had died, without disclosing its military losses.\n\nA monitor said more than 300 people had been killed on both sides.";

/// A figure of the text as a reading proposes it.
fn claim(figure: &str, words: &str, more: &Value) -> Value {
    let start = TEXT.find(words).unwrap();
    let mut claim = json!({
        "figure": figure, "outcome": "killed", "status": "unstated", "about": null, "own": false,
        "source": null, "since": null, "as_of": "2031-05-04", "stated": "2031-05-04",
        "relation": null, "of": null, "measure": "cumulative", "subset": null,
        "quote": TEXT[start..].split('\n').next().unwrap(), "lang": "en",
        "span": [start, start + words.len()], "words": [], "confidence": "high", "questions": [],
    });
    for (name, value) in more.as_object().unwrap() {
        claim[name] = value.clone();
    }
    claim
}

/// What the text says, as its reading.
pub(crate) fn reading() -> Value {
    let coast = json!({ "source": "Coast ministry", "about": "Coast", "own": true, "status": "military",
        "words": [{ "field": "source", "span": [4, 18] }] });
    let hills =
        json!({ "source": "Hills council", "about": "Hills", "own": true, "status": "civilian" });
    let with = |value: &Value, name: &str, to: &str| {
        let mut value = value.clone();
        value[name] = json!(to);
        value
    };
    let question = json!([{ "field": "about", "code": "both_sides", "readings": ["each", "all"],
        "message": "both sides: each of them, or all together?" }]);
    json!({
        "language": "en", "date": "2031-05-04",
        "claims": [
            claim("187", "187", &coast),
            claim("more than 40", "more than 40", &with(&coast, "status", "civilian")),
            claim("61", "61", &hills),
            claim("undisclosed", "without disclosing", &with(&hills, "status", "military")),
            claim("more than 300", "more than 300", &json!({ "source": "Monitor", "confidence": "low", "questions": question })),
        ],
        "passed": [{ "span": [TEXT.find("4 May").unwrap(), TEXT.find("4 May").unwrap() + 10], "text": "4 May 2031", "reason": "date" }],
    })
}

/// Pastes the text, which is read as the reading has it.
pub(crate) async fn read(page: &Page) {
    ask(page, &format!("reads({}); paste({})", reading(), json!(TEXT))).await;
    until(page, "return rows().length === 5").await;
}

/// Presses a key while others are held.
async fn hold(page: &Page, held: &[Key], key: &str) {
    let key: char = key.parse().unwrap();
    let mut keys = KeyActions::new("keyboard".to_owned());
    for &held in held {
        keys = keys.then(KeyAction::Down { value: held.into() });
    }
    keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    for &held in held.iter().rev() {
        keys = keys.then(KeyAction::Up { value: held.into() });
    }
    page.client.perform_actions(keys).await.unwrap();
}

/// The figures of a chart as its table says them.
const TABLE: &str =
    "return [...$('.table table').rows].map((row) => [...row.cells].map((cell) => said(cell)))";

pub(crate) async fn a_text_becomes_claims_and_its_snippet_shows_the_same(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    // Nothing is in the ledger that nobody has accepted.
    let seen = "return [clean(by('count').textContent), document.querySelector('casualty-chart').hidden, [...document.querySelectorAll('mark[role]')].map((mark) => mark.textContent)]";
    let marked = ["187", "more than 40", "61", "without disclosing", "more than 300"];
    assert_eq!(ask(page, seen).await, json!(["In the ledger: 0. Proposed: 5.", true, marked]));
    ask(page, "by('accept-all').click()").await;
    until(
        page,
        "return charted() && clean(by('count').textContent) === 'In the ledger: 4. Proposed: 1.'",
    )
    .await;
    ask(page, "press('each side')").await;
    assert_eq!(ask(page, "return control(4, 'about').value").await, "each side");
    ask(page, "rows()[4].querySelector('.take').click()").await;
    page.until("return $('.table') && said($('.table')).includes('more than 300')").await;
    let table = page.ask(TABLE).await;
    ask(page, "by('make').click()").await;
    until(page, "return !by('snippets').hidden").await;
    let snippet =
        ask(page, "return document.querySelector('#snippet-frozen textarea').value").await;
    assert_eq!(page.faults().await, NONE);
    // On a page of somebody else's it shows the same figures.
    page.open("guests/bare.html").await;
    let put = "document.body.append(document.createRange().createContextualFragment(arguments[0]))";
    page.client.execute(put, vec![snippet]).await.unwrap();
    page.until("return root()?.querySelector('.mark') && $('.table table')").await;
    assert_eq!(page.ask(TABLE).await, table);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn every_step_on_the_bench_goes_back_and_forth(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    let state = "return [column('figure'), column('source'), clean(by('count').textContent), by('parties').textContent.includes('Monitor')]";
    let steps = [
        "by('accept-all').click()",
        "type(control(0, 'figure'), '188')",
        "press('each side')",
        "rows()[4].querySelector('.take').click()",
        "for (const row of [0, 1]) rows()[row].querySelector('[type=checkbox]').click(); press('They are one statement')",
        "rows()[1].querySelector('[type=checkbox]').click(); press('Remove')",
        "type(by('ledger-title'), 'What both say')",
        "choose(document.querySelector('#sources-0-kind'), 'government')",
        "by('add').click()",
    ];
    ask(page, "by('parties').open = true").await;
    let mut states = vec![ask(page, state).await];
    for step in steps {
        ask(page, step).await;
        states.push(ask(page, state).await);
    }
    for before in states.iter().rev().skip(1) {
        assert_eq!(ask(page, "return by('undo').disabled").await, false);
        ask(page, "by('undo').click()").await;
        assert_eq!(ask(page, state).await, *before);
    }
    for after in &states[1..] {
        ask(page, "by('redo').click()").await;
        assert_eq!(ask(page, state).await, *after);
    }
    assert_eq!(ask(page, "return by('redo').disabled").await, true);
    // By keys too, and letters of one word are one step.
    ask(page, "control(0, 'figure').focus()").await;
    hold(page, &[Key::Control], "z").await;
    assert_eq!(ask(page, "return rows().length").await, 4);
    hold(page, &[Key::Control, Key::Shift], "z").await;
    assert_eq!(ask(page, "return rows().length").await, 5);
    ask(page, "const place = control(0, 'figure'); for (const text of ['1', '18', '189']) { place.value = text; place.dispatchEvent(new InputEvent('input', { bubbles: true })) }").await;
    ask(page, "by('undo').click()").await;
    assert_eq!(ask(page, "return control(0, 'figure').value").await, "188");
    // Beside the chart too, but for what is written there.
    for (id, rows) in [("base", 5), ("save-json", 4)] {
        ask(page, &format!("by('{id}').focus()")).await;
        hold(page, &[Key::Control], "z").await;
        assert_eq!(ask(page, "return rows().length").await, rows, "{id}");
    }
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn what_is_wrong_with_a_cell_is_said_at_the_cell(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    ask(page, "by('accept-all').click()").await;
    until(page, "return charted()").await;
    let before = page.ask(TABLE).await;
    let wrong = "const place = control(ROW, 'FIELD'); return place.getAttribute('aria-invalid') === 'true' && by(place.getAttribute('aria-describedby')).textContent";
    for (row, field, text, said) in [
        (0, "figure", "12.5", "12.5"),
        (1, "as_of", "yesterday", "is not a day"),
        (2, "about", "", "It is empty"),
    ] {
        let wrong = wrong.replace("ROW", &row.to_string()).replace("FIELD", field);
        let right = ask(page, &format!("return control({row}, '{field}').value")).await;
        ask(page, &format!("type(control({row}, '{field}'), '{text}')")).await;
        until(page, &wrong).await;
        let message = ask(page, &wrong).await;
        assert!(message.as_str().unwrap().contains(said), "{message}");
        // The last good chart stays, and it is said whose row is not finished.
        let told = ask(page, "return clean(by('unfinished').textContent)").await;
        assert!(told.as_str().unwrap().contains(&format!("row {}", row + 1)), "{told}");
        assert_eq!(page.ask(TABLE).await, before);
        ask(page, &format!("type(control({row}, '{field}'), {right})")).await;
        until(page, &format!("return control({row}, '{field}').getAttribute('aria-invalid') === null && !by('unfinished').textContent")).await;
    }
    // A file with problems is opened with them at their cells, and not charted.
    let csv = "source,about,status,figure\nA,North,civil,12\nB,North,civilian,1.5\n";
    page.drop_file("bad.csv", csv).await;
    until(page, "return control(1, 'figure')?.getAttribute('aria-invalid') === 'true' && control(0, 'status').getAttribute('aria-invalid') === 'true'").await;
    assert_eq!(
        ask(page, "return [column('status')[0], column('figure')]").await,
        json!(["civil", ["12", "1.5"]])
    );
    ask(page, "choose(control(0, 'status'), 'civilian'); type(control(1, 'figure'), '15')").await;
    page.until("return $('.table') && said($('.table')).includes('15')").await;
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_figure_and_its_row_lead_to_each_other(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    ask(page, "document.querySelectorAll('mark[role]')[2].click()").await;
    let at = "return [document.activeElement === control(2, 'figure'), rows()[2].classList.contains('now'), document.querySelector('mark.now').textContent]";
    assert_eq!(ask(page, at).await, json!([true, true, "61"]));
    ask(page, "control(0, 'source').focus()").await;
    let other = "return [document.querySelector('mark.now').textContent, [...document.querySelectorAll('#why li')].map((one) => clean(one.textContent))]";
    assert_eq!(ask(page, other).await, json!(["187", ["Who says it: Coast ministry"]]));
    // The marks are one stop; arrows go from one to the next, Enter to its row.
    let stops = "return document.querySelectorAll('mark[tabindex=\"0\"]').length";
    assert_eq!(ask(page, stops).await, 1);
    ask(page, "document.querySelector('mark[tabindex=\"0\"]').focus()").await;
    page.press(Key::Right).await;
    page.press(Key::Enter).await;
    assert_eq!(ask(page, "return document.activeElement === control(1, 'figure')").await, true);
    // What was passed over has its reason, and can be a claim all the same.
    let passed = "return clean(document.querySelector('#passed li span').textContent)";
    assert_eq!(ask(page, passed).await, "4 May 2031: a date");
    ask(page, "by('passed').open = true; document.querySelector('#passed li button').click()")
        .await;
    let made = "return [rows().length, control(5, 'figure').value, by('passed').hidden, clean(by('count').textContent)]";
    assert_eq!(
        ask(page, made).await,
        json!([6, "4 May 2031", true, "In the ledger: 0. Proposed: 6."])
    );
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn claims_are_split_and_people_are_one(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    ask(page, "by('accept-all').click(); press('each side')").await;
    // A figure of each side is one of one side and one of the other.
    ask(page, "rows()[4].querySelector('.fold').click(); press('Split into two')").await;
    assert_eq!(
        ask(page, "return [column('about').slice(4), column('figure').slice(4)]").await,
        json!([["Coast", "Hills"], ["more than 300", "more than 300"]])
    );
    // Of another one nobody said a part: its figure is to be written.
    ask(page, "rows()[4].querySelector('.fold').click()").await;
    ask(page, "rows()[0].querySelector('.fold').click(); press('Split into two')").await;
    assert_eq!(ask(page, "return column('figure').slice(0, 2)").await, json!(["187", ""]));
    ask(page, "by('undo').click()").await;
    // Who spoke of its own speaks for that side.
    until(page, "return document.querySelector('#sources-0-for')").await;
    assert_eq!(ask(page, "return document.querySelector('#sources-0-for').value").await, "Coast");
    // Two that are one: what rows say of the first they say of the second.
    ask(page, "by('parties').open = true; choose(document.querySelector('#sources-1-same'), 'Coast ministry'); by('sources-1-merge').click()").await;
    assert_eq!(
        ask(page, "return [...new Set(column('source').slice(0, 4))]").await,
        json!(["Coast ministry"])
    );
    // A name in another language is the chart's in that language.
    ask(page, "type(document.querySelector('#sides-0-ar'), 'الساحل')").await;
    ask(page, "choose(by('chart-lang'), 'ar')").await;
    page.until("return $('.table') && said($('.table')).includes('الساحل')").await;
    assert_eq!(ask(page, "return document.documentElement.lang").await, "en");
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_keyboard_alone_makes_a_chart(page: &Page) {
    bench(page, "en").await;
    ask(page, &format!("reads({}); by('text').value = {}; document.querySelector('#paste [type=submit]').focus()", reading(), json!(TEXT))).await;
    page.press(Key::Enter).await;
    until(page, "return rows().length === 5 && document.activeElement === control(0, 'figure')")
        .await;
    for _ in 0..2 {
        hold(page, &[Key::Control], &char::from(Key::Enter).to_string()).await;
    }
    assert_eq!(ask(page, "return [clean(by('count').textContent), document.activeElement === control(2, 'figure')]").await, json!(["In the ledger: 2. Proposed: 3.", true]));
    hold(page, &[Key::Alt], &char::from(Key::Down).to_string()).await;
    assert_eq!(ask(page, "return document.activeElement === control(3, 'figure')").await, true);
    // Where a row goes the next one has the focus; after the last one the one before.
    for left in [4, 3] {
        hold(page, &[Key::Alt], &char::from(Key::Delete).to_string()).await;
        assert_eq!(
            ask(page, "return [rows().length, document.activeElement.closest('tbody') !== null]")
                .await,
            json!([left, true])
        );
    }
    hold(page, &[Key::Control], "z").await;
    assert_eq!(ask(page, "return rows().length").await, 4);
    until(page, "return charted()").await;
    // Each control has a name, and each can be come to.
    let nameless = "return [...document.querySelectorAll('#table input, #table select, #table button')].filter((one) =>
        one.tabIndex < 0 || !(one.getAttribute('aria-label') || one.getAttribute('aria-labelledby')?.split(' ').every((id) => by(id)?.textContent.trim()) || one.textContent.trim())).map((one) => one.outerHTML)";
    assert_eq!(ask(page, nameless).await, json!([]));
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn nothing_is_kept_that_nobody_has_asked_to_keep(page: &Page) {
    bench(page, "en").await;
    let kept = "return Object.keys(localStorage).concat(Object.keys(sessionStorage))";
    // Who leaves is asked first only for work that nothing has.
    let asked = "const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented";
    read(page).await;
    assert_eq!(ask(page, asked).await, false);
    ask(page, "by('accept-all').click()").await;
    assert_eq!(ask(page, asked).await, true);
    until(page, "return charted()").await;
    ask(page, "by('save-json').click()").await;
    until(page, &asked.replace("return ", "return !")).await;
    ask(page, "type(control(0, 'figure'), '188')").await;
    assert_eq!(ask(page, asked).await, true);
    assert_eq!(ask(page, kept).await, json!([]));
    let off = ask(page, "return by('keep-hint').textContent").await;
    ask(page, "by('keep').click()").await;
    assert_eq!(ask(page, kept).await, json!(["casualty-chart-workbench"]));
    assert_eq!(ask(page, asked).await, false);
    assert_ne!(ask(page, "return by('keep-hint').textContent").await, off);
    ask(page, "type(control(0, 'figure'), '190')").await;
    until(page, "return localStorage.getItem('casualty-chart-workbench').includes('\"190\"')")
        .await;
    // It is there again, with its text and its chart.
    bench(page, "en").await;
    until(page, "return charted() && rows().length === 5").await;
    assert_eq!(ask(page, "return [control(0, 'figure').value, by('keep').checked, document.querySelectorAll('mark[role]').length]").await, json!(["190", true, 5]));
    ask(page, "by('keep').click()").await;
    assert_eq!(ask(page, kept).await, json!([]));
    ask(page, "type(control(0, 'figure'), '191')").await;
    bench(page, "en").await;
    assert_eq!(ask(page, "return [rows().length, by('keep').checked]").await, json!([0, false]));
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_text_of_attacks_is_text(page: &Page) {
    let all = hostile::short();
    let text: Vec<&str> = all.iter().map(|(_, text)| &**text).collect();
    let text = text.join("\n\n");
    let mut at = 0;
    let claims: Vec<Value> = all.iter().map(|(_, attack)| {
        let found = json!({ "figure": attack, "outcome": "killed", "status": "unstated", "about": attack, "source": attack,
            "quote": attack, "lang": "en", "as_of": attack, "subset": attack, "confidence": attack, "of": null,
            "span": [at, at + attack.encode_utf16().count()], "words": [{ "field": "source", "span": [at, at + 3] }],
            "questions": [{ "field": "about", "code": attack, "readings": [attack], "message": attack }] });
        at += attack.encode_utf16().count() + 2;
        found
    }).collect();
    let passed = json!([{ "span": [0, 1], "text": all[0].1, "reason": all[1].1 }]);
    let reading = json!({ "language": "en", "date": null, "claims": claims, "passed": passed });
    bench(page, "en").await;
    ask(page, &format!("reads({reading}); paste({})", json!(text))).await;
    until(page, &format!("return rows().length === {}", all.len())).await;
    // As it was pasted, but for what a text area makes of the ends of lines.
    let shown = ask(page, "return by('marked').textContent").await;
    let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    assert_eq!(shown.as_str().unwrap(), lines(&text));
    ask(page, "for (const fold of document.querySelectorAll('details')) fold.open = true; for (const row of rows()) { row.querySelector('.question button').click(); row.querySelector('.take').click(); } for (const row of rows()) row.querySelector('.fold').click()").await;
    until(page, "return by('unfinished').textContent").await;
    let wrong = "
        const known = new Set(['MARK', 'P', 'BUTTON', 'INPUT', 'SELECT', 'OPTION', 'TEXTAREA', 'TR', 'TD', 'TH', 'TBODY', 'TABLE', 'THEAD', 'SPAN', 'LABEL', 'UL', 'LI', 'DIV', 'DETAILS', 'SUMMARY', 'Q', 'BDI', 'H3', 'H4', 'SMALL', 'FORM', 'B', 'DATALIST', 'A', 'DL', 'DT', 'DD', 'KBD', 'H2']);
        const every = [...document.querySelectorAll('#article *, #claims *')];
        return [...every.filter((one) => !known.has(one.tagName)).map((one) => one.outerHTML),
            ...every.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).map((one) => one.outerHTML),
            ...('__pwned' in window ? ['a script has run'] : [])]";
    assert_eq!(ask(page, wrong).await, json!([]));
    let wide = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
    assert_eq!(page.ask(wide).await, 0);
    assert_eq!(page.faults().await, NONE);
}

/// What takes long on a page, in engines that tell.
const WATCH: &str = "
    window.long = [];
    try { new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' }); } catch { long = null; }";

/// Lets a ledger of 500 claims fall on the bench.
async fn drop_five_hundred(page: &Page) {
    let rows = (0..500).map(|row| {
        format!(
            "Source {},Side {},{},{},2031-05-{:02}\n",
            row % 9,
            row % 2,
            ["military", "civilian"][row % 2],
            100 + row,
            row % 28 + 1
        )
    });
    let csv = format!("source,about,status,figure,as_of\n{}", rows.collect::<String>());
    page.drop_file("many.csv", &csv).await;
    until(
        page,
        "return charted() && clean(by('count').textContent) === 'In the ledger: 500. Proposed: 0.'",
    )
    .await;
}

#[expect(clippy::disallowed_methods, reason = "a test may have a clock")]
#[expect(clippy::print_stdout, reason = "what it took is told, and not held")]
pub(crate) async fn who_types_at_five_hundred_claims_does_not_wait(page: &Page) {
    bench(page, "en").await;
    drop_five_hundred(page).await;
    // Never more than a page of rows is there at once.
    until(page, "return 50 <= rows().length").await;
    assert_eq!(
        ask(
            page,
            "return [rows().length, clean(document.querySelector('#pages span').textContent)]"
        )
        .await,
        json!([50, "Rows 1 to 50 of 500"])
    );
    page.ask(WATCH).await;
    // Only what is written in is touched.
    let touched = "
        const touched = [];
        const watch = new MutationObserver((all) => touched.push(...all.map(({ target }) => target)));
        watch.observe(by('table'), { childList: true, subtree: true, attributes: true, characterData: true });
        const began = performance.now();
        type(control(20, 'figure'), 'at least 5000');
        const took = performance.now() - began;
        watch.takeRecords().forEach(({ target }) => touched.push(target));
        watch.disconnect();
        return [Math.round(took), touched.filter((one) => !rows()[20].contains(one)).length]";
    let seen = ask(page, touched).await;
    assert_eq!(seen[1], 0, "rows beside it were touched");
    let began = Instant::now();
    page.until("return document.querySelector('casualty-chart').ledger.includes('at least 5000')")
        .await;
    let charted = began.elapsed();
    let long = page.ask("return window.long").await;
    println!(
        "{:?}: 500 claims: a key takes {} ms, the chart follows after {charted:?}, long tasks: {long}",
        page.browser, seen[0]
    );
    // Who names a source touches what is said of it, and of nobody else.
    let named = "
        const [one] = by('sources').children;
        const watch = new MutationObserver(() => {});
        for (const id of ['sides', 'sources', 'table']) watch.observe(by(id), { childList: true, subtree: true, attributes: true, characterData: true });
        type(by('sources-0-en'), 'The first source');
        const touched = watch.takeRecords();
        watch.disconnect();
        return [touched.length < 10, touched.filter(({ target }) => !one.contains(target)).length, one.querySelector('bdi').textContent, column('source')[0]]";
    assert_eq!(ask(page, named).await, json!([true, 0, "The first source", "The first source"]));
    ask(page, "document.querySelector('#pages .after').click()").await;
    until(page, "return column('figure').length === 50").await;
    assert_eq!(ask(page, "return control(0, 'figure').value").await, "150");
    assert_eq!(page.faults().await, NONE);
}

#[expect(clippy::disallowed_methods, reason = "a test may have a clock")]
#[expect(clippy::print_stdout, reason = "what it took is told, and not held")]
pub(crate) async fn a_long_text_is_read_while_the_page_goes_on(page: &Page) {
    bench(page, "en").await;
    let text = TEXT.repeat(200_000 / TEXT.len() + 1);
    page.ask(WATCH).await;
    let paste = "by('text').value = arguments[0]; by('paste').requestSubmit()";
    let began = Instant::now();
    page.client.execute(&format!("{WORDS}{paste}"), vec![json!(text)]).await.unwrap();
    // An engine without a quick compiler may take longer than a page test waits.
    let there = format!("{WORDS}return !by('read').hidden && 0 < by('marked').textContent.length");
    let mut waited = 0;
    while !page.eventually(&there).await && waited < 40 {
        waited += 1;
    }
    let long = page.ask("return window.long").await;
    let count = ask(page, "return clean(by('count').textContent)").await;
    println!(
        "{:?}: {} bytes of text after {:?}: {count}, long tasks: {long}",
        page.browser,
        text.len(),
        began.elapsed()
    );
    assert_eq!(ask(page, "return by('marked').textContent").await, text);
    assert!(ask(page, "return rows().length").await.as_u64().unwrap() <= 50);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_text_is_read_by_the_core_itself(page: &Page) {
    bench(page, "en").await;
    // Before the words stand letters that are two to JavaScript.
    let text =
        "𝔸 😀: The Coast ministry said on 4 May 2031 that 187 of its soldiers had been killed.";
    ask(page, &format!("paste({})", json!(text))).await;
    until(page, "return 0 < rows().length").await;
    let seen = "return [column('figure'), column('status'), document.querySelector('mark.now')?.textContent]";
    assert_eq!(ask(page, seen).await, json!([["187"], ["military"], "187"]));
    assert_eq!(page.faults().await, NONE);
}

/// Keeps what is handed to the browser as a file, to be looked at.
const SAVED: &str = "window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return make.call(URL, blob) };";

/// The ledger as the file that it is saved as: so many are saved then.
pub(crate) async fn saved(page: &Page, files: usize) -> Value {
    ask(page, "by('save-json').click()").await;
    page.until(&format!("return saved.length === {files}")).await;
    let json = page.ask("return saved.at(-1)").await;
    serde_json::from_str(json.as_str().unwrap()).unwrap()
}

pub(crate) async fn one_begins_with_what_there_is_and_takes_it_away(page: &Page) {
    bench(page, "ar").await;
    page.ask(SAVED).await;
    ask(page, "by('begin').value = 'data/nagorno-karabakh-2020.json'; by('begin-go').click()")
        .await;
    until(page, "return rows().length === 7 && charted() && !by('save-csv').disabled").await;
    // Names are in the page's language, and stay what they are in the others.
    assert_eq!(
        ask(page, "return [control(0, 'source').value, control(0, 'about').value]").await,
        json!(["الرئيس الروسي", "كل طرف على حدة"])
    );
    let json = saved(page, 1).await;
    assert_eq!(json["claims"].as_array().unwrap().len(), 7);
    assert_eq!(json["claims"][0]["about"], "each");
    assert_eq!(json["sources"][0]["name"]["en"], "President of Russia");
    ask(page, "by('save-csv').click()").await;
    page.until("return saved.length === 2").await;
    // What was saved is opened again, as is the template.
    let csv = page.ask("return saved[1]").await;
    ask(page, "by('template').click()").await;
    page.until("return saved.length === 3").await;
    let template = page.ask("return saved[2]").await;
    assert!(template.as_str().unwrap().contains("This row is an example"), "{template}");
    for (text, rows) in [(csv, 7), (template, 1)] {
        ask(page, &format!("by('text').value = {text}; by('paste').requestSubmit()")).await;
        until(page, &format!("return rows().length === {rows} && charted()")).await;
        until(page, "return !document.querySelector('#table [aria-invalid]') && !by('unfinished').textContent").await;
    }
    ask(page, "by('begin').value = 'empty'; by('begin-go').click()").await;
    until(page, "return rows().length === 0 && by('leave').hidden").await;
    bench_truth::an_arabic_page_has_arabic_cells(page).await;
    assert_eq!(page.faults().await, NONE);
}

/// A ledger that takes what is not disclosed for nobody.
const MISTAKE: &str = "source,speaks_for,about,status,figure,as_of\nHills council,Hills,Hills,civilian,61,2031-05-04\nHills council,Hills,Hills,military,undisclosed,2031-05-04\nHills council,Hills,Hills,all,61,2031-05-04\n";

pub(crate) async fn a_mistake_is_told_of_at_its_row_with_ways_out(page: &Page) {
    bench(page, "en").await;
    page.drop_file("mistake.csv", MISTAKE).await;
    let told = "return rows()[2]?.querySelector('.findings .ways button')";
    until(page, told).await;
    let ways = "return [...rows()[2].querySelectorAll('.ways button')].length";
    assert!(1 < ask(page, ways).await.as_u64().unwrap());
    // The last way is to keep what is there; a step back asks again.
    ask(page, "[...rows()[2].querySelectorAll('.ways button')].at(-1).click()").await;
    until(page, "return !rows()[2].querySelector('.ways')").await;
    ask(page, "by('undo').click()").await;
    until(page, told).await;
    ask(page, "rows()[2].querySelector('.ways button').click()").await;
    until(page, "return !document.querySelector('#table .ways')").await;
    assert_eq!(ask(page, "return document.activeElement.closest('#table') !== null").await, true);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn where_no_worker_can_be_the_bench_does_it_itself(page: &Page) {
    // WebKitGTK's driver runs no script before the page's own.
    if page.browser == Browser::Webkit {
        return;
    }
    bench(page, "en").await;
    page.ask("delete window.Worker").await;
    let csv = "source,about,figure\nA,North,12\n";
    page.drop_file("good.csv", csv).await;
    until(page, "return charted() && rows().length === 1").await;
    assert_eq!(page.faults().await, NONE);
}
