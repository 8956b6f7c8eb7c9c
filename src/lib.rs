//! Charts casualty claims that disagree, without inventing a number.
//!
//! # The plan of the house
//!
//! Plain tables stand between the rooms; a room takes from one table and lays
//! on the next. Rooms do not look into each other, and `tests/tidy.rs` holds
//! who may name whom.
//!
//! ```text
//! bytes ─▶ load ─▶ [ledger] ─▶ tally ─▶ [breakdown] ─▶ layout ─▶ [scene] ─▶ draw ─▶ canvas | svg
//!                     ▲ │        ▲          │  │         ▲ ▲ ▲                ▲
//!            export ◀─┘ │    Question     check └▶ telling Look Ruler Words   ratio
//! ```
//!
//! The modules, in reading order:
//!
//! | module | what it is |
//! |---|---|
//! | [`figure`] | what is said: `Count`, `Figure`, `Absence` |
//! | [`bounds`] | what is reckoned: `Bounds`, adding, remainders, ratios |
//! | [`date`] | a civil day |
//! | [`ledger`] | table 1: sides, sources, claims |
//! | [`phrase`] | room: words → figure, a language a file |
//! | [`load`] | room: bytes → ledger, or everything that is wrong with them |
//! | [`export`] | room: ledger → JSON or CSV |

pub mod figure;
pub mod bounds;
pub mod date;
pub mod ledger;
pub mod phrase;
pub mod load;
pub mod export;
