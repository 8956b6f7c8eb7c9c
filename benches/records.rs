//! How fast CSV is cut into records and summed natively, beside the csv crate.
//!
//! The table has the shape of UCDP's events: 49 columns, long reports in
//! quotes, counts at the end.
#![expect(clippy::unwrap_used, reason = "in a bench, to give up is to fail")]
#![expect(clippy::print_stdout, reason = "it speaks to a terminal")]
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use casualty_chart::import::records::Records;
use casualty_chart::import::sums::{Asked, Sums};

const ROWS: usize = 100_000;
const TURNS: usize = 5;

/// The columns that are asked for, by their places.
const KEY: [usize; 2] = [14, 17];
const COUNTS: [usize; 4] = [44, 46, 45, 42];

fn main() {
    let table = table();
    let bytes = table.as_bytes();
    let megabytes = f64::from(u32::try_from(bytes.len()).unwrap()) / 1e6;
    println!("{:<40}{:>10}{:>10}", format!("{ROWS} rows, {megabytes:.0} MB"), "ms", "MB/s");
    let rows = ROWS + 1;
    say("cut into records", megabytes, &|| {
        let mut read = 0;
        let mut records = Records::new(b',');
        records.push(bytes, &mut |_record| read += 1);
        assert_eq!(black_box(read), rows);
    });
    say("  by the csv crate", megabytes, &|| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        let (mut record, mut read) = (csv::ByteRecord::new(), 0);
        while reader.read_byte_record(&mut record).unwrap() {
            read += 1;
        }
        assert_eq!(black_box(read), rows);
    });
    assert_eq!(ours(bytes), theirs(bytes));
    say("summed by a key of two columns", megabytes, &|| assert!(!ours(bytes).is_empty()));
    say("  by the csv crate and a map", megabytes, &|| assert!(!theirs(bytes).is_empty()));
}

/// Says how long it takes: the median of some turns.
#[expect(clippy::disallowed_methods, reason = "here it is time that is asked about")]
fn say(what: &str, megabytes: f64, work: &dyn Fn()) {
    let timed = |_turn| {
        let start = std::time::Instant::now();
        work();
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..TURNS).map(timed).collect();
    times.sort();
    let seconds = times[TURNS / 2].as_secs_f64();
    println!("{what:<40}{:>10.1}{:>10.0}", seconds * 1e3, megabytes / seconds);
}

type Groups = BTreeMap<Vec<String>, Vec<u64>>;

fn ours(bytes: &[u8]) -> Groups {
    let name = |column: &usize| format!("c{column}");
    let asked =
        Asked { by: vec![KEY.iter().map(name).collect()], of: COUNTS.iter().map(name).collect() };
    let mut sums = Sums::new(asked).unwrap();
    sums.push(bytes);
    let groups = sums.finish().unwrap().breakdowns.remove(0);
    groups.into_iter().map(|group| (group.key, group.sums)).collect()
}

fn theirs(bytes: &[u8]) -> Groups {
    let mut reader = csv::Reader::from_reader(bytes);
    let (mut record, mut groups) = (csv::ByteRecord::new(), Groups::new());
    let text = |cell: &[u8]| std::str::from_utf8(cell).unwrap().to_owned();
    while reader.read_byte_record(&mut record).unwrap() {
        let sums = groups.entry(KEY.map(|column| text(&record[column])).into());
        let sums = sums.or_insert_with(|| vec![0; COUNTS.len()]);
        for (sum, column) in sums.iter_mut().zip(COUNTS) {
            *sum += text(&record[column]).parse::<u64>().unwrap();
        }
    }
    groups
}

fn table() -> String {
    let names: Vec<String> = (0..49).map(|column| format!("c{column}")).collect();
    let mut table = names.join(",") + "\n";
    for row in 0..ROWS {
        for column in 0..49 {
            let end = if column == 48 { "\n" } else { "," };
            let number = row * 31 + column * 17;
            match column {
                14 => write!(table, "Government of {}{end}", number % 300),
                17 => write!(table, "\"Front \"\"{}\"\", a wing\"{end}", number % 7),
                19 => write!(
                    table,
                    "\"\"\"Agency {number},2031-05-06,{}\"\"\"{end}",
                    "words ".repeat(number % 40)
                ),
                8 | 11 | 22 | 26 | 31 => write!(table, "some words of a text {number}{end}"),
                40.. => write!(table, "{}{end}", number % 50),
                _ => write!(table, "{number}{end}"),
            }
            .unwrap();
        }
    }
    table
}
