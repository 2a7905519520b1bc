"""The compiled lexicon of one language for cleaning articles: furniture, datelines, bylines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

import regex

from flows.articles.legacy import LegacyFonts, build_legacy_fonts, merge_legacy_fonts
from flows.articles.words import WordTable, words_of
from flows.text.date_lexicon import DateLexicon, build_date_lexicon
from flows.text.fold import fold
from flows.text.language import FunctionWords, build_function_words
from flows.text.language_data import LanguageData
from flows.text.phrases import PhraseTable
from flows.text.translit import Romaniser, build_romaniser

# Lists of phrases in furniture.yml.
PHRASES = (
    "whole",
    "starts",
    "ends",
    "contains",
    "brief",
    "stops",
    "boxes",
    "polls",
    "finals",
    "bio_starts",
    "regions",
    "seats",
    "labels",
    "sections",
    "date_labels",
    "ago",
    "byline_starts",
    "byline_ends",
    "editors",
    "reporters",
    "correspondents",
    "credit_starts",
    "credit_ends",
    "title_labels",
    "place_labels",
    "source_labels",
    "update_labels",
    "gone_titles",
    "walls",
)
# Lists of single words in furniture.yml.
WORDS = (
    "bars",
    "date_words",
    "outlet_words",
    "outlet_links",
    "joiners",
    "imperative_ends",
    "imperative_starts",
    "address",
    "reported",
    "place_endings",
    "place_starts",
)
_TWO_NAMES = regex.compile(r"([\p{L}\p{M}]+)\s?/\s?([\p{L}\p{M}]+)")
_VARIED = 2  # words of one phrase of which all spellings are made
# Lists of lists and mappings in furniture.yml.
NESTED = ("calls", "spellings", "place_suffixes")

Call = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class OtherCalendar:
    """A calendar that pages are dated by beside the common one: months by folded name, years with their first day."""

    months: Mapping[str, int]
    years: Mapping[int, tuple[dt.date, tuple[int, ...]]]


@dataclass(frozen=True, slots=True, eq=False)
class Anniversary:
    """How a language speaks of anniversaries, and the events whose anniversaries date a text: (year, first count)."""

    words: frozenset[str]
    ordinals: frozenset[str]
    events: PhraseTable[tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class ArticleLexicon:
    """What cleaning knows of a language.

    `phrases` and `words` hold the lists of furniture.yml by key, as written and folded; `calls` are sets of words that
    together make a sentence an invitation (download our app). `agencies` are wires and outlets as bylines write them.
    """

    code: str
    phrases: Mapping[str, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]
    calls: tuple[Call, ...]
    function_words: tuple[str, ...]
    names: frozenset[str]  # parts of personal names
    weak_names: frozenset[str]  # parts of personal names that are common words besides
    everyday: frozenset[str]  # words that are no part of a name
    agencies: tuple[str, ...]
    sources: tuple[tuple[str, str, str], ...]  # id, name, homepage of every known outlet
    dates: DateLexicon
    calendar: OtherCalendar | None
    anniversary: Anniversary | None
    legacy_fonts: LegacyFonts
    romaniser: Romaniser  # for places that no catalogue knows
    place_suffixes: tuple[tuple[str, str], ...]  # what their names end in, with its Latin spelling


def build_article_lexicon(data: LanguageData, shared: LanguageData) -> ArticleLexicon:
    """Compile the seeds of one language."""
    furniture: Mapping[str, Any] = data.mapping("furniture")
    unknown = sorted(set(furniture) - {*PHRASES, *WORDS, *NESTED})
    if unknown:
        raise data.fail(
            "furniture.yml", f"nobody reads {', '.join(unknown)}; known are {', '.join((*PHRASES, *WORDS, *NESTED))}"
        )
    for key, value in furniture.items():
        if key not in NESTED and not all(isinstance(word, str) for word in value):
            raise data.fail(
                "furniture.yml", f"{key}: every entry is a word or phrase; quote what YAML takes for a value"
            )
    return ArticleLexicon(
        code=data.code,
        phrases={key: tuple(spelt(furniture.get(key, ()), furniture.get("spellings", ()))) for key in PHRASES},
        words={key: frozenset(fold(word) for word in furniture.get(key, ())) for key in WORDS},
        calls=tuple(tuple(frozenset(fold(w) for w in group) for group in call) for call in furniture.get("calls", ())),
        function_words=tuple(data.mapping("language").get("function_words", ())),
        names=frozenset(fold(row["form"]) for row in data.rows("name_parts") if row.get("note") != "weak"),
        weak_names=frozenset(fold(row["form"]) for row in data.rows("name_parts") if row.get("note") == "weak"),
        everyday=frozenset(fold(word) for word in data.mapping("everyday").get("words", "").split()),
        agencies=tuple(row["form"] for row in shared.rows("agencies")),
        sources=tuple(
            (row["source_id"], row["name"], row["homepage"])
            for row in shared.rows("sources")
            if row["kind"] != "unknown"
        ),
        dates=build_date_lexicon(data),
        calendar=build_calendar(data, shared),
        anniversary=build_anniversary(data.mapping("anniversaries")),
        legacy_fonts=build_legacy_fonts(data.mapping("legacy_fonts")),
        romaniser=build_romaniser(shared.mapping("romanise"), {}, {}),
        place_suffixes=tuple(furniture.get("place_suffixes", {}).items()),
    )


def spelt(phrases: Iterable[str], groups: Sequence[Sequence[str]]) -> Iterator[str]:
    """Phrases in every spelling of their last two words that have several: "व्हाट्सएप चैनल फॉलो करें", "WhatsApp चैनल फॉलो कीजिए"."""
    others = {fold(word): group for group in groups for word in group}
    for phrase in phrases:
        words = phrase.split()
        varied = [index for index, word in enumerate(words) if fold(word) in others][-_VARIED:]
        for chosen in product(*(others[fold(words[index])] for index in varied)):
            spelling = list(words)
            for index, word in zip(varied, chosen, strict=True):
                spelling[index] = word
            yield " ".join(spelling)


def build_calendar(data: LanguageData, shared: LanguageData) -> OtherCalendar | None:
    """The other calendar of a language: calendar.yml names its months and the table of its years."""
    settings: Mapping[str, Any] = data.mapping("calendar")
    if not settings:
        return None
    years = {}
    for row in shared.rows(settings["table"]):
        lengths = tuple(int(days) for days in row["month_days"].split())
        if len(lengths) != 12 or not 350 < sum(lengths) < 390:
            raise data.fail(
                "calendar.yml", f"{settings['table']}.csv, year {row['year']}: twelve months of a year expected"
            )
        years[int(row["year"])] = (dt.date.fromisoformat(row["first_day"]), lengths)
    return OtherCalendar({fold(name): int(n) for n, names in settings["months"].items() for name in names}, years)


def build_anniversary(settings: Mapping[str, Any]) -> Anniversary | None:
    """Anniversaries from anniversaries.yml."""
    if not settings:
        return None
    events: PhraseTable[tuple[int, int]] = PhraseTable()
    for event in settings["events"]:
        events.add(event["say"], (int(event["year"]), int(event["first"])))
    words, ordinals = (frozenset(fold(word) for word in settings[key]) for key in ("words", "ordinals"))
    return Anniversary(words, ordinals, events)


@dataclass(frozen=True, slots=True, eq=False)
class CleaningRules:
    """The lexicons of all languages as one: pages carry furniture of several, and the language is not known yet."""

    whole: WordTable
    starts: WordTable
    ends: WordTable
    contains: WordTable
    brief: WordTable
    stops: WordTable
    boxes: WordTable  # headings of boxes inside a text, whose titles follow
    finals: WordTable  # headings behind which nothing of the text follows, however long it is
    bio_starts: WordTable  # what a sentence about the author begins with at the end of a text
    regions: WordTable  # states by their short names, behind the place of a dateline
    seats: WordTable  # bodies from whose seat reports are dated
    polls: WordTable  # the same of polls, whose question may stand behind a mark and whose options follow
    labels: WordTable
    sections: WordTable
    date_labels: WordTable
    ago: WordTable
    byline_starts: WordTable
    byline_ends: WordTable
    editors: WordTable  # byline words of those who have edited or put online what others wrote
    reporters: WordTable
    correspondents: WordTable
    credit_starts: WordTable
    credit_ends: WordTable
    title_labels: WordTable
    place_labels: WordTable
    source_labels: WordTable
    update_labels: WordTable
    gone_titles: WordTable  # titles of errors, forms and consent pages
    walls: WordTable  # what stands where a text goes on for subscribers alone
    agencies: WordTable  # wires and outlets, as bylines and datelines write them
    outlet_heads: tuple[str, ...]  # folded names of outlets, for lines that begin with one
    bars: frozenset[str]
    outlet_words: frozenset[str]
    outlet_links: frozenset[str]
    joiners: frozenset[str]
    imperative_ends: frozenset[str]
    imperative_starts: frozenset[str]
    address: frozenset[str]
    reported: frozenset[str]
    place_endings: frozenset[str]  # what follows a place in a byline: "लखनऊ से"
    place_starts: frozenset[str]  # what precedes one: "in Pune"
    names: frozenset[str]
    weak_names: frozenset[str]
    everyday: frozenset[str]
    small_words: frozenset[str]
    months: frozenset[str]
    spaced_months: regex.Pattern[str] | None  # those of two words, where some language has any
    weekdays: frozenset[str]
    day_words: frozenset[str]  # numbers in words: "पांच जनवरी"
    clock_words: frozenset[str]  # what may stand in a line that is nothing but a date
    calls: tuple[Call, ...]
    calling: frozenset[str]  # the words of the first list of each call: without one there is none
    zones: WordTable  # zones of time by their names: "India Standard Time"
    dates: Mapping[str, DateLexicon]
    function_words: FunctionWords
    calendars: Mapping[str, OtherCalendar]
    anniversaries: Mapping[str, Anniversary]
    legacy_fonts: LegacyFonts
    romaniser: Romaniser
    place_suffixes: tuple[tuple[str, str], ...]  # longest first
    source_ids: Mapping[str, str]  # by folded name, by host and by host with path

    def with_plain_months(self, line: str) -> str:
        """The line with months of two words in one, as they are looked up, and each by one name: "آذار/مارس"."""
        if self.spaced_months is None or line.isascii():
            return line
        line = self.spaced_months.sub(lambda found: "".join(found[0].split()), line)
        return _TWO_NAMES.sub(self._one_name, line) if "/" in line else line

    def _one_name(self, found: regex.Match[str]) -> str:
        both = fold(found[1]) in self.months and fold(found[2]) in self.months
        return str(found[2 if both else 0])


def _spaced(months: Sequence[str]) -> regex.Pattern[str] | None:
    """What finds months of several words, with any space between these."""
    words = [r"\s+".join(map(regex.escape, month.split())) for month in months]
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(words)})(?![\p{{L}}\p{{M}}])") if words else None


@lru_cache(maxsize=4)
def merge_lexicons(lexicons: tuple[ArticleLexicon, ...]) -> CleaningRules:
    """The cleaning rules of some languages together."""
    dates = {lexicon.code: lexicon.dates for lexicon in lexicons}
    sources = dict.fromkeys(source for lexicon in lexicons for source in lexicon.sources)
    outlets = [*(name for lexicon in lexicons for name in lexicon.agencies), *(name for _, name, _ in sources)]
    clock = union(lexicon.words["date_words"] for lexicon in lexicons)
    for d in dates.values():
        clock |= d.ordinals | d.day_nouns | d.inside | d.clock | d.am | d.pm | d.other_calendar
        clock |= frozenset(d.zones) | d.year_before | d.year_after
    tables: dict[str, Any] = {
        key: WordTable(phrase for lexicon in lexicons for phrase in lexicon.phrases[key]) for key in PHRASES
    }
    tables |= {key: union(lexicon.words[key] for lexicon in lexicons) for key in WORDS if key != "date_words"}
    return CleaningRules(
        **tables,
        agencies=WordTable(outlets),
        outlet_heads=outlet_heads(outlets),
        names=union(lexicon.names for lexicon in lexicons),
        weak_names=union(lexicon.weak_names for lexicon in lexicons),
        everyday=union(lexicon.everyday for lexicon in lexicons),
        small_words=union(map(fold, lexicon.function_words) for lexicon in lexicons),
        months=union(d.months for d in dates.values()) | union(d.other_calendar for d in dates.values()),
        spaced_months=_spaced([month for d in dates.values() for month in d.spaced_months]),
        weekdays=union(d.weekdays for d in dates.values()),
        day_words=union(d.small_numbers for d in dates.values()),
        clock_words=clock,
        calls=tuple(call for lexicon in lexicons for call in lexicon.calls),
        calling=frozenset(word for lexicon in lexicons for call in lexicon.calls for word in call[0]),
        zones=WordTable(zone for d in dates.values() for zone in d.zones),
        dates=dates,
        function_words=build_function_words({lexicon.code: lexicon.function_words for lexicon in lexicons}),
        calendars={lexicon.code: lexicon.calendar for lexicon in lexicons if lexicon.calendar is not None},
        anniversaries={lexicon.code: lexicon.anniversary for lexicon in lexicons if lexicon.anniversary is not None},
        legacy_fonts=merge_legacy_fonts(lexicon.legacy_fonts for lexicon in lexicons),
        romaniser=lexicons[0].romaniser,
        place_suffixes=tuple(
            sorted({pair for lexicon in lexicons for pair in lexicon.place_suffixes}, key=lambda p: (-len(p[0]), p))
        ),
        source_ids=source_ids(sources),
    )


def outlet_heads(outlets: Iterable[str]) -> tuple[str, ...]:
    """Folded names of outlets, longest first, but for those too short to tell."""
    return tuple(sorted({fold(name) for name in outlets if len(name) > 3}, key=lambda name: (-len(name), name)))


def source_ids(sources: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Source ids by the names and addresses by which pages and records know an outlet; the first keeps a name."""
    ids: dict[str, str] = {}
    for source_id, name, homepage in sources:
        ids.setdefault(source_id, source_id)
        ids.setdefault(" ".join(words_of(name)), source_id)
        if homepage:
            ids.setdefault(address_key(homepage), source_id)
    return ids


def address_key(url: str) -> str:
    """An address without scheme, www and trailing slash: "bbc.com/hindi"."""
    return url.split("://", 1)[-1].removeprefix("//").split("?", 1)[0].removeprefix("www.").rstrip("/").casefold()


def union(sets: Iterable[Iterable[str]]) -> frozenset[str]:
    """All words of some sets."""
    return frozenset(word for words in sets for word in words)
