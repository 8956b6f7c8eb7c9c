//! Other people's files on the page: a drop becomes a chart and a loss report,
//! and the page goes on meanwhile.

use std::fs;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page};

/// Two days of one belligerent's count of the other's losses.
const DAYS: &str = r#"[
    { "date": "2031-05-04", "personnel": 2800, "personnel*": "about" },
    { "date": "2031-05-05", "personnel": 3000 }
]"#;

/// What scripts look into the place of imports with.
const WORDS: &str = "
    const place = () => document.querySelector('#import');
    const one = (css) => place()?.querySelector(css);
    const clean = (text) => text?.replace(/[\\u2066-\\u2069]/g, '');
    const told = (css) => clean(one(css)?.textContent);
";

async fn ask(page: &Page, script: &str) -> Value {
    page.ask(&format!("{WORDS}{script}")).await
}

async fn until(page: &Page, script: &str) {
    page.until(&format!("{WORDS}{script}")).await;
}

/// The rows, in and out, once there is a report.
async fn rows(page: &Page) -> String {
    until(page, "return one('.rows')").await;
    ask(page, "return told('.rows')").await.as_str().unwrap().to_owned()
}

pub(crate) async fn a_file_of_others_becomes_a_chart_and_a_loss_report(page: &Page) {
    page.chart("?lang=en").await;
    let fetched = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.includes('/import/') || name.includes('workbench'))";
    assert_eq!(page.ask(fetched).await, json!([]), "a reader pays nothing for it");
    page.drop_file("days.json", DAYS).await;
    assert!(rows(page).await.contains("Rows in the file: 2. Used: 2. Not used: 0."));
    page.until("return $('#headline').textContent && said($('.table')).includes('3,000')").await;
    let seen = "return [told('h2'), document.activeElement.id, document.querySelector('#import-format').value]";
    let expected = ["What was imported from days.json", "import-title", "personnel"];
    assert_eq!(ask(page, seen).await, json!(expected));
    let above = "return place().compareDocumentPosition(document.querySelector('casualty-chart')) === Node.DOCUMENT_POSITION_FOLLOWING";
    assert_eq!(ask(page, above).await, true, "the chart stands under it");
    // The bundled figures come back, and nothing is left.
    ask(page, "[...place().querySelectorAll('button')].at(-1).click()").await;
    page.until("return all('.mark').length === 7").await;
    assert_eq!(ask(page, "return place()").await, Value::Null);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn an_import_is_given_up_by_its_button_and_by_escape(page: &Page) {
    page.chart("?lang=en").await;
    let before = page.ask("return said($('#headline'))").await;
    for way in [
        "one('.bar button').click()",
        "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
    ] {
        let result =
            page.ask_slowly(&format!("{WORDS}{GIVE_UP}").replace("WAY", way), vec![]).await;
        assert_eq!(result, json!(["Importing large.json", true]), "{way}");
        let said = "return clean(document.querySelector('#status').textContent)";
        until(page, &format!("{said}.includes('large.json was cancelled')")).await;
        let left = "return [place(), said($('#headline')), document.querySelector('#back').hidden]";
        assert_eq!(ask(page, left).await, json!([null, before, true]), "{way}");
    }
    // What was told at rest is told again, and the next file is taken.
    page.drop_file("days.json", DAYS).await;
    rows(page).await;
    assert_eq!(page.faults().await, NONE);
}

/// Drops a large file and gives it up as soon as some of it is read; gives its
/// title then, and whether some was read.
const GIVE_UP: &str = "
    const carried = new DataTransfer();
    const day = '{ \"date\": \"2031-05-04\", \"personnel\": 2800 },';
    carried.items.add(new File(['[', ...Array(40).fill(day.repeat(20000)), '{}]'], 'large.json'));
    new MutationObserver((changes, watch) => {
        const bar = one('progress');
        if (!(0 < bar?.value)) return;
        watch.disconnect();
        const seen = [told('h2'), bar.value <= 1];
        WAY;
        done(seen);
    }).observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true });
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))";

pub(crate) async fn a_file_of_no_known_format_is_told_of_and_the_last_chart_stays(page: &Page) {
    page.chart("?lang=en").await;
    page.drop_file("odd.json", r#"[{ "planet": "Mars" }]"#).await;
    until(page, "return told('h2') === 'odd.json could not be imported'").await;
    assert_eq!(page.ask("return all('.mark').length").await, 7);
    assert_eq!(
        ask(page, "return [document.activeElement.id, one('.rows')]").await,
        json!(["import-title", null])
    );
    // Another file mends it.
    page.drop_file("days.json", DAYS).await;
    rows(page).await;
    // And a ledger is charted as ever, without a word of imports.
    page.drop_file("mine.csv", include_str!("../../www/data/example.csv")).await;
    page.until("return $('#headline').textContent.includes('Hills council')").await;
    assert_eq!(ask(page, "return place()").await, Value::Null);
    assert_eq!(page.faults().await, NONE);
}

/// Rows that say nothing of what they are.
const TABLE: &str = "Party,Dead,When,Colour\nCoast,12,2031-05-04,red\nHills,about 40,2031-05-04,blue\nHills,many,2031-05-05,blue\n";

pub(crate) async fn a_table_is_charted_when_its_editor_has_said_what_its_columns_are(page: &Page) {
    page.chart("?lang=en").await;
    let before = page.ask("return said($('#headline'))").await;
    page.drop_file("table.csv", TABLE).await;
    until(page, "return told('h2') === 'What the columns of table.csv say'").await;
    let proposed = "return [...place().querySelectorAll('tbody tr')].map((row) => [row.cells[0].textContent, row.querySelector('select').value, Boolean(row.querySelector('small'))])";
    let expected = json!([
        ["Party", "about", true],
        ["Dead", "figure", true],
        ["When", "as_of", true],
        ["Colour", "", false]
    ]);
    assert_eq!(ask(page, proposed).await, expected);
    assert_eq!(page.ask("return said($('#headline'))").await, before, "nothing is charted yet");
    let go = "one('form [type=submit]').click()";
    ask(page, go).await;
    until(page, "return told('.wrong').includes('source: who says it')").await;
    let fill = "const set = (css, value) => Object.assign(one(css), { value }).dispatchEvent(new Event('change', { bubbles: true }));
        set('#import-constant-source', 'Monitor, \"the\" joint'); set('#import-column-2', 'as_of'); set('#import-constant-status', 'military');";
    ask(page, fill).await;
    assert_eq!(ask(page, "return one('#import-constant-as_of').disabled").await, true);
    ask(page, go).await;
    assert!(rows(page).await.contains("Rows in the file: 3. Used: 2. Not used: 1."));
    let refused =
        ask(page, "return clean([...place().querySelectorAll('.scroll li')].at(-1).textContent)")
            .await;
    let refused = refused.as_str().unwrap();
    assert!(refused.contains("line 4") && refused.contains("many"), "{refused}");
    page.until("return said($('.table')).includes('Monitor, \"the\" joint') && said($('.table')).includes('about 40')").await;
    // What was said is there again, to be said otherwise.
    ask(page, "[...place().querySelectorAll('button')].find((one) => one.textContent === 'Change what the columns say').click()").await;
    until(page, "return one('#import-constant-source')?.value.startsWith('Monitor')").await;
    assert_eq!(ask(page, "return one('#import-column-2').value").await, "as_of");
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn of_several_files_one_is_charted_at_a_time(page: &Page) {
    page.chart("?lang=en").await;
    let files = [("days.json", DAYS), ("mine.csv", include_str!("../../www/data/example.csv"))];
    drop_files(page, &files).await;
    rows(page).await;
    let choose = |at: usize| {
        format!(
            "const list = document.querySelector('#import-file'); list.focus(); list.value = {at}; list.dispatchEvent(new Event('change'))"
        )
    };
    ask(page, &choose(1)).await;
    until(page, "return told('h2') === 'The chart shows mine.csv'").await;
    page.until("return $('#headline').textContent.includes('Hills council')").await;
    let focus = "return document.activeElement.id";
    assert_eq!(page.ask(focus).await, "import-file", "who chooses is not taken from there");
    ask(page, &choose(0)).await;
    rows(page).await;
    assert_eq!(page.ask(focus).await, "import-file");
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn files_of_one_format_become_one_ledger(page: &Page) {
    page.chart("?lang=en").await;
    let more = r#"[{ "date": "2031-05-06", "personnel": 3100 }]"#;
    drop_files(page, &[("days.json", DAYS), ("more.json", more)]).await;
    assert!(rows(page).await.contains("Rows in the file: 3. Used: 3. Not used: 0."));
    let seen = "return [document.querySelector('#import-file').value, told('h2')]";
    let both = "What was imported from days.json, more.json";
    assert_eq!(ask(page, seen).await, json!(["-1", both]));
    page.until("return said($('.table')).includes('3,100')").await;
    ask(page, "const list = document.querySelector('#import-file'); list.value = 0; list.dispatchEvent(new Event('change'))").await;
    until(page, "return told('.rows')?.includes('Rows in the file: 2.')").await;
    page.until("return !said($('.table')).includes('3,100')").await;
    assert_eq!(page.faults().await, NONE);
}

async fn drop_files(page: &Page, files: &[(&str, &str)]) {
    let script = "const carried = new DataTransfer();
        for (const [name, text] of arguments[0]) carried.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))";
    page.client.execute(script, vec![json!(files)]).await.unwrap();
}

pub(crate) async fn a_report_is_said_in_the_language_of_the_page(page: &Page) {
    page.size(320, 800).await;
    page.chart("?lang=ar").await;
    page.drop_file("days.json", DAYS).await;
    let arabic = rows(page).await;
    assert!(arabic.contains('2'), "{arabic}");
    let wide = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
    assert_eq!(page.ask(wide).await, 0);
    page.until("return said($('.table')).includes('3,000')").await;
    page.ask("document.querySelector('nav a[lang=en]').click()").await;
    until(page, "return told('.rows')?.includes('Rows in the file: 2.')").await;
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_keyboard_alone_imports_and_saves(page: &Page) {
    page.chart("?lang=en").await;
    let give = "const carried = new DataTransfer(); carried.items.add(new File([arguments[0]], 'days.json'));
        const file = document.querySelector('#file'); file.focus(); file.files = carried.files;
        file.dispatchEvent(new Event('change', { bubbles: true }))";
    page.client.execute(give, vec![json!(DAYS)]).await.unwrap();
    rows(page).await;
    until(page, "return document.activeElement.id === 'import-title'").await;
    page.ask("window.saved = []; HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download) }").await;
    for (button, name) in
        [("TXT", "days.report.txt"), ("JSON", "days.claims.json"), ("CSV", "days.claims.csv")]
    {
        let focus = format!(
            "[...place().querySelectorAll('button')].find((one) => one.textContent === '{button}').focus()"
        );
        ask(page, &focus).await;
        page.press(Key::Enter).await;
        page.until(&format!("return window.saved.at(-1) === '{name}'")).await;
    }
    // From the heading a reader comes to what can be chosen.
    page.ask("document.querySelector('#import-title').focus()").await;
    page.press(Key::Tab).await;
    assert_eq!(page.ask("return document.activeElement.id").await, "import-format");
    assert_eq!(page.faults().await, NONE);
}

#[expect(clippy::print_stderr, reason = "that nothing was tested is to be seen")]
pub(crate) async fn events_are_added_up_as_is_chosen(page: &Page) {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/ucdp-ged/ged231_sample_1000.csv");
    let Ok(events) = fs::read_to_string(path) else {
        eprintln!("skipped: no ../shared/data");
        return;
    };
    page.chart("?lang=en").await;
    page.drop_file("events.csv", &events).await;
    assert!(rows(page).await.contains("Rows in the file: 1,000. Used: 1,000. Not used: 0."));
    page.until("return !said($('.table')).includes('Azerbaijan')").await;
    let by = "const list = document.querySelector('#import-by'); list.focus(); list.value = 'year'; list.dispatchEvent(new Event('change'))";
    let sides = page.ask("return said($('.table'))").await;
    page.ask(by).await;
    page.until(&format!("return said($('.table')) !== {sides}")).await;
    let seen = "return [document.querySelector('#import-by').value, document.activeElement.id]";
    until(page, "return one('.rows')").await;
    assert_eq!(page.ask(seen).await, json!(["year", "import-by"]));
    // Of a country that is nowhere in it nothing can be charted, and the last chart stays.
    let years = page.ask("return said($('.table'))").await;
    let country = "const field = document.querySelector('#import-country'); field.focus(); field.value = 'Nowhere'; field.dispatchEvent(new Event('change'))";
    page.ask(country).await;
    until(page, "return !one('progress') && one('#import-country')?.value === 'Nowhere'").await;
    assert_eq!(page.ask("return said($('.table'))").await, years);
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn where_no_worker_can_be_the_page_imports_by_itself(page: &Page) {
    page.chart("?lang=en").await;
    page.ask("window.Worker = function () { throw new Error('none here') }").await;
    page.drop_file("days.json", DAYS).await;
    assert!(rows(page).await.contains("Rows in the file: 2. Used: 2. Not used: 0."));
    page.until("return said($('.table')).includes('3,000')").await;
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn only_our_own_script_is_started_as_a_worker(page: &Page) {
    page.chart("?lang=en").await;
    if page.ask("return 'trustedTypes' in window").await != true {
        assert_eq!(page.browser, Browser::Webkit, "a browser without Trusted Types");
        return;
    }
    let watch = "const create = trustedTypes.createPolicy;
        trustedTypes.createPolicy = function (name, rules) {
            window.rules = { name, rules };
            return create.call(this, name, rules);
        }";
    page.ask(watch).await;
    page.drop_file("days.json", DAYS).await;
    rows(page).await;
    let tried = "const { name, rules } = window.rules;
        const says = (url) => { try { return rules.createScriptURL(url) } catch (error) { return error.name } };
        const ours = new URL('import/worker.js', location.href).href;
        return [name, Object.keys(rules), says(ours) === ours, ...['import/jobs.js', 'data:text/javascript,', `${ours}?x`].map(says)]";
    let expected = json!([
        "casualty-chart-import",
        ["createScriptURL"],
        true,
        "TypeError",
        "TypeError",
        "TypeError"
    ]);
    assert_eq!(page.ask(tried).await, expected);
    assert_eq!(page.faults().await, NONE);
}
