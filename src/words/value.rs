//! Words for the values of a breakdown.

use super::{Words, concat, isolate};
use crate::bounds::{Bounds, Ratio};
use crate::breakdown::{
    Breakdown, Cell, Excluded, Missing, Relation, Row, Scope, Slice, Sum, Value, Window,
};
use crate::figure::{Count, Estimate, Figure};
use crate::ledger::Outcome;

impl Words {
    /// A figure in the manner in which it was said: "more than 2,000".
    pub fn figure(&self, figure: Figure) -> String {
        self.in_manner(figure, &|n, _| self.number(u64::from(n.get())))
    }

    /// A figure with the people that it counts: "more than 2,000 killed".
    /// `noun` is the key of a plural entry.
    pub fn people(&self, figure: Figure, noun: &str) -> String {
        match figure {
            Figure::None => self.count(noun, 0, false),
            _ => {
                self.in_manner(figure, &|n, oblique| self.count(noun, u64::from(n.get()), oblique))
            }
        }
    }

    fn in_manner(&self, figure: Figure, count: &dyn Fn(Count, bool) -> String) -> String {
        let key = concat(&["figure.", figure.kind()]);
        let one = |n: Count| self.say(&key, &[("n", &count(n, true))]);
        match figure {
            Figure::Exact(n) => count(n, false),
            Figure::AtLeast(n) | Figure::MoreThan(n) | Figure::AtMost(n) => one(n),
            Figure::FewerThan(n) | Figure::About(n) => one(n),
            Figure::Nearly(n) | Figure::JustOver(n) => one(n),
            Figure::Between(span) | Figure::AboutBetween(span) => {
                let low = self.number(u64::from(span.low().get()));
                let range = self.say(&key, &[("a", &low), ("b", &count(span.high(), true))]);
                match figure {
                    Figure::AboutBetween(_) => self.say("figure.roughly", &[("n", &range)]),
                    _ => range,
                }
            }
            Figure::Estimate(estimate) => self.estimate(estimate, count),
            Figure::Vague(_) | Figure::None | Figure::Absent(_) => self.say(&key, &[]),
        }
    }

    /// "Estimate of 4,120 killed (between 3,900 and 5,000)", all as given.
    fn estimate(&self, of: Estimate, count: &dyn Fn(Count, bool) -> String) -> String {
        let number = |n: Count| self.number(u64::from(n.get()));
        // That the best is nobody is not said firmly: "0 killed", not "no one".
        let best = count(of.best, of.best == Count::ZERO);
        let best = self.say("figure.estimate", &[("n", &best)]);
        let same = |(low, high): &(Count, Count)| *low == of.best && *high == of.best;
        let Some((low, high)) = of.range.filter(|range| !same(range)) else { return best };
        let range = self.say("figure.between", &[("a", &number(low)), ("b", &number(high))]);
        concat(&[&best, " (", &range, ")"])
    }

    /// What was reckoned: "at least 61".
    pub fn bounds(&self, bounds: Bounds) -> String {
        self.rounded(bounds, &|n, _| n)
    }

    /// The same, each end put through `round`, which is told whether it is
    /// the upper one.
    fn rounded(&self, bounds: Bounds, round: &dyn Fn(u64, bool) -> u64) -> String {
        let number = |n: u64, up: bool| self.number(round(n, up));
        let low = number(bounds.low(), false);
        let high = bounds.high().map(|high| number(high, true));
        self.interval(low, high, bounds.low() == 0, bounds.soft())
    }

    /// From one number to another in words: "at least about 4.5".
    fn interval(&self, low: String, high: Option<String>, from_none: bool, soft: bool) -> String {
        let about = |n: String| match soft {
            true => self.say("figure.about", &[("n", &n)]),
            false => n,
        };
        match high {
            None => self.say("figure.at_least", &[("n", &about(low))]),
            Some(high) if high == low => about(low),
            Some(high) if from_none => self.say("figure.at_most", &[("n", &about(high))]),
            Some(high) => self.say("figure.between", &[("a", &about(low)), ("b", &high)]),
        }
    }

    /// A sum with what it leaves out: "at least 61, military not disclosed".
    ///
    /// Soft ends are rounded outwards to two digits: a sum of "about" is not
    /// known to the unit.
    pub fn sum(&self, sum: &Sum, breakdown: &Breakdown, within: Scope) -> String {
        let mut texts = Vec::new();
        texts.extend(self.known(sum));
        for one in &sum.excludes {
            texts.push(self.excluded(*one, breakdown, within));
        }
        self.join("join.comma", &texts)
    }

    /// All that a source says about a scope, and what that comes to where a
    /// sum leaves something out: "874 military = at least 874, civilian not
    /// mentioned".
    pub fn told(&self, row: &Row, scope: Scope, breakdown: &Breakdown) -> String {
        let label = self.label(row, scope, breakdown);
        let Some(Value::Derived(sum)) = row.total(scope).map(|cell| &cell.value) else {
            return label;
        };
        let whole = self.sum(sum, breakdown, scope);
        if sum.excludes.is_empty() || whole == label {
            return label;
        }
        match self.known(sum) {
            Some(_) => self.say("table.sum", &[("parts", &label), ("sum", &whole)]),
            None => self.with_left_out(label, sum, row, scope, breakdown),
        }
    }

    /// What a source says, and what a sum leaves out that it does not say.
    fn with_left_out(
        &self,
        label: String,
        sum: &Sum,
        row: &Row,
        scope: Scope,
        breakdown: &Breakdown,
    ) -> String {
        let mut texts = vec![label];
        for one in &sum.excludes {
            let said = row.cell(one.scope, one.slice).is_some_and(Cell::is_mentioned);
            if !said || one.scope != scope {
                texts.push(self.excluded(*one, breakdown, scope));
            }
        }
        self.join("join.comma", &texts)
    }

    /// What the known terms of a sum come to; nothing where that is nobody or
    /// more, since "at least 0" would be read as a number.
    fn known(&self, sum: &Sum) -> Option<String> {
        Some(self.reckoned(sum.bounds.filter(|bounds| *bounds != Bounds::ANY)?))
    }

    /// What a sum comes to; soft ends are rounded outwards.
    pub fn reckoned(&self, bounds: Bounds) -> String {
        match bounds.soft() {
            true => self.rounded(bounds, &two_digits),
            false => self.bounds(bounds),
        }
    }

    /// A part that is left out: "military not disclosed", with its side where
    /// that is not the side spoken of.
    pub fn excluded(&self, excluded: Excluded, breakdown: &Breakdown, within: Scope) -> String {
        let part = self.missing(excluded.why, excluded.slice);
        if excluded.scope == within {
            return part;
        }
        let scope = self.scope(excluded.scope, breakdown);
        self.say("excluded.of", &[("scope", &scope), ("part", &part)])
    }

    /// "military not disclosed".
    pub fn missing(&self, why: Missing, slice: Slice) -> String {
        let whole = matches!(slice, Slice::All | Slice::Unstated);
        let key = concat(&[if whole { "figure." } else { "part." }, why.name()]);
        self.say(&key, &[("part", &self.slice(slice))])
    }

    /// "military".
    pub fn slice(&self, slice: Slice) -> String {
        self.say(&concat(&["slice.", slice.name()]), &[])
    }

    /// "military deaths".
    pub fn measure(&self, outcome: Outcome, slice: Slice) -> String {
        self.say(&concat(&["measure.", outcome.name(), ".", slice.name()]), &[])
    }

    /// "Armenian side", isolated; or "both sides together".
    pub fn scope(&self, scope: Scope, breakdown: &Breakdown) -> String {
        match scope {
            Scope::Side(side) => isolate(breakdown.sides[side].in_language(self.lang())),
            Scope::All if breakdown.sides.len() == 2 => self.say("scope.both", &[]),
            Scope::All => self.say("scope.all", &[]),
        }
    }

    /// A row's name, isolated.
    pub fn source(&self, row: &Row) -> String {
        isolate(row.name.in_language(self.lang()))
    }

    /// "of its own".
    pub fn relation(&self, relation: Relation) -> String {
        self.say(&concat(&["relation.", relation.name()]), &[])
    }

    /// The days of a window: "since 27 September 2020, as of 22 October 2020";
    /// the day it was said, else printed, where no last day is given; from the
    /// first to the last where parts end on different days; empty where no day
    /// is given.
    pub fn window(&self, window: Window) -> String {
        let Window { since, as_of, as_of_first, stated, published, mixed } = window;
        let stated = stated.filter(|_| as_of.is_none());
        let published = published.filter(|_| as_of.is_none() && stated.is_none());
        let first = as_of_first.filter(|first| Some(*first) != as_of);
        let days = [
            ("window.since", since, None),
            ("window.as_of", as_of, first),
            ("window.said", stated, None),
            ("window.published", published, None),
        ];
        let mut texts = Vec::new();
        for (key, day, first) in days {
            let Some(day) = day else { continue };
            let mut date = self.date(day);
            if let Some(first) = first {
                date = concat(&[&self.date(first), " – ", &date]);
            }
            texts.push(self.say(key, &[("date", &date)]));
        }
        if mixed {
            texts.push(self.say("window.mixed", &[]));
        }
        self.join("join.comma", &texts)
    }

    /// The days of a window; that none is given where none is.
    pub fn days(&self, window: Window) -> String {
        match self.window(window) {
            days if days.is_empty() => self.say("window.none", &[]),
            days => days,
        }
    }

    /// How many times, as an interval that does not overstate: "at least 2.1".
    pub fn ratio(&self, ratio: Ratio) -> String {
        let high = ratio.high_tenths().map(|high| self.tenths(high));
        self.interval(self.tenths(ratio.low_tenths()), high, false, ratio.soft())
    }

    /// A cell on its own: "874 military", "military not disclosed".
    pub fn part(&self, cell: &Cell) -> String {
        match &cell.value {
            Value::Claimed { figure, .. } => self.said(*figure, cell.slice),
            Value::Derived(sum) => {
                let figure = self.known(sum).unwrap_or_default();
                self.say("part.figure", &[("figure", &figure), ("part", &self.slice(cell.slice))])
            }
            Value::NotMentioned => self.missing(Missing::NotMentioned, cell.slice),
        }
    }

    /// A figure with whom it counts, where it says so: "874 military".
    pub fn said(&self, figure: Figure, slice: Slice) -> String {
        match figure {
            Figure::Absent(why) => self.missing(Missing::Absent(why), slice),
            _ if matches!(slice, Slice::All | Slice::Unstated) => self.figure(figure),
            Figure::Vague(_) => {
                let (figure, part) = (self.figure(figure), self.slice(slice));
                self.say("part.figure", &[("figure", &figure), ("part", &part)])
            }
            _ => self.people(figure, &concat(&["count.", slice.name()])),
        }
    }

    /// All that a source says about a scope: "911 = 874 military + 37
    /// civilian", "61 civilian · military not disclosed".
    /// A sum over sides names what it leaves out, since nothing else here does.
    pub fn label(&self, row: &Row, scope: Scope, breakdown: &Breakdown) -> String {
        let is_part = |cell: &&Cell| {
            matches!(cell.slice, Slice::Military | Slice::Civilian | Slice::NotSpecified)
                && cell.is_mentioned()
                && cell.value.bounds() != Some(Bounds::ZERO)
                || matches!(cell.value, Value::Claimed { figure: Figure::None, .. })
                    && cell.slice != Slice::All
                    && cell.slice != Slice::Unstated
        };
        let (mut known, mut absent) = (Vec::new(), Vec::new());
        for cell in row.about(scope).iter().filter(is_part) {
            let number = cell.value.bounds().is_some();
            if number { &mut known } else { &mut absent }.push(self.part(cell));
        }
        let no_parts = known.is_empty() && absent.is_empty();
        absent.extend(self.withheld_total(row, scope));
        let whole = |cell: &&Cell| matches!(cell.slice, Slice::All | Slice::Unstated);
        let total = row.total(scope).filter(whole).map(|cell| match &cell.value {
            Value::Claimed { .. } => self.part(cell),
            Value::Derived(sum) if no_parts => self.sum(sum, breakdown, scope),
            Value::Derived(sum) => self.known(sum).unwrap_or_default(),
            Value::NotMentioned => String::new(),
        });
        let total = total.filter(|total| !total.is_empty());
        // A claimed total that leaves no remainder contradicts its parts, or
        // does not say whom it counts: no equation, then.
        let adds_up = match row.total(scope).map(|cell| &cell.value) {
            Some(Value::Claimed { .. }) => row.cell(scope, Slice::NotSpecified).is_some(),
            _ => 1 < known.len(),
        };
        let claimed =
            row.total(scope).is_some_and(|cell| matches!(cell.value, Value::Claimed { .. }));
        let sum = self.join("join.plus", &known);
        let first = match total {
            Some(total) if known.is_empty() => total,
            Some(total) if adds_up => {
                self.say("label.equals", &[("total", &total), ("parts", &sum)])
            }
            Some(total) if claimed => self.join("join.dot", &[total, sum]),
            _ => sum,
        };
        if !first.is_empty() {
            absent.insert(0, first);
        }
        self.join("join.dot", &absent)
    }

    /// Why a source gives no total, where it gives parts that stand for one.
    fn withheld_total(&self, row: &Row, scope: Scope) -> Option<String> {
        let total = row.total(scope).filter(|cell| matches!(cell.value, Value::Derived(_)))?;
        let (slice, why) = row.about(scope).iter().find_map(|cell| {
            if cell.slice < total.slice {
                return None;
            }
            let Value::Claimed { figure, .. } = &cell.value else { return None };
            Some((cell.slice, figure.absence()?))
        })?;
        let part = self.slice(slice);
        Some(self.say(&concat(&["part.", why.name()]), &[("part", &part)]))
    }
}

/// A number rounded away from what it bounds, to two digits.
fn two_digits(number: u64, up: bool) -> u64 {
    let mut unit = 1;
    while 100 <= number / unit {
        unit *= 10;
    }
    if up { number.div_ceil(unit) * unit } else { number / unit * unit }
}
