//! Room: ledger + breakdown → findings.
//!
//! **Invariant:** a finding stands beside the claims; it never edits them.

use crate::bounds::Bounds;
use crate::breakdown::{
    Amount, Breakdown, Cell, Excluded, Finding, Found, Own, Pair, Row, Scope, Slice, Value, Window,
};
use crate::date::Date;
use crate::figure::Figure;
use crate::ledger::{About, Claim, Ledger, Status};
use crate::order::{ordered, settle};
use crate::select;

/// Holds a source's figures against each other, and what sides report of
/// their own against the totals of others.
pub fn check(ledger: &Ledger, breakdown: &Breakdown) -> Vec<Finding> {
    let mut acc = Vec::new();
    for row in &breakdown.rows {
        row_findings(&mut acc, row, breakdown.sides.len());
    }
    own_findings(&mut acc, breakdown);
    series_findings(&mut acc, ledger, breakdown);
    rendering_findings(&mut acc, ledger, breakdown);
    acc
}

fn row_findings(acc: &mut Vec<Finding>, row: &Row, sides: usize) {
    for scope in Scope::every(sides) {
        acc.extend(parts_against_total(row, scope));
        acc.extend(leaves_out(row, scope));
    }
    for slice in [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated] {
        acc.extend(sides_against_total(row, slice, sides));
    }
}

/// A claimed total and the claimed parts that must not exceed it.
fn parts_against_total(row: &Row, scope: Scope) -> Option<Finding> {
    let total = claimed(row.cell(scope, Slice::All)?)?;
    let cells = known(row, &[(scope, Slice::Military), (scope, Slice::Civilian)]);
    let sum = sum_of(&cells)?;
    total.1.high().filter(|high| *high < sum.low())?;
    same_days(&cells, total.0.window)?;
    let pair = Pair {
        source: row.source,
        scope,
        slice: Slice::All,
        first: Amount::Reckoned(sum),
        second: Amount::Said(total.2),
    };
    Some(Finding { found: Found::PartsExceedTotal(pair), claims: claims_of(&cells, total.0) })
}

/// A claimed total of all sides and the claims about each of them.
fn sides_against_total(row: &Row, slice: Slice, sides: usize) -> Option<Finding> {
    let total = claimed(row.cell(Scope::All, slice)?)?;
    let each: Vec<(Scope, Slice)> = (0..sides).map(|side| (Scope::Side(side), slice)).collect();
    let cells = known(row, &each);
    let sum = sum_of(&cells)?;
    same_days(&cells, total.0.window)?;
    let pair = Pair {
        source: row.source,
        scope: Scope::All,
        slice,
        first: Amount::Reckoned(sum),
        second: Amount::Said(total.2),
    };
    let whole = cells.len() == sides && cells.iter().all(|cell| cell.value.excludes().is_empty());
    let found = if total.1.high().is_some_and(|high| high < sum.low()) {
        Found::SidesExceedTotal(pair)
    } else if whole && sum.high().is_some_and(|high| high < total.1.low()) {
        Found::SidesFallShort(pair)
    } else if whole {
        Found::SidesFitTotal(pair)
    } else {
        return None;
    };
    Some(Finding { found, claims: claims_of(&cells, total.0) })
}

/// A derived total that leaves out a part.
fn leaves_out(row: &Row, scope: Scope) -> Option<Finding> {
    let cell = row.cell(scope, Slice::All)?;
    let Value::Derived(sum) = &cell.value else { return None };
    let found = Found::SumLeavesOut {
        source: Some(row.source),
        scope,
        bounds: sum.bounds.filter(|bounds| *bounds != Bounds::ANY)?,
        excludes: some(&sum.excludes)?,
    };
    Some(Finding { found, claims: cell.claims.clone() })
}

fn some(excludes: &[Excluded]) -> Option<Vec<Excluded>> {
    (!excludes.is_empty()).then(|| excludes.to_vec())
}

/// What sides report of their own, against every total of all sides that it
/// could be taken for.
fn own_findings(acc: &mut Vec<Finding>, breakdown: &Breakdown) {
    let Some(own) = breakdown.own.iter().find(|own| own.scope == Scope::All) else { return };
    let Some(sum) = own.sum.bounds.filter(|bounds| *bounds != Bounds::ANY) else { return };
    acc.extend(some(&own.sum.excludes).map(|excludes| Finding {
        found: Found::SumLeavesOut { source: None, scope: Scope::All, bounds: sum, excludes },
        claims: own.claims.clone(),
    }));
    for row in &breakdown.rows {
        acc.extend(own_against(row, own, sum));
    }
}

fn own_against(row: &Row, own: &Own, sum: Bounds) -> Option<Finding> {
    let cell = row.total(Scope::All)?;
    let (cell, total, figure) = claimed(cell)?;
    if own.window.differs(cell.window) {
        return None;
    }
    let pair = Pair {
        source: row.source,
        scope: Scope::All,
        slice: cell.slice,
        first: Amount::Reckoned(sum),
        second: Amount::Said(figure),
    };
    let found = if total.high().is_some_and(|high| high < sum.low()) {
        Found::OwnExceedsTotal(pair)
    } else if sum.low() < total.low() {
        return None;
    } else if own.sum.excludes.is_empty() {
        Found::OwnFitsTotal(pair)
    } else {
        Found::OwnFitsTotalLeavingOut(pair, own.sum.excludes.clone())
    };
    let mut claims = own.claims.clone();
    claims.extend_from_slice(&cell.claims);
    Some(Finding { found, claims })
}

/// Nothing where figures that would be held against each other cover
/// different days.
fn same_days(parts: &[&Cell], total: Window) -> Option<()> {
    let all = parts.iter().fold(total, |window, cell| window.join(cell.window));
    (!all.mixed).then_some(())
}

fn claimed(cell: &Cell) -> Option<(&Cell, Bounds, Figure)> {
    let Value::Claimed { figure, .. } = &cell.value else { return None };
    Some((cell, figure.bounds()?, *figure))
}

/// Those cells of a row that are numbers.
fn known<'a>(row: &'a Row, of: &[(Scope, Slice)]) -> Vec<&'a Cell> {
    let mut cells = Vec::new();
    for (scope, slice) in of {
        let cell = row.cell(*scope, *slice);
        cells.extend(cell.filter(|cell| cell.value.bounds().is_some()));
    }
    cells
}

fn sum_of(cells: &[&Cell]) -> Option<Bounds> {
    let mut sum: Option<Bounds> = None;
    for cell in cells {
        let bounds = cell.value.bounds()?;
        sum = Some(sum.map_or(bounds, |sum| sum.plus(bounds)));
    }
    sum
}

fn claims_of(parts: &[&Cell], total: &Cell) -> Vec<usize> {
    let mut claims = total.claims.clone();
    for part in parts {
        claims.extend_from_slice(&part.claims);
    }
    settle(&mut claims);
    claims
}

/// Claims of one source about the same people that exclude each other, on one
/// day or from one day to the next.
fn series_findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let asked = select::made_by(ledger, breakdown.outcome, breakdown.day);
    let places = select::charted(ledger, &asked);
    let claim = |at: usize| &ledger.claims[places[at]];
    let cell = |at: usize| (claim(at).source, claim(at).about, claim(at).status);
    let day = |at: usize| claim(at).as_of.or(claim(at).stated).or(claim(at).published);
    let order = ordered(places.len(), &|a, b| cell(a).cmp(&cell(b)).then(day(a).cmp(&day(b))));
    let entry = |at: usize| (day(at), places[at], claim(at));
    for (a, b) in order.iter().zip(order.iter().skip(1)) {
        if cell(*a) == cell(*b) {
            acc.extend(falls(entry(*a), entry(*b)));
        }
    }
}

fn falls(
    (day_a, at_a, a): (Option<Date>, usize, &Claim),
    (day_b, at_b, b): (Option<Date>, usize, &Claim),
) -> Option<Finding> {
    if a.since != b.since {
        return None;
    }
    let (first, second) = (a.figure.bounds()?, b.figure.bounds()?);
    let above = |x: Bounds, y: Bounds| y.high().is_some_and(|high| high < x.low());
    let pair = Pair {
        source: a.source,
        scope: scope(a.about),
        slice: slice(a.status),
        first: Amount::Said(a.figure),
        second: Amount::Said(b.figure),
    };
    let found = match (day_a, day_b) {
        (Some(a), Some(b)) if a < b && above(first, second) => Found::TollFalls(pair, a, b),
        (a, b) if a == b && above(first, second) => Found::LowAboveHigh(pair),
        (a, b) if a == b && above(second, first) => {
            Found::LowAboveHigh(Pair { first: pair.second, second: pair.first, ..pair })
        }
        _ => return None,
    };
    Some(Finding { found, claims: vec![at_a, at_b] })
}

fn scope(about: About) -> Scope {
    match about {
        About::Side(side) => Scope::Side(side),
        About::Each | About::All => Scope::All,
    }
}

fn slice(status: Status) -> Slice {
    match status {
        Status::Military => Slice::Military,
        Status::Civilian => Slice::Civilian,
        Status::All => Slice::All,
        Status::Unstated => Slice::Unstated,
    }
}

/// Renderings of one statement that differ in kind, scope or status.
fn rendering_findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let mut places = select::made_by(ledger, breakdown.outcome, breakdown.day);
    places.retain(|at| ledger.claims[*at].statement.is_some());
    let key = |at: usize| {
        let claim = &ledger.claims[places[at]];
        (claim.source, claim.statement.as_deref())
    };
    let order = ordered(places.len(), &|a, b| key(a).cmp(&key(b)));
    for group in order.chunk_by(|a, b| key(*a) == key(*b)) {
        let entry = |at: &usize| (places[*at], &ledger.claims[places[*at]]);
        let renderings: Vec<(usize, &Claim)> = group.iter().map(entry).collect();
        acc.extend(drift(renderings[0].1.source, &renderings));
    }
}

fn drift(source: usize, renderings: &[(usize, &Claim)]) -> Option<Finding> {
    let mut figures = Vec::new();
    for (_, claim) in renderings {
        if !figures.contains(&claim.figure) {
            figures.push(claim.figure);
        }
    }
    let first = renderings.first()?.1;
    let about = renderings.iter().any(|(_, claim)| claim.about != first.about);
    let status = renderings.iter().any(|(_, claim)| claim.status != first.status);
    (1 < figures.len() || about || status).then(|| Finding {
        found: Found::RenderingsDiffer {
            source,
            renderings: renderings.len(),
            figures: figures.len(),
            about,
            status,
        },
        claims: renderings.iter().map(|(place, _)| *place).collect(),
    })
}
