//! A reading as rows that a ledger takes, once an editor has been over them.

use super::{Proposal, Reading};
use crate::export::quoted;

/// The columns: those of a ledger, then what only a reading knows.
const COLUMNS: [&str; 20] = [
    "source",
    "speaks_for",
    "about",
    "status",
    "outcome",
    "figure",
    "since",
    "as_of",
    "stated",
    "quote",
    "lang",
    "relation",
    "of",
    "measure",
    "subset",
    "own",
    "confidence",
    "questions",
    "start",
    "end",
];

/// The proposals as CSV: one a row, in the columns of a ledger and some more.
///
/// What the text leaves open is an empty cell, which a ledger refuses: it is
/// for an editor to fill. Who is named nowhere is `report`.
pub fn csv(reading: &Reading) -> String {
    let mut out = COLUMNS.join(",");
    out.push('\n');
    for claim in &reading.claims {
        let cells = cells(claim);
        let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    out
}

fn cells(claim: &Proposal) -> [String; 20] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let name = |name: Option<&str>| name.unwrap_or_default().to_owned();
    let codes: Vec<&str> = claim.questions.iter().map(|question| question.code).collect();
    [
        claim.source.clone().unwrap_or_else(|| "report".into()),
        text(&claim.speaks_for),
        text(&claim.about),
        claim.status.into(),
        claim.outcome.into(),
        claim.figure.clone(),
        text(&claim.since),
        text(&claim.as_of),
        text(&claim.stated),
        claim.quote.clone(),
        claim.lang.into(),
        name(claim.relation),
        claim.of.map(|of| (of + 1).to_string()).unwrap_or_default(),
        name(claim.measure),
        text(&claim.subset),
        claim.own.to_string(),
        claim.confidence.into(),
        codes.join(" "),
        claim.span.0.to_string(),
        claim.span.1.to_string(),
    ]
}
