"""Triggers that lie packed: all that was packed comes out, and nothing is unpacked that no text asks for."""

import pickle
import pickletools

import pytest

from flows.facts.events.trigger_table import EventType, Frame, PackedTriggers, Trigger
from flows.seeds import load_seeds

MEET = EventType("MEET", 1, 7.0, "04", {"visit": 2.8}, {"visit": "042"})
THREATEN = EventType("THREATEN", 4, -6.0, "13", {}, {})
MUTUAL = Frame(("subj",), ("with",), ("subj",), True)
DEED = Frame(("subj",), ("obj",), (), False)
HELD = (
    Trigger("hold", ("talks", "in", "private"), MEET, None, MUTUAL, "both", "hold talks in private"),
    Trigger("hold", ("talks",), MEET, "visit", MUTUAL, "joint", "hold talks"),
)
GIVEN = (Trigger("give", ("warning",), THREATEN, None, DEED, "target", "at sea … give warning", ("at", "sea")),)


def packed() -> PackedTriggers:
    """Three rows of two verbs, as a process has them that took them from a cache."""
    table = PackedTriggers({"hold": {"talks": HELD}, "give": {"warning": GIVEN}})
    loaded: PackedTriggers = pickle.loads(pickle.dumps(table))
    return loaded


def test_rows_come_out_as_they_went_in() -> None:
    table = packed()
    assert list(table) == ["hold", "give"]
    assert {lemma: dict(group) for lemma, group in table.items()} == {
        "hold": {"talks": HELD},
        "give": {"warning": GIVEN},
    }
    assert table["hold"].get("talks") is table["hold"].get("talks")


def test_words_that_begin_no_trigger() -> None:
    table = packed()
    assert table.get("run") is None
    assert table["hold"].get("warning", ()) == ()
    assert table["hold"].keys() == {"talks"}


def test_rows_of_a_type_share_it() -> None:
    long, short = packed()["hold"]["talks"]
    assert long.type is short.type
    assert long.frame is short.frame


@pytest.mark.parametrize("code", ["en", "hi"])
def test_a_process_loads_verbs_not_triggers(code: str) -> None:
    lexicon = load_seeds().facts[code].events
    assert lexicon is not None
    fresh = PackedTriggers(lexicon.phrases)
    steps = sum(1 for _ in pickletools.genops(pickle.dumps(fresh, protocol=5)))
    triggers = sum(len(rows) for group in fresh.values() for rows in group.values())
    assert triggers > 50_000
    assert steps < 10 * len(fresh) + 2_000
