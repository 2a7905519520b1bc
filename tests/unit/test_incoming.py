"""A batch is read lot by lot: what the lots are changes nothing, and copies hold no text."""

from __future__ import annotations

import datetime as dt
import weakref
from collections.abc import Iterator
from dataclasses import replace

import pytest

from flows.clusters import ClusterInput, EntityUse, sketch
from flows.clusters.assign import match_copies
from flows.clusters.incoming import incoming
from flows.clusters.shelf import Shelf

DAY = dt.date(2025, 2, 3)


class Text(str):
    """A text whose end can be seen."""


def articles() -> Iterator[ClusterInput]:
    """Thirty reports in no order of days, every third told again in fewer words, one of them under an id twice."""
    for number in range(30):
        theme = number - 10 if number % 3 == 1 and number > 10 else number
        words = [f"word{theme}x{n}" for n in range(40 if theme == number else 30)]
        yield ClusterInput(
            article_id=f"a{number if number != 29 else 2:02}",
            address=str(number),
            text=Text(f"Headline {theme}\n\n" + " ".join(words)),
            headline=f"Headline {theme}",
            published_date=DAY + dt.timedelta(days=number * 7 % 30),
            entities=(EntityUse(f"Q{theme}", "PER", "", 1, 12), EntityUse("Q1", "LOC", "", 1, 200)),
        )


@pytest.mark.parametrize("characters", [1, 700, 10**6])
def test_lots_change_nothing(monkeypatch: pytest.MonkeyPatch, characters: int) -> None:
    expected = incoming(list(articles()), whole=True)
    monkeypatch.setattr(sketch, "CHUNK", characters)
    came = incoming(articles(), whole=True)
    assert [item.article_id for item in came.items] == came.arrivals.ids == expected.arrivals.ids
    assert came.items == expected.items
    assert came.lead_ends == expected.lead_ends
    for name in ("time", "address", "digest"):
        assert getattr(came.arrivals, name).tolist() == getattr(expected.arrivals, name).tolist()
    for name in ("shingles", "lead", "figures", "names", "lead_names"):
        assert getattr(came.arrivals.texts, name).lists() == getattr(expected.arrivals.texts, name).lists(), name
    for name in ("stems", "lead_stems"):
        assert getattr(came.sketches, name).lists() == getattr(expected.sketches, name).lists(), name


def test_rows_are_in_order_of_publication_and_the_last_of_an_id_counts() -> None:
    came = incoming(articles(), whole=True)
    assert len(came.items) == 29
    assert came.arrivals.time.tolist() == sorted(came.arrivals.time.tolist())
    assert next(item.address for item in came.items if item.article_id == "a02") == "29"


def test_texts_are_let_go_of_where_only_copies_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketch, "CHUNK", 1000)
    alive: list[int] = []
    texts: weakref.WeakSet[Text] = weakref.WeakSet()

    def watched() -> Iterator[ClusterInput]:
        for item in articles():
            text = Text(item.text)
            texts.add(text)
            yield replace(item, text=text)
            del text, item
            alive.append(len(texts))

    shelf = Shelf()
    rows = match_copies(watched(), shelf, "b")
    assert max(alive) <= 9  # two lots
    assert rows == match_copies(list(articles()), Shelf(), "b")
    assert {row.relation for row in rows} == {"original", "near"}
