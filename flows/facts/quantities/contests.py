"""What decides contests and examinations: by how much somebody wins, and how many pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import Document

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_MARGIN = 4  # tokens of "by a margin of just" before a number


def is_margin(document: Document, lexicon: QuantityLexicon, thing: Counted) -> bool:
    """Whether a count is that by which somebody wins: won by | 9,120 votes, 18 रन | से हराया, a 22-run | win."""
    if thing.unit is not None or not (thing.item == "vote" or thing.item in lexicon.sorts["score"]):
        return False
    sentence = document.sentence_at(thing.number.first)
    if lexicon.winning.isdisjoint(document.key[sentence.first : sentence.last]):
        return False
    if lexicon.margin_after.match(document, max(thing.number.outer_last, thing.noun_last)) is not None:
        return True
    return lexicon.margin_before.ends(document, thing.number.outer_first, _MARGIN)


def tells_of_exam(document: Document, lexicon: QuantityLexicon, thing: Counted) -> bool:
    """Whether those who pass do so in an examination: 81 % of the students | passed, not a bill that passed."""
    if thing.unit is None and thing.item not in lexicon.sorts["pupil"]:
        return False
    sentence = document.sentence_at(thing.number.first)
    if not lexicon.exams.isdisjoint(document.key[sentence.first : sentence.last]):
        return True
    headline = document.sentences[0]  # Class 10 results out ... The pass percentage is | 81.2
    return thing.unit == "percent" and not lexicon.exams.isdisjoint(document.key[headline.first : headline.last])
