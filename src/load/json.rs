//! JSON → [`Loaded`]: sides, sources and claims, each listed by name.

use std::collections::BTreeSet;

use nojson::{JsonParseError, JsonValueKind, RawJson};

use super::claim;
use super::doc::{Doc, Path, Value};
use super::names::{Names, People, is_reserved};
use super::near::list;
use super::problem::LoadError;
use super::text;
use super::what::{What, shown};
use super::{Loaded, MOST_CLAIMS};
use crate::ledger::{Claim, Ledger, Side, Source, SourceKind, Text};

const OBJECT: &str =
    "an object: `{\"title\": …, \"sides\": […], \"sources\": […], \"claims\": […]}`";

/// The most values, which take many times the room of their text.
const MOST_VALUES: usize = 10_000_000;

pub(super) fn load(text: &str) -> Result<Loaded, LoadError> {
    let values = text.bytes().filter(|byte| matches!(byte, b',' | b':' | b'[' | b'{')).count();
    if MOST_VALUES < values {
        return Err(LoadError::whole(What::TooMany { things: "values", most: MOST_VALUES }));
    }
    let json = RawJson::parse(text).map_err(|err| syntax(text, &err))?;
    let mut doc = Doc::default();
    let mut people = People::new(false);
    let (title, claims) = top(json.value(), &mut people, &mut doc);
    doc.place(text);
    if 0 < doc.error.total {
        return Err(doc.error);
    }
    let People { sides, sources, .. } = people;
    let ledger = Ledger { title, sides, sources, claims };
    Ok(Loaded { ledger, notices: doc.notices.list(), rows: doc.error.rows })
}

/// Where a text stops being JSON.
fn syntax(text: &str, err: &JsonParseError) -> LoadError {
    let byte = err.position().min(text.len());
    let line = text::line(text.as_bytes(), byte);
    if matches!(err, JsonParseError::InvalidValue { .. }) {
        return LoadError::at(line, What::Deep);
    }
    let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let character = before[start..].chars().count() + 1;
    LoadError::at(line, What::Syntax { character, found: after.chars().next() })
}

/// Reads the whole document: people first, since claims name them.
fn top(value: Value<'_, '_>, people: &mut People, doc: &mut Doc) -> (Text, Vec<Claim>) {
    let mut title = Text::default();
    let Some(members) = doc.members(value, &Path::top(""), OBJECT) else {
        return (title, Vec::new());
    };
    let mut lists = [None; 3];
    const NAMES: [&str; 3] = ["sides", "sources", "claims"];
    for (name, member) in members {
        match NAMES.iter().position(|known| *known == name) {
            Some(place) => lists[place] = Some(member),
            None if name == "title" => {
                title = doc.text(member, &Path::top("title")).unwrap_or_default();
            }
            // Where an editor's program finds the schema.
            None if name == "$schema" => (),
            None => unknown(
                doc,
                member,
                &Path::top(""),
                &name,
                &["title", "sides", "sources", "claims"],
            ),
        }
    }
    for (name, list) in NAMES.into_iter().zip(lists) {
        if list.is_none() {
            doc.refuse(value, &Path::top(""), What::Missing { name });
        }
    }
    let [sides, sources, claims] = lists;
    each(doc, sides, "sides", people, side);
    each(doc, sources, "sources", people, source);
    (title, claims.map(|list| all_claims(doc, list, people)).unwrap_or_default())
}

/// Calls `read` for each element of a list, with its path.
fn each<'t, 'r>(
    doc: &mut Doc,
    list: Option<Value<'t, 'r>>,
    name: &str,
    people: &mut People,
    read: fn(&mut Doc, Value<'t, 'r>, &Path<'_>, &mut People),
) {
    let Some(list) = list else { return };
    let path = Path::top(name);
    for (place, element) in doc.elements(list, &path, "a list in `[` and `]`").iter().enumerate() {
        read(doc, *element, &path.element(place), people);
    }
}

/// A member that the format does not know: a slip, or somebody's own.
fn unknown(
    doc: &mut Doc,
    value: Value<'_, '_>,
    path: &Path<'_>,
    name: &str,
    known: &[&'static str],
) {
    let meant = known.iter().find(|known| super::near::near(known, name));
    let Some(meant) = meant else { return doc.notice(value, path, name, false) };
    let wanted = list(&[meant]);
    doc.refuse(value, path, What::Misplaced { name: shown(name), wanted });
}

/// What sides and sources have in common.
struct Named {
    id: String,
    name: Text,
}

fn side(doc: &mut Doc, value: Value<'_, '_>, path: &Path<'_>, people: &mut People) {
    let Some(Named { id, name }) =
        named(doc, value, path, &mut people.side_names, &mut |_, _| false)
    else {
        return;
    };
    let names = name.versions().iter().map(|(_, name)| name.as_str());
    for name in names.chain([id.as_str()]).filter(|name| is_reserved(name.trim())) {
        doc.refuse(value, path, What::Reserved { found: name.into() });
    }
    people.sides.push(Side { id, name });
}

fn source(doc: &mut Doc, value: Value<'_, '_>, path: &Path<'_>, people: &mut People) {
    let (mut speaks_for, mut kind, mut counts) = (None, None, None);
    let mut more = |name: &str, value| {
        match name {
            "speaks_for" => speaks_for = Some(value),
            "kind" => kind = Some(value),
            "counts" => counts = Some(value),
            _ => return false,
        }
        true
    };
    let Some(Named { id, name }) = named(doc, value, path, &mut people.source_names, &mut more)
    else {
        return;
    };
    let speaks_for =
        speaks_for.and_then(|value| spoken_for(doc, value, path, &mut people.side_names));
    let kind = kind.and_then(|value| source_kind(doc, value, path));
    let counts = counts.and_then(|value| doc.text(value, &path.member("counts")));
    people.sources.push(Source { id, name, speaks_for, kind, counts });
}

/// The members of a source.
const SOURCE: [&str; 5] = ["id", "name", "speaks_for", "kind", "counts"];

/// Reads `id` and `name`, and hands every other member on.
fn named<'t, 'r>(
    doc: &mut Doc,
    value: Value<'t, 'r>,
    path: &Path<'_>,
    names: &mut Names,
    more: &mut dyn FnMut(&str, Value<'t, 'r>) -> bool,
) -> Option<Named> {
    let members = doc.members(value, path, "an object: `{\"id\": …, \"name\": …}`")?;
    let (mut id, mut name, mut id_is_there) = (None, None, false);
    for (member, value) in members {
        let path = path.member(&member);
        match &*member {
            "id" => {
                id_is_there = true;
                id = doc.filled(value, &path).map(|id| id.trim().to_owned());
            }
            "name" => name = doc.text(value, &path),
            _ if more(&member, value) => (),
            _ => unknown(doc, value, &path, &member, &SOURCE),
        }
    }
    if !id_is_there {
        doc.refuse(value, path, What::Missing { name: "id" });
    }
    let id = id?;
    let name = name.unwrap_or_else(|| Text::plain(id.as_str()));
    register(doc, value, path, names, &id, &name)?;
    Some(Named { id, name })
}

/// Notes what somebody is called.
fn register(
    doc: &mut Doc,
    value: Value<'_, '_>,
    path: &Path<'_>,
    names: &mut Names,
    id: &str,
    name: &Text,
) -> Option<()> {
    let place = names.add().map_err(|what| doc.refuse(value, path, what)).ok()?;
    let all = name.versions().iter().map(|(_, name)| name.trim()).chain([id]);
    for name in all.collect::<BTreeSet<_>>() {
        if let Err(what) = names.call(place, name) {
            doc.refuse(value, path, what);
        }
    }
    Some(())
}

/// The side that a source speaks for.
fn spoken_for(
    doc: &mut Doc,
    value: Value<'_, '_>,
    path: &Path<'_>,
    sides: &mut Names,
) -> Option<usize> {
    if value.kind() == JsonValueKind::Null {
        return None;
    }
    let path = path.member("speaks_for");
    let name = doc.filled(value, &path)?;
    let place = sides.place(name.trim());
    if place.is_none() {
        doc.refuse(value, &path, sides.unknown(name.trim(), ""));
    }
    place
}

fn source_kind(doc: &mut Doc, value: Value<'_, '_>, path: &Path<'_>) -> Option<SourceKind> {
    if value.kind() == JsonValueKind::Null {
        return None;
    }
    let path = path.member("kind");
    let found = doc.filled(value, &path)?;
    let kind = SourceKind::ALL.into_iter().find(|kind| kind.name() == found.trim());
    if kind.is_none() {
        let names = SourceKind::ALL.map(SourceKind::name);
        doc.refuse(value, &path, super::row::no_word(found.trim(), &names));
    }
    kind
}

fn all_claims(doc: &mut Doc, list: Value<'_, '_>, people: &mut People) -> Vec<Claim> {
    let path = Path::top("claims");
    let elements = doc.elements(list, &path, "a list in `[` and `]`");
    doc.error.rows = elements.len();
    if let Some(first) = elements.get(MOST_CLAIMS) {
        doc.refuse(*first, &path, What::TooMany { things: "claims", most: MOST_CLAIMS });
    }
    if elements.is_empty() && list.kind() == JsonValueKind::Array {
        doc.refuse(list, &path, What::NoClaims);
    }
    let mut claims = Vec::new();
    for (place, value) in elements.iter().take(MOST_CLAIMS).enumerate() {
        claims.extend(claim::read(doc, *value, place, people));
    }
    doc.error.refused = doc.error.rows - claims.len();
    claims
}
