"""Nouns for people stand once: nouns.csv has them, speakers.csv and actors.csv say only what differs."""

from __future__ import annotations

import pytest

from flows.errors import SeedError
from flows.facts.clauses.lexicon import noun_rows
from flows.text.language_data import LanguageData

NOUNS = ({"form": "guard", "noun": "guard", "kind": "person"}, {"form": "crew", "noun": "crew", "kind": "body"})


def row(form: str, noun: str, kind: str, plural: str = "", number: str = "") -> dict[str, str]:
    """A row of speakers.csv or actors.csv."""
    return {"form": form, "noun": noun, "kind": kind, "plural": plural, "number": number}


def data(actors: tuple[dict[str, str], ...], titles: tuple[dict[str, str], ...] = ()) -> LanguageData:
    """A language that has the two nouns, some actors and some offices."""
    return LanguageData("xx", {"nouns": NOUNS, "actors": actors, "titles": titles})


@pytest.mark.parametrize("repeated", [row("guard", "guard", "person"), row("crew", "crew", "body", "crews")])
def test_a_repeated_noun_is_refused(repeated: dict[str, str]) -> None:
    with pytest.raises(SeedError, match=repr(repeated["form"])):
        noun_rows(data((repeated,)), "actors", "titles")


@pytest.mark.parametrize(
    "differs",
    [
        row("guard", "guard", "state"),
        row("guard", "warden", "person"),
        row("crew", "crew", "body", "crew", "plural"),
        row("medic", "doctor", "person"),
    ],
)
def test_what_differs_is_read(differs: dict[str, str]) -> None:
    assert noun_rows(data((differs,)), "actors", "titles") == [differs]


def test_a_noun_may_be_taken_back_from_the_file_between() -> None:
    again = row("guard", "guard", "person")
    assert noun_rows(data((again,), ({"form": "Guard", "role": "keeper"},)), "actors", "titles") == [again]
