//! The workbench and its files: what is opened, kept and handed out is what the
//! table says now.

use serde_json::json;

use crate::NONE;
use crate::browser::Page;
use crate::workbench::{ask, bench, read, until};

pub(crate) async fn what_was_said_of_a_text_is_not_said_of_the_next(page: &Page) {
    let facts = "return ['text', 'outlet', 'url', 'date', 'lang'].map((id) => by(id).value)";
    let say = "by('outlet').value = 'Gazette'; by('url').value = 'https://example.org/a'; by('date').value = '2031-05-05'; by('lang').value = 'en'";
    bench(page, "en").await;
    ask(page, say).await;
    read(page).await;
    ask(page, "by('accept-all').click(); control(0, 'source').focus()").await;
    until(page, "return document.querySelector('mark.now') && !by('why').hidden").await;
    ask(page, "by('another').click()").await;
    assert_eq!(ask(page, facts).await, json!(["", "", "", "", ""]));
    // Its claims are there still, and are no longer tied to the words of a text.
    let other = "reads({ language: 'en', date: null, claims: [], passed: [] }); paste('Nobody counts anything here, for longer than a figure and its words could stand in.')";
    ask(page, other).await;
    until(page, "return !by('read').hidden && by('marked').textContent.includes('Nobody')").await;
    let tied = "return [rows().length, document.querySelectorAll('mark').length, by('why').hidden]";
    assert_eq!(ask(page, tied).await, json!([4, 0, true]));
    // A file of text is laid into the form, and asks who published it.
    ask(page, "by('undo').click(); by('undo').click()").await;
    until(page, "return !by('read').hidden && by('marked').textContent.includes('Hills')").await;
    ask(page, say).await;
    page.drop_file("next.txt", "A council said on 5 May 2031 that 25 people had been killed.")
        .await;
    until(page, "return !by('paste').hidden && by('text').value.startsWith('A council')").await;
    assert_eq!(ask(page, &facts.replace("'text', ", "")).await, json!(["", "", "", ""]));
    let there = "return [rows().length, document.activeElement.id, by('news').textContent.includes('next.txt')]";
    assert_eq!(ask(page, there).await, json!([4, "outlet", true]));
    ask(page, "by('undo').click()").await;
    until(page, "return by('marked').textContent.includes('Hills')").await;
    // Nor is another ledger's row unfolded, or chosen for the words of a text.
    ask(page, "control(0, 'source').focus(); rows()[0].querySelector('.fold').click()").await;
    until(page, "return rows()[0].querySelector('[aria-expanded=true]')").await;
    page.drop_file("other.csv", "source,about,figure\nA,North,12\n").await;
    until(page, "return rows().length === 1").await;
    let left = "return [document.querySelector('#table [aria-expanded=true]') !== null, by('why').hidden, by('text').value]";
    assert_eq!(ask(page, left).await, json!([false, true, ""]));
    assert_eq!(page.faults().await, NONE);
}

/// Drops a file of bytes.
async fn drop_bytes(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const carried = new DataTransfer(); \
        carried.items.add(new File([new Uint8Array(arguments[1])], arguments[0])); \
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))";
    page.client.execute(script, vec![json!(name), json!(bytes)]).await.unwrap();
}

pub(crate) async fn what_is_no_text_is_refused_and_a_caption_is_read(page: &Page) {
    bench(page, "en").await;
    let windows =
        [b"source,about,figure\n".as_slice(), &[0xe3, 0xcd, 0xe3], b",North,12\n"].concat();
    for (name, bytes, byte) in [
        ("table.csv", windows.as_slice(), 22),
        ("text.txt", b"killed \xff\xfe 80".as_slice(), 8),
        ("cut.txt", "Убит".as_bytes().get(..7).unwrap(), 7),
        ("picture.png", b"\x89PNG\r\n".as_slice(), 1),
    ] {
        drop_bytes(page, name, bytes).await;
        let told = format!(
            "return clean(by('news').textContent).startsWith('{name} was not opened: byte {byte} ')"
        );
        until(page, &told).await;
        assert_eq!(ask(page, "return [rows().length, by('text').value]").await, json!([0, ""]));
    }
    // With a sign of its order of bytes it is UTF-8 all the same.
    drop_bytes(page, "good.csv", b"\xef\xbb\xbfsource,about,figure\nA,North,12\n").await;
    until(page, "return charted() && rows().length === 1").await;
    for caption in [
        "[1/3] Smoke rises. Officials said 25 people were killed.",
        "{Update} Officials said 25 people were killed.",
    ] {
        bench(page, "en").await;
        ask(page, &format!("paste({})", json!(caption))).await;
        until(page, "return !by('read').hidden && column('figure').join() === '25'").await;
    }
    bench(page, "en").await;
    for wrong in ["{\"claims\": [}", "[{\"source\": ", "{"] {
        ask(page, &format!("by('news').textContent = ''; paste({})", json!(wrong))).await;
        let told = if wrong == "{" {
            "return !by('read').hidden"
        } else {
            "return by('news').textContent.includes('JSON')"
        };
        until(page, told).await;
    }
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn nothing_is_handed_out_of_a_table_that_is_not_finished(page: &Page) {
    bench(page, "en").await;
    page.drop_file("good.csv", "source,about,figure\nA,North,12\nB,North,14\n").await;
    until(page, "return charted() && !by('make').disabled").await;
    ask(page, "by('make').click()").await;
    until(page, "return !by('snippets').hidden").await;
    // In the moment of a change the snippets are old.
    let out = "return [by('snippets').hidden, ...['make', 'save-csv', 'save-png', 'save-svg'].map((id) => by(id).disabled)]";
    let none = json!([true, true, true, true, true]);
    assert_eq!(ask(page, &format!("type(control(0, 'figure'), '1.5'); {out}")).await, none);
    until(page, "return by('unfinished').textContent.includes('last whole')").await;
    assert_eq!(ask(page, out).await, none);
    assert_eq!(ask(page, &format!("type(control(1, 'figure'), '15'); {out}")).await, none);
    // What is saved all the same says so.
    ask(page, "by('save-json').click()").await;
    until(page, "return by('news').textContent.includes('not finished')").await;
    ask(page, "type(control(0, 'figure'), '13')").await;
    until(page, "return !by('unfinished').textContent && !by('make').disabled").await;
    ask(page, "by('undo').click()").await;
    until(page, "return by('unfinished').textContent").await;
    // Beside another ledger stands no chart of the one before.
    page.drop_file("bad.csv", "source,about,figure\nC,South,1.5\n").await;
    until(page, "return rows().length === 1 && document.querySelector('casualty-chart').hidden")
        .await;
    let told = "return [clean(by('unfinished').textContent), by('no-chart').hidden]";
    until(page, "return by('unfinished').textContent.includes('no chart')").await;
    assert_eq!(
        ask(page, told).await,
        json!(["Not finished: row 1. There is no chart of it before it is whole.", true])
    );
    ask(page, "type(control(0, 'figure'), '15')").await;
    until(page, "return charted() && !by('make').disabled").await;
    // Nor after a step back to it.
    ask(page, "for (const _ of [1, 2]) by('undo').click()").await;
    until(page, "return rows().length === 2 && by('unfinished').textContent.includes('no chart')")
        .await;
    assert_eq!(ask(page, "return document.querySelector('casualty-chart').hidden").await, true);
    assert_eq!(page.faults().await, NONE);
}

/// Where the bench keeps what it keeps.
const PLACE: &str = "casualty-chart-workbench";

pub(crate) async fn what_is_kept_is_sound_and_what_is_off_is_gone(page: &Page) {
    bench(page, "en").await;
    for damaged in [
        "{\"rows\":[{\"key\":1}]}",
        "{\"rows\":[],\"sides\":[null],\"sources\":[],\"title\":\"\",\"article\":null}",
        "{\"rows\":[],\"sides\":[],\"sources\":[],\"title\":\"\",\"article\":{}}",
        "{",
        "7",
    ] {
        ask(page, &format!("localStorage.setItem('{PLACE}', {})", json!(damaged))).await;
        bench(page, "en").await;
        until(page, "return by('news').textContent.includes('damaged')").await;
        let left = format!("return [localStorage.getItem('{PLACE}'), by('keep').checked]");
        assert_eq!(ask(page, &left).await, json!([null, false]));
    }
    // Where there is no more room nothing old stays either.
    page.drop_file("good.csv", "source,about,figure\nA,North,12\n").await;
    until(page, "return charted() && rows().length === 1").await;
    ask(page, "by('keep').click()").await;
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; type(control(0, 'figure'), '13')";
    ask(page, full).await;
    until(page, "return !by('keep').checked && by('news').textContent.includes('removed')").await;
    assert_eq!(ask(page, &format!("return localStorage.getItem('{PLACE}')")).await, json!(null));
    // What another page has switched off is off.
    bench(page, "en").await;
    ask(page, "by('keep').click()").await;
    let off = format!(
        "localStorage.removeItem('{PLACE}'); dispatchEvent(new StorageEvent('storage', {{ key: '{PLACE}', oldValue: '{{}}', newValue: null }})); by('add').click()"
    );
    ask(page, &off).await;
    assert_eq!(ask(page, "return by('keep').checked").await, false);
    page.ask("return new Promise((go) => setTimeout(go, 900))").await;
    assert_eq!(ask(page, &format!("return localStorage.getItem('{PLACE}')")).await, json!(null));
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn an_arrow_makes_nobody_one(page: &Page) {
    bench(page, "en").await;
    page.drop_file("good.csv", "source,about,figure\nA,North,12\nB,South,14\n").await;
    until(page, "return charted() && by('sides-0-same')").await;
    ask(page, "by('parties').open = true; choose(by('begin'), 'empty'); choose(by('sides-0-same'), 'South')").await;
    assert_eq!(ask(page, "return column('about')").await, json!(["North", "South"]));
    ask(page, "by('sides-0-merge').click()").await;
    assert_eq!(
        ask(page, "return [column('about'), clean(by('news').textContent)]").await,
        json!([["South", "South"], "North and South are one now. Undo parts them again."])
    );
    ask(page, "by('undo').click()").await;
    assert_eq!(ask(page, "return column('about')").await, json!(["North", "South"]));
    assert_eq!(page.faults().await, NONE);
}
