"""Names between scripts: romanised as the press writes them, keyed by consonants; acronyms read letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Any

from flows.frozen import frozen
from flows.text.fold import fold
from flows.text.memo import Memo

_ACRONYM_WORD = 24  # a longer word is no acronym spelt out; bounds the search


@frozen()
class Script:
    """How one script is written in Latin. `consonants` is empty for an alphabet that needs no vowel rule."""

    plain: Mapping[str, str]
    consonants: Mapping[str, str]
    vowels: Mapping[str, str]
    signs: Mapping[str, str]
    clusters: Mapping[str, str]
    virama: str
    nasals: str
    final_keep: str


@frozen()
class Romaniser:
    """Latin spellings of names: known parts from a lexicon, the rest by the rules of its script."""

    scripts: Sequence[Script]
    known: Mapping[str, str]  # folded name part -> usual Latin spelling
    letters: Mapping[str, str]  # folded letter name -> Latin letter: एन -> N
    longest_letter: int = 8
    first_letters: tuple[str, ...] = ()
    _acronyms: dict[str, str] = field(default_factory=dict)
    _cache: dict[str, str] = field(default_factory=dict)

    def name(self, words: Sequence[str]) -> str:
        """A name of several words in Latin, with capitals: ["आलोक", "रस्तोगी"] → "Alok Rastogi"."""
        return " ".join(filter(None, (self.word(w) for w in words)))

    def word(self, word: str) -> str:
        """One word in Latin: as the lexicon spells it, else letter names as initials, else by rule."""
        if word.isascii():
            return word
        known = self._cache.get(word)
        if known is None:
            known = self.known.get(fold(word)) or self._by_rule(word)
            if len(self._cache) < 50_000:
                self._cache[word] = known
        return known

    def initials(self, word: str) -> str:
        """Letter names run together as initials: "केपीएस" → "K. P. S."; empty where it is no such word."""
        letters = self.acronym(word)
        return ". ".join(letters) + "." if letters else ""

    def acronym(self, word: str) -> str:
        """A word spelt by letter names as the acronym that it reads: "केसीएनए" → "KCNA"; empty where it is none."""
        if len(word) > _ACRONYM_WORD or word.isascii() or not word.startswith(self.first_letters):
            return ""
        known = self._acronyms.get(word)
        if known is None:
            known = self._read_acronym(fold(word))
            if len(self._acronyms) < 50_000:
                self._acronyms[word] = known
        return known

    def _read_acronym(self, key: str) -> str:
        best: list[str | None] = [""] + [None] * len(key)
        for end in range(1, len(key) + 1):
            for start in range(max(0, end - self.longest_letter), end):
                head = best[start]
                letter = self.letters.get(key[start:end])
                # The split with fewest letters wins: डब्ल्यू is W, never D, B, L.
                if head is not None and letter is not None:
                    current = best[end]
                    if current is None or len(head) + 1 < len(current):
                        best[end] = head + letter
        found = best[len(key)]
        return found if found and len(found) >= 2 else ""

    def _by_rule(self, word: str) -> str:
        for script in self.scripts:
            table = script.plain or script.consonants
            if any(c in table or c in script.vowels for c in word):
                latin = _abugida(word, script) if script.consonants else _alphabet(word, script)
                return latin[:1].upper() + latin[1:]
        return _ascii(word)


def build_romaniser(scripts: Mapping[str, Any], known: Mapping[str, str], letters: Mapping[str, str]) -> Romaniser:
    """A romaniser from seeds/romanise.yml, name parts and letter names."""
    compiled = [
        Script(
            plain=table.get("plain", {}),
            consonants=table.get("consonants", {}),
            vowels=table.get("vowels", {}),
            signs=table.get("signs", {}),
            clusters=table.get("clusters", {}),
            virama=table.get("virama", ""),
            nasals=table.get("nasals", ""),
            final_keep=table.get("final_keep", ""),
        )
        for table in scripts.values()
    ]
    folded = {fold(k): v for k, v in letters.items()}
    firsts = tuple(sorted({k[0] for k in folded}))
    return Romaniser(compiled, known, folded, max((len(k) for k in folded), default=1), firsts)


def spelling(latin: str) -> str:
    """A romanised name without what scripts and outlets spell differently: "Idriss" = इदरिस, "Khaled" = "Khalid".

    Unlike `skeleton` it keeps what tells names apart, so that it may stand for a name. A name with letters that have
    no Latin base is only folded.
    """
    folded = fold(latin)
    return " ".join(map(_plain_spelling, folded.split())) if folded.isascii() else folded


# In this order, on words without capitals. \x00 stands for "ch" while a bare c becomes k.
_SPELLINGS = (
    *(("ee", "i"), ("oo", "u"), ("ou", "u"), ("ph", "f"), ("ck", "k"), ("sch", "sh"), ("ch", "\x00")),
    *(("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("\x00", "ch")),
    *(("th", "t"), ("w", "v"), ("q", "k"), ("x", "ks"), ("z", "j")),
)
_DOUBLED = re.compile(r"([a-hj-z])\1+")  # not the i: it counts kings
_SILENT = re.compile(r"(?<=[aeiou])h$")
_LONG_I = re.compile("ii+")
_ER = re.compile("er(?![aeiou])")  # Verma = Varma
_VOWELS = re.compile(r"[aeiou]+")
# What is heard alike away from a name's only syllable: Chauhan = Chouhan, Harper = हार्पर. Lei and Li are two names.
_HEARD = str.maketrans({"e": "i", "o": "u"})


@lru_cache(maxsize=50_000)
def _plain_spelling(word: str) -> str:
    for ours, plain in _SPELLINGS:
        word = word.replace(ours, plain)
    word = _SILENT.sub("", _DOUBLED.sub(r"\1", word[:1] + word[1:].replace("y", "i")))
    if len(_VOWELS.findall(word)) < 2:
        return word
    return _LONG_I.sub("i", _ER.sub("ar", word).replace("au", "u").replace("ai", "i").translate(_HEARD))


def _skeleton(latin: str) -> str:
    """The consonants of a romanised name, sounds that scripts confuse made equal: "Lavrov" = "लावरोव" = "lfrf".

    Words are kept apart by a space, so that names of different length never meet.
    """
    return " ".join(filter(None, map(_skeleton_word, latin.split())))


skeleton = Memo(_skeleton, 50_000).__getitem__  # of a romanised name, as `_skeleton` says


# In this order: what scripts write differently -> one letter. c stands for the sound of "ch" at the end.
_DIGRAPHS = tuple(
    tuple(pair.split("="))
    for pair in [
        "sch=s",
        "tch=c",
        "chh=c",
        "zh=j",
        "sh=s",
        "ch=c",
        "kh=k",
        "gh=g",
        "th=t",
        "dh=d",
        "ph=f",
        "bh=b",
        "jh=j",
        "ck=k",
        "qu=k",
        "x=ks",
        "q=k",
        "ce=s",
        "ci=s",
        "cy=s",
        "c=k",
        "w=f",
        "v=f",
        "z=j",
        "tz=ts",
    ]
)
_VILLAGE = re.compile("ga+nva?$")  # लासलगांव: Lasalgaon
_KEEP_C = "\x00"  # stands for the sound of "ch" while a bare c becomes k


@lru_cache(maxsize=50_000)
def _skeleton_word(word: str) -> str:
    text = _ascii(word).lower()
    if text.endswith(("ow", "aw", "ew")):
        text = text[:-1]  # Moscow: the w is a vowel
    for old, new in _DIGRAPHS:
        if old in text:
            text = text.replace(old, _KEEP_C if new == "c" else new)
    text = text.replace(_KEEP_C, "c")
    out = []
    for position, char in enumerate(text):
        if char in "aeiou":
            if position == 0:
                out.append("a")
        elif char == "y":
            if position == 0:
                out.append("y")
        elif char == "h":
            if position == 0:
                out.append("h")
        elif char.isalpha() and (not out or out[-1] != char):
            out.append("n" if char == "m" and text[position + 1 : position + 2] in ("p", "b") else char)
    return "".join(out).replace("ngk", "nk")


def _ascii(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii())


def _alphabet(word: str, script: Script) -> str:
    return "".join(script.plain.get(c, c if c.isascii() else "") for c in word.lower())


def _abugida(word: str, script: Script) -> str:
    units = _syllables(unicodedata.normalize("NFC", word), script)
    _drop_schwas(units, script)
    out: list[str] = []
    for onset, vowel, nasal, _ in units:
        out.append(onset + vowel)
        if nasal:
            out.append("\x00")
    text = "".join(out)
    return _VILLAGE.sub("gaon", _nasalise(text))


def _syllables(word: str, script: Script) -> list[list[Any]]:
    """[onset, vowel, nasal, last letter] of each syllable; the inherent vowel is "ə", none under a virama."""
    units: list[list[Any]] = []
    position, size = 0, len(word)
    while position < size:
        char = word[position]
        cluster = word[position : position + 3]
        pair = word[position : position + 2]
        if cluster in script.clusters:
            units.append([script.clusters[cluster], "ə", False, cluster[-1]])
            position += 3
            continue
        if pair in script.consonants:  # a letter and its nukta
            units.append([script.consonants[pair], "ə", False, char])
            position += 2
            continue
        if char in script.consonants:
            units.append([script.consonants[char], "ə", False, char])
        elif char in script.vowels:
            units.append(["", script.vowels[char], False, ""])
        elif char in script.signs and units:
            units[-1][1] = script.signs[char]
        elif char == script.virama and units:
            units[-1][1] = ""
        elif char in script.nasals and units:
            units[-1][2] = True
        elif char.isascii() and char.isalpha():
            units.append([char, "", False, ""])
        position += 1
    return units


def _drop_schwas(units: list[list[Any]], script: Script) -> None:
    """Silence inherent vowels as they are spoken: at the end, and between VC_CV, from the end backwards."""
    last = len(units) - 1
    for index in range(last, -1, -1):
        onset, vowel, nasal, letter = units[index]
        if vowel != "ə":
            continue
        units[index][1] = "a"
        if nasal:
            continue
        before = units[index - 1] if index else None
        if index == last:
            closed = before is not None and before[1] == "" and not before[2]
            keep = closed and letter in script.final_keep  # मिश्र
            keep = keep or (before is not None and before[2] and letter in script.final_keep and letter != "र")
            if index and not keep:
                units[index][1] = ""
            continue
        after = units[index + 1]
        if (
            before is not None
            and before[1] not in ("",)
            and not before[2]
            and onset
            and after[0]
            and after[1] not in ("", "ə")
            and not (index + 1 == last and after[1] == "")
        ):
            units[index][1] = ""
    for unit in units:
        if unit[1] == "ə":
            unit[1] = "a"


def _nasalise(text: str) -> str:
    out = []
    for position, char in enumerate(text):
        if char != "\x00":
            out.append(char)
            continue
        following = text[position + 1 : position + 2]
        out.append("m" if following in ("p", "b", "f", "m") and following else "ng" if following == "h" else "n")
    return "".join(out)
