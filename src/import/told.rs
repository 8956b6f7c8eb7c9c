//! The loss report in words: the same in a browser and on the command line.
//!
//! Its texts are files of their own, `www/texts/import`, since no reader of a
//! chart needs them.

use super::{Loss, Refusal, Remark};
use crate::words::{Words, isolate};

/// A loss report in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What the file was read as, and how many rows were used.
    pub summary: Vec<String>,
    /// Each remark: its code, its words, and the lines of its first rows.
    pub remarks: Vec<(&'static str, String, Vec<u32>)>,
    /// Each refusal that is listed: its line and its words.
    pub refusals: Vec<(u32, String)>,
    /// How many more there are; empty where there are none.
    pub more: String,
}

/// The keys of all remarks and refusals, for a test that each has its words.
pub const TOLD: [&[&str]; 2] = [
    &[
        "absent_says_nothing",
        "affected_how_not_said",
        "best_above_high",
        "best_not_sum",
        "carried_over",
        "civilians_no_side",
        "claimant_not_coded",
        "coders_estimate",
        "column_left_out",
        "column_not_known",
        "column_not_mapped",
        "column_not_tagged",
        "countries_are_places",
        "dead_not_known",
        "filled_left_out",
        "filled_used",
        "in_summary",
        "increment_without_hours",
        "killed_with_wounded",
        "kinds_not_total",
        "low_above_best",
        "nested_not_total",
        "nested_totals",
        "no_official_report",
        "none_or_more",
        "not_final",
        "not_people",
        "not_wished",
        "offices_together",
        "one_sided_civilians",
        "parts_best_only",
        "phase_declared",
        "phase_not_known",
        "qualifier_not_present",
        "reckoned_left_out",
        "sides_together",
        "since_declared",
        "sources_not_recorded",
        "split_evenly",
        "status_not_stated",
        "subset_left_out",
        "sums_are_ours",
        "tag_not_used",
    ],
    &[
        "backward",
        "carried",
        "cell",
        "civilians_as_side",
        "filled_in",
        "no_count",
        "no_day",
        "no_link",
        "no_name",
        "no_object",
        "no_object_there",
        "no_qualifier",
        "no_report",
        "no_source",
        "no_sum",
        "no_text",
        "no_year",
        "not_utf8",
        "nothing",
        "nothing_said",
        "quote_in_plain_text",
        "quote_without_end",
        "record_too_long",
        "repeated",
        "return_without_feed",
        "text_after_quote",
        "too_many_keys",
        "wrong_width",
    ],
];

/// The most lines that a remark names.
const MOST_LINES: usize = 10;

/// Tells a loss report; `files` are the files' names, where there are several.
pub fn tell(loss: &Loss, files: &[String], words: &Words) -> Told {
    let format = words.say(&["import.format.", loss.format.name()].concat(), &[]);
    let number = |number: usize| words.number(u64::try_from(number).unwrap_or(u64::MAX));
    let places = [number(loss.rows), number(loss.used), number(loss.refused)];
    let [rows, used, refused] = places.each_ref().map(|text| &**text);
    let counts = [("rows", rows), ("used", used), ("refused", refused)];
    let of = |file: usize| files.get(file).filter(|_| 1 < files.len()).map(String::as_str);
    let listed = loss.refusals.len() + loss.left;
    let more = match loss.refusals.is_empty() || loss.refused <= listed {
        true => String::new(),
        false => words.say("import.more", &[("n", &number(loss.refused - listed))]),
    };
    Told {
        summary: vec![
            words.say("import.read_as", &[("format", &format)]),
            words.say("import.counts", &counts),
        ],
        remarks: loss.remarks.iter().map(|one| remark(one, of(one.file), words)).collect(),
        refusals: loss.refusals.iter().map(|one| refusal(one, of(one.file), words)).collect(),
        more,
    }
}

fn remark(remark: &Remark, file: Option<&str>, words: &Words) -> (&'static str, String, Vec<u32>) {
    let Remark { code, rows, names, lines, number, day, .. } = remark;
    let rows = words.count("import.rows", u64::try_from(*rows).unwrap_or(u64::MAX), true);
    let names: Vec<String> = names.iter().map(|name| named(name, words)).collect();
    let names = words.join("import.join", &names);
    let number = number.map(|number| words.number(number)).unwrap_or_default();
    let day = day.map(|day| words.date(day)).unwrap_or_default();
    let places = [("rows", &*rows), ("names", &names), ("n", &number), ("day", &day)];
    let mut text = words.say(&["import.remark.", code].concat(), &places);
    // Some have no names to tell.
    text.truncate(text.trim_end().len());
    if !lines.is_empty() {
        let first = lines.iter().take(MOST_LINES).map(|line| words.number(u64::from(*line)));
        let first = words.join("import.join", &first.collect::<Vec<_>>());
        let key = if lines.len() <= MOST_LINES { "import.lines" } else { "import.lines_first" };
        text = [&text, " ", &words.say(key, &[("lines", &first)])].concat();
    }
    (code, of_file(text, file, words), lines.clone())
}

/// A column with the number of its rows, where that is known.
fn named((name, rows): &(String, usize), words: &Words) -> String {
    let name = isolate(name);
    match u64::try_from(*rows) {
        Ok(0) | Err(_) => name,
        Ok(rows) => words.say("import.name", &[("name", &name), ("rows", &words.number(rows))]),
    }
}

fn refusal(refusal: &Refusal, file: Option<&str>, words: &Words) -> (u32, String) {
    let Refusal { line, why, column, found, .. } = refusal;
    let (column, found) = (isolate(column), isolate(found));
    let places = [("column", &*column), ("found", &found)];
    let why = words.say(&["import.refusal.", why].concat(), &places);
    let line_number = words.number(u64::from(*line));
    let text = words.say("import.line", &[("line", &line_number), ("why", &why)]);
    (*line, of_file(text, file, words))
}

fn of_file(text: String, file: Option<&str>, words: &Words) -> String {
    match file {
        Some(file) => words.say("import.of_file", &[("file", &isolate(file)), ("text", &text)]),
        None => text,
    }
}

impl Told {
    /// The whole report, a line for each thing.
    pub fn text(&self, words: &Words) -> String {
        let mut lines = self.summary.clone();
        if !self.remarks.is_empty() {
            lines.push(String::new());
            lines.push(words.say("import.heading.remarks", &[]));
            lines.extend(self.remarks.iter().map(|(_, text, _)| ["- ", text].concat()));
        }
        if !self.refusals.is_empty() {
            lines.push(String::new());
            lines.push(words.say("import.heading.refusals", &[]));
            lines.extend(self.refusals.iter().map(|(_, text)| ["- ", text].concat()));
        }
        if !self.more.is_empty() {
            lines.push(["- ", &self.more].concat());
        }
        lines.join("\n")
    }
}
