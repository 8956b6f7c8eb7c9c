//! Turkish.

use std::sync::OnceLock;

use super::lexicon::Op::{About, AtLeast, AtMost, Exactly, FewerThan, JustOver, MoreThan, Nearly};
use super::lexicon::Sense::{self, After, Before, Number, Part, Plural, Scale};
use super::lexicon::{Joins, Language};
use crate::figure::{Absence, Vague};

pub(super) static TR: Language = Language {
    code: "tr",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: true,
    words: WORDS,
    index: OnceLock::new(),
};

const WORDS: &[(Sense, &str)] = &[
    (Before(AtLeast), "en az|en azından|asgari|minimum|en aşağı"),
    (
        After(AtLeast),
        "ve üzeri|ve üstü|veya daha fazla|ya da daha fazla|ve daha fazla|\
         den az olmamak üzere|ve üzerinde|ya da üzeri",
    ),
    (
        After(MoreThan),
        "den fazla|dan fazla|ten fazla|tan fazla|den çok|dan çok|ten çok|tan çok|\
         den daha fazla|dan daha fazla|ten daha fazla|tan daha fazla|i aşkın|yi aşkın|\
         ni aşkın|aşkın|u aşkın|yu aşkın|nin üzerinde|nun üzerinde|in üzerinde|un üzerinde|\
         nin üstünde|in üstünde|un üstünde|i geçti|u geçti|yi geçti|i geçen|yi geçen|\
         u geçen|i aştı|u aştı|yi aştı|i aşan|yi aşan|u aşan|den ziyade|dan ziyade",
    ),
    (Before(AtMost), "en fazla|en çok|azami|maksimum|en yüksek"),
    (
        After(AtMost),
        "e kadar|a kadar|ye kadar|ya kadar|ne kadar|na kadar|veya daha az|ve altı|i aşmayan|\
         i geçmeyen|e dek|a dek|e varan|a varan|ye varan|ya varan",
    ),
    (
        After(FewerThan),
        "den az|dan az|ten az|tan az|den daha az|dan daha az|ten daha az|tan daha az|\
         in altında|un altında|nin altında|nun altında",
    ),
    (
        Before(About),
        "yaklaşık|aşağı yukarı|takriben|tahminen|yaklaşık olarak|ortalama|kabaca|tahmini|\
         yak",
    ),
    (After(About), "civarında|civarı|dolayında|kadar|dolaylarında|küsur|sularında"),
    (Before(Nearly), "neredeyse|hemen hemen|az kalsın"),
    (
        After(Nearly),
        "e yakın|a yakın|ye yakın|ya yakın|ne yakın|na yakın|e yaklaşıyor|a yaklaşıyor|\
         ye yaklaşıyor|ya yaklaşıyor|den biraz az|dan biraz az|ten biraz az|tan biraz az",
    ),
    (
        After(JustOver),
        "den biraz fazla|dan biraz fazla|ten biraz fazla|tan biraz fazla|in biraz üzerinde|\
         un biraz üzerinde|nin biraz üzerinde|biraz fazla|i biraz aşkın",
    ),
    (Before(Exactly), "tam|tam olarak|toplam|tamı tamına|toplamda"),
    (
        Number { from: 0, step: 1 },
        "sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on bir|on iki|on üç|on dört|\
         on beş|on altı|on yedi|on sekiz|on dokuz|yirmi",
    ),
    (Number { from: 11, step: 1 }, "onbir|oniki|onüç|ondört|onbeş|onaltı|onyedi|onsekiz|ondokuz"),
    (Number { from: 30, step: 10 }, "otuz|kırk|elli|altmış|yetmiş|seksen|doksan"),
    (Scale(12), "düzine"),
    (Scale(100), "yüz"),
    (Scale(1_000), "bin"),
    (Scale(1_000_000), "milyon"),
    (Scale(1_000_000_000), "milyar"),
    (Plural(1_000), "b"),
    (Plural(1_000_000), "mn"),
    (Part(50), "yarım"),
    (Part(25), "çeyrek"),
    (Part(150), "bir buçuk|1 buçuk"),
    (Part(250), "iki buçuk|2 buçuk"),
    (Sense::Vague(Vague::ANumber), "bir miktar|bir dizi"),
    (Sense::Vague(Vague::Several), "birkaç|bir kaç|bir avuç"),
    (Sense::Vague(Vague::Tens), "onlarca"),
    (Sense::Vague(Vague::Dozens), "düzinelerce"),
    (Sense::Vague(Vague::Hundreds), "yüzlerce"),
    (Sense::Vague(Vague::Thousands), "binlerce"),
    (Sense::Vague(Vague::TensOfThousands), "on binlerce|onbinlerce"),
    (Sense::Vague(Vague::HundredsOfThousands), "yüz binlerce|yüzbinlerce"),
    (Sense::RangeEnd, "arasında|arası|arasındadır"),
    (Sense::To, "ile|ila|ilâ|den|dan|ten|tan"),
    (Sense::And, "ve|artı"),
    (
        Sense::Nobody,
        "hiç kimse|kimse ölmedi|hiç|hiç yok|can kaybı olmadı|can kaybı yaşanmadı|ölen olmadı|\
         hiç kimse ölmedi|can kaybı yoktur",
    ),
    (Sense::No, "yok|hiçbir"),
    (
        Sense::Absent(Absence::Undisclosed),
        "açıklamadı|açıklamıyor|açıklanmadı|paylaşmadı|paylaşmıyor|açıklanmamış|bildirmedi|\
         gizli|gizli tutuluyor|ilan etmedi|duyurmadı|rakam vermedi|sayı vermedi|\
         açıklanmıyor|kamuoyuyla paylaşmadı|bilgi vermedi|rakam açıklamadı|sayı açıklamadı",
    ),
    (
        Sense::Absent(Absence::Unknown),
        "bilinmiyor|belirsiz|bilinmeyen|bilinmemekte|belli değil|net değil|meçhul|\
         doğrulanamadı|bilinmeyen sayıda|ölü sayısı bilinmiyor",
    ),
    (
        Sense::Absent(Absence::NoReports),
        "bildirilmedi|bildirim gelmedi|bildirim yok|ölen olduğu bildirilmedi|ölü rapor edilmedi|can kaybı haberi yok|\
         can kaybına dair bilgi yok|can kaybına ilişkin bilgi yok|can kaybı rapor edilmedi",
    ),
    (
        Sense::Absent(Absence::Denied),
        "yalanladı|yalanlıyor|reddetti|reddediyor|inkar etti|yalanlandı|inkar ediyor",
    ),
    (Sense::Unsaid, "bilgi yok|veri yok|belirtilmedi|belirtilmemiş|mevcut değil|belirtilmiyor"),
    (Sense::Doubt(super::lexicon::Doubt::Couple), "bir çift"),
    (
        Sense::Doubt(super::lexicon::Doubt::Many),
        "çok|çok sayıda|pek çok|birçok|ağır kayıplar|az|az sayıda",
    ),
    (Sense::Combined, "ölü ve yaralı"),
    (
        Sense::Noun,
        "ölü|kişi|kişinin|insan|can kaybı|asker|sivil|şehit|ölüm|öldü|öldürüldü|\
         hayatını kaybetti|kurban|militan|çocuk|kadın|erkek|personel|savaşçı|kayıp|ölen|\
         askerin|sivilin|kayıplarını|kayıpları|can|ceset|polis|subay|terörist|\
         askeri personel|vatandaş|cenaze",
    ),
    (Sense::Hurt, "yaralı|yaralandı|esir|yaralanma"),
    (
        Sense::Thing,
        "yıl|gün|ay|saat|km|kilometre|tank|uçak|ev|dolar|lira|yüzde|metre|ton|füze|iha|siha|\
         dakika|hafta|köy|araç|helikopter",
    ),
];
