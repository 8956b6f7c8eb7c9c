//! Where the one stands who says it: the noun before a verb of saying, or
//! behind it.
//!
//! **Invariant:** only what is somebody by its words, its name or its ending
//! says anything.

use super::ar::verb_first;
use super::en;
use super::en::phrases;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};
use super::name::{is_adverb, lower, names};
use super::papers::{author, by_tally, in_paper, of_agent, opening, papered, quoted_as};
use crate::figure::Absence;

/// Where a claimant stands: its items, and whether behind the verb.
pub(super) type Place = ((usize, usize), bool);

/// Whether somebody speaks at an item, and where the name stands.
pub(super) fn claimant(
    row: &Row,
    language: &Language,
    i: usize,
    free: usize,
) -> Option<Option<Place>> {
    if language.verb_first {
        return verb_first::speaks(row, i, free);
    }
    match row.cue(i)? {
        Cue::According if row.english => {
            let np = author(row, i + 1).or_else(|| noun_right(row, i + 1));
            Some(np.map(|np| (np, true)))
        }
        Cue::According => Some(noun_right(row, i + 1).map(|np| (np, true))),
        Cue::Says if quoted_as(row, i) => noun_left(row, i - 1, free).map(|np| Some((np, false))),
        Cue::Says if passive(row, i) || mutual(row, i) || noun(row, i) => None,
        Cue::Says if row.english && within(row, i) => None,
        // "In a statement that said": the statement is whose it is.
        Cue::Says if row.english && papered(row, i) => {
            let subject = in_paper(row, i - 2).then(|| noun_right(row, opening(row, i)));
            let np = subject.flatten().or_else(|| noun_left(row, i - 1, free));
            np.map(|np| Some((np, false)))
        }
        Cue::Agent if row.english => by_tally(row, i).map(|np| Some((np, true))),
        Cue::Lost if row.english && row.text(i).starts_with("mourn") => {
            noun_left(row, i, free).map(|np| Some((np, false)))
        }
        Cue::Says if inverted(row, language, i) => noun_behind(row, i + 1).map(Some),
        Cue::Says => {
            let found = subject_first(row, i, free);
            let aside = found.is_some_and(|(np, right)| !right && subordinate(row, np.0, i));
            if aside { None } else { Some(found) }
        }
        // "It is not true": who says so is told elsewhere.
        Cue::Absent(Absence::Denied) if en::forms::DENYING.contains(&row.text(i)) => None,
        Cue::Absent(Absence::Undisclosed | Absence::Denied) => {
            let np = elided(row, i).or_else(|| noun_left(row, i, free));
            np.map(|np| Some((np, false)))
        }
        _ => None,
    }
}

/// "Were reported", "it was said": nobody says it.
pub(super) fn passive(row: &Row, verb: usize) -> bool {
    (1..=2).any(|back| verb.checked_sub(back).and_then(|i| row.cue(i)) == Some(Cue::Passive))
}

/// "According to the latest reports", "the figures it gave": reports are no verb.
fn noun(row: &Row, verb: usize) -> bool {
    let plain = |i: usize| matches!(row.kind(i), Kind::Word | Kind::Cue(Cue::Article | Cue::New));
    let mut left = (verb.saturating_sub(4)..verb).rev().skip_while(|i| plain(*i));
    let before = left.next().and_then(|i| row.cue(i));
    let bare = en::forms::ISSUED.contains(&row.text(verb));
    let named = |i: &usize| {
        matches!(
            row.kind(*i),
            Kind::Word | Kind::Name | Kind::Cue(Cue::Outlet | Cue::Party(_) | Cue::Office)
        )
    };
    let article = (verb.saturating_sub(4)..verb).rev().find(|i| !named(i));
    let an = article.is_some_and(|i| en::forms::ARTICLES.contains(&row.text(i)));
    row.english && (before == Some(Cue::According) || bare && an || of_agent(row, verb))
        || en::forms::ISSUED_MANY.contains(&row.text(verb)) && row.cue(verb + 1) == Some(Cue::Of)
}

/// "Al-Shabab, which said it was there, put": the verb of a clause within;
/// "men identified as rebels": no verb at all.
fn within(row: &Row, verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).map_or("", |i| row.text(i));
    let aux = usize::from(verb.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Aux));
    let relative = matches!(before(1 + aux), "which" | "who");
    let comma = verb.checked_sub(2 + aux).is_some_and(|i| row.is_comma(i));
    let as_one = row.text(verb + 1) == "as" && row.text(verb).ends_with("ed");
    relative && comma || as_one
}

/// ", said the Observatory", "…,” a doctor told": whether the one who says it stands
/// behind the verb.
fn trails(row: &Row, verb: usize) -> Option<(usize, usize)> {
    let parted =
        verb.checked_sub(1).is_some_and(|i| matches!(row.kind(i), Kind::Comma | Kind::Quote));
    let says = en::forms::TRAILING_VERBS.contains(&row.text(verb));
    if !row.english || !parted || !says {
        return None;
    }
    let np = phrases::beginning(row, verb + 1).filter(|np| phrases::speaks(row, *np))?;
    let ends = match row.kind(np.1) {
        Kind::Comma | Kind::Sign | Kind::Quote => true,
        Kind::Cue(cue) => matches!(
            cue,
            Cue::Weekday(_)
                | Cue::Ago(_)
                | Cue::Year
                | Cue::Stop
                | Cue::Since
                | Cue::Break
                | Cue::Month(_)
                | Cue::And
        ),
        _ => false,
    };
    ends.then_some(trimmed(row, np))
}

/// "Islamabad produced photographs but would not say how many": the subject of the
/// first verb.
fn elided(row: &Row, verb: usize) -> Option<(usize, usize)> {
    let joint = verb.checked_sub(1).filter(|_| row.english)?;
    let and = matches!(row.text(joint), "but" | "and" | "yet");
    let says = (0..verb).any(|i| row.is_says(i));
    let np = phrases::beginning(row, 0).filter(|_| and && !says)?;
    (np.1 < joint && is_name(row, np)).then_some(np)
}

/// "When President Bush declared that it had ended, 1,849 had died": what is
/// said in an aside is not said of the number.
fn subordinate(row: &Row, np: usize, verb: usize) -> bool {
    // "It comes after the military claimed it had killed 5,600".
    let near = |i: &usize| !matches!(row.kind(*i), Kind::Comma);
    let mut told = (verb..row.items.len()).take_while(near);
    if told.any(|i| row.is_number(i)) {
        return false;
    }
    let article = np.checked_sub(1).is_some_and(|i| row.is_article(i));
    let before = np.checked_sub(1 + usize::from(article));
    let word = before.map_or("", |i| row.text(i));
    row.english && en::forms::SUBORDINATING.contains(&word)
}

/// "Accused each other".
fn mutual(row: &Row, verb: usize) -> bool {
    let text = |i: usize| row.text(i);
    text(verb).starts_with("accus") && matches!(text(verb + 1), "each" | "one")
}

/// A claimant before the verb, else behind it; and whether it is behind.
fn subject_first(row: &Row, verb: usize, free: usize) -> Option<Place> {
    if let Some(np) = trails(row, verb) {
        return Some((np, true));
    }
    let left = noun_left(row, verb, free);
    // ", said X": a bare noun before the comma is no subject.
    let comma =
        verb.checked_sub(1).is_some_and(|i| matches!(row.kind(i), Kind::Comma | Kind::Quote));
    let over = |np: (usize, usize)| row.english && np.1 + 1 < verb && phrases::speaks(row, np);
    let left = left.filter(|np| !comma || is_name(row, *np) || over(*np));
    let left = left.or_else(|| participle(row, verb));
    // "Put Russian losses at 180,000": what stands behind is no subject.
    let follows = !row.english
        || verb == 0
        || comma
        || en::forms::SAYING.contains(&row.text(verb))
        || row.text(verb.wrapping_sub(1)) == "so";
    left.map(|np| (np, false)).or_else(|| noun_behind(row, verb + 1).filter(|_| follows))
}

/// "X attacked a camp, claiming to have killed 73": the subject of the sentence.
fn participle(row: &Row, verb: usize) -> Option<(usize, usize)> {
    let word = row.text(verb);
    let comma = verb.checked_sub(1).is_some_and(|i| row.is_comma(i));
    if comma && word.ends_with("ing") { noun_right(row, 0) } else { None }
}

/// "…, a indiqué le gouverneur", "…, сообщил мэр": a verb behind a comma that
/// its subject follows, as is the rule in French and Russian.
fn inverted(row: &Row, language: &Language, verb: usize) -> bool {
    language.code != "en"
        && verb.checked_sub(1).is_some_and(|i| matches!(row.kind(i), Kind::Comma | Kind::Quote))
        && noun_behind(row, verb + 1).is_some()
}

/// A name behind its verb, over a day.
fn noun_behind(row: &Row, first: usize) -> Option<Place> {
    let day = matches!(row.cue(first), Some(Cue::Weekday(_) | Cue::Ago(_)));
    let first = first + usize::from(day);
    // "…, said a hunter".
    let somebody = || somebody_right(row, first).filter(|_| row.english);
    noun_right(row, first).or_else(somebody).map(|np| (np, true))
}

/// The name that ends before the verb, over an adverb or an apposition.
fn noun_left(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    let mut end = verb;
    // "has also", "on Thursday", "last August".
    while free < end && skips(row, end - 1) && verb - end < 6 {
        end -= 1;
    }
    end = before_aux(row, end, free);
    if row.english
        && let Some(np) = phrases::ending(row, end, free)
    {
        return subject(row, np);
    }
    end = before_brackets(row, end, free);
    if free < end && row.is_comma(end.wrapping_sub(1)) {
        return apposed(row, end - 1, free);
    }
    let (mut first, end) = outer(row, run_left(row, end, free)?, end, free);
    // "The mission's chief, Bintou Keita" and "its director, Salem Ferjani".
    if free < first && row.is_comma(first.wrapping_sub(1)) && only_names(row, first, end) {
        let titled = run_left(row, first - 1, free);
        let title = titled.filter(|at| (*at..first).any(|i| row.cue(i) == Some(Cue::Title)));
        first = title.unwrap_or(first);
    }
    subject(row, (first, end))
}

/// "Has for the first time provided": over what stands between the two.
fn before_aux(row: &Row, end: usize, free: usize) -> usize {
    const NEAR: usize = 7;
    let aux = |i: &usize| matches!(row.text(*i), "has" | "have" | "had");
    let plain = |i: usize| {
        matches!(
            row.kind(i),
            Kind::Word
                | Kind::Cue(
                    Cue::Of
                        | Cue::Stop
                        | Cue::Article
                        | Cue::Nth(_)
                        | Cue::Year
                        | Cue::Thing(_)
                        | Cue::Own
                        | Cue::Aux
                        | Cue::Since
                        | Cue::New
                )
        )
    };
    let found = (free.max(end.saturating_sub(NEAR))..end).rev().find(aux);
    let found = found.filter(|at| row.english && (at + 1..end).all(plain));
    found.unwrap_or(end)
}

/// "Doctors Without Borders (MSF)": where the name ends.
fn before_brackets(row: &Row, end: usize, free: usize) -> usize {
    let text = |i: usize| row.text(i);
    let closed = free + 2 < end && text(end - 1) == ")";
    let open = (free.max(end.saturating_sub(5))..end).rev().find(|i| text(*i) == "(");
    open.filter(|_| closed).unwrap_or(end)
}

/// Another name of the same in brackets behind it.
pub(super) fn alias(row: &Row, np: (usize, usize)) -> Option<String> {
    let text = |i: usize| row.text(i);
    let bracketed = text(np.1) == "(" && text(np.1 + 2) == ")";
    bracketed.then(|| text(np.1 + 1).to_owned())
}

/// "X, which counts both, said" and "X, the envoy, said".
fn apposed(row: &Row, comma: usize, free: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 18;
    let opening = (free.max(comma.saturating_sub(LONGEST))..comma).rev().find(|i| row.is_comma(*i));
    let opening = opening?;
    let first = run_left(row, opening, free)?;
    let inner = run_left(row, comma, free).filter(|first| *first == opening + 1);
    let outer = (first, opening);
    let named =
        |np: (usize, usize)| row.items[np.0..np.1].iter().any(|item| item.kind == Kind::Name);
    match inner {
        // "The ministry's chief, X, said": both say who it is.
        Some(inner) if named((inner, comma)) && !named(outer) => Some((first, comma)),
        _ => subject(row, outer),
    }
}

fn only_names(row: &Row, first: usize, end: usize) -> bool {
    row.items[first..end].iter().all(|item| item.kind == Kind::Name)
}

/// Words between a claimant and its verb that are of neither.
fn skips(row: &Row, i: usize) -> bool {
    let month = |i: usize| matches!(row.cue(i), Some(Cue::Month(_)));
    match row.kind(i) {
        Kind::Number(_) => 0 < i && month(i - 1),
        Kind::Cue(Cue::More) => row.is_says(i + 1),
        // "Zelensky meanwhile put".
        Kind::Cue(Cue::Break) => row.english && row.is_says(i + 1),
        Kind::Cue(
            Cue::Weekday(_) | Cue::Ago(_) | Cue::Year | Cue::Month(_) | Cue::Aux | Cue::Nth(_),
        ) => true,
        Kind::Cue(Cue::Stop) => {
            matches!(row.cue(i + 1), Some(Cue::Weekday(_) | Cue::Month(_)))
                || matches!(row.items.get(i + 1).map(|item| item.kind), Some(Kind::Number(_)))
        }
        Kind::Word => {
            let adverb = row.text(i).ends_with("ly");
            let before = i.checked_sub(1).map(|i| row.kind(i));
            adverb
                || row.english && is_adverb(row.text(i))
                || matches!(before, Some(Kind::Cue(Cue::Weekday(_))))
                || row.cue(i + 1).is_some_and(|cue| matches!(cue, Cue::Month(_)))
        }
        _ => false,
    }
}

/// How far a name goes to the left of `end`.
fn run_left(row: &Row, end: usize, free: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let mut first = end;
    while free < first && end - first < LONGEST {
        if names(row, first - 1, false).is_some() {
            first -= 1;
        } else if let Some(open) = bracket(row, first, free).filter(|_| first < end) {
            first = open;
        } else {
            break;
        }
        if begins(row, first, free) {
            break;
        }
    }
    (first < end).then_some(first)
}

/// An English noun begins with its article: "in Gaza the ministry said".
fn begins(row: &Row, first: usize, free: usize) -> bool {
    // "People familiar with the matter": a row of words that ends in "with".
    let with = |i: usize| {
        let end = row.items.get(i).map_or(0, |item| item.end);
        row.cue(i) == Some(Cue::Body) && row.sentence.text(end.saturating_sub(1)) == "with"
    };
    let goes_on = |i: usize| matches!(row.cue(i), Some(Cue::Of | Cue::Year | Cue::And)) || with(i);
    row.english
        && row.is_article(first)
        && first.checked_sub(1).is_none_or(|i| i < free || !goes_on(i))
}

/// "The Front (FLN) rebel group": short forms within a name.
fn bracket(row: &Row, end: usize, free: usize) -> Option<usize> {
    let open = end.checked_sub(3).filter(|i| free < *i)?;
    (row.text(end.wrapping_sub(1)) == ")" && row.text(open) == "(").then_some(open)
}

/// "A teacher who joined them told", "channels with links to the group said":
/// the subject stands before the clause or the preposition within.
fn outer(row: &Row, first: usize, end: usize, free: usize) -> (usize, usize) {
    let within = |i: usize| {
        row.cue(i) == Some(Cue::Stop) && en::forms::OPENING_CLAUSES.contains(&row.text(i))
    };
    let found = (|| {
        let ends = |i: &usize| {
            matches!(
                row.kind(*i),
                Kind::Comma | Kind::Number(_) | Kind::Quote | Kind::Cue(Cue::Says)
            )
        };
        let who = |i: &usize| matches!(row.text(*i), "who" | "which");
        let mut left = (free..first).rev().take(6).take_while(|i| !ends(i));
        let inner = first.checked_sub(1).filter(|i| within(*i)).or_else(|| left.find(who));
        let inner = inner.filter(|i| free < *i)?;
        let before = run_left(row, inner, free)?;
        let who = |i: usize| names(row, i, true) == Some(true) || row.is_word(i);
        let noun = row.cue(inner.wrapping_sub(1)) != Some(Cue::Article) && (before..inner).any(who);
        noun.then(|| outer(row, before, inner, free))
    })();
    found.filter(|_| row.english).unwrap_or((first, end))
}

/// A subject: it has a name, an office or a pronoun, or is a bare noun such as
/// "residents" right before the verb.
fn subject(row: &Row, np: (usize, usize)) -> Option<(usize, usize)> {
    let np = trimmed(row, np);
    let people = (np.0..np.1).any(|i| row.is_people(i));
    let opens = np.0 == 0 || matches!(row.kind(np.0 - 1), Kind::Comma | Kind::Quote | Kind::Sign);
    let article = row.is_article(np.0);
    let of = (np.0..np.1).find(|i| row.cue(*i) == Some(Cue::Of)).unwrap_or(np.1);
    let person =
        people || !row.english || opens && !article || is_somebody(row, of.saturating_sub(1));
    let bare = np.0 + 4 >= np.1 && (people || opens || article) && person;
    // "A paramedic on the scene": its head speaks.
    let head = row.english && article && person && phrases::speaks(row, (np.0, np.1.min(np.0 + 4)));
    (np.0 < np.1 && (bare || head || is_name(row, np))).then_some(np)
}

/// "A schoolteacher", "two mediators": a noun that no table has for somebody
/// who does or is something, by its ending.
pub(super) fn is_somebody(row: &Row, i: usize) -> bool {
    let word = row.text(i);
    let word = word.strip_suffix('s').unwrap_or(word);
    row.is_word(i)
        && !en::forms::NO_PERSONS.contains(&word)
        && en::forms::PERSON_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// "The ministry shared the update": a verb that no table has, behind an office.
fn is_verb(row: &Row, first: usize, i: usize) -> bool {
    let named = |k: usize| names(row, k, true) == Some(true);
    let follows = (first..i).any(named) && row.cue(i.saturating_sub(1)) != Some(Cue::Of);
    let of_name = |k: &usize| names(row, *k, true).is_some() && !row.is_pronoun(*k);
    let goes_on = (i + 1..i + 4).take_while(of_name).any(named);
    let article = row.is_article(i + 1);
    row.english && row.is_word(i) && lower(row, i) && follows && (article || !goes_on)
}

/// A name that starts at `first`, over an article.
pub(super) fn noun_right(row: &Row, first: usize) -> Option<(usize, usize)> {
    let mut end = first;
    let begins = |i: usize| {
        row.english && row.is_article(i) && first < i && row.cue(i.wrapping_sub(1)) != Some(Cue::Of)
    };
    while names(row, end, true).is_some()
        && end - first < 14
        && !is_verb(row, first, end)
        && !begins(end)
    {
        end += 1;
    }
    let np = trimmed(row, (first, end));
    is_name(row, np).then_some(np)
}

/// "That of a tribal mediator": a noun for somebody that no table has.
pub(super) fn somebody_right(row: &Row, first: usize) -> Option<(usize, usize)> {
    let mut end = first;
    while end < first + 4 && names(row, end, true) == Some(false) {
        end += 1;
    }
    let np = trimmed(row, (first, end));
    (np.0 < np.1 && is_somebody(row, np.1 - 1)).then_some(np)
}

/// Without words at its ends that no name begins or ends with.
pub(super) fn trimmed(row: &Row, (mut first, mut end): (usize, usize)) -> (usize, usize) {
    while first < end && matches!(row.cue(first), Some(Cue::Of | Cue::And)) {
        first += 1;
    }
    // Small words behind a name are of what follows; without capitals nobody can tell.
    let named = row.items[first..end].iter().any(|item| item.kind == Kind::Name);
    while first < end
        && (matches!(row.cue(end.wrapping_sub(1)), Some(Cue::Of | Cue::And | Cue::Article))
            || named && row.is_word(end.wrapping_sub(1)))
    {
        end -= 1;
    }
    (first, end)
}

pub(super) fn is_name(row: &Row, np: (usize, usize)) -> bool {
    (np.0..np.1).any(|i| names(row, i, true) == Some(true))
}
