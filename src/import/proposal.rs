//! The first bytes of a table → what its columns may be: shown to an editor,
//! and used only when the editor says so.

use super::records::{Read, Records};
use super::{Format, ImportError, Of, sheet};

/// What the head of a file tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The format that its names are those of, if they are.
    pub format: Option<Format>,
    /// Its columns; none where it is JSON.
    pub columns: Vec<Column>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its first cells hold, each once, the empty ones left out.
    pub examples: Vec<String>,
    /// The field that a column of this name usually is.
    pub proposed: Option<&'static str>,
}

const MOST_EXAMPLES: usize = 3;

/// What words usually name a field, in the languages of the house; all in
/// small letters and without spaces. A field is proposed once, for the first
/// column that has one of its words.
const WORDS: &[(&str, &[&str])] = &[
    (
        "source",
        &[
            "source",
            "sources",
            "claimant",
            "saidby",
            "reportedby",
            "organisation",
            "organization",
            "المصدر",
            "منبع",
            "מקור",
            "աղբյուր",
            "mənbə",
            "источник",
            "джерело",
            "kaynak",
            "fuente",
        ],
    ),
    (
        "about",
        &[
            "about",
            "side",
            "party",
            "country",
            "of",
            "الجانب",
            "الطرف",
            "طرف",
            "צד",
            "կողմ",
            "tərəf",
            "сторона",
            "taraf",
            "camp",
            "partie",
            "bando",
            "parte",
        ],
    ),
    (
        "figure",
        &[
            "figure",
            "killed",
            "deaths",
            "dead",
            "fatalities",
            "deathtoll",
            "toll",
            "count",
            "number",
            "best",
            "القتلى",
            "قتلى",
            "عددالقتلى",
            "کشته",
            "کشتهها",
            "הרוגים",
            "զոհեր",
            "ölənlər",
            "погибшие",
            "убитые",
            "загиблі",
            "ölü",
            "ölüler",
            "morts",
            "tués",
            "muertos",
        ],
    ),
    (
        "status",
        &[
            "status",
            "category",
            "victimclass",
            "الفئة",
            "الصفة",
            "وضعیت",
            "מעמד",
            "статус",
            "durum",
            "statut",
            "categoría",
        ],
    ),
    ("outcome", &["outcome", "measure", "النتيجة", "исход", "sonuç", "resultado"]),
    (
        "since",
        &[
            "since",
            "from",
            "start",
            "datestart",
            "startdate",
            "begin",
            "منذ",
            "من",
            "از",
            "מאז",
            "с",
            "başlangıç",
            "depuis",
            "début",
            "desde",
        ],
    ),
    (
        "as_of",
        &[
            "asof",
            "date",
            "when",
            "day",
            "until",
            "end",
            "dateend",
            "enddate",
            "reportdate",
            "التاريخ",
            "تاريخ",
            "تاریخ",
            "תאריך",
            "ամսաթիվ",
            "tarix",
            "дата",
            "tarih",
            "fecha",
        ],
    ),
    ("stated", &["stated", "saidon", "statementdate"]),
    (
        "published",
        &["published", "publicationdate", "تاريخالنشر", "публикация", "publié", "publicado"],
    ),
    (
        "outlet",
        &[
            "outlet",
            "media",
            "newspaper",
            "publisher",
            "الوسيلة",
            "издание",
            "видання",
            "média",
            "medio",
        ],
    ),
    (
        "url",
        &[
            "url",
            "link",
            "address",
            "sourceurl",
            "الرابط",
            "رابط",
            "پیوند",
            "קישור",
            "հղում",
            "ссылка",
            "посилання",
            "bağlantı",
            "lien",
            "enlace",
        ],
    ),
    (
        "quote",
        &["quote", "words", "text", "اقتباس", "النص", "цитата", "alıntı", "citation", "cita"],
    ),
    ("lang", &["lang", "language", "اللغة", "язык", "мова", "dil", "langue", "idioma"]),
    ("statement", &["statement", "statementid"]),
    (
        "note",
        &[
            "note",
            "notes",
            "remark",
            "comment",
            "ملاحظة",
            "ملاحظات",
            "یادداشت",
            "הערה",
            "նշում",
            "qeyd",
            "примечание",
            "примітка",
            "not",
            "remarque",
            "nota",
        ],
    ),
    ("speaks_for", &["speaksfor", "يتحدثباسم"]),
    ("kind", &["kind", "sourcekind", "sourcetype"]),
];

/// Reads the head of a file, as much of it as there is.
///
/// # Errors
///
/// Where it has no header.
///
/// # Example
///
/// ```
/// use casualty_chart::import::proposal;
///
/// let proposal = proposal(b"Party,Killed,Colour\nCoast,12,red\n")?;
/// let proposed = proposal.columns.iter().map(|column| column.proposed);
/// assert_eq!(proposed.collect::<Vec<_>>(), [Some("about"), Some("figure"), None]);
/// # Ok::<(), casualty_chart::import::ImportError>(())
/// ```
pub fn proposal(head: &[u8]) -> Result<Proposal, ImportError> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    match head.trim_ascii_start().first() {
        None => return Err(ImportError::Empty),
        Some(b'[' | b'{') => return Ok(Proposal::default()),
        Some(_) => (),
    }
    let mut records = Vec::new();
    let mut take = |read: Read<'_>| {
        if let Read::Record(record) = read
            && records.len() < 20
        {
            records.extend(sheet::texts(record));
        }
    };
    let mut reader = Records::new(sheet::separator(head));
    reader.push(head, &mut take);
    // What is cut off at the end of the head is no more than an example.
    reader.finish(&mut take);
    let mut records = records.into_iter();
    let names = records.next().ok_or(ImportError::Empty)?;
    let rows: Vec<Vec<String>> = records.collect();
    let tags = rows.first().and_then(|row| sheet::tags_of(row));
    let format = sheet::of_columns(&names, tags.as_deref()).ok();
    let mut columns = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let examples = examples(&rows, at);
        columns.push(Column { name, examples, proposed: None });
    }
    for (field, words) in WORDS {
        let named = |column: &&mut Column| {
            column.proposed.is_none() && words.contains(&&*folded(&column.name))
        };
        if let Some(column) = columns.iter_mut().find(named) {
            column.proposed = Some(field);
        }
    }
    Ok(Proposal { format, columns })
}

impl Proposal {
    /// The mapping that is proposed, in words: what an editor may change.
    pub fn mapping(&self) -> String {
        let proposed = self.columns.iter().filter_map(|column| Some((column.proposed?, column)));
        let fields: Vec<(&'static str, Of)> =
            proposed.map(|(field, column)| (field, Of::Column(column.name.clone()))).collect();
        super::mapping::in_words(&fields, false)
    }
}

fn examples(rows: &[Vec<String>], at: usize) -> Vec<String> {
    let mut examples = Vec::new();
    for row in rows {
        let Some(cell) = row.get(at).filter(|cell| !cell.is_empty() && !cell.starts_with('#'))
        else {
            continue;
        };
        if examples.len() < MOST_EXAMPLES && !examples.contains(cell) {
            examples.push(cell.clone());
        }
    }
    examples
}

/// A name in small letters, without what stands between words.
fn folded(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
