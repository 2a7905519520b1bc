"""The date words of a language, compiled from seeds/languages/<code>/dates.yml and numbers.yml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flows.frozen import frozen
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable, keys_of


@frozen()
class DateLexicon:
    """What date reading knows of a language; all words are folded keys."""

    order: str  # dmy or mdy: how a date in digits alone is read
    verb_side: str  # whether a verb stands after or before its date
    months: Mapping[str, int]  # of two words in one: "كانونالثاني"
    spaced_months: tuple[str, ...]  # those of two words, as they are written
    weekdays: Mapping[str, int]
    weak: frozenset[str]  # months and weekdays that are also other words
    weak_before: frozenset[str]
    weak_after: frozenset[str]
    weak_cased: bool
    other_calendar: frozenset[str]
    other_era: tuple[int, int] | None  # years of another era that look like ours
    ordinals: frozenset[str]
    day_nouns: frozenset[str]
    inside: frozenset[str]
    day_after: frozenset[str]
    range_words: frozenset[str]
    behind_number: frozenset[str]  # what may stand behind a number that begins a date, but for years: words and marks
    span_words: frozenset[str]  # between two days behind their month: March 22 | to | 28
    span_between: frozenset[str]  # before a month, two of whose days "and" joins
    year_before: frozenset[str]
    year_after: frozenset[str]
    year_words: frozenset[str]
    not_after_year: frozenset[str]
    amounts: frozenset[str]  # behind the upper end of a range, which then is none of years: 1819 से 2850 | रुपये
    not_before_year: frozenset[str]  # before a price or count: भाव | 1826 और
    decade_after: PhraseTable[bool]
    decade_endings: frozenset[str]
    relative: PhraseTable[tuple[str, int, bool]]
    not_relative: PhraseTable[bool]
    last: frozenset[str]
    strictly_last: frozenset[str]
    due_before: frozenset[str]  # put what is yet to come on a weekday: a strike | for Friday
    rolling: frozenset[str]  # tell a length that ends now: in the | past | year
    rolling_after: frozenset[str]  # make one of it: in | the | last year
    next: frozenset[str]
    this: frozenset[str]
    units: Mapping[str, str]
    ago: PhraseTable[bool]
    ahead: PhraseTable[bool]
    ahead_before: frozenset[str]
    fillers: frozenset[str]
    future_words: frozenset[str]
    future_endings: tuple[str, ...]
    not_future: frozenset[str]
    future_phrases: PhraseTable[bool]
    future_firsts: frozenset[str]
    past_words: frozenset[str]
    past_endings: tuple[str, ...]
    not_past_after: frozenset[str]
    past_last: frozenset[str]  # verbs of the past where they end a sentence, other words elsewhere
    clock: frozenset[str]
    am: frozenset[str]
    pm: frozenset[str]
    night: frozenset[str]  # halves of the day that begin before midnight and end behind it
    zones: Mapping[str, int]  # minutes east of Greenwich
    small_numbers: Mapping[str, int]
    multipliers: frozenset[str]
    counted: frozenset[str]
    starts: frozenset[str]  # every key at which an expression may begin
    tenses: dict[str, int]  # cache of `tense`

    def is_common_era(self, year: int) -> bool:
        """Whether a year can be read as one of the common era here (in Nepal 2082 is Vikram Samvat)."""
        return self.other_era is None or not self.other_era[0] <= year <= self.other_era[1]

    def shift_of(self, key: str) -> int | None:
        """-1, 0 or 1 for a word like last, this or next."""
        return -1 if key in self.last else 1 if key in self.next else 0 if key in self.this else None

    def tense(self, key: str) -> int:
        """1 for a word that speaks of the future, -1 of the past, 0 for any other."""
        known = self.tenses.get(key)
        if known is None:
            future = key in self.future_words or (
                key.endswith(self.future_endings) and key not in self.not_future if self.future_endings else False
            )
            known = 1 if future else -1 if key in self.past_words else 0
            if len(self.tenses) < 100_000:
                self.tenses[key] = known
        return known


def build_date_lexicon(data: LanguageData) -> DateLexicon:
    """Compile the date words of one language."""
    dates: Mapping[str, Any] = data.mapping("dates")
    numbers: Mapping[str, Any] = data.mapping("numbers")
    months = _named(dates.get("months", {}), dates.get("month_endings", ()))
    weekdays = _named(dates.get("weekdays", {}), dates.get("weekday_endings", ()))
    # Metadata lines in English stand on pages of every language.
    foreign = _named(dates.get("english_months", {}), ()), _named(dates.get("english_weekdays", {}), ())
    months, weekdays = foreign[0] | months, foreign[1] | weekdays
    weak = _keys(dates, "weak")
    weak |= frozenset(foreign[0]) | frozenset(foreign[1])
    relative: PhraseTable[tuple[str, int, bool]] = PhraseTable()
    for row in dates.get("relative", ()):
        for phrase in row["say"]:
            relative.add(phrase, (row["unit"], row["shift"], bool(row.get("by_tense"))))
    units = {fold(w): unit for unit, words in dates.get("units", {}).items() for w in words}
    small = {fold(w): int(v) for v, words in numbers.get("words", {}).items() if 0 < int(v) < 100 for w in words}
    small.update({fold(w): 1 for name in ("articles", "indefinite") for w in numbers.get(name, ())})
    last, following, this = _keys(dates, "last"), _keys(dates, "next"), _keys(dates, "this")
    future, past = _single(dates, "future_words"), _single(dates, "past_words")
    phrases = [w for w in dates.get("future_words", ()) if " " in w]
    other = _keys(dates, "other_calendar")
    era = dates.get("other_era_years")
    ahead_before = _keys(dates, "ahead_before")
    starts = frozenset(months) | frozenset(weekdays) | last | following | this | other | ahead_before | frozenset(small)
    starts |= frozenset(keys_of(p)[0] for row in dates.get("relative", ()) for p in row["say"])
    starts |= frozenset(keys_of(p)[0] for p in dates.get("not_relative", ()))
    return DateLexicon(
        order=str(dates.get("order", "dmy")),
        verb_side=str(dates.get("verb_side", "before")),
        months=months,
        spaced_months=tuple(word for words in dates.get("months", {}).values() for word in words if " " in word),
        weekdays=weekdays,
        weak=weak,
        weak_before=_keys(dates, "weak_before"),
        weak_after=frozenset(keys_of(w)[0] for w in dates.get("weak_after", ())),
        weak_cased=bool(dates.get("weak_cased")),
        other_calendar=other,
        other_era=(int(era[0]), int(era[1])) if era else None,
        ordinals=_keys(dates, "ordinals"),
        day_nouns=_keys(dates, "day_nouns"),
        inside=_keys(dates, "inside"),
        day_after=_keys(dates, "day_after"),
        range_words=_keys(dates, "range_words"),
        behind_number=frozenset("-–—/,.").union(
            *(_keys(dates, name) for name in ("ordinals", "inside", "range_words")), months, other, units
        ),
        span_words=_keys(dates, "span_words"),
        span_between=_keys(dates, "span_between"),
        year_before=_keys(dates, "year_before"),
        year_after=_keys(dates, "year_after"),
        year_words=_keys(dates, "year_words"),
        not_after_year=_keys(dates, "not_after_year"),
        amounts=_keys(dates, "amounts"),
        not_before_year=_keys(dates, "not_before_year"),
        decade_after=_phrases(dates.get("decade_after", ())),
        decade_endings=_keys(dates, "decade_endings"),
        relative=relative,
        not_relative=_phrases(dates.get("not_relative", ())),
        last=last,
        strictly_last=_keys(dates, "strictly_last"),
        due_before=_keys(dates, "due_before"),
        rolling=_keys(dates, "rolling"),
        rolling_after=_keys(dates, "rolling_after"),
        next=following,
        this=this,
        units=units,
        ago=_phrases(dates.get("ago", ())),
        ahead=_phrases(dates.get("ahead", ())),
        ahead_before=ahead_before,
        fillers=_keys(dates, "fillers"),
        future_words=future,
        future_endings=tuple(
            fold("क" + e)[1:] if e[:1] > "\u0900" else fold(e) for e in dates.get("future_endings", ())
        ),
        not_future=_keys(dates, "not_future"),
        future_phrases=_phrases(phrases),
        future_firsts=frozenset(keys_of(p)[0] for p in phrases),
        past_words=past - future,
        past_endings=tuple(map(fold, dates.get("past_endings", ()))),
        not_past_after=_keys(dates, "not_past_after"),
        past_last=_keys(dates, "past_last"),
        clock=_single(dates, "clock"),
        am=_keys(dates, "am"),
        pm=_keys(dates, "pm"),
        night=_keys(dates, "night"),
        zones={fold(zone): _minutes(offset) for zone, offset in dates.get("zones", {}).items()},
        small_numbers=small,
        multipliers=frozenset(fold(w) for words in numbers.get("multipliers", {}).values() for w in words),
        counted=_keys(numbers, "suffix_nouns")
        | frozenset(fold(row["form"]) for row in data.rows("nouns") if row["kind"] == "person"),
        starts=starts,
        tenses={},
    )


def _keys(dates: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in dates.get(name, ()))


def _single(dates: Mapping[str, Any], name: str) -> frozenset[str]:
    """The words of a list that are one word: phrases would need a look at their neighbours."""
    return frozenset(fold(word) for word in dates.get(name, ()) if " " not in word)


def _phrases(phrases: Iterable[str]) -> PhraseTable[bool]:
    table: PhraseTable[bool] = PhraseTable()
    for phrase in phrases:
        table.add(phrase, True)
    return table


def _named(table: Mapping[int, list[str]], endings: Iterable[str]) -> dict[str, int]:
    """Names of months or weekdays, each also with the endings that a language glues to them."""
    names = {fold(word.replace(" ", "")): int(number) for number, words in table.items() for word in words}
    for number, words in table.items():
        for word in words:
            for ending in endings:
                names.setdefault(fold(word.replace(" ", "") + ending), int(number))
    return names


def _minutes(offset: str) -> int:
    hours, minutes = offset[1:].split(":")
    total = int(hours) * 60 + int(minutes)
    return -total if offset[0] == "-" else total
