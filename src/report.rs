//! The breakdown as a program reads it: shapes for JSON, with the names and
//! ids of the ledger.
//!
//! **Invariant:** only renaming happens here; every number is the breakdown's.

use serde::Serialize;

use crate::bounds::Bounds;
use crate::breakdown::{Amount, Breakdown, Cell, Code, Excluded, Finding, Found, Gap, NoGap, Own};
use crate::breakdown::{Relation, Row, Scope, Slice, Value};
use crate::figure::{Count, Estimate, Figure};
use crate::ledger::Ledger;
use crate::telling;
use crate::words::Words;

/// Everything about a ledger, outcome by outcome.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// A line for each source of the ledger.
    pub sources: Vec<SourceReport>,
    /// What each side reports of its own.
    pub own_reported: Vec<CellReport>,
    /// How far sources are apart.
    pub gaps: Vec<GapReport>,
    /// What checks have found.
    pub findings: Vec<FindingReport>,
}

/// One source.
#[derive(Debug, Serialize)]
pub struct SourceReport {
    /// Its id.
    pub source: String,
    /// Its values.
    pub cells: Vec<CellReport>,
}

/// One value.
#[derive(Debug, Serialize)]
pub struct CellReport {
    /// A side's id, or `all`.
    pub about: String,
    /// Whom it counts.
    pub status: &'static str,
    /// What happened to them.
    pub outcome: &'static str,
    /// The figure as it was written.
    pub said: Option<String>,
    /// `claimed`, `derived`, `implied` or `absent`.
    pub kind: &'static str,
    /// The manner in which it was said, such as `more_than`.
    pub figure: Option<&'static str>,
    /// The fewest.
    pub low: Option<u64>,
    /// The best of an estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<u32>,
    /// The most; nothing where the end is open.
    pub high: Option<u64>,
    /// Whether it rests on words such as "about".
    pub soft: bool,
    /// What a sum leaves out: a status, with its side if that is another one.
    pub excludes: Vec<String>,
    /// The same with the reason for each.
    pub excluded: Vec<ExcludedReport>,
    /// Why there is no number.
    pub absence: Option<&'static str>,
    /// How the source stands to those it counts.
    pub relation: Option<&'static str>,
    /// The rows that it comes from, the first being 1.
    pub claims: Vec<usize>,
}

/// A part that a sum leaves out.
#[derive(Debug, Serialize)]
pub struct ExcludedReport {
    /// A side's id, or `all`.
    pub about: String,
    /// Which of them.
    pub status: &'static str,
    /// Why there is no number.
    pub absence: &'static str,
}

/// A gap between sources.
#[derive(Debug, Default, Serialize)]
pub struct GapReport {
    /// A side's id, or `all`.
    pub about: String,
    /// What happened to the people counted.
    pub outcome: &'static str,
    /// Which of them.
    pub status: &'static str,
    /// The id of the source with the lowest figure.
    pub low_source: Option<String>,
    /// The id of the source with the highest figure.
    pub high_source: Option<String>,
    /// How many times the highest is at least.
    pub ratio_low: Option<f64>,
    /// How many times it is at most; nothing where the end is open.
    pub ratio_high: Option<f64>,
    /// Whether the ratio rests on words such as "about".
    pub soft: bool,
    /// Why no ratio is given.
    pub reason: Option<String>,
    /// What to keep in mind: `status_not_stated`, `window_not_given`.
    pub notes: Vec<&'static str>,
    /// The rows compared, the first being 1.
    pub claims: Vec<usize>,
}

/// A finding.
#[derive(Debug, Serialize)]
pub struct FindingReport {
    /// The stable code.
    pub code: &'static str,
    /// What was found, in words.
    pub message: String,
    /// What was compared, low, high, low, high, with nothing for an open end
    /// and for what is no number; or how many there are.
    pub numbers: Vec<Option<u64>>,
    /// The rows in question, the first being 1.
    pub claims: Vec<usize>,
}

impl Report {
    /// Adds one outcome.
    pub fn add(
        &mut self,
        ledger: &Ledger,
        breakdown: &Breakdown,
        findings: &[Finding],
        words: &Words,
    ) {
        let naming = Naming { ledger, breakdown, words };
        if self.sources.is_empty() {
            let line = |source: &crate::ledger::Source| SourceReport {
                source: source.id.clone(),
                cells: Vec::new(),
            };
            self.sources = ledger.sources.iter().map(line).collect();
        }
        for row in &breakdown.rows {
            let cells = naming.row(row);
            self.sources[row.source].cells.extend(cells);
        }
        self.own_reported.extend(breakdown.own.iter().map(|own| naming.own(own)));
        self.gaps.extend(breakdown.gaps.iter().map(|gap| naming.gap(gap)));
        self.findings.extend(findings.iter().map(|finding| naming.finding(finding)));
    }
}

/// What gives places in the ledger their names.
struct Naming<'a> {
    ledger: &'a Ledger,
    breakdown: &'a Breakdown,
    words: &'a Words,
}

impl Naming<'_> {
    fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Side(side) => self.ledger.sides[side].id.clone(),
            Scope::All => "all".into(),
        }
    }

    fn source(&self, source: usize) -> String {
        self.ledger.sources[source].id.clone()
    }

    /// The cells of a row, and one that says so for each scope not mentioned.
    fn row(&self, row: &Row) -> Vec<CellReport> {
        let sides = (0..self.breakdown.sides.len()).map(Scope::Side);
        let mut acc = Vec::new();
        for scope in sides.chain([Scope::All]) {
            for cell in row.about(scope).iter().filter(|cell| cell.value != Value::NotMentioned) {
                acc.push(self.cell(row, cell));
            }
            if row.total(scope).is_none() && row.about(scope).iter().all(silent) {
                acc.push(self.blank(row, scope, Slice::All, Vec::new()));
            }
            acc.extend(row.about(scope).iter().filter_map(|cell| self.implied(row, cell)));
        }
        acc
    }

    fn blank(&self, row: &Row, scope: Scope, slice: Slice, claims: Vec<usize>) -> CellReport {
        CellReport {
            about: self.scope(scope),
            status: slice.name(),
            outcome: self.breakdown.outcome.name(),
            said: None,
            kind: "absent",
            figure: None,
            low: None,
            best: None,
            high: None,
            soft: false,
            excludes: Vec::new(),
            excluded: Vec::new(),
            absence: Some("not_mentioned"),
            relation: row.relation(scope).map(Relation::name),
            claims,
        }
    }

    fn cell(&self, row: &Row, cell: &Cell) -> CellReport {
        let mut report = self.blank(row, cell.scope, cell.slice, rows(&cell.claims));
        self.set(&mut report, cell.value.bounds(), cell.value.excludes(), cell.scope);
        if let Value::Claimed { figure, said } = &cell.value {
            report.said = Some(said.clone());
            report.figure = Some(figure.kind());
            report.best = figure.best().map(Count::get);
            report.absence = figure.absence().map(crate::figure::Absence::name);
        }
        report.kind = match (&cell.value, cell.value.bounds()) {
            (_, None) => "absent",
            (Value::Claimed { .. }, _) => "claimed",
            _ => "derived",
        };
        report
    }

    fn set(
        &self,
        report: &mut CellReport,
        bounds: Option<Bounds>,
        excludes: &[Excluded],
        within: Scope,
    ) {
        if let Some(bounds) = bounds {
            report.low = Some(bounds.low());
            report.high = bounds.high();
            report.soft = bounds.soft();
        }
        report.absence = match bounds {
            Some(_) => None,
            None => excludes.first().map(|one| one.why.name()),
        };
        report.excludes = excludes.iter().map(|one| self.excludes(*one, within)).collect();
        let excluded = excludes.iter().map(|one| ExcludedReport {
            about: self.scope(one.scope),
            status: one.slice.name(),
            absence: one.why.name(),
        });
        report.excluded = excluded.collect();
    }

    fn excludes(&self, one: Excluded, within: Scope) -> String {
        if one.scope == within {
            return one.slice.name().into();
        }
        [&self.scope(one.scope), ": ", one.slice.name()].concat()
    }

    fn implied(&self, row: &Row, cell: &Cell) -> Option<CellReport> {
        let bounds = cell.implied?;
        let mut report = self.blank(row, cell.scope, cell.slice, rows(&cell.claims));
        self.set(&mut report, Some(bounds), &[], cell.scope);
        report.kind = "implied";
        Some(report)
    }

    fn own(&self, own: &Own) -> CellReport {
        let mut report = CellReport {
            about: self.scope(own.scope),
            status: Slice::All.name(),
            outcome: self.breakdown.outcome.name(),
            said: None,
            kind: if own.sum.bounds.is_some() { "derived" } else { "absent" },
            figure: None,
            low: None,
            best: None,
            high: None,
            soft: false,
            excludes: Vec::new(),
            excluded: Vec::new(),
            absence: None,
            relation: Some("own"),
            claims: rows(&own.claims),
        };
        self.set(&mut report, own.sum.bounds, &own.sum.excludes, own.scope);
        report
    }

    fn gap(&self, gap: &Gap) -> GapReport {
        let notes =
            [("status_not_stated", gap.unstated), ("window_not_given", gap.window_not_given)];
        let mut report = GapReport {
            about: self.scope(gap.scope),
            outcome: self.breakdown.outcome.name(),
            status: gap.slice.name(),
            notes: notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect(),
            claims: rows(&gap.claims),
            ..GapReport::default()
        };
        match gap.spread {
            Ok(spread) => {
                report.low_source = Some(self.source(spread.low_source));
                report.high_source = Some(self.source(spread.high_source));
                report.ratio_low = Some(tenths(spread.ratio.low_tenths()));
                report.ratio_high = spread.ratio.high_tenths().map(tenths);
                report.soft = spread.ratio.soft();
            }
            Err(why) => {
                let (low, high) = match why {
                    NoGap::LeavesOut { .. } => (None, None),
                    NoGap::WindowsDiffer { low_source, high_source } => {
                        (Some(low_source), Some(high_source))
                    }
                    NoGap::Nobody { low_source } => (Some(low_source), None),
                };
                report.low_source = low.map(|source| self.source(source));
                report.high_source = high.map(|source| self.source(source));
                report.reason = Some(telling::no_gap(self.breakdown, gap, self.words));
            }
        }
        report
    }

    fn finding(&self, finding: &Finding) -> FindingReport {
        FindingReport {
            code: finding.found.code(),
            message: telling::finding(finding, self.breakdown, self.words),
            numbers: numbers(&finding.found),
            claims: rows(&finding.claims),
        }
    }
}

fn silent(cell: &Cell) -> bool {
    cell.value == Value::NotMentioned
}

fn rows(places: &[usize]) -> Vec<usize> {
    places.iter().map(|place| place + 1).collect()
}

#[expect(clippy::cast_precision_loss, reason = "ratios of counts are far below 2^53")]
fn tenths(tenths: u64) -> f64 {
    tenths as f64 / 10.0
}

fn numbers(found: &Found) -> Vec<Option<u64>> {
    let of = |amount: Amount| match amount {
        Amount::Said(Figure::Estimate(Estimate { best, range: Some((low, high)) }))
            if found.code == Code::LowAboveHighInEstimate =>
        {
            [low, best, high].map(|n| Some(n.get().into())).into()
        }
        Amount::Said(figure) => ends(figure.bounds()),
        Amount::Reckoned(bounds) => ends(Some(bounds)),
        Amount::Counted(n) => vec![u64::try_from(n).ok()],
    };
    [found.first, found.second].into_iter().flatten().flat_map(of).collect()
}

/// Both ends; of what is no number, neither.
fn ends(bounds: Option<Bounds>) -> Vec<Option<u64>> {
    vec![bounds.map(Bounds::low), bounds.and_then(Bounds::high)]
}
