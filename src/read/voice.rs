//! Who says it: the claimant of each clause, by the name that the text gives.
//!
//! **Invariant:** a title or a pronoun is answered by a name that stands before
//! it; where two would do, both are kept.

use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};

/// Somebody who says something in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// The words that name it.
    pub(super) span: (usize, usize),
    /// Its items, and the item of the verb or of "according to".
    np: (usize, usize),
    verb: usize,
    /// Its name; none where a text says "it was reported".
    pub(super) name: String,
    /// The party it belongs to.
    pub(super) party: Option<usize>,
    /// Another name that would do as well.
    pub(super) other: Option<String>,
    /// Whether it stands there by a pronoun, a title or a bare verb.
    pub(super) stands_for: bool,
    /// Whether what it says follows, and whether it precedes.
    leads: bool,
    trails: bool,
}

impl Voice {
    /// Somebody who spoke in the sentence before and goes on.
    pub(super) fn going_on(name: String, party: Option<usize>, span: (usize, usize)) -> Self {
        Self {
            span,
            np: (0, 0),
            verb: 0,
            name,
            party,
            other: None,
            stands_for: true,
            leads: true,
            trails: false,
        }
    }

    /// Whether it spoke in another sentence.
    pub(super) fn goes_on(&self) -> bool {
        self.np.0 == self.np.1
    }
}

/// Who has been named so far.
#[derive(Debug, Default)]
pub(super) struct Cast {
    named: Vec<Named>,
}

/// A claimant by its name.
#[derive(Clone, Debug)]
struct Named {
    name: String,
    /// The name in one spelling.
    words: Vec<String>,
    party: Option<usize>,
    person: bool,
}

impl Cast {
    /// The voices of a sentence, who are known from then on.
    pub(super) fn voices(&mut self, row: &Row, language: &Language) -> Vec<Voice> {
        let mut voices = Vec::new();
        let mut free = 0;
        for i in 0..row.items.len() {
            let found = match row.cue(i) {
                Some(Cue::Says) if language.verb_first => verb_first(row, i, free),
                Some(Cue::Says) => subject_first(row, i, free),
                Some(Cue::According) => noun_right(row, i + 1).map(|np| (np, true)),
                _ => continue,
            };
            let Some(mut voice) = self.voice(row, language, i, found) else { continue };
            free = voice.np.1.max(i + 1);
            place(row, &mut voice, language);
            voices.push(voice);
        }
        voices
    }

    fn voice(
        &mut self,
        row: &Row,
        language: &Language,
        verb: usize,
        np: Option<((usize, usize), bool)>,
    ) -> Option<Voice> {
        let according = row.cue(verb) == Some(Cue::According);
        let Some((np, right)) = np else {
            // A bare verb: who spoke before goes on, in a language that has no "it".
            let last = self.named.last().filter(|_| language.verb_first && !according)?;
            return Some(Voice {
                span: row.span(verb, verb + 1),
                np: (verb, verb + 1),
                verb,
                name: last.name.clone(),
                party: last.party,
                other: None,
                stands_for: true,
                leads: true,
                trails: false,
            });
        };
        let named = self.named(row, np, language)?;
        let other = named.other;
        let stands_for = named.stands_for;
        let Named { name, party, .. } = named.named;
        let span = row.span(np.0, np.1);
        let (leads, trails) = (!right || according || language.verb_first, right);
        Some(Voice { span, np, verb, name, party, other, stands_for, leads, trails })
    }

    /// Who it is that a noun names, and whether another would do.
    fn named(&mut self, row: &Row, np: (usize, usize), language: &Language) -> Option<Answer> {
        let cues: Vec<Cue> = (np.0..np.1).filter_map(|i| row.cue(i)).collect();
        let has = |cue: Cue| cues.contains(&cue);
        let named = (np.0..np.1).any(|i| row.items[i].kind == Kind::Name);
        let party = cues.iter().find_map(|cue| match cue {
            Cue::Party(party) => Some(*party),
            _ => None,
        });
        let own_words = named || party.is_some();
        if has(Cue::Pronoun) || has(Cue::PersonPronoun) {
            return self.before(|one| one.person == has(Cue::PersonPronoun) || has(Cue::Pronoun));
        }
        let (name, words) = name(row, np, party, language);
        if words.is_empty() {
            return None;
        }
        if let Some(known) = self.known(&words, own_words) {
            return Some(known);
        }
        let person = has(Cue::Title) || named && !has(Cue::Office) && party.is_none();
        let named = Named { name, words, party, person };
        self.named.push(named.clone());
        Some(Answer { named, other: None, stands_for: false })
    }

    /// The last one who fits, and another who would.
    fn before(&self, fits: impl Fn(&Named) -> bool) -> Option<Answer> {
        let mut fitting = self.named.iter().rev().filter(|one| fits(one));
        let named = fitting.next()?.clone();
        let other = fitting.next().filter(|_| false).map(|one| one.name.clone());
        Some(Answer { named, other, stands_for: true })
    }

    /// Who was named before by these words among others.
    fn known(&mut self, words: &[String], own_words: bool) -> Option<Answer> {
        let fits = |one: &Named| words.iter().all(|word| one.words.contains(word));
        let at = self.named.iter().rposition(fits)?;
        let named = self.named.remove(at);
        let other = self.named.iter().rev().find(|one| fits(one)).map(|one| one.name.clone());
        self.named.push(named.clone());
        let longer = words.len() < named.words.len();
        Some(Answer {
            other: other.filter(|_| !own_words),
            named,
            stands_for: longer && !own_words,
        })
    }

    /// The party of somebody who was named before.
    pub(super) fn last(&self) -> Option<(String, Option<usize>)> {
        self.named.last().map(|one| (one.name.clone(), one.party))
    }
}

/// Who is meant.
struct Answer {
    named: Named,
    other: Option<String>,
    stands_for: bool,
}

/// The name as the text gives it, and its words in one spelling.
fn name(
    row: &Row,
    np: (usize, usize),
    party: Option<usize>,
    language: &Language,
) -> (String, Vec<String>) {
    let tells = |i: &usize| !matches!(row.cue(*i), Some(Cue::Article | Cue::Of | Cue::And));
    let words: Vec<String> = (np.0..np.1)
        .filter(tells)
        .flat_map(|i| row.items[i].first..row.items[i].end)
        .map(|word| stem(row.sentence.text(word), language).to_owned())
        .collect();
    let only = (np.0..np.1).filter(tells).count() == 1;
    if let Some(party) = party.filter(|_| only) {
        return (language.lexicon().parties[party].clone(), words);
    }
    let first = (np.0..np.1).find(tells).unwrap_or(np.0);
    let (start, end) = row.span(first, np.1);
    (row.raw(start, end), words)
}

/// A word without the Arabic article.
fn stem<'a>(word: &'a str, language: &Language) -> &'a str {
    if !language.clitics {
        return word;
    }
    let word = word.strip_prefix("لل").unwrap_or(word);
    word.strip_prefix("ال").unwrap_or(word)
}

/// Whether an item can be part of a name, and whether it can be one alone.
fn names(row: &Row, i: usize, language_clitics: bool) -> Option<bool> {
    match row.items.get(i)?.kind {
        Kind::Name => Some(true),
        Kind::Cue(
            Cue::Office
            | Cue::Title
            | Cue::Outlet
            | Cue::Party(_)
            | Cue::Pronoun
            | Cue::PersonPronoun,
        ) => Some(true),
        Kind::Cue(Cue::Article | Cue::Of | Cue::Enemy) => Some(false),
        Kind::Cue(Cue::People(_)) => Some(false),
        Kind::Word => Some(false),
        Kind::Cue(Cue::And) if !language_clitics => {
            let office = |i: usize| matches!(row.cue(i), Some(Cue::Office | Cue::Party(_)));
            (office(i + 1) && 0 < i && office(i - 1)).then_some(false)
        }
        _ => None,
    }
}

/// A claimant before the verb, else behind it; and whether it is behind.
fn subject_first(row: &Row, verb: usize, free: usize) -> Option<((usize, usize), bool)> {
    let left = noun_left(row, verb, free);
    left.map(|np| (np, false)).or_else(|| noun_right(row, verb + 1).map(|np| (np, true)))
}

fn verb_first(row: &Row, verb: usize, free: usize) -> Option<((usize, usize), bool)> {
    let right = noun_right(row, verb + 1).map(|np| (np, true));
    right.or_else(|| {
        let np = noun_left(row, verb, free)?;
        // A subject before its verb stands right before it.
        (np.1 == verb).then_some((np, false))
    })
}

/// The name that ends before the verb, over an adverb or an apposition.
fn noun_left(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    let mut end = verb;
    // "has also", "on Thursday", "in a statement".
    while free < end && skips(row, end - 1) && verb - end < 6 {
        end -= 1;
    }
    let apposed = free < end && row.items[end - 1].kind == Kind::Comma;
    if apposed {
        let inner = run_left(row, end - 1, free)?;
        if free < inner && row.items[inner - 1].kind == Kind::Comma {
            let np = run_left(row, inner - 1, free).map(|first| (first, inner - 1));
            return np.filter(|np| is_name(row, *np)).or(Some((inner, end - 1)));
        }
        return None;
    }
    let first = run_left(row, end, free)?;
    let np = trimmed(row, (first, end));
    is_name(row, np).then_some(np)
}

/// Words between a claimant and its verb that are of neither.
fn skips(row: &Row, i: usize) -> bool {
    matches!(row.items[i].kind, Kind::Cue(Cue::Weekday(_) | Cue::Ago(_) | Cue::Stop | Cue::Year))
        || row.items[i].kind == Kind::Word && lower(row, i) && 0 < i && {
            let before = row.items[i - 1].kind;
            names(row, i - 1, false) == Some(true)
                || matches!(before, Kind::Cue(Cue::Weekday(_) | Cue::Stop))
        }
}

fn lower(row: &Row, i: usize) -> bool {
    let word = row.items[i].first;
    row.sentence.words[word].kind == super::text::WordKind::Letters
}

/// How far a name goes to the left of `end`.
fn run_left(row: &Row, end: usize, free: usize) -> Option<usize> {
    let mut first = end;
    while free < first && names(row, first - 1, false).is_some() {
        first -= 1;
    }
    (first < end).then_some(first)
}

/// A name that starts at `first`, over an article.
fn noun_right(row: &Row, first: usize) -> Option<(usize, usize)> {
    let mut end = first;
    while names(row, end, true).is_some() && end - first < 14 {
        end += 1;
    }
    let np = trimmed(row, (first, end));
    is_name(row, np).then_some(np)
}

/// Without words at its ends that no name begins or ends with.
fn trimmed(row: &Row, (mut first, mut end): (usize, usize)) -> (usize, usize) {
    while first < end && matches!(row.cue(first), Some(Cue::Of | Cue::And)) {
        first += 1;
    }
    // Small words behind a name are of what follows; without capitals nobody can tell.
    let named = row.items[first..end].iter().any(|item| item.kind == Kind::Name);
    while first < end
        && (matches!(row.cue(end - 1), Some(Cue::Of | Cue::And | Cue::Article))
            || named && row.items[end - 1].kind == Kind::Word)
    {
        end -= 1;
    }
    (first, end)
}

fn is_name(row: &Row, np: (usize, usize)) -> bool {
    (np.0..np.1).any(|i| names(row, i, true) == Some(true))
}

/// Settles on which side of a voice its words stand.
fn place(row: &Row, voice: &mut Voice, language: &Language) {
    let first = voice.np.0.min(voice.verb);
    let last = voice.np.1.max(voice.verb + 1);
    let number_after = row.numbers.iter().any(|number| last <= number.item);
    let number_before = row.numbers.iter().any(|number| number.item < first);
    let parted =
        0 < first && matches!(row.items[first - 1].kind, Kind::Comma | Kind::Quote | Kind::Sign);
    if row.cue(voice.verb) == Some(Cue::According) {
        voice.trails = number_before;
        voice.leads = number_after;
    } else if !language.verb_first {
        voice.trails |= parted && number_before;
        voice.leads |= !number_before;
    } else {
        voice.trails = false;
    }
}

/// Who says what stands at an item, and whether that is beyond doubt.
pub(super) fn at<'a>(voices: &'a [Voice], row: &Row, item: usize) -> Option<(&'a Voice, bool)> {
    let before = voices.iter().rev().find(|voice| voice.leads && voice.verb < item);
    let after = voices.iter().find(|voice| voice.trails && item < voice.np.0.max(voice.verb));
    let clear = |from: usize, to: usize| !(from..to).any(|i| row.cue(i) == Some(Cue::Break));
    match (before, after) {
        (Some(before), Some(after)) => {
            let parted = !clear(before.verb, item);
            let near = clear(item, after.verb);
            if parted && near { Some((after, true)) } else { Some((before, !near)) }
        }
        (Some(before), None) => Some((before, true)),
        (None, Some(after)) => Some((after, clear(item, after.verb))),
        (None, None) => None,
    }
}
