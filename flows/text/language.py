"""Which language a text is in: its script first, then its function words, and langdetect only where those leave doubt.

langdetect is random unless seeded, and slow when every language it knows competes; here it is seeded, and only the
languages written in the text's script compete.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain, compress, repeat
from operator import eq, itemgetter

import regex
from langdetect import DetectorFactory
from langdetect.detector_factory import LangDetectException

from flows.text.characters import character_counts
from flows.text.chunks import Chunks
from flows.text.fold import fold

UNDETERMINED = "und"

# Languages that write a script, as ISO 639-1 codes: the most usual one first (it is taken for a few words of text).
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "LATIN": (
        "en",
        "af",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "es",
        "et",
        "fi",
        "fr",
        "hr",
        "hu",
        "id",
        "it",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "sk",
        "sl",
        "so",
        "sq",
        "sv",
        "sw",
        "tl",
        "tr",
        "vi",
    ),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "ARABIC": ("ur", "ar", "fa"),
    "CYRILLIC": ("ru", "bg", "mk", "uk"),
    "BENGALI": ("bn",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "ORIYA": ("or",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "KANNADA": ("kn",),
    "MALAYALAM": ("ml",),
    "SINHALA": ("si",),
    "THAANA": ("dv",),
    "TIBETAN": ("bo",),
    "MYANMAR": ("my",),
    "THAI": ("th",),
    "LAO": ("lo",),
    "KHMER": ("km",),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "ARMENIAN": ("hy",),
    "GEORGIAN": ("ka",),
    "ETHIOPIC": ("am",),
    "HANGUL": ("ko",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "CJK": ("zh",),
}
# Letters that only one language of their script writes, where langdetect does not know that language.
MARKS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ARABIC": (("ps", "ښږځڅۍ"), ("sd", "ٻڄڃڻڳڦڙ"), ("ug", "ۇۈۋ"), ("ku", "ڕڵۆێ")),
    "CYRILLIC": (("be", "ў"), ("sr", "ђћџљњ"), ("kk", "әғқұһ"), ("mn", "өү"), ("uk", "іїєґ")),
    "BENGALI": (("as", "ৰৱ"),),
}
_SAMPLE = 2000  # characters in which function words are counted
_DOUBT = 700  # characters that langdetect reads where there is doubt
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+")
_CONTESTED = 0.3  # share of the letters above which a script other than Latin makes the text


@dataclass(frozen=True, slots=True, eq=False)
class FunctionWords:
    """Small words by language: each word gives a share of itself to every language that has it."""

    shares: Mapping[str, Mapping[str, tuple[tuple[str, float], ...]]]  # script -> word -> shares of its languages
    languages: frozenset[str]


def build_function_words(words: Mapping[str, Iterable[str]]) -> FunctionWords:
    """Function words by language code, folded."""
    owners: dict[str, list[str]] = {}
    for language in sorted(words):
        for word in dict.fromkeys(fold(word) for word in words[language]):
            owners.setdefault(word, []).append(language)
    shares: dict[str, dict[str, tuple[tuple[str, float], ...]]] = {script: {} for script in SCRIPTS}
    for script, candidates in SCRIPTS.items():
        for word, codes in owners.items():
            own = tuple((code, 1.0 / len(codes)) for code in codes if code in candidates)
            if own:
                shares[script][word] = own
    return FunctionWords(shares, frozenset(words))


def detect_language(text: str, words: FunctionWords, hint: str | None = None) -> tuple[str, float]:
    """The ISO 639-1 code of a text's language and how sure that is; `und` and 0 where it has no letters.

    `hint` is what the page says of itself: it decides only where the text leaves doubt.
    """
    script, total = main_script(text)
    if script is None:
        return UNDETERMINED, 0.0
    candidates = SCRIPTS[script]
    for language, letters in MARKS.get(script, ()):
        if sum(map(text.count, letters)) * 100 > total:
            return language, 0.95
    if len(candidates) == 1:
        return candidates[0], 0.99
    language, confidence = by_function_words(text, script, words)
    if confidence < 0.6:
        language, confidence = by_langdetect(text, script)
    if confidence < 0.6 and hint and hint in candidates:
        return hint, max(confidence, 0.6)
    return language, round(confidence, 3)


def main_script(text: str) -> tuple[str | None, int]:
    """The script that makes the text, and how many of its letters it has; taken from the whole text.

    Latin is counted only where nothing else stands beside it in strength: pages in other scripts carry Latin names,
    addresses and furniture. Kana makes a text with Chinese characters Japanese.
    """
    counts = character_counts(text)
    scripts = list(map(script_of, counts))
    totals = {
        script: sum(compress(counts.values(), map(eq, scripts, repeat(script)))) for script in {*scripts} if script
    }
    if not totals:
        return None, 0
    all_letters = sum(totals.values())
    for kana in ("HIRAGANA", "KATAKANA"):
        if totals.get(kana, 0) > 0.1 * all_letters:
            return kana, totals[kana]
    others = sorted((-total, script) for script, total in totals.items() if script != "LATIN")
    if others and (-others[0][0] >= _CONTESTED * all_letters or "LATIN" not in totals):
        return others[0][1], -others[0][0]
    return "LATIN", totals["LATIN"]


@lru_cache(maxsize=20_000)
def script_of(char: str) -> str | None:
    """The script of a letter, or None for digits, marks of no script and punctuation."""
    if char.isascii():
        return "LATIN" if char.isalpha() else None
    if unicodedata.category(char)[0] not in "LM":
        return None
    script = unicodedata.name(char, "").split(" ", 1)[0]
    return script if script in SCRIPTS else None


def by_function_words(text: str, script: str, words: FunctionWords) -> tuple[str, float]:
    """The language whose function words the text uses, with a confidence that is low for few or contested words."""
    candidates = SCRIPTS[script]
    known = [code for code in candidates if code in words.languages]
    scores = dict.fromkeys(known, 0.0)
    read = list(_telling(words, script).each(sample_of(text, _SAMPLE).split()))
    total = sum(map(itemgetter(0), read))
    for word, count in Counter(chain.from_iterable(map(itemgetter(1), read))).items():
        for code, share in words.shares[script][word]:
            scores[code] += share * count
    if not scores or total < 12:
        return candidates[0], 0.0
    ranking = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, score = ranking[0]
    second = ranking[1][1] if len(ranking) > 1 else 0.0
    density = min(1.0, score / total / 0.18)
    if len(known) < len(candidates):  # languages without function words may hide behind a weak winner
        density = min(1.0, score / total / 0.22) ** 2
    return best, density * (score - second) / (score + 1e-9) * min(1.0, total / 20) if score else 0.0


@cache
def _telling(words: FunctionWords, script: str) -> Chunks[tuple[int, tuple[str, ...]]]:
    """Reads chunks: how many of their words begin in a script, and which are function words of its languages."""
    shares = words.shares[script]

    def read(chunk: str) -> tuple[int, tuple[str, ...]]:
        found = [(fold(word), told) for word in _WORD.findall(chunk) if (told := script_of(word[0])) is not None]
        return sum(told == script for _, told in found), tuple(word for word, _ in found if word in shares)

    return Chunks(read)


def sample_of(text: str, size: int) -> str:
    """Up to `size` characters from three places of a text, so that a foreign opening does not decide."""
    if len(text) <= size:
        return text
    third = size // 3
    middle = len(text) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def by_langdetect(text: str, script: str) -> tuple[str, float]:
    """What langdetect finds among the languages of one script; the most usual one, unsure, for a few words."""
    usual = SCRIPTS[script][0]
    kept = " ".join(word for word in _WORD.findall(sample_of(text, 4 * _DOUBT)) if script_of(word[0]) == script)[
        :_DOUBT
    ]
    if len(kept) < 20:
        return usual, 0.4
    detector = _factory(script).create()
    detector.append(kept)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return usual, 0.3
    if not found:
        return usual, 0.3
    code, probability = found[0].lang.split("-")[0], float(found[0].prob)
    if len(kept) < 80:  # names alone look like any of many languages: "Kim Jong Un Putin Meeting"
        few = len(SCRIPTS[script]) <= 4
        sure = probability > 0.9 if few else probability > 0.99 and code == usual
        return (code, probability * 0.8) if sure else (usual, 0.4)
    return code, min(probability, 0.99)


@cache
def _factory(script: str) -> DetectorFactory:
    factory = DetectorFactory()
    profiles = files("langdetect") / "profiles"
    factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in SCRIPTS[script]])
    factory.set_seed(0)
    return factory
