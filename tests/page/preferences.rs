//! What readers prefer, and what they read with: colours of their own, more
//! contrast, no motion, the dark, large and spaced letters, a finger.

use std::time::Duration;

use serde_json::json;

use crate::NONE;
use crate::browser::{Browser, Page};
use crate::canvas::VIEWS;

/// What a reader prefers, and a script that gives what is wrong then.
const WISHES: [(&str, &str, &str); 5] = [
    ("prefers-color-scheme", "dark", GROUND_IS_DARK),
    ("prefers-color-scheme", "light", "return ground(255, 253, 248)"),
    ("prefers-contrast", "more", CONTRAST_IS_HIGH),
    ("prefers-reduced-motion", "reduce", NOTHING_MOVES),
    ("forced-colors", "active", COLOURS_ARE_THE_READERS),
];

/// The ground of the picture, told in scripts by its colour.
const GROUND: &str = "const ground = (...color) => {
    const canvas = $('canvas');
    if (!shown(canvas)) return [];
    const found = [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].slice(0, 3);
    return String(found) === String(color) ? [] : [`the ground is ${found}`];
};";

const GROUND_IS_DARK: &str = "
    const { colorScheme } = getComputedStyle($('figure'));
    return [...ground(23, 23, 20), ...(colorScheme.includes('dark') ? [] : [colorScheme])]";

/// Every text has seven times the light of its ground, or the other way round.
const CONTRAST_IS_HIGH: &str = "
    // Where it counts as a wish for the reader's own colours, those are the reader's affair.
    if (matchMedia('(forced-colors: active)').matches) return [];
    for (const fold of all('details')) fold.open = true;
    const light = (color) => {
        const [r, g, b] = color.match(/[\\d.]+/g).map((part) => part / 255)
            .map((part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4));
        return .2126 * r + .7152 * g + .0722 * b + .05;
    };
    const ratio = (one, other) => Math.max(one / other, other / one);
    const above = (one) => one.parentElement ?? one.getRootNode().host;
    const under = (one) => {
        const { backgroundColor } = getComputedStyle(one);
        return /^rgba.* 0\\)$/.test(backgroundColor) && above(one) ? under(above(one)) : light(backgroundColor);
    };
    const texts = [...all('*'), ...document.querySelectorAll('body *')]
        .filter((one) => shown(one) && one.ariaHidden !== 'true' && one.checkVisibility())
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    return texts.filter((one) => ratio(light(getComputedStyle(one).color), under(one)) < 7)
        .map((one) => `${one.className || one.tagName}: ${said(one).slice(0, 40)}`)";

const NOTHING_MOVES: &str = "
    const every = [...all('*'), ...document.querySelectorAll('*')];
    const moving = every.filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return [...moving, ...document.getAnimations()].map(String)";

/// Texts and edges are the system's; what tells kinds of figures apart stays.
const COLOURS_ARE_THE_READERS: &str = "
    const probe = document.body.appendChild(document.createElement('p'));
    const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
    const wrong = [];
    const expect = (what, found, name) => { if (found !== system(name)) wrong.push(`${what}: ${found}, not ${name}`); };
    all('.mark')[0]?.focus();
    expect('text', getComputedStyle($('h2')).color, 'CanvasText');
    expect('card', getComputedStyle($('.card')).backgroundColor, 'Canvas');
    const tones = all('.swatch').map((swatch) => getComputedStyle(swatch))
        .map(({ backgroundColor, backgroundImage, borderStyle, borderColor }) => backgroundColor + backgroundImage + borderStyle + borderColor);
    if (tones.length && new Set(tones).size < 3) wrong.push(`swatches: ${tones}`);
    const faint = ['fieldset', 'select'].flatMap((name) => all(name)).filter((one) => getComputedStyle(one).borderStyle === 'none');
    probe.remove();
    return [...wrong, ...faint.map(String)]";

pub(crate) async fn what_a_reader_prefers_is_followed(page: &Page) {
    page.size(1280, 800).await;
    for view in VIEWS {
        page.figure(&format!("?lang=en#view={view}")).await;
        for (name, value, script) in WISHES {
            if page.prefer("", &[(name, value)]).await {
                page.until(&format!("return matchMedia('({name}: {value})').matches")).await;
                let script = format!("{GROUND} {script}");
                page.holds(&script, &format!("{view}: {name}: {value}")).await;
            }
        }
        page.prefer("", &[]).await;
        assert_eq!(page.faults().await, NONE, "{view}");
    }
    every_wish_is_in_the_sheets(page).await;
}

/// That an engine has understood the sheets is all that can be asked of one
/// which cannot be told what the reader prefers.
async fn every_wish_is_in_the_sheets(page: &Page) {
    let queries = "const sheets = [...document.styleSheets, ...root().adoptedStyleSheets];
        return sheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media)
            .map((rule) => rule.media.mediaText)";
    let queries = page.ask(queries).await.to_string();
    for query in ["(prefers-contrast: more)", "(forced-colors: active)", "print"] {
        assert!(queries.contains(query), "no {query} in {queries}");
    }
}

pub(crate) async fn the_picture_is_as_sharp_as_the_screen(page: &Page) {
    // WebKitGTK's driver cannot give a screen another ratio than it has.
    let ratios = if page.browser == Browser::Webkit {
        [1.0].as_slice()
    } else {
        &[1.0, 1.25, 1.5, 2.0, 3.0, 4.0]
    };
    for ratio in ratios {
        page.size_at(720, 800, *ratio).await;
        page.chart("?lang=en").await;
        let dots = "const { width, height } = $('canvas').getBoundingClientRect();
            return [devicePixelRatio, $('canvas').width / width, $('canvas').height / height]";
        let dots: [f64; 3] = serde_json::from_value(page.ask(dots).await).unwrap();
        for found in dots {
            assert!((found - ratio).abs() < 0.01, "{dots:?} dots at {ratio}");
        }
    }
}

pub(crate) async fn a_finger_that_scrolls_opens_nothing(page: &Page) {
    page.size(400, 500).await;
    for view in VIEWS {
        page.figure(&format!("?lang=en#view={view}")).await;
        if page.ask("return all('.mark').length").await == 0 {
            continue;
        }
        let gestures = "const chain = [];
            for (let one = all('.mark')[1]; one; one = one.parentElement ?? one.getRootNode().host) chain.push(one);
            return chain.map((one) => getComputedStyle(one).touchAction)
                .filter((action) => !/^(auto|manipulation)$/.test(action))";
        assert_eq!(page.ask(gestures).await, json!([]), "{view}: the page keeps every gesture");
        // Only Chromium's driver has fingers that scroll; in the others they tap, or are mice.
        if page.browser != Browser::Chromium {
            continue;
        }
        page.ask(
            "window.stopped = []; for (const kind of ['touchstart', 'touchmove', 'pointermove'])
            addEventListener(kind, (event) => event.defaultPrevented && stopped.push(kind))",
        )
        .await;
        page.ask("all('.mark')[1].scrollIntoView({ block: 'center' }); window.was = scrollY").await;
        page.swipe_up_from(1, 150).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let far = page.ask("return scrollY - was").await.as_f64().unwrap();
        assert!(far > 50.0, "{view}: the page went {far} pixels");
        let open = page.ask("return [shown($('.card')), at(), stopped]").await;
        assert_eq!(open, json!([false, -1, []]), "{view}");
    }
}
