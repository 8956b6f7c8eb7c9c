//! JSON as our own files have it, read in a kilobyte or two of wasm.
//!
//! **Invariant:** it takes nothing that RFC 8259 does not, and reads it as
//! [`nojson`] would. It leaves some of it out, and says no more than that it
//! did: numbers that are not whole, escapes that are half a character, and
//! depths that no file of ours has. `load`, which tells where a file is
//! wrong, reads with `nojson`; a reader's download need not hold that.

/// How deep values may stand in each other.
const DEEPEST: usize = 16;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
    /// Values in a row.
    List(Vec<Self>),
    /// Values by name, in their order; a name may stand twice.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The values in a row, if it is that.
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(values) = self { Some(values) } else { None }
    }

    /// The values by name, if it is that.
    pub fn object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }
}

/// Reads one value and nothing after it.
///
/// ```
/// use casualty_chart::json::{Json, parse};
///
/// let value = parse(br#" {"n": [1, "\u00e9"]} "#).expect("an object");
/// let (name, list) = &value.object().expect("an object")[0];
/// assert_eq!(name, "n");
/// assert_eq!(list.list().expect("a list")[1], Json::Text("é".into()));
/// assert_eq!(parse(b"[1,]"), None);
/// ```
pub fn parse(bytes: &[u8]) -> Option<Json> {
    let mut reader = Reader { rest: bytes };
    let value = reader.value(DEEPEST)?;
    reader.seen().is_none().then_some(value)
}

/// What is left to read.
struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    /// Takes the next byte.
    fn take(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// Passes over space to the next byte.
    fn seen(&mut self) -> Option<u8> {
        while let Some((first, rest)) = self.rest.split_first() {
            if !matches!(first, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(*first);
            }
            self.rest = rest;
        }
        None
    }

    fn value(&mut self, deep: usize) -> Option<Json> {
        let deep = deep.checked_sub(1)?;
        match self.seen()? {
            b'"' => Some(Json::Text(self.text()?)),
            b'[' => {
                let mut values = Vec::new();
                self.items(b']', &mut |reader| {
                    values.push(reader.value(deep)?);
                    Some(())
                })?;
                Some(Json::List(values))
            }
            b'{' => {
                let mut members = Vec::new();
                self.items(b'}', &mut |reader| {
                    members.push(reader.member(deep)?);
                    Some(())
                })?;
                Some(Json::Object(members))
            }
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.rest = self.rest.strip_prefix(word.as_bytes())?;
        Some(value)
    }

    /// Takes what stands between two brackets, with its commas.
    fn items(&mut self, close: u8, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.take()?;
        if self.seen()? == close {
            self.take()?;
            return Some(());
        }
        loop {
            item(self)?;
            self.seen()?;
            match self.take()? {
                b',' => (),
                byte => return (byte == close).then_some(()),
            }
        }
    }

    fn member(&mut self, deep: usize) -> Option<(String, Json)> {
        if self.seen()? != b'"' {
            return None;
        }
        let name = self.text()?;
        self.seen()?;
        if self.take()? != b':' {
            return None;
        }
        Some((name, self.value(deep)?))
    }

    /// Digits, with no zero before others. What follows them, such as a
    /// point, is for the caller to stumble over.
    fn number(&mut self) -> Option<Json> {
        let mut number: Option<u64> = None;
        while let Some(digit @ b'0'..=b'9') = self.rest.first() {
            let digit = u64::from(digit - b'0');
            number = Some(match number {
                Some(0) => return None,
                Some(number) => number.checked_mul(10)?.checked_add(digit)?,
                None => digit,
            });
            self.take()?;
        }
        number.map(Json::Number)
    }

    /// A text, from its first mark to its last.
    fn text(&mut self) -> Option<String> {
        self.take()?;
        let mut text = Vec::new();
        loop {
            match self.take()? {
                b'"' => return String::from_utf8(text).ok(),
                b'\\' => {
                    let mut buffer = [0; 4];
                    text.extend_from_slice(self.escaped()?.encode_utf8(&mut buffer).as_bytes());
                }
                0..0x20 => return None,
                byte => text.push(byte),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.take()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.character()?,
            _ => return None,
        })
    }

    /// Four hexadecimal digits, or twice four for a pair of UTF-16.
    fn character(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.rest = self.rest.strip_prefix(b"\\u")?;
        let second = self.hex()?.checked_sub(0xDC00).filter(|bits| *bits < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
    }

    fn hex(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number << 4 | char::from(self.take()?).to_digit(16)?;
        }
        Some(number)
    }
}
