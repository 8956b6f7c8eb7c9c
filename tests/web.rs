//! What holds in a browser too; `wasm-pack test` runs it in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use casualty_chart::{bounds::Bounds, date::Date};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn an_open_end_stays_open_when_added_to() {
    let more_than_2000 = Bounds::new(2_001, None, false).unwrap();
    let exactly_911 = Bounds::new(911, Some(911), false).unwrap();
    let sum = more_than_2000.plus(exactly_911);
    assert_eq!((sum.low(), sum.high()), (2_912, None));
}

#[wasm_bindgen_test]
fn a_day_that_the_calendar_lacks_is_refused() {
    assert!(Date::parse("2020-10-22").is_some());
    assert!(Date::parse("2021-02-29").is_none());
}
