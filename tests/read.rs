//! The room `read`: news texts, and how much of what they claim is proposed.
//!
//! `cargo test --test read -- --nocapture` prints every miss. The numbers are
//! held by a golden file, so that a change of any is seen and blessed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "read/score.rs"]
mod score;

use expect_test::expect_file;
use score::Score;

#[test]
fn the_corpus_is_read_as_a_careful_recorder_would() {
    let mut told = String::new();
    for (set, lang) in [
        ("corpus", "en"),
        ("corpus", "ar"),
        ("corpus", "ru"),
        ("corpus", "fr"),
        ("held", "en"),
        ("held", "ar"),
    ] {
        let score = Score::of(set, lang);
        told += &score.table();
        // Nothing is read off the second set: only its numbers are shown.
        if set == "corpus" {
            println!("{}", score.misses);
            assert_eq!(score.high_and_wrong, 0, "wrong with high confidence:\n{}", score.misses);
        }
    }
    println!("{told}");
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/read/score.txt")]
        .assert_eq(&told);
}
