//! What no checker sees: that a picture of pixels says nothing which the page
//! does not also say as text, and that whoever cannot point can reach it.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page};

/// The views, the one that a page opens with first.
pub(crate) const VIEWS: [&str; 5] = ["bars", "matrix", "people", "timeline", "table"];

/// The languages that have texts, and in which a page can be asked for.
pub(crate) fn languages() -> Vec<String> {
    let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/www/texts");
    let names = std::fs::read_dir(texts).unwrap().map(|file| file.unwrap().file_name());
    let mut languages: Vec<String> =
        names.filter_map(|name| Some(name.to_str()?.strip_suffix(".json")?.to_owned())).collect();
    languages.sort();
    languages
}

/// What stands for all languages where to look at each would take too long.
pub(crate) const ONE_OF_EACH_DIRECTION: [&str; 2] = ["ar", "en"];

/// Every language in one engine; in the others one of each direction.
pub(crate) fn looked_at(browser: Browser) -> Vec<String> {
    let mut languages = languages();
    if browser != Browser::Chromium {
        languages.retain(|lang| ONE_OF_EACH_DIRECTION.contains(&lang.as_str()));
    }
    languages
}

pub(crate) async fn each_view_in_each_language_is_there_for_everybody(page: &Page) {
    for lang in looked_at(page.browser) {
        for view in VIEWS {
            let path = format!("?lang={lang}#view={view}");
            page.size(1280, 800).await;
            page.figure(&path).await;
            page.ask(UNFOLDED).await;
            for (name, script) in CONTRACT {
                page.holds(script, &format!("{path}: {name}")).await;
            }
            if page.browser == Browser::Chromium {
                tree_has_every_figure(page, &path).await;
            }
            fits_in_a_phone_with_spaced_letters(page, &path).await;
            assert_eq!(page.faults().await, NONE, "{path}");
        }
    }
}

const UNFOLDED: &str = "for (const fold of all('details')) fold.open = true";

/// What 1,280 by 1,024 pixels are at 400 %, and what a reader may do to letters.
async fn fits_in_a_phone_with_spaced_letters(page: &Page, path: &str) {
    page.size(320, 256).await;
    page.holds(BESIDE, &format!("{path} at 400 %: beside the page")).await;
    page.holds(CLIPPED, &format!("{path} at 400 %")).await;
    page.holds(CARDS, &format!("{path}: cards")).await;
    page.press(Key::Escape).await;
    page.ask(SPACED).await;
    for width in [320, 1280] {
        page.size(width, 800).await;
        page.holds(BESIDE, &format!("{path}, spaced, {width}: beside the page")).await;
        page.holds(CLIPPED, &format!("{path}, spaced, {width}")).await;
    }
}

/// What must hold, each with a script that gives what is wrong.
const CONTRACT: [(&str, &str); 9] = [
    (
        "pixels are nobody's text, and a table stands beside them",
        "return [document, root()].flatMap((place) => [...place.querySelectorAll('canvas')])
            .filter((one) => one.ariaHidden !== 'true' || !one.closest('figure')?.querySelector('table tbody td'))
            .map((one) => one.outerHTML)",
    ),
    (
        "nothing takes a reader's keys away",
        "return [document, root()].flatMap((place) => [...place.querySelectorAll('[role=application]')]).map(said)",
    ),
    (
        "there is one stop among the marks, if there are marks",
        "const stops = all('.mark').filter((mark) => mark.tabIndex === 0).length;
        return stops === Math.min(1, all('.mark').length) ? [] : [stops]",
    ),
    (
        "a mark is at least 24 by 24, and inside the figure",
        "const frame = $('figure').getBoundingClientRect();
        return all('.mark').filter((mark) => shown(mark)).filter((mark) => {
            const box = mark.getBoundingClientRect();
            return box.width < 24 || box.height < 24 || box.left < frame.left - 1 || frame.right + 1 < box.right
                || box.top < frame.top - 1 || frame.bottom + 1 < box.bottom;
        }).map((mark) => mark.ariaLabel)",
    ),
    (
        "no mark lies on the middle of another",
        "const boxes = all('.mark').filter((mark) => shown(mark)).map((mark) => mark.getBoundingClientRect());
        const holds = (box, x, y) => box.left < x && x < box.right && box.top < y && y < box.bottom;
        return boxes.flatMap((box, at) => boxes.flatMap((other, place) =>
            at !== place && holds(other, box.left + box.width / 2, box.top + box.height / 2) ? [[at, place]] : []))",
    ),
    (
        "whatever can be pressed is at least 24 by 24, unless it stands in a sentence",
        "const controls = [document, root()].flatMap((place) =>
            [...place.querySelectorAll('button, select, summary, nav a, .button')]);
        return controls.filter((one) => shown(one)).filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return width < 23.9 || height < 23.9;
        }).map((one) => `${said(one)} ${one.getBoundingClientRect().height}`)",
    ),
    ("every number of a mark is in the table", NUMBERS_OF_MARKS),
    ("every number of the headline and the summary is in the table, unless it is a ratio", NUMBERS_TOLD),
    (
        "whoever reads from top to bottom comes by the headline and every cell",
        "const whole = heard($('figure'));
        return [$('h2'), $('#alt'), ...all('figure th, figure td')].map((one) => heard(one).trim() || said(one))
            .filter((text) => !whole.includes(text));
        function heard(element) {
            const says = (node) => {
                if (node.nodeType === Node.TEXT_NODE) return node.data;
                if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === 'true' || !node.checkVisibility()) return '';
                if (node.tagName === 'BUTTON' && node.ariaLabel) return ` ${node.ariaLabel} `;
                const inside = [...node.childNodes].map(says).join('');
                return /^(inline|contents)$/.test(getComputedStyle(node).display) ? inside : ` ${inside} `;
            };
            return says(element).replace(/\\s+/g, ' ');
        }",
    ),
];

/// Numbers as they stand in a text, without what groups their digits.
macro_rules! with_numbers {
    ($script:literal) => {
        concat!(
            "const numbers = (elements, text) => new Set(elements
                .flatMap((one) => text(one).match(/\\p{Nd}(?:[\\p{Nd}.,\\u00a0\\u202f\\u066b\\u066c]*\\p{Nd})?/gu) ?? [])
                .map((number) => number.replace(/[^\\p{Nd}]/gu, '')));
            const table = numbers(all('figure tbody td, figure tbody th'), said);",
            $script
        )
    };
}

const NUMBERS_OF_MARKS: &str = with_numbers!(
    "return [...numbers(all('.mark'), (mark) => mark.ariaLabel)].filter((number) => !table.has(number))"
);

/// A number of three digits or more is one of people; what is smaller may be a ratio or a day.
const NUMBERS_TOLD: &str = with_numbers!(
    "const years = numbers([$('.subtitle'), ...all('.sources .small')], said);
    return [...numbers([$('h2'), ...all('.summary li')], said)]
        .filter((number) => [...number].length > 2 && !table.has(number) && !years.has(number))"
);

pub(crate) async fn one_kind_of_digits_is_written_everywhere(page: &Page) {
    for (digits, own) in [("latn", "[0-9]"), ("arab", "[٠-٩]"), ("arabext", "[۰-۹]")] {
        for lang in looked_at(page.browser) {
            page.chart(&format!("?lang={lang}#digits={digits}")).await;
            page.ask("all('.mark')[0].focus()").await;
            let others = format!(
                "const texts = [...all('.mark').map((mark) => mark.ariaLabel),
                    ...all('h2, .subtitle, .summary, .legend, .table, .said, #alt').map(said)];
                return texts.join(' ').match(/\\p{{Nd}}/gu).filter((digit) => !/{own}/.test(digit))"
            );
            assert_eq!(page.ask(&others).await, json!([]), "{lang}, {digits}");
        }
    }
}

/// Opens each card by the keyboard's way, and gives what is wrong with one.
const CARDS: &str = "
    const sources = said($('.sources')).replace(/\\s+/g, ' ');
    const wrong = [];
    for (const mark of all('.mark')) {
        mark.focus();
        const card = $('.card');
        if (!shown(card) || !said(card).trim()) wrong.push(`${mark.ariaLabel}: no card`);
        for (const claim of card.querySelectorAll('blockquote, q')) {
            if (!sources.includes(said(claim).replace(/\\s+/g, ' '))) wrong.push(said(claim));
        }
        const { left, right } = card.getBoundingClientRect();
        if (left < 0 || innerWidth < right) wrong.push(`${mark.ariaLabel}: ${left} to ${right}`);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (clientWidth < scrollWidth) wrong.push(`${mark.ariaLabel}: ${scrollWidth} wide`);
    }
    return wrong";

/// What a screen reader is given, of which only Chromium's driver tells.
async fn tree_has_every_figure(page: &Page, path: &str) {
    let tree = page.roles_and_names().await;
    let named = |role: &str, name: &str| tree.iter().any(|(r, n)| r == role && n == name);
    let plain = "return [$('h2'), ...all('figure td')].map((one) => one.textContent.replace(/\\s+/g, ' ').trim())";
    let texts: Vec<String> = serde_json::from_value(page.ask(plain).await).unwrap();
    assert!(named("heading", &texts[0]), "{path}: no heading {:?} in {tree:?}", texts[0]);
    for text in &texts[1..] {
        assert!(named("cell", text) || named("gridcell", text), "{path}: no cell {text:?}");
    }
    let labels = page.ask("return all('.mark').map((mark) => mark.ariaLabel)").await;
    for label in labels.as_array().into_iter().flatten().filter_map(Value::as_str) {
        let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(named("button", &label), "{path}: no button {label:?}");
    }
    assert!(!tree.iter().any(|(role, _)| role == "application" || role == "Canvas"), "{path}");
}

/// What lies beside the window, where one would have to scroll sideways for it.
const BESIDE: &str = "const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...all('*'), ...document.querySelectorAll('body *')]
        .filter((one) => shown(one) && one.getBoundingClientRect().right > clientWidth + 1)
        .map((one) => `${one.tagName}.${one.className}`)";

/// WCAG 2.2, 1.4.12: what a reader may set, and must lose nothing by.
const SPACED: &str =
    "for (const one of [...all('*'), ...document.querySelectorAll('body, body *')]) {
    const set = (name, value) => one.style.setProperty(name, value, 'important');
    set('line-height', '1.5');
    set('letter-spacing', '.12em');
    set('word-spacing', '.16em');
    if (one.tagName === 'P') set('margin-block-end', '2em');
}";

/// Texts that are cut off by their box, and texts that lie on others. A list of
/// choices says the whole of each when it is open.
const CLIPPED: &str = "
    const every = [...all('*'), ...document.querySelectorAll('body *')].filter((one) => shown(one) && !one.closest('.aside'));
    const own = (one) => [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
    const cut = every.filter((one) => (own(one).length || one.matches('button, .button')) && !scrolls(one) && !one.closest('select'))
        .filter((one) => !/^inline$/.test(getComputedStyle(one).display))
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `cut: ${one.tagName}.${one.className} ${said(one).slice(0, 40)}`);
    const boxes = every.filter((one) => !one.closest('.card') && !one.closest('select, pre, .marks'))
        .flatMap((one) => own(one).flatMap((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()].map((box) => ({ box, one }));
        }));
    const far = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3;
    const laid = boxes.flatMap((a, at) => boxes.slice(at + 1)
        .filter((b) => a.one !== b.one && !a.one.contains(b.one) && !b.one.contains(a.one) && far(a.box, b.box))
        .map((b) => `${said(a.one).slice(0, 30)} lies on ${said(b.one).slice(0, 30)}`));
    return [...cut, ...laid].slice(0, 10)";
