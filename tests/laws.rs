//! What holds for every input.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::date::Date;
use casualty_chart::export;
use casualty_chart::figure::{Absence, Count, Figure, Span, Vague};
use casualty_chart::ledger::{
    About, Claim, Ledger, Outcome, Side, Source, SourceKind, Status, Text,
};
use casualty_chart::load;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

proptest! {
    #[test]
    fn a_ledger_comes_back_from_json_as_it_went(ledger in ledgers(prop_oneof![forms(), words()])) {
        let json = export::json(&ledger);
        let loaded = load::load(json.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{json}"));
        prop_assert_eq!(loaded.ledger, ledger);
    }

    #[test]
    fn a_ledger_comes_back_from_csv_as_far_as_csv_can_say_it(ledger in ledgers(words())) {
        let csv = export::csv(&ledger, "en");
        let loaded = load::load(csv.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{csv}"));
        prop_assert_eq!(told(&loaded.ledger), told(&ledger));
        let again = load::load(export::csv(&loaded.ledger, "en").as_bytes());
        prop_assert_eq!(again.map(|loaded| loaded.ledger), Ok(loaded.ledger));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        account(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(
        ledger in ledgers(words()),
        is_json in any::<bool>(),
        cuts in vec((any::<Index>(), 0..9usize, "[\\PC\"',;\n\r\t{}\\[\\]:0-9\\\\]{0,4}"), 1..6),
    ) {
        let text = if is_json { export::json(&ledger) } else { export::csv(&ledger, "en") };
        let mut chars: Vec<char> = text.chars().collect();
        for (at, length, new) in cuts {
            let from = at.index(chars.len() + 1);
            chars.splice(from..(from + length).min(chars.len()), new.chars());
        }
        account(chars.into_iter().collect::<String>().as_bytes());
    }

    #[test]
    fn every_row_is_a_claim_or_has_a_problem(rows in vec(rows(), 1..40)) {
        let mut csv = String::from("source,about,figure,status,since,as_of,url\n");
        rows.iter().for_each(|(row, _)| csv.extend([row, "\n"]));
        let bad: Vec<u32> = (2..).zip(&rows).filter(|(_, row)| !row.1).map(|(line, _)| line).collect();
        match load::load(csv.as_bytes()) {
            Ok(loaded) => prop_assert_eq!((loaded.rows, bad), (rows.len(), vec![])),
            Err(error) => {
                prop_assert_eq!((error.rows, error.refused), (rows.len(), bad.len()));
                let places = error.problems.iter().filter_map(|problem| problem.location.as_ref());
                let mut lines: Vec<u32> = places.map(|place| place.line).collect();
                lines.dedup();
                prop_assert_eq!(&lines[..], &bad[..lines.len()]);
                prop_assert!(lines.len() == bad.len() || load::MOST_PROBLEMS <= error.total);
            }
        }
    }
}

/// Loads what may be anything, and counts the rows.
fn account(bytes: &[u8]) {
    match load::load(bytes) {
        Ok(loaded) => assert_eq!(loaded.rows, loaded.ledger.claims.len()),
        Err(error) => {
            assert!(error.refused <= error.rows);
            assert!(error.problems.len() == error.total.min(load::MOST_PROBLEMS));
            assert!(!error.to_string().is_empty());
        }
    }
}

/// A row, and whether it is good.
fn rows() -> impl Strategy<Value = (&'static str, bool)> {
    select(vec![
        ("B,A,5,,,,", true),
        ("C,each,more than 5,civilian,2020-09-27,2020-10-22,https://elaph.com", true),
        ("\"B\",\"A\",undisclosed,,,,", true),
        ("B,A,,,,,", false),
        (",A,5,,,,", false),
        ("B,A,5,civil,,,", false),
        ("B,A,5,,2020-10-22,2020-09-27,", false),
        ("B,A,5,,2020-02-30,,ftp://x", false),
        ("B,A,5", false),
        ("B,A,5,,,,,", false),
        ("B,A,5,,,,\"x\"y", false),
        ("B,A,5,\"x\"y", false),
    ])
}

/// The claims of a ledger without what CSV cannot hold.
fn told(ledger: &Ledger) -> Vec<impl PartialEq + std::fmt::Debug> {
    let side = |side: usize| ledger.sides[side].name.in_language("en");
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.in_language("en").to_owned());
    let told = ledger.claims.iter().map(|claim| {
        let source = &ledger.sources[claim.source];
        let about = match claim.about {
            About::Side(place) => side(place).to_owned(),
            about => format!("{about:?}"),
        };
        let who = (source.name.in_language("en").to_owned(), source.kind, about);
        let texts = (text(&claim.outlet), text(&claim.note));
        let mut claim = claim.clone();
        claim.extra.sort();
        let claim = Claim { source: 0, about: About::All, outlet: None, note: None, ..claim };
        (who, source.speaks_for.map(|place| side(place).to_owned()), texts, claim)
    });
    told.collect()
}

fn counts() -> impl Strategy<Value = Count> {
    let numbers =
        prop_oneof![1..100u32, 1..=Count::MAX.get(), (1..1_000u32).prop_map(|n| n * 1_000)];
    numbers.prop_map(|n| Count::new(n).expect("below the limit"))
}

fn spans() -> impl Strategy<Value = Span> {
    (counts(), counts()).prop_filter_map("backwards", |(low, high)| Span::new(low, high))
}

/// Figures beside words that no grammar reads.
fn forms() -> BoxedStrategy<(Figure, String)> {
    let figures = prop_oneof![
        counts().prop_map(Figure::Exact),
        counts().prop_map(Figure::AtLeast),
        counts().prop_map(Figure::MoreThan),
        counts().prop_map(Figure::AtMost),
        counts().prop_map(Figure::FewerThan),
        spans().prop_map(Figure::Between),
        spans().prop_map(Figure::AboutBetween),
        counts().prop_map(Figure::About),
        counts().prop_map(Figure::Nearly),
        counts().prop_map(Figure::JustOver),
        select(Vague::ALL.to_vec()).prop_map(Figure::Vague),
        Just(Figure::None),
        select(Absence::ALL.to_vec()).prop_map(Figure::Absent),
    ];
    (figures, texts()).prop_map(|(figure, said)| (figure, format!("zqx {said} zqx"))).boxed()
}

/// Figures and English words for them.
fn words() -> BoxedStrategy<(Figure, String)> {
    let manners = select(vec!["", "at least ", "more than ", "fewer than ", "nearly ", "about "]);
    let said = (manners, counts()).prop_map(|(manner, n)| {
        let figure = match manner {
            "" => Figure::Exact(n),
            "at least " => Figure::AtLeast(n),
            "more than " => Figure::MoreThan(n),
            "fewer than " => Figure::FewerThan(n),
            "nearly " => Figure::Nearly(n),
            _ => Figure::About(n),
        };
        (figure, format!("{manner}{}", n.get()))
    });
    let absent = (Figure::Absent(Absence::Undisclosed), String::from("undisclosed"));
    prop_oneof![9 => said, 1 => Just((Figure::None, "0".into())), 1 => Just(absent)].boxed()
}

/// Anything that is not spaces alone.
fn texts() -> impl Strategy<Value = String> {
    "[ab \"',;\t\r\n=+@\\\\<&\u{202e}\u{feff}éا٨漢😀]{0,6}".prop_map(|text| format!("{text}x"))
}

fn versions() -> impl Strategy<Value = Text> {
    let both = (texts(), texts())
        .prop_map(|(en, ar)| Text::by_language(vec![("en".into(), en), ("ar-EG".into(), ar)]));
    prop_oneof![texts().prop_map(Text::plain), both]
}

fn days() -> impl Strategy<Value = Option<Date>> {
    of((1..=9999u16, 1..=12u8, 1..=28u8).prop_filter_map("no day", |(y, m, d)| Date::new(y, m, d)))
}

/// A name that nobody else has.
fn named(text: Text, place: usize) -> Text {
    let versions = text.versions().iter();
    let own = versions.map(|(lang, text)| (lang.clone(), format!("n{text}-{lang}-{place}")));
    Text::by_language(own.collect())
}

fn ledgers(figures: impl Strategy<Value = (Figure, String)>) -> impl Strategy<Value = Ledger> {
    let sides = vec(versions(), 1..4);
    let source = (versions(), of(any::<Index>()), of(select(SourceKind::ALL.to_vec())));
    let title = prop_oneof![Just(Text::default()), versions()];
    (title, sides, vec(source, 1..4), vec(claims(figures), 1..6)).prop_map(
        |(title, sides, sources, claims)| {
            let side = |(place, name)| Side { id: format!("s{place}"), name: named(name, place) };
            let sides: Vec<Side> = sides.into_iter().enumerate().map(side).collect();
            let source =
                |(place, (name, speaks_for, kind)): (usize, (_, Option<Index>, _))| Source {
                    id: format!("o{place}"),
                    name: named(name, place),
                    speaks_for: speaks_for.map(|side| side.index(sides.len())),
                    kind,
                };
            let sources: Vec<Source> = sources.into_iter().enumerate().map(source).collect();
            let claim = |(by, of, mut claim): (Index, Index, Claim)| {
                claim.source = by.index(sources.len());
                claim.about = match of.index(sides.len() + 2) {
                    0 => About::Each,
                    1 => About::All,
                    place => About::Side(place - 2),
                };
                claim
            };
            let claims = claims.into_iter().map(claim).collect();
            Ledger { title, sides, sources, claims }
        },
    )
}

fn claims(
    figures: impl Strategy<Value = (Figure, String)>,
) -> impl Strategy<Value = (Index, Index, Claim)> {
    let what = (figures, select(Status::ALL.to_vec()), select(Outcome::ALL.to_vec()));
    let when = (days(), days(), days(), days());
    let lang = of(select(vec!["ar", "en-GB", "zh-Hant-TW"]));
    let words = (of(versions()), of("[a-z]{1,9}"), of(texts()), lang, of("[a-z-]{0,5}[a-z]"));
    let rest = (any::<bool>(), of(versions()), of(texts()), of(texts()));
    (any::<Index>(), any::<Index>(), what, when, words, rest).prop_map(
        |(by, about, what, when, words, rest)| {
            let ((figure, said), status, outcome) = what;
            let (since, as_of, stated, published) = when;
            let (outlet, path, quote, lang, statement) = words;
            let (chart, note, one, other) = rest;
            let extra = [("Victims", one), ("عمود", other)];
            let cell = |(name, cell): (&str, Option<String>)| Some((name.to_owned(), cell?));
            let claim = Claim {
                source: 0,
                about: About::All,
                status,
                outcome,
                figure,
                said,
                since: since.filter(|since| as_of.is_none_or(|as_of| *since <= as_of)),
                as_of,
                stated,
                published,
                outlet,
                url: path.map(|path| format!("https://example.org/{path}")),
                quote,
                lang: lang.map(String::from),
                statement,
                chart,
                note,
                extra: extra.into_iter().filter_map(cell).collect(),
            };
            (by, about, claim)
        },
    )
}
