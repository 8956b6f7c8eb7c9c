//! The room `read`: news texts, and how much of what they claim is proposed.
//!
//! `cargo test --test read -- --nocapture` prints every miss.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "read/score.rs"]
mod score;

use score::{Score, score};

#[test]
fn the_corpus_is_read() {
    let mut told = String::new();
    for lang in ["en", "ar", "ru", "fr"] {
        let Score { table, misses, .. } = score("corpus", lang);
        told += &table;
        println!("{misses}");
    }
    for lang in ["en", "ar"] {
        told += &score("held", lang).table;
    }
    println!("{told}");
}
