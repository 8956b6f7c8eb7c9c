//! What must hold of any text and of any file, however odd.
//!
//! Each function takes what a fuzzer has made and panics where a law is broken.
#![expect(clippy::missing_panics_doc, reason = "to panic is what they are for")]

use casualty_chart::date::Date;
use casualty_chart::import::{self, Format, ImportError, Imported, Importer, Mapping, Wish};
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::Claim;
use casualty_chart::load::{self, MOST_PROBLEMS};
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use casualty_chart::words::{Locale, Words};
use casualty_chart::{ask, breakdown, export, lean, svg, telling};

const VIEWS: [View; 4] = [View::Bars, View::Matrix, View::People, View::Timeline];

/// A text is a figure whose bounds run upwards, or it is refused in words that
/// any terminal may show.
pub fn phrase(text: &str) {
    let langs = casualty_chart::phrase::languages().map(Some);
    for lang in langs.chain([None]) {
        match casualty_chart::phrase::read(text, lang) {
            Ok(figure) => {
                if let Some(bounds) = figure.bounds() {
                    assert!(bounds.high().is_none_or(|high| bounds.low() <= high), "{bounds:?}");
                }
            }
            Err(error) => is_tame(&error.to_string()),
        }
    }
}

/// A text is read without giving up: every place is one of the text, a figure
/// that is read is one that a ledger takes, and what allows two readings is
/// never of high confidence.
pub fn read(text: &str) {
    let letters = text.chars().count();
    let within = |(start, end): (usize, usize)| start <= end && end <= letters;
    for lang in casualty_chart::read::languages().map(Some).chain([None]) {
        let about = casualty_chart::read::About { lang, date: Date::new(2024, 5, 1) };
        let reading = casualty_chart::read::read(text, about);
        for claim in &reading.claims {
            assert!(within(claim.span), "{claim:?}");
            assert!(claim.words.iter().all(|word| within(word.span)), "{claim:?}");
            assert!(claim.of.is_none_or(|of| of < reading.claims.len()), "{claim:?}");
            assert!(claim.questions.is_empty() || claim.confidence == "low", "{claim:?}");
            if claim.kind != "unread" {
                let read = casualty_chart::phrase::read(&claim.figure, None);
                let own = casualty_chart::phrase::read(&claim.figure, Some(claim.lang));
                assert!(read.is_ok() || own.is_ok(), "no ledger takes {:?}", claim.figure);
            }
        }
        assert!(reading.passed.iter().all(|passed| within(passed.span)));
    }
}

/// A file is a ledger whose exports are the same ledger, or it is refused with
/// all that is wrong with it.
pub fn load(bytes: &[u8]) {
    match load::load(bytes) {
        Ok(loaded) => {
            let ledger = loaded.ledger;
            assert_eq!(loaded.rows, ledger.claims.len(), "each row is a claim");
            let json = export::json(&ledger);
            let again = load::load(json.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(again.ledger, ledger);
            // What there is something to say about takes the workbench.
            let lean = again.notices.is_empty().then(|| ledger.clone());
            assert_eq!(lean::load(json.as_bytes()), lean, "in a reader's page");
            let csv = export::csv(&ledger, "en");
            // Words of a language that has no grammar here are read only with their form beside them.
            let read = |claim: &Claim| casualty_chart::phrase::read(&claim.said, None).is_ok();
            if !ledger.claims.is_empty() && ledger.claims.iter().all(read) {
                let claims = load::load(csv.as_bytes()).map(|it| it.ledger.claims.len());
                assert_eq!(claims, Ok(ledger.claims.len()), "{csv}");
            }
            for notice in loaded.notices {
                is_tame(&notice.to_string());
            }
        }
        Err(error) => {
            assert!(error.problems.len() <= MOST_PROBLEMS);
            assert!(0 < error.total, "it is refused, and nothing is wrong with it");
            assert!(error.refused <= error.rows);
            is_tame(&error.to_string());
        }
    }
}

/// Of a file of another kind every row is used or refused, wherever it is cut
/// into pieces, and what becomes of it is a ledger like any other.
pub fn import(format: Format, bytes: &[u8]) {
    let words = words_of(include_str!("../../www/texts/import/en.json"));
    for wish in wishes(format, bytes) {
        let whole = imported(&wish, &[bytes]);
        let (head, tail) = bytes.split_at(bytes.len() / 3);
        assert_eq!(whole, imported(&wish, &[head, b"", tail]), "in pieces");
        match whole {
            Ok(Imported { ledger, loss }) => {
                assert_eq!(loss.rows, loss.used + loss.refused);
                assert!(loss.flawed + loss.left <= loss.refused);
                is_tame(&import::tell(&loss, &[], &words).text(&words));
                if !ledger.claims.is_empty() {
                    let again = load::load(export::json(&ledger).as_bytes()).map(|it| it.ledger);
                    assert_eq!(again, Ok(ledger));
                }
            }
            Err(error) => is_tame(&error.to_string()),
        }
    }
}

fn imported(wish: &Wish, pieces: &[&[u8]]) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(wish.clone());
    for piece in pieces {
        importer.push(piece)?;
    }
    importer.finish()
}

/// Every way in which a format can be wished for.
fn wishes(format: Format, bytes: &[u8]) -> Vec<Wish> {
    let plain = Wish { format: Some(format), ..Wish::default() };
    let mut wishes: Vec<Wish> = format
        .sorts()
        .iter()
        .map(|by| Wish { by: Some(*by), most: Some(2), ..plain.clone() })
        .collect();
    if format == Format::Table {
        // What is proposed, and what no table has a column for.
        let proposed = import::proposal(bytes).map(|it| it.mapping()).unwrap_or_default();
        let maps = [
            proposed.clone(),
            [&proposed, ",source=@Wire,about=@each"].concat(),
            [&proposed, ",source=@Wire,about=@Coast,rows=@events"].concat(),
        ];
        let maps = maps.iter().filter_map(|map| Mapping::parse(map).ok());
        wishes.extend(maps.map(|map| Wish { map: Some(map), ..plain.clone() }));
    } else if wishes.is_empty() {
        wishes.extend([false, true].map(|extrapolated| Wish { extrapolated, ..plain.clone() }));
    }
    wishes
}

/// A ledger is told and drawn in every view, and the picture is XML.
pub fn picture(bytes: &[u8]) {
    let Ok(loaded) = load::load(bytes) else { return };
    let words = words();
    for outcome in tally::outcomes(&loaded.ledger) {
        let question = Question { outcome, day: None };
        let answer = ask::answer(&loaded.ledger, question, breakdown::Only::default());
        for view in VIEWS {
            let told = telling::tell(&loaded.ledger, &answer.breakdown, view, &words);
            let stage =
                Stage { width: 320.0, look: &Look::LIGHT, ruler: &PlainRuler, words: &words };
            let scene = layout::picture(view, &answer.breakdown, stage);
            assert!(scene.width.is_finite() && scene.height.is_finite());
            let about = svg::About { title: &told.headline, description: &told.alt, lang: "en" };
            let text = svg::svg(&scene, about);
            let broken = roxmltree::Document::parse(&text).err();
            assert!(broken.is_none(), "{broken:?}\n{text}");
            assert!(!text.contains("NaN") || text_has(&loaded.ledger, "NaN"), "{text}");
        }
    }
}

fn text_has(ledger: &casualty_chart::ledger::Ledger, part: &str) -> bool {
    format!("{ledger:?}").contains(part)
}

/// No sign but letters and ends of lines: others would act on a terminal.
fn is_tame(text: &str) {
    assert_eq!(text.chars().find(|&it| it.is_control() && it != '\n'), None, "{text:?}");
}

fn words() -> Words {
    words_of(include_str!("../../www/texts/en.json"))
}

fn words_of(texts: &str) -> Words {
    let plain = |_: &str, _: &str, _: &str| Some(Box::new(Plain) as Box<dyn Locale>);
    Words::new(texts, None, &plain).unwrap_or_else(|error| panic!("{error}"))
}

/// Numbers as they are, and days in figures.
struct Plain;

impl Locale for Plain {
    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn tenths(&self, tenths: u64) -> String {
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    fn plural(&self, number: u64) -> &'static str {
        if number == 1 { "one" } else { "other" }
    }

    fn date(&self, date: Date) -> String {
        date.iso()
    }
}
