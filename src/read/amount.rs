//! How many: what the words around a number make of it.

use super::en::denied;
use super::item::{Kind, Number, Row};
use super::lexicon::Cue;
use crate::figure::Figure;
use crate::phrase::{self, PhraseError};

pub(super) type Manner = ((usize, usize), Result<Figure, PhraseError>, String);

/// Where a figure stands, what it is, and how it is said.
pub(super) fn amount(row: &Row, number: usize) -> Manner {
    let (span, figure) = risen(row, number);
    if let Some(whole) = with_manner(row, number).filter(|(_, figure, _)| figure.is_ok()) {
        return whole;
    }
    let item = row.numbers[number].item;
    if denied::up_to(row, item) && figure.is_none() {
        let first = row.span(item - 1, item).0;
        let whole = row.raw(first, span.1);
        return ((first, span.1), phrase::read(&whole, Some("en")), whole);
    }
    let said = digits(row, number).unwrap_or_else(|| row.raw(span.0, span.1));
    (span, figure.unwrap_or_else(|| row.numbers[number].found.read.clone()), said)
}

/// The number of people that a noun alone tells, where no figure can be read from it.
fn digits(row: &Row, number: usize) -> Option<String> {
    let found = &row.numbers[number].found;
    let span = row.sentence.place(found.span.0, found.span.1);
    let unread = row.behind && phrase::read(&row.raw(span.0, span.1), None) != found.read;
    match found.read {
        Ok(Figure::Exact(n)) if unread && n.get() < 3 => Some(n.get().to_string()),
        _ => None,
    }
}

/// "12 people at least", as Arabic has it: with the manner behind the people.
fn with_manner(row: &Row, number: usize) -> Option<Manner> {
    let Number { found, item, .. } = &row.numbers[number];
    let of_people = |i: &usize| {
        let cue = matches!(
            row.kind(*i),
            Kind::Cue(
                Cue::People(_)
                    | Cue::Group
                    | Cue::Fate(..)
                    | Cue::Party(_)
                    | Cue::More
                    | Cue::Victims
            )
        );
        cue || matches!(row.kind(*i), Kind::Name | Kind::Word)
    };
    let next = (item + 1..item + 5).find(|i| !of_people(i))?;
    let manner = (row.cue(next) == Some(Cue::Manner)).then(|| row.items[next])?;
    let behind = row.span(next, next + 1);
    let number = row.sentence.place(found.span.0, found.span.1);
    let whole = row.raw(number.0, behind.1);
    let text = &row.sentence.spelled.text;
    let words = &row.sentence.words;
    let apart = [
        &text[found.span.0..found.span.1],
        &text[words[manner.first].start..words[manner.end - 1].end],
    ]
    .join(" ");
    let figure = phrase::read(&apart, None);
    let said = if phrase::read(&whole, None) == figure {
        whole
    } else {
        [row.raw(number.0, number.1), row.raw(behind.0, behind.1)].join(" ")
    };
    Some(((number.0, behind.1), figure, said))
}

/// "From 36 to 963" after a rise is 963.
fn risen(row: &Row, number: usize) -> ((usize, usize), Option<Result<Figure, PhraseError>>) {
    let found = &row.numbers[number].found;
    let whole = row.sentence.place(found.span.0, found.span.1);
    let item = row.numbers[number].item;
    let by = item.checked_sub(1).is_some_and(|i| row.text(i) == "by")
        && row.english
        && (item.saturating_sub(5)..item).any(|i| denied::changes(row.text(i)));
    // "ارتفع بمقدار 40 إلى 300".
    let by = by
        || row.behind
            && item.checked_sub(1).is_some_and(|i| matches!(row.text(i), "بمقدار" | "مقدار"));
    let rises = by || (item.saturating_sub(4)..item).any(|i| row.cue(i) == Some(Cue::Cumulative));
    let text = &row.sentence.spelled.text[found.number.0..found.number.1];
    let manner = row.sentence.spelled.text[found.span.0..found.number.0].trim();
    // Russian "выросло до 46" is 46, and no "up to".
    if rises && manner == "до" {
        let place = row.sentence.place(found.number.0, found.number.1);
        return (place, Some(phrase::read(text, Some("ru"))));
    }
    let Ok(Figure::Between(span)) = found.read else { return (whole, None) };
    let opened = by && [" to ", " الي "].iter().any(|to| text.contains(to))
        || found.span.0 < found.number.0
        || text.starts_with("from")
        || text.starts_with("de ");
    let tail = text.rfind(' ').map_or(found.number.0, |i| found.number.0 + i + 1);
    // "From 15 to 20 thousand" ends in no number of its own.
    let scaled = row.sentence.spelled.text[tail..found.number.1].starts_with(char::is_alphabetic)
        && !found.in_words;
    if !rises || !opened || scaled || manner.starts_with("от") {
        return (whole, None);
    }
    (row.sentence.place(tail, found.number.1), Some(Ok(Figure::Exact(span.high()))))
}
