"""What a language knows of names: name parts, titles, head nouns, honorifics and everyday words, compiled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from flows.facts.clauses.lexicon import inflect_noun
from flows.frozen import frozen, replace
from flows.text.catalogue import Catalogue, EntityRef
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of
from flows.text.translit import Romaniser, build_romaniser, skeleton

# What a token may be, as bits.
COMMON, MARKER, CONJ, GENITIVE = 1, 2, 4, 8
GIVEN, SURNAME, WEAK, HON_BEFORE = 16, 32, 64, 128
HON_AFTER, SUBJECT, SAY, LETTER = 256, 512, 1024, 2048
DOMAIN, TITLE, HEAD, JOINER = 4096, 8192, 16384, 32768
QUALIFIER, OF, PARTICLE, INDEFINITE = 65536, 131072, 262144, 524288
ARTICLE, DESCRIBES, EVERYDAY, VERB, RESPELT = 1 << 20, 1 << 21, 1 << 22, 1 << 23, 1 << 24
PART = GIVEN | SURNAME
_RESPELT_LENGTH = 5  # letters and signs of a word that may be spelt another way
_UNLISTED = 100_000  # words that no list knows of which the bits are kept
NO_NAME = "none"  # the need of a head that makes no name: शेयर बाजार


@frozen()
class Title:
    """An office: its English role, and what it is of where the text does not say."""

    role: str
    of: str
    compose: bool = False  # a portfolio may stand before it: जल संसाधन मंत्री
    profession: bool = False  # a role only of something that the text names
    rank: bool = False  # introduces a person and is no role
    no_role: bool = False
    weak: bool = False  # an everyday word as well
    needs_of: bool = False
    repeats: bool = False  # the office just told of another: his Kenyan counterpart
    several: bool = False  # held by every person of the list behind it: Justices Rao, Sen and Das
    variant: str = ""  # what it is called in the bodies of `variant_kinds`: अध्यक्ष of a firm is its chairman
    variant_kinds: tuple[str, ...] = ()
    fallback: str = ""  # the body that it is of where the text tells none: a divisional railway manager's railways


@frozen()
class Head:
    """A noun that ends (or begins) the name of a body, place or work."""

    name: str  # English, {} for what stands before the head
    type: str
    kind: str
    need: str
    form: str


@frozen()
class DomainWord:
    """A word in the names of bodies and offices: its English in an office and in a body's name."""

    role: str
    name: str


class WordFlags(dict[str, int]):
    """The bits of folded words; of one that no list knows 0, or what its ending shows: COMMON for no name, SURNAME.

    `spellings` are pairs of letters that stand for each other in a word: what is a listed everyday word with the one is
    one with the other too (साइकिल, साईकिल).
    """

    __slots__ = ("_endings", "_room", "_spellings", "_surnames")

    def __init__(
        self,
        bits: Mapping[str, int],
        endings: tuple[str, ...],
        spellings: tuple[tuple[str, str], ...] = (),
        surnames: tuple[str, ...] = (),
    ) -> None:
        super().__init__(bits)
        self._endings = endings
        self._spellings = spellings
        self._surnames = surnames
        self._room = len(bits) + _UNLISTED

    def __missing__(self, key: str) -> int:
        bits = COMMON if self._endings and len(key) > 3 and key.endswith(self._endings) else 0
        if not bits and len(key) > _RESPELT_LENGTH and self._respelt(key):
            bits = COMMON | RESPELT
        if not bits and len(key) > _RESPELT_LENGTH and self._surnames and key.endswith(self._surnames):
            bits = SURNAME
        if len(self) < self._room:
            self[key] = bits
        return bits

    def _respelt(self, key: str) -> bool:
        """Whether a word is a listed everyday word in another spelling; one found so itself vouches for no third."""
        for usual, other in self._spellings:
            if other in key:
                bits = self.get(key.replace(other, usual), 0)
                if bits & COMMON and not bits & (PART | RESPELT):
                    return True
        return False


@frozen()
class NameLexicon:
    """Everything of one language that finding names and roles needs."""

    cased: bool
    flags: WordFlags
    titles: PhraseTable[Title]
    heads: PhraseTable[Head]
    domains: PhraseTable[DomainWord]
    tenures: Mapping[str, str]
    romaniser: Romaniser
    becoming: frozenset[str]
    being: frozenset[str]
    relative: frozenset[str]
    body_relatives: frozenset[str]  # behind a noun for a body: a company | that makes toys
    appositives: frozenset[str]
    between: frozenset[str]
    naming: frozenset[str]
    courts: frozenset[str]  # what courts without a name are called
    topical: frozenset[str]  # between a body and what it is for: Commission | on | Elections
    national: frozenset[str]  # union, federal: an office that such a word opens is the whole country's
    place_endings: tuple[str, ...]
    village_parts: frozenset[str]  # behind a village's name, as a part of it: Tolva | Kalan
    number_words: frozenset[str]
    plural_nouns: frozenset[str]  # what is counted: buses, officers
    office_plurals: frozenset[str]  # holders of an office, who are no one person: the Chief | Secretaries
    roles_as: frozenset[str]  # between a person and the office that a verb gives: named Rao | as | chairman
    appointing: frozenset[str]  # verbs that give an office to their object
    assuming: PhraseTable[bool]  # verbs by which their subject comes to hold an office
    assuming_after: frozenset[str]  # between the subject and such a verb: Rao | has been | sworn in
    region_words: Mapping[str, str]  # "state" in the language -> state
    currency: frozenset[str]
    portfolio_links: PhraseTable[str]  # मामलों के (affairs), between a portfolio and its minister
    ampersands: frozenset[str]
    branch_names: frozenset[str]  # of countries, as firms call their branches: Norvik India
    act_endings: tuple[str, ...]  # of words that open a sentence with an act: Rethinking | India
    press_country: str  # whose bodies go without their country: the ministry is India's
    locative: frozenset[str]
    aged: frozenset[str]  # between an age and a name: 24 वर्षीय मोहन
    manners: frozenset[str]  # between an everyday word and a marker: गंभीर | रूप | से
    age_units: frozenset[str]  # behind an age in brackets: रामप्रवेश (35 | वर्ष)
    middle_names: frozenset[str]  # surnames that another may follow: सिंह
    closing_names: frozenset[str]  # surnames that most often close a name: कश्मीर | देवी
    heading: Mapping[str, str]  # words for leading a body: noun (नेतृत्व), active (heads), passive (led), both (headed)
    led_by: frozenset[str]  # what ties such a word to the body or the leader: वाली, by
    recipient: frozenset[str]  # the marker of who is given something: को
    portfolio_nouns: frozenset[str]  # विभाग
    entrusted: frozenset[str]  # verbs by which a portfolio is given: सौंपा
    residing: frozenset[str]  # behind somebody's home: बरहरा | निवासी
    sited: frozenset[str]  # before what a place is in: at | Quillo in Sarrat
    including: frozenset[str]  # between a kind and examples of it: areas | including | Quillo
    dwellers: frozenset[str]  # who are called by where they live: बरहरा के | ग्रामीण
    filiation: frozenset[str]  # between a name and a father or husband: धर्मेश कुलवानी | पुत्र | रामसेवक
    within: frozenset[str]  # the marker of being somewhere, that most often stands behind places
    moments: frozenset[str]  # words for times, behind which a phrase begins: मंगलवार सुबह | बरहरा में
    serving_in: frozenset[str]  # between a body and its officer: विभाग में | सचिव
    past_range: Mapping[str, str]  # opens a span of years -> closes it: from ... to
    firm_nouns: frozenset[str]  # what a firm has: Norvik's | shares
    securities: frozenset[str]  # what a firm alone has, no city: Norvik's | shares
    firm_leads: frozenset[str]  # what stands before "in" or "of" and a firm: stake in | Norvik
    firm_verbs: frozenset[str]  # what firms alone do: Norvik | unveiled
    firm_acts: frozenset[str]  # what firms do, before "by": acquired by | Norvik
    owning: frozenset[str]  # what a firm that a list knows may do as well, before "by": made by | Ford
    by: frozenset[str]
    possessives: frozenset[str]
    sites: frozenset[str]  # what a firm has somewhere: its Norvale | plant
    moved: frozenset[str]  # of people taken or gone somewhere: rushed | to Norvale
    toward: frozenset[str]
    route_from: frozenset[str]  # behind where a way begins: बरहरा | से
    beside: frozenset[str]  # behind a place that something is near: बरहरा के | निकट
    party_words: Mapping[str, str]  # what parties and fronts are called by -> how it is written in Latin: जन, Jan
    party_openings: Mapping[int, frozenset[str]]  # how many words a noun needs -> those that tell none apart: भारतीय
    party_nouns: Mapping[str, tuple[str, int]]  # मोर्चा -> Morcha, and how many words it needs before it
    befalls: frozenset[str]  # what happens to people: the arrest | of Tolva Sarrat, टोलवा सरत की | हत्या
    origins: frozenset[str]  # of the words before places those before whom somebody speaks, too: from
    body_owners: frozenset[str]  # in the genitive in the names of bodies: the Women's | Commission
    identified: PhraseTable[bool]  # before the names of those who are identified
    identified_end: PhraseTable[bool]  # behind them, where the verb comes last
    attending: frozenset[str]  # behind a list of who was there: मोहन, राजू और सुनीता | आदि मौजूद थे
    divisions: frozenset[str]  # between an office and its holder: एसपी | ग्रामीण | X
    stations: frozenset[str]  # before the name of a police station: थाना | बरहरा
    settlements: frozenset[str]  # before the name of a village: ग्राम | बरहरा
    person_nouns: frozenset[str]  # what people are called: protester
    name_openings: frozenset[str]  # before a capital inside a personal name: MacKay
    no_acronyms: frozenset[str]  # letters that name no body: OEM, GDP
    full_names: Mapping[str, EntityRef]  # consonant skeleton of a full name -> the one person who has it
    countries: Mapping[str, EntityRef]  # alpha-2 code -> the country
    states_of: Mapping[str, EntityRef]  # id of a city -> the state that it lies in


def build_name_lexicon(
    data: LanguageData, shared: LanguageData, catalogue: Catalogue, verbs: Iterable[str]
) -> NameLexicon | None:
    """The lexicon of a language: entities.yml, everyday.yml, titles.csv, heads.csv, name_parts.csv, name_words.csv.

    `verbs` are forms of verbs: everyday words too.
    """
    rules: Any = data.mapping("entities")
    if not rules:
        return None
    flags: dict[str, int] = {}

    def mark(words: Iterable[str], bit: int) -> None:
        for word in words:
            key = fold(word)
            flags[key] = flags.get(key, 0) | bit

    for row in data.rows("name_parts"):
        kind = {"given": GIVEN, "surname": SURNAME, "both": PART}[row["kind"]]
        mark([row["form"]], kind | (WEAK if row["note"] == "weak" else 0))
    mark(_everyday(data), COMMON)
    mark(verbs, COMMON | VERB)
    for name, bit in _LISTS.items():
        mark((w for phrase in rules.get(name, ()) for w in _words_of(str(phrase))), bit)
    titles = _titles(data, flags, bool(rules.get("cased")))
    heads = _heads(data, flags)
    domains = _domains(data, flags)
    mark(rules.get("letters", {}), LETTER)
    # A part that no list calls weak is a name even where another file uses the word; a weak one is a word first.
    for key, bits in flags.items():
        if bits & COMMON:
            bits |= EVERYDAY
            flags[key] = bits
        if bits & PART and not bits & WEAK and bits & COMMON and not bits & (MARKER | CONJ):
            flags[key] = bits & ~COMMON
        elif bits & WEAK:
            flags[key] = bits | COMMON
    known = {fold(r["form"]): r["latin"] for r in data.rows("name_parts") if r["latin"]}
    romaniser = build_romaniser(shared.mapping("romanise"), known, rules.get("letters", {}))
    return NameLexicon(
        cased=bool(rules.get("cased")),
        flags=WordFlags(
            flags,
            tuple(fold(e) for e in rules.get("word_endings", ())),
            _spellings(rules),
            tuple(fold(e) for e in rules.get("surname_endings", ())),
        ),
        titles=titles,
        heads=heads,
        domains=domains,
        tenures={
            fold(str(word)): tenure for tenure in ("former", "acting", "designate") for word in rules.get(tenure, ())
        },
        romaniser=romaniser,
        becoming=_keys(rules, "becoming"),
        being=_keys(rules, "being"),
        relative=_keys(rules, "relative"),
        body_relatives=_keys(rules, "body_relatives"),
        appositives=_keys(rules, "appositives"),
        between=_keys(rules, "between"),
        naming=_keys(rules, "naming"),
        courts=_keys(rules, "courts"),
        topical=_keys(rules, "topical"),
        national=_keys(rules, "national"),
        place_endings=tuple(fold(e) for e in rules.get("place_endings", ())),
        village_parts=_keys(rules, "village_parts"),
        number_words=_number_words(data),
        plural_nouns=_plural_nouns(data) if rules.get("cased") else frozenset(),
        office_plurals=_office_plurals(data) if rules.get("cased") else frozenset(),
        roles_as=_keys(rules, "roles_as"),
        appointing=_keys(rules, "appointing"),
        assuming=_listed(rules, "assuming"),
        assuming_after=_keys(rules, "assuming_after"),
        region_words={fold(w): kind for kind, words in rules.get("region_words", {}).items() for w in words},
        currency=_keys(rules, "currency"),
        portfolio_links=_phrases(rules, "portfolio_links"),
        ampersands=_keys(rules, "ampersands"),
        branch_names=_keys(rules, "branch_names"),
        act_endings=tuple(fold(e) for e in rules.get("act_endings", ())),
        press_country=str(rules.get("press_country", "")),
        locative=_keys(rules, "locative"),
        aged=_keys(rules, "aged"),
        manners=_keys(rules, "manners"),
        age_units=_keys(rules, "age_units"),
        middle_names=_keys(rules, "middle_names"),
        closing_names=_keys(rules, "closing_names"),
        heading={fold(w): kind for kind, words in rules.get("heading", {}).items() for w in words},
        led_by=_keys(rules, "led_by"),
        recipient=_keys(rules, "recipient"),
        portfolio_nouns=_keys(rules, "portfolio_nouns"),
        entrusted=_keys(rules, "entrusted"),
        residing=_keys(rules, "residing"),
        sited=_keys(rules, "sited"),
        including=_keys(rules, "including"),
        dwellers=_keys(rules, "dwellers"),
        filiation=_keys(rules, "filiation"),
        within=_keys(rules, "within"),
        moments=_keys(rules, "moments"),
        serving_in=_keys(rules, "serving_in"),
        past_range={fold(opens): fold(closes) for opens, closes in rules.get("past_range", {}).items()},
        firm_nouns=_keys(rules, "firm_nouns"),
        securities=_keys(rules, "securities"),
        firm_leads=_keys(rules, "firm_leads"),
        firm_verbs=_keys(rules, "firm_verbs"),
        firm_acts=_keys(rules, "firm_acts"),
        owning=_keys(rules, "owning"),
        by=_keys(rules, "by"),
        possessives=_keys(rules, "possessives"),
        sites=_keys(rules, "sites"),
        moved=_keys(rules, "moved"),
        toward=_keys(rules, "toward"),
        route_from=_keys(rules, "route_from"),
        beside=_keys(rules, "beside"),
        party_words={fold(word): str(latin) for word, latin in rules.get("party_words", {}).items()},
        party_openings={
            int(few): frozenset(fold(word) for word in words) for few, words in rules.get("party_openings", {}).items()
        },
        party_nouns={
            fold(noun): (str(latin), int(few))
            for few, nouns in rules.get("party_nouns", {}).items()
            for noun, latin in nouns.items()
        },
        befalls=_keys(rules, "befalls"),
        origins=_keys(rules, "origins"),
        body_owners=_keys(rules, "body_owners"),
        identified=_listed(rules, "identified"),
        identified_end=_listed(rules, "identified_end"),
        attending=_keys(rules, "attending"),
        divisions=_keys(rules, "divisions"),
        stations=_keys(rules, "stations"),
        settlements=_keys(rules, "settlements"),
        person_nouns=frozenset(keys_of(row["form"])[-1] for row in data.rows("nouns") if row["kind"] == "person"),
        name_openings=_keys(rules, "name_openings"),
        no_acronyms=_keys(rules, "no_acronyms"),
        full_names=_full_names(catalogue),
        countries={
            e.country: e for e in catalogue.entities.values() if e.kind == "country" and e.country and e.type == "LOC"
        },
        states_of=_states_of(shared, catalogue),
    )


_LISTS = {
    "markers": MARKER,
    "genitive": GENITIVE,
    "subject": SUBJECT,
    "conjunctions": CONJ,
    "name_joiners": JOINER,
    "say": SAY | COMMON,
    "honorifics_before": HON_BEFORE,
    "honorifics_after": HON_AFTER,
    "qualifiers": QUALIFIER | COMMON,
    "of": OF,
    "particles": PARTICLE,
    "indefinite": INDEFINITE,
    "articles": ARTICLE | COMMON,
    "body_nouns": DESCRIBES | COMMON,
    "former": QUALIFIER | COMMON,
    "acting": QUALIFIER | COMMON,
    "designate": QUALIFIER | COMMON,
    "becoming": COMMON,
    "being": COMMON,
    "relative": COMMON,
}
# Files whose words are names, or marks of names, and so no everyday words.
_NAME_FILES = frozenset({"name_parts", "demonyms", "titles", "heads", "name_words"})


def _everyday(data: LanguageData) -> Iterator[str]:
    """Words that are no names: everyday.yml, and whatever the other files of the language list in a column `form`."""
    endings = [(str(e["end"]), e["for"]) for e in data.mapping("entities").get("inflections", ())]
    plurals: Any = data.mapping("clauses").get("noun_endings", ())
    for word in str(data.mapping("everyday").get("words", "")).split():
        yield word
        yield from _inflected(word, endings)
    for name, rows in data.tables.items():
        if name in _NAME_FILES:
            continue
        for row in rows:
            yield from keys_of(row.get("form", ""))
            if name == "nouns":
                yield from _inflected(row["form"], endings)
                if row["kind"] in ("person", "body"):
                    yield from (keys_of(form)[-1] for form, _ in inflect_noun(row["form"], plurals))
    for name, content in data.settings.items():
        if name in ("clauses", "dates", "numbers", "saying"):
            yield from _leaves(content)


def _inflected(word: str, endings: list[tuple[str, list[str]]]) -> Iterator[str]:
    """Further forms of a noun: गन्ना, गन्ने."""
    for end, others in endings:
        if word.endswith(end) and len(word) > len(end) + 1:
            yield from (word[: -len(end)] + other for other in others)


def _words_of(phrase: str) -> Iterable[str]:
    """The words of a listed phrase; a possessive ending stays whole."""
    return keys_of(phrase) if " " in phrase else (phrase,)


def _leaves(value: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) < 40:
            yield from keys_of(value)
    elif isinstance(value, Mapping) and depth < 6:
        for key, inner in value.items():
            if isinstance(key, str) and not key.isascii():
                yield from keys_of(key)
            yield from _leaves(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, depth + 1)


def _spellings(rules: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Pairs of letters written for each other, each both ways."""
    pairs = [(fold(str(a)), fold(str(b))) for a, b in rules.get("spellings", ())]
    return tuple(pairs + [(b, a) for a, b in pairs])


def _keys(rules: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in rules.get(name, ()))


def _number_words(data: LanguageData) -> frozenset[str]:
    words: Any = data.mapping("numbers").get("words", {})
    return frozenset(fold(str(word)) for value, forms in words.items() if value > 1 for word in forms)


def _office_plurals(data: LanguageData) -> frozenset[str]:
    """What several holders of an office are called: secretaries, directors."""
    plurals: Any = data.mapping("clauses").get("noun_endings", ())
    holders = {keys_of(row["form"])[-1] for row in data.rows("titles") if "w" not in row["flags"]}
    forms = (inflect_noun(holder, plurals) for holder in holders if len(holder) > 3)
    return frozenset(fold(form) for several in forms for form, plural in several if plural) - holders


def _plural_nouns(data: LanguageData) -> frozenset[str]:
    """The last words of counted nouns in the plural."""
    plurals: Any = data.mapping("clauses").get("noun_endings", ())
    forms = ((form, plural) for row in data.rows("nouns") for form, plural in inflect_noun(row["form"], plurals))
    told = {keys_of(form)[-1] for form, plural in forms if plural}
    return frozenset(told | {keys_of(row["form"])[-1] for row in data.rows("nouns") if row["form"] != row["noun"]})


def _phrases(rules: Mapping[str, Any], name: str) -> PhraseTable[str]:
    table: PhraseTable[str] = PhraseTable()
    for phrase, english in rules.get(name, {}).items():
        table.add(str(phrase), str(english))
    return table


def _listed(rules: Mapping[str, Any], name: str) -> PhraseTable[bool]:
    table: PhraseTable[bool] = PhraseTable()
    for phrase in rules.get(name, ()):
        table.add(str(phrase), True)
    return table


def _several(form: str, plurals: Iterable[Mapping[str, Any]]) -> str:
    """What several holders of an office are called: chief ministers, speakers of parliament; "" where letters name it."""
    if form.isupper() or not plurals:
        return ""
    head, of, rest = form.partition(" of ")
    noun = next((several for several, plural in inflect_noun(head, plurals) if plural), "")
    return f"{noun}{of}{rest}" if noun else ""


def _titles(data: LanguageData, flags: dict[str, int], cased: bool) -> PhraseTable[Title]:
    table: PhraseTable[Title] = PhraseTable()
    plurals: Any = data.mapping("clauses").get("noun_endings", ()) if cased else ()
    listed = {row["form"].lower() for row in data.rows("titles")}
    for row in data.rows("titles"):
        marks = row["flags"]
        title = Title(
            role=row["role"].lower(),  # as the table promises: YouTuber, ASHA worker
            of=row["of"].partition("/")[0],
            compose="c" in marks,
            profession="p" in marks,
            rank="r" in marks,
            no_role="x" in marks,
            weak="w" in marks,
            needs_of="n" in marks,
            repeats="s" in marks,
            several="m" in marks,
            variant=row["at"].partition(":")[0].strip(),
            variant_kinds=tuple(row["at"].partition(":")[2].split()),
            fallback=row["of"].partition("/")[2],
        )
        table.add(row["form"], title, cased="k" in marks and row["form"].isupper())
        plural = _several(row["form"], plurals) if not marks.strip("c") else ""
        if plural and plural.lower() not in listed and not flags.get(fold(plural), 0) & VERB:  # who heads it
            table.add(plural, replace(title, several=True))
            for key in keys_of(plural):
                flags[key] = flags.get(key, 0) | COMMON
        keys = keys_of(row["form"])
        for key in keys:
            if "k" not in marks or not row["form"].isupper():
                flags[key] = flags.get(key, 0) | COMMON
        flags[keys[0]] = flags.get(keys[0], 0) | TITLE
    return table


def _heads(data: LanguageData, flags: dict[str, int]) -> PhraseTable[Head]:
    table: PhraseTable[Head] = PhraseTable()
    for row in data.rows("heads"):
        table.add(row["form"], Head(row["name"], row["type"], row["kind"], row["need"], row["form"]))
        keys = keys_of(row["form"])
        for key in keys:
            flags[key] = flags.get(key, 0) | COMMON
        flags[keys[0]] |= HEAD
    return table


def _domains(data: LanguageData, flags: dict[str, int]) -> PhraseTable[DomainWord]:
    table: PhraseTable[DomainWord] = PhraseTable()
    for row in data.rows("name_words"):
        name = row["name"] or " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in row["role"].split())
        table.add(row["form"], DomainWord(row["role"].lower(), name))
        for key in keys_of(row["form"]):
            if not flags.get(key, 0) & (CONJ | JOINER | MARKER):
                flags[key] = flags.get(key, 0) | DOMAIN | COMMON
    return table


_SMALL = frozenset({"and", "of", "for", "the"})


def _states_of(shared: LanguageData, catalogue: Catalogue) -> dict[str, EntityRef]:
    """The cities of state_cities.csv, with the state of each."""
    found: dict[str, EntityRef] = {}
    for row in shared.rows("state_cities"):
        state = catalogue.named("LOC", row["state"])
        for city in row["cities"].split("|"):
            for name in (city, f"{city} district"):
                place = catalogue.named("LOC", name)
                if place is not None and state is not None:
                    found[place.entity_id] = state
    return found


def _full_names(catalogue: Catalogue) -> dict[str, EntityRef]:
    """Persons of the catalogue by the skeleton of their full name; one that two persons share is left out."""
    found: dict[str, EntityRef | None] = {}
    for entity in catalogue.entities.values():
        if entity.type != "PER" or " " not in entity.name:
            continue
        key = skeleton(entity.name.replace("-", " "))
        if key.count(" ") >= 1 and len(key) >= 5:
            found[key] = None if key in found and found[key] != entity else entity
    return {key: entity for key, entity in found.items() if entity is not None}
