//! How figures went, told: a sentence for each source and side, a table of
//! every figure by day, and which marks the strips have.

use super::legend::{Key, Sign};
use super::table::{self, Kind, Line, Table};
use super::{row_of, source_name};
use crate::breakdown::{Breakdown, Slice, Step, Track};
use crate::date::Date;
use crate::order::ordered;
use crate::words::{Words, concat};

/// A sentence for each source, side and status: from what to what it went,
/// and for which days there is no number.
pub(super) fn sentences(breakdown: &Breakdown, words: &Words) -> Vec<String> {
    let mut sentences = Vec::new();
    for track in &breakdown.course.tracks {
        let mut steps = track.steps.clone();
        steps.retain(|step| step.part.is_none());
        for run in steps.chunk_by(|a, b| a.slice == b.slice) {
            sentences.push(sentence(breakdown, track, run, words));
        }
    }
    sentences
}

fn sentence(breakdown: &Breakdown, track: &Track, run: &[Step], words: &Words) -> String {
    let who = [
        source_name(breakdown, track.source, words),
        words.scope(track.scope, breakdown),
        words.slice(run[0].slice),
    ];
    let alike = |a: &Step, b: &Step| {
        a.figure.absence() == b.figure.absence() && a.day.is_some() && b.day.is_some()
    };
    let mut parts = Vec::new();
    for steps in run.chunk_by(alike) {
        parts.push(part(steps, words));
    }
    let (who, parts) = (words.join("join.comma", &who), words.join("join.semicolon", &parts));
    words.say("course.sentence", &[("who", &who), ("parts", &parts)])
}

/// "8 figures, first 104 (30 September 2020), last 1,008 (27 October 2020)".
fn part(steps: &[Step], words: &Words) -> String {
    let (first, last) = (steps[0], steps[steps.len() - 1]);
    let figure = |step: Step| words.figure(step.figure);
    let (from, to) = (day(first, words), day(last, words));
    let places = [
        ("figure", &*figure(first)),
        ("from", &*from),
        ("last", &*figure(last)),
        ("to", &*to),
        ("n", &*words.count("count.figures", steps.len() as u64, false)),
    ];
    let key = if steps.len() == 1 { "course.single" } else { "course.run" };
    if first.figure.absence().is_none() || key == "course.single" {
        return words.say(key, &places);
    }
    // No number, as of the first and of the last of these days.
    let from = concat(&[&from, " – ", &to]);
    words.say("course.single", &[("figure", &figure(first)), ("from", &from)])
}

/// The day that a figure is for, and the day it was said where that is much
/// later.
fn day(step: Step, words: &Words) -> String {
    let Some(day) = step.day else { return words.say("window.none", &[]) };
    let mut texts = vec![words.date(day)];
    texts.extend(step.later().map(|said| words.say("window.said", &[("date", &words.date(said))])));
    words.join("join.comma", &texts)
}

/// Every figure, in the order of the days that they are for.
pub(super) fn table(breakdown: &Breakdown, words: &Words) -> Table {
    let mut all: Vec<(&Track, Step)> = Vec::new();
    for track in &breakdown.course.tracks {
        for step in &track.steps {
            all.push((track, *step));
        }
    }
    let mut lines = Vec::new();
    for at in ordered(all.len(), &|a, b| all[a].1.day.cmp(&all[b].1.day)) {
        lines.push(line(breakdown, all[at].0, all[at].1, words));
    }
    let head =
        ["table.source", "table.side", "table.status", "table.figure", "table.day", "table.said"];
    let measure = words.measure(breakdown.outcome, Slice::Unstated);
    let caption = words.say("table.steps", &[("measure", &measure)]);
    Table { caption, head: all_of(&head, words), lines }
}

fn line(breakdown: &Breakdown, track: &Track, step: Step, words: &Words) -> Line {
    let mut figure = vec![words.figure(step.figure)];
    figure.extend(step.part.map(|day| words.say("window.since", &[("date", &words.date(day))])));
    let figure = words.join("join.comma", &figure);
    let day = |day: Option<Date>| {
        let text = day.map_or_else(|| words.say("window.none", &[]), |day| words.date(day));
        table::day(text, day)
    };
    let plain = |text: String| table::number(text, Kind::Claimed, None);
    let relation = row_of(breakdown, track.source).and_then(|row| row.relation(track.scope));
    Line {
        name: source_name(breakdown, track.source, words),
        about: relation.map(|it| words.relation(it)).unwrap_or_default(),
        cells: vec![
            plain(words.scope(track.scope, breakdown)),
            plain(words.slice(step.slice)),
            match step.figure.absence() {
                Some(_) => table::absent(figure),
                None => table::number(figure, Kind::Claimed, step.figure.bounds()),
            },
            day(step.day),
            day(step.said),
        ],
    }
}

/// The colours of the strips, then their other marks.
pub(super) fn legend(breakdown: &Breakdown, words: &Words) -> Vec<Key> {
    let has = |wanted: &dyn Fn(&Step) -> bool| {
        let mut tracks = breakdown.course.tracks.iter();
        let drawn = |step: &Step| step.day.is_some() && step.part.is_none();
        tracks.any(|track| track.steps.iter().any(|step| drawn(step) && wanted(step)))
    };
    let mut keys = Vec::new();
    for slice in [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated] {
        if has(&|step| step.slice == slice) {
            keys.push(Key { sign: Sign::Solid, slice: Some(slice), label: words.slice(slice) });
        }
    }
    for sign in [Sign::Hatched, Sign::Best, Sign::Chevrons, Sign::Lane, Sign::Tick, Sign::Later] {
        if has(&|step| shows(step, sign)) {
            let label = words.say(&["legend.", sign.name()].concat(), &[]);
            keys.push(Key { sign, slice: None, label });
        }
    }
    keys
}

fn shows(step: &Step, sign: Sign) -> bool {
    let Some(bounds) = step.figure.bounds() else { return sign == Sign::Lane };
    match sign {
        Sign::Hatched => bounds.high().is_some_and(|high| bounds.low() < high || bounds.soft()),
        Sign::Chevrons => bounds.high().is_none(),
        Sign::Best => step.figure.best().is_some(),
        Sign::Tick => bounds.high() == Some(0) && step.figure.best().is_none(),
        Sign::Later => step.later().is_some(),
        Sign::Solid | Sign::Lane | Sign::Outline | Sign::Open | Sign::Dashes => false,
        Sign::Own | Sign::Enemy | Sign::ThirdParty => false,
    }
}

/// A sentence for each kind of mark.
pub(super) fn how_to_read(words: &Words) -> Vec<String> {
    let keys = [
        "read.step",
        "read.hatched",
        "read.best",
        "read.chevrons",
        "read.days",
        "read.tick",
        "read.later",
        "read.gap",
        "read.color",
    ];
    all_of(&keys, words)
}

/// The texts under some keys.
fn all_of(keys: &[&str], words: &Words) -> Vec<String> {
    let mut texts = Vec::new();
    for key in keys {
        texts.push(words.say(key, &[]));
    }
    texts
}
