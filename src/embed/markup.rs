//! HTML, written so that no text can become anything but text.

/// Markup that grows from its beginning to its end.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

/// Names of attributes with their values; one without a value is `""`.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Markup {
    /// Begins an element.
    pub(super) fn open(&mut self, tag: &str, attributes: Attributes<'_>) -> &mut Self {
        self.0.extend(["<", tag]);
        for (name, value) in attributes {
            self.0.extend([" ", name]);
            if !value.is_empty() {
                self.0.push_str("=\"");
                escape(&mut self.0, value);
                self.0.push('"');
            }
        }
        self.0.push('>');
        self
    }

    /// Ends an element.
    pub(super) fn close(&mut self, tag: &str) -> &mut Self {
        self.0.extend(["</", tag, ">"]);
        self
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape(&mut self.0, text);
        self
    }

    /// An element that holds one text.
    pub(super) fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) -> &mut Self {
        self.open(tag, attributes).text(text).close(tag)
    }

    /// A new line, for whoever reads the source.
    pub(super) fn line(&mut self) -> &mut Self {
        self.0.push('\n');
        self
    }

    /// What is markup already.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A sentence in each `<li>`; nothing where there are none.
    pub(super) fn list(&mut self, attributes: Attributes<'_>, sentences: &[String]) -> &mut Self {
        if sentences.is_empty() {
            return self;
        }
        self.open("ul", attributes);
        for sentence in sentences {
            self.leaf("li", &[], sentence);
        }
        self.close("ul").line()
    }

    /// The whole of it.
    pub(super) fn done(self) -> String {
        self.0
    }
}

/// Writes a text as HTML holds it; what HTML has no place for becomes U+FFFD.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => out.push('\u{fffd}'),
            '\u{fdd0}'..='\u{fdef}' => out.push('\u{fffd}'),
            letter if u32::from(letter) & 0xfffe == 0xfffe => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}

/// The address as a link has it, if it is one that a reader may be sent to.
pub(super) fn web_address(url: &str) -> Option<String> {
    let url = url.trim();
    let begins = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if !begins("https://") && !begins("http://") {
        return None;
    }
    let mut out = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            // Nothing of these has a meaning in an address, and each has one round it.
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                let number = u32::from(letter);
                out.extend(["%", &hex(&[u8::try_from(number).unwrap_or_default()])]);
            }
            letter if letter.is_control() => (),
            _ => out.push(letter),
        }
    }
    Some(out)
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
