"""Which words of a byline name an outlet, a place or a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from flows.articles.draft import Stamp
from flows.articles.furniture import ends_sentence
from flows.articles.lexicon import CleaningRules
from flows.articles.words import word_spans, words_of
from flows.text.catalogue import Catalogue, EntityRef
from flows.text.fold import fold

_CAPITALISED = regex.compile(r"^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.|de|da|van|von|bin|al|el)$")
LATIN = regex.compile(r"\p{Latin}")
ORDINAL = regex.compile(r"^\d{1,2}(?:st|nd|rd|th)$")
CITIES = frozenset({"city", "capital", "town", "tehsil", "district", "union-territory"})  # kinds of places
_CLOCK = regex.compile(r":|(?<!\p{Nd})\p{Nd}{1,2} ?h ?\p{Nd}{2}(?!\p{Nd})", regex.IGNORECASE)  # "18:30", "18h30"
EDGES = " \t\u00a0/,.;:|·•-–—()[]@…✍🖊✏🏷📅🕒⏱📝🗞📰🎤🎙🔹🔸◆■▪►➤👉"


@dataclass(slots=True)
class Meta:
    """What a line of metadata says; `strong` where a date, a named outlet or a byline word vouches for it."""

    stamps: list[Stamp] = field(default_factory=list)
    author: str | None = None
    agency: str | None = None
    place: str | None = None
    strong: bool = False
    person_alone: bool = False
    named: bool = False  # everybody named bears a known name
    unknown_outlet: bool = False  # an outlet told by its words alone
    signed: bool = False  # a byline word introduces the names
    clock: str | None = None  # a time that stands apart from its date: "12 March 2024 | 17:30 GMT"
    loose: bool = False  # that word is a common noun and no mark follows: "Author Asha Rao dies"


def read_date(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules) -> bool:
    """Whether a part is nothing but a date, its label and a time; the date goes to `meta`."""
    if len(words) > 16:
        return False
    dated = digits = index = 0
    while index < len(words):
        word, step = words[index], 1
        if word.isdigit() or ORDINAL.match(word):
            digits += 1
            dated += len(word) == 4
        elif word in rules.months:
            dated += 1
        elif size := max(table.at(words, index) for table in (rules.date_labels, rules.ago, rules.zones)):
            step = size
        elif word not in rules.weekdays and word not in rules.clock_words:
            return False
        index += step
    updated = rules.update_labels.within(words)
    if digits == 0 and dated == 0 and rules.date_labels.at(words) and words[-1] in rules.weekdays:
        meta.strong = True  # "Posted on Monday": which one, nobody can say
        return True
    if dated and digits:
        meta.stamps.append(Stamp(part, "byline", updated))
        meta.strong = True
        return True
    if (digits and (rules.ago.within(words) or _CLOCK.search(part))) or rules.date_labels.whole(words):
        meta.strong = True
        meta.clock = part if _CLOCK.search(part) else meta.clock
        return True
    return digits == 0 and rules.ago.within(words)


def opens_as_outlet(words: Sequence[str], seat: str, catalogue: Catalogue, rules: CleaningRules) -> bool:
    """Whether two or three words before a city begin with a word of outlets and name nobody."""
    return (
        1 < len(words) <= 3
        and words[0] in rules.outlet_words
        and not any(word in rules.small_words for word in words)
        and not is_name(words, rules)
        and city_named(seat, catalogue, rules) is not None
    )


def is_seat(piece: str, catalogue: Catalogue, rules: CleaningRules) -> bool:
    """Whether words are a place or the bureau of one: "Pune", "Pune Bureau"."""
    return place_named(piece, catalogue, rules) is not None or bureau_place(piece, catalogue, rules) is not None


def bureau_place(piece: str, catalogue: Catalogue, rules: CleaningRules) -> str | None:
    """The city whose bureau or reporter a piece names: "सूरत ब्यूरो", "Pune Correspondent"; no outlet of a place's name."""
    words = words_of(piece)
    desk = rules.reporters.ends(words)
    if not 0 < desk < len(words) <= 4 or rules.agencies.whole(words[: len(words) - desk]):
        return None
    return city_named(keep_words(piece, len(words) - desk), catalogue, rules)


def is_unknown_word(piece: str, rules: CleaningRules) -> bool:
    words = words_of(piece)
    return len(words) == 1 and words[0] not in rules.names and words[0] not in rules.weak_names


def may_be_names(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether nothing in some words says that they are an outlet or a phrase rather than people."""
    return not rules.agencies.at(words) and not any(
        word in rules.outlet_words
        or ((word in rules.small_words or word in rules.outlet_links) and word not in rules.joiners)
        for word in words
    )


def names_edition(piece: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether words say in which paper a text was printed: "Published in The Valley Herald"; its date follows."""
    size = rules.date_labels.at(words)
    if not 0 < size < len(words) - 1 or words[size] not in rules.place_starts:
        return False
    rest = words[size + 1 :]
    return rules.agencies.whole(rest) or is_outlet(drop_words(piece, size + 1), rest, rules)


def is_outlet(piece: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a few words look like the name of an outlet or a desk: "Delta Daily Desk and Agencies"."""
    if not 1 < len(words) <= 7 or any(mark in piece for mark in ",،;।") or ends_sentence(piece):
        return False
    if words[-1] not in rules.outlet_words and not (words[0] in rules.outlet_words and len(words) <= 4):
        return False
    if LATIN.match(piece):
        return all(
            token[:1].isupper() or token.lower() in rules.outlet_links or not token[:1].isalpha()
            for token in piece.split()
        )
    governed = any(
        word in rules.place_endings or (word in rules.small_words and word not in rules.outlet_links) for word in words
    )  # "बजट से जुड़ी सभी खबरें", "दल ने बनाई समिति"
    return len(words) <= 5 and words[-1] in rules.outlet_words and not governed


def place_named(piece: str, catalogue: Catalogue, rules: CleaningRules) -> str | None:
    """The English name of the place that some words are, whole, in the catalogue: "लखनऊ", "लखनऊ से"."""
    place = _place(piece, catalogue, rules)
    return place.name.removesuffix(" district") if place is not None else None


def city_named(piece: str, catalogue: Catalogue, rules: CleaningRules) -> str | None:
    """The same for a city, town or district alone: reports are dated from those, sections bear the names of countries."""
    place = _place(piece, catalogue, rules)
    return place.name.removesuffix(" district") if place is not None and place.kind in CITIES else None


def _place(piece: str, catalogue: Catalogue, rules: CleaningRules) -> EntityRef | None:
    piece = piece.strip(EDGES)
    first, slash, other = piece.partition("/")
    if slash:  # "चंडीगढ़/मोहाली"
        return _place(first, catalogue, rules) if _place(other, catalogue, rules) is not None else None
    *front, last = piece.split() or [""]
    if front and fold(last) in rules.place_endings:
        piece = " ".join(front)
    alias = catalogue.aliases.get(piece)
    return alias.entity if alias is not None and alias.entity.type == "LOC" and not alias.adjective else None


def is_name(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether two to four words are a person's name: no word of grammar, and the first or last a known part of names.

    Parts that are common words besides ("दीपक") must all be known.
    """
    if not 2 <= len(words) <= 4 or any(word in rules.small_words for word in words):
        return False
    return (
        words[0] in rules.names
        or words[-1] in rules.names
        or all(word in rules.names or word in rules.weak_names for word in words)
    )


def may_be_person(piece: str, words: Sequence[str], rules: CleaningRules) -> bool:
    if any(map(str.isdigit, words)) or (ends_sentence(piece) and not piece.rstrip().endswith(".")):
        return False
    if rules.sections.whole(words) or rules.whole.whole(words) or rules.stops.whole(words):
        return False
    if len(words) > 1 and piece.isupper() and rules.agencies.at(words) == 1:
        return False  # "PTI KND ABH": the desk signs
    tokens = [token for token in piece.split() if token.lower() not in rules.joiners]
    if LATIN.match(piece):
        initials = len(tokens) == 1 and len(tokens[0]) <= 4 and tokens[0].isupper()  # "AKS/RT" below a release
        return not initials and all(_CAPITALISED.match(token) for token in tokens)
    return not any(
        word in rules.outlet_words
        or word in rules.clock_words
        or (word in rules.small_words and word not in rules.joiners)  # "रिपोर्ट: असम में बाढ़" names nobody
        for word in words
    )


def may_be_signer(line: str, words: Sequence[str], rules: CleaningRules, *, credited: bool) -> bool:
    """Whether a line of two to four words may be a person's name although no list has all of it.

    Where there are capitals every word has one and none is an everyday one; elsewhere one is a part of names, or an outlet
    is `credited` right below.
    """
    if not 2 <= len(words) <= 4 or len(line) > 40 or ends_sentence(line) or not rules.everyday.isdisjoint(words):
        return False
    if any(word in rules.outlet_words or word in rules.small_words or word in rules.months for word in words):
        return False
    if line[0].isupper():
        return all(_CAPITALISED.match(token) for token in line.split())
    named = credited or any(word in rules.names or word in rules.weak_names for word in words)
    return named and may_be_person(line, words, rules)


def drop_words(part: str, size: int) -> str:
    spans = word_spans(part)
    return part[spans[size - 1][1] :].strip(EDGES) if len(spans) >= size else ""


def keep_words(part: str, size: int) -> str:
    spans = word_spans(part)
    if not len(spans) >= size > 0:
        return ""
    end = spans[size - 1][1]
    while end < len(part) and not part[end].isspace() and part[end] not in ",،;:()[]|/":  # "example.com"
        end += 1
    return part[:end].strip(EDGES)
