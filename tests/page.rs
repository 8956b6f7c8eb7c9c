//! The served page in real browsers.
//!
//! `cargo xtask test` starts the server and the drivers and says where they
//! are. A check is an async function of the open [`Page`]; named at the foot of
//! the file it becomes one test for each browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "page/bad.rs"]
mod bad;
#[path = "page/bench_files.rs"]
mod bench_files;
#[path = "page/bench_truth.rs"]
mod bench_truth;
#[path = "page/browser.rs"]
mod browser;
#[path = "page/builder.rs"]
mod builder;
#[path = "page/canvas.rs"]
mod canvas;
#[path = "page/controls.rs"]
mod controls;
#[path = "page/element.rs"]
mod element;
#[path = "page/exports.rs"]
mod exports;
#[path = "page/frames.rs"]
mod frames;
#[path = "page/imports.rs"]
mod imports;
#[path = "page/preferences.rs"]
mod preferences;
#[path = "page/print.rs"]
mod print;
#[path = "page/record.rs"]
mod record;
#[path = "page/rules.rs"]
mod rules;
#[path = "page/security.rs"]
mod security;
#[path = "hostile/mod.rs"]
mod hostile;
#[path = "page/statics.rs"]
mod statics;
#[path = "page/workbench.rs"]
mod workbench;

use fantoccini::key::Key;
use serde_json::{Value, json};

use browser::{Browser, Page, run};

const NONE: [&str; 0] = [];

async fn the_page_opens_and_nothing_on_it_fails(page: &Page) {
    page.open("").await;
    page.until("return root()?.querySelector('.mark')").await;
    let title = page.client.title().await.unwrap();
    assert!(title.starts_with("Casualty Chart: "), "{title}");
    assert_eq!(page.faults().await, NONE);
}

async fn what_fails_on_a_page_is_noticed(page: &Page) {
    page.open("").await;
    let fail = "const image = new Image(); image.src = 'data:image/gif;base64,AA'; \
                console.error('one'); dispatchEvent(new ErrorEvent('error', { message: 'two' }))";
    page.client.execute(fail, vec![]).await.unwrap();
    let faults = page.faults_at_least(3).await.join("\n");
    for part in ["one", "two", "img-src"] {
        assert!(faults.contains(part), "{part} is not in {faults}");
    }
}

/// What the bundled ledger comes to, in a language of the page.
struct Said {
    lang: &'static str,
    dir: &'static str,
    headline: &'static str,
    /// Cells of the table by row and column, with the words of the worked example.
    cells: [(usize, usize, &'static str); 8],
    legend: [&'static str; 7],
}

const ENGLISH: Said = Said {
    lang: "en",
    dir: "ltr",
    headline: "Armenian side: sources differ by at least 2.1 times. \
               Azerbaijan has not disclosed its military deaths.",
    cells: [
        (0, 0, "more than 2,000"),
        (0, 2, "nearly 5,000"),
        (1, 0, "911 = 874 military + 37 civilian"),
        (1, 1, "not mentioned"),
        (2, 0, "not mentioned"),
        (3, 2, "fewer than 1,000"),
        (4, 0, "911"),
        (4, 1, "at least 61, military not disclosed"),
    ],
    legend: [
        "military",
        "civilian",
        "status not stated",
        "not a firm figure",
        "or more: no upper end given",
        "no number given",
        "our own sum",
    ],
};

const ARABIC: Said = Said {
    lang: "ar",
    dir: "rtl",
    headline: "الجانب الأرمني: تتفاوت أرقام المصادر، ونسبة الأعلى إلى الأدنى ما لا يقل عن 2.1 إلى واحد. \
               عدد القتلى العسكريين لدى أذربيجان غير معلن.",
    cells: [
        (0, 0, "أكثر من 2,000"),
        (0, 2, "ما يقارب 5,000"),
        (1, 0, "911 = 874 عسكرياً + 37 مدنياً"),
        (1, 1, "لم يُذكر"),
        (2, 0, "لم يُذكر"),
        (3, 2, "أقل من 1,000"),
        (4, 0, "911"),
        (4, 1, "ما لا يقل عن 61، العسكريون: غير معلن"),
    ],
    legend: [
        "العسكريون",
        "المدنيون",
        "الصفة غير مذكورة",
        "رقم غير قاطع",
        "أو أكثر: بلا حد أعلى",
        "بلا رقم",
        "حاصل جمعنا",
    ],
};

async fn each_language_says_the_worked_example_on_a_phone_and_on_a_desk(page: &Page) {
    for said in [ENGLISH, ARABIC] {
        for width in [320, 1280] {
            page.size(width, 800).await;
            page.chart(&format!("?lang={}", said.lang)).await;
            says(page, &said).await;
            let wide = "const { scrollWidth, clientWidth } = document.documentElement;
                return [innerWidth, scrollWidth - clientWidth]";
            assert_eq!(page.ask(wide).await, json!([width, 0]), "{}", said.lang);
            assert_eq!(page.faults().await, NONE, "{} at {width}", said.lang);
        }
    }
}

async fn says(page: &Page, said: &Said) {
    let dirs = "return [document.documentElement.dir, getComputedStyle($('figure')).direction]";
    assert_eq!(page.ask(dirs).await, json!([said.dir, said.dir]));
    assert_eq!(page.ask("return said($('h2'))").await, said.headline);
    assert_eq!(page.ask("return all('.legend li').map(last)").await, json!(said.legend));
    let cells = page
        .ask("return all('.table tbody tr').map((row) => [...row.cells].slice(1).map(said))")
        .await;
    for (row, column, words) in said.cells {
        assert_eq!(cells[row][column], words, "row {row}, column {column} of {cells}");
    }
    let own = cells[2][1].as_str().unwrap();
    assert!(own.contains("61") && !own.starts_with("61 ="), "{own}");
}

async fn the_canvas_is_a_picture_of_what_the_table_says(page: &Page) {
    for lang in ["en", "ar"] {
        page.chart(&format!("?lang={lang}")).await;
        // Its pixels are nobody's text; what they say is there as text.
        assert_eq!(
            page.ask("return all('canvas').map((canvas) => canvas.ariaHidden)").await,
            json!(["true"])
        );
        assert_eq!(page.ask("return all('figure table').length").await, 1);
        let colors = page.ask(COLORS).await.as_u64().unwrap();
        assert!(10 < colors, "{colors} colours are in the picture");
        // Every number that a mark says is in the table and the other way round.
        let numbers = "const numbers = (texts) => [...new Set(texts.join(' ').match(/[0-9](?:[0-9,]*[0-9])?/g))].sort();
            return [numbers(all('.mark').map((mark) => mark.ariaLabel)),
                numbers(all('.table tbody tr').flatMap((row) => [...row.cells].slice(1, -1).map(said)))]";
        let numbers = page.ask(numbers).await;
        assert_eq!(numbers[0], numbers[1], "{lang}: of the marks, and of the table");
    }
}

/// How many colours the picture has.
const COLORS: &str = "const canvas = $('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size";

async fn a_keyboard_goes_through_the_marks_from_one_stop(page: &Page) {
    for (lang, forward) in [("en", Key::Right), ("ar", Key::Left)] {
        page.chart(&format!("?lang={lang}")).await;
        let stops = "return all('.mark').filter((mark) => mark.tabIndex === 0).length";
        assert_eq!(page.ask(stops).await, 1);
        let last = page.ask("return all('.mark').length - 1").await;

        page.ask("$('.mark').focus()").await;
        let visited = [Key::Down, forward, Key::Up, Key::End, Key::Down, Key::Home, Key::Up];
        let expected = [json!(1), json!(2), json!(1), last.clone(), last, json!(0), json!(0)];
        for (key, place) in visited.into_iter().zip(expected) {
            page.press(key).await;
            assert_eq!(page.ask("return at()").await, place, "{lang}");
            assert_eq!(page.ask(stops).await, 1, "{lang}");
            assert_eq!(page.ask("return $('.card').hidden").await, false, "{lang}");
        }
        page.press(Key::Escape).await;
        assert_eq!(page.ask("return [$('.card').hidden, at()]").await, json!([true, 0]));
        // The next stop is no mark.
        page.press(Key::Tab).await;
        assert_eq!(page.ask("return at()").await, -1, "{lang}");
        assert_eq!(page.faults().await, NONE);
    }
}

async fn hover_touch_and_focus_open_the_card_of_a_mark(page: &Page) {
    page.size(1280, 800).await;
    page.chart("?lang=en").await;
    let shut = "return $('.card').hidden";
    for pointer in ["mouse", "touch"] {
        assert_eq!(page.ask(shut).await, true);
        page.point(pointer, 1).await;
        card_of_the_karabakh_authorities(page, pointer).await;
        page.ask("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))").await;
    }
    page.ask("root().activeElement?.blur(); all('.mark')[1].focus()").await;
    card_of_the_karabakh_authorities(page, "focus").await;
    page.press(Key::Escape).await;
    assert_eq!(page.ask(shut).await, true);
}

async fn card_of_the_karabakh_authorities(page: &Page, way: &str) {
    page.until(&format!("return !$('.card').hidden /* {way} */")).await;
    let card = page.ask("return said($('.card'))").await;
    let parts = ["Karabakh authorities", "874", "37", "since 27 September 2020", "BBC News Arabic"];
    for part in parts {
        assert!(card.as_str().unwrap().contains(part), "{part:?} is not in {card}");
    }
    let links = "return [...$('.card').querySelectorAll('a')].map((link) => link.href)";
    let url = "https://elaph.com/Web/News/2020/10/1308526.html";
    assert_eq!(page.ask(links).await, json!([url, url]));
}

async fn a_bad_file_is_told_of_and_the_last_chart_stays(page: &Page) {
    page.chart("?lang=en").await;
    let before = page.ask(PICTURE).await;
    let file =
        "source,about,status,figure\nA,North,civil,12\nB,North,civilian,1.5\nC,North,all,<b>\n";
    page.drop_file("bad.csv", file).await;
    page.until("return !$('.trouble').hidden").await;
    let rows = "return all('.trouble tbody tr').map((row) => [...row.cells].map(said))";
    let rows: Vec<[String; 3]> = serde_json::from_value(page.ask(rows).await).unwrap();
    let places: Vec<(&str, &str)> = rows.iter().map(|row| (&*row[0], &*row[1])).collect();
    assert_eq!(places, [("2", "status"), ("3", "figure"), ("4", "figure")]);
    for (row, found) in rows.iter().zip(["civil", "1.5", "<b>"]) {
        assert!(row[2].contains(found) && row[2].len() > 20, "{row:?}");
    }
    assert_eq!(page.ask("return all('b').length").await, 0, "markup is shown, not made");
    let whole = page.ask("return said($('.trouble'))").await;
    for part in ["3 problems were found", "3 of 3", "still the last chart"] {
        assert!(whole.as_str().unwrap().contains(part), "{part:?} is not in {whole}");
    }
    assert_eq!(page.ask(PICTURE).await, before);
    assert_eq!(page.ask("return said($('h2#headline'))").await, ENGLISH.headline);

    let status = "return document.querySelector('#status').textContent";
    assert!(!page.ask(status).await.to_string().contains("bad.csv"), "it is not what is shown");

    // A good one mends it.
    page.drop_file("mine.csv", include_str!("../www/data/example.csv")).await;
    page.until(
        "return $('.trouble').hidden && $('#headline').textContent.includes('Hills council')",
    )
    .await;
    let marks = page.ask("return all('.mark').map((mark) => mark.ariaLabel)").await.to_string();
    let marks = marks.replace(['\u{2068}', '\u{2069}'], "");
    for part in ["Coast, Joint monitor: more than 300", "187 military", "military not disclosed"] {
        assert!(marks.contains(part), "{part:?} is not in {marks}");
    }
    assert_ne!(page.ask(PICTURE).await, before);
    let shown = page.ask(status).await;
    assert!(shown.as_str().unwrap().contains("mine.csv"), "{shown}");

    // What was asked of it is not asked of the next.
    page.ask("document.querySelector('casualty-chart').outcome = 'wounded'").await;
    page.until("return $('.marks').children.length === 1 || all('.mark').length === 1").await;
    page.ask("document.querySelector('#back').click()").await;
    page.until("return all('.mark').length === 7").await;
    assert_eq!(page.ask("return said($('h2#headline'))").await, ENGLISH.headline);
    assert_eq!(page.faults().await, NONE);
}

/// All of the picture.
const PICTURE: &str = "return $('canvas').toDataURL()";

async fn a_change_of_appearance_draws_anew(page: &Page) {
    page.chart("?lang=en").await;
    let paper = "String([...$('canvas').getContext('2d').getImageData(0, 0, 1, 1).data])";
    let choose = |theme: &str| {
        format!(
            "const theme = document.querySelector('#theme'); theme.value = '{theme}'; \
             theme.dispatchEvent(new Event('change'))"
        )
    };
    for (theme, color) in [("dark", "23,23,20"), ("light", "255,253,248")] {
        page.ask(&choose(theme)).await;
        page.until(&format!("return {paper} === '{color},255'")).await;
        let ground =
            page.ask("return getComputedStyle(document.documentElement).backgroundColor").await;
        assert_eq!(ground, format!("rgb({})", color.replace(',', ", ")));
        assert_eq!(page.ask("return location.hash").await, format!("#theme={theme}"));
    }
}

async fn a_change_of_language_keeps_what_is_seen(page: &Page) {
    page.chart("?lang=en").await;
    page.drop_file("mine.csv", include_str!("../www/data/example.csv")).await;
    page.until("return $('#headline').textContent.includes('Hills council')").await;
    page.until("return $('.choice select')").await;
    page.ask("const outcome = $('.choice select'); outcome.value = 'wounded'; outcome.dispatchEvent(new Event('change'))").await;
    page.until("return location.hash === '#outcome=wounded'").await;
    page.ask("document.querySelector('nav a[lang=ar]').click()").await;
    page.until("return $('figure').dir === 'rtl'").await;
    let seen = "return [location.search, location.hash, $('.choice select').value, document.documentElement.lang]";
    assert_eq!(page.ask(seen).await, json!(["?lang=ar", "#outcome=wounded", "wounded", "ar"]));
    let marks = page.ask("return all('.mark').map((mark) => mark.ariaLabel)").await.to_string();
    assert!(marks.contains("Relief society") && marks.contains("عشرات"), "{marks}");
    // An address opens what was seen.
    page.chart("?lang=ar#theme=dark&digits=arab").await;
    let seen = "return [$('.table tbody td').textContent, document.documentElement.dataset.theme]";
    assert_eq!(page.ask(seen).await, json!(["أكثر من ٢٬٠٠٠", "dark"]));
    assert_eq!(page.faults().await, NONE);
}

async fn every_language_can_be_chosen_on_a_phone_and_costs_its_own_file(page: &Page) {
    page.size(320, 800).await;
    page.chart("?lang=en").await;
    let links = page.ask("return [...document.querySelectorAll('nav a')].map((a) => a.lang)").await;
    let links: Vec<String> = serde_json::from_value(links).unwrap();
    for lang in &links {
        page.chart(&format!("?lang={lang}#digits=latn")).await;
        // What it says of itself, shut and open; the open list is as wide as the page at most.
        let wide = "const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth";
        assert_eq!(page.ask(wide).await, 0, "{lang}, shut");
        page.ask("document.querySelector('nav summary').click()").await;
        assert_eq!(page.ask(wide).await, 0, "{lang}, open");
        let low = "return [...document.querySelectorAll('nav a, nav summary')]
            .filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent)";
        assert_eq!(page.ask(low).await, json!([]), "{lang}: targets below 24 px");
        let seen = "const link = document.querySelector('nav a[aria-current]'); return [link.lang,
            document.querySelector('#language').textContent === link.textContent,
            document.documentElement.lang, document.documentElement.dir === link.dir,
            getComputedStyle($('figure')).direction === link.dir]";
        assert_eq!(page.ask(seen).await, json!([lang, true, lang, true, true]));
        let texts = "return performance.getEntriesByType('resource').map((one) => one.name)
            .filter((name) => name.includes('/texts/')).map((name) => name.split('/').pop())";
        assert_eq!(page.ask(texts).await, json!([format!("{lang}.json")]));
        // Nothing is left in another language, and no place is left open.
        let raw = "return [document.body, $('figure')].map(said).join(' ').match(/\\{\\w+\\}|page\\.\\w+/g)";
        assert_eq!(page.ask(raw).await, Value::Null, "{lang}");
        assert_eq!(page.faults().await, NONE, "{lang}");
    }
    // The list that is open by now.
    page.ask("document.querySelector('nav a').focus()").await;
    page.press(Key::Escape).await;
    let shut =
        "return [document.querySelector('nav details').open, document.activeElement.localName]";
    assert_eq!(page.ask(shut).await, json!([false, "summary"]));
}

async fn a_bundled_ledger_is_chosen_and_stays_in_the_address(page: &Page) {
    page.chart("?lang=en").await;
    let first = page.ask("return said($('#headline'))").await;
    page.ask("const ledger = document.querySelector('#ledger'); ledger.selectedIndex = 1; ledger.dispatchEvent(new Event('change'))").await;
    page.until("return all('.table tbody tr').some((row) => said(row).includes('open-source'))")
        .await;
    let address = "return [location.hash, document.querySelector('#data').getAttribute('href')]";
    let war = "nagorno-karabakh-war-2020";
    let expected = json!([format!("#ledger={war}"), format!("data/{war}.json")]);
    assert_eq!(page.ask(address).await, expected);
    // An address opens what was seen, in the other language too.
    page.chart(&format!("?lang=ar#ledger={war}")).await;
    page.until("return all('.table tbody tr').some((row) => said(row).includes('3,250'))").await;
    assert_eq!(page.ask("return document.querySelector('#ledger').selectedIndex").await, 1);
    page.chart("?lang=en#ledger=none").await;
    page.until("return $('#headline')").await;
    assert_eq!(page.ask("return said($('#headline'))").await, first);
    assert_eq!(page.faults().await, NONE);
}

async fn a_ledger_that_is_not_there_leaves_the_fallback(page: &Page) {
    page.chart("?lang=en").await;
    let missing = "const chart = document.createElement('casualty-chart'); \
        chart.id = 'missing'; chart.src = 'data/none.json'; chart.append('What is known so far.'); \
        document.querySelector('main').prepend(chart); root = () => chart.shadowRoot";
    page.ask(&format!("{missing}; window.chart = '#missing'")).await;
    page.until("return $('.trouble') && !$('.trouble').hidden").await;
    let told = page.ask("return said($('.trouble'))").await;
    assert!(told.as_str().unwrap().contains("404"), "{told}");
    assert_eq!(
        page.ask("return [$('slot').hidden, $('figure').hidden]").await,
        json!([false, true])
    );
}

/// Makes of each check, by the room that it is in, one test in each browser.
macro_rules! in_each_browser {
    ($($room:ident { $($check:ident,)+ })+) => {
        mod chromium {
            use super::*;
            $($(#[test] fn $check() { run(Browser::Chromium, $room::$check); })+)+
        }
        mod firefox {
            use super::*;
            $($(#[test] fn $check() { run(Browser::Firefox, $room::$check); })+)+
        }
        mod webkit {
            use super::*;
            $($(#[test] fn $check() { run(Browser::Webkit, $room::$check); })+)+
        }
    };
}

in_each_browser! {
    crate {
        the_page_opens_and_nothing_on_it_fails,
        what_fails_on_a_page_is_noticed,
        each_language_says_the_worked_example_on_a_phone_and_on_a_desk,
        the_canvas_is_a_picture_of_what_the_table_says,
        a_keyboard_goes_through_the_marks_from_one_stop,
        hover_touch_and_focus_open_the_card_of_a_mark,
        a_bad_file_is_told_of_and_the_last_chart_stays,
        a_change_of_appearance_draws_anew,
        a_change_of_language_keeps_what_is_seen,
        every_language_can_be_chosen_on_a_phone_and_costs_its_own_file,
        a_bundled_ledger_is_chosen_and_stays_in_the_address,
        a_ledger_that_is_not_there_leaves_the_fallback,
    }
    bad {
        a_file_that_cannot_be_used_is_told_of_and_what_was_there_stays,
        an_address_that_comes_to_nothing_is_told_of_in_the_readers_language,
        what_is_at_the_edge_of_a_limit_is_drawn_within_the_page,
        a_large_ledger_comes_in_pieces_and_is_all_there,
        where_there_is_no_worker_a_large_ledger_is_shown_all_the_same,
    }
    controls {
        a_view_and_a_filter_stand_in_the_address_and_back_leads_to_what_was,
        a_link_opens_what_was_seen_and_what_no_ledger_has_is_not_asked,
        a_slider_goes_through_the_days_in_one_step_of_the_history,
        days_go_by_until_the_last_or_until_a_reader_does_something,
        views_are_one_stop_and_arrows_go_from_one_to_the_next,
        arrows_go_through_a_matrix_as_it_lies,
        the_table_stands_open_as_a_view_and_folded_elsewhere,
        a_table_is_ordered_by_its_heads_and_a_third_press_restores_it,
        a_table_is_copied_as_csv_that_no_spreadsheet_runs,
        a_day_is_named_as_the_chart_takes_it,
        a_link_to_a_bundled_ledger_leads_away_from_a_file_of_ones_own,
        a_chart_gives_its_picture_as_text_whatever_build_shows_it,
        links_that_stand_alone_are_high_enough_for_a_finger,
        changes_are_said_once_they_have_come_to_rest,
        a_chart_without_controls_fetches_none,
        a_card_of_many_renderings_is_scrolled_on_a_phone,
    }
    canvas {
        each_view_in_each_language_is_there_for_everybody,
        one_kind_of_digits_is_written_everywhere,
    }
    element {
        fifty_charts_share_one_module_and_each_file,
        a_thousand_charts_that_went_leave_nothing,
        words_that_do_not_come_are_missed_in_words_and_fetched_anew,
        of_two_sources_the_last_is_shown_and_the_first_is_given_up,
        a_chart_that_goes_while_it_is_fetched_is_fetched_when_it_comes_back,
        a_chart_that_is_moved_stays_and_one_that_comes_back_is_there,
        a_chart_comes_into_a_page_in_every_manner,
        a_chart_makes_no_page_of_the_other_direction_wider,
        until_a_view_has_come_the_last_one_answers,
        what_was_set_before_the_script_came_is_heeded,
        each_attribute_is_a_property_both_ways,
        a_script_that_is_loaded_twice_names_the_element_once,
        a_script_of_another_origin_works_under_a_policy_that_names_it,
        what_happens_is_told_to_the_page,
        the_picture_is_set_in_the_faces_of_the_sheet,
        a_page_dresses_a_chart_by_its_parts,
        a_panic_is_caught_at_the_door_and_other_charts_go_on,
    }
    exports {
        a_reader_saves_files_that_say_what_they_are_of,
        every_view_leaves_as_a_poster_and_what_cannot_be_saved_is_said,
    }
    preferences {
        what_a_reader_prefers_is_followed,
        the_picture_is_as_sharp_as_the_screen,
        a_finger_that_scrolls_opens_nothing,
    }
    print {
        on_paper_the_table_is_open_and_the_picture_sharp,
        a_page_that_is_printed_is_ready_when_the_paper_is_laid_out,
    }
    builder {
        a_builder_gives_what_it_shows,
        a_file_of_ones_own_can_only_be_frozen,
        a_snippet_is_copied_by_the_new_way_and_by_the_old,
        a_frame_from_the_builder_is_as_high_as_it_says,
    }
    frames {
        a_frame_is_as_high_as_its_chart_in_any_sandbox,
        a_frame_grows_and_shrinks_with_its_chart,
        a_frame_follows_the_fragment_that_its_host_gives_it,
        only_the_chart_of_a_frame_says_how_high_it_is,
        hosts_with_pym_and_amp_are_told_in_their_words,
        nothing_moves_where_the_height_was_known,
        a_host_script_that_comes_late_or_twice_finds_the_heights,
        a_frame_shows_figures_of_its_own_site_only,
        what_a_source_has_printed_is_read_beside_the_frame,
    }
    imports {
        a_file_of_others_becomes_a_chart_and_a_loss_report,
        an_import_is_given_up_by_its_button_and_by_escape,
        a_file_of_no_known_format_is_told_of_and_the_last_chart_stays,
        a_table_is_charted_when_its_editor_has_said_what_its_columns_are,
        of_several_files_one_is_charted_at_a_time,
        files_of_one_format_become_one_ledger,
        a_report_is_said_in_the_language_of_the_page,
        a_keyboard_alone_imports_and_saves,
        events_are_added_up_as_is_chosen,
        where_no_worker_can_be_the_page_imports_by_itself,
        only_our_own_script_is_started_as_a_worker,
    }
    record {
        how_to_record_a_claim_fits_one_screen,
        axe_finds_nothing_in_how_to_record_a_claim,
        the_main_page_leads_to_how_to_record_a_claim_and_back,
        advice_is_given_at_the_door,
    }
    rules {
        axe_finds_nothing,
        axe_finds_nothing_on_the_pages_beside,
        axe_finds_nothing_in_imports,
        axe_finds_nothing_on_the_bench,
    }
    security {
        every_page_lives_under_the_strict_policy,
        a_chart_asks_nobody_else_and_keeps_nothing,
        a_ledger_of_attacks_is_text,
        what_is_refused_is_told_as_text,
        where_there_can_be_no_chart_the_fallback_stays,
        without_scripts_the_fallback_is_there,
        a_script_is_only_what_its_hash_says,
        a_policy_can_name_another_origin_and_nothing_else,
        a_chart_is_drawn_in_a_sandbox_that_has_no_origin,
    }
    statics {
        a_figure_is_taken_over_without_a_jump,
        room_that_was_kept_is_given_free_when_the_reader_acts,
        without_a_script_everything_is_there,
        a_still_figure_follows_what_its_reader_prefers,
        what_fails_leaves_the_still_figure_where_it_is,
        a_frozen_figure_asks_for_no_file_and_says_its_hash,
        a_page_writes_the_same_figure_as_the_command_line,
        a_chart_says_how_old_its_newest_figure_is,
        axe_finds_nothing_in_a_still_figure,
    }
    bench_truth {
        who_speaks_for_whom_is_said_by_the_text_or_the_editor,
        what_is_in_doubt_is_asked_before_it_is_accepted,
        rows_of_two_say_no_more_than_was_said,
        names_that_may_be_slips_are_asked_about,
    }
    bench_files {
        what_was_said_of_a_text_is_not_said_of_the_next,
        what_is_no_text_is_refused_and_a_caption_is_read,
        nothing_is_handed_out_of_a_table_that_is_not_finished,
        what_is_kept_is_sound_and_what_is_off_is_gone,
        an_arrow_makes_nobody_one,
    }
    workbench {
        a_text_becomes_claims_and_its_snippet_shows_the_same,
        every_step_on_the_bench_goes_back_and_forth,
        what_is_wrong_with_a_cell_is_said_at_the_cell,
        a_figure_and_its_row_lead_to_each_other,
        claims_are_split_and_people_are_one,
        a_keyboard_alone_makes_a_chart,
        nothing_is_kept_that_nobody_has_asked_to_keep,
        a_text_of_attacks_is_text,
        who_types_at_five_hundred_claims_does_not_wait,
        a_long_text_is_read_while_the_page_goes_on,
        a_text_is_read_by_the_core_itself,
        a_mistake_is_told_of_at_its_row_with_ways_out,
        one_begins_with_what_there_is_and_takes_it_away,
        where_no_worker_can_be_the_bench_does_it_itself,
    }
}
