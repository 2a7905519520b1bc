"""Quantities: every number of an article that counts or measures something, with what it counts and who says so.

A bare number is kept only where the text shows what it counts: a noun behind it ("13 सैनिक"), a fate that completes it
("13 की मौत", "13 killed"), a count before it ("मृतकों की संख्या 13"), or the noun of the number next to it.
"""

from __future__ import annotations

import dataclasses

from flows.facts.analysis import Analysis
from flows.facts.quantities.context import Context
from flows.facts.quantities.counted import Counted
from flows.facts.quantities.counting import count_things
from flows.facts.quantities.home_currencies import HomeCurrencies
from flows.facts.quantities.lexicon import QuantityLexicon, build_quantity_lexicon
from flows.facts.quantities.status import Outlook
from flows.tables import Quantity
from flows.text.identity import digest_id

__all__ = ["QuantityLexicon", "build_quantity_lexicon", "quantity_rows"]


def quantity_rows(analysis: Analysis) -> list[Quantity]:
    """The rows of an article's quantities, in order of their place in the text."""
    lexicon = analysis.lexicon.quantities
    if lexicon is None or not analysis.numbers:
        return []
    context = Context(analysis, lexicon)
    outlook = Outlook(analysis)
    counted = count_things(analysis, lexicon, context)
    homes = HomeCurrencies(analysis, lexicon)
    parts = {thing.total: thing.number.first for thing in reversed(counted) if thing.total >= 0}
    end = analysis.document.size
    rows = [
        _row(analysis, context, outlook, homes, thing, parts.get(index, end)) if thing.kept else None
        for index, thing in enumerate(counted)
    ]
    return _with_parts(counted, _beside(_once(rows, context.body_start)))


def _row(
    analysis: Analysis, context: Context, outlook: Outlook, homes: HomeCurrencies, counted: Counted, first_part: int
) -> Quantity:
    document, number = analysis.document, counted.number
    first, last = context.evidence(number.first)
    start, end = document.span(first, last)
    value_start, value_end = document.span(number.first, number.last)
    surface = document.text[value_start:value_end]
    measure = context.measure(counted)
    speaker, relays = context.speaker(number)
    when, place, subject = (
        context.when(number),
        context.place(number, first_part),
        context.subject(counted, measure, speaker),
    )
    if measure == "voted" and when is None:
        when = context.election_year(number)
    if measure == "aged":  # somebody is as old as the article says wherever and however he was told of
        when, place, subject = None, None, context.of_age(counted)
    unit = homes.unit(number, counted.unit or "count")
    clause = context.clause(number.first)
    status = "happened" if measure == "aged" else outlook.status(counted, clause)
    if status == "denied" and clause is not None and context.told_by_negation(measure, clause):
        status = "happened"
    ahead = counted.model
    if status == "happened" and ahead is not None and ahead.number.first > number.first:
        status = outlook.status(ahead, context.clause(ahead.number.first))  # 35 | एवं 26 डिग्री रहने की संभावना
    return Quantity(
        fact_id=digest_id(
            "quantity", analysis.article.article_id, value_start, value_end, number.value, unit, counted.item
        ),
        article_id=analysis.article.article_id,
        sentence=document.sentence_of[number.first],
        start_char=start,
        end_char=end,
        evidence=document.text[start:end],
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.entity_id if speaker else None,
        relay=relays[0].name if relays else None,
        relay_id=relays[0].entity_id if relays else None,
        relays=[relay.name for relay in relays],
        status=status,
        date=when.day if when else None,
        date_precision=when.precision if when else None,
        place=place.name if place else None,
        place_id=place.entity_id if place else None,
        confidence=counted.confidence,
        rule=f"quantity:{counted.rule}",
        value=number.value,
        value_max=number.value_max,
        unit=unit,
        item=counted.item,
        measure=measure,
        qualifier=context.qualifier(counted, status),
        change=context.change(counted),
        part_of=None,
        surface=surface,
        value_start=value_start,
        value_end=value_end,
        subject=subject.name if subject else None,
        subject_id=subject.entity_id if subject else None,
    )


_AFTER_THE_DEAD = frozenset({"injured", "missing", "rescued", "arrested"})
_PEOPLE = frozenset({"person", "death", "dead", "injured", "missing", "victim", "casualty", "body"})
_LIVES = frozenset({"killed", "injured", "missing", "arrested", "rescued"})
_FATES = _LIVES | {"present"}  # seven were on board, and seven died


def _once(rows: list[Quantity | None], body: int) -> list[Quantity | None]:
    """One row for a number that is said twice of one thing: the one that names its speaker and its noun.

    A toll is always somebody's count, wherever he is named. Another figure that the article (its body begins at the
    sentence `body`) first states itself is its own, though somebody says it again.
    """
    kept: list[Quantity | None] = list(rows)
    seen: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        if row is None:
            continue
        group = seen.setdefault((row.surface.casefold(), row.unit), [])
        for other in group:
            known = kept[other]
            if known is None or not _same_thing(known, row):
                continue
            told = known.sentence < body <= row.sentence and _rank(row) == _rank(known)  # a headline, and its text
            if (told or _rank(row) > _rank(known)) and not _its_own(known, row, body):
                kept[other] = None
                group.remove(other)
                group.append(index)
            else:
                kept[index] = None
            break
        else:
            if len(group) < 40:
                group.append(index)
    return kept


def _beside(rows: list[Quantity | None]) -> list[Quantity | None]:
    """12 were killed and another | 30 injured: more people than the dead beside them, not more injured than before."""
    told: set[str] = set()
    before: Quantity | None = None
    for index, row in enumerate(rows):
        if row is None or row.measure not in _LIVES:
            continue
        if row.change == "increase" and row.measure in _AFTER_THE_DEAD - told and before is not None:
            others = before.measure != row.measure and before.sentence >= row.sentence - 1
            if others and before.change == "level":
                row = rows[index] = dataclasses.replace(row, change="level")
        told.add(row.measure)
        before = row
    return rows


def _same_thing(a: Quantity, b: Quantity) -> bool:
    if (a.value, a.value_max) != (b.value, b.value_max) or _told_apart(a, b):
        return False
    if a.value < 2 and a.item == b.item:  # one teacher
        return True
    if a.speaker and b.speaker and a.speaker != b.speaker and not (_noun_of(a, b) or _noun_of(b, a)):
        return False
    if a.item == b.item:
        return True
    if a.unit != "count":
        return a.item is None or b.item is None or a.measure == b.measure
    if a.measure != b.measure or a.measure == "other":
        return False
    # "800 आतंकवादी रिहा", "800 उग्रवादियों को रिहा": a large number twice in one act is the same one.
    return a.value >= 20 or (a.measure in _LIVES and (a.item in _PEOPLE or b.item in _PEOPLE))


def _told_apart(a: Quantity, b: Quantity) -> bool:
    """Whether two equal numbers are of different things: the ages of two, two who died and two who were hurt, a rise and a fall."""
    if a.measure == b.measure == "aged":
        return a.subject_id is not None and b.subject_id is not None and a.subject_id != b.subject_id
    if {a.change, b.change} == {"increase", "decrease"}:
        return True
    return a.measure != b.measure and {a.measure, b.measure} <= _FATES


def _noun_of(a: Quantity, b: Quantity) -> bool:
    """Whether one speaker is only the noun of the other: "the army" over a text of the Nepal Army."""
    return a.speaker_id is None and f"{b.speaker}".casefold().endswith(f" {a.speaker}".casefold())


def _its_own(known: Quantity, row: Quantity, body: int) -> bool:
    """Whether the article stated a figure in its own voice before somebody said it."""
    own = known.speaker is None and known.sentence >= body
    return own and row.speaker is not None and known.measure not in _LIVES and row.measure not in _LIVES


def _rank(row: Quantity) -> tuple[bool, bool, bool, bool]:
    return (row.speaker is not None, row.measure != "other", row.item not in _PEOPLE, row.qualifier != "exact")


def _with_parts(counted: list[Counted], rows: list[Quantity | None]) -> list[Quantity]:
    """The rows that stay, each part with the id of its total."""
    out = []
    for thing, row in zip(counted, rows, strict=True):
        if row is None:
            continue
        whole = rows[thing.total] if thing.total >= 0 else None
        if whole is not None and whole.value > row.value:
            shares = row.measure == "other" and not counted[thing.total].whole  # 27 were held, 6 of them women
            row = dataclasses.replace(row, part_of=whole.fact_id, measure=whole.measure if shares else row.measure)
        out.append(row)
    return out
