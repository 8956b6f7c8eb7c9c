//! Tech for Palestine's reports of Lebanon → claims.
//!
//! The ministry begins to count anew with each phase: `killed_cum_reported`
//! and `injured_cum_reported` are its own tolls, with the first day of their
//! phase. `killed_cum` and `injured_cum` go on through the phases: from the
//! second one they are sums of who made the file, and no claim of the ministry.

use super::Imported;
use super::book::{self, Name};
use super::days::{Daily, Day, Role, Roles, begins, role};
use super::loss::{Loss, No, Remark};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger, Outcome, SourceKind, Text};

const SIDE: Name = ["Lebanon", "لبنان"];
const TITLE: Name = ["Lebanon, report by report", "لبنان تقريراً بعد تقرير"];
const SOURCE: Name = ["Ministry of Public Health of Lebanon", "وزارة الصحة العامة اللبنانية"];
const RECKONED: Name =
    ["Tech for Palestine (phases added up)", "Tech for Palestine (مجموع المرحلتين)"];

const ROLES: Roles = &[
    ("report_date", Role::Read),
    ("report_source", Role::Read),
    ("report_period", Role::Read),
    ("phase", Role::Read),
    ("killed", Role::Read),
    ("killed_cum_reported", Role::Read),
    ("injured", Role::Read),
    ("injured_cum_reported", Role::Read),
    ("killed_cum", Role::Reckoned),
    ("injured_cum", Role::Reckoned),
];

const OUTCOMES: [(Outcome, [&str; 3]); 2] = [
    (Outcome::Killed, ["killed", "killed_cum_reported", "killed_cum"]),
    (Outcome::Wounded, ["injured", "injured_cum_reported", "injured_cum"]),
];

#[derive(Debug)]
pub(super) struct Lebanon {
    ledger: Ledger,
    extrapolated: bool,
    unphased: Remark,
}

impl Lebanon {
    pub(super) fn new(extrapolated: bool) -> Self {
        let mut ledger = Ledger { title: book::text(TITLE), ..Ledger::default() };
        book::side(&mut ledger, SIDE[0], &|| book::text(SIDE));
        let unphased = Remark::new("phase_not_known", 0);
        Self { ledger, extrapolated, unphased }
    }

    fn claims(&mut self, day: Day<'_, '_>) -> Result<Vec<Claim>, No> {
        let outlet = outlet(&day.text("report_source")?.unwrap_or_default())?;
        let phase = day.whole("phase")?;
        let since = phase.and_then(first_day);
        let as_of = day.date("report_date", since.or(first_day(1)))?;
        let hours = day.whole("report_period")?.unwrap_or(0);
        let source = book::source(&mut self.ledger, SOURCE, Some(SourceKind::Government));
        let mut claims = Vec::new();
        for (outcome, [daily, toll, sum]) in OUTCOMES {
            let mut put = |name: &str, source, since, outlet: Option<&str>| {
                let Some(count) = day.count(name)? else { return Ok(()) };
                let (as_of, outlet) = (Some(as_of), outlet.map(Text::plain));
                let claim = book::exact(source, About::Side(0), count);
                claims.push(Claim { outcome, since, as_of, outlet, ..claim });
                Ok(())
            };
            if 0 < hours {
                put(daily, source, begins(as_of, hours).max(since), outlet)?;
            }
            put(toll, source, since, outlet)?;
            if self.extrapolated {
                let of = book::source(&mut self.ledger, RECKONED, Some(SourceKind::Ngo));
                put(sum, of, first_day(1), None)?;
            }
        }
        if since.is_none() {
            self.unphased.see(day.line);
        }
        Ok(claims)
    }
}

impl Daily for Lebanon {
    fn role(&self, name: &str) -> Option<Role> {
        let role = role(ROLES, name);
        let wished = self.extrapolated && role == Some(Role::Reckoned);
        if wished { Some(Role::Read) } else { role }
    }

    fn day(&mut self, day: Day<'_, '_>) -> Result<(), No> {
        let mut claims = self.claims(day)?;
        if claims.is_empty() {
            return Err(No::new("no_report", "", ""));
        }
        self.ledger.claims.append(&mut claims);
        Ok(())
    }

    fn end(self: Box<Self>, mut loss: Loss) -> Imported {
        let used = loss.used;
        loss.remark(Remark::new("qualifier_not_present", used));
        loss.remark(Remark::new("status_not_stated", used));
        for phase in 1..=2 {
            let number = Some(u64::from(phase));
            let remark = Remark::new("phase_declared", used);
            loss.remark(Remark { day: first_day(phase), number, ..remark });
        }
        loss.remark(self.unphased);
        Imported { ledger: self.ledger, loss }
    }
}

/// The day with which a phase begins, as the makers of the file document it.
fn first_day(phase: u32) -> Option<Date> {
    match phase {
        1 => Date::new(2023, 10, 8),
        2 => Date::new(2026, 3, 2),
        _ => None,
    }
}

/// Who relayed the ministry's figures; nobody where it printed them itself.
fn outlet(said_by: &str) -> Result<Option<&'static str>, No> {
    match said_by {
        "moph_lb" => Ok(None),
        "ocha" => Ok(Some("OCHA")),
        "who" => Ok(Some("WHO EMRO")),
        other => Err(No::new("no_source", "report_source", other)),
    }
}
