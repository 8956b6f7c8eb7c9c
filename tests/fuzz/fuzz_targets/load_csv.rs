#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| casualty_chart_fuzz::load(bytes));
