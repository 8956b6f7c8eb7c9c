//! The ledgers that come with the page: the facts of the second are those of
//! its table, and the names of both are there in every language.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use casualty_chart::ledger::{About, Ledger, Text};
use casualty_chart::{lean, load};

const OCTOBER: &str = include_str!("../www/data/nagorno-karabakh-2020.json");
const WAR: &str = include_str!("../www/data/nagorno-karabakh-war-2020.json");
const TABLE: &str = "../shared/data/nk2020-claims.csv";

/// The languages of the page.
const LANGUAGES: [&str; 11] = ["en", "ar", "fa", "he", "ru", "uk", "hy", "az", "tr", "fr", "es"];

#[test]
fn the_facts_of_the_war_are_those_of_its_table() {
    let Ok(table) = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE)) else {
        eprintln!("skipped: no ../shared/data");
        return;
    };
    let table = load::load(&table).unwrap().ledger;
    let war = load::load(WAR.as_bytes()).unwrap().ledger;
    assert_eq!(table.claims.len(), 47);
    assert_eq!(facts(&war), facts(&table));
}

#[test]
fn every_claim_of_the_war_can_be_followed_and_none_is_quoted() {
    let war = lean::load(WAR.as_bytes()).unwrap();
    assert_eq!((war.sides.len(), war.sources.len(), war.claims.len()), (2, 6, 47));
    for (row, claim) in (1..).zip(&war.claims) {
        assert!(claim.url.is_some() && claim.outlet.is_some() && claim.lang.is_some(), "{row}");
        assert!(claim.published.is_some() && claim.quote.is_none(), "{row}");
        let notes = claim.note.as_ref().map_or(2, |note| note.versions().len());
        assert_eq!(notes, 2, "{row}: a note is in English and in Arabic");
    }
    assert!(war.sources.iter().all(|source| source.kind.is_some()));
}

#[test]
fn names_are_there_in_every_language() {
    for text in [OCTOBER, WAR] {
        let ledger = load::load(text.as_bytes()).unwrap().ledger;
        let mut names = vec![&ledger.title];
        names.extend(ledger.sides.iter().map(|side| &side.name));
        names.extend(ledger.sources.iter().map(|source| &source.name));
        for name in names {
            let langs: Vec<&str> = name.versions().iter().map(|(lang, _)| &**lang).collect();
            assert_eq!(langs, LANGUAGES, "{name:?}");
        }
    }
}

/// What a claim says, without what is told of it: a line for each.
fn facts(ledger: &Ledger) -> Vec<String> {
    let name = |text: &Text| text.in_language("en").to_owned();
    let mut lines = Vec::new();
    for claim in &ledger.claims {
        let source = &ledger.sources[claim.source];
        let side = |side: usize| name(&ledger.sides[side].name);
        let about = match claim.about {
            About::Side(place) => side(place),
            about => format!("{about:?}"),
        };
        let days = [claim.since, claim.as_of, claim.stated, claim.published];
        lines.push(format!(
            "{} ({:?}) of {about}: {:?} {:?} {:?} {:?} {days:?} {:?} {:?} {:?} {:?} {}",
            name(&source.name),
            source.speaks_for.map(side),
            claim.status,
            claim.outcome,
            claim.figure,
            claim.said,
            claim.outlet.as_ref().map(name),
            claim.url,
            claim.lang,
            claim.statement,
            claim.note.is_some(),
        ));
    }
    lines
}
