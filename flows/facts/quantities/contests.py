"""What decides contests, votes and examinations: by how much somebody wins, how many are for it, and how many pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.facts.analysis import NumberSpan
from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import NUMBER, Document
from flows.text.number_values import DASHES
from flows.text.phrases import PhraseTable

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_BALLOT = 4  # tokens of "by a vote of" before a number
_MARGIN = 4  # tokens of "by a margin of just" before a number


def is_margin(document: Document, lexicon: QuantityLexicon, thing: Counted) -> bool:
    """Whether a count is that by which somebody wins: won by | 9,120 votes, 18 रन | से हराया, a 22-run | win."""
    if thing.unit is not None or not (thing.item == "vote" or thing.item in lexicon.sorts["score"]):
        return False
    sentence = document.sentence_at(thing.number.first)
    if lexicon.winning.isdisjoint(document.key[sentence.first : sentence.last]):
        return False
    behind = max(thing.number.outer_last, thing.noun_last)
    if lexicon.margin_after.match(document, behind) is not None:
        return True
    if thing.item == "vote" and behind < sentence.last - 1:
        against = lexicon.against.match(document, behind)
        other = against.last if against is not None else behind + 1
        joined = against is not None or document.key[behind] in lexicon.onward
        if joined and document.kind[other] == NUMBER:
            return False  # won by 325 votes | to 306
    return lexicon.margin_before.ends(document, thing.number.outer_first, _MARGIN)


def is_ballot(document: Document, lexicon: QuantityLexicon, ballots: PhraseTable[bool], number: NumberSpan) -> bool:
    """Whether a bare number is how many vote for or against something: by a vote of | 220 to | 203, पक्ष में | 270."""
    if number.form == "article":
        return False
    sentence = document.sentence_at(number.first)
    if lexicon.voting and lexicon.voting.isdisjoint(document.key[sentence.first : sentence.last]):
        return False
    return ballots.ends(document, number.outer_first, _BALLOT) or _against(document, lexicon, ballots, number)


def _against(document: Document, lexicon: QuantityLexicon, ballots: PhraseTable[bool], number: NumberSpan) -> bool:
    """Whether a number is the other side of a vote: by a vote of 220 to | 203, 220- | 203."""
    joint = number.outer_first - 1
    before = joint - 1
    if joint < 1 or document.kind[before] != NUMBER:
        return False
    if document.raw[joint] not in DASHES and document.key[joint] not in lexicon.onward:
        return False
    return ballots.ends(document, before, _BALLOT)


def tells_of_exam(document: Document, lexicon: QuantityLexicon, thing: Counted) -> bool:
    """Whether those who pass do so in an examination: 81 % of the students | passed, not a bill that passed."""
    if thing.unit is None and thing.item not in lexicon.sorts["pupil"]:
        return False
    sentence = document.sentence_at(thing.number.first)
    if not lexicon.exams.isdisjoint(document.key[sentence.first : sentence.last]):
        return True
    headline = document.sentences[0]  # Class 10 results out ... The pass percentage is | 81.2
    return thing.unit == "percent" and not lexicon.exams.isdisjoint(document.key[headline.first : headline.last])
