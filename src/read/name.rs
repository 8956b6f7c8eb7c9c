//! Names of claimants: what belongs to one, and the party in it.

use super::ar::verb_first;
use super::en;
use super::item::{Kind, Row};
use super::lexicon::{Clitics, Cue, Language};
use super::text::WordKind;

/// A claimant by its name.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    /// As the text gives it, without an article.
    pub(super) name: String,
    /// Its words in one spelling.
    pub(super) words: Vec<String>,
    /// Its short forms.
    pub(super) aliases: Vec<String>,
    /// The party in it.
    pub(super) party: Option<String>,
    /// Whether it is nothing but a party: "Baku".
    pub(super) only_party: bool,
    /// Whether it has a word for an office, such as "ministry".
    pub(super) office: bool,
    /// Whether it may speak for that party: an office of it, or who holds one;
    /// no newspaper, monitor or hospital does, though it has the adjective.
    pub(super) speaks: bool,
    /// Whether it is somebody and not an office.
    pub(super) person: bool,
    /// Whether it sends news of others.
    pub(super) outlet: bool,
    /// Whether it has a name and not titles alone.
    pub(super) proper: bool,
    /// Whether it is a pronoun.
    pub(super) pronoun: bool,
    /// Whether it was named without saying anything, and in which sentence.
    pub(super) met: bool,
    pub(super) row: usize,
}

impl Name {
    /// Whether it names two that say something together.
    pub(super) fn english_pair(&self) -> bool {
        self.name.contains(" and ")
    }
}

/// Whether an item can be part of a name, and whether it can be one alone.
pub(super) fn names(row: &Row, i: usize, right: bool) -> Option<bool> {
    match row.items.get(i)?.kind {
        Kind::Name => Some(true),
        Kind::Cue(cue) if cue.names_somebody() => Some(true),
        Kind::Cue(Cue::Article | Cue::Of | Cue::Enemy | Cue::Own) => Some(false),
        Kind::Cue(Cue::People(_) | Cue::Group) => Some(false),
        Kind::Word => (!row.english || !is_adverb(row.text(i))).then_some(false),
        // "Al-Qaeda-linked", "pro-rebel".
        Kind::Sign => row.joins(i).then_some(false),
        // "The health ministry in Gaza", "residents in Omdurman".
        Kind::Cue(Cue::Year) if !right => {
            let article = usize::from(row.is_article(i + 1));
            let place = matches!(row.kind(i + 1 + article), Kind::Name | Kind::Cue(Cue::Party(_)));
            let before = i.checked_sub(1).and_then(|i| names(row, i, right));
            (place && before.is_some()).then_some(false)
        }
        Kind::Cue(Cue::Year) => {
            let article = usize::from(row.is_article(i + 1));
            row.is_party(i + 1 + article).then_some(false)
        }
        Kind::Cue(Cue::And) if !right => {
            let office = |i: usize| matches!(row.cue(i), Some(Cue::Office | Cue::Party(_)));
            (0 < i && office(i + 1) && office(i - 1) || in_title(row, i)).then_some(false)
        }
        _ => None,
    }
}

/// Words that stand by a verb and in no name.
pub(super) fn is_adverb(word: &str) -> bool {
    en::forms::ADVERBS.contains(&word)
}

/// "Patriots for Justice and Peace": "and" within a name that goes on behind "for" or "of".
fn in_title(row: &Row, and: usize) -> bool {
    let named = |i: usize| row.is_name(i);
    let opened = (and.saturating_sub(4)..and).any(|i| row.cue(i) == Some(Cue::Of));
    row.english && opened && 0 < and && named(and - 1) && named(and + 1)
}

/// The name that items give, if they give one.
pub(super) fn name(row: &Row, np: (usize, usize), language: &Language) -> Option<Name> {
    let has = |cue: Cue| (np.0..np.1).any(|i| row.cue(i) == Some(cue));
    let tells = |i: &usize| {
        !matches!(row.cue(*i), Some(Cue::Article | Cue::Of | Cue::And | Cue::Own | Cue::Year))
    };
    let told: Vec<usize> = (np.0..np.1).filter(tells).collect();
    let paper = |i: &usize| row.cue(*i) == Some(Cue::Paper);
    if told.iter().all(paper) && !told.is_empty() || only_paper(row, np, &told) {
        let words = told.iter().filter(|i| paper(i)).map(|i| row.text(*i).to_owned());
        return Some(Name { pronoun: true, words: words.collect(), ..Name::default() });
    }
    // "A ministry statement" is the ministry's; "a pro-rebel report" is nobody's else.
    let whole =
        row.english && !(np.0..np.1).any(|i| !paper(&i) && names(row, i, true) == Some(true));
    let end = if !whole && told.last().is_some_and(paper) { np.1 - 1 } else { np.1 };
    let told: Vec<usize> = told.into_iter().filter(|i| whole || !paper(i)).collect();
    // "By his account".
    if row.english && told.is_empty() && has(Cue::Own) {
        return Some(Name { pronoun: true, ..Name::default() });
    }
    let first = *told.first()?;
    let words: Vec<String> = told
        .iter()
        .flat_map(|i| row.items[*i].first..row.items[*i].end)
        .map(|word| stem(row.sentence.text(word), language).to_owned())
        .filter(|word| !word.is_empty() && word != ",")
        .collect();
    let (start, end) = row.span(first, end);
    let raw = row.raw(start, end);
    let is_party = |i: &usize| row.is_party(*i);
    let proper = told.iter().any(|i| is_party(i) || row.is_name(*i));
    // "The Israeli military".
    let forces = row.english && told.last().is_some_and(|i| row.text(*i) == "military");
    let office = has(Cue::Office) || forces;
    let body = has(Cue::Body);
    let only_party = told.len() == 1 && is_party(&first);
    Some(Name {
        name: unquoted(without_clitics(raw, row.items[first].clitics)),
        words,
        aliases: Vec::new(),
        party: party(row, &told, office, language),
        only_party,
        speaks: only_party || !body && !has(Cue::Outlet) && (office || holds_office(row, np)),
        office: office
            || only_party
            || told.iter().any(|i| matches!(row.cue(*i), Some(Cue::People(_)))),
        person: has(Cue::Title)
            || proper && !office && !body && !has(Cue::Article) && !told.iter().any(is_party),
        outlet: has(Cue::Outlet),
        proper,
        pronoun: has(Cue::Pronoun) || has(Cue::PersonPronoun) || !proper && possessed(row, np),
        met: false,
        row: 0,
    })
}

/// "The latest report" is of who spoke before, "a pro-rebel report" of itself.
fn only_paper(row: &Row, np: (usize, usize), told: &[usize]) -> bool {
    let last = told.last().is_some_and(|i| row.cue(*i) == Some(Cue::Paper));
    let plain = |i: &usize| matches!(row.kind(*i), Kind::Word | Kind::Cue(Cue::Paper | Cue::New));
    let definite = en::forms::OWNERS.contains(&row.text(np.0));
    row.english && last && definite && told.iter().all(plain)
}

/// Without a closing quotation mark whose opening one stands before the name.
fn unquoted(mut name: String) -> String {
    for (open, close) in [('«', '»'), ('“', '”'), ('„', '“')] {
        if name.ends_with(close) && !name.contains(open) {
            name.pop();
        } else if name.contains(open) && !name.contains(close) {
            name.push(close);
        }
    }
    name
}

/// "Its report", "their spokesman".
fn possessed(row: &Row, np: (usize, usize)) -> bool {
    // "Its foreign ministry" and "their union" are not who spoke before.
    let office = |i: usize| matches!(row.cue(i), Some(Cue::Office | Cue::Body)) && !row.english;
    let owned = |i: usize| row.cue(i) == Some(Cue::Title) || office(i);
    row.cue(np.0) == Some(Cue::Own) && (np.0 + 1..np.1).any(owned)
}

/// The party in a name: one that a table has, or the name that stands by an office.
fn party(row: &Row, told: &[usize], office: bool, language: &Language) -> Option<String> {
    let known = told.iter().find_map(|i| match row.cue(*i) {
        // "المحامية روان الكردي", "محمد السوداني": of the person's name.
        Some(Cue::Party(_)) if language.verb_first && is_surname(row, *i) => None,
        Some(Cue::Party(party)) if !super::whose::qualifies(row, *i) => {
            language.lexicon().parties.get(party).cloned()
        }
        _ => None,
    });
    if language.verb_first {
        return known.or_else(|| verb_first::side(row, told, language));
    }
    let other = |i: &usize| matches!(row.cue(*i), Some(Cue::Title | Cue::Outlet | Cue::Body));
    let titled = told.iter().any(other);
    let unknown = || {
        // "Commander Odo Brenn of the Kessari Front": the name by the office.
        let by_office = |at: &usize| {
            let named = row.is_name(told[*at]);
            let next = told.get(at + 1).map(|i| row.kind(*i));
            named && matches!(next, Some(Kind::Name | Kind::Cue(Cue::Office)))
        };
        let office = told.iter().rposition(|i| row.is_office(*i))?;
        // "Police official Nasir Khan" is somebody.
        if row.english && row.text(told[office]) == "official" {
            return None;
        }
        let run = (0..office).rev().take_while(by_office).last();
        // "The National Unity Government".
        let common = |at: usize| {
            let text = row.sentence.text(row.items[told[at]].first);
            row.english && language.lexicon().is_common(text)
        };
        if run.is_some_and(common) {
            return None;
        }
        if let Some(first) = run {
            let last = told[office];
            let whole = !lower(row, last);
            let end = if whole { last + 1 } else { told[office - 1] + 1 };
            let (start, end) = row.span(told[first], end);
            return Some(noun(&row.raw(start, end)));
        }
        let first = told.iter().position(|i| row.is_name(*i))?;
        if language.lexicon().is_common(row.sentence.text(row.items[told[first]].first)) {
            return None;
        }
        let run = told[first..].iter().take_while(|i| row.is_name(**i));
        let last = *run.last()?;
        let (start, end) = row.span(told[first], last + 1);
        let name = row.raw(start, end);
        Some(if language.clitics { arabic_noun(&name, language) } else { noun(&name) })
    };
    let of_office = office && (!titled || office_last(row, told));
    known.or_else(|| if of_office { unknown() } else { None })
}

fn is_surname(row: &Row, i: usize) -> bool {
    let named = i.checked_sub(1).is_some_and(|i| row.kind(i) == Kind::Name);
    let titled = (i.saturating_sub(5)..i).any(|i| row.cue(i) == Some(Cue::Title));
    named && titled && row.items[i].clitics.the
}

/// "Commander X of the Y Front": the office is what the person is of.
fn office_last(row: &Row, told: &[usize]) -> bool {
    let last = told.iter().rev().find(|i| row.kind(**i) != Kind::Word);
    last.is_some_and(|i| row.is_office(*i))
}

/// "The Russian president", «وزير الدفاع», "le porte-parole".
fn holds_office(row: &Row, np: (usize, usize)) -> bool {
    const HOLDERS: [&str; 17] = [
        "president",
        "prime",
        "premier",
        "minister",
        "spokes",
        "secretary",
        "chancellor",
        "رئيس",
        "الرئيس",
        "وزير",
        "متحدث",
        "المتحدث",
        "ناطق",
        "президент",
        "министр",
        "ministre",
        "porte",
    ];
    let holds = |i: usize| {
        let word = row.text(i);
        row.cue(i) == Some(Cue::Title) && HOLDERS.iter().any(|holder| word.starts_with(holder))
    };
    (np.0..np.1).any(holds)
}

/// "Ostrania" of "Ostranian": how English makes adjectives of countries.
pub(super) fn noun(name: &str) -> String {
    let stem = name.strip_suffix("ians").or_else(|| name.strip_suffix("ian"));
    match stem {
        Some(stem) if 2 < stem.chars().count() => [stem, "ia"].concat(),
        _ => name.to_owned(),
    }
}

/// "زبروقيا" of "الزبروقية": how Arabic makes adjectives of countries.
pub(super) fn arabic_noun(name: &str, language: &Language) -> String {
    if name.ends_with("يا") && !name.ends_with("ياً") {
        return name.to_owned();
    }
    let plain = crate::phrase::spelled(name).text;
    let stem = language.lexicon().of_a_people(&plain).map(|stem| stem.chars().count());
    let bare = name.strip_prefix("لل").or_else(|| name.strip_prefix("ال")).unwrap_or(name);
    match stem {
        Some(stem) if !name.contains(' ') => bare.chars().take(stem).chain("يا".chars()).collect(),
        _ => name.to_owned(),
    }
}

/// Without the Arabic "and", and the "for" that "according" wants.
fn without_clitics(name: String, clitics: Clitics) -> String {
    let and = if clitics.and { name.strip_prefix(['و', 'ف']) } else { None };
    let name = and.map(str::to_owned).unwrap_or(name);
    if !clitics.by {
        return name;
    }
    match name.strip_prefix("لل") {
        Some(rest) => ["ال", rest].concat(),
        None => name.strip_prefix(['ل', 'ب']).map(str::to_owned).unwrap_or(name),
    }
}

/// A word without the Arabic article.
fn stem<'a>(word: &'a str, language: &Language) -> &'a str {
    if !language.clitics {
        return word;
    }
    let word = word.strip_prefix("لل").unwrap_or(word);
    let word = word.strip_prefix("ال").unwrap_or(word);
    // `مسؤولا` is `مسؤول` in another case.
    word.strip_suffix('ا').filter(|rest| 3 < rest.chars().count()).unwrap_or(word)
}

/// Whether a word has no capital letter.
pub(super) fn lower(row: &Row, i: usize) -> bool {
    row.sentence.words[row.items[i].first].kind == WordKind::Letters
}
