"""Clauses: where they are cut, how their verbs are read, and whom pronouns and set references mean."""

from __future__ import annotations

import pytest

from flows.facts.analysis import Analysis, Clause
from tests.unit.fact_samples import analyse


def verbs(analysis: Analysis) -> list[str]:
    """The predicates of a text, as written."""
    return [analysis.document.slice(c.verb_first, c.verb_last) for c in analysis.clauses if c.verb_last > c.verb_first]


def clause_of(analysis: Analysis, verb: str) -> Clause:
    """The clause with a predicate."""
    return next(c for c in analysis.clauses if analysis.document.slice(c.verb_first, c.verb_last) == verb)


CUTS = [
    ("hi", "मंत्री ने कहा कि सरकार मदद करेगी।", ["कहा", "करेगी"]),
    ("hi", "पुलिस ने चोर को पकड़ा और जेल भेजा।", ["पकड़ा", "भेजा"]),
    ("hi", "भारत ने प्रस्ताव रखा लेकिन चीन ने विरोध किया।", ["रखा", "किया"]),
    ("hi", "वह आदमी जो कल आया था, आज चला गया।", ["आया था", "चला गया"]),
    ("hi", "जब पुलिस पहुंची तब चोर भाग गया।", ["पहुंची", "भाग गया"]),
    ("hi", "अगर बारिश हुई तो मैच रद्द किया जाएगा।", ["हुई", "किया जाएगा"]),
    ("hi", "सैनिक भेजे जा सकते हैं।", ["भेजे जा सकते हैं"]),
    ("hi", "पुलिस ने आरोपी को गिरफ्तार कर लिया है।", ["कर लिया है"]),
    ("hi", "उन्हें रिहा कर दिया गया था।", ["कर दिया गया था"]),
    ("hi", "किसान सड़कों पर उतरे क्योंकि दाम घट गए।", ["उतरे", "गए"]),
    ("hi", "बैठक हुई जिसमें तीन मंत्री शामिल हुए।", ["हुई", "हुए"]),
    ("hi", "राष्ट्रपति ने जापान जाकर प्रधानमंत्री से बात की।", ["जाकर", "की"]),
    ("hi", "सरकार ने मुआवजा देने की घोषणा की।", ["देने", "की"]),
    ("hi", "पुलिस हमलावर को पकड़ने के लिए छापे मार रही है।", ["पकड़ने", "मार रही है"]),
    ("hi", "मंत्री ने आरोप लगाते हुए इस्तीफा दिया।", ["लगाते हुए", "दिया"]),
    ("hi", "लगाए गए प्रतिबंधों का चीन ने विरोध किया।", ["लगाए गए", "किया"]),
    ("hi", "मदद नहीं मिली।", ["मिली"]),
    ("hi", "सेना को बुलाया गया है।", ["बुलाया गया है"]),
    ("hi", "कंपनी नई फैक्ट्री बनाने जा रही है।", ["बनाने जा रही है"]),
    ("hi", "किसान कर्ज माफी की मांग कर रहे हैं।", ["कर रहे हैं"]),
    ("hi", "दुकानदारों ने बाजार बंद रखा।", ["रखा"]),
    ("hi", "अदालत ने उसे जेल की सजा दी।", ["दी"]),
    ("hi", "मिल ने मुकदमे वापस ले लिए।", ["ले लिए"]),
    ("en", "Prosecutors decided to reopen the case in May after the arrest.", ["decided", "to reopen"]),
    ("en", "Soldiers near the border fired shots.", ["fired"]),
    ("en", "Police arrested 14 people suspected of theft.", ["arrested", "suspected"]),
    ("en", "Armed men took the car.", ["took"]),
    ("en", "A lawyer for the man asked for the case to be resumed.", ["asked", "to be resumed"]),
    ("en", "Rebels took over three Palestinian camps near Beirut.", ["took"]),
    ("hi", "नेता चुनाव लड़ना चाहते हैं।", ["लड़ना चाहते हैं"]),
    ("hi", "लोगों को घर छोड़ना पड़ा।", ["छोड़ना पड़ा"]),
    ("hi", "उसने चिट्ठी लिखी, फिर घर गया।", ["लिखी", "गया"]),
    ("hi", "हालांकि सरकार ने मना किया, किसान नहीं माने।", ["किया", "माने"]),
    ("hi", "भीड़ ने दुकान जला दी और पुलिस पर पत्थर फेंके।", ["जला दी", "फेंके"]),
    ("hi", "अदालत ने कहा कि जो दोषी हैं, उन्हें सजा मिलेगी।", ["कहा", "हैं", "मिलेगी"]),
    ("hi", "मुलाकात की गई।", ["की गई"]),
    ("hi", "उन्होंने मुलाकात की।", ["की"]),
    ("hi", "बाढ़ आई तो गांव डूब गए।", ["आई", "गए"]),
    ("hi", "मैच शुरू होने वाला है।", ["होने वाला है"]),
    ("hi", "विधायक ने पार्टी छोड़ दी जबकि सांसद ने समर्थन दिया।", ["छोड़ दी", "दिया"]),
    ("en", "The minister said that the government would help.", ["said", "would help"]),
    ("en", "Police caught the thief and sent him to jail.", ["caught", "sent"]),
    ("en", "India made an offer but China rejected it.", ["made", "rejected"]),
    ("en", "The man who came yesterday left today.", ["came", "left"]),
    ("en", "When police arrived, the thief fled.", ["arrived", "fled"]),
    ("en", "If it rains, the match will be cancelled.", ["will be cancelled"]),
    ("en", "Troops may be sent.", ["may be sent"]),
    ("en", "Police have arrested the suspect.", ["have arrested"]),
    ("en", "He had been released.", ["had been released"]),
    ("en", "Farmers protested because prices fell.", ["protested", "fell"]),
    ("en", "The president, who visited Japan, met the prime minister.", ["visited", "met"]),
    ("en", "The government promised to pay compensation.", ["promised", "to pay"]),
    ("en", "Police raided a house to arrest the gunman.", ["raided", "to arrest"]),
    ("en", "The minister resigned after criticising the premier.", ["resigned", "criticising"]),
    ("en", "The aid did not arrive.", ["did not arrive"]),
    ("en", "The army has been called in.", ["has been called"]),
    ("en", "The company is going to build a plant.", ["is going", "to build"]),
    ("en", "He wrote a letter, then went home.", ["wrote", "went"]),
    ("en", "Although the government refused, farmers continued.", ["refused", "continued"]),
    ("en", "The mob burned a shop while police watched.", ["burned", "watched"]),
    ("en", "The court said those who are guilty will be punished.", ["said", "are", "will be punished"]),
    ("en", "Talks were held in Geneva.", ["were held"]),
    ("en", "The group that attacked the base was arrested.", ["attacked", "was arrested"]),
    ("en", "Officials said the bridge had collapsed.", ["said", "had collapsed"]),
    ("en", "She won't attend.", ["attend"]),
    ("en", "The attack killed ten people.", ["killed"]),
    ("en", "Ministers met before the vote began.", ["met", "began"]),
    ("en", "Iran rejects the offer.", ["rejects"]),
    ("en", "The visit was cancelled.", ["was cancelled"]),
    ("en", "Workers plan to strike.", ["plan", "to strike"]),
    ("en", "Three killed in clashes", ["killed"]),
    ("en", "The drone was shot down by soldiers.", ["was shot"]),
    ("en", "Nine killed 30 injured as coach overturns", ["killed"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("पुलिस ने लड़के को पकड़ा।", ["पकड़ा"]),
        ("एक लड़के की मौत हो गई।", ["हो गई"]),
        ("चोर ने खाते से रुपये निकाले।", ["निकाले"]),
        ("पुलिस ने गाड़ी को रोका और जोड़े से पूछा।", ["रोका", "पूछा"]),
        ("सैनिकों ने किले को घेरा।", ["घेरा"]),
    ],
)
def test_nouns_that_look_like_verbs_tell_nothing(text: str, expected: list[str]) -> None:
    assert verbs(analyse(text, "hi")) == expected


@pytest.mark.parametrize(("language", "text", "expected"), CUTS, ids=[f"{c[0]}-{n}" for n, c in enumerate(CUTS)])
def test_cuts(language: str, text: str, expected: list[str]) -> None:
    found = verbs(analyse(text, language))
    missing = [verb for verb in expected if verb not in found and not any(f.endswith(verb) for f in found)]
    assert missing == []


PARTICIPANTS = [
    ("hi", "रूस के राष्ट्रपति व्लादिमीर पुतिन ने भाषण दिया।", "दिया", "subj", ["Vladimir Putin"]),
    ("hi", "भारत, नेपाल और भूटान ने फैसला लिया।", "लिया", "subj", ["India", "Nepal", "Bhutan"]),
    ("hi", "पुलिस द्वारा चोर को पकड़ा गया।", "पकड़ा गया", "by", ["police"]),
    ("hi", "चीन ने भारत के साथ समझौता किया।", "किया", "with", ["India"]),
    ("hi", "किसानों ने सरकार के खिलाफ नारे लगाए।", "लगाए", "against", ["government"]),
    ("hi", "भारत और चीन के बीच वार्ता हुई।", "हुई", "between", ["India", "China"]),
    ("hi", "उत्तर कोरियाई सैनिकों ने हमला किया।", "किया", "subj", ["North Korea"]),
    ("hi", "ईरान की ओर से चेतावनी दी गई।", "दी गई", "by", ["Iran"]),
    ("en", "Russian President Vladimir Putin gave a speech.", "gave", "subj", ["Vladimir Putin"]),
    ("en", "India, Nepal and Bhutan took a decision.", "took", "subj", ["India", "Nepal", "Bhutan"]),
    ("en", "The thief was caught by police.", "was caught", "by", ["police"]),
    ("en", "China signed a deal with India.", "signed", "with", ["India"]),
    ("en", "Farmers shouted slogans against the government.", "shouted", "against", ["government"]),
    ("en", "North Korean soldiers attacked the base.", "attacked", "subj", ["North Korea"]),
    ("en", "In Paris, Macron praised the team.", "praised", "subj", ["Emmanuel Macron"]),
    ("en", "Police arrested three suspects.", "arrested", "obj", ["suspects"]),
]


@pytest.mark.parametrize(("language", "text", "verb", "marker", "names"), PARTICIPANTS)
def test_participants(language: str, text: str, verb: str, marker: str, names: list[str]) -> None:
    clause = clause_of(analyse(text, language), verb)
    assert [w.name for p in clause.marked(marker) for w in p.who] == names


# The last clause's subject (or the participant with the marker given) after what was said before.
REFERENCES = [
    ("hi", "मोदी ने पुतिन से मुलाकात की। दोनों नेताओं ने समझौता किया।", "subj", ["Narendra Modi", "Vladimir Putin"]),
    ("hi", "भारत और नेपाल के बीच वार्ता हुई। दोनों देशों ने समझौता किया।", "subj", ["India", "Nepal"]),
    ("hi", "भारत और नेपाल के बीच वार्ता हुई। दोनों पक्षों ने समझौता किया।", "subj", ["India", "Nepal"]),
    ("hi", "मोदी जापान गए। उन्होंने प्रधानमंत्री से बात की।", "subj", ["Narendra Modi"]),
    ("hi", "पुतिन चीन गए। उन्होंने शी जिनपिंग से बात की।", "subj", ["Vladimir Putin"]),
    ("hi", "भारत, नेपाल और भूटान की बैठक हुई। तीनों देशों ने समझौता किया।", "subj", ["India", "Nepal", "Bhutan"]),
    ("hi", "फ्रांस और जर्मनी ने बैठक की। इन देशों ने विरोध किया।", "subj", ["France", "Germany"]),
    ("hi", "पुलिस ने चोर को पकड़ा और जेल भेजा।", "subj", ["police"]),
    ("hi", "मोदी ने भाषण दिया और पुतिन का स्वागत किया।", "subj", ["Narendra Modi"]),
    ("hi", "बंदूकधारी स्कूल में घुसा। उसने गोली चलाई।", "subj", ["gunman"]),
    ("hi", "ट्रंप ने कनाडा की आलोचना की। उन्होंने मेक्सिको को धमकी दी।", "subj", ["Donald Trump"]),
    ("hi", "ईरान और इराक के बीच बातचीत हुई। दोनों देशों ने विरोध किया।", "subj", ["Iran", "Iraq"]),
    ("hi", "मोदी और मैक्रों पेरिस में मिले। दोनों नेताओं ने बात की।", "subj", ["Narendra Modi", "Emmanuel Macron"]),
    ("hi", "चीन और जापान ने वार्ता की। दोनों पक्षों ने विरोध किया।", "subj", ["China", "Japan"]),
    ("hi", "रूस और यूक्रेन में युद्ध जारी है। दोनों मुल्कों ने विरोध किया।", "subj", ["Russia", "Ukraine"]),
    ("hi", "मोदी ने कहा कि मदद मिलेगी। उन्होंने भाषण दिया।", "subj", ["Narendra Modi"]),
    ("hi", "शी जिनपिंग और पुतिन की बैठक हुई। दोनों राष्ट्रपतियों ने बात की।", "subj", ["Xi Jinping", "Vladimir Putin"]),
    ("hi", "कुछ हुआ। दोनों देशों ने विरोध किया।", "subj", []),
    ("hi", "कुछ हुआ। उन्होंने विरोध किया।", "subj", []),
    ("hi", "पाकिस्तान ने प्रस्ताव रखा। भारत सरकार ने विरोध किया।", "subj", ["India"]),
    ("hi", "नेपाल में बाढ़ आई। सरकार ने मदद की।", "subj", ["Nepal"]),
    ("hi", "उत्तर कोरियाई सैनिक आए। सैनिकों ने हमला किया।", "subj", ["North Korea"]),
    ("hi", "पुतिन दिल्ली पहुंचे। मोदी ने उनका स्वागत किया।", "subj", ["Narendra Modi"]),
    ("hi", "मैक्रों ने मोदी को निमंत्रण दिया। उन्होंने भाषण दिया।", "subj", ["Emmanuel Macron"]),
    ("hi", "ब्राजील, चिली और पेरू ने बैठक की। तीनों देशों ने विरोध किया।", "subj", ["Brazil", "Chile", "Peru"]),
    ("hi", "कनाडा ने विरोध किया और अमेरिका को चेतावनी दी।", "subj", ["Canada"]),
    ("hi", "भारत और चीन की सेना आमने-सामने हैं। दोनों देशों ने बात की।", "subj", ["India", "China"]),
    ("hi", "अदालत ने फैसला सुनाया और आरोपी को जेल भेजा।", "subj", ["court"]),
    ("hi", "स्पेन और पुर्तगाल ने समझौता किया। दोनों पड़ोसी देशों ने बात की।", "subj", ["Spain", "Portugal"]),
    ("hi", "ट्रंप और पुतिन ने फोन पर बात की। दोनों नेताओं ने सहमति जताई।", "subj", ["Donald Trump", "Vladimir Putin"]),
    ("en", "Modi met Putin. Both leaders signed a deal.", "subj", ["Narendra Modi", "Vladimir Putin"]),
    ("en", "India and Nepal held talks. Both countries signed a deal.", "subj", ["India", "Nepal"]),
    ("en", "India and Nepal held talks. The two sides signed a deal.", "subj", ["India", "Nepal"]),
    ("en", "Modi flew to Japan. He met the prime minister.", "subj", ["Narendra Modi"]),
    ("en", "Putin flew to China. He met Xi Jinping.", "subj", ["Vladimir Putin"]),
    (
        "en",
        "India, Nepal and Bhutan held talks. The three countries signed a deal.",
        "subj",
        ["India", "Nepal", "Bhutan"],
    ),
    ("en", "France and Germany held talks. They signed a deal.", "subj", ["France", "Germany"]),
    ("en", "Police caught the thief and sent him to jail.", "subj", ["police"]),
    ("en", "Modi gave a speech and welcomed Putin.", "subj", ["Narendra Modi"]),
    ("en", "A gunman entered the school. He shot a teacher.", "subj", ["gunman"]),
    ("en", "Trump criticised Canada. He threatened Mexico.", "subj", ["Donald Trump"]),
    ("en", "Iran and Iraq held talks. The two countries signed a deal.", "subj", ["Iran", "Iraq"]),
    (
        "en",
        "Modi and Macron met in Paris. The two leaders signed a deal.",
        "subj",
        ["Narendra Modi", "Emmanuel Macron"],
    ),
    ("en", "China and Japan held talks. Both sides praised the deal.", "subj", ["China", "Japan"]),
    ("en", "Russia and Ukraine are at war. Both nations rejected the plan.", "subj", ["Russia", "Ukraine"]),
    ("en", "Xi Jinping met Putin. The two presidents signed a deal.", "subj", ["Xi Jinping", "Vladimir Putin"]),
    ("en", "Something happened. Both countries signed a deal.", "subj", []),
    ("en", "Something happened. He signed a deal.", "subj", []),
    ("en", "Floods hit Nepal. The government sent help.", "subj", ["Nepal"]),
    ("en", "North Korean troops arrived. The troops attacked a base.", "subj", ["North Korea"]),
    ("en", "Macron invited Modi. He praised the deal.", "subj", ["Emmanuel Macron"]),
    (
        "en",
        "Brazil, Chile and Peru held talks. All three countries signed a deal.",
        "subj",
        ["Brazil", "Chile", "Peru"],
    ),
    ("en", "Canada protested and warned the United States.", "subj", ["Canada"]),
    ("en", "The court ruled on Friday and sent the suspect to jail.", "subj", ["court"]),
    ("en", "Macron, who visited Japan, signed a deal.", "subj", ["Emmanuel Macron"]),
    ("en", "Trump and Putin spoke by phone. The pair signed a deal.", "subj", ["Donald Trump", "Vladimir Putin"]),
    ("en", "Protesters marched on Friday. They burned a flag.", "subj", ["protesters"]),
    ("en", "The company that made the drug paid a fine.", "subj", ["company"]),
    ("en", "Spain and Portugal held talks. These countries signed a deal.", "subj", ["Spain", "Portugal"]),
    ("en", "Trump met Putin. Later he criticised him.", "obj", ["Vladimir Putin"]),
]


@pytest.mark.parametrize(
    ("language", "text", "marker", "names"), REFERENCES, ids=[f"{r[0]}-{n}" for n, r in enumerate(REFERENCES)]
)
def test_references(language: str, text: str, marker: str, names: list[str]) -> None:
    analysis = analyse(text, language)
    last = [c for c in analysis.clauses if c.form == "finite"][-1]
    assert [w.name for p in last.marked(marker)[:1] for w in p.who] == names


MOODS = [
    ("hi", "भारत मदद करेगा।", "planned"),
    ("hi", "भारत मदद कर सकता है।", "possible"),
    ("hi", "भारत ने मदद नहीं की।", "denied"),
    ("hi", "भारत ने मदद की।", "happened"),
    ("hi", "भारत मदद कर रहा है।", "happened"),
    ("hi", "भारत मदद करने वाला है।", "planned"),
    ("en", "India will help.", "planned"),
    ("en", "India may help.", "possible"),
    ("en", "India did not help.", "denied"),
    ("en", "India helped.", "happened"),
    ("en", "India is helping.", "happened"),
    ("en", "India has never helped.", "denied"),
]


@pytest.mark.parametrize(("language", "text", "status"), MOODS)
def test_status_of_clauses(language: str, text: str, status: str) -> None:
    assert analyse(text, language).clauses[-1].status == status


def test_who_is_named_behind_a_clause_of_time_may_be_no_mention() -> None:
    text = (
        "“The ferry sank. After some time, another ferry dashed into the boats, resulting in the loss of its three-four"
        " masts,” Mohan Verma, spokesperson of the port said."
    )
    assert "sank" in verbs(analyse(text, "en"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kerala asked the Centre for a reply on loans worth Rs 90 crore.", "unioncentre"),
        ("Kerala accused the Centre of bias over Rs 90 crore.", "unioncentre"),
        ("Centre sends a team to Kerala, an official in Delhi said.", "unioncentre"),
        ("The Centre for Rural Studies asked India for a reply.", "centre"),
        ("The Centre forward left India.", "centre"),
        ("They met at the centre of Delhi.", "centre"),
        ("The Marlow Centre opened in Leeds. The Centre is free.", "centre"),
    ],
)
def test_a_capital_gives_a_word_another_meaning(text: str, key: str) -> None:
    assert {k for k in analyse(text, "en").document.key if "centre" in k} == {key}
