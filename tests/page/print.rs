//! Paper: the table open, the picture sharp and light, nothing that one presses.

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::Page;
use crate::canvas::VIEWS;

/// What is wrong with the page as paper would have it.
const ON_PAPER: &str = "
    const wrong = [];
    for (const fold of all('details:not([hidden], .save)')) if (!fold.open) wrong.push(`${fold.className} is shut`);
    if (!$('figure td').getBoundingClientRect().height) wrong.push('no table');
    const canvas = $('canvas');
    if (shown(canvas)) {
        const { width, height } = canvas.getBoundingClientRect();
        if (canvas.width < 2.9 * width || canvas.height < 2.9 * height) wrong.push(`${canvas.width} dots on ${width} pixels`);
        if (Math.abs(canvas.width / canvas.height - width / height) > .01) wrong.push('the picture is stretched');
        const ground = [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].slice(0, 3);
        if (String(ground) !== '255,253,248') wrong.push(`the ground is ${ground}`);
    }";

/// What only a page laid out for paper shows.
const LAID_OUT: &str = "
    for (const css of ['.marks', '.card', '.choice', '.save']) if (shown($(css))) wrong.push(`${css} is there`);
    for (const css of ['nav', '#theme', '.own']) if (shown(document.querySelector(css))) wrong.push(`${css} is there`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (clientWidth < scrollWidth) wrong.push(`${scrollWidth} wide`);
    const { color } = getComputedStyle($('h2'));
    if (color !== 'rgb(26, 26, 23)') wrong.push(`the ink is ${color}`);";

/// How the page is when nobody prints it.
const AT_REST: &str =
    "return [all('details').map((fold) => fold.open), $('canvas').width, $('canvas').toDataURL()]";

pub(crate) async fn on_paper_the_table_is_open_and_the_picture_sharp(page: &Page) {
    page.size(1000, 800).await;
    for view in VIEWS {
        page.figure(&format!("?lang=en#theme=dark&view={view}")).await;
        page.ask("$('.how').open = true").await;
        let rest = page.ask(AT_REST).await;
        // As an engine lays paper out, and as it announces it beforehand.
        if page.prefer("print", &[]).await {
            page.size(680, 800).await;
            let script = format!("{ON_PAPER} {LAID_OUT} return wrong");
            page.holds(&script, &format!("{view}, laid out")).await;
            page.size(1000, 800).await;
            page.prefer("", &[]).await;
            is_at_rest_again(page, &rest).await;
        }
        page.ask("dispatchEvent(new Event('beforeprint'))").await;
        let wrong = page.ask(&format!("{ON_PAPER} return wrong")).await;
        assert_eq!(wrong, json!([]), "{view}, announced");
        page.ask("dispatchEvent(new Event('afterprint'))").await;
        is_at_rest_again(page, &rest).await;
        assert_eq!(page.faults().await, NONE, "{view}");
    }
}

async fn is_at_rest_again(page: &Page, rest: &Value) {
    let script = format!(
        "const now = (() => {{ {AT_REST} }})(); \
         return JSON.stringify(now) === JSON.stringify({rest}) ? [] : [now.slice(0, 2)]"
    );
    page.holds(&script, &format!("as before it was printed: {}, {}", rest[0], rest[1])).await;
}

pub(crate) async fn a_page_that_is_printed_is_ready_when_the_paper_is_laid_out(page: &Page) {
    page.size(1000, 800).await;
    page.chart("?lang=ar#theme=dark").await;
    let rest = page.ask(AT_REST).await;
    // The element listens first, so this sees what the paper sees.
    let record = format!(
        "window.printed = []; addEventListener('beforeprint', () => {{ {ON_PAPER} printed.push(wrong) }})"
    );
    page.ask(&record).await;
    if page.print().await {
        assert_eq!(page.ask("return printed").await, json!([[]]));
    }
    is_at_rest_again(page, &rest).await;
    assert_eq!(page.faults().await, NONE);
}
