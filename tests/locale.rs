//! Numbers, plurals and days as CLDR has them, into a golden file: `web.rs`
//! holds the browsers to the same.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use casualty_chart::{cli::IcuLocale, date::Date, words::Locale as _};
use expect_test::expect_file;

/// Those of the Arabic plurals, of the bundled ledger, and of a large ledger.
const NUMBERS: [u64; 20] = [
    0,
    1,
    2,
    3,
    6,
    10,
    11,
    12,
    99,
    100,
    101,
    102,
    103,
    874,
    1_000,
    2_000,
    4_999,
    12_345,
    1_234_567,
    1_000_000_000,
];

const TENTHS: [u64; 6] = [0, 1, 10, 21, 999, 12_345];

const DAYS: [&str; 5] = ["2020-09-27", "2020-10-22", "2021-01-01", "2024-02-29", "1999-12-31"];

#[test]
fn numbers_plurals_and_days_are_as_cldr_has_them() {
    let mut lines = Vec::new();
    for tag in ["en-GB", "ar"] {
        for digits in ["latn", "arab", "arabext"] {
            let locale = IcuLocale::new(tag, digits).expect("a language of ours");
            let mut line = |kind: &str, value: String, text: &str| {
                let line = serde_json::json!([tag, digits, kind, value, text]);
                lines.push(line.to_string());
            };
            for number in NUMBERS {
                line("number", number.to_string(), &locale.number(number));
                line("plural", number.to_string(), locale.plural(number));
            }
            for tenths in TENTHS {
                line("tenths", tenths.to_string(), &locale.tenths(tenths));
            }
            for day in DAYS {
                let date = Date::parse(day).expect("a day");
                line("date", day.to_owned(), &locale.date(date));
            }
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/locale.json");
    expect_file![file].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
}
