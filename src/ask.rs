//! What a reader asks of a ledger, and the answer: tallied, checked, and
//! narrowed to what is wanted.
//!
//! **Invariant:** narrowing hides, and reckons nothing anew: a figure is the
//! same whatever is shown beside it.

use crate::breakdown::{Breakdown, Course, Finding, Only};
use crate::check;
use crate::ledger::Ledger;
use crate::order::settle;
use crate::tally::{self, Question};

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What each source's claims come to.
    pub breakdown: Breakdown,
    /// What checks have found, as far as all claims in question are shown.
    pub findings: Vec<Finding>,
}

/// Answers a question, and keeps of the answer only what is wanted.
pub fn answer(ledger: &Ledger, question: Question, only: Only) -> Answer {
    let mut breakdown = tally::breakdown(ledger, question);
    let mut findings = check::check(ledger, &breakdown);
    // Only a view that a reader's build has not shows it.
    let course = match cfg!(feature = "views") {
        true => tally::course(ledger, question, only),
        false => Course::default(),
    };
    if only == Only::default() {
        breakdown.course = course;
        return Answer { breakdown, findings };
    }
    let mut breakdown = tally::narrowed(breakdown, only);
    breakdown.course = course;
    let shown = shown(&breakdown);
    findings.retain(|Finding { found, claims }| {
        let of_status = only.slice.is_none_or(|slice| found.slice == slice);
        of_status && claims.iter().all(|claim| shown.binary_search(claim).is_ok())
    });
    Answer { breakdown, findings }
}

/// The claims behind what is shown, in order.
fn shown(breakdown: &Breakdown) -> Vec<usize> {
    let mut claims = Vec::new();
    for row in &breakdown.rows {
        for cell in &row.cells {
            claims.extend_from_slice(&cell.claims);
        }
    }
    settle(&mut claims);
    claims
}
