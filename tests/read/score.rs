//! How a reading is held against what a careful recorder would take down.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use casualty_chart::date::Date;
use casualty_chart::figure::Figure;
use casualty_chart::phrase;
use casualty_chart::read::{About, Proposal, Reading, read};

/// What a set of texts came to.
#[derive(Default)]
pub(crate) struct Score {
    name: String,
    expected: usize,
    proposed: usize,
    found: usize,
    /// Of those found, how many agree in each field.
    right: [usize; FIELDS.len()],
    /// Those that agree in figure, outcome, status, side and claimant.
    together: usize,
    /// Wrong proposals of high confidence.
    pub(crate) high_and_wrong: usize,
    /// Every row that was not found, and every proposal that is wrong.
    pub(crate) misses: String,
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

/// The fields that must all agree: the first of [`FIELDS`].
const CORE: usize = 5;

impl Score {
    /// Reads all texts of a set in one language and compares.
    pub(crate) fn of(set: &str, lang: &str) -> Self {
        let folder = PathBuf::from("tests/read").join(set).join(lang);
        let mut files: Vec<PathBuf> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let mut score = Self { name: format!("{set} {lang}"), ..Self::default() };
        for file in files {
            score.add(&parsed(&file));
        }
        score
    }

    fn add(&mut self, text: &Text) {
        let reading = read(&text.text, About { lang: Some(&text.lang), date: text.date });
        let pairs = pairs(text, &reading);
        self.expected += text.rows.len();
        self.proposed += reading.claims.len();
        let mut told = String::new();
        for (row, claim) in text.rows.iter().zip(&pairs) {
            match claim {
                Some(claim) => self.compare(row, &reading.claims[*claim], &mut told),
                None => writeln!(told, "  - missed   {}", shown(row)).unwrap(),
            }
        }
        for (i, claim) in reading.claims.iter().enumerate() {
            if !pairs.contains(&Some(i)) {
                self.high_and_wrong += usize::from(claim.confidence == "high");
                writeln!(told, "  + too much {}", read_as(claim)).unwrap();
            }
        }
        if !told.is_empty() {
            writeln!(self.misses, "{}/{}\n{told}", text.lang, text.name).unwrap();
        }
    }

    fn compare(&mut self, row: &Row, claim: &Proposal, told: &mut String) {
        self.found += 1;
        let good = FIELDS.map(|field| agrees(row, claim, field));
        good.iter().zip(&mut self.right).for_each(|(good, right)| *right += usize::from(*good));
        let core = good[..CORE].iter().all(|good| *good);
        self.together += usize::from(core);
        self.high_and_wrong += usize::from(!core && claim.confidence == "high");
        let wrong = FIELDS.iter().zip(good).filter(|(_, good)| !good);
        let wrong: Vec<&str> = wrong.map(|(field, _)| *field).collect();
        if !wrong.is_empty() {
            let (mark, wrong) = (if core { "~" } else { "!" }, wrong.join(" "));
            let (row, claim) = (shown(row), read_as(claim));
            writeln!(told, "  {mark} {wrong:8} {row}\n      read as {claim}").unwrap();
        }
    }

    /// Precision and recall, and by field how many of those found agree.
    pub(crate) fn table(&self) -> String {
        let Self { name, expected, proposed, found, right, together, high_and_wrong, .. } = self;
        let [precision, recall] = [part(*together, *proposed), part(*together, *expected)];
        let mut table = format!(
            "{name}: {expected} claims, {proposed} proposed; figure, status, side and claimant \
             together: precision {precision}, recall {recall}; wrong with high confidence: \
             {high_and_wrong}\n  of {found} found:"
        );
        for (field, right) in FIELDS.iter().zip(right) {
            write!(table, " {field} {}", part(*right, *found)).unwrap();
        }
        table.push('\n');
        table
    }
}

/// A part of all, to three decimals.
fn part(some: usize, all: usize) -> String {
    let thousandths = (some * 2_000 + all) / (2 * all.max(1));
    format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
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

fn parsed(file: &Path) -> Text {
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
