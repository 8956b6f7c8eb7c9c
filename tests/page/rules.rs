//! The rules of others: axe looks at every page in every state, and the markup
//! that has become of each is left for the Nu HTML checker.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page, asked};
use crate::canvas::{VIEWS, languages};

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Gives what axe has found, and what it could not tell.
const AXE: &str = "
    const [context, only] = arguments;
    const nodes = ({ id, nodes }) => nodes.map(({ target, failureSummary, any, all, none }) =>
        `${id}: ${target.flat().join(' ')}: ${failureSummary ?? [...any, ...all, ...none].map((one) => one.message)}`);
    axe.run(context ?? document, { runOnly: only, elementRef: false }).then(
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
        for view in VIEWS {
            for theme in ["light", "dark"] {
                let path = format!("?lang={lang}#view={view}&theme={theme}");
                page.figure(&path).await;
                page.client.execute(&source(), vec![]).await.unwrap();
                // Of a second look at the same words only the colours are new.
                let only = if theme == "light" { json!(TAGS) } else { json!(["color-contrast"]) };
                states(page, &path, &only).await;
            }
        }
    }
    assert_eq!(page.faults().await, NONE);
}

/// All languages in one engine; in the others one of each direction.
fn looked_at(browser: Browser) -> Vec<String> {
    let mut languages = languages();
    if browser != Browser::Chromium {
        languages.retain(|lang| ["en", "ar"].contains(&lang.as_str()));
    }
    languages
}

/// Looks at the page as it comes with everything unfolded, with a card, and with trouble.
async fn states(page: &Page, path: &str, only: &Value) {
    page.ask("for (const fold of all('details')) fold.open = true").await;
    finds_nothing(page, &format!("{path}, unfolded"), &Value::Null, only).await;
    keep(page, &format!("{path}-unfolded")).await;

    if page.ask("return all('.mark').length").await != 0 {
        page.ask("all('.mark')[0].focus()").await;
        page.until("return shown($('.card'))").await;
        // What lies under the card has been seen, and lies under nothing now.
        page.ask(ONLY_THE_CARD).await;
        let card = json!({ "include": [["casualty-chart", ".card"]] });
        finds_nothing(page, &format!("{path}, card"), &card, only).await;
        page.ask(ALL_IS_SEEN).await;
        keep(page, &format!("{path}-card")).await;
        page.ask("root().activeElement.blur()").await;
    }

    page.drop_file("bad.csv", BAD).await;
    page.until("return shown($('.trouble'))").await;
    finds_nothing(page, &format!("{path}, trouble"), &Value::Null, only).await;
    keep(page, &format!("{path}-trouble")).await;
}

async fn finds_nothing(page: &Page, state: &str, context: &Value, only: &Value) {
    let found = page.ask_slowly(AXE, vec![context.clone(), only.clone()]).await;
    assert_eq!(found, json!([[], []]), "{state}: found, and not to be told");
}

fn source() -> String {
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
