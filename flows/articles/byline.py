"""Bylines and date lines: who wrote it, for whom, where and when, read from the lines around a headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from flows.articles.draft import Stamp
from flows.articles.furniture import ends_sentence, is_notice
from flows.articles.lexicon import CleaningRules
from flows.articles.words import word_spans, words_of
from flows.text.catalogue import Catalogue
from flows.text.fold import fold

_PARTS = regex.compile(r"\s*[|•·»›\t✍]\s*|\s{3,}|\s+[–—-]\s+|(?<=\p{L})\s*/\s*(?=\p{L})")
_PIECES = regex.compile(r"\s*(?:[,،;।]|:(?!\p{Nd}))\s*")
_CAPITALISED = regex.compile(r"^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.|de|da|van|von|bin|al|el)$")
_LATIN = regex.compile(r"\p{Latin}")
_ORDINAL = regex.compile(r"^\d{1,2}(?:st|nd|rd|th)$")
_GLUED_INITIAL = regex.compile(r"(?<=[\p{Ll}]{2})\p{Lu}$")
_EDITED = regex.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")  # "राहुल मेहता [Edited By: मोहित]"
_EDGES = " \t\u00a0,.;:|·•-–—()[]@✍🖊✏🏷📅🕒⏱"


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


def read_meta(line: str, rules: CleaningRules, catalogue: Catalogue) -> Meta | None:
    """What a byline or date line says, or None where any part of the line is something else."""
    if len(line) > 200 or is_notice(line):
        return None
    meta = Meta()
    line = _EDITED.sub(lambda match: "" if rules.byline_starts.at(words_of(match[1])) else match[0], line)
    parts = _joined([part for part in _PARTS.split(line) if part.strip(_EDGES)], rules)
    if not parts or len(parts) > 8:
        return None
    pending = [part for part in parts if not _read_part(part.strip(), meta, rules, catalogue)]
    if pending and not (
        meta.strong and len(pending) == 1 and _read_names(pending[0], meta, rules, catalogue, vouched=True)
    ):
        return None
    if meta.person_alone and not meta.strong and len(parts) == 1 and meta.place is None:
        return meta if meta.named or _LATIN.match(meta.author or "") else None
    return meta


def _joined(parts: list[str], rules: CleaningRules) -> list[str]:
    """The parts of a line, a byline word alone with what follows it: "By - A. Rao", "Posted by | A. Rao"."""
    joined: list[str] = []
    for part in parts:
        if joined and rules.byline_starts.whole(words_of(joined[-1])) and not joined[-1].rstrip().endswith(":"):
            joined[-1] = f"{joined[-1].strip(_EDGES)} {part}"
        else:
            joined.append(part)
    return joined


def _read_part(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    words = words_of(part)
    return _read_both(part, words, meta, rules, catalogue) or _read_one(part, words, meta, rules, catalogue)


def _read_one(part: str, words: list[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a part that is a date, a byline or names."""
    if not words:
        return True
    if read_date(part, words, meta, rules):
        return True
    if ends_sentence(part) and len(words) > 6:
        return False
    size = rules.byline_starts.at(words)
    if size and (size < len(words) or part.rstrip().endswith(":")):
        rest = _drop_words(part, size)
        if not rest:
            meta.strong = True
            return True
        if _read_names(rest, meta, rules, catalogue, vouched=True):
            meta.strong = meta.signed = True
            return True
    size = rules.byline_ends.ends(words)
    if size and size < len(words):
        rest = _keep_words(part, len(words) - size)
        if _read_names(rest, meta, rules, catalogue, vouched=True):
            meta.strong = meta.signed = True
            return True
    return _read_names(part, meta, rules, catalogue, vouched=False)


def _read_both(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a date and a byline that nothing parts: "Posted on 12 March by A. Rao", "By A. Rao on 12 March"."""
    if len(words) > 20 or not any(any(char.isdigit() for char in word) for word in words):
        return False
    for index in range(1, len(words)):
        if not (rules.byline_starts.at(words, index) or rules.date_labels.at(words, index)):
            continue
        left, right = _keep_words(part, index), _drop_words(part, index)
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


def _add(found: Meta, meta: Meta) -> None:
    """Takes over what a part has told, where nothing is known yet."""
    meta.stamps += found.stamps
    meta.author, meta.agency = meta.author or found.author, meta.agency or found.agency
    meta.place = meta.place or found.place
    meta.strong, meta.signed, meta.named = True, True, meta.named or found.named


def read_date(part: str, words: Sequence[str], meta: Meta, rules: CleaningRules) -> bool:
    """Whether a part is nothing but a date, its label and a time; the date goes to `meta`."""
    if len(words) > 16:
        return False
    dated = 0
    digits = 0
    for index, word in enumerate(words):
        if word.isdigit() or _ORDINAL.match(word):
            digits += 1
            dated += len(word) == 4
        elif word in rules.months:
            dated += 1
        elif not (
            word in rules.weekdays
            or word in rules.clock_words
            or rules.date_labels.at(words, index)
            or _inside_label(words, index, rules)
            or rules.ago.at(words, index)
        ):
            return False
    updated = rules.update_labels.within(words)
    if dated and digits:
        meta.stamps.append(Stamp(part, "byline", updated))
        meta.strong = True
        return True
    if (digits and (rules.ago.within(words) or ":" in part)) or rules.date_labels.whole(words):
        meta.strong = True
        return True
    return digits == 0 and rules.ago.whole(words)


def _inside_label(words: Sequence[str], index: int, rules: CleaningRules) -> bool:
    return any(rules.date_labels.at(words, start) > index - start for start in range(max(0, index - 4), index))


def _read_names(part: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue, *, vouched: bool) -> bool:
    """Reads "Rhea Sondhi, Patna", "नई दिल्ली: नमिता सेठी, प्रभात उजास संवाद नेटवर्क", "Staff Reporter"."""
    whole = part.strip(_EDGES)
    if _person_of(whole, words_of(whole), Meta(), rules, catalogue)[0] == whole and _read_outlet(
        whole, meta, rules, catalogue
    ):
        return True
    pieces = [piece.strip(_EDGES) for piece in _PIECES.split(part) if piece.strip(_EDGES)]
    if not 1 <= len(pieces) <= 6:
        return False
    persons: list[str] = []
    named = 0  # persons whose names are known as names
    places: list[str] = []
    vouching = vouched
    skip = False
    for index, piece in enumerate(pieces):
        words = words_of(piece)
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
            vouching = True
            break
        if places and (desk := rules.correspondents.ends(words)) and 0 < desk < len(words) <= desk + 3:
            meta.agency = meta.agency or _keep_words(piece, len(words) - desk)  # "गोरखपुर। नवरश्मि संवाददाता"
            vouching = True
        elif read_date(piece, words, meta, rules) or _read_outlet(piece, meta, rules, catalogue):
            vouching = True
        elif (place := place_named(piece, catalogue, rules)) is not None:
            places.append(place)
        elif 1 <= len(words) <= 5 and _may_be_person(piece, words, rules):
            label = rules.date_labels.ends(words)
            if 0 < label < len(words):  # "Author: Tilak Rao Publish Date: …"
                piece, words = _keep_words(piece, len(words) - label), words[: len(words) - label]
            if is_name(words, rules):
                named += 1
            elif named and index == len(pieces) - 1 and len(words) <= 2:
                continue  # "राकेश कुमार, हाजीपुर": a place that no catalogue knows
            persons.append(piece)
        else:
            return False
    placed = bool(places) and ":" not in part and not any(w in rules.small_words for p in persons for w in words_of(p))
    if len(persons) > 3 or (persons and not vouching and not named and not placed and not _LATIN.match(persons[0])):
        return False  # "असम: बाढ़ से हालात बिगड़े" is a headline
    meta.named = bool(persons) and named == len(persons)
    if not persons and not vouching:
        return False  # a place alone is a crumb or a headline of one word
    if persons and not (vouched or vouching or places):
        meta.person_alone = True
        if (len(persons) > 1 and not meta.named) or len(words_of(persons[0])) < 2:
            return False
    if persons and meta.author is None:
        meta.author = ", ".join(persons)
    if places and meta.place is None:
        meta.place = places[0]
    meta.strong = meta.strong or vouching or (meta.named and bool(places))
    meta.named = meta.named or (placed and len(persons) == 1)
    return True


def _person_of(
    piece: str, words: list[str], meta: Meta, rules: CleaningRules, catalogue: Catalogue
) -> tuple[str, list[str]]:
    """A name without the outlet or place behind it: "A. Rao BBC News", "A. Rao for The Sentinel", "A. Rao in Pune"."""
    for index in range(2, min(len(words), 6)):
        link = words[index] in rules.outlet_links or words[index] in rules.place_starts
        rest = _drop_words(piece, index + link)
        inner = words[index + link :]
        if not inner:
            continue
        named = rules.agencies.whole(inner) or (link and is_outlet(rest, inner, rules))
        if not _may_be_names(words[:index], rules):
            return piece, words
        if named:
            meta.agency = meta.agency or rest
        elif words[index] not in rules.place_starts or (place := place_named(rest, catalogue, rules)) is None:
            continue
        else:
            meta.place = meta.place or place
        kept = _keep_words(piece, index)
        return kept, words_of(kept)
    if len(words) > 3 and rules.reporters.ends(words) and _LATIN.match(piece) and _may_be_names(words[:2], rules):
        kept = _keep_words(piece, 2)  # "A. Rao Local Democracy Reporter"
        return kept, words_of(kept)
    return piece, words


def _may_be_names(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether nothing in some words says that they are an outlet or a phrase rather than people."""
    return not rules.agencies.at(words) and not any(
        word in rules.outlet_words
        or ((word in rules.small_words or word in rules.outlet_links) and word not in rules.joiners)
        for word in words
    )


def _read_outlet(piece: str, meta: Meta, rules: CleaningRules, catalogue: Catalogue) -> bool:
    words = words_of(piece)
    if rules.reporters.whole(words):
        meta.strong = True
        return True
    desk = rules.correspondents.ends(words)
    if 0 < desk < len(words) and not rules.agencies.whole(words) and rules.agencies.whole(words[: len(words) - desk]):
        piece, words = _keep_words(piece, len(words) - desk), words[: len(words) - desk]  # "बीबीसी संवाददाता"
    size = rules.agencies.at(words)
    if (
        0 < size < len(words) <= size + 2
        and "," not in piece
        and place_named(_drop_words(piece, size), catalogue, rules) is not None
    ):
        meta.agency = meta.agency or _keep_words(piece, size)  # "PIB Delhi": the bureau's seat is no dateline
        meta.strong = True
        return True
    known = rules.agencies.whole(words)
    if known or is_outlet(piece, words, rules):
        meta.unknown_outlet = meta.unknown_outlet or not known
        if meta.agency is None:
            meta.agency = piece.strip(_EDGES)
        meta.strong = True
        return True
    if 0 < size < len(words) <= size + 4 and all(word in rules.outlet_links for word in words[size:]):
        meta.agency = meta.agency or _keep_words(piece, size)  # "बीबीसी हिंदी के लिए"
        meta.strong = True
        return True
    if 0 < size < len(words) - 1 and words[size] in rules.joiners and rules.agencies.whole(words[size + 1 :]):
        meta.agency = meta.agency or _keep_words(piece, size)  # "Euronews with agencies": the first one stands
        meta.strong = True
        return True
    return False


def is_outlet(piece: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a few words look like the name of an outlet or a desk: "Delta Daily Desk and Agencies"."""
    if not 1 < len(words) <= 7 or any(mark in piece for mark in ",،;।") or ends_sentence(piece):
        return False
    if words[-1] not in rules.outlet_words and not (words[0] in rules.outlet_words and len(words) <= 4):
        return False
    if _LATIN.match(piece):
        return all(
            token[:1].isupper() or token.lower() in rules.outlet_links or not token[:1].isalpha()
            for token in piece.split()
        )
    return len(words) <= 5 and words[-1] in rules.outlet_words


def place_named(piece: str, catalogue: Catalogue, rules: CleaningRules) -> str | None:
    """The English name of the place that some words are, whole, in the catalogue: "लखनऊ", "लखनऊ से"."""
    *front, last = piece.split() or [""]
    if front and fold(last) in rules.place_endings:
        piece = " ".join(front)
    alias = catalogue.aliases.get(piece)
    if alias is not None and alias.entity.type == "LOC" and not alias.adjective:
        return alias.entity.name.removesuffix(" district")
    return None


def is_name(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether two to four words are a person's name: one of them is a known part of names, none a word of grammar."""
    return (
        2 <= len(words) <= 4
        and (words[0] in rules.names or words[-1] in rules.names)
        and not any(word in rules.small_words for word in words)
    )


def _may_be_person(piece: str, words: Sequence[str], rules: CleaningRules) -> bool:
    if any(any(c.isdigit() for c in word) for word in words) or (
        ends_sentence(piece) and not piece.rstrip().endswith(".")
    ):
        return False
    if rules.sections.whole(words) or rules.whole.whole(words) or rules.stops.whole(words):
        return False
    tokens = [token for token in piece.split() if token.lower() not in rules.joiners]
    if _LATIN.match(piece):
        initials = len(tokens) == 1 and len(tokens[0]) <= 4 and tokens[0].isupper()  # "AKS/RT" below a release
        return not initials and all(_CAPITALISED.match(token) for token in tokens)
    return not any(word in rules.outlet_words or word in rules.clock_words for word in words)


def _drop_words(part: str, size: int) -> str:
    spans = word_spans(part)
    return part[spans[size - 1][1] :].strip(_EDGES) if len(spans) >= size else ""


def _keep_words(part: str, size: int) -> str:
    spans = word_spans(part)
    if not len(spans) >= size > 0:
        return ""
    end = spans[size - 1][1]
    while end < len(part) and not part[end].isspace() and part[end] not in ",،;:()[]|/":  # "example.com"
        end += 1
    return part[:end].strip(_EDGES)
