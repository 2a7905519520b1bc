"""Text from before Unicode: recognised by the commonest words and signs of its fonts, and refused.

What was typed with such a font is stored as Western letters and reads as nonsense: "iqfyl us dgk fd" is "पुलिस ने कहा कि".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from flows.errors import Rejected
from flows.frozen import frozen

_FEW = 12  # tokens; a shorter line tells nothing
_SHARE = 0.12  # of a line's tokens: common words make a third of Hindi
_KINDS = 4  # different common words
_ODD = 2  # of them such as no Western language writes: "gS", "x;k"
_SIGNS = 0.06  # of a line's characters: one in a hundred is much in Catalan, half of them are signs in Chanakya


@frozen()
class LegacyFont:
    """A font's name, how it spells the commonest words, and what may stand behind a word."""

    name: str
    words: frozenset[str]
    odd: frozenset[str]
    ends: str


@frozen()
class LegacyFonts:
    """The fonts from before Unicode that some languages were typed with, and the signs that betray any of them."""

    fonts: tuple[LegacyFont, ...] = ()
    signs: frozenset[str] = frozenset()


def build_legacy_fonts(settings: Mapping[str, Any]) -> LegacyFonts:
    """The fonts of legacy_fonts.yml."""
    fonts = []
    for font in settings.get("fonts", ()):
        words = frozenset(font["words"].split())
        fonts.append(LegacyFont(font["name"], words, frozenset(filter(_is_odd, words)), font["ends"]))
    return LegacyFonts(tuple(fonts), frozenset(settings.get("signs", "")))


def merge_legacy_fonts(parts: Iterable[LegacyFonts]) -> LegacyFonts:
    """The fonts of all languages."""
    parts = tuple(parts)
    return LegacyFonts(
        tuple(font for part in parts for font in part.fonts), frozenset(sign for part in parts for sign in part.signs)
    )


def refuse_legacy(lines: Sequence[str], fonts: LegacyFonts) -> None:
    """Raises Rejected `encoding` where a line, or the text as a whole, was typed with a font from before Unicode."""
    text = "\n".join(lines)
    fonts = _suspected(text, fonts)
    if not (fonts.fonts or fonts.signs):  # nearly every text: what all of it does not have, no line has
        return
    for piece in (*(line.split() for line in lines), text.split()):
        if len(piece) >= _FEW:
            _check(piece, fonts)


def _suspected(text: str, fonts: LegacyFonts) -> LegacyFonts:
    """The fonts of which a text may have words enough, and the signs if it has any."""
    seen = frozenset(text.split())
    few = tuple(
        font
        for font in fonts.fonts
        if not font.words.isdisjoint(seen) and _betrays(seen.union(token.rstrip(font.ends) for token in seen), font)
    )
    return LegacyFonts(few, fonts.signs if _any_of(fonts.signs).search(text) else frozenset())


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    """Finds any of some signs; nothing where there are none."""
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]" if signs else r"(?!)")


def _betrays(words: Collection[str], font: LegacyFont) -> bool:
    """Whether there are several of a font's common words among some, and such as no Western language writes."""
    return len(font.words.intersection(words)) >= _KINDS and len(font.odd.intersection(words)) >= _ODD


def _check(tokens: list[str], fonts: LegacyFonts) -> None:
    for font in fonts.fonts:
        if font.words.isdisjoint(tokens):
            continue
        found = [word for token in tokens if (word := _known(token, font)) is not None]
        if len(found) >= _SHARE * len(tokens) and _betrays(found, font):
            raise Rejected("encoding", f"typed with the font {font.name} or one like it, which is no Unicode text")
    if _signs_inside(tokens, fonts.signs):
        raise Rejected("encoding", "typed with a font from before Unicode, or UTF-8 that was read as Western letters")


def _known(token: str, font: LegacyFont) -> str | None:
    if token in font.words:
        return token
    bare = token.rstrip(font.ends)
    return bare if bare in font.words else None


def _signs_inside(tokens: list[str], signs: frozenset[str]) -> bool:
    """Whether many signs are glued to letters: "·¤ð", "à¤•à¥‡"; a price or a temperature has one at its end."""
    count = 0
    for token in filter(_any_of(signs).search, tokens):
        if not token.isascii() and any(map(str.isalpha, token)):
            count += sum(map(signs.__contains__, token))
    return count > _SIGNS * sum(map(len, tokens))


def _is_odd(word: str) -> bool:
    """Whether a word has a capital or a sign behind its first letter: no Western language's common words do."""
    return any(not char.isalpha() or char.isupper() or not char.isascii() for char in word[1:])
