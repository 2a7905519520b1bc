"""Who and what a sentence names: catalogue names, discovered persons, bodies and places, and short forms.

Each line: sentence | surface = TYPE English name; ... (what must be found) | surface; ... (what must not be a mention)
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.facts.analysis import Analysis
from flows.facts.entities import entity_rows, find_mentions, mention_rows
from flows.facts.figures import find_figures
from flows.facts.roles import find_roles
from flows.seeds import load_seeds
from flows.text.document import Document
from tests.unit.fact_samples import article as sample_article

HINDI = """
रूस ने फ्रांस से बात की। | रूस = LOC Russia; फ्रांस = LOC France |
रूसी सैनिक लौटे। | रूसी = LOC Russia |
नई दिल्ली में बैठक हुई। | नई दिल्ली = LOC New Delhi |
बिहार और झारखंड में बारिश हुई। | बिहार = LOC Bihar; झारखंड = LOC Jharkhand |
संयुक्त राष्ट्र ने अपील की। | संयुक्त राष्ट्र = ORG United Nations |
नाटो की बैठक टली। | नाटो = ORG NATO |
भाजपा ने कांग्रेस पर आरोप लगाया। | भाजपा = ORG Bharatiya Janata Party; कांग्रेस = ORG Indian National Congress |
मंत्री रमेश कुमार वर्मा ने कहा। बाद में वर्मा ने इनकार किया। | रमेश कुमार वर्मा = PER Ramesh Kumar Verma; वर्मा = PER Ramesh Kumar Verma |
श्री आलोक रस्तोगी ने बताया कि काम पूरा है। | आलोक रस्तोगी = PER Alok Rastogi |
डॉ. सुनीता अग्रवाल ने जांच की। | सुनीता अग्रवाल = PER Sunita Agarwal |
राष्ट्रपति ओकाम्बो ने भाषण दिया। | ओकाम्बो = PER Okambo |
प्रवक्ता अब्दुल करीम ने कहा कि हमला हुआ। | अब्दुल करीम = PER Abdul Karim |
मजदूर राजेश और उसके भाई सुरेश यादव घायल हुए। | सुरेश यादव = PER Suresh Yadav |
एस.के. मिश्रा ने रिपोर्ट सौंपी। | एस.के. मिश्रा = PER S. K. Mishra |
न्यायमूर्ति एनके सिंह ने फैसला दिया। | एनके सिंह = PER N. K. Singh |
कप्तान के. श्रीकांत ने जीत दिलाई। | के. श्रीकांत = PER K. Shrikant |
विनोद नाम का युवक, अनिल गुप्ता तथा सीमा शर्मा पकड़े गए। | अनिल गुप्ता = PER Anil Gupta; सीमा शर्मा = PER Seema Sharma |
किसानों ने गन्ने के दाम मांगे। | | गन्ने
शहर में डेंगू से मौतें हुईं। | | डेंगू
पशु अधिकारी डॉ. रेणुका शास्त्री ने जांच की। | रेणुका शास्त्री = PER Renuka Shastri | अधिकारी डॉ. रेणुका शास्त्री
यमुना एक्सप्रेस पटरी से उतरी। | यमुना एक्सप्रेस = MISC Yamuna Express | यमुना
मृतकों में 24 वर्षीय साजिद शामिल है। | साजिद = PER Sajid |
मंत्री भंवर सिंह झाझड़ ने आदेश दिया। | भंवर सिंह झाझड़ = PER |
राज्य निर्वाचन आयोग ने तारीख घोषित की। | राज्य निर्वाचन आयोग = ORG State Election Commission |
नवरंग सिक्योरिटीज ने लाइसेंस लौटाया। | नवरंग सिक्योरिटीज = ORG Navrang Securities |
राम मंदिर का निर्माण जारी है। | | राम
विकास की गति धीमी है। | | विकास
आशा है कि समझौता होगा। | | आशा
प्रकाश फैला और शांति लौटी। | | प्रकाश; शांति
सरकार ने कहा कि पुलिस जांच करेगी। | | सरकार; पुलिस
सेना ने गोलीबारी की। | | सेना
अमेरिकी सेना ने हमला किया। | अमेरिकी सेना = ORG United States Army; अमेरिकी = LOC United States |
बिहार पुलिस ने तीन लोगों को पकड़ा। | बिहार पुलिस = ORG Bihar Police |
दिल्ली विश्वविद्यालय में परीक्षा हुई। | दिल्ली विश्वविद्यालय = ORG |
पटना हाई कोर्ट ने आदेश दिया। | पटना हाई कोर्ट = ORG Patna High Court |
लोक निर्माण विभाग ने सड़क बनाई। | लोक निर्माण विभाग = ORG Public Works Department |
जल संसाधन विभाग ने चेतावनी दी। | जल संसाधन विभाग = ORG Water Resources Department |
विज्ञान और प्रौद्योगिकी मंत्रालय ने बताया। | विज्ञान और प्रौद्योगिकी मंत्रालय = ORG Ministry of Science and Technology |
केन्या के पर्यटन मंत्रालय ने कहा। | पर्यटन मंत्रालय = ORG Ministry of Tourism (Kenya); केन्या = LOC Kenya |
राजीव गांधी स्टेडियम में मैच हुआ। | राजीव गांधी स्टेडियम = LOC | राजीव गांधी
सुभाष पार्क में धरना दिया गया। | सुभाष पार्क = LOC Subhash Park | सुभाष
गुलमोहर चौक पर जाम लगा। | गुलमोहर चौक = LOC Gulmohar Chowk |
लालूखेड़ी गांव में आग लगी। | लालूखेड़ी = LOC |
फतेहपुरा थाना क्षेत्र में लूट हुई। फतेहपुरा के लोग डरे हैं। | फतेहपुरा = LOC |
हिमगिरि एक्सप्रेस पटरी से उतरी। | हिमगिरि एक्सप्रेस = MISC Himgiri Express |
भारतीय कबड्डी महासंघ ने टीम चुनी। | भारतीय कबड्डी महासंघ = ORG Indian Kabaddi Federation |
कृषि विकास बोर्ड (केवीबी) ने कहा। केवीबी ने मना किया। | कृषि विकास बोर्ड = ORG Agriculture Development Board; केवीबी = ORG Agriculture Development Board |
भारतीय कंपनी ने करार किया। | | भारतीय कंपनी; कंपनी
प्रभावित इलाके में राहत पहुंची। | | प्रभावित; प्रभावित इलाके
दूसरे गांव में बिजली नहीं है। | | दूसरे
राष्ट्रपति चुनाव में मतदान हुआ। | | चुनाव
प्रधानमंत्री आवास योजना शुरू हुई। | | आवास
अमेरिकी डॉलर मजबूत हुआ। | | अमेरिकी
Kim Jong उन ने प्योंगयांग में कहा। | Kim Jong उन = PER Kim Jong Un |
किम जोंग-उन ने कहा। | किम जोंग-उन = PER Kim Jong Un |
व्लादिमीर पुतिन आए। पुतिन ने हाथ मिलाया। | पुतिन = PER Vladimir Putin |
रूस-यूक्रेन वार्ता टली। | रूस = LOC Russia; यूक्रेन = LOC Ukraine |
"""

ENGLISH = """
Russia and France held talks. | Russia = LOC Russia; France = LOC France |
Thai fishermen returned. | Thai = LOC Thailand |
The United Nations appealed for calm. | United Nations = ORG United Nations |
Mr. Okello said the road was closed. | Okello = PER Okello |
Dr. Amina Hussein examined the victims. | Amina Hussein = PER Amina Hussein |
Rajesh Kumar Verma, 34, was arrested. Verma denied it. | Rajesh Kumar Verma = PER Rajesh Kumar Verma; Verma = PER Rajesh Kumar Verma |
Osama bin Hamdan fled. | Osama bin Hamdan = PER |
Maria Fernandez told reporters that Fernandez had left. | Fernandez = PER Maria Fernandez |
John F. Harris resigned. | John F. Harris = PER John F. Harris |
However, the deal was signed on Monday. | | However; Monday
The government said police would act. | | government; police
Police in Kenya detained two men. | Kenya = LOC Kenya | Police
Egypt's interior ministry said so. | Egypt's interior ministry = ORG; Egypt = LOC Egypt |
Swedish police opened an inquiry. | Swedish police = ORG; Swedish = LOC Sweden |
The University of Nairobi closed. | University of Nairobi = ORG University of Nairobi |
The Ministry of Health and Sanitation warned residents. | Ministry of Health and Sanitation = ORG |
Shares of Sunrise Motors Ltd fell. | Sunrise Motors Ltd = ORG Sunrise Motors Ltd |
Crowds filled Martin Luther King Park on Sunday. | Martin Luther King Park = LOC | Martin Luther King
Floods hit Lowapur district in Bihar. | Lowapur = LOC Lowapur; Bihar = LOC Bihar |
The village of Amberpet was cut off. | Amberpet = LOC Amberpet |
Zorvane Foods cut jobs. Zorvane also closed a plant. | Zorvane Foods = ORG; Zorvane = ORG Zorvane Foods |
Substitute Daniel Brown scored. | Daniel Brown = PER Daniel Brown | Substitute Daniel Brown
The State Election Commission met. | State Election Commission = ORG State Election Commission |
Asha Patil is president of the Shramik Ekta Dal. | Shramik Ekta Dal = ORG |
The Coral Express left the rails. | Coral Express = MISC |
The Delta Relief Board (DRB) met. DRB gave no date. | Delta Relief Board = ORG; DRB = ORG Delta Relief Board |
Energy firm Petrolux signed a deal. | Petrolux = ORG Petrolux |
Fatima Rahmah joined. Rahmah spoke later. | Rahmah = PER Fatima Rahmah |
It cost 40 US cents. | | US
Will the talks succeed? May be. | | Will; May
President Washington spoke. | Washington = PER |
"Nadia Flores won," said Paul Reyes. | Nadia Flores = PER Nadia Flores; Paul Reyes = PER Paul Reyes |
"""


def analyse(text: str, language: str, article_id: str = "a") -> Analysis:
    seeds = load_seeds()
    article = replace(sample_article(text, language, None), article_id=article_id)
    lexicon = seeds.facts[language]
    analysis = Analysis(article, Document(text, lexicon.rules), lexicon, seeds.catalogue)
    find_figures(analysis)
    find_mentions(analysis)
    find_roles(analysis)
    return analysis


def named(analysis: Analysis) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for span in analysis.mentions:
        surface = analysis.document.slice(span.first, span.last)
        found.setdefault(surface, []).append((span.entity.type, span.entity.name))
    return found


# What the rules cannot read yet, with the reason.
HARD: dict[str, str] = {}


def _cases(block: str, language: str) -> list[pytest.param]:  # type: ignore[valid-type]
    cases = []
    for line in block.strip().split("\n"):
        sentence, wanted, unwanted = (part.strip() for part in line.split("|"))
        marks = [pytest.mark.xfail(strict=True, reason=HARD[sentence])] if sentence in HARD else []
        cases.append(pytest.param(sentence, language, wanted, unwanted, id=sentence[:45], marks=marks))
    return cases


@pytest.mark.parametrize(("sentence", "language", "wanted", "unwanted"), _cases(HINDI, "hi") + _cases(ENGLISH, "en"))
def test_names_of_a_sentence(sentence: str, language: str, wanted: str, unwanted: str) -> None:
    found = named(analyse(sentence, language))
    for item in filter(None, (part.strip() for part in wanted.split(";"))):
        surface, _, expected = (part.strip() for part in item.partition("="))
        kind, _, name = expected.partition(" ")
        assert surface in found, f"{surface} is not among {found}"
        assert any(t == kind and (not name or n == name) for t, n in found[surface]), found[surface]
    for surface in filter(None, (part.strip() for part in unwanted.split(";"))):
        assert surface not in found, found[surface]


def test_one_person_is_one_entity_in_an_article() -> None:
    text = "मंत्री हरिओम नारायण सिंह ने कहा। हरिओम ने बताया। श्री सिंह लौटे।"
    people = {m.entity.entity_id for m in analyse(text, "hi").mentions if m.entity.type == "PER"}
    assert len(people) == 1


def test_full_name_has_one_id_in_both_languages() -> None:
    hindi = [m.entity for m in analyse("प्रबंधक आलोक रस्तोगी ने कहा।", "hi", "a").mentions]
    english = [m.entity for m in analyse("Manager Alok Rastogi said so.", "en", "b").mentions]
    assert {e.entity_id for e in hindi} == {e.entity_id for e in english}


def test_bare_surname_is_another_person_in_another_article() -> None:
    first = [m.entity for m in analyse("Mr. Okello spoke.", "en", "a").mentions]
    second = [m.entity for m in analyse("Mr. Okello spoke.", "en", "b").mentions]
    assert first[0].name == second[0].name
    assert first[0].entity_id != second[0].entity_id


def test_discovered_entities_are_rows_and_catalogue_ones_are_not() -> None:
    rows = entity_rows(analyse("Mr. Okello left Russia.", "en"))
    assert [row.name for row in rows] == ["Okello"]
    assert rows[0].origin == "discovered"
    assert rows[0].wikidata_id is None


def test_mention_rows_are_exact_and_in_reading_order() -> None:
    analysis = analyse("रूसी राष्ट्रपति व्लादिमीर पुतिन दिल्ली आए।", "hi")
    rows = mention_rows(analysis)
    assert [r.surface for r in rows] == ["रूसी", "व्लादिमीर पुतिन", "दिल्ली"]
    assert all(analysis.document.text[r.start_char : r.end_char] == r.surface for r in rows)


def test_language_without_name_files_has_catalogue_names() -> None:
    analysis = analyse("Россия и Франция", "ru")
    assert "Russia" in {m.entity.name for m in analysis.mentions}


@pytest.mark.parametrize("text", ["राष्ट्रपति " * 6_000, "X ने " * 6_000, "(" * 20_000, "किम-" * 6_000, "A. " * 6_000])
def test_hostile_text_takes_linear_time(text: str) -> None:
    analyse(text, "hi")


@pytest.mark.parametrize("text", ["President " * 6_000, "Ram Kumar, " * 5_000, "A. " * 6_000, "University of " * 5_000])
def test_hostile_english_takes_linear_time(text: str) -> None:
    analyse(text, "en")
