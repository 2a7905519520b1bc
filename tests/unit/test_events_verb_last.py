"""Events of verb-last sentences: what is left out, put first, or only spelt out by a noun."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from flows.facts.extract import extract_facts
from tests.unit.fact_samples import article, events_of, seeds

# (text, events): type, actors, targets and status of each.
TOLD: list[tuple[str, list[tuple[str, list[str], list[str], str]]]] = [
    # an act that has begun, goes on, or is carried out
    ("दुकानदारों ने टैक्स का विरोध करना शुरू कर दिया।", [("ACCUSE", ["shopkeepers"], [], "happened")]),
    ("सेना के जवान ग्रामीणों को बचाने में जुटे हैं।", [("AID", ["soldiers"], ["villagers"], "happened")]),
    ("दस्ते द्वारा ठेले जब्त करने की कार्रवाई की गई।", [("COERCE", ["squad"], [], "happened")]),
    ("पुलिस हथियार जब्त करने की कार्रवाई करेगी।", [("COERCE", ["police"], [], "planned")]),
    ("पुलिस हथियार जब्त करने की योजना बना रही है।", [("COERCE", ["police"], [], "planned")]),
    ("उग्र भीड़ पुलिस पर पथराव करने लगी।", [("PROTEST", ["mob"], ["police"], "happened")]),
    # whose act an infinitive tells
    (
        "इराक के आक्रमण करने के बाद कुवैत ने मदद मांगी।",
        [("ASSAULT", ["Iraq"], [], "happened"), ("REQUEST", ["Kuwait"], [], "happened")],
    ),
    ("कुवैत ने इराक की निंदा करने का फैसला किया।", [("ACCUSE", ["Kuwait"], ["Iraq"], "planned")]),
    (
        "रमन सिंह ने हादसे में मारे गए लोगों के वारिसों को दो लाख रुपये की सहायता देने की घोषणा की।",
        [("AID", ["Raman Singh"], ["people"], "planned")],
    ),
    # relief that goes on, people pulled out
    ("नगर निगम की ओर से राहत एवं बचाव कार्य जारी है।", [("AID", ["municipal corporation"], [], "happened")]),
    ("जल जमाव के बीच मरम्मत कार्य जारी है।", []),
    ("सेना ने मलबे में दबे नौ मजदूरों को निकाला।", [("AID", ["army"], ["workers"], "happened")]),
    ("सेना ने कुएं से पानी निकाला।", []),
    # whose hand is seen behind something
    (
        "पुलिस ने धमाके के पीछे तालिबान का हाथ होने की आशंका जताई है।",
        [("ACCUSE", ["police"], ["Taliban"], "happened")],
    ),
    ("पुलिस ने कहा कि धमाके में एक मजदूर का हाथ टूट गया।", []),
    # a sentence made milder, a judge who steps back, who stays away
    ("अदालत ने चार कैदियों की मौत की सजा आजीवन कारावास में बदल दी।", [("CONCEDE", ["court"], ["prisoners"], "happened")]),
    ("कांग्रेस ने शिखर सम्मेलन में हिस्सा नहीं लिया।", [("REJECT", ["Indian National Congress"], [], "happened")]),
    ("न्यायाधीश ने खुद को इस मामले से अलग कर लिया।", [("RETREAT", ["judge"], [], "happened")]),
    ("ट्रेड यूनियन के सदस्य जख्मी हालत में मिले।", []),
    # whose meeting decides
    ("समिति की बैठक में नए पुल के प्रस्ताव को मंजूरी दी गई।", [("AGREE", ["committee"], [], "happened")]),
    # who is told to do something, and who is only told
    # whose words the sentence before tells, not of whom they are
    (
        "विधायक रमेश कुमार ने बताया कि मेले में मजदूर आए थे। उन्होंने पेरू की आलोचना की।",
        [("ACCUSE", ["Ramesh Kumar"], ["Peru"], "happened")],
    ),
    (
        "मेले में मजदूर आए थे। उन्होंने पेरू की आलोचना की।",
        [("ACCUSE", ["workers"], ["Peru"], "happened")],
    ),
    # what somebody is told to do, in a form that may be of the past
    ("नॉर्वे ने पेरू से कहा कि वह हमले रोके।", [("REQUEST", ["Norway"], ["Peru"], "happened")]),
    ("अदालत ने पुलिस से कहा कि वह दो दिन में जवाब दाखिल करे।", [("REQUEST", ["court"], ["police"], "happened")]),
    ("महापौर ने ठेकेदारों से कहा कि वे नालियां साफ करें।", [("REQUEST", ["mayor"], ["contractors"], "happened")]),
    ("महापौर ने पत्रकारों से कहा कि ठेकेदार नालियां साफ करें।", []),
    ("महापौर ने ठेकेदारों से कहा कि शायद बारिश हो।", []),
    # a building is no name of its own, nor is what a name is
    ("हमलावरों ने कांग्रेस कार्यालय पर हमला किया।", [("ASSAULT", ["attackers"], ["Indian National Congress"], "happened")]),
    ("तालिबान आतंकी संगठन ने धमाके की जिम्मेदारी ली।", [("CONCEDE", ["Taliban"], [], "happened")]),
    # whom a bomb hits, of whom nobody says by whom
    ("बाजार में हुए बम धमाके में चार दुकानदार घायल हो गए।", [("ASSAULT", [], ["shopkeepers"], "happened")]),
    ("गैस के धमाके में चार दुकानदार घायल हो गए।", []),
    ("दर्जनों वकीलों की गिरफ्तारी हो चुकी है।", [("COERCE", [], ["lawyers"], "happened")]),
    # the subject between the words of an act
    ("इस हड़ताल का आह्वान मजदूर संघ ने किया है।", [("PROTEST", ["union"], [], "happened")]),
    (
        "इस बंद का आह्वान श्रमिक संगठनों ने महंगाई के विरोध में किया है।",
        [("PROTEST", ["labour unions"], [], "happened")],
    ),
    ("तालिबान ने दावा किया कि यह हमला उसने किया है।", [("ASSAULT", ["Taliban"], [], "happened")]),
    ("छात्र की हत्या का पुलिस ने खुलासा किया।", []),
    ("प्रदर्शन के बाद पुलिस ने बयान जारी किया।", []),
    # what the subject does on the way is not done to it; where a crowd sits it sits against nobody
    ("मजदूर नारेबाजी करते हुए दफ्तर पहुंचे।", [("PROTEST", ["workers"], [], "happened")]),
    ("किसान दिल्ली व आसपास धरना दे रहे हैं।", [("PROTEST", ["farmers"], [], "happened")]),
    # the subject that a sentence leaves out, where its verb needs one
    (
        "हाईकोर्ट ने नाराजगी जताई। साथ ही कलेक्टर को हाजिर होने का निर्देश दिया है।",
        [("ACCUSE", ["high court"], [], "happened"), ("REQUEST", ["high court"], ["district collector"], "happened")],
    ),
    ("हाईकोर्ट नाराज है। कलेक्टर को निर्देश दिया गया है।", []),
    # who is caught in a crime does it, not who catches
    (
        "हमला करते हुए पुलिस ने तीन हमलावरों को दबोचा।",
        [("ASSAULT", ["attackers"], [], "happened"), ("COERCE", ["police"], ["attackers"], "happened")],
    ),
    (
        "लाठीचार्ज करते हुए पुलिस ने छात्रों को हिरासत में लिया।",
        [("ASSAULT", ["police"], [], "happened"), ("COERCE", ["police"], ["students"], "happened")],
    ),
    # under whom a crowd acts, to whom it belongs, at whose word somebody acts
    (
        "किसान यूनियन के बैनर तले किसानों ने धरना दिया।",
        [("PROTEST", ["farmers"], [], "happened")],
    ),
    (
        "संयुक्त किसान मोर्चा के तत्वावधान में किसानों ने धरना दिया।",
        [("PROTEST", ["farmers", "Samyukta Kisan Morcha"], [], "happened")],
    ),
    ("शिवसेना से जुड़े युवकों ने प्रदर्शन किया।", [("PROTEST", ["youths"], [], "happened")]),
    ("पीड़िता की शिकायत पर पुलिस ने मामला दर्ज किया।", [("ACCUSE", ["police"], [], "happened")]),
    # an office beside another of the one person named
    ("अभिनेता और सांसद रवि किशन ने धरना दिया।", [("PROTEST", ["Ravi Kishan"], [], "happened")]),
    ("एक अभिनेता और सांसद रवि किशन ने धरना दिया।", [("PROTEST", ["actor", "Ravi Kishan"], [], "happened")]),
    # what befell people without a name, by nobody told
    ("एक महिला की हत्या हुई है।", [("ASSAULT", [], ["woman"], "happened")]),
    ("सिपाही के साथ मारपीट की गई।", [("ASSAULT", [], ["constable"], "happened")]),
    ("मुठभेड़ में तीन आतंकी ढेर हो गए।", [("ASSAULT", [], ["terrorists"], "happened")]),
    ("व्यापारी की हत्या की साजिश रची गई थी।", [("ASSAULT", [], ["trader"], "possible")]),
    (
        "युवक की हत्या के मामले में पुलिस ने आरोपित को गिरफ्तार किया।",
        [("ASSAULT", [], ["youth"], "happened"), ("COERCE", ["police"], ["suspect"], "happened")],
    ),
    # the victims of an attack, told of right after it
    ("रूस ने कीव पर हमला किया। हमले में सात लोग मारे गए।", [("ASSAULT", ["Russia"], ["Kyiv", "people"], "happened")]),
    # what acts for a force; a country that nobody owns
    ("वायुसेना के हेलीकॉप्टरों ने पर्यटकों को सुरक्षित निकाला।", [("AID", ["air force"], ["tourists"], "happened")]),
    (
        "इराक के कुवैत पर आक्रमण करने के बाद तुर्किये ने मदद भेजी।",
        [("ASSAULT", ["Iraq"], ["Kuwait"], "happened"), ("AID", ["Turkey"], [], "happened")],
    ),
    # nobody says उसे of an officer, with or without a name; वह is said of him, too
    (
        "पुलिस अधीक्षक मोहन मीणा ने बताया कि टीम ने सुरेश कुमार को गिरफ्तार किया। उन्होंने बताया कि उसने मजदूर की हत्या की थी।",
        [
            ("COERCE", ["team"], ["Suresh Kumar"], "happened"),
            ("ASSAULT", ["Suresh Kumar"], ["worker"], "happened"),
        ],
    ),
    (
        "खेल मंत्री सुरेश वर्मा ने कहा कि वह इस्तीफा नहीं देंगे।",
        [("REJECT", ["Suresh Verma"], [], "happened")],
    ),
    # several without a name who clash with one another; where there are none, nobody does
    ("दो पक्षों के बीच जमकर मारपीट हो गई।", [("ASSAULT", ["groups"], [], "happened")]),
    ("दो गुटों में मारपीट हुई।", [("ASSAULT", ["groups"], [], "happened")]),
    ("मछुआरों के बीच हाथापाई हुई।", [("ASSAULT", ["fishermen"], [], "happened")]),
    ("बाजार में मारपीट हुई।", []),
    ("दोनों पक्षों के बीच बातचीत हुई।", []),
    # bombs by their short names; a cylinder is none
    ("आईईडी ब्लास्ट में तीन सिपाही घायल हो गए।", [("ASSAULT", [], ["constables"], "happened")]),
    ("गैस सिलेंडर ब्लास्ट में तीन सिपाही घायल हो गए।", []),
    # what kind a thing is of; a body by its team; who announces what is to be done
    ("पुलिस ने ट्रक से विदेशी शराब बरामद की।", [("COERCE", ["police"], [], "happened")]),
    ("पुलिस ने तीन विदेशी गिरफ्तार किए।", [("COERCE", ["police"], ["foreigners"], "happened")]),
    ("पुलिस दल ने दो मछुआरों को पकड़ा।", [("COERCE", ["police"], ["fishermen"], "happened")]),
    (
        "आशा राव ने चिली के खिलाफ प्रतिबंध लगाए जाने का ऐलान किया।",
        [("SANCTION", ["Asha Rao"], ["Chile"], "planned")],
    ),
    (
        "पेरू ने चिली पर हमले का आदेश दिया है।",
        [("ASSAULT", [], ["Chile"], "planned"), ("REQUEST", ["Peru"], [], "happened")],
    ),
    ("हमलावरों ने मजदूरों को नुकसान पहुंचाया।", []),
    # in whose attack somebody was killed did not fall in it
    (
        "चिली पर पेरू के ताजा हमलों में छह लोगों के मारे जाने के बाद बाजार बंद हैं।",
        [("ASSAULT", ["Peru"], ["Chile"], "happened")],
    ),
    ("उग्रवादियों के साथ मुठभेड़ में सेना के तीन जवान शहीद हो गए।", [("ASSAULT", ["militants"], ["soldiers"], "happened")]),
    # a team of so many members, which is sent somewhere
    ("40 सदस्यों वाली एक टीम को पेरू भेजा गया।", [("AID", ["team"], ["Peru"], "happened")]),
    # of which two countries a visit tells
    (
        "पेरू और चिली के बीच मैच है। नरेंद्र मोदी की नॉर्वे यात्रा के दौरान दोनों देशों ने समझौते पर हस्ताक्षर किए।",
        [("AGREE", ["India", "Norway"], [], "happened")],
    ),
    ("सेना ने जंगल में सर्च ऑपरेशन जारी रखा।", [("COERCE", ["army"], [], "happened")]),
    # whose death in an attack is told attacked nobody
    ("मेले में तीन बच्चों की हमले में मौत हो गई।", [("ASSAULT", [], ["children"], "happened")]),
    ("दो मछुआरों की पुलिस फायरिंग में जान चली गई।", [("ASSAULT", ["police"], ["fishermen"], "happened")]),
    ("उग्रवादियों की फायरिंग में मछुआरे की मौत हो गई।", [("ASSAULT", ["militants"], ["fisherman"], "happened")]),
    # a name goes on with who its holder is
    (
        "देर रात कमल वर्मा पुत्र रामलाल वर्मा निवासी सोलन थाना सदर की हत्या हो गई।",
        [("ASSAULT", [], ["Kamal Verma"], "happened")],
    ),
    ("सतरिख निवासी कमल वर्मा पुत्र रामलाल वर्मा ने दर्जी को पीटा।", [("ASSAULT", ["Kamal Verma"], ["tailor"], "happened")]),
    ("कमल वर्मा नाम के इस दर्जी को गिरफ्तार किया गया।", [("COERCE", [], ["Kamal Verma"], "happened")]),
    ("कमल वर्मा नामक दर्जी को पुलिस ने पकड़ा।", [("COERCE", ["police"], ["Kamal Verma"], "happened")]),
    # what is done by the way is done to whom the sentence begins with
    (
        "एक दर्जी को लुटेरों ने चाकू मारकर लूट लिया।",
        [("ASSAULT", ["robbers"], ["tailor"], "happened"), ("COERCE", ["robbers"], ["tailor"], "happened")],
    ),
    # who does not go or take part
    ("विपक्षी सांसदों ने मतदान में भाग नहीं लिया।", [("REJECT", ["opposition lawmakers"], [], "happened")]),
    ("कर्मचारी काम पर नहीं गए।", [("PROTEST", ["employees"], [], "happened")]),
    ("विपक्षी सांसदों ने मतदान में भाग लिया।", []),
    # who is put out of work or class is not rescued; who comes home withdraws from nothing
    ("मजदूरों को फैक्ट्री से बाहर निकाल दिया गया।", [("SANCTION", [], ["workers"], "happened")]),
    ("छात्रों को कक्षा से बाहर निकाला गया।", []),
    ("दमकल कर्मियों ने छात्रों को बाहर निकाला।", [("AID", ["firefighters"], ["students"], "happened")]),
    ("मुख्यमंत्री दौरे से वापस लौटे।", []),
    # what befalls somebody: who is told of underwent it
    ("तीन इंजीनियर निलंबित हुए।", [("SANCTION", [], ["engineers"], "happened")]),
    ("दोनों अभियुक्त बरी हुए।", [("CONCEDE", [], ["suspects"], "happened")]),
    ("पार्षद को जमानत मिल गई है।", [("CONCEDE", [], ["councillor"], "happened")]),
    ("दो तस्कर पुलिस की गिरफ्त में आए।", [("COERCE", ["police"], ["smugglers"], "happened")]),
    ("किशोरी के साथ सामूहिक दुष्कर्म हुआ है।", [("ASSAULT", [], ["teenager"], "happened")]),
    ("दो मछुआरों की पिटाई हुई।", [("ASSAULT", [], ["fishermen"], "happened")]),
    ("छात्रा का अपहरण हो गया।", [("ASSAULT", [], ["student"], "happened")]),
    ("तस्कर को बीस साल का कारावास हुआ।", [("SANCTION", ["court"], ["smuggler"], "happened")]),
    ("तस्कर को दस साल की सजा मिली।", [("SANCTION", ["court"], ["smuggler"], "happened")]),
    ("तस्कर दस साल की सजा काट रहा है।", []),
    # nouns that make another verb of one
    ("बाइक सवार ने महिला को टक्कर मार दी।", []),
    ("भाजपा ने मारी बाजी।", []),
    ("चोर ने छलांग मार दी।", []),
    ("पुलिस ने बिजली चोरी पकड़ी।", []),
    ("पुलिस ने चोरी के आरोपी को पकड़ा।", [("COERCE", ["police"], ["suspect"], "happened")]),
    ("पुलिस ने डाकू को मार दिया।", [("ASSAULT", ["police"], ["robber"], "happened")]),
    (
        "कांग्रेस ने भाजपा का मजाक उड़ाया।",
        [("ACCUSE", ["Indian National Congress"], ["Bharatiya Janata Party"], "happened")],
    ),
    # what is done is the act itself, not whoever is charged with it
    (
        "पुलिस ने तड़के की गई हत्या के आरोपी को गिरफ्तार किया।",
        [("COERCE", ["police"], ["suspect"], "happened")],
    ),
    (
        "आरोपी फरार है। अधीक्षक ने बताया कि महिला ने उसे धमकी दी थी।",
        [("THREATEN", ["woman"], ["suspect"], "happened")],
    ),
    # whose act a sentence after somebody's words tells is left open
    ("अधीक्षक ने बताया कि आरोपी फरार है। महिला को धमकी दी थी।", []),
    # who warns of what he would do himself threatens
    ("मोर्चे ने चेताया कि बकाया नहीं मिला तो थाने का घेराव किया जाएगा।", [("THREATEN", ["front"], [], "happened")]),
    (
        "यूनियन ने चेताया कि मांगें नहीं मानी गईं तो वह हड़ताल पर जाएगी।",
        [("THREATEN", ["union"], [], "happened"), ("PROTEST", ["union"], [], "planned")],
    ),
    ("वैज्ञानिकों ने चेताया कि पारा चढ़ा तो फसलें सूख जाएंगी।", [("ACCUSE", ["scientists"], [], "happened")]),
    # a protest that has been called is yet to come
    ("व्यापारियों ने गुरुवार को भारत बंद का आह्वान किया है।", [("PROTEST", ["traders"], [], "planned")]),
    ("वकीलों ने 20 मार्च को नगर बंद बुलाया है।", [("PROTEST", ["lawyers"], [], "planned")]),
    # जाना that ends a sentence is what somebody learnt
    ("रमन सिंह ने किसानों से मुलाकात कर उनका हाल जाना।", [("CONSULT", ["Raman Singh", "farmers"], [], "happened")]),
    # who acts in the news of a district
    ("दबंगों ने विवेचक को पीटा।", [("ASSAULT", ["strongmen"], ["investigating officer"], "happened")]),
    ("दरोगा ने मनचलों को गिरफ्तार किया।", [("COERCE", ["sub-inspector"], ["harassers"], "happened")]),
    ("उचक्कों ने महिला का पर्स उड़ा लिया।", [("COERCE", ["snatchers"], [], "happened")]),
    ("महापौर ने धरनारत चालकों को वार्ता के लिए बुलाया।", [("AGREE", ["mayor"], ["drivers"], "happened")]),
    ("आतंकियों ने चौकी पर हमला बोलकर दो सिपाहियों को मार डाला।", [("ASSAULT", ["terrorists"], ["constables"], "happened")]),
    # a trigger of many words
    ("रमन सिंह ने आदेश को बदले की भावना से उठाया गया कदम बताया।", [("ACCUSE", ["Raman Singh"], [], "happened")]),
    # who fell or was hurt in an attack whose doer is told
    ("पुलिस फायरिंग में दो किसानों की मौत हो गई।", [("ASSAULT", ["police"], ["farmers"], "happened")]),
    ("उग्रवादियों के हमले में चार जवान घायल हो गए।", [("ASSAULT", ["militants"], ["soldiers"], "happened")]),
    ("तेंदुए के हमले में दो ग्रामीण घायल हो गए।", []),
    ("कारखाने में धमाके से पांच मजदूरों की मौत हो गई।", []),
    ("पुलिस से मुठभेड़ में दो लुटेरे घायल हो गए।", [("ASSAULT", ["police"], ["robbers"], "happened")]),
    ("सेना के साथ मुठभेड़ में तीन उग्रवादी मारे गए।", [("ASSAULT", ["army"], ["militants"], "happened")]),
    # who is only told of with what went before takes no part; what a crowd feels is no act
    ("दो मजदूरों की मौत के बाद भड़के ग्रामीणों ने धरना दिया।", [("PROTEST", ["villagers"], [], "happened")]),
    # a place has no journey, and to put one off is none
    (
        "नॉर्वे ने अपने नागरिकों को लीमा की यात्रा टालने की सलाह दी।",
        [("REQUEST", ["Norway"], ["citizens"], "happened")],
    ),
    # who meets the press makes statements
    ("रमन सिंह ने प्रेस वार्ता की।", []),
    ("रमन सिंह ने पुलिस को तहरीर दी।", [("ACCUSE", ["Raman Singh"], [], "happened")]),
    ("मजदूर पटरी से हट गए।", [("RETREAT", ["workers"], [], "happened")]),
    ("सरकार ने बुनकरों के लिए राहत पैकेज मंजूर किया।", [("AID", ["government"], ["weavers"], "happened")]),
    # how an act is done is no second act
    ("रमेश वर्मा की चाकू मारकर हत्या कर दी गई।", [("ASSAULT", [], ["Ramesh Verma"], "happened")]),
    # who is charged or caught did it, not who charges or catches him
    (
        "पुलिस पर हमला करने के आरोप में दो मजदूरों को गिरफ्तार किया गया।",
        [("ASSAULT", ["workers"], ["police"], "possible"), ("COERCE", ["police"], ["workers"], "happened")],
    ),
    (
        "पुलिस ने युवक को पत्नी की हत्या करने के आरोप में गिरफ्तार किया।",
        [("ASSAULT", ["youth"], ["wife"], "possible"), ("COERCE", ["police"], ["youth"], "happened")],
    ),
    ("पुलिस ने दुकानदार को लूटने के आरोप में मुकदमा दर्ज किया।", [("ACCUSE", ["police"], ["shopkeeper"], "happened")]),
    # an office without its holder speaks for its body, but not for what befalls the holder
    ("संयुक्त राष्ट्र महासचिव ने हमले की निंदा की।", [("ACCUSE", ["United Nations"], [], "happened")]),
    (
        "भाजपा के प्रदेश अध्यक्ष ने कांग्रेस की आलोचना की।",
        [("ACCUSE", ["Bharatiya Janata Party"], ["Indian National Congress"], "happened")],
    ),
    (
        "भाजपा के पूर्व अध्यक्ष ने कांग्रेस की आलोचना की।",
        [("ACCUSE", ["president"], ["Indian National Congress"], "happened")],
    ),
    ("पुलिस ने कांग्रेस अध्यक्ष को गिरफ्तार किया।", [("COERCE", ["police"], ["president"], "happened")]),
    # a negation behind its verb
    ("रमन सिंह इस्तीफा देंगे नहीं।", [("RETREAT", ["Raman Singh"], [], "denied")]),
    # who is told by a noun to have said something
    ("तुर्की का कहना है कि उसने सीरिया को मदद भेजी।", [("AID", ["Turkey"], ["Syria"], "happened")]),
    # to whom something is done that no body undergoes
    ("पुलिस ने चोर को अदालत में पेश किया, जहां से उसे जेल भेज दिया गया।", [("COERCE", [], ["thief"], "happened")]),
    # how somebody is killed is no second act, but what is done to somebody else is one
    ("भतीजे ने चाचा की कुल्हाड़ी से वार कर हत्या कर दी।", [("ASSAULT", ["nephew"], ["uncle"], "happened")]),
    (
        "पति ने पत्नी को पीटकर बेटे की हत्या कर दी।",
        [("ASSAULT", ["husband"], ["wife"], "happened"), ("ASSAULT", ["husband"], ["son"], "happened")],
    ),
    # what has no subject of its own but a "between"
    (
        "पेरू और चिली के सैनिकों के बीच सीमा पर गोलीबारी हुई।",
        [("ASSAULT", ["Peru", "Chile"], [], "happened")],
    ),
    # Urdu and Sanskrit words of the press
    ("तलबा ने कुलपति से इस्तीफे का मुतालबा किया।", [("REQUEST", ["students"], ["vice-chancellor"], "happened")]),
    (
        "तलबा का इल्जाम है कि गार्डों ने उन्हें पीटा।",
        [("ACCUSE", ["students"], ["guards"], "happened"), ("ASSAULT", ["guards"], ["students"], "possible")],
    ),
    ("हुकूमत ने अहलकार को बर्तरफ कर दिया।", [("SANCTION", ["government"], ["employee"], "happened")]),
    ("इंतजामिया ने इल्जामात को बेबुनियाद बताया।", [("REJECT", ["administration"], [], "happened")]),
    ("पुलिस ने दो युवकों को निरुद्ध किया।", [("COERCE", ["police"], ["youths"], "happened")]),
    ("शिवसेना ने प्रस्ताव के विरोध में मत दिया।", [("REJECT", ["Shiv Sena"], [], "happened")]),
    # who is turned out of a house is punished, not rescued; whom villagers run after they do not beat
    ("मार्शलों ने विधायकों को सदन से बाहर निकाल दिया।", [("SANCTION", ["marshals"], ["lawmakers"], "happened")]),
    ("ग्रामीणों ने चोर को दौड़ाकर पकड़ लिया।", [("COERCE", ["villagers"], ["thief"], "happened")]),
    # who protests with somebody protests too; not whose fate or whose place it is
    ("परिजनों ने ग्रामीणों के साथ सड़क पर जाम लगाया।", [("PROTEST", ["family", "villagers"], [], "happened")]),
    (
        "छात्रों ने शिक्षकों के साथ मारपीट के विरोध में धरना दिया।",
        [("ASSAULT", [], ["teachers"], "happened"), ("PROTEST", ["students"], [], "happened")],
    ),
    (
        "रमेश वर्मा की गिरफ्तारी के विरोध में ग्रामीणों ने सड़क जाम की।",
        [("COERCE", [], ["Ramesh Verma"], "happened"), ("PROTEST", ["villagers"], [], "happened")],
    ),
    ("सरकार की नीतियों के विरोध में मजदूरों ने प्रदर्शन किया।", [("PROTEST", ["workers"], ["government"], "happened")]),
    ("भाजपा विधायकों ने विधानसभा की सीढ़ियों पर धरना दिया।", [("PROTEST", ["Bharatiya Janata Party"], [], "happened")]),
    ("चोर को छुड़ाने को लेकर ग्रामीणों ने सड़क जाम कर दी।", [("PROTEST", ["villagers"], [], "happened")]),
    # a minister without a name is his country, its forces as well; a name nobody knows behind an office is none of its body
    ("पेरू के गृह मंत्री ने चिली की निंदा की।", [("ACCUSE", ["Peru"], ["Chile"], "happened")]),
    ("चिली के बलों ने पेरू पर हमला किया।", [("ASSAULT", ["Chile"], ["Peru"], "happened")]),
    # what is yet to take place; a word in quotes
    ("पेरू और चिली के बीच सचिव स्तर की वार्ता लीमा में होगी।", [("CONSULT", ["Peru", "Chile"], [], "planned")]),
    ("रमन सिंह ने उमर के ‘नजरबंद या बंद’ होने की बात नहीं कही।", []),
    # people brought across a river, what is called by a judgement, what a state shuts
    ("जवानों ने पर्यटकों को नदी के पार पहुंचाया।", [("AID", ["soldiers"], ["tourists"], "happened")]),
    ("शिवसेना ने हुकूमत पर इल्जाम आयद किया।", [("ACCUSE", ["Shiv Sena"], ["government"], "happened")]),
    ("रमन सिंह ने इल्जाम को सियासी करार दिया।", [("REJECT", ["Raman Singh"], [], "happened")]),
    ("रमन सिंह ने प्रदर्शनकारियों को अपराधी कहा।", [("ACCUSE", ["Raman Singh"], ["protesters"], "happened")]),
    ("पेरू ने दो चैनलों का प्रसारण बंद करा दिया।", [("COERCE", ["Peru"], [], "happened")]),
    ("अदीबों ने दफ्तर के बाहर खामोश एहतेजाज किया।", [("PROTEST", ["writers"], [], "happened")]),
    ("ससुर को बरी कर दिया गया।", [("CONCEDE", [], ["father-in-law"], "happened")]),
    # the unmarked subject ends where another phrase begins: behind a particle, a number in words, people of a body
    ("सरदारपुर में भी शिक्षक अनिश्चितकालीन हड़ताल पर बैठ गए।", [("PROTEST", ["teachers"], [], "happened")]),
    (
        "एनडीआरएफ की छह टीमें ग्रामीणों को बचाने में जुटी हैं।",
        [("AID", ["National Disaster Response Force"], ["villagers"], "happened")],
    ),
    ("कई कांग्रेस विधायक पार्क में धरने पर बैठ गए।", [("PROTEST", ["Indian National Congress"], [], "happened")]),
    ("जवान यात्रियों को अस्पताल पहुंचा रहे हैं।", [("AID", ["soldiers"], ["passengers"], "happened")]),
    # whom a pronoun means of whom the clause before told
    (
        "रमन सिंह बीमार हैं। पुलिस ने चालक के खिलाफ मामला दर्ज कर उसे हिरासत में लिया।",
        [("ACCUSE", ["police"], ["driver"], "happened"), ("COERCE", ["police"], ["driver"], "happened")],
    ),
    # who met, by the relative clause behind a meeting
    (
        "लखनऊ में बैठक हुई, जिसमें रमन सिंह और रमेश बैस भी शामिल हुए।",
        [("CONSULT", ["Raman Singh", "Ramesh Bais"], [], "happened")],
    ),
    (
        "रमन सिंह ने बैठक की, जिसमें रमेश बैस ने भाग लिया।",
        [("CONSULT", ["Raman Singh", "Ramesh Bais"], [], "happened")],
    ),
    ("बैठक हुई, जिसमें रमन सिंह और रमेश बैस शामिल नहीं हुए।", []),
    # who says that he will not yield refuses; what is promised or forecast is none
    ("यूनियन ने कहा कि कर्मचारी काम पर नहीं लौटेंगे।", [("REJECT", ["employees"], [], "happened")]),
    ("रमन सिंह ने कहा कि हम झुकेंगे नहीं।", [("REJECT", ["Raman Singh"], [], "happened")]),
    (
        "बंदियों ने आश्वासन दिया कि वे सम्मेलन में हिस्सा नहीं लेंगे।",
        [("AGREE", ["prisoners"], [], "happened"), ("CONSULT", ["prisoners"], [], "denied")],
    ),
    ("रमन सिंह ने कहा कि बचावकर्मी घाटी की यात्रा पर नहीं जा रहे हैं।", [("CONSULT", ["rescue workers"], [], "denied")]),
    # a warning of what may be, and one of what is due
    ("वैज्ञानिकों ने चेतावनी दी कि झील सूख रही है।", [("ACCUSE", ["scientists"], [], "happened")]),
    ("पुलिस ने चेतावनी दी कि दंगाइयों पर कार्रवाई होगी।", [("THREATEN", ["police"], [], "happened")]),
    # an order that is only pointed at; what how the act of a noun was done
    (
        "अदालत ने कलेक्टर को निर्देश दिया। न्यायमूर्ति शर्मा ने याचिका सुनते हुए यह निर्देश दिया।",
        [("REQUEST", ["court"], ["district collector"], "happened")],
    ),
    ("रमन सिंह ने यह मांग की कि सरकार अस्पताल खोले।", [("REQUEST", ["Raman Singh"], ["government"], "happened")]),
    (
        "युवक की चाकू मारकर हत्या के मामले में पुलिस ने जांच की।",
        [("ASSAULT", [], ["youth"], "happened"), ("ACCUSE", ["police"], ["youth"], "happened")],
    ),
    # for what somebody is dealt with he did himself
    (
        "वेल में घुसकर नारे लगाने पर अध्यक्ष ने दो किसानों को निलंबित कर दिया।",
        [("PROTEST", ["farmers"], [], "happened"), ("SANCTION", ["president"], ["farmers"], "happened")],
    ),
    # those asked where several ask
    ("पेरू और चिली ने रूस से संयम बरतने की अपील की।", [("REQUEST", ["Peru", "Chile"], ["Russia"], "happened")]),
    # what is broken on the way to a rescue; for what somebody went somewhere
    ("ग्रामीणों ने बस के शीशे तोड़कर यात्रियों को बाहर निकाला।", [("AID", ["villagers"], ["passengers"], "happened")]),
    ("बदमाशों ने छापेमारी करने गई पुलिस पर हमला किया।", [("ASSAULT", ["criminals"], ["police"], "happened")]),
    # of whom somebody complains, not to whom; the police by the words of their officer
    ("महिलाओं ने आयोग से पुलिस के रवैये की शिकायत की।", [("ACCUSE", ["women"], ["police"], "happened")]),
    (
        "पुलिस अधीक्षक रमेश वर्मा ने बताया कि तीन चोरों को गिरफ्तार कर लिया गया है।",
        [("COERCE", ["police"], ["thieves"], "happened")],
    ),
    # help announced without those who get it, and help of which nobody says who gives it
    ("सरकार ने पांच लाख रुपये देने की घोषणा की।", [("AID", ["government"], [], "planned")]),
    ("गवाह ने कहा कि परिजनों को दो लाख रुपये दिए जाएंगे।", []),
    (
        "पेरू के राष्ट्रपति आलन गार्सिया ने कहा कि परिजनों को दो लाख रुपये दिए जाएंगे।",
        [("AID", ["Peru"], ["family"], "planned")],
    ),
    ("वैज्ञानिकों ने पेरू को खतरे से आगाह किया।", [("ACCUSE", ["scientists"], ["Peru"], "happened")]),
    ("मुख्यमंत्री रमन सिंह ने घायलों का हाल जाना।", [("CONSULT", ["Raman Singh"], ["injured people"], "happened")]),
    # an attack told as having taken place, by nobody and on people without a name
    ("पुलिस टीम पर हमला हुआ था।", [("ASSAULT", [], ["police"], "happened")]),
    ("पेरू पर चिली के आक्रमण के बाद तेल महंगा हुआ।", [("ASSAULT", ["Chile"], ["Peru"], "happened")]),
    ("छात्रा से छेड़छाड़ के बाद बाजार बंद रहा।", [("ASSAULT", [], ["student"], "happened")]),
    ("छात्रा से बात के बाद बाजार बंद रहा।", []),
    # as soon as: a clause of its own
    (
        "पुलिस ने जैसे ही रमेश वर्मा को दबोचा वैसे ही किसान धरने पर बैठ गए।",
        [("COERCE", ["police"], ["Ramesh Verma"], "happened"), ("PROTEST", ["farmers"], [], "happened")],
    ),
    ("कई शहरों में उनके समर्थक सड़कों पर उतर आए।", [("PROTEST", ["supporters"], [], "happened")]),
    # what searches and meetings are called with
    ("सेना ने घाटी में तलाशी अभियान छेड़ दिया।", [("COERCE", ["army"], [], "happened")]),
    ("रमन सिंह ने कलेक्टरों की समीक्षा बैठक ली।", [("CONSULT", ["district collectors", "Raman Singh"], [], "happened")]),
    ("प्रशासन ने तालाब से अवैध कब्जा हटवाया।", [("COERCE", ["administration"], [], "happened")]),
    (
        "रमन सिंह ने कहा कि कांग्रेस युवाओं के भविष्य से खिलवाड़ कर रही है।",
        [("ACCUSE", ["Raman Singh"], ["Indian National Congress"], "happened")],
    ),
    # others behind the name of a person or a party
    ("भाजपा किसानों के खिलाफ प्रदर्शन कर रही है।", [("PROTEST", ["Bharatiya Janata Party"], ["farmers"], "happened")]),
    ("रमन सिंह किसानों के साथ धरने पर बैठ गए।", [("PROTEST", ["Raman Singh", "farmers"], [], "happened")]),
    # who had to do something did it; who must has not
    ("भीड़ को हटाने के लिए पुलिस को आंसू गैस के गोले छोड़ने पड़े।", [("ASSAULT", ["police"], ["mob"], "happened")]),
    ("सांसद रमेश बैस को इस्तीफा देना पड़ा।", [("RETREAT", ["Ramesh Bais"], [], "happened")]),
    # of whom both an infinitive and the verb that rules it tell
    (
        "कांग्रेस ने सरकार पर धांधली करने का आरोप लगाते हुए वॉकआउट किया।",
        [
            ("ACCUSE", ["Indian National Congress"], ["government"], "happened"),
            ("PROTEST", ["Indian National Congress"], ["government"], "happened"),
        ],
    ),
    # a summons is that of whoever worries about a thing that is being done
    (
        "पेरू ने चिली के राजदूत को तलब कर बाड़ लगाए जाने पर चिंता जताई।",
        [("ACCUSE", ["Peru"], ["Chile"], "happened")],
    ),
    ("पुलिस ने शव को कब्जे में लेकर पोस्टमार्टम के लिए भेज दिया।", []),
    # who is told by his trade
    ("परिचालक मुरारी के खिलाफ मामला दर्ज किया गया।", [("ACCUSE", [], ["Murari"], "happened")]),
    # who is charged with a killing is not who was killed
    ("पुलिस ने रमन सिंह के खिलाफ हत्या का मामला दर्ज किया।", [("ACCUSE", ["police"], ["Raman Singh"], "happened")]),
    # what stands before "करने वाले" was done by him, not by the police behind it
    (
        "लाठी मारकर हत्या करने वाले आरोपी को पुलिस ने गिरफ्तार किया।",
        [("ASSAULT", ["suspect"], [], "happened"), ("COERCE", ["police"], ["suspect"], "happened")],
    ),
    # whom the words of another tell of; and whom he was himself
    (
        "रमेश बैस ने बताया कि एक मजदूर मेले में गया था, जहां उस पर डंडों से हमला किया गया।",
        [("ASSAULT", [], ["worker"], "happened")],
    ),
    ("रमेश बैस ने बताया कि बदमाश आए और उस पर हमला किया।", [("ASSAULT", ["criminals"], ["Ramesh Bais"], "happened")]),
    # a name that goes on with whose child its holder is, and where he lives
    ("रमन सिंह पुत्र मोहन सिंह निवासी सतरिख की हत्या हो गई।", [("ASSAULT", [], ["Raman Singh"], "happened")]),
    # those who were just named are told of by their noun; who says that there will be protests holds them
    (
        "धरने में माकपा, भाकपा और द्रमुक के झंडे दिखे। इन दलों ने राज्यपाल से इस्तीफा मांगा।",
        [
            (
                "REQUEST",
                ["Communist Party of India (Marxist)", "Communist Party of India", "Dravida Munnetra Kazhagam"],
                ["governor"],
                "happened",
            )
        ],
    ),
    (
        "सम्मेलन में अकाली दल और द्रमुक भी पहुंचे। दलों ने आयोग की आलोचना की।",
        [("ACCUSE", ["Shiromani Akali Dal", "Dravida Munnetra Kazhagam"], ["commission"], "happened")],
    ),
    ("सर्वदलीय बैठक हुई, जिसमें द्रमुक भी शामिल हुई।", [("CONSULT", ["Dravida Munnetra Kazhagam"], [], "happened")]),
    ("सर्वदलीय बैठक हुई, जिसमें द्रमुक शामिल हुई।", []),
    (
        "जांच में हमास और हिजबुल्लाह के नाम आए। इन दोनों संगठनों के सदस्यों पर साजिश रचने का आरोप है।",
        [("ACCUSE", [], ["Hamas", "Hezbollah"], "happened")],
    ),
    (
        "द्रमुक और माकपा के नेता आए। विपक्षी दलों ने आयोग की आलोचना की।",
        [("ACCUSE", ["opposition parties"], ["commission"], "happened")],
    ),
    (
        "माकपा ने रैली की। संगठनों ने जांच की मांग की।",
        [
            ("PROTEST", ["Communist Party of India (Marxist)"], [], "happened"),
            ("REQUEST", ["organisations"], [], "happened"),
        ],
    ),
    (
        "मछुआरा संघ का कहना है कि दाम नहीं मिले तो चक्का जाम किया जाएगा।",
        [("PROTEST", ["Fishermen Association"], [], "planned")],
    ),
    ("पुलिस का कहना है कि सोमवार को प्रदर्शन किया जाएगा।", []),
    # relief by whom it is given; what bodies decide in their meetings; what somebody is told to do; bombs, arrests and sentences told without their doer
    ("दमकल की चार गाड़ियों ने आग पर काबू पाया।", [("AID", ["fire brigade"], [], "happened")]),
    ("वन विभाग की टीम ने दो शिकारियों को पकड़ा।", [("COERCE", ["Forest Department"], ["poachers"], "happened")]),
    ("गांव के लोगों ने सड़क जाम की।", [("PROTEST", ["people"], [], "happened")]),
    ("दमकल ने आग पर काबू पाया तब तक गोदाम जल चुका था।", [("AID", ["fire brigade"], [], "happened")]),
    ("थल सेना की टीमों ने टापू से सैकड़ों लोगों को निकाला।", [("AID", ["army"], ["people"], "happened")]),
    ("कंपनी ने चार सौ कर्मचारियों को निकाला।", []),
    ("पुलिस घायलों को अस्पताल ले गई।", [("AID", ["police"], ["injured people"], "happened")]),
    ("कंपनी ने नया अस्पताल लिया।", []),
    ("झारखंड के मुख्यमंत्री रमन सिंह ने बताया कि राहत कार्य जारी है।", [("AID", ["Jharkhand"], [], "happened")]),
    ("बाढ़ प्रभावित इलाकों में राहत कार्य जारी है।", []),
    (
        "रमन सिंह की अध्यक्षता में हुई सिंचाई परिषद की बैठक में नहर योजना को मंजूरी दी गई।",
        [
            ("CONSULT", ["Raman Singh", "Irrigation Council"], [], "happened"),
            ("AGREE", ["Irrigation Council"], [], "happened"),
        ],
    ),
    ("मंत्रिमंडल की बैठक में नहर योजना को मंजूरी दे दी गई।", [("AGREE", ["cabinet"], [], "happened")]),
    ("सिंचाई परिषद की बैठक में रमन सिंह ने नहर योजना को मंजूरी दी।", [("AGREE", ["Raman Singh"], [], "happened")]),
    (
        "बैठक में माकपा और भाकपा ने भाग नहीं लिया।",
        [("REJECT", ["Communist Party of India (Marxist)", "Communist Party of India"], [], "happened")],
    ),
    ("रमन सिंह ने बैठक में भाग नहीं लिया।", [("CONSULT", ["Raman Singh"], [], "denied")]),
    (
        "हाईकोर्ट ने चुनाव आयोग से कहा कि वह नई सूची बनाए।",
        [("REQUEST", ["high court"], ["Election Commission of India"], "happened")],
    ),
    ("मंत्रालय ने यात्रियों से कहा है कि वे अफवाहों पर ध्यान न दें।", [("REQUEST", ["ministry"], ["passengers"], "happened")]),
    ("रमन सिंह ने पत्रकारों से कहा कि वे सोमवार को नागपुर जाएंगे।", []),
    ("मां ने बेटे से कहा कि वह सोमवार को आया था।", []),
    ("न्यायाधीश ने खुद को मामले की सुनवाई से अलग कर लिया।", [("RETREAT", ["judge"], [], "happened")]),
    ("तीन युवकों की गिरफ्तारी हुई है।", [("COERCE", [], ["youths"], "happened")]),
    ("सैकड़ों की गिरफ्तारी हो चुकी है।", [("COERCE", [], ["people"], "happened")]),
    ("चार तस्करों को सात साल की सजा सुनाई गई।", [("SANCTION", ["court"], ["smugglers"], "happened")]),
    (
        "जापानी दूतावास के निकट हुए बम विस्फोट में तीन गार्डों की मौत हो गई।",
        [("ASSAULT", [], ["Embassy of Japan", "guards"], "happened")],
    ),
    ("तेंदुए के हमले में किसान की मौत हो गई।", []),
    ("कारखाने में हुए धमाके में किसान की मौत हो गई।", []),
    ("पुलिस ने विस्फोट के पीछे हमास का हाथ होने की आशंका जताई है।", [("ACCUSE", ["police"], ["Hamas"], "happened")]),
    ("हमास के सदस्यों पर सचिवालय पर हमले में शामिल होने का आरोप है।", [("ACCUSE", [], ["Hamas"], "happened")]),
    ("टीम ने फाइनल जीतकर ट्रॉफी पर कब्जा कर लिया।", []),
    ("दोनों भाई बेहोशी की हालत में मिले।", []),
    ("रमन सिंह ने आरोपों को बेबुनियाद ठहराया।", [("REJECT", ["Raman Singh"], [], "happened")]),
    (
        "मंत्रालय ने कहा कि किसानों को बीज दिए जाएंगे और उन्हें मुआवजा दिया जाएगा।",
        [("AID", [], ["farmers"], "planned"), ("AID", [], ["farmers"], "planned")],
    ),
    # who gets word of something acts on it; what somebody is said to be acts no more
    (
        "लुटेरों को इसकी भनक लगते ही उन्होंने दुकानदारों पर गोलियां चला दीं।",
        [("ASSAULT", ["robbers"], ["shopkeepers"], "happened")],
    ),
    (
        "वन विभाग को खबर मिली तो उसने दो तस्करों को पकड़ लिया।",
        [("COERCE", ["Forest Department"], ["smugglers"], "happened")],
    ),
    ("जासूस होने के शक में डाकू चरवाहों की हत्या कर रहे हैं।", [("ASSAULT", ["robbers"], ["shepherds"], "happened")]),
    # an attack that is answered, and one that is only told of
    ("डाकुओं की फायरिंग का जवाब पुलिस ने भी गोलियों से दिया।", [("ASSAULT", ["police"], [], "happened")]),
    ("मंत्री ने विपक्ष के सवालों का मुंहतोड़ जवाब दिया।", []),
    (
        "डाकुओं ने पुलिस पर गोलियां चलाईं। मुठभेड़ में एक डाकू मारा गया।",
        [("ASSAULT", ["robbers"], ["police"], "happened"), ("ASSAULT", [], ["robber"], "happened")],
    ),
    (
        "पुलिस और डाकुओं के बीच मुठभेड़ हुई। डाकू चरवाहों की हत्या कर रहे हैं।",
        [("ASSAULT", ["police", "robbers"], [], "happened"), ("ASSAULT", ["robbers"], ["shepherds"], "happened")],
    ),
    # a strike that is put off, and one that is only due
    ("दर्जियों की हड़ताल टल गई।", [("RETREAT", ["tailors"], [], "happened")]),
    ("जल संस्थान के कर्मचारियों की 20 मई को हड़ताल प्रस्तावित है।", [("PROTEST", ["employees"], [], "planned")]),
    # what is not granted is refused, and so is what somebody is not ready for
    ("पुलिस ने जुलूस की अनुमति नहीं दी।", [("REJECT", ["police"], [], "happened")]),
    ("पुलिस ने जुलूस की अनुमति दे दी।", [("AGREE", ["police"], [], "happened")]),
    ("कतर बातचीत के लिए तैयार नहीं है।", [("REJECT", ["Qatar"], [], "happened")]),
    ("कतर ने प्रस्ताव पढ़ा। हालांकि युद्धविराम को ठुकरा दिया।", [("REJECT", ["Qatar"], [], "happened")]),
    # who is seized by whom, where somebody has it done
    ("महिला ने दर्जी को पुलिस से गिरफ्तार करवाया।", [("COERCE", ["police"], ["tailor"], "happened")]),
    ("मकान मालिक ने दर्जी को गिरफ्तार करवा दिया।", [("COERCE", [], ["tailor"], "happened")]),
    ("पुलिस ने दर्जी को गिरफ्तार करवाया।", [("COERCE", ["police"], ["tailor"], "happened")]),
    # whose meeting it is with whom; several beside several
    ("व्यापारियों की महापौर से वार्ता हुई।", [("CONSULT", ["traders", "mayor"], [], "happened")]),
    ("छात्र और मजदूरों ने चौक पर धरना दिया।", [("PROTEST", ["students", "workers"], [], "happened")]),
    ("एक छात्र और चार मजदूरों ने चौक पर धरना दिया।", [("PROTEST", ["student", "workers"], [], "happened")]),
    ("कस्बे की महिलाएं धरने पर बैठ गईं।", [("PROTEST", ["women"], [], "happened")]),
    ("कस्बे के व्यापारी हड़ताल पर चले गए।", [("PROTEST", ["traders"], [], "happened")]),
    ("पुलिस टीम को मजदूरों का विरोध झेलना पड़ा।", [("PROTEST", ["workers"], ["police"], "happened")]),
    # a verb right behind its subject
    ("मछुआरों ने दी बंदरगाह रोकने की चेतावनी", [("THREATEN", ["fishermen"], [], "happened")]),
    ("विपक्ष ने की निष्पक्ष चुनाव की मांग", [("REQUEST", ["opposition"], [], "happened")]),
    (
        "लुटेरों ने की दर्जी की हत्या, पुलिस ने पकड़ा चोर",
        [("ASSAULT", ["robbers"], ["tailor"], "happened"), ("COERCE", ["police"], ["thief"], "happened")],
    ),
    ("कुवैत ने किया गठबंधन से इनकार", [("REJECT", ["Kuwait"], ["alliance"], "happened")]),
    ("तहसीलदार के आदेश पे नगर पालिका ने मकान गिरा दिया।", [("ASSAULT", ["municipality"], [], "happened")]),
    # who was heard before it, and what another was done to, are not whom it falls on
    ("न्यायाधीश ने दोनों पक्षों को सुनने के बाद ढोलकिया को सजा दी।", [("SANCTION", ["judge"], [], "happened")]),
    ("शिमला पहुंचे राज्यपाल के सामने पुलिस द्वारा लाठीचार्ज किया गया।", [("ASSAULT", ["police"], [], "happened")]),
    # an office and its holder before a list of those whom he meets; whose guest it is
    (
        "रक्षा मंत्री रमन सिंह जापान के सम्राट, इटली की प्रधानमंत्री जॉर्जिया मेलोनी और पेरू के राजदूत से मिलेंगे।",
        [("CONSULT", ["Raman Singh", "Japan", "Giorgia Meloni", "Peru"], [], "planned")],
    ),
    (
        "मोदी ने शेख हसीना का स्वागत किया। वह भारत के दो दिवसीय दौरे पर हैं।",
        [
            ("CONSULT", ["Narendra Modi"], ["Sheikh Hasina"], "happened"),
            ("CONSULT", ["Sheikh Hasina"], ["India"], "happened"),
        ],
    ),
    # who only stands before others who protest, is not whom they protest against
    (
        "विभाग धरना दे रहे 30 दर्जियों को निलंबित कर चुका है।",
        [("PROTEST", ["tailors"], [], "happened"), ("SANCTION", ["department"], ["tailors"], "happened")],
    ),
    # what is only to be given, and to whom
    ("मुख्यमंत्री ने पीड़ितों को मदद पहुंचाने के दिए निर्देश", [("REQUEST", ["chief minister"], [], "happened")]),
    ("मुख्यमंत्री ने घायलों के लिए मुआवजे का ऐलान किया।", [("AID", ["chief minister"], ["injured people"], "planned")]),
    # by whom, behind the noun of what is done
    ("समझौते की मध्यस्थता कुवैत और कतर द्वारा की गई।", [("CONSULT", ["Kuwait", "Qatar"], [], "happened")]),
    ("ट्रंप प्रशासन ने ईरान पर प्रतिबंध लगाए।", [("SANCTION", ["Donald Trump"], ["Iran"], "happened")]),
    ("प्रशासन ने बस्ती में कर्फ्यू लगाया।", [("COERCE", ["administration"], [], "happened")]),
    ("इसराइली सैनिकों ने किसान को मार दिया।", [("ASSAULT", ["Israel"], ["farmer"], "happened")]),
    ("बड़ी तादाद में नक्सली मुख्यधारा में शामिल हो गए।", [("RETREAT", ["naxalites"], [], "happened")]),
    ("माओवादियों और कमांडो के बीच मुठभेड़ हुई। एक माओवादी मारा गया।", [("ASSAULT", ["maoists", "commando"], [], "happened")]),
    # what was done first, in two words
    ("लुटेरों ने दर्जी को पीट पीट कर मार डाला।", [("ASSAULT", ["robbers"], ["tailor"], "happened")]),
    (
        "पिता ने ससुराल वालों पर बेटी की गला दबा कर हत्या करने का आरोप लगाया।",
        [("ASSAULT", ["in-laws"], ["daughter"], "possible"), ("ACCUSE", ["father"], ["in-laws"], "happened")],
    ),
    ("दल ने प्रस्ताव मना कर दिया।", [("REJECT", ["party"], [], "happened")]),
    # of whom one complains, to whom
    (
        "जदयू ने माकपा की शिकायत चुनाव आयोग से की।",
        [("ACCUSE", ["Janata Dal (United)"], ["Communist Party of India (Marxist)"], "happened")],
    ),
    ("दर्जी ने इसकी शिकायत पुलिस से की।", [("ACCUSE", ["tailor"], [], "happened")]),
    # states in a list, those from whom crowds come, and people told of together
    (
        "अदालत ने केरल, गोवा, सिक्किम सरकार को नोटिस जारी किया।",
        [("REQUEST", ["court"], ["Kerala", "Goa", "Sikkim"], "happened")],
    ),
    ("केरल और गोवा से मछुआरे दिल्ली कूच कर रहे हैं।", [("PROTEST", ["fishermen"], [], "happened")]),
    ("पुलिस ने सास ससुर को गिरफ्तार किया।", [("COERCE", ["police"], ["parents-in-law"], "happened")]),
    ("पुलिस ने मायके वालों से पूछताछ की।", [("COERCE", ["police"], ["family members"], "happened")]),
    # nobody
    ("किसी गुट ने धमाके की जिम्मेदारी नहीं ली है।", []),
    ("जनता ने संसद भवन को घेर लिया।", [("PROTEST", ["public"], [], "happened")]),
    # who is caught without his name first
    (
        "एसीबी ने पटवारी को पकड़ा। पटवारी रमन सिंह को जेल भेज दिया गया।",
        [("COERCE", ["Anti Corruption Bureau"], ["Raman Singh"], "happened")],
    ),
    (
        "पुलिस ने पटवारियों को पकड़ा। पटवारी रमन सिंह को जेल भेज दिया गया।",
        [("COERCE", ["police"], ["patwaris"], "happened"), ("COERCE", [], ["Raman Singh"], "happened")],
    ),
    ("हमलावर ने डाकघर के बाहर किया विस्फोट", [("ASSAULT", ["attacker"], [], "happened")]),
    # what an order or a case is about is done to somebody, or was done by somebody, else
    ("अदालत ने कैदी को रिहा करने का आदेश दिया।", [("REQUEST", ["court"], [], "happened")]),
    ("अदालत ने पुलिस को कैदी को रिहा करने का आदेश दिया।", [("REQUEST", ["court"], ["police"], "happened")]),
    (
        "दुकानदार से लूट कर उसकी हत्या करने के पुराने मामले में अदालत ने दर्जी को बरी किया।",
        [("CONCEDE", ["court"], ["tailor"], "happened")],
    ),
    ("पेरू द्वारा लीमा पर दावा किए जाने के बाद चिली ने बयान की आलोचना की।", [("ACCUSE", ["Chile"], [], "happened")]),
    # a noun behind a genitive is no verb; who asks is not whom he asks
    ("छात्रों ने पुलिस की गाड़ी पर पथराव किया।", [("PROTEST", ["students"], ["police"], "happened")]),
    (
        "नर्सों ने मंत्री रमन सिंह का घेराव किया। रमन सिंह ने नर्सों से बात की। रमन सिंह से उन्होंने वेतन की मांग की।",
        [
            ("PROTEST", ["nurses"], ["Raman Singh"], "happened"),
            ("CONSULT", ["Raman Singh", "nurses"], [], "happened"),
            ("REQUEST", ["nurses"], ["Raman Singh"], "happened"),
        ],
    ),
    (
        "न्यायाधीश ने इलाहाबाद हाईकोर्ट के 3 मई, 2024 के आदेश को खारिज किया।",
        [("REJECT", ["judge"], ["Allahabad High Court"], "happened")],
    ),
    ("चीन ने ताइवान को मान्यता नहीं दी।", [("REJECT", ["China"], ["Taiwan"], "happened")]),
    ("कस्टम अधिकारियों ने यात्री को पकड़ा।", [("COERCE", ["customs officials"], ["passenger"], "happened")]),
    ("आशा कार्यकर्ता और नर्सों ने धरना दिया।", [("PROTEST", ["ASHA workers", "nurses"], [], "happened")]),
    # a verb that says how ends there, whatever verb follows
    ("भाई ने पड़ोसी को जलाकर मार डाला।", [("ASSAULT", ["brother"], ["neighbour"], "happened")]),
    ("पुलिस ने चोर को दौड़ाकर दबोच लिया।", [("COERCE", ["police"], ["thief"], "happened")]),
    ("पोलैंड ने रूसी राजनयिक को निकाल दिया।", [("SANCTION", ["Poland"], ["Russia"], "happened")]),
    ("राज्यपाल ने कुलपति को हटा दिया।", [("SANCTION", ["governor"], ["vice-chancellor"], "happened")]),
    ("डाकुओं ने बंधक मजदूरों को छोड़ दिया।", [("RETREAT", ["robbers"], ["workers"], "happened")]),
    # a factory is seized, and a body is not arrested
    ("आबकारी विभाग ने शराब की फैक्ट्री पकड़ी।", [("COERCE", ["Excise Department"], [], "happened")]),
    ("आबकारी विभाग ने दो पेटी शराब जब्त की। उसे गिरफ्तार किया जाएगा।", [("COERCE", ["Excise Department"], [], "happened")]),
]


@pytest.mark.parametrize(("text", "events"), TOLD, ids=range(len(TOLD)))
def test_who_did_what(text: str, events: list[tuple[str, list[str], list[str], str]]) -> None:
    assert [(e.event_type, e.actors, e.targets, e.status) for e in events_of(text, "hi")] == events


# (text, type, day): news of Wednesday, 12 March 2025.
DATED = [
    ("मंत्री मंगलवार को आए। पुलिस ने सोमवार को मारे गए युवक के भाई को गिरफ्तार किया।", "COERCE", dt.date(2025, 3, 11)),
    ("मंत्री मंगलवार को आए। पुलिस ने सोमवार को युवक के भाई को गिरफ्तार किया।", "COERCE", dt.date(2025, 3, 10)),
    ("अदालत ने 3 मार्च 1998 की रात व्यापारी की हत्या के जुर्म में दो लोगों को उम्रकैद की सजा सुनाई।", "SANCTION", None),
    ("मंत्री मंगलवार को आए। पुलिस ने 10 मार्च तक शहर में कर्फ्यू लगा दिया।", "COERCE", dt.date(2025, 3, 11)),
    ("पांच मार्च की रात लुटेरों ने दुकानदार को लूट लिया।", "COERCE", dt.date(2025, 3, 5)),
    ("वकीलों ने 20 मार्च को नगर बंद बुलाया है।", "PROTEST", dt.date(2025, 3, 20)),
    # the day of a deed is not that of what came of it; where it is the setting of an act, it is
    ("पुलिस ने सोमवार देर रात हुई डकैती का राज खोलते हुए सरगना को दबोच लिया।", "COERCE", None),
    ("पुलिस ने सोमवार रात दस बजे दुकान में हुई डकैती के मामले में चालक को दबोच लिया।", "COERCE", None),
    ("पुलिस ने सोमवार देर रात चालक को दबोच लिया।", "COERCE", dt.date(2025, 3, 10)),
    ("सोमवार देर रात हुए हमले में चालक को गोली मार दी गई।", "ASSAULT", dt.date(2025, 3, 10)),
    ("दोनों कैदियों को जुलाई 2022 में अपहरण के मामले में गिरफ्तार किया गया था।", "COERCE", dt.date(2022, 7, 1)),
]


def test_acts_of_two_days_are_two() -> None:
    text = "मंत्री मंगलवार को आए। किसानों ने सोलन में सड़क जाम की। दो दिन पहले किसानों ने शिमला में रेल रोकी थी।"
    found = [(e.place, e.date) for e in events_of(text, "hi") if e.event_type == "PROTEST"]
    assert found == [("Solan", dt.date(2025, 3, 11)), ("Shimla", dt.date(2025, 3, 10))]


def test_an_act_of_long_before_is_another() -> None:
    text = "पुलिस और डाकुओं के बीच मुठभेड़ हुई। बारिश हुई। 3 फरवरी को डाकुओं के साथ मुठभेड़ में दो सिपाही शहीद हुए थे।"
    assert [e.date for e in events_of(text, "hi") if e.event_type == "ASSAULT"] == [None, dt.date(2025, 2, 3)]


def test_whose_son_tells_of_an_act_does_not_tell_of_it() -> None:
    text = "सतरिख निवासी कमल वर्मा पुत्र रामलाल वर्मा ने बताया कि लुटेरों ने एक दुकानदार को पीटा।"
    assert [e.speaker for e in events_of(text, "hi")] == ["Kamal Verma"]


def test_who_is_appealed_to_is_no_place() -> None:
    text = "रमन सिंह ने कोलंबो के समक्ष नाविकों की रिहाई की मांग की।"
    assert [e.place for e in events_of(text, "hi") if e.event_type == "REQUEST"] == [None]


@pytest.mark.parametrize("word", ["शांतिभंग", "रासुका", "एनडीपीएस", "आर्म्स", "जुए", "उगाही", "हड़बड़ी", "आपाधापी"])
def test_no_law_and_no_haste_is_a_place(word: str) -> None:
    text = f"पुलिस ने {word} में दो युवकों को गिरफ्तार किया।"
    assert [e.place for e in events_of(text, "hi") if e.event_type == "COERCE"] == [None]


def test_who_is_left_out_is_not_freed() -> None:
    found = [e.event_type for e in events_of("छात्रों को छोड़कर पुलिस ने सभी युवकों को गिरफ्तार किया।", "hi")]
    assert found == ["COERCE"]


def test_who_has_come_somewhere_acts_there() -> None:
    for text in ("शिमला पहुंचे गृह मंत्री ने किसानों के साथ बैठक की।", "शिमला पहुंचकर गृह मंत्री ने किसानों के साथ बैठक की।"):
        assert [e.place for e in events_of(text, "hi") if e.event_type == "CONSULT"] == ["Shimla"]


@pytest.mark.parametrize(("text", "type_", "day"), DATED, ids=range(len(DATED)))
def test_when_acts_are_put(text: str, type_: str, day: dt.date | None) -> None:
    assert [day] == [e.date for e in events_of(text, "hi") if e.event_type == type_]


# (text, dateline, place of the act): a story filed in a town, which names no other place, tells of that town.
FILED = [
    ("पुलिस ने छात्रों पर लाठियां बरसाईं।", "Shimla", "Shimla"),
    ("पुलिस ने सोलन में छात्रों पर लाठियां बरसाईं।", "Shimla", "Solan"),
    ("पुलिस ने छात्रों पर लाठियां बरसाईं।", "New Delhi", None),
    ("रमन सिंह ने छात्रों को धमकी दी।", "Shimla", None),
]


@pytest.mark.parametrize(("text", "dateline", "place"), FILED, ids=range(len(FILED)))
def test_where_stories_are_filed(text: str, dateline: str, place: str | None) -> None:
    filed = dataclasses.replace(article(text, "hi"), dateline_place=dateline)
    facts = extract_facts(filed, seeds().facts["hi"], seeds().catalogue)
    assert [place] == [e.place for e in facts.events]


# (headline, events): what a headline tells without a finite verb; the text below it tells something else.
HEADED: list[tuple[str, list[tuple[str, list[str], list[str]]]]] = [
    ("लूट के दोषी को उम्रकैद", [("SANCTION", ["court"], ["convict"])]),
    ("चार दोषियों को 12 साल की सजा, 20 हजार जुर्माना", [("SANCTION", ["court"], ["convicts"])]),
    ("पूर्व महापौर पर चाकू से हमला, हालत गंभीर", [("ASSAULT", [], ["mayor"])]),
    ("मजदूरों पर लाठीचार्ज, सात घायल", [("ASSAULT", [], ["workers"])]),
    ("दर्जी की कुल्हाड़ी से काटकर हत्या, पड़ोसी फरार", [("ASSAULT", [], ["tailor"])]),
    ("नई सड़क पर भालू का हमला", []),
]


@pytest.mark.parametrize(("headline", "events"), HEADED, ids=range(len(HEADED)))
def test_what_headlines_tell(headline: str, events: list[tuple[str, list[str], list[str]]]) -> None:
    told = dataclasses.replace(article(f"{headline}\n\nशहर में धूप रही।", "hi"), headline=headline)
    facts = extract_facts(told, seeds().facts["hi"], seeds().catalogue)
    assert [(e.event_type, e.actors, e.targets) for e in facts.events] == events
