"""The records of triggers, and a table of them that lie packed until a text uses their verb and their words.

Of the two hundred thousand constructions of two languages a process meets some hundreds: to make records of all of them
took more than half of its start.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, KeysView, Mapping, Sequence
from itertools import compress
from typing import Any, NamedTuple, TypeVar

from flows.frozen import frozen

T = TypeVar("T")


@frozen()
class EventType:
    """A PLOVER type: quad class, score, CAMEO root, and the scores and roots of its modes."""

    name: str
    quad: int
    score: float
    cameo: str
    modes: Mapping[str, float]
    mode_cameo: Mapping[str, str]


@frozen()
class Frame:
    """The markers that name actors and targets, best first; `joint` ones are actors together."""

    actor: tuple[str, ...]
    target: tuple[str, ...]
    joint: tuple[str, ...]
    places: bool  # whether the target may be a place that is no country


class Trigger(NamedTuple):
    """A construction that tells an event: a verb (`lemma`) with the words that go with it, or a noun alone."""

    lemma: str
    words: tuple[str, ...]
    type: EventType
    mode: str | None
    frame: Frame
    needs: str
    name: str
    far: tuple[str, ...] = ()  # words that stand anywhere before in the clause: यात्रा पर … पहुंचना


class TriggerGroup(Mapping[str, tuple[Trigger, ...]]):
    """The triggers of one verb by the first key of their words, longest first; unpacked key by key."""

    __slots__ = ("_lasts", "_lemma", "_rows", "_types_and_frames")

    def __init__(
        self,
        lemma: str,
        rows: dict[str, bytes | tuple[Trigger, ...]],
        types_and_frames: tuple[Sequence[EventType], Sequence[Frame]],
    ) -> None:
        self._lemma = lemma
        self._rows = rows
        self._types_and_frames = types_and_frames
        self._lasts: dict[str, tuple[str, ...]] = {}  # the last words of the triggers of a key

    def __getitem__(self, key: str) -> tuple[Trigger, ...]:
        rows = self._rows[key]
        if isinstance(rows, bytes):
            types, frames = self._types_and_frames
            rows = self._rows[key] = tuple(
                Trigger(self._lemma, words, types[type_], mode, frames[frame], needs, name, far)
                for words, type_, mode, frame, needs, name, far in marshal.loads(rows)
            )
        return rows

    def get(self, key: str, default: Any = ()) -> Any:
        """As of any mapping, without an exception for each word that begins no trigger."""
        rows = self._rows.get(key)
        if rows is None:
            return default
        return self[key] if isinstance(rows, bytes) else rows

    def within(self, key: str, words: frozenset[str]) -> Iterator[Trigger]:
        """Those of a key whose last word is among some words, as of few triggers."""
        rows = self.get(key)
        lasts = self._lasts.get(key)
        if lasts is None:
            lasts = self._lasts[key] = tuple(trigger.words[-1] for trigger in rows)
        return compress(rows, map(words.__contains__, lasts))

    def keys(self) -> KeysView[str]:
        """The first keys of all triggers."""
        return self._rows.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class PackedTriggers(Mapping[str, TriggerGroup]):
    """The triggers of all verbs with further words; those of a verb are unpacked when a text first uses it."""

    __slots__ = ("_frames", "_groups", "_types")

    def __init__(self, triggers: Mapping[str, Mapping[str, Sequence[Trigger]]]) -> None:
        """Packs triggers given by verb, then by the first key of their words, longest first."""
        self._types: list[EventType] = []
        self._frames: list[Frame] = []
        self._groups: dict[str, bytes | TriggerGroup] = {
            lemma: marshal.dumps({key: self._pack(rows) for key, rows in group.items()})
            for lemma, group in triggers.items()
        }

    def __getitem__(self, lemma: str) -> TriggerGroup:
        group = self._groups[lemma]
        if isinstance(group, bytes):
            group = self._groups[lemma] = TriggerGroup(lemma, marshal.loads(group), (self._types, self._frames))
        return group

    def of_verb(self, lemma: str) -> TriggerGroup | None:
        """The triggers of a verb; None, without an exception as `get` has one inside, where it has none."""
        group = self._groups.get(lemma)
        return self[lemma] if isinstance(group, bytes) else group

    def __iter__(self) -> Iterator[str]:
        return iter(self._groups)

    def __len__(self) -> int:
        return len(self._groups)

    def _pack(self, rows: Sequence[Trigger]) -> bytes:
        """Rows of plain values; of types and frames, which are few, the numbers."""
        return marshal.dumps(
            [
                (
                    row.words,
                    _number(self._types, row.type),
                    row.mode,
                    _number(self._frames, row.frame),
                    row.needs,
                    row.name,
                    row.far,
                )
                for row in rows
            ]
        )


def _number(known: list[T], value: T) -> int:
    """The place of a value among those that are known, of which it is one afterwards."""
    if value not in known:
        known.append(value)
    return known.index(value)
