//! Who says it: the claimant of each clause, by the name that the text gives.
//!
//! **Invariant:** a title or a pronoun is answered by a name that stands before
//! it; where two would do, both are kept.

use super::ar::verb_first;
use super::en;
use super::en::phrases;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};
use super::name::{Name, name};
use super::subject::{Place, alias, claimant, noun_right, passive, somebody_right};

/// Somebody who says something in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// The words that name it.
    pub(super) span: (usize, usize),
    /// Its items, and the item of the verb or of "according to".
    np: (usize, usize),
    verb: usize,
    /// Its name.
    pub(super) name: String,
    /// The party it belongs to.
    pub(super) party: Option<String>,
    /// Whether it is an office of that party, which knows its dead.
    pub(super) office: bool,
    /// Whether it may speak for its party.
    pub(super) speaks: bool,
    /// Whether it is a body of its own, which may be a party: "the Directory".
    pub(super) body: bool,
    /// Whether it sends news of others.
    outlet: bool,
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
    pub(super) fn going_on(last: &Name, span: (usize, usize)) -> Self {
        Self {
            span,
            np: (0, 0),
            verb: 0,
            name: last.name.clone(),
            party: last.party.clone(),
            office: last.office,
            speaks: last.speaks,
            body: false,
            outlet: last.outlet,
            other: None,
            stands_for: true,
            leads: true,
            trails: false,
        }
    }

    /// The same of what another sentence says.
    pub(super) fn elsewhere(&self, span: (usize, usize)) -> Self {
        Self { span, np: (0, 0), stands_for: true, ..self.clone() }
    }

    /// Whether it stands before a colon, as who speaks in an interview.
    pub(super) fn heads(&self, row: &Row) -> bool {
        row.text(self.verb) == ":" && self.np.0 == 0 && self.verb < 6
    }

    /// Whether an item counts those who speak: "two survivors said".
    pub(super) fn is_counted_by(&self, item: usize) -> bool {
        item + 1 == self.np.0 || (self.np.0..self.np.1).contains(&item)
    }

    /// Whether it says only that it says nothing, or denies.
    pub(super) fn is_silent(&self, row: &Row) -> bool {
        self.np.0 < self.np.1 && matches!(row.cue(self.verb), Some(Cue::Absent(_)))
    }

    /// Whether it spoke in another sentence.
    pub(super) fn goes_on(&self) -> bool {
        self.np.0 == self.np.1
    }
}

/// Who has been named so far.
#[derive(Debug, Default)]
pub(super) struct Cast {
    named: Vec<Name>,
}

/// Who is meant.
struct Answer {
    name: Name,
    other: Option<String>,
    stands_for: bool,
}

impl Cast {
    /// The voices of a sentence, who are known from then on.
    pub(super) fn voices(&mut self, row: &Row, language: &Language) -> Vec<Voice> {
        let mut voices = Vec::new();
        let mut free = 0;
        for i in 0..row.items.len() {
            let found = label(row, i, free).or_else(|| counter(row, i, free));
            if let Some(np) = found {
                let voice = self.voice(row, language, i, Some((np, false)));
                free = i + 1;
                voices.extend(voice.map(|voice| Voice { leads: true, trails: false, ..voice }));
                continue;
            }
            if let Some(again) = again(row, i, voices.last()) {
                voices.push(again);
                continue;
            }
            let Some(found) = claimant(row, language, i, free) else { continue };
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
        np: Option<Place>,
    ) -> Option<Voice> {
        let Some((np, right)) = np else { return self.bare(row, language, verb) };
        // "فريقنا": the report itself.
        if language.clitics && row.items[np.0].clitics.own && row.text(np.0).ends_with("نا") {
            return None;
        }
        let last = self.named.last().and_then(|one| one.party.clone());
        let Answer { mut name, other, stands_for } = self.named(row, np, language)?;
        if language.verb_first {
            let whose = last.filter(|_| verb_first::possessed(row, np));
            name.party = name.party.or(whose);
            name.party = name.party.or_else(|| verb_first::apposed_side(row, np.1, language));
            let known = self.named.iter_mut().rev().find(|one| one.name == name.name);
            known.into_iter().for_each(|one| one.party.clone_from(&name.party));
        }
        let according = row.cue(verb) == Some(Cue::According) || verb_first::as_said(row, verb);
        Some(Voice {
            span: row.span(np.0, np.1),
            np,
            verb,
            name: name.name,
            party: name.party,
            office: name.office,
            speaks: name.speaks,
            outlet: name.outlet,
            body: row.english && name.proper && !name.person && !name.outlet,
            other,
            stands_for,
            leads: !right || according || language.verb_first,
            trails: right,
        })
    }

    /// A bare verb: who spoke before goes on, in a language that has no "it".
    fn bare(&self, row: &Row, language: &Language, verb: usize) -> Option<Voice> {
        // "وثقنا": the report itself.
        let we = row.items[verb].clitics.own && row.text(verb).ends_with("نا");
        let says = matches!(row.cue(verb), Some(Cue::Says | Cue::Absent(_) | Cue::According))
            && language.verb_first
            && !we;
        let last = self.named.last().filter(|_| says)?;
        let voice = Voice::going_on(last, row.span(verb, verb + 1));
        Some(Voice { np: (verb, verb + 1), verb, ..voice })
    }

    /// Who stands behind "by", "according to" or "of".
    pub(super) fn voice_behind(
        &mut self,
        row: &Row,
        language: &Language,
        by: usize,
    ) -> Option<Voice> {
        let np = noun_right(row, by + 1).or_else(|| somebody_right(row, by + 1))?;
        self.voice(row, language, by, Some((np, true)))
    }

    /// Who it is that a noun names, and whether another would do.
    fn named(&mut self, row: &Row, np: (usize, usize), language: &Language) -> Option<Answer> {
        let has = |cue: Cue| (np.0..np.1).any(|i| row.cue(i) == Some(cue));
        let name = name(row, np, language)?;
        // "I don't want to say": who quotes is named elsewhere.
        if row.english && name.words.iter().all(|word| word == "i") && !name.words.is_empty() {
            return None;
        }
        if name.pronoun && !name.words.is_empty() {
            let issued = |one: &&Name| name.words.iter().all(|word| one.words.contains(word));
            if let Some(one) = self.named.iter().rev().find(issued).cloned() {
                return Some(Answer { name: one, other: None, stands_for: true });
            }
        }
        if name.pronoun || name.words.is_empty() {
            let person = has(Cue::PersonPronoun);
            let itself = || {
                let named = language.verb_first && has(Cue::Pronoun) && name.name.contains("مصدر");
                named.then(|| Answer { name: name.clone(), other: None, stands_for: true })
            };
            return self.before(person).or_else(itself);
        }
        if let Some(meant) = self.generic(row, np) {
            return Some(meant);
        }
        if let Some(known) = self.known(&name) {
            // "الجيش الإسرائيلي" is whole, whatever longer name was given before.
            let whole = language.verb_first && name.office && name.party.is_some();
            let whole = whole && !name.only_party && known.name.name != name.name;
            let given = Name { name: name.name, ..known.name.clone() };
            return Some(if whole { Answer { name: given, ..known } } else { known });
        }
        let mut name = name;
        if row.english && row.cue(np.0) == Some(Cue::Own) && name.party.is_none() {
            name.party = self.named.iter().rev().find_map(|one| one.party.clone());
        }
        let mut known = name.clone();
        known.aliases.extend(alias(row, np));
        self.named.push(known);
        Some(Answer { name, other: None, stands_for: false })
    }

    /// "The organisation", "the group": the last one who is such.
    fn generic(&self, row: &Row, np: (usize, usize)) -> Option<Answer> {
        let bare = np.1 == np.0 + 2 && row.text(np.0) == "the" && row.english;
        let noun = en::forms::BODIES.contains(&row.text(np.0 + 1));
        let capital = |one: &Name| one.name.chars().next().is_some_and(char::is_uppercase);
        let fits = |one: &&Name| (one.proper || capital(one)) && !one.person && !one.outlet;
        let one = self.named.iter().rev().find(fits).filter(|_| bare && noun)?;
        let same = one.words.iter().any(|word| word == row.text(np.0 + 1));
        let only = same || !one.only_party;
        only.then(|| Answer { name: one.clone(), other: None, stands_for: true })
    }

    /// The last one who fits; another of the last sentence would do as well.
    fn before(&mut self, person: bool) -> Option<Answer> {
        let fits = |one: &&Name| !one.outlet && (one.person || !person) && (person || !one.person);
        let last = self.named.iter().rev().find(fits).or(self.named.last())?.clone();
        let other = self.named.iter().rev().filter(fits).nth(1);
        let other = other.filter(|other| person && other.met && last.met && other.row == last.row);
        let other = other.map(|one| one.name.clone());
        Some(Answer { name: last, other, stands_for: true })
    }

    /// Who was named before by these words among others.
    fn known(&mut self, name: &Name) -> Option<Answer> {
        let fits = |one: &Name| {
            let known = |word: &String| one.words.contains(word) || one.aliases.contains(word);
            let same = name.words.iter().all(known);
            // "The rebels" are not "officials and the rebels".
            let joint = one.english_pair() && !name.english_pair();
            let party = name.only_party && one.only_party && name.party == one.party;
            same && !joint && name.only_party <= one.only_party || party
        };
        let at = self.named.iter().rposition(fits)?;
        let known = self.named.remove(at);
        let own_words = name.proper;
        let other = self.named.iter().rev().find(|one| fits(one)).map(|one| one.name.clone());
        let longer = name.words.len() < known.words.len();
        self.named.push(known.clone());
        Some(Answer {
            name: known,
            other: other.filter(|_| !own_words),
            stands_for: longer && !own_words,
        })
    }

    /// Takes down who is named without saying anything, for a pronoun to come.
    pub(super) fn meet(&mut self, row: &Row, at: usize, language: &Language) {
        if row.english {
            self.meet_office(row, at, language);
        }
        let told = if language.verb_first { verb_first::subject(row) } else { None };
        if let Some(name) = told.and_then(|np| name(row, np, language)) {
            let fits = |one: &Name| name.words.iter().all(|word| one.words.contains(word));
            match self.named.iter().rposition(fits) {
                Some(known) => {
                    let known = self.named.remove(known);
                    self.named.push(known);
                }
                None => self.named.push(Name { met: true, row: at, ..name }),
            }
        }
        let mut i = 0;
        while i < row.items.len() {
            let title = row.cue(i) == Some(Cue::Title);
            let mut end = i + 1;
            while row.items.get(end).is_some_and(|item| item.kind == Kind::Name) {
                end += 1;
            }
            if title
                && i + 1 < end
                && let Some(name) = name(row, (i, end), language)
                && !self
                    .named
                    .iter()
                    .any(|one| name.words.iter().all(|word| one.words.contains(word)))
            {
                self.named.push(Name { met: true, row: at, ..name });
            }
            i = end;
        }
    }

    /// "The ministry has released its report. It said …": whom a sentence begins with.
    fn meet_office(&mut self, row: &Row, at: usize, language: &Language) {
        let Some(np) = noun_right(row, 0).filter(|np| np.0 <= 1) else { return };
        let verb = (np.1..np.1 + 3).any(|i| {
            matches!(row.cue(i), Some(Cue::Aux | Cue::Lost)) || row.text(i).ends_with("ed")
        });
        let verb = verb || row.is_word(np.1);
        let Some(name) = name(row, np, language).filter(|_| verb) else { return };
        let known = |one: &Name| name.words.iter().all(|word| one.words.contains(word));
        let whole = name.person && 1 < name.words.len() || name.proper && name.words.len() > 2;
        let office = name.office || name.party.is_some() || whole;
        let office = office && !name.pronoun && !name.outlet;
        if !office {
            return;
        }
        let known = self.named.iter().rposition(known);
        let name = known.map(|at| self.named.remove(at)).unwrap_or(Name { met: true, ..name });
        self.named.push(Name { row: at, ..name });
    }

    /// Who spoke last.
    pub(super) fn last(&self) -> Option<Name> {
        let spoke = || self.named.iter().rev().filter(|one| !one.met);
        // Who sends news says only what nobody else does.
        spoke().find(|one| !one.outlet).or(spoke().next()).cloned()
    }
}

/// "The Minister: Fifteen have died", "Matron Ojo had a longer list: 38 dead", "the
/// group arrived at another sum: 1,054".
fn label(row: &Row, colon: usize, free: usize) -> Option<(usize, usize)> {
    let told = |i: usize| {
        matches!(
            row.kind(i),
            Kind::Number(_)
                | Kind::Quote
                | Kind::Cue(Cue::Fate(..) | Cue::Says | Cue::Casualties | Cue::According)
        )
    };
    if !row.english || row.text(colon) != ":" || 0 < free || (0..colon).any(told) {
        return None;
    }
    let first = (0..colon).rev().find(|i| row.is_comma(*i)).map_or(0, |i| i + 1);
    let np = phrases::beginning(row, first).filter(|np| np.1 <= colon)?;
    let next = row.numbers.iter().any(|number| colon < number.item && number.item < colon + 8);
    let somebody = (np.0..np.1).any(|i| {
        matches!(row.cue(i), Some(Cue::Title | Cue::Office | Cue::Body)) || row.is_name(i)
    });
    (next && somebody).then_some(np)
}

/// "The ministry does not tell them apart in its count, which stood at 53,010".
fn counter(row: &Row, own: usize, free: usize) -> Option<(usize, usize)> {
    let counts = en::forms::COUNTERS.contains(&row.text(own + 1));
    let said = |i: usize| matches!(row.cue(i), Some(Cue::Says | Cue::According));
    if !row.english || row.cue(own) != Some(Cue::Own) || !counts || 0 < free {
        return None;
    }
    let np = phrases::beginning(row, 0).filter(|np| np.1 < own)?;
    let office =
        (np.0..np.1).any(|i| matches!(row.cue(i), Some(Cue::Office | Cue::Body | Cue::Title)));
    (office && !(0..row.items.len()).any(said)).then_some(np)
}

/// "X dismissed the claim and gave a figure of her own": the same again.
fn again(row: &Row, verb: usize, last: Option<&Voice>) -> Option<Voice> {
    let and = row.english
        && row.is_says(verb)
        && row.text(verb.checked_sub(1)?) == "and"
        && !passive(row, verb);
    last.filter(|last| and && last.leads).map(|last| Voice { verb, ..last.clone() })
}

/// Settles on which side of a voice its words stand.
fn place(row: &Row, voice: &mut Voice, language: &Language) {
    let first = voice.np.0.min(voice.verb);
    let last = voice.np.1.max(voice.verb + 1);
    let absent =
        |i: usize| matches!(row.cue(i), Some(Cue::Absent(_) | Cue::Nobody | Cue::Unhurt(_)));
    let number_after =
        row.numbers.iter().any(|number| last <= number.item) || (last..row.items.len()).any(absent);
    let number_before =
        row.numbers.iter().any(|number| number.item < first) || (0..first).any(absent);
    let parted = 0 < first
        && matches!(row.kind(first.wrapping_sub(1)), Kind::Comma | Kind::Quote | Kind::Sign);
    // "حصيلة أعلنتها الوزارة": the toll that it gave.
    let relative = verb_first::as_said(row, voice.verb);
    if row.cue(voice.verb) == Some(Cue::According) || relative {
        voice.trails = number_before;
        voice.leads = number_after;
    } else if !language.verb_first {
        // "As X said".
        let as_said = row.english && 0 < first && row.text(first - 1) == "as";
        // "Fifty-eight remain; X believes": what follows is said.
        let parted = parted && !(row.english && row.text(first - 1) == ";");
        voice.trails |= parted || as_said;
        voice.leads |= !number_before;
    } else {
        // "«17», هكذا قالت": behind what it says, where nothing else follows.
        let joined = 0 < first && row.cue(first.wrapping_sub(1)) == Some(Cue::Stop);
        let parted = parted || joined && 1 < first && row.is_comma(first.wrapping_sub(2));
        voice.trails = parted && number_before && !number_after;
    }
}

/// Who says what stands at an item, and whether that is beyond doubt.
pub(super) fn at<'a>(voices: &'a [Voice], row: &Row, item: usize) -> Option<(&'a Voice, bool)> {
    let before = voices.iter().rev().find(|voice| voice.leads && voice.verb <= item);
    let after = voices.iter().find(|voice| voice.trails && item < voice.np.0.max(voice.verb));
    let clear = |from: usize, to: usize| !(from..to).any(|i| row.cue(i) == Some(Cue::Break));
    let according = |voice: &Voice| row.cue(voice.verb) == Some(Cue::According);
    let number = |i: usize| matches!(row.kind(i), Kind::Number(_));
    let told = match (before, after) {
        // "تسعة في حساب الشرطة، وأربعة عشر في حساب الأهالي".
        (Some(before), Some(after))
            if row.behind
                && according(before)
                && according(after)
                && before.trails
                && !(item + 1..after.verb).any(number) =>
        {
            Some((after, true))
        }
        (Some(before), Some(after)) => {
            let parted = !clear(before.verb, item);
            let near = clear(item, after.verb);
            if parted && near { Some((after, true)) } else { Some((before, !near)) }
        }
        (Some(before), None) => Some((before, true)),
        (None, Some(after)) => Some((after, clear(item, after.verb))),
        (None, None) => None,
    };
    // "The agency reported, citing the ministry".
    let cited = |voice: &&Voice| !voice.outlet && row.cue(voice.verb) == Some(Cue::According);
    match told {
        Some((voice, sure)) if row.english && voice.outlet => {
            Some((voices.iter().find(cited).unwrap_or(voice), sure))
        }
        told => told,
    }
}
