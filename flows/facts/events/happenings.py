"""Events while they are coded: before merging, and before they become rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.facts.analysis import Clause, NamedSpan, When, Who
from flows.facts.events.trigger_table import Trigger


@dataclass(slots=True)
class Happening:
    """An event before it becomes a row."""

    trigger: Trigger
    first: int
    last: int
    at: int  # token of the trigger
    sentence: int
    actors: tuple[Who, ...]
    targets: tuple[Who, ...]
    status: str
    nominal: bool
    headline: bool
    place: NamedSpan | None = None
    headline_place: NamedSpan | None = None  # where the headline puts it, mostly less exactly than the lead
    in_headline: bool = False  # the headline tells it, too
    when: When | None = None
    clause: Clause | None = None
    speaker: Who | None = None  # who denies it, where no words of his are told

    @property
    def parties(self) -> tuple[Who, ...]:
        """Everybody who takes part."""
        return self.actors + self.targets


def is_court(who: Who, kinds: Mapping[str, str], judges: frozenset[str]) -> bool:
    """Whether a party is a court or a judge; `kinds` are those of named bodies by their ids."""
    if who.entity_id is not None:
        return kinds.get(who.entity_id) == "court"
    return who.name.rpartition(" ")[2] in judges
