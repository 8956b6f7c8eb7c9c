//! Charts casualty claims that disagree, without inventing a number.
//!
//! # The plan of the house
//!
//! Plain tables stand between the rooms; a room takes from one table and lays
//! on the next. Rooms do not look into each other, and `tests/tidy.rs` holds
//! who may name whom.
//!
//! ```text
//! article ─▶ read ─▶ proposals ─▶ an editor
//! foreign ▶ import ─┐
//! bytes ─▶ load ─▶ [ledger] ─▶ tally ─▶ [breakdown] ─▶ layout ─▶ [scene] ─▶ draw ─▶ canvas | svg | png
//!                     ▲ │        ▲          │  │ │       ▲ ▲ ▲                ▲
//!            export ◀─┘ │    Question   check │ └▶ marks Look Ruler Words   ratio
//!                       │                     └─▶ telling, report
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
//! | [`order`] | order and grouping, compiled once |
//! | [`json`] | JSON as our own files have it |
//! | [`select`] | which claims are asked for |
//! | [`lean`] | room: JSON in the read form → ledger, for a reader's page |
//! | [`phrase`] | room: words → figure, a language a file |
//! | [`load`] | room: bytes → ledger; all problems at once |
//! | [`import`] | room: other people's files → ledger and loss report, a format a file |
//! | [`read`] | room: a news text → proposed claims and questions, a language a file |
//! | [`export`] | room: ledger → JSON, CSV |
//! | [`breakdown`] | table 2: rows, cells, gaps, findings, courses |
//! | [`tally`] | room: ledger + question → breakdown |
//! | [`check`] | room: ledger + breakdown → findings |
//! | [`advice`] | room: ledger → advice on what goes wrong while claims are recorded |
//! | [`ask`] | a question, answered: tally, check, and what of it is shown |
//! | [`view`] | which picture is asked for |
//! | [`words`] | the reader's words, numbers and days |
//! | [`marks`] | which marks a picture has, and what each is made of |
//! | [`telling`] | room: breakdown + words → headline, table, sentences |
//! | [`report`] | room: breakdown → shapes for programs |
//! | [`scene`] | table 3: shapes at their places |
//! | [`layout`] | room: breakdown + look + ruler + words → scene |
//! | [`draw`] | room: scene → any plotters backend; rounds |
//! | [`svg`] | room: scene → SVG text |
//! | [`poster`] | room: breakdown + words → a picture with all that it says of itself |
//! | [`embed`] | room: ledger + answer + words → the figure as HTML, to be pasted into a page |
//! | `web` | door, in a browser: the only one that says `JsValue` |
//! | [`cli`] | door, natively: the command line |
//!
//! There are four builds for a browser, since every byte is a reader's download
//! (`cargo xtask size`). `reader` has the bars and the table: `lean` in place of
//! `phrase` and `load`, JSON and JavaScript's shapes by hand, and no formatter.
//! `views` has the other pictures as well, and `workbench` everything: `phrase`,
//! `load`, `import`, `read`, `export`, `advice`, `report`, `svg`, `poster`, `embed`. A page begins with the
//! first and fetches the next where that is not enough. `import` is of the
//! workbench what a worker needs that takes files or reads articles, compiled for
//! speed, with vectors; where a browser has none, that worker takes the workbench.
//!
//! A bug's room follows from its symptom: a figure misread is `phrase`, a
//! wrong sum is `tally`, a wrong word is `www/texts` or `words`, a mark at the
//! wrong place is `layout`, a blurred one is `draw` or `web`.

pub mod figure;
pub mod bounds;
pub mod date;
pub mod ledger;
pub mod order;
pub mod json;
pub mod select;
pub mod lean;
#[cfg(feature = "workbench")]
pub mod phrase;
#[cfg(feature = "workbench")]
pub mod load;
#[cfg(feature = "workbench")]
pub mod import;
#[cfg(feature = "workbench")]
pub mod read;
#[cfg(feature = "workbench")]
pub mod export;
pub mod breakdown;
pub mod tally;
pub mod check;
#[cfg(feature = "workbench")]
pub mod advice;
pub mod ask;
pub mod view;
pub mod words;
pub mod marks;
pub mod telling;
#[cfg(feature = "workbench")]
pub mod report;
pub mod scene;
pub mod layout;
pub mod draw;
#[cfg(feature = "workbench")]
pub mod svg;
#[cfg(feature = "workbench")]
pub mod poster;
#[cfg(feature = "workbench")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
#[cfg_attr(feature = "worker", path = "web/worker.rs")]
pub mod web;
#[cfg(all(feature = "command", not(target_arch = "wasm32")))]
pub mod cli;
