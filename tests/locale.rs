//! Numbers, plurals and days as CLDR has them, into a golden file: `web.rs`
//! holds the browsers to the same.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use casualty_chart::cli::{self, IcuLocale};
use casualty_chart::{date::Date, words::Locale as _};
use expect_test::expect_file;

/// Those of all plurals, of the bundled ledger, of groups of digits, and of a large ledger.
const NUMBERS: [u64; 29] = [
    0,
    1,
    2,
    3,
    5,
    6,
    7,
    10,
    11,
    12,
    20,
    21,
    22,
    99,
    100,
    101,
    102,
    103,
    874,
    999,
    1_000,
    1_200,
    2_000,
    4_999,
    10_000,
    12_345,
    1_000_000,
    1_234_567,
    1_000_000_000,
];

const TENTHS: [u64; 6] = [0, 1, 10, 21, 999, 12_345];

/// Every month.
const DAYS: [&str; 12] = [
    "2020-09-27",
    "2020-10-22",
    "2021-01-01",
    "2024-02-29",
    "2000-03-03",
    "2014-04-10",
    "1945-05-08",
    "2021-06-30",
    "1995-07-11",
    "2008-08-08",
    "1918-11-11",
    "1999-12-31",
];

#[test]
fn numbers_plurals_and_days_are_as_cldr_has_them() {
    let mut lines = Vec::new();
    for lang in cli::languages() {
        for digits in ["latn", "arab", "arabext"] {
            let words = cli::words(lang, Some(digits)).expect("a language of ours");
            let locale = IcuLocale::new(lang, digits).expect("a language of CLDR");
            let mut line = |kind: &str, value: String, text: &str| {
                let line = serde_json::json!([lang, digits, kind, value, text]);
                lines.push(line.to_string());
            };
            for number in NUMBERS {
                line("number", number.to_string(), &words.number(number));
                if digits == "latn" {
                    line("plural", number.to_string(), locale.plural(number));
                }
            }
            for tenths in TENTHS {
                line("tenths", tenths.to_string(), &words.tenths(tenths));
            }
            for day in DAYS {
                let date = Date::parse(day).expect("a day");
                line("date", day.to_owned(), &words.date(date));
            }
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/locale.json");
    expect_file![file].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
}
