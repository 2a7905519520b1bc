"""Status of events: the same act done, to be done, possible, denied; and what is no event at all."""

from __future__ import annotations

import pytest

from tests.unit.fact_samples import events_of

# One act a row: (type, as done, announced, possible, denied). Empty: the language has no such way of putting it.
HINDI = [
    (
        "AID",
        "भारत ने नेपाल को हथियार भेजे।",
        "भारत नेपाल को हथियार भेजेगा।",
        "भारत नेपाल को हथियार भेज सकता है।",
        "भारत ने नेपाल को हथियार नहीं भेजे।",
    ),
    (
        "CONSULT",
        "मोदी ने पुतिन से मुलाकात की।",
        "मोदी पुतिन से मुलाकात करेंगे।",
        "मोदी पुतिन से मुलाकात कर सकते हैं।",
        "मोदी ने पुतिन से मुलाकात नहीं की।",
    ),
    (
        "SANCTION",
        "अमेरिका ने ईरान पर प्रतिबंध लगाए।",
        "अमेरिका ईरान पर प्रतिबंध लगाएगा।",
        "अमेरिका ईरान पर प्रतिबंध लगा सकता है।",
        "अमेरिका ने ईरान पर प्रतिबंध नहीं लगाए।",
    ),
    (
        "ASSAULT",
        "रूस ने यूक्रेन पर हमला किया।",
        "रूस यूक्रेन पर हमला करेगा।",
        "रूस यूक्रेन पर हमला कर सकता है।",
        "रूस ने यूक्रेन पर हमला नहीं किया।",
    ),
    (
        "COERCE",
        "पुलिस ने आरोपी को गिरफ्तार किया।",
        "पुलिस आरोपी को गिरफ्तार करेगी।",
        "पुलिस आरोपी को गिरफ्तार कर सकती है।",
        "पुलिस ने आरोपी को गिरफ्तार नहीं किया।",
    ),
    (
        "PROTEST",
        "किसानों ने सरकार के खिलाफ प्रदर्शन किया।",
        "किसान सरकार के खिलाफ प्रदर्शन करेंगे।",
        "किसान सरकार के खिलाफ प्रदर्शन कर सकते हैं।",
        "किसानों ने सरकार के खिलाफ प्रदर्शन नहीं किया।",
    ),
    (
        "AGREE",
        "भारत और जापान ने समझौते पर हस्ताक्षर किए।",
        "भारत और जापान समझौते पर हस्ताक्षर करेंगे।",
        "भारत और जापान समझौते पर हस्ताक्षर कर सकते हैं।",
        "भारत और जापान ने समझौते पर हस्ताक्षर नहीं किए।",
    ),
    (
        "RETREAT",
        "रूस ने सीरिया से सैनिक वापस बुलाए।",
        "रूस सीरिया से सैनिक वापस बुलाएगा।",
        "रूस सीरिया से सैनिक वापस बुला सकता है।",
        "रूस ने सीरिया से सैनिक वापस नहीं बुलाए।",
    ),
    (
        "MOBILIZE",
        "चीन ने सीमा पर सैनिक तैनात किए।",
        "चीन सीमा पर सैनिक तैनात करेगा।",
        "चीन सीमा पर सैनिक तैनात कर सकता है।",
        "चीन ने सीमा पर सैनिक तैनात नहीं किए।",
    ),
    (
        "CONCEDE",
        "मंत्री ने किसानों से माफी मांगी।",
        "मंत्री किसानों से माफी मांगेंगे।",
        "मंत्री किसानों से माफी मांग सकते हैं।",
        "मंत्री ने किसानों से माफी नहीं मांगी।",
    ),
    (
        "SUPPORT",
        "कनाडा ने यूक्रेन का समर्थन किया।",
        "कनाडा यूक्रेन का समर्थन करेगा।",
        "कनाडा यूक्रेन का समर्थन कर सकता है।",
        "कनाडा ने यूक्रेन का समर्थन नहीं किया।",
    ),
    (
        "ACCUSE",
        "आयोग ने मंत्री के खिलाफ जांच शुरू की।",
        "आयोग मंत्री के खिलाफ जांच शुरू करेगा।",
        "आयोग मंत्री के खिलाफ जांच शुरू कर सकता है।",
        "आयोग ने मंत्री के खिलाफ जांच शुरू नहीं की।",
    ),
]

ENGLISH = [
    (
        "AID",
        "India sent weapons to Nepal.",
        "India will send weapons to Nepal.",
        "India may send weapons to Nepal.",
        "India did not send weapons to Nepal.",
    ),
    ("CONSULT", "Modi met Putin.", "Modi will meet Putin.", "Modi could meet Putin.", "Modi did not meet Putin."),
    (
        "SANCTION",
        "The United States imposed sanctions on Iran.",
        "The United States will impose sanctions on Iran.",
        "The United States might impose sanctions on Iran.",
        "The United States has not imposed sanctions on Iran.",
    ),
    (
        "ASSAULT",
        "Russia attacked Ukraine.",
        "Russia is set to attack Ukraine.",
        "Russia could attack Ukraine.",
        "Russia did not attack Ukraine.",
    ),
    (
        "COERCE",
        "Police arrested the suspect.",
        "Police plan to arrest the suspect.",
        "Police may arrest the suspect.",
        "Police never arrested the suspect.",
    ),
    (
        "PROTEST",
        "Farmers protested against the government.",
        "Farmers will protest against the government.",
        "Farmers may protest against the government.",
        "Farmers have not protested against the government.",
    ),
    (
        "AGREE",
        "India and Japan signed a deal.",
        "India and Japan will sign a deal.",
        "India and Japan are expected to sign a deal.",
        "India and Japan have not signed a deal.",
    ),
    (
        "RETREAT",
        "Russia withdrew from Syria.",
        "Russia will withdraw from Syria.",
        "Russia might withdraw from Syria.",
        "Russia has not withdrawn from Syria.",
    ),
    (
        "MOBILIZE",
        "China deployed missiles.",
        "China will deploy missiles.",
        "China could deploy missiles.",
        "China has not deployed missiles.",
    ),
    (
        "CONCEDE",
        "The minister apologised to farmers.",
        "The minister will apologise to farmers.",
        "The minister may apologise to farmers.",
        "The minister has not apologised to farmers.",
    ),
    (
        "SUPPORT",
        "Canada endorsed Ukraine.",
        "Canada will endorse Ukraine.",
        "Canada may endorse Ukraine.",
        "Canada did not endorse Ukraine.",
    ),
    (
        "REJECT",
        "Iran rejected the proposal.",
        "Iran will reject the proposal.",
        "Iran could reject the proposal.",
        "Iran has not rejected the proposal.",
    ),
    (
        "THREATEN",
        "North Korea threatened Japan.",
        "",
        "North Korea may threaten Japan.",
        "North Korea did not threaten Japan.",
    ),
]
STATUSES = ("happened", "planned", "possible", "denied")
PAIRS = [
    pytest.param(language, text, row[0], status, id=f"{language}-{row[0]}-{status}-{number}")
    for language, rows in (("hi", HINDI), ("en", ENGLISH))
    for number, row in enumerate(rows)
    for text, status in zip(row[1:], STATUSES, strict=True)
    if text
]


@pytest.mark.parametrize(("language", "text", "type_", "status"), PAIRS)
def test_status(language: str, text: str, type_: str, status: str) -> None:
    found = [event.status for event in events_of(text, language) if event.event_type == type_]
    assert found == [status]


# Nothing in these has happened: whatever is found must say so.
NOT_DONE = [
    ("hi", "आशंका है कि रूस यूक्रेन पर हमला करेगा।"),
    ("hi", "अगर रूस ने यूक्रेन पर हमला किया तो अमेरिका प्रतिबंध लगाएगा।"),
    ("hi", "यदि कर्मचारियों ने हड़ताल की तो सरकार कार्रवाई करेगी।"),
    ("hi", "पुलिस हमलावर को गिरफ्तार करने की कोशिश कर रही है।"),
    ("hi", "चीन सैनिक तैनात करने की योजना बना रहा है।"),
    ("hi", "माना जा रहा है कि ईरान इसराइल पर हमला कर सकता है।"),
    ("hi", "अमेरिका ने इस दावे को गलत बताया कि उसने ईरान पर हमला किया।"),
    ("hi", "सरकार को किसानों को मुआवजा देना चाहिए।"),
    ("hi", "मंत्री के इस्तीफा देने की संभावना है।"),
    ("hi", "भारत ने पाकिस्तान पर हमला करने से इनकार किया।"),
    ("hi", "सेना को सत्ता पर कब्जा करने से रोका गया।"),
    ("hi", "उम्मीद है कि दोनों देश समझौते पर हस्ताक्षर करेंगे।"),
    ("hi", "विपक्ष ने मांग की कि सरकार मंत्री को बर्खास्त करे।"),
    ("hi", "संयुक्त राष्ट्र ने रूस से युद्ध समाप्त करने की अपील की।"),
    ("hi", "पुलिस ने हमला करने की साजिश का खुलासा किया।"),
    ("hi", "क्या चीन ताइवान पर हमला करेगा?"),
    ("hi", "राष्ट्रपति अगले महीने जापान की यात्रा करेंगे।"),
    ("hi", "अदालत आरोपी को सजा सुना सकती है।"),
    ("hi", "यूनियन ने कहा कि मांगें नहीं मानी गईं तो कर्मचारी हड़ताल करेंगे।"),
    ("hi", "रूस चाहता है कि यूक्रेन हथियार डाल दे।"),
    ("en", "Russia is feared to be about to attack Ukraine."),
    ("en", "If Russia attacks Ukraine, the United States will impose sanctions."),
    ("en", "Unless workers go on strike, the company will close the plant."),
    ("en", "Police are trying to arrest the attacker."),
    ("en", "China plans to deploy troops near Taiwan."),
    ("en", "It is believed that Iran could attack Israel."),
    ("en", "The United States denied that it had attacked Iran."),
    ("en", "The government should compensate farmers."),
    ("en", "The minister is likely to resign."),
    ("en", "India refused to attack Pakistan."),
    ("en", "The army was prevented from seizing power."),
    ("en", "The two countries are expected to sign a deal."),
    ("en", "The opposition demanded that the government sack the minister."),
    ("en", "The United Nations urged Russia to end the war."),
    ("en", "Police uncovered a plot to bomb the embassy."),
    ("en", "Will China attack Taiwan?"),
    ("en", "The president will visit Japan next month."),
    ("en", "The court may sentence the suspect to death."),
    ("en", "The union said workers would strike if the demands were not met."),
    ("hi", "अधिकारियों को हवाई अड्डे पर आतंकियों के हमले की आशंका थी।"),
    ("hi", "आतंकियों द्वारा हमले की आशंका जताई गई।"),
    ("hi", "अमेरिका और चीन के बीच वार्ता की उम्मीद है।"),
    ("hi", "रूस के हमले का खतरा बढ़ गया है।"),
    ("hi", "किसानों के प्रदर्शन की संभावना को देखते हुए सड़क बंद है।"),
    ("en", "Officials feared rebels had killed the mayor of Kano."),
    ("en", "Police expected protesters to attack the embassy of France."),
    ("en", "India predicted that Pakistan would attack Kashmir."),
    ("en", "Russia wants Ukraine to surrender."),
]
WORDS = {"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"}  # the words that were said did happen


@pytest.mark.parametrize(("language", "text"), NOT_DONE)
def test_nothing_happened(language: str, text: str) -> None:
    done = [(e.event_type, e.rule) for e in events_of(text, language) if e.status == "happened"]
    assert [d for d in done if d[0] not in WORDS] == []


@pytest.mark.parametrize(("language", "text"), NOT_DONE)
def test_evidence_is_exact(language: str, text: str) -> None:
    for event in events_of(text, language):
        assert text[event.start_char : event.end_char] == event.evidence


# (text, type, statuses): one act as done and as only thought of, word for word alike but for what says so.
THOUGHT = [
    ("en", "Iran signed the agreement on Monday.", "AGREE", ["happened"]),
    ("en", "Iran was to have signed the agreement on Monday.", "AGREE", ["possible"]),
    ("en", "Iran is to sign the agreement on Monday.", "AGREE", ["planned"]),
    ("en", "Japan has apologised.", "CONCEDE", ["happened"]),
    ("en", "Japan has yet to apologise.", "CONCEDE", ["denied"]),
    ("en", "Germany stopped short of condemning Israel.", "ACCUSE", ["denied"]),
    ("en", "There is evidence that Iran supplied weapons to the rebels.", "AID", ["happened"]),
    ("en", "There is no evidence that Iran supplied weapons to the rebels.", "AID", ["possible"]),
    ("en", "Nobody has claimed that Israel bombed the hospital.", "ASSAULT", ["possible"]),
    ("en", "The rebels attacked the convoy.", "ASSAULT", ["happened"]),
    ("en", "Had the rebels attacked the convoy, dozens would have died.", "ASSAULT", []),
    ("en", "The government has no plans to ban the party.", "COERCE", ["denied"]),
    ("en", "It is unlikely that Chad will withdraw its troops.", "RETREAT", ["possible"]),
    ("en", "The union had threatened to strike, but did not.", "PROTEST", []),
    ("en", "Police were ordered to arrest the suspects.", "COERCE", []),
    ("en", "Lawmakers voted to expel the ambassador.", "SANCTION", ["planned"]),
    ("en", "The president said he wished Japan would apologise.", "CONCEDE", ["possible"]),
    ("en", "Norway offered to host talks between Chad and Libya.", "CONSULT", ["planned"]),
    ("en", "Norway hosted talks between Chad and Libya.", "CONSULT", ["happened"]),
    ("en", "Talks between Kenya and Uganda will be held on Friday.", "CONSULT", ["planned"]),
    ("en", "The summit between Ghana and Togo was cancelled.", "CONSULT", ["denied"]),
    ("en", "A plot to assassinate the president was foiled.", "ASSAULT", []),
    ("en", "Protesters tried to seize the palace.", "COERCE", ["possible"]),
    ("en", "A court accused three policemen of torturing a student.", "ASSAULT", ["possible"]),
    ("en", "A court acquitted three policemen of torturing a student.", "ASSAULT", ["denied"]),
    ("en", "The mayor imagined what would happen if soldiers shot protesters.", "ASSAULT", []),
    # acts told by nouns
    ("en", "The arrest of the editor sparked outrage.", "COERCE", ["happened"]),
    ("en", "The possible arrest of the editor sparked outrage.", "COERCE", ["possible"]),
    ("en", "Kenya demanded the release of the editor.", "RETREAT", ["possible"]),
    ("en", "The release of the editor was demanded by Kenya.", "RETREAT", ["possible"]),
    ("en", "There were calls for the release of the editor.", "RETREAT", ["possible"]),
    ("en", "Nurses have been protesting in Galle since May for the release of two editors.", "RETREAT", ["possible"]),
    ("en", "Nurses marched after the release of two editors.", "RETREAT", ["happened"]),
    ("en", "The resignation of the minister is expected on Friday.", "RETREAT", ["planned"]),
    ("en", "Fears of China's invasion of Taiwan have grown.", "COERCE", ["possible"]),
    ("en", "The extradition of Julian Assange was approved.", "COERCE", ["possible"]),
    ("en", "Police foiled the assassination of Hassan Rouhani.", "ASSAULT", ["denied"]),
    ("en", "Plans for the expulsion of Vladimir Putin were dropped.", "SANCTION", ["planned"]),
    ("en", "The attempted murder of Salman Rushdie shocked Britain.", "ASSAULT", ["possible"]),
    ("en", "Kenya's withdrawal from Somalia was criticised.", "RETREAT", ["happened"]),
    ("en", "Kenya's proposed withdrawal from Somalia was criticised.", "RETREAT", ["possible"]),
    # the act that is denied, and what a refused paper asks for
    ("en", "Iran denied arming the rebels.", "AID", ["denied"]),
    ("en", "The army denied the bombing of the market.", "ASSAULT", ["denied"]),
    ("en", "The rebels denied any role in the attack on the convoy.", "ASSAULT", ["denied"]),
    ("en", "The judge denied bail to the bombing suspect.", "ASSAULT", []),
    ("en", "The airline rubbished claims that it had fired 200 workers.", "SANCTION", ["denied"]),
    ("hi", "पुलिस ने लाठीचार्ज से इनकार किया।", "ASSAULT", ["denied"]),
    ("hi", "सेना ने हवाई हमले की खबरों का खंडन किया है।", "ASSAULT", ["denied"]),
    ("hi", "मंत्रालय ने हमले पर टिप्पणी करने से इनकार किया।", "ASSAULT", []),
    ("en", "Russia vetoed a resolution condemning Israel.", "ACCUSE", []),
    ("en", "The council passed a resolution condemning Israel.", "ACCUSE", ["happened"]),
    # verbs that share an auxiliary or "to"
    ("en", "The army said it would attack the rebels and seize the town.", "ASSAULT", ["planned"]),
    ("en", "The army said it would attack the rebels and seize the town.", "COERCE", ["planned"]),
    ("en", "The army attacked the rebels and seized the town.", "COERCE", ["happened"]),
    ("en", "India could arrest the pilot and expel the envoy.", "SANCTION", ["possible"]),
    ("en", "The patrol was ambushed by rebels.", "ASSAULT", ["happened"]),
    ("en", "The patrol could be ambushed by rebels.", "ASSAULT", ["possible"]),
    ("en", "The patrol was not ambushed by rebels.", "ASSAULT", ["denied"]),
    ("en", "Nurses wore masks in protest at the law.", "PROTEST", ["happened"]),
    ("en", "Nurses may wear masks in protest at the law.", "PROTEST", []),
    ("en", "Canada pledged 2 million dollars to Haiti.", "AGREE", ["happened"]),
    ("en", "Canada may pledge 2 million dollars to Haiti.", "AGREE", ["possible"]),
    ("en", "The judge called the raid a massacre.", "ACCUSE", ["happened"]),
    ("en", "The judge will call the raid a massacre.", "ACCUSE", ["planned"]),
    ("en", "Nobody called the raid a massacre.", "ACCUSE", []),
    ("en", "Japan called the strike a mistake.", "PROTEST", []),
    ("en", "The minister admitted lying to parliament.", "CONCEDE", ["happened"]),
    ("en", "The court struck it down in November.", "ASSAULT", []),
    ("en", "President Joao Lourenco visited neither the camp nor the port.", "CONSULT", []),
    ("en", "President Joao Lourenco visited the camp on Monday.", "CONSULT", ["happened"]),
    ("en", "Kenya vowed not to sign the treaty.", "REJECT", ["happened"]),
    ("en", "The minister will admit lying to parliament.", "CONCEDE", ["planned"]),
    ("hi", "पुलिस ने उस दिन आरोपी को गिरफ्तार किया।", "COERCE", ["happened"]),
    ("hi", "काश पुलिस ने उस दिन आरोपी को गिरफ्तार किया होता।", "COERCE", []),
    ("hi", "माना जा रहा है कि रूस ने जहाज पर हमला किया।", "ASSAULT", ["possible"]),
    ("hi", "सेना ने बताया कि रूस ने जहाज पर हमला किया।", "ASSAULT", ["happened"]),
    ("hi", "इस बात का कोई सबूत नहीं है कि ईरान ने विद्रोहियों को हथियार भेजे।", "AID", ["possible"]),
    ("hi", "किसी ने यह नहीं कहा कि इजरायल ने अस्पताल पर बमबारी की।", "ASSAULT", ["possible"]),
    ("hi", "वह चाहते हैं कि जापान माफी मांगे।", "CONCEDE", ["possible"]),
    ("hi", "यदि विद्रोहियों ने काफिले पर हमला किया होता तो दर्जनों लोग मारे जाते।", "ASSAULT", []),
    ("hi", "ईरान को सोमवार को समझौते पर हस्ताक्षर करना था।", "AGREE", []),
    ("hi", "यूनियन ने हड़ताल की धमकी दी थी, लेकिन हड़ताल नहीं की।", "PROTEST", []),
    ("hi", "सरकार का पार्टी पर प्रतिबंध लगाने का कोई इरादा नहीं है।", "SANCTION", []),
    ("hi", "यह दावा गलत है कि मिस्र ने पत्रकार को गिरफ्तार किया।", "COERCE", ["denied"]),
    ("hi", "इसकी संभावना कम है कि चाड अपने सैनिक वापस बुलाएगा।", "RETREAT", ["possible"]),
    ("hi", "ऐसी अफवाह है कि तुर्की ने सीरिया पर हमला कर दिया है।", "ASSAULT", ["possible"]),
    ("hi", "अदालत शुक्रवार को मंत्री को सजा सुना सकती है।", "SANCTION", ["possible"]),
    ("hi", "अदालत ने शुक्रवार को मंत्री को सजा सुना दी।", "SANCTION", ["happened"]),
    ("hi", "क्या फ्रांस नाइजर में सैनिक भेजेगा?", "AID", ["possible"]),
    ("hi", "प्रवासियों को निर्वासित करने की योजना छोड़ दी गई।", "COERCE", []),
    ("hi", "जापान पर लगाए गए प्रतिबंध हटाए जाएंगे।", "SANCTION", ["happened"]),
    ("hi", "अगर सरकार मांगें मान लेती तो किसान आंदोलन खत्म कर देते।", "RETREAT", []),
    ("hi", "राजद ने 12 मार्च से आंदोलन की घोषणा की।", "PROTEST", ["planned"]),
    ("hi", "भाजपा ने बंद का आह्वान नहीं किया।", "PROTEST", ["denied"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी पटना पहुंचे।", "CONSULT", ["happened"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी पटना पहुंचेंगे।", "CONSULT", ["planned"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी पटना नहीं पहुंचे।", "CONSULT", ["denied"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी पटना आ सकते हैं।", "CONSULT", ["possible"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी पटना जाना चाहते हैं।", "CONSULT", ["possible"]),
    ("hi", "प्रधानमंत्री नरेंद्र मोदी को पटना जाना था।", "CONSULT", []),
    ("hi", "डॉक्टरों की हड़ताल सोमवार से शुरू हुई।", "PROTEST", ["happened"]),
    ("hi", "डॉक्टरों की हड़ताल सोमवार से शुरू होगी।", "PROTEST", ["planned"]),
    ("hi", "डॉक्टरों की हड़ताल शुरू नहीं हुई।", "PROTEST", ["denied"]),
    ("hi", "चुनाव आयोग ने राहुल गांधी से शपथपत्र मांगा।", "REQUEST", ["happened"]),
    ("hi", "चुनाव आयोग ने राहुल गांधी से शपथपत्र नहीं मांगा।", "REQUEST", ["denied"]),
    ("hi", "केंद्र ने राज्यों से कार्रवाई करने को नहीं कहा।", "REQUEST", ["denied"]),
    ("hi", "प्रशासन इंटरनेट सेवा 48 घंटे के लिए बंद कर सकता है।", "COERCE", ["possible"]),
    ("hi", "बबलू यादव को गिरफ्तार करने को कहा गया।", "COERCE", []),
    ("hi", "मुठभेड़ में कोई नक्सली ढेर नहीं।", "ASSAULT", []),
    ("hi", "किसान सभा ने आंदोलन का ऐलान वापस ले लिया।", "PROTEST", []),
    ("hi", "रूस ने यूक्रेन को रक्षा प्रणाली सौंपने से मना कर दिया।", "AID", []),
    ("hi", "माना जा रहा है कि पुलिस ने बबलू यादव को दबोच लिया है।", "COERCE", ["possible"]),
    # what one backs off from, rules out, comes close to
    ("en", "Peru backed away from expelling the envoy.", "SANCTION", ["denied"]),
    ("en", "Peru moved away from the border after expelling the envoy.", "SANCTION", ["happened"]),
    ("en", "The navy refrained from shelling the island.", "ASSAULT", ["denied"]),
    ("en", "The navy ruled out shelling Galle.", "ASSAULT", []),
    ("en", "The navy resumed shelling the island.", "ASSAULT", ["happened"]),
    ("en", "Rebels came close to seizing the airport.", "COERCE", ["possible"]),
    ("en", "Rebels were on the brink of seizing the airport.", "COERCE", ["possible"]),
    ("en", "Rebels were about to seize the airport.", "COERCE", ["planned"]),
    ("en", "The clerk was nearly arrested in Galle.", "COERCE", ["possible"]),
    ("en", "Nearly 40 clerks were arrested in Galle.", "COERCE", ["happened"]),
    # what is doubted, or asked
    ("en", "It is a myth that soldiers beat a tailor.", "ASSAULT", ["denied"]),
    ("en", "Reports that soldiers beat a tailor are untrue.", "ASSAULT", []),
    ("en", "The mayor doubted that soldiers beat a tailor.", "ASSAULT", ["possible"]),
    ("en", "Did soldiers beat a tailor?", "ASSAULT", ["possible"]),
    ("en", "Why did soldiers beat a tailor?", "ASSAULT", ["happened"]),
    ("hi", "क्या सैनिकों ने मछुआरों को पीटा?", "ASSAULT", ["possible"]),
    ("hi", "सैनिकों ने मछुआरों को क्यों पीटा?", "ASSAULT", ["happened"]),
    ("hi", "कोई नहीं जानता कि सैनिकों ने मछुआरों को पीटा या नहीं।", "ASSAULT", ["possible"]),
    (
        "en",
        "The army reported that a rocket attack carried out by rebels resulted in ten deaths.",
        "ASSAULT",
        ["happened"],
    ),
    # a hedge tells of the verb behind it
    ("en", "Police detained six youths allegedly involved in thefts.", "COERCE", ["happened"]),
    ("en", "Police allegedly detained six members of a gang.", "COERCE", ["possible"]),
    # what would have been done
    ("hi", "बारिश न होती तो लोग मछुआरों को पीट देते।", "ASSAULT", []),
    ("hi", "पुलिस ने मछुआरों को पकड़ लिया होता।", "COERCE", []),
    ("hi", "पुलिस ने मछुआरों को पकड़ लिया।", "COERCE", ["happened"]),
    ("hi", "विधायक की गिरफ्तारी पर रोक लग गई।", "COERCE", ["possible"]),
    ("hi", "विधायक की गिरफ्तारी पर हंगामा हुआ।", "COERCE", ["happened"]),
]


@pytest.mark.parametrize(("language", "text", "type_", "statuses"), THOUGHT)
def test_done_or_only_thought_of(language: str, text: str, type_: str, statuses: list[str]) -> None:
    assert [e.status for e in events_of(text, language) if e.event_type == type_] == statuses


NOBODY = [
    ("en", "No troops were deployed in the town.", ["denied"]),
    ("en", "The envoy confirmed that no relief convoys have deployed across the border.", ["denied"]),
    ("en", "No aid was delivered to Pune.", ["denied"]),
    ("en", "None of the soldiers attacked the village.", ["denied"]),
    ("en", "Not a single soldier attacked the camp.", ["denied"]),
    ("en", "In the end no deal was signed by Chad and Mali.", ["denied"]),
    ("en", "No doubt the army attacked the camp.", ["happened"]),
    ("en", "No fewer than ten men were arrested.", ["happened"]),
    ("en", "A man with no arms attacked the mayor.", ["happened"]),
    ("en", "Not only police arrested him.", ["happened"]),
    ("en", "The envoy, who has no staff, met the king.", ["happened"]),
    ("hi", "न तो सेना ने हमला किया न ही पुलिस ने।", ["denied"]),
    ("hi", "न ही सरकार ने मदद भेजी।", ["denied"]),
    ("hi", "न केवल सेना ने हमला किया बल्कि लूटपाट भी की।", ["happened"]),
    ("hi", "पुलिस ने बिना हमला किए भीड़ को हटाया।", ["denied"]),
    ("hi", "संगठन ने बिना अनुमति रैली निकाली।", ["happened"]),
]


@pytest.mark.parametrize(("language", "text", "statuses"), NOBODY, ids=[text for _, text, _ in NOBODY])
def test_nobody_did_it(language: str, text: str, statuses: list[str]) -> None:
    assert [event.status for event in events_of(text, language)] == statuses


@pytest.mark.parametrize(
    "text",
    [
        "More than ten men were arrested.",
        "No fewer than ten men were arrested.",
        "Up to 40 people were arrested.",
        "Between 30 and 40 people were arrested.",
        "Troops killed up to nine rebels.",
        "Troops killed around forty rebels.",
    ],
)
def test_a_rough_count_is_part_of_its_phrase(text: str) -> None:
    (event,) = events_of(text, "en")
    assert event.status == "happened"
    assert event.targets
