"""Text from before Unicode: recognised by the commonest words and signs of its fonts, and refused.

What was typed with such a font is stored as Western letters and reads as nonsense: "iqfyl us dgk fd" is "पुलिस ने कहा कि".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def refuse_legacy(lines: Iterable[str], fonts: LegacyFonts) -> None:
    """Raises Rejected `encoding` where a line, or the text as a whole, was typed with a font from before Unicode."""
    pieces: list[str] = []
    for line in lines:
        tokens = line.split()
        if len(tokens) >= _FEW:
            _check(tokens, fonts)
        pieces += tokens
    if len(pieces) >= _FEW:
        _check(pieces, fonts)


def _check(tokens: list[str], fonts: LegacyFonts) -> None:
    for font in fonts.fonts:
        if font.words.isdisjoint(tokens):  # nearly every line: the longer look is for those that have some
            continue
        found = [word for token in tokens if (word := _known(token, font)) is not None]
        if len(found) < _SHARE * len(tokens):
            continue
        kinds = frozenset(found)
        if len(kinds) >= _KINDS and len(kinds & font.odd) >= _ODD:
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
    if signs.isdisjoint("".join(tokens)):
        return False
    count = letters = 0
    for token in tokens:
        letters += len(token)
        if not token.isascii() and any(char.isalpha() for char in token):
            count += sum(1 for char in token if char in signs)
    return count > _SIGNS * letters


def _is_odd(word: str) -> bool:
    """Whether a word has a capital or a sign behind its first letter: no Western language's common words do."""
    return any(not char.isalpha() or char.isupper() or not char.isascii() for char in word[1:])
