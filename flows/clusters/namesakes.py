"""Names that are alike though their ids differ: by their consonants, so that scripts and spellings do not part them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from flows.clusters.canonical import term64
from flows.text.translit import skeleton

_BETWEEN = re.compile(r"[\s.,()/–-]+")
_WORDS = 6  # of a name that are looked at
_TELLING = 3  # consonants from which a name is not another one by chance
_PLACES = 2**16  # entities of a text that can be told apart in the lowest bits of a key


@lru_cache(maxsize=50_000)
def name_keys(name: str, type_: str) -> tuple[int, ...]:
    """What a name may be known by, the surest first: "Harleen Kaur Sethi" = हरलीन सेठी, "Trishuli River" = त्रिशूली.

    Of a person it is the first and the last word, and any two that follow each other, because outlets leave out one
    or put a title before them; of all else the first word, and the first two. The lowest sixteen bits are free.
    """
    words = [key for word in _BETWEEN.split(name) if len(word) > 1 and (key := skeleton(word))][:_WORDS]
    if type_ != "PER":
        found = [words[0], "".join(words[:2])] if words else []  # Raj Nagar = राजनगर
    elif len(words) > 1:
        found = [f"{words[0]} {words[-1]}", *(f"{one} {two}" for one, two in pairwise(words))]
    else:
        found = words
    return tuple(term64(f"name\x1f{key}") & -_PLACES for key in dict.fromkeys(found) if len(key) >= _TELLING)


def packed(keys: Mapping[int, int], entities: Sequence[int]) -> list[int]:
    """Keys with the entities that they stand for, by these entities' places, in one number each, rising."""
    places = {entity: place for place, entity in enumerate(entities[:_PLACES])}
    return sorted(key | places[entity] for key, entity in keys.items() if entity in places)


def unpacked(rows: Sequence[int], entities: Sequence[int]) -> dict[int, int]:
    """What `packed` was given."""
    return {row & -_PLACES: entities[row & _PLACES - 1] for row in rows}
