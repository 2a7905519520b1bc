"""Folding: the one way in which texts are made comparable. What is stored is always the raw slice, never the fold.

Python's `\\w` and `\\b` take Devanagari vowel signs for non-letters, so nothing here or above uses them.
"""

from __future__ import annotations

import re
import unicodedata

from flows.text.memo import Memo

NUKTA = "\u093c"
CHANDRABINDU, ANUSVARA = "\u0901", "\u0902"

# A nasal with virama before a consonant of its own row is written as anusvara by half of the press: हिन्दी = हिंदी.
_NASALS = re.compile(
    "\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])"
    "|\u0928\u094d(?=[\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d])"
)
# गये = गए, गयी = गई, चाहिये = चाहिए: the glide before e and ī at the end of a word is a matter of taste.
_GLIDES = re.compile("(?<=[\u0905-\u0939\u093e-\u094c])\u092f([\u0947\u0940])(?=\u0902?$)")
# सोनिआ = सोनिया, झीजिआंग = झीजियांग; not in a word of one such syllable, for किआ (Kia) is not किया (did).
_HIATUS = re.compile("(?<=[\u0905-\u0939\u093e-\u094d\u0902][\u0915-\u0939]\u093f)\u0906")
_GLIDE_TO = {"\u0947": "\u090f", "\u0940": "\u0908"}

_SAME = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "ʼ": "'",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ە": "ہ",
        "ه": "ہ",
        "ۃ": "ہ",
        "ة": "ہ",
        "أ": "ا",
        "إ": "ا",
        "‐": "-",
        "‑": "-",
        "ё": "е",
        "Ё": "е",
        CHANDRABINDU: ANUSVARA,
    }
)
_LATIN_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def _fold(word: str) -> str:
    """The match key of a word or phrase: equal for every way of writing the same thing.

    Case, Latin accents, nukta, joiners, vowel points of Arabic script, digits of any script, chandrabindu and
    anusvara, half nasals, quote marks and kinds of hyphen are folded. Vowel signs and virama are kept.
    """
    if word.isascii():
        return word.lower()
    text = unicodedata.normalize("NFKD", word).casefold().translate(_SAME)
    out = []
    for char in text:
        category = unicodedata.category(char)
        if category == "Mn":
            code = ord(char)
            if 0x0300 <= code <= 0x036F or char == NUKTA or 0x064B <= code <= 0x065F or code == 0x0670:
                continue
        elif category == "Cf":
            continue
        elif category == "Nd":
            char = str(unicodedata.digit(char))
        elif category == "Zs":
            char = " "
        out.append(char)
    text = unicodedata.normalize("NFC", "".join(out)).translate(_LATIN_SPECIAL)
    if "\u094d" in text:
        text = _NASALS.sub(ANUSVARA, text)
    if "\u092f" in text:
        text = _GLIDES.sub(lambda m: _GLIDE_TO[m.group(1)], text)
    if "\u093e\u0945" in text:
        text = text.replace("\u093e\u0945", "\u0949")  # हाॅकी = हॉकी
    if "\u0906" in text:
        text = _HIATUS.sub("\u092f\u093e", text)
    return text


fold = Memo(_fold, 200_000).__getitem__  # the match key of a word, as `_fold` says


def nfc(text: str) -> str:
    """The text in Unicode form NFC, as it is stored."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
