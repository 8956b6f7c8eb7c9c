//! The noun phrases of an English sentence: where the one ends that a verb
//! has for its subject, and where the one begins that is told of by it.
//!
//! A phrase begins with its article or its number and ends with its head;
//! `of`, `in` and their like join another one to it, commas set an aside
//! apart, and a clause with "who" hangs on it.
//!
//! **Invariant:** a phrase goes over no verb and no beginning of a clause.

use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Thing};
use crate::read::name::{is_adverb, lower};

/// Items from the first to the one behind the last.
pub(in crate::read) type Span = (usize, usize);

/// How deep phrases are looked for within phrases.
const DEPTH: usize = 8;

/// The whole phrase that ends before an item.
pub(in crate::read) fn ending(row: &Row, end: usize, free: usize) -> Option<Span> {
    left(row, end, free, DEPTH)
}

fn left(row: &Row, end: usize, free: usize, depth: usize) -> Option<Span> {
    let last = end.checked_sub(1).filter(|last| free <= *last && 0 < depth)?;
    if row.text(last) == ")" {
        let open = (free.max(end.saturating_sub(7))..last).rev().find(|i| row.text(*i) == "(")?;
        return left(row, open, free, depth - 1);
    }
    if row.is_comma(last) {
        return aside(row, last, free, depth - 1);
    }
    let first = chunk(row, end, free)?;
    Some(joined(row, (first, end), free, depth - 1))
}

/// Where the words begin that end before an item, without what is joined to them.
fn chunk(row: &Row, end: usize, free: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let mut first = end;
    while free < first && end - first < LONGEST {
        // "The Front (FLN) rebel group": a short form within it.
        let short = first < end && row.text(first - 1) == ")" && free + 3 < first;
        if short && row.text(first - 3) == "(" {
            first -= 3;
            continue;
        }
        if !nominal(row, first - 1) {
            break;
        }
        first -= 1;
        let cue = row.cue(first);
        let alone = matches!(cue, Some(Cue::Pronoun | Cue::PersonPronoun));
        let begins = matches!(cue, Some(Cue::Article | Cue::Own)) || is_count(row, first);
        if alone || begins {
            break;
        }
    }
    let noun = (first..end).any(|i| {
        !matches!(row.cue(i), Some(Cue::Article | Cue::Own | Cue::More | Cue::New | Cue::Of))
            && !row.is_number(i)
    });
    (first < end && noun).then_some(first)
}

/// "7th" is of a name, "two" begins one.
fn is_count(row: &Row, i: usize) -> bool {
    row.is_number(i) && !is_ordinal(row.text(i + 1))
}

fn is_ordinal(word: &str) -> bool {
    matches!(word, "th" | "st" | "nd" | "rd")
}

/// Whether an item can be of a noun phrase, but for what joins two.
fn nominal(row: &Row, i: usize) -> bool {
    // "The Britain-based group", "the Hamas-led, Gaza-based government".
    let between =
        row.is_comma(i) && i.checked_sub(1).is_some_and(|i| adjoins(row, i)) && adjoins(row, i + 2);
    if between || adjoins(row, i) {
        return true;
    }
    match row.kind(i) {
        Kind::Name | Kind::Number(_) => true,
        Kind::Word => {
            let word = row.text(i);
            !is_adverb(word) && !word.ends_with("ly") && !is_verb(row, i)
        }
        Kind::Sign => row.joins(i),
        Kind::Cue(Cue::Of) => row.text(i) == "s",
        Kind::Cue(Cue::Thing(thing)) if thing != Thing::Other => {
            is_ordinal(row.text(i)) || !lower(row, i)
        }
        Kind::Cue(cue) => {
            cue.names_somebody()
                || matches!(
                    cue,
                    Cue::People(_)
                        | Cue::Group
                        | Cue::Own
                        | Cue::Enemy
                        | Cue::Article
                        | Cue::More
                        | Cue::New
                        | Cue::Nth(_)
                        | Cue::Attack
                        | Cue::War
                        | Cue::Victims
                        | Cue::Age
                        | Cue::Thing(Thing::Other)
                )
        }
        _ => false,
    }
}

/// "Based", "led" and their like behind a name and before a noun.
fn adjoins(row: &Row, i: usize) -> bool {
    let word = matches!(
        row.text(i),
        "based"
            | "led"
            | "backed"
            | "run"
            | "held"
            | "controlled"
            | "allied"
            | "linked"
            | "affiliated"
            | "aligned"
            | "occupied"
            | "owned"
            | "administered"
            | "dominated"
    );
    let named = i.checked_sub(1).is_some_and(|i| {
        matches!(row.kind(i), Kind::Name | Kind::Cue(Cue::Party(_) | Cue::Office | Cue::People(_)))
    });
    word && named && !matches!(row.text(i + 1), "by" | "in" | "on" | "with" | "to" | "at")
}

/// A word that no table has and that is a verb by its ending or its place.
pub(in crate::read) fn is_verb(row: &Row, i: usize) -> bool {
    const PAST: [&str; 37] = [
        "held", "left", "led", "made", "became", "fell", "ran", "came", "sent", "met", "went",
        "began", "hit", "kept", "saw", "won", "drew", "drove", "broke", "shot", "brought",
        "caught", "fought", "rose", "knew", "known", "thought", "stood", "sought", "spent",
        "built", "blew", "seen", "given", "went", "grew", "leaves",
    ];
    let word = row.text(i);
    if row.kind(i) != Kind::Word || !lower(row, i) {
        return false;
    }
    // "Armed groups", "the visiting minister": before a noun it is none.
    let noun = matches!(
        row.kind(i + 1),
        Kind::Word
            | Kind::Cue(
                Cue::Body | Cue::Office | Cue::Title | Cue::People(_) | Cue::Group | Cue::Outlet
            )
    );
    PAST.contains(&word) || (word.ends_with("ed") || word.ends_with("ing")) && !noun
}

/// A phrase with what it is joined to on its left.
fn joined(row: &Row, own: Span, free: usize, depth: usize) -> Span {
    let pronoun = row.is_pronoun(own.0);
    let Some(at) = own.0.checked_sub(1).filter(|at| free <= *at && 0 < depth && !pronoun) else {
        return own;
    };
    if row.is_and(at) {
        return beside(row, own, at, free, depth).unwrap_or(own);
    }
    if row.cue(at) == Some(Cue::Body) && last_word(row, at) == "with" {
        return (chunk(row, at + 1, free).unwrap_or(at), own.1);
    }
    if joins(row, at) || row.cue(own.0) == Some(Cue::Own) && 1 < own_words(row, own.0) {
        let at = if joins(row, at) { at } else { own.0 };
        let outer = under(row, own, at, free, depth);
        return outer.or_else(|| relative(row, own, free, depth)).unwrap_or(own);
    }
    relative(row, own, free, depth).unwrap_or(own)
}

/// "People familiar with": one row of words, to which more is joined.
fn last_word(row: &Row, i: usize) -> &str {
    let end = row.items.get(i).map_or(0, |item| item.end);
    row.sentence.text(end.saturating_sub(1))
}

fn own_words(row: &Row, i: usize) -> usize {
    row.items.get(i).map_or(0, |item| item.end - item.first)
}

/// A word that joins a phrase to the one before it.
fn joins(row: &Row, i: usize) -> bool {
    match row.cue(i) {
        Some(Cue::Of) => row.text(i) != "s",
        Some(Cue::Year) => row.text(i) == "in",
        Some(Cue::Stop) => matches!(
            row.text(i),
            "at" | "with"
                | "to"
                | "near"
                | "inside"
                | "within"
                | "on"
                | "into"
                | "under"
                | "across"
                | "outside"
                | "around"
                | "over"
                | "during"
        ),
        Some(Cue::Agent) => row.text(i) == "by",
        _ => false,
    }
}

/// "The head of the union", "sources close to the group", "residents living in
/// Omdurman": with what the preposition at an item hangs on.
fn under(row: &Row, own: Span, at: usize, free: usize, depth: usize) -> Option<Span> {
    let bare = |i: usize| {
        matches!(
            row.text(i),
            "close"
                | "loyal"
                | "familiar"
                | "opposed"
                | "responsible"
                | "based"
                | "present"
                | "aware"
                | "working"
                | "living"
                | "operating"
                | "belonging"
                | "speaking"
                | "allied"
                | "linked"
                | "affiliated"
        ) || is_verb(row, i)
    };
    let aside = at.checked_sub(1).filter(|i| free <= *i && bare(*i));
    let end = aside.unwrap_or(at);
    let outer = left(row, end, free, depth)?;
    // "A shopkeeper with links to the rebels" is the shopkeeper.
    if row.text(at) == "with" || outer.1 < at && row.text(outer.1) == "with" {
        return Some(outer);
    }
    // "A study by American universities", "a report of the ministry": it is theirs.
    let paper = matches!(row.cue(outer.1.wrapping_sub(1)), Some(Cue::Paper | Cue::Count));
    if paper && aside.is_none() && matches!(row.text(at), "by" | "from" | "of") {
        return Some(own);
    }
    // What a participle hangs on is the name; "of" and "in" are of it.
    let of = aside.is_none() && row.cue(at) != Some(Cue::Agent);
    Some(if of { (outer.0, own.1) } else { outer })
}

/// "Police and hospital officials": two who say it together.
fn beside(row: &Row, own: Span, and: usize, free: usize, depth: usize) -> Option<Span> {
    let first = chunk(row, and, free)?;
    let other = joined(row, (first, and), free, depth);
    let begins = starts(row, other.0, free);
    (begins && speaks(row, other) && speaks(row, own)).then_some((other.0, own.1))
}

/// Whether somebody is in it who can say something.
pub(in crate::read) fn speaks(row: &Row, np: Span) -> bool {
    (np.0..np.1).any(|i| {
        matches!(
            row.kind(i),
            Kind::Name
                | Kind::Cue(
                    Cue::Office
                        | Cue::Body
                        | Cue::Title
                        | Cue::Outlet
                        | Cue::Party(_)
                        | Cue::People(_)
                        | Cue::Group
                        | Cue::Pronoun
                        | Cue::PersonPronoun
                        | Cue::Paper
                )
        ) || crate::read::subject::is_somebody(row, i)
            || row.text(i) == "hospitals"
    })
}

/// Whether a clause may begin at an item.
fn starts(row: &Row, i: usize, free: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|before| free <= *before) else { return true };
    matches!(
        row.kind(before),
        Kind::Comma
            | Kind::Quote
            | Kind::Sign
            | Kind::Cue(Cue::Break | Cue::That | Cue::According | Cue::And | Cue::Says)
    )
}

/// "A police officer who asked for the name of": the one who is told of.
fn relative(row: &Row, own: Span, free: usize, depth: usize) -> Option<Span> {
    const NEAR: usize = 12;
    let ends =
        |i: &usize| matches!(row.kind(*i), Kind::Comma | Kind::Quote | Kind::Cue(Cue::Break));
    let mut near = (free.max(own.0.saturating_sub(NEAR))..own.0).rev().take_while(|i| !ends(i));
    let who = near.find(|i| matches!(row.text(*i), "who" | "which"))?;
    left(row, who, free, depth)
}

/// "X, which counts both, said" and "X, the envoy, said".
fn aside(row: &Row, close: usize, free: usize, depth: usize) -> Option<Span> {
    const LONGEST: usize = 32;
    let commas =
        (free.max(close.saturating_sub(LONGEST))..close).rev().filter(|i| row.is_comma(*i));
    let fits = |open: usize| {
        let outer = left(row, open, free, depth)?;
        (begins_aside(row, open + 1, close) && speaks(row, outer) && !within(row, outer.0, free))
            .then_some((outer, open))
    };
    let (outer, open) = commas.into_iter().find_map(fits)?;
    let named = |np: Span| (np.0..np.1).any(|i| row.is_name(i));
    let inner = chunk(row, close, open + 1).filter(|first| *first == open + 1);
    let head = |np: Span| {
        let end = (np.0..np.1).find(|i| joins(row, *i)).unwrap_or(np.1);
        (np.0, end)
    };
    let outer_named = named(head(outer));
    match inner {
        // "The ministry's chief, X, said": both say who it is.
        Some(inner) if named((inner, close)) && !outer_named => Some((outer.0, close)),
        _ => Some(outer),
    }
}

/// Whether what stands between two commas may be an aside about somebody.
fn begins_aside(row: &Row, first: usize, close: usize) -> bool {
    let word = row.text(first);
    let chunked = || chunk(row, close, first) == Some(first) || joined_to(row, first, close);
    matches!(
        word,
        "who" | "which" | "whose" | "where" | "including" | "citing" | "himself" | "herself"
    ) || row.is_word(first) && (word.ends_with("ing") || word.ends_with("ed"))
        || matches!(row.cue(first), Some(Cue::Says)) && word.ends_with("ing")
        || !row.is_number(first) && chunked()
        || matches!(row.cue(first), Some(Cue::Weekday(_) | Cue::Age | Cue::Break | Cue::According))
        || row.is_number(first) && first + 1 == close
}

/// "Spokesman for the governor of Ghazni": phrases joined from one end to the other.
fn joined_to(row: &Row, first: usize, close: usize) -> bool {
    left(row, close, first, DEPTH).is_some_and(|np| np.0 == first)
}

/// Whether an item is of an aside that begins with "which" behind a comma.
fn within(row: &Row, i: usize, free: usize) -> bool {
    let ends = |i: &usize| row.is_comma(*i);
    let mut near = (free..i).rev().take_while(|i| !ends(i));
    near.any(|i| {
        let comma = i.checked_sub(1).is_some_and(|i| row.is_comma(i));
        comma && matches!(row.text(i), "who" | "which" | "where" | "whose")
    })
}

/// The phrase that begins at an item, with those that are joined to it.
pub(in crate::read) fn beginning(row: &Row, first: usize) -> Option<Span> {
    const LONGEST: usize = 16;
    let mut end = first;
    let mut head = false;
    while end < row.items.len() && end - first < LONGEST {
        let begins = matches!(row.cue(end), Some(Cue::Article | Cue::Own)) || row.is_number(end);
        if begins && head {
            break;
        }
        if nominal(row, end) {
            head |= !begins && row.cue(end) != Some(Cue::More) && row.cue(end) != Some(Cue::New);
            end += 1;
            continue;
        }
        let small = joins(row, end) && row.cue(end) != Some(Cue::Agent);
        let and = row.is_and(end) && row.text(end) != "or";
        let next = (end + 1..row.items.len()).find(|i| !matches!(row.cue(*i), Some(Cue::Article)));
        let named = next.is_some_and(|i| {
            let one = (i, i + 1);
            if and {
                speaks_soon(row, i)
            } else {
                nominal(row, i) && !row.is_number(i) && (speaks_soon(row, i) || speaks(row, one))
            }
        });
        if !head || !(small || and) || !named {
            break;
        }
        end += 1;
        head = false;
    }
    let head = |i: &usize| nominal(row, *i) && !matches!(row.cue(*i), Some(Cue::Article | Cue::Of));
    let last = (first..end).rev().find(head)?;
    // "Its chief surgeon, Hana Tesfaye": the name behind the title.
    let titled = row.cue(last) == Some(Cue::Title) || row.is_word(last);
    let own = row.cue(first) == Some(Cue::Own) && titled && row.is_comma(last + 1);
    let named = (last + 2..row.items.len()).take_while(|i| row.is_name(*i)).last();
    if let Some(named) = named.filter(|_| own) {
        return Some((first, named + 1));
    }
    (first..=last)
        .any(|i| !matches!(row.cue(i), Some(Cue::Article | Cue::Own)))
        .then_some((first, last + 1))
}

/// Whether somebody who can speak stands among the next words of a phrase.
fn speaks_soon(row: &Row, first: usize) -> bool {
    let end = (first..row.items.len()).find(|i| !nominal(row, *i)).unwrap_or(row.items.len());
    speaks(row, (first, end.min(first + 5)))
}
