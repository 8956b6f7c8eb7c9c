//! What holds in a browser too; `wasm-pack test` runs it in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "web/picture.rs"]
mod picture;

use casualty_chart::date::Date;
use casualty_chart::layout::Look;
use casualty_chart::web::{Chart, IntlLocale};
use casualty_chart::words::{Locale, Words};
use js_sys::{Error, JSON, Reflect, WebAssembly};
use picture::{AR, BUNDLED, EN, EVERY_MARK, turn_page};
use picture::{Asked, Picture, canvas, canvas_of_another_kind, chart, context_calls};
use picture::{dots_of, measurings, page_touches};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const RATIOS: [f64; 5] = [1.0, 1.25, 1.5, 2.0, 3.0];

#[wasm_bindgen_test]
fn each_mark_looks_like_itself() {
    for ratio in RATIOS {
        for (texts, rtl) in [(EN, false), (AR, true)] {
            for (theme, look) in [("light", Look::LIGHT), ("dark", Look::DARK)] {
                console_log!("rtl {rtl}, ratio {ratio}, {theme}");
                let asked = Asked { width: 1_000.0, ratio, theme, view: "bars" };
                looks_like_itself(&Picture::of(&chart(EVERY_MARK, texts), asked, rtl), &look);
            }
        }
    }
}

/// Holds each bar of [`EVERY_MARK`] to what it stands for.
fn looks_like_itself(picture: &Picture, look: &Look) {
    assert_eq!(picture.at(picture.width / 2, 1), look.paper);

    // 400 soldiers, between 100 and 200 civilians.
    let north = picture.bar("North", "N-Army");
    let military = north.run(0, look.military);
    // A seam tells the parts apart, and is of the second.
    let seam = north.run(military, look.paper);
    assert!(0 < seam && seam <= picture.dots(1.0).max(1) + 1, "{seam} dots of paper between");
    let civilian = seam + north.run(military + seam, look.civilian);
    let people = f64::from(u32::try_from(military).unwrap()) / 400.0;
    let slack = 1.0 + 1.5 * picture.ratio;
    let near = |dots: usize, count: f64| (dots as f64 - count * people).abs() <= slack;
    assert!(near(civilian, 100.0), "{military} dots for 400, {civilian} for 100");
    // The frame of what is hatched begins with a corner, which may be soft.
    let corner = military + civilian + picture.dots(2.0);
    let hatched = north.width_of(corner, |column| column.has_edges(look.civilian));
    assert!(near(corner - military - civilian + hatched, 100.0), "{hatched} hatched for 100");
    for x in corner..corner + hatched - picture.dots(2.0) {
        let dots = north.inside(x);
        assert!(dots.contains(&look.paper) && dots.iter().any(|dot| *dot != look.paper));
    }

    // More than 300: chevrons beyond the bar, each thinner than the last.
    let open = picture.bar("South", "Monitor");
    let floor = open.run(0, look.unstated);
    assert!(near(floor, 301.0), "{floor} dots for 301");
    let chevrons = open.strokes_at_the_middle(floor, floor + picture.dots(30.0), look);
    assert_eq!(chevrons.len(), 3, "{chevrons:?}");
    assert!(chevrons.is_sorted_by(|a, b| a >= b) && chevrons[2] < chevrons[0], "{chevrons:?}");

    // 61 civilians, military not disclosed: dashes to the edge of the picture, with words.
    let lane = picture.bar("South", "S-Army");
    let floor = lane.run(0, look.civilian);
    assert!(near(floor, 61.0), "{floor} dots for 61");
    let dashes = lane.along_the_top(floor + picture.dots(4.0), look.military);
    assert!(5 < dashes.len(), "{dashes:?}");
    let last = lane.len() - picture.dots(10.0);
    assert!(last < *dashes.last().unwrap(), "{dashes:?} of {}", lane.len());
    assert!(lane.inside(lane.len() - 1).iter().all(|dot| *dot != look.military), "no far end");
    assert!((floor..lane.len()).any(|x| lane.inside(x).contains(&look.ink)), "words in the lane");

    // At least 561, by our own sum: an outline round nothing, open above.
    let own = picture.bar("", "");
    let corner = picture.dots(2.0);
    let sum = corner + own.width_of(corner, |column| column.has_edges(look.ink));
    assert!(near(sum, 561.0), "{sum} dots for 561");
    assert_eq!(own.inside(picture.dots(20.0)).iter().find(|dot| **dot == look.ink), None);

    // None: a tick on the base line, and paper after it.
    let none = picture.bar("South", "Relief");
    let tick = none.run(0, look.unstated);
    assert!(tick.abs_diff(picture.dots(3.0)) <= 1, "{tick} dots");
    assert!(none.inside(tick).iter().all(|dot| *dot == look.paper));

    // Not mentioned: no bar at all.
    assert!(!picture.has("North", "Relief") && !picture.has("North", "S-Army"));
    assert!(!picture.has("South", "N-Army"));
}

#[wasm_bindgen_test]
fn people_are_as_many_dots_as_the_figures_say() {
    for ratio in RATIOS {
        for (texts, rtl) in [(EN, false), (AR, true)] {
            for (theme, look) in [("light", Look::LIGHT), ("dark", Look::DARK)] {
                console_log!("rtl {rtl}, ratio {ratio}, {theme}");
                let asked = Asked { width: 720.0, ratio, theme, view: "people" };
                let picture = Picture::of(&chart(EVERY_MARK, texts), asked, rtl);
                let dots = |side, source, color| picture.dots_of(side, source, color);
                assert_eq!(dots("North", "N-Army", look.military), [400, 0]);
                assert_eq!(dots("North", "N-Army", look.civilian), [100, 100]);
                assert_eq!(dots("South", "S-Army", look.civilian), [61, 0]);
                assert!(!picture.has("North", "Relief") && !picture.has("South", "N-Army"));
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_million_people_and_a_thousand_million_are_drawn_in_bounded_memory() {
    for (figure, ratio) in [("1000000", 1.0), ("1000000", 2.0), ("1000000000", 3.0)] {
        let ledger = format!("source,about,figure\nMonitor,North,{figure}\n");
        let (chart, canvas) = (chart(&ledger, EN), canvas());
        let asked = Asked { ratio, view: "people", ..Asked::default() };
        let before = memory();
        let mut told = JsValue::NULL;
        let calls = context_calls(&mut || {
            told = chart.draw(canvas.clone(), &asked.js()).ok().unwrap();
        });
        console_log!("{figure} at {ratio}: [calls, settings] {calls:?}");
        assert!(calls[0] < 500, "{calls:?}");
        assert!(memory() - before <= 2_000_000, "{} bytes", memory() - before);
        let of = |name: &str| Reflect::get(&told, &name.into()).unwrap().as_f64().unwrap();
        assert_eq!(f64::from(canvas.width()), (of("width") * of("ratio")).round());
        assert!(canvas.height() <= 16_384 && of("ratio") == ratio.min(16_384.0 / of("height")));
        canvas.remove();
    }
}

#[wasm_bindgen_test]
fn edges_are_sharp_at_every_ratio() {
    for ratio in RATIOS {
        let asked = Asked { ratio, ..Asked::default() };
        let picture = Picture::of(&chart(EVERY_MARK, EN), asked, false);
        assert_eq!((picture.width, picture.css_width), (picture.dots(720.0), 720.0));
        assert_eq!(picture.height, picture.dots(picture.css_height));
        let bar = picture.bar("South", "Monitor");
        let end = bar.run(0, Look::LIGHT.unstated);
        let pure = [Look::LIGHT.unstated, Look::LIGHT.paper, Look::LIGHT.grid];
        for x in 0..end + picture.dots(2.0) {
            let mixed = bar.around(x).into_iter().find(|dot| !pure.contains(dot));
            assert_eq!(mixed, None, "ratio {ratio}, {x} dots along the bar");
        }
    }
}

#[wasm_bindgen_test]
fn the_box_of_a_mark_covers_its_bar_and_no_other() {
    for (texts, rtl) in [(EN, false), (AR, true)] {
        for width in [320.0, 720.0, 1_280.0] {
            let asked = Asked { width, ..Asked::default() };
            let picture = Picture::of(&chart(EVERY_MARK, texts), asked, rtl);
            let look = Look::LIGHT;
            let slices = [look.military, look.civilian, look.unstated];
            let rows: Vec<f64> = (0..picture.height)
                .filter(|y| (0..picture.width).any(|x| slices.contains(&picture.at(x, *y))))
                .map(|y| y as f64)
                .collect();
            for y in rows {
                let over =
                    picture.marks.iter().filter(|mark| mark.y <= y && y < mark.y + mark.height);
                assert_eq!(over.count(), 1, "rtl {rtl}, width {width}, row {y}");
            }
            for mark in &picture.marks {
                assert!(0.0 <= mark.x && mark.x + mark.width <= picture.css_width, "{mark:?}");
                assert!(24.0 <= mark.height && 24.0 <= mark.width, "{mark:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_language_from_right_to_left_gets_the_mirror_image() {
    let turned = EN.replace("\"dir\": \"ltr\"", "\"dir\": \"rtl\"");
    let ltr = Picture::of(&chart(EVERY_MARK, EN), Asked::default(), false);
    let rtl = Picture::of(&chart(EVERY_MARK, &turned), Asked::default(), true);
    for (side, source) in [("North", "N-Army"), ("South", "Monitor"), ("South", "S-Army")] {
        let lengths = [&ltr, &rtl].map(|picture| {
            let bar = picture.bar(side, source);
            let first = bar.inside(1)[0];
            bar.run(0, first)
        });
        assert!(lengths[0].abs_diff(lengths[1]) <= 1, "{side}, {source}: {lengths:?}");
    }
    for (mark, mirrored) in ltr.marks.iter().zip(&rtl.marks) {
        assert_eq!(mirrored.x, 720.0 - mark.x - mark.width, "{mark:?}");
        assert_eq!((mirrored.y, mirrored.height), (mark.y, mark.height));
    }
}

#[wasm_bindgen_test]
fn texts_stand_where_they_are_put_whatever_the_direction_of_the_page() {
    for (texts, rtl) in [(EN, false), (AR, true)] {
        let drawn = ["ltr", "rtl"].map(|dir| {
            turn_page(dir);
            Picture::of(&chart(EVERY_MARK, texts), Asked::default(), rtl)
        });
        turn_page("ltr");
        assert!(drawn[0].data == drawn[1].data, "rtl {rtl}: the page's direction shows");
        // The first name of a side stands at the picture's start: left, or right.
        let first = drawn[0].first_column_with(Look::LIGHT.ink);
        assert!(first < 4, "rtl {rtl}: the first letter begins {first} dots from the start");
    }
}

#[wasm_bindgen_test]
fn a_file_with_problems_throws_them_all() {
    let file = b"source,about,status,figure\nA,North,civil,12\nB,North,civilian,1.5\n";
    let error: Error = Chart::new(file).unwrap_err();
    assert_eq!(String::from(error.name()), "LoadError");
    let message = String::from(error.message());
    assert!(message.contains("line 2") && message.contains("line 3"), "{message}");
    let cause = String::from(JSON::stringify(&error.cause()).unwrap());
    let parts = [
        r#""line":2,"column":"status""#,
        r#""line":3,"column":"figure""#,
        r#""total":2"#,
        r#""rows":2"#,
    ];
    for part in parts {
        assert!(cause.contains(part), "{part} is not in {cause}");
    }
}

#[wasm_bindgen_test]
fn a_program_gets_the_breakdown_that_the_command_line_prints() {
    let bundled = include_str!("../www/data/nagorno-karabakh-2020.json");
    let report = chart(bundled, EN).tally(&JsValue::NULL).unwrap();
    let report = String::from(JSON::stringify(&report).unwrap());
    for part in [r#""ratio_low":2.1"#, r#""low":972"#, r#""code":"sides_fit_total""#] {
        assert!(report.contains(part), "{part} is not in {report}");
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_drawn_says_why() {
    let mute = Chart::new(EVERY_MARK.as_bytes()).unwrap();
    assert_eq!(
        refusal(mute.draw(canvas(), &Asked::default().js())),
        "no words yet: call `speak` first"
    );
    assert_eq!(refusal(mute.tell(&JsValue::NULL)), "no words yet: call `speak` first");

    let chart = chart(EVERY_MARK, EN);
    let asked = |name: &str, value: &str| {
        let asked = Asked::default().js();
        Reflect::set(&asked, &name.into(), &value.into()).unwrap();
        asked
    };
    assert_eq!(refusal(chart.draw(canvas(), &asked("outcome", "rumour"))), "no outcome \"rumour\"");
    let day = refusal(chart.draw(canvas(), &asked("as_of", "22 May")));
    assert_eq!(day, "cannot read \"22 May\" as a day (write YYYY-MM-DD)");
    let taken = chart.draw(canvas_of_another_kind(), &Asked::default().js());
    assert_eq!(refusal(taken), "the canvas gives no 2d context");
    assert_eq!(refusal(chart.card(99, &JsValue::NULL)), "no mark 99");

    // After all that it still draws.
    assert!(chart.draw(canvas(), &Asked::default().js()).is_ok());
}

#[wasm_bindgen_test]
fn drawing_leaves_the_page_alone() {
    for (texts, ledger) in [(EN, BUNDLED), (AR, BUNDLED), (EN, EVERY_MARK)] {
        let (chart, canvas) = (chart(ledger, texts), canvas());
        let touches = page_touches(&mut || {
            chart.draw(canvas.clone(), &Asked::default().js()).ok().unwrap();
        });
        assert_eq!(touches, "");
    }
}

#[wasm_bindgen_test]
fn a_chart_takes_few_calls_of_the_context() {
    for (texts, width) in [(EN, 720.0), (AR, 720.0), (EN, 320.0)] {
        let (chart, canvas) = (chart(BUNDLED, texts), canvas());
        let asked = Asked { width, ..Asked::default() };
        let [first, again] = [(); 2].map(|()| {
            context_calls(&mut || {
                chart.draw(canvas.clone(), &asked.js()).ok().unwrap();
            })
        });
        console_log!("width {width}: [calls, settings] {first:?}, then {again:?}");
        assert!(first[0] <= 200 && again[0] <= 200, "{first:?}, then {again:?}");
    }
}

#[wasm_bindgen_test]
fn what_has_not_changed_is_painted_again_and_what_has_is_laid_out_anew() {
    let small = Asked::default();
    let (wide, dark) = (Asked { width: 900.0, ..small }, Asked { theme: "dark", ..small });
    let sharp = Asked { ratio: 2.0, ..small };
    let nothing = |_: &mut Chart| ();
    let speak = |chart: &mut Chart| chart.speak(AR, "", "").ok().unwrap();
    let faces = |chart: &mut Chart| chart.faces_changed();
    let other = |chart: &mut Chart| drop(chart.draw(canvas(), &wide.js()));
    let cards = |chart: &mut Chart| {
        chart.tell(&small.js()).ok().unwrap();
        chart.card(0, &small.js()).ok().unwrap();
    };
    // What comes between, what is asked then, whether the picture is the same object and dots.
    painted_again(&nothing, small, true, true);
    painted_again(&cards, small, true, true);
    painted_again(&nothing, sharp, true, false);
    painted_again(&other, small, false, true);
    painted_again(&faces, small, false, true);
    painted_again(&speak, small, false, false);
    painted_again(&nothing, wide, false, false);
    painted_again(&nothing, dark, false, false);
}

/// Draws, does something, draws again, and holds the second to the first.
#[track_caller]
fn painted_again(between: &dyn Fn(&mut Chart), then: Asked, same_picture: bool, same_dots: bool) {
    let (mut chart, canvas) = (chart(EVERY_MARK, EN), canvas());
    let first = chart.draw(canvas.clone(), &Asked::default().js()).ok().unwrap();
    let before = dots_of(&canvas);
    between(&mut chart);
    let mut again = JsValue::NULL;
    let measured = measurings(&mut || {
        again = chart.draw(canvas.clone(), &then.js()).ok().unwrap();
    });
    assert_eq!(first == again, same_picture, "the same picture");
    assert_eq!(before == dots_of(&canvas), same_dots, "the same dots");
    assert!(!same_picture || measured == 0, "{measured} texts measured");
    canvas.remove();
}

#[wasm_bindgen_test]
fn a_question_is_answered_anew_when_any_of_it_changes() {
    let chart = chart(EVERY_MARK, EN);
    let told = |name: &str, value: &str| {
        let asked = Asked::default().js();
        Reflect::set(&asked, &name.into(), &value.into()).unwrap();
        let told = chart.tell(&asked).ok().unwrap();
        String::from(JSON::stringify(&told).unwrap())
    };
    let all = told("side", "");
    for (name, value) in [("side", "North"), ("status", "military"), ("source", "Relief")] {
        let narrow = told(name, value);
        assert!(narrow != all, "{name} {value}");
        assert!(told(name, value) == narrow && told("side", "") == all, "{name} {value}");
    }
}

#[wasm_bindgen_test]
fn a_thousand_pictures_take_no_more_memory_than_a_few() {
    let (chart, canvas) = (chart(BUNDLED, AR), canvas());
    let draw = |times: u32| {
        for time in 0..times {
            let width = 700.0 + f64::from(time % 20);
            let asked = Asked { width, ..Asked::default() };
            chart.draw(canvas.clone(), &asked.js()).ok().unwrap();
            chart.tell(&asked.js()).ok().unwrap();
            chart.card(0, &asked.js()).ok().unwrap();
        }
    };
    draw(40);
    let before = memory();
    draw(1_000);
    assert_eq!(memory(), before, "bytes of memory");
}

#[wasm_bindgen_test]
fn a_picture_as_svg_is_what_the_command_line_writes() {
    let golden = |name: &str| -> &str {
        let (_, text) = SVGS.into_iter().find(|(known, _)| *known == name).unwrap();
        text
    };
    for (lang, texts) in [("en", EN), ("ar", AR)] {
        for width in [320.0, 720.0, 960.0] {
            let asked = Asked { width, ..Asked::default() };
            let svg = chart(BUNDLED, texts).svg(&asked.js()).ok().unwrap();
            same(&svg, golden(&format!("{lang}-{width}")));
        }
    }
    let dark = Asked { theme: "dark", ..Asked::default() };
    same(&chart(BUNDLED, AR).svg(&dark.js()).ok().unwrap(), golden("ar-720-dark"));
}

const SVGS: [(&str, &str); 7] = [
    ("en-320", include_str!("golden/poster-bundled-en-320.svg")),
    ("en-720", include_str!("golden/poster-bundled-en-720.svg")),
    ("en-960", include_str!("golden/poster-bundled-en-960.svg")),
    ("ar-320", include_str!("golden/poster-bundled-ar-320.svg")),
    ("ar-720", include_str!("golden/poster-bundled-ar-720.svg")),
    ("ar-960", include_str!("golden/poster-bundled-ar-960.svg")),
    ("ar-720-dark", include_str!("golden/poster-bundled-ar-720-dark.svg")),
];

/// Fails with the first line that differs.
#[track_caller]
fn same(ours: &str, golden: &str) {
    for (line, golden) in ours.lines().zip(golden.lines()) {
        assert_eq!(line, golden);
    }
    assert_eq!(ours.len(), golden.len());
}

#[wasm_bindgen_test]
fn numbers_plurals_and_days_are_those_of_the_command_line() {
    let lines = JSON::parse(include_str!("golden/locale.json")).unwrap();
    let lines: Vec<[String; 5]> = serde_wasm_bindgen::from_value(lines).unwrap();
    let mut wrong = Vec::new();
    for texts in TEXTS {
        let intl = |tag: &str, numbers: &str, digits: &str| {
            Some(Box::new(IntlLocale::new(tag, numbers, digits)?) as Box<dyn Locale>)
        };
        let words = |digits| Words::new(texts, Some(digits), &intl).unwrap();
        let all = [("latn", words("latn")), ("arab", words("arab")), ("arabext", words("arabext"))];
        let lang = all[0].1.lang();
        let locale = IntlLocale::new(lang, lang, "latn").unwrap();
        let own: Vec<&[String; 5]> = lines.iter().filter(|line| line[0] == lang).collect();
        assert!(100 < own.len(), "{lang} is not in the file");
        for [_, digits, kind, value, text] in own {
            let (_, words) = all.iter().find(|(name, _)| name == digits).unwrap();
            let number = || value.parse().unwrap();
            let ours = match kind.as_str() {
                "number" => words.number(number()),
                "tenths" => words.tenths(number()),
                "plural" => locale.plural(number()).to_owned(),
                _ => words.date(Date::parse(value).unwrap()),
            };
            if ours != *text {
                wrong.push(format!("{lang} {digits} {kind} {value}: {ours:?}, not {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every language of the house.
const TEXTS: &[&str] = &[
    EN,
    AR,
    include_str!("../www/texts/fa.json"),
    include_str!("../www/texts/he.json"),
    include_str!("../www/texts/hy.json"),
    include_str!("../www/texts/az.json"),
    include_str!("../www/texts/ru.json"),
    include_str!("../www/texts/uk.json"),
    include_str!("../www/texts/tr.json"),
    include_str!("../www/texts/fr.json"),
    include_str!("../www/texts/es.json"),
];

/// How many bytes the module has.
fn memory() -> u32 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    memory.buffer().unchecked_into::<js_sys::ArrayBuffer>().byte_length()
}

/// The message of what was thrown.
#[track_caller]
fn refusal(result: Result<JsValue, wasm_bindgen::JsError>) -> String {
    let error = JsValue::from(result.err().unwrap());
    error.unchecked_into::<Error>().message().into()
}
