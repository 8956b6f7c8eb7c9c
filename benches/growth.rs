//! How the time of each step grows with the number of claims, natively.
//!
//! Ledgers are made up, alike each time. Beside each time stands how much
//! dearer a claim has become than in the ledger a tenth as large, by n log n:
//! 1.0 and below is as good as that, and what is far above is worse.
#![expect(clippy::unwrap_used, reason = "in a bench, to give up is to fail")]
#![expect(clippy::print_stdout, reason = "it speaks to a terminal")]
#![cfg(not(target_arch = "wasm32"))]

use std::env;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use casualty_chart::ask::{self, Answer};
use casualty_chart::breakdown::Only;
use casualty_chart::cli;
use casualty_chart::export;
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::{Ledger, Outcome};
use casualty_chart::load;
use casualty_chart::marks;
use casualty_chart::svg::{self, About};
use casualty_chart::tally::{self, Question};
use casualty_chart::telling;
use casualty_chart::view::View;
use casualty_chart::words::Words;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What a ledger is made of, and how many claims it has for each size.
type Shape = (&'static str, fn(usize) -> String);

const SHAPES: [Shape; 6] = [
    ("few sources, many days", days),
    ("10,000 sources", sources),
    ("10,000 sources with renderings", renderings),
    ("one statement in all its renderings", one_statement),
    ("100 sides", sides),
    ("long Arabic names", long_names),
];

const HEAD: &str = "source,speaks_for,about,status,figure,as_of,statement\n";

/// Whose figure what manner of figure is.
const MANNERS: [&str; 5] = ["", "at least ", "about ", "more than ", "at most "];

/// A day of a war of a thousand days.
fn day(at: usize) -> String {
    let at = at % 1_000;
    format!("{}-{:02}-{:02}", 2031 + at / 336, at % 336 / 28 + 1, at % 28 + 1)
}

/// Five sources that say something of two sides every day.
fn days(claims: usize) -> String {
    let mut csv = HEAD.to_owned();
    for at in 0..claims {
        let (source, about) = (at % 5, ["Coast", "Hills"][at / 5 % 2]);
        let status = ["military", "civilian"][at / 10 % 2];
        let (figure, day) = (100 + at, day(at / 20));
        writeln!(csv, "Outlet {source},,{about},{status},{figure},{day},").unwrap();
    }
    csv
}

/// As many sources as there may be, each with a word of its own.
fn sources(claims: usize) -> String {
    let mut csv = HEAD.to_owned();
    for at in 0..claims {
        let (source, about) = (at % 10_000, ["Coast", "Hills"][at / 2 % 2]);
        let status = ["military", "civilian", "all"][at % 3];
        let (manner, figure) = (MANNERS[at % 5], 10 + at * 7_919 % 9_000);
        let day = day(at / 100);
        writeln!(csv, "Outlet {source},,{about},{status},{manner}{figure},{day},").unwrap();
    }
    csv
}

/// Statements that are told in ten ways each.
fn renderings(claims: usize) -> String {
    let mut csv = HEAD.to_owned();
    for at in 0..claims {
        let (statement, source) = (at / 10, at / 10 % 10_000);
        let (figure, day) = (100 + statement % 7 + at % 3, day(statement));
        writeln!(csv, "Outlet {source},,Coast,all,{figure},{day},s{statement}").unwrap();
    }
    csv
}

/// One statement of which everybody has made something else.
fn one_statement(claims: usize) -> String {
    let mut csv = HEAD.to_owned();
    for at in 0..claims {
        writeln!(csv, "Ministry,,Coast,all,{},2031-05-04,s", 100 + at).unwrap();
    }
    csv
}

/// As many sides as there may be, and sources that speak of each of them.
fn sides(claims: usize) -> String {
    let mut csv = HEAD.to_owned();
    for at in 0..claims {
        let (source, about) = (at / 200, at % 100);
        let status = ["military", "civilian"][at / 100 % 2];
        let speaks = if source < 100 { format!("Side {source}") } else { String::new() };
        writeln!(csv, "Outlet {source},{speaks},Side {about},{status},{},,", 100 + at).unwrap();
    }
    csv
}

/// Sources whose names are as long as they may be, a fiftieth as many as claims.
fn long_names(claims: usize) -> String {
    let (words, mut csv) = ("وزارة الدفاع في الساحل ".repeat(300), HEAD.to_owned());
    let words: String = words.chars().take(4_000).collect();
    for at in 0..claims / 50 {
        writeln!(csv, "{at} {words},,Coast,all,{},,", 100 + at).unwrap();
    }
    csv
}

/// A step, and how long it took for each size.
struct Row {
    step: String,
    took: Vec<Duration>,
}

fn main() {
    let wanted: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let words = cli::words("en", None).unwrap();
    for (name, make) in SHAPES {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word)) {
            continue;
        }
        let mut rows: Vec<Row> = Vec::new();
        for size in SIZES {
            for (at, (step, took)) in steps(&make(size), &words).into_iter().enumerate() {
                if rows.len() <= at {
                    rows.push(Row { step, took: Vec::new() });
                }
                rows[at].took.push(took);
            }
        }
        show(name, &rows);
    }
}

/// Every step from a file to pictures, one after another.
fn steps(csv: &str, words: &Words) -> Vec<(String, Duration)> {
    let mut took: Vec<(String, Duration)> = Vec::new();
    let (ledger, time) = timed(|| load::load(csv.as_bytes()).unwrap().ledger);
    took.push(("load, CSV".into(), time));
    let (json, time) = timed(|| export::json(&ledger));
    took.push(("export, JSON".into(), time));
    took.push(("load, JSON".into(), timed(|| load::load(json.as_bytes()).unwrap()).1));
    let lean = timed(|| casualty_chart::lean::load(json.as_bytes()).unwrap());
    took.push(("load, JSON for readers".into(), lean.1));
    let (outcome, day) = (Outcome::Killed, None);
    let question = Question { outcome, day };
    took.push(("tally".into(), timed(|| tally::breakdown(&ledger, question)).1));
    let (answer, time) = timed(|| ask::answer(&ledger, question, Only::default()));
    took.push(("tally, check, course".into(), time));
    let only = Only { side: Some(0), ..Only::default() };
    took.push(("the same, one side".into(), timed(|| ask::answer(&ledger, question, only)).1));
    told(&ledger, &answer, words, &mut took);
    pictured(&answer, words, &mut took);
    took
}

/// What is said of an answer.
fn told(ledger: &Ledger, answer: &Answer, words: &Words, acc: &mut Vec<(String, Duration)>) {
    let Answer { breakdown, findings } = answer;
    for view in [View::Bars, View::Timeline] {
        let time = timed(|| telling::tell(ledger, breakdown, view, words)).1;
        acc.push((format!("telling, {}", view.name()), time));
    }
    let time = timed(|| telling::sources(ledger, breakdown, words)).1;
    acc.push(("telling, sources".into(), time));
    let time = timed(|| {
        findings.iter().map(|one| telling::finding(one, breakdown, words).len()).sum::<usize>()
    });
    acc.push(("telling, findings".into(), time.1));
    let keys = marks::marks(breakdown);
    let time = timed(|| telling::card(ledger, breakdown, findings, keys[0], View::Timeline, words));
    acc.push(("telling, a card".into(), time.1));
}

/// The pictures of an answer.
fn pictured(Answer { breakdown, .. }: &Answer, words: &Words, acc: &mut Vec<(String, Duration)>) {
    let stage = Stage { width: 720.0, look: &Look::LIGHT, ruler: &PlainRuler, words };
    for view in View::ALL {
        let (scene, time) = timed(|| layout::picture(view, breakdown, stage));
        acc.push((format!("layout, {}", view.name()), time));
        let about = About { title: "", description: "", lang: "en" };
        acc.push((format!("svg, {}", view.name()), timed(|| svg::svg(&scene, about)).1));
    }
}

#[expect(clippy::disallowed_methods, reason = "here it is time that is asked about")]
fn timed<T>(work: impl Fn() -> T) -> (T, Duration) {
    let mut best: Option<(T, Duration)> = None;
    for _ in 0..TIMES {
        let start = std::time::Instant::now();
        let made = black_box(work());
        let took = start.elapsed();
        if best.as_ref().is_none_or(|(_, best)| took < *best) {
            best = Some((made, took));
        }
    }
    best.unwrap()
}

/// So often each step is done; the shortest time says most of it.
const TIMES: usize = 3;

/// Shorter than this says nothing of growth.
const SHORT: Duration = Duration::from_micros(300);

fn show(name: &str, rows: &[Row]) {
    print!("\n{name:<38}");
    for size in SIZES {
        print!("{size:>12}, ms     ×");
    }
    println!();
    for Row { step, took } in rows {
        print!("{step:<38}");
        for (at, time) in took.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| took[before]);
            let dearer = before.filter(|before| SHORT <= *before).map(|before| {
                let n_log_n = |at: usize| SIZES[at] as f64 * f64::from(SIZES[at].ilog2());
                time.as_secs_f64() / before.as_secs_f64() / (n_log_n(at) / n_log_n(at - 1))
            });
            let dearer = dearer.map_or_else(String::new, |dearer| format!("{dearer:.1}"));
            print!("{:>16.1}{dearer:>6}", time.as_secs_f64() * 1e3);
        }
        println!();
    }
}
