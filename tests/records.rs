//! CSV as a stream: the same records however it is cut, and as others read it.
#![cfg(all(feature = "workbench", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::collections::BTreeSet;

use casualty_chart::import::records::{MOST_OF_A_RECORD, Read, Records, Refused};
use casualty_chart::load::{self, What};
use proptest::prelude::*;

/// A record as a line and cells, or as a line and what is wrong.
type Seen = Result<(u32, Vec<String>), (u32, &'static str)>;

#[test]
fn records_have_their_lines_and_what_is_none_says_why() {
    let cases: &[(&str, &[Seen])] = &[
        ("", &[]),
        ("\n\r\n , \n\"\"\n", &[]),
        ("a", &[good(1, &["a"])]),
        ("a,", &[good(1, &["a", ""])]),
        ("\u{feff}a,b\n", &[good(1, &["a", "b"])]),
        ("\u{feff}", &[]),
        ("a,b\r\nc,d\r\n", &[good(1, &["a", "b"]), good(2, &["c", "d"])]),
        ("\n\na\n\nb", &[good(3, &["a"]), good(5, &["b"])]),
        ("\"a\r\n,\"\"b\"\"\",c\nd", &[good(1, &["a\r\n,\"b\"", "c"]), good(3, &["d"])]),
        ("\"\"\"\",\"\"\n", &[good(1, &["\"", ""])]),
        ("a\"b,c\"\nd\n", &[Err((1, "quote_in_plain_text")), good(2, &["d"])]),
        ("\"a\"b,\"c\n,d\"\ne", &[Err((1, "text_after_quote")), good(3, &["e"])]),
        ("\"a\" ,b\nc", &[Err((1, "text_after_quote")), good(2, &["c"])]),
        (
            "a\rb\nc\r,\nd\r",
            &[
                Err((1, "return_without_feed")),
                Err((2, "return_without_feed")),
                Err((3, "return_without_feed")),
            ],
        ),
        ("a\nb,\"c\n\nd", &[good(1, &["a"]), Err((2, "quote_without_end"))]),
        ("\"a\"\r", &[Err((1, "return_without_feed"))]),
    ];
    for (text, expected) in cases {
        for size in [1, 2, 3, 64, 1000] {
            assert_eq!(seen(text.as_bytes(), size), *expected, "{text:?} in pieces of {size}");
        }
        // Where blocks of 64 bytes begin is another matter than where pieces do.
        for before in 60..70 {
            let text = format!("\"{}\n\"\n{text}", "x".repeat(before));
            if !text.contains('\u{feff}') {
                let rest = seen(text.as_bytes(), 1000).split_off(1);
                let moved: Vec<Seen> = expected.iter().map(|seen| below(seen, 2)).collect();
                assert_eq!(rest, moved, "{text:?}");
            }
        }
    }
}

#[test]
fn a_record_that_is_too_long_is_refused_and_the_stream_goes_on() {
    let most = MOST_OF_A_RECORD;
    let cases = [
        ("x".repeat(most), true),
        ("x".repeat(most + 1), false),
        (format!("\"{}\"", "x\n".repeat(most / 2 - 1)), true),
        (format!("\"{}\"", "x\n".repeat(most / 2)), false),
        (format!("x{}", ",".repeat(most)), false),
        (format!("{}x", ",".repeat(most - 1)), true),
        (format!("{}\"x", "x".repeat(most * 3)), false),
    ];
    for (long, is_kept) in cases {
        let lines = u32::try_from(long.matches('\n').count()).unwrap();
        for end in ["\n", "\r\n"] {
            let text = format!("a\n{long}{end}b");
            let mut last = None;
            for size in [1000, 65_536, text.len()] {
                let seen = seen(text.as_bytes(), size);
                assert_eq!(seen.first(), Some(&good(1, &["a"])));
                assert_eq!(seen.last(), Some(&good(3 + lines, &["b"])));
                let about = &long[..10];
                let kept = seen.len() == 3 && seen[1].is_ok();
                let blank = seen.len() == 2;
                assert!(kept == is_kept && !blank, "{about:?}, {} bytes, by {size}", long.len());
                assert!(last.is_none_or(|last| last == seen), "{about:?} by {size}");
                last = Some(seen);
            }
        }
    }
}

#[test]
fn what_it_holds_is_bounded() {
    let mut stream = Records::new(b',');
    let piece = "x,\"y\n\",".repeat(10_000);
    let mut refused = Vec::new();
    for _ in 0..200 {
        stream.push(piece.as_bytes(), &mut |_| ());
        let held = stream.held();
        assert!(held < MOST_OF_A_RECORD * 8, "{held} bytes");
    }
    stream.finish(&mut |read| refused.extend(record(&read).err()));
    assert_eq!(refused, [(1, "record_too_long")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_cut_is_the_same(text in hard(), cuts in prop::collection::vec(1_usize..200, 1..20)) {
        let whole = seen(text.as_bytes(), text.len().max(1));
        let mut stream = Records::new(b',');
        let mut records = Vec::new();
        let mut rest = text.as_bytes();
        let mut cuts = cuts.into_iter().cycle();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(cuts.next().unwrap().min(rest.len()));
            stream.push(piece, &mut |read| records.push(record(&read)));
            rest = after;
        }
        stream.finish(&mut |read| records.push(record(&read)));
        prop_assert_eq!(records, whole);
    }

    #[test]
    fn blocks_read_as_bytes_do(text in hard()) {
        let by_blocks = seen(text.as_bytes(), text.len().max(1));
        let by_bytes = bytewise(&text);
        prop_assert_eq!(by_blocks, by_bytes);
    }

    #[test]
    fn the_csv_crate_reads_the_same(rows in table(), crlf in any::<bool>(), end in any::<bool>()) {
        let text = written(&rows, crlf, end);
        let records = seen(text.as_bytes(), 100);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let theirs: Vec<Seen> = reader.records().map(|theirs| {
            let theirs = theirs.unwrap();
            // Theirs counts a line that it begins at the end of the one before.
            Ok((0, theirs.iter().map(str::to_owned).collect()))
        }).filter(|seen: &Seen| !blank(seen)).collect();
        let ours: Vec<Seen> = records.into_iter().map(|seen| Ok((0, seen.unwrap().1))).collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn a_ledger_is_loaded_as_it_is_read(cells in prop::collection::vec((cell(), cell()), 1..8)) {
        let head = "source,about,figure,status,x,y";
        let rows = cells.iter().map(|(x, y)| format!("A,B,1,civilian,{},{}", quoted(x), quoted(y)));
        let text = [head.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        let claims = load::load(text.as_bytes()).unwrap().ledger.claims;
        let mut records = seen(text.as_bytes(), 50).into_iter().map(Result::unwrap);
        records.next();
        let ours: Vec<_> = records.map(|(_, cells)| {
            let extra = ["x", "y"].into_iter().zip(cells.into_iter().skip(4));
            let filled = extra.filter(|(_, cell)| !cell.trim().is_empty());
            filled.map(|(name, cell)| (name.to_owned(), cell)).collect::<Vec<_>>()
        }).collect();
        let theirs: Vec<_> = claims.into_iter().map(|claim| claim.extra).collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn what_is_no_record_is_none_to_load(text in hard()) {
        let text = format!("h,h2\n{text}");
        let Err(error) = load::load(text.as_bytes()) else { return Ok(()) };
        let is_quoting = |what: &What| matches!(what, What::Quoting(_));
        let quoting = error.problems.iter().filter(|problem| is_quoting(&problem.what));
        let lines = quoting.map(|problem| problem.location.as_ref().unwrap().line);
        let theirs: BTreeSet<u32> = lines.collect();
        let ours: Vec<u32> = seen(text.as_bytes(), 50).into_iter().filter_map(Result::err)
            .map(|(line, _)| line).collect();
        // Theirs is the line of the cell, ours that of its record.
        prop_assert_eq!(ours.is_empty(), theirs.is_empty());
    }
}

/// What is hard to cut: few words, many marks.
fn hard() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a",
        "b1",
        "é",
        "\u{5d0}",
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"",
        "\"\"",
        ",\"",
        "\",",
        "\",\"",
        "\"\n",
        "\n\"",
        "\"a,b\nc\"",
        " ",
        "long text without any mark in it",
    ]);
    prop::collection::vec(part, 0..120).prop_map(|parts| parts.concat())
}

fn cell() -> impl Strategy<Value = String> {
    let part =
        prop::sample::select(vec!["a", "é", "ب", "中", ",", "\"", "\n", "\r\n", " ", "some words"]);
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), 1..6), 0..20)
}

fn written(rows: &[Vec<String>], crlf: bool, end: bool) -> String {
    let line =
        |row: &Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
    let line_break = if crlf { "\r\n" } else { "\n" };
    let text = rows.iter().map(line).collect::<Vec<_>>().join(line_break);
    if end { text + line_break } else { text }
}

/// A cell, in quotes where it must be and sometimes where it need not.
fn quoted(cell: &str) -> String {
    let must = cell.contains([',', '"', '\n', '\r']);
    if must || cell.len().is_multiple_of(3) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn seen(bytes: &[u8], size: usize) -> Vec<Seen> {
    let mut stream = Records::new(b',');
    let mut records = Vec::new();
    for piece in bytes.chunks(size) {
        stream.push(piece, &mut |read| records.push(record(&read)));
    }
    stream.finish(&mut |read| records.push(record(&read)));
    records
}

fn record(read: &Read<'_>) -> Seen {
    match read {
        Read::Refused(Refused { line, why }) => Err((*line, *why)),
        Read::Record(record) => {
            let cell = |at| String::from_utf8(record.cell(at).into_owned()).unwrap();
            Ok((record.line, (0..record.width()).map(cell).collect()))
        }
    }
}

/// Reads whole text byte by byte, written as plainly as can be.
fn bytewise(text: &str) -> Vec<Seen> {
    let bytes = text.as_bytes();
    let (mut records, mut at, mut line) = (Vec::new(), 0, 1);
    while at < bytes.len() {
        let (begins, mut cells, mut flaw) = (line, Vec::new(), None);
        loop {
            let mut cell = Vec::new();
            let mut note = |why| flaw = flaw.or(Some(why));
            let ends = |at: usize| match bytes.get(at) {
                None | Some(b',' | b'\n') => true,
                Some(b'\r') => bytes.get(at + 1) == Some(&b'\n'),
                Some(_) => false,
            };
            let is_quoted = bytes.get(at) == Some(&b'"');
            if is_quoted {
                at += 1;
                loop {
                    match (bytes.get(at), bytes.get(at + 1)) {
                        (None, _) => break note("quote_without_end"),
                        (Some(b'"'), Some(b'"')) => {
                            cell.push(b'"');
                            at += 1;
                        }
                        (Some(b'"'), _) => break at += 1,
                        (Some(byte), _) => {
                            line += u32::from(*byte == b'\n');
                            cell.push(*byte);
                        }
                    }
                    at += 1;
                }
            }
            while !ends(at) {
                match bytes[at] {
                    b'\r' => note("return_without_feed"),
                    _ if is_quoted => note("text_after_quote"),
                    b'"' => note("quote_in_plain_text"),
                    byte => cell.push(byte),
                }
                at += 1;
            }
            cells.push(String::from_utf8(cell).unwrap());
            if bytes.get(at) != Some(&b',') {
                break;
            }
            at += 1;
        }
        at += usize::from(bytes.get(at) == Some(&b'\r')) + 1;
        line += 1;
        let seen = flaw.map_or(Ok((begins, cells)), |why| Err((begins, why)));
        if !blank(&seen) {
            records.push(seen);
        }
    }
    records
}

fn blank(seen: &Seen) -> bool {
    let empty = |cell: &String| cell.bytes().all(|byte| byte.is_ascii_whitespace());
    seen.as_ref().is_ok_and(|(_, cells)| cells.iter().all(empty))
}

fn good(line: u32, cells: &[&str]) -> Seen {
    Ok((line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
}

/// The same, some lines further down.
fn below(seen: &Seen, lines: u32) -> Seen {
    match seen {
        Ok((line, cells)) => Ok((line + lines, cells.clone())),
        Err((line, why)) => Err((line + lines, why)),
    }
}
