"""The number words, units and currencies of a language, from numbers.yml, units.csv and seeds/currencies.csv."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flows.frozen import frozen
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of

MONEY = "money:"
LARGE = "large"


@frozen()
class Unit:
    """A unit or currency as a word names it: `factor` turns the number into it (cents are 0.01 USD)."""

    name: str
    kind: str  # currency, percent, time, length, area, mass, volume, temperature, index, ...
    factor: float = 1.0
    # glued: only right behind the digits ("500m"); money:GBP: that currency behind a multiplier; large: a letter that is
    # a sign only right before a sum ("N6 million")
    when: str = ""


@frozen()
class NumberLexicon:
    """What number reading knows of a language; all words are folded keys."""

    decimal: str
    group_space: bool  # 15 000
    loose_space: bool  # 15 000 too, but only where nothing else explains the space
    words: Mapping[str, int]
    tens: bool  # twenty-one
    pairs: bool  # दो तीन: two or three
    weak: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    multipliers: Mapping[str, float]
    alone: frozenset[str]
    suffixes: Mapping[str, float]
    suffix_nouns: frozenset[str]
    dozens: Mapping[str, float]
    fraction_prefixes: Mapping[str, float]
    fraction_values: Mapping[str, float]
    weak_fractions: frozenset[str]
    conjunctions: frozenset[str]
    halves: PhraseTable[bool]
    points: Mapping[str, bool]  # a decimal point in words -> whether it is one only before a unit or a large number
    range_words: frozenset[str]
    range_more: frozenset[str]  # behind a range word: 12 से | लेकर | 15
    adjacent: frozenset[str]
    range_before: frozenset[str]
    range_and: frozenset[str]
    range_after: PhraseTable[bool]
    range_from: frozenset[str]
    ranging: frozenset[str]  # before it, where it only opens a range: ranging | from 2 to 6 inches
    moved: frozenset[str]  # rose | by 450 to 98,450
    minus: frozenset[str]
    before: PhraseTable[str]
    before_longest: int
    after: PhraseTable[str]
    skip_between: frozenset[str]
    not_of_time: frozenset[str]
    not_of_kinds: frozenset[str]
    of_time_after: frozenset[str]
    race_after: frozenset[str]
    race_before: frozenset[str]
    labels_before: frozenset[str]
    labels_any: frozenset[str]
    label_words_after: frozenset[str]
    small_labels_after: frozenset[str]  # those that behind a space belong to one figure only: 4 थी; not संख्या 65,095 थी
    labels_always: frozenset[str]  # labels whatever stands before them: the IPC's | Section 144
    labels_joined: frozenset[str]  # between the numbers of one such label: Sections 382 | and | 411
    labels_close: frozenset[str]  # behind the last of them: धारा 302 और 120 | के तहत
    score_after: PhraseTable[bool]
    skip_after: PhraseTable[bool]
    idioms: PhraseTable[bool]
    ratio: PhraseTable[bool]  # between a part and the base of a share: nine | in | ten
    every: frozenset[str]  # before the base of a share: हर | पांच में से दो
    among: PhraseTable[bool]  # between that base and the part: में से
    ballots: PhraseTable[bool]  # before the result of a vote: by a vote of | 220-203
    definite_before: frozenset[str]
    labels_not_after: frozenset[str]
    races: frozenset[str]
    clock: frozenset[str]
    military_clock: frozenset[str]
    compared: PhraseTable[bool]  # no unit, though it begins like one: rose 4 | year-on-year
    spans: PhraseTable[bool]  # what a stretch of time only names: a nine-month | net profit, a 52-week | high
    unit_adjectives: frozenset[str]  # between a number and its unit: seven | additional | years
    not_units: PhraseTable[bool]  # things whose name begins like a unit: gram panchayats, degree colleges
    units: PhraseTable[Unit]
    unit_words: frozenset[str]  # what a unit, or one of the last three lists, begins with
    signs: PhraseTable[Unit]
    starts: frozenset[str]


def build_number_lexicon(data: LanguageData, shared: LanguageData) -> NumberLexicon:
    """Compile the number words of one language; `shared` holds seeds/currencies.csv."""
    numbers: Mapping[str, Any] = data.mapping("numbers")
    words = {fold(str(w)): int(v) for v, forms in numbers.get("words", {}).items() for w in forms}
    multipliers = _values(numbers, "multipliers")
    prefixes, values = _values(numbers, "fraction_prefixes"), _values(numbers, "fraction_values")
    alone, indefinite = _keys(numbers, "alone"), _keys(numbers, "indefinite")
    before: PhraseTable[str] = PhraseTable()
    after: PhraseTable[str] = PhraseTable()
    longest = 1
    for table, side in ((before, "before"), (after, "after")):
        for qualifier, phrases in numbers.get(side, {}).items():
            for phrase in phrases:
                table.add(phrase, qualifier)
                longest = max(longest, len(keys_of(phrase)) + phrase.count("-"))
    units, not_units = _units(data), _phrases(numbers.get("not_units", ()))
    compared, adjectives = _phrases(numbers.get("compared", ())), _keys(numbers, "unit_adjectives")
    return NumberLexicon(
        decimal=str(numbers.get("decimal", ".")),
        group_space=bool(numbers.get("group_space")),
        loose_space=bool(numbers.get("loose_space")),
        words=words,
        tens=bool(numbers.get("tens")),
        pairs=bool(numbers.get("pairs")),
        weak=_keys(numbers, "weak"),
        articles=_keys(numbers, "articles"),
        indefinite=indefinite,
        multipliers=multipliers,
        alone=alone,
        suffixes=_values(numbers, "suffixes"),
        suffix_nouns=_keys(numbers, "suffix_nouns"),
        dozens=_values(numbers, "dozens"),
        fraction_prefixes=prefixes,
        fraction_values=values,
        weak_fractions=_keys(numbers, "weak_fractions"),
        conjunctions=_keys(numbers, "and"),
        halves=_phrases(numbers.get("halves", ())),
        points={fold(str(word)): bool(unit) for word, unit in numbers.get("points", {}).items()},
        range_words=_keys(numbers, "range"),
        range_more=_keys(numbers, "range_more"),
        adjacent=_keys(numbers, "adjacent"),
        range_before=_keys(numbers, "range_before"),
        range_and=_keys(numbers, "range_and"),
        range_after=_phrases(numbers.get("range_after", ())),
        range_from=_keys(numbers, "from"),
        ranging=_keys(numbers, "ranging"),
        moved=_keys(numbers, "moved"),
        minus=_keys(numbers, "minus"),
        before=before,
        before_longest=longest,
        after=after,
        skip_between=_keys(numbers, "skip_between"),
        not_of_time=_keys(numbers, "not_of_time"),
        not_of_kinds=_keys(numbers, "not_of_kinds"),
        race_after=_keys(numbers, "race_after"),
        race_before=_keys(numbers, "race_before"),
        of_time_after=_keys(numbers, "of_time_after"),
        labels_before=_keys(numbers, "labels_before"),
        labels_any=_keys(numbers, "labels_any"),
        label_words_after=_keys(numbers, "label_words_after"),
        labels_always=_keys(numbers, "labels_always"),
        labels_joined=_keys(numbers, "labels_joined"),
        labels_close=_keys(numbers, "labels_close"),
        small_labels_after=_keys(numbers, "small_labels_after"),
        score_after=_phrases(numbers.get("score_after", ())),
        skip_after=_phrases(numbers.get("skip_after", ())),
        idioms=_phrases(numbers.get("idioms", ())),
        ratio=_phrases(numbers.get("ratio", ())),
        every=_keys(numbers, "every"),
        among=_phrases(numbers.get("among", ())),
        ballots=_phrases(numbers.get("ballots", ())),
        definite_before=_keys(numbers, "definite_before"),
        labels_not_after=_keys(numbers, "labels_not_after"),
        not_units=not_units,
        races=_keys(numbers, "races"),
        compared=compared,
        spans=_phrases(numbers.get("spans", ())),
        unit_adjectives=adjectives,
        military_clock=_keys(numbers, "military_clock"),
        clock=frozenset(fold(w) for w in data.mapping("dates").get("clock", ()) if " " not in w),
        units=units,
        unit_words=frozenset(units.firsts | not_units.firsts | compared.firsts | adjectives),
        signs=_signs(data, shared),
        starts=frozenset(words) | frozenset(prefixes) | frozenset(values) | alone | indefinite,
    )


def _keys(numbers: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in numbers.get(name, ()))


def _values(numbers: Mapping[str, Any], name: str) -> dict[str, float]:
    return {fold(str(w)): float(v) for v, forms in numbers.get(name, {}).items() for w in forms}


def _phrases(phrases: Iterable[str]) -> PhraseTable[bool]:
    table: PhraseTable[bool] = PhraseTable()
    for phrase in phrases:
        table.add(phrase, True)
    return table


def _units(data: LanguageData) -> PhraseTable[Unit]:
    table: PhraseTable[Unit] = PhraseTable()
    for row in data.rows("units"):
        table.add(row["form"], Unit(row["unit"], row["kind"], float(row["factor"] or 1), row["when"]))
    return table


def _signs(data: LanguageData, shared: LanguageData) -> PhraseTable[Unit]:
    """Currency signs and words as they stand before a number: ₹, US$, Rs., रु."""
    table: PhraseTable[Unit] = PhraseTable()
    for row in shared.rows("currencies"):
        table.add(row["sign"], Unit(row["code"], "currency", when=row["when"]), cased=True)
    for row in data.rows("units"):  # only abbreviations stand before: रु 500
        if row["kind"] == "currency" and not row["factor"] and len(row["form"].rstrip(".")) <= 3:
            table.add(row["form"], Unit(row["unit"], "currency"))
    return table
