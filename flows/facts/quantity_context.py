"""What the text around a number tells: what happened to what it counts, who says so, where, when, and whether."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from flows.facts.analysis import Analysis, Clause, NumberSpan, When, Who
from flows.facts.attribution import speaker_at
from flows.facts.quantity_lexicon import MeasureWord, QuantityLexicon
from flows.text.document import ENDERS, PUNCT, WORD
from flows.text.phrases import Hit, PhraseTable

if TYPE_CHECKING:
    from flows.facts.counted import Counted

_WINDOW = 22  # tokens around a number in which its verb stands
_MODELS = 8  # counts that share one noun in a row; a list of numbers may chain thousands
_EVIDENCE = 90  # longest evidence in tokens
_BY_KIND = {
    "temperature": "measured",
    "speed": "measured",
    "index": "measured",
    "length": "located",
    "area": "located",
    "percent": "rate",
    "time": "lasted",
}
_BY_ITEM = {
    "death": "killed",
    "dead": "killed",
    "body": "killed",  # a body that is found is a death that is counted
    "injured": "injured",
    "missing": "missing",
    "vote": "voted",
    "seat": "voted",
}


_OF_MONEY = frozenset({"pledged", "paid", "priced", "traded", "earned", "lost", "invested"})
_LIFELESS = frozenset({"vehicle", "thing", "weapon", "place"})


class Context:
    """Looks around the numbers of one article."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon) -> None:
        self.analysis, self.lex, self.doc = analysis, lexicon, analysis.document
        self.fates: list[Hit[MeasureWord]] = list(lexicon.measures.find(self.doc))
        self.fate_starts = [hit.first for hit in self.fates]
        self.date_starts = [span.first for span in analysis.dates]
        self.clause_at = _clause_of_tokens(analysis)
        self.verbs = frozenset(clause.verb_first for clause in analysis.clauses)
        self.last_before = analysis.lexicon.dates is None or analysis.lexicon.dates.verb_side == "before"

    @property
    def body_start(self) -> int:
        """The first sentence that ends like one: what stands before it are headlines and other lines."""
        for sentence in self.doc.sentences:
            if self.doc.raw[sentence.last - 1] in ENDERS:
                return sentence.number
        return 0

    def evidence(self, at: int) -> tuple[int, int]:
        """The sentence of a number, or its neighbourhood where the sentence is very long."""
        sentence = self.doc.sentence_at(at)
        if sentence.last - sentence.first <= _EVIDENCE:
            return sentence.first, sentence.last
        return max(sentence.first, at - _EVIDENCE // 2), min(sentence.last, at + _EVIDENCE // 2)

    def measure(self, thing: Counted) -> str:
        """What happened to what is counted, from the nearest word that tells, or as with the count whose noun it shares."""
        found = self._own_measure(thing)
        for _ in range(_MODELS):
            if found is not None or thing.model is None:
                break
            thing = thing.model
            found = self._own_measure(thing)
        return found or _BY_KIND.get(self._sort(thing), "other")

    def _own_measure(self, thing: Counted) -> str | None:
        if thing.fate is not None:
            return thing.fate
        if thing.item == "injured" and thing.unit is None and self._in_care(thing):
            return "hospitalised"
        if thing.item in _BY_ITEM and thing.unit is None:
            return _BY_ITEM[thing.item]
        number = thing.number
        if thing.unit == "year" and (thing.rule in ("age", "bracketed_age") or thing.kind == "person"):
            return "aged"
        found = self._nearest(
            number.outer_first, max(number.outer_last, thing.noun_last), self._sort(thing), thing.kind == "person"
        )
        if found in ("killed", "injured") and thing.kind in _LIFELESS:
            return "destroyed"
        return found

    def _in_care(self, thing: Counted) -> bool:
        """Whether the hurt are those sent to or treated in a hospital: "18 घायलों को पटना भेजा", some and not all."""
        number = thing.number
        found = self._nearest(number.outer_first, max(number.outer_last, thing.noun_last), "count", False)
        return found in ("hospitalised", "deployed")

    def fate_near(self, at: int, measure: str) -> bool:
        """Whether a word of a measure stands near a token, in its sentence."""
        sentence = self.doc.sentence_at(at)
        low, high = max(sentence.first, at - _WINDOW), min(sentence.last, at + _WINDOW)
        for index in range(bisect_left(self.fate_starts, low), len(self.fates)):
            hit = self.fates[index]
            if hit.first >= high:
                return False
            if hit.value.measure == measure:
                return True
        return False

    def _sort(self, thing: Counted) -> str:
        """The kind of unit as seeds/measures.csv names it."""
        if thing.unit in (None, "count"):
            return "count"
        told = {"percent": "percent", self.lex.money_unit: "currency"}  # where no word tells the unit
        kind = thing.number.unit_kind or told.get(thing.unit or "", "index")
        return "money" if kind == "currency" else kind

    def _nearest(self, first: int, last: int, sort: str, people: bool) -> str | None:
        """The measure of the nearest telling word; verbs come behind in some languages and on both sides in others."""
        sentence = self.doc.sentence_at(first)
        low, high = max(sentence.first, first - _WINDOW), min(sentence.last, last + _WINDOW)
        best: tuple[float, str] | None = None
        home = self.clause_at.get(first)
        for index in range(bisect_left(self.fate_starts, low), len(self.fates)):
            hit = self.fates[index]
            if hit.first >= high:
                break
            if sort not in self.lex.units[hit.value.measure]:
                continue
            if people and hit.value.measure in _OF_MONEY:  # "16,200 people in relief camps" are not pledged
                continue
            if people and first <= hit.first and hit.last <= last:  # "three of the accused" are not charged by that
                continue
            if hit.first >= last:
                distance = float(hit.first - last) + 0.5
            elif hit.last <= first:
                distance = (first - hit.last) * (1.0 if self.last_before else 1.8) + 0.4
            else:
                distance = 0.0
            if home is not None and self.clause_at.get(hit.first) not in (home, None):
                distance += 6
            if best is None or distance < best[0]:
                best = (distance, hit.value.measure)
        return best[1] if best else None

    def change(self, thing: Counted) -> str:
        """level, increase or decrease: "15 प्रतिशत बढ़कर", "fell by 3 %", but "rose to 13" is a level."""
        number = thing.number
        first, last = number.outer_first, number.outer_last
        if self._ends_at(self.lex.level_before, first):
            return "level"
        if last < len(self.doc) and self.doc.key[last] in self.lex.from_after:  # "1,500 रुपये से बढ़ाकर 1,700"
            return "level"
        if thing.unit is None and self._adds(first, last):
            return "increase"
        if thing.unit is None and thing.kind in ("person", "condition"):  # people fall ill, and into gorges
            return "level"
        sentence = self.doc.sentence_at(first)
        high = min(sentence.last, max(last, thing.noun_last) + 3)
        for at in range(last, high):
            if self.doc.kind[at] == PUNCT:
                break
            found = self._direction(at, high)
            if found:
                return found
        at = first - 1
        if at > sentence.first and self.doc.key[at] in self.lex.change_gap:
            at -= 1
        if self.last_before and at >= sentence.first:
            return self._direction(at, first) or "level"
        return "level"

    def _adds(self, first: int, last: int) -> bool:
        """Whether a count comes on top of others: "पांच और शव", "five more bodies", "another 12", not "नौ और 10"."""
        doc, sentence = self.doc, self.doc.sentence_at(first)
        if last + 1 < sentence.last and doc.key[last] in self.lex.more_after and doc.kind[last + 1] == WORD:
            return True
        return first > sentence.first and doc.key[first - 1] in self.lex.more_before

    def _direction(self, at: int, stop: int) -> str | None:
        if self.lex.increase.match(self.doc, at, stop) is not None:
            return "increase"
        if self.lex.decrease.match(self.doc, at, stop) is not None:
            return "decrease"
        return None

    def _ends_at(self, table: PhraseTable[bool], at: int) -> bool:
        for start in range(max(0, at - 3), at):
            hit = table.match(self.doc, start, at)
            if hit is not None and hit.last == at:
                return True
        return False

    def status(self, at: int) -> str:
        """The status of the clause that holds a token."""
        clause = self.clause(at)
        return clause.status if clause is not None else "happened"

    def clause(self, at: int) -> Clause | None:
        """The innermost clause that holds a token."""
        index = self.clause_at.get(at)
        return None if index is None else self.analysis.clauses[index]

    def when(self, number: NumberSpan) -> When | None:
        """The resolved date that stands nearest in the same sentence, its own clause first."""
        clause = self.clause(number.first)
        sentence = self.doc.sentence_at(number.first)
        best: tuple[int, When] | None = None
        begin = bisect_left(self.date_starts, max(sentence.first, number.first - 3 * _WINDOW))
        for index in range(begin, min(begin + 40, len(self.analysis.dates))):
            span = self.analysis.dates[index]
            if span.first >= min(sentence.last, number.last + 3 * _WINDOW):
                break
            if span.when is None:
                continue
            distance = abs(span.first - number.first) - (4 if span.when.precision == "day" else 0)
            if clause is not None and not clause.first <= span.first < clause.last:
                distance += _WINDOW
            if best is None or distance < best[0]:
                best = (distance, span.when)
        return best[1] if best else None

    def place(self, number: NumberSpan) -> Who | None:
        """The place that the clause of a number names with a mark of place."""
        clause = self.clause(number.first)
        if clause is None:
            return None
        for participant in clause.marked("in", "on", "near"):
            for index in participant.mentions:
                entity = self.analysis.mentions[index].entity
                if entity.type == "LOC":
                    return Who(entity.name, entity.entity_id)
        return None

    def subject(self, thing: Counted) -> Who | None:
        """Whose number it is: the named subject of its clause, or a name right before the number."""
        number = thing.number
        mentions = self.analysis.mention_at
        for at in range(number.outer_first - 1, max(-1, number.outer_first - 4), -1):
            if mentions and mentions[at] >= 0:
                span = self.analysis.mentions[mentions[at]]
                if self.doc.sentence_of[at] == self.doc.sentence_of[number.first] and span.entity.type in (
                    "ORG",
                    "MISC",
                ):
                    return Who(span.entity.name, span.entity.entity_id)
        clause = self.clause(number.first)
        if clause is None:
            return None
        for participant in clause.marked("subj", "bare"):
            if participant.first <= number.first < participant.last:
                continue
            for who in participant.who:
                if who.entity_id is not None:
                    return who
        return None

    def speaker(self, at: int) -> tuple[Who | None, tuple[Who, ...]]:
        """Who is credited with what stands at a token, and who passed it on."""
        who, relays = speaker_at(self.analysis, at)
        return who, relays


def _clause_of_tokens(analysis: Analysis) -> dict[int, int]:
    """The innermost clause of each number, date and telling token: shorter clauses overwrite longer ones."""
    clauses = analysis.clauses
    numbers = {at for span in analysis.numbers for at in range(span.first, span.last)}
    spoken = [i for i, clause in enumerate(clauses) if clause.main not in numbers]  # दो is "two" here, not "give"
    order = sorted(spoken, key=lambda i: (clauses[i].first - clauses[i].last, i))
    held: dict[int, int] = {}
    for index in order:
        held.update(dict.fromkeys(range(clauses[index].first, clauses[index].last), index))
    return held
