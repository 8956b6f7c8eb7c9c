//! Door: a worker that takes other people's files and texts, and has no charts.
//!
//! **Invariant:** nothing is decided here, as in the door of pages.
#![expect(clippy::missing_errors_doc, reason = "to JavaScript these throw, and say what")]

mod bench;
mod import;
mod locale;
mod sums;
#[allow(dead_code, reason = "most of it is of charts")]
mod wire;

pub use import::Import;
pub use locale::IntlLocale;
pub use sums::Sums;

/// Every allocation: std's own allocator is three times the size.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
