//! The room `export`: ledgers as JSON and as CSV.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::{export, load};
use expect_test::{Expect, expect};

#[test]
fn json_has_the_words_and_what_they_mean() {
    let ledger = r#"{"title": {"en": "A war", "ar": "حرب"},
        "sides": [{"id": "a", "name": {"en": "A side", "ar": "جانب"}}],
        "sources": [{"id": "b", "name": "Baku", "speaks_for": "a", "kind": "belligerent"}],
        "claims": [
            {"source": "Baku", "about": "A side", "figure": "نحو 5 آلاف", "victims": 3},
            {"source": "b", "about": "all", "status": "military", "outcome": "missing",
             "figure": "undisclosed", "as_of": "2020-10-22", "note": "\"none\"\n", "chart": true}]}"#;
    json(
        ledger,
        expect![[r#"
            {
              "title": { "en": "A war", "ar": "حرب" },
              "sides": [
                {
                  "id": "a",
                  "name": { "en": "A side", "ar": "جانب" }
                }
              ],
              "sources": [
                {
                  "id": "b",
                  "name": "Baku",
                  "speaks_for": "a",
                  "kind": "belligerent"
                }
              ],
              "claims": [
                {
                  "source": "b",
                  "about": "a",
                  "figure": { "said": "نحو 5 آلاف", "kind": "about", "low": 4500, "high": 5500, "soft": true },
                  "victims": "3"
                },
                {
                  "source": "b",
                  "about": "all",
                  "status": "military",
                  "outcome": "missing",
                  "figure": { "said": "undisclosed", "kind": "undisclosed", "low": null, "high": null, "absence": "undisclosed" },
                  "as_of": "2020-10-22",
                  "chart": true,
                  "note": "\"none\"\n"
                }
              ]
            }
        "#]],
    );
}

#[test]
fn csv_has_names_in_the_language_asked_for() {
    let ledger = r#"{"sides": [{"id": "a", "name": {"en": "A side", "ar": "جانب"}}, {"id": "none"}],
        "sources": [{"id": "b", "name": {"en": "Baku", "ar": "باكو"}, "speaks_for": "a"}],
        "claims": [{"source": "b", "about": "a", "figure": "more than 5",
                    "note": {"en": "a \"note\"", "ar": "ملاحظة"}, "extra": "=1;2"},
                   {"source": "b", "about": "each", "figure": ">5", "quote": "two\nlines"}]}"#;
    csv(
        ledger,
        "en",
        expect![[r#"
            source,speaks_for,kind,about,status,outcome,figure,since,as_of,stated,published,outlet,url,quote,lang,statement,chart,note,extra¶
            Baku,A side,,A side,unstated,killed,more than 5,,,,,,,,,,,"a ""note""","=1;2"¶
            Baku,A side,,each,unstated,killed,>5,,,,,,,"two
            lines",,,,,¶
        "#]],
    );
    csv(
        ledger,
        "ar",
        expect![[r#"
            source,speaks_for,kind,about,status,outcome,figure,since,as_of,stated,published,outlet,url,quote,lang,statement,chart,note,extra¶
            باكو,جانب,,جانب,unstated,killed,more than 5,,,,,,,,,,,ملاحظة,"=1;2"¶
            باكو,جانب,,each,unstated,killed,>5,,,,,,,"two
            lines",,,,,¶
        "#]],
    );
}

#[test]
fn a_title_stands_in_the_first_row_of_csv_and_comes_back() {
    let ledger = r#"{"title": {"en": "A war, in \"May\"", "ar": "حرب"},
        "sides": [{"id": "a"}], "sources": [{"id": "b"}],
        "claims": [{"source": "b", "about": "a", "figure": "5", "as_of": "2031-05-04"},
                   {"source": "b", "about": "a", "figure": "7", "title": "of a report"}]}"#;
    csv(
        ledger,
        "en",
        expect![[r#"
            source,speaks_for,kind,about,status,outcome,figure,since,as_of,stated,published,outlet,url,quote,lang,statement,chart,note,ledger_title,title¶
            b,,,a,unstated,killed,5,,2031-05-04,,,,,,,,,,"A war, in ""May""",¶
            b,,,a,unstated,killed,7,,,,,,,,,,,,,of a report¶
        "#]],
    );
    let ledger = load::load(ledger.as_bytes()).expect("loads").ledger;
    let again = load::load(export::csv(&ledger, "ar").as_bytes()).expect("loads").ledger;
    assert_eq!(again.title, casualty_chart::ledger::Text::plain("حرب"));
}

#[test]
fn a_title_that_two_rows_do_not_share_is_a_problem() {
    let two =
        "Ledger_title,source,about,figure\nA war,b,a,5\nA war ,b,a,7\n,b,a,8\nA peace,b,a,9\n";
    let error = load::load(two.as_bytes()).expect_err("two titles");
    assert_eq!((error.rows, error.refused), (4, 1));
    expect![[r#"line 5, column "ledger_title": "A peace" is another title than "A war" (write one title, in one row or in all)"#]]
    .assert_eq(&error.to_string());
}

#[test]
fn a_name_that_two_share_in_a_language_gives_way_to_the_id() {
    let ledger = r#"{"sides": [{"id": "x", "name": {"en": "X", "ar": "ص"}}],
        "sources": [{"id": "a", "name": {"en": "A", "fr": "N"}}, {"id": "N1", "name": "B"}],
        "claims": [{"source": "a", "about": "x", "figure": 5},
                   {"source": "N1", "about": "x", "figure": 5}]}"#;
    let mut ledger = load::load(ledger.as_bytes()).expect("loads").ledger;
    ledger.sources[1].name = ledger.sources[0].name.clone();
    ledger.sides[0].name = casualty_chart::ledger::Text::plain("ALL");
    let text = export::csv(&ledger, "en");
    expect![[r#"
        source,speaks_for,kind,about,status,outcome,figure,since,as_of,stated,published,outlet,url,quote,lang,statement,chart,note¶
        a,,,x,unstated,killed,5,,,,,,,,,,,¶
        N1,,,x,unstated,killed,5,,,,,,,,,,,¶
    "#]].assert_eq(&shown(&text));
    assert_eq!(load::load(text.as_bytes()).expect("loads").ledger.sources.len(), 2);
}

#[track_caller]
fn json(ledger: &str, want: Expect) {
    let ledger = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    want.assert_eq(&export::json(&ledger));
}

#[track_caller]
fn csv(ledger: &str, lang: &str, want: Expect) {
    let ledger = load::load(ledger.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    want.assert_eq(&shown(&export::csv(&ledger, lang)));
}

/// Text with its CRLFs made visible.
fn shown(csv: &str) -> String {
    csv.replace("\r\n", "¶\n")
}
