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

/// Every page in every language and view: its path, to open it by.
pub(crate) fn paths() -> Vec<String> {
    let of = |lang: String| VIEWS.map(|view| format!("?lang={lang}#view={view}"));
    languages().into_iter().flat_map(of).collect()
}

pub(crate) async fn in_every_view_the_picture_says_nothing_that_is_not_there_as_text(page: &Page) {
    page.size(1280, 800).await;
    for path in paths() {
        page.figure(&path).await;
        page.ask("for (const fold of all('details')) fold.open = true").await;
        for (name, script) in CONTRACT {
            assert_eq!(page.ask(script).await, json!([]), "{path}: {name}");
        }
        assert_eq!(page.faults().await, NONE, "{path}");
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
        return [$('h2'), $('#alt'), ...all('.table th, .table td')].map(plain)
            .filter((text) => !whole.includes(text));
        function plain(element) { return element.textContent.replace(/\\s+/g, ' ').trim(); }
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
            const table = numbers(all('.table tbody td, .table tbody th'), said);",
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
        page.chart(&format!("?lang=ar#digits={digits}")).await;
        page.ask("all('.mark')[0].focus(); for (const fold of all('details')) fold.open = true")
            .await;
        let others = format!(
            "const texts = [...all('.mark').map((mark) => mark.ariaLabel),
                ...all('h2, .subtitle, .summary, .legend, .table, .said, #alt').map(said)];
            return texts.join(' ').match(/\\p{{Nd}}/gu).filter((digit) => !/{own}/.test(digit))"
        );
        assert_eq!(page.ask(&others).await, json!([]), "{digits}");
    }
}

pub(crate) async fn each_card_opens_by_focus_and_says_what_the_page_says_without_it(page: &Page) {
    for path in paths() {
        page.size(320, 640).await;
        page.figure(&path).await;
        let wrong = page.ask(CARDS).await;
        assert_eq!(wrong, json!([]), "{path}");
        page.press(Key::Escape).await;
    }
}

/// Opens each card by the keyboard's way, and gives what is wrong with one.
const CARDS: &str = "
    for (const fold of all('details')) fold.open = true;
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
pub(crate) async fn the_tree_of_roles_and_names_has_every_figure(page: &Page) {
    if page.browser != Browser::Chromium {
        return;
    }
    for path in paths() {
        page.figure(&path).await;
        page.ask("for (const fold of all('details')) fold.open = true").await;
        let tree = page.roles_and_names().await;
        let named = |role: &str, name: &str| tree.iter().any(|(r, n)| r == role && n == name);
        let plain = "return [$('h2'), ...all('.table td')].map((one) => one.textContent.replace(/\\s+/g, ' ').trim())";
        let texts: Vec<String> = serde_json::from_value(page.ask(plain).await).unwrap();
        assert!(named("heading", &texts[0]), "{path}: no heading {:?} in {tree:?}", texts[0]);
        for text in &texts[1..] {
            assert!(named("cell", text) || named("gridcell", text), "{path}: no cell {text:?}");
        }
        let labels = page.ask("return all('.mark').map((mark) => mark.ariaLabel)").await;
        for label in labels.as_array().into_iter().flatten().filter_map(Value::as_str) {
            assert!(named("button", label), "{path}: no button {label:?}");
        }
        assert!(!tree.iter().any(|(role, _)| role == "application" || role == "Canvas"), "{path}");
    }
}
