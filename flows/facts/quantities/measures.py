"""What happened to what a number counts, by the words around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from flows.facts.analysis import Clause, NumberSpan
from flows.facts.quantities.changes import Changes
from flows.facts.quantities.contests import is_margin, tells_of_exam
from flows.facts.quantities.fates import LIFELESS, OF_MONEY
from flows.text.phrases import PhraseTable

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_MODELS = 8  # counts that share one noun in a row; a list of numbers may chain thousands
_AMONG = 6  # tokens between "among the dead" and the number
_ILL = 9  # tokens between an illness and how many have it
_PER = 4  # tokens of "per 10 grams"
_BY_KIND = {
    "temperature": "measured",
    "speed": "measured",
    "index": "measured",
    "length": "located",
    "area": "located",
    "percent": "rate",
    "time": "lasted",
}
_BY_NAME = frozenset({"rate", "paid"})  # of measured things that are always that: a rate, a fine
_SCENES = LIFELESS | {"body"}
_OF_ACTS = frozenset(
    {"killed", "injured", "missing", "rescued", "arrested", "kidnapped", "hired", "launched", "deployed",
     "hospitalised", "participating", "infected", "dismissed", "voted", "tested", "vaccinated", "recovered"}
)  # fmt: skip
_BEFALLING = _OF_ACTS | {"destroyed", "displaced"}
_LOSABLE = frozenset({"currency", "area"})
_GONE = frozenset({"lost", "stolen", "destroyed"})
_TAKEN = frozenset({"seized", "stolen"})
_STATE_BEFORE, _STATE_BEHIND = 5, 8  # tokens: carrying | as many as 42; 42 workers were | sleeping inside
_OF_PEOPLE = frozenset({"killed", "injured", "missing", "rescued", "displaced"})
_SOLD = 4  # tokens from goods to by how much their price has changed
_SPARED = 3  # tokens of "all but the" before a number


class Measures(Changes):
    """Reads what happened to what the numbers of one article count."""

    def measure(self, thing: Counted) -> str:
        """What happened to what is counted, from the nearest word that tells, or as with the count whose noun it shares."""
        if thing.whole:
            return self._of_whole(thing)
        found = self._own_measure(thing)
        for _ in range(_MODELS):
            if found is not None or thing.model is None:
                break
            thing = thing.model
            found = self._own_measure(thing)
        untold = self.lex.items_untold.get(thing.item or "") if not self._is_rest(thing.number) else None
        return found or untold or self._state(thing) or _BY_KIND.get(self._sort(thing), "other")

    def change(self, thing: Counted) -> str:
        """level, increase or decrease; sums that are lost or stolen are no change of a price."""
        found = super().change(thing)
        gone = found == "decrease" and thing.number.unit_kind in _LOSABLE and self.measure(thing) in _GONE
        return "level" if gone and not self._on_bourse(thing.number) else found

    def _state(self, thing: Counted) -> str | None:
        """How people were when it happened, by the nearest word: a bus carrying | 42, 37 यात्री | सवार थे."""
        if thing.unit is not None or thing.compound or thing.kind not in ("person", "body"):
            return None
        first, last = thing.number.outer_first, max(thing.number.outer_last, thing.noun_last)
        sentence = self.doc.sentence_at(first)
        low, high = max(sentence.first, first - _STATE_BEFORE), min(sentence.last, last + _STATE_BEHIND)
        near = [
            (max(hit.first - last, first - hit.last), hit.value)
            for hit in self.lex.states.find(self.doc, low, high)
            if not (self._crosses_count(last, hit.first) or self._crosses_count(hit.last, first))
        ]
        return min(near)[1] if near else None

    def _crosses_count(self, first: int, last: int) -> bool:
        """Whether another count with a verb of its own stands between: not "61 passengers | and five crew | on board"."""
        return self._holds_number(first, last) and any(token in self.verbs for token in range(first, last))

    def _of_whole(self, thing: Counted) -> str:
        """What befell all of those of whom a part is told: "two of the three men | killed", "four of the nine injured"."""
        behind = self.lex.measures.match(self.doc, thing.noun_last) if thing.noun_last >= 0 else None
        known = None if thing.item == "seat" else self.lex.items.get(thing.item or "")
        return thing.fate or known or (behind.value.measure if behind is not None and self.last_before else "other")

    def _own_measure(self, thing: Counted) -> str | None:
        if self.lex.spared.ends(self.doc, thing.number.outer_first, _SPARED):
            return "other"
        if thing.fate is not None:
            return thing.fate
        if thing.unit is None and self._shared_out(thing.number):
            return None
        if self._sort(thing) == "money" and self._is_price(thing.number):
            return "priced"
        if thing.item == "injured" and thing.unit is None and self._in_care(thing):
            return "hospitalised"
        if thing.item == "injured" and thing.unit is None and self._died(thing):
            return "killed"
        remains = (
            thing.kind == "person" and thing.unit is None and (self._is("remains", thing) or self._as_remains(thing))
        )
        if remains and self._beside(self.lex.handled, thing.number, thing.noun_last):
            return "other"  # 22 bodies | were identified: some of them
        if is_margin(self.doc, self.lex, thing):
            return "margin"
        known = self.lex.items.get(thing.item or "")
        if thing.item == "seat" and self._only_leads(thing.number.first):
            return "other"
        if known and thing.unit is None and not self._is_size(thing) and not self._is_rest(thing.number):
            return known
        if known in _BY_NAME and self._sort(thing) in self.lex.units[known]:
            return known  # a repo rate of | 6 per cent, whatever is done to it
        if thing.unit == "percent" and (twin := self._twin(thing.number)) is not None and twin.unit == "point":
            return "measured"  # 126 points or | 0.3 per cent
        if thing.number.unit_kind == "time" and self._is_recent(thing.number):
            return "lasted"
        if thing.unit == "year" and (thing.rule in ("age", "bracketed_age") or thing.kind == "person"):
            return "aged"
        if thing.kind == "person" and thing.unit is None and (told := self._among(thing.number.outer_first)):
            return told
        if remains and not self._is_rest(thing.number):
            return "killed"
        if thing.kind == "person" and thing.unit is None and self.lex.laden and self._is_laden(thing):
            return "present"
        found = self._nearest(thing, self._sort(thing), thing.kind == "person")
        if found == "priced" and self._sort(thing) == "money" and (taken := self._taken(thing.number)) is not None:
            return taken
        if found == "lost" and self._sort(thing) == "money" and self._taken(thing.number) == "stolen":
            return "stolen"  # lost Rs 48 lakh to fraudsters
        if found == "passed" and not tells_of_exam(self.doc, self.lex, thing):
            return None  # the bill passed
        if found == "participating" and thing.kind == "condition":
            found = None  # मामले 12 लाख तक पहुंचे
        if found is None and thing.unit is None and self._is("ill", thing) and self._of_illness(thing):
            return "infected"
        if found == "cancelled" and self._beside(self.lex.diverted, thing.number, thing.noun_last):
            return "other"  # 14 trains were cancelled and | 18 diverted
        if thing.item == "patient" and found == "hired":  # तीन मरीज भर्ती हैं
            return "hospitalised"
        if found == "injured" and thing.kind == "person" and self._sent_to_care(thing):
            return "hospitalised"
        if thing.item == "job" and found in ("hired", None) and self._is_cut(thing):
            return "dismissed"
        if self._is("force", thing) and found not in _OF_PEOPLE and self._is_lost(thing):
            return "killed"
        if found in _OF_PEOPLE and thing.kind == "part":  # "nine died in a four-storey building": what it is like
            return None
        if found in _OF_PEOPLE and thing.kind == "event" and thing.item not in self.lex.items_untold:
            return None  # दो अन्य हादसों में पांच की | मौत
        if thing.kind == "event" and found == "destroyed":
            return None  # 983 fires damaged 1,292 hectares
        if thing.kind == "place" and found in ("hospitalised", "deployed", "paid"):
            return None  # has 12 schools and spends much; treated at | three hospitals, 140 इमारतों को नोटिस | भेजे
        if thing.kind in _SCENES and found in _BEFALLING and self._is_where(thing):
            return None  # arrested in | two cities, trapped in | two coaches, तीन गांवों | में मवेशी बह गए
        if thing.kind == "body" and found in ("killed", "injured") and self._stands_by(thing, self.lex.sides):
            return None  # two were killed in clashes between | two groups
        if thing.kind in ("place", "body") and found in OF_MONEY and self._is_where(thing):
            return None  # the names for 13 | states were announced
        if thing.kind == "person" and found in ("cancelled", "produced"):
            return None  # prisons with a | capacity of 426 inmates; eight men | diverted the money
        if found == "participating" and not self.last_before and self._told_apart(thing.number.outer_first):
            return None  # इनमें | आठ पुरुष शामिल हैं: they are among them
        if self._is("security", thing) and found in ("cancelled", "won", "lost"):
            return "traded"  # 36 शेयर गिरावट के साथ बंद हुए
        if thing.compound and found in ("won", "lost", "voted"):
            return None  # the 10-man side won
        if found == "won" and self._is("seat", thing):
            return "voted"
        if thing.item == "seat" and found == "voted":
            return None  # a 52-seat bus in the town that votes today
        if found == "earned" and thing.unit != "count" and self._is_of_share(thing.number):
            return "traded" if thing.unit == "percent" else "priced"
        if thing.kind in LIFELESS and found == "participating" and not self.last_before:
            return None  # जिनमें छह ट्रेनें शामिल हैं: they are among them
        if thing.item == "patient" and found == "seized":
            return "recovered"  # patients have recovered from the virus
        if thing.kind == "person" and found in ("seized", "recovered"):
            at = thing.number.outer_first - 1  # recovered 12 kg of heroin from | two men
            if found == "seized" and self.fate_at(at) == "seized":
                return "kidnapped"  # gunmen seized | 52 pupils
            return None if found == "seized" or self.doc.key[at] in self.lex.origins else found
        if thing.kind in LIFELESS and found == "charged":
            return None  # दो पिस्तौल के साथ आरोपी को पकड़ा
        if thing.kind in LIFELESS and found in ("hired", "dismissed") and thing.item != "job":
            return None  # 39 parks | that are to give work to thousands
        if thing.kind in LIFELESS and found == "infected" and not self.last_before:
            return None  # डेंगू के मरीजों | के लिए 60 बेड
        if self._is("score", thing) and found not in ("won", "lost"):
            return "won" if found == "voted" else None  # by 202 runs in the | Test match
        if found in ("killed", "injured") and thing.kind in LIFELESS:
            return "destroyed"
        if found == "displaced" and thing.item == "tree":
            return "destroyed"  # the storm uprooted | 340 trees
        if found in ("arrested", "recovered") and thing.kind in LIFELESS:
            return "seized"  # 14 pistols that were recovered
        if found == "infected" and self._at_law(thing.number.first):
            return None
        if found is None and self._sort(thing) == "money" and self._of_goods(thing):
            return "priced"  # सोना | 280 रुपये बढ़ा
        return found

    def _of_goods(self, thing: Counted) -> bool:
        """Whether goods stand right before a sum, with which their price changes."""
        first = thing.number.outer_first
        low = max(self.doc.sentence_at(first).first, first - _SOLD)
        goods = next(self.lex.goods.find(self.doc, low, first), None)
        return goods is not None and not self._holds_number(goods.last, first) and super().change(thing) != "level"

    def _is_recent(self, number: NumberSpan) -> bool:
        """Whether a stretch of time only tells of which time something is told: in the last | 12 years, पिछले | दो साल में."""
        first = number.outer_first
        return first > self.doc.sentence_at(first).first and self.doc.key[first - 1] in self.lex.recent

    def told_by_negation(self, measure: str, clause: Clause) -> bool:
        """Whether what befell those counted is itself told by a negation: 29 | could not be traced, काम पर | नहीं आए."""
        words = self.analysis.lexicon.clauses
        low, high = bisect_left(self.fate_starts, clause.first), bisect_left(self.fate_starts, clause.last)
        return words is not None and any(
            hit.value.measure == measure and not words.negation.isdisjoint(self.doc.key[hit.first : hit.last])
            for hit in self.fates[low:high]
        )

    def _taken(self, number: NumberSpan) -> str | None:
        """What was done with goods of a price: looted jewellery worth | Rs 3 crore, drugs worth | Rs 5 crore were seized."""
        clause = self.clause(number.first)
        if clause is None:
            return None
        low, high = bisect_left(self.fate_starts, clause.first), bisect_left(self.fate_starts, clause.last)
        return next((hit.value.measure for hit in self.fates[low:high] if hit.value.measure in _TAKEN), None)

    def _of_illness(self, thing: Counted) -> bool:
        """Whether cases or patients are those of an illness told beside them: हैजे के | 312 मामले, तहसील में हैजे के मामले बढ़कर | 312."""
        low = max(self.doc.sentence_at(thing.number.first).first, thing.number.outer_first - _ILL)
        return (
            next(self.lex.illnesses.find(self.doc, low, max(thing.noun_last, thing.number.outer_last)), None)
            is not None
        )

    def _shared_out(self, number: NumberSpan) -> bool:
        """Whether a number tells of how many somebody was one: one | of the 17 passengers died."""
        at = number.outer_first - 1
        while at > 0 and self.doc.key[at] in self.lex.articles:
            at -= 1
        return at > 0 and self.doc.key[at] in self.lex.belongs and self.doc.key[at - 1] in self.lex.one_of

    def _at_law(self, at: int) -> bool:
        """Whether a sentence is about cases of the law: two cases were | registered against six."""
        sentence = self.doc.sentence_at(at)
        return not self.lex.legal.isdisjoint(self.doc.key[sentence.first : sentence.last])

    def _is_rest(self, number: NumberSpan) -> bool:
        """Whether a number is what is left of a count: the | remaining 12 bodies, शेष 12 शव."""
        first = number.outer_first
        return first > self.doc.sentence_at(first).first and self.doc.key[first - 1] in self.lex.rests

    def _is_size(self, thing: Counted) -> bool:
        """Whether seats tell how large a thing is, and not who won them: a | 52-seat bus, पांच | सीटर कार."""
        return thing.item == "seat" and (thing.compound or thing.kind == "part")

    def _among(self, first: int) -> str | None:
        """What befell those of whom a number is a part: "मृतकों में | दो बच्चे शामिल हैं", "the dead include | two children"."""
        for start in self.lex.among.starts(self.doc, max(self.doc.sentence_at(first).first, first - _AMONG), first):
            hit = self.lex.among.match(self.doc, start, first)
            if hit is not None:
                return hit.value
        return None

    def _told_apart(self, first: int) -> bool:
        """Whether those counted are told as a part of others: इनमें आठ पुरुष, | 10 महिलाएं."""
        low = self.doc.sentence_at(first).first
        return next(self.lex.part_before.find(self.doc, low, first), None) is not None

    def _as_remains(self, thing: Counted) -> bool:
        """Whether the bodies of those counted are told of: "सात लोगों के | शव निकाले गए", "the bodies of | 12 miners"."""
        key, lex = self.doc.key, self.lex
        if self._is_rest(thing.number):
            return False
        sentence = self.doc.sentence_at(thing.number.first)
        behind = thing.number.outer_last
        if behind < sentence.last and key[behind] in lex.remains:
            return True  # 11 | शव यात्रियों के
        behind = max(behind, thing.noun_last)
        if behind + 1 < sentence.last and key[behind] in lex.belongs and key[behind + 1] in lex.remains:
            return True
        before = thing.number.outer_first - 1
        while before > sentence.first and key[before] in lex.articles:
            before -= 1
        return before > sentence.first and key[before] in lex.belongs and key[before - 1] in lex.remains

    def _beside(self, table: PhraseTable[bool], number: NumberSpan, noun_last: int) -> bool:
        """Whether words stand in the clause of a number, with no other number between but that of its whole."""
        clause, last = self.clause(number.first), max(number.outer_last, noun_last)
        if clause is None:
            return False
        for hit in table.find(self.doc, clause.first, max(clause.last, clause.verb_last)):
            between = [at for at in (*range(last, hit.first), *range(hit.last, number.first)) if at in self.number_at]
            if all(self.doc.key[at - 2] in self.lex.belongs for at in between):
                return True  # twelve of the | 68 bodies were identified
        return False

    def _only_leads(self, at: int) -> bool:
        """Whether seats are those in which somebody only leads, and no word nearer tells that they are won."""
        sentence = self.doc.sentence_at(at)
        leads = [abs(hit.first - at) for hit in self.lex.leads.find(self.doc, sentence.first, sentence.last)]
        if not leads:
            return False
        low, high = (bisect_left(self.fate_starts, token) for token in (sentence.first, sentence.last))
        wins = [abs(hit.first - at) for hit in self.fates[low:high] if hit.value.measure == "won"]
        return min(leads) < min(wins, default=self.doc.size)

    def _is_laden(self, thing: Counted) -> bool:
        """Whether people are those aboard, told with what carried them: an aircraft with | 72 people crashed."""
        with_, low = thing.number.outer_first - 1, self.doc.sentence_at(thing.number.first).first
        if with_ <= low or self.doc.key[with_] not in self.lex.laden:
            return False
        vehicles = (self.lex.nouns.match(self.doc, at, with_) for at in range(max(low, with_ - 2), with_))
        return any(hit is not None and hit.last == with_ and hit.value.kind == "vehicle" for hit in vehicles)

    def _is_where(self, thing: Counted) -> bool:
        """Whether what is counted are the places where something is done: in | two cities, तीन जिलों | में."""
        return self._stands_by(thing, self.lex.where)

    def _stands_by(self, thing: Counted, marks: frozenset[str]) -> bool:
        """Whether a mark stands beside what is counted, where the language puts it: between | two groups, दो गुटों | के."""
        before, behind = thing.number.outer_first - 1, max(thing.number.outer_last, thing.noun_last)
        at = before if self.last_before else behind
        while self.last_before and at > 0 and self.doc.key[at] in self.lex.articles:
            at -= 1  # in | the two countries
        return 0 <= at < self.doc.size and self.doc.key[at] in marks

    def _is_lost(self, thing: Counted) -> bool:
        """Whether soldiers are lost by somebody: "The army lost | 40 men", not "40 soldiers lost their way"."""
        clause = self.clause(thing.number.first)
        return clause is not None and clause.lemma in self.lex.losing and clause.verb_first < thing.number.first

    def _is_price(self, number: NumberSpan) -> bool:
        """Whether a sum is paid for a measure of something: "Rs 98,450 | per 10 grams", "प्रति लीटर | 105 रुपये"."""
        sentence = self.doc.sentence_at(number.first)
        behind = range(number.outer_last, min(sentence.last, number.outer_last + _PER))
        before = range(max(sentence.first, number.outer_first - _PER), number.outer_first)
        return self._sold_by(behind, True) or self._sold_by(before, False)

    def _sold_by(self, tokens: range, behind: bool) -> bool:
        """Whether some tokens are "per 10 grams"; behind a number they begin with it."""
        for at in tokens[:1] if behind else tokens:
            if self.doc.key[at] in self.lex.per:
                return any(self.doc.key[i] in self.lex.sold_by for i in tokens if i > at)
            if behind and not self.last_before and self.doc.key[at] in self.lex.sold_by:
                return True  # 2,160 रुपये | क्विंटल
        return False

    def of_scores(self, at: int) -> bool:
        """Whether the sentence of a token tells what somebody has scored."""
        sentence = self.doc.sentence_at(at)
        return not self.lex.score_words.isdisjoint(self.doc.key[sentence.first : sentence.last])

    def _sort(self, thing: Counted) -> str:
        """The kind of unit as seeds/measures.csv names it."""
        if thing.unit in (None, "count"):
            return "count"
        told = {"percent": "percent", self.lex.money_unit: "currency"}  # where no word tells the unit
        kind = thing.number.unit_kind or told.get(thing.unit or "", "index")
        return "money" if kind == "currency" else kind
