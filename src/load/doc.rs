//! The values of a JSON text, and where they are.

use std::borrow::Cow;
use std::collections::BTreeSet;

use nojson::{JsonValueKind, RawJsonValue};

use super::MOST_CHARACTERS;
use super::notice::{Notices, Remark};
use super::problem::{LoadError, Location};
use super::row::too_long;
use super::what::{What, shown};
use crate::lean::shape::is_lang;
use crate::ledger::Text;

/// The way to a value, written out only where a message needs it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'p> {
    up: Option<&'p Self>,
    name: &'p str,
    place: Option<usize>,
}

impl<'p> Path<'p> {
    /// The way to a member of the whole; to the whole itself, if empty.
    pub(super) const fn top(name: &'p str) -> Self {
        Self { up: None, name, place: None }
    }

    pub(super) const fn member<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path { up: Some(self), name, place: None }
    }

    pub(super) const fn element(&self, place: usize) -> Path<'_> {
        Path { up: Some(self), name: "", place: Some(place) }
    }

    fn shown(&self) -> String {
        let up = self.up.map(Path::shown).unwrap_or_default();
        let name = shown(self.name);
        match self.place {
            Some(place) => [up.as_str(), "[", place.to_string().as_str(), "]"].concat(),
            None if up.is_empty() => name,
            None => [up.as_str(), ".", name.as_str()].concat(),
        }
    }
}

pub(super) type Value<'t, 'r> = RawJsonValue<'t, 'r>;

/// What was found wrong so far, and what is worth a notice.
///
/// Until [`Doc::place`], a location's line is the byte that a value begins at:
/// lines are counted for the few that a message needs.
#[derive(Debug, Default)]
pub(super) struct Doc {
    pub(super) error: LoadError,
    pub(super) notices: Notices,
    /// The names that were noticed: of columns kept, and of members not kept.
    kept: BTreeSet<String>,
    ignored: BTreeSet<String>,
}

/// Where a value begins, in bytes.
pub(super) fn byte(value: Value<'_, '_>) -> u32 {
    u32::try_from(value.position()).unwrap_or(u32::MAX)
}

impl Doc {
    pub(super) fn refuse(&mut self, value: Value<'_, '_>, path: &Path<'_>, what: What) {
        self.error.push(byte(value), &path.shown(), what);
    }

    /// The members of an object; `None` where it is something else.
    pub(super) fn members<'t, 'r>(
        &mut self,
        object: Value<'t, 'r>,
        path: &Path<'_>,
        wanted: &'static str,
    ) -> Option<Vec<(Cow<'t, str>, Value<'t, 'r>)>> {
        let Ok(pairs) = object.to_object() else {
            self.mistyped(object, path, wanted);
            return None;
        };
        let mut seen = BTreeSet::new();
        let mut members = Vec::new();
        for (key, value) in pairs {
            let name = key.to_unquoted_string_str().unwrap_or_default();
            if !seen.insert(name.clone()) {
                self.refuse(key, path, What::Repeated { name: shown(&name) });
            }
            members.push((name, value));
        }
        Some(members)
    }

    /// The elements of an array; none where it is something else.
    pub(super) fn elements<'t, 'r>(
        &mut self,
        array: Value<'t, 'r>,
        path: &Path<'_>,
        wanted: &'static str,
    ) -> Vec<Value<'t, 'r>> {
        if let Ok(elements) = array.to_array() {
            return elements.collect();
        }
        self.mistyped(array, path, wanted);
        Vec::new()
    }

    pub(super) fn mistyped(&mut self, value: Value<'_, '_>, path: &Path<'_>, wanted: &'static str) {
        self.refuse(value, path, What::Type { found: sort(value), wanted });
    }

    /// A string; `None` where it is something else.
    pub(super) fn string<'t>(
        &mut self,
        value: Value<'t, '_>,
        path: &Path<'_>,
    ) -> Option<Cow<'t, str>> {
        let Ok(text) = value.to_unquoted_string_str() else {
            self.mistyped(value, path, "a text in quotes");
            return None;
        };
        if text.contains('\0') {
            self.refuse(value, path, What::Nul { byte: value.position() });
        }
        Some(text)
    }

    /// A text of limited length that is more than spaces.
    pub(super) fn filled<'t>(
        &mut self,
        value: Value<'t, '_>,
        path: &Path<'_>,
    ) -> Option<Cow<'t, str>> {
        let text = self.string(value, path)?;
        if let Some(what) = too_long(&text, MOST_CHARACTERS) {
            self.refuse(value, path, what);
        }
        if text.trim().is_empty() {
            self.refuse(value, path, What::Blank { wanted: "a text, or leave the member out" });
            return None;
        }
        Some(text)
    }

    /// A text, or one for each language.
    pub(super) fn text(&mut self, value: Value<'_, '_>, path: &Path<'_>) -> Option<Text> {
        if value.kind() == JsonValueKind::String {
            return self.filled(value, path).map(Text::plain);
        }
        let wanted = "a text in quotes, or an object such as `{\"ar\": …, \"en\": …}`";
        let members = self.members(value, path, wanted)?;
        if members.is_empty() {
            self.mistyped(value, path, wanted);
        }
        let mut versions = Vec::new();
        for (lang, value) in members {
            let path = path.member(&lang);
            if !is_lang(&lang) {
                self.refuse(value, &path, What::Lang { found: shown(&lang) });
            }
            let text = self.filled(value, &path);
            versions.extend(text.map(|text| (lang.into_owned(), text.into_owned())));
        }
        Some(Text::by_language(versions))
    }

    /// Whether a name was noticed as one of a column that is kept.
    pub(super) fn is_kept(&self, name: &str) -> bool {
        self.kept.contains(name)
    }

    /// Says once of a name that the format does not know it.
    pub(super) fn notice(&mut self, value: Value<'_, '_>, path: &Path<'_>, name: &str, kept: bool) {
        let noticed = if kept { &mut self.kept } else { &mut self.ignored };
        if noticed.contains(name) {
            return;
        }
        noticed.insert(name.into());
        let name = shown(name);
        let what = match kept {
            true => Remark::Kept { near: self.notices.near(&name), name },
            false => Remark::Ignored { name },
        };
        let location = Location { line: byte(value), column: path.shown() };
        self.notices.push(location, what);
    }

    /// Turns bytes into lines.
    pub(super) fn place(&mut self, text: &str) {
        let problems = self.error.problems.iter_mut();
        let places = problems.filter_map(|problem| problem.location.as_mut());
        let notices = self.notices.kept.iter_mut().map(|notice| &mut notice.location);
        let mut places: Vec<&mut Location> = places.chain(notices).collect();
        places.sort_by_key(|place| place.line);
        let (mut at, mut line) = (0, 1);
        for place in places {
            let byte = usize::try_from(place.line).unwrap_or(usize::MAX).min(text.len());
            let passed = &text.as_bytes()[at..byte];
            line += passed.iter().map(|byte| u32::from(*byte == b'\n')).sum::<u32>();
            at = byte;
            place.line = line;
        }
    }
}

/// A value as messages name it.
fn sort(value: Value<'_, '_>) -> String {
    match value.kind() {
        JsonValueKind::String => "a text".into(),
        JsonValueKind::Array => "a list".into(),
        JsonValueKind::Object => "an object".into(),
        _ => shown(value.as_raw_str()),
    }
}
