//! What the commands print.

use std::io::Write;

use anyhow::Result;
use serde::Serialize;

use super::Loading;
use crate::advice;
use crate::ask::Answer;
use crate::breakdown::{Breakdown, Finding};
use crate::figure::Figure;
use crate::load::{self, LoadError, Notice, Problem};
use crate::report::{FindingReport, Report};
use crate::telling;
use crate::view::View;
use crate::words::Words;

/// What is wrong with a file, or worth knowing, at a place in it.
#[derive(Serialize)]
struct Place {
    line: Option<u32>,
    column: Option<String>,
    message: String,
}

impl From<&Problem> for Place {
    fn from(problem: &Problem) -> Self {
        let at = problem.location.as_ref();
        let column = at.map(|at| at.column.clone()).filter(|column| !column.is_empty());
        Self { line: at.map(|at| at.line), column, message: problem.what.to_string() }
    }
}

impl From<&Notice> for Place {
    fn from(notice: &Notice) -> Self {
        let column = Some(notice.location.column.clone()).filter(|column| !column.is_empty());
        Self { line: Some(notice.location.line), column, message: notice.what.to_string() }
    }
}

#[derive(Serialize)]
struct Checked {
    rows: usize,
    claims: usize,
    refused: usize,
    problems: Vec<Place>,
    problems_in_all: usize,
    notices: Vec<Place>,
    findings: Vec<FindingReport>,
    advice: Vec<AdviceReport>,
}

/// What looks like a mistake in how claims were recorded.
#[derive(Serialize)]
struct AdviceReport {
    code: &'static str,
    message: String,
    row: usize,
    field: &'static str,
    claims: Vec<usize>,
    numbers: Vec<u32>,
    ways: Vec<WayReport>,
}

/// A way out of it.
#[derive(Serialize)]
struct WayReport {
    way: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    label: String,
}

impl AdviceReport {
    fn new(told: advice::Told, words: &Words) -> Self {
        let advice::Told { code, message, row, field, claims, numbers, ways } = told;
        let way = |advice::ToldWay { way, row, field, value, label }| WayReport {
            way,
            row,
            field,
            value,
            label: plain(&label, words),
        };
        let ways = ways.into_iter().map(way).collect();
        Self { code, message: plain(&message, words), row, field, claims, numbers, ways }
    }
}

/// All problems of a file, for programs.
pub(super) fn problems(error: &LoadError, out: &mut dyn Write) -> Result<()> {
    let checked = Checked {
        rows: error.rows,
        claims: 0,
        refused: error.refused,
        problems: error.problems.iter().map(Place::from).collect(),
        problems_in_all: error.total,
        notices: Vec::new(),
        findings: Vec::new(),
        advice: Vec::new(),
    };
    json(&checked, out)
}

/// What checks have found.
pub(super) fn check(loading: &Loading<'_>, out: &mut dyn Write) -> Result<()> {
    let report = report(loading)?;
    let ledger = &loading.loaded.ledger;
    let advice = advice_on(loading)?;
    if loading.format == super::Format::Json {
        let checked = Checked {
            rows: loading.loaded.rows,
            claims: ledger.claims.len(),
            refused: 0,
            problems: Vec::new(),
            problems_in_all: 0,
            notices: loading.loaded.notices.iter().map(Place::from).collect(),
            findings: report.findings,
            advice,
        };
        return json(&checked, out);
    }
    let (claims, sources) = (ledger.claims.len(), ledger.sources.len());
    let sides = ledger.sides.len();
    writeln!(out, "good; claims: {claims}, sources: {sources}, sides: {sides}")?;
    for notice in &loading.loaded.notices {
        writeln!(out, "notice: {notice}")?;
    }
    for finding in &report.findings {
        let rows: Vec<String> = finding.claims.iter().map(usize::to_string).collect();
        let message = plain(&finding.message, &loading.words);
        writeln!(out, "{}: {message} [claims {}]", finding.code, rows.join(", "))?;
    }
    for advice in &advice {
        let rows: Vec<String> = advice.claims.iter().map(usize::to_string).collect();
        writeln!(out, "{}: {} [claims {}]", advice.code, advice.message, rows.join(", "))?;
        for way in &advice.ways {
            writeln!(out, "  - {}", way.label)?;
        }
    }
    Ok(())
}

/// What looks like a mistake in how the claims were recorded.
fn advice_on(loading: &Loading<'_>) -> Result<Vec<AdviceReport>> {
    let asked = loading.asked;
    let words = super::advice_words(&asked.lang, asked.digits.as_deref())?;
    let ledger = &loading.loaded.ledger;
    let told = advice::tell(ledger, &advice::advise(ledger), &words);
    Ok(told.into_iter().map(|told| AdviceReport::new(told, &words)).collect())
}

fn report(loading: &Loading<'_>) -> Result<Report> {
    let mut report = Report::default();
    for Answer { breakdown, findings } in loading.answers()? {
        report.add(&loading.loaded.ledger, &breakdown, &findings, &loading.words);
    }
    for finding in &mut report.findings {
        finding.message = plain(&finding.message, &loading.words);
    }
    for reason in report.gaps.iter_mut().filter_map(|gap| gap.reason.as_mut()) {
        *reason = plain(reason, &loading.words);
    }
    Ok(report)
}

/// Each source's breakdown.
pub(super) fn tally(loading: &Loading<'_>, out: &mut dyn Write) -> Result<()> {
    if loading.format == super::Format::Json {
        return json(&report(loading)?, out);
    }
    for (place, Answer { breakdown, findings }) in loading.answers()?.iter().enumerate() {
        if 0 < place {
            writeln!(out)?;
        }
        tally_text(loading, breakdown, findings, out)?;
    }
    Ok(())
}

fn tally_text(
    loading: &Loading<'_>,
    breakdown: &Breakdown,
    findings: &[Finding],
    out: &mut dyn Write,
) -> Result<()> {
    let words = &loading.words;
    let told = telling::tell(&loading.loaded.ledger, breakdown, View::Table, words);
    writeln!(out, "{}\n{}\n", plain(&told.headline, words), plain(&told.subtitle, words))?;
    for line in &told.table.lines {
        writeln!(out, "{} ({})", plain(&line.name, words), plain(&line.about, words))?;
        for (head, cell) in told.table.head.iter().skip(1).zip(&line.cells) {
            writeln!(out, "  {}: {}", plain(head, words), plain(&cell.text, words))?;
        }
    }
    writeln!(out)?;
    let found = findings.iter().map(|finding| telling::finding(finding, breakdown, words));
    for sentence in told.summary.iter().cloned().chain(found).chain(told.notes) {
        writeln!(out, "- {}", plain(&sentence, words))?;
    }
    Ok(())
}

/// What a text was read as.
pub(super) fn figure(text: &str, figure: Figure, out: &mut dyn Write) -> Result<()> {
    #[derive(Serialize)]
    struct Read<'a> {
        said: &'a str,
        kind: &'static str,
        low: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        best: Option<u32>,
        high: Option<u64>,
        soft: bool,
        absence: Option<&'static str>,
    }
    let bounds = figure.bounds();
    let read = Read {
        said: text,
        kind: figure.kind(),
        low: bounds.map(crate::bounds::Bounds::low),
        best: figure.best().map(crate::figure::Count::get),
        high: bounds.and_then(crate::bounds::Bounds::high),
        soft: bounds.is_some_and(crate::bounds::Bounds::soft),
        absence: figure.absence().map(crate::figure::Absence::name),
    };
    writeln!(out, "{}", seen(&serde_json::to_string(&read)?))?;
    Ok(())
}

pub(super) fn json(value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{}", json_text(value)?)?;
    Ok(())
}

pub(super) fn json_text(value: &impl Serialize) -> Result<String> {
    Ok(seen(&serde_json::to_string_pretty(value)?))
}

/// JSON that is the same to a program, and gives no orders to a terminal:
/// what would act there instead of being seen is escaped, as it may be in its
/// texts, the only places where it can be.
fn seen(json: &str) -> String {
    let mut seen = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter != '\n' && load::acts(letter) {
            true => seen.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => seen.push(letter),
        }
    }
    seen
}

/// A text for a terminal: without isolates where the language runs as
/// programs do, from left to right.
pub(super) fn plain(text: &str, words: &Words) -> String {
    if words.rtl() { text.to_owned() } else { text.replace(['\u{2068}', '\u{2069}'], "") }
}
