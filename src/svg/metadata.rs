//! What an SVG document carries with it for programs: Dublin Core as RDF, as
//! libraries of pictures read it.

use super::{About, Record, attribute, escape};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";

pub(super) fn write(out: &mut String, about: About<'_>, record: &Record<'_>) {
    out.push_str("<metadata>\n<rdf:RDF");
    attribute(out, "xmlns:rdf", RDF);
    attribute(out, "xmlns:dc", DC);
    out.push_str(">\n<rdf:Description rdf:about=\"\">\n");
    element(out, "dc:title", about.title);
    element(out, "dc:description", about.description);
    element(out, "dc:language", about.lang);
    if let Some(day) = record.as_of {
        element(out, "dc:date", day);
    }
    for source in record.sources {
        element(out, "dc:source", source);
    }
    for link in record.links {
        element(out, "dc:relation", link);
    }
    out.push_str("</rdf:Description>\n</rdf:RDF>\n</metadata>\n");
}

fn element(out: &mut String, name: &str, text: &str) {
    out.extend(["<", name, ">"]);
    escape(out, text);
    out.extend(["</", name, ">\n"]);
}
