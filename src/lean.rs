//! Room: bytes → ledger, the short way, for a reader's page: JSON whose
//! figures are all in their read form, as exports write them.
//!
//! **Invariant:** it takes only what [`load`] takes, and reads it as the same
//! ledger. Of anything else it says nothing but that it is not for it: to say
//! what is wrong, and to read words, takes the workbench.
//!
//! [`load`]: fn@crate::load::load

pub(crate) mod form;
pub(crate) mod shape;

use crate::date::Date;
use crate::json::{self, Json};
use crate::ledger::{About, Claim, Ledger, Outcome, Side, Source, SourceKind, Status, Text};
use crate::order::Index;
use form::Form;
use shape::{is_lang, is_plain_link, is_space};

/// The most bytes of a file: 64 MiB.
pub const MOST_BYTES: usize = 64 << 20;
/// The most claims of a ledger.
pub const MOST_CLAIMS: usize = 200_000;
/// The most sides of a ledger.
pub const MOST_SIDES: usize = 100;
/// The most sources of a ledger.
pub const MOST_SOURCES: usize = 10_000;
/// The most characters of a cell.
pub const MOST_CHARACTERS: usize = 4_096;
/// The most characters of a quote.
pub const MOST_QUOTED: usize = 32_768;

/// Loads a ledger, or `None` where it takes the workbench to do so or to say
/// what is wrong.
pub fn load(bytes: &[u8]) -> Option<Ledger> {
    if MOST_BYTES < bytes.len() {
        return None;
    }
    let json = json::parse(bytes)?;
    let top = Members::of(&json, &["$schema", "title", "sides", "sources", "claims"])?;
    let mut ledger = Ledger::default();
    if let Some(title) = top.get("title") {
        ledger.title = texts(title, MOST_CHARACTERS)?;
    }
    let mut names = Vec::new();
    for value in top.get("sides")?.list()? {
        let members = Members::of(value, &["id", "name"])?;
        let id = members.id()?;
        let name = members.name(&id)?;
        call(&mut names, ledger.sides.len(), &id, &name)?;
        ledger.sides.push(Side { name, id });
    }
    let sides = Index::new(names)?;
    let mut names = Vec::new();
    for value in top.get("sources")?.list()? {
        let source = source(value, &sides)?;
        call(&mut names, ledger.sources.len(), &source.id, &source.name)?;
        ledger.sources.push(source);
    }
    let sources = Index::new(names)?;
    if MOST_SIDES < ledger.sides.len() || MOST_SOURCES < ledger.sources.len() {
        return None;
    }
    for value in top.get("claims")?.list()? {
        ledger.claims.push(claim(value, &sides, &sources)?);
    }
    // Of claims about each of no sides the workbench has something to say.
    let idle = ledger.sides.is_empty() && ledger.claims.iter().any(|it| it.about == About::Each);
    (!idle && (1..=MOST_CLAIMS).contains(&ledger.claims.len())).then_some(ledger)
}

/// The members of an object, each once and each known.
struct Members<'a>(&'a [(String, Json)]);

impl<'a> Members<'a> {
    fn of(object: &'a Json, known: &[&str]) -> Option<Self> {
        let members = object.object()?;
        for (at, (name, _)) in members.iter().enumerate() {
            let again = members.iter().take(at).any(|(other, _)| other == name);
            if again || !known.contains(&name.as_str()) {
                return None;
            }
        }
        Some(Self(members))
    }

    fn get(&self, name: &str) -> Option<&'a Json> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// A member that is there and is not `null`.
    fn some(&self, name: &str) -> Option<&'a Json> {
        self.get(name).filter(|value| **value != Json::Null)
    }

    /// A member that is `true` or `false`; one that is not given is `Some(None)`.
    #[expect(clippy::option_option, reason = "not given, and not good")]
    fn bool(&self, name: &str) -> Option<Option<bool>> {
        match self.get(name) {
            Some(Json::Bool(value)) => Some(Some(*value)),
            Some(_) => None,
            None => Some(None),
        }
    }

    /// A member that is a number; one that is not given or is `null` is `Some(None)`.
    #[expect(clippy::option_option, reason = "not given, and not good")]
    fn number(&self, name: &str) -> Option<Option<u64>> {
        match self.some(name) {
            Some(Json::Number(value)) => Some(Some(*value)),
            Some(_) => None,
            None => Some(None),
        }
    }

    /// A member that is a text; one that is not given is `Some(None)`.
    fn text(&self, name: &str) -> Option<Option<String>> {
        self.get(name)
            .map(|value| text(value, MOST_CHARACTERS))
            .map_or(Some(None), |it| it.map(Some))
    }

    /// A member that is a text in one language or in several.
    fn texts(&self, name: &str) -> Option<Option<Text>> {
        self.get(name)
            .map(|value| texts(value, MOST_CHARACTERS))
            .map_or(Some(None), |it| it.map(Some))
    }

    fn id(&self) -> Option<String> {
        self.text("id")?
    }

    fn name(&self, id: &str) -> Option<Text> {
        Some(self.texts("name")?.unwrap_or_else(|| Text::plain(id)))
    }

    fn day(&self, name: &str) -> Option<Option<Date>> {
        self.text(name)?.map_or(Some(None), |day| Date::parse(&day).map(Some))
    }

    /// A member that is one of some words.
    fn word<T: Copy>(
        &self,
        name: &str,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<Option<T>> {
        let place = self.place(name, all.len(), &|at| word(all[at]))?;
        Some(place.map(|at| all[at]))
    }

    /// Which of some words a member is: compiled once.
    #[expect(clippy::option_option, reason = "not given, and not good")]
    fn place(
        &self,
        name: &str,
        many: usize,
        word: &dyn Fn(usize) -> &'static str,
    ) -> Option<Option<usize>> {
        let Some(found) = self.text(name)? else { return Some(None) };
        (0..many).find(|at| word(*at) == found).map(Some)
    }
}

/// A text that is neither empty nor padded nor too long.
fn text(value: &Json, most: usize) -> Option<String> {
    good_text(value.text()?, most)
}

fn good_text(text: &str, most: usize) -> Option<String> {
    let good = !text.is_empty()
        && !text.chars().next().is_some_and(is_space)
        && !text.chars().next_back().is_some_and(is_space)
        && text.char_indices().nth(most).is_none()
        && !text.bytes().any(|byte| byte == 0);
    good.then(|| text.to_owned())
}

fn texts(value: &Json, most: usize) -> Option<Text> {
    let Some(members) = value.object() else {
        return text(value, most).map(Text::plain);
    };
    let mut versions: Vec<(String, String)> = Vec::new();
    for (key, value) in members {
        let lang = good_text(key, MOST_CHARACTERS)?;
        if !is_lang(&lang) || versions.iter().any(|(other, _)| *other == lang) {
            return None;
        }
        versions.push((lang, text(value, most)?));
    }
    (!versions.is_empty()).then(|| Text::by_language(versions))
}

/// Adds what somebody is called; `None` where a name is reserved.
fn call(names: &mut Vec<(String, usize)>, place: usize, id: &str, name: &Text) -> Option<()> {
    let called = name.versions().iter().map(|(_, name)| name.as_str()).chain([id]);
    for name in called {
        if name.eq_ignore_ascii_case("each") || name.eq_ignore_ascii_case("all") {
            return None;
        }
        names.push((name.to_owned(), place));
    }
    Some(())
}

fn source(value: &Json, sides: &Index) -> Option<Source> {
    let members = Members::of(value, &["id", "name", "speaks_for", "kind", "counts"])?;
    let id = members.id()?;
    let speaks_for = match members.text("speaks_for")? {
        Some(side) => Some(sides.get(&side)?),
        None => None,
    };
    let kind = members.word("kind", &SourceKind::ALL, SourceKind::name)?;
    let counts = members.texts("counts")?;
    Some(Source { name: members.name(&id)?, id, speaks_for, kind, counts })
}

const CLAIM: [&str; 16] = [
    "source",
    "about",
    "status",
    "outcome",
    "figure",
    "since",
    "as_of",
    "stated",
    "published",
    "outlet",
    "url",
    "quote",
    "lang",
    "statement",
    "chart",
    "note",
];

fn claim(value: &Json, sides: &Index, sources: &Index) -> Option<Claim> {
    let members = Members::of(value, &CLAIM)?;
    let about = members.text("about")??;
    let about = match about.as_str() {
        "each" => About::Each,
        "all" => About::All,
        side => About::Side(sides.get(side)?),
    };
    let (figure, said) = figure(members.get("figure")?)?;
    let (since, as_of) = (members.day("since")?, members.day("as_of")?);
    if since.zip(as_of).is_some_and(|(since, as_of)| as_of < since) {
        return None;
    }
    let mut claim = Claim {
        source: sources.get(&members.text("source")??)?,
        about,
        status: members.word("status", &Status::ALL, Status::name)?.unwrap_or(Status::Unstated),
        outcome: members.word("outcome", &Outcome::ALL, Outcome::name)?.unwrap_or(Outcome::Killed),
        figure,
        said,
        since,
        as_of,
        stated: members.day("stated")?,
        published: members.day("published")?,
        outlet: None,
        url: None,
        quote: None,
        lang: None,
        statement: None,
        chart: members.bool("chart")?.unwrap_or(false),
        note: None,
        extra: Vec::new(),
    };
    add_texts(&mut claim, &members)?;
    Some(claim)
}

/// Adds the texts of a claim, one by one: to give up half way through is then
/// to drop one claim, and not every text there is so far.
fn add_texts(claim: &mut Claim, members: &Members<'_>) -> Option<()> {
    claim.outlet = members.texts("outlet")?;
    claim.url = members.text("url")?;
    if let Some(value) = members.get("quote") {
        claim.quote = Some(text(value, MOST_QUOTED)?);
    }
    claim.lang = members.text("lang")?;
    claim.statement = members.text("statement")?;
    claim.note = members.texts("note")?;
    let good =
        claim.url.as_deref().is_none_or(is_plain_link) && claim.lang.as_deref().is_none_or(is_lang);
    good.then_some(())
}

fn figure(value: &Json) -> Option<(crate::figure::Figure, String)> {
    let members = Members::of(value, &["said", "kind", "low", "best", "high", "soft", "absence"])?;
    let form = Form {
        kind: members.text("kind")??,
        low: members.number("low")?,
        best: members.number("best")?,
        high: members.number("high")?,
        soft: members.bool("soft")?,
        absence: match members.some("absence") {
            Some(value) => Some(text(value, MOST_CHARACTERS)?),
            None => None,
        },
    };
    Some((form.figure()?, members.text("said")??))
}
