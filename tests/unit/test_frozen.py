"""Records and their copies."""

from __future__ import annotations

import dataclasses

from flows.frozen import frozen, replace


@frozen()
class Pair:
    """Two values and a third with a default."""

    one: int
    two: tuple[str, ...]
    three: str = "three"


def test_a_copy_has_the_changes_and_the_record_keeps_its_values() -> None:
    pair = Pair(1, ("a",))
    assert replace(pair, two=("b",)) == Pair(1, ("b",)) == dataclasses.replace(pair, two=("b",))
    assert replace(pair) == pair == Pair(1, ("a",), "three")
    assert replace(pair) is not pair
