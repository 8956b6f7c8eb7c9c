//! The matrix, as readers see it, and what holds for every one.
//!
//! `cargo xtask bless` writes the pictures anew; look at them before.
#![cfg(not(target_arch = "wasm32"))]

mod pictures;

use std::fmt::Write as _;
use std::path::Path;

use casualty_chart::breakdown::{Breakdown, Relation};
use casualty_chart::cli;
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::marks::{Piece, marks, own_of_all, own_pieces, pieces};
use casualty_chart::scene::{Rect, Scene, Shape};
use casualty_chart::svg;
use casualty_chart::tally::{self, Question};
use casualty_chart::telling;
use casualty_chart::view::View;
use casualty_chart::words::Words;
use expect_test::expect_file;
use pictures::{texts, within};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");

/// An invented war in which every relation and every mark occurs.
const EVERY_RELATION: &str = "\
source,speaks_for,about,status,figure,since,as_of
Coast ministry,Coast,Coast,military,874,2031-04-20,2031-05-04
Coast ministry,Coast,Coast,civilian,37,2031-04-20,2031-05-04
Coast ministry,Coast,Hills,military,at least 2300,2031-04-20,2031-05-04
Hills council,Hills,Hills,military,undisclosed,2031-04-20,2031-05-04
Hills council,Hills,Hills,civilian,61,2031-04-20,2031-05-04
Hills council,Hills,Coast,military,1800-2100,2031-04-20,2031-05-04
Hills council,Hills,all,all,about 4000,2031-04-20,2031-05-04
Joint monitor,,each,unstated,more than 2000,,2031-05-04
Joint monitor,,all,unstated,nearly 5000,,2031-05-04
Far government,,Coast,all,1200,,2031-05-03
Far government,,Coast,military,700,,2031-05-03
Relief society,,Coast,civilian,dozens,,
Relief society,,Hills,civilian,none,,
Hill hospital,,Hills,all,no reports,,
Northern ministry,,Hills,all,none,,
";

#[test]
fn matrices_are_drawn_as_they_were() {
    for (name, ledger) in [("bundled", BUNDLED), ("every-relation", EVERY_RELATION)] {
        for lang in ["en", "ar"] {
            for width in [320.0, 960.0] {
                golden(&format!("matrix-{name}-{lang}-{width}"), ledger, lang, width, &Look::LIGHT);
            }
        }
    }
    golden("matrix-every-relation-ar-960-dark", EVERY_RELATION, "ar", 960.0, &Look::DARK);
    golden("matrix-long-names-en-320", &long_names(), "en", 320.0, &Look::LIGHT);
}

#[test]
fn no_text_of_a_matrix_runs_into_another_or_out_of_it() {
    every_matrix(|matrix| {
        let texts: Vec<(&str, Rect)> = texts(&matrix.scene).collect();
        for (at, (text, area)) in texts.iter().enumerate() {
            assert!(within(*area, matrix.all()), "{}: {text:?} is cut, {area:?}", matrix.name);
            for (other, taken) in &texts[..at] {
                assert!(!area.overlaps(*taken), "{}: {text:?} runs into {other:?}", matrix.name);
            }
        }
    });
}

#[test]
fn every_cell_with_a_claim_is_a_mark_that_can_be_hit_in_reading_order() {
    every_matrix(|matrix| {
        let keys = marks(&matrix.breakdown);
        let mut ids: Vec<usize> = matrix.scene.marks.iter().map(|mark| mark.id).collect();
        let order = |id: &usize| (keys[*id].row.unwrap_or(usize::MAX), keys[*id].scope);
        assert!(ids.is_sorted_by_key(order), "{}: {ids:?}", matrix.name);
        ids.sort_unstable();
        assert_eq!(ids, (0..keys.len()).collect::<Vec<_>>(), "{}", matrix.name);
        for (at, mark) in matrix.scene.marks.iter().enumerate() {
            let large = 24.0 <= mark.area.height() && 24.0 <= mark.area.width();
            assert!(large && within(mark.area, matrix.all()), "{}: {mark:?}", matrix.name);
            let clear = |other: &Rect| !other.overlaps(mark.area);
            let before = matrix.scene.marks[..at].iter().map(|mark| mark.area);
            assert!(before.into_iter().all(|other| clear(&other)), "{}: {mark:?}", matrix.name);
        }
    });
}

#[test]
fn bars_of_all_cells_stand_on_one_scale() {
    every_matrix(|matrix| {
        for mark in &matrix.scene.marks {
            let (key, drawn) = (marks(&matrix.breakdown)[mark.id], matrix.bars(mark.area));
            let pieces = match key.row {
                Some(row) => pieces(&matrix.breakdown.rows[row], key.scope),
                None => own_of_all(&matrix.breakdown).map(own_pieces).unwrap_or_default(),
            };
            let ends = matrix.scales(mark.area);
            for people in pieces.into_iter().filter_map(end) {
                let near = ends.iter().any(|(zero, end)| {
                    let x = zero + share(people, matrix.most()) * (end - zero);
                    drawn.iter().any(|drawn| (drawn - x).abs() <= 4.0)
                });
                assert!(near, "{}: nothing ends at {people}: {drawn:?}", matrix.name);
            }
        }
    });
}

#[test]
fn relations_are_told_apart_by_the_edge_of_a_cell_and_in_words() {
    let words = cli::words("en", None).expect("texts");
    every_matrix(|matrix| {
        for mark in &matrix.scene.marks {
            let key = marks(&matrix.breakdown)[mark.id];
            let row = key.row.map(|row| &matrix.breakdown.rows[row]);
            let relation = row.and_then(|row| row.relation(key.scope));
            let fills = matrix.edge(mark.area);
            let expected = match relation {
                Some(Relation::Own) => fills == 1,
                Some(Relation::Enemy) => fills == 2,
                Some(Relation::ThirdParty) => 3 < fills,
                None => fills == 0,
            };
            assert!(expected, "{}: {relation:?} has {fills} strokes", matrix.name);
            if let Some(relation) = relation.filter(|_| matrix.name.contains(" en ")) {
                let said = words.relation(relation);
                let inside = |(text, area): (&str, Rect)| {
                    text.starts_with(&*said) && mark.area.overlaps(area)
                };
                assert!(texts(&matrix.scene).any(inside), "{}: no {said:?}", matrix.name);
            }
        }
    });
}

#[test]
fn what_is_not_mentioned_is_worded() {
    for (lang, said) in [("en", "not mentioned"), ("ar", "لم يُذكر")] {
        let words = cli::words(lang, None).expect("texts");
        let breakdown = breakdown(BUNDLED);
        let count = |width: f64| {
            let scene = scene(&breakdown, &words, width);
            texts(&scene).filter(|(text, _)| text.contains(said)).count()
        };
        // Of twelve cells six; on a phone a line in each of the three blocks.
        assert_eq!([count(960.0), count(320.0)], [6, 3], "{lang}");
    }
}

#[test]
fn a_matrix_from_right_to_left_is_the_mirror_of_one_from_left_to_right() {
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
            let mirrored = scene(&breakdown, &to_right, width).mirrored();
            let scene = scene(&breakdown, &to_left, width);
            assert_eq!(Scene { rtl: true, ..mirrored }, scene, "{name} {width}");
        }
    }
}

#[test]
fn a_matrix_of_nothing_is_empty() {
    let ledger = load::load(BUNDLED.as_bytes()).expect("good").ledger;
    let question = Question { outcome: Outcome::Captured, day: None };
    let words = cli::words("en", None).expect("texts");
    let scene = scene(&tally::breakdown(&ledger, question), &words, 720.0);
    assert!(scene.marks.is_empty());
    assert!(0.0 < scene.height);
}

/// A picture, and what it is of.
struct Matrix {
    name: String,
    breakdown: Breakdown,
    scene: Scene,
}

impl Matrix {
    fn all(&self) -> Rect {
        Rect { x0: 0.0, y0: 0.0, x1: self.scene.width, y1: self.scene.height }
    }

    fn fills(&self) -> impl Iterator<Item = Rect> {
        self.scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Fill { rect, .. } => Some(*rect),
            _ => None,
        })
    }

    /// The number at the end of every scale: the last that is said.
    fn most(&self) -> u64 {
        let last = texts(&self.scene).last().expect("numbers at the foot").0;
        let digits: String = last.chars().filter(char::is_ascii_digit).collect();
        digits.parse().expect("a number")
    }

    /// Where bars end in a cell.
    fn bars(&self, area: Rect) -> Vec<f64> {
        let bar = |rect: &Rect| within(*rect, area) && (rect.height() - 18.0).abs() < 0.01;
        self.fills().filter(bar).flat_map(|rect| [rect.x0, rect.x1]).collect()
    }

    /// Where scales begin and end in a cell.
    fn scales(&self, area: Rect) -> Vec<(f64, f64)> {
        let line = |rect: &Rect| within(*rect, area) && (rect.height() - 24.0).abs() < 0.01;
        let lines: Vec<Rect> = self.fills().filter(line).collect();
        let place = |rect: Rect| if self.scene.rtl { rect.x0 } else { rect.x1 };
        let far = |rect: Rect| if self.scene.rtl { rect.x1 } else { rect.x0 };
        lines.chunks(2).map(|pair| (place(pair[0]), far(pair[1]))).collect()
    }

    /// How many strokes the edge of a cell has.
    fn edge(&self, area: Rect) -> usize {
        let at_edge = |rect: &Rect| {
            let near = if self.scene.rtl { area.x1 - rect.x0 } else { rect.x1 - area.x0 };
            within(*rect, area) && near <= 5.01
        };
        self.fills().filter(at_edge).count()
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of people are far below 2^53")]
fn share(people: u64, most: u64) -> f64 {
    people as f64 / most as f64
}

/// Where a piece ends, in people.
fn end(piece: Piece) -> Option<u64> {
    match piece {
        Piece::Solid(_, _, to) | Piece::Outline(_, to) | Piece::Hatched(_, _, to) => Some(to),
        Piece::Chevrons(..) | Piece::Lane(..) | Piece::Tick(_) | Piece::Best(_) => None,
    }
}

/// Lays out every ledger at every width in both languages.
fn every_matrix(check: impl Fn(&Matrix)) {
    for (name, ledger) in ledgers() {
        for lang in ["en", "ar"] {
            let words = cli::words(lang, None).expect("texts");
            for width in widths() {
                let breakdown = breakdown(&ledger);
                let scene = scene(&breakdown, &words, width);
                check(&Matrix { name: format!("{name} {lang} {width}"), breakdown, scene });
            }
        }
    }
}

fn ledgers() -> Vec<(&'static str, String)> {
    vec![
        ("bundled", BUNDLED.into()),
        ("every relation", EVERY_RELATION.into()),
        ("long names", long_names()),
        ("many sides", many_sides()),
        ("huge numbers", HUGE_NUMBERS.into()),
        ("one", "source,about,status,figure\nGazette,Coast,all,undisclosed\n".into()),
        ("nobody", "source,about,status,figure\nGazette,Coast,all,none\n".into()),
    ]
}

const HUGE_NUMBERS: &str = "\
source,speaks_for,about,status,figure
Coast ministry,Coast,Coast,military,\"1,000,000,000\"
Coast ministry,Coast,Coast,civilian,\"at least 1,000,000,000\"
Hills council,Hills,Hills,all,\"more than 1,000,000,000\"
Joint monitor,,each,unstated,\"about 1,000,000,000\"
Joint monitor,,all,unstated,7
";

/// Twelve sides, each with a ministry that speaks of itself and of the next.
fn many_sides() -> String {
    let mut csv = String::from("source,speaks_for,about,status,figure\n");
    for at in 0..12 {
        let (own, next) = (at + 1, (at + 1) % 12 + 1);
        writeln!(csv, "Ministry {own},Side {own},Side {own},military,{}", at * 90 + 7)
            .expect("a string");
        writeln!(csv, "Ministry {own},Side {own},Side {next},military,more than {}", at * 200 + 9)
            .expect("a string");
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

fn widths() -> impl Iterator<Item = f64> {
    (280..=1600).step_by(60).map(f64::from)
}

fn breakdown(ledger: &str) -> Breakdown {
    let loaded = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    tally::breakdown(&loaded.ledger, Question { outcome: Outcome::Killed, day: None })
}

fn scene(breakdown: &Breakdown, words: &Words, width: f64) -> Scene {
    let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words };
    layout::picture(View::Matrix, breakdown, stage)
}

/// Holds a picture against the one of that name: the one place that knows how.
fn golden(name: &str, ledger: &str, lang: &str, width: f64, look: &Look) {
    let ledger = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    let words = cli::words(lang, None).expect("texts");
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let stage = Stage { width, look, ruler: &PlainRuler, words: &words };
    let told = telling::tell(&ledger, &breakdown, View::Matrix, &words);
    let about = svg::About { title: &told.headline, description: &told.alt, lang: words.lang() };
    let svg = svg::svg(&layout::picture(View::Matrix, &breakdown, stage), about);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    expect_file![folder.join(format!("{name}.svg"))].assert_eq(&svg);
}
