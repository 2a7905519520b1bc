"""A labelled corpus for the copy benchmark: originals as word-bigram walks over real articles, copies, hard negatives.

Every document is a dict: `id`, `text`, `headline`, `language`, `day`, `kind`, `names` (of its lead, then of its body),
and `truth`, equal for copies of one text. Names and figures are put in where a real article would have them.
"""

from __future__ import annotations

import datetime as dt
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

Doc = dict[str, Any]
JUMP = 0.65  # share of steps that leave the bigrams: unrelated walks then share as few word 3-grams as real articles do
COPIES = ("exact", "unicode", "wire", "edit", "paras", "abridged", "rewrite")
NEGATIVES = ("topic", "background", "template")
_SYLLABLES = {
    "hi": ("रा", "मे", "सु", "गो", "पा", "बि", "ला", "नी", "के", "दे", "वा", "शि", "मो", "हा", "जी", "तू", "धा", "फे"),
    "en": (
        "ra",
        "me",
        "su",
        "go",
        "pa",
        "bi",
        "la",
        "ni",
        "ke",
        "de",
        "va",
        "shi",
        "mo",
        "ha",
        "ji",
        "tu",
        "dha",
        "fe",
    ),
}
_FURNITURE = {
    "hi": ("यह भी पढ़ें", "शेयर करें", "हमारे चैनल से जुड़ें", "फोटो: एजेंसी"),
    "en": ("Read also", "Share this article", "Follow us for more news", "Photo: agency"),
}
_CITIES = {"hi": ("लखनऊ", "भोपाल", "पटना", "जयपुर"), "en": ("LUCKNOW", "Bhopal", "Patna", "JAIPUR")}
_AGENCY = {"hi": ("एजेंसी", "भाषा", "संवाददाता"), "en": ("Agency", "Staff", "News Service")}


class Walker:
    """Makes articles of one language from the words of real ones."""

    def __init__(self, texts: Sequence[str], language: str, rng: random.Random) -> None:
        self.language, self.rng = language, rng
        self.words: list[str] = []
        self.after: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            words = [w for w in text.split() if not any(c.isdigit() for c in w)]
            self.words += words
            for one, two in pairwise(words):
                self.after[one].append(two)

    def name(self) -> str:
        """A made-up name of two words."""
        parts = ("".join(self.rng.choices(_SYLLABLES[self.language], k=self.rng.randint(2, 3))) for _ in range(2))
        return " ".join(part.capitalize() for part in parts)

    def walk(self, size: int) -> list[str]:
        """That many words."""
        out = [self.rng.choice(self.words)]
        while len(out) < size:
            follows = self.after.get(out[-1])
            out.append(self.rng.choice(self.words if not follows or self.rng.random() < JUMP else follows))
        return out

    def figure(self) -> str:
        """A number as newspapers write it."""
        roll, rng = self.rng.random(), self.rng
        if roll < 0.4:
            return str(rng.randint(2, 999))
        if roll < 0.6:
            return f"{rng.randint(1, 99)},{rng.randint(0, 999):03}"
        if roll < 0.8:
            return f"{rng.uniform(0, 99):.1f}"
        return f"{rng.uniform(0, 9999):.2f}" if roll < 0.9 else f"{rng.randint(1, 9)}-{rng.randint(1, 3)}/4"

    def paragraph(self, names: Sequence[str], figures: int, size: int) -> str:
        """A paragraph with these names and so many figures in it."""
        words = self.walk(size)
        for item in [*names, *(self.figure() for _ in range(figures))]:
            words.insert(self.rng.randint(1, len(words)), item)
        return " ".join(words)

    def article(self, names: Sequence[str] | None = None) -> tuple[str, list[str], list[str]]:
        """Headline, paragraphs and names of a new article."""
        rng = self.rng
        names = list(names or (self.name() for _ in range(rng.randint(2, 4))))
        headline = self.paragraph(names[:1], 0, rng.randint(6, 11))
        sizes = [rng.randint(28, 55) for _ in range(rng.randint(5, 11))]
        paragraphs = [
            self.paragraph(names if not i else names[:1], rng.choice((0, 1, 1, 2)), n) for i, n in enumerate(sizes)
        ]
        return headline, paragraphs, names


def language_of(text: str) -> str | None:
    """hi or en by script; None for others."""
    deva = sum("\u0900" <= c <= "\u097f" for c in text)
    latin = sum("a" <= c.lower() <= "z" for c in text)
    return "hi" if deva > latin and deva > 200 else "en" if latin > 2 * deva and latin > 200 else None


def read_articles(folder: Path) -> dict[str, list[str]]:
    """Texts of a folder by language."""
    out: dict[str, list[str]] = {"hi": [], "en": []}
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        language = language_of(text)
        if language:
            out[language].append(text)
    return out


def unrelated_share(docs: Sequence[Doc], sample: int = 300) -> tuple[float, float]:
    """Word 3-grams that two unrelated originals of a language share, of the shorter one: mean and 99th percentile."""
    shares = []
    for language in ("hi", "en"):
        chosen = [d["text"].split() for d in docs if d["kind"] == "original" and d["language"] == language][:sample]
        grams = [set(zip(w, w[1:], w[2:], strict=False)) for w in chosen]
        shares += [len(a & b) / min(len(a), len(b)) for i, a in enumerate(grams) for b in grams[:i]]
    shares.sort()
    return sum(shares) / len(shares), shares[int(len(shares) * 0.99)]


def make_corpus(texts: dict[str, list[str]], size: int, seed: int = 1) -> list[Doc]:
    """About `size` documents, half of them Hindi, in order of publication."""
    docs: list[Doc] = []
    for number, language in enumerate(sorted(texts)):
        rng = random.Random(f"{seed} {language}")
        walker = Walker(texts[language], language, rng)
        family = 0
        while len(docs) < size * (number + 1) // len(texts):
            family += 1
            docs += _family(walker, f"{language}{family}")
    docs.sort(key=lambda doc: (doc["published"], doc["id"]))
    return docs


def _family(walker: Walker, label: str) -> Iterator[Doc]:
    """An original with its copies, or with hard negatives; or a form letter filled in several times."""
    rng = walker.rng
    day = rng.randint(0, 360)
    if rng.random() < 0.05:
        yield from _form_letters(walker, label, day)
        return
    headline, paragraphs, names = walker.article()
    yield _doc(walker, label, "original", headline, paragraphs, names, day, label)
    for number in range(rng.choice((0, 0, 1, 1, 2, 3))):
        kind = rng.choice(COPIES)
        new_headline, new_paragraphs = _copy(walker, kind, headline, paragraphs)
        later = day + rng.choice((0, 0, 0, 1))
        yield _doc(walker, f"{label}.{number}", kind, new_headline, new_paragraphs, names, later, label)
    if rng.random() < 0.25:
        kind = rng.choice(("topic", "background"))
        new_headline, new_paragraphs, new_names = walker.article(
            [*names[:1], walker.name()] if kind == "topic" else None
        )
        if kind == "topic":  # a few phrases that every report of the matter has
            for _ in range(3):
                words = rng.choice(paragraphs).split()
                at = rng.randint(0, max(0, len(words) - 8))
                new_paragraphs[-1] += " " + " ".join(words[at : at + 8])
        else:
            # What happened before: the end of the older report, or its beginning told again.
            old = paragraphs[-rng.randint(1, 2) :] if rng.random() < 0.5 else paragraphs[: rng.randint(1, 2)]
            new_paragraphs = new_paragraphs[: rng.randint(1, 3)] + old
        other = f"{label}.{kind}"
        yield _doc(walker, other, kind, new_headline, new_paragraphs, new_names, day + rng.randint(0, 9), other)


def _form_letters(walker: Walker, label: str, day: int) -> Iterator[Doc]:
    """One text whose figures, and often whose names, are filled in anew: gold prices, weather, results, accidents."""
    rng = walker.rng
    figures, named = rng.choice((2, 3, 5, 8, 12)), rng.random() < 0.6
    frame = walker.walk(rng.randint(60, 180))
    slots = sorted(rng.randint(3, len(frame)) for _ in range(figures))
    head = walker.walk(7)
    fixed_name = walker.name()
    for number in range(rng.randint(3, 8)):
        name = walker.name() if named else fixed_name
        few = rng.random() < 0.2 and named  # the name alone tells them apart
        words = list(frame)
        for offset, slot in enumerate(slots):
            words.insert(slot + offset, "17" if few else walker.figure())
        cut = len(words) // 2
        paragraphs = [f"{name} " + " ".join(words[:cut]), " ".join(words[cut:])]
        truth = f"{label}.{number}"
        yield _doc(walker, truth, "template", f"{name} " + " ".join(head), paragraphs, [name], day + number, truth)


def _copy(walker: Walker, kind: str, headline: str, paragraphs: Sequence[str]) -> tuple[str, list[str]]:
    rng, out = walker.rng, list(paragraphs)
    if kind == "unicode":
        return _variant(headline, rng), [_variant(p, rng) for p in out]
    if kind == "wire":
        city, agency = rng.choice(_CITIES[walker.language]), rng.choice(_AGENCY[walker.language])
        out[0] = f"{city}, {agency}: {out[0]}"
        out += rng.sample(_FURNITURE[walker.language], 2)
        return " ".join(walker.walk(8)), out
    if kind == "edit":
        return headline, [_edited(p, rng.uniform(0.02, 0.10), walker) for p in out]
    if kind == "paras":
        dropped = rng.randrange(len(out)) if len(out) > 3 else -1
        out = [p for i, p in enumerate(out) if i != dropped]
        body = out[1:]
        rng.shuffle(body)
        return headline, [out[0], *body] if rng.random() < 0.7 else [*body, out[0]]
    if kind == "abridged":
        words = sum(len(p.split()) for p in out)
        keep, taken = rng.uniform(0.3, 0.65) * words, 0
        for number, paragraph in enumerate(out):
            taken += len(paragraph.split())
            if taken >= keep:
                return (headline if rng.random() < 0.5 else " ".join(walker.walk(8))), out[: number + 1]
    if kind == "rewrite":
        return " ".join(walker.walk(8)), [_edited(p, rng.uniform(0.12, 0.2), walker) for p in out]
    return headline, out


def _edited(paragraph: str, share: float, walker: Walker) -> str:
    """Words replaced, left out and put in; figures stay."""
    rng, out = walker.rng, []
    for word in paragraph.split():
        if rng.random() >= share or any(c.isdigit() for c in word):
            out.append(word)
            continue
        roll = rng.random()
        if roll < 0.6:
            out.append(rng.choice(walker.words))
        elif roll < 0.8:
            out += [word, rng.choice(walker.words)]
    return " ".join(out)


_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


def _variant(text: str, rng: random.Random) -> str:
    """The same words as another keyboard writes them."""
    if rng.random() < 0.5:
        text = unicodedata.normalize("NFD", text)
    if any("\u0900" <= c <= "\u097f" for c in text):
        text = text.replace("\u093c", "").replace("ँ", "ं") if rng.random() < 0.6 else text.replace("क्", "क्\u200d")
        if rng.random() < 0.5:
            text = text.translate(_DIGITS)
    elif rng.random() < 0.4:
        text = text.upper()
    return text.replace('"', "“").replace("'", "’").replace(" - ", " – ")


def _doc(
    walker: Walker,
    id_: str,
    kind: str,
    headline: str,
    paragraphs: Sequence[str],
    names: Sequence[str],
    day: int,
    truth: str,
) -> Doc:
    date = dt.date(2025, 1, 1) + dt.timedelta(days=day)
    order = {"original": 0, "template": 0}.get(kind, 1)
    return {
        "id": f"{id_}-{kind}",
        "kind": kind,
        "truth": truth,
        "language": walker.language,
        "published": f"{date}T{6 + 6 * order + walker.rng.randint(0, 5):02}:{walker.rng.randint(0, 59):02}:00",
        "headline": headline,
        "text": "\n\n".join([headline, *paragraphs]),
        "names": list(names),
    }
