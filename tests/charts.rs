//! The room `layout`: pictures as readers see them, and what holds for all of
//! them.
//!
//! `cargo xtask bless` writes the pictures anew; look at them before.
#![cfg(not(target_arch = "wasm32"))]

mod pictures;

use std::fmt::Write as _;
use std::path::Path;

use casualty_chart::breakdown::{Breakdown, Scope};
use casualty_chart::cli;
use casualty_chart::layout::{self, Look, NARROWEST, PlainRuler, Stage, WIDEST};
use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::marks::{Piece, marks, own_of_all, own_pieces, pieces};
use casualty_chart::scene::{Color, Dots, Point, Rect, Scene, Shape};
use casualty_chart::svg;
use casualty_chart::tally::{self, Question};
use casualty_chart::telling;
use casualty_chart::view::View;
use casualty_chart::words::Words;
use expect_test::expect_file;
use pictures::{texts, within};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");
const WAR: &str = include_str!("../www/data/nagorno-karabakh-war-2020.json");

/// Every manner of saying a figure, as sources of an invented war have them.
const EVERY_MANNER: &str = "\
source,speaks_for,about,status,figure,since,as_of
Coast ministry,Coast,Coast,military,874,2031-04-20,2031-05-04
Coast ministry,Coast,Coast,civilian,37,2031-04-20,2031-05-04
Coast ministry,Coast,Hills,military,at least 2300,2031-04-20,2031-05-04
Hills council,Hills,Hills,military,undisclosed,2031-04-20,2031-05-04
Hills council,Hills,Hills,civilian,61,2031-04-20,2031-05-04
Hills council,Hills,Coast,military,1800-2100,2031-04-20,2031-05-04
Red pennant,,Coast,all,1200,2031-04-20,2031-05-04
Red pennant,,Coast,military,700,2031-04-20,2031-05-04
Red pennant,,Coast,civilian,300,2031-04-20,2031-05-04
Joint monitor,,each,unstated,more than 2000,,2031-05-04
Joint monitor,,all,unstated,nearly 5000,,2031-05-04
Far government,,Coast,unstated,about 1500,,2031-05-03
Far government,,Hills,unstated,just over 1200,,2031-05-03
Gazette,,Coast,unstated,at most 900,,
Gazette,,Hills,unstated,fewer than 1000,,
Relief society,,Coast,civilian,dozens,,
Relief society,,Hills,civilian,none,,
Port hospital,,Coast,all,unknown,,
Hill hospital,,Hills,all,no reports,,
Southern ministry,,Coast,all,denied,,
Northern ministry,,Hills,all,none,,
Archive,,Coast,all,700,,
Archive,,Coast,military,750,,
Archive,,Coast,civilian,100,,
";

#[test]
fn the_bundled_ledger_is_drawn_as_it_was() {
    for lang in ["en", "ar"] {
        for width in [320.0, 720.0, 1280.0] {
            golden(&format!("bundled-{lang}-{width}"), BUNDLED, lang, width, &Look::LIGHT);
        }
    }
    golden("bundled-ar-720-dark", BUNDLED, "ar", 720.0, &Look::DARK);
}

#[test]
fn every_manner_of_saying_a_figure_is_drawn_as_it_was() {
    for lang in ["en", "ar"] {
        for width in [320.0, 960.0] {
            golden(
                &format!("every-manner-{lang}-{width}"),
                EVERY_MANNER,
                lang,
                width,
                &Look::LIGHT,
            );
        }
    }
}

/// Views other than the bars, for which everything holds that holds for them.
const OTHERS: [View; 1] = [View::People];

#[test]
fn other_views_are_drawn_as_they_were() {
    for view in OTHERS {
        for lang in ["en", "ar"] {
            for width in [320.0, 960.0] {
                for (name, ledger) in [("bundled", BUNDLED), ("every-manner", EVERY_MANNER)] {
                    let name = format!("{}-{name}-{lang}-{width}", view.name());
                    golden_of(view, &name, ledger, lang, width, &Look::LIGHT);
                }
            }
        }
        let name = |of: &str| format!("{}-{of}", view.name());
        golden_of(view, &name("bundled-ar-720-dark"), BUNDLED, "ar", 720.0, &Look::DARK);
        golden_of(view, &name("all-zeros-en-480"), ALL_ZEROS, "en", 480.0, &Look::LIGHT);
        golden_of(view, &name("long-names-ar-320"), &long_names(), "ar", 320.0, &Look::LIGHT);
    }
}

#[test]
fn strange_ledgers_are_drawn_as_they_were() {
    golden("fifty-sources-en-720", &fifty_sources(), "en", 720.0, &Look::LIGHT);
    golden("long-names-en-320", &long_names(), "en", 320.0, &Look::LIGHT);
    golden("long-names-ar-960", &long_names(), "ar", 960.0, &Look::LIGHT);
    golden("all-zeros-en-480", ALL_ZEROS, "en", 480.0, &Look::LIGHT);
    golden("huge-numbers-ar-320", HUGE_NUMBERS, "ar", 320.0, &Look::LIGHT);
    golden("huge-numbers-en-720", HUGE_NUMBERS, "en", 720.0, &Look::LIGHT);
    golden("sums-over-sides-en-720", SUMS_OVER_SIDES, "en", 720.0, &Look::LIGHT);
}

/// Whom a figure counts is told by colours and words; how firm it is, by marks
/// that need no colour.
#[test]
fn every_mark_is_told_apart_in_grey() {
    for (theme, mut look) in [("light", Look::LIGHT), ("dark", Look::DARK)] {
        let paper = luminance(look.paper);
        for color in look.all() {
            *color = grey(*color);
        }
        let (military, civilian) = (luminance(look.military), luminance(look.civilian));
        assert!(1.3 <= contrast(military, civilian), "{theme}: the parts of a bar");
        let marks =
            [look.military, look.civilian, look.together, look.unstated, look.not_specified];
        for mark in marks.map(luminance) {
            assert!(3.0 <= contrast(mark, paper), "{theme}: {mark} on {paper}");
        }
        for view in [View::Bars, View::Matrix, View::People] {
            let name = format!("grey-{}-{theme}-720", view.name());
            golden_of(view, &name, EVERY_MANNER, "en", 720.0, &look);
        }
    }
}

fn grey(Color(red, green, blue): Color) -> Color {
    let [red, green, blue] = [red, green, blue].map(u32::from);
    let grey = u8::try_from((299 * red + 587 * green + 114 * blue) / 1000).expect("a byte");
    Color(grey, grey, grey)
}

/// Relative luminance, as WCAG 2.2 defines it.
#[expect(clippy::disallowed_methods, reason = "compared with a wide margin")]
fn luminance(Color(red, green, blue): Color) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two luminances, as WCAG 2.2 defines it.
fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What those who code reports make of an invented war, and one who says it.
const ESTIMATES: &str = "\
source,speaks_for,about,status,figure,since,as_of
Event coders,,Coast,all,estimate 4120 (3900-5000),2031-04-20,2031-05-04
Event coders,,Coast,military,estimate 2600,2031-04-20,2031-05-04
Event coders,,Coast,civilian,estimate 1400,2031-04-20,2031-05-04
Event coders,,Hills,all,estimate 1810 (1500-2400),2031-04-20,2031-05-04
Village survey,,Coast,civilian,estimate 2050 (1700-2600),2031-04-20,2031-05-04
Village survey,,Coast,military,estimate 900,2031-04-20,2031-05-04
Village survey,,Hills,civilian,estimate 640 (520-700),2031-04-20,2031-05-04
Hill hospital,,Hills,unstated,estimate 0 (0-300),,
Port hospital,,Coast,unstated,estimate 0,,
Archive,,Hills,unstated,estimate 2101 (1300-1900),,
Coast ministry,Coast,Coast,all,3050,2031-04-20,2031-05-04
Coast ministry,Coast,Hills,all,about 2000,2031-04-20,2031-05-04
Gazette,,Hills,all,none,,
";

#[test]
fn estimates_are_drawn_as_they_were() {
    for view in [View::Bars, View::Matrix] {
        for lang in ["en", "ar"] {
            for width in [320.0, 960.0] {
                let name = format!("estimates-{}-{lang}-{width}", view.name());
                golden_of(view, &name, ESTIMATES, lang, width, &Look::LIGHT);
            }
        }
    }
    let mut look = Look::DARK;
    look.all().into_iter().for_each(|color| *color = grey(*color));
    golden_of(View::Bars, "estimates-bars-grey-720", ESTIMATES, "en", 720.0, &look);
    golden_of(View::People, "estimates-people-en-480", ESTIMATES, "en", 480.0, &Look::LIGHT);
}

const ALL_ZEROS: &str = "\
source,speaks_for,about,status,figure
Coast ministry,Coast,Coast,all,none
Hills council,Hills,Hills,military,0
Hills council,Hills,Hills,civilian,0
Joint monitor,,each,unstated,at most 0
";

const HUGE_NUMBERS: &str = "\
source,speaks_for,about,status,figure
Coast ministry,Coast,Coast,military,\"1,000,000,000\"
Coast ministry,Coast,Coast,civilian,\"at least 1,000,000,000\"
Hills council,Hills,Hills,all,\"more than 1,000,000,000\"
Joint monitor,,each,unstated,\"about 1,000,000,000\"
Joint monitor,,all,unstated,7
Gazette,,Coast,all,at most 100
";

const SUMS_OVER_SIDES: &str = "\
source,about,status,figure
Joint monitor,Coast,all,300
Joint monitor,Hills,all,450
Gazette,Coast,all,about 300
Gazette,Hills,military,100
Gazette,Hills,civilian,20
Relief society,Coast,all,120
Relief society,Hills,all,undisclosed
Port hospital,each,unstated,more than 200
";

fn fifty_sources() -> String {
    let manners = ["", "more than ", "about ", "at most ", "at least ", "nearly "];
    let mut csv = String::from("source,about,status,figure\n");
    for place in 0..50_usize {
        let (manner, about) = (manners[place % manners.len()], ["Coast", "Hills"][place % 2]);
        let figure = (place * 7_919) % 9_000 + 10;
        writeln!(csv, "Outlet {},{about},unstated,{manner}{figure}", place + 1).expect("a string");
    }
    csv
}

/// Arabic names of 400 letters, and Latin ones without spaces.
fn long_names() -> String {
    let arabic = "اللجنة المشتركة لتوثيق الضحايا ".repeat(13);
    let latin = "Donaudampfschifffahrtsgesellschaft".repeat(12);
    let side = "حكومة السواحل والجزر الشمالية ".repeat(13);
    format!(
        "source,speaks_for,about,status,figure\n\
         {arabic},{side},{side},military,874\n\
         {arabic},{side},{side},civilian,undisclosed\n\
         {latin},,{side},all,more than 2000\n\
         {latin},,{latin},all,about 5000\n\
         {arabic},{side},{latin},military,undisclosed\n"
    )
}

#[test]
fn no_text_runs_into_another_or_out_of_the_picture() {
    every_picture(|picture| {
        let texts: Vec<(&str, Rect)> = texts(&picture.scene).collect();
        let all = Rect { x0: 0.0, y0: 0.0, x1: picture.scene.width, y1: picture.scene.height };
        for (at, (text, area)) in texts.iter().enumerate() {
            assert!(within(*area, all), "{}: {text:?} at {area:?} is cut", picture.name);
            for (other, taken) in &texts[..at] {
                let clear = !area.overlaps(*taken);
                assert!(clear, "{}: {text:?} runs into {other:?}, {area:?}", picture.name);
            }
        }
    });
}

/// Names may be cut, since the table has them whole. That days differ may not,
/// nor what they are.
#[test]
fn no_day_and_no_relation_is_cut() {
    let war = breakdown(WAR);
    for lang in cli::languages() {
        let words = cli::words(lang, None).expect("texts");
        for view in View::ALL.into_iter().filter(|view| *view != View::Table) {
            for width in [280.0, 320.0, 480.0, 600.0, 720.0, 960.0, 1_280.0] {
                for shape in scene_of(view, &war, &words, width).shapes {
                    let Shape::Text { text, face, .. } = shape else { continue };
                    let cut = face.size < 13.0 && text.contains('…');
                    assert!(!cut, "{} {lang} {width}: {text:?}", view.name());
                }
            }
        }
    }
}

/// The canvas paints texts last, whatever stands before them.
#[test]
fn nothing_is_painted_over_a_text() {
    every_picture(|picture| {
        let mut texts = texts(&picture.scene);
        let mut said: Vec<(&str, Rect)> = Vec::new();
        for shape in &picture.scene.shapes {
            for area in painted(shape) {
                let under = said.iter().find(|(_, text)| text.overlaps(area));
                assert_eq!(under, None, "{}: {shape:?} lies over it", picture.name);
            }
            if matches!(shape, Shape::Text { .. }) {
                said.extend(texts.next());
            }
        }
    });
}

/// What a shape that is no text may cover.
fn painted(shape: &Shape) -> Vec<Rect> {
    match shape {
        Shape::Fill { rect, .. } => vec![*rect],
        Shape::Lines { paths, .. } => paths.iter().map(|path| around(path)).collect(),
        Shape::Text { .. } => Vec::new(),
        Shape::Dots(dots) => vec![squares(dots)],
    }
}

/// The squares that have dots in them.
#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn squares(dots: &Dots) -> Rect {
    let all = dots.runs.last().map_or(0, |run| run.to).div_ceil(100);
    let width = all.min(dots.squares) as f64 * dots.period;
    let height = all.div_ceil(dots.squares) as f64 * dots.period;
    let x0 = if dots.leftwards { dots.at.x - width } else { dots.at.x };
    Rect { x0, y0: dots.at.y, x1: x0 + width, y1: dots.at.y + height }
}

fn around(path: &[Point]) -> Rect {
    let (x, y) = (path.iter().map(|point| point.x), path.iter().map(|point| point.y));
    Rect {
        x0: x.clone().fold(f64::INFINITY, f64::min),
        y0: y.clone().fold(f64::INFINITY, f64::min),
        x1: x.fold(f64::NEG_INFINITY, f64::max),
        y1: y.fold(f64::NEG_INFINITY, f64::max),
    }
}

#[test]
fn every_mark_can_be_hit_and_lies_within_the_picture() {
    every_picture(|picture| {
        let all = Rect { x0: 0.0, y0: 0.0, x1: picture.scene.width, y1: picture.scene.height };
        let keys = marks(&picture.breakdown);
        let mut ids: Vec<usize> = picture.scene.marks.iter().map(|mark| mark.id).collect();
        ids.sort_unstable();
        assert_eq!(ids, (0..keys.len()).collect::<Vec<_>>(), "{}", picture.name);
        for (at, mark) in picture.scene.marks.iter().enumerate() {
            assert!(24.0 <= mark.area.height(), "{}: {mark:?} is too low", picture.name);
            assert!(within(mark.area, all), "{}: {mark:?} is cut", picture.name);
            let before = &picture.scene.marks[..at];
            let clear = before.iter().all(|other| !other.area.overlaps(mark.area));
            assert!(clear, "{}: {mark:?} lies on another", picture.name);
        }
    });
}

#[test]
fn every_bar_ends_where_its_numbers_stand() {
    every_picture_of(View::Bars, &|picture| {
        let scale = Scale::of(picture);
        for (key, mark) in marks(&picture.breakdown).into_iter().zip(&picture.scene.marks) {
            let pieces = match key.row {
                Some(row) => pieces(&picture.breakdown.rows[row], key.scope),
                None => own_of_all(&picture.breakdown).map(own_pieces).unwrap_or_default(),
            };
            let drawn = drawn_ends(&picture.scene, mark.area);
            for end in pieces.into_iter().flat_map(ends) {
                assert!(end <= scale.most, "{}: the axis ends before {end}", picture.name);
                let x = scale.x(end);
                let near = drawn.iter().any(|drawn| (drawn - x).abs() <= scale.slack(end));
                assert!(near, "{}: nothing ends at {end} ({x}): {drawn:?}", picture.name);
            }
        }
    });
}

#[test]
fn a_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right() {
    let to_right = include_str!("../www/texts/ar.json").replace("\"rtl\"", "\"ltr\"");
    let locale = |lang: &str, _alike: &str, digits: &str| {
        let locale = cli::IcuLocale::new(lang, digits).ok()?;
        Some(Box::new(locale) as Box<dyn casualty_chart::words::Locale>)
    };
    let to_right = Words::new(&to_right, None, &locale).expect("texts");
    let to_left = cli::words("ar", None).expect("texts");
    for (name, ledger) in ledgers() {
        for width in widths() {
            let breakdown = breakdown(&ledger);
            for view in [View::Bars].into_iter().chain(OTHERS) {
                let mirrored = scene_of(view, &breakdown, &to_right, width).mirrored();
                let scene = scene_of(view, &breakdown, &to_left, width);
                assert!(scene.rtl, "{name} {width}");
                assert_eq!(Scene { rtl: true, ..mirrored }, scene, "{view:?} {name} {width}");
            }
        }
    }
}

#[test]
fn widths_that_are_none_are_taken_to_the_nearest_that_is() {
    let (breakdown, words) = (breakdown(BUNDLED), cli::words("en", None).expect("texts"));
    let width = |width: f64| scene(&breakdown, &words, width).width;
    let given = [f64::NAN, f64::NEG_INFINITY, -1.0, 0.0, 279.9, 500.7, 1e9, f64::INFINITY];
    let taken = [NARROWEST, NARROWEST, NARROWEST, NARROWEST, NARROWEST, 500.0, WIDEST, WIDEST];
    assert_eq!(given.map(width), taken);
}

#[test]
fn a_ledger_of_which_nothing_is_asked_has_an_empty_picture() {
    let ledger = load::load(BUNDLED.as_bytes()).expect("good").ledger;
    let question = Question { outcome: Outcome::Captured, day: None };
    let breakdown = tally::breakdown(&ledger, question);
    let scene = scene(&breakdown, &cli::words("en", None).expect("texts"), 720.0);
    assert!(scene.marks.is_empty());
    assert!(0.0 < scene.height);
}

#[test]
fn where_nobody_gives_a_number_there_is_no_axis() {
    let ledger = "source,about,status,figure\nA,Coast,all,undisclosed\nB,Hills,all,unknown\n";
    let words = cli::words("en", None).expect("texts");
    for view in View::ALL.into_iter().filter(|view| *view != View::Table) {
        let scene = scene_of(view, &breakdown(ledger), &words, 720.0);
        let number = |(text, _): (&str, Rect)| text.chars().any(|letter| letter.is_ascii_digit());
        assert!(!texts(&scene).any(number), "{}", view.name());
    }
}

/// A picture, and what it is of.
struct Picture {
    name: String,
    breakdown: Breakdown,
    scene: Scene,
}

/// Lays out every ledger in every view at every width in English and in Arabic,
/// and at some in the other languages.
fn every_picture(check: impl Fn(&Picture)) {
    for view in View::ALL.into_iter().filter(|view| *view != View::Table) {
        every_picture_of(view, &check);
    }
}

fn every_picture_of(view: View, check: &dyn Fn(&Picture)) {
    for (name, ledger) in ledgers() {
        for lang in cli::languages() {
            let words = cli::words(lang, None).expect("texts");
            let apart = if ["en", "ar"].contains(&lang) { 1 } else { 8 };
            for width in widths().step_by(apart) {
                let breakdown = breakdown(&ledger);
                let scene = scene_of(view, &breakdown, &words, width);
                let name = format!("{} {name} {lang} {width}", view.name());
                check(&Picture { name, breakdown, scene });
            }
        }
    }
}

fn ledgers() -> Vec<(&'static str, String)> {
    vec![
        ("bundled", BUNDLED.into()),
        ("every manner", EVERY_MANNER.into()),
        ("fifty sources", fifty_sources()),
        ("long names", long_names()),
        ("all zeros", ALL_ZEROS.into()),
        ("huge numbers", HUGE_NUMBERS.into()),
        ("sums over sides", SUMS_OVER_SIDES.into()),
        ("estimates", ESTIMATES.into()),
    ]
}

fn widths() -> impl Iterator<Item = f64> {
    (280..=1600).step_by(40).map(f64::from)
}

fn breakdown(ledger: &str) -> Breakdown {
    let loaded = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    tally::breakdown(&loaded.ledger, Question { outcome: Outcome::Killed, day: None })
}

fn scene(breakdown: &Breakdown, words: &Words, width: f64) -> Scene {
    scene_of(View::Bars, breakdown, words, width)
}

fn scene_of(view: View, breakdown: &Breakdown, words: &Words, width: f64) -> Scene {
    let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words };
    layout::picture(view, breakdown, stage)
}

/// Holds a picture against the one of that name: the one place that knows how.
fn golden(name: &str, ledger: &str, lang: &str, width: f64, look: &Look) {
    golden_of(View::Bars, name, ledger, lang, width, look);
}

fn golden_of(view: View, name: &str, ledger: &str, lang: &str, width: f64, look: &Look) {
    let ledger = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    let words = cli::words(lang, None).expect("texts");
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let stage = Stage { width, look, ruler: &PlainRuler, words: &words };
    let told = telling::tell(&ledger, &breakdown, view, &words);
    let about = svg::About { title: &told.headline, description: &told.alt, lang: words.lang() };
    let svg = svg::svg(&layout::picture(view, &breakdown, stage), about);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    expect_file![folder.join(format!("{name}.svg"))].assert_eq(&svg);
}

/// The axis as it is drawn: from the base line to the last line of the grid.
struct Scale {
    zero: f64,
    end: f64,
    most: u64,
}

impl Scale {
    fn of(picture: &Picture) -> Self {
        let grid = picture.scene.shapes.iter().find_map(|shape| match shape {
            Shape::Lines { paths, color, .. } if *color == Look::LIGHT.grid => Some(paths),
            _ => None,
        });
        let grid = grid.expect("a grid");
        let x = |path: Option<&Vec<Point>>| path.expect("a line")[0].x;
        let step = |text: &str| {
            let digit = |letter: char| match letter {
                '۰'..='۹' => Some(u64::from(letter) - u64::from('۰')),
                _ => letter.to_digit(10).map(u64::from),
            };
            let digits: Vec<u64> = text.chars().filter_map(digit).collect();
            assert!(!digits.is_empty(), "{text:?} is no number of the axis");
            digits.into_iter().fold(0, |number, digit| 10 * number + digit)
        };
        let numbers = texts(&picture.scene).map(|(text, _)| text);
        let last = numbers.last().expect("numbers below the bars");
        Self { zero: x(grid.first()), end: x(grid.last()), most: step(last) }
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of people are far below 2^53")]
    fn x(&self, people: u64) -> f64 {
        self.zero + people as f64 / self.most as f64 * (self.end - self.zero)
    }

    /// What is drawn at all is a pixel wide, and what is hatched eight.
    fn slack(&self, people: u64) -> f64 {
        if (self.x(people) - self.zero).abs() < 8.0 { 8.5 } else { 0.5 }
    }
}

/// Where a piece ends, in people.
fn ends(piece: Piece) -> Vec<u64> {
    match piece {
        Piece::Solid(_, from, to) | Piece::Outline(from, to) => vec![from, to],
        Piece::Hatched(_, _, to) => vec![to],
        Piece::Chevrons(..) | Piece::Lane(..) | Piece::Tick(_) | Piece::Best(_) => vec![],
    }
}

/// Where something ends in the bar of a mark, left or right.
fn drawn_ends(scene: &Scene, area: Rect) -> Vec<f64> {
    let in_bar = |rect: &Rect| area.y0 <= rect.y0 && rect.y1 <= area.y1 && rect.height() > 21.0;
    let fills = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Fill { rect, .. } if in_bar(rect) => Some(rect),
        _ => None,
    });
    fills.flat_map(|rect| [rect.x0, rect.x1]).collect()
}

#[test]
fn the_scopes_of_a_picture_are_its_sides_and_all() {
    let scopes = marks(&breakdown(BUNDLED)).into_iter().map(|key| key.scope);
    let mut scopes: Vec<Scope> = scopes.collect();
    scopes.dedup();
    assert_eq!(scopes, [Scope::Side(0), Scope::Side(1), Scope::All]);
}
