//! A picture that leaves its page: told, credited, laid out, and written.
//!
//! **Invariant:** whoever has nothing but the picture can tell what it is
//! about, who says it, and of which days. A view without a picture leaves as
//! bars: the table leaves as claims.

use crate::breakdown::Breakdown;
use crate::layout::{self, Stage};
use crate::ledger::Ledger;
use crate::scene::Scene;
use crate::svg::{self, About, Letters, Record};
use crate::telling::{self, Credit};
use crate::view::View;

/// A picture with what it says of itself.
#[derive(Clone, Debug)]
pub struct Poster {
    /// The picture.
    pub scene: Scene,
    /// What it is about.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// The BCP 47 language of its words.
    pub lang: String,
    /// Who says it, of which days, carried by whom: a line for each source.
    pub sources: Vec<String>,
    /// Where that can be read.
    pub links: Vec<String>,
    /// The newest day in it, as `YYYY-MM-DD`.
    pub as_of: Option<String>,
}

/// Makes the poster of a breakdown in a view.
pub fn poster(ledger: &Ledger, breakdown: &Breakdown, view: View, stage: Stage<'_>) -> Poster {
    let view = if view == View::Table { View::Bars } else { view };
    let words = stage.words;
    let told = telling::tell(ledger, breakdown, view, words);
    let credits = telling::credits(ledger, breakdown, view, words);
    let scene = layout::poster(view, breakdown, &told, &credits, stage);
    let line =
        |credit: &Credit| words.join("join.dot", &[credit.name.clone(), credit.text.clone()]);
    let title = if told.title.is_empty() { &told.headline } else { &told.title };
    let mut links = Vec::new();
    for link in credits.iter().flat_map(|credit| &credit.links) {
        if !links.contains(link) {
            links.push(link.clone());
        }
    }
    Poster {
        scene,
        title: title.clone(),
        description: [&told.alt, " ", &told.subtitle].concat(),
        lang: words.lang().into(),
        sources: credits.iter().map(line).collect(),
        links,
        as_of: telling::newest_day(breakdown).map(|day| day.iso()),
    }
}

/// The most letters of a title in the name of a file.
const NAME: usize = 60;

/// What a file of a ledger is called: the words of its title and the newest
/// day, and nothing that a file system might take for something else.
pub fn file_name(ledger: &Ledger, breakdown: &Breakdown, lang: &str) -> String {
    let mut name = String::new();
    for letter in ledger.title.in_language(lang).chars().take(NAME) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let mut parts = vec![name.trim_end_matches('-').to_owned()];
    if name.is_empty() {
        parts = vec!["casualty-chart".into()];
    }
    parts.extend(telling::newest_day(breakdown).map(|day| day.iso()));
    parts.join("-")
}

impl Poster {
    /// The poster as a whole SVG document.
    pub fn svg(&self) -> String {
        let (about, record) = self.about();
        svg::document(&self.scene, about, &record)
    }

    /// The poster as SVG in which letters are shapes.
    pub fn outlined(&self, letters: &dyn Letters) -> String {
        svg::outlined(&self.scene, self.about().0, letters)
    }

    fn about(&self) -> (About<'_>, Record<'_>) {
        let Self { title, description, lang, sources, links, as_of, .. } = self;
        let as_of = as_of.as_deref();
        (About { title, description, lang }, Record { sources, links, as_of })
    }
}
