//! English: who says it, in which words, and what is not said.

use super::super::lexicon::Cue::{self, Absent};
use crate::figure::Absence;

pub(super) const WORDS: &[(Cue, &str)] = &[
    (
        Cue::Says,
        "said|says|say|saying|reported|reports|reporting|announced|announces|confirmed|confirms|\
         claimed|claims|claiming|acknowledged|acknowledges|admitted|admits|put|puts|estimated|\
         estimates|estimate|told|stated|states|declared|added|adds|noted|gave|gives|recorded|\
         records|counted|counts|documented|verified|published|updated|insisted|maintained|\
         alleged|asserted|conceded|revealed|boasted|listed|tallied|registered|tweeted|wrote|\
         argued|posted|issued|warned|disputes|disputed|quoted|cites|cited|disclosed|logged|\
         reiterated|specified|raised|accused|accuses|reckoned|reckons|believe|believes|believed|\
         thinks|think|spoke of|speaks of|speak of|alleges|allege|interrupted|arrived at|\
         calculated|calculates|assessed|assesses|complained|lamented|identified|has identified|\
         notes|note|shows|showed|found|releases|listing|acknowledging|announce|claim|confirm|\
         acknowledge|admit|estimating|declare|declares|noting|reveals|reveal|insist|insists|\
         maintain|maintains|alleging|assert|asserts|concedes|concede|boasts|lists|tallies|tweets|\
         write|writes|argues|post|issue|issues|warns|warn|dispute|quotes|quote|cite|disclose|\
         discloses|reiterates|specify|specifies|reckon|accepts|accepted|agreed|replied|replies|\
         explained|testified|testifies|recalled|recalls|remarked|observed|contended|contends|\
         hinted|suggested|suggests|indicated|indicates|recounted|described|spoke|speaks|\
         talked of|talks of|mentioned|mentions|offered|offers|supplied|provided|provides|\
         presented|release|publishes|informed|informs|inform|briefed|told reporters|told journalists|\
         said in a statement|tells|tell|affirmed|affirms|proclaimed|attests|attested|certified|\
         established|determined|concluded|computed|tracked|tracks|compiled|compiles|collated|\
         logs|rounded|lowered|revised|corrected|denounced|deplored|condemned|hailed|pegged|pegs|\
         places|placed|stressed|emphasised|emphasized|highlighted|pointed out|underlined|\
         underscored|elaborated|repeated|detailed|commented|responded|went on|goes on|quantified|read|reads|relayed|predicted|\
         projected|blamed|blames",
    ),
    (
        Cue::According,
        "according to|as reported by|in the words of|per|by the count of|by the estimate of|\
         figures from|data from|a tally by|a count by|statistics from|as stated by|\
         as announced by|reported by|announced by|confirmed by|given by|citing|quoting|\
         documented by|verified by|recorded by|a toll from|a statement from|a statement by|\
         compiled by|in a statement from|figures released by|figures published by|estimates by|\
         estimates from|an estimate by|the count of|the figures of|in a tally by|going by|\
         by the account of|by the reckoning of|records of|on the word of|as told by|\
         as published by|as released by|as given by|as confirmed by|quoted by|attributed to|\
         a tally from|numbers from|information from|reports from|a report by|a report from|\
         an announcement by|an update from|a bulletin from|a list kept by|estimated by|\
         put out by|issued by|provided by|released by|published by|counted by|tallied by|\
         collected by|an assessment by",
    ),
    (
        Cue::Office,
        "officials|ministry|ministries|army|armed forces|military command|general staff|\
         authorities|authority|government|official|command|command centre|headquarters|council|\
         committee|department|administration|parliament|presidency|office|movement|forces|force|\
         navy|air force|fleet|brigade|militia|prosecutor general's office|prosecutor's office|\
         prosecutors|investigators|civil defence|civil defense|rescue services|\
         emergency services|emergency service|separatists|defence|defense|ombudsman's office|\
         state|intelligence|front|directorate|secretariat|media office|high command|\
         ambulance service|information office|information centre|regional administration|\
         military administration|interior ministry|junta|regime|leadership|press office|\
         press service|defence forces|defense forces|defence force|security service|\
         security services|security council|self-defence forces|central command|southern command|\
         northern command|border guard service|revolutionary guards|military wing|armed wing|\
         ispr|joint staff|task force|military council|operations command|information ministry|\
         press centre|press center|cabinet|foreign ministry|defence ministry|defense ministry|\
         health ministry|health authorities|health officials|health department|city hall|\
         municipality|regional government|provincial government|local authorities|governorate|\
         emergencies ministry|emergency ministry|disaster agency|civil protection|fire service|\
         fire department|rescue service|attorney general|investigative committee|\
         intelligence service|army command|general command|supreme command|faction|\
         liberation army|liberation front|self-administration|de facto authorities|\
         transitional council|national guard|coast guard|presidential office",
    ),
    (
        Cue::Body,
        "people familiar with|sources familiar with|officials familiar with|administrations|\
         councils|governments|hospital|observatory|monitor|monitors|monitoring group|watchdog|\
         coalition|alliance|rights group|human rights group|group|groups|organisation|\
         organization|commission|mission|union|unions|red cross|red crescent|united nations|un|\
         ohchr|ocha|unicef|amnesty|agency|agencies|morgue|registry|project|network|white house|\
         pentagon|embassy|charity|ngo|bureau|institute|source|witnesses|diplomats|diplomat|\
         services|service|court|sources|media|researchers|analysts|experts|website|church|\
         foundation|committee of the red cross|aid agencies|campaigners|activists|mayor's office|\
         human rights watch|rights monitors|rights monitor|monitoring mission|panel of experts|\
         panel|observer mission|observers|observer|medecins sans frontieres|\
         doctors without borders|msf|icrc|world food programme|unhcr|unrwa|think tank|think-tank|\
         database|tracker|acled|ucdp|airwars|iraq body count|war monitor|resistance committees|\
         syndicate|medical sources|medical source|security sources|security source|\
         military sources|military source|hospital sources|hospital officials|medical officials|\
         eyewitnesses|eyewitness|community leaders|community leader|tribal leaders|elders|\
         diocese|mortuary|clinic|field hospital|charities|ngos|relief agency|relief agencies|\
         aid groups|aid group|civil society|saudi-led coalition|saudi-led arab coalition|\
         saudi-led military coalition|us-led coalition|u.s.-led coalition|opposition|lawyers|\
         association|federation|society|centre|center|academics|historians|news site|newspapers|\
         outlets|tribunal|mediazona",
    ),
    (
        Cue::Paper,
        "statement|bulletin|communique|report|update|press release|tally|announcement|briefing|\
         spokesman's statement|study|survey|analysis|letter|message|tweet|broadcast|review",
    ),
    (
        Cue::Title,
        "commanders|ministers|generals|governors|mayors|presidents|consul|consul general|matron|\
         superintendent|schoolteacher|shopkeeper|harbourmaster|president|prime minister|minister|\
         spokesman|spokeswoman|spokesperson|general|colonel|lieutenant|major|commander|chief|\
         leader|governor|mayor|ambassador|envoy|secretary|secretary-general|director|head|\
         chairman|king|prince|premier|chancellor|foreign minister|defence minister|\
         defense minister|health minister|ombudsman|prosecutor|prosecutor general|rapporteur|\
         adviser|advisor|coordinator|commissioner|high commissioner|captain|deputy|senator|\
         lawmaker|historian|analyst|researcher|coroner|expert|marshal|field marshal|admiral|\
         brigadier|brigadier general|major general|lieutenant general|lieutenant colonel|warlord|\
         sheikh|ayatollah|archbishop|pope|vice president|deputy minister|deputy head|\
         deputy director|deputy chief|acting president|foreign secretary|defence secretary|\
         defense secretary|interior minister|information minister|justice minister|judge|\
         professor|surgeon|hospital director|medical director|chief of staff|army chief|\
         police chief|military spokesman|army spokesman|government spokesman|spokesmen|\
         negotiator|special envoy|special representative|representative|delegate|councillor|\
         adviser to|press secretary|aide|village head|village chief|doctor said|village elder|\
         tribal elder|legislator|undersecretary|press officer|spokespeople|bishop|\
         commanding officer|chief minister|home minister",
    ),
    (
        Cue::Outlet,
        "reuters|afp|associated press|ap|bbc|news agency|newspaper|television|tv|channel|\
         broadcaster|radio|interfax|tass|anadolu|wafa|sana|state media|state tv|al jazeera|\
         media outlet|correspondent|agence france-presse|al arabiya|ria novosti|xinhua|cnn|\
         sky news|guardian|new york times|kyiv independent|magazine|state news agency|\
         state agency|local media|local press|press reports|efe|dpa|kyodo|yonhap|sputnik|\
         ukrinform|armenpress|azertac|irna|tasnim|press tv|al-masirah|al masirah|al mayadeen|\
         al-manar|voice of america|deutsche welle|france 24|nbc|cbs|fox news|washington post|\
         wall street journal|times of israel|haaretz|jerusalem post|army radio|daily telegraph|\
         le monde|le figaro|der spiegel|middle east eye|novaya gazeta|meduza|ndtv|media reports|\
         social media|telegram",
    ),
    (Cue::Pronoun, "it|they|them|we"),
    (Cue::PersonPronoun, "he|she|i"),
    (
        Absent(Absence::Undisclosed),
        "does not hold information on|holds no information on|has no information on|\
         holds no figures on|has no figures for|had no figures for|keeps no count of|\
         offered no count of|gave no count of|gives no count of|has given no count of|\
         refused to be drawn|declined to be drawn|did not elaborate on|declined to elaborate on|\
         neither confirmed nor denied|neither confirms nor denies|would neither confirm nor deny|\
         neither confirm nor deny|has not disclosed|have not disclosed|had not disclosed|\
         did not disclose|does not disclose|do not disclose|without disclosing|has not revealed|\
         have not revealed|did not reveal|does not reveal|without revealing|has not released|\
         have not released|did not release|does not release|has not published|have not published|\
         does not publish|did not publish|has not given|have not given|did not give|\
         does not give|without giving|gave no|gives no|has given no|have given no|did not offer any|did not offer|has not offered|did not provide any|did not give any|offered no information|gave no information|provided no information|gave no details about|has not said|\
         did not say|does not say|would not say|will not say|declined to say|declined to give|\
         declined to disclose|declined to comment on|refused to say|refuses to say|\
         refused to disclose|refuses to disclose|has not announced|has not reported|\
         have not reported|did not report|does not report|does not comment on|has kept secret|\
         keeps secret|has not made public|have not made public|has yet to disclose|\
         is yet to disclose|are yet to disclose|is yet to reveal|has yet to release|\
         has yet to give|undisclosed|not disclosed|withheld|remain a secret|is a state secret|\
         state secret|without specifying|did not specify|has not specified|has not provided|\
         did not provide|provided no|has provided no|does not provide|have not provided|\
         has not acknowledged|rarely discloses|rarely reveals|has not confirmed|did not mention|\
         made no mention of|not made public|were not disclosed|was not disclosed|could not say|\
         did not say how many|would not say how many|has not said how many|\
         have not said how many|will not say how many|did not say how many of|\
         have not been disclosed|has not been disclosed|were not released|has never disclosed|\
         has never published|has yet to reveal|have yet to reveal|has yet to say|\
         has yet to publish|published no|has published no|has not admitted|did not admit|\
         has not updated|gave no details of|gave no details on|given no|no figures for|\
         gave no figures|gave no figure|offered no figure|offered no figures|issued no figures|\
         remains silent on|kept silent on|stayed silent on|silent about|silent on|classified|\
         refrained from disclosing|no longer publishes|stopped publishing|refused to give|\
         refuses to give|refused to reveal|refuses to reveal|declined to reveal|\
         declined to release|declined to discuss|declines to say|declines to give|\
         declines to disclose|kept quiet about|keeps quiet about|tight-lipped about|\
         tight-lipped on|has issued no|issued no|issues no|has offered no|has released no|\
         released no|has shared no|does not share|did not share|has not shared|\
         without saying how many|without stating|without saying|did not state|does not state|\
         has not stated|has not detailed|did not detail|would not reveal|would not give|\
         would not disclose|will not reveal|will not give|will not disclose|withholds|\
         withholding|is not disclosing|not disclosing|is not saying|has still not disclosed|\
         has still not said|still has not disclosed|has so far not disclosed|has so far not said|\
         has so far given no|has so far released no|has yet to announce|has yet to confirm|\
         has yet to acknowledge|has yet to provide|has yet to specify|have yet to disclose|\
         have yet to say|a closely guarded secret|keeps under wraps|kept under wraps|under wraps|\
         no official figure for|no official figures for|no official toll for|said nothing of|\
         said nothing about|says nothing about|says nothing of|has said nothing about|\
         has said nothing of|made no mention of its|never published|never disclosed|\
         no breakdown of|was yet to disclose|is yet to release|has not elaborated on|\
         would not elaborate on|do not want to mention|don't want to mention|don't want to say|\
         has not put a figure on|could give no|has not issued|have not issued|did not issue|\
         has been silent on|have been silent on|does not reveal its|has not commented on|\
         did not comment on",
    ),
    (
        Cue::Doubts,
        "did not confirm|does not confirm|do not confirm|would not confirm|will not confirm|\
         could not confirm|cannot confirm|can not confirm|refused to confirm|refuses to confirm|\
         declined to confirm|declines to confirm|was unable to confirm|were unable to confirm|\
         unable to verify|unable to confirm|unable to independently verify|\
         unable to independently confirm|could not independently confirm|\
         could not independently verify|cannot independently verify|\
         cannot independently confirm|has been unable to verify|have been unable to verify|\
         did not independently verify|has not verified|have not verified|could not verify|\
         cannot verify|doubted|doubts|doubted whether|questioned whether|cast doubt on|\
         casts doubt on|questioned claims|questioned reports|neither confirmed nor ruled out",
    ),
    (
        Absent(Absence::Unknown),
        "unknown|unclear|not known|not immediately clear|not immediately known|\
         impossible to verify|could not be verified|cannot be verified|\
         could not be independently verified|nobody knows|no one knows|could not be established|\
         could not be determined|not yet known|yet to be determined|remains unclear|\
         remains unknown|impossible to establish|impossible to know|uncertain|nobody can say|\
         no one can say|no one could say|impossible to say|impossible to count|\
         impossible to tell|could not be ascertained|not yet established|undetermined|\
         yet to be established|has not been established|have not been counted|\
         not been determined|unclear how many|not clear how many|not immediately clear how many|\
         unknown how many|not known how many",
    ),
    (
        Absent(Absence::NoReports),
        "there were no immediate reports of|there were no immediate reports|\
         there were no reports of|there was no immediate report of|there have been no reports of|\
         there were no confirmed reports of|there was no immediate word on|there was no word on|\
         no reports of|no report of|no immediate reports of|no immediate report of|\
         without reports of|no word of|no word on|no information on|no information about|\
         received no reports of|not received reports of|no immediate word on|no news of|\
         there were no reports|no confirmed reports of|no initial reports of|\
         no official reports of|without any reports of|without word of|there was no word of|\
         there was no report of|had no reports of|has no reports of|no indication of|\
         no indications of|no sign of|no signs of|no immediate indication of|not aware of any",
    ),
    (
        Absent(Absence::Denied),
        "denied|denies|deny|denying|rejected claims|rejected reports|dismissed claims|\
         dismissed reports|rejects|dismissed|refuted|has denied|have denied|had denied|\
         rejected|reject|rejecting|refute|refutes|refuting|dismiss|dismisses|dismissing|\
         disputed that|disputes that|disputed claims|disputed reports|not true|untrue|no truth in|\
         no truth to|it is false|called false|calls false|called untrue|calls untrue|\
         branded false|vehemently denied|strongly denied|strenuously denied|flatly denied|categorically denied|denied suffering|denied losing|denied having lost|\
         denies having|denies losing|denies suffering",
    ),
    (
        Cue::Nobody,
        "no|nobody|no one|none|not a single|without any|without|zero|no-one|not one|\
         without a single|suffered no|suffers no|caused no|causing no|there were no|there was no|\
         not any|without loss of",
    ),
    (Cue::Reported, "were reported|have been reported|was reported|known"),
    (
        Cue::Count,
        "figure|figures|number|numbers|count|how many|details|any figure|any figures|statistics|\
         data|casualty figures",
    ),
];
