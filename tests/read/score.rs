//! How a reading is held against what a careful recorder would take down.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use casualty_chart::date::Date;
use casualty_chart::figure::Figure;
use casualty_chart::phrase;
use casualty_chart::read::{About, Proposal, Reading, read};

/// What a set of texts came to.
pub struct Score {
    /// Precision and recall by field, as a table.
    pub table: String,
    /// Every row that was not found, and every proposal that is wrong.
    pub misses: String,
    /// Precision and recall of figure, status, side and claimant together, in thousandths.
    pub together: [u32; 2],
    /// Wrong proposals of high confidence.
    pub high_and_wrong: usize,
}

struct Text {
    name: String,
    lang: String,
    date: Option<Date>,
    text: String,
    rows: Vec<Row>,
}

/// A claim that is expected.
struct Row {
    figure: String,
    outcome: String,
    status: String,
    about: String,
    source: String,
    since: String,
    as_of: String,
    relation: String,
    measure: String,
    ask: String,
}

const FIELDS: [&str; 8] =
    ["figure", "outcome", "status", "about", "source", "days", "relation", "measure"];

/// Reads all texts of a set in one language and compares.
pub fn score(set: &str, lang: &str) -> Score {
    let folder = PathBuf::from("tests/read").join(set).join(lang);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut expected, mut proposed, mut together, mut high) = (0, 0, 0, 0);
    let mut right = [0; FIELDS.len()];
    let mut found = 0;
    let mut misses = String::new();
    for file in files {
        let text = parsed(&file);
        let reading = read(&text.text, About { lang: Some(&text.lang), date: text.date });
        let pairs = pairs(&text, &reading);
        expected += text.rows.len();
        proposed += reading.claims.len();
        let mut told = String::new();
        for (row, claim) in text.rows.iter().zip(&pairs) {
            let Some(claim) = claim else {
                writeln!(told, "  - missed   {}", shown(row)).unwrap();
                continue;
            };
            found += 1;
            let claim = &reading.claims[*claim];
            let good = FIELDS.map(|field| agrees(row, claim, field));
            good.iter().zip(&mut right).for_each(|(good, right)| *right += usize::from(*good));
            let core = good[..5].iter().all(|good| *good);
            together += usize::from(core);
            if good.iter().any(|good| !good) {
                let wrong: Vec<&str> = FIELDS
                    .iter()
                    .zip(good)
                    .filter(|(_, good)| !good)
                    .map(|(field, _)| *field)
                    .collect();
                let mark = if core { "~" } else { "!" };
                writeln!(
                    told,
                    "  {mark} {:8} {}\n      read as {}",
                    wrong.join(" "),
                    shown(row),
                    read_as(claim)
                )
                .unwrap();
            }
            if !core && claim.confidence == "high" {
                high += 1;
                writeln!(told, "  ! HIGH and wrong").unwrap();
            }
        }
        for (i, claim) in reading.claims.iter().enumerate() {
            if !pairs.contains(&Some(i)) {
                let sure = if claim.confidence == "high" { "HIGH " } else { "" };
                high += usize::from(claim.confidence == "high");
                writeln!(told, "  + {sure}too much {}", read_as(claim)).unwrap();
            }
        }
        if !told.is_empty() {
            writeln!(misses, "{lang}/{}\n{told}", text.name).unwrap();
        }
    }
    let part =
        |some: usize, all: usize| u32::try_from((some * 2_000 + all) / (2 * all.max(1))).unwrap();
    let [precision, recall] = [part(together, proposed), part(together, expected)];
    let mut table = format!(
        "{set} {lang}: {expected} claims, {proposed} proposed; together: precision {}, recall {}; wrong with high confidence: {high}\n",
        thousandths(precision),
        thousandths(recall),
    );
    write!(table, "  of {found} found:").unwrap();
    for (field, right) in FIELDS.iter().zip(right) {
        write!(table, " {field} {}", thousandths(part(right, found))).unwrap();
    }
    table.push('\n');
    Score { table, misses, together: [precision, recall], high_and_wrong: high }
}

fn thousandths(n: u32) -> String {
    format!("{}.{:03}", n / 1_000, n % 1_000)
}

fn shown(row: &Row) -> String {
    let Row { figure, outcome, status, about, source, since, as_of, relation, measure, ask } = row;
    format!(
        "{figure} | {outcome} {status} | {about} | {source} | {since}–{as_of} | {relation} {measure} | ask {ask}"
    )
}

fn read_as(claim: &Proposal) -> String {
    let codes: Vec<&str> = claim.questions.iter().map(|question| question.code).collect();
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".into());
    format!(
        "{} | {} {} | {} | {} | {}–{} | {} {} | {} {}",
        claim.figure,
        claim.outcome,
        claim.status,
        text(&claim.about),
        text(&claim.source),
        text(&claim.since),
        text(&claim.as_of),
        claim.relation.unwrap_or("–"),
        claim.measure.unwrap_or("–"),
        claim.confidence,
        codes.join(" "),
    )
}

/// For each expected claim the proposal that is it: the same figure, and of those the most alike.
fn pairs(text: &Text, reading: &Reading) -> Vec<Option<usize>> {
    let mut taken = BTreeSet::new();
    let mut pairs = vec![None; text.rows.len()];
    let mut likely: Vec<(usize, usize, usize)> = Vec::new();
    for (r, row) in text.rows.iter().enumerate() {
        for (c, claim) in reading.claims.iter().enumerate() {
            if agrees(row, claim, "figure") {
                let alike = FIELDS.iter().filter(|field| agrees(row, claim, field)).count();
                likely.push((FIELDS.len() - alike, r, c));
            }
        }
    }
    likely.sort_unstable();
    for (_, row, claim) in likely {
        if pairs[row].is_none() && taken.insert(claim) {
            pairs[row] = Some(claim);
        }
    }
    pairs
}

/// Whether a field is as expected, or asked about where it is to be asked.
fn agrees(row: &Row, claim: &Proposal, field: &str) -> bool {
    let asked = row.ask.split_whitespace().any(|ask| ask == field)
        && claim.questions.iter().any(|question| question.field == field);
    let any =
        |cell: &str, fits: &dyn Fn(&str) -> bool| cell.split(" / ").any(|one| fits(one.trim()));
    let unless_empty = |cell: &str, value: &Option<String>| {
        cell.is_empty() || any(cell, &|one| value.as_deref() == Some(one))
    };
    asked
        || match field {
            "figure" => any(&row.figure, &|one| figure(one) == figure(&claim.figure)),
            "outcome" => any(&row.outcome, &|one| claim.outcome == one),
            "status" => any(&row.status, &|one| claim.status == one),
            "about" => any(&row.about, &|one| named(one, "?", claim.about.as_deref())),
            "source" => any(&row.source, &|one| named(one, "report", claim.source.as_deref())),
            "days" => {
                unless_empty(&row.since, &claim.since) && unless_empty(&row.as_of, &claim.as_of)
            }
            "relation" => {
                row.relation.is_empty()
                    || row.relation == "total" && claim.relation.is_none()
                    || any(&row.relation, &|one| claim.relation == Some(one))
            }
            "measure" => {
                row.measure.is_empty() || any(&row.measure, &|one| claim.measure == Some(one))
            }
            _ => false,
        }
}

fn figure(text: &str) -> Option<Figure> {
    phrase::read(text, None)
        .or_else(|_| phrase::read(text, Some("ar")))
        .or_else(|_| phrase::read(text, Some("fr")))
        .ok()
}

/// Whether a name is the one expected, with more or fewer words round it.
fn named(expected: &str, nobody: &str, name: Option<&str>) -> bool {
    let Some(name) = name else { return expected == nobody };
    let [expected, name] = [expected, name].map(words);
    !expected.is_empty()
        && !name.is_empty()
        && (expected.is_subset(&name) || name.is_subset(&expected))
}

fn words(name: &str) -> BTreeSet<String> {
    let small = ["the", "of", "s", "for", "de", "la", "le", "du", "des", "l", "d", "في", "in"];
    phrase::spelled(name)
        .text
        .split(|c: char| !phrase::is_letter(c) && !c.is_numeric())
        .filter(|word| !word.is_empty() && !small.contains(word))
        .map(|word| {
            let word = word.strip_prefix("لل").or_else(|| word.strip_prefix("ال")).unwrap_or(word);
            word.to_owned()
        })
        .collect()
}

fn parsed(file: &PathBuf) -> Text {
    let whole = fs::read_to_string(file).unwrap();
    let mut parts = whole.split("\n---\n");
    let [head, text, table] =
        [(); 3].map(|()| parts.next().unwrap_or_else(|| panic!("{file:?}: three parts")));
    let field = |name: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.map(str::trim).map(str::to_owned)
    };
    let rows = table.trim().lines().skip(1).map(|line| {
        let mut cells = line.split('|').map(|cell| cell.trim().to_owned());
        let mut next = || cells.next().unwrap_or_default();
        Row {
            figure: next(),
            outcome: next(),
            status: next(),
            about: next(),
            source: next(),
            since: next(),
            as_of: next(),
            relation: next(),
            measure: next(),
            ask: next(),
        }
    });
    Text {
        name: file.file_stem().unwrap().to_string_lossy().into_owned(),
        lang: field("lang").unwrap(),
        date: field("date")
            .map(|day| Date::parse(&day).unwrap_or_else(|| panic!("{file:?}: {day}"))),
        text: text.to_owned(),
        rows: rows.collect(),
    }
}
