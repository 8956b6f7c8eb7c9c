//! What `draw` writes: pictures set in fonts, and claims.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use casualty_chart::{export, load};

const BUNDLED: &str = "www/data/nagorno-karabakh-2020.json";

/// Where Debian's fonts-noto-core puts them; without it there is nothing to see.
const LATIN: &str = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
const ARABIC: &str = "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf";

const NOTO: [&str; 4] = ["--font", LATIN, "--font", ARABIC];

#[test]
fn a_png_is_as_large_as_asked_for_and_says_what_it_is_of() {
    if !has_fonts() {
        return;
    }
    for (lang, ratio, wide) in [("en", "2", 640), ("ar", "1.25", 400)] {
        let args = ["draw", BUNDLED, "--lang", lang, "--width", "320", "--ratio", ratio];
        let args = [&args[..], &["--format", "png"], &NOTO].concat();
        let (first, again) = (call(&args, b""), call(&args, b""));
        assert_eq!((first.code, &*first.err), (Some(0), ""));
        assert!(first.out == again.out, "the same picture twice, in other bytes");
        let picture = Picture::of(&first.out);
        assert_eq!(picture.width, wide);
        assert!(picture.texts["Source"].contains("https://elaph.com/"), "{:?}", picture.texts);
        assert_eq!(picture.texts["As of"], "2020-10-22");
        assert_eq!(picture.texts["Language"], lang);
        assert!(
            picture.texts["Title"].contains("2020") && picture.texts.contains_key("Description")
        );
        let svg = text(&["draw", BUNDLED, "--lang", lang]);
        assert!(svg.contains("<dc:date>2020-10-22</dc:date>"), "{svg}");
    }
}

/// Letters of one word touch; with a sign between them that keeps them apart they do not.
#[test]
fn arabic_is_joined_and_runs_from_right_to_left() {
    if !has_fonts() {
        return;
    }
    let gaps = |name: &str| {
        let columns = columns_of(name);
        let first = columns.iter().position(|ink| 0 < *ink).unwrap();
        let last = columns.iter().rposition(|ink| 0 < *ink).unwrap();
        columns[first..=last].split(|ink| 0 < *ink).filter(|gap| !gap.is_empty()).count()
    };
    assert_eq!(gaps("ببب"), 0);
    assert_eq!(gaps("ب\u{200c}ب\u{200c}ب"), 2);
    // An alef is tall, and what follows it is flat and to its left.
    let columns = columns_of("ا\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}");
    let tallest = (0..columns.len()).max_by_key(|x| columns[*x]).unwrap();
    let flat: Vec<usize> = (0..columns.len()).filter(|x| (1..8).contains(&columns[*x])).collect();
    let left = flat.iter().filter(|x| **x < tallest).count();
    assert!(30 < left && flat.len() < left + 5, "alef at {tallest}, flat at {flat:?}");
}

/// How much ink stands in each column of dots of a source's name.
fn columns_of(name: &str) -> Vec<usize> {
    let ledger = format!("source,about,figure\n{name},x,5\n");
    let args = ["draw", "--bare"];
    let svg = String::from_utf8(call(&args, ledger.as_bytes()).out).unwrap();
    let element =
        svg.lines().find(|line| line.starts_with("<text") && line.contains(name)).unwrap();
    let number = |key: &str| -> f64 {
        let rest = element.split_once(&format!(" {key}=\"")).unwrap().1;
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let dots = |at: f64| format!("{:.0}", at * 2.0).parse::<usize>().unwrap();
    let (x, base) = (dots(number("x")), dots(number("y")));
    let png = call(&[&args[..], &["--format", "png"], &NOTO].concat(), ledger.as_bytes());
    assert_eq!((png.code, &*png.err), (Some(0), ""));
    let picture = Picture::of(&png.out);
    let ink = |x: usize| (base - 26..base + 10).filter(|y| picture.is_dark(x, *y)).count();
    (x..x + 240).map(ink).collect()
}

#[test]
fn a_letter_that_no_font_has_is_an_error_that_names_it() {
    if !has_fonts() {
        return;
    }
    let args = ["draw", BUNDLED, "--lang", "ar", "--format", "png", "--font", LATIN];
    let ran = call(&args, b"");
    assert_eq!((ran.code, ran.out.len()), (Some(2), 0));
    assert!(ran.err.starts_with("no font named has ") && ran.err.contains("(U+06"), "{}", ran.err);
    assert!(ran.err.contains("--font"), "{}", ran.err);
    let ran =
        call(&["draw", BUNDLED, "--format", "png", "--font", ARABIC, "--font", "No Such"], b"");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("no font family \"No Such\""), "{}", ran.err);
    let ran = call(&["draw", BUNDLED, "--format", "png", "--font", "Cargo.toml"], b"");
    assert!(ran.code == Some(2) && ran.err.contains("is no font"), "{}", ran.err);
}

#[test]
fn a_picture_too_large_for_png_is_refused_by_a_named_limit() {
    if !has_fonts() {
        return;
    }
    let mut ledger = String::from("source,about,figure\n");
    (0..400).for_each(|at| ledger.push_str(&format!("Source {at},x,{at}\n")));
    let args = ["draw", "--bare", "--ratio", "8", "--format", "png", "--font", LATIN];
    let ran = call(&args, ledger.as_bytes());
    assert_eq!((ran.code, ran.out.len()), (Some(2), 0));
    assert!(ran.err.contains("is too large for PNG") && ran.err.contains("32767"), "{}", ran.err);
}

#[test]
fn claims_leave_as_csv_and_json_and_come_back() {
    let ledger = load::load(&fs::read(BUNDLED).unwrap()).unwrap().ledger;
    assert_eq!(text(&["draw", BUNDLED, "--format", "json"]), export::json(&ledger));
    let csv = text(&["draw", BUNDLED, "--format", "csv", "--lang", "ar"]);
    assert_eq!(csv, export::csv(&ledger, "ar"));
    assert_eq!(load::load(csv.as_bytes()).unwrap().ledger.claims.len(), ledger.claims.len());
}

#[test]
fn the_ending_of_a_file_says_what_is_written() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (ending, begins) in [("SVG", "<svg"), ("csv", "source,"), ("json", "{"), ("txt", "")] {
        let file = folder.join("ending").with_extension(ending);
        let ran = call(&["draw", BUNDLED, "-o", file.to_str().unwrap()], b"");
        if begins.is_empty() {
            assert_eq!(ran.code, Some(2));
            assert!(ran.err.starts_with("no format \"txt\""), "{}", ran.err);
            continue;
        }
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(fs::read_to_string(&file).unwrap().starts_with(begins), "{ending}");
        fs::remove_file(file).unwrap();
    }
}

/// A PNG, decoded.
struct Picture {
    width: usize,
    dots: Vec<u8>,
    texts: BTreeMap<String, String>,
}

impl Picture {
    fn of(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut dots).unwrap();
        let info = reader.info();
        let texts = info.utf8_text.iter().map(|one| (one.keyword.clone(), one.get_text().unwrap()));
        Self { width: info.width as usize, dots, texts: texts.collect() }
    }

    /// Whether a dot is as dark as ink.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dots[3 * (y * self.width + x)] < 128
    }
}

fn has_fonts() -> bool {
    Path::new(ARABIC).exists()
}

struct Ran {
    code: Option<i32>,
    out: Vec<u8>,
    err: String,
}

fn text(args: &[&str]) -> String {
    let ran = call(args, b"");
    assert_eq!((ran.code, &*ran.err), (Some(0), ""), "{args:?}");
    String::from_utf8(ran.out).unwrap()
}

fn call(args: &[&str], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casualty-chart"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    Ran { code: output.status.code(), out: output.stdout, err }
}
