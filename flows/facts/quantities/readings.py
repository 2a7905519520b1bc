"""What a measured number is a reading of: the wind of a speed, the highest temperature of a day, the girls of a pass rate."""

from __future__ import annotations

from flows.facts.analysis import NumberSpan
from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import Document
from flows.text.phrases import PhraseTable

_BEFORE, _BEHIND = 9, 5  # tokens: हवा की रफ्तार | 95 किमी प्रति घंटा; 95 kmph | winds
_FOR = 2  # tokens: 88 per cent | for boys


def reading_of(document: Document, lexicon: QuantityLexicon, number: NumberSpan, floor: int) -> str | None:
    """The item of a speed, a temperature or a rainfall by the nearest word that tells, before the number from a token on, else behind it."""
    words = lexicon.readings.get(number.unit or "") or lexicon.readings.get(number.unit_kind or "")
    behind = (
        0 if number.unit_kind == "percent" else _BEHIND
    )  # the economy grew | 7 per cent, but not 5 per cent | of GDP
    return _told_beside(document, words, number, floor, behind) if words is not None else None


def pupils_of(document: Document, lexicon: QuantityLexicon, number: NumberSpan, floor: int) -> str | None:
    """Girls or boys, of whom a share passes an examination; beside girls, students are the boys: छात्राओं का ..., छात्रों का | 81."""
    sentence = document.sentence_at(number.first)
    if lexicon.exams.isdisjoint(document.key[sentence.first : sentence.last]):
        return None
    whose = _told_beside(document, lexicon.pupils, number, floor, _FOR)
    if whose != "student":
        return whose
    girls = any(hit.value == "girl" for hit in lexicon.pupils.find(document, sentence.first, sentence.last))
    return "boy" if girls else None


def _told_beside(
    document: Document, words: PhraseTable[str], number: NumberSpan, floor: int, behind: int
) -> str | None:
    """What the nearest word of a table tells, before a number from a token on, else right behind it."""
    sentence = document.sentence_at(number.first)
    low = max(sentence.first, number.outer_first - _BEFORE, floor)
    high = min(sentence.last, number.outer_last + behind)
    before = [hit.value for hit in words.find(document, low, number.outer_first)]
    after = next(words.find(document, number.outer_last, high), None)
    return before[-1] if before else after.value if after is not None else None
