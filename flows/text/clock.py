"""Clock times and time zones beside a date: "11:48 AM IST", "शाम 4:30 बजे", "17:30 GMT+5:30".

A moment is aware where a zone is stated, else naive. What leaves a choice is no moment: "रात 12:15 बजे" may be of the
day that begins or of the day that ends.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from flows.text.date_lexicon import DateLexicon

# An hour, with minutes and seconds or alone ("11:48", "16.30", "9 बजे", "17:30:00.123").
_TIME = regex.compile(
    r"(?<![\d.:/+\-])(\d{1,2})(?:([:.])(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?![\d/]|[.:]\d)(?!-\d{1,2}(?!\d|:\d))"
)
_OFFSET = regex.compile(r"^\s*\(?\s*(gmt|utc|z)?\s*\(?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?![\d:])")
_WORDS = regex.compile(r"[\p{L}\p{M}]+(?:\.[\p{L}\p{M}](?![\p{L}\p{M}]))*")
_AHEAD = 60  # characters behind a time in which its half of the day and its zone stand
_ZONE_WORDS = 5
_EASTMOST, _WESTMOST = 14 * 60, -12 * 60
_SMALL_HOURS = 6  # of a night, which may be called by the day before

Lexicons = Sequence[DateLexicon]


def moment_in(text: str, date: dt.date, lexicons: Lexicons) -> dt.datetime | None:
    """The moment of a day that the first clock time in a folded text states; None where it states none."""
    for match in _TIME.finditer(text):
        hour, mark, minute, second = match.groups()
        ahead = text[match.end() : match.end() + _AHEAD]
        half, behind = _half(text[max(0, match.start() - 20) : match.start()], ahead, lexicons)
        zone = _zone(behind, lexicons, strict=second is None)
        if mark is None and (half is None or not _names_hour(ahead, lexicons)):
            continue
        if mark == "." and half is None and zone is None and not _first_in(ahead, lexicons, "clock"):
            continue
        return _moment(date, int(hour), int(minute or 0), int(second or 0), half, zone)
    return None


def _names_hour(ahead: str, lexicons: Lexicons) -> bool:
    """Whether a bare number is an hour: "5 PM", "सुबह 9 बजे"; a day of the month is followed by neither."""
    return any(_first_in(ahead, lexicons, name) for name in ("clock", "am", "pm"))


def _first_in(ahead: str, lexicons: Lexicons, name: str) -> bool:
    """Whether the word that follows a time is in one of a language's lists."""
    word = _WORDS.search(ahead)
    if word is None or ahead[: word.start()].strip(" \u00a0"):
        return False
    return any(word[0].replace(".", "") in getattr(lexicon, name) for lexicon in lexicons)


def _half(before: str, ahead: str, lexicons: Lexicons) -> tuple[str | None, str]:
    """Which half of the day a word beside a time says (am, pm, night), and what stands behind that word."""
    following = _WORDS.search(ahead)
    if following is not None and not ahead[: following.start()].strip():
        half = _half_of(following[0].replace(".", ""), lexicons)
        if half is not None:
            return half, ahead[following.end() :].removeprefix(".")
    words = _WORDS.findall(before)
    return (_half_of(words[-1], lexicons) if words else None), ahead


def _half_of(word: str, lexicons: Lexicons) -> str | None:
    for lexicon in lexicons:
        if word in lexicon.am:
            return "am"
        if word in lexicon.night:
            return "night"
        if word in lexicon.pm:
            return "pm"
    return None


def _zone(text: str, lexicons: Lexicons, *, strict: bool) -> dt.timezone | None:
    """The zone that a text begins with or names in its first words.

    A bare "-hh:mm" is an offset only behind seconds (not `strict`): "09:00-11:00" is a span of hours.
    """
    offset = _OFFSET.match(text)
    if offset is not None:
        named, sign, hours, minutes = offset.groups()
        total = (int(hours) * 60 + int(minutes or 0)) * (1 if sign == "+" else -1)
        sound = int(minutes or 0) % 15 == 0 and _WESTMOST <= total <= _EASTMOST
        spanned = sign != "+" and not named and (minutes is None or (strict and ":" in offset[0]))
        if sound and not spanned:
            return dt.timezone(dt.timedelta(minutes=total))
        return None
    words = _WORDS.findall(text)[:_ZONE_WORDS]
    for name in _runs(words):
        for lexicon in lexicons:
            if name in lexicon.zones:
                return dt.timezone(dt.timedelta(minutes=lexicon.zones[name]))
    return None


def _runs(words: Sequence[str]) -> Iterator[str]:
    """One to three words that follow each other, the first and longest first: "india standard time"."""
    for start in range(len(words)):
        for size in (3, 2, 1):
            if start + size <= len(words):
                yield " ".join(words[start : start + size])


def _moment(
    date: dt.date, hour: int, minute: int, second: int, half: str | None, zone: dt.timezone | None
) -> dt.datetime | None:
    if half == "night" and (hour < _SMALL_HOURS or hour == 12):
        return None
    if half in ("pm", "night") and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return dt.datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=zone)
