//! The command line, called as a stranger calls it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use expect_test::{Expect, expect, expect_file};
use serde_json::Value;

const BUNDLED: &str = "www/data/nagorno-karabakh-2020.json";

const SMALL: &str = "source,about,figure\nA,x,more than 2000\nB,x,874\n";

#[test]
fn a_good_file_is_said_to_be_good() {
    run(
        &["check", "-"],
        SMALL,
        expect![[r#"
            good; claims: 2, sources: 2, sides: 1
            exit 0
        "#]],
    );
    run(
        &["check"],
        SMALL,
        expect![[r#"
            good; claims: 2, sources: 2, sides: 1
            exit 0
        "#]],
    );
}

#[test]
fn what_is_charted_nowhere_is_told() {
    run(
        &["check"],
        "source,about,figure\nA,each,more than 2000\n",
        expect![[r#"
        good; claims: 1, sources: 1, sides: 0
        notice: line 1: `each` names every side, and there is none: charted nowhere (name a side in any row)
        exit 0
    "#]],
    );
    run(
        &["check"],
        "source,about,figure,victims\nA,x,5,x\n",
        expect![[r#"
        good; claims: 1, sources: 1, sides: 1
        notice: line 1, column "victims": "victims" is not a column of the format: kept as it is, charted nowhere
        exit 0
    "#]],
    );
}

#[test]
fn every_problem_of_a_bad_file_is_told_with_its_place() {
    run(
        &["check"],
        "source,about,figure,url\nA,x,12.5,\n,x,many,\nA,x,5,javascript:alert(1)\nA,x,,\n",
        expect![[r#"
            ! line 2, column "figure": cannot read "12.5" as a figure: people are counted whole (write `12`, `13` or `12-13`, as the source says)
            ! line 3, column "source": it is empty (write who says it)
            ! line 3, column "figure": "many" has no agreed size: write `hundreds`, `thousands` or the numbers given
            ! line 4, column "url": cannot link to "javascript:alert(1)" (write an address that begins with `https://` or `http://`)
            ! line 5, column "figure": it is empty (write what is said, or why there is no number: `undisclosed`, `unknown`, `no reports`, `denied`, or `0` for nobody)
            exit 1
        "#]],
    );
}

const TABLE: &str = "Party,Killed\nCoast,12\nHills,many\n";

#[test]
fn a_table_becomes_a_ledger_by_a_mapping() {
    run(
        &["import", "--map", "about=Party,figure=Killed,source=@Example"],
        TABLE,
        expect![[r#"
        {
          "sides": [
            {
              "id": "Coast",
              "name": "Coast"
            }
          ],
          "sources": [
            {
              "id": "Example",
              "name": "Example"
            }
          ],
          "claims": [
            {
              "source": "Example",
              "about": "Coast",
              "figure": { "said": "12", "kind": "exact", "low": 12, "high": 12 }
            }
          ]
        }
        ! Read as: a table with your mapping of its columns.
        ! Rows in the file: 2. Used: 1. Not used: 1.
        ! 
        ! Rows that were not used, and why:
        ! - line 3: Killed: "many" has no agreed size: write `hundreds`, `thousands` or the numbers given
        exit 1
    "#]],
    );
}

#[test]
fn the_columns_of_a_table_may_be_proposed() {
    run(
        &["import", "--propose"],
        TABLE,
        expect![[r#"
        "Party" → about ["Coast", "Hills"]
        "Killed" → figure ["12", "many"]
        --map 'about=Party,figure=Killed'
        exit 0
    "#]],
    );
}

#[test]
fn an_unknown_table_is_told_what_is_known() {
    run(
        &["import"],
        TABLE,
        expect![[r#"
        ! these columns are those of no known format: "Party", "Killed"; the formats are personnel, gaza, west-bank, lebanon, ged, country-year, hxl, table; or say which column is what: --map about=Side,figure=Killed,source=@"who says it"
        exit 1
    "#]],
    );
}

#[test]
fn a_loss_is_told_in_the_language_asked_for() {
    run(
        &["import", "tests/import/ged-23.csv", "--lang", "ar", "-o", "/dev/null"],
        "",
        expect![[r#"
        ! قُرئ الملف بوصفه: UCDP GED، أحداث.
        ! صفوف الملف: 2. المستعملة: 2. غير المستعملة: 0.
        ! 
        ! ما لا يستطيع الملف قوله، وما ينبغي معرفته عنه:
        ! - اللفظ المقيِّد غير موجود: فقد يكون الرقم المجرد في كلام المصدر «نحو» أو «ما لا يقل عن»، ولا تستطيع هذه الصيغة قول ذلك.
        ! - الأدنى والأرجح والأعلى تقديرُ من رمّز الحدث من مصادره؛ ولم يقلها أي مصدر.
        ! - جُمع هنا ما في صفين. لم يقل أي مصدر هذه المجاميع.
        ! - العسكريون والمدنيون والأطراف أجزاء من التقدير الأرجح وحده؛ والأدنى والأعلى معطيان للمجاميع فقط.
        ! - عدد القتلى الذين لا يُعرف من هم: 1. وهم ما تتركه الأجزاء من المجموع، ولا يضافون إليه.
        ! - حيث يشمل تقرير أماكن عدة تقسم مجموعة البيانات عدده عليها بالتساوي (دليل الترميز): فمثل هذا الحدث لم يُحصَ في مكانه.
        ! - تسمي مجموعة البيانات الجهة التي أخذت عنها الحدث، ولا تقول إلى أي طرف ينتمي من أعطى العدد.
        ! - في صف واحد قيمة code_status ليست Clear: فهي أحداث مرشحة قد تتغير. الأسطر: 3.
        exit 0
    "#]],
    );
}

#[test]
fn a_loss_is_told_to_programs() {
    let lebanon = "tests/import/lebanon.json";
    let asked = ["import", lebanon, "--format", "json", "--extrapolated", "-o", "/dev/null"];
    expect_file!["golden/import-lebanon.txt"].assert_eq(&call(&asked, b"").err);
}

#[test]
fn rubbish_is_refused_in_one_sentence() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    let mut told = String::new();
    for (name, bytes) in [
        ("nothing", &b""[..]),
        ("spaces", b" \n \n"),
        ("a picture", png),
        ("zeros", &[0; 64]),
        ("UTF-16", b"\xff\xfes\0o\0u\0r\0c\0e\0"),
        ("Latin-1", b"source,about,figure\nJos\xe9,x,5\n"),
        ("a page", b"<!doctype html><title>404</title>"),
        ("half of JSON", b"{\"claims\": ["),
        ("a list", b"[1, 2]"),
        ("a number", b"7"),
        ("an empty object", b"{}"),
        ("a head alone", b"source,about,figure\n"),
        ("another table", b"name,age\nAda,36\n"),
        ("a huge number", b"source,about,figure\nA,x,99999999999999999999\n"),
    ] {
        let ran = call(&["check"], bytes);
        assert_eq!(ran.code, Some(1), "{name}: {ran:?}");
        assert_eq!(ran.out, "", "{name}");
        told.push_str(&format!("{name}: {}", ran.err));
    }
    expect![[r#"
        nothing: there is nothing in it (write a header line such as `source,about,figure` and a line for each claim, or JSON)
        spaces: there is nothing in it (write a header line such as `source,about,figure` and a line for each claim, or JSON)
        a picture: line 1: not UTF-8 after byte 0 (save the file as UTF-8)
        zeros: line 1: a NUL character at byte 0 (remove it, or save the file as UTF-8)
        UTF-16: this is UTF-16 (save the file as UTF-8)
        Latin-1: line 2: not UTF-8 after byte 23 (save the file as UTF-8)
        a page: this looks like HTML or XML (give CSV or JSON)
        half of JSON: line 1: not JSON at character 13: found the end of the file (close what is open: a quote, a `]` or a `}`)
        a list: line 1: found a list (write an object: `{"title": …, "sides": […], "sources": […], "claims": […]}`)
        a number: line 1: there is no column `source`, `about` or `figure` (write it in the header)
        there are no claims in it (write at least one, with `source`, `about` and `figure`)
        an empty object: line 1: there is no "sides" (write one)
        line 1: there is no "sources" (write one)
        line 1: there is no "claims" (write one)
        a head alone: there are no claims in it (write at least one, with `source`, `about` and `figure`)
        another table: line 1: there is no column `source`, `about` or `figure` (write it in the header)
        a huge number: line 2, column "figure": "99999999999999999999" is above the limit of 1000000000 people: check the number
    "#]].assert_eq(&told);
}

#[test]
fn what_is_asked_wrongly_is_told_and_exits_with_2() {
    let mut told = String::new();
    for args in [
        &["check", "no/such/file.csv"][..],
        &["check", "src"],
        &["tally", "--lang", "xx"],
        &["tally", "--outcome", "dead"],
        &["tally", "--as-of", "22.10.2020"],
        &["draw", "--width", "wide"],
        &["draw", "--width", "20"],
        &["draw", "-o", "no/such/folder/picture.svg"],
        &["draw", "-o", "picture.jpg"],
        &["draw", "--ratio", "9"],
        &["embed"],
        &["embed", "--src", "javascript:alert(1)"],
        &["embed", "--frozen=22.10.2020"],
        &["figure", "--lang", "xx", "5"],
    ] {
        let ran = call(args, SMALL.as_bytes());
        assert_eq!(ran.code, Some(2), "{args:?}: {ran:?}");
        assert_eq!(ran.out, "", "{args:?}");
        told.push_str(&format!("{}: {}\n", args.join(" "), ran.err.lines().next().unwrap()));
    }
    expect![[r#"
        check no/such/file.csv: cannot read the file no/such/file.csv: No such file or directory (os error 2)
        check src: cannot read the file src: Is a directory (os error 21)
        tally --lang xx: no language "xx" (write one of: en, ar, fa, he, hy, az, ru, uk, tr, fr, es)
        tally --outcome dead: no outcome "dead" (write one of: killed, wounded, missing, captured, killed+wounded, bodies)
        tally --as-of 22.10.2020: cannot read "22.10.2020" as a day (write YYYY-MM-DD)
        draw --width wide: error: invalid value 'wide' for '--width <WIDTH>': write a number of pixels from 280 to 1600
        draw --width 20: error: invalid value '20' for '--width <WIDTH>': write a number of pixels from 280 to 1600
        draw -o no/such/folder/picture.svg: cannot write the file no/such/folder/picture.svg: No such file or directory (os error 2)
        draw -o picture.jpg: no format "jpg" (name the file .svg, .png, .csv or .json, or write --format)
        draw --ratio 9: error: invalid value '9' for '--ratio <RATIO>': write a number from 0.5 to 8
        embed: where will the page find the ledger? (write --src URL, or --frozen)
        embed --src javascript:alert(1): error: invalid value 'javascript:alert(1)' for '--src <URL>': write an address of the web, or a relative one
        embed --frozen=22.10.2020: cannot read "22.10.2020" as a day (write YYYY-MM-DD)
        figure --lang xx 5: no figures are read in "xx" (write one of: en, fr, es, tr, az, ar, fa, ru, uk, hy, he)
    "#]].assert_eq(&told);
    for args in [&[][..], &["chart"], &["tally", "--digits", "roman"], &["draw", "--theme", "red"]]
    {
        assert_eq!(call(args, b"").code, Some(2), "{args:?}");
    }
    assert_eq!(call(&["--help"], b"").code, Some(0));
    assert_eq!(call(&["--version"], b"").code, Some(0));
}

#[test]
fn a_figure_is_printed_for_a_page() {
    let live = call(&["embed", BUNDLED], b"");
    assert_eq!(live.code, Some(0), "{live:?}");
    let element = r#"<casualty-chart src="nagorno-karabakh-2020.json" lang="en" view="bars" outcome="killed">"#;
    assert!(live.out.contains(element) && live.out.contains("<h2"), "{live:?}");
    let asked = ["embed", "--frozen=2031-05-04", "--lang", "ar", "--view", "table"];
    let frozen = call(&asked, SMALL.as_bytes());
    assert_eq!(frozen.code, Some(0), "{frozen:?}");
    assert!(
        frozen.out.contains(r#"<casualty-chart lang="ar" view="table" outcome="killed">"#),
        "{frozen:?}"
    );
    assert!(frozen.out.contains(r#"data-frozen="2031-05-04""#), "{frozen:?}");
    let today = call(&["embed", "--frozen"], SMALL.as_bytes());
    assert!(today.out.contains(r#"data-frozen="20"#), "{today:?}");
    let bad = call(&["embed", "--frozen"], b"source,about,figure\nA,x,many\n");
    assert_eq!((bad.code, &*bad.out), (Some(1), ""), "{bad:?}");
}

#[test]
fn a_tally_is_told_in_sentences() {
    run(
        &["tally", BUNDLED],
        "",
        expect![[r#"
            Armenian side: sources differ by at least 2.1 times. Azerbaijan has not disclosed its military deaths.
            People killed, by who says so. Newest figure: 22 October 2020.

            President of Russia (third party)
              Armenian side: more than 2,000
              Azerbaijani side: more than 2,000
              Both sides together: nearly 5,000
              Days covered: said on 22 October 2020
            Karabakh authorities (speaks for: Armenian side)
              Armenian side: 911 = 874 military + 37 civilian
              Azerbaijani side: not mentioned
              Both sides together: not mentioned
              Days covered: since 27 September 2020, as of 22 October 2020
            Azerbaijan (speaks for: Azerbaijani side)
              Armenian side: not mentioned
              Azerbaijani side: 61 civilian · military not disclosed = at least 61, military not disclosed
              Both sides together: not mentioned
              Days covered: as of 22 October 2020
            official figures, as last published (third party)
              Armenian side: not mentioned
              Azerbaijani side: not mentioned
              Both sides together: fewer than 1,000
              Days covered: as of 22 October 2020
            Each side’s own count (our sum)
              Armenian side: 911
              Azerbaijani side: at least 61, military not disclosed
              Both sides together: at least 972, Azerbaijani side: military not disclosed
              Days covered: as of 22 October 2020

            - Armenian side: the figure of President of Russia is at least 2.1 times that of Karabakh authorities.
            - Azerbaijani side: no ratio can be given, since Azerbaijan leaves something out: military not disclosed.
            - Both sides together: the figure of President of Russia is at least about 4.5 times that of official figures, as last published.
            - President of Russia, deaths: its sides come to at least 4,002 and its total for all is nearly 5,000: the two fit.
            - Azerbaijan, Azerbaijani side: at least 61 leaves something out (military not disclosed).
            - Each side’s own count, Both sides together: at least 972 leaves something out (Azerbaijani side: military not disclosed).
            - What each side reports of its own comes to at least 972; the total of official figures, as last published is fewer than 1,000: the two fit only because something is left out (Azerbaijani side: military not disclosed).
            - Each figure is one source’s own. Figures of different sources are never added or averaged.
            - “Each side’s own count” is our sum of what each side reports of its own: the one sum over sources, since it adds different people.
            - Where a source does not say whom it counts, a comparison with it may compare different people.
            - Where a source does not say which days its figure covers, that is not taken for a difference.
            exit 0
        "#]],
    );
}

#[test]
fn a_sum_of_nobody_known_is_no_number() {
    let tally = call(&["tally"], b"source,about,status,figure\nA,x,civilian,<100\nA,y,all,3");
    assert!(
        tally.out.contains("x: fewer than 100 civilian, military not mentioned\n"),
        "{}",
        tally.out
    );
    assert!(!tally.out.contains("at least 0"), "{}", tally.out);
}

#[test]
fn a_tally_for_programs_has_the_shape_that_is_promised() {
    let report = json(&["tally", "--format", "json", BUNDLED], "");
    let sources = report["sources"].as_array().unwrap();
    assert_eq!(sources.len(), 4);
    let mut kinds = Vec::new();
    for cell in sources.iter().flat_map(|source| source["cells"].as_array().unwrap()) {
        let shape = [
            "about", "status", "outcome", "said", "kind", "low", "high", "soft", "excludes",
            "absence", "relation", "claims",
        ];
        shape.iter().for_each(|key| assert!(cell.get(key).is_some(), "{key} of {cell}"));
        kinds.push(cell["kind"].as_str().unwrap());
        match cell["kind"].as_str().unwrap() {
            "claimed" | "absent" => (),
            _ => assert!(cell["said"].is_null(), "a sum of ours was said: {cell}"),
        }
        assert!(cell["absence"].is_null() || cell["low"].is_null(), "{cell}");
        assert!(cell["absence"].is_string() || cell["low"].is_u64(), "{cell}");
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["absent", "claimed", "derived", "implied"]);
    let undisclosed = find(&report["sources"][2]["cells"], "status", "military");
    assert_eq!(undisclosed["absence"], "undisclosed");
    assert_eq!(undisclosed["said"], "undisclosed");
    let own = report["own_reported"].as_array().unwrap().last().unwrap();
    assert_eq!((&own["low"], &own["high"]), (&Value::from(972), &Value::Null));
    assert_eq!(own["excludes"], Value::from(vec!["azerbaijani: military"]));
    let gaps = report["gaps"].as_array().unwrap();
    assert_eq!(gaps[0]["ratio_low"], 2.1);
    assert!(gaps[0]["ratio_high"].is_null());
    assert!(gaps[1]["reason"].is_string() && gaps[1]["ratio_low"].is_null());
    for finding in report["findings"].as_array().unwrap() {
        assert!(finding["code"].is_string() && finding["message"].is_string(), "{finding}");
        assert!(finding["numbers"].is_array() && finding["claims"].is_array(), "{finding}");
    }
}

#[test]
fn a_check_for_programs_lists_problems_as_well() {
    let report = json(&["check", "--format", "json"], "source,about,figure\nA,x,many\nB,x,5\n");
    assert_eq!(report["rows"], 2);
    assert_eq!(report["refused"], 1);
    assert_eq!(report["problems"][0]["line"], 2);
    assert_eq!(report["problems"][0]["column"], "figure");
    assert!(report["problems"][0]["message"].as_str().unwrap().contains("\"many\""));
    let report = json(&["check", "--format", "json"], SMALL);
    assert_eq!((&report["claims"], &report["refused"]), (&Value::from(2), &Value::from(0)));
}

#[test]
fn figures_are_shown_as_they_are_read_a_line_each() {
    run(
        &["figure", "about 5000", "أكثر من 2000", "n/d", "0", "--", "-5"],
        "",
        expect![[r#"
        {"said":"about 5000","kind":"about","low":4500,"high":5500,"soft":true,"absence":null}
        {"said":"أكثر من 2000","kind":"more_than","low":2001,"high":null,"soft":false,"absence":null}
        {"said":"n/d","kind":"undisclosed","low":null,"high":null,"soft":false,"absence":"undisclosed"}
        {"said":"0","kind":"none","low":0,"high":0,"soft":false,"absence":null}
        ! "-5" is below zero: write the number of people, or `<=5` for at most 5
        exit 1
    "#]],
    );
    run(
        &["figure"],
        "874\n\nnearly 5,000\nboth sides\n",
        expect![[r#"
        {"said":"874","kind":"exact","low":874,"high":874,"soft":false,"absence":null}
        {"said":"nearly 5,000","kind":"nearly","low":4500,"high":4999,"soft":true,"absence":null}
        ! the figure is empty: write a number, or the reason why there is none (`none`, `undisclosed`, `unknown`, `no reports` or `denied`)
        ! cannot read "both sides" as a figure: "both" is not understood there (write `1200`, `at least 1200`, `about 1200`, `900-1200` or `undisclosed`)
        exit 1
    "#]],
    );
    run(
        &["figure", "--lang", "ar", "ألفين", "at least 5"],
        "",
        expect![[r#"
        {"said":"ألفين","kind":"exact","low":2000,"high":2000,"soft":false,"absence":null}
        {"said":"at least 5","kind":"at_least","low":5,"high":null,"soft":false,"absence":null}
        exit 0
    "#]],
    );
    run(
        &["figure"],
        "",
        expect![[r#"
        exit 0
    "#]],
    );
}

#[test]
fn a_picture_goes_to_the_file_asked_for_else_to_standard_output() {
    let file = scratch("picture.svg");
    let ran = call(&["draw", BUNDLED, "-o", file.to_str().unwrap(), "--width", "500.5"], b"");
    assert_eq!((ran.code, &*ran.out, &*ran.err), (Some(0), "", ""));
    let svg = fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"500\""), "{svg}");
    let ran = call(&["draw"], b"source,about,figure\nA,x,5\n");
    assert!(
        ran.out.contains("<title id=\"title\">People killed, by who says so.</title>"),
        "{}",
        ran.out
    );
    let ran = call(&["draw", "--lang", "ar", "--theme", "dark"], SMALL.as_bytes());
    assert_eq!((ran.code, &*ran.err), (Some(0), ""));
    assert!(ran.out.contains("direction=\"rtl\"") && ran.out.ends_with("</svg>\n"));
    fs::remove_file(file).unwrap();
}

#[test]
fn a_bad_file_is_not_drawn() {
    let file = scratch("not-drawn.svg");
    let ran = call(&["draw", "-o", file.to_str().unwrap()], b"source,about,figure\nA,x,many\n");
    assert_eq!((ran.code, &*ran.out), (Some(1), ""));
    assert!(!file.exists());
}

#[test]
fn markup_in_a_file_stays_text_in_a_picture() {
    let csv = "source,about,figure\n<script>alert(1)</script>,\"\"\"><svg onload=x>\",5\n";
    let ran = call(&["draw"], csv.as_bytes());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!ran.out.contains("<script") && !ran.out.contains("<svg onload"), "{}", ran.out);
    assert!(ran.out.contains("&lt;script&gt;"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = program(&["tally", BUNDLED]).stdin(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// What a call of the program came to.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs the program on an input and shows all that comes of it: the one place
/// that knows how.
#[track_caller]
fn run(args: &[&str], input: &str, expected: Expect) {
    let ran = call(args, input.as_bytes());
    let err: String = ran.err.lines().map(|line| format!("! {line}\n")).collect();
    expected.assert_eq(&format!("{}{err}exit {}\n", ran.out, ran.code.unwrap()));
}

fn json(args: &[&str], input: &str) -> Value {
    serde_json::from_str(&call(args, input.as_bytes()).out).unwrap()
}

fn find<'a>(cells: &'a Value, key: &str, value: &str) -> &'a Value {
    cells.as_array().unwrap().iter().find(|cell| cell[key] == value).unwrap()
}

fn call(args: &[&str], input: &[u8]) -> Ran {
    let mut child = program(args).spawn().unwrap();
    // A program that does not want its input may close it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casualty-chart"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}
