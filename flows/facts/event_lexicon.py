"""The triggers of PLOVER events in one language, compiled from events.csv and seeds/plover.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.facts.clause_lexicon import inflect_noun
from flows.tables.facts import EVENT_TYPES
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of

# What must be found for a trigger to tell an event (empty: anybody who takes part).
NEEDS = {
    "": "an actor or a target",
    "any": "an actor or a target; for assaults, also whom a verb of the sentence tells of as killed",
    "actor": "an actor",
    "person": "an actor",
    "target": "a target",
    "both": "an actor and a target, or a named target of a passive",
    "agent": "an actor and a target, the actor also in the passive",
    "object": "an actor and an object, even one that is nobody (condemned the vote)",
    "raid": "an actor and an object, and no word of a rescue in the clause (searched the rubble)",
    "inf": "an actor, an object and an infinitive (ordered the bank to pay)",
    "joint": "two parties",
    "joint_person": "two parties, both named",
    "unnamed": "an actor and a target, one of them without a name: teams beat each other, mobs beat people",
    "visit": "an actor and a target",
    "bare": "an actor or a target, and no genitive before the trigger (वीरता का प्रदर्शन is no protest)",
    "never": "nothing: the words tell no event (बारिश की चेतावनी)",
}


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type: quad class, score, CAMEO root, and the scores and roots of its modes."""

    name: str
    quad: int
    score: float
    cameo: str
    modes: Mapping[str, float]
    mode_cameo: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The markers that name actors and targets, best first; `joint` ones are actors together."""

    actor: tuple[str, ...]
    target: tuple[str, ...]
    joint: tuple[str, ...]
    places: bool  # whether the target may be a place that is no country


@dataclass(frozen=True, slots=True)
class Trigger:
    """A construction that tells an event: a verb (`lemma`) with the words that go with it, or a noun alone."""

    lemma: str
    words: tuple[str, ...]
    type: EventType
    mode: str | None
    frame: Frame
    needs: str
    name: str
    far: tuple[str, ...] = ()  # words that stand anywhere before in the clause: यात्रा पर … पहुंचना


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """All triggers of a language."""

    verbs: Mapping[str, tuple[Trigger, ...]]  # by lemma: triggers without further words
    phrases: Mapping[str, Mapping[str, tuple[Trigger, ...]]]  # by lemma, then first key of their words; longest first
    nouns: PhraseTable[Trigger]
    noun_keys: frozenset[str]
    stances: PhraseTable[Trigger]
    stance_keys: frozenset[str]
    contexts: PhraseTable[str]
    context_keys: frozenset[str]
    place_rank: Mapping[str, int]
    barred_actors: Mapping[str, tuple[frozenset[str], frozenset[str]]]  # type -> last words of names, modes let through
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
    for number, row in enumerate(data.rows("events"), start=4):
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
        for form, _ in inflect_noun(rest, clauses["noun_endings"]):
            words = keys_of(form)
            entry = Trigger(lemma, words, type_, mode, frame, row["needs"], row["trigger"])
            known = phrases.setdefault(lemma, {}).setdefault(words[0], [])
            if all(t.words != words for t in known):
                known.append(entry)
    stances, stance_keys = _stances(data, types, frames)
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
        phrases={
            lemma: {key: tuple(sorted(rows, key=lambda t: -len(t.words))) for key, rows in group.items()}
            for lemma, group in phrases.items()
        },
        nouns=nouns,
        noun_keys=frozenset(noun_keys),
        stances=stances,
        stance_keys=stance_keys,
        contexts=contexts,
        context_keys=frozenset(context_keys),
        barred_actors={
            type_: (frozenset(row["names"]), frozenset(row.get("unless", ())))
            for type_, row in spec.get("barred_actors", {}).items()
        },
        default_actors=spec.get("default_actors", {}),
        place_rank={kind: rank for rank, kind in enumerate(spec["place_rank"])},
    )


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


def split_trigger(trigger: str, verb_last: bool, infinitive: str) -> tuple[str, str]:
    """The verb and the other words of a trigger: "मुलाकात करना" → (कर, मुलाकात), "hold talks" → (hold, talks)."""
    words = trigger.split()
    if not verb_last:
        return fold(words[0]), " ".join(words[1:])
    return fold(words[-1].removesuffix(infinitive)), " ".join(words[:-1])


def _stances(
    data: LanguageData, types: Mapping[str, EventType], frames: Mapping[str, Frame]
) -> tuple[PhraseTable[Trigger], frozenset[str]]:
    """The phrases of stances.csv: what a speaker's words say of somebody."""
    table: PhraseTable[Trigger] = PhraseTable()
    firsts = set()
    for number, row in enumerate(data.rows("stances"), start=4):
        if row["type"] not in types or (row["mode"] and row["mode"] not in types[row["type"]].modes):
            raise data.fail(
                f"stances.csv:{number}", f"{row['type']!r} with mode {row['mode']!r} is not in seeds/plover.yml"
            )
        words = keys_of(row["phrase"])
        table.add(
            row["phrase"],
            Trigger("", words, types[row["type"]], row["mode"] or None, frames["alone"], "", row["phrase"]),
        )
        firsts.add(words[0])
    return table, frozenset(firsts)
