#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| casualty_chart_fuzz::read(text));
