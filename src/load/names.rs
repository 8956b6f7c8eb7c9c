//! Who is who: sides and sources by id and by name.

use std::collections::BTreeMap;

use super::near::{letters, list, near};
use super::notice::{Notices, Remark};
use super::problem::Location;
use super::what::{What, shown};
use super::{MOST_PROBLEMS, MOST_SIDES, MOST_SOURCES};
use crate::ledger::{Side, Source, Text};

/// Where a name stands, asked for only if it is new.
type At<'a> = &'a dyn Fn() -> Location;

/// What sides, or sources, are called.
#[derive(Debug)]
pub(super) struct Names {
    thing: &'static str,
    most: usize,
    count: usize,
    places: BTreeMap<String, usize>,
    folded: BTreeMap<String, String>,
    /// How often a name was unknown.
    misses: usize,
}

impl Names {
    fn new(thing: &'static str, most: usize) -> Self {
        let (places, folded) = (BTreeMap::new(), BTreeMap::new());
        Self { thing, most, count: 0, places, folded, misses: 0 }
    }

    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// Makes room for one more.
    pub(super) fn add(&mut self) -> Result<usize, What> {
        if self.count == self.most {
            let things = if self.thing == "side" { "sides" } else { "sources" };
            return Err(What::TooMany { things, most: self.most });
        }
        self.count += 1;
        Ok(self.count - 1)
    }

    /// Lets a place be called by a name; what another is called, it cannot be.
    pub(super) fn call(&mut self, place: usize, name: &str) -> Result<(), What> {
        match self.places.insert(name.into(), place) {
            Some(other) if other != place => Err(self.ambiguous(name)),
            _ => Ok(()),
        }
    }

    fn ambiguous(&self, name: &str) -> What {
        What::Ambiguous { thing: self.thing, found: shown(name) }
    }

    /// The name before it that differs by case or spaces only.
    fn alike(&mut self, name: &str) -> Option<String> {
        self.folded.insert(letters(name).collect(), name.into())
    }

    /// That nobody is called so, and who may have been meant.
    ///
    /// `or` is what else may be written.
    pub(super) fn unknown(&mut self, name: &str, or: &str) -> What {
        self.misses += 1;
        // Later ones are counted and not shown, so that no search is worth it.
        let searched = if MOST_PROBLEMS < self.misses { 0 } else { self.places.len() };
        let all = self.places.keys().map(String::as_str).take(searched);
        let mut known: Vec<&str> = all.clone().filter(|known| near(known, name)).take(5).collect();
        if known.is_empty() && self.places.len() <= 8 {
            known.extend(all);
        }
        let wanted = match known.is_empty() {
            true => ["one that `", self.thing, "s` has", or].concat(),
            false => [list(&known).as_str(), or].concat(),
        };
        What::Unknown { thing: self.thing, found: shown(name), wanted }
    }
}

/// The sides and the sources of a file.
#[derive(Debug)]
pub(super) struct People {
    pub(super) sides: Vec<Side>,
    pub(super) sources: Vec<Source>,
    pub(super) side_names: Names,
    pub(super) source_names: Names,
    pub(super) notices: Notices,
    /// Whether a name not known is somebody new, as in CSV.
    open: bool,
}

impl People {
    pub(super) fn new(open: bool) -> Self {
        Self {
            sides: Vec::new(),
            sources: Vec::new(),
            side_names: Names::new("side", MOST_SIDES),
            source_names: Names::new("source", MOST_SOURCES),
            notices: Notices::default(),
            open,
        }
    }

    /// The place of a side, which in CSV may be a new one.
    pub(super) fn side(&mut self, name: &str, at: At<'_>) -> Result<usize, What> {
        if let Some(place) = self.side_names.place(name) {
            return Ok(place);
        }
        if is_reserved(name) {
            return Err(What::Reserved { found: name.into() });
        }
        let or = (!self.open).then_some(", `each` or `all`");
        let place = newcomer(&mut self.side_names, &mut self.notices, or, name, at)?;
        self.sides.push(Side { id: name.into(), name: Text::plain(name) });
        Ok(place)
    }

    /// The place of a source, which in CSV may be a new one.
    pub(super) fn source(&mut self, name: &str, at: At<'_>) -> Result<usize, What> {
        if let Some(place) = self.source_names.place(name) {
            return Ok(place);
        }
        let or = (!self.open).then_some("");
        let place = newcomer(&mut self.source_names, &mut self.notices, or, name, at)?;
        let name_text = Text::plain(name);
        let source =
            Source { id: name.into(), name: name_text, speaks_for: None, kind: None, counts: None };
        self.sources.push(source);
        Ok(place)
    }
}

/// Whether a name means every side.
pub(super) fn is_reserved(name: &str) -> bool {
    name.eq_ignore_ascii_case("each") || name.eq_ignore_ascii_case("all")
}

fn newcomer(
    names: &mut Names,
    notices: &mut Notices,
    or: Option<&str>,
    name: &str,
    at: At<'_>,
) -> Result<usize, What> {
    if let Some(or) = or {
        return Err(names.unknown(name, or));
    }
    let place = names.add()?;
    names.call(place, name)?;
    if let Some(before) = names.alike(name) {
        let what = Remark::Alike { name: shown(name), before: shown(&before) };
        notices.push(at(), what);
    }
    Ok(place)
}
