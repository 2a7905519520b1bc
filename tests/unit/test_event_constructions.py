"""Constructions that tell events in the words of agencies: verbs with their nouns, and the same act in each status."""

from __future__ import annotations

import pytest

from tests.unit.fact_samples import events_of

# (text, type, actors): the actors of the first event of the type, which has happened.
ENGLISH = [
    ("The ministry reopened a criminal investigation.", "ACCUSE", ["ministry"]),
    ("Peru lodged a formal protest with Ecuador.", "ACCUSE", ["Peru"]),
    ("Prosecutors pressed fraud charges against the banker.", "ACCUSE", ["prosecutors"]),
    ("Norway took Iceland to court.", "ACCUSE", ["Norway"]),
    ("The union took a swipe at the minister.", "ACCUSE", ["union"]),
    ("The opposition tore into the government.", "ACCUSE", ["opposition"]),
    ("Chile and Peru traded barbs.", "ACCUSE", ["Chile", "Peru"]),
    ("The commission pulled up the ministry.", "ACCUSE", ["commission"]),
    ("The mayor reassured residents.", "AGREE", ["mayor"]),
    ("Kenya offered to mediate.", "AGREE", ["Kenya"]),
    ("Austria and Hungary hammered out a border agreement.", "AGREE", ["Austria", "Hungary"]),
    ("The regulator gave its consent.", "AGREE", ["regulator"]),
    ("Brazil renewed its contract with Chile.", "AGREE", ["Brazil", "Chile"]),
    ("The army loaned pumps to Slovakia.", "AID", ["army"]),
    ("Sweden set aside funds for Moldova.", "AID", ["Sweden"]),
    ("Italy rushed divers to Malta.", "AID", ["Italy"]),
    ("Firefighters doused the flames.", "AID", ["firefighters"]),
    ("The bank wrote off farm loans.", "AID", ["bank"]),
    ("Volunteers set up a community kitchen.", "AID", ["volunteers"]),
    ("Gunmen burst into a mosque.", "ASSAULT", ["gunmen"]),
    ("The rebels carried out an ambush on Mali.", "ASSAULT", ["rebels"]),
    ("Militants took hostages.", "ASSAULT", ["militants"]),
    ("Police beat back the marchers.", "ASSAULT", ["police"]),
    ("Arsonists burned down a village.", "ASSAULT", ["arsonists"]),
    ("Soldiers retook the airport.", "COERCE", ["soldiers"]),
    ("Customs officers unearthed a cache of rifles.", "COERCE", ["customs officers"]),
    ("Detectives searched the premises.", "COERCE", ["detectives"]),
    ("Police rounded up activists.", "COERCE", ["police"]),
    ("Greece sealed off its border crossings.", "COERCE", ["Greece"]),
    ("Turkmenistan outlawed the sect.", "COERCE", ["Turkmenistan"]),
    ("Algeria turned back migrants.", "COERCE", ["Algeria"]),
    ("The court commuted the death sentence.", "CONCEDE", ["court"]),
    ("The ministry owned up to its mistakes.", "CONCEDE", ["ministry"]),
    ("The company issued a public apology.", "CONCEDE", ["company"]),
    ("The government rescinded the travel ban.", "CONCEDE", ["government"]),
    ("Ghana and Togo wrapped up border talks.", "CONSULT", ["Ghana", "Togo"]),
    ("The king received a delegation from Oman.", "CONSULT", ["king", "Oman", "delegation"]),
    ("Qatar brokered a prisoner swap.", "CONSULT", ["Qatar"]),
    ("Egypt teamed up with Sudan.", "COOPERATE", ["Egypt", "Sudan"]),
    ("Spain and Morocco launched joint patrols.", "COOPERATE", ["Spain", "Morocco"]),
    ("Laos massed tanks on the frontier.", "MOBILIZE", ["Laos"]),
    ("The governor called in the riot police.", "MOBILIZE", ["governor"]),
    ("Pakistan tested a cruise missile.", "MOBILIZE", ["Pakistan"]),
    ("Poland stepped up border patrols.", "MOBILIZE", ["Poland"]),
    ("Teachers staged a candlelight vigil.", "PROTEST", ["teachers"]),
    ("Dockers downed tools.", "PROTEST", ["dockers"]),
    ("Farmers dumped manure.", "PROTEST", ["farmers"]),
    ("Residents picketed the town hall.", "PROTEST", ["residents"]),
    ("Lawmakers stormed out of the chamber.", "PROTEST", ["lawmakers"]),
    ("Libya shot down the proposal.", "REJECT", ["Libya"]),
    ("The tribunal threw out the petition.", "REJECT", ["tribunal"]),
    ("The senate stalled the bill.", "REJECT", ["senate"]),
    ("The bishops appealed for calm.", "REQUEST", ["bishops"]),
    ("The union sought an explanation.", "REQUEST", ["union"]),
    ("The court ordered a recount.", "REQUEST", ["court"]),
    ("The family petitioned the tribunal.", "REQUEST", ["family"]),
    ("The chairman handed in his resignation.", "RETREAT", ["chairman"]),
    ("Chad pulled back its troops from Niger.", "RETREAT", ["Chad"]),
    ("The guerrillas freed their captives.", "RETREAT", ["guerrillas"]),
    ("Armenia reopened the crossing.", "RETREAT", ["Armenia"]),
    ("Austria froze military assistance.", "SANCTION", ["Austria"]),
    ("The federation handed out a lifetime ban.", "SANCTION", ["federation"]),
    ("The regulator revoked the mining licence.", "SANCTION", ["regulator"]),
    ("The tribunal found the colonel guilty.", "SANCTION", ["tribunal"]),
    ("The board suspended the player from playing.", "SANCTION", ["board"]),
    ("The pope offered his condolences.", "SUPPORT", ["pope"]),
    ("Traders applauded the decision.", "SUPPORT", ["traders"]),
    ("Slovenia threw its weight behind Serbia.", "SUPPORT", ["Slovenia"]),
    ("The union vowed revenge.", "THREATEN", ["union"]),
    ("The kidnappers made death threats.", "THREATEN", ["kidnappers"]),
    ("The airline laid off 40 pilots.", "SANCTION", ["airline"]),
    ("The federation banned the sprinter.", "SANCTION", ["federation"]),
    ("The club parted ways with the coach.", "SANCTION", ["club"]),
    ("Police towed away nine cars.", "COERCE", ["police"]),
    ("The army scrambled the signals.", "COERCE", ["army"]),
    ("The council voted to build a school.", "AGREE", ["council"]),
    ("The rebels ceded control of the airport.", "RETREAT", ["rebels"]),
    ("The railway cut 3,000 jobs.", "SANCTION", ["railway"]),
    ("The coach dropped the striker from the squad.", "SANCTION", ["coach"]),
    ("The governor declared a state of disaster.", "COERCE", ["governor"]),
    ("Guards dragged away hecklers.", "COERCE", ["guards"]),
    ("Thieves stole copper cables.", "COERCE", ["thieves"]),
    ("The council pulled down the stalls.", "COERCE", ["council"]),
    ("Norway stepped in with a loan.", "AID", ["Norway"]),
    ("Soldiers took villagers to higher ground.", "AID", ["soldiers"]),
    ("The company defended the lawsuit.", "REJECT", ["company"]),
    ("Women banged pots and pans.", "PROTEST", ["women"]),
    ("Doctors wore black armbands.", "PROTEST", ["doctors"]),
    ("Norway fired a missile into the sea.", "MOBILIZE", ["Norway"]),
    ("Norway reinforced its garrison.", "MOBILIZE", ["Norway"]),
]
HINDI = [
    ("आयोग ने कंपनी पर तोहमत मढ़ी।", "ACCUSE", ["commission"]),
    ("मंत्री ने रेलवे अधिकारी को खरी-खोटी सुनाई।", "ACCUSE", ["minister"]),
    ("संगठन ने बजट को जनविरोधी बताया।", "ACCUSE", ["organisation"]),
    ("पेरू ने फैसले पर कड़ी नाराजगी दर्ज कराई।", "ACCUSE", ["Peru"]),
    ("विपक्ष ने सरकार को आड़े हाथों लिया।", "ACCUSE", ["opposition"]),
    ("थाने में ठेकेदार के खिलाफ नामजद रिपोर्ट लिखी गई।", "ACCUSE", []),
    ("प्रशासन ने तीन सदस्यीय जांच समिति गठित की।", "ACCUSE", ["administration"]),
    ("रेल मंत्री ने यात्रियों को मुआवजे का भरोसा दिलाया।", "AGREE", ["railway minister"]),
    ("कंपनी कर्मचारियों को बोनस देने पर राजी हो गई।", "AGREE", ["company"]),
    ("नॉर्वे ने मध्यस्थता की पेशकश दोहराई।", "AGREE", ["Norway"]),
    ("चिली और पेरू ने समझौते को अंतिम रूप दिया।", "AGREE", ["Chile", "Peru"]),
    ("सेना ने ग्रामीणों में राशन वितरित किया।", "AID", ["army"]),
    ("इटली ने माल्टा को गोताखोर भेजे।", "AID", ["Italy"]),
    ("स्वीडन केन्या के पुलिसकर्मियों को प्रशिक्षण देता है।", "AID", ["Sweden"]),
    ("उद्योगपति ने मुख्यमंत्री राहत कोष में दस लाख रुपये दिए।", "AID", ["industrialist"]),
    ("दमकलकर्मियों ने आग पर काबू पाया।", "AID", ["firefighters"]),
    ("युवक ने दुकानदार पर चाकू से वार किया।", "ASSAULT", ["youth"]),
    ("उपद्रवियों ने बस को आग के हवाले किया।", "ASSAULT", ["rioters"]),
    ("पुलिस ने छात्रों पर पानी की बौछार छोड़ी।", "ASSAULT", ["police"]),
    ("उग्रवादियों ने इंजीनियर को बंधक बना लिया।", "ASSAULT", ["militants"]),
    ("पुलिस ने चोर को धर दबोचा।", "COERCE", ["police"]),
    ("नारकोटिक्स टीम ने गांजे की खेप पकड़ी।", "COERCE", ["team"]),
    ("प्रशासन ने होटल पर ताला जड़ा।", "COERCE", ["administration"]),
    ("भूस्खलन के बाद चीन ने सीमा सील की।", "COERCE", ["China"]),
    ("सरकार ने प्रस्तावित कानून वापस लिया।", "CONCEDE", ["government"]),
    ("मंत्री ने नैतिक जिम्मेदारी स्वीकारी।", "CONCEDE", ["minister"]),
    ("यूनियन ने प्रस्तावित हड़ताल टाल दी।", "CONCEDE", ["union"]),
    ("घाना और टोगो के बीच सीमा वार्ता फिर शुरू हुई।", "CONSULT", ["Ghana", "Togo"]),
    ("मुख्यमंत्री ने बाढ़ग्रस्त इलाकों का हवाई सर्वे किया।", "CONSULT", ["chief minister"]),
    ("कतर ने दोनों गुटों के बीच सुलह कराई।", "CONSULT", ["Qatar"]),
    ("मिस्र और सूडान ने खुफिया जानकारी साझा की।", "COOPERATE", ["Egypt", "Sudan"]),
    ("पोलैंड ने सीमा पर चौकसी बढ़ाई।", "MOBILIZE", ["Poland"]),
    ("ईरान ने बैलिस्टिक मिसाइल का परीक्षण किया।", "MOBILIZE", ["Iran"]),
    ("शिक्षकों ने काला दिवस मनाया।", "PROTEST", ["teachers"]),
    ("मजदूरों ने मशाल जुलूस निकाला।", "PROTEST", ["workers"]),
    ("किसानों ने तहसील का घेराव किया।", "PROTEST", ["farmers"]),
    ("नर्सों ने ओपीडी सेवाएं ठप रखीं।", "PROTEST", ["nurses"]),
    ("न्यायाधिकरण ने अर्जी खारिज की।", "REJECT", ["tribunal"]),
    ("मंत्री ने खबरों को मनगढ़ंत बताया।", "REJECT", ["minister"]),
    ("क्यूबा ने प्रस्ताव के विरोध में मतदान किया।", "REJECT", ["Cuba"]),
    ("ग्रामीणों ने अधिकारी को मांगपत्र सौंपा।", "REQUEST", ["villagers"]),
    ("अदालत ने कंपनी से हलफनामा मांगा।", "REQUEST", ["court"]),
    ("आयोग ने अफसर को पेश होने का फरमान सुनाया।", "REQUEST", ["commission"]),
    ("अध्यक्ष ने कुर्सी छोड़ी।", "RETREAT", ["president"]),
    ("उग्रवादियों ने मछुआरों को रिहा किया।", "RETREAT", ["militants"]),
    ("आर्मेनिया ने पुल फिर से खोला।", "RETREAT", ["Armenia"]),
    ("बोर्ड ने खिलाड़ी पर आजीवन प्रतिबंध लगाया।", "SANCTION", ["board"]),
    ("नगर निगम ने ठेकेदार पर हर्जाना ठोका।", "SANCTION", ["municipal corporation"]),
    ("प्राधिकरण ने कंपनी का परमिट निरस्त किया।", "SANCTION", ["authority"]),
    ("सरकार ने विधायक की सुरक्षा में कटौती की।", "SANCTION", ["government"]),
    ("कप्तान ने फैसले को जायज ठहराया।", "SUPPORT", ["captain"]),
    ("मंत्री ने शहीदों को श्रद्धासुमन अर्पित किए।", "SUPPORT", ["minister"]),
    ("सदस्यों ने दो मिनट का मौन रखा।", "SUPPORT", ["members"]),
    ("संघ ने आत्मदाह की धमकी दी।", "THREATEN", ["union"]),
]
GRID = [("hi", *row) for row in HINDI] + [("en", *row) for row in ENGLISH]


@pytest.mark.parametrize(
    ("language", "text", "type_", "actors"), GRID, ids=[f"{g[0]}-{g[2]}-{n}" for n, g in enumerate(GRID)]
)
def test_constructions(language: str, text: str, type_: str, actors: list[str]) -> None:
    found = [e for e in events_of(text, language) if e.event_type == type_]
    assert [(e.actors, e.status) for e in found][:1] == [(actors, "happened")]


# One act a row: (type, done, announced, possible, denied). No act that was not done may be told as done.
PAIRS = [
    (
        "en",
        "ACCUSE",
        "Peru lodged a protest note with Chile.",
        "Peru will lodge a protest note with Chile.",
        "Peru may lodge a protest note with Chile.",
        "Peru did not lodge a protest note with Chile.",
    ),
    (
        "en",
        "AID",
        "Italy rushed divers to Malta.",
        "Italy will rush divers to Malta.",
        "Italy could rush divers to Malta.",
        "Italy has not rushed divers to Malta.",
    ),
    (
        "en",
        "ASSAULT",
        "Gunmen burst into the school.",
        "Gunmen will burst into the school.",
        "Gunmen might burst into the school.",
        "Gunmen never burst into the school.",
    ),
    (
        "en",
        "COERCE",
        "Greece sealed off its border.",
        "Greece plans to seal off its border.",
        "Greece may seal off its border.",
        "Greece has not sealed off its border.",
    ),
    (
        "en",
        "CONCEDE",
        "The court commuted the death sentence.",
        "The court is due to commute the death sentence.",
        "The court could commute the death sentence.",
        "The court did not commute the death sentence.",
    ),
    (
        "en",
        "CONSULT",
        "Ghana and Togo held border talks.",
        "Ghana and Togo will hold border talks.",
        "Ghana and Togo may hold border talks.",
        "Ghana and Togo did not hold border talks.",
    ),
    (
        "en",
        "COOPERATE",
        "Egypt teamed up with Sudan.",
        "Egypt will team up with Sudan.",
        "Egypt may team up with Sudan.",
        "Egypt has not teamed up with Sudan.",
    ),
    (
        "en",
        "MOBILIZE",
        "Laos massed tanks on the frontier.",
        "Laos will mass tanks on the frontier.",
        "Laos might mass tanks on the frontier.",
        "Laos did not mass tanks on the frontier.",
    ),
    (
        "en",
        "PROTEST",
        "Dockers downed tools.",
        "Dockers will down tools.",
        "Dockers may down tools.",
        "Dockers did not down tools.",
    ),
    (
        "en",
        "REJECT",
        "The tribunal threw out the petition.",
        "The tribunal will throw out the petition.",
        "The tribunal could throw out the petition.",
        "The tribunal did not throw out the petition.",
    ),
    (
        "en",
        "REQUEST",
        "The court ordered a recount.",
        "The court will order a recount.",
        "The court may order a recount.",
        "The court did not order a recount.",
    ),
    (
        "en",
        "RETREAT",
        "The guerrillas freed their captives.",
        "The guerrillas will free their captives.",
        "The guerrillas may free their captives.",
        "The guerrillas have not freed their captives.",
    ),
    (
        "en",
        "SANCTION",
        "The regulator revoked the mining licence.",
        "The regulator will revoke the mining licence.",
        "The regulator may revoke the mining licence.",
        "The regulator did not revoke the mining licence.",
    ),
    (
        "en",
        "SUPPORT",
        "Slovenia threw its weight behind Serbia.",
        "Slovenia will throw its weight behind Serbia.",
        "Slovenia may throw its weight behind Serbia.",
        "Slovenia did not throw its weight behind Serbia.",
    ),
    (
        "en",
        "AGREE",
        "Austria and Hungary signed a border agreement.",
        "Austria and Hungary will sign a border agreement.",
        "Austria and Hungary may sign a border agreement.",
        "Austria and Hungary did not sign a border agreement.",
    ),
    (
        "hi",
        "ACCUSE",
        "आयोग ने बजट को जनविरोधी बताया।",
        "आयोग बजट को जनविरोधी बताएगा।",
        "आयोग बजट को जनविरोधी बता सकता है।",
        "आयोग ने बजट को जनविरोधी नहीं बताया।",
    ),
    (
        "hi",
        "AGREE",
        "रेल मंत्री ने यात्रियों को भरोसा दिलाया।",
        "रेल मंत्री यात्रियों को भरोसा दिलाएंगे।",
        "रेल मंत्री यात्रियों को भरोसा दिला सकते हैं।",
        "रेल मंत्री ने यात्रियों को भरोसा नहीं दिलाया।",
    ),
    (
        "hi",
        "AID",
        "इटली ने माल्टा को गोताखोर भेजे।",
        "इटली माल्टा को गोताखोर भेजेगा।",
        "इटली माल्टा को गोताखोर भेज सकता है।",
        "इटली ने माल्टा को गोताखोर नहीं भेजे।",
    ),
    (
        "hi",
        "ASSAULT",
        "उपद्रवियों ने बस को आग के हवाले किया।",
        "उपद्रवी बस को आग के हवाले करेंगे।",
        "उपद्रवी बस को आग के हवाले कर सकते हैं।",
        "उपद्रवियों ने बस को आग के हवाले नहीं किया।",
    ),
    ("hi", "COERCE", "चीन ने सीमा सील की।", "चीन सीमा सील करेगा।", "चीन सीमा सील कर सकता है।", "चीन ने सीमा सील नहीं की।"),
    (
        "hi",
        "CONCEDE",
        "सरकार ने प्रस्तावित कानून वापस लिया।",
        "सरकार प्रस्तावित कानून वापस लेगी।",
        "सरकार प्रस्तावित कानून वापस ले सकती है।",
        "सरकार ने प्रस्तावित कानून वापस नहीं लिया।",
    ),
    (
        "hi",
        "CONSULT",
        "मुख्यमंत्री ने इलाकों का हवाई सर्वे किया।",
        "मुख्यमंत्री इलाकों का हवाई सर्वे करेंगे।",
        "मुख्यमंत्री इलाकों का हवाई सर्वे कर सकते हैं।",
        "मुख्यमंत्री ने इलाकों का हवाई सर्वे नहीं किया।",
    ),
    (
        "hi",
        "COOPERATE",
        "मिस्र और सूडान ने खुफिया जानकारी साझा की।",
        "मिस्र और सूडान खुफिया जानकारी साझा करेंगे।",
        "मिस्र और सूडान खुफिया जानकारी साझा कर सकते हैं।",
        "मिस्र और सूडान ने खुफिया जानकारी साझा नहीं की।",
    ),
    (
        "hi",
        "MOBILIZE",
        "पोलैंड ने सीमा पर चौकसी बढ़ाई।",
        "पोलैंड सीमा पर चौकसी बढ़ाएगा।",
        "पोलैंड सीमा पर चौकसी बढ़ा सकता है।",
        "पोलैंड ने सीमा पर चौकसी नहीं बढ़ाई।",
    ),
    (
        "hi",
        "PROTEST",
        "मजदूरों ने मशाल जुलूस निकाला।",
        "मजदूर मशाल जुलूस निकालेंगे।",
        "मजदूर मशाल जुलूस निकाल सकते हैं।",
        "मजदूरों ने मशाल जुलूस नहीं निकाला।",
    ),
    (
        "hi",
        "REJECT",
        "न्यायाधिकरण ने अर्जी खारिज की।",
        "न्यायाधिकरण अर्जी खारिज करेगा।",
        "न्यायाधिकरण अर्जी खारिज कर सकता है।",
        "न्यायाधिकरण ने अर्जी खारिज नहीं की।",
    ),
    (
        "hi",
        "REQUEST",
        "ग्रामीणों ने अधिकारी को मांगपत्र सौंपा।",
        "ग्रामीण अधिकारी को मांगपत्र सौंपेंगे।",
        "ग्रामीण अधिकारी को मांगपत्र सौंप सकते हैं।",
        "ग्रामीणों ने अधिकारी को मांगपत्र नहीं सौंपा।",
    ),
    (
        "hi",
        "RETREAT",
        "उग्रवादियों ने मछुआरों को रिहा किया।",
        "उग्रवादी मछुआरों को रिहा करेंगे।",
        "उग्रवादी मछुआरों को रिहा कर सकते हैं।",
        "उग्रवादियों ने मछुआरों को रिहा नहीं किया।",
    ),
    (
        "hi",
        "SANCTION",
        "प्राधिकरण ने कंपनी का परमिट निरस्त किया।",
        "प्राधिकरण कंपनी का परमिट निरस्त करेगा।",
        "प्राधिकरण कंपनी का परमिट निरस्त कर सकता है।",
        "प्राधिकरण ने कंपनी का परमिट निरस्त नहीं किया।",
    ),
    (
        "hi",
        "SUPPORT",
        "मंत्री ने फैसले को जायज ठहराया।",
        "मंत्री फैसले को जायज ठहराएंगे।",
        "मंत्री फैसले को जायज ठहरा सकते हैं।",
        "मंत्री ने फैसले को जायज नहीं ठहराया।",
    ),
    (
        "hi",
        "THREATEN",
        "संघ ने आत्मदाह की धमकी दी।",
        "संघ आत्मदाह की धमकी देगा।",
        "संघ आत्मदाह की धमकी दे सकता है।",
        "संघ ने आत्मदाह की धमकी नहीं दी।",
    ),
]
STATUSES = [
    (language, type_, text, status)
    for language, type_, *texts in PAIRS
    for text, status in zip(texts, ("happened", "planned", "possible", "denied"), strict=True)
]


@pytest.mark.parametrize(("language", "type_", "text", "status"), STATUSES)
def test_statuses(language: str, type_: str, text: str, status: str) -> None:
    found = {e.status for e in events_of(text, language) if e.event_type == type_}
    assert found == {status}


# (text, (type, actors, targets, status) of each event): whose act it is, and whether it is known to be one.
TOLD = [
    (
        "en",
        "Police fired tear gas at miners. Nine of them were arrested.",
        [("ASSAULT", ["police"], ["miners"], "happened"), ("COERCE", ["police"], ["miners"], "happened")],
    ),
    (
        "en",
        "The union alleged that guards beat miners.",
        [("ACCUSE", ["union"], ["guards"], "happened"), ("ASSAULT", ["guards"], ["miners"], "possible")],
    ),
    (
        "en",
        "Prosecutors charged a banker, alleging that he stole money.",
        [("ACCUSE", ["prosecutors"], ["banker"], "happened")],
    ),
    ("en", "Two guards were shot dead.", [("ASSAULT", [], ["guards"], "happened")]),
    ("en", 'The minister termed the ban "murder of democracy".', [("ACCUSE", ["minister"], [], "happened")]),
    ("en", "The auditor pulled up the ministry.", [("ACCUSE", ["auditor"], ["ministry"], "happened")]),
    ("en", "Norway retaliated by expelling two envoys.", [("SANCTION", ["Norway"], ["envoys"], "happened")]),
    ("en", "The verdict outraged farmers.", [("ACCUSE", ["farmers"], [], "happened")]),
    ("en", "Farmers were dismayed by the ministry.", [("ACCUSE", ["farmers"], ["ministry"], "happened")]),
    (
        "en",
        "Ravi Kumar said that Peru must pay the farmers.",
        [("REQUEST", ["Ravi Kumar"], ["Peru"], "happened")],
    ),
    ("hi", "उग्रवादियों ने इंजीनियर को बंधक बना लिया।", [("ASSAULT", ["militants"], ["engineer"], "happened")]),
    ("hi", "मंत्री फैसले को जायज ठहरा सकते हैं।", [("SUPPORT", ["minister"], [], "possible")]),
    # a participle describes the subject of the verb that follows, wherever its clause begins
    (
        "en",
        "The ministry said that soldiers guarding the depot in Herat killed two rebels.",
        [("ASSAULT", ["soldiers"], ["rebels"], "happened")],
    ),
    (
        "en",
        "The nurses seized by gunmen during a mass kidnapping near Segou have been freed.",
        [("COERCE", ["gunmen"], ["nurses"], "happened"), ("RETREAT", [], ["nurses"], "happened")],
    ),
    # what commas put in behind a relative word leaves it the subject
    (
        "en",
        "Students pelted the guards with stones, and the soldiers who, in turn, shot dead two teachers have left.",
        [("PROTEST", ["students"], ["guards"], "happened"), ("ASSAULT", ["soldiers"], ["teachers"], "happened")],
    ),
    # those whom an act befalls do not do it
    (
        "en",
        "The bandits came at dusk. The pupils hid in a barn. They killed two of the pupils.",
        [("ASSAULT", ["bandits"], ["pupils"], "happened")],
    ),
    # before a verb of saying two joined by "and" tell it both
    (
        "en",
        "The strikers demanded a rise of ten percent, a spokesman for the union and a local priest told reporters.",
        [("REQUEST", ["strikers"], [], "happened")],
    ),
    # "there" has no subject to share
    ("en", "The bishop said there was no excuse for shooting at nurses.", []),
    # who attacks stands right before "-ing"
    (
        "en",
        "Traders spoke of gunmen attacking villagers.",
        [("ASSAULT", ["gunmen"], ["villagers"], "happened")],
    ),
    # a passive with its subject last
    (
        "en",
        "Also arrested were Ana Roe, a former judge, and two clerks.",
        [("COERCE", [], ["Ana Roe", "clerks"], "happened")],
    ),
    # a description between commas is the person named before it
    (
        "en",
        "The court freed Ana Roe, a former judge, who was jailed in May.",
        [("RETREAT", ["court"], ["Ana Roe"], "happened"), ("SANCTION", [], ["Ana Roe"], "happened")],
    ),
    # what is done to its results is not done to the strike; a name holds no trigger
    ("en", "The union announced the results of the strike ballot.", []),
    ("en", "The rally was to close at Rampurva Aid Hospital.", []),
    # the words that a verb tells without "that" are its content
    ("en", "The army declared the truce had failed.", []),
    (
        "en",
        "In a statement released on Friday, the bishop thanked the nurses.",
        [("SUPPORT", ["bishop"], ["nurses"], "happened")],
    ),
    # what is only asked for, whatever word brings it in
    (
        "en",
        "Miners marched to press their ten demands, including the resignation of the cabinet.",
        [("PROTEST", ["miners"], [], "happened"), ("RETREAT", ["cabinet"], [], "possible")],
    ),
    # whoever announces an expulsion expels; a number may be rough
    (
        "en",
        "Last week Peru announced the expulsion of around 40 diplomats.",
        [("SANCTION", ["Peru"], ["diplomats"], "happened")],
    ),
    # the two who met are "the two", their countries the sides
    (
        "en",
        "Brazilian President Ana Roe met Peruvian President Luis Doe on Monday. The two sides signed a treaty.",
        [("CONSULT", ["Ana Roe", "Luis Doe"], [], "happened"), ("AGREE", ["Brazil", "Peru"], [], "happened")],
    ),
    # another side is met at another meeting
    (
        "en",
        "Foreign Minister Ana Roe met Peruvian President Luis Doe on Monday. Later Ana Roe met Chilean President Eva Moe.",
        [
            ("CONSULT", ["Ana Roe", "Luis Doe"], [], "happened"),
            ("CONSULT", ["Ana Roe", "Eva Moe"], [], "happened"),
        ],
    ),
    # an armed body's name before an act tells who did it
    ("en", "Nine troops were killed in a Taliban ambush.", [("ASSAULT", ["Taliban"], ["troops"], "happened")]),
    # several without a name clash; those who strike work
    ("en", "Police and miners clashed in Lima.", [("ASSAULT", ["police", "miners"], [], "happened")]),
    ("en", "Nurses will strike on Friday.", [("PROTEST", ["nurses"], [], "planned")]),
    ("en", "Police charged batons at the miners.", [("ASSAULT", ["police"], ["miners"], "happened")]),
    ("en", "A clerk was raped by two guards.", [("ASSAULT", ["guards"], ["clerk"], "happened")]),
    ("en", "A Chadian warplane struck a school.", [("ASSAULT", ["Chad"], ["school"], "happened")]),
    ("en", "Soldiers eliminated three of the bandits.", [("ASSAULT", ["soldiers"], ["bandits"], "happened")]),
    ("en", "Peru reserves the right to retaliate.", [("THREATEN", ["Peru"], [], "happened")]),
    (
        "en",
        "The company detailed its losses and urged guards to film the looters.",
        [("REQUEST", ["company"], ["guards"], "happened")],
    ),
    # two joined behind "but" are one subject
    ("en", "Chad wanted talks, but Peru and Ghana rejected the plan.", [("REJECT", ["Peru", "Ghana"], [], "happened")]),
    # a date behind "since" begins no clause; what commas close leaves the subject its verb
    (
        "en",
        "The rebel group, which has held Goma since January, shelled a village and killed two nurses.",
        [("ASSAULT", ["rebel group"], ["nurses"], "happened")],
    ),
    (
        "en",
        "Peru, which joined the bloc in May, accuses the smugglers of arson.",
        [("ACCUSE", ["Peru"], ["smugglers"], "happened")],
    ),
    # the name behind what belongs to a noun; the name of a counterpart and of an employer
    (
        "en",
        "A lawyer for the clinic, Peter Fischer, criticised the ministry.",
        [("ACCUSE", ["Peter Fischer"], ["ministry"], "happened")],
    ),
    (
        "en",
        "Foreign Minister Luis Doe met his Danish counterpart, Ana Roe, in Oslo.",
        [("CONSULT", ["Luis Doe", "Ana Roe"], [], "happened")],
    ),
    # who told it between commas did not do it
    (
        "en",
        "The bishop met the envoy, a spokeswoman said, and thanked the nurses.",
        [("CONSULT", ["bishop", "envoy"], [], "happened"), ("SUPPORT", ["bishop"], ["nurses"], "happened")],
    ),
    # Peru's president is none of another country's
    (
        "en",
        "Chilean President Luis Doe resigned. Peru's president thanked the nurses.",
        [("RETREAT", ["Luis Doe"], [], "happened"), ("SUPPORT", ["Peru"], ["nurses"], "happened")],
    ),
    # whom the sentence before told of
    (
        "en",
        "Police arrested Luis Doe on Monday. A judge freed him.",
        [("COERCE", ["police"], ["Luis Doe"], "happened"), ("RETREAT", ["judge"], ["Luis Doe"], "happened")],
    ),
    # those who are made hostages; who is meant by "two members of"
    ("en", "Inmates took six guards hostage.", [("ASSAULT", ["inmates"], ["guards"], "happened")]),
    # a building is nobody's doing; a threat whatever it is
    (
        "en",
        "Police detained a beekeeper near the parliament building in Lima.",
        [("COERCE", ["police"], ["beekeeper"], "happened")],
    ),
    ("en", "The union threatened to prolong the dispute.", [("THREATEN", ["union"], [], "happened")]),
    ("en", "Officers responded with rubber bullets.", [("ASSAULT", ["officers"], [], "happened")]),
    ("en", "Denmark's ambassador was summoned to the foreign ministry.", [("REQUEST", [], ["Denmark"], "happened")]),
    # what is made, held or imposed as none
    ("en", "Police made no arrests.", [("COERCE", ["police"], [], "denied")]),
    # an age counts nobody; who stands before "who" inside a phrase; whom "two members of" counts
    ("en", "Police detained a 61-year-old beekeeper.", [("COERCE", ["police"], ["beekeeper"], "happened")]),
    (
        "en",
        "The pope mourned the death of a teacher who was shot dead by guards.",
        [("SUPPORT", ["pope"], [], "happened"), ("ASSAULT", ["guards"], ["teacher"], "happened")],
    ),
    (
        "en",
        "Two members of a banned Maoist outfit were gunned down by guards.",
        [("ASSAULT", ["guards"], ["members"], "happened")],
    ),
    # a strike that has been called is yet to come
    ("en", "Nurses have called a 24-hour strike for Friday.", [("PROTEST", ["nurses"], [], "planned")]),
    ("en", "Miners threw stones at the guards.", [("PROTEST", ["miners"], ["guards"], "happened")]),
    # words in quotes are an object too; where somebody acted is not who acted
    ("en", 'The mayor accused "shadowy groups" of arson.', [("ACCUSE", ["mayor"], ["groups"], "happened")]),
    ("en", "The bishop is ill in Gulu, where a storm killed nine nurses.", []),
    # a described subject is spoken of: it
    (
        "en",
        "Ghana summoned the envoy. The union led by Peter Fischer rejected the offer. It urged nurses to strike.",
        [
            ("REQUEST", ["Ghana"], ["envoy"], "happened"),
            ("REJECT", ["union"], [], "happened"),
            ("REQUEST", ["union"], ["nurses"], "happened"),
        ],
    ),
    # whom a protest is against, and that protesters hold it
    (
        "en",
        "The consul fled after days of anti-Danish demonstrations in Lima.",
        [("PROTEST", ["protesters"], ["Denmark"], "happened")],
    ),
    # whose march is stopped, broken up or backed; where two marched it is nobody's for sure
    (
        "en",
        "Nurses marched for pay. Police broke up the march.",
        [("PROTEST", ["nurses"], [], "happened"), ("COERCE", ["police"], ["nurses"], "happened")],
    ),
    (
        "en",
        "Nurses marched for pay. Clerks marched for leave. Police broke up the march.",
        [
            ("PROTEST", ["nurses"], [], "happened"),
            ("PROTEST", ["clerks"], [], "happened"),
            ("COERCE", ["police"], [], "happened"),
        ],
    ),
    (
        "hi",
        "नर्सों ने मार्च निकाला। पुलिस ने मार्च को रोक दिया।",
        [("PROTEST", ["nurses"], [], "happened"), ("COERCE", ["police"], ["nurses"], "happened")],
    ),
    # the state that jails and tries; not that of the crime
    (
        "en",
        "Ravi Kumar is serving a prison term in Peru for theft.",
        [("SANCTION", ["Peru"], ["Ravi Kumar"], "happened")],
    ),
    ("en", "Ravi Kumar was convicted of theft in Peru.", [("SANCTION", [], ["Ravi Kumar"], "happened")]),
    # whose spokesman tells that one of its people was suspended
    (
        "en",
        "Indian Railways spokesman Luis Doe said driver Ravi Kumar had been suspended.",
        [("SANCTION", ["Indian Railways"], ["Ravi Kumar"], "happened")],
    ),
    (
        "en",
        "Former Indian Railways spokesman Luis Doe said driver Ravi Kumar had been suspended.",
        [("SANCTION", [], ["Ravi Kumar"], "happened")],
    ),
    (
        "hi",
        "रेलवे के प्रवक्ता लुइस डो ने बताया कि चालक रवि कुमार को निलंबित कर दिया गया है।",
        [("SANCTION", ["Indian Railways"], ["Ravi Kumar"], "happened")],
    ),
    # who is heard, among whom one blows himself up, what one hits back with
    (
        "en",
        "Asha Rao and Ravi Kumar were suspended. The club will hold a hearing for the pair.",
        [
            ("SANCTION", [], ["Asha Rao", "Ravi Kumar"], "happened"),
            ("CONSULT", ["club", "Asha Rao", "Ravi Kumar"], [], "planned"),
        ],
    ),
    (
        "hi",
        "दुकानदारों के बीच हमलावर ने खुद को उड़ा लिया।",
        [("ASSAULT", ["attacker"], ["shopkeepers"], "happened")],
    ),
    ("en", "The senator hit back with a Facebook post.", [("ACCUSE", ["senator"], [], "happened")]),
    # behind a condition stands whom a threat is for; whom an invitation lets one meet
    (
        "hi",
        "संघ ने चेतावनी दी कि अगर वेतन नहीं मिला तो नेपाल से माल नहीं उठाया जाएगा।",
        [("THREATEN", ["union"], ["Nepal"], "happened")],
    ),
    (
        "hi",
        "आशा राव ने रवि कुमार से मिलने का न्योता स्वीकार किया।",
        [("AGREE", ["Asha Rao"], ["Ravi Kumar"], "happened")],
    ),
    ("hi", "आशा राव ने पुल से गुजरने का न्योता स्वीकार किया।", [("AGREE", ["Asha Rao"], [], "happened")]),
    # cooperation is of both who help and are helped, help is of who helps; a charge is against who did it
    (
        "hi",
        "पेरू ने चिली को सैनिक भेजे। ब्राजील ने इस सहयोग पर सवाल उठाए।",
        [("AID", ["Peru"], ["Chile"], "happened"), ("ACCUSE", ["Brazil"], ["Peru", "Chile"], "happened")],
    ),
    (
        "hi",
        "पेरू ने चिली को सैनिक भेजे। ब्राजील ने इस मदद पर सवाल उठाए।",
        [("AID", ["Peru"], ["Chile"], "happened"), ("ACCUSE", ["Brazil"], ["Peru"], "happened")],
    ),
    (
        "hi",
        "कांग्रेस का आरोप है कि नेपाल सरकार की ओर से राशन बांटने में गड़बड़ी की जा रही है।",
        [("ACCUSE", ["Indian National Congress"], ["Nepal"], "happened")],
    ),
    # who says that his country stands by another backs it; not who says so of others, nor what it will pay
    (
        "en",
        "Peruvian Foreign Minister Luis Doe said Peru would support Chile's bid.",
        [("SUPPORT", ["Luis Doe"], ["Chile"], "happened")],
    ),
    (
        "en",
        "Peruvian Foreign Minister Luis Doe said Ghana would support Chile's bid.",
        [("SUPPORT", ["Ghana"], ["Chile"], "planned")],
    ),
    (
        "hi",
        "पेरू के विदेश मंत्री लुइस डो ने कहा कि पेरू चिली की दावेदारी का समर्थन करेगा।",
        [("SUPPORT", ["Luis Do"], ["Chile"], "happened")],
    ),
    # on whose something an attack falls; an attack that is condemned hits whom it hits, not the words
    ("hi", "पुलिस की चौकी पर आतंकी हमला हुआ।", [("ASSAULT", [], ["police"], "happened")]),
    ("hi", "आशा राव ने सेना पर हमले की निंदा की।", [("ACCUSE", ["Asha Rao"], [], "happened")]),
    ("hi", "आशा राव ने सेना पर सवाल उठाए।", [("ACCUSE", ["Asha Rao"], ["army"], "happened")]),
    # who killed does not arrest; a gathering before which one meets is no party
    (
        "hi",
        "युवक ने दोस्त की हत्या कर दी। आरोपी को गिरफ्तार किया गया।",
        [("ASSAULT", ["youth"], ["friend"], "happened"), ("COERCE", [], ["suspect"], "happened")],
    ),
    (
        "hi",
        "सार्क बैठक से पहले आशा राव ने रवि कुमार से मुलाकात की।",
        [("CONSULT", ["Asha Rao", "Ravi Kumar"], [], "happened")],
    ),
    # in whose raid somebody fell, whatever raid was told of before; not in whose murder
    (
        "hi",
        "पिछले माह डाकुओं के हमले में चार मजदूर मरे। डाकुओं के हमले में सीमा सुरक्षा बल के दो जवान शहीद हो गए।",
        [
            ("ASSAULT", ["robbers"], ["Border Security Force"], "happened"),
        ],
    ),
    ("hi", "सरपंच की हत्या में दो युवक मारे गए।", [("ASSAULT", [], ["village head"], "happened")]),
    # an infinitive is done by who stands with it
    (
        "hi",
        "आशा राव ने पेरू द्वारा चिली को सहायता देने की योजना पर रोशनी डाली।",
        [("AID", ["Peru"], ["Chile"], "planned")],
    ),
    # for whom a punishment is asked; whom to free, somebody is asked
    (
        "en",
        "Prosecutors sought 12 years in jail for Ravi Kumar.",
        [("REQUEST", ["prosecutors"], ["Ravi Kumar"], "happened")],
    ),
    ("en", "Prosecutors asked for help for Ravi Kumar.", [("REQUEST", ["prosecutors"], [], "happened")]),
    ("en", "Norway urged Peru to free Asha Rao.", [("REQUEST", ["Norway"], ["Peru", "Asha Rao"], "happened")]),
    ("en", "Norway urged Peru to free the nurses.", [("REQUEST", ["Norway"], ["Peru"], "happened")]),
    # through which media somebody speaks is no party
    (
        "en",
        "In an interview on CNN, Asha Rao accused the army of theft.",
        [("ACCUSE", ["Asha Rao"], ["army"], "happened")],
    ),
    ("en", "Asha Rao accused CNN of theft.", [("ACCUSE", ["Asha Rao"], ["CNN"], "happened")]),
    # what a court orders is a decision
    (
        "en",
        "A court ordered the ministry to rebuild a dam. Asha Rao welcomed the decision.",
        [("REQUEST", ["court"], ["ministry"], "happened"), ("SUPPORT", ["Asha Rao"], ["court"], "happened")],
    ),
    (
        "hi",
        "रांची हाईकोर्ट ने मकान गिराने का आदेश दिया। इस आदेश को आशा राव ने सुप्रीम कोर्ट में चुनौती दी।",
        [
            ("REQUEST", ["Ranchi High Court"], [], "happened"),
            ("REJECT", ["Asha Rao"], ["Ranchi High Court"], "happened"),
        ],
    ),
    # whose army attacks, the state does; a charge told right before is the one that is denied
    (
        "hi",
        "इजरायल ने लेबनान पर हमला किया। इजरायली सेना ने पुल पर बम गिराए। आशा राव ने हमले की निंदा की।",
        [
            ("ASSAULT", ["Israel"], ["Lebanon"], "happened"),
            ("ASSAULT", ["Israel Defense Forces"], [], "happened"),
            ("ACCUSE", ["Asha Rao"], ["Israel"], "happened"),
        ],
    ),
    (
        "en",
        "The union accused Asha Rao of theft. Her lawyer rejected the charge.",
        [("ACCUSE", ["union"], ["Asha Rao"], "happened"), ("REJECT", ["lawyer"], ["union"], "happened")],
    ),
    # one of several to whom something is done
    ("en", "Two clerks, including Asha Rao, were arrested.", [("COERCE", [], ["clerks", "Asha Rao"], "happened")]),
    (
        "en",
        "Police arrested nine people, including Asha Rao.",
        [("COERCE", ["police"], ["people", "Asha Rao"], "happened")],
    ),
    (
        "hi",
        "पुलिस ने नौ लोगों को गिरफ्तार किया, जिनमें आशा राव भी शामिल हैं।",
        [("COERCE", ["police"], ["people", "Asha Rao"], "happened")],
    ),
    ("hi", "पुलिस ने नौ लोगों को गिरफ्तार किया, जिनमें आशा राव नहीं हैं।", [("COERCE", ["police"], ["people"], "happened")]),
    # those whom the police attack are the ones who blocked a road
    (
        "en",
        "Police fired at dockers after they blocked a road.",
        [("ASSAULT", ["police"], ["dockers"], "happened"), ("COERCE", ["dockers"], [], "happened")],
    ),
    # who attacks again
    (
        "hi",
        "उग्रवादियों ने किसानों पर हमला किया। सैनिकों पर भी गोलीबारी की गई।",
        [("ASSAULT", ["militants"], ["farmers"], "happened"), ("ASSAULT", ["militants"], ["soldiers"], "happened")],
    ),
    # police of whom is told beside an arrest make it, and free those of whom they tell; courts send to jail
    (
        "en",
        "Police closed a road. Two clerks were arrested.",
        [("COERCE", ["police"], [], "happened"), ("COERCE", ["police"], ["clerks"], "happened")],
    ),
    (
        "hi",
        "पुलिस ने बताया कि बच्चों को रिहा करा लिया गया है।",
        [("AID", ["police"], ["children"], "happened")],
    ),
    # the country in whose province a state helps
    (
        "en",
        "Peru voted. China announced a loan for roads in Cusco.",
        [("AID", ["China"], ["Peru"], "happened")],
    ),
    # of which presidential election is told is no president; an attack before which something happened makes no troops
    ("hi", "राष्ट्रपति चुनाव में किसानों ने प्रदर्शन किया।", [("PROTEST", ["farmers"], [], "happened")]),
    (
        "hi",
        "आतंकवादी हमले के तुरंत बाद पोलैंड ने सीमा सील की।",
        [("ASSAULT", ["terrorists"], [], "happened"), ("COERCE", ["Poland"], [], "happened")],
    ),
    ("hi", "राजधानी में विरोध प्रदर्शन जारी है।", [("PROTEST", ["protesters"], [], "happened")]),
    # a noun behind the name of a body only says what it is
    ("hi", "पुलिस ने हमास आतंकी संगठन के हाथ होने की आशंका जताई।", [("ACCUSE", ["police"], ["Hamas"], "happened")]),
]


# What the parts of an English sentence tell of whom.
PARTS = [
    # adjectives behind somebody, particles behind a verb, a passive that is joined to another one
    ("Soldiers loyal to Peter Fischer shelled the port.", [("ASSAULT", ["soldiers"], ["Peter Fischer"], "happened")]),
    ("Members of the Farm Union held up placards.", [("PROTEST", ["Farm Union"], [], "happened")]),
    ("A clerk was beaten and tied up by robbers.", [("ASSAULT", ["robbers"], ["clerk"], "happened")]),
    (
        "A clerk was arrested and confessed to the crime.",
        [("COERCE", [], ["clerk"], "happened"), ("CONCEDE", ["clerk"], [], "happened")],
    ),
    (
        "Miners will strike unless the operator withdraws plans to cut jobs.",
        [("PROTEST", ["miners"], [], "planned"), ("SANCTION", ["operator"], [], "planned")],
    ),
    # of what a relative clause speaks
    (
        "Peru withdrew the complaint it filed in May.",
        [("CONCEDE", ["Peru"], [], "happened"), ("ACCUSE", ["Peru"], [], "happened")],
    ),
    # a bill bars nobody yet, least of all does he who brings it in
    ("Asha Rao introduced a bill that would bar banks from trade.", []),
    # a state is declared, no judgement given
    ("The mayor declared a state of disaster.", [("COERCE", ["mayor"], [], "happened")]),
    ("The mayor declared the vote a disgrace.", [("ACCUSE", ["mayor"], [], "happened")]),
    # somewhere for talks
    (
        "Peter Fischer was in Cairo for talks with Asha Rao.",
        [("CONSULT", ["Peter Fischer", "Asha Rao"], [], "happened")],
    ),
    (
        "Peter Fischer is due in Cairo for a meeting with Asha Rao.",
        [("CONSULT", ["Peter Fischer", "Asha Rao"], [], "planned")],
    ),
    # who warns of what he would do himself threatens; with or without "that"
    ("The union warned it would strike.", [("THREATEN", ["union"], [], "happened")]),
    ("The union warned that it will not rest.", [("THREATEN", ["union"], [], "happened")]),
    ("The union warned Norway would lose.", [("ACCUSE", ["union"], ["Norway"], "happened")]),
    ("The bank warned Norway it would close.", [("THREATEN", ["bank"], ["Norway"], "happened")]),
    (
        "Norway will not hesitate to expel envoys.",
        [("SANCTION", ["Norway"], [], "planned")],
    ),
    ("The minister complained aid came late.", [("ACCUSE", ["minister"], [], "happened")]),
    # a search is one by those who keep order, and so is an arrest told by "pick up"
    ("Detectives searched the bank.", [("COERCE", ["detectives"], ["bank"], "happened")]),
    ("Diners in Peru searched Chilean food more than Chile.", []),
    ("Police picked up two students.", [("COERCE", ["police"], ["students"], "happened")]),
    ("Asha Rao picked up a prize for her part as Anna Hill.", []),
    # who wins an award, or is named for one, praises nobody
    ("Asha Rao won an award last week.", []),
    ("Asha Rao was named best supporting actress for her part.", []),
    # a shot that is a noun, and one that is aimed
    (
        "Asha Rao took a veiled shot at Peter Fischer.",
        [("ACCUSE", ["Asha Rao"], ["Peter Fischer"], "happened")],
    ),
    ("A gunman shot at police.", [("ASSAULT", ["gunman"], ["police"], "happened")]),
    ("A man shot at a wedding died.", [("ASSAULT", [], ["man"], "happened")]),
    # who is suspected of what he did to whom
    (
        "Two clerks suspected of robbing a bank were arrested by guards.",
        [("COERCE", ["clerks"], ["bank"], "possible"), ("COERCE", ["guards"], ["clerks"], "happened")],
    ),
    # who will not do what he could refuses; a march that is tried is one
    ("The rector said he would not negotiate.", [("REJECT", ["rector"], [], "happened")]),
    ("Norway will not attend the summit.", [("REJECT", ["Norway"], [], "happened")]),
    ("Farmers tried to march to the palace.", [("PROTEST", ["farmers"], [], "happened")]),
    # people are dropped and stopped, charges and buses are as well
    ("Ravi Kumar was dropped for misconduct.", [("SANCTION", [], ["Ravi Kumar"], "happened")]),
    ("Police stopped the students.", [("COERCE", ["police"], ["students"], "happened")]),
    ("The bus stopped the students.", []),
    # the minister, of a sports minister; dozens of what is nobody
    (
        "Sports Minister Asha Rao is ill. Ravi Kumar accused the minister of fraud.",
        [("ACCUSE", ["Ravi Kumar"], ["Asha Rao"], "happened")],
    ),
    ("Bandits rustled hundreds of cattle.", [("COERCE", ["bandits"], [], "happened")]),
    # they of a passive are those who were acted upon; what was seen met nobody
    (
        "Guards detained nine students. They were later let off.",
        [("COERCE", ["guards"], ["students"], "happened"), ("RETREAT", ["guards"], ["students"], "happened")],
    ),
    ("The envoy was seen in Gulu.", []),
    ("Norway no longer has interest in talking with Peru.", [("CONSULT", ["Norway", "Peru"], [], "possible")]),
    ("Norway should've expelled the envoy.", [("SANCTION", ["Norway"], ["envoy"], "possible")]),
    ("Clerks in banks, shops and mills participated in a strike.", [("PROTEST", ["clerks"], [], "happened")]),
    # a participle before somebody is no verb; what is laid on somebody after "on"; joined passives and infinitives
    ("The minister called for armed groups to disarm.", [("REQUEST", ["minister"], [], "happened")]),
    (
        "Nine nurses were killed in a raid on a town Monday blamed on bandits.",
        [("ACCUSE", [], ["bandits"], "happened")],
    ),
    (
        "Two clerks were arrested and sent to jail.",
        [("COERCE", [], ["clerks"], "happened"), ("SANCTION", [], ["clerks"], "happened")],
    ),
    ("The bank agreed not to threaten clerks and not to post guards.", [("AGREE", ["bank"], [], "happened")]),
    ("Two clerks were however released.", [("RETREAT", [], ["clerks"], "happened")]),
    # what is to be ensured is not done yet; who is warned of punishment is threatened
    (
        "The bishop met the mayor to ensure the robbers are arrested.",
        [("CONSULT", ["bishop", "mayor"], [], "happened"), ("COERCE", [], ["robbers"], "possible")],
    ),
    (
        "The mayor warned on Monday that anyone inciting hatred would be jailed.",
        [("THREATEN", ["mayor"], [], "happened")],
    ),
    # what one insists is so is not asked for; allegations that somebody faces have been made
    ("Asha Rao insisted that the march would go ahead.", []),
    ("Asha Rao insisted that the bank should pay.", [("REQUEST", ["Asha Rao"], ["bank"], "happened")]),
    ("Ravi Kumar faces allegations of fraud.", [("ACCUSE", [], ["Ravi Kumar"], "happened")]),
    # the area's senator is not the one named later
    ("The area's senator was arrested. Senator Ravi Kumar is ill.", [("COERCE", [], ["senator"], "happened")]),
    # which speaks of no person
    (
        "Ravi Kumar faced a probe, which was dropped in 2015.",
        [("ACCUSE", [], ["Ravi Kumar"], "happened"), ("CONCEDE", [], ["Ravi Kumar"], "happened")],
    ),
    # mobs beat people, clubs beat clubs
    ("A mob beat Ravi Kumar.", [("ASSAULT", ["mob"], ["Ravi Kumar"], "happened")]),
    ("The club beat Chelsea F.C. 2-0.", []),
    # people are held; meetings, titles and draws are held as well
    ("Ravi Kumar was held in Wardha.", [("COERCE", [], ["Ravi Kumar"], "happened")]),
    ("Police held two clerks.", [("COERCE", ["police"], ["clerks"], "happened")]),
    ("Ravi Kumar was held to a draw.", []),
    ("A congress was held in Wardha.", []),
    # who was just heard goes on; a name behind a noun and its owner
    (
        "A guard is ill, Asha Rao said. She appealed to farmers for calm.",
        [("REQUEST", ["Asha Rao"], ["farmers"], "happened")],
    ),
    (
        "The deal is new, Asha Rao said. Her Danish counterpart, Peter Fischer, thanked Peru.",
        [("SUPPORT", ["Peter Fischer"], ["Peru"], "happened")],
    ),
    ("The league fined its promoter, Tata Steel, $40,000.", [("SANCTION", ["league"], ["Tata Steel"], "happened")]),
    # what a promise is about is told by it alone; what a firm charges is no charge
    ("Asha Rao sat down and vowed to fight on.", [("THREATEN", ["Asha Rao"], [], "happened")]),
    ("The airline charged passengers hidden fees.", []),
    (
        "Austria and Peru announced a deal after two days of talks.",
        [("AGREE", ["Austria", "Peru"], [], "happened"), ("CONSULT", ["Austria", "Peru"], [], "happened")],
    ),
    # who says a thing on a day, and the pronoun behind it
    (
        "The pilots said on Monday they would boycott the talks.",
        [("REJECT", ["pilots"], [], "planned")],
    ),
    ("The army said in June it had killed two rebels.", [("ASSAULT", ["army"], ["rebels"], "happened")]),
    # of whom a verb tells behind one of saying
    (
        "Peru hired a gang that officials say killed a judge.",
        [("ASSAULT", ["gang"], ["judge"], "happened")],
    ),
    ("Kenya named two firms that it says robbed a bank.", [("COERCE", ["firms"], ["bank"], "happened")]),
    ("A guard, who police say stabbed a nurse, wept.", [("ASSAULT", ["guard"], ["nurse"], "happened")]),
    # a claim that is denied: the denial has happened
    (
        "A farmer repeated a claim that Ravi Kumar has denied.",
        [("ACCUSE", ["farmer"], ["Ravi Kumar"], "happened"), ("REJECT", ["Ravi Kumar"], [], "happened")],
    ),
    # people told by their number alone
    ("Seven others, among them retired clerks, were arrested.", [("COERCE", [], ["people"], "happened")]),
    ("At least nine were killed in a raid by soldiers.", [("ASSAULT", ["soldiers"], ["people"], "happened")]),
    ("A bus overturned and at least nine were killed.", []),
    ("Police arrested 14 at the mill.", [("COERCE", ["police"], ["people"], "happened")]),
    # what only says whom somebody belongs to
    ("Ghana blamed the fighting on militias allied to Mali.", [("ACCUSE", ["Ghana"], ["militias"], "happened")]),
    ("Peru's mission to the United Nations denounced the ban.", [("ACCUSE", ["Peru"], [], "happened")]),
    ("Asha Rao's office denied any link to the fire.", [("REJECT", ["Asha Rao"], [], "happened")]),
    # crowds gather for something
    (
        "Residents gathered at the mill, chanting slogans against the mayor.",
        [("PROTEST", ["residents"], ["mayor"], "happened")],
    ),
    ("Residents gathered at the mill to watch a film.", []),
    ("Leaders gathered at the mill and sang hymns.", []),
    # further constructions
    ("The envoys pleaded with Ghana to show mercy.", [("REQUEST", ["envoys"], ["Ghana"], "happened")]),
    ("Police fired back in self-defence.", [("ASSAULT", ["police"], [], "happened")]),
    ("The accused will be produced before a court.", [("COERCE", [], ["accused"], "planned")]),
    ("The miners vowed to continue the fight.", [("THREATEN", ["miners"], [], "happened")]),
    ("Ghana sent drones and blankets.", [("AID", ["Ghana"], [], "happened")]),
    ("Asha Rao was taken ill and has since been discharged.", []),
    ("The board annulled the vote.", [("REJECT", ["board"], [], "happened")]),
    # what follows some verbs with "to" is a purpose
    ("Farmers blocked the road to demand water.", [("PROTEST", ["farmers"], [], "happened")]),
    # whom a charge names has, as it says, done what it tells
    (
        "Police brought charges of attacking a judge against Ravi Kumar.",
        [("ACCUSE", ["police"], [], "happened"), ("ASSAULT", ["Ravi Kumar"], ["judge"], "possible")],
    ),
    # an act that a verb and its noun tell together is told once
    ("A court ordered the arrest of Ravi Kumar.", [("COERCE", ["court"], ["Ravi Kumar"], "happened")]),
    ("Prosecutors earlier charged Ravi Kumar with fraud.", [("ACCUSE", ["prosecutors"], ["Ravi Kumar"], "happened")]),
    # they whom the police take away are no police
    (
        "Police arrested two clerks. Rain fell. It was cold. They were taken into custody over a debt.",
        [("COERCE", ["police"], ["clerks"], "happened")],
    ),
    ("Police withheld his name.", []),
    (
        "Farmers accuse herders of burning their huts.",
        [("ACCUSE", ["farmers"], ["herders"], "happened"), ("ASSAULT", ["herders"], [], "possible")],
    ),
    ("Gunmen came at noon, witnesses said. “They shot a guard,” said Tara Bell, a nurse.", []),
    ("The village beside a Displaced Persons camp sleeps.", []),
    ("The firm withheld wages.", [("COERCE", ["firm"], [], "happened")]),
    ("Two clerks took plea deals.", [("AGREE", ["clerks"], [], "happened")]),
    # a date between a verb and its preposition
    ("Peru appealed on Thursday for tents.", [("REQUEST", ["Peru"], [], "happened")]),
    ("Miners protested on Friday against the tax.", [("PROTEST", ["miners"], [], "happened")]),
    # who is put aside with "with" speaks for himself
    (
        "The union left, with its treasurer Ravi Kumar alleging fraud.",
        [("ACCUSE", ["Ravi Kumar"], [], "happened")],
    ),
    # nobody is made to do what he estimates; who was denied something denies nothing
    ("Rights groups estimate that troops have killed two clerks.", [("ASSAULT", ["troops"], ["clerks"], "happened")]),
    ("Nurses who were denied leave continued their sit-in.", [("PROTEST", ["nurses"], [], "happened")]),
    # words about the subject between commas
    ("The party, formed in 2009, accuses officials of fraud.", [("ACCUSE", ["party"], ["officials"], "happened")]),
    ("The mayor resigned, turned on officials and left.", [("RETREAT", ["mayor"], [], "happened")]),
    # further constructions
    ("The gendarmes responded with tear gas.", [("ASSAULT", ["gendarmes"], [], "happened")]),
    ("Looters broke into a warehouse.", [("COERCE", ["looters"], [], "happened")]),
    ("Two miners were cited for trespassing.", [("ACCUSE", [], ["miners"], "happened")]),
    ("The guard said he would not forgive Ravi Kumar.", [("REJECT", ["guard"], ["Ravi Kumar"], "happened")]),
    ("Gunmen barricaded themselves in a mill.", []),
    # money from somebody is help; what else is raised is none
    ("The firm raised $300m from Barclays.", [("AID", ["Barclays"], ["firm"], "happened")]),
    ("The firm raised cattle from Kenya.", []),
    # whose support something has
    ("The plan has the support of the African Union.", [("SUPPORT", ["African Union"], [], "happened")]),
    ("The beam has the support of two pillars.", []),
    # forces that stand ready, and what for; nothing else is on show to do it
    ("Norwegian soldiers are on standby.", [("MOBILIZE", ["Norway"], [], "happened")]),
    (
        "Chile put its jets on standby to evacuate its citizens from Peru.",
        [("MOBILIZE", ["Chile"], [], "happened"), ("AID", ["Chile"], ["citizens"], "planned")],
    ),
    ("Chile put its jets on display to evacuate its citizens from Peru.", []),
    # troops that are removed leave
    ("The soldiers had been removed from the refinery.", [("RETREAT", ["soldiers"], [], "happened")]),
    ("The sofas had been removed from the refinery.", []),
    # whose thing is taken or hit
    (
        "Militants attacked Petronas and occupied its rigs.",
        [(type_, ["militants"], ["Petronas"], "happened") for type_ in ("ASSAULT", "COERCE")],
    ),
    (
        "The African Union met Kenya. Chile closed its border crossings.",
        [("CONSULT", ["African Union", "Kenya"], [], "happened"), ("COERCE", ["Chile"], [], "happened")],
    ),
    # riots and strikes that take place, and against whom; the word alone tells none
    ("The verdict prompted riots against Turkish traders.", [("PROTEST", ["rioters"], ["traders"], "happened")]),
    ("Riots broke out on Friday.", [("PROTEST", ["rioters"], [], "happened")]),
    ("A film about riots won the prize.", []),
    ("The vote was a step to a general strike next month.", [("PROTEST", ["workers"], [], "planned")]),
    ("The mayor wrote a book on the general strike.", []),
    ("Days of anti-Turkish demonstrations left shops in ruins.", [("PROTEST", ["protesters"], ["Turkey"], "happened")]),
    (
        "Workers marched in Lima. Riots broke out on Friday.",
        [("PROTEST", ["workers"], [], "happened"), ("PROTEST", ["rioters"], [], "happened")],
    ),
    # crowds block in protest; how they do it is no refusal
    ("Protesters have tried to block the plant.", [("PROTEST", ["protesters"], [], "happened")]),
    ("The army blocked the valley.", [("COERCE", ["army"], [], "happened")]),
    ("Drivers blockaded the bridge, refusing to let lorries pass.", [("PROTEST", ["drivers"], [], "happened")]),
    ("Drivers waited at the bridge, refusing to let lorries pass.", [("REJECT", ["drivers"], [], "happened")]),
    # a measure that covers somebody else
    (
        "FIFA suspended Ravi Kumar. The suspension also covers his agent, Luis Paz.",
        [("SANCTION", ["FIFA"], ["Ravi Kumar"], "happened"), ("SANCTION", ["FIFA"], ["Luis Paz"], "happened")],
    ),
    ("The brochure also covers his agent, Luis Paz.", []),
    # a case that is dropped is that of whoever was charged
    (
        "Police charged Ravi Kumar in 2012. The case was dropped in 2013.",
        [("ACCUSE", ["police"], ["Ravi Kumar"], "happened"), ("CONCEDE", [], ["Ravi Kumar"], "happened")],
    ),
    (
        "The mayor met Ravi Kumar in 2012. The case was dropped in 2013.",
        [("CONSULT", ["mayor", "Ravi Kumar"], [], "happened")],
    ),
    # who admits what is not his own concedes nothing
    ("The minister admitted that his officials had lied.", [("CONCEDE", ["minister"], [], "happened")]),
    ("The minister admitted that mistakes were made.", [("CONCEDE", ["minister"], [], "happened")]),
    ("The minister admitted that the leaks were a threat.", []),
    # an appeal that can be made has not been
    ("An appeal could be made to Ghana.", []),
    ("An appeal was made to Ghana.", [("REQUEST", [], ["Ghana"], "happened")]),
    # one speaks on a channel, not against it
    (
        "Speaking on Al Jazeera, Ravi Kumar warned on Al Jazeera that Peru would lose.",
        [("ACCUSE", ["Ravi Kumar"], ["Peru"], "happened")],
    ),
    # whose visit somebody rails against, before where it leads
    (
        'Ravi Kumar said: "Luis Paz railed against my visit to Chad."',
        [("ACCUSE", ["Luis Paz"], ["Ravi Kumar"], "happened")],
    ),
    # what a share is of, nobody does here
    ("Peru mines 12% of all coal imported by Chile.", []),
    # the words of a relative clause are its own
    ("Guests can bring up any matter which they feel suits the case.", []),
    # states and armies depose, shareholders dismiss
    ("The army ousted the president.", [("COERCE", ["army"], ["president"], "happened")]),
    ("Shareholders ousted the president.", [("SANCTION", ["shareholders"], ["president"], "happened")]),
    # relatives help each other unseen
    ("His sister helped Ravi Kumar.", []),
    ("Norway helped Ravi Kumar.", [("AID", ["Norway"], ["Ravi Kumar"], "happened")]),
    # clashes told again, invitations and apologies too
    (
        "Clashes erupted between miners and police. Thirty people were injured in the skirmishes.",
        [("ASSAULT", ["miners", "police"], ["people"], "happened")],
    ),
    ("Chile invited Peru. On Monday it again invited Peru.", [("AGREE", ["Chile"], ["Peru"], "happened")]),
    (
        "Chile invited Peru. On Monday it invited Ghana.",
        [("AGREE", ["Chile"], [c], "happened") for c in ("Peru", "Ghana")],
    ),
    # who signed a deal of his country made no other; what somebody is also convicted of is another thing
    (
        "Kenya has struck a deal with Uganda. Kenyan President Ravi Kumar, who signed the deal, said it was fair.",
        [("AGREE", ["Kenya", "Uganda"], [], "happened")],
    ),
    (
        "Ravi Kumar was convicted of fraud. Kumar was also found guilty of theft.",
        [("SANCTION", [], ["Ravi Kumar"], "happened")] * 2,
    ),
    # secrets given away; orders to destroy; forced purchases
    (
        "Officers have been leaking secret files to gang members.",
        [("COOPERATE", ["officers"], ["gang members"], "happened")],
    ),
    ("The king ordered the destruction of Chad's radar.", [("ASSAULT", ["king"], ["Chad"], "happened")]),
    ("Chad carried out a compulsory purchase of its rail firm.", [("COERCE", ["Chad"], [], "happened")]),
    # confidence is put in somebody; that something will last is none
    ("Angela Merkel expressed confidence in Ravi Kumar.", [("SUPPORT", ["Angela Merkel"], ["Ravi Kumar"], "happened")]),
    ("Angela Merkel expressed confidence that the truce would last.", []),
    # threats are to make people pay for what they did, not for a bridge
    ('"Chile will pay for this," Ravi Kumar said.', [("THREATEN", ["Ravi Kumar"], ["Chile"], "happened")]),
    ('"Chile will pay for the bridge," Ravi Kumar said.', []),
    # a participle describes whom the verb before acts on; what one is questioned or freed as is whom it is done to
    ("A court remanded nine clerks arrested over the Lima heist.", [("COERCE", ["court"], ["clerks"], "happened")]),
    ("Police are holding two suspects.", [("COERCE", ["police"], ["suspects"], "happened")]),
    ("Police question suspects.", [("COERCE", ["police"], ["suspects"], "happened")]),
    ("Police will question drivers.", [("COERCE", ["police"], ["drivers"], "planned")]),
    ("Chile sent troops.", [("AID", ["Chile"], [], "happened")]),
    ("The rebels handed over the mayor.", []),
    ("Gunmen attack clinic, five nurses killed in shooting.", [("ASSAULT", ["gunmen"], ["nurses"], "happened")]),
    # what a thing does, nobody did who is told before it
    (
        "Police evacuated residents after a mudslide buried a bus and killed two nurses.",
        [("AID", ["police"], ["residents"], "happened")],
    ),
    (
        "The clerk resigned after his aide insulted a judge and attacked a nurse.",
        [
            ("RETREAT", ["clerk"], [], "happened"),
            ("ACCUSE", ["aide"], ["judge"], "happened"),
            ("ASSAULT", ["aide"], ["nurse"], "happened"),
        ],
    ),
    (
        "The mayor said the fires were arson and urged Peru to help.",
        [("REQUEST", ["mayor"], ["Peru"], "happened")],
    ),
    # a month is no march
    ("The miners will be charged on March 16.", [("ACCUSE", [], ["miners"], "planned")]),
    ("Police will charge marchers.", [("ASSAULT", ["police"], ["marchers"], "planned")]),
    # whose friend somebody is, is not who he is
    ("The arrest of Fujimori ally Luis Paz led to riots.", [("COERCE", [], ["Luis Paz"], "happened")]),
    ("The arrest of Fujimori made Luis Paz laugh.", [("COERCE", [], ["Alberto Fujimori"], "happened")]),
    # who allegedly did it is who was held
    (
        "Police held two clerks. They allegedly robbed a nurse.",
        [("COERCE", ["police"], ["clerks"], "happened"), ("COERCE", ["clerks"], ["nurse"], "possible")],
    ),
    (
        "Police held two clerks. They then searched a house.",
        [("COERCE", ["police"], ["clerks"], "happened"), ("COERCE", ["police"], [], "happened")],
    ),
    # an attack that nobody claims has happened nonetheless; who asks that others be held asks not them
    ("No group has claimed the attack.", []),
    ("Rebels claimed the attack.", [("ASSAULT", ["rebels"], [], "happened")]),
    ("The lawyer requested that the miners be held.", [("REQUEST", ["lawyer"], [], "happened")]),
    ("The lawyer demanded that Chile free the miners.", [("REQUEST", ["lawyer"], ["Chile"], "happened")]),
    # who was held said nothing of those who were freed
    (
        "The clerk said two nurses arrested in May were freed.",
        [("COERCE", [], ["nurses"], "happened"), ("RETREAT", [], ["nurses"], "happened")],
    ),
    # words with other senses
    ("The party will contest local elections.", []),
    ("The party contested the election results.", [("REJECT", ["party"], [], "happened")]),
    ("The pilots rescued nine clerks hailing from Peru.", [("AID", ["pilots"], ["clerks"], "happened")]),
    ("Luis Paz won a prize.", [("SUPPORT", [], ["Luis Paz"], "happened")]),
    ("The clerks turned their backs on Luis Paz.", [("REJECT", ["clerks"], ["Luis Paz"], "happened")]),
    ("Gunmen looted a van.", [("COERCE", ["gunmen"], [], "happened")]),
    ("Money was released to farmers.", [("AID", [], ["farmers"], "happened")]),
    ("The report was released to farmers.", []),
    ("Officers stationed at a bank slept.", []),
]


@pytest.mark.parametrize(("text", "events"), PARTS)
def test_what_the_parts_of_a_sentence_tell(text: str, events: list[tuple[str, list[str], list[str], str]]) -> None:
    assert [(e.event_type, e.actors, e.targets, e.status) for e in events_of(text, "en")] == events


@pytest.mark.parametrize(("language", "text", "events"), TOLD, ids=[f"{t[0]}-{n}" for n, t in enumerate(TOLD)])
def test_who_did_what(language: str, text: str, events: list[tuple[str, list[str], list[str], str]]) -> None:
    assert [(e.event_type, e.actors, e.targets, e.status) for e in events_of(text, language)] == events


# What is not told as done: conditions, wishes, purposes, what other verbs only speak of.
UNDONE = [
    ("hi", "सैनिकों ने पुल के नीचे से नौ शव बरामद किए।", "COERCE"),
    ("hi", "पुलिस ने नदी से महिला का शव बरामद किया।", "COERCE"),
    ("hi", "विमान हादसे में सभी यात्री मारे गए।", "ASSAULT"),
    ("en", 'The minister berated the union for "holding the country hostage".', "ASSAULT"),
    ("hi", "अगर चीन सीमा सील करता है तो व्यापार रुक जाएगा।", "COERCE"),
    ("hi", "पोलैंड ने चीन से सीमा सील करने का आग्रह किया।", "COERCE"),
    ("hi", "उग्रवादियों ने मछुआरों को रिहा करने का वादा किया।", "RETREAT"),
    ("hi", "मंत्री ने कानून वापस लेने से इनकार किया।", "CONCEDE"),
    ("hi", "संघ ने मशाल जुलूस निकालने की धमकी दी।", "PROTEST"),
    ("hi", "कंपनी का परमिट निरस्त होने की आशंका है।", "SANCTION"),
    ("en", "If Greece seals off its border, traders will suffer.", "COERCE"),
    ("en", "Poland urged Greece to seal off its border.", "COERCE"),
    ("en", "Kenya threatened to freeze military assistance.", "SANCTION"),
    ("en", "The rebels promised to free their captives.", "RETREAT"),
    ("en", "Greece denied that it had turned back migrants.", "COERCE"),
    ("en", "Had the court commuted the sentence, crowds would have cheered.", "CONCEDE"),
]


@pytest.mark.parametrize(("language", "text", "type_"), UNDONE)
def test_what_is_not_done_has_not_happened(language: str, text: str, type_: str) -> None:
    assert not [e for e in events_of(text, language) if e.event_type == type_ and e.status == "happened"]
