//! A claim of a JSON file → a row of cells.

use nojson::JsonValueKind;

use super::doc::{Doc, Path, Value, byte};
use super::field::Field;
use super::names::People;
use super::row::{self, Row};
use super::what::{What, shown};
use crate::lean::form::Form;
use crate::ledger::Claim;

/// Reads a claim; `None` where something is wrong with it.
pub(super) fn read(
    doc: &mut Doc,
    value: Value<'_, '_>,
    place: usize,
    people: &mut People,
) -> Option<Claim> {
    let before = doc.error.total;
    let list = Path::top("claims");
    let path = &list.element(place);
    let wanted = "an object: `{\"source\": …, \"about\": …, \"figure\": …}`";
    let members = doc.members(value, path, wanted)?;
    let mut row = Row::new(Some(place));
    let filled = || members.iter().filter(|(_, member)| member.kind() != JsonValueKind::Null);
    for (name, member) in filled() {
        cell(doc, &mut row, name, *member, &path.member(name));
    }
    for name in Field::REQUIRED.map(Field::name) {
        if !filled().any(|(member, _)| member == name) {
            doc.refuse(value, path, What::Missing { name });
        }
    }
    let claim = row::claim(row, people, &mut doc.error);
    claim.filter(|_| doc.error.total == before)
}

/// Takes one member of a claim into the row.
fn cell<'t>(doc: &mut Doc, row: &mut Row<'t>, name: &str, value: Value<'t, '_>, path: &Path<'_>) {
    let is_text = value.kind() == JsonValueKind::String;
    let at = byte(value);
    match Field::named(name) {
        Some(Field::SpeaksFor | Field::Kind) => {
            let wanted = ["`", name, "` in the source that it belongs to"].concat();
            doc.refuse(value, path, What::Misplaced { name: name.into(), wanted });
        }
        Some(Field::Figure) if !is_text => figure(doc, row, value, path),
        Some(Field::Outlet) if !is_text => row.outlet = doc.text(value, path),
        Some(Field::Note) if !is_text => row.note = doc.text(value, path),
        Some(Field::Chart) if value.kind() == JsonValueKind::Boolean => {
            row.set(Field::Chart, at, value.as_raw_str().into());
        }
        Some(Field::Chart) if !is_text => doc.mistyped(value, path, "true or false"),
        Some(field) => {
            if let Some(text) = doc.string(value, path) {
                row.set(field, at, text);
            }
        }
        None => extra(doc, row, name, value, path),
    }
}

/// Keeps a member that the format does not know, as text.
fn extra(doc: &mut Doc, row: &mut Row<'_>, name: &str, value: Value<'_, '_>, path: &Path<'_>) {
    if !doc.is_kept(name)
        && let Some(wanted) = meant(name)
    {
        return doc.refuse(value, path, What::Misplaced { name: shown(name), wanted });
    }
    if !row.extra_names.insert(name.trim().to_lowercase()) {
        return doc.refuse(value, path, What::Repeated { name: shown(name) });
    }
    let text = match value.to_unquoted_string_str() {
        Ok(text) => text.into_owned(),
        Err(_) => value.as_raw_str().into(),
    };
    let limits =
        [row::too_long(name, super::MOST_CHARACTERS), row::too_long(&text, super::MOST_CHARACTERS)];
    limits.into_iter().flatten().for_each(|what| doc.refuse(value, path, what));
    doc.notice(value, path, name, true);
    if !text.trim().is_empty() {
        row.extra.push((name.into(), text));
    }
}

/// What to write instead of a name that is a slip, if it is one.
fn meant(name: &str) -> Option<String> {
    if name.trim().is_empty() {
        return Some("a name for it".into());
    }
    Some(["`", Field::alike(name)?.name(), "`"].concat())
}

/// Takes a figure that is a number or in its read form.
fn figure<'t>(doc: &mut Doc, row: &mut Row<'t>, value: Value<'t, '_>, path: &Path<'_>) {
    let digits = value.as_raw_str();
    match value.kind() {
        JsonValueKind::Integer if !digits.starts_with('-') => {
            row.set(Field::Figure, byte(value), digits.into());
        }
        JsonValueKind::Object => form(doc, row, value, path),
        _ => doc.mistyped(value, path, "the words in quotes, or a whole number"),
    }
}

/// Takes the read form, with the words that it was read from.
fn form<'t>(doc: &mut Doc, row: &mut Row<'t>, value: Value<'t, '_>, path: &Path<'_>) {
    let before = doc.error.total;
    let mut form = Form::default();
    let mut said = None;
    for (name, member) in doc.members(value, path, "").unwrap_or_default() {
        let path = path.member(&name);
        match &*name {
            "said" => said = doc.filled(member, &path),
            "kind" => form.kind = doc.filled(member, &path).unwrap_or_default().into_owned(),
            "low" => form.low = number(doc, member, &path),
            "best" => form.best = number(doc, member, &path),
            "high" => form.high = number(doc, member, &path),
            "soft" => form.soft = flag(doc, member, &path),
            "absence" if member.kind() == JsonValueKind::Null => (),
            "absence" => form.absence = doc.filled(member, &path).map(|word| word.into_owned()),
            _ => {
                let wanted = "`said`, `kind`, `low`, `best`, `high`, `soft` or `absence`".into();
                doc.refuse(member, &path, What::Misplaced { name: shown(&name), wanted });
            }
        }
    }
    let failed = before < doc.error.total;
    match said {
        _ if failed => (),
        None => doc.refuse(value, path, What::Missing { name: "said" }),
        Some(_) if form.figure().is_none() => {
            doc.refuse(value, path, What::Form { form: super::what::form(&form) });
        }
        Some(said) => {
            row.set(Field::Figure, byte(value), said);
            row.form = Some(form);
        }
    }
}

/// An end of the bounds; open where it is null.
fn number(doc: &mut Doc, value: Value<'_, '_>, path: &Path<'_>) -> Option<u64> {
    if value.kind() == JsonValueKind::Null {
        return None;
    }
    let number = value.as_raw_str().parse().ok().filter(|_| value.kind() == JsonValueKind::Integer);
    if number.is_none() {
        doc.mistyped(value, path, "a whole number, or null where the end is open");
    }
    number
}

fn flag(doc: &mut Doc, value: Value<'_, '_>, path: &Path<'_>) -> Option<bool> {
    match value.as_raw_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => {
            doc.mistyped(value, path, "true or false");
            None
        }
    }
}
