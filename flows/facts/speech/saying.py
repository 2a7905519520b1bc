"""What reporting of speech looks like in one language: saying.csv, saying.yml and the nouns for unnamed speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from flows.facts.clauses.lexicon import inflect_noun, listed_people, noun_rows, plural_of
from flows.frozen import frozen
from flows.text.document import PUNCT, Document
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of

FRAMES = frozenset(
    {
        "clause",
        "bare",
        "quote",
        "post",
        "tell",
        "told",
        "stance",
        "nominal",
        "felt",
        "question",
        "weak",
        "number",
        "act",
        "document",
    }
)
KINDS = frozenset({"person", "body", "state", "document", "media", "nobody"})
MAX_NOUN_WORDS = 5
_UNSURE_TITLES = frozenset("kw")  # flags of titles that are another word too, or are so in small letters: the DM, 5 pm
_MAX_FILLERS = 2


@frozen()
class SpeakerNoun:
    """A noun for somebody unnamed, in English; `plural` where the form is one."""

    noun: str
    kind: str
    plural: bool
    name: str  # what is stored: the plural of a plural form


@frozen()
class SayHit:
    """A verb of saying in the text: tokens `first`..`last`, its inflected word at `verb`."""

    first: int
    last: int
    verb: int
    frames: frozenset[str]
    lemma: str


@frozen()
class _Entry:
    words: tuple[str, ...]
    forms: Mapping[str, tuple[tuple[str, ...], ...]]  # first key of a form -> forms, longest first
    frames: frozenset[str]
    lemma: str


@frozen()
class SayingLexicon:
    """Verbs of saying, markers of speakers and sources, and nouns for speakers of one language."""

    verb_last: bool
    verbs: Mapping[str, tuple[_Entry, ...]]
    words: Mapping[str, frozenset[str]]  # lists of saying.yml by name, as keys
    phrases: Mapping[str, PhraseTable[str]]  # lists of phrases of saying.yml by name
    marks: PhraseTable[tuple[str, str]]  # those that are looked for everywhere: the list, and the phrase
    pronouns: Mapping[str, str]  # key -> whom it refers to
    nouns: Mapping[tuple[str, ...], SpeakerNoun]
    noun_firsts: frozenset[str]  # their first words
    noun_lasts: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]  # of plurals, gerunds and participles; empty where the language has none
    akin: Mapping[str, frozenset[str]]  # what a holder of an office may be called -> the offices
    _together: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False)

    def any_of(self, *lists: str) -> frozenset[str]:
        """The words of several lists."""
        words = self._together.get(lists)
        if words is None:
            words = self._together[lists] = frozenset().union(*map(self.words.__getitem__, lists))
        return words


_WORD_LISTS = (
    "homographs",
    "auxiliaries",
    "passive",
    "fillers",
    "negators",
    "complementisers",
    "object_of_saying",
    "subject",
    "genitive",
    "coordinators",
    "object_markers",
    "postpositions",
    "conceding",
    "subordinators",
    "members",
    "lawmakers",
    "contrast",
    "carry_on",
    "possessive_pronouns",
    "ergative_pronouns",
    "relative_document",
    "speech_nouns",
    "adverbs",
    "perfect",
    "modals",
    "helpers",
    "question_words",
    "relatives",
    "quote_verbs",
    "passive_agent",
    "adjunct_prepositions",
    "relative_times",
    "weekdays",
    "works",
    "makers",
    "determiners",
    "of_words",
    "participles_after_comma",
    "not_speakers",
    "people_words",
    "questions",
    "answers",
    "anaphors",
    "numbering",
    "winning",
    "had",
    "won",
    "pleas",
    "joiners",
    "addressee_pronouns",
    "impersonal",
    "indefinite",
    "definite",
    "copula",
    "containers",
    "cases",
    "addressees_marks",
    "plain_sayings",
    "closing_sayings",
    "comparing",
    "sure_verbs",
    "as_stances",
    "quoting",
    "press",
    "governments",
    "mouthpieces",
    "regional",
    "unowned",
    "pointers",
    "articles",
    "superlatives",
    "tails",
    "placing",
    "placed",
    "bare_pronouns",
    "claim_nouns",
    "denying",
    "talk",
    "unnamed_sources",
    "additive",
    "aged",
    "judging",
    "named_so",
    "verdicts",
    "shows",
    "shown_by",
    "first_person",
    "name_stances",
    "interchangeable",
    "commercial",
    "civic",
    "localities",
    "scored",
    "likely_sayings",
    "turns",
    "issued",
    "plural_subjects",
    "passing",
    "asides",
    "weak_sources",
    "no_clause",
    "object_prepositions",
    "shared_verbs",
    "gerund_links",
    "as_words",
    "time_openers",
    "possessives",
    "experiencer",
    "reflexives",
)
_MARKS = ("sources", "quoting", "pointing", "leading")
_PHRASE_LISTS = (
    "agents",
    "addressees",
    "stance_closers",
    "continuing",
    "as_saying",
    "carry_on",
    "telling",
)


def build_saying_lexicon(data: LanguageData) -> SayingLexicon | None:
    """The saying lexicon of a language, or None where it has no saying.yml."""
    spec: Mapping[str, Any] = data.mapping("saying")
    if not spec:
        return None
    pronouns = {fold(form): row["refers"] for row in spec.get("pronouns", ()) for form in row["forms"]}
    nouns = _nouns(data)
    return SayingLexicon(
        verb_last=spec["order"] == "verb_last",
        verbs=_verbs(data, spec),
        words={name: frozenset(fold(str(w)) for w in spec.get(name, ())) for name in _WORD_LISTS},
        phrases={name: _phrases(spec.get(name, ())) for name in _PHRASE_LISTS},
        marks=_marks(spec),
        pronouns=pronouns,
        nouns=nouns,
        noun_firsts=frozenset(keys[0] for keys in nouns),
        noun_lasts=frozenset(keys[-1] for keys in nouns),
        endings={name: tuple(spec.get("endings", {}).get(name, ())) for name in ("plural", "gerund", "participle")},
        akin={str(noun): frozenset(map(str, roles)) for noun, roles in spec.get("akin", {}).items()},
    )


def find_sayings(document: Document, lexicon: SayingLexicon) -> list[SayHit]:
    """The verbs of saying of a document, in order; the longest phrase that begins at a token."""
    hits: list[SayHit] = []
    free = 0
    for index in document.places(lexicon.verbs):
        hit = _match(document, lexicon, lexicon.verbs[document.key[index]], index) if index >= free else None
        if hit is not None:
            hits.append(hit)
            free = hit.last
    return hits


def _match(document: Document, lexicon: SayingLexicon, entries: tuple[_Entry, ...], index: int) -> SayHit | None:
    key, size = document.key, document.size
    best: SayHit | None = None
    for entry in entries:
        count = len(entry.words)
        if count > 1 and tuple(key[index : index + count]) != entry.words:  # they stand under their first word
            continue
        start = index + count
        fillers = lexicon.words["fillers"] if count else ()
        for position in range(start, min(start + _MAX_FILLERS + 1, size) if count else start + 1):
            for form in entry.forms.get(key[position], ()):
                last = position + len(form)  # they stand under their first word, too
                told = len(form) == 1 or tuple(key[position:last]) == form
                if told and _is_verb(document, lexicon, position, form):
                    if best is None or last > best.last:
                        best = SayHit(index, last, position, entry.frames, entry.lemma)
                    elif last == best.last and position == best.verb and entry.frames != best.frames:
                        best = SayHit(index, last, position, best.frames | entry.frames, best.lemma)
                    break
            if key[position] not in fillers:
                break
    return best


def _is_verb(document: Document, lexicon: SayingLexicon, position: int, form: tuple[str, ...]) -> bool:
    """Whether a form that is another word too is a verb here: "मांग की कि", not "मांग की वजह"."""
    if len(form) > 1 or form[0] not in lexicon.words["homographs"]:
        return True
    after = position + 1
    if after >= document.size or document.kind[after] == PUNCT:
        return True
    key = document.key[after]
    words = lexicon.words
    return key in words["auxiliaries"] or key in words["complementisers"] or key in words["coordinators"]


def _verbs(data: LanguageData, spec: Mapping[str, Any]) -> dict[str, tuple[_Entry, ...]]:
    inflections: Mapping[str, list[str]] = spec.get("inflections", {})
    table: dict[str, list[_Entry]] = {}
    for number, row in enumerate(data.rows("saying"), start=2):
        frames = frozenset(row["frames"].split())
        if not frames or frames - FRAMES:
            raise data.fail(f"saying.csv:{number}", f"frames {row['frames']!r}; use {', '.join(sorted(FRAMES))}")
        name = row["forms"]
        if name.startswith("@"):
            if name[1:] not in inflections:
                raise data.fail(f"saying.csv:{number}", f"no inflections {name[1:]!r} in saying.yml")
            forms: Iterable[str] = inflections[name[1:]]
        else:
            forms = [form for form in name.split("|") if form]
        words = keys_of(row["words"])
        keyed = sorted({keys_of(form) for form in forms}, key=lambda f: (-len(f), f))
        if words and not keyed:  # the phrase itself is the form: सुझाया
            words, keyed = (), [words]
        lemma = f"{row['words']} {name.lstrip('@').split('|')[0]}".strip()
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for form in keyed:
            by_first.setdefault(form[0], []).append(form)
        entry = _Entry(words, {k: tuple(v) for k, v in by_first.items()}, frames, lemma)
        for first in [words[0]] if words else by_first:
            table.setdefault(first, []).append(entry)
    return {key: tuple(sorted(entries, key=lambda e: -len(e.words))) for key, entries in table.items()}


def _marks(spec: Mapping[str, Any]) -> PhraseTable[tuple[str, str]]:
    """The phrases that mark sources, in one table; of a phrase in two lists the first list has it."""
    table: PhraseTable[tuple[str, str]] = PhraseTable()
    for name in _MARKS:
        for phrase in spec.get(name, ()):
            table.add(str(phrase), (name, str(phrase)))
    return table


def _phrases(phrases: Iterable[Any]) -> PhraseTable[str]:
    table: PhraseTable[str] = PhraseTable()
    for phrase in phrases:
        table.add(str(phrase), str(phrase))
    return table


def _nouns(data: LanguageData) -> dict[tuple[str, ...], SpeakerNoun]:
    endings = data.mapping("clauses").get("noun_endings", ())
    nouns: dict[tuple[str, ...], SpeakerNoun] = {}
    for row in _noun_rows(data):
        many = row.get("plural") or plural_of(row["noun"])
        always = row.get("number") == "plural"
        for form, plural in inflect_noun(row["form"], endings):
            keys = keys_of(form)
            if keys and len(keys) <= MAX_NOUN_WORDS and keys not in nouns:
                several = plural or always
                nouns[keys] = SpeakerNoun(row["noun"], row["kind"], several, many if several else row["noun"])
    return nouns


def _noun_rows(data: LanguageData) -> Iterator[Mapping[str, str]]:
    for number, row in enumerate(noun_rows(data, "speakers", "actors"), start=2):
        if row["kind"] not in KINDS:
            raise data.fail(f"speakers.csv:{number}", f"kind {row['kind']!r}; use {', '.join(sorted(KINDS))}")
        yield row
    yield from data.rows("actors")
    yield from listed_people(data)
    for row in data.rows("titles"):
        if not _UNSURE_TITLES & set(row["flags"]):
            yield {"form": row["form"], "noun": row["role"].lower(), "kind": "person"}
