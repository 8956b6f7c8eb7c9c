//! The timeline: what each source said by day, from the claims to the picture.
//!
//! `cargo xtask bless` writes the pictures anew; look at them before.
#![cfg(not(target_arch = "wasm32"))]

mod pictures;

use std::fmt::Write as _;
use std::path::Path;

use casualty_chart::ask::{self, Answer};
use casualty_chart::breakdown::{Breakdown, Only, Scope, Slice, Step};
use casualty_chart::cli;
use casualty_chart::date::Date;
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::{Ledger, Outcome};
use casualty_chart::load;
use casualty_chart::marks::marks;
use casualty_chart::scene::{Anchor, Point, Rect, Scene, Shape};
use casualty_chart::select;
use casualty_chart::svg;
use casualty_chart::tally::Question;
use casualty_chart::telling::{self, Told};
use casualty_chart::view::View;
use casualty_chart::words::Words;
use expect_test::{Expect, expect, expect_file};
use pictures::{texts, within};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");
const WAR: &str = include_str!("../www/data/nagorno-karabakh-war-2020.json");

/// Every kind of step, as sources of an invented war have them.
const EVERY_STEP: &str = "\
source,speaks_for,about,status,figure,since,as_of,stated,published
Coast ministry,Coast,Coast,military,104,2031-04-20,2031-04-24,,
Coast ministry,Coast,Coast,military,350,2031-04-20,2031-05-04,,
Coast ministry,Coast,Coast,military,874,2031-04-20,2031-06-20,,
Coast ministry,Coast,Coast,civilian,none,2031-04-20,2031-04-24,,
Coast ministry,Coast,Coast,civilian,37,2031-04-20,2031-06-20,,
Hills council,Hills,Hills,military,undisclosed,2031-04-20,2031-04-30,,
Hills council,Hills,Hills,military,undisclosed,2031-04-20,2031-05-10,,
Hills council,Hills,Hills,military,1912,2031-04-20,2031-06-30,2031-12-03,
Hills council,Hills,Hills,civilian,12,2031-04-20,2031-04-25,,
Hills council,Hills,Hills,civilian,61,2031-04-20,2031-05-25,,
Hills council,Hills,Coast,military,1500-2100,2031-04-20,2031-05-04,,
Hills council,Hills,Coast,military,more than 2300,2031-04-20,2031-07-04,,
Red pennant,,Coast,all,about 500,,2031-05-01,,
Red pennant,,Coast,all,nearly 1000,,2031-06-01,,
Red pennant,,Coast,all,800-900,,2031-07-01,,
Red pennant,,each,unstated,dozens,,,2031-04-28,
Joint monitor,,each,unstated,more than 2000,,,,2031-05-20
Joint monitor,,all,unstated,nearly 5000,,,,2031-05-20
Joint monitor,,all,unstated,more than 4000,,,,2031-09-20
Gazette,,Coast,unstated,at most 900,,2031-05-20,,
Gazette,,Coast,unstated,fewer than 1000,,2031-06-20,,
Gazette,,Hills,unstated,a number of,,2031-06-20,,
Port hospital,,Hills,all,unknown,,2031-04-28,,
Port hospital,,Hills,all,no reports,,2031-05-28,,
Port hospital,,Hills,all,denied,,2031-06-10,,
Port hospital,,Hills,all,none,,2031-07-10,,
Port hospital,,Hills,military,unknown,,2031-07-10,,
Archive,,Coast,all,700,,,,
Archive,,Coast,military,750,,,,
Archive,,Hills,all,120,,,,
Archive,,Hills,all,150,,2031-08-01,,
";

/// Estimates by day, with ends that move, and one that begins at nobody.
const ESTIMATES: &str = "\
source,about,status,figure,since,as_of
Event coders,Coast,all,estimate 120 (100-180),2031-04-20,2031-04-30
Event coders,Coast,all,estimate 410 (350-600),2031-04-20,2031-05-31
Event coders,Coast,all,estimate 900 (640-1100),2031-04-20,2031-06-30
Event coders,Hills,all,estimate 3 (0-40),2031-04-20,2031-04-30
Event coders,Hills,all,estimate 260,2031-04-20,2031-06-30
Village survey,Coast,civilian,estimate 0 (0-0),2031-04-20,2031-04-30
Village survey,Coast,civilian,estimate 350,2031-04-20,2031-06-30
Gazette,Coast,all,700,,2031-06-15
";

/// A toll by day, with what was added on each of the days beside it.
const ADDED: &str = "\
source,about,status,figure,since,as_of
Ministry,Coast,all,555,2031-04-20,2031-05-03
Ministry,Coast,all,49,2031-05-04,2031-05-04
Ministry,Coast,all,604,2031-04-20,2031-05-04
Ministry,Coast,all,660,2031-04-20,2031-05-05
Ministry,Coast,all,about 50,2031-05-05,2031-05-05
Ministry,Coast,all,undisclosed,2031-05-04,2031-05-05
";

const ONE_CLAIM: &str = "\
source,about,status,figure,as_of
Joint monitor,Coast,all,more than 2000,2031-05-04
";

const ONE_DAY: &str = "\
source,speaks_for,about,status,figure,as_of
Coast ministry,Coast,Coast,military,874,2031-05-04
Coast ministry,Coast,Coast,civilian,37,2031-05-04
Coast ministry,Coast,Coast,civilian,39,2031-05-04
Hills council,Hills,Hills,military,undisclosed,2031-05-04
Hills council,Hills,Hills,civilian,none,2031-05-04
Joint monitor,,each,unstated,about 1500,2031-05-04
";

const CENTURIES: &str = "\
source,about,status,figure,as_of
Archive,Coast,all,\"1,000,000,000\",1720-02-29
Archive,Coast,all,about 40,1869-12-31
Gazette,Coast,all,7,2020-06-30
Gazette,all,all,undisclosed,2020-06-30
";

const NO_NUMBERS: &str = "\
source,speaks_for,about,status,figure,as_of
Coast ministry,Coast,Coast,military,undisclosed,2031-05-04
Coast ministry,Coast,Coast,civilian,unknown,2031-06-04
Gazette,,each,unstated,denied,2031-05-20
";

const NO_DAYS: &str = "\
source,about,status,figure
Archive,Coast,military,750
Archive,Coast,civilian,undisclosed
Gazette,Hills,all,more than 40
";

/// A source with two hundred figures, day after day.
fn two_hundred() -> String {
    let mut csv = String::from("source,speaks_for,about,status,figure,as_of\n");
    let first = Date::new(2031, 4, 20).expect("a day").number();
    for place in 0..200_u32 {
        let day = Date::of_number(first + place).expect("a day");
        let manner = ["", "at least ", "", "about "][(place % 4) as usize];
        writeln!(csv, "Ministry,Coast,Coast,military,{manner}{},{day}", 13 * place + 1)
            .expect("a string");
        let figure = if place % 7 < 3 { "undisclosed".into() } else { place.to_string() };
        writeln!(csv, "Ministry,Coast,Coast,civilian,{figure},{day}").expect("a string");
    }
    csv
}

/// Names of four thousand letters, and claims that change from day to day.
fn long_names() -> String {
    let arabic = "اللجنة المشتركة لتوثيق الضحايا ".repeat(130);
    let latin = "Donaudampfschifffahrtsgesellschaft".repeat(12);
    format!(
        "source,speaks_for,about,status,figure,as_of\n\
         {arabic},{latin},{latin},military,874,2031-05-04\n\
         {arabic},{latin},{latin},civilian,undisclosed,2031-05-04\n\
         {arabic},{latin},{latin},civilian,denied,2031-05-05\n\
         {latin},,{latin},all,more than 2000,2031-07-04\n"
    )
}

fn ledgers() -> Vec<(&'static str, String)> {
    vec![
        ("war", WAR.into()),
        ("bundled", BUNDLED.into()),
        ("every step", EVERY_STEP.into()),
        ("one claim", ONE_CLAIM.into()),
        ("one day", ONE_DAY.into()),
        ("centuries", CENTURIES.into()),
        ("no days", NO_DAYS.into()),
        ("no numbers", NO_NUMBERS.into()),
        ("two hundred", two_hundred()),
        ("long names", long_names()),
        ("estimates", ESTIMATES.into()),
        ("added", ADDED.into()),
    ]
}

#[test]
fn the_war_is_drawn_by_day_as_it_was() {
    for lang in ["en", "ar"] {
        for width in [320.0, 960.0] {
            golden(&format!("timeline-war-{lang}-{width}"), WAR, None, lang, width, &Look::LIGHT);
        }
    }
    golden("timeline-war-en-720-cut", WAR, day("2020-10-25"), "en", 720.0, &Look::LIGHT);
}

#[test]
fn every_kind_of_step_is_drawn_as_it_was() {
    for lang in ["en", "ar"] {
        for width in [320.0, 960.0] {
            let name = format!("timeline-steps-{lang}-{width}");
            golden(&name, EVERY_STEP, None, lang, width, &Look::LIGHT);
        }
    }
    golden("timeline-steps-ar-960-dark", EVERY_STEP, None, "ar", 960.0, &Look::DARK);
}

#[test]
fn estimates_are_drawn_by_day_as_they_were() {
    for lang in ["en", "ar"] {
        for width in [320.0, 960.0] {
            let name = format!("timeline-estimates-{lang}-{width}");
            golden(&name, ESTIMATES, None, lang, width, &Look::LIGHT);
        }
        told(&format!("timeline-estimates-{lang}"), ESTIMATES, None, Only::default(), lang);
    }
}

#[test]
fn strange_ledgers_are_drawn_by_day_as_they_were() {
    golden("timeline-one-claim-en-320", ONE_CLAIM, None, "en", 320.0, &Look::LIGHT);
    golden("timeline-one-day-ar-320", ONE_DAY, None, "ar", 320.0, &Look::LIGHT);
    golden("timeline-centuries-en-720", CENTURIES, None, "en", 720.0, &Look::LIGHT);
    golden("timeline-two-hundred-en-320", &two_hundred(), None, "en", 320.0, &Look::LIGHT);
}

#[test]
fn no_text_runs_into_another_or_out_of_the_picture() {
    every_picture(|picture| {
        let all = Rect { x0: 0.0, y0: 0.0, x1: picture.scene.width, y1: picture.scene.height };
        let texts: Vec<(&str, Rect)> = texts(&picture.scene).collect();
        for (at, (text, area)) in texts.iter().enumerate() {
            assert!(within(*area, all), "{}: {text:?} at {area:?} is cut", picture.name);
            for (other, taken) in &texts[..at] {
                let clear = !area.overlaps(*taken);
                assert!(clear, "{}: {text:?} runs into {other:?}, {area:?}", picture.name);
            }
        }
        for shape in &picture.scene.shapes {
            let inside = match shape {
                Shape::Fill { rect, .. } => within(*rect, all),
                Shape::Lines { paths, .. } => paths
                    .iter()
                    .flatten()
                    .all(|at| within(Rect { x0: at.x, y0: at.y, x1: at.x, y1: at.y }, all)),
                Shape::Text { .. } | Shape::Dots(_) => true,
            };
            // Paper behind words at the edge may reach beyond it.
            assert!(
                inside || matches!(shape, Shape::Fill { color, .. } if *color == Look::LIGHT.paper),
                "{}: {shape:?} is cut",
                picture.name
            );
        }
    });
}

#[test]
fn every_strip_can_be_hit_and_lies_within_the_picture() {
    every_picture(|picture| {
        let all = Rect { x0: 0.0, y0: 0.0, x1: picture.scene.width, y1: picture.scene.height };
        let ids: Vec<usize> = picture.scene.marks.iter().map(|mark| mark.id).collect();
        let keys = marks(&picture.breakdown).len();
        assert_eq!(ids, (0..keys).collect::<Vec<_>>(), "{}", picture.name);
        for (at, mark) in picture.scene.marks.iter().enumerate() {
            assert!(24.0 <= mark.area.height(), "{}: {mark:?} is too low", picture.name);
            assert!(within(mark.area, all), "{}: {mark:?} is cut", picture.name);
            let before = &picture.scene.marks[..at];
            let clear = before.iter().all(|other| !other.area.overlaps(mark.area));
            assert!(clear, "{}: {mark:?} lies on another", picture.name);
        }
    });
}

/// A square for each floor, a tick for each none, a frame for each band, a
/// notch for each absence, a hollow tick for each best estimate: no more and no fewer, each at its day and people.
#[test]
fn every_step_stands_at_its_day_and_its_people_and_nothing_else_does() {
    every_picture(|picture| {
        let mut steps = picture.breakdown.course.tracks.iter().flat_map(|track| &track.steps);
        if picture.lang != "en" || !steps.any(|step| step.day.is_some()) {
            return;
        }
        let days = days_axis(&picture.scene);
        for (key, mark) in marks(&picture.breakdown).iter().zip(&picture.scene.marks) {
            let source = key.row.map(|row| picture.breakdown.rows[row].source);
            let track = source.and_then(|it| picture.breakdown.course.track(key.scope, it));
            let steps = track.map_or(&[][..], |track| &track.steps);
            let shown = |step: &&Step| step.day.is_some() && step.part.is_none();
            let steps: Vec<&Step> = steps.iter().filter(shown).collect();
            let drawn = Drawn::of(&picture.scene, mark.area);
            let (counts, expected) = counted(&drawn, &steps);
            assert_eq!(counts, expected, "{}, {key:?}", picture.name);
            if steps.is_empty() {
                continue;
            }
            if steps.iter().all(|step| step.figure.bounds().is_none()) {
                let level = |path: &Vec<Point>| path[0].y == path[1].y;
                let axis = grid(&picture.scene, mark.area).iter().any(level);
                assert!(!axis, "{}, {key:?}: an axis for no number", picture.name);
            }
            let at = |people| people_axis(&picture.scene, mark.area).at(people);
            for step in steps {
                let x = days.at(step.day.expect("a day").number().into());
                let near = |spots: &[Point], y: f64| {
                    spots.iter().any(|at| (at.x - x).abs() < 0.6 && (at.y - y).abs() < 0.6)
                };
                let found = match (step.figure.bounds(), floor(step)) {
                    (None, _) => drawn.notches.iter().any(|at| (at.x - x).abs() < 0.6),
                    (_, 0) if is_none(step) => near(&drawn.ticks, at(0.0)),
                    (_, 0) => true,
                    (_, floor) if best(step) == Some(floor) => true,
                    (_, floor) => near(&drawn.squares, at(floor as f64)),
                };
                assert!(found, "{}: {step:?} is not at {x}: {drawn:?}", picture.name);
                if let Some(best) = best(step) {
                    assert!(near(&drawn.bests, at(best as f64)), "{}: {step:?}", picture.name);
                }
                if let Some(high) = band(step) {
                    let y = at(high as f64);
                    let top = |it: &Rect| (it.x0 - x).abs() < 8.6 && (it.y0 - y).abs() < 4.6;
                    assert!(drawn.frames.iter().any(top), "{}: {step:?} has no band", picture.name);
                }
            }
        }
    });
}

#[test]
fn what_is_said_after_the_chosen_day_is_not_there_and_the_axes_stay() {
    for (name, ledger) in ledgers() {
        let ledger = loaded(&ledger);
        let whole = answer(&ledger, None, Only::default()).course;
        for day in select::days(&ledger, Outcome::Killed) {
            let course = answer(&ledger, Some(day), Only::default()).course;
            assert_eq!((course.days, course.most), (whole.days, whole.most), "{name} {day}");
            for step in course.tracks.iter().flat_map(|track| &track.steps) {
                let made = select::made_on(&ledger.claims[step.claim]);
                assert!(made.is_none_or(|made| made <= day), "{name} {day}: {step:?}");
            }
        }
    }
}

#[test]
fn there_are_as_many_steps_as_claims_that_are_charted() {
    for (name, ledger) in ledgers() {
        let ledger = loaded(&ledger);
        for day in [None, day("2020-10-25"), day("2031-05-20")] {
            let asked = select::made_by(&ledger, Outcome::Killed, day);
            let mut charted = select::charted(&ledger, &asked);
            charted.sort_unstable();
            let course = answer(&ledger, day, Only::default()).course;
            let steps = course.tracks.iter().flat_map(|track| &track.steps);
            let mut claims: Vec<usize> = steps.map(|step| step.claim).collect();
            claims.sort_unstable();
            claims.dedup();
            assert_eq!(claims, charted, "{name} {day:?}");
        }
    }
}

#[test]
fn a_timeline_from_right_to_left_is_the_mirror_of_one_from_left_to_right() {
    let to_right = include_str!("../www/texts/ar.json").replace("\"rtl\"", "\"ltr\"");
    let locale = |lang: &str, _alike: &str, digits: &str| {
        let locale = cli::IcuLocale::new(lang, digits).ok()?;
        Some(Box::new(locale) as Box<dyn casualty_chart::words::Locale>)
    };
    let to_right = Words::new(&to_right, None, &locale).expect("texts");
    let to_left = cli::words("ar", None).expect("texts");
    for (name, ledger) in ledgers() {
        let breakdown = answer(&loaded(&ledger), day("2031-05-20"), Only::default());
        for width in [320.0, 960.0] {
            let mirrored = scene(&breakdown, &to_right, width).mirrored();
            let scene = scene(&breakdown, &to_left, width);
            assert_eq!(Scene { rtl: true, ..mirrored }, scene, "{name} {width}");
        }
    }
}

#[test]
fn figures_are_told_by_day_as_they_were() {
    let all = Only::default();
    for lang in ["en", "ar"] {
        told(&format!("timeline-war-{lang}"), WAR, None, all, lang);
        told(&format!("timeline-steps-{lang}"), EVERY_STEP, None, all, lang);
    }
    let one = Only { source: Some(2), ..all };
    told("timeline-war-en-cut", WAR, day("2020-10-25"), one, "en");
    told("timeline-no-days-en", NO_DAYS, None, all, "en");
}

#[test]
fn less_of_a_course_is_what_is_left_of_it() {
    let ledger = loaded(EVERY_STEP);
    let whole = answer(&ledger, None, Only::default()).course;
    let only = Only { side: Some(1), slice: Some(Slice::Military), source: None };
    let less = answer(&ledger, None, only).course;
    let mut kept = whole.tracks.clone();
    kept.retain(|track| track.scope == Scope::Side(1));
    for track in &mut kept {
        track.steps.retain(|step| step.slice == Slice::Military);
    }
    kept.retain(|track| !track.steps.is_empty());
    assert_eq!((less.tracks, less.days, less.most), (kept, whole.days, 1_912));
}

/// As steps of the toll they would be falls to a tenth of it; nor are they lost.
#[test]
fn what_was_added_is_no_step_and_stands_in_the_table_and_on_the_card() {
    golden("timeline-added-en-960", ADDED, None, "en", 960.0, &Look::LIGHT);
    told("timeline-added-en", ADDED, None, Only::default(), "en");
    card(
        ADDED,
        "Coast",
        "Ministry",
        View::Bars,
        expect![[r#"
        now: deaths, military and civilian, Coast: 660 killed (Ministry, third party, since 20 April 2031, as of 5 May 2031).
        now: deaths, military and civilian, Coast: about 50 killed (Ministry, third party, since 5 May 2031, as of 5 May 2031). Part of its figure that begins earlier.
        now: deaths, military and civilian, Coast: not disclosed (Ministry, third party, since 4 May 2031, as of 5 May 2031). Part of its figure that begins earlier.
    "#]],
    );
    card(
        ADDED,
        "Coast",
        "Ministry",
        View::Timeline,
        expect![[r#"
            earlier: deaths, military and civilian, Coast: 555 killed (Ministry, third party, since 20 April 2031, as of 3 May 2031).
            earlier: deaths, military and civilian, Coast: 49 killed (Ministry, third party, since 4 May 2031, as of 4 May 2031). Part of its figure that begins earlier.
            earlier: deaths, military and civilian, Coast: 604 killed (Ministry, third party, since 20 April 2031, as of 4 May 2031).
            now: deaths, military and civilian, Coast: 660 killed (Ministry, third party, since 20 April 2031, as of 5 May 2031).
            now: deaths, military and civilian, Coast: about 50 killed (Ministry, third party, since 5 May 2031, as of 5 May 2031). Part of its figure that begins earlier.
            now: deaths, military and civilian, Coast: not disclosed (Ministry, third party, since 4 May 2031, as of 5 May 2031). Part of its figure that begins earlier.
        "#]],
    );
}

#[test]
fn the_card_of_a_strip_tells_what_was_said_before() {
    card(
        EVERY_STEP,
        "Coast",
        "Coast ministry",
        View::Bars,
        expect![[r#"
        now: military deaths, Coast: 874 killed (Coast ministry, of its own, since 20 April 2031, as of 20 June 2031).
        now: civilian deaths, Coast: 37 killed (Coast ministry, of its own, since 20 April 2031, as of 20 June 2031).
    "#]],
    );
    card(
        EVERY_STEP,
        "Coast",
        "Coast ministry",
        View::Timeline,
        expect![[r#"
        earlier: military deaths, Coast: 104 killed (Coast ministry, of its own, since 20 April 2031, as of 24 April 2031).
        earlier: civilian deaths, Coast: no one killed (Coast ministry, of its own, since 20 April 2031, as of 24 April 2031).
        earlier: military deaths, Coast: 350 killed (Coast ministry, of its own, since 20 April 2031, as of 4 May 2031).
        now: military deaths, Coast: 874 killed (Coast ministry, of its own, since 20 April 2031, as of 20 June 2031).
        now: civilian deaths, Coast: 37 killed (Coast ministry, of its own, since 20 April 2031, as of 20 June 2031).
    "#]],
    );
}

#[test]
fn every_day_has_a_number_and_every_number_its_day() {
    let mut number = Date::new(1, 1, 1).expect("a day").number();
    for year in 1..=9999 {
        for month in 1..=12 {
            for day in 1..=31 {
                if let Some(date) = Date::new(year, month, day) {
                    assert_eq!((date.number(), Date::of_number(number)), (number, Some(date)));
                    number += 1;
                }
            }
        }
    }
    assert_eq!((Date::of_number(0), Date::of_number(number)), (None, None));
}

/// A picture, and what it is of.
struct Picture {
    name: String,
    lang: &'static str,
    breakdown: Breakdown,
    scene: Scene,
}

/// Lays out every ledger at every width in both languages, whole and cut.
fn every_picture(check: impl Fn(&Picture)) {
    for (name, ledger) in ledgers() {
        let ledger = loaded(&ledger);
        for lang in ["en", "ar"] {
            let words = cli::words(lang, None).expect("texts");
            for width in [280.0, 320.0, 400.0, 560.0, 600.0, 720.0, 960.0, 1_280.0, 1_600.0] {
                for day in [None, day("2020-10-25"), day("2031-05-20")] {
                    let breakdown = answer(&ledger, day, Only::default());
                    let scene = scene(&breakdown, &words, width);
                    let name = format!("{name} {lang} {width} {day:?}");
                    check(&Picture { name, lang, breakdown, scene });
                }
            }
        }
    }
}

fn day(text: &str) -> Option<Date> {
    Some(Date::parse(text).expect("a day"))
}

fn loaded(ledger: &str) -> Ledger {
    load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger
}

fn answer(ledger: &Ledger, day: Option<Date>, only: Only) -> Breakdown {
    ask::answer(ledger, Question { outcome: Outcome::Killed, day }, only).breakdown
}

fn scene(breakdown: &Breakdown, words: &Words, width: f64) -> Scene {
    let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words };
    layout::picture(View::Timeline, breakdown, stage)
}

/// Holds a picture against the one of that name: the one place that knows how.
fn golden(name: &str, ledger: &str, day: Option<Date>, lang: &str, width: f64, look: &Look) {
    let ledger = loaded(ledger);
    let words = cli::words(lang, None).expect("texts");
    let breakdown = answer(&ledger, day, Only::default());
    let stage = Stage { width, look, ruler: &PlainRuler, words: &words };
    let told = telling::tell(&ledger, &breakdown, View::Timeline, &words);
    let about = svg::About { title: &told.headline, description: &told.alt, lang: words.lang() };
    let svg = svg::svg(&layout::picture(View::Timeline, &breakdown, stage), about);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    expect_file![folder.join(format!("{name}.svg"))].assert_eq(&svg);
}

/// Holds sentences, legend and the table of steps against those of that name.
fn told(name: &str, ledger: &str, day: Option<Date>, only: Only, lang: &str) {
    let ledger = loaded(ledger);
    let breakdown = answer(&ledger, day, only);
    let words = cli::words(lang, None).expect("texts");
    let Told { summary, legend, steps, .. } =
        telling::tell(&ledger, &breakdown, View::Timeline, &words);
    let mut text = String::new();
    for sentence in summary {
        text += &format!("- {sentence}\n");
    }
    for key in legend {
        text += &format!("[{}] {}\n", key.sign.name(), key.label);
    }
    text += &format!("{}\n{}\n", steps.caption, steps.head.join(" | "));
    for line in steps.lines {
        let cells: Vec<String> = line.cells.into_iter().map(|cell| cell.text).collect();
        text += &format!("{}, {} | {}\n", line.name, line.about, cells.join(" | "));
    }
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    expect_file![folder.join(format!("{name}.txt"))].assert_eq(&text);
}

/// The claims on the card of a source and a side.
#[track_caller]
fn card(ledger: &str, side: &str, source: &str, view: View, expected: Expect) {
    let ledger = loaded(ledger);
    let question = Question { outcome: Outcome::Killed, day: None };
    let Answer { breakdown, findings } = ask::answer(&ledger, question, Only::default());
    let words = cli::words("en", None).expect("texts");
    let side = ledger.sides.iter().position(|it| it.id == side).expect("a side");
    let wanted = |row: usize| ledger.sources[breakdown.rows[row].source].id == source;
    let key = marks(&breakdown)
        .into_iter()
        .find(|key| key.scope == Scope::Side(side) && key.row.is_some_and(wanted))
        .expect("a mark");
    let card = telling::card(&ledger, &breakdown, &findings, key, view, &words).expect("a card");
    let mut text = String::new();
    for claim in card.claims {
        text += &format!("{} {}\n", if claim.earlier { "earlier:" } else { "now:" }, claim.text);
    }
    expected.assert_eq(&text.replace(['\u{2068}', '\u{2069}'], ""));
}

/// How many signs of each kind are drawn, and how many steps want them.
fn counted(drawn: &Drawn, steps: &[&Step]) -> ([usize; 5], [usize; 5]) {
    let Drawn { squares, ticks, notches, frames, bests } = drawn;
    let count = |wanted: &dyn Fn(&Step) -> bool| steps.iter().filter(|it| wanted(it)).count();
    let wanted = [
        count(&|step| 0 < floor(step) && best(step) != Some(floor(step))),
        count(&is_none),
        count(&|step| step.figure.bounds().is_none()),
        count(&|step| band(step).is_some()),
        count(&|step| best(step).is_some()),
    ];
    ([squares.len(), ticks.len(), notches.len(), frames.len(), bests.len()], wanted)
}

/// The floor that a step claims.
fn floor(step: &Step) -> u64 {
    step.figure.bounds().map_or(0, |bounds| bounds.low())
}

/// The best of an estimate.
fn best(step: &Step) -> Option<u64> {
    step.figure.best().map(|best| best.get().into())
}

fn is_none(step: &Step) -> bool {
    best(step).is_none() && step.figure.bounds().is_some_and(|bounds| bounds.high() == Some(0))
}

/// The upper end of what lies between bounds or is soft.
fn band(step: &Step) -> Option<u64> {
    let bounds = step.figure.bounds()?;
    bounds.high().filter(|high| bounds.low() < *high || bounds.soft())
}

/// What is drawn of steps in the strip of a mark.
#[derive(Debug)]
struct Drawn {
    squares: Vec<Point>,
    ticks: Vec<Point>,
    notches: Vec<Point>,
    frames: Vec<Rect>,
    bests: Vec<Point>,
}

impl Drawn {
    fn of(scene: &Scene, area: Rect) -> Self {
        let fills = |wide: f64, high: f64, foot: f64| {
            let sized = |rect: &Rect| {
                (rect.width() - wide).abs() < 0.01 && (rect.height() - high).abs() < 0.01
            };
            let fill = |shape: &Shape| match shape {
                Shape::Fill { rect, .. } if sized(rect) && within(*rect, area) => {
                    Some(Point { x: (rect.x0 + rect.x1) / 2.0, y: rect.y1 - foot })
                }
                _ => None,
            };
            scene.shapes.iter().filter_map(fill).collect::<Vec<_>>()
        };
        let mut squares = fills(6.0, 6.0, 3.0);
        squares.extend(fills(3.0, 3.0, 1.5));
        let mut frames = Vec::new();
        for shape in &scene.shapes {
            let Shape::Lines { paths, width, color } = shape else { continue };
            if *color == Look::LIGHT.ink {
                continue;
            }
            let [path] = paths.as_slice() else { continue };
            if *width == 1.0 && path.len() == 5 && area.y0 <= path[0].y && path[0].y <= area.y1 {
                let (a, b) = (path[0], path[2]);
                frames.push(Rect { x0: a.x - 0.5, y0: a.y - 0.5, x1: b.x + 0.5, y1: b.y + 0.5 });
            }
        }
        let mut bests = fills(10.0, 5.0, 2.5);
        bests.extend(fills(7.0, 5.0, 2.5));
        let (ticks, notches) = (fills(3.0, 12.0, 3.0), fills(3.0, 6.0, 3.0));
        Self { squares, ticks, notches, frames, bests }
    }
}

/// A scale that is read off a picture: two values and where they stand.
struct Axis {
    values: [f64; 2],
    places: [f64; 2],
}

impl Axis {
    fn at(&self, value: f64) -> f64 {
        let [from, to] = self.places;
        let [first, last] = self.values;
        let share = if first == last { 0.0 } else { (value - first) / (last - first) };
        from + share * (to - from)
    }
}

/// The lines of the grid in the first strip: upright ones, then level ones.
fn grid(scene: &Scene, area: Rect) -> &[Vec<Point>] {
    let inside = |path: &Vec<Point>| area.y0 <= path[0].y && path[0].y <= area.y1;
    let found = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Lines { paths, color, .. } if *color == Look::LIGHT.grid && inside(&paths[0]) => {
            Some(paths.as_slice())
        }
        _ => None,
    });
    found.expect("a grid")
}

fn days_axis(scene: &Scene) -> Axis {
    let whole = Rect { x0: 0.0, y0: 0.0, x1: scene.width, y1: scene.height };
    let upright: Vec<f64> = grid(scene, whole)
        .iter()
        .filter(|path| path[0].x == path[1].x)
        .map(|path| path[0].x)
        .collect();
    let names = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, anchor: Anchor::Center, .. } => english(text),
        _ => None,
    });
    let days: Vec<f64> = names.take(upright.len()).map(|day| f64::from(day.number())).collect();
    assert_eq!(days.len(), upright.len());
    Axis {
        values: [days[0], days[days.len() - 1]],
        places: [upright[0], upright[upright.len() - 1]],
    }
}

fn people_axis(scene: &Scene, area: Rect) -> Axis {
    let level: Vec<f64> = grid(scene, area)
        .iter()
        .filter(|path| path[0].y == path[1].y)
        .map(|path| path[0].y)
        .collect();
    let x = grid(scene, area).last().expect("a line")[0].x;
    let number = |(text, at): (&str, Rect)| {
        let beside = (at.x1 - (x - 6.0)).abs() < 0.1 && within(at, area);
        text.replace(',', "").parse().ok().filter(|_| beside)
    };
    let numbers: Vec<f64> = texts(scene).filter_map(number).collect();
    assert_eq!(numbers.len(), level.len());
    Axis {
        values: [numbers[0], numbers[numbers.len() - 1]],
        places: [level[0], level[level.len() - 1]],
    }
}

/// A day as an English axis names it.
fn english(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = text.split(' ');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?;
    let month = MONTHS.iter().position(|name| *name == month)?;
    let year = parts.next()?.parse().ok()?;
    Date::new(year, u8::try_from(month + 1).ok()?, day).filter(|_| parts.next().is_none())
}
