//! The rules of others: axe looks at every page in every state, and the markup
//! that has become of each is left for the Nu HTML checker.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page, asked};
use crate::canvas::{ONE_OF_EACH_DIRECTION, VIEWS, looked_at};
use crate::workbench;

pub(crate) const TAGS: [&str; 6] =
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Gives what axe has found, and what it could not tell.
pub(crate) const AXE: &str = "
    const [context, only, rules] = arguments;
    const nodes = ({ id, nodes }) => nodes.map(({ target, failureSummary, any, all, none }) =>
        `${id}: ${target.flat().join(' ')}: ${failureSummary ?? [...any, ...all, ...none].map((one) => one.message)}`);
    axe.run(context ?? document, { runOnly: only, rules, elementRef: false }).then(
        ({ violations, incomplete }) => done([violations.flatMap(nodes), incomplete.flatMap(nodes)]),
        (error) => done([[String(error)], []]))";

/// Lets only the card be seen, so that nothing lies under it.
const ONLY_THE_CARD: &str = "
    for (const one of [$('figure'), ...document.querySelectorAll('header, .own, footer')]) one.style.visibility = 'hidden';
    $('.card').style.visibility = 'visible'";

const ALL_IS_SEEN: &str = "
    for (const one of [$('figure'), $('.card'), ...document.querySelectorAll('header, .own, footer')]) one.style.visibility = ''";

/// Each has three problems in words of its own.
const BAD: &str =
    "source,about,status,figure\nA,North,civil,12\nB,North,civilian,1.5\nC,North,all,<b>\n";

pub(crate) async fn axe_finds_nothing(page: &Page) {
    page.size(1280, 900).await;
    for lang in looked_at(page.browser) {
        // What a view is made of is the same in each language of a direction.
        let views = if ONE_OF_EACH_DIRECTION.contains(&&*lang) { &VIEWS[..] } else { &VIEWS[..1] };
        for view in views {
            let path = format!("?lang={lang}#view={view}");
            page.figure(&path).await;
            page.client.execute(&source(), vec![]).await.unwrap();
            as_it_comes(page, &path).await;
            with_a_card(page, &path).await;
            with_trouble(page, &path).await;
            assert_eq!(page.faults().await, NONE, "{path}");
        }
    }
}

/// The pages beside the main one, ready to be looked at.
const OTHERS: [(&str, &str); 2] = [
    ("embed.html#src=data/nagorno-karabakh-2020.json&lang=", "return shown($('.view input'))"),
    ("embed-builder/?lang=", "return shown(document.querySelector('#snippets'))"),
];

pub(crate) async fn axe_finds_nothing_on_the_pages_beside(page: &Page) {
    for (path, ready) in OTHERS {
        for lang in ONE_OF_EACH_DIRECTION {
            let path = format!("{path}{lang}");
            page.figure(&path).await;
            page.until(ready).await;
            page.client.execute(&source(), vec![]).await.unwrap();
            as_it_comes(page, &path).await;
            assert_eq!(page.faults().await, NONE, "{path}");
        }
    }
}

/// What is dropped for each state of an import, and when it is there; of the
/// third nothing comes, since its worker says nothing.
const IMPORTS: [(&str, &str, &str); 4] = [
    (
        "refused.json",
        r#"[{"date":"2031-05-04","personnel":28},{"date":"x","personnel":3}]"#,
        ".rows",
    ),
    ("table.csv", "Party,Dead,When\nCoast,12,2031-05-04\n", "form"),
    ("unknown.json", r#"[{"planet":"Mars"}]"#, "p[lang=en]"),
    ("waits.json", "[]", "progress"),
];

const SILENT: &str = "window.Worker = class extends EventTarget {
        constructor() { super(); setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: {} }))) }
        postMessage() {} terminate() {} }";

pub(crate) async fn axe_finds_nothing_in_imports(page: &Page) {
    for (lang, width) in ONE_OF_EACH_DIRECTION.into_iter().zip([1280, 320]) {
        page.size(width, 900).await;
        let path = format!("?lang={lang}");
        page.figure(&path).await;
        page.client.execute(&source(), vec![]).await.unwrap();
        for (name, text, there) in IMPORTS {
            if there == "progress" {
                page.ask(SILENT).await;
            }
            page.drop_file(name, text).await;
            page.until(&format!("return shown(document.querySelector('#import {there}'))")).await;
            let state = format!("{path}-{name}");
            page.ask(
                "for (const fold of document.querySelectorAll('#import details')) fold.open = true",
            )
            .await;
            finds_nothing(page, &state, &json!({ "include": [["#import"]] })).await;
            keep(page, &state).await;
            let wide = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
            assert_eq!(page.ask(wide).await, 0, "{state}");
        }
        assert_eq!(page.faults().await, NONE, "{path}");
    }
}

/// What is on the bench in each state: proposals with a question, and a ledger
/// with a cell that is wrong, its snippets and everything that was folded.
const BENCH: [(&str, &str, &str); 3] = [
    ("proposed", "", "return rows().length === 5"),
    ("accepted", "by('accept-all').click()", "return charted()"),
    (
        "wrong",
        "by('make').click(); type(control(0, 'as_of'), 'x'); for (const one of document.querySelectorAll('.fold')) one.click();
        for (const fold of document.querySelectorAll('details')) fold.open = true; rows()[1].querySelector('[type=checkbox]').click()",
        "return control(0, 'as_of').getAttribute('aria-invalid') && shown(document.querySelector('.chosen'))",
    ),
];

pub(crate) async fn axe_finds_nothing_on_the_bench(page: &Page) {
    for (lang, width) in ONE_OF_EACH_DIRECTION.into_iter().zip([1280, 320]) {
        page.size(width, 900).await;
        workbench::bench(page, lang).await;
        workbench::read(page).await;
        page.client.execute(&source(), vec![]).await.unwrap();
        for (name, step, there) in BENCH {
            workbench::ask(page, step).await;
            workbench::until(page, there).await;
            let state = format!("workbench-{lang}-{name}");
            // A mark that goes from one line to the next is two boxes, which axe cannot tell apart.
            page.ask("for (const mark of document.querySelectorAll('mark')) mark.style.display = 'inline-block'")
                .await;
            // The chart has been looked at on its own page.
            let context = json!({ "exclude": [["casualty-chart"]] });
            finds_nothing(page, &state, &context).await;
            keep(page, &state).await;
            let wide = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
            assert_eq!(page.ask(wide).await, 0, "{state}");
        }
        assert_eq!(page.faults().await, NONE, "{lang}");
    }
}

async fn as_it_comes(page: &Page, path: &str) {
    page.ask("for (const fold of all('details')) fold.open = true").await;
    finds_nothing(page, path, &Value::Null).await;
    keep(page, &format!("{path}-unfolded")).await;
}

async fn with_a_card(page: &Page, path: &str) {
    if page.ask("return all('.mark').length").await == 0 {
        return;
    }
    page.ask("all('.mark')[0].focus()").await;
    page.until("return shown($('.card'))").await;
    keep(page, &format!("{path}-card")).await;
    // What lies under the card has been seen, and lies under nothing now.
    page.ask(ONLY_THE_CARD).await;
    let card = json!({ "include": [["casualty-chart", ".card"]] });
    finds_nothing(page, &format!("{path}, card"), &card).await;
    page.ask(ALL_IS_SEEN).await;
}

async fn with_trouble(page: &Page, path: &str) {
    page.drop_file("bad.csv", BAD).await;
    page.until("return shown($('.trouble'))").await;
    keep(page, &format!("{path}-trouble")).await;
    let trouble = json!({ "include": [["casualty-chart", ".trouble"]] });
    finds_nothing(page, &format!("{path}, trouble"), &trouble).await;
}

/// Looks at some of the page in the light, and at its colours in the dark,
/// where what is else scrolled to is spread out, and nothing lies on it.
///
/// Whether a text stands on one colour is told by Chromium only: the other
/// engines give boxes to axe that it cannot make out, of the same page.
async fn finds_nothing(page: &Page, state: &str, context: &Value) {
    for (theme, rules) in [("light", json!(TAGS)), ("dark", json!(["color-contrast"]))] {
        let dress = format!(
            "document.querySelector('casualty-chart').theme = document.documentElement.dataset.theme = '{theme}';
            for (const one of [...all('.scroll'), ...document.querySelectorAll('.scroll')]) {{
                const spread = '{theme}' === 'dark' ? {{ overflow: 'visible', maxBlockSize: 'none' }} : {{ overflow: '', maxBlockSize: '' }};
                Object.assign(one.style, spread);
            }}"
        );
        page.ask(&dress).await;
        // In a frame a chart is a part of its host's page, which has the first heading.
        let part = page.ask("return location.pathname === '/embed.html'").await == true;
        let apart = json!({ "page-has-heading-one": { "enabled": !part && theme == "light" } });
        let found = page.ask_slowly(AXE, vec![context.clone(), rules, apart]).await;
        assert_eq!(found[0], json!([]), "{state}, {theme}");
        let unclear = found[1].as_array().unwrap().iter().filter_map(Value::as_str);
        let unclear: Vec<&str> = unclear
            .filter(|one| page.browser == Browser::Chromium || !one.starts_with("color-contrast:"))
            .filter(|one| spread(one, theme) || !obscured(one))
            .collect();
        assert_eq!(unclear, NONE, "{state}, {theme}: axe cannot tell");
    }
}

/// Whether something lies under another, as what is scrolled away does.
fn obscured(found: &str) -> bool {
    found.contains("partially obscured")
        || (found.contains("#marked") && found.contains("overlapped"))
}

/// Whether something is seen whole: in the dark all is, but what a text area holds is scrolled there too.
fn spread(found: &str, theme: &str) -> bool {
    theme == "dark" && !found.starts_with("color-contrast: textarea")
}

pub(crate) fn source() -> String {
    fs::read_to_string(asked("CASUALTY_CHART_AXE")).unwrap()
}

/// Leaves the markup of a state, with what is in the shadow as if it were in the light.
async fn keep(page: &Page, state: &str) {
    if page.browser != Browser::Chromium {
        return;
    }
    let folder = PathBuf::from(asked("CASUALTY_CHART_RENDERED"));
    fs::create_dir_all(&folder).unwrap();
    let name: String = state.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let markup = page.ask(MARKUP).await;
    fs::write(folder.join(format!("{}.html", name.trim_matches('-'))), markup.as_str().unwrap())
        .unwrap();
}

/// The document as text, the element replaced by what stands in its shadow.
/// Styles set by script are no markup, and the module is not looked for here.
const MARKUP: &str = "
    const copy = document.documentElement.cloneNode(true);
    const place = copy.querySelector('casualty-chart');
    place.replaceChildren(...[...root().children].map((one) => one.cloneNode(true)));
    for (const one of copy.querySelectorAll('[style]')) one.removeAttribute('style');
    return `<!doctype html>${copy.outerHTML}`";
