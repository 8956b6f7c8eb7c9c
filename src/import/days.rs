//! JSON that is a list of days → its rows, and what their members are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use nojson::{JsonValueKind, RawJson, RawJsonValue};

use super::loss::{Loss, No, Remark};
use super::{ImportError, Imported};
use crate::date::Date;
use crate::figure::Count;

/// What a member of a day is, by the format's own declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is read.
    Read,
    /// Some of the people of another figure, which the ledger cannot hold.
    Subset,
    /// No number of people.
    NotPeople,
    /// Not the source's words, but reckoned by who made the file.
    Reckoned,
    /// Not people who were killed or hurt, or of no use here.
    Aside,
}

impl Role {
    const LEFT_OUT: [(Self, &'static str); 4] = [
        (Self::Subset, "subset_left_out"),
        (Self::NotPeople, "not_people"),
        (Self::Reckoned, "reckoned_left_out"),
        (Self::Aside, "column_left_out"),
    ];
}

/// One of our own names for a format's members.
pub(super) type Roles = &'static [(&'static str, Role)];

pub(super) fn role(roles: Roles, name: &str) -> Option<Role> {
    roles.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
}

/// A format of days.
pub(super) trait Daily {
    /// What a member is; those that are nothing are named in the report.
    fn role(&self, name: &str) -> Option<Role>;

    /// Takes a day.
    fn day(&mut self, day: Day<'_, '_>) -> Result<(), No>;

    /// Ends the file.
    fn end(self: Box<Self>, loss: Loss) -> Imported;
}

/// Reads a list of days.
pub(super) fn import(
    text: &str,
    mut format: Box<dyn Daily>,
    mut loss: Loss,
) -> Result<Imported, ImportError> {
    let json = parse(text)?;
    let days = json.value().to_array().map_err(|_error| ImportError::NoList)?;
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut members = BTreeMap::new();
    for value in days {
        let line = lines.of(value.position());
        let taken = count(&mut members, value).and_then(|()| format.day(Day { value, line }));
        match taken {
            Ok(()) => loss.take(),
            Err(no) => loss.refuse(line, no),
        }
    }
    if loss.rows == 0 {
        return Err(ImportError::NoRows);
    }
    left_out(&mut loss, &members, &*format);
    Ok(format.end(loss))
}

pub(super) fn parse(text: &str) -> Result<RawJson<'_>, ImportError> {
    RawJson::parse(text).map_err(|error| {
        let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
        ImportError::NotJson { line: lines.of(error.position()) }
    })
}

/// Counts what members days have, those that are null not among them.
fn count(acc: &mut BTreeMap<String, usize>, day: RawJsonValue<'_, '_>) -> Result<(), No> {
    let members = day.to_object().map_err(|_error| No::row("no_object"))?;
    for (name, value) in members {
        let Ok(name) = name.to_unquoted_string_str() else { continue };
        if value.kind() == JsonValueKind::Null {
            continue;
        }
        if let Some(rows) = acc.get_mut(&*name) {
            *rows += 1;
        } else if acc.len() < super::MOST_COLUMNS {
            acc.insert(name.into_owned(), 1);
        }
    }
    Ok(())
}

/// Names the members that are not in the ledger.
fn left_out(loss: &mut Loss, members: &BTreeMap<String, usize>, format: &dyn Daily) {
    let of = |wanted: Option<Role>| -> Vec<(String, usize)> {
        let named = members.iter().filter(|(name, _)| format.role(name) == wanted);
        named.map(|(name, rows)| (name.clone(), *rows)).collect()
    };
    for (wanted, code) in Role::LEFT_OUT {
        loss.remark(Remark::new(code, 0).named(of(Some(wanted))));
    }
    loss.remark(Remark::new("column_not_known", 0).named(of(None)));
}

/// A day of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day<'t, 'r> {
    value: RawJsonValue<'t, 'r>,
    pub(super) line: u32,
}

impl<'t> Day<'t, '_> {
    fn member(self, name: &str) -> Option<Self> {
        let value = self.value.to_member(name).ok()?.optional()?;
        (value.kind() != JsonValueKind::Null).then_some(Self { value, line: self.line })
    }

    /// The days within this one, such as `verified`.
    pub(super) fn within(self, name: &str) -> Result<Option<Self>, No> {
        let Some(member) = self.member(name) else { return Ok(None) };
        match member.value.kind() {
            JsonValueKind::Object => Ok(Some(member)),
            _ => Err(No::new("no_object_there", name, member.value.as_raw_str())),
        }
    }

    /// A text; no text where there is none.
    pub(super) fn text(self, name: &str) -> Result<Option<Cow<'t, str>>, No> {
        let Some(member) = self.member(name) else { return Ok(None) };
        let text = member.value.to_unquoted_string_str().ok().filter(|text| !text.contains('\0'));
        text.map(Some).ok_or_else(|| No::new("no_text", name, member.value.as_raw_str()))
    }

    /// A number of people; where there is no member, nothing is said.
    pub(super) fn count(self, name: &str) -> Result<Option<Count>, No> {
        let Some(number) = self.whole(name)? else { return Ok(None) };
        let count = Count::new(number);
        count.map(Some).ok_or_else(|| No::new("no_count", name, number.to_string()))
    }

    /// A whole number.
    pub(super) fn whole(self, name: &str) -> Result<Option<u32>, No> {
        let Some(member) = self.member(name) else { return Ok(None) };
        let raw = member.value.as_raw_str();
        let number = raw.parse().ok().filter(|_| member.value.kind() == JsonValueKind::Integer);
        number.map(Some).ok_or_else(|| No::new("no_count", name, raw))
    }

    /// The day itself, which is not before the first that its figures cover.
    pub(super) fn date(self, name: &str, since: Option<Date>) -> Result<Date, No> {
        let text = self.text(name)?.unwrap_or_default();
        let day = Date::parse(&text).ok_or_else(|| No::new("no_day", name, &*text))?;
        match since {
            Some(since) if day < since => Err(No::new("backward", name, text)),
            _ => Ok(day),
        }
    }
}

/// Lines of bytes that are asked for in their order.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of a byte, from 1.
    fn of(&mut self, byte: usize) -> u32 {
        let between = self.text.get(self.at..byte).unwrap_or_default();
        let ends = between.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.at = self.at.max(byte);
        self.line
    }
}

/// The first of the days that a report of so many hours covers: of 24 hours
/// the day itself.
pub(super) fn begins(as_of: Date, hours: u32) -> Option<Date> {
    Date::of_number(as_of.number().checked_sub(hours.div_ceil(24).max(1) - 1)?)
}

/// The names of the first day's members.
pub(super) fn names(text: &str) -> Result<Vec<String>, ImportError> {
    let json = parse(text)?;
    if json.value().to_member("claims").is_ok_and(|claims| claims.optional().is_some()) {
        return Err(ImportError::Ledger);
    }
    let mut days = json.value().to_array().map_err(|_error| ImportError::NoList)?;
    let first = days.next().ok_or(ImportError::NoRows)?;
    let members = first.to_object().map_err(|_error| ImportError::NoList)?;
    let names = members.filter_map(|(name, _)| name.to_unquoted_string_str().ok());
    Ok(names.map(Cow::into_owned).collect())
}
