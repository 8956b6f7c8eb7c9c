//! From a row of meanings to a figure.
//!
//! **Invariant:** every token is taken exactly once, or there is no figure.

use super::PhraseError;
use super::lex::Token;
use super::lexicon::{Op, Sense};
use super::number::{Folded, Read, number, scale};
use crate::figure::{Absence, Count, Figure, Span};

/// Reads all tokens as one figure; `None` where they are none.
pub(super) fn figure(tokens: &[Token], folded: Folded<'_>) -> Read<Figure> {
    if let Some(err) = refusal(tokens, folded) {
        return Some(Err(err));
    }
    if let Some(none) = absence(tokens, folded) {
        return Some(none);
    }
    let turned = about_first(without_lead(tokens));
    let said = match peel(&turned, folded)? {
        Ok(said) => said,
        Err(err) => return Some(Err(err)),
    };
    let read = if said.rest.is_empty() {
        Some(Err(PhraseError::NoNumber { text: folded.raw.into() }))
    } else {
        amount(&said, folded)
    };
    read.or_else(|| misfit(&said, folded).map(Err))
}

/// Words that settle that a text is no figure, whatever stands beside them.
fn refusal(tokens: &[Token], folded: Folded<'_>) -> Option<PhraseError> {
    let text: String = folded.raw.into();
    let has = |sense| tokens.iter().any(|token| token.sense == sense);
    if let Some(i) = tokens.iter().position(|token| token.sense == Sense::Thing) {
        let thing = folded.slice(&tokens[i..=i]).into();
        return Some(PhraseError::NotPeople { text, thing });
    }
    if has(Sense::Combined) || both(tokens) && !has(Sense::No) && !two_numbers(tokens) {
        return Some(PhraseError::Combined { text });
    }
    if let Some(i) = killed_then_hurt(tokens) {
        let part = folded.slice(&tokens[i..=i]).into();
        return Some(PhraseError::NotUnderstood { text, part });
    }
    match tokens {
        [Token { sense: Sense::Dash, .. }] => Some(PhraseError::WhichAbsence { text }),
        [Token { sense: Sense::Dash, .. }, rest @ ..] if number(rest, folded).is_some() => {
            Some(PhraseError::Negative { text })
        }
        [Token { sense: Sense::Plus, .. }, rest @ ..] => {
            let rest = super::shown(folded.slice(rest));
            let first = ["at least ", &rest].concat();
            Some(PhraseError::Ambiguous { text, first, second: [&rest, " (new ones)"].concat() })
        }
        [Token { sense: Sense::Doubt(doubt), .. }, rest @ ..] if rest.iter().all(is_people) => {
            Some(match doubt.readings() {
                Some([first, second]) => {
                    PhraseError::Ambiguous { text, first: first.into(), second: second.into() }
                }
                None => PhraseError::VagueScale { text },
            })
        }
        _ => None,
    }
}

fn is_people(token: &Token) -> bool {
    matches!(
        token.sense,
        Sense::Noun
            | Sense::Lead
            | Sense::Hurt
            | Sense::Link
            | Sense::Of
            | Sense::Reported
            | Sense::Inverted
    )
}

/// "Killed and wounded", "wounded or killed".
fn both(tokens: &[Token]) -> bool {
    tokens.windows(2).skip(1).any(|pair| joins(&pair[0]) && pair[1].sense == Sense::Hurt)
        || tokens.windows(3).any(|row| {
            row[0].sense == Sense::Hurt
                && joins(&row[1])
                && matches!(row[2].sense, Sense::Noun | Sense::Lead)
        })
}

fn joins(token: &Token) -> bool {
    matches!(token.sense, Sense::And | Sense::Or)
}

/// "Killed 3 wounded": the dead before the number and others after it.
fn killed_then_hurt(tokens: &[Token]) -> Option<usize> {
    let number = tokens.iter().position(|token| counts(token.sense))?;
    let (before, after) = tokens.split_at(number);
    let hurt = |token: &Token| token.sense == Sense::Hurt;
    let killed = before.iter().any(|token| matches!(token.sense, Sense::Noun | Sense::Lead));
    let found = after.iter().position(hurt).filter(|_| killed && !before.iter().any(hurt));
    found.map(|i| number + i)
}

/// "None", "no deaths", "not disclosed": one such word, and whom it is about.
fn absence(tokens: &[Token], folded: Folded<'_>) -> Read<Figure> {
    let open = tokens.windows(2).any(|pair| pair[0].sense == Sense::Or && !is_people(&pair[1]));
    if open || tokens.last().is_some_and(|token| token.sense == Sense::Or) {
        return None;
    }
    // "No dead and no wounded" is one "no".
    let no = |token: &Token| matches!(token.sense, Sense::No | Sense::Nobody);
    let again = |i: usize| {
        no(&tokens[i]) && 1 < i && tokens[i - 1].sense == Sense::And && tokens[..i].iter().any(no)
    };
    let mut others = tokens
        .iter()
        .enumerate()
        .filter(|(i, token)| !is_people(token) && !joins(token) && !again(*i))
        .map(|(_, token)| token);
    let (sense, people) = match (others.next(), others.next()) {
        (Some(token), None) => (token.sense, 1 < tokens.len()),
        _ => return None,
    };
    let reported = tokens.iter().any(|token| token.sense == Sense::Reported);
    match sense {
        Sense::No | Sense::Nobody if reported => Some(Err(PhraseError::Ambiguous {
            text: folded.raw.into(),
            first: "none".into(),
            second: "no reports".into(),
        })),
        Sense::Unsaid => Some(Err(PhraseError::WhichAbsence { text: folded.raw.into() })),
        Sense::Nobody => Some(Ok(Figure::None)),
        Sense::No if people => Some(Ok(Figure::None)),
        Sense::No => Some(Err(PhraseError::WhichAbsence { text: folded.raw.into() })),
        Sense::Absent(Absence::Unknown) if folded.text.contains('?') && people => None,
        Sense::Absent(absence) => Some(Ok(Figure::Absent(absence))),
        _ => None,
    }
}

/// "Between about 800 and about 900" as "about between 800 and 900".
fn about_first(tokens: &[Token]) -> Vec<Token> {
    let about = |token: &Token| op(token.sense) == Some(Op::About);
    let mut turned = tokens.to_vec();
    if let [Token { sense: Sense::Between | Sense::From, .. }, second, ..] = tokens
        && about(second)
    {
        turned.swap(0, 1);
        let again = turned.windows(2).skip(2).position(|pair| {
            matches!(pair[0].sense, Sense::And | Sense::To | Sense::Until) && about(&pair[1])
        });
        again.map(|i| turned.remove(i + 3));
    }
    turned
}

/// Leaves out whom a number counts where they stand before it: "killed: 12", "a toll of 12".
fn without_lead(tokens: &[Token]) -> &[Token] {
    let rest = match tokens {
        [Token { sense: Sense::A, .. }, noun, ..] if noun.sense == Sense::Noun => &tokens[1..],
        tokens => tokens,
    };
    let lead = rest.iter().take_while(|token| {
        matches!(token.sense, Sense::Noun | Sense::Lead | Sense::Hurt | Sense::Of)
    });
    &rest[lead.count()..]
}

/// A figure without the words around its number.
struct Said<'a> {
    rest: &'a [Token],
    before: Option<&'a Token>,
    after: Option<&'a Token>,
    slightly: bool,
}

impl Said<'_> {
    fn ops(&self) -> [Option<Op>; 2] {
        let [before, after] =
            [self.before, self.after].map(|token| token.and_then(|token| op(token.sense)));
        match before {
            Some(Op::MoreThan) if self.slightly => [Some(Op::JustOver), after],
            Some(Op::FewerThan) if self.slightly => [Some(Op::Nearly), after],
            before => [before, after],
        }
    }
}

fn op(sense: Sense) -> Option<Op> {
    match sense {
        Sense::Before(op) | Sense::After(op) | Sense::Around(op) => Some(op),
        Sense::Plus => Some(Op::AtLeast),
        Sense::Until => Some(Op::AtMost),
        Sense::Inverted => Some(Op::About),
        _ => None,
    }
}

/// Takes the manner and whom it counts from around the number.
fn peel<'a>(tokens: &'a [Token], folded: Folded<'_>) -> Read<Said<'a>> {
    let mut said = Said { rest: tokens, before: None, after: None, slightly: false };
    while let [first, rest @ ..] = said.rest
        && opens(first.sense)
        && said.before.is_none_or(|token| reaches(token, folded))
    {
        (said.before, said.rest) = (Some(first), without_lead(rest));
    }
    while let [rest @ .., last] = said.rest {
        match last.sense {
            Sense::Link | Sense::Of => return None,
            Sense::Slightly if !said.slightly => (said.slightly, said.rest) = (true, rest),
            _ if is_people(last) => said.rest = without_people(said.rest),
            Sense::Comma if said.after.is_some() => said.rest = rest,
            Sense::After(_) | Sense::Around(_) | Sense::Plus if said.after.is_none() => {
                (said.after, said.rest) = (Some(last), rest);
            }
            _ => break,
        }
    }
    said.rest = after_people(said.rest);
    let over = matches!(said.ops()[0], Some(Op::JustOver | Op::Nearly));
    if said.slightly && (said.after.is_some() || !over) {
        return None;
    }
    match said.ops() {
        [Some(one), Some(other)] if one != other => {
            let words = |token: Option<&Token>| token.map_or("", |t| &folded.text[t.start..t.end]);
            Some(Err(PhraseError::TwoManners {
                text: folded.raw.into(),
                first: words(said.before).into(),
                second: words(said.after).into(),
            }))
        }
        _ => Some(Ok(said)),
    }
}

/// Whether a figure can start with it.
fn opens(sense: Sense) -> bool {
    matches!(sense, Sense::Before(_) | Sense::Around(_) | Sense::Until | Sense::Inverted)
}

/// "A total of", "reached", which another manner may follow; not `=`.
fn reaches(token: &Token, folded: Folded<'_>) -> bool {
    token.sense == Sense::Before(Op::Exactly) && &folded.text[token.start..token.end] != "="
}

/// Leaves out the nouns at the end, with "and" and "of the" among them.
fn without_people(tokens: &[Token]) -> &[Token] {
    let mut end = tokens.len();
    while let Some(i) = end.checked_sub(1) {
        let of = match tokens[i].sense {
            Sense::From => end < tokens.len(),
            Sense::And => 0 < i && is_people(&tokens[i - 1]),
            _ => false,
        };
        if !is_people(&tokens[i]) && !of {
            break;
        }
        end = i;
    }
    &tokens[..end]
}

/// Leaves out a noun before "one" or "two", which is how Arabic counts them.
fn after_people(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token { sense: Sense::Noun | Sense::Hurt, .. }, one]
            if matches!(one.sense, Sense::Number { from: 1 | 2, .. }) =>
        {
            &tokens[1..]
        }
        tokens => tokens,
    }
}

fn amount(said: &Said<'_>, folded: Folded<'_>) -> Read<Figure> {
    let [before, after] = said.ops();
    let manner = before.or(after);
    match said.rest {
        [Token { sense: Sense::Vague(word), .. }] if matches!(manner, None | Some(Op::Exactly)) => {
            return Some(Ok(Figure::Vague(*word)));
        }
        [Token { sense: Sense::Genitive(word, n), .. }] => {
            let count = Count::new(*n)?;
            return Some(manner.map_or(Ok(Figure::Vague(*word)), |op| with(op, count, folded.raw)));
        }
        [Token { sense: Sense::Rough(n), .. }] => {
            let count = Count::new(*n)?;
            return Some(with(manner.unwrap_or(Op::About), count, folded.raw));
        }
        _ => (),
    }
    if let Some(span) = range(said.rest, folded) {
        return Some(span.and_then(|span| match manner {
            None => Ok(Figure::Between(span)),
            Some(Op::About) => Ok(Figure::AboutBetween(span)),
            Some(_) => Err(two_manners(said, folded)),
        }));
    }
    let count = number(said.rest, folded)?;
    Some(count.and_then(|count| with(manner.unwrap_or(Op::Exactly), count, folded.raw)))
}

fn two_manners(said: &Said<'_>, folded: Folded<'_>) -> PhraseError {
    let manner = said.before.or(said.after);
    PhraseError::TwoManners {
        text: folded.raw.into(),
        first: manner.map_or("", |token| &folded.text[token.start..token.end]).into(),
        second: folded.slice(said.rest).into(),
    }
}

/// A number said in a manner.
fn with(op: Op, n: Count, text: &str) -> Result<Figure, PhraseError> {
    let soft = matches!(op, Op::FewerThan | Op::About | Op::Nearly | Op::JustOver);
    // What is nearly one person is nobody.
    if n == Count::ZERO && soft || op == Op::Nearly && n.get() == 1 {
        return Err(PhraseError::OfNobody { text: text.into() });
    }
    Ok(match op {
        Op::Exactly if n == Count::ZERO => Figure::None,
        Op::Exactly => Figure::Exact(n),
        Op::AtLeast => Figure::AtLeast(n),
        Op::MoreThan => Figure::MoreThan(n),
        Op::AtMost => Figure::AtMost(n),
        Op::FewerThan => Figure::FewerThan(n),
        Op::About => Figure::About(n),
        Op::Nearly => Figure::Nearly(n),
        Op::JustOver => Figure::JustOver(n),
    })
}

/// Two numbers and what parts them, wherever both sides can be read.
fn range(tokens: &[Token], folded: Folded<'_>) -> Read<Span> {
    let (open, inner) = match tokens {
        [first @ Token { sense: Sense::Between | Sense::From, .. }, rest @ ..] => {
            (Some(first.sense), rest)
        }
        tokens => (None, tokens),
    };
    let inner = match inner {
        [rest @ .., Token { sense: Sense::RangeEnd, .. }] => rest,
        inner => inner,
    };
    let mut found = None;
    for (i, token) in inner.iter().enumerate() {
        if parts(open, token.sense)
            && let Some(next) = ends(&inner[..i], &inner[i + 1..], folded)
        {
            found = Some(better(found, next, folded.raw));
        }
    }
    let [low, high] = match found? {
        Ok(ends) => ends,
        Err(err) => return Some(Err(err)),
    };
    if open.is_none()
        && let Some(err) = elided(inner, low, high, folded)
    {
        return Some(Err(err));
    }
    Some(Span::new(low, high).ok_or(PhraseError::BackwardRange { low, high }))
}

fn parts(open: Option<Sense>, sense: Sense) -> bool {
    match sense {
        Sense::And => open == Some(Sense::Between),
        Sense::To | Sense::Until | Sense::Dash => true,
        _ => false,
    }
}

type Ends = Result<[Count; 2], PhraseError>;

/// Of two ways to part a range, the one that runs upwards; both if both do.
fn better(found: Option<Ends>, next: Ends, text: &str) -> Ends {
    let upwards = |ends: &Ends| matches!(ends, Ok([low, high]) if low <= high);
    match (found, next) {
        (None, next) => next,
        (Some(Ok(one)), Ok(other)) if one[0] <= one[1] && other[0] <= other[1] => {
            let shown = |[low, high]: [Count; 2]| [said(low), "-".into(), said(high)].concat();
            let (first, second) = (shown(one), shown(other));
            Err(PhraseError::Ambiguous { text: text.into(), first, second })
        }
        (Some(found), next) if upwards(&next) && !upwards(&found) => next,
        (Some(found), _) => found,
    }
}

fn said(n: Count) -> String {
    n.get().to_string()
}

/// Both ends; "2 to 3 thousand" lends its last word to the first.
fn ends(low: &[Token], high: &[Token], folded: Folded<'_>) -> Read<[Count; 2]> {
    let top = match number(high, folded)? {
        Ok(top) => top,
        Err(err) => return Some(Err(err)),
    };
    if let Some(Ok(lent)) = lend(low, high, folded)
        && lent < top
    {
        return Some(Ok([lent, top]));
    }
    Some(number(low, folded)?.map(|low| [low, top]))
}

/// The lower end with the scale of the upper one, where it has none as large.
fn lend(low: &[Token], high: &[Token], folded: Folded<'_>) -> Read<Count> {
    let most = low.iter().filter_map(|token| scale(token.sense)).max().unwrap_or(1);
    let start = high.iter().rposition(|token| scale(token.sense).is_none())? + 1;
    let scales = high[start..].iter();
    let lent = scales.skip_while(|token| scale(token.sense).is_none_or(|n| n <= most));
    let scaled: Vec<Token> = low.iter().chain(lent).copied().collect();
    if scaled.len() == low.len() { None } else { number(&scaled, folded) }
}

/// "2-3000" is 2 or 2,000 to 3,000.
fn elided(tokens: &[Token], low: Count, high: Count, folded: Folded<'_>) -> Option<PhraseError> {
    let digits = |token: &Token| matches!(token.sense, Sense::Digits(_));
    let [a, _, b] = tokens else { return None };
    let (few, many) = (low.get(), high.get());
    let unit = if many % 1_000 == 0 { 1_000 } else { 100 };
    let lent = 0 < few && many % unit == 0 && few < many / unit;
    (digits(a) && digits(b) && lent).then(|| PhraseError::Ambiguous {
        text: folded.raw.into(),
        first: [said(low).as_str(), " to ", &said(high)].concat().replacen("", "from ", 1),
        second: [(few * unit).to_string(), "-".into(), said(high)].concat(),
    })
}

/// Why words that are known make no figure together.
fn misfit(said: &Said<'_>, folded: Folded<'_>) -> Option<PhraseError> {
    let text: String = folded.raw.into();
    let known = said.rest.iter().all(|token| token.sense != Sense::Unknown);
    let inner = said
        .rest
        .iter()
        .find(|token| matches!(token.sense, Sense::Before(_) | Sense::After(_) | Sense::Around(_)));
    match said.rest {
        _ if !known => None,
        [Token { sense: Sense::Plural(1_000_000..), .. }] => Some(PhraseError::VagueScale { text }),
        _ if inner.is_none() && said.ops() == [None, None] && either(said, folded).is_some() => {
            either(said, folded)
        }
        _ if two_numbers(said.rest) && inner.is_none() => Some(PhraseError::TwoNumbers { text }),
        [Token { sense: Sense::Vague(_), .. }, rest @ ..] if !rest.is_empty() => {
            Some(PhraseError::VagueScale { text })
        }
        [Token { sense: Sense::Vague(_), .. }] => Some(two_manners(said, folded)),
        _ => inner.map(|token| misplaced(said, token, folded)),
    }
}

/// "2 or 3 thousand", and the range to write.
fn either(said: &Said<'_>, folded: Folded<'_>) -> Option<PhraseError> {
    let or = said.rest.iter().position(|token| token.sense == Sense::Or)?;
    let [low, high] = ends(&said.rest[..or], &said.rest[or + 1..], folded)?.ok()?;
    let (text, low, high) = (folded.raw.into(), low.get(), high.get());
    (low < high).then_some(PhraseError::Either { text, low, high })
}

/// A manner where none can stand: a second one, or one out of its place.
fn misplaced(said: &Said<'_>, token: &Token, folded: Folded<'_>) -> PhraseError {
    let words = |token: &Token| folded.text[token.start..token.end].into();
    let (text, second) = (folded.raw.into(), words(token));
    match said.before.or(said.after) {
        Some(first) => PhraseError::TwoManners { text, first: words(first), second },
        None => PhraseError::NotUnderstood { text, part: second },
    }
}

fn counts(sense: Sense) -> bool {
    matches!(sense, Sense::Digits(_) | Sense::Number { .. } | Sense::Scale(_))
}

/// Whether a text holds a number and another one after it.
fn two_numbers(tokens: &[Token]) -> bool {
    1 < tokens.iter().filter(|token| counts(token.sense)).count()
}
