//! A chart in a frame of a page whose own policy allows no WebAssembly: it is
//! as high as what it shows, and nobody else says how high that is.

use std::time::Duration;

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page, asked};

const OCTOBER: &str = "data/nagorno-karabakh-2020.json";

/// Where a frame's page comes from.
#[derive(Clone, Copy, Debug)]
enum From {
    /// The server of the page that it is in.
    Same,
    /// Another one.
    Other,
}

/// The attributes of a frame that shows what a fragment says.
fn frame(from: From, query: &str, fragment: &str, more: Value) -> Value {
    let site = match from {
        From::Same => "/".to_owned(),
        From::Other => asked("CASUALTY_CHART_OTHER_URL"),
    };
    let src = format!("{site}embed.html{query}#src={OCTOBER}&lang=en&{fragment}");
    let mut attributes = json!({
        "src": src, "title": "A chart", "width": "100%", "frameborder": "0", "data-casualty-chart": "",
    });
    let (Value::Object(all), Value::Object(more)) = (&mut attributes, more) else { panic!() };
    all.extend(more);
    attributes
}

/// Opens a page with frames.
pub(crate) async fn host(page: &Page, frames: &[Value]) {
    page.client.goto("about:blank").await.unwrap();
    let mut path = "guests/frame.html?".to_owned();
    for frame in frames {
        let mut encoded = String::new();
        for byte in frame.to_string().bytes() {
            encoded += &format!("%{byte:02x}");
        }
        path += &format!("frame={encoded}&");
    }
    page.open(&path).await;
}

/// Waits until the page has given its only frame a height.
pub(crate) async fn given(page: &Page) -> i64 {
    page.until("return 0 < given.length").await;
    page.ask(HEIGHT).await.as_i64().unwrap()
}

const HEIGHT: &str = "return parseFloat(document.querySelector('iframe').style.height)";

/// How high the chart is in its frame, and how much of it does not fit in there.
const INSIDE: &str = "const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return [Math.ceil(document.body.getBoundingClientRect().height), innerHeight, scrollHeight - clientHeight, scrollWidth - clientWidth]";

async fn inside(page: &Page) -> Value {
    page.client.enter_frame(0).await.unwrap();
    let inside = page.ask(INSIDE).await;
    outside(page).await;
    inside
}

/// Waits until the frame is as high as its chart, to which a picture comes after its place.
async fn fits(page: &Page) {
    for _ in 0..100 {
        let height = page.ask(HEIGHT).await;
        if inside(page).await == json!([height, height, 0, 0]) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} in {}", inside(page).await, page.ask(HEIGHT).await);
}

async fn outside(page: &Page) {
    page.client.enter_parent_frame().await.unwrap();
}

/// What a frame is allowed.
const SANDBOXES: [Option<&str>; 3] =
    [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

pub(crate) async fn a_frame_is_as_high_as_its_chart_in_any_sandbox(page: &Page) {
    for from in [From::Same, From::Other] {
        for sandbox in SANDBOXES {
            let what = format!("{from:?}, {sandbox:?}");
            let more = sandbox.map_or(json!({}), |sandbox| json!({ "sandbox": sandbox }));
            host(page, &[frame(from, "", "id=story-7", more)]).await;
            given(page).await;
            fits(page).await;
            let height = page.ask(HEIGHT).await.as_i64().unwrap();
            assert!(500 < height, "{what}: {height}");
            page.client.enter_frame(0).await.unwrap();
            page.until("return root()?.querySelector('h2') && all('.mark').length === 7").await;
            let seen = "return [said($('h2')).slice(0, 14), document.title.slice(0, 6)]";
            assert_eq!(page.ask(seen).await, json!(["Armenian side:", "Nagorn"]), "{what}");
            // The frames of another site are watched where the driver watches all.
            if page.browser != Browser::Webkit {
                assert_eq!(page.faults().await, NONE, "{what}");
            }
            outside(page).await;
            let heard =
                json!({ "type": "casualty-chart-height", "id": "story-7", "height": height });
            // A picture may come after its place: the last word is the one that holds.
            let last = "return heard.findLast(({ type }) => type === 'casualty-chart-height')";
            assert_eq!(page.ask(last).await, heard, "{what}");
            assert_eq!(page.faults().await, NONE, "{what}");
        }
    }
}

pub(crate) async fn a_frame_grows_and_shrinks_with_its_chart(page: &Page) {
    page.size(1280, 800).await;
    host(page, &[frame(From::Other, "", "", json!({ "sandbox": "allow-scripts" }))]).await;
    let first = given(page).await;
    let fold = "const fold = $('details.how'); fold.open = !fold.open";
    let grown = format!("{HEIGHT} > {first}");
    let as_it_was = format!("{HEIGHT} === {first}");
    // What a reader unfolds, and folds again.
    for expected in [&grown, &as_it_was] {
        page.client.enter_frame(0).await.unwrap();
        page.ask(fold).await;
        outside(page).await;
        page.until(expected).await;
    }
    // A page that gets narrow, and wide again.
    for (width, expected) in [(360, &grown), (1280, &as_it_was)] {
        page.size(width, 800).await;
        page.until(expected).await;
        fits(page).await;
    }
    // What a reader chooses is chosen in the frame, and is as high as it is.
    page.client.enter_frame(0).await.unwrap();
    page.until("return shown($('.view input'))").await;
    let address = page.ask("return location.href").await;
    page.ask("all('.view input')[4].click()").await;
    page.until("return shown($('.stand table'))").await;
    assert_eq!(page.ask("return location.href").await, address);
    outside(page).await;
    page.until(&format!("{HEIGHT} !== {first}")).await;
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn a_frame_follows_the_fragment_that_its_host_gives_it(page: &Page) {
    host(page, &[frame(From::Other, "", "theme=dark&controls=none", json!({}))]).await;
    let first = given(page).await;
    let look =
        "return [document.documentElement.lang, document.documentElement.dir, $('figure').dir,
        getComputedStyle(document.documentElement).backgroundColor, shown($('.controls'))]";
    page.client.enter_frame(0).await.unwrap();
    assert_eq!(page.ask(look).await, json!(["en", "ltr", "ltr", "rgb(23, 23, 20)", false]));
    page.ask("window.same = true").await;
    outside(page).await;
    page.ask("const frame = document.querySelector('iframe');
        frame.src = frame.src.replace('lang=en', 'lang=ar').replace('theme=dark&controls=none', 'theme=light&view=table')")
        .await;
    page.until(&format!("{HEIGHT} !== {first}")).await;
    page.client.enter_frame(0).await.unwrap();
    page.until("return shown($('.stand table')) && document.documentElement.dir === 'rtl'").await;
    assert_eq!(page.ask(look).await, json!(["ar", "rtl", "rtl", "rgb(255, 253, 248)", true]));
    assert_eq!(page.ask("return window.same").await, true, "it is loaded once");
    outside(page).await;
}

/// What nobody takes for a height.
const NO_HEIGHTS: &str = "[NaN, Infinity, -Infinity, -1, 0, 0.5, 20001, 1e9, '500', '500px', null, undefined, {}, [500], true]";

pub(crate) async fn only_the_chart_of_a_frame_says_how_high_it_is(page: &Page) {
    let one = |more: Value| frame(From::Other, "", "", more);
    let plain = json!({ "src": "/embed.html", "title": "No chart of ours" });
    host(page, &[one(json!({ "sandbox": "allow-scripts" })), plain]).await;
    let height = given(page).await;
    // The page itself and a frame beside it say what the frame would say.
    let say = "const say = (height, type = 'casualty-chart-height') => HOST.postMessage({ type, id: '', height }, '*');";
    let forge = format!("{say} say(555)");
    page.ask(&forge.replace("HOST", "window")).await;
    page.client.enter_frame(1).await.unwrap();
    page.ask(&forge.replace("HOST", "parent")).await;
    outside(page).await;
    // What the frame itself says must be a height.
    page.client.enter_frame(0).await.unwrap();
    let wrong = format!(
        "{say} for (const height of {NO_HEIGHTS}) say(height); say(555, 'other');
        for (const data of [null, 'casualty-chart-height', 7, undefined]) parent.postMessage(data, '*'); say(777)"
    );
    page.ask(&wrong.replace("HOST", "parent")).await;
    outside(page).await;
    page.until(&format!("{HEIGHT} === 777")).await;
    page.until("return heard.filter((one) => one?.height === 555).length === 3").await;
    let expected = json!([format!("{height}px"), "777px"]);
    assert_eq!(page.ask("return given").await, expected);
    // A frame that has gone elsewhere is not asked any more.
    page.ask("document.querySelector('iframe').sandbox = 'allow-scripts allow-same-origin'").await;
    page.client.enter_frame(0).await.unwrap();
    page.ask(&format!("{say} say(888)").replace("HOST", "parent")).await;
    outside(page).await;
    page.until("return heard.some((one) => one?.height === 888)").await;
    assert_eq!(page.ask("return given").await, expected, "another origin than the frame's");
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn hosts_with_pym_and_amp_are_told_in_their_words(page: &Page) {
    let pym = "?initialWidth=640&childId=chart-1&parentTitle=A&parentUrl=B";
    host(page, &[frame(From::Other, pym, "", json!({ "sandbox": "allow-scripts" }))]).await;
    let height = given(page).await;
    page.until("return heard.length >= 3").await;
    let heard = page.ask("return heard.slice(0, 3)").await;
    assert_eq!(heard[1], json!({ "sentinel": "amp", "type": "embed-size", "height": height }));
    assert_eq!(heard[2], format!("pymxPYMxchart-1xPYMxheightxPYMx{height}"));
    // As pym.js reads it.
    let read =
        "return heard[2].match(new RegExp('^pymxPYMxchart-1xPYMx(\\\\S+)xPYMx(.*)$')).slice(1)";
    assert_eq!(page.ask(read).await, json!(["height", height.to_string()]));
    host(page, &[frame(From::Other, "", "", json!({}))]).await;
    given(page).await;
    let strings = "return heard.filter((one) => typeof one === 'string')";
    assert_eq!(page.ask(strings).await, json!([]), "nobody has asked for pym");
}

pub(crate) async fn nothing_moves_where_the_height_was_known(page: &Page) {
    let plain = || frame(From::Other, "", "", json!({ "sandbox": "allow-scripts" }));
    page.size(1280, 800).await;
    host(page, &[plain()]).await;
    let height = given(page).await;
    let mut known = plain();
    known["height"] = json!(height.to_string());
    host(page, &[known]).await;
    assert_eq!(given(page).await, height);
    let (top, moved) = ("return document.querySelector('#after').offsetTop", "return shifts");
    let after = page.ask(top).await;
    // Fonts, controls, whatever comes late.
    page.client.enter_frame(0).await.unwrap();
    page.until("return shown($('.view input'))").await;
    if page.browser == Browser::Chromium {
        page.ask("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))").await;
    }
    outside(page).await;
    assert_eq!(page.ask(top).await, after);
    let given = page.ask("return given").await;
    assert_eq!(given, json!([format!("{height}px")]), "told once");
    // Only Chromium measures what moves; in the others it stays empty.
    assert_eq!(page.ask(moved).await, json!([]));
}

pub(crate) async fn a_host_script_that_comes_late_or_twice_finds_the_heights(page: &Page) {
    host(page, &[frame(From::Other, "", "", json!({ "sandbox": "allow-scripts" }))]).await;
    let height = given(page).await;
    // As if it had not been there: the element is another, its frame's chart has spoken.
    let late = "const frame = document.querySelector('iframe'); frame.style.height = ''; given.length = 0;
        delete window[Symbol.for('casualty-chart-frame')];
        for (const time of [1, 2]) document.body.append(Object.assign(document.createElement('script'), { src: '/casualty-chart-frame.js' }))";
    page.ask(late).await;
    page.until(&format!("{HEIGHT} === {height}")).await;
    // In the shadow of a page's own element too.
    let shade =
        "const frame = document.querySelector('iframe'); const box = document.createElement('div');
        frame.before(box); frame.style.height = ''; box.attachShadow({ mode: 'open' }).append(frame)";
    page.ask(shade).await;
    let high = "document.querySelector('div').shadowRoot.querySelector('iframe').style.height";
    page.until(&format!("return {high} === '{height}px'")).await;
    assert_eq!(page.faults().await, NONE);
}

/// What a fragment names that is nobody's file on this web site.
const REFUSED: [&str; 5] = [
    "",
    "src=javascript:alert(1)",
    "src=data:application/json,{}",
    "src=file:///etc/passwd",
    "src=blob:null/1",
];

pub(crate) async fn a_frame_shows_figures_of_its_own_site_only(page: &Page) {
    for fragment in REFUSED {
        page.client.goto("about:blank").await.unwrap();
        page.open(&format!("embed.html#{fragment}")).await;
        page.until("return shown(document.querySelector('#nothing'))").await;
        assert_eq!(
            page.ask("return document.querySelector('casualty-chart').src").await,
            Value::Null
        );
        assert_eq!(page.faults().await, NONE, "{fragment}");
    }
    // Anybody can write an address; what it shows would be shown in the site's name.
    let elsewhere = format!("{}{OCTOBER}", asked("CASUALTY_CHART_OTHER_URL"));
    page.client.goto("about:blank").await.unwrap();
    page.open(&format!("embed.html#lang=en&src={elsewhere}")).await;
    page.until("return root() && shown($('.trouble'))").await;
    let told = page.ask("return said($('.trouble'))").await;
    assert!(told.as_str().unwrap().contains(&elsewhere), "{told}");
    assert_eq!(
        page.ask("return [shown($('figure')), document.querySelector('#file').href]").await,
        json!([false, elsewhere])
    );
}

pub(crate) async fn what_a_source_has_printed_is_read_beside_the_frame(page: &Page) {
    page.chart(&format!("embed.html#lang=en&src={OCTOBER}")).await;
    page.ask("all('.mark')[1].focus()").await;
    page.until("return shown($('.card a'))").await;
    assert_eq!(page.ask("return document.querySelector('base').target").await, "_blank");
    assert_eq!(page.ask("return all('a[target]').length").await, 0, "each as the page says");
}
