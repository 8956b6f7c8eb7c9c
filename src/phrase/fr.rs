//! French.

use std::sync::OnceLock;

use super::lexicon::Op::{About, AtLeast, AtMost, Exactly, FewerThan, JustOver, MoreThan, Nearly};
use super::lexicon::Sense::{self, After, Around, Before, Number, Part, Plural, Rough, Scale};
use super::lexicon::{Joins, Language};
use crate::figure::{Absence, Vague};

pub(super) static FR: Language = Language {
    code: "fr",
    joins: Joins::TensFirst,
    prefixes: "",
    suffixes: false,
    words: WORDS,
    index: OnceLock::new(),
};

const WORDS: &[(Sense, &str)] = &[
    (Before(AtLeast), "pas moins de|pas moins d'|un minimum de|minimum de|pas moins que"),
    (Around(AtLeast), "au moins|au minimum|a minima|minimum|pour le moins|à tout le moins"),
    (After(AtLeast), "ou plus|et plus|au bas mot|ou davantage"),
    (
        Before(MoreThan),
        "plus de|plus d'|plus que|dépasse|dépassent|dépassant|au-delà de|supérieur à|excède|\
         davantage que|au-dessus de|a dépassé|bien plus de",
    ),
    (Before(AtMost), "pas plus de|pas plus d'|un maximum de|maximum de|ne dépasse pas|jusqu'a"),
    (Around(AtMost), "au plus|au maximum|tout au plus|maximum"),
    (After(AtMost), "ou moins"),
    (Before(FewerThan), "moins de|moins d'|inférieur à|en dessous de|au-dessous de|sous"),
    (
        Before(About),
        "quelque|autour de|aux alentours de|aux environs de|de l'ordre de|à peu près|\
         dans les|approximativement|env|environs|quelques environ|on estime à|vers les|\
         environ d'",
    ),
    (Around(About), "environ|plus ou moins"),
    (After(About), "à peu de chose près|et quelques"),
    (
        Before(Nearly),
        "près de|près d'|presque|proche de|s'approche de|s'approche des|approche de|\
         avoisine|avoisinant|frôle|pas loin de|un peu moins de|un peu moins d'|approchant|\
         juste en dessous de|approche les|proche des|pratiquement|quasi|quasiment",
    ),
    (
        Before(JustOver),
        "un peu plus de|un peu plus d'|à peine plus de|légèrement plus de|\
         juste au-dessus de|guère plus de",
    ),
    (Before(Exactly), "exactement|précisément|un total de|au total"),
    (
        Number { from: 0, step: 1 },
        "zéro|un,une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|\
         quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt",
    ),
    (
        Number { from: 30, step: 10 },
        "trente|quarante|cinquante|soixante|septante|\
         quatre-vingt,quatre-vingts,huitante|nonante",
    ),
    (
        Number { from: 70, step: 1 },
        "soixante-dix|soixante et onze|soixante-douze|soixante-treize|soixante-quatorze|\
         soixante-quinze|soixante-seize|soixante-dix-sept|soixante-dix-huit|\
         soixante-dix-neuf",
    ),
    (
        Number { from: 90, step: 1 },
        "quatre-vingt-dix|quatre-vingt-onze|quatre-vingt-douze|quatre-vingt-treize|\
         quatre-vingt-quatorze|quatre-vingt-quinze|quatre-vingt-seize|\
         quatre-vingt-dix-sept|quatre-vingt-dix-huit|quatre-vingt-dix-neuf",
    ),
    (Scale(100), "cent|cents"),
    (Scale(1_000), "mille"),
    (Scale(1_000_000), "million"),
    (Plural(1_000_000), "millions"),
    (Plural(1_000_000_000), "milliard|milliards"),
    (Part(50), "un demi|demi"),
    (Part(25), "un quart de"),
    (Rough(8), "une huitaine|huitaine"),
    (Rough(10), "une dizaine|dizaine"),
    (Rough(12), "une douzaine|douzaine"),
    (Rough(15), "une quinzaine|quinzaine"),
    (Rough(20), "une vingtaine|vingtaine"),
    (Rough(30), "une trentaine|trentaine"),
    (Rough(40), "une quarantaine|quarantaine"),
    (Rough(50), "une cinquantaine|cinquantaine"),
    (Rough(60), "une soixantaine|soixantaine"),
    (Rough(100), "une centaine|centaine|la centaine"),
    (Rough(1_000), "un millier|millier|le millier"),
    (Sense::Vague(Vague::ANumber), "un nombre indéterminé de|un certain nombre|un nombre de"),
    (Sense::Vague(Vague::Several), "plusieurs|quelques|une poignée"),
    (Sense::Vague(Vague::Tens), "des dizaines|dizaines"),
    (Sense::Vague(Vague::Hundreds), "des centaines|centaines"),
    (Sense::Vague(Vague::Thousands), "des milliers|milliers"),
    (Sense::Vague(Vague::TensOfThousands), "des dizaines de milliers|dizaines de milliers"),
    (Sense::Vague(Vague::HundredsOfThousands), "des centaines de milliers|centaines de milliers"),
    (Sense::Between, "entre"),
    (Sense::From, "de|d'"),
    (Sense::To, "à"),
    (Sense::And, "et"),
    (Sense::Nobody, "personne|aucun|aucune|néant|personne n'a été tué|personne n'est mort"),
    (
        Sense::No,
        "pas de|sans|pas un|pas une|il n'y a pas de|pas un seul|il n'y a pas eu de|\
         sans faire de|n'a fait aucun|il n'y a aucun",
    ),
    (
        Sense::Absent(Absence::Undisclosed),
        "ne communique pas|n'a pas communiqué|n'a pas révélé|ne révèle pas|n'a pas divulgué|\
         ne divulgue pas|non communiqué|non communiquée|non communiqués|non communiquées|\
         non divulgué|non divulgués|non divulguée|non révélé|non révélés|n'a pas précisé|\
         ne précise pas|tenu secret|secret|n'a pas publié|ne publie pas|non publié|\
         non rendu public|n'a pas donné de chiffre|ne donne pas de chiffre|n'ont pas révélé|\
         n'a pas dévoilé|non dévoilé|n'a pas fourni de bilan|ne donne aucun chiffre|\
         n'a donné aucun chiffre|n.c|nc|refuse de communiquer|gardé secret|non dévoilés",
    ),
    (
        Sense::Absent(Absence::Unknown),
        "inconnu|inconnue|inconnus|inconnues|on ignore|pas connu|n'est pas connu|non connu|\
         on ne sait pas|indéterminé|incertain|impossible à vérifier|un nombre inconnu de|\
         pas clair|n'est pas clair|nombre inconnu de|reste inconnu",
    ),
    (
        Sense::Absent(Absence::NoReports),
        "on ne signale pas|on ne signale pas de|on ne signale aucun|on ne signale aucune|\
         aucun mort signalé|aucune victime signalée|pas de victimes signalées|\
         aucune information sur des victimes|aucun rapport|aucun signalement|\
         aucun rapport faisant état de|pas d'informations sur des victimes|\
         il n'est pas fait état de|pas de morts signalés|aucune victime n'a été signalée|\
         aucun mort n'a été signalé|aucune perte signalée",
    ),
    (
        Sense::Absent(Absence::Denied),
        "dément|démenti|nie|a démenti|démentent|a nié|nient|réfute|a réfuté|rejette|\
         a rejeté|conteste",
    ),
    (
        Sense::Unsaid,
        "non disponible|non renseigné|non précisé|non précisée|non indiqué|non spécifié|\
         pas de données|sans objet|aucune donnée|non mentionné|à déterminer|n/c",
    ),
    (Sense::Doubt(super::lexicon::Doubt::Couple), "un couple de|une paire de"),
    (
        Sense::Doubt(super::lexicon::Doubt::Many),
        "beaucoup|beaucoup de|de nombreux|de nombreuses|nombreux|nombreuses|lourdes pertes|\
         de lourdes pertes|peu",
    ),
    (Sense::Combined, "morts et blessés|tués et blessés|tués ou blessés"),
    (
        Sense::Noun,
        "morts|mort|morte|tués|tué|tuées|tuée|décès|décédés|personnes|personne tuée|\
         victimes|victime|civils|civil|civile|civiles|soldats|soldat|militaires|militaire|\
         combattants|combattant|hommes|femmes|enfants|enfant|femme|homme|individus|vies|vie|\
         pertes|pertes humaines|corps|ont été tués|sont morts|ont péri|habitants|\
         ont été tuées|sont mortes|miliciens|rebelles|policiers|gens|officiers|mercenaires|\
         bilan|nombre",
    ),
    (Sense::Hurt, "blessés|blessé|blessées|disparus|disparu|prisonniers|capturés|blessée"),
    (Sense::Link, "des|du|ses|leurs|parmi les|les|la|le|son|leur"),
    (Sense::Reported, "signalés|signalé|recensés|confirmés|confirmé"),
    (
        Sense::Thing,
        "ans|an|années|jours|jour|mois|heures|heure|km|kilomètres|chars|char|drones|drone|\
         avions|maisons|euros|dollars|pour cent|mètres|tonnes|missiles|semaines|blindés|\
         véhicules|villages|hélicoptères|minutes",
    ),
];
