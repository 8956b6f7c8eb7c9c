//! The room `load`: what it takes, and what it says of what it does not.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use casualty_chart::export;
use casualty_chart::figure::Figure;
use casualty_chart::ledger::{About, Claim, Outcome, Status, Text};
use casualty_chart::load::{self, Loaded};
use expect_test::{Expect, expect};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");

/// Loads a file that is good.
#[track_caller]
fn good(bytes: impl AsRef<[u8]>) -> Loaded {
    let loaded = load::load(bytes.as_ref()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(loaded.rows, loaded.ledger.claims.len());
    loaded
}

/// Loads a file that is not, and counts its rows.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> String {
    let error = load::load(bytes.as_ref()).expect_err("loads");
    assert!(error.refused <= error.rows);
    assert!(0 < error.total && error.problems.len() <= load::MOST_PROBLEMS);
    format!("{error}\n({} of {} rows refused)", error.refused, error.rows)
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, why: Expect) {
    why.assert_eq(&refused(bytes));
}

/// One claim of CSV with one more column.
fn with(column: &str, cell: &str) -> String {
    format!("source,about,figure,{column}\nBaku,A,5,{cell}\n")
}

/// One claim of JSON with one more member.
fn with_member(member: &str) -> String {
    in_json(&format!(r#"{{"source": "b", "about": "a", "figure": 5, {member}}}"#))
}

/// One claim of JSON with another figure.
fn with_figure(figure: &str) -> String {
    in_json(&format!(r#"{{"source": "b", "about": "a", "figure": {figure}}}"#))
}

fn in_json(claim: &str) -> String {
    format!(
        "{{\n\"sides\": [{{\"id\": \"a\", \"name\": \"A side\"}}],\n\
         \"sources\": [{{\"id\": \"b\", \"name\": {{\"en\": \"Baku\", \"ar\": \"باكو\"}}}}],\n\
         \"claims\": [\n{claim}]}}"
    )
}

/// The only claim of a file.
fn only(bytes: impl AsRef<[u8]>) -> Claim {
    let mut claims = good(bytes).ledger.claims;
    assert_eq!(claims.len(), 1);
    claims.remove(0)
}

#[test]
fn a_row_of_every_column_is_kept_whole() {
    let csv = "Source,ABOUT, Status ,outcome,figure,since,as_of,stated,published,outlet,url,quote,\
               lang,statement,chart,note,speaks_for,kind,victims\r\n\
               Baku, A side ,civilian,killed+wounded, 61 ,2020-09-27,2020-10-22,2020-10-22,\
               2020-10-23,\"BBC, \"\"Arabic\"\"\",https://bbc.com/a,\"two\r\nlines\",ar-EG, s1 ,\
               YES, a note ,A side,belligerent, x \r\n";
    let loaded = good(csv);
    expect![[r#"
        {
          "sides": [
            {
              "id": "A side",
              "name": "A side"
            }
          ],
          "sources": [
            {
              "id": "Baku",
              "name": "Baku",
              "speaks_for": "A side",
              "kind": "belligerent"
            }
          ],
          "claims": [
            {
              "source": "Baku",
              "about": "A side",
              "status": "civilian",
              "outcome": "killed+wounded",
              "figure": { "said": "61", "kind": "exact", "low": 61, "high": 61 },
              "since": "2020-09-27",
              "as_of": "2020-10-22",
              "stated": "2020-10-22",
              "published": "2020-10-23",
              "outlet": "BBC, \"Arabic\"",
              "url": "https://bbc.com/a",
              "quote": "two\r\nlines",
              "lang": "ar-EG",
              "statement": "s1",
              "chart": true,
              "note": " a note ",
              "victims": " x "
            }
          ]
        }
    "#]]
    .assert_eq(&export::json(&loaded.ledger));
    expect![[r#"line 1, column "victims": "victims" is not a column of the format: kept as it is, charted nowhere"#]]
        .assert_eq(&loaded.notices[0].to_string());
}

#[test]
fn what_is_not_written_has_its_default() {
    let claim = only("source,about,figure\nBaku,Each,more than 5");
    assert_eq!((claim.status, claim.outcome), (Status::Unstated, Outcome::Killed));
    assert_eq!((claim.about, claim.chart), (About::Each, false));
    assert_eq!((claim.outlet, claim.url, claim.extra), (None, None, vec![]));
}

#[test]
fn csv_comes_in_many_coats() {
    let csv = "source,about,figure,note\nBaku,A,5,a;b\nBaku,all,6,\n";
    let plain = good(csv).ledger;
    let coats = [
        format!("\u{feff}{csv}"),
        csv.replace('\n', "\r\n"),
        csv.trim_end().into(),
        format!("\n\n{csv}\n\n  \n,,,\n"),
        csv.replace("a;b", "\"a;b\"").replace(',', ";"),
        csv.replace(',', "\t"),
        csv.replace("source,about,figure,note", "\"Source\" , ABOUT,\"figure\",note")
            .replace("\"Source\" ,", "\"Source \","),
        csv.replace("Baku", "\"Baku\""),
    ];
    for coat in coats {
        assert_eq!(good(&coat).ledger, plain, "{coat:?}");
    }
}

#[test]
fn sides_and_sources_come_in_order_of_first_appearance() {
    let csv = "source,about,figure,speaks_for,kind\nB,all,5,,\nC,Y,5,X,ngo\nB,X,5,Z,\nC,X,1,,\n";
    let ledger = good(csv).ledger;
    let sides: Vec<_> = ledger.sides.iter().map(|side| side.id.as_str()).collect();
    assert_eq!(sides, ["Y", "X", "Z"]);
    let sources: Vec<_> = ledger.sources.iter().map(|s| (s.id.as_str(), s.speaks_for)).collect();
    assert_eq!(sources, [("B", Some(2)), ("C", Some(1))]);
}

#[test]
fn a_file_that_is_no_ledger_is_refused_in_one_sentence() {
    let header = "source,about,figure\n";
    let files: [&[u8]; 16] = [
        b"",
        b" \r\n \n",
        b"\xEF\xBB\xBF",
        header.as_bytes(),
        b"source,about,figure\nBaku,A,\xFF\n",
        b"\xFF\xFEs\0o\0u\0",
        b"source,about,figure\nBaku,\0A,5\n",
        b"<!DOCTYPE html><title>404</title>",
        b"PK\x03\x04\x14\0",
        b"%PDF-1.7",
        b"[]",
        b"{}",
        b"{\"sides\": [], \"sources\": [], \"claims\": []}",
        b"{\n  \"claims\": [}\n",
        b"{\"claims\": [",
        b"hello",
    ];
    let said = files.map(refused).join("\n");
    expect![[r#"
        there is nothing in it (write a header line such as `source,about,figure` and a line for each claim, or JSON)
        (0 of 0 rows refused)
        there is nothing in it (write a header line such as `source,about,figure` and a line for each claim, or JSON)
        (0 of 0 rows refused)
        there is nothing in it (write a header line such as `source,about,figure` and a line for each claim, or JSON)
        (0 of 0 rows refused)
        there are no claims in it (write at least one, with `source`, `about` and `figure`)
        (0 of 0 rows refused)
        line 2: not UTF-8 after byte 27 (save the file as UTF-8)
        (0 of 0 rows refused)
        this is UTF-16 (save the file as UTF-8)
        (0 of 0 rows refused)
        line 2: a NUL character at byte 25 (remove it, or save the file as UTF-8)
        (0 of 0 rows refused)
        this looks like HTML or XML (give CSV or JSON)
        (0 of 0 rows refused)
        this looks like a spreadsheet or another archive (give CSV or JSON)
        (0 of 0 rows refused)
        this looks like PDF (give CSV or JSON)
        (0 of 0 rows refused)
        line 1: found a list (write an object: `{"title": …, "sides": […], "sources": […], "claims": […]}`)
        (0 of 0 rows refused)
        line 1: there is no "sides" (write one)
        line 1: there is no "sources" (write one)
        line 1: there is no "claims" (write one)
        (0 of 0 rows refused)
        line 1, column "claims": there are no claims in it (write at least one, with `source`, `about` and `figure`)
        (0 of 0 rows refused)
        line 2: not JSON at character 14: found '}' (remove the comma before it, or write what should be there)
        (0 of 0 rows refused)
        line 1: not JSON at character 13: found the end of the file (close what is open: a quote, a `]` or a `}`)
        (0 of 0 rows refused)
        line 1: there is no column `source`, `about` or `figure` (write it in the header)
        there are no claims in it (write at least one, with `source`, `about` and `figure`)
        (0 of 0 rows refused)"#]].assert_eq(&said);
}

#[test]
fn every_limit_has_its_own_error() {
    let large = vec![b' '; load::MOST_BYTES + 1];
    let long = "x".repeat(load::MOST_CHARACTERS + 1);
    let quote = "x".repeat(load::MOST_QUOTED + 1);
    let rows = |rows: usize, row: &dyn Fn(usize) -> String| -> String {
        let header = "source,about,figure\n".into();
        (0..rows).map(row).fold(header, |text: String, row| text + &row)
    };
    let files = [
        String::from_utf8(large).expect("spaces"),
        rows(load::MOST_CLAIMS + 2, &|_| "B,A,5\n".into()),
        rows(load::MOST_SIDES + 1, &|n| format!("B,{n},5\n")),
        rows(load::MOST_SOURCES + 1, &|n| format!("{n},A,5\n")),
        with("note", &long),
        with(&long, "x"),
        with("other", &long),
        with("quote", &quote),
        format!("source,about,figure\nB,A,{long}\n"),
        "a,".repeat(2_000),
        with_member(&format!(r#""other": [{}0]"#, "0,".repeat(10_000_000))),
        in_json(&format!("{}{}", "[".repeat(1_000), "]".repeat(1_000))),
        with_member(&format!(r#""other": "{long}""#)),
    ];
    expect![[r#"
        67108865 bytes are more than 67108864 (split the file)
        (0 of 0 rows refused)
        line 200002: there are more than 200000 claims (split the file)
        (2 of 200002 rows refused)
        line 102, column "about": there are more than 100 sides (split the file)
        (1 of 101 rows refused)
        line 10002, column "source": there are more than 10000 sources (split the file)
        (1 of 10001 rows refused)
        line 2, column "note": 4097 characters are more than 4096 (shorten it)
        (1 of 1 rows refused)
        line 1, column "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": 4097 characters are more than 4096 (shorten it)
        (1 of 1 rows refused)
        line 2, column "other": 4097 characters are more than 4096 (shorten it)
        (1 of 1 rows refused)
        line 2, column "quote": 32769 characters are more than 32768 (shorten it)
        (1 of 1 rows refused)
        line 2, column "figure": 4097 characters are more than 4096 (shorten it)
        (1 of 1 rows refused)
        there are more than 1000 columns (split the file)
        (0 of 0 rows refused)
        there are more than 10000000 values (split the file)
        (0 of 0 rows refused)
        line 5: lists and objects within each other are too deep (write it flatter)
        (0 of 0 rows refused)
        line 5, column "claims[0].other": 4097 characters are more than 4096 (shorten it)
        (1 of 1 rows refused)"#]].assert_eq(&files.map(refused).join("\n"));
    let most = rows(load::MOST_SIDES, &|n| format!("B,{n},5\n"));
    assert_eq!(good(most).ledger.sides.len(), load::MOST_SIDES);
    only(with("note", &long[1..]));
    only(with("quote", &quote[1..]));
}

#[test]
fn quotes_and_line_ends_are_as_rfc_4180_has_them() {
    let rows = [
        "Baku,A,5,\"open\nBaku,A,5,\n",
        "Baku,A,5,\"a\"b\nBaku,A,5,\n",
        "Baku,A,5,\"a\" \nBaku,A,5,\n",
        "Baku,A,5,a\"b\nBaku,A,5,\n",
        "Baku,A,5,a\rBaku,A,5,\n",
        "Baku,A,5\nBaku,A,5,,\nBaku,A,5,a,b\n",
        "Baku,A,5,\"two\nlines\"\nBaku,A,5,\"a\"b\"\n",
    ];
    let said = rows.map(|rows| refused(format!("source,about,figure,note\n{rows}")));
    expect![[r#"
        line 2, column "note": the quote that opens here is never closed (write a closing quote)
        (1 of 1 rows refused)
        line 2, column "note": text after a closing quote (write a quote within quotes twice)
        (1 of 2 rows refused)
        line 2, column "note": text after a closing quote (write a quote within quotes twice)
        (1 of 2 rows refused)
        line 2, column "note": a quote in a cell without quotes around it (put quotes around the cell and write a quote in it twice)
        (1 of 2 rows refused)
        line 2, column "note": a carriage return without a line feed (end lines with CRLF or LF)
        (1 of 1 rows refused)
        line 2: found 3 cells where the header has 4 (write 4, with quotes around a cell that has the separator in it)
        line 3: found 5 cells where the header has 4 (write 4, with quotes around a cell that has the separator in it)
        line 4: found 5 cells where the header has 4 (write 4, with quotes around a cell that has the separator in it)
        (3 of 3 rows refused)
        line 4, column "note": text after a closing quote (write a quote within quotes twice)
        (1 of 2 rows refused)"#]].assert_eq(&said.join("\n"));
}

#[test]
fn a_header_must_name_what_a_claim_needs_and_nothing_twice() {
    let files = [
        "source,about,note\nB,A,x\nB,A,y\n",
        "Sources,abuot\nB,A\n",
        "source,about,figure,Figure,status\nB,A,5,6,civil\n",
        "source,about,figure,As of,speaks-for\nB,A,5,,\n",
        "source,about,figure,\nB,A,5,\nB,A,5,x\n",
    ];
    expect![[r#"
        line 1: there is no column `figure` (write it in the header)
        (2 of 2 rows refused)
        line 1: there is no column `source`, `about` or `figure` (write it in the header instead of `Sources` or `abuot`)
        (1 of 1 rows refused)
        line 1, column "Figure": a second "Figure" (keep one of them)
        line 2, column "status": cannot read "civil" (write `military`, `civilian`, `all` or `unstated`)
        (1 of 1 rows refused)
        line 1, column "As of": "As of" has no place here (write `as_of`)
        line 1, column "speaks-for": "speaks-for" has no place here (write `speaks_for`)
        (1 of 1 rows refused)
        line 3: found "x" in column 4, which has no header (name the column)
        (1 of 2 rows refused)"#]].assert_eq(&files.map(refused).join("\n"));
}

#[test]
fn a_cell_that_cannot_be_read_says_what_to_write() {
    let files = [
        ("status", "civil"),
        ("status", "Civilian"),
        ("status", "millitary"),
        ("outcome", "injured"),
        ("outcome", "killed + wounded"),
        ("since", "22.10.2020"),
        ("published", "2021-02-29"),
        ("url", "javascript:alert(1)"),
        ("url", "https://"),
        ("url", "http://a b"),
        ("url", "//elaph.com/a"),
        ("lang", "arabic language"),
        ("lang", "a"),
        ("chart", "maybe"),
        ("kind", "goverment"),
        ("speaks_for", "all"),
        ("other", "x\",\"y"),
    ];
    let said = files.map(|(column, cell)| refused(with(column, &format!("\"{cell}\""))));
    expect![[r#"
        line 2, column "status": cannot read "civil" (write `military`, `civilian`, `all` or `unstated`)
        (1 of 1 rows refused)
        line 2, column "status": cannot read "Civilian", did you mean `civilian`? (write `military`, `civilian`, `all` or `unstated`)
        (1 of 1 rows refused)
        line 2, column "status": cannot read "millitary", did you mean `military`? (write `military`, `civilian`, `all` or `unstated`)
        (1 of 1 rows refused)
        line 2, column "outcome": cannot read "injured" (write `killed`, `wounded`, `missing`, `captured`, `killed+wounded` or `bodies`)
        (1 of 1 rows refused)
        line 2, column "outcome": cannot read "killed + wounded", did you mean `killed+wounded`? (write `killed`, `wounded`, `missing`, `captured`, `killed+wounded` or `bodies`)
        (1 of 1 rows refused)
        line 2, column "since": cannot read "22.10.2020" as a day (write it as `2020-10-22`)
        (1 of 1 rows refused)
        line 2, column "published": cannot read "2021-02-29" as a day (write it as `2020-10-22`)
        (1 of 1 rows refused)
        line 2, column "url": cannot link to "javascript:alert(1)" (write an address that begins with `https://` or `http://`)
        (1 of 1 rows refused)
        line 2, column "url": cannot link to "https://" (write an address that begins with `https://` or `http://`)
        (1 of 1 rows refused)
        line 2, column "url": cannot link to "http://a b" (write an address that begins with `https://` or `http://`)
        (1 of 1 rows refused)
        line 2, column "url": cannot link to "//elaph.com/a" (write an address that begins with `https://` or `http://`)
        (1 of 1 rows refused)
        line 2, column "lang": cannot read "arabic language" as a language (write its BCP 47 tag, such as `ar` or `en`)
        (1 of 1 rows refused)
        line 2, column "lang": cannot read "a" as a language (write its BCP 47 tag, such as `ar` or `en`)
        (1 of 1 rows refused)
        line 2, column "chart": cannot read "maybe" (write `true`, `yes`, `1`, `false`, `no` or `0`)
        (1 of 1 rows refused)
        line 2, column "kind": cannot read "goverment", did you mean `government`? (write `belligerent`, `government`, `monitor`, `media`, `un`, `ngo` or `other`)
        (1 of 1 rows refused)
        line 2, column "speaks_for": "all" cannot be a side (`each` and `all` mean every side; give it another name)
        (1 of 1 rows refused)
        line 2: found 5 cells where the header has 4 (write 4, with quotes around a cell that has the separator in it)
        (1 of 1 rows refused)"#]].assert_eq(&said.join("\n"));
}

#[test]
fn every_problem_is_listed_at_once() {
    check(
        "source,about,status,figure,since,as_of,stated\n\
         ,A,civilian,5,,,\n\
         B,,civilian,,,,\n\
         B,A,soldiers,\"12,5\",2020-10-22,2020-09-27,yesterday\n\
         B,A,civilian,5,,,\n",
        expect![[r#"
            line 2, column "source": it is empty (write who says it)
            line 3, column "about": it is empty (write a side, `each` or `all`)
            line 3, column "figure": it is empty (write what is said, or why there is no number: `undisclosed`, `unknown`, `no reports`, `denied`, or `0` for nobody)
            line 4, column "status": cannot read "soldiers" (write `military`, `civilian`, `all` or `unstated`)
            line 4, column "figure": cannot read "12,5" as a figure: people are counted whole (write `12`, `13` or `12-13`, as the source says)
            line 4, column "stated": cannot read "yesterday" as a day (write it as `2020-10-22`)
            line 4, column "as_of": the last day 2020-09-27 is before the first day 2020-10-22 (swap or correct them)
            (3 of 4 rows refused)"#]],
    );
}

#[test]
fn fifty_problems_are_kept_and_all_are_counted() {
    let csv = format!("source,about,figure\n{}", "B,A,many\n".repeat(70));
    let error = load::load(csv.as_bytes()).expect_err("loads");
    assert_eq!((error.problems.len(), error.total), (50, 70));
    assert_eq!((error.rows, error.refused), (70, 70));
    assert!(error.to_string().ends_with("\nand 20 more"), "{error}");
    let at = error.location().expect("a place");
    assert_eq!((at.line, at.column.as_str()), (2, "figure"));
}

#[test]
fn rows_must_agree_on_their_source() {
    check(
        "source,about,figure,speaks_for,kind\nB,A,5,A,ngo\nB,A,5,,\nB,A,5,C,un\n",
        expect![[r#"
        line 4, column "speaks_for": found "C" where a row before has "A" for "B" (write one)
        line 4, column "kind": found "un" where a row before has "ngo" for "B" (write one)
        (1 of 3 rows refused)"#]],
    );
}

#[test]
fn names_that_are_hard_to_tell_apart_are_noticed() {
    let loaded = good("source,about,figure\nBaku,A side,5\nbaku,A  Side,6\n");
    let said: Vec<String> = loaded.notices.iter().map(ToString::to_string).collect();
    expect![[r#"
        line 3, column "about": "A  Side" and "A side" are taken for two, and differ by case or spaces only
        line 3, column "source": "baku" and "Baku" are taken for two, and differ by case or spaces only"#]].assert_eq(&said.join("\n"));
}

#[test]
fn json_holds_what_csv_does() {
    let claim = only(with_member(
        r#""status": "civilian", "as_of": "2020-10-22", "outlet": {"ar": "إيلاف", "en": "Elaph"},
           "note": "a note", "chart": true, "extra": [1, "x"], "url": null"#,
    ));
    assert_eq!((claim.source, claim.about, claim.said.as_str()), (0, About::Side(0), "5"));
    assert_eq!(claim.outlet.expect("an outlet").in_language("en"), "Elaph");
    assert_eq!((claim.chart, claim.note), (true, Some(Text::plain("a note"))));
    assert_eq!(claim.extra, [("extra".into(), r#"[1, "x"]"#.into())]);
}

#[test]
fn sides_and_sources_go_by_id_or_any_name() {
    for (source, about) in [("b", "a"), ("Baku", "A side"), (" باكو ", " a"), ("b", "EACH")] {
        only(in_json(&format!(r#"{{"source": "{source}", "about": "{about}", "figure": "5"}}"#)));
    }
}

#[test]
fn a_figure_in_its_read_form_is_what_its_words_are() {
    let forms = [
        (
            r#"{"said": "more than 2000", "kind": "more_than", "low": 2001, "high": null}"#,
            "more_than",
        ),
        (
            r#"{"said": "nearly 5000", "kind": "nearly", "low": 4500, "high": 4999, "soft": true}"#,
            "nearly",
        ),
        (r#"{"said": "mehr als zwei", "kind": "more_than", "low": 3}"#, "more_than"),
        (
            r#"{"said": "um die 5000", "kind": "about", "low": 4500, "high": 5500, "soft": true}"#,
            "about",
        ),
        (r#"{"said": "gut 2000", "kind": "just_over", "low": 2001, "high": 2500}"#, "just_over"),
        (
            r#"{"said": "keine Angabe", "kind": "undisclosed", "absence": "undisclosed"}"#,
            "undisclosed",
        ),
        (r#"{"said": "Dutzende", "kind": "dozens", "low": 24, "high": 99}"#, "dozens"),
        (r#"{"said": "niemand", "kind": "none", "low": 0, "high": 0}"#, "none"),
        (r#"{"said": "5 oder 6", "kind": "between", "low": 5, "high": 6}"#, "between"),
        ("874", "exact"),
        ("0", "none"),
    ];
    for (form, kind) in forms {
        let claim = only(with_figure(form));
        assert_eq!(claim.figure.kind(), kind, "{form}");
    }
}

#[test]
fn a_read_form_that_does_not_hold_together_is_refused() {
    let forms = [
        r#"{"said": "more than 2000", "kind": "exact", "low": 2000, "high": 2000}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 2, "high": 3}"#,
        r#"{"said": "zwei", "kind": "between", "low": 3, "high": 2}"#,
        r#"{"said": "zwei", "kind": "two", "low": 2, "high": 2}"#,
        r#"{"said": "zwei", "kind": "about", "low": 4000, "high": 5500}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 2, "high": 2, "soft": true}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 4000000000, "high": 4000000000}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 18446744073709551616, "high": -1}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 2.0, "high": "2"}"#,
        r#"{"kind": "exact", "low": 2, "high": 2}"#,
        r#"{"said": "zwei", "kind": "exact", "low": 2, "high": 2, "mid": 2}"#,
    ];
    expect![[r#"
        line 5, column "claims[0].figure": the words "more than 2000" read as `more_than` 2001 to open, and the form says `exact` 2000 to 2000 (correct one of them)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `exact` 2 to 3 is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `between` 3 to 2 is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `two` 2 to 2 is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `about` 4000 to 5500 is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `exact` 2 to 2 (soft) is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": `exact` 4000000000 to 4000000000 is no form of a figure (write `kind`, and the lowest and highest number that it can be as `low` and `high`, or the words alone)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure.low": found 18446744073709551616 (write a whole number, or null where the end is open)
        line 5, column "claims[0].figure.high": found -1 (write a whole number, or null where the end is open)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure.low": found 2.0 (write a whole number, or null where the end is open)
        line 5, column "claims[0].figure.high": found a text (write a whole number, or null where the end is open)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": there is no "said" (write one)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure.mid": "mid" has no place here (write `said`, `kind`, `low`, `best`, `high`, `soft` or `absence`)
        (1 of 1 rows refused)"#]].assert_eq(&forms.map(|form| refused(with_figure(form))).join("\n"));
}

#[test]
fn a_figure_of_another_type_is_refused() {
    let figures = ["-5", "8.5", "1e3", "4000000000", "true", "null", "[5]", r#""""#, r#""12,5""#];
    expect![[r#"
        line 5, column "claims[0].figure": found -5 (write the words in quotes, or a whole number)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": found 8.5 (write the words in quotes, or a whole number)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": found 1e3 (write the words in quotes, or a whole number)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": "4000000000" is above the limit of 1000000000 people: check the number
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": found true (write the words in quotes, or a whole number)
        (1 of 1 rows refused)
        line 5, column "claims[0]": there is no "figure" (write one)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": found a list (write the words in quotes, or a whole number)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": it is empty (write what is said, or why there is no number: `undisclosed`, `unknown`, `no reports`, `denied`, or `0` for nobody)
        (1 of 1 rows refused)
        line 5, column "claims[0].figure": cannot read "12,5" as a figure: people are counted whole (write `12`, `13` or `12-13`, as the source says)
        (1 of 1 rows refused)"#]].assert_eq(&figures.map(|figure| refused(with_figure(figure))).join("\n"));
}

#[test]
fn the_language_of_a_row_is_the_quote_s_and_not_the_figure_s() {
    for lang in ["", "en", "ar", "zu"] {
        let csv = format!("source,about,figure,lang\nBaku,A,more than 5,{lang}\n");
        assert_eq!(only(csv).figure.kind(), "more_than");
    }
}

#[test]
fn a_column_that_is_a_letter_off_is_noticed_as_one() {
    let loaded = good(with("statuss", "civilian"));
    expect![[r#"line 1, column "statuss": "statuss" is not a column of the format (did you mean `status`?): kept as it is, charted nowhere"#]].assert_eq(&loaded.notices[0].to_string());
}

#[test]
fn json_that_is_no_ledger_says_where() {
    let claims = [
        r#"{"source": "c", "about": "A sde", "figure": 5}"#,
        r#"{"source": "b", "about": "a"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "figure": 6}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "kind": "ngo"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "As-Of": "2020-10-22"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "note": {"english!": "x", "ar": ""}}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "note": 5, "url": ["x"], "chart": 1}"#,
        "{\"source\": \"b\",\n \"about\": \"a\",\n \"figure\": 5,\n \"status\": \"soldiers\"}",
        r#"{"source": "b", "about": "a", "figure": 5, "note": "\u0000"}"#,
        r#"5, {"source": "b", "about": "a", "figure": 5}"#,
    ];
    expect![[r#"
        line 5, column "claims[0].about": no side has the id or name "A sde" (write `A side`, `each` or `all`)
        line 5, column "claims[0].source": no source has the id or name "c" (write `b`)
        (1 of 1 rows refused)
        line 5, column "claims[0]": there is no "figure" (write one)
        (1 of 1 rows refused)
        line 5, column "claims[0]": a second "figure" (keep one of them)
        (1 of 1 rows refused)
        line 5, column "claims[0].kind": "kind" has no place here (write `kind` in the source that it belongs to)
        (1 of 1 rows refused)
        line 5, column "claims[0].As-Of": "As-Of" has no place here (write `as_of`)
        (1 of 1 rows refused)
        line 5, column "claims[0].note.english!": cannot read "english!" as a language (write its BCP 47 tag, such as `ar` or `en`)
        line 5, column "claims[0].note.ar": it is empty (write a text, or leave the member out)
        (1 of 1 rows refused)
        line 5, column "claims[0].note": found 5 (write a text in quotes, or an object such as `{"ar": …, "en": …}`)
        line 5, column "claims[0].url": found a list (write a text in quotes)
        line 5, column "claims[0].chart": found 1 (write true or false)
        (1 of 1 rows refused)
        line 8, column "claims[0].status": cannot read "soldiers" (write `military`, `civilian`, `all` or `unstated`)
        (1 of 1 rows refused)
        line 5, column "claims[0].note": a NUL character at byte 175 (remove it, or save the file as UTF-8)
        (1 of 1 rows refused)
        line 5, column "claims[0]": found 5 (write an object: `{"source": …, "about": …, "figure": …}`)
        (1 of 2 rows refused)"#]].assert_eq(&claims.map(|claim| refused(in_json(claim))).join("\n"));
}

#[test]
fn people_of_json_have_ids_and_names_of_their_own() {
    let people = [
        r#""sides": [{"id": "a"}, {"id": "a"}], "sources": [{"id": "b"}]"#,
        r#""sides": [{"id": "a", "name": "X"}, {"id": "X", "name": "Y"}], "sources": [{"id": "b"}]"#,
        r#""sides": [{"id": "a"}], "sources": [{"id": "b", "name": "N"}, {"id": "c", "name": "N"}]"#,
        r#""sides": [{"id": "a"}, {"id": "c", "name": "All"}], "sources": [{"id": "b"}]"#,
        r#""sides": [{"id": "a"}], "sources": [{"id": "b", "speaks_for": "A", "kind": "army"}]"#,
        r#""sides": [{"id": "a"}, {"name": "C"}, "D"], "sources": {"id": "b"}"#,
        r#""sides": [{"id": "a", "nmae": "x"}], "sources": [{"id": "b", "name": ""}]"#,
        r#""sides": [{"id": "a"}], "sources": [{"id": "b"}], "Claims": 1, "title": {}"#,
    ];
    let said = people.map(|people| {
        refused(format!(
            "{{{people}, \"claims\": [{{\"source\": \"b\", \"about\": \"a\", \"figure\": 5}}]}}"
        ))
    });
    expect![[r#"
        line 1, column "sides[1]": two sides are called "a" (give each ids and names of its own)
        (0 of 1 rows refused)
        line 1, column "sides[1]": two sides are called "X" (give each ids and names of its own)
        (0 of 1 rows refused)
        line 1, column "sources[1]": two sources are called "N" (give each ids and names of its own)
        (0 of 1 rows refused)
        line 1, column "sides[1]": "All" cannot be a side (`each` and `all` mean every side; give it another name)
        (0 of 1 rows refused)
        line 1, column "sources[0].speaks_for": no side has the id or name "A" (write `a`)
        line 1, column "sources[0].kind": cannot read "army" (write `belligerent`, `government`, `monitor`, `media`, `un`, `ngo` or `other`)
        (0 of 1 rows refused)
        line 1, column "sides[1]": there is no "id" (write one)
        line 1, column "sides[2]": found a text (write an object: `{"id": …, "name": …}`)
        line 1, column "sources": found an object (write a list in `[` and `]`)
        line 1, column "claims[0].source": no source has the id or name "b" (write one that `sources` has)
        (1 of 1 rows refused)
        line 1, column "sides[0].nmae": "nmae" has no place here (write `name`)
        line 1, column "sources[0].name": it is empty (write a text, or leave the member out)
        (0 of 1 rows refused)
        line 1: "Claims" has no place here (write `claims`)
        line 1, column "title": found an object (write a text in quotes, or an object such as `{"ar": …, "en": …}`)
        (0 of 1 rows refused)"#]].assert_eq(&said.join("\n"));
}

#[test]
fn members_that_json_does_not_know_are_noticed_once() {
    let json = r#"{"$schema": "x", "editor": "me",
        "sides": [{"id": "a", "colour": "red"}],
        "sources": [{"id": "b", "name": "b"}],
        "claims": [{"source": "b", "about": "a", "figure": 5, "victims": 3},
                   {"source": "b", "about": "a", "figure": 5, "victims": 4}]}"#;
    let said: Vec<String> = good(json).notices.iter().map(ToString::to_string).collect();
    expect![[r#"
        line 1: "editor" is not a member of the format: not kept
        line 2, column "sides[0].colour": "colour" is not a member of the format: not kept
        line 4, column "claims[0].victims": "victims" is not a column of the format: kept as it is, charted nowhere"#]].assert_eq(&said.join("\n"));
}

#[test]
fn the_bundled_ledger_holds_the_seven_claims() {
    let loaded = good(BUNDLED);
    assert_eq!(loaded.notices, []);
    let ledger = &loaded.ledger;
    let lines: Vec<String> = ledger.claims.iter().map(|claim| row(&loaded, claim)).collect();
    expect![[r#"
        President of Russia | - | Each | unstated | more than 2000 | - - 2020-10-22 2020-10-22
        President of Russia | - | All | unstated | nearly 5000 | - - 2020-10-22 2020-10-22
        Karabakh authorities | Armenian side | Armenian side | military | 874 | 2020-09-27 2020-10-22 - 2020-10-22
        Karabakh authorities | Armenian side | Armenian side | civilian | 37 | 2020-09-27 2020-10-22 - 2020-10-22
        Azerbaijan | Azerbaijani side | Azerbaijani side | civilian | 61 | - 2020-10-22 - 2020-10-22
        Azerbaijan | Azerbaijani side | Azerbaijani side | military | undisclosed | - 2020-10-22 - 2020-10-22
        official figures, as last published | - | All | unstated | fewer than 1000 | - 2020-10-22 - 2020-10-22"#]].assert_eq(&lines.join("\n"));
    assert_eq!(good(export::json(ledger)).ledger, *ledger);
}

/// A claim as a row of the table that it was taken from.
fn row(loaded: &Loaded, claim: &Claim) -> String {
    let source = &loaded.ledger.sources[claim.source];
    let side = |side: usize| loaded.ledger.sides[side].name.in_language("en").to_owned();
    let speaks_for = source.speaks_for.map_or_else(|| "-".into(), side);
    let about = match claim.about {
        About::Side(place) => side(place),
        about => format!("{about:?}"),
    };
    let days = [claim.since, claim.as_of, claim.stated, claim.published]
        .map(|day| day.map_or_else(|| "-".into(), |day| day.to_string()));
    let name = source.name.in_language("en");
    let status = claim.status.name();
    format!("{name} | {speaks_for} | {about} | {status} | {} | {}", claim.said, days.join(" "))
}

#[test]
fn the_collected_claims_load_without_a_problem() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/nk2020-claims.csv");
    if !Path::new(path).exists() {
        println!("skipped: no ../shared/data");
        return;
    }
    let loaded = good(std::fs::read(path).expect("a file"));
    assert_eq!(loaded.ledger.claims.len(), 47);
    assert_eq!(loaded.notices, []);
    let undisclosed = |claim: &&Claim| matches!(claim.figure, Figure::Absent(_));
    assert_eq!(loaded.ledger.claims.iter().filter(undisclosed).count(), 2);
    assert_eq!(good(export::csv(&loaded.ledger, "en")).ledger, loaded.ledger);
    assert_eq!(good(export::json(&loaded.ledger)).ledger, loaded.ledger);
}
