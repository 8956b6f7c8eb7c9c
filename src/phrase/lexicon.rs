//! What words can mean, and how a language's table of them is looked up.
//!
//! **Invariant:** a table is text; the same code reads all of them.

use std::sync::OnceLock;

use super::digits::Numeral;
use super::fold::{fold, is_letter};
use crate::figure::{Absence, Vague};

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    Exactly,
    AtLeast,
    MoreThan,
    AtMost,
    FewerThan,
    About,
    Nearly,
    JustOver,
}

/// What a word or a sign means within a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A manner that stands before its number.
    Before(Op),
    /// A manner that stands after its number.
    After(Op),
    /// A manner that stands on either side.
    Around(Op),
    /// Numbers in a row; forms of one number are parted by commas.
    Number { from: u32, step: u16 },
    /// A round number that is soft by itself, such as `une centaine`.
    Rough(u32),
    /// "Hundred", "thousand": times what stands before it, or one.
    Scale(u32),
    /// "Millions", "k": times what stands before it, which it needs.
    Plural(u32),
    /// Arabic `ألفان`: two of them.
    Pair(u32),
    /// Arabic `ألفا`: two of them, or after a number that many.
    Dual(u32),
    /// A part of what follows, in hundredths.
    Part(u8),
    /// "A" before "hundred".
    A,
    /// A word that stands for an order of magnitude.
    Vague(Vague),
    /// Russian `тысячи`: "thousands" by itself, "a thousand" after "more than".
    Genitive(Vague, u32),
    /// "Between", which wants "and".
    Between,
    /// "From", which wants "to".
    From,
    /// "To".
    To,
    /// "To", and "up to" where a figure starts with it.
    Until,
    /// The closing word of a range, such as Turkish `arasında`.
    RangeEnd,
    /// "And".
    And,
    /// "Or", which makes no figure.
    Or,
    /// "Nobody", whole by itself.
    Nobody,
    /// "No", which wants a word for people.
    No,
    /// A reason why there is no number.
    Absent(Absence),
    /// "Not available": which absence it is stays unsaid.
    Unsaid,
    /// Words that have two readings.
    Doubt(Doubt),
    /// "Reported": nothing beside a number, a doubt beside "no".
    Reported,
    /// Whom the number counts.
    Noun,
    /// The same, and good to start a figure: "killed 12".
    Lead,
    /// Whom the number counts, though they live.
    Hurt,
    /// People after a number; before it Russian for "about".
    Inverted,
    /// Small words between a number and whom it counts.
    Link,
    /// The same, which may stand before the number too: "a toll of 12".
    Of,
    /// The point of a number in words.
    Point,
    /// Arabic `بقليل`, which softens the manner before the number.
    Slightly,
    /// What is no person.
    Thing,
    /// Killed and wounded in one.
    Combined,
    /// A number in digits.
    Digits(Numeral),
    /// `+`
    Plus,
    /// `-` and its relatives.
    Dash,
    /// A comma between words.
    Comma,
    /// What no table has.
    Unknown,
}

impl Sense {
    /// Whether it is a number word.
    const fn counts(self) -> bool {
        matches!(
            self,
            Self::Number { .. } | Self::Scale(_) | Self::Pair(_) | Self::Part(_) | Self::Vague(_)
        )
    }
}

/// Words with two readings, which are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    Couple,
    NoneReported,
    NotReported,
    Many,
}

impl Doubt {
    /// Both readings, as they can be written; none for "many".
    pub(super) const fn readings(self) -> Option<[&'static str; 2]> {
        match self {
            Self::Couple => Some(["2", "a few"]),
            Self::NoneReported => Some(["none", "no reports"]),
            Self::NotReported => Some(["no reports", "undisclosed"]),
            Self::Many => None,
        }
    }
}

/// How a language joins the words of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joins {
    /// "Two hundred and five", and no "and" within "twenty-five".
    Hundreds,
    /// "Twenty and five".
    TensFirst,
    /// "Five and twenty".
    UnitsFirst,
}

/// A language: its code and its table of words.
#[derive(Debug)]
pub(super) struct Language {
    pub(super) code: &'static str,
    pub(super) joins: Joins,
    /// Words that a following word may be written together with.
    pub(super) prefixes: &'static str,
    /// Whether endings such as Turkish `-den fazla` stick to numbers.
    pub(super) suffixes: bool,
    /// Words by meaning, parted by `|`, in any spelling that folds alike.
    pub(super) words: &'static [(Sense, &'static str)],
    pub(super) index: OnceLock<Index>,
}

/// A table in one spelling.
#[derive(Debug, Default)]
pub(super) struct Index {
    text: String,
    entries: Vec<Entry>,
    /// The forms that end in a hyphen, without it.
    open: Vec<Entry>,
}

/// A phrase by its first letter, where it stands in the text, and its meaning.
type Entry = (Option<char>, usize, usize, Sense);

impl Index {
    fn add(&mut self, sense: Sense, words: &str) {
        for (i, forms) in (0u32..).zip(words.split('|')) {
            match sense {
                Sense::Number { from, step } => {
                    let sense = Sense::Number { from: from + i * u32::from(step), step: 0 };
                    forms.split(',').for_each(|form| self.push(sense, form));
                }
                sense => self.push(sense, forms),
            }
        }
    }

    fn push(&mut self, sense: Sense, form: &str) {
        let start = self.text.len();
        let form = fold(form);
        self.text.push_str(&form);
        let (first, end) = (form.chars().next(), self.text.len());
        self.entries.push((first, start, end, sense));
        if form.strip_suffix('-').is_some_and(|form| form.ends_with(is_letter)) {
            self.open.push((first, start, end - 1, sense));
        }
    }

    /// The longest of some entries that `text` starts with, where what is left `ends` it.
    fn find(
        &self,
        entries: &[Entry],
        text: &str,
        ends: impl Fn(&str) -> bool,
    ) -> Option<(Sense, usize)> {
        let mut best: Option<(Sense, usize)> = None;
        let letter = text.chars().next();
        let from = entries.partition_point(|entry| entry.0 < letter);
        for &(_, start, end, sense) in entries[from..].iter().take_while(|entry| entry.0 == letter)
        {
            let len = end - start;
            if best.is_none_or(|(_, most)| most < len)
                && text.strip_prefix(&self.text[start..end]).is_some_and(&ends)
            {
                best = Some((sense, len));
            }
        }
        best
    }
}

impl Language {
    /// The longest entry that `text` starts with, and its length. A form that
    /// ends in a hyphen may be written together with a number word.
    pub(super) fn longest(&self, text: &str) -> Option<(Sense, usize)> {
        let index = self.index();
        let apart = index.find(&index.entries, text, |rest| !rest.starts_with(is_letter));
        let counts = |rest: &str| {
            let next = self.longest(rest.strip_prefix(' ').unwrap_or(rest));
            next.is_some_and(|(sense, _)| sense.counts())
        };
        let together = index.find(&index.open, text, counts);
        match (apart, together) {
            (Some(one), Some(other)) if one.1 < other.1 => Some(other),
            (one, other) => one.or(other),
        }
    }

    /// The longest number word that `text` starts with and an ending follows.
    pub(super) fn stem(&self, text: &str) -> Option<(Sense, usize)> {
        let ended = |rest: &str| {
            let ending = self.longest(rest).map(|(sense, _)| sense);
            matches!(ending, Some(Sense::After(_) | Sense::To | Sense::RangeEnd))
        };
        let index = self.index();
        index.find(&index.entries, text, ended).filter(|(sense, _)| {
            matches!(sense, Sense::Number { .. } | Sense::Scale(_) | Sense::Noun)
        })
    }

    /// An Arabic word for people or things with the article or the ending of its case.
    pub(super) fn declined(&self, text: &str) -> Option<(Sense, usize)> {
        let article = if text.starts_with("ال") { "ال".len() } else { 0 };
        let ended = |rest: &str| !rest.strip_prefix('ا').unwrap_or(rest).starts_with(is_letter);
        let index = self.index();
        let (sense, len) = index.find(&index.entries, &text[article..], ended)?;
        let end = article + len;
        let ending = if text[end..].starts_with('ا') { 'ا'.len_utf8() } else { 0 };
        let noun = matches!(sense, Sense::Noun | Sense::Hurt | Sense::Thing | Sense::Vague(_));
        noun.then_some((sense, end + ending))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (sense, words) in self.words {
                index.add(*sense, words);
            }
            // By their first letter, so that few are looked at; else in their order.
            index.entries.sort_by_key(|entry| entry.0);
            index.open.sort_by_key(|entry| entry.0);
            index
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::all;

    #[test]
    fn no_phrase_has_two_meanings_in_one_language() {
        let mut wrong = String::new();
        for language in all() {
            let index = language.index();
            for (i, &(_, start, end, sense)) in index.entries.iter().enumerate() {
                let form = &index.text[start..end];
                for &(_, other, last, another) in &index.entries[..i] {
                    if form == &index.text[other..last] && sense != another {
                        wrong += &format!("{} {form:?} {another:?} {sense:?}\n", language.code);
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }
}
