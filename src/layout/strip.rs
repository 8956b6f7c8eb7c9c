//! A strip of the timeline: what one source said of one side, by day.
//!
//! A figure holds from its day until the source's next one for the same
//! people. After the last one nothing is drawn, since nothing was said.

use super::Stage;
use super::days::Days;
use super::look::SMALL;
use super::mark::{self, BEST};
use super::scale::Linear;
use super::sheet::Sheet;
use super::text::wrap;
use crate::breakdown::{Slice, Step, Track};
use crate::date::Date;
use crate::figure::{Absence, Figure};
use crate::scene::{Anchor, Point, Rect, Shape};

/// Above the most people, for open ends.
const ABOVE: f64 = 18.0;

/// How far the sign of a single day reaches before and after it.
pub(super) const HALF: f64 = 8.0;

/// Half a square, and half of one where there are many.
const SQUARE: f64 = 3.0;
const SMALLER: f64 = 1.5;

/// How high a lane is, and the least that it is long.
const LANE: f64 = 16.0;
const SHORTEST: f64 = 24.0;

/// At most so many lanes have their words below them, not beside.
const BELOW: usize = 4;

/// What all strips have in common.
pub(super) struct Frame {
    /// Where the strips begin, right of their numbers.
    pub(super) x0: f64,
    /// How high they are, from nobody to the most people.
    pub(super) high: f64,
    /// The people that have a line, with their numbers.
    pub(super) numbers: Vec<(u64, String)>,
    /// The most people that are drawn.
    pub(super) most: u64,
    /// The chosen day.
    pub(super) day: Option<Date>,
}

/// A step, and where its days are.
struct Spot<'a> {
    step: &'a Step,
    x: f64,
    /// Where the next figure for the same people takes its place.
    end: Option<f64>,
}

impl Spot<'_> {
    /// The floor that is claimed, unless that is nobody and not said to be.
    fn floor(&self) -> Option<u64> {
        let bounds = self.step.figure.bounds()?;
        (0 < bounds.low() || bounds.high() == Some(0)).then_some(bounds.low())
    }
}

/// Draws a strip below what is on the sheet.
pub(super) fn draw(sheet: &mut Sheet<'_>, frame: &Frame, days: &Days, track: &Track) {
    let spots = spots(track, days);
    // Without a number there is no height to tell: days, and words below them.
    let counted = spots.iter().any(|spot| spot.step.figure.bounds().is_some());
    let high = if counted { frame.high } else { 0.0 };
    let base = sheet.y + ABOVE + high;
    let people = Linear::new(frame.most, base, base - high);
    let room = (sheet.stage.width - frame.x0) / 10.0;
    let square = if (spots.len() as f64) < room { SQUARE } else { SMALLER };
    let mut strip = Strip { sheet, frame, people, square, taken: Vec::new() };
    strip.ground(days, counted);
    for spot in &spots {
        strip.band(spot);
    }
    for run in spots.chunk_by(|a, b| a.step.slice == b.step.slice) {
        strip.line(run);
    }
    for spot in &spots {
        strip.point(spot);
        strip.best(spot);
    }
    let several = track.steps.iter().any(|step| step.slice != track.steps[0].slice);
    for run in spots.chunk_by(|a, b| a.step.slice == b.step.slice) {
        strip.labels(run, several);
    }
    strip.sheet.y = base + 8.0;
    for run in spots.chunk_by(|a, b| a.step.slice == b.step.slice) {
        strip.lanes(run);
    }
}

fn spots<'a>(track: &'a Track, days: &Days) -> Vec<Spot<'a>> {
    let mut spots: Vec<Spot<'_>> = Vec::new();
    // What is added is no step of what adds up.
    for step in track.steps.iter().filter(|step| step.part.is_none()) {
        let Some(x) = step.day.map(|day| days.x(day)) else { continue };
        if let Some(last) = spots.last_mut().filter(|last| last.step.slice == step.slice) {
            // What is not disclosed is so until a number is given, be it for a day before.
            let silent = last.step.figure.absence().is_some();
            let said = step.later().filter(|_| silent).map(|day| days.x(day));
            last.end = Some(said.unwrap_or(x));
        }
        spots.push(Spot { step, x, end: None });
    }
    spots
}

/// A strip in the making.
struct Strip<'s, 'a> {
    sheet: &'s mut Sheet<'a>,
    frame: &'s Frame,
    people: Linear,
    /// Half the width of a square.
    square: f64,
    /// Where words may not be.
    taken: Vec<Rect>,
}

impl Strip<'_, '_> {
    /// The lines of the axes, the base line where somebody is counted, and the
    /// chosen day.
    fn ground(&mut self, days: &Days, counted: bool) {
        let look = self.sheet.stage.look;
        let (x0, x1) = (self.frame.x0, self.sheet.stage.width);
        let (base, top) = (self.people.zero(), self.people.end() - ABOVE);
        let mut paths = days.grid(top, base);
        for (people, number) in self.frame.numbers.iter().filter(|_| counted) {
            let y = self.people.x(*people);
            paths.push(vec![Point { x: x0, y }, Point { x: x1, y }]);
            self.sheet.shapes.push(Shape::Text {
                text: number.clone(),
                at: Point { x: x0 - 6.0, y },
                anchor: Anchor::Right,
                face: SMALL,
                color: look.muted,
            });
        }
        self.sheet.shapes.push(Shape::Lines { paths, color: look.grid, width: 1.0 });
        if counted {
            let rect = Rect { x0, y0: base, x1, y1: base + 1.0 };
            self.sheet.shapes.push(mark::solid(rect, look.muted));
        }
        if let Some(day) = self.frame.day.filter(|day| days.holds(*day)) {
            let x = days.x(day);
            let rect = Rect { x0: x - 0.5, y0: top, x1: x + 0.5, y1: base };
            self.sheet.shapes.push(mark::solid(rect, look.ink));
            self.taken.push(Rect { x0: x - 3.0, x1: x + 3.0, ..rect });
        }
    }

    /// Between bounds, or soft: as long as it holds.
    fn band(&mut self, spot: &Spot<'_>) {
        let Some(bounds) = spot.step.figure.bounds() else { return };
        let Some(high) = bounds.high().filter(|high| bounds.low() < *high || bounds.soft()) else {
            return;
        };
        let y1 = self.people.x(bounds.low()).max(self.people.x(high) + 4.0);
        let y1 = y1.min(self.people.zero());
        let (x0, x1) = match spot.end {
            Some(end) => (spot.x, end.max(spot.x + 1.0)),
            None => (spot.x - HALF, spot.x + HALF),
        };
        let rect = Rect { x0, y0: self.people.x(high).min(y1 - 4.0), x1, y1 };
        let color = self.sheet.stage.look.slice(spot.step.slice);
        self.sheet.shapes.extend(mark::hatched(rect, color));
        self.taken.push(rect);
    }

    /// The claimed floor, from figure to figure; broken where none is claimed.
    fn line(&mut self, run: &[Spot<'_>]) {
        let color = self.sheet.stage.look.slice(run[0].step.slice);
        let (mut paths, mut path) = (Vec::new(), Vec::new());
        for spot in run {
            if let Some(floor) = spot.floor() {
                let y = self.people.x(floor);
                path.push(Point { x: spot.x, y });
                if let Some(end) = spot.end {
                    path.push(Point { x: end, y });
                    continue;
                }
            }
            if 1 < path.len() {
                paths.push(std::mem::take(&mut path));
            }
            path.clear();
        }
        for path in &paths {
            for two in path.windows(2) {
                let (y0, y1) = (two[0].y.min(two[1].y) - 1.0, two[0].y.max(two[1].y) + 1.0);
                self.taken.push(Rect { x0: two[0].x - 1.0, y0, x1: two[1].x + 1.0, y1 });
            }
        }
        if !paths.is_empty() {
            self.sheet.shapes.push(Shape::Lines { paths, color, width: 2.0 });
        }
    }

    /// The day of a figure: a square at its floor, hollow where it was said
    /// much later; a tick for none; chevrons above for an open end.
    fn point(&mut self, spot: &Spot<'_>) {
        let best = spot.step.figure.best().map(|best| u64::from(best.get()));
        let Some(floor) = spot.floor().filter(|floor| Some(*floor) != best) else { return };
        let (look, half) = (self.sheet.stage.look, self.square);
        let (x, y, color) = (spot.x, self.people.x(floor), look.slice(spot.step.slice));
        let rect = Rect { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
        let bounds = spot.step.figure.bounds();
        if floor == 0 {
            let tick = Rect { x0: x - 1.5, y0: y - 9.0, x1: x + 1.5, y1: y + 3.0 };
            self.sheet.shapes.push(mark::solid(tick, color));
        } else if spot.step.later().is_some() {
            self.sheet.shapes.push(mark::solid(rect, look.paper));
            self.sheet.shapes.push(mark::frame(rect, color, 1.5));
        } else {
            self.sheet.shapes.push(mark::solid(rect, color));
        }
        self.taken.push(rect);
        if bounds.is_some_and(|bounds| bounds.high().is_none()) {
            self.sheet.shapes.extend(mark::rising(x, y - half, color));
            self.taken.push(Rect { y0: y - half - mark::RISING, ..rect });
        }
    }

    /// The best of an estimate: a hollow tick across its band.
    fn best(&mut self, spot: &Spot<'_>) {
        let Some(best) = spot.step.figure.best() else { return };
        let (y, half) = (self.people.x(best.get().into()), self.square + 2.0);
        let rect = Rect { x0: spot.x - half, y0: y - BEST, x1: spot.x + half, y1: y + BEST };
        self.sheet.shapes.extend(mark::best(rect, self.sheet.stage.look));
        self.taken.push(rect);
    }

    /// The first and the last figure for some people, and what was said much
    /// later, where there is room.
    fn labels(&mut self, run: &[Spot<'_>], several: bool) {
        let words = self.sheet.stage.words;
        let mut told = Vec::new();
        for (at, spot) in run.iter().enumerate() {
            let Step { figure, slice, .. } = *spot.step;
            let later = spot.step.later();
            let named = at == 0 || at + 1 == run.len() || later.is_some();
            let Some(bounds) = figure.bounds().filter(|_| named) else { continue };
            let text = if several { words.said(figure, slice) } else { words.figure(figure) };
            let (x, y) = (spot.x, self.people.x(bounds.low()));
            let said = later.map(|day| words.say("window.said", &[("date", &words.date(day))]));
            told.extend(said.map(|said| (x, y, said)));
            told.push((x, y, text));
        }
        // The last one first: it is the one that holds.
        while let Some((x, y, text)) = told.pop() {
            self.label(x, y, text);
        }
    }

    /// Says something beside, above or below a place, if there is room.
    fn label(&mut self, x: f64, y: f64, text: String) {
        let Stage { look, ruler, width, .. } = self.sheet.stage;
        let wide = ruler.width(&text, SMALL);
        let (top, low) = (self.people.end() - ABOVE + 7.0, self.people.zero() - 8.0);
        // Farther right than left: a line for the chosen day may be in between.
        let beside = [8.0, -8.0 - wide, -wide / 2.0, -4.0, 4.0 - wide, 18.0, 28.0, -18.0 - wide];
        for dy in [0.0, -14.0, 14.0, -21.0, 21.0, -28.0, 28.0] {
            for x in beside.map(|dx| x + dx) {
                let y = (y + dy).min(low).max(top);
                let rect = Rect { x0: x, y0: y - 6.5, x1: x + wide, y1: y + 6.5 };
                let free = !self.taken.iter().any(|taken| taken.overlaps(rect));
                if self.frame.x0 <= x && x + wide <= width && free {
                    self.sheet.shapes.push(mark::solid(rect, look.paper));
                    self.sheet.say(text, x, y, SMALL, look.ink);
                    self.taken.push(rect);
                    return;
                }
            }
        }
    }

    /// Below the strip, the days for which a source gave no number for some
    /// people, with words. Their height means nothing.
    fn lanes(&mut self, run: &[Spot<'_>]) {
        let why = |spot: &Spot<'_>| spot.step.figure.absence();
        let mut lanes = Vec::new();
        for lane in run.chunk_by(|a, b| why(a) == why(b)) {
            lanes.extend(why(&lane[0]).map(|why| (lane, why)));
        }
        if lanes.is_empty() {
            return;
        }
        let top = self.sheet.y;
        self.sheet.y += LANE + 4.0;
        let (mut free, mut below) = (self.frame.x0, Vec::new());
        for (at, (lane, why)) in lanes.iter().enumerate() {
            let limit = lanes.get(at + 1).map_or(self.sheet.stage.width, |next| next.0[0].x - 6.0);
            free = self.lane(lane, *why, top, (free, limit), &mut below);
        }
    }

    /// One lane with its words: in it, beside it as far as there is room, or
    /// below it. Says up to where its row is full.
    fn lane(
        &mut self,
        lane: &[Spot<'_>],
        why: Absence,
        y0: f64,
        (free, limit): (f64, f64),
        below: &mut Vec<String>,
    ) -> f64 {
        let Stage { look, ruler, words, width } = self.sheet.stage;
        let slice: Slice = lane[0].step.slice;
        let x0 = lane[0].x;
        let last = &lane[lane.len() - 1];
        let x1 = last.end.unwrap_or((last.x + SHORTEST).min(width)).max(x0 + 4.0);
        let color = look.slice(slice);
        self.sheet.shapes.push(mark::lane(Rect { x0, y0, x1, y1: y0 + LANE }, color));
        for spot in lane {
            let tick = Rect { x0: spot.x - 1.5, y0: y0 - 3.0, x1: spot.x + 1.5, y1: y0 + 3.0 };
            self.sheet.shapes.push(mark::solid(tick, color));
        }
        let text = words.said(Figure::Absent(why), slice);
        let wide = ruler.width(&text, SMALL);
        let beside = [(x0 + 6.0, x1 - 6.0), (x1 + 6.0, limit), (free, x0 - 6.0)];
        let y = y0 + LANE / 2.0;
        for (from, to) in beside {
            if wide <= to - from {
                let x = if from < x0 { to - wide } else { from };
                self.sheet.say(text, x, y, SMALL, look.ink);
                return x1.max(x + wide) + 6.0;
            }
        }
        if below.len() < BELOW && !below.contains(&text) {
            for line in wrap(&text, SMALL, ruler, width - self.frame.x0, 2) {
                let x = x0.min(width - ruler.width(&line, SMALL)).max(self.frame.x0);
                self.sheet.say(line, x, self.sheet.y + 6.0, SMALL, look.ink);
                self.sheet.y += 15.0;
            }
            below.push(text);
        }
        x1 + 6.0
    }
}
