//! French, begun. Endings stand in the table by their signs.

use std::sync::OnceLock;

use super::lexicon::Cue::{self, Absent, Ago, Fate, Month, People, Weekday};
use super::lexicon::Way::{Before, Either};
use super::lexicon::{Language, Thing};
use crate::figure::Absence;
use crate::ledger::Outcome::{Bodies, Captured, Killed, KilledOrWounded, Missing, Wounded};
use crate::ledger::Status::{Civilian, Military, Unstated};

pub(super) static FR: Language = Language {
    code: "fr",
    clitics: false,
    verb_first: false,
    words: &[WORDS],
    parties: PARTIES,
    irregulars: "rebelle|rebelles|terroriste|terroristes|insurgé|insurgés|djihadiste|djihadistes|assaillants|assaillant|mercenaires",
    common: "",
    abbreviations: "m|mm|mme|mmes|mlle|dr|pr|gal|gén|col|cdt|cne|lt|av|bd|st|ste|env|art|etc|p|pp|vol|no|\
                    janv|févr|avr|juil|sept|oct|nov|déc|c.-à-d|cf|ex|hab|av.j|apr",
    duals: "",
    index: OnceLock::new(),
};

const WORDS: &[(Cue, &str)] = &[
    (
        People(Military),
        "soldat+|soldate+|militaire+|combattant^|milicien+|rebelle+|insurgé+|mercenaire+|conscrit+|appelés|\
         réserviste+|parachutiste+|fantassin+|marin+|légionnaire+|casque bleu|casques bleus|commando+|\
         djihadiste+|jihadiste+|terroriste+|guérillero+|paramilitaire+|officier+|sous-officier+|gendarme+|\
         homme+ en armes|hommes armés|homme armé|membres des forces|membres des forces de sécurité|recrues|\
         volontaires|partisans|pilote+|gardes-frontières|forces spéciales|peshmergas|assaillant+|\
         séparatiste+|membres d'équipage|troupes|membres du hamas|membres du hezbollah",
    ),
    (
        People(Civilian),
        "civil^|civils non armés|non-combattant+|population civile|personne+ civile+",
    ),
    (
        People(Unstated),
        "personne+|homme+|habitant^|villageois|villageoise+|citoyen+|citoyenne+|résident^|individu+|gens|\
         policier+|policière+|agent+|employé^|travailleur+|ouvrier+|mineur de fond|passager+|fidèle+|\
         pèlerin+|manifestant^|étudiant^|réfugié^|migrant^|détenu^|otage libéré|riverain+|\
         fonctionnaire+|responsables|membres|ressortissant^|étranger+|paysan+|éleveur+|agriculteur+|commerçant+|\
         pompier+|secouriste+|sauveteur+|vies|vie|âmes|\
         déplacés internes|patient+|proche+|famille entière|spectateur+|touriste+|chauffeur+",
    ),
    (
        Cue::Group,
        "enfant+|mineur+|mineure+|femme+|fille+|fillette+|garçon+|bébé+|nourrisson+|adolescent^|écolier+|\
         écolière+|élève+|personnes âgées|vieillard+|femmes enceintes|journaliste+|reporter+|médecin+|\
         infirmier+|infirmière+|soignant^|secouristes du croissant-rouge|humanitaire+|\
         travailleurs humanitaires|travailleur humanitaire|enseignant^|ambulancier+",
    ),
    (
        Fate(Killed, Before),
        "tuant|abattant|éliminant|coûté la vie à|coûte la vie à|coûtant la vie à|ôté la vie à|la mort de|\
         la mort d'|mort de|mort d'|le décès de|décès de|élimination de|l'élimination de|neutralisation de|\
         fauché|bilan+|bilan provisoire|un bilan|un lourd bilan|un bilan provisoire|dernier bilan|nouveau bilan|bilan officiel|\
         bilan définitif|bilan humain|lourd bilan|perte de|la perte de|assassinat de|massacre de",
    ),
    (
        Fate(Killed, Either),
        "tué^|a été tué^|ont été tué^|avait été tué^|avaient été tué^|a tué|ont tué|avoir tué|aurait tué|\
         auraient tué|tue|tuent|tuer|mort^|est mort^|sont mort^|étaient mort^|décédé^|est décédé^|\
         sont décédé^|décès|meurt|meurent|mourir|péri|a péri|ont péri|avaient péri|trouvé la mort|\
         a trouvé la mort|ont trouvé la mort|perdu la vie|a perdu la vie|ont perdu la vie|abattu^|\
         a été abattu^|ont été abattu^|a abattu|ont abattu|avoir abattu|éliminé^|ont été éliminé^|\
         a éliminé|avoir éliminé|neutralisé^|avoir neutralisé|ont été neutralisé^|assassiné^|\
         ont été assassiné^|massacré^|ont été massacré^|exécuté^|ont été exécuté^|a été exécuté^|\
         succombé|ont succombé|a succombé|tombé+ au combat|sont tombé+|nombre de morts|\
         nombre de tués|nombre de décès|le nombre de morts|bilan des morts|bilan mortel|fauchés|fauchées|\
         fusillé^|ont été fusillé^|bombardement meurtrier|martyr+",
    ),
    (Fate(Wounded, Before), "blessant|en blessant"),
    (
        Fate(Wounded, Either),
        "blessé^|a été blessé^|ont été blessé^|a blessé|ont blessé|avoir blessé|blessure+|grièvement blessé^|\
         a été grièvement blessé^|ont été grièvement blessé^|légèrement blessé^|sont blessé^|est blessé^|\
         mutilé^|nombre de blessés|mortellement atteints",
    ),
    (
        Fate(Missing, Either),
        "disparu^|porté^ disparu^|est porté^ disparu^|sont portés disparus|sont portées disparues|\
         sont portés manquants|sont porté^ disparu|portés disparus|portées disparues|porté disparu|\
         portée disparue|manquants|manquant|manquent à l'appel|manque à l'appel|a disparu|ont disparu|\
         sans nouvelles de|introuvables",
    ),
    (
        Fate(Captured, Either),
        "capturé^|a été capturé^|ont été capturé^|a capturé|ont capturé|avoir capturé|capturant|prisonnier+|\
         prisonnière+|fait prisonnier|fait prisonniers|faits prisonniers|ont été faits prisonniers|\
         a fait prisonnier|a fait prisonniers|avoir fait prisonniers|prisonniers de guerre|\
         prisonnier de guerre|otage+|pris en otage|prises en otage|enlevé^|ont été enlevé^|a enlevé|kidnappé^|\
         ont été kidnappé^|se sont rendus|en captivité|captif+",
    ),
    (Fate(Bodies, Either), "corps|cadavre+|dépouille+|restes humains|restes de|corps sans vie"),
    (
        Fate(KilledOrWounded, Either),
        "tué+ ou blessé+|tuées ou blessées|ont été tués ou blessés|ont été tuées ou blessées|tué+ et blessé+|\
         tués et blessés|mort+ et blessé+|mort+ ou blessé+|morts ou blessés|morts et blessés|\
         tués et de blessés|morts et de blessés|morts et des blessés|blessés ou tués|mis hors de combat|\
         mises hors de combat|hors de combat|tués, blessés|sont morts ou blessés",
    ),
    (
        Cue::Casualties,
        "pertes|pertes humaines|pertes en hommes|perte humaine|pertes en vies humaines|ses pertes|leurs pertes",
    ),
    (Cue::Victims, "victime+|victime+ humaine+"),
    (
        Cue::OtherFate,
        "déplacé^|déplacées internes|fui|ont fui|a fui|soigné^|ont soigné|hospitalisé^|ont été hospitalisé^|\
         évacué^|ont été évacué^|a été évacué^|secouru^|sauvé^|libéré^|ont été libéré^|relâché^|échangé^|\
         arrêté^|ont été arrêté^|interpellé^|placé^ en détention|sans abri|sans-abri|sinistré^|bloqué^|\
         piégé^|affamé^|recruté^|formé^|déployé^|stationné^|mobilisé^|manifesté|rassemblé^|rentré^|\
         retourné^|voté|inscrit^|infecté^|vivent|vit|habitent|abritent|accueillis|survivant^|survécu|\
         rescapé^|condamné^|inculpé^|jugé^|mis en examen|dans le besoin|vacciné^",
    ),
    (
        Cue::Says,
        "disent|disait|déclare|déclarent|déclarait|affirme|affirment|affirmait|assure|assurent|\
         annonce|annoncent|indique|indiquent|indiquait|précise|précisent|ajoute|ajoutent|\
         confirme|confirment|reconnaît|reconnaissent|admet|admettent|revendique|revendiquent|\
         estime|estiment|évalue|évaluent|évoque|évoquent|rapporte|rapportent|signale|signalent|\
         recense|recensent|dénombre|dénombrent|compte|comptabilise|font état|font état de|\
         faisait état|faisant état|publie|souligne|explique|raconte|témoigne|prétend|prétendent|\
         soutient|soutiennent|accuse|accusent|relève|note|déplore|déplorent|avance|avancent|\
         parle de|=accusé|=admis|=affirmé|=ajouté|=annoncé|=assuré|=avancé|=comptabilisé|=compté|\
         =confirmé|=dit|=documenté|=déclaré|=dénombré|=déploré|=enregistré|=estimé|=expliqué|\
         =fait savoir|=fait état|=fait état de|=indiqué|=informé|=insisté|=noté|=parlé de|\
         =précisé|=prétendu|=publié|=raconté|=rapporté|=recensé|=reconnu|=dénoncé|=constaté|=regretté|=averti|=rappelé|=identifié|=démontré|dénonce|dénoncent|=relevé|=revendiqué|\
         =répété|=signalé|=souligné|=soutenu|=totalisé|=vérifié|=écrit|=évalué|=évoqué",
    ),
    (
        Cue::According,
        "selon|d'après|suivant|de source|de sources|aux dires de|selon un bilan de|selon un nouveau bilan de|\
         selon le dernier bilan de|selon un bilan provisoire de|selon le bilan de|selon un décompte de|\
         selon un décompte du|selon un bilan du|selon un bilan provisoire du|selon le dernier bilan du|\
         selon les chiffres de|selon les chiffres du|selon les données de|selon les données du|\
         selon des chiffres de|selon une estimation de|selon une estimation du|selon les estimations de|\
         selon les estimations du|citant|d'après un bilan de|d'après les chiffres de|d'après les chiffres du|\
         a-t-on appris auprès de|a-t-on appris auprès du|a-t-on appris de|aux yeux de|au dire de|\
         de l'aveu de|de l'aveu même de|de l'avis de|pour",
    ),
    (
        Cue::Office,
        "ministère+|armée+|forces armées|force+|forces de défense|état-major|état major|autorité+|\
         gouvernement+|gouvernorat+|police|gendarmerie|commandement|quartier général|conseil|\
         comité|département|administration|parlement|présidence|préfecture|mouvement+|milice+|\
         parquet|procureurs|protection civile|défense civile|défense|élysée|quai d'orsay|\
         santé|intérieur|marine|armée de l'air|armée de terre|aviation|brigade+|garde nationale|\
         front|parti|rébellion|junte|régime|responsables militaires|bureau|direction|résistance|\
         renseignement+|renseignement militaire|diplomatie|camp|état",
    ),
    (
        Cue::Body,
        "agence|mairie|hôpital|hôpitaux|clinique|morgue|observatoire|ong|organisation+|\
         association+|syndicat+|commission|mission|union|coalition|alliance|tribunal|cour|secours|\
         services de secours|services de santé|service+|croix-rouge|croissant-rouge|nations unies|\
         onu|ocha|oms|unicef|hcr|haut-commissariat|amnesty|maison blanche|maison-blanche|\
         pentagone|département d'état|ambassade|groupe+|source+|témoin+|communiqué|\
         responsables locaux|institut|réseau|projet|fondation|centre|mairies|monusco|finul|\
         minusma|minusca|diocèse|société civile|coordination\
         |chercheurs|analystes|experts|église|étude|rapport|\
         militants des droits humains|militants des droits de l'homme|\
         comité international de la croix-rouge|cicr|comité des droits de l'homme|diplomates\
         |msf|médecins sans frontières|organisation non gouvernementale|site",
    ),
    (
        Cue::Title,
        "président^|premier ministre|première ministre|ministre+|porte-parole|général|généraux|colonel|\
         lieutenant-colonel|lieutenant|commandant|capitaine|major|chef+|chef d'état-major|dirigeant^|leader|\
         gouverneur+|gouverneure|maire+|préfet|préfète|ambassadeur|ambassadrice|émissaire|envoyé spécial|\
         envoyée spéciale|secrétaire|secrétaire général|secrétaire générale|directeur|directrice|\
         responsable|roi|prince|chancelier|chancelière|commissaire|haut-commissaire|coordinateur|\
         coordinatrice|coordonnateur|procureur|procureure|procureur général|médiateur|conseiller|\
         conseillère|député^|sénateur|sénatrice|rapporteur|adjoint^|historien|historienne|analyste|\
         chef de la diplomatie|médecin-chef|administrateur|vice-président|vice-ministre|chef rebelle",
    ),
    (
        Cue::Outlet,
        "reuters|afp|l'agence france-presse|agence france-presse|associated press|ap|bbc|rfi|france 24|\
         agence de presse|agence officielle|agence tass|tass|interfax|anadolu|wafa|sana|journal|quotidien|\
         télévision|télévision publique|télévision d'état|radio|chaîne|médias|presse|al jazeera|al-jazeera|\
         correspondant|médias d'état|médias officiels",
    ),
    (
        Cue::Pronoun,
        "nous|il|elle|ils|elles|eux|a-t-il|a-t-elle|ont-ils|ont-elles|t-il|t-elle|t-ils|t-elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière",
    ),
    (Cue::PersonPronoun, "lui"),
    (
        Cue::Each,
        "dans chaque camp|chaque camp|de chaque côté|chaque côté|par camp|dans chacun des camps|\
         chacun des camps|chacune des parties|chaque partie|pour chaque camp|chacun des deux camps|\
         dans chacun des deux camps|de part et d'autre chacun|chaque armée|chacun des belligérants",
    ),
    (
        Cue::Both,
        "des deux côtés|les deux camps|des deux camps|dans les deux camps|les deux parties|des deux parties|\
         les deux côtés|de part et d'autre|les deux armées|des deux armées|les deux pays|des deux pays",
    ),
    (
        Cue::Together,
        "tous camps confondus|toutes parties confondues|tous les camps|les deux camps confondus|\
         des deux côtés confondus|les deux camps réunis|toutes les parties|tous côtés confondus|\
         dans tous les camps|au total dans les deux camps",
    ),
    (
        Cue::Own,
        "ses|leurs|nos|ses propres|leurs propres|son propre|sa propre|leur propre|dans ses rangs|\
         dans leurs rangs|dans nos rangs|au sein de ses rangs|parmi ses rangs|parmi ses|parmi leurs|\
         parmi nos|de ses|de leurs|de nos|les siens|les leurs|des siens|des leurs|dans son camp",
    ),
    (
        Cue::Enemy,
        "ennemi^|l'ennemi|camp adverse|le camp adverse|adverse+|adversaire+|occupant+|l'occupant|\
         forces d'occupation|l'autre camp|partie adverse|agresseur+",
    ),
    (
        Cue::Lost,
        "perdu|a perdu|ont perdu|avoir perdu|avait perdu|avaient perdu|aurait perdu|auraient perdu|perd|\
         perdent|perdant|subi|a subi|ont subi|essuyé",
    ),
    (
        Cue::Agent,
        "par|par des|par les|par un|par une|par l'|sous les balles de|de la main de|aux mains de|\
         imputé^ à|attribué^ à|mené^ par|lancé^ par|tiré^ par|commis^ par",
    ),
    (
        Cue::Attack,
        "frappe+|raid+|attaque+|bombardement+|tir+|tirs d'artillerie|offensive+|assaut+|missile+|roquette+|\
         drone+|obus|artillerie|invasion|incursion+|embuscade+|explosion+|attentat+|opération+|combat+|\
         affrontement+|bataille+|mine+|siège|blocus|guet-apens|bombe+|contre-offensive+|\
         frappe aérienne|frappes aériennes|raid aérien|raids aériens|feu",
    ),
    (
        Cue::Part,
        "dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|y compris|d'entre eux|d'entre elles|\
         au nombre desquels|parmi les morts|parmi les victimes|parmi les tués|parmi les blessés|\
         parmi ces victimes|incluant|comprenant|parmi les personnes tuées|figurent parmi|en majorité",
    ),
    (
        Cue::More,
        "ainsi que|ainsi qu'|en plus de|en plus des|en plus d'|outre|autres|autre|supplémentaire+|encore|\
         additionnel+|s'ajoutent à|s'ajoutant à|s'ajoutent aux|sans compter|en sus de|de même que",
    ),
    (
        Cue::Cumulative,
        "portant à|portant le bilan à|portant le total à|portant ainsi à|portant le nombre de morts à|\
         porte à|porte le bilan à|porte le total à|portent à|a porté à|s'élève à|s'élève désormais à|\
         s'élève à présent à|s'élèvent à|s'est élevé à|s'élevait à|s'alourdit à|s'est alourdi à|\
         est passé|passe à|est monté à|monte à|a grimpé à|grimpe à|augmenté|a augmenté|\
         atteint|a atteint|ont atteint|atteignant|atteignent|au total|depuis le début|jusqu'ici|\
         jusqu'à présent|à ce jour|total de|un total de|désormais|dépasse|dépassé|a dépassé|dépassent|\
         s'établit à|s'établit désormais à|en tout|en cumulé|cumulé^|bilan total|bilan global|\
         depuis le déclenchement|depuis le commencement|se monte à",
    ),
    (
        Cue::New,
        "dans la nuit|durant la nuit|pendant la nuit|la nuit dernière|au cours de la nuit|nouveau|nouveaux|\
         nouvelle|nouvelles|au cours de la journée|en une journée|en un jour|cette semaine|\
         la semaine dernière|ce week-end|dans la journée|ces dernières heures|dernières 24 heures|ces dernières 24 heures|des dernières 24 heures|au cours des dernières 24 heures|en 24 heures|dans les dernières 24 heures|\
         la veille|en une nuit|la semaine passée|le week-end dernier|ce matin|quotidiennement|par jour",
    ),
    (
        Cue::RoseFrom,
        "contre|au lieu de|et non|par rapport à|précédemment estimé à|et non pas|plutôt que",
    ),
    (
        Cue::Since,
        "depuis|depuis le|depuis la|depuis l'|à partir du|à compter du|dès le|à la suite de",
    ),
    (Cue::AsOf, "jusqu'au|jusqu'à|à la date du|en date du|arrêté au|à l'heure du|avant le"),
    (Month(1), "janvier|janv"),
    (Month(2), "février|févr"),
    (Month(3), "mars"),
    (Month(4), "avril"),
    (Month(5), "mai"),
    (Month(6), "juin"),
    (Month(7), "juillet"),
    (Month(8), "août"),
    (Month(9), "septembre"),
    (Month(10), "octobre"),
    (Month(11), "novembre"),
    (Month(12), "décembre"),
    (Weekday(0), "lundi"),
    (Weekday(1), "mardi"),
    (Weekday(2), "mercredi"),
    (Weekday(3), "jeudi"),
    (Weekday(4), "vendredi"),
    (Weekday(5), "samedi"),
    (Weekday(6), "dimanche"),
    (Ago(0), "aujourd'hui|ce soir|cet après-midi"),
    (Ago(1), "hier|hier soir"),
    (
        Cue::Former,
        "avait fait|avaient fait|avait coûté|avaient coûté|avait causé|avaient causé|première guerre|\
         guerre précédente|précédente guerre|précédent conflit|conflit précédent|dans les années|\
         des années|l'an dernier|l'année dernière|un an plus tôt|il y a un an|guerre mondiale|\
         la guerre civile de|ans plus tôt|ans auparavant|mois plus tôt|à l'époque|précédents combats|\
         l'année précédente",
    ),
    (Cue::Year, "année|l'année|an|début|fin|courant"),
    (
        Cue::Break,
        "tandis que|tandis qu'|alors que|alors qu'|mais|cependant|de son côté|de leur côté|pour sa part|\
         pour leur part|quant à|quant au|quant aux|toutefois|en revanche|pendant ce temps|par ailleurs|\
         dans le même temps|néanmoins|pourtant|bien que|séparément",
    ),
    (
        Cue::Aux,
        "ont|avait|avaient|ayant|également|aussi|ensuite|ne|n'|auparavant|officiellement|récemment",
    ),
    (Cue::Passive, "été|est|sont|était|étaient|fut|furent|être"),
    (Cue::Count, "combien|chiffre|chiffres|nombre|détails"),
    (Cue::That, "que|qu'"),
    (
        Cue::Stop,
        "on compte|on dénombre|on recense|on déplore|on comptait|a|à|au|aux|en|dans|sur|sous|chez|vers|avec|contre la|lors|lors de|\
         lors d'|lors du|pendant|durant|quand|où|qui|parce|parmi|près|près de|près d'|autour|entre|si|comme|\
         après|avant|malgré|sans que|hors|ainsi|ici|y|afin|auprès|devant|derrière|suite|dès|s'|se|\
         ou bien|au cours|au nord|au sud|à l'est|à l'ouest|au large|le long",
    ),
    (Cue::Article, "le|la|les|l'|un|une|ce|cet|cette|ces"),
    (Cue::Of, "de|du|d'|côté|du côté|au sein de|au sein des"),
    (Cue::And, "et|&"),
    (
        Absent(Absence::Undisclosed),
        "ne communique pas|ne communiquent pas|n'a pas communiqué|n'ont pas communiqué|sans communiquer|\
         ne communique aucun|ne donne aucun|ne donnent aucun|ne donne aucune|ne fournit aucun|ne fournissent aucun|ne communiquent aucun|n'ont communiqué aucun|n'a communiqué aucun|ne publie aucun|ne révèle pas|ne révèlent pas|n'a pas révélé|n'ont pas révélé|sans révéler|\
         ne divulgue pas|ne divulguent pas|n'a pas divulgué|n'ont pas divulgué|sans divulguer|\
         ne publie pas|ne publient pas|n'a pas publié|n'ont pas publié|n'a jamais publié|\
         ne précise pas|ne précisent pas|n'a pas précisé|n'ont pas précisé|sans préciser|\
         ne dévoile pas|n'a pas dévoilé|n'ont pas dévoilé|sans dévoiler|ne donne pas|ne donnent pas|\
         n'a pas donné|n'ont pas donné|n'a donné aucun|sans donner|ne dit pas|n'a pas dit|sans dire|\
         n'a pas fourni|n'ont pas fourni|sans fournir|n'a fourni aucun|n'ont fourni aucun|n'ont donné aucun|n'a publié aucun|n'ont publié aucun|n'a pas rendu public|\
         n'ont pas rendu public|refuse de communiquer|refusent de communiquer|a refusé de communiquer|\
         refuse de dire|refuse de révéler|a refusé de préciser|tait|garde le secret sur|gardé secret|\
         gardées secrètes|tenu secret|tenues secrètes|secret d'état|passe sous silence|\
         n'a pas encore communiqué|n'a pas encore publié|n'a pas mentionné|reste muet sur|\
         reste muette sur|restent muets sur|n'évoque pas|n'a pas évoqué|non communiqué^|non divulgué^",
    ),
    (
        Absent(Absence::Unknown),
        "inconnu^|reste inconnu|restent inconnu+|reste inconnue|n'est pas connu|n'est pas connue|\
         n'est pas encore connu|n'était pas connu|on ignore|ignore|impossible à vérifier|\
         n'a pas pu être vérifié|n'ont pas pu être vérifiés|n'a pu être vérifié|n'a pas pu être établi|\
         on ne sait pas|indéterminé^|incertain^|reste incertain|reste à établir|n'a pas été établi",
    ),
    (
        Absent(Absence::NoReports),
        "on ne signale pas|on ne signale aucun|on ne signale aucune|ne signale pas|ne signale aucun|\
         ne signale aucune|n'a signalé aucun|n'a signalé aucune|ne signalent pas|n'a pas signalé|\
         n'a été signalé aucune|il n'est pas fait état|n'a pas fait état|ne fait pas état|ne fait état d'aucun|\
         ne fait état d'aucune|aucune information sur|aucun signalement de|pas d'information sur|\
         sans nouvelles sur|pas d'informations sur",
    ),
    (
        Absent(Absence::Denied),
        "dément|démentent|démenti|a démenti|ont démenti|nie|nient|a nié|ont nié|réfute|réfutent|a réfuté|\
         rejette|rejettent|a rejeté|conteste|contestent|a contesté",
    ),
    (
        Cue::Nobody,
        "aucun|aucune|pas de|pas d'|il n'y a pas de|il n'y a pas eu de|il n'y a eu aucun|il n'y a eu aucune|\
         n'a fait aucun|n'a fait aucune|n'ont fait aucun|n'ont fait aucune|n'a pas fait de|n'ont pas fait de|n'avait pas fait de|n'avaient pas fait de|\
         sans faire de|sans faire|sans|personne n'a|personne n'|personne ne|nul|nulle|ni|zéro|ne déplore aucun|\
         ne déplore aucune|ne déplorent aucun|n'a fait ni|pas un seul|pas une seule",
    ),
    (
        Cue::Reported,
        "signalée|signalées|signalés|n'a été signalé^|n'ont été signalé^|n'a été rapportée|rapportées|rapportés|recensée|recensées|recensés|enregistrée|enregistrées|enregistrés|\
         n'a été recensé^|n'a été enregistré^|connu^",
    ),
    (
        Cue::Thing(Thing::Weapon),
        "char+|char d'assaut|chars d'assaut|avion+|avion+ de chasse|hélicoptère+\
         |véhicule+|véhicules blindés|blindé+|canon+|obusier+|lance-roquettes|camion+|navire+|bateau+|\
         grenade+|munition+|fusil+|arme+|système+|batterie+|projectile+|mines antipersonnel|\
         engin+|ogive+|chasseur+|voiture+ piégée+|pièces d'artillerie",
    ),
    (
        Cue::Thing(Thing::Distance),
        "km|kilomètre+|kilomètres carrés|km2|km²|mètre+|mille+ nautique+|hectare+|m|miles",
    ),
    (
        Cue::Thing(Thing::Money),
        "dollar+|euro+|rouble+|livre+|franc+|francs cfa|hryvnia+|shekel+|dinar+|usd|milliards de dollars",
    ),
    (Cue::Thing(Thing::Share), "pour cent|pourcent|points de pourcentage|pc"),
    (
        Cue::Thing(Thing::Time),
        "ans|années|mois|semaine+|jour+|journée+|heure+|minute+|seconde+|h|siècle+|décennie+|nuit+|fois|\
         e|er|ère|ème|gmt|h gmt|heures gmt|heure locale",
    ),
    (Cue::Thing(Thing::Votes), "voix|votes|sièges|bulletin+|suffrage+|but+|points|sénateurs"),
    (
        Cue::Thing(Thing::Other),
        "village+|ville+|localité+|maison+|bâtiment+|immeuble+|école+|appartement+|camps|\
         pays|nation+|famille+|foyer+|ménage+|région+|province+|district+|position+|poste+|base+|unité+|\
         bataillon+|régiment+|occasion+|incident+|cas|tonne+|tente+|sites|\
         mosquée+|églises|commerce+|voiture+|bus|autocar+|étage+|lit+|repas|dose+|page+|rapports|article+|\
         résolution+|degré+|magnitude|vache+|bœuf+|tête+ de bétail|têtes de bétail|mouton+|chèvre+|animaux|\
         bétail|tombe+|fosse+|charnier+|fronts|partie+|belligérants|infrastructure+|pont+|cible+|objectif+|\
         vol+|train+|wagon+|conteneur+|puits|états|provinces|arrondissement+|communes|match+|quartier+",
    ),
    (Cue::Age, "âgé^ de|âgé^|de moins de|âge|âges|à l'âge de|l'âge de|âgés d'|âgé d'"),
    (
        Cue::Perhaps,
        "pourrait|pourraient|peut|peuvent|aurait|auraient|serait|seraient|risque|risquent|craint|craignent\
         |menace de|menacent de|peut-être|éventuellement|probablement|redoute|redoutent|devrait|devraient|\
         vise à|prévoit",
    ),
    (Cue::Not, "pas|non"),
    (Cue::War, "guerre+|conflit+|hostilités"),
];

/// Parties to wars, and places of them; the first form names them in a ledger.
const PARTIES: &[&str] = &[
    "Arménie|armén%|erevan",
    "Azerbaïdjan|azerbaïdjanais^|azéri^|bakou|gandja|ganja",
    "Karabakh|haut-karabakh|nagorny karabakh|nagorny-karabakh|nagorno-karabakh|artsakh|stepanakert|\
     karabakhtsi^|chouchi|choucha",
    "Ukraine|ukrain%|kiev|kyiv|kharkiv|odessa|marioupol|lviv|zaporijjia|kherson|dnipro|mykolaïv|bakhmout|\
     avdiïvka|soumy",
    "Russie|russe+|fédération de russie|moscou|kremlin|belgorod|koursk|briansk|bryansk|soudja",
    "Israël|israél%|tsahal|tel-aviv|tel aviv|jérusalem|haïfa",
    "Gaza|gazaoui^|bande de gaza|rafah|khan younès|khan younes|jabaliya",
    "Palestiniens|palestin%|palestine|cisjordanie|jénine|naplouse|ramallah",
    "Hamas|brigades al-qassam",
    "Hezbollah",
    "Liban|libanais^|beyrouth|tyr|baalbek",
    "Syrie|syr%|damas|alep|idleb|homs|deraa|soueïda|lattaquié",
    "Turquie|turc+|turque+|ankara",
    "Iran|iran%|téhéran",
    "Irak|irak%|bagdad|mossoul|kirkouk",
    "Yémen|yéménite+|aden|marib",
    "Houthis|houthi+|houthiste+|ansar allah|sanaa",
    "Arabie saoudite|saoud%|riyad",
    "État islamique|groupe état islamique|ei|daech|daesh",
    "Kurdes|kurde+|forces démocratiques syriennes|fds|pkk|rojava",
    "Soudan|soudanais^|khartoum|darfour|omdourman|el-fasher|el-geneina|geneina|port-soudan|zamzam",
    "Forces de soutien rapide|fsr|janjawid|janjawids",
    "Soudan du Sud|sud-soudanais^|juba",
    "Éthiopie|éthiop%|addis-abeba|amhara|oromia",
    "Tigré|tigréen+|tigréenne+|mekele|tplf",
    "Érythrée|érythréen+|érythréenne+|asmara",
    "Somalie|somal%|mogadiscio",
    "Shebab|chebab+|shebab+|al-shabaab",
    "Congo|rd congo|rdc|congolais^|république démocratique du congo|kinshasa|goma|bukavu|nord-kivu|sud-kivu|\
     ituri|fardc|saké|sake",
    "M23|mouvement du 23 mars",
    "ADF|forces démocratiques alliées",
    "Rwanda|rwandais^|kigali",
    "Burundi|burundais^",
    "Ouganda|ougandais^",
    "Nigeria|nigérian^|abuja|borno",
    "Boko Haram|iswap",
    "Mali|mal%|bamako|tombouctou|gao|mopti|fama",
    "JNIM|gsim",
    "Burkina Faso|burkina|burkinabè+|burkinabé^|ouagadougou|barsalogho|djibo",
    "Niger|nigér%|niamey",
    "Tchad|tchad%|n'djamena",
    "Cameroun|camerounais^|yaoundé",
    "Centrafrique|centrafricain^|bangui|république centrafricaine",
    "Côte d'Ivoire|ivoir%|abidjan",
    "Mozambique|mozambicain^|cabo delgado",
    "Libye|libyen+|libyenne+|tripoli|benghazi|misrata",
    "Algérie|algér%|alger",
    "Maroc|marocain^|rabat",
    "Front Polisario|polisario|sahraoui^|sahara occidental",
    "Tunisie|tunis%",
    "Égypte|égypt%|le caire|sinaï",
    "Afghanistan|afghan^|kaboul|kandahar",
    "Talibans|taliban+",
    "Pakistan|pakistanais^|islamabad|baloutchistan",
    "Inde|ind%|new delhi|cachemire|srinagar",
    "Birmanie|birman^|myanmar|naypyidaw|rakhine",
    "Chine|chinois^|pékin",
    "Corée du Nord|nord-coréen+|nord-coréenne+|pyongyang",
    "Corée du Sud|sud-coréen+|sud-coréenne+|séoul",
    "Géorgie|géorg%|tbilissi",
    "Ossétie du Sud|ossète+|tskhinvali",
    "Abkhazie|abkhaze+",
    "Tchétchénie|tchétchène+|grozny",
    "Serbie|serbe+|belgrade",
    "Kosovo|kosovar+|pristina",
    "Bosnie|bosn%|bosniaque+|sarajevo|srebrenica",
    "Croatie|croate+|zagreb",
    "Wagner|groupe wagner",
    "Biélorussie|biélorusse+|bélarus|minsk",
    "États-Unis|américain^|washington",
    "Royaume-Uni|britannique+|londres",
    "France|français^|paris|barkhane",
    "Allemagne|allemand^|berlin",
    "Otan",
    "Haïti|haït%|port-au-prince",
    "Colombie|colomb%|farc|bogota",
];
