//! What leaves the page: files that say what they are of.

use fantoccini::key::Key;
use serde_json::json;

use super::NONE;
use super::browser::Page;

/// Keeps what is handed to the browser: where a browser puts files differs,
/// and none of it is the page's affair.
const KEEPS: &str = "
    window.handed = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.handed.push({ blob }); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.handed.at(-1).file = this.download; };";

pub(super) async fn a_reader_saves_files_that_say_what_they_are_of(page: &Page) {
    let said = [
        (
            "en",
            "Nagorno-Karabakh, October 2020",
            "Karabakh authorities",
            "Nagorno-Karabakh-October-2020",
        ),
        ("ar", "ناغورنو كاراباخ، أكتوبر 2020", "سلطات كاراباخ", "ناغورنو-كاراباخ-أكتوبر-2020"),
    ];
    for (lang, title, source, file) in said {
        page.chart(&format!("?lang={lang}#theme=light")).await;
        let scripts = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('exports')).length";
        assert_eq!(page.ask(scripts).await, 0, "nobody has asked for it");
        page.ask(KEEPS).await;
        page.ask("$('.save summary').focus()").await;
        page.press(Key::Enter).await;
        page.until("return all('.save button').length === 4").await;
        let low = "return all('.save button, .save summary')
            .filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent)";
        page.holds(low, lang).await;
        for (at, ending) in [".png", ".svg", ".csv", ".json"].into_iter().enumerate() {
            page.ask(&format!("all('.save button')[{at}].focus()")).await;
            page.press(Key::Enter).await;
            page.until(&format!("return window.handed[{at}]?.file")).await;
            let name = page.ask(&format!("return window.handed[{at}].file")).await;
            let name = name.as_str().unwrap();
            assert!(
                name.starts_with(file) && name.ends_with(&format!("-2020-10-22{ending}")),
                "{name}"
            );
            page.until(&format!("return said($('.save [role=status]')).includes({name:?})")).await;
        }
        let text =
            "window.handed[arguments[0]].blob.text().then(done, (error) => done(String(error)))";
        for at in 1..4 {
            let text = page.ask_slowly(text, vec![json!(at)]).await;
            let text = text.as_str().unwrap();
            for part in [title, source, "2020-10-22", "elaph.com"] {
                assert!(text.contains(part), "{lang} {at}: no {part:?} in {text}");
            }
        }
        is_the_poster(page, lang).await;
        assert_eq!(page.faults().await, NONE, "{lang}");
    }
}

/// The picture has two dots to a pixel, and more in it than the chart.
async fn is_the_poster(page: &Page, lang: &str) {
    let seen = "createImageBitmap(window.handed[0].blob).then((image) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const dots = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
        const width = 2 * Math.floor($('.stage').getBoundingClientRect().width);
        const { height } = $('canvas').getBoundingClientRect();
        done([image.width - width, 2 * height < image.height, new Set(dots).size > 20]);
    }, (error) => done(String(error)))";
    assert_eq!(page.ask_slowly(seen, vec![]).await, json!([0, true, true]), "{lang}");
}

pub(super) async fn every_view_leaves_as_a_poster_and_what_cannot_be_saved_is_said(page: &Page) {
    for view in ["matrix", "people", "timeline", "table"] {
        page.figure(&format!("?lang=en#view={view}")).await;
        let size = "document.querySelector('casualty-chart').png(1)
            .then(({ size, type }) => done([size > 10000, type]), (error) => done(String(error)))";
        assert_eq!(page.ask_slowly(size, vec![]).await, json!([true, "image/png"]), "{view}");
        assert_eq!(page.faults().await, NONE, "{view}");
    }
    page.ask(
        "URL.createObjectURL = () => { throw new TypeError('not here'); }; $('.save').open = true",
    )
    .await;
    page.until("return all('.save button').length === 4").await;
    page.ask("all('.save button')[3].click()").await;
    page.until("return said($('.save [role=status]')) === 'Saving is not possible here'").await;
    page.ask("document.querySelector('casualty-chart').controls = 'none'").await;
    page.until("return $('.save').hidden").await;
    assert_eq!(page.faults().await, NONE);
}
