"""Bylines and date lines: who wrote it, for whom, where and when, read from the lines around a headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from flows.articles.byline_words import (
    EDGES,
    LATIN,
    ORDINAL,
    Meta,
    bureau_place,
    city_named,
    drop_words,
    is_name,
    is_outlet,
    is_seat,
    is_unknown_word,
    keep_words,
    may_be_names,
    may_be_person,
    names_edition,
    opens_as_outlet,
    place_named,
    read_date,
)
from flows.articles.furniture import ends_sentence, is_notice
from flows.articles.lexicon import CleaningRules
from flows.articles.words import word_spans, words_of
from flows.text.catalogue import Catalogue
from flows.text.fold import fold

_PARTS = regex.compile(r"\s*[|•·●»›\t✍;]\s*|\s{3,}|\s+[–—/-]\s+|(?<=\p{L})\s*/\s*(?=\p{L})")
_PIECES = regex.compile(r"\s*(?:[,،;।]|:(?!\p{Nd}))\s*")
_ACRONYM = regex.compile(r"^\p{Lu}{2,6}$")
_SHORT_ACRONYM = regex.compile(r"^\p{Lu}{2,4}$")
_DOMAIN = regex.compile(r"^(?:www\.)?[\p{L}\p{N}-]{2,30}\.\p{Ll}{2,4}$")  # "Agenda.ge"
_SEAT_BEHIND = regex.compile(r"^(.{5,40}\p{Ll})-(\p{Lu}.{2,30})$")  # "Asha Rao-Pune Bureau"
_CONTACT = regex.compile(r"\S+@\S+\.\p{L}+|(?<!\S)@[\p{L}\p{N}_]+|(?:https?://|www\.)\S+")
_SEAT = regex.compile(r"^([^()]{3,60}?)\s*\(([^()]{2,40})\)$")
_MERIDIEM = regex.compile(r"(?<!\p{L})([ap])\.\s?m(?:\.|(?!\p{L}))", regex.IGNORECASE)
_ABBREVIATED = regex.compile(r"^([^()]{6,60}?)\s*\(\p{Lu}{2,6}\)?$")  # "Eastern News Agency (ENA)"
_EDITED = regex.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")  # "राहुल मेहता [Edited By: मोहित]"
_PREPOSITION = 3  # letters of "by" and its like
_COUNTER = regex.compile(r"^[\p{L}\p{M} ]{2,24}\s?[:：]\s*\p{Nd}[\p{Nd},]*(?:\s*([\p{L}\p{M}]+))?$")


@dataclass(frozen=True, slots=True)
class _Names:
    """Whom and where the pieces of a byline name."""

    persons: list[str]
    named: int  # persons whose names are known as names
    places: list[str]
    vouching: bool  # whether a date, an outlet or a post stands beside them


def read_meta(line: str, rules: CleaningRules, catalogue: Catalogue) -> Meta | None:
    """What a byline or date line says, or None where any part of the line is something else."""
    if len(line) > 200 or is_notice(line):
        return None
    meta = Meta()
    line = _CONTACT.sub("", line) if "@" in line or "www." in line or "://" in line else line
    line = _EDITED.sub(lambda match: "" if rules.byline_starts.at(words_of(match[1])) else match[0], line)
    if (seat := _SEAT.match(line)) is not None and city_named(seat[2], catalogue, rules) is not None:
        line = f"{seat[1]}, {seat[2]}"  # "A. Rao (Pune)"
    line = _MERIDIEM.sub(lambda match: f"{match[1]}m", line) if "." in line else line
    line = rules.with_plain_months(line)
    parts = _joined([part for part in _PARTS.split(line) if part.strip(EDGES)], rules)
    if not parts or len(parts) > 8:
        return None
    if len(parts) > 1:
        parts = [part for part in parts if not _is_count(part.strip(), rules)]
        parts.sort(key=lambda part: not any(map(str.isdigit, part)))  # a date vouches for what is beside it
    pending = [part for part in parts if not _read_part(part.strip(), meta, rules, catalogue)]
    if pending and not (
        (meta.strong and len(pending) == 1 and _read_names(pending[0], meta, rules, catalogue, vouched=True))
        or (not meta.strong and _read_seat(parts, meta, rules, catalogue))
    ):
        return None
    if not (meta.strong or meta.stamps or meta.author or meta.agency):
        return None
    if meta.clock is not None and len(meta.stamps) == 1 and ":" not in meta.stamps[0].text:
        meta.stamps[0] = replace(meta.stamps[0], text=f"{meta.stamps[0].text} {meta.clock}")
    if meta.person_alone and not meta.strong and len(parts) == 1 and meta.place is None:
        return meta if meta.named or LATIN.match(meta.author or "") else None
    return meta


def _read_seat(parts: list[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a name and the city where its bearer reports, in any order: "रांची | मनोज सिन्हा", "A. Rao / Pune"."""
    if len(parts) != 2:
        return False
    for name, seat in (parts, parts[::-1]):
        city = city_named(seat, catalogue, rules)
        words = words_of(name)
        if city is None or not (is_name(words, rules) and may_be_person(name.strip(EDGES), words, rules)):
            continue
        meta.author, meta.place = name.strip(EDGES), city
        meta.strong = meta.named = True
        return True
    return False


def _joined(parts: list[str], rules: CleaningRules) -> list[str]:
    """The parts of a line, a byline word alone with what follows it: "By - A. Rao", "Posted by | A. Rao"."""
    joined: list[str] = []
    for part in parts:
        if joined and rules.byline_starts.whole(words_of(joined[-1])) and not joined[-1].rstrip().endswith(":"):
            joined[-1] = f"{joined[-1].strip(EDGES)} {part}"
        else:
            joined.append(part)
    return joined


def _is_count(part: str, rules: CleaningRules) -> bool:
    """Whether a part of a line counts something of the page: "Hits: 1,432", "Release ID: 20114", "Lesezeit: 4 Minuten"."""
    found = _COUNTER.match(part)
    if found is None or rules.date_labels.at(words_of(part)):
        return False
    return found[1] is None or fold(found[1]) in rules.clock_words


def _read_part(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    words = words_of(part)
    if rules.whole.whole(words) or (words and all(word in rules.clock_words for word in words)):
        return True  # "Today's Paper | June 2, 2024", "08:15 PM / IST"
    if _read_city_and_ago(part, words, meta, rules, catalogue):
        return True
    return (
        _read_both(part, words, meta, rules, catalogue)
        or _read_run_on(part, words, meta, rules, catalogue)
        or _read_one(part, words, meta, rules, catalogue)
    )


def _read_one(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a part that is a date, a byline or names."""
    if not words:
        return True
    if read_date(part, words, meta, rules):
        return True
    if ends_sentence(part) and len(words) > 6:
        return False
    if _read_labelled(part, meta, rules, catalogue):
        return True
    if meta.stamps and _ACRONYM.match(part.strip(EDGES)) and not rules.byline_starts.whole(words):
        if (city := city_named(part, catalogue, rules)) is not None:
            meta.place = meta.place or city  # "March 16, 2022 09:52 pm IST - KOCHI"
            return True
        meta.agency = meta.agency or part.strip(EDGES)  # "Asha Rao | GVN | Nov 21, 2016": in a dated line a wire
        return True
    size = rules.byline_starts.at(words)
    if size and (size < len(words) or part.rstrip().endswith(":")):
        rest = drop_words(part, size)
        if end := rules.byline_ends.ends(words):  # "By Anita Sharma Follow"
            rest = keep_words(rest, max(0, len(words) - size - end))
        if not rest or (_SHORT_ACRONYM.match(rest) and not rules.agencies.whole(words_of(rest))):
            meta.strong = True  # "By JT": the outlet by its initials
            return True
        named = Meta() if rules.editors.at(words) == size else meta  # who edits a text has not written it
        if _read_names(rest, named, rules, catalogue, vouched=True):
            meta.stamps += named.stamps if named is not meta else []
            meta.strong = meta.signed = True
            meta.loose = size == 1 and len(words[0]) > _PREPOSITION and not _marked(part)
            return True
    size = rules.byline_ends.ends(words)
    if size and size < len(words):
        rest = keep_words(part, len(words) - size)
        if _read_from(rest, meta, rules, catalogue) or _read_names(rest, meta, rules, catalogue, vouched=True):
            meta.strong = meta.signed = True
            return True
    return _read_names(part, meta, rules, catalogue, vouched=False)


def _read_from(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a city and a reporter: "सीवान से मनोज सिन्हा" before "की रिपोर्ट"."""
    words = words_of(part)
    for size in range(2, min(5, len(words) - 1)):
        if words[size - 1] not in rules.place_endings:
            continue
        city, name = city_named(keep_words(part, size), catalogue, rules), drop_words(part, size).strip(EDGES)
        if city is None or not may_be_person(name, words[size:], rules):
            return False
        meta.place, meta.author = meta.place or city, meta.author or name
        return True
    return False


def _read_labelled(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a part that says what it is: "Place: Mumbai", "Agency: PTI"."""
    key, mark, value = part.partition(":")
    words, value = words_of(key), value.strip(EDGES)
    if not mark or not value or len(words) > 2:
        return False
    if rules.place_labels.whole(words) and (place := place_named(value, catalogue, rules)) is not None:
        meta.place = meta.place or place
    elif rules.source_labels.whole(words) and 1 <= len(words_of(value)) <= 5:
        meta.agency = meta.agency or value
    else:
        return False
    meta.strong = True
    return True


def _marked(part: str) -> bool:
    """Whether a mark stands behind the first word."""
    spans = word_spans(part[:60])
    return bool(spans) and part[spans[0][1] :].lstrip()[:1] in tuple(":：-–—|/")


def _read_both(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a date and a byline that nothing parts: "Posted on 12 March by A. Rao", "By A. Rao on 12 March"."""
    if len(words) > 20 or not any(map(str.isdigit, words)):
        return False
    for index in range(1, len(words)):
        if not (rules.byline_starts.at(words, index) or rules.date_labels.at(words, index)):
            continue
        left, right = keep_words(part, index), drop_words(part, index)
        for date, names in ((left, right), (right, left)):
            found, signers = Meta(), words_of(names)
            if (
                rules.byline_starts.at(signers)
                and read_date(date, words_of(date), found, rules)
                and _read_one(names, signers, found, rules, catalogue)
            ):
                _add(found, meta)
                return True
    return False


def _read_run_on(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a date and who or where stands beside it without a mark: "January 17, 2024 Admin", "CHENNAI AUGUST 23, 2019"."""
    if not 3 < len(words) <= 14 or not any(len(word) == 4 and word.isdigit() for word in words):
        return False
    dated = _dated_words(words, rules)
    front = next((index for index, is_dated in enumerate(dated) if not is_dated), len(words))
    back = next((index for index in range(len(words), 0, -1) if not dated[index - 1]), 0)
    for index, date_first in ((front, True), (back, False)):
        if not 0 < index < len(words):
            continue
        left, right = keep_words(part, index), drop_words(part, index)
        date, names = (left, right) if date_first else (right, left)
        found, signers = Meta(), words_of(names)
        if not (read_date(date, words_of(date), found, rules) and found.stamps):
            continue
        place = city_named(names, catalogue, rules)
        if place is not None:
            found.place = place
        elif not (
            _read_one(names, signers, found, rules, catalogue)
            if rules.byline_starts.at(signers)  # "Escrito por A. Ruiz el 21 de mayo de 2024"
            else (rules.reporters.whole(signers) or rules.agencies.whole(signers) or is_name(signers, rules))
            and _read_names(names, found, rules, catalogue, vouched=True)
        ):
            continue
        _add(found, meta)
        return True
    return False


def _dated_words(words: Sequence[str], rules: CleaningRules) -> list[bool]:
    """Which words may stand in a date or its label: figures, months, weekdays, words of clocks, "Published on"."""
    dated = [
        word.isdigit()
        or word in rules.months
        or word in rules.weekdays
        or word in rules.clock_words
        or ORDINAL.match(word) is not None
        for word in words
    ]
    for index in range(len(words)):
        size = rules.date_labels.at(words, index)
        dated[index : index + size] = [True] * size
    return dated


def _read_city_and_ago(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a city with how long ago the text came out: "जोधपुर2 घंटे पहले", "Jodhpur 3 hours ago"."""
    if not 2 <= len(words) <= 7 or not rules.ago.within(words):
        return False
    for size in (1, 2):
        rest = words[size:]
        if not rest or not (rest[0].isdigit() or rest[0] in rules.day_words):
            continue
        city = city_named(keep_words(part, size).rstrip("0123456789"), catalogue, rules)
        if city is not None:
            meta.place = meta.place or city
            meta.strong = True
        return city is not None
    return False


def _add(found: Meta, meta: Meta) -> None:
    """Takes over what a part has told, where nothing is known yet."""
    meta.stamps += found.stamps
    meta.author, meta.agency = meta.author or found.author, meta.agency or found.agency
    meta.place = meta.place or found.place
    meta.strong, meta.signed, meta.named = True, True, meta.named or found.named


def _read_names(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue, *, vouched: bool) -> bool:
    """Reads "Rhea Sondhi, Patna", "नई दिल्ली: नमिता सेठी, प्रभात उजास संवाद नेटवर्क", "Staff Reporter"."""
    whole = part.strip(EDGES)
    if _person_of(whole, words_of(whole), Meta(), rules, catalogue)[0] == whole and _read_outlet(
        whole, meta, rules, catalogue
    ):
        return True
    if (seated := _SEAT_BEHIND.match(whole)) is not None and is_seat(seated[2], catalogue, rules):
        part = f"{seated[1]}, {seated[2]}"
    pieces = [piece.strip(EDGES) for piece in _PIECES.split(part) if piece.strip(EDGES)]
    if not 1 <= len(pieces) <= 6:
        return False
    found = _sort_pieces(pieces, meta, rules, catalogue, vouched)
    return found is not None and _settle(found, part, meta, rules, vouched)


def _sort_pieces(
    pieces: list[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue, vouched: bool
) -> _Names | None:
    """Persons and places among the pieces of a byline; None where a piece is neither, nor an outlet, a date or a post."""
    persons: list[str] = []
    named = 0
    places: list[str] = []
    vouching = vouched
    skip = False
    for index, piece in enumerate(pieces):
        words: Sequence[str] = words_of(piece)
        size = rules.byline_starts.at(words) if index else 0
        if skip or size:  # "…, edited by: A. Rao": editors are no authors
            skip = size == len(words)
            vouching = True
            continue
        if persons and rules.reporters.ends(words) and len(words) <= 6 and not rules.agencies.whole(words):
            vouching = True  # "A. Rao, Local Democracy Reporter": what the person is
            continue
        piece, words = _person_of(piece, words, meta, rules, catalogue)
        rest = ", ".join(pieces[index:])
        if index and read_date(rest, words_of(rest), meta, rules):
            if not vouched and len(persons) == 1 and is_unknown_word(persons[0], rules):
                persons = []  # "Lisboa, 22 jan 2025": a place that no catalogue knows
            vouching = True
            break
        if places and (desk := rules.correspondents.ends(words)) and 0 < desk < len(words) <= desk + 3:
            meta.agency = meta.agency or keep_words(piece, len(words) - desk)  # "गोरखपुर। नवरश्मि संवाददाता"
            vouching = True
        elif read_date(piece, words, meta, rules) or _read_outlet(piece, meta, rules, catalogue):
            vouching = True
        elif (place := place_named(piece, catalogue, rules)) is not None:
            places.append(place)
        elif len(pieces) == 2 and index == 0 and opens_as_outlet(words, pieces[1], catalogue, rules):
            meta.agency, vouching = meta.agency or piece, True  # "लाइव सिटीज, पटना"
        elif len(pieces) > 1 and _ACRONYM.match(piece):
            meta.agency, vouching = meta.agency or piece, True  # "GVN, Bengaluru": a wire that no list knows
        elif index and len(words) == 1 and rules.reporters.whole(words_of(pieces[index - 1])):
            continue  # "নিজস্ব প্রতিবেদক, ঢাকা": a place that no catalogue knows
        elif 1 <= len(words) <= 5 and may_be_person(piece, words, rules):
            label = rules.date_labels.ends(words)
            if 0 < label < len(words):  # "Author: Tilak Rao Publish Date: …"
                if not LATIN.match(piece) and not is_name(words[: len(words) - label], rules):
                    return None  # "नवीनतम अपडेट"
                piece, words = keep_words(piece, len(words) - label), words[: len(words) - label]
            if is_name(words, rules):
                named += 1
            elif named and index == len(pieces) - 1 and len(words) <= 2:
                continue  # "राकेश कुमार, हाजीपुर": a place that no catalogue knows
            persons.append(piece)
        else:
            return None
    return _Names(persons, named, places, vouching)


def _settle(found: _Names, part: str, meta: Meta, rules: CleaningRules, vouched: bool) -> bool:
    """Notes who wrote it and where; False where the names are more likely those of a headline."""
    persons, named, places, vouching = found.persons, found.named, found.places, found.vouching
    placed = bool(places) and ":" not in part and not any(w in rules.small_words for p in persons for w in words_of(p))
    if len(persons) > 3 or (persons and not vouching and not named and not placed and not LATIN.match(persons[0])):
        return False  # "असम: बाढ़ से हालात बिगड़े" is a headline
    meta.named = bool(persons) and named == len(persons)
    if not persons and not vouching:
        return False  # a place alone is a crumb or a headline of one word
    if persons and not (vouched or vouching or places):
        if not meta.named and any(not rules.everyday.isdisjoint(words_of(person)) for person in persons):
            return False  # "Climate and Environment"
        meta.person_alone = True
        if (len(persons) > 1 and not meta.named) or len(words_of(persons[0])) < 2:
            return False
    if places and not vouched and len(persons) == 1 and is_unknown_word(persons[0], rules):
        meta.agency, persons = meta.agency or persons[0], []  # "नवरश्मि, कानपुर": one word that is no name is an outlet
        meta.strong = meta.unknown_outlet = True
    if persons and meta.author is None:
        meta.author = ", ".join(persons)
    if places and meta.place is None:
        meta.place = places[0]
    meta.strong = meta.strong or vouching or (meta.named and bool(places))
    meta.named = meta.named or (placed and len(persons) == 1)
    return True


def _person_of(
    piece: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue
) -> tuple[str, Sequence[str]]:
    """A name without the outlet or place behind it: "A. Rao BBC News", "A. Rao for The Sentinel", "A. Rao in Pune"."""
    for index in range(2, min(len(words), 6)):
        link = words[index] in rules.outlet_links or words[index] in rules.place_starts
        rest = drop_words(piece, index + link)
        inner = words[index + link :]
        if not inner:
            continue
        named = rules.agencies.whole(inner) or (link and is_outlet(rest, inner, rules))
        if not may_be_names(words[:index], rules):
            return piece, words
        if named:
            meta.agency = meta.agency or rest
        elif words[index] not in rules.place_starts or (place := place_named(rest, catalogue, rules)) is None:
            continue
        else:
            meta.place = meta.place or place
        kept = keep_words(piece, index)
        return kept, words_of(kept)
    if len(words) > 3 and rules.reporters.ends(words) and LATIN.match(piece) and may_be_names(words[:2], rules):
        kept = keep_words(piece, 2)  # "A. Rao Local Democracy Reporter"
        return kept, words_of(kept)
    return piece, words


def _read_outlet(piece: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    words = words_of(piece)
    if rules.reporters.whole(words):
        meta.strong = True
        return True
    if names_edition(piece, words, rules):
        meta.strong = True
        return True
    if not rules.agencies.whole(words) and (seat := bureau_place(piece, catalogue, rules)) is not None:
        meta.place, meta.strong = meta.place or seat, True
        return True
    if len(words) < 4 and _DOMAIN.match(piece):
        meta.agency, meta.strong = meta.agency or piece, True
        return True
    desk = rules.correspondents.ends(words)
    if 0 < desk < len(words) and not rules.agencies.whole(words) and rules.agencies.whole(words[: len(words) - desk]):
        piece, words = keep_words(piece, len(words) - desk), words[: len(words) - desk]  # "बीबीसी संवाददाता"
    if (named := _ABBREVIATED.match(piece)) is not None and _read_outlet(named[1], meta, rules, catalogue):
        return True
    size = rules.agencies.at(words)
    if (
        0 < size < len(words) <= size + 2
        and "," not in piece
        and place_named(drop_words(piece, size), catalogue, rules) is not None
    ):
        meta.agency = meta.agency or keep_words(piece, size)  # "PIB Delhi": the bureau's seat is no dateline
        meta.strong = True
        return True
    known = rules.agencies.whole(words)
    if known or is_outlet(piece, words, rules):
        if not known and 0 < desk < len(words) <= desk + 3:
            piece = keep_words(piece, len(words) - desk)  # "नवरश्मि संवाददाता"
        meta.unknown_outlet = meta.unknown_outlet or not known
        if meta.agency is None:
            meta.agency = piece.strip(EDGES)
        meta.strong = True
        return True
    if 0 < size < len(words) <= size + 4 and all(word in rules.outlet_links for word in words[size:]):
        meta.agency = meta.agency or keep_words(piece, size)  # "बीबीसी हिंदी के लिए"
        meta.strong = True
        return True
    if 0 < size < len(words) - 1 and words[size] in rules.joiners and rules.agencies.whole(words[size + 1 :]):
        meta.agency = meta.agency or keep_words(piece, size)  # "Euronews with agencies": the first one stands
        meta.strong = True
        return True
    behind = rules.agencies.ends(words)
    if 0 < behind < len(words) - 1 and words[-behind - 1] in rules.joiners:
        front = keep_words(piece, len(words) - behind - 1)
        if is_outlet(front, words[: -behind - 1], rules):
            meta.agency = meta.agency or drop_words(piece, len(words) - behind)  # "Valley Desk with Reuters"
            meta.strong = True
            return True
    return False
