//! What words of a news text can tell, and how a language's table of them is
//! looked up.
//!
//! **Invariant:** a table is text; the same code reads all of them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::text::{self, Sentence, WordKind};
use crate::figure::Absence;
use crate::ledger::{Outcome, Status};
use crate::phrase::spelled;

/// What a word tells about the numbers around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Whom a number counts: "soldiers", "civilians", "people".
    People(Status),
    /// People of whom a ledger has no status: "children". The name is the table's first form.
    Group,
    /// What happened to them.
    Fate(Outcome, Way),
    /// "Casualties", "losses": killed, or killed and wounded.
    Casualties,
    /// "Victims": the dead, or all who were hurt.
    Victims,
    /// What happened to them, and no ledger counts it: "displaced", "treated".
    OtherFate,
    /// "Said", "announced".
    Says,
    /// "According to".
    According,
    /// An office that can say something: "ministry", "army", "authorities".
    Office,
    /// Somebody else who counts: "observatory", "residents", "hospital".
    Body,
    /// What somebody issues: "statement", "report". By itself it is who spoke before.
    Paper,
    /// A person who can: "president", "spokesman".
    Title,
    /// A sender of news, who says only what nobody else does: "agency".
    Outlet,
    /// "It", "they": who was named before.
    Pronoun,
    /// "He", "she": a person who was named before.
    PersonPronoun,
    /// A party or a country; the place in [`Lexicon::parties`].
    Party(usize),
    /// "Each side", "per side".
    Each,
    /// "Both sides", "on the two sides": each, or all together.
    Both,
    /// "In all", "altogether", "on all sides".
    Together,
    /// "Its own", "in its ranks": the source's own people.
    Own,
    /// "Enemy".
    Enemy,
    /// "Lost": what stands before it lost what stands after.
    Lost,
    /// "By", of who did it.
    Agent,
    /// "Strike", "shelling": a party beside it did it.
    Attack,
    /// "Including", "among them".
    Part,
    /// "Another", "in addition to".
    More,
    /// "Bringing the toll to", "so far": from the start on.
    Cumulative,
    /// "Overnight", "in the past 24 hours", "on Tuesday": of this time alone.
    New,
    /// "From 36": what a rise started at, which is no claim of today.
    RoseFrom,
    /// "Since".
    Since,
    /// "As of", "until".
    AsOf,
    /// A month, 1 to 12.
    Month(u8),
    /// "The seventh": a day of a month.
    Nth(u8),
    /// A day of the week, 0 for Monday.
    Weekday(u8),
    /// Days before the article's: 0 for "today".
    Ago(u8),
    /// "In the 1994 war": of another time.
    Former,
    /// "War", "conflict": the one at hand, unless a year stands beside it.
    War,
    /// A year follows: "in", "year".
    Year,
    /// A new statement may begin: "while", "but", "whereas".
    Break,
    /// No name goes on here: "in", "on", "at", "that".
    Stop,
    /// "Has", "had": of the verb that follows.
    Aux,
    /// "Was", "were": what follows happens to somebody.
    Passive,
    /// "That": what somebody says begins.
    That,
    /// Arabic "that it", "that they": what somebody says of itself begins.
    ThatIt,
    /// "Carried, citing": who said it follows with "from".
    Relays,
    /// "Mourned": says that they were killed.
    Mourns,
    /// "At least", behind the people that a number counts.
    Manner,
    /// "Nobody was killed" in one.
    Unhurt(Outcome),
    /// "The", "a".
    Article,
    /// "Of", "for", `'s`: a name may go on.
    Of,
    /// "And".
    And,
    /// Why there is no number.
    Absent(Absence),
    /// "Figure", "how many": what is not given.
    Count,
    /// "No", before whom it says that nobody was killed.
    Nobody,
    /// "Reported", which makes of "no casualties" an absence of reports.
    Reported,
    /// A number of something else: "kilometres", "tanks", "years".
    Thing(Thing),
    /// What follows a number of years: "year-old"; before it: "aged".
    Age,
    /// "Could", "feared", "if": nobody says that it was so.
    Perhaps,
    /// "Rugby", "the scenario": a game, a drill, a story, in which nobody fell.
    Play,
    /// "Not", "denied that".
    Not,
    /// "Would not confirm": what follows is nobody's claim.
    Doubts,
}

impl Cue {
    /// Whether it can be the name of who says something, or stand for one.
    pub(super) fn names_somebody(self) -> bool {
        matches!(
            self,
            Self::Office
                | Self::Body
                | Self::Paper
                | Self::Title
                | Self::Outlet
                | Self::Party(_)
                | Self::Pronoun
                | Self::PersonPronoun
        )
    }
}

/// On which side of it a word finds its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// "Killing 12".
    Before,
    /// "12 dead".
    After,
    /// "Killed 12" and "12 killed".
    Either,
}

/// What a number counts that is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Weapon,
    Distance,
    Money,
    Share,
    Time,
    Votes,
    Other,
}

impl Thing {
    /// The name that programs use.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Weapon => "weapon",
            Self::Distance => "distance",
            Self::Money => "money",
            Self::Share => "share",
            Self::Time => "time",
            Self::Votes => "votes",
            Self::Other => "number",
        }
    }
}

/// A language of news: its code and its tables.
#[derive(Debug)]
pub(super) struct Language {
    pub(super) code: &'static str,
    /// Whether words take `و`, `ب`, `ل`, `ال` before them and `ها` behind.
    pub(super) clitics: bool,
    /// Whether who says it stands behind the verb, as a rule.
    pub(super) verb_first: bool,
    /// Words by what they tell, parted by `|`, in any spelling that folds alike;
    /// a sign of [`ENDINGS`] stands for the endings of a word.
    pub(super) words: &'static [&'static [(Cue, &'static str)]],
    /// Parties: the name that a ledger gives them, then their other forms.
    pub(super) parties: &'static [&'static str],
    /// Words that end in a full stop and no sentence.
    pub(super) abbreviations: &'static str,
    /// Who fights a government: its offices do not report them as their own.
    pub(super) irregulars: &'static str,
    /// Adjectives that look like those of a people and are not, where no
    /// capital letter tells.
    pub(super) common: &'static str,
    /// Nouns that mean two people; in the one spelling.
    pub(super) duals: &'static str,
    pub(super) index: OnceLock<Lexicon>,
}

/// Signs for the endings that a word takes, and for the verb before a participle,
/// so that a table has it once.
const ENDINGS: [(char, &str); 8] = [
    ('=', "|a |ont |avait |avaient "),
    ('@', "|ة|ين|ون|ات|ان|تان|تين|ي"),
    ('*', "ий|ая|ое|ие|ого|ой|их|ому|им|ими|ую|ом"),
    ('#', "ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом"),
    ('~', "|а|о|и"),
    ('^', "|e|s|es"),
    ('+', "|s"),
    ('%', "ien|iens|ienne|iennes"),
];

/// A word or a row of words that tells something, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) cue: Cue,
    /// Words of the sentence.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) clitics: Clitics,
}

/// What is written together with a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clitics {
    /// Arabic "and".
    pub(super) and: bool,
    /// Arabic "by", "for", "like".
    pub(super) by: bool,
    /// Arabic "its", "their".
    pub(super) own: bool,
    /// Arabic "the".
    pub(super) the: bool,
}

/// A table in one spelling.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    entries: BTreeMap<String, Vec<Entry>>,
    /// The names of parties, as a ledger gives them.
    pub(super) parties: Vec<String>,
    abbreviations: Vec<String>,
    common: Vec<String>,
    irregulars: Vec<String>,
    clitics: bool,
}

/// The words after the first, and what they tell.
#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    cue: Cue,
}

impl Language {
    pub(super) fn lexicon(&self) -> &Lexicon {
        self.index.get_or_init(|| {
            let mut lexicon = Lexicon { clitics: self.clitics, ..Lexicon::default() };
            for (cue, forms) in self.words.iter().copied().flatten() {
                forms.split('|').for_each(|form| lexicon.add(form.trim(), *cue));
            }
            for (i, party) in self.parties.iter().enumerate() {
                party.split('|').for_each(|form| lexicon.add(form, Cue::Party(i)));
                lexicon.parties.push(party.split('|').next().unwrap_or_default().into());
            }
            lexicon.abbreviations =
                self.abbreviations.split('|').map(|form| spelled(form).text).collect();
            lexicon.irregulars =
                self.irregulars.split('|').map(|form| spelled(form).text).collect();
            lexicon.common = self.common.split('|').map(|form| spelled(form).text).collect();
            for entries in lexicon.entries.values_mut() {
                entries.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
            }
            lexicon
        })
    }
}

impl Lexicon {
    fn add(&mut self, form: &str, cue: Cue) {
        let sign = ENDINGS.iter().find(|(sign, _)| form.contains(*sign));
        if let Some((sign, endings)) = sign {
            endings.split('|').for_each(|ending| self.add(&form.replace(*sign, ending), cue));
            return;
        }
        let mut words = words_of(form).into_iter();
        if let Some(first) = words.next() {
            self.entries.entry(first).or_default().push(Entry { rest: words.collect(), cue });
        }
    }

    /// Whether a word is for those who fight a government.
    pub(super) fn is_irregular(&self, word: &str) -> bool {
        self.irregulars.iter().any(|form| form == word)
    }

    /// Whether a word looks like that of a people and is not.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.iter().any(|form| form == word)
    }

    /// An Arabic adjective as that of a people would be, without its endings: "زبروق"
    /// of "الزبروقية".
    pub(super) fn of_a_people<'a>(&self, word: &'a str) -> Option<&'a str> {
        const LEAST: usize = 3;
        let word = word.strip_prefix("لل").or_else(|| word.strip_prefix("ال")).unwrap_or(word);
        let ends = ["يتين", "يتان", "يين", "يون", "يان", "يات", "يه", "يا", "ي"];
        let stem = ends.iter().find_map(|end| word.strip_suffix(end))?;
        let known = self.common.iter().any(|form| form.strip_suffix('ي') == Some(stem));
        // "حماية", "نسائي" and their like come from verbs and things.
        let noun = stem.ends_with('ا') || stem.ends_with("اي");
        (LEAST <= stem.chars().count() && !known && !noun).then_some(stem)
    }

    /// Whether a full stop at the end of `text` is that of an abbreviation.
    pub(super) fn abbreviates(&self, text: &str, rest: &str) -> bool {
        let Some(text) = text.strip_suffix('.') else { return false };
        let word = text.rsplit([' ', '\u{a0}', '(', '.', '\n']).next().unwrap_or(text);
        let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        let word = spelled(word).text;
        let known = self.abbreviations.contains(&word);
        known || initial || rest.starts_with(|c: char| c.is_lowercase())
    }

    /// All that the words of a sentence tell, the longest first at each place.
    pub(super) fn marks(&self, sentence: &Sentence) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut at = 0;
        while at < sentence.words.len() {
            match self.at(sentence, at) {
                Some(mark) => {
                    at = mark.end;
                    marks.push(mark);
                }
                None => at += 1,
            }
        }
        marks
    }

    fn at(&self, sentence: &Sentence, first: usize) -> Option<Mark> {
        if sentence.words[first].kind == WordKind::Sign {
            let sign = self.entries.get(sentence.text(first))?.first()?;
            return Some(Mark {
                cue: sign.cue,
                first,
                end: first + 1,
                clitics: Clitics::default(),
            });
        }
        let mut best: Option<Mark> = None;
        for (stem, clitics) in self.stems(sentence.text(first)) {
            let entries = self.entries.get(stem.as_str()).map_or(&[][..], Vec::as_slice);
            let fits = entries.iter().find(|entry| self.follows(sentence, first + 1, &entry.rest));
            if let Some(entry) = fits {
                let end = first + 1 + entry.rest.len();
                // `تكفيرية` is an adjective, `مقاتليه` are his fighters.
                let plural = || self.entries.contains_key(&[stem.as_str(), "ن"].concat());
                let feminine = stem.ends_with('ي') && sentence.text(first).ends_with("يه");
                let ends_in_taa = clitics.own && sentence.ends_in_taa(first);
                let own = clitics.own && !ends_in_taa && (!feminine || plural());
                // `تابعة` is no "followed it".
                if ends_in_taa && matches!(entry.cue, Cue::Says | Cue::Lost | Cue::Relays) {
                    continue;
                }
                // `بالي` is a name and no "to", `غربية` is no "west of".
                if entry.cue == Cue::Stop && (clitics.by || clitics.own || clitics.the) {
                    continue;
                }
                // `كفر` is a place and no "like he fled".
                if clitics.by
                    && sentence.text(first).trim_start_matches('و').starts_with('ك')
                    && matches!(entry.cue, Cue::OtherFate | Cue::Says | Cue::Fate(..) | Cue::Lost)
                {
                    continue;
                }
                // `هيئة البث` is an office: no verb has an article.
                if clitics.the && matches!(entry.cue, Cue::Says | Cue::Lost | Cue::Aux) {
                    continue;
                }
                let clitics = Clitics { own, ..clitics };
                if best.is_none_or(|best| best.end < end) {
                    best = Some(Mark { cue: entry.cue, first, end, clitics });
                }
            }
        }
        best
    }

    fn follows(&self, sentence: &Sentence, from: usize, rest: &[String]) -> bool {
        rest.iter().enumerate().all(|(i, word)| {
            let text = sentence.text(from + i);
            text == word || self.clitics && self.stems(text).any(|(stem, _)| stem == *word)
        })
    }

    /// A word as it stands, and without what is written together with it.
    fn stems(&self, word: &str) -> impl Iterator<Item = (String, Clitics)> + use<> {
        let mut stems = vec![(word.to_owned(), Clitics::default())];
        if self.clitics {
            without_prefixes(&mut stems);
            without_endings(&mut stems);
        }
        stems.into_iter()
    }
}

/// The words of a form as those of a sentence: `d'après` is three.
fn words_of(form: &str) -> Vec<String> {
    let spelled = spelled(form);
    let words = text::words(&spelled, |_| None);
    words.iter().map(|word| spelled.text[word.start..word.end].to_owned()).collect()
}

/// Adds the word without "and", without "by" or "for", and without the article.
fn without_prefixes(stems: &mut Vec<(String, Clitics)>) {
    const LEAST: usize = 2;
    let mut strip = |prefixes: &[&str], more: &dyn Fn(Clitics) -> Clitics| {
        for i in 0..stems.len() {
            let (stem, clitics) = stems[i].clone();
            for prefix in prefixes {
                if let Some(rest) = stem.strip_prefix(prefix)
                    && LEAST <= rest.chars().count()
                {
                    stems.push((rest.to_owned(), more(clitics)));
                }
            }
        }
    };
    strip(&["و", "ف"], &|clitics| Clitics { and: true, ..clitics });
    strip(&["لل"], &|clitics| Clitics { by: true, the: true, ..clitics });
    strip(&["ب", "ل", "ك"], &|clitics| Clitics { by: true, ..clitics });
    strip(&["ال"], &|clitics| Clitics { the: true, ..clitics });
    for i in 0..stems.len() {
        // `للعربية` is "for" and `العربية`.
        let (stem, clitics) = stems[i].clone();
        if let Some(rest) = stem.strip_prefix("لل") {
            stems.push((["ال", rest].concat(), Clitics { by: true, the: true, ..clitics }));
        }
    }
}

/// Adds the word without "its" or "their", and without the ending of its case.
fn without_endings(stems: &mut Vec<(String, Clitics)>) {
    const LEAST: usize = 3;
    for i in 0..stems.len() {
        let (stem, clitics) = stems[i].clone();
        if clitics.the {
            continue;
        }
        for ending in ["ها", "هما", "هم", "ه", "نا"] {
            let Some(rest) = stem.strip_suffix(ending) else { continue };
            if rest.chars().count() < LEAST {
                continue;
            }
            let own = Clitics { own: true, ..clitics };
            if let Some(rest) = rest.strip_suffix('ت') {
                stems.push(([rest, "ه"].concat(), own));
            }
            stems.push((rest.to_owned(), own));
        }
        if let Some(rest) = stem.strip_suffix('ا').filter(|rest| LEAST <= rest.chars().count()) {
            stems.push((rest.to_owned(), clitics));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::LANGUAGES;
    use super::*;

    #[test]
    fn no_word_has_two_meanings_in_one_language() {
        let mut wrong = String::new();
        // Of two meanings the first would hold.
        let complete = LANGUAGES.into_iter().filter(|own| matches!(own.code, "en" | "ar"));
        for language in complete {
            let mut told: BTreeMap<String, Cue> = BTreeMap::new();
            for (first, entries) in &language.lexicon().entries {
                for Entry { rest, cue } in entries {
                    let form = [std::slice::from_ref(first), &rest[..]].concat().join(" ");
                    let other = told.insert(form.clone(), *cue).filter(|other| other != cue);
                    if let Some(other) = other {
                        wrong += &format!("{} {form:?} {other:?} {cue:?}\n", language.code);
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }
}
