//! The timeline: grouped by side, a strip for each source with its figures by
//! day. All strips have one axis of days and one scale of people.

use super::Stage;
use super::days::{self, Days};
use super::entry::{self, Entry};
use super::look::{SMALL, TEXT};
use super::scale::ticks;
use super::sheet::{ABOUTS, FLAGS, Lines, NAMES, Sheet};
use super::strip::{self, Frame};
use crate::breakdown::{Breakdown, Track};
use crate::scene::{Mark, Rect, Scene};

/// From this width on, names stand beside the strips, else above them.
const WIDE: f64 = 600.0;

const LABELS: Lines = Lines { face: TEXT, most: 6, middle: 9.0, height: 19.0 };

/// Lays out the timeline from left to right.
pub(super) fn scene(breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    let entries = entry::all(breakdown, stage);
    let mut page = Page::new(breakdown, stage);
    if page.days.is_some() && entries.iter().any(Entry::has_number) {
        let scale = stage.words.say("timeline.scale", &[]);
        page.sheet.set(&scale, FLAGS, stage.width, stage.look.muted);
        page.sheet.y += 8.0;
    }
    let mut first = 0;
    for group in entries.chunk_by(|a, b| a.key.scope == b.key.scope) {
        page.section(breakdown, group, first);
        first += group.len();
    }
    let height = page.sheet.y;
    page.sheet.scene(height)
}

/// The strips in the making.
struct Page<'a> {
    sheet: Sheet<'a>,
    /// How wide the column of names is; none on a narrow page.
    names: Option<f64>,
    /// The days of every strip; none where no claim has a day.
    days: Option<Days>,
    frame: Frame,
}

impl<'a> Page<'a> {
    fn new(breakdown: &Breakdown, stage: Stage<'a>) -> Self {
        let course = &breakdown.course;
        let names = (WIDE <= stage.width).then(|| (stage.width * 0.3).min(280.0));
        let mut numbers = Vec::new();
        let mut wide: f64 = 0.0;
        for tick in ticks(course.most, 3) {
            if tick <= course.most {
                let text = stage.words.number(tick);
                wide = wide.max(stage.ruler.width(&text, SMALL));
                numbers.push((tick, text));
            }
        }
        let x0 = names.map_or(0.0, |names| names + 16.0) + wide + 6.0;
        let high = if names.is_some() { 80.0 } else { 64.0 };
        let frame = Frame { x0, high, numbers, most: course.most, day: breakdown.day };
        let (from, to) = (x0 + strip::HALF + 1.0, stage.width - strip::HALF - 3.0);
        let days = course.days.map(|days| Days::new(days, from, to, stage));
        Self { sheet: Sheet::new(stage), names, days, frame }
    }

    fn section(&mut self, breakdown: &Breakdown, entries: &[Entry], first: usize) {
        self.sheet.head(breakdown, entries[0].key.scope);
        self.sheet.y += 8.0;
        self.chosen();
        let mut strips = false;
        for (at, entry) in entries.iter().enumerate() {
            let from = self.sheet.y;
            let row = entry.key.row.map(|row| breakdown.rows[row].source);
            let track = row.and_then(|row| breakdown.course.track(entry.key.scope, row));
            strips |= self.row(entry, track);
            let (x1, y1) = (self.sheet.stage.width, self.sheet.y - 2.0);
            let area = Rect { x0: 0.0, y0: from - 2.0, x1, y1 };
            self.sheet.marks.push(Mark { id: first + at, area });
        }
        if let Some(days) = self.days.as_ref().filter(|_| strips) {
            days.names(self.sheet.y - 6.0, self.sheet.stage, &mut self.sheet.shapes);
            self.sheet.y += days::HEIGHT;
        }
        self.sheet.y += 18.0;
    }

    /// The chosen day, over its line.
    fn chosen(&mut self) {
        let (Some(days), Some(day)) = (&self.days, self.frame.day) else { return };
        let Stage { look, ruler, words, width } = self.sheet.stage;
        let text = words.say("timeline.day", &[("date", &words.date(day))]);
        let wide = ruler.width(&text, SMALL);
        let x = if days.holds(day) { days.x(day) - wide / 2.0 } else { 0.0 };
        let x = x.min(width - wide).max(0.0);
        self.sheet.say(text, x, self.sheet.y + 6.0, SMALL, look.ink);
        self.sheet.y += 16.0;
    }

    /// Who says it, the newest of it in words, and its strip if any of it has
    /// a day; says whether that is so.
    fn row(&mut self, entry: &Entry, track: Option<&Track>) -> bool {
        let Stage { look, width, .. } = self.sheet.stage;
        let (top, wide) = (self.sheet.y, self.names.unwrap_or(width));
        self.sheet.set(&entry.name, NAMES, wide, look.ink);
        self.sheet.set(&entry.about, ABOUTS, wide, look.muted);
        self.sheet.set(&entry.label, LABELS, wide, look.ink);
        self.undated(track, wide);
        let low = self.sheet.y;
        let dated = track.is_some_and(|track| track.steps.iter().any(|step| step.day.is_some()));
        if let (Some(days), Some(track), true) = (&self.days, track, dated) {
            if self.names.is_some() {
                self.sheet.y = top;
            }
            strip::draw(&mut self.sheet, &self.frame, days, track);
        }
        self.sheet.y = self.sheet.y.max(low) + 12.0;
        dated
    }

    /// What a source said without a day, in words.
    fn undated(&mut self, track: Option<&Track>, wide: f64) {
        let Stage { look, words, .. } = self.sheet.stage;
        let mut texts = Vec::new();
        for step in track.map_or(&[][..], |track| &track.steps) {
            if step.day.is_none() {
                texts.push(words.said(step.figure, step.slice));
            }
        }
        if !texts.is_empty() {
            let figures = words.join("join.dot", &texts);
            let text = words.say("timeline.undated", &[("figures", &figures)]);
            self.sheet.set(&text, ABOUTS, wide, look.muted);
        }
    }
}
