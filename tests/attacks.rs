//! A ledger whose every text is an attack, through every room: it is text
//! when it goes in, and text when it comes out.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

mod hostile;

use std::io::Write as _;
use std::process::{Command, Stdio};

use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::Ledger;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use casualty_chart::{ask, breakdown, cli, export, lean, load, marks, svg, telling};
use hostile::{BAD_ADDRESSES, GOOD_ADDRESSES, as_shown, ledger, texts};
use proptest::collection::hash_set;
use proptest::prelude::*;
use roxmltree::Document;
use serde_json::{Value, json};

const VIEWS: [View; 4] = [View::Bars, View::Matrix, View::People, View::Timeline];

/// What a picture is made of.
const ELEMENTS: [&str; 6] = ["svg", "title", "desc", "text", "rect", "path"];

#[test]
fn every_attack_is_loaded_as_it_is_in_both_ways() {
    for words in [false, true] {
        let json = ledger(&texts(), words).to_string();
        let loaded = load::load(json.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
        let names: Vec<&str> = loaded.sources.iter().map(|it| it.name.in_language("ar")).collect();
        let expected = texts();
        assert_eq!(names, expected.iter().map(|(_, text)| &**text).collect::<Vec<_>>());
        assert_eq!(lean::load(json.as_bytes()), (!words).then_some(loaded.clone()));
        let again = load::load(export::json(&loaded).as_bytes()).unwrap().ledger;
        assert_eq!(again, loaded, "after an export");
        assert!(load::load(export::csv(&loaded, "en").as_bytes()).is_ok());
    }
}

#[test]
fn every_text_that_readers_get_leaves_its_neighbours_as_they_are() {
    for (name, text) in texts() {
        let ledger = loaded(&ledger(&[("this", text.clone())], false));
        for lang in ["en", "ar"] {
            for (at, told) in said(&ledger, lang).iter().enumerate() {
                assert!(is_tame(told), "{name}, {lang}, text {at}: {told:?}");
            }
            let all = said(&ledger, lang).concat();
            assert!(all.contains(as_shown(&text).trim_end()), "{name}, {lang}: {all:?}");
        }
    }
}

#[test]
fn every_picture_of_attacks_is_well_formed_and_holds_nothing_but_texts() {
    for (name, text) in texts() {
        pictures(&loaded(&ledger(&[("this", text)], false)), name);
    }
    pictures(&loaded(&ledger(&texts(), true)), "all");
}

#[test]
fn no_address_leads_elsewhere_than_it_says() {
    let with = |url: &str| {
        let mut ledger = ledger(&[("this", "A".into())], false);
        ledger["claims"][0]["url"] = json!(url);
        ledger.to_string()
    };
    for url in BAD_ADDRESSES {
        let error = load::load(with(url).as_bytes()).expect_err(url).to_string();
        assert!(error.contains("cannot link to") || url.contains('\0'), "{url:?}: {error}");
        assert_eq!(lean::load(with(url).as_bytes()), None, "{url:?}");
        assert_eq!(error.chars().find(|&it| it.is_control() && it != '\n'), None, "{error:?}");
    }
    for url in GOOD_ADDRESSES {
        let loaded = load::load(with(url).as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(loaded.ledger.claims[0].url.as_deref(), Some(*url));
        assert_eq!(lean::load(with(url).as_bytes()), Some(loaded.ledger));
    }
}

#[test]
fn what_no_text_has_is_refused_and_not_mended() {
    for broken in [r"\u0000", r"\ud800", r"\udc00x", r"\ud800\u0041", "\0"] {
        let text = ledger(&[("this", "BROKEN".into())], false).to_string();
        let text = text.replace("BROKEN", &["a", broken].concat());
        assert!(load::load(text.as_bytes()).is_err(), "{broken:?}");
        assert_eq!(lean::load(text.as_bytes()), None, "{broken:?}");
    }
}

#[test]
fn a_figure_is_read_as_it_is_seen() {
    // What is seen as 478 must not be charted as 874.
    let mut ledger = ledger(&[("this", "A".into())], true);
    ledger["claims"][0]["figure"] = json!("\u{202e}874\u{202c}");
    if let Ok(loaded) = load::load(ledger.to_string().as_bytes()) {
        for told in said(&loaded.ledger, "en") {
            assert!(is_tame(&told), "{told:?}");
        }
    }
}

#[test]
fn a_terminal_gets_texts_and_no_orders() {
    let good = ledger(&texts(), true);
    let mut bad = ledger(&texts(), true);
    let (_, orders) = texts().into_iter().find(|(name, _)| name.contains("terminal")).unwrap();
    for (place, member) in ["source", "about", "status", "figure", "url", "lang"].iter().enumerate()
    {
        bad["claims"][place][*member] = json!(orders);
    }
    bad["claims"][7]["about"] = json!("Bell \u{1b}[31mred");
    bad["claims"][8][&orders] = json!("an unknown column");
    bad["claims"][9]["figure"] = json!({ "said": "1", "kind": orders, "low": 1, "high": 1 });
    let csv = "source,about,figure,\u{1b}[31mred\n\u{1b}[32mA,B\u{202e},1,x\n\u{9b}C,D,2,\u{7}\n";
    for input in [good.to_string(), bad.to_string(), csv.to_owned()] {
        for lang in ["en", "ar"] {
            for command in ["check", "tally"] {
                is_quiet(&[command, "--lang", lang], &input);
            }
            is_quiet(&["draw", "--lang", lang, "-o", "/dev/null"], &input);
            for asked in ["--source", "--side", "--status", "--outcome", "--as-of"] {
                is_quiet(&["tally", "--lang", lang, asked, "\u{1b}[31mX\u{202e}"], &input);
            }
        }
    }
    is_quiet(&["figure", "\u{1b}[31m874", "8\u{202e}74"], "");
    is_quiet(&["check", "\u{1b}[31mno.csv"], "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_goes_through_to_a_well_formed_picture(
        names in hash_set("[^\\x00]{1,40}", 1..4),
    ) {
        let texts: Vec<_> = names
            .iter()
            .map(|name| ("any", name.trim().to_owned()))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        if let Ok(loaded) = load::load(ledger(&texts, false).to_string().as_bytes()) {
            pictures(&loaded.ledger, "any");
            for lang in ["en", "ar"] {
                for told in said(&loaded.ledger, lang) {
                    prop_assert!(is_tame(&told), "{told:?}");
                }
            }
        }
    }
}

fn loaded(ledger: &Value) -> Ledger {
    load::load(ledger.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger
}

fn answered(ledger: &Ledger) -> ask::Answer {
    ask::answer(
        ledger,
        Question { outcome: tally::outcomes(ledger)[0], day: None },
        breakdown::Only::default(),
    )
}

/// Every text that the page and the command line get of a ledger.
fn said(ledger: &Ledger, lang: &str) -> Vec<String> {
    let words = cli::words(lang, None).unwrap();
    let ask::Answer { breakdown, findings } = answered(ledger);
    let mut all = Vec::new();
    for view in View::ALL {
        let told = telling::tell(ledger, &breakdown, view, &words);
        all.extend([told.title, told.headline, told.subtitle, told.alt]);
        all.extend(told.summary.into_iter().chain(told.notes).chain(told.how_to_read));
        for table in [told.table, told.steps] {
            all.push(table.caption);
            all.extend(table.head);
            for line in table.lines {
                all.extend([line.name, line.about]);
                all.extend(line.cells.into_iter().map(|cell| cell.text));
            }
        }
    }
    for source in telling::sources(ledger, &breakdown, &words) {
        all.extend([source.name, source.about]);
        for claim in source.claims {
            all.extend([
                claim.text,
                claim.said,
                claim.dates,
                claim.outlet,
                claim.note,
                claim.differs,
            ]);
            all.extend(claim.quote);
        }
    }
    for key in marks::marks(&breakdown) {
        all.push(telling::mark_label(&breakdown, key, &words));
        let card = telling::card(ledger, &breakdown, &findings, key, View::Bars, &words).unwrap();
        all.extend([card.title, card.relation, card.figure]);
        all.extend(card.implied.into_iter().chain(card.findings));
    }
    all.extend(findings.iter().map(|one| telling::finding(one, &breakdown, &words)));
    all
}

/// Whether a text closes every isolate that it opens, has nothing else that
/// turns round what stands beside it, and no end of a line.
fn is_tame(text: &str) -> bool {
    let mut open = 0_i32;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => open -= 1,
            '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' => return false,
            letter if letter.is_control() => return false,
            _ => (),
        }
        if open < 0 {
            return false;
        }
    }
    open == 0
}

#[track_caller]
fn pictures(ledger: &Ledger, name: &str) {
    let ask::Answer { breakdown, .. } = answered(ledger);
    for lang in ["en", "ar"] {
        let words = cli::words(lang, None).unwrap();
        for (view, width) in VIEWS.into_iter().zip([320.0, 720.0, 320.0, 1_280.0]) {
            let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words: &words };
            let scene = layout::picture(view, &breakdown, stage);
            let told = telling::tell(ledger, &breakdown, view, &words);
            let about = svg::About { title: &told.title, description: &told.alt, lang };
            is_a_picture(&svg::svg(&scene, about), &format!("{name}, {lang}, {view:?}"));
        }
    }
}

/// Holds that a picture is XML, made of nothing but shapes and texts.
#[track_caller]
fn is_a_picture(svg: &str, name: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}\n{svg}"));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(ELEMENTS.contains(&node.tag_name().name()), "{name}: {node:?}");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            assert!(!key.starts_with("on") && !["href", "style"].contains(&key), "{name}: {key}");
            assert!(!value.contains("script") && !value.contains("url("), "{name}: {key}={value}");
        }
    }
    let texts = document.descendants().filter_map(|node| node.text());
    for text in texts.filter(|text| !text.trim().is_empty()) {
        assert!(is_tame(&text.replace('\n', "")), "{name}: {text:?}");
    }
}

/// Holds that a command's text has nothing in it that a terminal would obey.
#[track_caller]
fn is_quiet(arguments: &[&str], input: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casualty-chart"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may have ended without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.code().is_some_and(|code| code < 3), "{arguments:?}: {output:?}");
    for said in [output.stdout, output.stderr] {
        let said = String::from_utf8(said).unwrap();
        for line in said.lines() {
            assert!(is_tame(line), "{arguments:?}: {line:?}");
        }
    }
}
