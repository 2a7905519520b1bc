"""The triggers of PLOVER events in one language, compiled from events.csv and seeds/plover.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flows.facts.clauses.lexicon import inflect_noun, wordings
from flows.facts.events.trigger_table import EventType, Frame, PackedTriggers, Trigger
from flows.frozen import frozen
from flows.tables.facts import EVENT_TYPES
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of

# What must be found for a trigger to tell an event (empty: anybody who takes part).
NEEDS = {
    "": "an actor or a target",
    "any": "an actor or a target; for assaults, also whom a verb of the sentence tells of as killed",
    "actor": "an actor",
    "deed": "an actor and an object, or anybody at all who was its victim (the patrol was ambushed)",
    "person": "an actor",
    "target": "a target",
    "both": "an actor and a target, or a named target of a passive",
    "agent": "an actor and a target, the actor also in the passive",
    "object": "an actor and an object, even one that is nobody (condemned the vote)",
    "raid": "an actor and an object, and no word of a rescue in the clause (searched the rubble)",
    "inf": "an actor, an object and an infinitive (ordered the bank to pay)",
    "joint": "two parties",
    "official": "a person whose office the text tells, and a place (the president reaches Jaipur)",
    "joint_person": "two parties, both named",
    "joint_unnamed": "two parties, one of them without a name (police and miners clashed)",
    "protesters": "actors that are nothing but crowds (seeds/plover.yml): farmers blocked the road",
    "demand": "crowds as actors, and what they ask, blame or shout in the next clause (gathered, chanting slogans)",
    "unnamed": "an actor and a target, one of them without a name: teams beat each other, mobs beat people",
    "visit": "an actor and a target",
    "power": "a target, and as actors none but states and armed people (the army ousted the president)",
    "returned": "somebody armed as an actor, and an attack that is answered (गोलीबारी का जवाब दिया)",
    "site": "a named actor, and a target or a noun for a place (visited the camp)",
    "for": "an actor, somebody who is asked, and what for (asked the council for a session)",
    "gerund": "an actor, and a gerund right after the verb (admitted destroying)",
    "crowd": "nothing but that it goes on, is dated or has a target (riots erupted, a general strike in May)",
    "money": "an actor or a target, and a sum of money after the verb (pledged 2 million euros)",
    "lent": "an actor and a target, and a sum of money after the verb (raised 2 million euros from the bank)",
    "bare": "an actor or a target, and no genitive before the trigger (वीरता का प्रदर्शन is no protest)",
    "held": "people who are held, by nobody who is told or by police (the editor was held in Gulu)",
    "never": "nothing: the words tell no event (बारिश की चेतावनी)",
}


@frozen()
class EventLexicon:
    """All triggers of a language."""

    verbs: Mapping[str, tuple[Trigger, ...]]  # by lemma: triggers without further words
    verbs_behind: Mapping[str, Mapping[str, tuple[Trigger, ...]]]  # the same by lemma and the word before it
    phrases: PackedTriggers  # by lemma, then first key of their words; longest first
    nouns: PhraseTable[Trigger]
    noun_keys: frozenset[str]
    stances: PhraseTable[Trigger]
    stance_keys: frozenset[str]
    called_upon: Trigger | None  # what words tell by which somebody must or should act
    refused: Trigger | None  # what somebody says that he will not do
    threatened: Trigger | None  # what a warning tells of what its speaker would do
    warned: Trigger | None  # what a warning of what may come tells
    names_given: PhraseTable[Trigger]  # what somebody is called: a massacre, a historic step
    contexts: PhraseTable[str]
    context_keys: frozenset[str]
    place_rank: Mapping[str, int]
    rooms: frozenset[str]  # kinds of places within a town: buildings, stadiums
    hosts: frozenset[str]  # kinds of bodies that are places as well
    press: frozenset[str]  # kinds of bodies to which one only speaks
    place_told: Mapping[str, frozenset[str]]  # what a place is called that was named before -> its kinds
    no_rostrum: frozenset[str]  # kinds of places at which no words fall
    sites: frozenset[str]  # last words of nouns for places: camp, villages
    barred_actors: Mapping[str, tuple[frozenset[str], frozenset[str]]]  # type -> last words of names, modes let through
    crowds: frozenset[str]  # English nouns for those who protest by what others do by force
    enforcers: frozenset[str]  # English nouns for those who keep order: they arrest, seize and free
    seats: Mapping[str, str]  # capitals that stand for a body where it is named: Brussels
    speaks_for: frozenset[str]  # English nouns for offices whose words are those of their body
    default_actors: Mapping[str, str]  # mode -> whom it implies: a suicide attack has a suicide bomber


def build_event_lexicon(data: LanguageData, shared: LanguageData) -> EventLexicon | None:
    """The event lexicon of a language, or None where it has no events.csv."""
    if not data.rows("events") or not data.mapping("clauses"):
        return None
    spec = shared.mapping("plover")
    types, frames = event_types(spec), event_frames(spec)
    clauses = data.mapping("clauses")
    last = clauses["order"] == "verb_last"
    infinitive = clauses["verbs"].get("infinitive", "")
    verbs: dict[str, list[Trigger]] = {}
    phrases: dict[str, dict[str, list[Trigger]]] = {}
    nouns: PhraseTable[Trigger] = PhraseTable()
    noun_keys: set[str] = set()
    for number, row in _spelt_rows(data):
        type_, frame = check_row(data, number, row, types, frames)
        mode = row["mode"] or None
        if row["kind"] == "n":
            for form, _ in inflect_noun(row["trigger"], clauses["noun_endings"]):
                nouns.add(form, Trigger("", keys_of(form), type_, mode, frame, row["needs"], row["trigger"]))
                noun_keys.add(keys_of(form)[0])
            continue
        far, _, near = row["trigger"].rpartition("…")
        lemma, rest = split_trigger(near, last, infinitive)
        if far:
            verbs.setdefault(lemma, []).insert(
                0, Trigger(lemma, keys_of(rest), type_, mode, frame, row["needs"], row["trigger"], keys_of(far))
            )
            continue
        if not rest:
            verbs.setdefault(lemma, []).append(Trigger(lemma, (), type_, mode, frame, row["needs"], row["trigger"]))
            continue
        for form in trigger_forms(rest, clauses):
            words = keys_of(form)
            entry = Trigger(lemma, words, type_, mode, frame, row["needs"], row["trigger"])
            known = phrases.setdefault(lemma, {}).setdefault(words[0], [])
            if all(t.words != words for t in known):
                known.append(entry)
    stances, stance_keys, names_given = _stances(data, types, frames)
    contexts: PhraseTable[str] = PhraseTable()
    context_keys: set[str] = set()
    for name, words in data.mapping("contexts").items():
        if name not in spec["contexts"]:
            raise data.fail("contexts.yml", f"{name!r} is no PLOVER context of seeds/plover.yml")
        for word in words:
            for form, _ in inflect_noun(word, clauses["noun_endings"]):
                contexts.add(form, name)
                context_keys.add(keys_of(form)[0])
    return EventLexicon(
        verbs={lemma: tuple(rows) for lemma, rows in verbs.items()},
        verbs_behind={lemma: _by_word_before(rows) for lemma, rows in verbs.items()},
        phrases=PackedTriggers(
            {
                lemma: {key: sorted(rows, key=lambda t: -len(t.words)) for key, rows in group.items()}
                for lemma, group in phrases.items()
            }
        ),
        nouns=nouns,
        noun_keys=frozenset(noun_keys),
        stances=stances,
        stance_keys=stance_keys,
        called_upon=_named(spec, "called_upon", types, frames),
        refused=_named(spec, "refused", types, frames),
        threatened=_named(spec, "threatened", types, frames),
        warned=_named(spec, "warned", types, frames),
        names_given=names_given,
        contexts=contexts,
        context_keys=frozenset(context_keys),
        barred_actors={
            type_: (frozenset(row["names"]), frozenset(row.get("unless", ())))
            for type_, row in spec.get("barred_actors", {}).items()
        },
        crowds=frozenset(spec.get("crowds", ())),
        enforcers=frozenset(spec.get("enforcers", ())),
        seats=spec.get("seats", {}),
        speaks_for=frozenset(spec.get("speaks_for", ())),
        default_actors=spec.get("default_actors", {}),
        sites=_sites(data, clauses),
        place_rank={kind: rank for rank, kind in enumerate(spec["place_rank"])},
        rooms=frozenset(spec["rooms"]),
        hosts=frozenset(spec["hosts"]),
        press=frozenset(spec["press"]),
        place_told={name: frozenset(kinds) for name, kinds in spec["place_told"].items()},
        no_rostrum=frozenset(spec["no_rostrum"]),
    )


def _by_word_before(rows: list[Trigger]) -> dict[str, tuple[Trigger, ...]]:
    """The triggers of a verb that may be told behind a word, in their order; under "" those behind any other word."""
    words = ("", *(trigger.words[-1] for trigger in rows if trigger.words))
    return {word: tuple(t for t in rows if not t.words or t.words[-1] == word) for word in words}


def _spelt_rows(data: LanguageData) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of events.csv by their lines, one for each way of wording their triggers."""
    for number, row in enumerate(data.rows("events"), start=4):
        if "(" not in row["trigger"]:
            yield number, row
            continue
        for trigger in wordings(row["trigger"]):
            yield number, {**row, "trigger": trigger}


def _sites(data: LanguageData, clauses: Mapping[str, Any]) -> frozenset[str]:
    """The last words of nouns for places, in all their forms."""
    forms = (
        form
        for row in data.rows("nouns")
        if row["kind"] == "place"
        for form, _ in inflect_noun(row["form"], clauses["noun_endings"])
    )
    return frozenset(keys_of(form)[-1] for form in forms)


def event_types(spec: Mapping[str, Any]) -> dict[str, EventType]:
    """The types of plover.yml by name."""
    return {
        name: EventType(name, row["quad"], row["score"], row["cameo"], row.get("modes", {}), row.get("mode_cameo", {}))
        for name, row in spec["types"].items()
    }


def event_frames(spec: Mapping[str, Any]) -> dict[str, Frame]:
    """The frames of plover.yml by name."""
    return {
        name: Frame(
            tuple(row.get("actor", ())),
            tuple(row.get("target", ())),
            tuple(row.get("joint", ())),
            row.get("places", False),
        )
        for name, row in spec["frames"].items()
    }


def check_row(
    data: LanguageData,
    number: int,
    row: Mapping[str, str],
    types: Mapping[str, EventType],
    frames: Mapping[str, Frame],
) -> tuple[EventType, Frame]:
    """The type and frame of a row of events.csv; a SeedError where it names what does not exist."""
    where = f"events.csv:{number}"
    if row["type"] not in types or row["type"] not in EVENT_TYPES:
        raise data.fail(where, f"type {row['type']!r} is no PLOVER type")
    if row["mode"] and row["mode"] not in types[row["type"]].modes:
        raise data.fail(where, f"mode {row['mode']!r} is none of {row['type']}: {sorted(types[row['type']].modes)}")
    if row["frame"] not in frames:
        raise data.fail(where, f"frame {row['frame']!r} is not in seeds/plover.yml")
    if row["kind"] not in ("v", "n") or row["needs"] not in NEEDS:
        raise data.fail(where, f"kind {row['kind']!r} or needs {row['needs']!r} is unknown")
    return types[row["type"]], frames[row["frame"]]


def trigger_forms(words: str, clauses: Mapping[str, Any]) -> list[str]:
    """The forms of a trigger's words besides its verb; "*" before an ending stands for any stem: *ने को → करने को, जाने को."""
    if words.startswith("*"):
        return list(dict.fromkeys(stem.rstrip("+") + words[1:] for stem in clauses["verbs"]["stems"].split()))
    return [form for form, _ in inflect_noun(words, clauses["noun_endings"])]


def split_trigger(trigger: str, verb_last: bool, infinitive: str) -> tuple[str, str]:
    """The verb and the other words of a trigger: "मुलाकात करना" → (कर, मुलाकात), "hold talks" → (hold, talks)."""
    words = trigger.split()
    if not verb_last:
        return fold(words[0]), " ".join(words[1:])
    return fold(words[-1].removesuffix(infinitive)), " ".join(words[:-1])


def _named(
    spec: Mapping[str, Any], name: str, types: Mapping[str, EventType], frames: Mapping[str, Frame]
) -> Trigger | None:
    """A trigger that plover.yml itself gives, for what no single verb tells."""
    row = spec.get(name)
    if row is None:
        return None
    return Trigger("", (), types[row["type"]], row["mode"], frames[row["frame"]], row["needs"], row["name"])


def _stances(
    data: LanguageData, types: Mapping[str, EventType], frames: Mapping[str, Frame]
) -> tuple[PhraseTable[Trigger], frozenset[str], PhraseTable[Trigger]]:
    """The phrases of stances.csv: what a speaker's words say of somebody, and (where: named) what they call it."""
    table: PhraseTable[Trigger] = PhraseTable()
    names: PhraseTable[Trigger] = PhraseTable()
    firsts = set()
    for number, row in enumerate(data.rows("stances"), start=4):
        if row["type"] not in types or (row["mode"] and row["mode"] not in types[row["type"]].modes):
            raise data.fail(
                f"stances.csv:{number}", f"{row['type']!r} with mode {row['mode']!r} is not in seeds/plover.yml"
            )
        words = keys_of(row["phrase"])
        trigger = Trigger("", words, types[row["type"]], row["mode"] or None, frames["blame"], "actor", row["phrase"])
        names.add(row["phrase"], trigger)
        if row.get("where", "") != "named":
            table.add(row["phrase"], trigger)
            firsts.add(words[0])
    return table, frozenset(firsts), names
