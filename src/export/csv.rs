//! A ledger as CSV.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::date::Date;
use crate::ledger::{About, Claim, Ledger, Text};

const COLUMNS: [&str; 18] = [
    "source",
    "speaks_for",
    "kind",
    "about",
    "status",
    "outcome",
    "figure",
    "since",
    "as_of",
    "stated",
    "published",
    "outlet",
    "url",
    "quote",
    "lang",
    "statement",
    "chart",
    "note",
];

/// The column that says what a source counts, where one does.
const COUNTS: &str = "counts";

/// The column that says what a ledger is about.
const TITLE: &str = "ledger_title";

/// Writes a ledger as CSV: RFC 4180, UTF-8 without BOM, lines that end in CRLF.
///
/// A title has a column of its own, and stands in the first row. What CSV
/// cannot hold is lost: titles, names, notes and what sources count in languages other than `lang`, ids (the name is the id, unless two share it), and sides and
/// sources that no claim names. Figures are the words that were said, and
/// cells are verbatim: one may begin with `=`, `+`, `-` or `@`, which a
/// spreadsheet program may take for a formula.
///
/// # Example
///
/// ```
/// use casualty_chart::{export, ledger::Ledger};
///
/// let csv = export::csv(&Ledger::default(), "en");
/// assert!(csv.starts_with("source,speaks_for,kind,about,"));
/// assert!(csv.ends_with(",chart,note\r\n"));
/// ```
pub fn csv(ledger: &Ledger, lang: &str) -> String {
    let extra = extra_columns(&ledger.claims);
    let mut csv = String::new();
    let title = Some(ledger.title.in_language(lang).trim()).filter(|title| !title.is_empty());
    let counts = ledger.sources.iter().any(|source| source.counts.is_some()).then_some(COUNTS);
    let heads = COLUMNS.into_iter().chain(counts).chain(title.map(|_| TITLE));
    line(&mut csv, heads.chain(extra.iter().map(|(_, name)| *name)));
    let sides = labels(ledger.sides.iter().map(|side| (side.id.as_str(), &side.name)), lang);
    let sources = ledger.sources.iter().map(|source| (source.id.as_str(), &source.name));
    let sources = labels(sources, lang);
    let spoken_for = spoken_for(ledger);
    for (row, (claim, speaks_for)) in ledger.claims.iter().zip(spoken_for).enumerate() {
        let name = |labels: &[&'_ str], place: usize| -> String {
            labels.get(place).map_or_else(String::new, |name| String::from(*name))
        };
        let kind = ledger.sources.get(claim.source).and_then(|source| source.kind);
        let mut cells = vec![
            name(&sources, claim.source),
            speaks_for.map_or_else(String::new, |side| name(&sides, side)),
            kind.map_or("", |kind| kind.name()).into(),
            match claim.about {
                About::Each => "each".into(),
                About::All => "all".into(),
                About::Side(side) => name(&sides, side),
            },
        ];
        cells.extend(own(claim, lang));
        let counted = || Some(ledger.sources.get(claim.source)?.counts.as_ref()?.in_language(lang));
        cells.extend(counts.map(|_| counted().unwrap_or_default().into()));
        cells.extend(title.map(|title| if row == 0 { title } else { "" }.into()));
        cells.extend(extra.iter().map(|(key, _)| extra_cell(claim, key).into()));
        line(&mut csv, cells.iter().map(String::as_str));
    }
    csv
}

/// The cells that need nothing but the claim.
fn own(claim: &Claim, lang: &str) -> [String; 14] {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    let text = |text: &Option<Text>| -> String {
        text.as_ref().map_or("", |text| text.in_language(lang)).into()
    };
    [
        claim.status.name().into(),
        claim.outcome.name().into(),
        claim.said.clone(),
        day(claim.since),
        day(claim.as_of),
        day(claim.stated),
        day(claim.published),
        text(&claim.outlet),
        word(&claim.url),
        word(&claim.quote),
        word(&claim.lang),
        word(&claim.statement),
        if claim.chart { "true" } else { "" }.into(),
        text(&claim.note),
    ]
}

/// What everybody is called: the name, or the id where the name is not
/// theirs alone or means every side.
fn labels<'a>(all: impl Iterator<Item = (&'a str, &'a Text)>, lang: &str) -> Vec<&'a str> {
    let named: Vec<_> = all.map(|(id, name)| (id, name.in_language(lang).trim())).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, name) in &named {
        *uses.entry(name).or_default() += 1;
        if id != name {
            *uses.entry(id).or_default() += 1;
        }
    }
    let is_free = |name: &str| {
        !name.is_empty()
            && !name.eq_ignore_ascii_case("each")
            && !name.eq_ignore_ascii_case("all")
            && uses.get(name) == Some(&1)
    };
    named.into_iter().map(|(id, name)| if is_free(name) { name } else { id }).collect()
}

/// For each claim, the side to write in `speaks_for`.
///
/// A reader numbers sides by where they first appear, so a side is not
/// written before its turn, unless this is its source's last claim.
fn spoken_for(ledger: &Ledger) -> Vec<Option<usize>> {
    let mut last = BTreeMap::new();
    for (row, claim) in ledger.claims.iter().enumerate() {
        last.insert(claim.source, row);
    }
    let mut seen = BTreeSet::new();
    let mut written = Vec::new();
    for (row, claim) in ledger.claims.iter().enumerate() {
        if let About::Side(side) = claim.about {
            seen.insert(side);
        }
        let side = ledger.sources.get(claim.source).and_then(|source| source.speaks_for);
        let is_its_turn = |side: &usize| {
            seen.contains(side) || *side == seen.len() || last.get(&claim.source) == Some(&row)
        };
        let side = side.filter(is_its_turn);
        seen.extend(side);
        written.push(side);
    }
    written
}

/// The columns that the format does not know, in order of first appearance:
/// what they are known by, and their name.
fn extra_columns(claims: &[Claim]) -> Vec<(String, &str)> {
    let mut known = BTreeSet::new();
    let all = claims.iter().flat_map(|claim| &claim.extra);
    // In CSV a title is the ledger's; a claim's own has another name.
    let named = |name| if key(name) == TITLE { "claim_ledger_title" } else { name };
    let keyed = all.map(|(name, _)| (key(name), named(name.as_str())));
    keyed.filter(|(key, _)| known.insert(key.clone())).collect()
}

fn extra_cell<'a>(claim: &'a Claim, wanted: &str) -> &'a str {
    let cell = claim.extra.iter().find(|(name, _)| key(name) == wanted);
    cell.map_or("", |(_, cell)| cell)
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

fn line<'a>(csv: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if 0 < place {
            csv.push(',');
        }
        csv.push_str(&quoted(cell));
    }
    csv.push_str("\r\n");
}

/// A cell as RFC 4180 has it: in quotes where anything in it could part cells.
pub(crate) fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat().into()
    } else {
        cell.into()
    }
}
