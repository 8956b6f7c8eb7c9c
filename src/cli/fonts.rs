//! Which fonts a picture is set in: those that are named, else those of the
//! machine that have its letters, in an order that does not depend on where
//! they lie.
//!
//! **Invariant:** no letter becomes a box. What no font has is an error that
//! names it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use fontdb::{Database, FaceInfo, ID, Source, Stretch, Style, Weight};
use skrifa::MetadataProvider;

use crate::scene::{Scene, Shape};

/// The families that are looked for first where none is named: those of the
/// canvas, and their kin for other scripts.
const FAMILIES: [&str; 12] = [
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Segoe UI",
    "Roboto",
    "Helvetica Neue",
    "Arial",
    "Geeza Pro",
    "DejaVu Sans",
    "Liberation Sans",
    "FreeSans",
];

/// The name of a package that has them, for who lacks them.
const PACKAGE: &str = "Noto Sans and its kin for other scripts, such as Debian's fonts-noto-core";

/// The fonts of a picture, the first one first.
pub(super) struct Fonts {
    families: Vec<Family>,
    rtl: bool,
    /// How wide texts are that were measured before.
    pub(super) widths: RefCell<BTreeMap<(String, u32, bool), f64>>,
}

/// A family of which some letters are needed.
struct Family {
    letters: BTreeSet<char>,
    regular: Face,
    bold: Face,
}

/// A face: the bytes of its file, and its place in them.
#[derive(Clone)]
pub(super) struct Face {
    pub(super) bytes: Arc<Vec<u8>>,
    pub(super) index: u32,
}

impl Fonts {
    /// Fonts for every letter of a scene: those named, else the machine's.
    pub(super) fn of(named: &[String], scene: &Scene) -> Result<Self> {
        let letters = letters(scene);
        let mut database = Database::new();
        let is_file = |name: &String| Path::new(name).is_file();
        if named.is_empty() || !named.iter().all(is_file) {
            database.load_system_fonts();
        }
        let mut families = Vec::new();
        for name in named {
            families.push(family(&mut database, name)?);
        }
        if named.is_empty() {
            families = usual(&database, &letters);
        }
        let lacks = |letter: &&char| !families.iter().any(|one| has(&database, one, **letter));
        let lacking: Vec<char> = letters.iter().filter(lacks).copied().collect();
        if !lacking.is_empty() {
            bail!("{}", lacking_message(&lacking, named));
        }
        let families = families.iter().filter_map(|faces| Family::of(&database, faces, &letters));
        Ok(Self { families: families.collect(), rtl: scene.rtl, widths: RefCell::default() })
    }

    /// Whether texts run from right to left.
    pub(super) const fn rtl(&self) -> bool {
        self.rtl
    }

    /// The family for a letter: that of the letter before it where it has it
    /// and the letter belongs to no script, else the first that has it.
    pub(super) fn family(&self, letter: char, before: Option<usize>) -> usize {
        let has = |at: &usize| {
            self.families.get(*at).is_some_and(|family| family.letters.contains(&letter))
        };
        let common = !letter.is_alphanumeric();
        let first = || (0..self.families.len()).find(has);
        before.filter(|at| common && has(at)).or_else(first).unwrap_or_default()
    }

    /// A face of a family.
    pub(super) fn face(&self, family: usize, bold: bool) -> Option<&Face> {
        let family = self.families.get(family)?;
        Some(if bold { &family.bold } else { &family.regular })
    }
}

impl Family {
    /// The faces of a family and which letters they have; `None` where they
    /// have none.
    fn of(database: &Database, faces: &[ID], letters: &BTreeSet<char>) -> Option<Self> {
        let has = |letter: &&char| has(database, faces, **letter);
        let letters: BTreeSet<char> = letters.iter().filter(has).copied().collect();
        let face = |weight: Weight| {
            let id = nearest(database, faces, weight.0)?;
            let read = |bytes: &[u8], index| Face { bytes: Arc::new(bytes.to_vec()), index };
            database.with_face_data(id, read)
        };
        let (regular, bold) = (face(Weight::NORMAL)?, face(Weight::BOLD)?);
        (!letters.is_empty()).then_some(Self { letters, regular, bold })
    }
}

/// Every letter of a scene that is seen.
fn letters(scene: &Scene) -> BTreeSet<char> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.chars()),
        _ => None,
    });
    // A picture that is laid out in these fonts may end a text elsewhere.
    let all = texts.flatten().chain(" …".chars());
    all.filter(|letter| !only_steers(*letter)).collect()
}

/// Whether a letter is not seen itself: it joins, parts or turns others.
pub(super) fn only_steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The faces of a file, or of a family of the machine.
fn family(database: &mut Database, name: &str) -> Result<Vec<ID>> {
    if Path::new(name).is_file() {
        let bytes = std::fs::read(name).with_context(|| format!("cannot read the font {name}"))?;
        let ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
        if ids.is_empty() {
            bail!("{name} is no font (name a TrueType or OpenType file)");
        }
        return Ok(ids.into_iter().collect());
    }
    let faces = faces_of(database, name);
    if faces.is_empty() {
        bail!("no font file and no font family {name:?} here (`fc-list : family` names them)");
    }
    Ok(faces)
}

/// The upright faces of common width of a family, in one order on every machine.
fn faces_of(database: &Database, name: &str) -> Vec<ID> {
    let is = |face: &&FaceInfo| {
        face.style == Style::Normal
            && face.stretch == Stretch::Normal
            && face.families.iter().any(|(family, _)| family.eq_ignore_ascii_case(name))
    };
    let mut faces: Vec<&FaceInfo> = database.faces().filter(is).collect();
    faces.sort_by(|a, b| a.post_script_name.cmp(&b.post_script_name).then(a.index.cmp(&b.index)));
    faces.into_iter().map(|face| face.id).collect()
}

/// The usual families, and after them by name whichever has a letter that
/// those before lack.
fn usual(database: &Database, letters: &BTreeSet<char>) -> Vec<Vec<ID>> {
    let usual = FAMILIES.map(|name| faces_of(database, name));
    let mut families: Vec<Vec<ID>> = usual.into_iter().filter(|faces| !faces.is_empty()).collect();
    let lacks = |families: &[Vec<ID>], letter: char| {
        !families.iter().any(|family| has(database, family, letter))
    };
    let mut left: Vec<char> = letters.iter().copied().collect();
    left.retain(|letter| lacks(&families, *letter));
    if left.is_empty() {
        return families;
    }
    let names = database.faces().filter_map(|face| Some(face.families.first()?.0.clone()));
    for name in names.collect::<BTreeSet<String>>() {
        let faces = faces_of(database, &name);
        if left.iter().any(|letter| has(database, &faces, *letter)) {
            left.retain(|letter| !has(database, &faces, *letter));
            families.push(faces);
        }
    }
    families
}

/// Whether every face of a family has a letter.
fn has(database: &Database, family: &[ID], letter: char) -> bool {
    let in_face = |id: &ID| {
        let found = database.with_face_data(*id, |bytes, index| {
            let font = skrifa::FontRef::from_index(bytes, index).ok()?;
            font.charmap().map(letter)
        });
        found.flatten().is_some()
    };
    !family.is_empty() && family.iter().all(in_face)
}

/// The face whose weight is nearest.
fn nearest(database: &Database, family: &[ID], weight: u16) -> Option<ID> {
    let off = |id: &&ID| database.face(**id).map(|face| face.weight.0.abs_diff(weight));
    family.iter().min_by_key(off).copied()
}

fn lacking_message(lacking: &[char], named: &[String]) -> String {
    const SHOWN: usize = 12;
    let shown = |letter: &char| format!("{letter} (U+{:04X})", u32::from(*letter));
    let letters: Vec<String> = lacking.iter().take(SHOWN).map(shown).collect();
    let more = lacking.len().saturating_sub(SHOWN);
    let more = if 0 < more { format!(" and {more} more") } else { String::new() };
    let where_ = if named.is_empty() { "no font here has" } else { "no font named has" };
    format!(
        "{where_} {}{more} (install {PACKAGE}, or name a font that has them with --font)",
        letters.join(", ")
    )
}
