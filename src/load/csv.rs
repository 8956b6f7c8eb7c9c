//! CSV → [`Loaded`]: one claim a row, in columns of any order.

use std::collections::BTreeSet;

use super::field::Field;
use super::names::People;
use super::near::{list, near};
use super::notice::{Notices, Remark};
use super::problem::{LoadError, Location};
use super::records::{Cell, MOST_COLUMNS, Records};
use super::row::{self, Row};
use super::what::{What, shown};
use super::{Loaded, MOST_CHARACTERS, MOST_CLAIMS};
use crate::ledger::{Claim, Ledger, Text};

/// The column that says what the ledger is about.
const TITLE: &str = "ledger_title";

/// What stands in a column.
#[derive(Debug)]
enum Column {
    Known(Field),
    /// What the ledger is about: once is enough.
    Title,
    Extra(String),
    Unnamed,
}

pub(super) fn load(text: &str) -> Result<Loaded, LoadError> {
    let mut records = Records::new(text);
    let (mut cells, mut error) = (Vec::new(), LoadError::default());
    if !records.read(&mut cells) {
        return Err(LoadError::whole(What::Empty));
    }
    let (mut people, mut title) = (People::new(true), None);
    if MOST_COLUMNS < records.width {
        return Err(LoadError::whole(What::TooMany { things: "columns", most: MOST_COLUMNS }));
    }
    let columns = header(&cells, &mut people.notices, &mut error);
    let header_is_good = error.total == 0;

    let mut claims = Vec::new();
    while records.read(&mut cells) {
        error.rows += 1;
        if columns_fit(&cells, records.width, &columns, &mut error) {
            let before = error.total;
            titled(&cells, &columns, &mut title, &mut error);
            let claim = claim(&cells, &columns, &mut people, &mut error);
            claims.extend(claim.filter(|_| error.total == before));
        }
    }
    let good = if header_is_good { claims.len() } else { 0 };
    error.refused = error.rows - good;
    if error.rows == 0 {
        error.add(None, What::NoClaims);
    }
    if 0 < error.total {
        return Err(error);
    }
    let People { sides, sources, notices, .. } = people;
    let title = title.map_or_else(Text::default, Text::plain);
    let ledger = Ledger { title, sides, sources, claims };
    Ok(Loaded { ledger, notices: notices.list(), rows: error.rows })
}

/// Reads the header, and says what it lacks.
fn header(cells: &[Cell<'_>], notices: &mut Notices, error: &mut LoadError) -> Vec<Column> {
    let line = cells.first().map_or(1, |cell| cell.line);
    let mut columns = Vec::new();
    let mut names = BTreeSet::new();
    for cell in cells {
        let written = cell.text.trim();
        let name = written.to_lowercase();
        fits(cell, written, MOST_CHARACTERS, error);
        columns.push(column(cell, written, &name, notices, error));
        if !name.is_empty() && !names.insert(name) {
            error.push(cell.line, &shown(written), What::Repeated { name: shown(written) });
        }
    }
    let lacks = |field: &Field| !names.contains(field.name());
    let lacking: Vec<Field> = Field::REQUIRED.into_iter().filter(lacks).collect();
    if !lacking.is_empty() {
        let wanted = lacking.iter().map(|field| field.name()).collect::<Vec<_>>();
        error.push(line, "", missing(&wanted, &columns));
    }
    columns
}

fn column(
    cell: &Cell<'_>,
    written: &str,
    name: &str,
    notices: &mut Notices,
    error: &mut LoadError,
) -> Column {
    if let Some(field) = Field::named(name) {
        return Column::Known(field);
    }
    if name.is_empty() {
        return Column::Unnamed;
    }
    if name == TITLE {
        return Column::Title;
    }
    let name = shown(written);
    if let Some(field) = Field::alike(written) {
        let wanted = list(&[field.name()]);
        error.push(cell.line, &shown(written), What::Misplaced { name, wanted });
    } else {
        let location = Location { line: cell.line, column: shown(written) };
        notices.push(location, Remark::Kept { name, near: notices.near(written) });
    }
    Column::Extra(written.into())
}

/// Which columns there should be, and which of those there are may be meant.
fn missing(names: &[&str], columns: &[Column]) -> What {
    let meant = columns.iter().filter_map(|column| match column {
        Column::Extra(found) if names.iter().any(|name| near(name, found)) => Some(found.as_str()),
        _ => None,
    });
    let near = meant.collect::<Vec<_>>();
    let near = if near.is_empty() { None } else { Some(list(&near)) };
    What::NoColumn { names: list(names), near }
}

/// Says what is wrong with the shape of a row; true where nothing is.
fn columns_fit(
    cells: &[Cell<'_>],
    width: usize,
    columns: &[Column],
    error: &mut LoadError,
) -> bool {
    let line = cells.first().map_or(0, |cell| cell.line);
    if error.rows == MOST_CLAIMS + 1 {
        error.push(line, "", What::TooMany { things: "claims", most: MOST_CLAIMS });
    }
    let is_sound = cells.iter().all(|cell| cell.flaw.is_none());
    let fits = width == columns.len();
    if MOST_CLAIMS < error.rows || fits {
        return error.rows <= MOST_CLAIMS;
    }
    flaws(cells, columns, error);
    // A flaw in the quotes is why the cells are too few or too many.
    if is_sound {
        error.push(line, "", What::Cells { found: width, expected: columns.len() });
    }
    false
}

/// Reads what the ledger is about, which a row may say, and every row alike.
fn titled(
    cells: &[Cell<'_>],
    columns: &[Column],
    title: &mut Option<String>,
    error: &mut LoadError,
) {
    let of_title = |(_, column): &(&Cell<'_>, &Column)| matches!(column, Column::Title);
    let Some((cell, _)) = cells.iter().zip(columns).find(of_title) else { return };
    let found = cell.text.trim();
    fits(cell, TITLE, MOST_CHARACTERS, error);
    match title {
        Some(before) if !found.is_empty() && before != found => {
            let what = What::Titles { found: shown(found), before: shown(before) };
            error.push(cell.line, TITLE, what);
        }
        None if !found.is_empty() && cell.flaw.is_none() => *title = Some(found.into()),
        _ => (),
    }
}

/// Reads a row into a claim; `None` where something is wrong with it.
fn claim(
    cells: &[Cell<'_>],
    columns: &[Column],
    people: &mut People,
    error: &mut LoadError,
) -> Option<Claim> {
    let before = error.total;
    flaws(cells, columns, error);
    let row = row(cells, columns, error);
    let claim = row::claim(row, people, error);
    claim.filter(|_| error.total == before)
}

/// Says what is wrong with the quotes of a row.
fn flaws(cells: &[Cell<'_>], columns: &[Column], error: &mut LoadError) {
    for (place, cell) in cells.iter().enumerate() {
        if let Some(flaw) = cell.flaw {
            let name = columns.get(place).map_or("", Column::name);
            error.push(cell.line, &shown(name), What::Quoting(flaw));
        }
    }
}

fn row<'a>(cells: &'a [Cell<'_>], columns: &[Column], error: &mut LoadError) -> Row<'a> {
    let mut row = Row::new(None);
    for (place, (cell, column)) in cells.iter().zip(columns).enumerate() {
        let filled = !cell.text.trim().is_empty();
        match column {
            // A cell with a flaw has its problem already.
            Column::Known(_) if cell.flaw.is_some() => (),
            Column::Known(field) => row.set(*field, cell.line, cell.text.as_ref().into()),
            Column::Extra(name) if filled => {
                fits(cell, name, MOST_CHARACTERS, error);
                row.extra.push((name.clone(), cell.text.as_ref().into()));
            }
            Column::Unnamed if filled => {
                let found = shown(&cell.text);
                error.push(cell.line, "", What::Unnamed { found, column: place + 1 });
            }
            Column::Extra(_) | Column::Title | Column::Unnamed => (),
        }
    }
    row
}

fn fits(cell: &Cell<'_>, name: &str, most: usize, error: &mut LoadError) {
    if let Some(what) = row::too_long(&cell.text, most) {
        error.push(cell.line, &shown(name), what);
    }
}

impl Column {
    fn name(&self) -> &str {
        match self {
            Self::Known(field) => field.name(),
            Self::Title => TITLE,
            Self::Extra(name) => name,
            Self::Unnamed => "",
        }
    }
}
