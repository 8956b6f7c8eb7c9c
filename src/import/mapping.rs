//! What the columns of any table are, as who asks declares it.

use super::ImportError;
use crate::load;

/// What a field of a claim is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A column of the table, by its name.
    Column(String),
    /// The same text for every row.
    Constant(String),
}

/// A field of a claim, and what it is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in a ledger, such as `figure`.
    pub name: &'static str,
    /// Where its text comes from.
    pub of: Of,
}

/// What the columns of a table are.
///
/// In words it is a list such as `about=Side,figure=Killed,status=@military`,
/// where `@` begins what is the same in every row, and quotes stand round what
/// has a comma in it. `rows=@events` says that a row is an event: the counts of
/// rows that are alike but for their days are added up.
///
/// # Example
///
/// ```
/// use casualty_chart::import::Mapping;
///
/// let mapping = Mapping::parse(r#"about=Side,figure="Killed, in all",source=@Example"#)?;
/// assert_eq!(mapping.fields().len(), 3);
/// assert_eq!(Mapping::parse(&mapping.text())?, mapping);
/// assert!(Mapping::parse("killed=Side").is_err());
/// # Ok::<(), casualty_chart::import::ImportError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<Field>,
    adds_up: bool,
}

impl Mapping {
    /// Reads a mapping in words.
    ///
    /// # Errors
    ///
    /// Where a part of it is no field, or a field stands twice, or one that
    /// every claim needs is not there.
    pub fn parse(text: &str) -> Result<Self, ImportError> {
        let mut mapping = Self::default();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (part, after) = part(rest)?;
            mapping.add(part)?;
            rest = after.trim_start();
        }
        for needed in ["about", "figure", "source"] {
            if mapping.of(needed).is_none() {
                let wanted =
                    format!("write `{needed}=Column`, or `{needed}=@the same in every row`");
                return Err(ImportError::Mapping { found: text.into(), wanted });
            }
        }
        Ok(mapping)
    }

    fn add(&mut self, part: &str) -> Result<(), ImportError> {
        let wrong = |wanted: String| ImportError::Mapping { found: part.into(), wanted };
        let Some((name, of)) = part.split_once('=') else {
            return Err(wrong("write `field=Column` or `field=@constant`".into()));
        };
        let (name, of) = (name.trim(), self::of(of.trim()));
        if name == "rows" {
            self.adds_up = match of {
                Of::Constant(rows) if rows == "events" => true,
                Of::Constant(rows) if rows == "claims" => false,
                _ => return Err(wrong("write `rows=@claims` or `rows=@events`".into())),
            };
            return Ok(());
        }
        let known = load::fields().into_iter().find(|field| *field == name);
        let Some(name) = known else {
            let names = load::fields().join(", ");
            return Err(wrong(format!("write one of: {names}, rows")));
        };
        if self.of(name).is_some() {
            return Err(wrong(format!("write `{name}` once")));
        }
        self.fields.push(Field { name, of });
        Ok(())
    }

    /// Where the text of a field comes from.
    pub fn of(&self, name: &str) -> Option<&Of> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.of)
    }

    /// The fields that come from somewhere.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Whether rows are events, whose counts are added up.
    pub const fn adds_up(&self) -> bool {
        self.adds_up
    }

    /// The mapping in words.
    pub fn text(&self) -> String {
        let fields: Vec<(&str, Of)> =
            self.fields.iter().map(|field| (field.name, field.of.clone())).collect();
        in_words(&fields, self.adds_up)
    }
}

/// Fields, and what each is taken from, in words.
pub(super) fn in_words(fields: &[(&str, Of)], adds_up: bool) -> String {
    let mut parts = Vec::new();
    for (name, of) in fields {
        let (mark, text) = match of {
            Of::Column(text) => ("", text),
            Of::Constant(text) => ("@", text),
        };
        let plain = !text.contains([',', '"']) && text.trim() == text && !text.starts_with('@');
        let text = if plain { text.clone() } else { quoted(text) };
        parts.push([*name, "=", mark, &text].concat());
    }
    if adds_up {
        parts.push("rows=@events".into());
    }
    parts.join(",")
}

fn quoted(text: &str) -> String {
    ["\"", &text.replace('"', "\"\""), "\""].concat()
}

fn of(text: &str) -> Of {
    match text.strip_prefix('@') {
        Some(constant) => Of::Constant(bare(constant)),
        None => Of::Column(bare(text)),
    }
}

/// A text without the quotes round it.
fn bare(text: &str) -> String {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.map_or_else(|| text.into(), |inner| inner.replace("\"\"", "\""))
}

/// The first part of a mapping, up to a comma outside quotes, and the rest.
fn part(text: &str) -> Result<(&str, &str), ImportError> {
    let mut within = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => within = !within,
            ',' if !within => return Ok((&text[..at], &text[at + 1..])),
            _ => (),
        }
    }
    if within {
        let wanted = "close the quotes".into();
        return Err(ImportError::Mapping { found: text.into(), wanted });
    }
    Ok((text, ""))
}
