//! One belligerent's daily count of the other's losses → claims.
//!
//! A list of days, each with `date` and `personnel`: killed and wounded
//! together, as the ministry counts. One transcription has the ministry's
//! qualifier beside the number, in `personnel*`; the other has none, and the
//! address of each day's news.

use nojson::{RawJson, RawJsonValue};

use super::loss::Loss;
use super::{Format, ImportError, Imported};
use crate::date::Date;
use crate::figure::{Count, Figure};
use crate::ledger::{About, Claim, Ledger, Outcome, Side, Source, SourceKind, Status, Text};

pub(super) fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| ImportError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let json = RawJson::parse(text).map_err(|error| ImportError::NotJson {
        line: line(text, error.position()),
        message: error.to_string(),
    })?;
    let days = json.value().to_array().map_err(|_error| ImportError::Unknown)?;
    let mut ledger = empty();
    let mut loss = Loss::new(Format::Personnel);
    let mut unqualified = 0;
    for day in days {
        match claim(day) {
            Ok(claim) => {
                loss.take();
                unqualified += usize::from(matches!(claim.figure, Figure::Exact(_)));
                ledger.claims.push(claim);
            }
            Err((why, found)) => loss.refuse(line(text, day.position()), why, &found),
        }
    }
    if 0 < unqualified {
        loss.remark("qualifier_not_present", unqualified, &["personnel"]);
    }
    Ok(Imported { ledger, loss })
}

fn empty() -> Ledger {
    let side = |id: &str| Side { id: id.into(), name: Text::plain(id) };
    let name = "Ministry of Defence of Ukraine";
    Ledger {
        title: Text::default(),
        sides: vec![side("Russia"), side("Ukraine")],
        sources: vec![Source {
            id: name.into(),
            name: Text::plain(name),
            speaks_for: Some(1),
            kind: Some(SourceKind::Belligerent),
            counts: None,
        }],
        claims: Vec::new(),
    }
}

fn claim(day: RawJsonValue<'_, '_>) -> Result<Claim, (&'static str, String)> {
    let member = |name: &str| day.to_member(name).ok().and_then(|member| member.optional());
    let text = |name: &str| Some(member(name)?.to_unquoted_string_str().ok()?.into_owned());
    let date = text("date").unwrap_or_default();
    let as_of = Date::parse(&date).ok_or(("no_day", date))?;
    let number = member("personnel").map(|value| value.as_raw_str().to_owned()).unwrap_or_default();
    let count = number.parse().ok().and_then(Count::new).ok_or(("no_count", number))?;
    let (figure, said) = match text("personnel*").as_deref() {
        None => (Figure::Exact(count), count.get().to_string()),
        Some("about") => (Figure::About(count), ["about ", &count.get().to_string()].concat()),
        Some("more") => {
            (Figure::MoreThan(count), ["more than ", &count.get().to_string()].concat())
        }
        Some(other) => return Err(("no_qualifier", other.into())),
    };
    Ok(Claim {
        source: 0,
        about: About::Side(0),
        status: Status::Military,
        outcome: Outcome::KilledOrWounded,
        figure,
        said,
        since: Date::new(2022, 2, 24),
        as_of: Some(as_of),
        stated: Some(as_of),
        published: None,
        outlet: None,
        url: text("sourceUri"),
        quote: None,
        lang: None,
        statement: None,
        chart: false,
        note: None,
        extra: Vec::new(),
    })
}

/// The line of a byte, from 1.
fn line(text: &str, byte: usize) -> u32 {
    let before = text.as_bytes().get(..byte).unwrap_or_default();
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(lines + 1).unwrap_or(u32::MAX)
}
