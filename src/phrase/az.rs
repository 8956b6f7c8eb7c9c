//! Azerbaijani.

use std::sync::OnceLock;

use super::lexicon::Op::{About, AtLeast, AtMost, Exactly, FewerThan, JustOver, MoreThan, Nearly};
use super::lexicon::Sense::{self, After, Before, Number, Part, Plural, Scale};
use super::lexicon::{Joins, Language};
use crate::figure::{Absence, Vague};

pub(super) static AZ: Language = Language {
    code: "az",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: true,
    words: WORDS,
    index: OnceLock::new(),
};

const WORDS: &[(Sense, &str)] = &[
    (Before(AtLeast), "ən azı|azı|ən az|azından|ən azından|minimum"),
    (After(AtLeast), "və daha çox|və ya daha çox|və yuxarı|dan az olmayaraq|dən az olmayaraq"),
    (
        After(MoreThan),
        "dən çox|dan çox|dən artıq|dan artıq|dən yuxarı|dan yuxarı|i aşkın|i ötüb|\
         dən daha çox|dan daha çox|həddindən çox|həddini aşır|nı keçib|i keçib|u keçib",
    ),
    (Before(AtMost), "ən çox|ən çoxu|maksimum|çoxu"),
    (
        After(AtMost),
        "dək|ədək|ə qədər|a qədər|yə qədər|ya qədər|adək|yədək|yadək|ə kimi|a kimi|yə kimi|\
         ya kimi|dan çox olmayaraq|dən çox olmayaraq|dən çox deyil|dan çox deyil",
    ),
    (After(FewerThan), "dən az|dan az|dən aşağı|dan aşağı|dən daha az|dan daha az|həddindən az"),
    (Before(About), "təxminən|təqribən|haradasa|təxmini"),
    (After(About), "ə yaxın|a yaxın|yə yaxın|ya yaxın|civarında|nə yaxın|na yaxın"),
    (Before(Nearly), "az qala|demək olar ki"),
    (
        After(Nearly),
        "ə yaxınlaşır|a yaxınlaşır|yə yaxınlaşır|ya yaxınlaşır|dən bir az az|dan bir az az",
    ),
    (
        After(JustOver),
        "dən bir az çox|dan bir az çox|dən bir qədər çox|dan bir qədər çox|dən azca çox|\
         dan azca çox|bir az çox|dən bir qədər artıq|dan bir qədər artıq|\
         həddindən bir az çox",
    ),
    (Before(Exactly), "düz|cəmi|ümumilikdə|tam"),
    (
        Number { from: 0, step: 1 },
        "sıfır|bir|iki|üç|dörd|beş|altı|yeddi|səkkiz|doqquz|on|on bir|on iki|on üç|\
         on dörd|on beş|on altı|on yeddi|on səkkiz|on doqquz|iyirmi",
    ),
    (Number { from: 30, step: 10 }, "otuz|qırx|əlli|altmış|yetmiş|səksən|doxsan"),
    (Scale(100), "yüz"),
    (Scale(1_000), "min"),
    (Scale(1_000_000), "milyon"),
    (Scale(1_000_000_000), "milyard"),
    (Plural(1_000_000), "mln"),
    (Part(50), "yarım"),
    (Part(150), "bir yarım"),
    (Sense::Vague(Vague::ANumber), "bir sıra|müəyyən sayda"),
    (Sense::Vague(Vague::Several), "bir neçə"),
    (Sense::Vague(Vague::Tens), "onlarla|onlarca"),
    (Sense::Vague(Vague::Hundreds), "yüzlərlə|yüzlərcə"),
    (Sense::Vague(Vague::Thousands), "minlərlə|minlərcə"),
    (Sense::Vague(Vague::TensOfThousands), "on minlərlə"),
    (Sense::Vague(Vague::HundredsOfThousands), "yüz minlərlə"),
    (Sense::RangeEnd, "arasında|arası"),
    (Sense::To, "ilə|dən|dan"),
    (Sense::And, "və"),
    (
        Sense::Nobody,
        "heç kim|heç kəs|ölən yox|ölən olmayıb|həlak olan olmayıb|itki olmayıb|\
         tələfat yoxdur",
    ),
    (Sense::No, "yoxdur|heç bir"),
    (
        Sense::Absent(Absence::Undisclosed),
        "açıqlamır|açıqlamayıb|açıqlanmayıb|açıqlanmır|açıqlamadı|elan etməyib|bildirmir|\
         gizli|gizli saxlanılır|məlumat vermir|açıqlanmamış|gizlədir",
    ),
    (
        Sense::Absent(Absence::Unknown),
        "məlum deyil|naməlum|bilinmir|dəqiq deyil|aydın deyil|naməlum sayda|\
         hələ məlum deyil",
    ),
    (
        Sense::Absent(Absence::NoReports),
        "məlumat daxil olmayıb|barədə məlumat daxil olmayıb|ölənlər barədə məlumat yoxdur|barədə məlumat yoxdur|tələfat barədə məlumat yoxdur|\
         həlak olanlar barədə məlumat yoxdur|xəsarət alan barədə məlumat yoxdur|\
         ölənlər haqqında məlumat yoxdur|itkilər barədə məlumat yoxdur",
    ),
    (
        Sense::Absent(Absence::Denied),
        "təkzib edir|təkzib etdi|təkzib edib|inkar edir|inkar etdi|təkzib olunub",
    ),
    (Sense::Unsaid, "məlumat yoxdur|göstərilməyib|qeyd olunmayıb"),
    (
        Sense::Doubt(super::lexicon::Doubt::Many),
        "çox|çoxlu|çox sayda|xeyli|az|ağır itkilər|az sayda",
    ),
    (Sense::Combined, "ölən və yaralanan|ölü və yaralı"),
    (
        Sense::Noun,
        "nəfər|nəfərin|həlak olub|ölü|ölüb|ölən|şəhid|əsgər|hərbçi|hərbi qulluqçu|mülki|\
         insan|həlak olan|öldürülüb|itki|mülki vətəndaş|uşaq|qadın|kişi|adam|can itkisi|\
         itkilərini|itkiləri|şəxs|dinc sakin|döyüşçü|nəfər həlak oldu|zabit",
    ),
    (Sense::Hurt, "yaralı|yaralanıb|əsir|itkin|yaralanan"),
    (
        Sense::Thing,
        "il|gün|ay|saat|km|kilometr|tank|təyyarə|ev|manat|dollar|faiz|metr|ton|raket|həftə|\
         kənd|dron",
    ),
];
