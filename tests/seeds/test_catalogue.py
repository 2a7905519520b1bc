"""The catalogue in seeds/entities and the demonyms: size, soundness, and that what everybody knows is found in it."""

from __future__ import annotations

import csv
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.seeds import SEEDS, load_seeds, read_csv, read_entities
from flows.text.catalogue import Alias, Catalogue, build_catalogue
from flows.text.document import Document
from flows.text.fold import fold

FILES = sorted((SEEDS / "entities").glob("*.csv"))
DEMONYMS = sorted((SEEDS / "languages").glob("*/demonyms.csv"))
STOP = [(row["language"], row["word"]) for row in read_csv(SEEDS / "stop_aliases.csv")]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_seeds().catalogue


def alias_of(catalogue: Catalogue, phrase: str) -> Alias | None:
    document = Document(phrase)
    hit = catalogue.aliases.match(document, 0)
    return hit.value if hit is not None and hit.last == len(document) else None


def test_size(catalogue: Catalogue) -> None:
    """At least 4,000 entities, of every type, and every state of India and country of the world among them."""
    types = Counter(entity.type for entity in catalogue.entities.values())
    kinds = Counter(entity.kind for entity in catalogue.entities.values())
    assert len(catalogue.entities) >= 6_000
    assert types["LOC"] >= 3_000
    assert types["PER"] >= 1_000
    assert types["ORG"] >= 1_500
    assert types["MISC"] >= 350
    assert kinds["country"] >= 195
    assert kinds["state"] + kinds["union-territory"] == 36
    assert kinds["district"] >= 740


def test_files_are_compact() -> None:
    """Eight columns, no blanks round the cells, no empty alias, no alias said twice."""
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(line for line in file if not line.startswith("#")), start=2):
                assert list(row) == [
                    "name",
                    "type",
                    "kind",
                    "wikidata_id",
                    "country",
                    "latitude",
                    "longitude",
                    "aliases",
                ], f"{path.name}:{number}"
                assert all(value == value.strip() for value in row.values()), f"{path.name}:{number}"
                aliases = row["aliases"].split("|") if row["aliases"] else []
                assert all(alias.strip(" ~") for alias in aliases), f"{path.name}:{number}: an empty alias"
                assert len(set(aliases)) == len(aliases), f"{path.name}:{number}: an alias twice"
                assert row["country"] == row["country"].upper()
                assert len(row["country"]) in (0, 2)


def test_ids_and_points() -> None:
    """Ids look like ids and name one entity each; points lie on Earth; only one of both coordinates is an error."""
    ids: dict[str, str] = {}
    for path in FILES:
        for row in read_csv(path):
            identifier = row["wikidata_id"]
            if identifier:
                assert re.fullmatch(r"Q[1-9]\d*", identifier), row["name"]
                assert ids.setdefault(identifier, row["name"]) == row["name"], f"{row['name']} and {ids[identifier]}"
            assert bool(row["latitude"]) == bool(row["longitude"]), row["name"]
            if row["latitude"]:
                assert abs(float(row["latitude"])) <= 90, row["name"]
                assert abs(float(row["longitude"])) <= 180, row["name"]


def test_places_have_points() -> None:
    """Countries, states, capitals and cities carry coordinates."""
    for path in FILES:
        for row in read_csv(path):
            if row["kind"] in {"country", "state", "union-territory", "capital", "city", "town"}:
                assert row["latitude"], f"{path.name}: {row['name']}"


def test_broad_places_are_places_of_the_catalogue(catalogue: Catalogue) -> None:
    names = {entity.name.lower() for entity in catalogue.entities.values() if entity.type == "LOC"}
    broad = [row["place"] for row in read_csv(SEEDS / "broad_places.csv")]
    assert [place for place in broad if place not in names] == []
    assert broad == sorted(set(broad))


def test_common_words_are_weak() -> None:
    """और, तक, बार, साल and their like never count as a name without support."""
    stop = {fold(word) for _, word in STOP}
    for entity, _, aliases, surfaces in read_entities(SEEDS):
        for alias, surface in zip(aliases, surfaces, strict=True):
            acronym = surface.isascii() and surface.isupper()  # matched as written only
            assert alias.weak or acronym or fold(surface) not in stop, f"{entity.name}: {surface}"


TOXIC = """
और तक बार साल पूर्व मिला राय गया विश्व आप जन सोल उन शी ली दीव माली चली दोहा सना मक्का सूरत कोटा दुर्ग मंडी भावना चमन
Nice Male Reading Mobile Bath Split of man most того и شام گیا
"""


@pytest.mark.parametrize("word", TOXIC.split())
def test_toxic_words(catalogue: Catalogue, word: str) -> None:
    alias = alias_of(catalogue, word)
    assert alias is None or alias.weak


KNOWN = """
Q30: अमेरिका | अमरीका | यूएस | यूएसए | USA | US | U.S. | America | США | امریکہ | Америке
Q30: संयुक्त राज्य अमेरिका
Q145: ब्रिटेन | यूके | UK | Britain | برطانیہ | Великобритания
Q159: रूस | Russia | Россия | России | روس
Q148: चीन | चाइना | China | Китай | چین
Q668: भारत | इंडिया | India | Индия | بھارت | भारतीय | Indian | भारतीयों
Q843: पाकिस्तान | पाक | Pakistan | Пакистан | पाकिस्तानी
Q423: उत्तर कोरिया | North Korea | КНДР | उत्तर कोरियाई | North Korean
Q884: दक्षिण कोरिया | South Korea | Южной Кореи | दक्षिण कोरियाई
Q212: यूक्रेन | Ukraine | Украина | यूक्रेनी | украинский
Q801: इजरायल | इज़राइल | इस्राइल | Israel | Израиль | इजरायली
Q878: यूएई | UAE | संयुक्त अरब अमीरात | ОАЭ
Q43: तुर्की | तुर्किये | Turkey | Türkiye | Турция
Q649: मॉस्को | मास्को | Moscow | Москва | Москве
Q1899: कीव | Kyiv | Kiev | Киев
Q956: बीजिंग | पेइचिंग | Beijing | Пекин
Q8684: सियोल | Seoul | Сеул
Q1353: दिल्ली | Delhi | दिल्लीवासियों
Q1165: बिहार | Bihar
Q1498: उत्तर प्रदेश | यूपी | Uttar Pradesh
Q39760: गाजा पट्टी | गाजा | Gaza | Gaza Strip
Q46: यूरोप | यूरोपीय | Europe | European | Европа
Q48: एशिया | एशियाई | Asian
Q183: जर्मनी | जर्मन | Germans | Германия | немецкий
Q17: जापान | जापानियों | Japanese | Япония
Q7747: व्लादिमीर पुतिन | पुतिन | Vladimir Putin | Путина
Q1058: नरेंद्र मोदी | नरेन्द्र मोदी | मोदी | PM Modi | Narendra Modi
Q22686: डोनाल्ड ट्रंप | ट्रम्प | Donald Trump | Трамп
Q15031: शी जिनपिंग | शी चिनफिंग | Xi Jinping | Си Цзиньпин
Q56226: किम जोंग उन | किम जोंग-उन | Kim Jong Un | Kim Jong-un
Q3874799: जेलेंस्की | Volodymyr Zelensky | Zelenskyy | Зеленский
Q1065: संयुक्त राष्ट्र | यूएन | United Nations | UN | ООН
Q7184: नाटो | NATO | Nato | НАТО
Q458: यूरोपीय संघ | ईयू | European Union | EU
Q7817: विश्व स्वास्थ्य संगठन | डब्ल्यूएचओ | WHO
Q10230: भाजपा | बीजेपी | BJP
Q10225: कांग्रेस | Congress
Q130879: रॉयटर्स | Reuters
Q362: द्वितीय विश्व युद्ध | World War II | Second World War
"""


def known() -> Iterator[tuple[str, str]]:
    for line in KNOWN.strip().splitlines():
        identifier, _, forms = line.partition(": ")
        yield from ((form.strip(), identifier) for form in forms.split("|"))


@pytest.mark.parametrize(("phrase", "identifier"), list(known()))
def test_known_names(catalogue: Catalogue, phrase: str, identifier: str) -> None:
    alias = alias_of(catalogue, phrase)
    assert alias is not None
    assert alias.entity.wikidata_id == identifier
    assert not alias.weak


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("आम आदमी पार्टी", "Aam Aadmi Party"),
        ("जदयू", "Janata Dal (United)"),
        ("राजद", "Rashtriya Janata Dal"),
        ("टीएमसी", "All India Trinamool Congress"),
        ("माकपा", "Communist Party of India (Marxist)"),
        ("सीबीआई", "Central Bureau of Investigation"),
        ("प्रवर्तन निदेशालय", "Enforcement Directorate"),
        ("ईडी", "Enforcement Directorate"),
        ("ED", "Enforcement Directorate"),
        ("एनडीआरएफ", "National Disaster Response Force"),
        ("इसरो", "Indian Space Research Organisation"),
        ("आरबीआई", "Reserve Bank of India"),
        ("भारतीय रिजर्व बैंक", "Reserve Bank of India"),
        ("बीसीसीआई", "Board of Control for Cricket in India"),
        ("मौसम विभाग", "India Meteorological Department"),
        ("चुनाव आयोग", "Election Commission of India"),
        ("सुप्रीम कोर्ट", "Supreme Court of India"),
        ("उच्चतम न्यायालय", "Supreme Court of India"),
        ("US Supreme Court", "Supreme Court of the United States"),
        ("इलाहाबाद हाईकोर्ट", "Allahabad High Court"),
        ("केसीएनए", "KCNA"),
        ("योनहाप", "Yonhap News Agency"),
        ("तास", "TASS"),
        ("पीटीआई", "Press Trust of India"),
        ("एएनआई", "Asian News International"),
        ("हमास", "Hamas"),
        ("हिजबुल्लाह", "Hezbollah"),
        ("लश्कर-ए-तैयबा", "Lashkar-e-Taiba"),
        ("सेंसेक्स", "BSE SENSEX"),
        ("निफ्टी", "NIFTY 50"),
        ("टीसीएस", "Tata Consultancy Services"),
        ("रिलायंस इंडस्ट्रीज", "Reliance Industries"),
        ("राहुल गांधी", "Rahul Gandhi"),
        ("अमित शाह", "Amit Shah"),
        ("नीतीश कुमार", "Nitish Kumar"),
        ("योगी आदित्यनाथ", "Yogi Adityanath"),
        ("एस. जयशंकर", "S. Jaishankar"),
        ("विराट कोहली", "Virat Kohli"),
        ("पटना जिला", "Patna district"),
        ("पटना", "Patna"),
        ("इलाहाबाद", "Prayagraj"),
        ("बस्तर", "Bastar"),
        ("गंगा", "Ganges"),
        ("नर्मदा नदी", "Narmada River"),
        ("हिंद महासागर", "Indian Ocean"),
        ("होर्मुज जलडमरूमध्य", "Strait of Hormuz"),
        ("लाल किला", "Red Fort"),
        ("जंतर-मंतर", "Jantar Mantar"),
        ("ऑपरेशन सिंदूर", "Operation Sindoor"),
        ("सिंधु जल संधि", "Indus Waters Treaty"),
        ("बिहार विधानसभा", "Bihar Legislative Assembly"),
        ("Russian Defence Ministry", "Ministry of Defence (Russia)"),
        ("Kim Il Sung Square", "Kim Il Sung Square"),
    ],
)
def test_known_bodies_and_places(catalogue: Catalogue, phrase: str, name: str) -> None:
    alias = alias_of(catalogue, phrase)
    assert alias is not None
    assert alias.entity.name == name


def test_acronyms_are_matched_as_written(catalogue: Catalogue) -> None:
    assert alias_of(catalogue, "us") is None
    assert alias_of(catalogue, "who") is None
    assert alias_of(catalogue, "un") is None


@pytest.mark.parametrize("path", DEMONYMS, ids=lambda path: path.parent.name)
def test_demonyms(path: Path, catalogue: Catalogue) -> None:
    """Every form is an adjective of its place; files are free of repetitions."""
    forms = [row["form"] for row in read_csv(path)]
    assert len({fold(form) for form in forms}) == len(forms)
    wrong = [form for form in forms if (alias := alias_of(catalogue, form)) is None or not alias.adjective]
    assert not wrong


def test_demonyms_of_hindi_and_english_cover_the_world() -> None:
    for language in ("hi", "en"):
        countries = {row["country"] for row in read_csv(SEEDS / "languages" / language / "demonyms.csv")}
        assert len(countries) >= 140, language


def test_catalogue_compiles_in_a_second() -> None:
    start = time.process_time()
    build_catalogue(read_entities(SEEDS))
    assert time.process_time() - start < 3  # about 0.8 s on a free core
