"""Who said what: reporting constructions of Hindi and English, written from the languages."""

from __future__ import annotations

import pytest

from flows.facts.speech.attribution import speaker_at
from flows.facts.speech.statements import statement_rows
from tests.unit.fact_samples import analyse, events_of
from tests.unit.speech_samples import read, said

CLAUSE_HI = "पुल की मरम्मत पूरी हो गई है"

# Verbs of saying with a कि-clause: अनीता राव ने … कि पुल की मरम्मत पूरी हो गई है।
HINDI_VERBS = """
कहा|बताया|दावा किया|पुष्टि की|घोषणा की|ऐलान किया|वादा किया|आश्वासन दिया|भरोसा दिलाया|विश्वास जताया
|उम्मीद जताई|आशा व्यक्त की|आशंका जताई|चिंता जताई|संदेह जताया|अनुमान लगाया|अनुमान जताया|चेतावनी दी
|धमकी दी|आगाह किया|सलाह दी|सुझाव दिया|निर्देश दिया|आदेश दिया|टिप्पणी की|मांग की|अपील की|आग्रह किया
|अनुरोध किया|दलील दी|तर्क दिया|सफाई दी|स्पष्ट किया|साफ किया|खुलासा किया|जानकारी दी|सूचना दी
|सूचित किया|अवगत कराया|बयान दिया|गवाही दी|आरोप लगाया|शिकायत की|तंज कसा|कटाक्ष किया|सवाल उठाया
|जवाब दिया|पलटवार किया|प्रतिक्रिया दी|स्वीकार किया|कबूल किया|जोर दिया|जोर देकर कहा|दो टूक कहा
|रेखांकित किया|ध्यान दिलाया|याद दिलाया|संकल्प दोहराया|प्रतिबद्धता जताई|खेद जताया|अफसोस जताया
|दुख जताया|खुशी जाहिर की|संतोष जताया|नाराजगी जताई|आपत्ति जताई|हैरानी जताई|निराशा जताई|लिखा|पूछा
|दोहराया|माना|समझाया|संकेत दिया|इशारा किया|तसदीक की|बात कही|यह भी कहा|इस बात पर जोर दिया
|इस बात की पुष्टि की|दावा भी किया|कहा है|बताया था|कहा था|स्पष्ट कर दिया है|स्पष्ट करते हुए कहा
|जानकारी देते हुए बताया|आरोप लगाते हुए कहा|चेतावनी देते हुए कहा|पत्रकारों से कहा
|संवाददाताओं को बताया|एक बयान में कहा|सोमवार को कहा|बैठक के बाद कहा
""".replace("\n", "").split("|")


@pytest.mark.parametrize("verb", HINDI_VERBS)
def test_hindi_verbs_with_a_clause(verb: str) -> None:
    found = said(read("hi", f"अनीता राव ने {verb} कि {CLAUSE_HI}।"))
    assert [(speaker, words) for speaker, words, _ in found] == [("Anita Rao", CLAUSE_HI)]


HINDI = [
    (
        "मेयर ने कहा कि आरोपियों ने क्लर्क को पांच दिन तक “डिजिटल अरेस्ट” में रखा और लूटा।",
        [("Laura Meyer", "आरोपियों ने क्लर्क को पांच दिन तक “डिजिटल अरेस्ट” में रखा और लूटा", False)],
    ),
    ("अदालत ने सुनवाई टाली। याचिका में कहा गया कि पुल टूटा है।", [("petition", "पुल टूटा है", False)]),
    (
        "केंद्रीय जल आयोग ने कहा कि बातचीत विफल रही। कंपनी ने कहा कि वेतन दिया गया है।",
        [("Central Water Commission", "बातचीत विफल रही", False), ("company", "वेतन दिया गया है", False)],
    ),
    # of two verbs in a sentence one may report nothing of its own
    (
        "मेयर का कहना है कि पुलिस ने परिवार से पूछताछ नहीं की है और न ही यह बताया है कि कौन पकड़ा गया है।",
        [("Laura Meyer", "पुलिस ने परिवार से पूछताछ नहीं की है और न ही यह बताया है कि कौन पकड़ा गया है", False)],
    ),
    ("मेयर ने न केवल यह बताया कि पुल बंद है।", [("Laura Meyer", "पुल बंद है", False)]),
    ("सेठी ने कहा, मैं समझता हूं कि हमारी टीम युवा है।", [("Vikram Sethi", "मैं समझता हूं कि हमारी टीम युवा है", False)]),
    (
        "मेयर का कहना है कि सेठी के बयान और वीडियो यह दर्शाते हैं कि वह दबाव में हैं।",
        [("Laura Meyer", "सेठी के बयान और वीडियो यह दर्शाते हैं कि वह दबाव में हैं", False)],
    ),
    (
        "मेयर ने कहा कि जब अदालत सुनवाई कर रही हो और उसने निर्देश भी दिए हों, तो रुकना पड़ता है।",
        [("Laura Meyer", "जब अदालत सुनवाई कर रही हो और उसने निर्देश भी दिए हों, तो रुकना पड़ता है", False)],
    ),
    (
        "मेयर ने कहा कि सेठी ने दरवाजा खोला और बताया कि वह उतर रहे हैं।",
        [
            ("Laura Meyer", "सेठी ने दरवाजा खोला और बताया कि वह उतर रहे हैं", False),
            ("Vikram Sethi", "वह उतर रहे हैं", False),
        ],
    ),
    # a clause that nothing sets off from the verb
    ("पार्टी के प्रवक्ता विक्रम सेठी ने कहा विपक्ष झूठ बोल रहा है।", [("Vikram Sethi", "विपक्ष झूठ बोल रहा है", False)]),
    ("थानाध्यक्ष ने बताया दोनों आरोपी जेल भेजे गए।", [("station house officer", "दोनों आरोपी जेल भेजे गए", False)]),
    ("जो विक्रम सेठी ने कहा वह बिल्कुल सच है।", []),
    ("विक्रम सेठी ने कहा और बैठक से चले गए।", []),
    ("विक्रम सेठी ने बताया गया पता सही पाया।", []),
    # offices without their holders
    ("कोषाध्यक्ष ने कहा कि बजट कम पड़ेगा।", [("treasurer", "बजट कम पड़ेगा", False)]),
    ("अटॉर्नी जनरल ने कहा कि याचिका टिकती नहीं।", [("attorney general", "याचिका टिकती नहीं", False)]),
    ("थाना प्रभारी पुणे ने बताया कि आरोपी फरार है।", [("station officer", "आरोपी फरार है", False)]),
    ("जिलाधिकारी पुणे के अनुसार नदी खतरे के निशान पर है।", [("district magistrate", "नदी खतरे के निशान पर है", False)]),
    ("प्रभारी निरीक्षक पुणे का कहना है कि जांच जारी है।", [("inspector in charge", "जांच जारी है", False)]),
    ("नॉर्वे ने कहा कि सीमा बंद है।", [("Norway", "सीमा बंद है", False)]),
    # the speaker with his office, behind the clause
    ("गोदाम खाली है, थाना प्रभारी विक्रम सेठी ने बताया।", [("Vikram Sethi", "गोदाम खाली है", False)]),
    ("नहर टूट गई है, सिंचाई विभाग के अभियंता विक्रम सेठी ने कहा।", [("Vikram Sethi", "नहर टूट गई है", False)]),
    ("दवा खत्म हो गई है, डॉ. अनीता राव ने कहा।", [("Anita Rao", "दवा खत्म हो गई है", False)]),
    ("नौ घर जल गए, आपात सेवा ने रविवार को बताया।", [("emergency service", "नौ घर जल गए", False)]),
    ("मेला खत्म हो गया, जबकि पुलिस ने भीड़ को शांत बताया।", []),
    # nominal
    ("अनीता राव का कहना है कि काम रुका हुआ है।", [("Anita Rao", "काम रुका हुआ है", False)]),
    ("विशेषज्ञों का मानना है कि महंगाई घटेगी।", [("experts", "महंगाई घटेगी", False)]),
    ("वर्णा समूह का दावा है कि उत्पादन दोगुना हुआ।", [("Varna Group", "उत्पादन दोगुना हुआ", False)]),
    ("दलों का कहना है कि मतदान फिर हो।", [("parties", "मतदान फिर हो", False)]),
    ("विपक्षी दलों का आरोप है कि मतदान में धांधली हुई।", [("opposition parties", "मतदान में धांधली हुई", False)]),
    ("स्थानीय लोगों का कहना था कि पानी दो दिन से नहीं आया।", [("local residents", "पानी दो दिन से नहीं आया", False)]),
    ("सेठी की दलील थी कि सबूत अधूरे हैं।", [("Vikram Sethi", "सबूत अधूरे हैं", False)]),
    ("किसानों की मांग है कि कर्ज माफ किया जाए।", [("farmers", "कर्ज माफ किया जाए", False)]),
    ("डॉक्टरों की राय है कि बच्चे को घर भेजा जा सकता है।", [("doctors", "बच्चे को घर भेजा जा सकता है", False)]),
    ("मेयर का यह भी कहना है कि बजट कम पड़ेगा।", [("Laura Meyer", "बजट कम पड़ेगा", False)]),
    # sources
    ("पुलिस के अनुसार, दो लोगों को हिरासत में लिया गया है।", [("police", "दो लोगों को हिरासत में लिया गया है", False)]),
    ("पुलिस के मुताबिक दो लोगों को हिरासत में लिया गया है।", [("police", "दो लोगों को हिरासत में लिया गया है", False)]),
    (
        "केंद्रीय जल आयोग के अनुसार नदी खतरे के निशान से ऊपर है।",
        [("Central Water Commission", "नदी खतरे के निशान से ऊपर है", False)],
    ),
    ("प्रत्यक्षदर्शियों के मुताबिक बस तेज रफ्तार में थी।", [("witnesses", "बस तेज रफ्तार में थी", False)]),
    ("समाचार एजेंसी पीटीआई के अनुसार ट्रेन पटरी से उतर गई।", [("Press Trust of India", "ट्रेन पटरी से उतर गई", False)]),
    ("स्वास्थ्य मंत्रालय के आंकड़ों के मुताबिक मरीजों की संख्या घटी है।", [("Ministry of Health", "मरीजों की संख्या घटी है", False)]),
    ("अनीता राव के शब्दों में यह फैसला ऐतिहासिक है।", [("Anita Rao", "यह फैसला ऐतिहासिक है", False)]),
    ("विशेषज्ञों की मानें तो बारिश देर से आएगी।", [("experts", "बारिश देर से आएगी", False)]),
    ("नदी का जलस्तर घट रहा है, अधिकारियों के अनुसार।", [("officials", "नदी का जलस्तर घट रहा है", False)]),
    ("डेली हेराल्ड की रिपोर्ट के अनुसार कंपनी बिकने वाली है।", [("Daily Herald", "कंपनी बिकने वाली है", False)]),
    # nobody speaks
    ("माना जा रहा है कि बैठक टल जाएगी।", []),
    ("कहा जा रहा है कि वह इस्तीफा देंगे।", []),
    ("बताया जाता है कि महल दो सौ साल पुराना है।", []),
    ("जानकारी के मुताबिक हादसा तड़के हुआ।", []),
    ("प्राप्त जानकारी के अनुसार आग दूसरी मंजिल पर लगी।", []),
    ("खबरों के मुताबिक दोनों में समझौता हो गया है।", []),
    ("कयास लगाए जा रहे हैं कि चुनाव जल्दी होंगे।", []),
    ("नियमों के अनुसार आवेदन तीस दिन में करना होता है।", []),
    ("योजना के मुताबिक पुल मार्च में खुलेगा।", []),
    ("आशंका जताई जा रही है कि मलबे में लोग दबे हैं।", []),
    ("राव ने किसानों से कर्ज चुकाने की अपील की।", []),
    ("सेठी ने नए अस्पताल की मांग की।", []),
    ("मेयर ने यह नहीं कहा कि काम रुकेगा।", []),
    # direct, after the verb
    ('अनीता राव ने कहा, "हम पीछे नहीं हटेंगे।"', [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ("अनीता राव ने कहा, “हम पीछे नहीं हटेंगे।”", [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ("अनीता राव ने कहा, ''हम पीछे नहीं हटेंगे।''", [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ("अनीता राव ने कहा, ‘‘हम पीछे नहीं हटेंगे।’’", [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ("अनीता राव ने कहा, ‘हम पीछे नहीं हटेंगे।’", [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ("अनीता राव ने कहा: «हम पीछे नहीं हटेंगे।»", [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ('अनीता राव ने कहा कि "हम पीछे नहीं हटेंगे।"', [("Anita Rao", "हम पीछे नहीं हटेंगे।", True)]),
    ('सेठी ने ट्वीट किया, "काम पूरा हुआ। बधाई।"', [("Vikram Sethi", "काम पूरा हुआ। बधाई।", True)]),
    ('सेठी ने एक्स पर लिखा, "काम पूरा हुआ।"', [("Vikram Sethi", "काम पूरा हुआ।", True)]),
    ('मेयर ने पूछा, "पैसा कहां गया?"', [("Laura Meyer", "पैसा कहां गया?", True)]),
    ("राव ने कहा, “हम जीतेंगे। यह लड़ाई लंबी है। फिर भी जीतेंगे।", [("Anita Rao", "हम जीतेंगे। यह लड़ाई लंबी है। फिर भी जीतेंगे।", True)]),
    # direct, before the verb and split
    ('"हम पीछे नहीं हटेंगे," अनीता राव ने कहा।', [("Anita Rao", "हम पीछे नहीं हटेंगे", True)]),
    ("“हम पीछे नहीं हटेंगे” - अनीता राव ने कहा।", [("Anita Rao", "हम पीछे नहीं हटेंगे", True)]),
    (
        '"काम शुरू है," राव ने बताया। "जल्द पूरा होगा।"',
        [("Anita Rao", "काम शुरू है", True), ("Anita Rao", "जल्द पूरा होगा।", True)],
    ),
    # dashes and headlines
    ("अनीता राव बोलीं- हम पीछे नहीं हटेंगे", [("Anita Rao", "हम पीछे नहीं हटेंगे", True)]),
    ("सेठी ने कहा- मेरी कोई गलती नहीं है।", [("Vikram Sethi", "मेरी कोई गलती नहीं है", True)]),
    ("सेठी बोले: मेरी कोई गलती नहीं है", [("Vikram Sethi", "मेरी कोई गलती नहीं है", True)]),
    ("अनीता राव: हम पीछे नहीं हटेंगे\nपुणे में सभा हुई।", [("Anita Rao", "हम पीछे नहीं हटेंगे", True)]),
    ("सेठी ने कहा, इस साल बारिश बहुत कम हुई है।", [("Vikram Sethi", "इस साल बारिश बहुत कम हुई है", False)]),
    # stances
    ("राव ने इस फैसले को किसानों के लिए बड़ी राहत बताया।", [("Anita Rao", "किसानों के लिए बड़ी राहत", False)]),
    ("राव ने इसे 'किसानों की जीत' बताया।", [("Anita Rao", "किसानों की जीत", True)]),
    ("सेठी ने आरोपों को बेबुनियाद और मनगढ़ंत करार दिया।", [("Vikram Sethi", "बेबुनियाद और मनगढ़ंत", False)]),
    ("मेयर ने समझौते को शांति की नई शुरुआत के रूप में वर्णित किया।", [("Laura Meyer", "शांति की नई शुरुआत", False)]),
    ('हिल ने बजट को "गरीबों के साथ धोखा" करार दिया।', [("Ian Hill", "गरीबों के साथ धोखा", True)]),
    ("पुलिस ने लोगों को सुरक्षा के बारे में बताया।", []),
    # words quoted inside a reported clause
    ("राव ने कहा कि यह कदम “लोकतंत्र की हत्या” है।", [("Anita Rao", "लोकतंत्र की हत्या", True)]),
    ("सेठी ने वादा किया कि सरकार “हर संभव मदद” देगी।", [("Vikram Sethi", "हर संभव मदद", True)]),
    # several in one sentence
    (
        "राव ने पत्रकारों से कहा कि अदालत ने आरोपी को सजा सुनाई है।",
        [("Anita Rao", "अदालत ने आरोपी को सजा सुनाई है", False)],
    ),
    (
        "राव ने कहा कि सड़क बंद है और बताया कि मरम्मत कल होगी।",
        [("Anita Rao", "सड़क बंद है", False), ("Anita Rao", "मरम्मत कल होगी", False)],
    ),
    (
        "राव ने कहा कि सड़क बंद है, जबकि पुलिस ने बताया कि यातायात चालू है।",
        [("Anita Rao", "सड़क बंद है", False), ("police", "यातायात चालू है", False)],
    ),
    (
        "मेयर ने योजना को 'अधूरी और महंगी' बताते हुए कहा कि वह इसे रोकेंगी।",
        [("Laura Meyer", "अधूरी और महंगी", True), ("Laura Meyer", "वह इसे रोकेंगी", False)],
    ),
    # pronouns, short forms, dropped subjects
    (
        "हिल ने कहा कि कारखाना बंद होगा। उन्होंने बताया कि मजदूरों को मुआवजा मिलेगा।",
        [("Ian Hill", "कारखाना बंद होगा", False), ("Ian Hill", "मजदूरों को मुआवजा मिलेगा", False)],
    ),
    (
        "हिल ने कारखाने का दौरा किया। उन्होंने कहा कि मशीनें पुरानी हैं।",
        [("Ian Hill", "मशीनें पुरानी हैं", False)],
    ),
    (
        "एक अधिकारी ने बताया कि जांच जारी है। उन्होंने कहा कि रिपोर्ट जल्द आएगी।",
        [("official", "जांच जारी है", False), ("official", "रिपोर्ट जल्द आएगी", False)],
    ),
    (
        "राव ने कहा कि बजट बढ़ेगा। साथ ही इस बात पर जोर दिया कि कर नहीं बढ़ेंगे।",
        [("Anita Rao", "बजट बढ़ेगा", False), ("Anita Rao", "कर नहीं बढ़ेंगे", False)],
    ),
    (
        "स्वास्थ्य मंत्रालय ने कहा कि टीके पहुंच गए हैं। मंत्रालय ने बताया कि अभियान सोमवार से चलेगा।",
        [("Ministry of Health", "टीके पहुंच गए हैं", False), ("Ministry of Health", "अभियान सोमवार से चलेगा", False)],
    ),
    (
        "समाचार एजेंसी शिन्हुआ ने कहा कि पुल गिर गया। एजेंसी ने यह भी बताया कि कोई हताहत नहीं हुआ।",
        [("Xinhua", "पुल गिर गया", False), ("Xinhua", "कोई हताहत नहीं हुआ", False)],
    ),
    ("राव अस्पताल पहुंचीं। उनके अनुसार हालत स्थिर है।", [("Anita Rao", "हालत स्थिर है", False)]),
    ("सेठी मौजूद थे। उनका कहना है कि काम समय पर होगा।", [("Vikram Sethi", "काम समय पर होगा", False)]),
    # documents speak for their issuers
    ("स्वास्थ्य मंत्रालय की विज्ञप्ति में कहा गया है कि अस्पताल खुले रहेंगे।", [("Ministry of Health", "अस्पताल खुले रहेंगे", False)]),
    ("वर्णा समूह के बयान में कहा गया कि संयंत्र सुरक्षित है।", [("Varna Group", "संयंत्र सुरक्षित है", False)]),
    ("उत्तर रेलवे ने बयान जारी किया, जिसमें कहा गया है कि सभी ट्रेनें चलेंगी।", [("Northern Railway", "सभी ट्रेनें चलेंगी", False)]),
    ("उत्तर रेलवे की ओर से कहा गया कि सभी ट्रेनें चलेंगी।", [("Northern Railway", "सभी ट्रेनें चलेंगी", False)]),
    # places and joint speakers
    ("नॉर्वे ने कहा कि वह मदद भेजेगा।", [("Norway", "वह मदद भेजेगा", False)]),
    ("नॉर्वे की सरकार ने कहा कि वह मदद भेजेगी।", [("Norway", "वह मदद भेजेगी", False)]),
    ("राव और सेठी ने कहा कि वे साथ हैं।", [("Anita Rao", "वे साथ हैं", False)]),
    ("स्वास्थ्य मंत्रालय के प्रवक्ता ने कहा कि टीके सुरक्षित हैं।", [("Ministry of Health", "टीके सुरक्षित हैं", False)]),
    ("ब्राजील के एक अधिकारी ने कहा कि वार्ता जारी है।", [("official", "वार्ता जारी है", False)]),
    ("यात्री मोहन लाल ने बताया कि डिब्बे पलट गए।", [("passenger", "डिब्बे पलट गए", False)]),
    (
        "राव ने दावा किया कि दो गांव खाली हैं, हालांकि पुलिस ने पुष्टि नहीं की है।",
        [("Anita Rao", "दो गांव खाली हैं", False)],
    ),
    ("मौसम विज्ञान केंद्र के अनुसार ठंड बढ़ी है।", [("meteorological centre", "ठंड बढ़ी है", False)]),
    ("राव ने सेठी को दोषी करार दिया।", []),
    ("उत्तर रेलवे की ओर से शाम को जारी आंकड़ों के अनुसार ट्रेनें बढ़ी हैं।", [("Northern Railway", "ट्रेनें बढ़ी हैं", False)]),
    ("उत्तर रेलवे की रिपोर्ट से पता चलता है कि ट्रेनें बढ़ी हैं।", [("Northern Railway", "ट्रेनें बढ़ी हैं", False)]),
    ("सूत्रों से पता चला है कि ट्रेनें बढ़ी हैं।", []),
    ("ट्रेनें बढ़ी हैं, एक अधिकारी ने बताया।", [("official", "ट्रेनें बढ़ी हैं", False)]),
    (
        "मेयर ने कहा कि केंद्रीय जल आयोग ने 40 करोड़ रुपये देने की घोषणा की है।",
        [("Laura Meyer", "केंद्रीय जल आयोग ने 40 करोड़ रुपये देने की घोषणा की है", False)],
    ),
    ("अभियोजन के अनुसार, घर में आग लगाई गई थी।", [("prosecution", "घर में आग लगाई गई थी", False)]),
    ("परिजनों ने आरोप लगाया कि इलाज में देरी हुई।", [("family", "इलाज में देरी हुई", False)]),
    ("केंद्रीय जल आयोग (सीडब्ल्यूसी) ने बताया कि बांध भर गया है।", [("Central Water Commission", "बांध भर गया है", False)]),
]


@pytest.mark.parametrize(("text", "want"), HINDI, ids=[text[:50] for text, _ in HINDI])
def test_hindi(text: str, want: list[tuple[str, str, bool]]) -> None:
    assert said(read("hi", text)) == want


ENGLISH_VERBS = """
said|said that|told reporters that|added that|claimed that|insisted that|stressed that|argued that
|warned that|admitted that|denied that|confirmed that|announced that|declared that|stated that
|promised that|vowed that|predicted that|suggested that|explained that|noted that|pointed out that
|made it clear that|acknowledged that|conceded that|complained that|boasted that|joked that
|recalled that|testified that|alleged that|asserted that|believes that|hopes that|estimated that
|reported that|revealed that|disclosed that|reiterated that|emphasised that|emphasized that
|underlined that|hinted that|indicated that|tweeted that|wrote that|replied that|responded that
|assured residents that|informed parliament that|reminded voters that|cautioned that|also said that
|has said that|had said that|has repeatedly said that|said on Monday that|said Monday that
|on Monday said that|said in a statement that|said in an interview with the BBC that
|told the BBC that|told Reuters on Friday that|said at a press conference that|expressed hope that
|voiced concern that|maintained that|contended that|affirmed that|lamented that|proclaimed that
|opined that|later said that|then added that
""".replace("\n", "").split("|")


@pytest.mark.parametrize("verb", ENGLISH_VERBS)
def test_english_verbs_with_that(verb: str) -> None:
    found = said(read("en", f"Anita Rao {verb} the bridge was safe."))
    assert found == [("Anita Rao", "the bridge was safe", False)]


ENGLISH = [
    (
        "According to a Pune Police spokesperson, the mill was shut.",
        [("police spokesperson", "the mill was shut", False)],
    ),
    (
        "Forty mills were hit by the cyclone 'Nilam', Anita Rao said.",
        [("Anita Rao", "Forty mills were hit by the cyclone 'Nilam'", False)],
    ),
    (
        "The All Hills Congress (AHC) took 42 per cent, the commission said.",
        [("commission", "The All Hills Congress (AHC) took 42 per cent", False)],
    ),
    (
        "Police said the raid killed nine people, among them two nurses, in rebel-held villages.",
        [("police", "the raid killed nine people, among them two nurses, in rebel-held villages", False)],
    ),
    ("Predictions suggest that the party will win.", []),
    (
        "Reuters sent two men. The survey predicted that the party would win.",
        [("survey", "the party would win", False)],
    ),
    ("'Xinhua' reported on Friday that the bridge was shut.", [("Xinhua", "the bridge was shut", False)]),
    (
        "Anita Rao said the railways had a plan for ‘A-1’ and ‘A’ category stations.",
        [("Anita Rao", "the railways had a plan for ‘A-1’ and ‘A’ category stations", False)],
    ),
    (
        "Anita Rao's lawyer said that is far more than the law allows.",
        [("lawyer", "that is far more than the law allows", False)],
    ),
    (
        "The party, which, according to the survey, will win 79 seats, was silent.",
        [("survey", "will win 79 seats", False)],
    ),
    (
        "The Reuters desk had reported 48 fires, officials said. The town was safe, they said.",
        [("officials", "The Reuters desk had reported 48 fires", False), ("officials", "The town was safe", False)],
    ),
    ("The dig carried out yesterday revealed that water was low.", []),
    ("The incidents reported so far are 711.", []),
    ("Anita Rao highlighted that the mill was shut.", [("Anita Rao", "the mill was shut", False)]),
    ("The attorney general said the law was clear.", [("attorney general", "the law was clear", False)]),
    ("Police said about 90 tents were burnt.", [("police", "about 90 tents were burnt", False)]),
    ("Police said as many as 90 tents were burnt.", [("police", "as many as 90 tents were burnt", False)]),
    ("Police said about two dozen tents were burnt.", [("police", "about two dozen tents were burnt", False)]),
    ("What police said about the tents was wrong.", []),
    ("The chief engineer told reporters that the bridge was safe.", [("chief engineer", "the bridge was safe", False)]),
    ("Anita Rao agreed to restore ties that were cut in 1978.", []),
    ("Anita Rao agreed that ties were cut in 1978.", [("Anita Rao", "ties were cut in 1978", False)]),
    ('Anita Rao said in an interview on "Meet the Town."', []),
    ('Her channel includes posts presenting "the heroes of our town".', []),
    ('"We met Ali of Pune," Anita Rao said.', [("Anita Rao", "We met Ali of Pune", True)]),
    (
        "The state's water wing, the Central Water Commission, said two boats had sunk.",
        [("Central Water Commission", "two boats had sunk", False)],
    ),
    (
        "While officials say the dam is safe, the decision to empty it raises doubts.",
        [("officials", "the dam is safe", False)],
    ),
    (
        "Although the army said 40 rebels, including two leaders, had surrendered, nobody came.",
        [("army", "40 rebels, including two leaders, had surrendered", False)],
    ),
    ("Anita Rao of the ministry alleged that the pits were full.", [("Anita Rao", "the pits were full", False)]),
    ("Anita Rao of Ward 84 alleged that the pits were full.", [("Anita Rao", "the pits were full", False)]),
    ("Anita Rao denied the charge and said the work was over.", [("Anita Rao", "the work was over", False)]),
    ("Officials claimed new roads and", []),
    ("A nurse there said two babies were ill.", [("nurse", "two babies were ill", False)]),
    ("Police denied reports on Friday that the gate was shut.", [("police", "the gate was shut", False)]),
    ("Anita Rao rejected the claims that pits were full.", [("Anita Rao", "pits were full", False)]),
    ("Officials dismissed the latest media reports that pits were full.", [("officials", "pits were full", False)]),
    ("Anita Rao who is heading the protests said the gate was shut.", [("Anita Rao", "the gate was shut", False)]),
    (
        "The Varna Group said it would sell. But the coalition spokesman said that pits were full.",
        [("Varna Group", "it would sell", False), ("spokesperson", "pits were full", False)],
    ),
    ("Pits were full, the country's state media reported.", [("state media", "Pits were full", False)]),
    ("Witnesses who saw the attack said two men fled.", [("witnesses", "two men fled", False)]),
    (
        "Police denied it, saying neither Indian jets nor ships were near.",
        [("police", "neither Indian jets nor ships were near", False)],
    ),
    ("Anita Rao runs it. The firm expects a loss, she said.", [("Anita Rao", "The firm expects a loss", False)]),
    ("The monsoon failed for 80 years, a study finds.", [("study", "The monsoon failed for 80 years", False)]),
    ("Anita Rao runs it. According to him, the gate was open.", [("Anita Rao", "the gate was open", False)]),
    ("Anita Rao said the bridge was safe.", [("Anita Rao", "the bridge was safe", False)]),
    ("Police said on Monday three men were held.", [("police", "three men were held", False)]),
    ("Officials say the river is rising.", [("officials", "the river is rising", False)]),
    ("The Varna Group said it had sold the plant.", [("Varna Group", "it had sold the plant", False)]),
    ("Sethi, 45, a farmer from Pune, said he would appeal.", [("Vikram Sethi", "he would appeal", False)]),
    ("Laura Meyer, the mayor, said the road was shut.", [("Laura Meyer", "the road was shut", False)]),
    ("The head of the commission, Ian Hill, said talks had failed.", [("Ian Hill", "talks had failed", False)]),
    ("Meyer, who signed the deal, said it was fair.", [("Laura Meyer", "it was fair", False)]),
    ("Hill, on the other hand, has said the deal is dead.", [("Ian Hill", "the deal is dead", False)]),
    (
        "A spokesman for the Health Ministry said vaccines were safe.",
        [("Ministry of Health", "vaccines were safe", False)],
    ),
    ("A union spokesman said the strike was over.", [("union spokesperson", "the strike was over", False)]),
    (
        "The Central Water Commission said talks had failed. The company denied the charge and said wages were paid.",
        [("Central Water Commission", "talks had failed", False), ("company", "wages were paid", False)],
    ),
    (
        "The Central Water Commission confirmed the road was shut. A spokesman for the airline said flights would resume.",
        [("Central Water Commission", "the road was shut", False), ("spokesperson", "flights would resume", False)],
    ),
    (
        "Varna Group said flights would resume. The company said passengers would get refunds.",
        [("Varna Group", "flights would resume", False), ("Varna Group", "passengers would get refunds", False)],
    ),
    ("Two weeks after the army left, raiders said to be clad in fatigues stormed the village.", []),
    (
        "Six bodies were recovered after a raid on the market, the largest in the state, by men suspected to be thieves.",
        [],
    ),
    ("The Norwegian government said it would send help.", [("Norway", "it would send help", False)]),
    ("Officials from both countries told the BBC the deal was close.", [("officials", "the deal was close", False)]),
    ("Zentrix said it would appeal.", [("Zentrix", "it would appeal", False)]),
    ("Analysts believe prices will fall.", [("analysts", "prices will fall", False)]),
    ("Prosecutors alleged that Sethi had lied.", [("prosecutors", "Sethi had lied", False)]),
    ("Two witnesses told the court that the bus was speeding.", [("witnesses", "the bus was speeding", False)]),
    # the clause first
    ("The road is shut, police said.", [("police", "The road is shut", False)]),
    ("The road is shut, police said in a statement.", [("police", "The road is shut", False)]),
    ("The plant will close, said Anita Rao.", [("Anita Rao", "The plant will close", False)]),
    (
        "The plant will close in May, the Varna Group said on Friday.",
        [("Varna Group", "The plant will close in May", False)],
    ),
    (
        "Growth will slow next year, officials at the World Food Programme said.",
        [("officials", "Growth will slow next year", False)],
    ),
    # according to
    ("According to police, the car was stolen.", [("police", "the car was stolen", False)]),
    ("The car was stolen, according to police.", [("police", "The car was stolen", False)]),
    ("The car was stolen, according to Anita Rao, a lawyer.", [("Anita Rao", "The car was stolen", False)]),
    ("According to a report by the Daily Herald, the firm is broke.", [("Daily Herald", "the firm is broke", False)]),
    ("In the words of Ian Hill, the deal is dead.", [("Ian Hill", "the deal is dead", False)]),
    # nobody speaks
    ("It is believed that the talks will fail.", []),
    ("The talks are said to have failed.", []),
    ("It was reported that the talks had failed.", []),
    ("According to reports, the talks had failed.", []),
    ("The talks reportedly failed.", []),
    ("The widely reported plan was dropped by the mill.", []),
    ("The towns with the most reported outages were Varna and Rampurva.", []),
    ("Hill did not say that he would resign.", []),
    ("Hill will say that he is sorry.", []),
    ("Hill refused to say whether he would resign.", []),
    ("The Varna Group announced a new plan to cut costs.", []),
    ("Rao urged residents to stay calm.", []),
    ("Rao promised to cut taxes.", []),
    ("Rao added sugar to the tea.", []),
    # direct
    ('"We will not retreat," Anita Rao said.', [("Anita Rao", "We will not retreat", True)]),
    ('"We will not retreat," said Anita Rao, the mayor.', [("Anita Rao", "We will not retreat", True)]),
    ("“We will not retreat,” Rao told the BBC.", [("Anita Rao", "We will not retreat", True)]),
    ("‘We will not retreat,’ said Rao.", [("Anita Rao", "We will not retreat", True)]),
    ("''We will not retreat,'' Rao said.", [("Anita Rao", "We will not retreat", True)]),
    ("«We will not retreat,» Rao said.", [("Anita Rao", "We will not retreat", True)]),
    ('"Is it over?" Meyer asked.', [("Laura Meyer", "Is it over?", True)]),
    ('Meyer asked: "Is it over?"', [("Laura Meyer", "Is it over?", True)]),
    ('Hill said, "It is over."', [("Ian Hill", "It is over.", True)]),
    ('Hill said in a statement: "It is over."', [("Ian Hill", "It is over.", True)]),
    ('Hill wrote on X, "It is over."', [("Ian Hill", "It is over.", True)]),
    ('Hill tweeted: "It is over. Go home."', [("Ian Hill", "It is over. Go home.", True)]),
    ('"The workers\' demands are fair," Sethi said.', [("Vikram Sethi", "The workers' demands are fair", True)]),
    (
        '"It works," Sethi said. "It is cheap."',
        [("Vikram Sethi", "It works", True), ("Vikram Sethi", "It is cheap.", True)],
    ),
    (
        '"It works," Sethi said, "and it is cheap."',
        [("Vikram Sethi", "It works", True), ("Vikram Sethi", "and it is cheap.", True)],
    ),
    (
        "“First line.\n“Second line,” Sethi said.",
        [("Vikram Sethi", "First line.", True), ("Vikram Sethi", "Second line", True)],
    ),
    (
        "Sethi was firm. “It works,” he said.\n“It is cheap.”",
        [("Vikram Sethi", "It works", True), ("Vikram Sethi", "It is cheap.", True)],
    ),
    (
        "Hill answered in a tweet.\n“It is over.”",
        [("Ian Hill", "It is over.", True)],
    ),
    ('Hill said: "It is over. We lost', [("Ian Hill", "It is over. We lost", True)]),
    # words
    ('Rao called the plan "a disgrace".', [("Anita Rao", "a disgrace", True)]),
    ("Rao called it a mistake.", [("Anita Rao", "a mistake", False)]),
    ("Meyer described the plan as a gift to farmers.", [("Laura Meyer", "a gift to farmers", False)]),
    ('Meyer condemned the "cowardly attack" on the school.', [("Laura Meyer", "cowardly attack", True)]),
    ('Rao said the plan was "a disgrace".', [("Anita Rao", "a disgrace", True)]),
    ('Hill denied that he had been "part of a plot".', [("Ian Hill", "part of a plot", True)]),
    # shared speakers, several cues
    (
        "Rao said the road was shut and added that buses would run.",
        [("Anita Rao", "the road was shut", False), ("Anita Rao", "buses would run", False)],
    ),
    (
        "Rao denied that she had lied, adding that she would resign.",
        [("Anita Rao", "she had lied", False), ("Anita Rao", "she would resign", False)],
    ),
    (
        "Rao said the road was open, but police said it was shut.",
        [("Anita Rao", "the road was open", False), ("police", "it was shut", False)],
    ),
    ("Sethi thanked Norway and said talks would go on.", [("Vikram Sethi", "talks would go on", False)]),
    (
        'Rao called the plan "a disgrace" and said her client was innocent.',
        [("Anita Rao", "a disgrace", True), ("Anita Rao", "her client was innocent", False)],
    ),
    # pronouns and short forms
    (
        "Hill said the plant would close. He added that workers would be paid.",
        [("Ian Hill", "the plant would close", False), ("Ian Hill", "workers would be paid", False)],
    ),
    (
        "The Health Ministry said vaccines had arrived. The ministry said the drive would start on Monday.",
        [
            ("Ministry of Health", "vaccines had arrived", False),
            ("Ministry of Health", "the drive would start on Monday", False),
        ],
    ),
    (
        "The Varna Group said sales fell. It said costs had risen.",
        [("Varna Group", "sales fell", False), ("Varna Group", "costs had risen", False)],
    ),
    (
        "The Varna Group closed the plant. The statement said workers would be paid.",
        [("Varna Group", "workers would be paid", False)],
    ),
    # the head of a subject with what describes it
    ("An engineer with the city's water board said pipes burst.", [("engineer", "pipes burst", False)]),
    ("Farmers in the northern state of Pune said rain had failed.", [("farmers", "rain had failed", False)]),
    ("An officer in the port town of Pune said two boats sank.", [("officer", "two boats sank", False)]),
    ("She danced in front of neighbours who said it was late.", [("neighbours", "it was late", False)]),
    ("The city of Leeds said the road would open.", [("Leeds", "the road would open", False)]),
    # what a firm told of before is called
    (
        "The Varna Group raised its forecast. The automobile giant said it would hire more.",
        [("Varna Group", "it would hire more", False)],
    ),
    # a source before a clause with a verb of opinion
    ("According to Ian Hill, the board believes in the plan.", [("Ian Hill", "the board believes in the plan", False)]),
    (
        "According to Ian Hill, who runs the centre, the rain had stopped.",
        [("Ian Hill", "the rain had stopped", False)],
    ),
    ("According to Ian Hill, who runs the centre.", []),
    (
        "The Varna Group said sales fell. There were media reports that the plant had shut.",
        [("Varna Group", "sales fell", False), ("media", "the plant had shut", False)],
    ),
    (
        "According to the governor's Special Assistant on Roads Ian Hill, the work would start.",
        [("Ian Hill", "the work would start", False)],
    ),
    ("According to the ministry's spokesman, the work would start.", [("spokesperson", "the work would start", False)]),
    ("Ian Hill, who brought the issue noted that the road was shut.", [("Ian Hill", "the road was shut", False)]),
    ("The aim of the meeting, said Rao, was to help the city.", []),
    ("Rao conceded four seats in the vote and the mayor won.", []),
    ("Rao conceded that she had lost.", [("Anita Rao", "she had lost", False)]),
    # nominal
    (
        "Rao's claim that the bridge was safe surprised nobody.",
        [("Anita Rao", "the bridge was safe surprised nobody", False)],
    ),
    (
        "Despite Hill's promise that taxes will fall, prices rose.",
        [("Ian Hill", "taxes will fall, prices rose", False)],
    ),
    # a noun and then the name
    ('"We want a fair rate," said their leader, Anita Rao.', [("Anita Rao", "We want a fair rate", True)]),
    ('"It is a bad deal," said a neighbour, Ian Hill.', [("Ian Hill", "It is a bad deal", True)]),
    ("Ian Hill of Reuters said the road was shut.", [("Ian Hill", "the road was shut", False)]),
    # of whom a clause tells does not tell it
    (
        "Union leaders said the road was shut. Some 2,000 workers were dismissed, they said.",
        [("union leaders", "the road was shut", False), ("union leaders", "Some 2,000 workers were dismissed", False)],
    ),
    # the title of a work is nobody's words
    ("“Floods” director Anita Rao said the work was hard.", [("Anita Rao", "the work was hard", False)]),
    (
        "Ian Hill said the prize should go to the quirky comedy “Floods.”",
        [("Ian Hill", "the prize should go to the quirky comedy “Floods.”", False)],
    ),
    # a day that owns what was said at
    ("Ian Hill said at last week's session that taxes would fall.", [("Ian Hill", "taxes would fall", False)]),
    # a name behind the quote, described at length up to its verb
    (
        '"It was a hard year," Anita Rao, head of Norvane, a maker of pumps based in Pune, told reporters.',
        [("Anita Rao", "It was a hard year", True)],
    ),
    (
        '"It was a hard year," Anita Rao, head of Norvane, told reporters. "We shall see," Ian Hill, a farmer, and his '
        "brother Amit Hill said.",
        [("Anita Rao", "It was a hard year", True), ("Ian Hill", "We shall see", True)],
    ),
    # an object is no clause
    ("Anita Rao visited Pune and promised money to every affected family.", []),
    # a ministry is no organisation
    (
        "The World Health Organization warned of a shortage. The ministry said the vaccine would come.",
        [("ministry", "the vaccine would come", False)],
    ),
    # lines
    ("Anita Rao: We will not retreat\nThe rally was held in Pune.", [("Anita Rao", "We will not retreat", True)]),
    (
        "A talk with Anita Rao\nQ: Will you run?\nA: Yes, I will run.",
        [("Anita Rao", "Yes, I will run", True)],
    ),
    # "they" who speak are those who acted, not those on whom they did
    (
        "The soldiers held two boys. They said the boys threw stones.",
        [("soldiers", "the boys threw stones", False)],
    ),
    ("The mayor held two boys. They said it was cold.", [("boys", "it was cold", False)]),
    ("The soldiers slept. The boys threw stones. They said it was cold.", [("boys", "it was cold", False)]),
    # what is announced by the way is not what who is told last passes on
    (
        "The clerk was held after police announced the arrest of his son, prosecutor Maria Lopez said.",
        [("Maria Lopez", "The clerk was held after police announced the arrest of his son", False)],
    ),
    # what somebody is believed to be nobody says
    ("The mayor said nine miners were missing and believed drowned.", [("mayor", "nine miners were missing", False)]),
    ("The mayor said, the dam would be shut by June.", [("mayor", "the dam would be shut by June", False)]),
    ("The mayor said, after the dam was shut, nobody came.", []),
    (
        "The Central Water Commission in a note said the dam was shut.",
        [("Central Water Commission", "the dam was shut", False)],
    ),
    ("According to Pune range inspector Anita Rao, the mill was shut.", [("Anita Rao", "the mill was shut", False)]),
    ("According to Norway, the mill was shut.", [("Norway", "the mill was shut", False)]),
    ("The mill was shut, according to Norway", [("Norway", "The mill was shut", False)]),
    ("The toll is 15, with most deaths reported from the town.", []),
    ("The mayor warned residents to leave the town if the dam had cracks.", []),
    (
        '"The dam is shut", Deputy Inspector General of Police (DIG) Pune Range Anita Rao said.',
        [("Anita Rao", "The dam is shut", True)],
    ),
    ('The "low-cost" airline said the dam was shut.', [("airline", "the dam was shut", False)]),
    ("The mayor tweeted saying he had seen no dam.", [("mayor", "he had seen no dam", False)]),
    (
        'The mayor conceded defeat to Rao, saying: "The town is his. I wish him well."',
        [("mayor", "The town is his. I wish him well.", True)],
    ),
    ("What the mayor said, the paper does not tell.", []),
    (
        '"We are pleased," Tata Steel Chairman & Managing Director Anita Rao said.',
        [("Anita Rao", "We are pleased", True)],
    ),
    ("The mayor believed nine miners had drowned.", [("mayor", "nine miners had drowned", False)]),
    # a verb in the present agrees with people whom a place follows
    ("Residents in Pune say robbers burnt a mill.", [("residents", "robbers burnt a mill", False)]),
    ("Doctors at the camp say eight people died.", [("doctors", "eight people died", False)]),
    ("The residents of the state report office slept.", []),
    # what somebody is taken for
    (
        "Four men, suspected to be thieves, burnt a mill in Lima, police said.",
        [("police", "Four men, suspected to be thieves, burnt a mill in Lima", False)],
    ),
    # who tells something as he does another thing
    (
        "The mayor, while opening the bridge on Friday said the river had risen.",
        [("mayor", "the river had risen", False)],
    ),
    (
        "Anita Rao while confirming the theft on Friday said the robbers burnt a mill.",
        [("Anita Rao", "the robbers burnt a mill", False)],
    ),
]


@pytest.mark.parametrize(("text", "want"), ENGLISH, ids=[text[:50] for text, _ in ENGLISH])
def test_english(text: str, want: list[tuple[str, str, bool]]) -> None:
    assert said(read("en", text)) == want


RELAYS = [
    ("hi", "शिन्हुआ के हवाले से रॉयटर्स ने बताया कि पुल गिर गया।", "Xinhua", ["Reuters"]),
    ("hi", "शिन्हुआ के हवाले से रॉयटर्स की रिपोर्ट में कहा गया कि पुल गिर गया।", "Xinhua", ["Reuters"]),
    ("hi", "रॉयटर्स ने शिन्हुआ के हवाले से कहा कि पुल गिर गया।", "Xinhua", ["Reuters"]),
    ("hi", "पीटीआई के अनुसार, राव ने कहा कि पुल गिर गया।", "Anita Rao", ["Press Trust of India"]),
    ("hi", "पीटीआई के मुताबिक पुलिस ने बताया कि पुल गिर गया।", "police", ["Press Trust of India"]),
    ("hi", "रॉयटर्स ने सूत्रों के हवाले से कहा कि पुल गिर गया।", "Reuters", []),
    ("hi", "रॉयटर्स ने दो सूत्रों के हवाले से कहा कि पुल गिर गया।", "sources", ["Reuters"]),
    ("hi", "रॉयटर्स ने पुलिस सूत्रों के हवाले से कहा कि पुल गिर गया।", "police sources", ["Reuters"]),
    ("hi", "राव ने रॉयटर्स को बताया कि पुल गिर गया।", "Anita Rao", []),
    ("en", "Reuters reported, citing Anita Rao, that the bridge was shut.", "Anita Rao", ["Reuters"]),
    ("en", "According to Xinhua, Rao said the bridge was shut.", "Anita Rao", ["Xinhua"]),
    ("en", "Xinhua quoted Rao as saying that the bridge was shut.", "Anita Rao", ["Xinhua"]),
    ("en", "Xinhua reported Rao as saying the bridge was shut.", "Anita Rao", ["Xinhua"]),
    ("en", "Rao was quoted as saying by Xinhua that the bridge was shut.", "Anita Rao", ["Xinhua"]),
    ("en", '"The bridge is shut," Xinhua quoted Rao as saying.', "Anita Rao", ["Xinhua"]),
    ("en", "Xinhua said Rao had said the bridge was shut.", "Anita Rao", ["Xinhua"]),
    ("en", "Rao told Reuters the bridge was shut.", "Anita Rao", []),
    ("en", "Rao said the bridge was shut, the Xinhua news agency reported.", "Anita Rao", ["Xinhua"]),
    ("hi", "राव ने कहा कि पुलिस ने बताया कि पुल गिर गया।", "police", ["Anita Rao"]),
]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("en", "Q: Is the mill shut?\n\nA: The mill of Anita Rao is shut.", ["Anita Rao"]),
        ("en", "Journalist: Is the mill shut?\n\nMayor: We have shut the mill.", ["mayor"]),
        ("en", "Mayor: We have shut the mill.", []),
        ("hi", "सवाल- मिल बंद है?\n\nजवाब- सेठी की मिल बंद है।", ["Vikram Sethi"]),
        ("hi", "प्रश्न नंबर 1 : मिल बंद है?\n\nउत्तर : सेठी की मिल बंद है।", ["Vikram Sethi"]),
    ],
)
def test_who_answers(language: str, text: str, want: list[str]) -> None:
    assert [s.speaker.name for s in read(language, text).statements] == want


def test_the_last_of_an_apposition_speaks() -> None:
    text = "One of the plan's founders, Sen. Anita Rao, said she expected delays at first."
    assert said(read("en", text, {"Anita Rao": "senator"})) == [("Anita Rao", "she expected delays at first", False)]


@pytest.mark.parametrize(("language", "text", "speaker", "relays"), RELAYS, ids=[t[:50] for _, t, _, _ in RELAYS])
def test_relays(language: str, text: str, speaker: str, relays: list[str]) -> None:
    found = read(language, text).statements
    assert [(s.speaker.name, [r.name for r in s.relays]) for s in found] == [(speaker, relays)]


@pytest.mark.parametrize(
    ("language", "text", "addressee"),
    [
        ("hi", "राव ने रॉयटर्स को बताया कि पुल बंद है।", "Reuters"),
        ("hi", "राव ने पत्रकारों से कहा कि पुल बंद है।", "journalists"),
        ("hi", "राव ने कहा कि पुल बंद है।", None),
        ("en", "Rao told Reuters the bridge was shut.", "Reuters"),
        ("en", "Rao told Ian Hill that the bridge was shut.", "Ian Hill"),
        ("en", "The bridge was shut, Rao told state radio.", "state radio"),
        ("en", "Rao said the bridge was shut.", None),
    ],
)
def test_addressees(language: str, text: str, addressee: str | None) -> None:
    (statement,) = read(language, text).statements
    assert (statement.addressee.name if statement.addressee else None) == addressee


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("hi", "पुलिस ने बताया कि 12 लोग घायल हैं। इनमें 5 बच्चे हैं।", "12", "police"),
        ("hi", "पुलिस ने बताया कि 12 लोग घायल हैं। इनमें 5 बच्चे हैं।", "5", "police"),
        ("hi", "पुलिस के अनुसार 12 लोग घायल हैं। गांव में 300 घर हैं।", "300", None),
        ("hi", "राव ने कहा कि 40 घर डूबे। 300 लोग शिविर में हैं। उन्होंने यह भी बताया कि पानी घट रहा है।", "300", "Anita Rao"),
        ("hi", "राव ने कहा कि 40 घर डूबे। 300 लोग शिविर में हैं। उन्होंने बताया कि पानी घट रहा है।", "300", None),
        ("hi", "आयोजकों ने 15 हजार लोगों के जुटने का दावा किया।", "15", "organisers"),
        ("hi", "माना जा रहा है कि 70 लोग दबे हैं।", "70", None),
        ("hi", "सेठी ने 15 लाख रुपये का मुआवजा देने की मांग की।", "15", "Vikram Sethi"),
        ("hi", "सेठी ने आरोप लगाया कि बीज नहीं मिला और 15 करोड़ रुपये के पैकेज की मांग की।", "15", "Vikram Sethi"),
        ("hi", "सेठी ने अफसर पर 15 हजार रुपये रिश्वत लेने का आरोप लगाया।", "15", "Vikram Sethi"),
        ("en", "Rao accused the clerk of taking a bribe of Rs 9000.", "9000", "Anita Rao"),
        ("en", "Rao demanded a bonus of $9000 for each of them.", "9000", "Anita Rao"),
        ("en", "Some 9000 mills, police said, were shut.", "9000", "police"),
        ("en", "Rao was happy, claiming 9000 wickets in all.", "9000", None),
        ("en", "The mills, police said, were shut for 9000 days.", "9000", "police"),
        ("en", "Police said 12 people were hurt.", "12", "police"),
        ("en", "The fire killed 12 people.", "12", None),
        ("en", "The fire killed 12 people, police said.", "12", "police"),
        ("en", 'Rao said: "We lost 12 men."', "12", "Anita Rao"),
        ("en", "Rao said he had come after a rally that police said drew 9000 people.", "9000", "police"),
        ("en", "Rao said he had come after a rally that drew 9000 people.", "9000", "Anita Rao"),
    ],
)
def test_who_is_credited_at_a_token(language: str, text: str, words: str, speaker: str | None) -> None:
    analysis = read(language, text)
    token = analysis.document.raw.index(words)
    who, _ = speaker_at(analysis, token)
    assert (who.name if who else None) == speaker


@pytest.mark.parametrize(
    ("language", "text", "denier"),
    [
        ("en", "Narendra Modi said 20,000 farmers had come and denied that anyone threw stones.", "Narendra Modi"),
        ("en", "Narendra Modi said the farmers had come in peace and denied throwing stones.", "Narendra Modi"),
        ("en", "Police said the farmers threw stones, which Narendra Modi denied.", "Narendra Modi"),
        ("hi", "नरेंद्र मोदी ने कहा कि 20,000 किसान आए और पत्थर फेंकने के आरोप से इनकार किया।", "Narendra Modi"),
        ("hi", "नरेंद्र मोदी ने कहा कि किसान लौट गए हैं और गोलीबारी के आरोप को खारिज किया।", "Narendra Modi"),
        ("hi", "पुलिस ने कहा कि किसानों ने पथराव किया, लेकिन नरेंद्र मोदी ने इससे इनकार किया।", "Narendra Modi"),
    ],
)
def test_a_denial_is_the_deniers(language: str, text: str, denier: str) -> None:
    denials = [event for event in events_of(text, language) if event.event_type == "REJECT"]
    assert [event.actors for event in denials] == [[denier]]


def test_an_office_stands_for_its_holder() -> None:
    text = "मुख्यमंत्री अनीता राव पुणे पहुंचीं। मुख्यमंत्री ने कहा कि राहत मिलेगी।"
    assert said(read("hi", text, {"Anita Rao": "chief minister"})) == [("Anita Rao", "राहत मिलेगी", False)]
    text = "Governor Ian Hill came. The governor said help would come."
    assert said(read("en", text, {"Ian Hill": "governor"})) == [("Ian Hill", "help would come", False)]


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("police commissioner", "police chief"),
        ("superintendent of police", "police boss"),
        ("senator", "lawmaker"),
        ("ambassador", "envoy"),
        ("chief minister", "premier"),
        ("sessions judge", "judge"),
        ("deputy foreign minister", "deputy minister"),
        ("president", "head of state"),
    ],
)
def test_the_holder_of_an_office_is_called_by_nouns_akin_to_it(role: str, called: str) -> None:
    text = f"Ian Hill met reporters in Pune. The {called} said it was shut."
    assert said(read("en", text, {"Ian Hill": role})) == [("Ian Hill", "it was shut", False)]
    assert said(read("en", text, {"Ian Hill": "poet"})) == [(NOUNS.get(called, called), "it was shut", False)]


NOUNS = {"police boss": "police chief"}


def test_an_office_before_the_verb_is_his_who_is_named_before_its_comma() -> None:
    text = "Mr. Ekow Mensah, Majority Chief Whip said the fees were high."
    assert [(row.speaker, row.quote) for row in statement_rows(analyse(text, "en"))] == [
        ("Ekow Mensah", "the fees were high")
    ]


def test_an_office_is_its_holders_who_is_named_later() -> None:
    text = "The governor said help would come. Governor Ian Hill came."
    assert said(read("en", text, {"Ian Hill": "governor"})) == [("Ian Hill", "help would come", False)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "rule"),
    [
        ("en", "Anita Rao said that the bridge had been sold.", "Anita Rao", "verb-clause"),
        ("en", "Anita Rao denied that the bridge had been sold.", "Anita Rao", "denial"),
        ("en", "Anita Rao rejected reports that the bridge had been sold.", "Anita Rao", "denial"),
        ("en", "The army denied the police's claim that the bridge had been sold.", "army", "denial"),
        ("hi", "अनीता राव ने इस आरोप से इनकार किया कि पुल बेच दिया गया है।", "Anita Rao", "denial"),
        ("hi", "अनीता राव ने इस बात का खंडन किया कि पुल बेच दिया गया है।", "Anita Rao", "denial"),
        ("hi", "अनीता राव ने आरोप लगाया कि पुल बेच दिया गया है।", "Anita Rao", "verb-clause"),
    ],
)
def test_what_a_speaker_denies_is_told_apart(language: str, text: str, speaker: str, rule: str) -> None:
    assert [(s.speaker.name, s.rule) for s in read(language, text).statements] == [(speaker, rule)]


def test_a_headline_that_repeats_the_body_makes_no_second_statement() -> None:
    text = "Rao: The bridge is safe\n\nAnita Rao said the bridge is safe. Cars may cross."
    assert said(read("en", text)) == [("Anita Rao", "the bridge is safe", False)]


def test_a_vague_headline_makes_no_second_statement() -> None:
    text = (
        "The bridge over the river is safe, Norway says\n\nThe bridge over the river is safe, Anita Rao said on Monday."
    )
    assert said(read("en", text)) == [("Anita Rao", "The bridge over the river is safe", False)]


def test_rows_are_exact_and_have_relays() -> None:
    analysis = read("hi", "पीटीआई के अनुसार, राव ने कहा कि पुल गिर गया।")
    (row,) = statement_rows(analysis)
    assert analysis.document.text[row.start_char : row.end_char] == row.evidence
    assert analysis.document.text[row.quote_start : row.quote_end] == row.quote == "पुल गिर गया"
    assert (row.speaker, row.relay, row.relays, row.status) == (
        "Anita Rao",
        "Press Trust of India",
        ["Press Trust of India"],
        "happened",
    )
    assert row.evidence.startswith("पीटीआई")


@pytest.mark.parametrize(
    "tail", ["five more than it first reported", "twice what it had forecast", "fewer than it said"]
)
def test_what_a_number_is_compared_with_closes_no_statement(tail: str) -> None:
    found = statement_rows(analyse(f"The army said on Friday that 23 men had died, {tail}.", "en"))
    assert [row.quote for row in found] == ["23 men had died"]


def test_a_verdict_is_no_statement() -> None:
    assert read("hi", "अदालत ने रवि कुमार को दोषी करार देते हुए सजा सुनाई।").statements == []
    (statement,) = read("hi", "मंत्री ने रवि कुमार को गद्दार करार दिया।").statements
    assert statement.speaker is not None


def test_a_deity_is_nobody_whom_a_pronoun_means() -> None:
    for before in ("रामलला के दर्शन होंगे।", "रामलला विराजमान हुए।"):
        text = f"{before} उन्होंने कहा कि काम समय पर होगा।"
        assert "Ram Lalla" not in [row.speaker for row in statement_rows(analyse(text, "hi"))]
        assert all("Ram Lalla" not in event.actors for event in events_of(f"{before} उन्होंने सरकार की निंदा की।", "hi"))


def test_a_language_without_the_data_has_no_statements() -> None:
    assert read("ru", "Мэр сказал, что мост закрыт.").statements == []


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Red card: Anita Rao", 0),
        ("Man of the match: Anita Rao", 0),
        ("Shops will open again on Monday: Anita Rao", 1),
    ],
)
def test_a_line_of_a_list_is_not_said_by_whom_it_names(line: str, count: int) -> None:
    assert len(read("en", f"The match ended late on Sunday.\n\n{line}").statements) == count


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The World Food Programme in Norway said that two men were held.", "World Food Programme"),
        ("The police in Norway said that two men were held.", "police"),
    ],
)
def test_a_body_speaks_and_not_the_place_that_it_is_in(text: str, speaker: str) -> None:
    assert [s.speaker.name for s in read("en", text).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bridge is safe, Anita Rao said at a media briefing on Monday.", "The bridge is safe"),
        ("Anita Rao said in a court filing the bridge is safe.", "the bridge is safe"),
    ],
)
def test_what_is_said_begins_behind_the_whole_noun_for_where_it_is_said(text: str, quote: str) -> None:
    assert said(read("en", text)) == [("Anita Rao", quote, False)]


@pytest.mark.parametrize(
    "text",
    [
        "According to Superintendent of Police (SP) Asif Khan, the road is shut.",
        "The road is shut, said Lahore police chief Asif Khan.",
        "The road, which floods had cut, is shut, said Lahore police chief Asif Khan.",
    ],
)
def test_whoever_holds_the_office_that_is_told_speaks(text: str) -> None:
    assert [row.speaker for row in statement_rows(analyse(text, "en"))] == ["Asif Khan"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The police said four were held. SSP Rakesh Tomar visited the bank.", ["police"]),
        ("Parliament said so in a note. Member of Parliament Asha Rao agreed.", ["parliament"]),
        ("Superintendent Ravi Tomar came. The superintendent said help would come.", ["Ravi Tomar"]),
        ("Commissioner of Police Ravi Tomar came. The commissioner said help would come.", ["Ravi Tomar"]),
    ],
)
def test_what_an_office_is_of_does_not_call_its_holder(text: str, speakers: list[str]) -> None:
    assert [row.speaker for row in statement_rows(analyse(text, "en"))][: len(speakers)] == speakers


def test_the_police_are_not_their_superintendent() -> None:
    text = "पुलिस अधीक्षक मोहन तोमर ने जांच की। पुलिस ने बताया कि चार लोग पकड़े गए।"
    assert [row.speaker for row in statement_rows(analyse(text, "hi"))] == ["police"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The CM said four bridges had gone.", "chief minister"),
        ("According to the DGP, four men were held.", "director general of police"),
        ("The Deputy SP said the search was on.", "deputy superintendent of police"),
        ("The co-founder said the firm would hire.", "co-founder"),
        ("The vice-captain said the pitch was dry.", "vice-captain"),
        ("The economist said growth was slow.", "economist"),
        ("The Economist said growth was slow.", "The Economist"),
        ('Ravi Tomar is the CEO of Kelvora Foods. "We will hire," the CEO said.', "Ravi Tomar"),
        ("JCP Sonal Mehra led a raid. The JCP said two men had fled.", "Sonal Mehra"),
        ("Deputy SP N. Sudhan Reddy led a raid. Two men had fled, the Deputy SP said.", "N. Sudhan Reddy"),
    ],
)
def test_an_office_in_short_speaks(text: str, speaker: str) -> None:
    assert [row.speaker for row in statement_rows(analyse(text, "en"))] == [speaker]


@pytest.mark.parametrize("office", ["एसपी", "डीएसपी", "एसएसपी", "डीजीपी", "थाना प्रभारी"])
def test_an_office_in_short_is_its_holders(office: str) -> None:
    text = f"{office} मोहन तोमर ने जांच की। {office} ने बताया कि चार लोग पकड़े गए।"
    assert [row.speaker for row in statement_rows(analyse(text, "hi"))] == ["Mohan Tomar"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The firm, which is based in Waterloo, Ontario, said sales rose.", "firm"),
        ("A man based in Pune said sales rose.", "man"),
        ("The injured in Pune said help was late.", "injured"),
    ],
)
def test_a_participle_is_nobody(text: str, speaker: str) -> None:
    assert [row.speaker for row in statement_rows(analyse(text, "en"))] == [speaker]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The agency said that between mid-May and July, its partners observed 190 trips.",
            "between mid-May and July, its partners observed 190 trips",
        ),
        (
            "The office reports that since the war began in May, to hold what it calls a zone, 176,000 people have fled.",
            "since the war began in May, to hold what it calls a zone, 176,000 people have fled",
        ),
        ("Norway had said prior to the truce that it would send food.", "it would send food"),
        ("Rao said the bridge was shut, but Hill noted that it was safe.", "the bridge was shut"),
    ],
)
def test_what_only_opens_a_clause_is_not_all_that_is_said(text: str, quote: str) -> None:
    assert statement_rows(analyse(text, "en"))[0].quote == quote
