//! English.

pub(super) mod forms;
pub(super) mod denied;
mod links;
mod parties;
mod people;
pub(super) mod phrases;
mod voices;

use std::sync::OnceLock;

use super::lexicon::Language;

pub(super) static EN: Language = Language {
    code: "en",
    clitics: false,
    verb_first: false,
    words: &[people::WORDS, voices::WORDS, links::WORDS],
    parties: parties::PARTIES,
    abbreviations: "mr|mrs|ms|dr|gen|lt|col|maj|capt|sgt|brig|adm|cmdr|st|prof|rep|sen|gov|no|vs|u.s|u.n|\
         u.k|e.u|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|approx|est|inc|ltd|co|jr|sr|\
         a.m|p.m",
    irregulars: "taliban|hamas|hezbollah|houthis|al-shabaab|islamic state|boko haram|m23|pkk|jnim|aqim|aqap|iswap|codeco|adf|fdlr|eln|farc|ltte|tamil tigers|al-qaeda|\
         islamic jihad|nusra front|hayat tahrir al-sham|arakan army|rapid support forces|rsf|rebel|\
         rebels|insurgent|insurgents|militant|militants|terrorist|terrorists|gunman|gunmen|\
         jihadist|jihadists|attackers|attacker|assailants|bandits|guerrillas|invaders|\
         suicide bombers|extremists|mercenaries|gang members|armed men|enemy combatants|hijackers",
    common: "western|eastern|northern|southern|european|african|arab|allied|foreign|senior|regional|\
         local|federal|central|united|world|international|national",
    duals: "",
    index: OnceLock::new(),
};
