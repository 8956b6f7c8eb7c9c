//! What a reader chooses by: view, filters, day, order of the table; and that
//! a link opens what was seen.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Browser, NONE, Page};

/// An invented war of four days, in order of its ledger.
const FOUR_DAYS: &str = "\
source,speaks_for,about,status,figure,stated
Coast ministry,Coast,Coast,military,10,2031-05-01
Hills council,Hills,Hills,military,undisclosed,2031-05-02
Coast ministry,Coast,Coast,military,25,2031-05-03
Joint monitor,,each,unstated,more than 20,2031-05-04
=Gazette,,Coast,all,\"about 1,200\",2031-05-04
";

/// What is seen, said in scripts.
const SEEN: &str = "
    const seen = () => ({
        hash: decodeURIComponent(location.hash),
        view: $('.view :checked').value,
        marks: all('.mark').length,
        reset: !$('.reset').hidden,
    });
    const choose = (at, value) => {
        const select = all('.choice select')[at];
        select.value = value;
        select.dispatchEvent(new Event('change'));
    };
    const slide = (place) => {
        $('.day input').value = place;
        $('.day input').dispatchEvent(new Event('input'));
    };
";

pub(super) async fn a_view_and_a_filter_stand_in_the_address_and_back_leads_to_what_was(
    page: &Page,
) {
    for lang in ["en", "ar"] {
        opened(page, &format!("?lang={lang}")).await;
        let steps = [
            ("all('.view input')[1].click()", json!(["#view=matrix", "matrix", 7, false])),
            ("choose(1, 'armenian')", json!(["#view=matrix&side=armenian", "matrix", 2, true])),
            (
                "choose(3, 'karabakh-authorities')",
                json!([
                    "#view=matrix&side=armenian&source=karabakh-authorities",
                    "matrix",
                    1,
                    true
                ]),
            ),
        ];
        for (script, seen) in &steps {
            page.ask(&format!("{SEEN}\n{script}")).await;
            until_seen(page, seen).await;
        }
        let length = page.ask("return history.length").await;
        for (script, at) in [("back", 1), ("back", 0), ("forward", 1), ("forward", 2)] {
            page.ask(&format!("history.{script}()")).await;
            until_seen(page, &steps[at].1).await;
        }
        assert_eq!(page.ask("return history.length").await, length);
        page.ask("$('.reset').click()").await;
        until_seen(page, &json!(["#view=matrix", "matrix", 7, false])).await;
        // The button is gone, and the focus stays among the controls.
        let focused = "return $('.controls').contains(root().activeElement)";
        assert_eq!(page.ask(focused).await, true, "{lang}");
        assert_eq!(page.faults().await, NONE);
    }
}

pub(super) async fn a_link_opens_what_was_seen_and_what_no_ledger_has_is_not_asked(page: &Page) {
    let links = [
        ("#view=matrix&side=azerbaijani", json!(["matrix", 2, true])),
        ("#status=civilian", json!(["bars", 2, true])),
        ("#source=official-figures&as-of=2020-10-22", json!(["bars", 1, true])),
        ("#view=rumour&outcome=rumour&as-of=22.10.2020", json!(["bars", 7, true])),
        ("#side=Mars&status=brave&source=%3Cb%3E&as-of=2020-02-31", json!(["bars", 7, true])),
    ];
    for (link, seen) in links {
        opened(page, &format!("?lang=en{link}")).await;
        let now = page
            .ask(&format!(
                "{SEEN} const {{ view, marks, reset }} = seen(); return [view, marks, reset]"
            ))
            .await;
        assert_eq!(now, seen, "{link}");
        assert_eq!(page.ask("return $('.trouble').hidden").await, true, "{link}");
        assert_eq!(page.faults().await, NONE, "{link}");
    }
}

pub(super) async fn a_slider_goes_through_the_days_in_one_step_of_the_history(page: &Page) {
    four_days(page, "en").await;
    let day = "const day = $('.day input'); return [day.ariaValueText ?? day.getAttribute('aria-valuetext'), \
        $('.day output').textContent, location.hash, all('.mark').length]";
    assert_eq!(page.ask(day).await, json!(["all days", "all days", "", 7]));
    let length = page.ask("return history.length").await.as_u64().unwrap();
    let days =
        [("0", "1 May 2031", "#as-of=2031-05-01", 1), ("1", "2 May 2031", "#as-of=2031-05-02", 3)];
    for (place, name, hash, marks) in days {
        page.ask(&format!("{SEEN} slide({place})")).await;
        page.until(&format!("return all('.mark').length === {marks}")).await;
        assert_eq!(page.ask(day).await, json!([name, name, hash, marks]));
    }
    assert_eq!(page.ask("return history.length").await, length + 1);
    page.ask(&format!("{SEEN} slide(3)")).await;
    page.until("return location.hash === ''").await;
    page.ask(&format!("{SEEN} slide(2)")).await;
    page.ask("$('.reset').click()").await;
    page.until("return all('.mark').length === 7 && $('.reset').hidden").await;
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn days_go_by_until_the_last_or_until_a_reader_does_something(page: &Page) {
    four_days(page, "en").await;
    let playing = "return $('.play').ariaLabel";
    page.ask("$('.play').click()").await;
    assert_eq!(page.ask(playing).await, "Stop");
    page.until("return 0 < $('.day input').valueAsNumber").await;
    page.ask("all('.view input')[0].focus()").await;
    page.press(Key::Shift).await;
    assert_eq!(page.ask(playing).await, "Let the days go by");
    page.ask("$('.play').click()").await;
    page.until("return $('.day input').valueAsNumber === 3").await;
    assert_eq!(page.ask(playing).await, "Let the days go by");
    // Out of the page, no day goes by.
    page.ask(
        "$('.play').click(); window.gone = document.querySelector('casualty-chart'); gone.remove()",
    )
    .await;
    page.ask("document.querySelector('main').prepend(gone)").await;
    page.until("return $('.play').ariaLabel === 'Let the days go by'").await;
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn views_are_one_stop_and_arrows_go_from_one_to_the_next(page: &Page) {
    for (lang, forward) in [("en", Key::Right), ("ar", Key::Left)] {
        opened(page, &format!("?lang={lang}")).await;
        page.ask("$('.view :checked').focus()").await;
        // To WebKit, right is on in either direction of writing.
        page.press(if page.browser == Browser::Webkit { Key::Right } else { forward }).await;
        page.until("return location.hash === '#view=matrix'").await;
        assert_eq!(page.ask("return root().activeElement.value").await, "matrix", "{lang}");
        page.press(Key::Tab).await;
        assert_eq!(page.ask("return root().activeElement.localName").await, "select", "{lang}");
        page.size(320, 800).await;
        let low = "return all('.view, .choice:not([hidden]) select, .play').map((one) => one.getBoundingClientRect()) \
            .filter(({ width, height }) => width && (width < 24 || height < 24)).length";
        assert_eq!(page.ask(low).await, 0, "{lang}");
        page.size(1280, 800).await;
    }
}

pub(super) async fn arrows_go_through_a_matrix_as_it_lies(page: &Page) {
    for (lang, on, back) in [("en", Key::Right, Key::Left), ("ar", Key::Left, Key::Right)] {
        page.size(1280, 800).await;
        opened(page, &format!("?lang={lang}#view=matrix")).await;
        page.ask("$('.mark').focus()").await;
        // Three cells of the first row, then the one below the second.
        let steps = [
            (on, 1),
            (on, 2),
            (back, 1),
            (Key::Down, 4),
            (Key::Up, 1),
            (back, 0),
            (Key::Down, 3),
            (Key::Up, 0),
        ];
        for (at, (key, place)) in steps.into_iter().enumerate() {
            page.press(key).await;
            assert_eq!(page.ask("return at()").await, place, "{lang}: step {at}");
        }
    }
}

pub(super) async fn the_table_stands_open_as_a_view_and_folded_elsewhere(page: &Page) {
    opened(page, "?lang=en#view=table").await;
    let table = "const table = $('table'); return [all('table').length, table.closest('details') !== null, \
        table.checkVisibility(), $('canvas').getBoundingClientRect().height]";
    assert_eq!(page.ask(table).await, json!([1, false, true, 0]));
    page.ask("all('.view input')[0].click()").await;
    page.until("return $('canvas').getBoundingClientRect().height > 100").await;
    assert_eq!(
        page.ask(&table.replace("$('canvas').getBoundingClientRect().height", "0")).await,
        json!([1, true, false, 0])
    );
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_table_is_ordered_by_its_heads_and_a_third_press_restores_it(page: &Page) {
    four_days(page, "en").await;
    page.ask("all('.view input')[4].click()").await;
    page.until("return !$('.stand').hidden").await;
    let order = "return [all('thead th').map((th) => th.ariaSort), \
        all('tbody tr').map((row) => said(row.cells[0].firstChild))]";
    let ledger =
        ["Coast ministry", "Hills council", "Joint monitor", "=Gazette", "Each side’s own count"];
    let sorts: [(usize, Value, [usize; 5]); 6] = [
        // What has no number comes last either way, and our own sum after it.
        (1, json!("ascending"), [2, 0, 3, 1, 4]),
        (1, json!("descending"), [3, 0, 2, 1, 4]),
        (1, Value::Null, [0, 1, 2, 3, 4]),
        (0, json!("ascending"), [3, 0, 1, 2, 4]),
        (0, json!("descending"), [2, 1, 0, 3, 4]),
        (4, json!("ascending"), [1, 0, 2, 3, 4]),
    ];
    for (column, way, places) in sorts {
        page.ask(&format!("all('thead button')[{column}].click()")).await;
        // What orders is fetched with the first table.
        page.until(&format!("return all('thead th')[{column}].ariaSort === {way}")).await;
        let seen = page.ask(order).await;
        assert_eq!(
            seen[0].as_array().unwrap().iter().filter(|one| !one.is_null()).count(),
            usize::from(!way.is_null())
        );
        assert_eq!(seen[1], json!(places.map(|place| ledger[place])), "column {column} {way}");
    }
    // It stays so when the figures change.
    page.ask(&format!("{SEEN} choose(1, 'Coast')")).await;
    page.until("return all('thead th').length === 3").await;
    assert_eq!(
        page.ask("return all('thead th').map((th) => th.ariaSort)").await,
        json!([null, null, null])
    );
}

pub(super) async fn a_table_is_copied_as_csv_that_no_spreadsheet_runs(page: &Page) {
    for by in ["the new way", "the old way"] {
        four_days(page, "en").await;
        page.ask("all('.view input')[4].click()").await;
        page.until("return !$('.stand').hidden").await;
        let listen = match by {
            "the new way" => {
                "navigator.clipboard.writeText = async (text) => { window.taken = text }"
            }
            _ => {
                "navigator.clipboard.writeText = async () => { throw new Error('not allowed') }; \
                document.addEventListener('copy', (event) => { window.taken = event.clipboardData.getData('text/plain') })"
            }
        };
        page.ask(listen).await;
        page.ask("$('.copy').focus()").await;
        page.press(Key::Enter).await;
        page.until("return $('.stand output').textContent === 'Copied'").await;
        let taken = page.ask("return window.taken").await;
        let lines: Vec<&str> = taken.as_str().unwrap().split("\r\n").collect();
        assert_eq!(lines.len(), 7, "{by}: {lines:?}");
        assert!(
            lines[0].starts_with("Source,Who it is,Coast,\"Coast, least\",\"Coast, most\",Hills,"),
            "{by}: {}",
            lines[0]
        );
        assert!(lines[1].starts_with("Coast ministry,speaks for: Coast,\"25 military = at least 25, civilian not mentioned\",25,,not mentioned,,,"), "{by}: {}", lines[1]);
        assert!(
            lines[4].starts_with("'=Gazette,third party,\"about 1,200\",,,not mentioned,,,"),
            "{by}: {}",
            lines[4]
        );
        // A band is ours: what is written beside a figure is what was said of it.
        for ours in ["1150", "1250"] {
            assert!(!taken.as_str().unwrap().contains(ours), "{by}: {taken}");
        }
        assert_eq!(page.ask("return root().activeElement.className").await, "copy", "{by}");
    }
    // A press waits for what does it, is not lost where the table is filled anew, and says why where it fails.
    let seen = page.ask_slowly(PRESSED_TOO_SOON, vec![]).await;
    let lost = "The file sheets.js could not be fetched. Check the connection and try again.";
    let expected = json!([
        ["true", "true", ""],
        [null, null, ""],
        ["ascending", "true"],
        [null, "Try again"],
        [lost, ""],
        [lost, null, "Copied"],
        ["Copying is not allowed here"],
        [""]
    ]);
    assert_eq!(seen, expected);
}

/// Presses a table's buttons while what does it is on its way, and where it never comes.
const PRESSED_TOO_SOON: &str = r"
    const told = {
        caption: 'All', head: ['Source', 'Coast'],
        rows: [3, 1, 2].map((low) => ({ name: `S${low}`, relation: '', cells: [{ text: `${low}`, kind: 'said', low, high: low }] })),
    };
    (async () => {
        const [{ table }, sheets] = await Promise.all([import('/table.js'), import('/sheets.js')]);
        const { words } = await import('/words.js');
        const say = await words('en', '', 'reader');
        const [order, waiting, seen] = [{}, [], []];
        let sheet = null;
        const fill = (hands) => {
            sheet?.remove();
            sheet = table(told, say, order, hands);
            document.body.append(sheet);
        };
        const [head, copy, note] = ['thead th:last-child', '.copy', 'output'].map((css) => () => sheet.querySelector(css));
        const busy = (button) => button.getAttribute('aria-busy');
        const later = (work, lost) => waiting.push([work, lost]);
        const arrive = async () => { for (const [work] of waiting.splice(0)) await work(sheets); };
        const said = () => note().textContent.replace(/[\u2066-\u2069]/g, '');
        const sorted = () => head().getAttribute('aria-sort');

        fill(later);
        head().firstChild.click();
        copy().click();
        seen.push([busy(head().firstChild), busy(copy()), said()]);
        fill(later);
        seen.push([busy(head().firstChild), sorted(), said()]);
        let allowed = async () => { throw new Error('not allowed'); };
        navigator.clipboard.writeText = (text) => allowed(text);
        document.execCommand = () => false;
        const active = (isActive) => Object.defineProperty(navigator, 'userActivation', { value: { isActive }, configurable: true });
        active(false);
        await arrive();
        seen.push([sorted(), String([...sheet.querySelectorAll('tbody th')].every((one, at) => one.textContent === `S${at + 1}`))]);
        seen.push([busy(head().firstChild), said()]);

        // Neither an order nor a copy is lost in silence, and what was said goes with the next press.
        fill((work, lost) => lost());
        head().firstChild.click();
        const first = said();
        fill(later);
        seen.push([first, said()]);
        copy().click();
        waiting.splice(0).forEach(([, lost]) => lost());
        const second = said();
        allowed = async () => {};
        copy().click();
        await arrive();
        seen.push([second, busy(copy()), said()]);
        allowed = async () => { throw new Error('not allowed'); };
        active(true);
        copy().click();
        await arrive();
        seen.push([said()]);
        head().firstChild.click();
        await arrive();
        seen.push([said()]);
        sheet.remove();
        return seen;
    })().then(done, (error) => done(String(error.stack)));
";

pub(super) async fn a_day_is_named_as_the_chart_takes_it(page: &Page) {
    let links = [
        ("2020-13-40", "en", "all days"),
        ("2020-02-31", "en", "all days"),
        ("soon", "en", "all days"),
        ("2020-10-21", "en", "21 October 2020"),
        ("2019-01-01", "en", "1 January 2019"),
        ("2019-01-01", "ar", "1 يناير 2019"),
        ("2031-05-04", "en", "4 May 2031"),
    ];
    for (day, lang, name) in links {
        let war = "nagorno-karabakh-war-2020";
        opened(page, &format!("?lang={lang}#ledger={war}&as-of={day}")).await;
        let names =
            "return [$('.day output').textContent, $('.day input').getAttribute('aria-valuetext')]";
        assert_eq!(page.ask(names).await, json!([name, name]), "{day}");
        assert_eq!(page.faults().await, NONE, "{day}");
    }
}

pub(super) async fn a_link_to_a_bundled_ledger_leads_away_from_a_file_of_ones_own(page: &Page) {
    let war = "nagorno-karabakh-war-2020";
    let shows = |what: &str| format!("return said($('.sources')).includes('{what}')");
    let address = "const [ledger, back] = ['#ledger', '#back'].map((id) => document.querySelector(id)); \
        return [location.hash, ledger.value, back.hidden]";
    for own in [None, Some(FOUR_DAYS)] {
        opened(page, &format!("?lang=en#ledger={war}")).await;
        if let Some(own) = own {
            page.drop_file("days.csv", own).await;
        } else {
            page.ask("document.querySelector('#example').click()").await;
        }
        page.until(&shows("Coast ministry")).await;
        // What names a bundled ledger would not lead here.
        assert_eq!(page.ask(address).await, json!(["", war, false]));
        page.ask("all('.view input')[1].click()").await;
        page.until("return location.hash === '#view=matrix'").await;
        page.ask(&format!("location.hash = '#view=people&ledger={war}'")).await;
        page.until(&format!("return !(() => {{ {} }})()", shows("Coast ministry"))).await;
        assert_eq!(
            page.ask(address).await,
            json!([format!("#view=people&ledger={war}"), war, true])
        );
        assert_eq!(page.faults().await, NONE);
    }
}

pub(super) async fn a_chart_gives_its_picture_as_text_whatever_build_shows_it(page: &Page) {
    let goldens = [
        ("bars", 720, include_str!("../golden/poster-bundled-en-720.svg")),
        ("matrix", 960, include_str!("../golden/poster-matrix-bundled-en-960.svg")),
    ];
    for (view, width, golden) in goldens {
        opened(page, &format!("?lang=en#view={view}&theme=light")).await;
        let text = format!(
            "const chart = document.querySelector('casualty-chart'); chart.style.inlineSize = '{width}px'; \
            chart.svg().then(done, (error) => done(String(error)))"
        );
        assert_eq!(page.ask_slowly(&text, vec![]).await, golden, "{view}");
        assert_eq!(page.faults().await, NONE, "{view}");
    }
    let none =
        "document.createElement('casualty-chart').svg().then(done, (error) => done(String(error)))";
    assert_eq!(page.ask_slowly(none, vec![]).await, Value::Null);
}

pub(super) async fn links_that_stand_alone_are_high_enough_for_a_finger(page: &Page) {
    for lang in ["en", "ar"] {
        opened(page, &format!("?lang={lang}")).await;
        page.ask("for (const fold of all('details')) fold.open = true").await;
        let low = "const links = [...all('.sources a'), ...document.querySelectorAll('main p > a:only-child, footer a')]; \
            return links.map((one) => [one, one.getBoundingClientRect()]) \
            .filter(([, { width, height }]) => height && (width < 24 || height < 24)).map(([one]) => one.textContent)";
        page.holds(low, lang).await;
    }
}

pub(super) async fn changes_are_said_once_they_have_come_to_rest(page: &Page) {
    opened(page, "?lang=en").await;
    let news = "$('[role=status]').textContent";
    assert_eq!(page.ask(&format!("return {news}")).await, "", "nothing is said when a page opens");
    page.ask(&format!("{SEEN} choose(1, 'armenian')")).await;
    page.until(&format!("return {news}.includes('Shown: ')")).await;
    page.ask(&format!(
        "window.said = []; new MutationObserver(() => window.said.push({news})) \
        .observe($('[role=status]'), {{ childList: true }})"
    ))
    .await;
    // Of changes one after another only the last is said.
    page.ask(&format!("{SEEN} choose(1, 'azerbaijani'); setTimeout(() => choose(1, ''), 300)"))
        .await;
    page.until("return window.said.length > 0").await;
    let said = page.ask("return window.said").await;
    assert_eq!(said.as_array().unwrap().len(), 1, "{said}");
    assert!(!said[0].as_str().unwrap().contains("Shown"), "{said}");
}

pub(super) async fn a_chart_without_controls_fetches_none(page: &Page) {
    page.open("?lang=en").await;
    // Before the element has begun, or after: it is the same to a reader.
    page.ask("document.querySelector('casualty-chart').controls = 'none'").await;
    page.until("return root()?.querySelector('.mark')").await;
    assert_eq!(page.ask("return $('.controls').getBoundingClientRect().height").await, 0);
    page.ask("document.querySelector('casualty-chart').controls = 'full'").await;
    page.until("return $('.view input')").await;
    assert_eq!(page.faults().await, NONE);
}

pub(super) async fn a_card_of_many_renderings_is_scrolled_on_a_phone(page: &Page) {
    page.size(320, 640).await;
    for lang in ["en", "ar"] {
        opened(page, &format!("?lang={lang}#ledger=nagorno-karabakh-war-2020")).await;
        page.ask("$('.mark').scrollIntoView({ block: 'start' }); $('.mark').focus()").await;
        let card = "const [card, told, close] = ['.card', '.told', '.close'].map((css) => $(css).getBoundingClientRect()); \
            return [told.height <= innerHeight, $('.told').scrollHeight > $('.told').clientHeight, $('.told').tabIndex, \
                0 <= card.left && card.right <= innerWidth, card.top <= close.top && close.bottom <= card.bottom, \
                $('.told').querySelectorAll('li').length > 10]";
        assert_eq!(page.ask(card).await, json!([true, true, 0, true, true, true]), "{lang}");
    }
    assert_eq!(page.faults().await, NONE);
}

/// Opens a page and waits for its chart and for its controls.
async fn opened(page: &Page, path: &str) {
    // A fragment alone would not load it anew.
    page.client.goto("about:blank").await.unwrap();
    page.open(path).await;
    page.until("return root()?.querySelector('.view input')").await;
}

async fn four_days(page: &Page, lang: &str) {
    opened(page, &format!("?lang={lang}")).await;
    page.drop_file("days.csv", FOUR_DAYS).await;
    page.until("return all('.mark').some(({ ariaLabel }) => ariaLabel.includes('=Gazette'))").await;
}

async fn until_seen(page: &Page, seen: &Value) {
    page.until(&format!(
        "{SEEN} const {{ hash, view, marks, reset }} = seen(); \
         return JSON.stringify([hash, view, marks, reset]) === {}",
        json!(seen.to_string())
    ))
    .await;
}
