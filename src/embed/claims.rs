//! Where each figure comes from: every claim with its words, days and link.

use crate::telling::{Quoted, Said};
use crate::words::Words;

use super::markup::{Markup, web_address};

/// A source with its claims.
pub(super) fn source(said: &Said, words: &Words, out: &mut Markup) {
    out.open("section", &[]).open("h3", &[]).leaf("bdi", &[], &said.name);
    if !said.about.is_empty() {
        out.text(" ").leaf("small", &[], &said.about);
    }
    out.close("h3").line().open("ul", &[]).line();
    for claim in &said.claims {
        out.open("li", &[]);
        parts(claim, words, out);
        out.close("li").line();
    }
    out.close("ul").close("section").line();
}

/// One claim: what it comes to, in its own words, when, carried by whom.
fn parts(claim: &Quoted, words: &Words, out: &mut Markup) {
    let Quoted { text, said, lang, dates, quote, note, .. } = claim;
    // A language where it is known; else what the letters themselves say.
    let own = [("dir", "auto"), ("lang", lang.as_deref().unwrap_or_default())];
    let own = if lang.is_some() { &own[..] } else { &own[..1] };
    out.open("p", &[]).text(text);
    if !said.is_empty() && said != text {
        out.text(" ").leaf("q", own, said);
    }
    out.close("p");
    if let Some(quote) = quote {
        out.leaf("blockquote", own, quote);
    }
    out.open("p", &[("class", "cc-small")]);
    let linked = outlet(claim, words, out);
    if !dates.is_empty() {
        out.text(if linked { " · " } else { "" }).text(dates);
    }
    out.close("p");
    if !note.is_empty() {
        out.leaf("p", &[("class", "cc-small"), ("dir", "auto")], note);
    }
}

/// Who carried it, with the link to it; whether there is either.
fn outlet(claim: &Quoted, words: &Words, out: &mut Markup) -> bool {
    let href = claim.url.as_deref().and_then(web_address);
    let name = &claim.outlet;
    if let Some(href) = &href {
        out.open("a", &[("href", href), ("rel", "noopener noreferrer nofollow")]);
        match name.is_empty() {
            true => out.text(&words.say("page.link", &[])),
            false => out.leaf("bdi", &[], name),
        };
        out.close("a");
    } else if !name.is_empty() {
        out.leaf("bdi", &[], name);
    }
    href.is_some() || !name.is_empty()
}
