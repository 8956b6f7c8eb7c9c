//! Tech for Palestine's daily reports of the West Bank → claims.
//!
//! OCHA says its figures twice: in flash updates, and again when it has
//! verified each person, in `verified`. They are two sources, since neither
//! holds the other's people for certain. Where `flash_source` is `fill` there
//! was no flash update: the figure is carried over by who made the file.

use super::book::{self, Name};
use super::days::{Daily, Day, Role, Roles, role};
use super::loss::{Loss, No, Remark};
use super::{Imported, since_october};
use crate::date::Date;
use crate::figure::Count;
use crate::ledger::{About, Claim, Ledger, Outcome, SourceKind};

const SIDE: Name = ["West Bank", "الضفة الغربية"];
const TITLE: Name = ["The West Bank, day by day", "الضفة الغربية يوماً بيوم"];
const FLASH: Name = ["OCHA (flash updates, not verified)", "أوتشا (تحديثات عاجلة لم يُتحقق منها)"];
const VERIFIED: Name = ["OCHA (verified)", "أوتشا (متحقق منها)"];
const FILLED: Name =
    ["Tech for Palestine (carried over)", "Tech for Palestine (أرقام منقولة من يوم سابق)"];

const ROLES: Roles = &[
    ("report_date", Role::Read),
    ("verified", Role::Read),
    ("flash_source", Role::Read),
    ("killed_cum", Role::Read),
    ("injured_cum", Role::Read),
    ("killed_children_cum", Role::Subset),
    ("injured_children_cum", Role::Subset),
    ("settler_attacks_cum", Role::NotPeople),
    ("displaced_households_cum", Role::NotPeople),
    ("displaced_persons_cum", Role::Aside),
    ("displaced_children_cum", Role::Aside),
    ("completed", Role::Aside),
];

const OUTCOMES: [(Outcome, [&str; 2]); 2] =
    [(Outcome::Killed, ["killed", "killed_cum"]), (Outcome::Wounded, ["injured", "injured_cum"])];

#[derive(Debug)]
pub(super) struct WestBank {
    ledger: Ledger,
    extrapolated: bool,
    filled: Remark,
    children: usize,
    unverified: usize,
}

impl WestBank {
    pub(super) fn new(extrapolated: bool) -> Self {
        let mut ledger = Ledger { title: book::text(TITLE), ..Ledger::default() };
        book::side(&mut ledger, SIDE[0], &|| book::text(SIDE));
        let filled = Remark::new("filled_left_out", 0);
        Self { ledger, extrapolated, filled, children: 0, unverified: 0 }
    }

    fn flash(&mut self, day: Day<'_, '_>, as_of: Date, acc: &mut Vec<Claim>) -> Result<(), No> {
        let said_by = day.text("flash_source")?.unwrap_or_default();
        let name = match &*said_by {
            "un" => FLASH,
            "fill" => {
                self.filled.see(day.line);
                FILLED
            }
            other => return Err(No::new("no_source", "flash_source", other)),
        };
        let kind = if name == FLASH { SourceKind::Un } else { SourceKind::Ngo };
        for (outcome, [_, toll]) in OUTCOMES {
            let Some(count) = day.count(toll)? else { continue };
            if name == FLASH || self.extrapolated {
                let source = book::source(&mut self.ledger, name, Some(kind));
                acc.push(toll_of(source, outcome, count, as_of));
            }
        }
        Ok(())
    }

    fn verified(&mut self, day: Day<'_, '_>, as_of: Date, acc: &mut Vec<Claim>) -> Result<(), No> {
        let source = book::source(&mut self.ledger, VERIFIED, Some(SourceKind::Un));
        for (outcome, [daily, toll]) in OUTCOMES {
            if let Some(count) = day.count(daily)? {
                let since = Some(as_of);
                acc.push(Claim { since, ..toll_of(source, outcome, count, as_of) });
            }
            if let Some(count) = day.count(toll)? {
                acc.push(toll_of(source, outcome, count, as_of));
            }
        }
        self.children += usize::from(day.count("killed_children_cum")?.is_some());
        Ok(())
    }
}

impl Daily for WestBank {
    fn role(&self, name: &str) -> Option<Role> {
        role(ROLES, name)
    }

    fn day(&mut self, day: Day<'_, '_>) -> Result<(), No> {
        let as_of = day.date("report_date", since_october())?;
        let mut claims = Vec::new();
        match day.within("verified")? {
            Some(verified) => self.verified(verified, as_of, &mut claims)?,
            None => self.unverified += 1,
        }
        self.flash(day, as_of, &mut claims)?;
        if claims.is_empty() {
            return Err(No::new("filled_in", "report_date", as_of.iso()));
        }
        self.ledger.claims.append(&mut claims);
        Ok(())
    }

    fn end(self: Box<Self>, mut loss: Loss) -> Imported {
        let used = loss.used;
        loss.remark(Remark::new("qualifier_not_present", used));
        if 0 < self.children {
            let names = vec![("verified.killed_children_cum".into(), self.children)];
            loss.remark(Remark::new("subset_left_out", 0).named(names));
        }
        if 0 < self.unverified {
            let names = vec![("verified".into(), self.unverified)];
            loss.remark(Remark::new("absent_says_nothing", 0).named(names));
        }
        loss.remark(Remark::new("status_not_stated", used));
        loss.remark(Remark { day: since_october(), ..Remark::new("since_declared", used) });
        let code = if self.extrapolated { "filled_used" } else { "filled_left_out" };
        loss.remark(Remark { code, ..self.filled });
        Imported { ledger: self.ledger, loss }
    }
}

fn toll_of(source: usize, outcome: Outcome, count: Count, as_of: Date) -> Claim {
    let (since, as_of) = (since_october(), Some(as_of));
    Claim { outcome, since, as_of, ..book::exact(source, About::Side(0), count) }
}
