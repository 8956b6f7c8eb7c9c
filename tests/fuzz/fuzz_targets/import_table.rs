#![no_main]

use casualty_chart::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| casualty_chart_fuzz::import(Format::Table, bytes));
