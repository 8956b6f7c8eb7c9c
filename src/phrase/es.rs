//! Spanish.

use std::sync::OnceLock;

use super::lexicon::Op::{About, AtLeast, AtMost, Exactly, FewerThan, JustOver, MoreThan, Nearly};
use super::lexicon::Sense::{self, After, Around, Before, Number, Part, Plural, Rough, Scale};
use super::lexicon::{Joins, Language};
use crate::figure::{Absence, Vague};

pub(super) static ES: Language = Language {
    code: "es",
    joins: Joins::TensFirst,
    prefixes: "",
    suffixes: false,
    words: WORDS,
    index: OnceLock::new(),
};

const WORDS: &[(Sense, &str)] = &[
    (Before(AtLeast), "no menos de|un mínimo de|mínimo de|nada menos que"),
    (Around(AtLeast), "al menos|por lo menos|como mínimo|cuando menos|mínimo|como poco"),
    (After(AtLeast), "o más|y más"),
    (
        Before(MoreThan),
        "más de|supera|superan|superó|superior a|por encima de|excede|rebasa|sobrepasa|\
         más que|supera los|superior a los|superan los|por encima de los|ha superado los",
    ),
    (
        Before(AtMost),
        "no más de|un máximo de|máximo de|no supera|hasta un máximo de|no supera los|\
         no superior a",
    ),
    (Around(AtMost), "como máximo|a lo sumo|máximo|como mucho|a lo más"),
    (After(AtMost), "o menos"),
    (Before(FewerThan), "menos de|por debajo de|inferior a|por debajo de los"),
    (
        Before(About),
        "unos|unas|alrededor de|en torno a|cerca a|alrededor de los|en torno a los|\
         alrededor de unos|del orden de|aprox|aproximadamente unos|se estima en|\
         en torno a unos",
    ),
    (Around(About), "aproximadamente|más o menos|aproximado"),
    (After(About), "y pico"),
    (
        Before(Nearly),
        "casi|cerca de|se acerca a|próximo a|rozando|poco menos de|prácticamente|\
         se acerca a los|roza los|rozando los|algo menos de|cerca de los|se aproxima a|\
         se aproxima a los",
    ),
    (
        Before(JustOver),
        "poco más de|un poco más de|algo más de|ligeramente más de|apenas más de|\
         apenas por encima de",
    ),
    (Before(Exactly), "exactamente|un total de|en total|precisamente"),
    (
        Number { from: 0, step: 1 },
        "cero|uno,un,una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\
         trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|\
         veintiuno,veintiún,veintiuna|veintidós|veintitrés|veinticuatro|veinticinco|\
         veintiséis|veintisiete|veintiocho|veintinueve|treinta",
    ),
    (Number { from: 40, step: 10 }, "cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"),
    (
        Number { from: 100, step: 100 },
        "cien,ciento|doscientos,doscientas|trescientos,trescientas|\
         cuatrocientos,cuatrocientas|quinientos,quinientas|seiscientos,seiscientas|\
         setecientos,setecientas|ochocientos,ochocientas|novecientos,novecientas",
    ),
    (Scale(1_000), "mil"),
    (Scale(1_000_000), "millón"),
    (Plural(1_000_000), "millones"),
    (Part(50), "medio|media|un medio"),
    (Part(25), "un cuarto de"),
    (Rough(10), "una decena|una decena de|decena"),
    (Rough(12), "una docena|una docena de|docena"),
    (Rough(20), "una veintena|una veintena de"),
    (Rough(30), "una treintena|una treintena de"),
    (Rough(50), "medio centenar|medio centenar de|una cincuentena"),
    (Rough(100), "un centenar|un centenar de|centenar|una centena"),
    (Rough(500), "medio millar|medio millar de"),
    (Rough(1_000), "un millar|un millar de|millar"),
    (Sense::Vague(Vague::ANumber), "un número de|cierto número de|un número indeterminado de"),
    (
        Sense::Vague(Vague::Several),
        "varios|varias|algunos|algunas|un puñado|unos pocos|unos cuantos|unas cuantas",
    ),
    (Sense::Vague(Vague::Tens), "decenas|las decenas"),
    (Sense::Vague(Vague::Dozens), "docenas"),
    (Sense::Vague(Vague::Hundreds), "cientos|centenares|centenas de"),
    (Sense::Vague(Vague::Thousands), "miles|millares"),
    (Sense::Vague(Vague::TensOfThousands), "decenas de miles|decenas de millares"),
    (Sense::Vague(Vague::HundredsOfThousands), "cientos de miles|centenares de miles"),
    (Sense::Between, "entre"),
    (Sense::From, "de|desde"),
    (Sense::To, "a"),
    (Sense::Until, "hasta"),
    (Sense::And, "y"),
    (Sense::Nobody, "nadie|ninguno|ninguna|nadie murió"),
    (
        Sense::No,
        "ningún|sin|no hubo|no hay|no hay ningún|no hubo ningún|ni un|ni un solo|\
         no se produjeron",
    ),
    (
        Sense::Absent(Absence::Undisclosed),
        "no ha revelado|no revela|no reveló|no informa|no informó|no ha informado|\
         no divulga|no ha divulgado|no divulgado|no revelado|no revelada|no reveladas|\
         no revelados|no publica|no ha publicado|secreto|no ha dado cifras|no da cifras|\
         no ha hecho público|no facilita cifras|no comunicado|no ha facilitado cifras|\
         no ofrece cifras|sin revelar|reservado",
    ),
    (
        Sense::Absent(Absence::Unknown),
        "se desconoce|desconocido|desconocida|desconocidos|desconocidas|se desconocen|\
         no se sabe|se ignora|incierto|un número desconocido de|número desconocido|\
         no está claro|imposible de verificar|indeterminado",
    ),
    (
        Sense::Absent(Absence::NoReports),
        "sin informes|sin informes al respecto|sin informes de|no hay informes de|no hay informes|no se informa de|\
         no se informó de|sin reportes de|sin reportes|no se han reportado|no se reportan|\
         no hay reportes de|no hay noticias de|sin noticias de|no se reportaron|\
         no se ha informado de",
    ),
    (
        Sense::Absent(Absence::Denied),
        "niega|negó|ha negado|niegan|desmiente|desmintió|ha desmentido|desmienten|rechaza|\
         negaron|desmentido|desmentida|desmentidos|desmentidas",
    ),
    (
        Sense::Unsaid,
        "no disponible|sin datos|no especificado|no consta|no indicado|sin información|\
         sin especificar|no mencionado|s/d|por determinar|no procede",
    ),
    (Sense::Doubt(super::lexicon::Doubt::Couple), "un par|un par de"),
    (
        Sense::Doubt(super::lexicon::Doubt::Many),
        "muchos|muchas|numerosos|numerosas|grandes pérdidas|cuantiosas pérdidas|pocos|\
         fuertes bajas",
    ),
    (Sense::Combined, "muertos y heridos|entre muertos y heridos"),
    (
        Sense::Noun,
        "muertos|muerto|muertas|muerta|muertes|fallecidos|fallecido|fallecidas|víctimas|\
         víctima|víctimas mortales|personas|persona|civiles|civil|soldados|soldado|\
         militares|militar|combatientes|bajas|caídos|hombres|mujeres|niños|vidas|murieron|\
         asesinados|bajas mortales|cuerpos|milicianos|habitantes|gente|efectivos|oficiales|\
         sus pérdidas|pérdidas humanas|número de muertos|cifra|asesinadas|abatidos",
    ),
    (Sense::Hurt, "heridos|herido|heridas|desaparecidos|prisioneros|capturados"),
    (Sense::Link, "los|las|sus|del|el|la|su"),
    (Sense::Reported, "confirmados|reportados|reportadas"),
    (
        Sense::Thing,
        "años|año|días|día|meses|horas|km|kilómetros|tanques|tanque|drones|dron|aviones|\
         casas|euros|dólares|por ciento|metros|toneladas|misiles|semanas|vehículos|pueblos|\
         minutos",
    ),
];
