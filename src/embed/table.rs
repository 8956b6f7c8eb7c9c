//! A table of figures, as HTML.

use crate::telling::{Line, Table};

use super::markup::Markup;

/// A table that scrolls by itself where it is wider than the page, with a
/// place below it for the button that copies it.
pub(super) fn table(table: &Table, out: &mut Markup) {
    let scroll = [
        ("class", "cc-scroll"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-label", &*table.caption),
    ];
    out.open("div", &scroll).line().open("table", &[]);
    out.leaf("caption", &[], &table.caption).line();
    out.open("thead", &[]).open("tr", &[]);
    for name in &table.head {
        out.leaf("th", &[("scope", "col")], name);
    }
    out.close("tr").close("thead").line().open("tbody", &[]).line();
    for line in &table.lines {
        row(line, out);
    }
    out.close("tbody").close("table").close("div").line();
    out.open("div", &[("class", "cc-copy")]).close("div").line();
}

fn row(line: &Line, out: &mut Markup) {
    out.open("tr", &[]).open("th", &[("scope", "row")]).leaf("bdi", &[], &line.name);
    if !line.about.is_empty() {
        out.text(" ").leaf("small", &[], &line.about);
    }
    out.close("th");
    for cell in &line.cells {
        out.leaf("td", &[("class", &["cc-", cell.kind.name()].concat())], &cell.text);
    }
    out.close("tr").line();
}
