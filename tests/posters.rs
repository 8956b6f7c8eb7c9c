//! The room `poster`: pictures that leave their page.
//!
//! `cargo xtask bless` writes them anew; look at them before.
#![cfg(not(target_arch = "wasm32"))]

mod pictures;

use std::path::Path;

use casualty_chart::ask;
use casualty_chart::breakdown::Only;
use casualty_chart::cli;
use casualty_chart::layout::{Look, PlainRuler, Stage};
use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::poster::{self, Poster};
use casualty_chart::scene::{Rect, Shape};
use casualty_chart::tally::Question;
use casualty_chart::view::View;
use expect_test::{Expect, expect, expect_file};
use pictures::{texts, within};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");
const WAR: &str = include_str!("../www/data/nagorno-karabakh-war-2020.json");

#[test]
fn posters_are_drawn_as_they_were() {
    for lang in ["en", "ar"] {
        for width in [320.0, 720.0, 960.0] {
            golden(&format!("bundled-{lang}-{width}"), BUNDLED, View::Bars, lang, width);
        }
        golden(&format!("matrix-bundled-{lang}-960"), BUNDLED, View::Matrix, lang, 960.0);
        golden(&format!("people-bundled-{lang}-320"), BUNDLED, View::People, lang, 320.0);
        golden(&format!("timeline-war-{lang}-960"), WAR, View::Timeline, lang, 960.0);
    }
    let dark = of(BUNDLED, View::Bars, "ar", 720.0, &Look::DARK);
    same("bundled-ar-720-dark", &dark);
    golden("long-names-en-320", &long_names(), View::Bars, "en", 320.0);
    golden("long-names-ar-720", &long_names(), View::Bars, "ar", 720.0);
}

#[test]
fn no_text_runs_into_another_or_out_of_a_poster() {
    every_poster(|name, poster| {
        let all = Rect { x0: 0.0, y0: 0.0, x1: poster.scene.width, y1: poster.scene.height };
        let texts: Vec<(&str, Rect)> = texts(&poster.scene).collect();
        for (at, (text, area)) in texts.iter().enumerate() {
            assert!(within(*area, all), "{name}: {text:?} at {area:?} is cut");
            for (other, taken) in &texts[..at] {
                assert!(!area.overlaps(*taken), "{name}: {text:?} runs into {other:?}");
            }
        }
    });
}

/// Names of sources are nowhere cut but in the picture itself.
#[test]
fn a_poster_says_who_when_and_where_in_full() {
    every_poster(|name, poster| {
        let said: Vec<String> = poster.scene.shapes.iter().filter_map(text_of).collect();
        let said = bare(&said.join(" "));
        for source in &poster.sources {
            assert!(said.contains(&bare(source)), "{name}: {source:?} is not in it");
        }
        let svg = poster.svg();
        for part in [&poster.title, poster.as_of.as_ref().expect("a day")] {
            assert!(svg.contains(&**part), "{name}: no {part:?}");
        }
        for link in &poster.links {
            assert!(svg.contains(&link.replace('&', "&amp;")), "{name}: no {link:?}");
        }
    });
}

fn text_of(shape: &Shape) -> Option<String> {
    let Shape::Text { text, .. } = shape else { return None };
    Some(text.clone())
}

/// A text without isolates, and spaces taken together.
fn bare(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_credit_names_days_and_outlets_once_and_hosts_where_no_outlet_is_named() {
    let csv = "source,speaks_for,about,status,figure,as_of,stated,outlet,url\n\
        A,Coast,Coast,military,5,2031-05-04,,Gazette,https://example.org/1\n\
        A,Coast,Coast,civilian,7,2031-05-04,,Gazette,https://example.org/1\n\
        B,,Coast,all,9,,2031-05-06,,https://news.example.org:8080/2?x\n\
        C,,Coast,all,11,,,,\n";
    credits(
        csv,
        expect![[r#"
            A · speaks for: Coast · as of 4 May 2031 · Gazette
            B · third party · said on 6 May 2031 · news.example.org:8080
            C · third party · day not given
            https://example.org/1 https://news.example.org:8080/2?x
            2031-05-06"#]],
    );
}

#[test]
fn a_table_leaves_as_bars() {
    let scene = |view| of(BUNDLED, view, "en", 720.0, &Look::LIGHT).scene;
    assert_eq!(scene(View::Table), scene(View::Bars));
}

#[test]
fn files_are_called_by_title_and_day() {
    let named = |title: &str, day: &str| {
        let json = format!(
            r#"{{"title": {title:?}, "sides": [{{"id": "x"}}], "sources": [{{"id": "a"}}],
                "claims": [{{"source": "a", "about": "x", "figure": "5"{day}}}]}}"#
        );
        let ledger = load::load(json.as_bytes()).expect("good").ledger;
        let question = Question { outcome: Outcome::Killed, day: None };
        let answer = ask::answer(&ledger, question, Only::default());
        poster::file_name(&ledger, &answer.breakdown, "en")
    };
    let day = r#", "as_of": "2031-05-04""#;
    let cases = [
        ("Coast and Hills: May", day, "Coast-and-Hills-May-2031-05-04"),
        ("../../etc/passwd\\ ", "", "etc-passwd"),
        ("حرب 2031", day, "حرب-2031-2031-05-04"),
        ("***", day, "casualty-chart-2031-05-04"),
    ];
    for (title, day, name) in cases {
        assert_eq!(named(title, day), name);
    }
    assert!(named(&"word ".repeat(40), "").len() <= 60);
}

fn every_poster(check: impl Fn(&str, &Poster)) {
    let ledgers = [("bundled", BUNDLED.to_owned()), ("war", WAR.to_owned())];
    for (name, ledger) in &ledgers {
        for lang in cli::languages() {
            for view in View::ALL {
                for width in [280.0, 320.0, 479.0, 720.0, 1_600.0] {
                    let poster = of(ledger, view, lang, width, &Look::LIGHT);
                    check(&format!("{} {name} {lang} {width}", view.name()), &poster);
                }
            }
        }
    }
}

fn long_names() -> String {
    let arabic = "اللجنة المشتركة لتوثيق الضحايا ".repeat(5);
    let latin = "Donaudampfschifffahrtsgesellschaft".repeat(4);
    format!(
        "source,speaks_for,about,status,figure,as_of,outlet,ledger_title\n\
         {arabic},Hills,Hills,military,874,2031-05-04,{arabic},Of long names: {latin}\n\
         {latin},,Hills,all,more than 2000,2031-05-04,{latin},\n\
         {latin},,Coast,all,about 5000,2031-05-04,{latin},\n"
    )
}

fn of(ledger: &str, view: View, lang: &str, width: f64, look: &Look) -> Poster {
    let ledger = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    let words = cli::words(lang, None).expect("texts");
    let question = Question { outcome: Outcome::Killed, day: None };
    let answer = ask::answer(&ledger, question, Only::default());
    let stage = Stage { width, look, ruler: &PlainRuler, words: &words };
    poster::poster(&ledger, &answer.breakdown, view, stage)
}

#[track_caller]
fn credits(csv: &str, wanted: Expect) {
    let poster = of(csv, View::Bars, "en", 720.0, &Look::LIGHT);
    let mut told: Vec<String> = poster.sources.iter().map(|source| bare(source)).collect();
    told.push(poster.links.join(" "));
    told.extend(poster.as_of);
    wanted.assert_eq(&told.join("\n"));
}

fn golden(name: &str, ledger: &str, view: View, lang: &str, width: f64) {
    same(name, &of(ledger, view, lang, width, &Look::LIGHT));
}

/// Holds a poster against the one of that name: the one place that knows how.
fn same(name: &str, poster: &Poster) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    expect_file![folder.join(format!("poster-{name}.svg"))].assert_eq(&poster.svg());
}
