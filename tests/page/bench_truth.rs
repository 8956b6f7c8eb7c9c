//! The bench says no more than its text and its editor: where it is in doubt it
//! asks.

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::Page;
use crate::workbench::{TEXT, ask, bench, read, reading, saved, until};

/// Whether rows are in the ledger.
const TAKEN: &str = "return rows().map((row) => row.querySelector('.take').getAttribute('aria-pressed') === 'true')";

/// What is accepted by the button of a row.
async fn take(page: &Page, row: usize) {
    ask(page, &format!("rows()[{row}].querySelector('.take').click()")).await;
}

/// Pastes the text, which is read as this reading has it.
async fn read_as(page: &Page, reading: &Value) {
    ask(page, &format!("reads({reading}); paste({})", json!(TEXT))).await;
    let claims = reading["claims"].as_array().unwrap().len();
    until(page, &format!("return rows().length === {claims}")).await;
}

pub(crate) async fn who_speaks_for_whom_is_said_by_the_text_or_the_editor(page: &Page) {
    bench(page, "en").await;
    read(page).await;
    ask(page, "by('parties').open = true").await;
    let speaks = "return [...document.querySelectorAll('#sources li')].map((one) => [clean(one.querySelector('bdi').textContent), one.querySelector('[id$=\"-for\"]').value])";
    // The words said it of the source that they name, and of no other one.
    ask(page, "type(control(0, 'source'), 'United Nations')").await;
    assert_eq!(ask(page, "return by('why').hidden").await, true);
    take(page, 0).await;
    until(page, "return document.querySelector('#sources-0-for')").await;
    assert_eq!(ask(page, speaks).await, json!([["United Nations", ""]]));
    ask(page, "type(control(2, 'about'), 'Coast')").await;
    take(page, 2).await;
    assert_eq!(ask(page, speaks).await, json!([["United Nations", ""], ["Hills council", ""]]));
    take(page, 3).await;
    assert_eq!(
        ask(page, speaks).await,
        json!([["United Nations", ""], ["Hills council", "Hills"]])
    );
    // Of whom its editor has decided, no text says it again.
    ask(page, "choose(by('sources-1-for'), '-')").await;
    take(page, 3).await;
    take(page, 3).await;
    assert_eq!(ask(page, TAKEN).await, json!([true, false, true, true, false]));
    assert_eq!(ask(page, speaks).await, json!([["United Nations", ""], ["Hills council", "-"]]));
    // A name in another language takes none away.
    ask(page, "type(by('sides-0-ar'), 'الساحل'); type(by('sources-0-ar'), 'الأمم المتحدة')").await;
    assert_eq!(
        ask(page, "return ['sides-0-en', 'sides-0-ar', 'sources-0-en'].map((id) => by(id).value)")
            .await,
        json!(["Coast", "الساحل", "United Nations"])
    );
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn what_is_in_doubt_is_asked_before_it_is_accepted(page: &Page) {
    bench(page, "en").await;
    let mut reading = reading();
    reading["claims"][1]["about"] = Value::Null;
    reading["claims"][1]["measure"] = json!("new");
    reading["claims"][2]["questions"] = json!([{ "field": "about", "code": "which_side", "readings": ["Coast"], "message": "whose?" }]);
    reading["claims"][3]["measure"] = json!("new");
    read_as(page, &reading).await;
    let at = "return [document.activeElement.dataset.field ?? document.activeElement.closest('.question')?.localName, clean(by('news').textContent)]";
    take(page, 1).await;
    let empty = "Row 2: “Whose dead” is still empty. Fill it before you accept the row.";
    assert_eq!(ask(page, at).await, json!(["about", empty]));
    for row in [2, 4] {
        take(page, row).await;
        let open =
            format!("Row {} has an open question: answer it before you accept the row.", row + 1);
        assert_eq!(ask(page, at).await, json!(["div", open]));
    }
    ask(page, "for (const row of rows()) row.querySelector('[type=checkbox]').click(); by('accept-chosen').click()").await;
    assert_eq!(ask(page, TAKEN).await, json!([true, false, false, true, false]));
    // What a figure is not stays said when it is in the ledger.
    let fact = "return rows()[3].querySelector('.fact').textContent";
    assert_eq!(ask(page, fact).await, "New deaths, not the whole toll so far.");
    // One reading alone would lead; who means another one writes it.
    let answers = "return [...rows()[2].querySelectorAll('.question button')].map((one) => clean(one.textContent))";
    assert_eq!(
        ask(page, answers).await,
        json!(["Coast", "Hills", "each side", "All sides together", "another …"])
    );
    ask(page, "[...rows()[2].querySelectorAll('.question button')].at(-1).click()").await;
    assert_eq!(ask(page, "return document.activeElement === control(2, 'about')").await, true);
    // Two sides are no side of that name, in whichever language they are written.
    until(page, "return charted()").await;
    for both in ["both sides", "Both", "الطرفان", "Обе стороны"] {
        ask(page, &format!("type(control(3, 'about'), '{both}')")).await;
        until(page, "return control(3, 'about').getAttribute('aria-invalid') === 'true' && by('unfinished').textContent").await;
        let asked = "return [by('sides').textContent.includes(control(3, 'about').value), [...rows()[3].querySelectorAll('.question button')].map((one) => clean(one.textContent))]";
        assert_eq!(
            ask(page, asked).await,
            json!([false, ["each side", "All sides together", "another …"]])
        );
    }
    ask(page, "rows()[3].querySelector('.question button').click()").await;
    until(
        page,
        "return control(3, 'about').value === 'each side' && !by('unfinished').textContent",
    )
    .await;
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn rows_of_two_say_no_more_than_was_said(page: &Page) {
    bench(page, "en").await;
    let csv = "source,about,outcome,status,figure,as_of,outlet,url,quote\nA,North,killed+wounded,military,911,2031-05-04,,,\nB,South,killed,all,100,,,,\nC,North,killed,all,2000,2031-05-02,Gazette,https://example.com/c,words of C\nB,South,killed,all,100,2031-05-03,Herald,https://example.com/b,words of B\n";
    page.drop_file("rows.csv", csv).await;
    until(page, "return charted() && rows().length === 4").await;
    // A part has the figure of the whole no more than the rest has.
    ask(page, "rows()[0].querySelector('.fold').click(); press('Split into two')").await;
    let parts = "return [column('outcome').slice(0, 2), column('figure').slice(0, 2), rows().slice(0, 2).map((row) => row.querySelector('.take').getAttribute('aria-pressed'))]";
    assert_eq!(
        ask(page, parts).await,
        json!([["killed", "wounded"], ["", ""], ["false", "false"]])
    );
    ask(page, "type(control(1, 'figure'), '200')").await;
    page.until("return $('.table') && !said($('.table')).includes('911')").await;
    ask(page, "by('undo').click(); by('undo').click()").await;
    assert_eq!(ask(page, "return column('figure')").await, json!(["911", "100", "2000", "100"]));
    // Rows that do not say the same stay apart.
    let one = "for (const row of rows()) { const box = row.querySelector('[type=checkbox]'); if (box.checked !== ROWS.includes(rows().indexOf(row))) box.click(); } by('twice').click()";
    ask(page, &one.replace("ROWS", "[1, 2]")).await;
    assert_eq!(
        ask(page, "return [rows().length, clean(by('news').textContent)]").await,
        json!([
            4,
            "These rows differ in figure, event, kind of people, side, source or day: they stay apart."
        ])
    );
    // Of those that do, one stays with the place of the other as a whole, in the ledger if either was.
    take(page, 1).await;
    ask(page, &one.replace("ROWS", "[1, 3]")).await;
    ask(page, "rows()[1].querySelector('.fold').click()").await;
    let cells = "return ['figure', 'as_of', 'outlet', 'url', 'quote'].map((field) => control(1, field).value)";
    assert_eq!(
        ask(page, cells).await,
        json!(["100", "2031-05-03", "Herald", "https://example.com/b", "words of B"])
    );
    assert_eq!(ask(page, TAKEN).await, json!([true, true, true]));
    assert_eq!(page.faults().await, NONE);
}

pub(crate) async fn names_that_may_be_slips_are_asked_about(page: &Page) {
    bench(page, "en").await;
    let csv = "source,about,figure\nCoast ministry,Azerbaijan,10\nCoast ministry,Azerbaijan,20\nHills council,azerbaijan,30\nHills counsil,Azerbaijn,40\nUnit 12345,Iran,50\nUnit 12346,Iraq,60\n";
    page.drop_file("names.csv", csv).await;
    let ways = "return rows().map((row) => [...row.querySelectorAll('.ways button')].map((one) => clean(one.textContent)).filter((text) => text.startsWith('Yes')))";
    let asked =
        json!([[], [], ["Yes: Azerbaijan"], ["Yes: Azerbaijan", "Yes: Hills council"], [], []]);
    until(
        page,
        &format!(
            "const ways = () => {{ {ways} }}; return JSON.stringify(ways()) === {}",
            json!(asked.to_string())
        ),
    )
    .await;
    let press = |row: usize, text: &str| {
        format!(
            "[...rows()[{row}].querySelectorAll('.ways button')].find((one) => clean(one.textContent) === '{text}').click()"
        )
    };
    ask(page, &press(2, "Yes: Azerbaijan")).await;
    ask(page, &press(3, "Yes: Azerbaijan")).await;
    ask(page, &press(3, "No, they are two")).await;
    assert_eq!(ask(page, ways).await, json!([[], [], [], [], [], []]));
    assert_eq!(
        ask(page, "return [column('about').slice(0, 4), column('source')[3]]").await,
        json!([["Azerbaijan", "Azerbaijan", "Azerbaijan", "Azerbaijan"], "Hills counsil"])
    );
    // A name that is new is told of where it is typed, and nowhere else.
    let new = "return rows().map((row) => [...row.querySelectorAll('[id$=\"-remark\"]')].map((one) => !one.hidden && one.previousElementSibling.previousElementSibling.dataset.field).filter(Boolean))";
    ask(page, "control(0, 'source').focus(); type(control(0, 'source'), 'Harbour office')").await;
    assert_eq!(ask(page, new).await, json!([["source"], [], [], [], [], []]));
    ask(page, "type(control(0, 'source'), 'Hills council')").await;
    assert_eq!(ask(page, new).await, json!([[], [], [], [], [], []]));
    // Who is a third party only since nobody has said anything is told of.
    let third = "return clean(document.querySelector('#whole .third')?.textContent)";
    let told = format!("const third = () => {{ {third} }}; return third()");
    until(page, &format!("{told}?.includes('Unit 12345')")).await;
    ask(page, "by('parties').open = true; for (const list of document.querySelectorAll('#sources [id$=\"-for\"]')) choose(by(list.id), '-')").await;
    until(page, "return !document.querySelector('#whole .third')").await;
    assert_eq!(page.faults().await, NONE);
}

/// Nobody has written what the page shows of a text: it says it in its own words, and a ledger in its own.
pub(crate) async fn an_arabic_page_has_arabic_cells(page: &Page) {
    read(page).await;
    let empty = "const place = control(4, 'about'); const wrong = by(place.getAttribute('aria-describedby')?.split(' ')[0]); return wrong && [clean(wrong.textContent), wrong.lang]";
    until(page, empty).await;
    assert_eq!(ask(page, empty).await, json!(["هذه الخانة فارغة، فاملأها.", ""]));
    assert_eq!(ask(page, "return control(3, 'figure').value").await, "غير معلن");
    ask(page, "type(control(2, 'figure'), 'غير معروف'); for (const row of [2, 3]) rows()[row].querySelector('.take').click()").await;
    until(page, "return charted() && !by('unfinished').textContent").await;
    let json = saved(page, 4).await;
    let figures = [0, 1].map(|at| json["claims"][at]["figure"].clone());
    assert_eq!(figures, ["unknown", "undisclosed"], "{json}");
}
