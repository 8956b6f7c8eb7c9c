//! One spelling for every way of typing the same words.
//!
//! **Invariant:** digits and signs of grouping keep their script, because a
//! number that mixes scripts must be refused; only letters are made alike.

/// Arabic presentation forms from U+FE80, each as its plain letter.
const ARABIC_FORMS: &str = "ءااااووااييييااببببههتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظعععع\
                            غغغغففففققققككككللللممممننننههههوويييييي";

/// Letters of Latin-1 from U+00E0 without their accents; a sign where there is no letter to give.
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo÷ouuuuyþy";

/// One of a thousand or a million with the alef of its tanwin.
const ONE_THOUSAND: [char; 4] = ['ا', 'ل', 'ف', 'ا'];
const ONE_MILLION: [char; 6] = ['م', 'ل', 'ي', 'و', 'ن', 'ا'];

/// The text in one spelling: lower case, no marks, no accents, single spaces.
pub(super) fn fold(text: &str) -> String {
    let letters = spelled(text);
    let mut out = String::with_capacity(letters.len());
    join(&letters, |c, _| out.push(c));
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// The same, and for each of its bytes the character of `text` that it came of.
pub(super) fn placed(text: &str) -> (String, Vec<usize>) {
    let mut places = Vec::with_capacity(text.len());
    let mut at = 0;
    let mut letters = Vec::with_capacity(text.len());
    // What follows a character decides what becomes of it only in the tanwin,
    // so each word is folded apart and keeps the place of its letters.
    for word in text.split_inclusive(is_space) {
        let before = letters.len();
        letters.extend(spelled(word));
        spread(word, letters.len() - before, at, &mut places);
        at += word.chars().count();
    }
    let (mut out, mut of) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    join(&letters, |c, i| {
        out.push(c);
        of.extend(std::iter::repeat_n(places[i], c.len_utf8()));
    });
    let end = out.trim_end_matches(' ').len();
    out.truncate(end);
    of.truncate(end);
    (out, of)
}

/// The places of the letters of one word, which starts at `at`.
fn spread(word: &str, letters: usize, at: usize, places: &mut Vec<usize>) {
    let raw: Vec<(usize, char)> = word.chars().enumerate().collect();
    let kept: Vec<usize> = raw.iter().filter(|(_, c)| !is_mark(*c)).map(|(i, _)| at + i).collect();
    let last = kept.last().copied().unwrap_or(at);
    // One letter may become two, and `ألفاً` loses its last.
    let mut of = Vec::with_capacity(letters);
    for (i, c) in raw.into_iter().filter(|(_, c)| !is_mark(*c)) {
        let width = width(c);
        of.extend(std::iter::repeat_n(at + i, width));
    }
    places.extend((0..letters).map(|i| of.get(i).copied().unwrap_or(last)));
}

/// How many letters a character becomes.
fn width(c: char) -> usize {
    match c {
        '≥' | '⩾' | '≧' | '≤' | '⩽' | '≦' | 'և' | '\u{fef5}'..='\u{fefc}' => 2,
        _ => 1,
    }
}

fn is_space(c: char) -> bool {
    alike(c) == ' '
}

/// Its letters, each in one spelling; spaces as they stand.
fn spelled(text: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut raw = text.chars().peekable();
    while let Some(c) = raw.next() {
        match c {
            // Tanwin: `ألفاً` is one thousand, `ألفا` two.
            '\u{64b}' if letters.ends_with(&ONE_THOUSAND) || letters.ends_with(&ONE_MILLION) => {
                letters.pop();
            }
            '\u{64b}' if letters.ends_with(&ONE_THOUSAND[..3]) => {
                let _ = raw.next_if_eq(&'ا');
            }
            '\u{64b}' if letters.ends_with(&ONE_MILLION[..5]) => {
                let _ = raw.next_if_eq(&'ا');
            }
            '\u{200c}' if letters.last().copied().is_some_and(is_letter) => letters.push(' '),
            c if is_mark(c) => (),
            '≥' | '⩾' | '≧' => letters.extend(['>', '=']),
            '≤' | '⩽' | '≦' => letters.extend(['<', '=']),
            'և' => letters.extend(['ե', 'ւ']),
            '\u{fef5}'..='\u{fefc}' => letters.extend(['ل', 'ا']),
            c => letters.push(alike(c)),
        }
    }
    letters
}

/// The text without the quotes or brackets around it and the full stop behind it.
pub(super) fn bare(mut text: String) -> String {
    loop {
        let before = text.len();
        if text.ends_with('.') && !text.ends_with("..") && 1 < before {
            text.pop();
        }
        for (open, close) in PAIRS {
            let inner = text.strip_prefix(*open).and_then(|inner| inner.strip_suffix(*close));
            if let Some(inner) = inner.filter(|inner| !inner.contains([*open, *close])) {
                text = inner.trim_matches(' ').into();
            }
        }
        // "300 (est.)": words in brackets behind a number.
        if let Some((number, words)) = text.strip_suffix(')').and_then(|text| text.split_once(" ("))
            && words.chars().all(|c| is_letter(c) || matches!(c, ' ' | '.'))
        {
            text = [number, " ", words].concat();
        }
        if text.len() == before {
            return text;
        }
    }
}

/// What stands around a quoted figure.
const PAIRS: &[(char, char)] =
    &[('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('«', '»'), ('(', ')'), ('[', ']')];

/// Whether a character is part of a word.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' => true,
        '÷'
        | '¼'
        | '½'
        | '¾'
        | '٫'
        | '٬'
        | '،'
        | '٠'..='٩'
        | '۰'..='۹'
        | '\u{2010}'..='\u{2bff}' => false,
        c => '\u{7f}' < c && c != '«' && c != '»' && c != '±' && c != '£',
    }
}

/// Marks that change how a text looks and not what it says.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{640}' | '\u{670}' | '\u{feff}'
        | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

fn alike(c: char) -> char {
    let c = lower(c);
    match c {
        '\t'
        | '\n'
        | '\r'
        | '\u{a0}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => ' ',
        'à'..='ÿ' => nth(LATIN, u32::from(c) - 0xe0).unwrap_or(c),
        '\u{fe80}'..='\u{fef4}' => nth(ARABIC_FORMS, u32::from(c) - 0xfe80).unwrap_or(c),
        c if c.is_ascii() => c,
        c => one_way(c),
    }
}

/// Lower case for the scripts that the house reads, without the table of all scripts.
fn lower(c: char) -> char {
    let up = match c {
        '\u{ff01}'..='\u{ff5e}' => return lower(shifted(c, -0xfee0)),
        'A'..='Z' | 'À'..='Þ' | 'А'..='Я' => 0x20,
        'Ա'..='Ֆ' => 0x30,
        'Ѐ'..='Џ' => 0x50,
        'İ' => return 'i',
        'Ə' => return 'e',
        'Ğ' | 'Ş' | 'Œ' => 1,
        _ => 0,
    };
    shifted(c, up)
}

fn shifted(c: char, by: i32) -> char {
    u32::from(c).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

fn nth(letters: &str, index: u32) -> Option<char> {
    letters.chars().nth(usize::try_from(index).ok()?)
}

/// A letter or a sign that is typed in more than one way, in the one way.
fn one_way(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ە' | 'ہ' => 'ه',
        'ک' => 'ك',
        'ğ' => 'g',
        'ı' => 'i',
        'ş' => 's',
        'ə' => 'e',
        'œ' => 'o',
        'ё' => 'е',
        'й' => 'и',
        'ý' | 'ÿ' => 'y',
        '־' | '‐' | '‑' | '﹣' | '֊' => '-',
        '׳' | '’' | '‘' | 'ʼ' | '′' => '\'',
        '״' => '"',
        '‒' | '—' | '―' | '−' | '﹘' => '–',
        '∼' | '≈' | '≃' | '≅' | '〜' | '˜' => '~',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        c => c,
    }
}

/// Hyphens and apostrophes within words become spaces, and spaces single.
fn join(letters: &[char], mut push: impl FnMut(char, usize)) {
    let mut space = true;
    let at = |i: usize| letters.get(i).copied().unwrap_or(' ');
    for (i, &c) in letters.iter().enumerate() {
        let before = if i == 0 { ' ' } else { at(i - 1) };
        let within = is_letter(at(i + 1)) && before != ' ' || c == '\'' && is_letter(before);
        let ending = c == '–' && is_letter(at(i + 1)) && !is_letter(before) && before != ' ';
        let c = if within && (c == '-' || c == '\'') || ending { ' ' } else { c };
        if c != ' ' || !space {
            push(c, i);
        }
        space = c == ' ';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_typing_is_one_spelling() {
        let cases = [
            ("  More\u{a0} Than\u{200f} ", "more than"),
            ("twenty-five", "twenty five"),
            ("2000'den", "2000 den"),
            ("1’200", "1'200"),
            ("800—900", "800–900"),
            ("ألفاً", "الف"),
            ("ألفًا", "الف"),
            ("ألفا", "الفا"),
            ("مليوناً", "مليون"),
            ("قتيلاً", "قتيلا"),
            ("ثَلاثُمائة", "ثلاثمايه"),
            ("ﻗﺘﻠﻰ", "قتلي"),
            ("ﻷ", "لا"),
            ("Ավելի", "ավելի"),
            ("Más", "mas"),
            ("İKİ", "iki"),
            ("Ən azı", "en azi"),
            ("ЕЩЁ", "еще"),
            ("П’ЯТЬ", "п ять"),
            ("Шість тисяч їх є", "шість тисяч їх є"),
            ("НЕВІДОМО, ЇЇ Є", "невідомо, її є"),
            ("２０００＋", "2000+"),
            ("دست‌کم", "دست كم"),
            ("יותר מ־2000", "יותר מ-2000"),
            ("שְׁלוֹשִׁים", "שלושים"),
        ];
        for (typed, folded) in cases {
            assert_eq!(fold(typed), folded, "typed {typed:?}");
        }
        assert_eq!(ARABIC_FORMS.chars().count(), 0xfef5 - 0xfe80);
        assert_eq!(LATIN.chars().count(), 32);
    }
}
