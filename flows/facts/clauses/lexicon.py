"""What the clause layer knows of a language, compiled from seeds/languages/<code>/clauses.yml and actors.csv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from flows.facts.clauses.verb_group import POSSESSIVE
from flows.frozen import frozen
from flows.text.document import Document
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of
from flows.text.searches import Endings

_NONE: frozenset[str] = frozenset()


# The words that reading verbs looks at, by what they signal; none where the language has none. A class of our own with
# `__missing__` would be asked by way of Python's slots: five times the cost of a look-up.
Signals: TypeAlias = defaultdict[str, frozenset[str]]


def _no_words() -> frozenset[str]:
    return _NONE


@frozen()
class Pronoun:
    """What a pronoun refers to (person, body, group, speaker) and the marker that its form carries."""

    refers: str
    marker: str


@frozen()
class SetReference:
    """A phrase that stands for several known parties: दोनों नेता, the two sides."""

    refers: str
    count: int
    kind: str = (
        ""  # where only some are meant: of bodies their kind in the catalogue, of persons a word of their office
    )


@frozen()
class ActorNoun:
    """A noun for somebody unnamed, in English; `kind` is person, body or state (then a named country stands for it)."""

    noun: str
    kind: str
    plural: bool
    base: str = ""  # the English singular


@frozen()
class ClauseLexicon:
    """Verb forms, markers, cutters and references of one language."""

    verb_last: bool
    forms: Mapping[str, tuple[tuple[str, str], ...]]  # key -> (lemma, form)
    kinds: Mapping[str, frozenset[str]]  # key -> those forms alone
    vectors: frozenset[str]
    passive: frozenset[str]
    not_passive: frozenset[str]
    able: frozenset[str]
    completed: frozenset[str]
    obliged: frozenset[str]
    light: frozenset[str]
    transitive_vectors: frozenset[str]  # लगा दी: of लगाना
    same_as: Mapping[str, str]  # causatives by the verb whose triggers they share
    conjoining: frozenset[str]  # भेज कर
    wanting: frozenset[str]  # जाना चाहता
    being: frozenset[str]  # करते हुए
    homographs: frozenset[str]
    past_stems: frozenset[str]  # verbs whose present is read only after a pronoun: as often nouns
    verbal: frozenset[str]  # the keys that a verb group can begin with
    copula: Mapping[str, str]  # key -> present, past, be, have, do, obliged
    modals: Mapping[str, str]
    raising: Mapping[str, str]
    negation: frozenset[str]
    denying: frozenset[str]  # words that may say that there is none of a subject: no, nobody, not
    particles: frozenset[str]
    determiners: frozenset[str]
    adverb_endings: tuple[str, ...]
    adverbs: Endings  # the words that have one
    prospective: frozenset[str]
    markers: PhraseTable[str]
    marker_keys: frozenset[str]
    single_markers: Mapping[str, str]  # the roles of those with which no longer one begins
    roles: Mapping[str, str]  # the roles of all of one word
    genitives: frozenset[str]  # markers of one word for what something belongs to: of, का
    belonging: frozenset[str]  # those that follow the owner: 's, का
    locative: frozenset[str]
    coordinators: frozenset[str]
    cutters: PhraseTable[str]
    cutter_keys: frozenset[str]
    turns: frozenset[str]  # the keys that markers, cutting words and pronouns begin with
    governors: Mapping[str, str]
    hedges: PhraseTable[str]
    hedge_keys: frozenset[str]
    unreal_before: PhraseTable[str]  # the status of what follows: the risk of | 300 deaths
    unreal_after: PhraseTable[str]  # the status of what stands before: 30 | feared dead
    pronouns: PhraseTable[Pronoun]
    pronoun_keys: frozenset[str]
    sets: PhraseTable[SetReference]
    set_keys: frozenset[str]
    referring: frozenset[str]  # the keys that sets and pronouns begin with
    counts: frozenset[str]  # last words of sets that have no noun of their own: the two
    not_phrases: frozenset[str]  # words that begin no phrase after a pronoun: वे लोग
    set_pairs: Mapping[tuple[tuple[str, ...], str], SetReference]  # by their first words and their noun: both | leaders
    actors: PhraseTable[ActorNoun]
    actor_keys: frozenset[str]
    actor_names: dict[str, ActorNoun]  # by English noun
    relatives: Mapping[str, str]  # relative word -> the role that it carries
    zero_that: frozenset[str]
    possessives: frozenset[str]
    owning: Mapping[str, str]  # possessive pronouns -> what they refer to: his, its
    transitive: frozenset[str]  # verbs that without an object are passive in headlines
    object_control: frozenset[str]  # urged X to act: X acts
    heads: frozenset[str]  # English nouns of those who stand for their countries: the leaders of Kenya and Uganda
    counterparts: frozenset[str]  # English nouns for the other one of two who meet
    governs: Mapping[str, frozenset[str]]  # English nouns for a government by its level -> kinds of what it governs
    ruling: frozenset[str]  # English nouns that stand for the state last named: government
    acts_for: frozenset[str]  # English nouns for people who, several of them, act for their party: its lawmakers
    fights_for: frozenset[str]  # ... and for their armed body: its fighters
    stand_ins: Mapping[str, frozenset[str]]  # English noun -> kinds of named bodies that it may mean: the company
    masses: frozenset[str]  # English nouns for people of whom a verb in the plural means several: students, no minister
    plural_endings: tuple[str, ...]  # of verbs whose subject is several
    things_own: frozenset[str]  # possessives of bodies and countries: its, their
    wished: tuple[str, ...]  # endings of the past that are those of what is asked for as well
    honoured: frozenset[str]  # words of English nouns for people of whom one speaks with respect
    things: frozenset[str]  # what acts for the country or body that it belongs to: Ukrainian drones
    signals: Signals
    acts_told: Mapping[
        str, frozenset[str]
    ]  # nouns for an act that was told before -> its types; "*": whatever was done
    places_told: Mapping[str, str]  # a word for a place named before -> its kind: the city
    undated_is_news: bool  # whether the press leaves the day of the news unsaid after the lead
    content_keys: frozenset[str]

    def in_which(self, key: Sequence[str], first: int) -> bool:
        """Whether the relative clause that begins at a token tells what happened in what is told before it.

        A march in | which ..., a blast, in | which ..., बैठक हुई, | जिसमें ...
        """
        if self.verb_last:
            return key[first] in self.signals["in_which"]
        relative = key[first] in self.signals["things_relative"]
        return relative and first > 0 and self.role(key[first - 1]) in ("in", "at", "during")

    def noun_ending(self, document: Document, low: int, last: int) -> ActorNoun | None:
        """The longest noun for somebody, begun at token `low` or later, that ends before token `last`."""
        for first in range(low, last):
            if document.key[first] in self.actor_keys:
                hit = self.actors.match(document, first)
                if hit is not None and hit.last == last:
                    return hit.value
        return None

    def role(self, key: str) -> str:
        """The role that a marker of one word gives, empty for none."""
        return self.roles.get(key, "")


def build_clause_lexicon(data: LanguageData) -> ClauseLexicon | None:
    """The clause lexicon of a language, or None where it has no clauses.yml."""
    spec: Mapping[str, Any] = data.mapping("clauses")
    if not spec:
        return None
    verbs: Mapping[str, Any] = spec["verbs"]
    markers, marker_keys = _table((name, phrases) for name, phrases in spec["markers"].items())
    genitives = frozenset(key for key in marker_keys if markers.single(key) == "of")
    forms, copula, modals = verb_forms(spec, data), _by_key(spec.get("copula", {})), _by_key(spec.get("modals", {}))
    signals: Signals = defaultdict(_no_words, {name: _keys(words) for name, words in spec.get("signals", {}).items()})
    cutters, cutter_keys = _table((name, phrases) for name, phrases in spec["cutters"].items())
    hedges, hedge_keys = _table((name, phrases) for name, phrases in spec["hedges"].items())
    pronouns, pronoun_keys = _table((Pronoun(row["refers"], row["marker"]), row["forms"]) for row in spec["pronouns"])
    sets, set_keys = _table(
        (
            SetReference(row["refers"], row["count"], row.get("kind", "")),
            [f"{w} {n}".strip() for w in row["words"] for n in row["nouns"]],
        )
        for row in spec["sets"]
    )
    actors, actor_keys, actor_names = _actors(data, spec)
    return ClauseLexicon(
        verb_last=spec["order"] == "verb_last",
        forms=forms,
        kinds=_kinds(forms),
        verbal=frozenset((*forms, *copula, *modals, *signals.get("infinitive", ()), *signals.get("predicates", ()))),
        vectors=_keys(verbs.get("vectors", ())),
        passive=_keys(verbs.get("passive", ())),
        not_passive=_keys(verbs.get("not_passive", ())),
        able=_keys(verbs.get("able", ())),
        completed=_keys(verbs.get("completed", ())),
        obliged=_keys(verbs.get("obliged", ())),
        light=_keys(verbs.get("light", ())),
        transitive_vectors=_keys(verbs.get("transitive_vectors", ())),
        same_as={fold(k): fold(v) for k, v in verbs.get("same_as", {}).items()},
        conjoining=_keys(verbs.get("conjoining", ())),
        wanting=_keys(verbs.get("wanting", ())),
        being=_keys(verbs.get("being", ())),
        homographs=_keys(verbs.get("homographs", ())),
        past_stems=_keys(stem.rstrip("+") for stem in verbs.get("past_stems", "").split()),
        copula=copula,
        modals=modals,
        raising=_by_key(spec.get("raising", {})),
        negation=_keys(spec.get("negation", ())),
        denying=signals["no_subject"] | signals["nobody"] | signals["not_one"],
        particles=_keys(spec.get("particles", ())),
        determiners=_keys(spec.get("determiners", ())),
        adverb_endings=tuple(spec.get("adverb_endings", ())),
        adverbs=Endings(tuple(spec.get("adverb_endings", ()))),
        prospective=_keys(spec.get("prospective", ())),
        markers=markers,
        marker_keys=marker_keys,
        single_markers={key: role for key, role in markers.words() if key not in markers.longer},
        roles=dict(markers.words()),
        genitives=genitives,
        belonging=(genitives if spec["order"] == "verb_last" else frozenset()) | POSSESSIVE,
        locative=frozenset(spec["locative"]),
        coordinators=_keys(spec["coordinators"]),
        cutters=cutters,
        cutter_keys=cutter_keys,
        turns=marker_keys | cutter_keys | pronoun_keys | signals.get("made", frozenset()),
        governors=_governors(spec),
        hedges=hedges,
        hedge_keys=hedge_keys,
        unreal_before=_table(spec.get("unreal_before", {}).items())[0],
        unreal_after=_table(spec.get("unreal_after", {}).items())[0],
        pronouns=pronouns,
        pronoun_keys=pronoun_keys,
        sets=sets,
        set_keys=set_keys,
        referring=set_keys | pronoun_keys,
        counts=_keys(
            w.split()[-1]
            for row in spec["sets"]
            if "" in row["nouns"] and row["refers"] != "named"
            for w in row["words"]
        ),
        not_phrases=_keys(spec.get("not_phrases", ())),
        set_pairs={
            (keys_of(word), fold(noun)): SetReference(row["refers"], row["count"], row.get("kind", ""))
            for row in spec["sets"]
            for word in row["words"]
            for noun in row["nouns"]
            if noun and " " not in noun
        },
        actors=actors,
        actor_keys=actor_keys,
        actor_names=actor_names,
        relatives=_by_key(spec.get("relatives", {})),
        zero_that=_keys(spec.get("zero_that", ())),
        possessives=_keys(spec.get("possessives", ())),
        owning={fold(f): r["refers"] for r in spec["pronouns"] for f in r["forms"] if r["marker"] == "of"},
        transitive=_keys(spec.get("transitive", ())),
        object_control=_keys(spec.get("object_control", ())),
        heads=frozenset(spec.get("heads", ())),
        counterparts=frozenset(spec.get("counterparts", ())),
        governs={noun: frozenset(kinds) for noun, kinds in spec.get("governs", {}).items()},
        ruling=frozenset(spec.get("ruling", ())),
        acts_for=frozenset(spec.get("acts_for", ())),
        fights_for=frozenset(spec.get("fights_for", ())),
        stand_ins={noun: frozenset(kinds) for noun, kinds in spec.get("stand_ins", {}).items()},
        masses=frozenset(spec.get("masses", ())),
        plural_endings=tuple(spec.get("plural_endings", ())),
        things_own=_keys(spec.get("possessives_of_bodies", ())),
        wished=tuple(spec.get("wished", ())),
        honoured=frozenset(spec.get("honoured", ())),
        things=_keys(spec.get("things", ())),
        places_told=_by_key(spec.get("places_told", {})),
        undated_is_news=bool(spec.get("undated_is_news", False)),
        signals=signals,
        acts_told=_acts_told(spec),
        content_keys=_keys(spec["cutters"].get("content", ())),
    )


def _kinds(forms: Mapping[str, tuple[tuple[str, str], ...]]) -> dict[str, frozenset[str]]:
    """The forms that each key may be, of which there are few sets."""
    sets: dict[frozenset[str], frozenset[str]] = {}
    found = ((key, frozenset(form for _, form in entries)) for key, entries in forms.items())
    return {key: sets.setdefault(kinds, kinds) for key, kinds in found}


def verb_forms(spec: Mapping[str, Any], data: LanguageData) -> dict[str, tuple[tuple[str, str], ...]]:
    """Every inflected form of the verbs in clauses.yml and in the triggers of events.csv, by key."""
    verbs = spec["verbs"]
    irregular: Mapping[str, Mapping[str, Sequence[str]]] = verbs.get("irregular", {})
    plain, past = verbs["stems"].split(), verbs.get("past_stems", "").split()
    doubled = {stem[:-1] for stem in (*plain, *past) if stem.endswith("+")}
    told = [stem for stem in event_verbs(data, spec) if stem not in doubled]  # of rap+ no "raped"
    stems = dict.fromkeys([*plain, *irregular, *told, *past])
    table: dict[str, list[tuple[str, str]]] = {}
    for stem in stems:
        bare = stem.rstrip("+")
        for form, words in inflect_verb(stem, verbs["endings"], irregular.get(bare, {})).items():
            for word in words:
                entry = (fold(bare), form)
                known = table.setdefault(fold(word), [])
                if entry not in known:
                    known.append(entry)
    return {key: tuple(entries) for key, entries in table.items()}


def inflect_verb(
    stem: str, endings: Iterable[Mapping[str, Any]], irregular: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """The forms of a verb: for each form the first rule that fits, unless the verb is irregular in it."""
    doubled, stem = stem.endswith("+"), stem.rstrip("+")
    forms: dict[str, tuple[str, ...]] = {form: tuple(words) for form, words in irregular.items()}
    for rule in endings:
        if rule["form"] in forms or not _fits(stem, rule):
            continue
        cut = stem[: len(stem) - rule.get("strip", 0)]
        adds = rule["add"]
        if doubled:
            adds = [stem[-1] + add if add[:1] in "ei" and add not in ("es",) and add else add for add in adds]
        forms[rule["form"]] = tuple(_join(cut, add) for add in adds)
    return forms


def inflect_noun(noun: str, endings: Iterable[Mapping[str, Any]]) -> list[tuple[str, bool]]:
    """The forms of a noun (its last word inflected) with whether each is a plural; the base form comes first."""
    forms = [(noun, False)]
    for rule in endings:
        if _fits(noun, rule):
            cut = noun[: len(noun) - rule.get("strip", 0)]
            forms += [(cut + add, rule["number"] == "plural") for add in rule["add"]]
    return list(dict.fromkeys(forms))


def event_verbs(data: LanguageData, spec: Mapping[str, Any]) -> list[str]:
    """The verbs that event triggers use: by convention the last word of a verb-last trigger, else the first."""
    last = spec["order"] == "verb_last"
    stems = []
    for row in data.rows("events"):
        if row["kind"] == "v":
            words = [trigger.split()[-1 if last else 0] for trigger in wordings(row["trigger"])]
            stems += [word.removesuffix(spec["verbs"].get("infinitive", "")) if last else word for word in words]
    return list(dict.fromkeys(stems))


def wordings(trigger: str) -> list[str]:
    """The triggers that one with alternatives stands for: "deny (claim|any link)" is "deny claim" and "deny any link"."""
    before, opened, rest = trigger.partition("(")
    if not opened:
        return [trigger]
    words, _, after = rest.partition(")")
    return [f"{before}{word}{end}" for word in words.split("|") for end in wordings(after)]


def _fits(stem: str, rule: Mapping[str, Any]) -> bool:
    if stem.endswith(tuple(rule.get("not_ends", ()))):
        return False
    ends = rule.get("ends")
    if ends is None:
        return True
    return stem.endswith(tuple(ends))


def _join(stem: str, ending: str) -> str:
    return stem + ending


def _keys(words: Iterable[Any]) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in words)


def _by_key(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {fold(word): name for name, words in groups.items() for word in words or ()}


def _table(groups: Iterable[tuple[Any, Iterable[str]]]) -> tuple[PhraseTable[Any], frozenset[str]]:
    table: PhraseTable[Any] = PhraseTable()
    for value, phrases in groups:
        for phrase in phrases:
            table.add(phrase, value)
    return table, frozenset(table.firsts)


def _governors(spec: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in spec["governors"].items():
        for word in words:
            for form, _ in inflect_noun(word, spec["noun_endings"]):
                found.setdefault(fold(form), kind)
    return found


def _acts_told(spec: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for type_, nouns in spec.get("acts_told", {}).items():
        for noun in nouns:
            for form, _ in inflect_noun(noun, spec["noun_endings"]):
                found[fold(form)] = found.get(fold(form), _NONE) | {type_}
    return found


def _actors(
    data: LanguageData, spec: Mapping[str, Any]
) -> tuple[PhraseTable[ActorNoun], frozenset[str], dict[str, ActorNoun]]:
    names: dict[str, ActorNoun] = {}
    endings: Sequence[Mapping[str, Any]] = spec["noun_endings"]
    barred = frozenset(spec.get("no_actors", ()))
    table: PhraseTable[ActorNoun] = PhraseTable()
    seen: set[str] = set()
    titles = [
        {"form": r["form"], "noun": r["role"], "kind": "office" if r["of"] == "country" else "person"}
        for r in data.rows("titles")
        if "role" in r
        and "form" in r
        and "m" not in r.get("flags", "")  # the plural of a title is made of its singular
    ]
    for row in [*noun_rows(data, "actors", "titles"), *titles, *listed_people(data)]:
        if row["noun"] in barred:
            continue
        plural = row.get("plural") or plural_of(row["noun"])
        always = row.get("number") == "plural"
        for form, many in inflect_noun(row["form"], endings):
            key = fold(form)
            if key in seen or (many and row.get("number") == "singular"):
                continue
            seen.add(key)
            noun = ActorNoun(plural if many or always else row["noun"], row["kind"], many or always, row["noun"])
            names.setdefault(noun.noun, noun)
            table.add(form, noun)
    return table, frozenset(table.firsts), names


def listed_people(data: LanguageData) -> list[Mapping[str, str]]:
    """The people and bodies of nouns.csv, which may speak and act as well as be counted."""
    return [row for row in data.rows("nouns") if row["kind"] in ("person", "body")]


def noun_rows(data: LanguageData, name: str, over: str) -> list[Mapping[str, str]]:
    """The rows of speakers.csv or actors.csv, which say only what nouns.csv does not; else a SeedError.

    `over` is the file read between the two, whose word for a form such a row may take back.
    """
    known = {row["form"]: (row["noun"], row["kind"]) for row in listed_people(data)}
    between = {fold(row["form"]) for row in data.rows(over)}
    rows: list[Mapping[str, str]] = list(data.rows(name))
    for row in rows:
        plain = row["number"] != "plural" and row["plural"] in ("", plural_of(row["noun"]))
        if plain and known.get(row["form"]) == (row["noun"], row["kind"]) and fold(row["form"]) not in between:
            raise data.fail(f"{name}.csv", f"{row['form']!r} is in nouns.csv with the same noun and kind; drop it here")
    return rows


def plural_of(noun: str) -> str:
    """The English plural of an English noun: of its head where another word follows (directors general)."""
    head, link, rest = noun.partition(" of ")
    if link:
        return plural_of(head) + link + rest
    if noun.endswith(" general") and noun != "general":
        return plural_of(noun.removesuffix(" general")) + " general"
    if noun.endswith("man") and not noun.endswith("human"):
        return noun[:-3] + "men"
    if noun.endswith(("police", "people", "military", "staff", "personnel", "children", "s", "army")):
        return noun if not noun.endswith(("ss",)) else noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z")) else "s")
