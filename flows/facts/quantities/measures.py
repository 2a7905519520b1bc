"""What happened to what a number counts, by the words around it, and whether a count has changed by it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from flows.facts.analysis import Analysis, NumberSpan, Participant
from flows.facts.quantities.contests import is_margin, tells_of_exam
from flows.facts.quantities.lexicon import MeasureWord, QuantityLexicon
from flows.facts.quantities.setting import WINDOW, Setting
from flows.text.document import PUNCT, WORD
from flows.text.phrases import Hit, PhraseTable

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_CHANGE_GAP = 3  # words between a verb of change and its number
_MODELS = 8  # counts that share one noun in a row; a list of numbers may chain thousands
_AMONG = 6  # tokens between "among the dead" and the number
_IN_ROW = 4  # tokens from a sum to the next one of its row: 350 रुपये | और चांदी में | 610 रुपये
_NEAR = 4  # telling words that may say where the hurt are taken
_ILL = 9  # tokens between an illness and how many have it
_PER = 4  # tokens of "per 10 grams"
_AGE = 3  # tokens between a word that tells an age and the age
_LISTED = 8  # tokens from the change that a list begins with to its first number
_BY_KIND = {
    "temperature": "measured",
    "speed": "measured",
    "index": "measured",
    "length": "located",
    "area": "located",
    "percent": "rate",
    "time": "lasted",
}
_ATTRIBUTES = frozenset({"killed", "injured", "missing", "kidnapped", "rescued"})
OF_MONEY = frozenset({"pledged", "paid", "priced", "traded", "earned", "lost", "invested"})
_OF_GOODS = frozenset({"pledged", "paid", "priced", "traded", "earned", "invested", "displaced"})
DONE_TO = frozenset({"killed", "injured", "arrested", "kidnapped"})  # by whom is not whose they are
_BY_NAME = frozenset({"rate", "paid"})  # of measured things that are always that: a rate, a fine
_UNDERGONE = DONE_TO | {
    "rescued", "hospitalised", "displaced", "released", "dismissed", "hired", "seized", "charged", "sentenced", "deployed"
}  # fmt: skip
_TO_CARE = frozenset({"hospitalised", "deployed", "hired"})  # taken, sent or admitted (भर्ती, which also is to hire)
_CHANGING = frozenset({"percent", "index", "currency"})  # units in which a change is told
_ORDERED = frozenset({"person", "body", "place"})  # whom an order is given to
_LIFELESS = frozenset({"vehicle", "thing", "weapon", "place"})
_SCENES = _LIFELESS | {"body"}
_OF_ACTS = frozenset(
    {"killed", "injured", "missing", "rescued", "arrested", "kidnapped", "hired", "launched", "deployed",
     "hospitalised", "participating", "infected", "dismissed", "voted", "tested", "vaccinated", "recovered"}
)  # fmt: skip
_BEFALLING = _OF_ACTS | {"destroyed", "displaced"}
_TAKEN_BEFORE, _TAKEN_BEHIND = 7, 4  # tokens: took | the lives of as many as | 40; lives | have so far been | lost
_TAKEN = frozenset({"seized", "stolen"})
_STATE_BEFORE, _STATE_BEHIND = 5, 8  # tokens: carrying | as many as 42; 42 workers were | sleeping inside
_OF_PEOPLE = frozenset({"killed", "injured", "missing", "rescued", "displaced"})
_SPARED, _LEVEL = 3, 3  # tokens of "all but the", "has risen to" before a number
_POINTS = frozenset({"percentage point", "basis point"})  # that nobody scores


class Measures(Setting):
    """Reads what happened to what the numbers of one article count."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon) -> None:
        super().__init__(analysis, lexicon)
        shares = [n for n in analysis.numbers if n.unit_kind == "percent" or n.unit in _POINTS]
        units = {token for number in shares for token in range(number.last, number.outer_last)}
        untold = {token for hit in lexicon.untelling.find(self.doc) for token in range(hit.first, hit.last)}
        hits = [hit for hit in lexicon.measures.find(self.doc) if hit.first not in untold]
        if units:  # 25 basis | points win nothing
            hits = [hit for hit in hits if hit.first not in units or hit.value.measure != "won"]
        self.fates = [hit for hit in hits if not hit.value.lives or self._takes_lives(hit)]
        self.fate_starts = [hit.first for hit in self.fates]
        self.verbs = frozenset(map(attrgetter("verb_first"), analysis.clauses))

    def _takes_lives(self, hit: Hit[MeasureWord]) -> bool:
        """Whether a verb that takes lives stands beside them: "claimed | four lives", not "who lives in", "changed lives"."""
        sentence = self.doc.sentence_at(hit.first)
        low, high = max(sentence.first, hit.first - _TAKEN_BEFORE), min(sentence.last, hit.last + _TAKEN_BEHIND)
        return not self.lex.taking.isdisjoint(self.doc.key[low:high])

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
        if thing.kind == "place" and found in ("hospitalised", "deployed"):
            return None  # treated at | three hospitals, 140 इमारतों को नोटिस | भेजे
        if thing.kind in _SCENES and found in _BEFALLING and self._is_where(thing):
            return None  # arrested in | two cities, trapped in | two coaches, तीन गांवों | में मवेशी बह गए
        if thing.kind == "body" and found in ("killed", "injured") and self._stands_by(thing, self.lex.sides):
            return None  # two were killed in clashes between | two groups
        if thing.kind in ("place", "body") and found in OF_MONEY and self._is_where(thing):
            return None  # the names for 13 | states were announced
        if thing.kind == "person" and found == "cancelled":
            return None  # eight men | diverted the money
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
        if thing.kind in _LIFELESS and found == "participating" and not self.last_before:
            return None  # जिनमें छह ट्रेनें शामिल हैं: they are among them
        if thing.item == "patient" and found == "seized":
            return "recovered"  # patients have recovered from the virus
        if thing.kind == "person" and found in ("seized", "recovered"):
            at = thing.number.outer_first - 1  # recovered 12 kg of heroin from | two men
            return None if found == "seized" or self.doc.key[at] in self.lex.origins else found
        if thing.kind in _LIFELESS and found in ("hired", "dismissed") and thing.item != "job":
            return None  # 39 parks | that are to give work to thousands
        if thing.kind in _LIFELESS and found == "infected" and not self.last_before:
            return None  # डेंगू के मरीजों | के लिए 60 बेड
        if self._is("score", thing) and found not in ("won", "lost"):
            return "won" if found == "voted" else None  # by 202 runs in the | Test match
        if found in ("killed", "injured") and thing.kind in _LIFELESS:
            return "destroyed"
        if found in ("arrested", "recovered") and thing.kind in _LIFELESS:
            return "seized"  # 14 pistols that were recovered
        if found == "infected" and self._at_law(thing.number.first):
            return None
        return found

    def _is_of_share(self, number: NumberSpan) -> bool:
        """Whether a firm itself rises or falls, which is its share, whatever it earned: Cipla fell | 3 % | to Rs 1,342 after its profit ..."""
        clause = self.clause(number.first)
        if clause is None or number.first < clause.verb_last or clause.lemma in self.lex.growing:
            return False
        if self._direction(clause.verb_first, clause.verb_last) is None:
            return False
        subjects = [p for p in clause.marked("subj") if p.kind == "name" and p.last <= clause.verb_first]
        named = any(self.analysis.mentions[i].entity.type == "ORG" for p in subjects for i in p.mentions)
        low, high = bisect_left(self.fate_starts, clause.first), bisect_left(self.fate_starts, number.first)
        return named and all(hit.value.measure != "earned" for hit in self.fates[low:high])

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

    def _is_cut(self, thing: Counted) -> bool:
        """Whether a number tells how many of something go: to cut | 1,200 jobs, the loss of | 1,200 jobs."""
        first, key = thing.number.outer_first, self.doc.key
        told = first - 1 > self.doc.sentence_at(first).first and key[first - 1] in self.lex.belongs
        return (told and key[first - 2] in self.lex.cuts) or self.change(thing) == "decrease"

    def _is_rest(self, number: NumberSpan) -> bool:
        """Whether a number is what is left of a count: the | remaining 12 bodies, शेष 12 शव."""
        first = number.outer_first
        return first > self.doc.sentence_at(first).first and self.doc.key[first - 1] in self.lex.rests

    def _is_size(self, thing: Counted) -> bool:
        """Whether seats tell how large a thing is, and not who won them: a | 52-seat bus, पांच | सीटर कार."""
        return thing.item == "seat" and (thing.compound or thing.kind == "part")

    def _twin(self, number: NumberSpan) -> NumberSpan | None:
        """The number that tells one change in another unit: 90 points or | 0.2 per cent, 210 अंक (1.1 %)."""
        if number.unit_kind not in _CHANGING:
            return None
        at, numbers = self.number_at[number.first], self.analysis.numbers
        for one, other in ((at, at + 1), (at - 1, at)):
            if one >= 0 and other < len(numbers):
                left, right = numbers[one], numbers[other]
                between = self.doc.key[left.outer_last : right.outer_first]
                same = len(between) == 1 and (between[0] in self.lex.either or between[0] == "(")
                if same and left.unit_kind in _CHANGING and right.unit_kind in _CHANGING and left.unit != right.unit:
                    return right if one == at else left
        return None

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

    def _in_care(self, thing: Counted) -> bool:
        """Whether the hurt are those sent to or treated in a hospital: "18 घायलों को पटना भेजा", some and not all."""
        return self._nearest(thing, "count", False) in _TO_CARE

    def _died(self, thing: Counted) -> bool:
        """Whether the hurt are those who do what is told, and that is to die: सात घायलों ने | दम तोड़ दिया."""
        behind = thing.noun_last
        if not 0 <= behind < self.doc.size or self.doc.key[behind] not in self.lex.agent_after:
            return False
        return self._nearest(thing, "count", people=True) == "killed"

    def _sent_to_care(self, thing: Counted) -> bool:
        """Whether those called hurt are told of for being taken to a hospital: "गंभीर रूप से घायल | छह लोगों को भेजा गया"."""
        clause = self.clause(thing.number.first)
        if clause is None:
            return False
        low = bisect_left(self.fate_starts, max(thing.noun_last, thing.number.outer_last))
        high = bisect_left(self.fate_starts, clause.last)
        return any(hit.value.measure in _TO_CARE for hit in self.fates[low : min(high, low + _NEAR)])

    def _is(self, sort: str, thing: Counted) -> bool:
        """Whether what is counted is of a sort that seeds/item_traits.csv names."""
        return thing.item in self.lex.sorts[sort]

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

    def fate_near(self, at: int, measure: str) -> bool:
        """Whether a word of a measure stands near a token, in its sentence."""
        sentence = self.doc.sentence_at(at)
        low, high = max(sentence.first, at - WINDOW), min(sentence.last, at + WINDOW)
        for index in range(bisect_left(self.fate_starts, low), len(self.fates)):
            hit = self.fates[index]
            if hit.first >= high:
                return False
            if hit.value.measure == measure:
                return True
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

    def _nearest(self, thing: Counted, sort: str, people: bool) -> str | None:
        """The measure of the nearest telling word; verbs come behind in some languages and on both sides in others."""
        first, last = thing.number.outer_first, max(thing.number.outer_last, thing.noun_last)
        own = sort == "count" and thing.rule != "counted_before"  # the number of people infected | has passed 20,000
        sentence = self.doc.sentence_at(first)
        low, high = max(sentence.first, first - WINDOW), min(sentence.last, last + WINDOW)
        best: tuple[float, str] | None = None
        home = self.clause_at[first]
        does = False
        for index in range(bisect_left(self.fate_starts, low), len(self.fates)):
            hit = self.fates[index]
            if hit.first >= high:
                break
            measure = hit.value.measure
            if sort not in self.lex.units[measure]:
                measure = hit.value.otherwise
                if not measure or sort not in self.lex.units[measure] or self._regains(thing.number, measure):
                    continue
            if measure == "aged" and max(hit.first - last, first - hit.last) > _AGE:
                continue  # for the 22-year-old on a | six-year contract
            if people and measure == "destroyed":  # "20 people were taken to hospital with burns"
                if not self._sweeps(hit):
                    continue
                measure = "missing"
            if sort == "count" and measure == "stolen" and thing.kind not in _LIFELESS:
                continue  # five men | robbed a bank
            if people and hit.value.measure in OF_MONEY:  # "16,200 people in relief camps" are not pledged
                continue
            if people and first <= hit.first and hit.last <= last:  # "three of the accused" are not charged by that
                continue
            inner = first <= hit.first and hit.last < max(thing.noun_last, 0)
            if measure == "tested" and thing.noun_first <= hit.first < thing.noun_last:
                continue  # 93 cricket | tests
            if sort == "count" and inner and hit.value.measure in _OF_GOODS:  # six penalty | points
                continue
            if sort == "count" and thing.kind == "place" and first <= hit.first and hit.last <= last:
                continue  # 12 relief camps were opened
            if sort == "money" and hit.value.measure == "won" and self.lex.goods.match(self.doc, hit.first):
                continue  # "gold gained | Rs 450" wins nothing
            if sort in ("index", "percent") and hit.value.measure == "won" and self._of_index(low, high):
                continue  # "The Sensex rose 300 | points" scores none
            if not self.last_before and hit.value.bare and hit.last <= first and "," in self.doc.raw[hit.last : first]:
                continue  # हादसे में कई की मौत, | 22 सवारों में चार विदेशी: whose verb is yet to come, or left out
            if thing.rule == "counted_before" and not self._unbroken(hit, first, last):
                continue  # the number of passengers is 32, | and 13 were | killed
            if self.lex.doers.match(self.doc, hit.last) is not None:
                continue  # the murder | of which seven are guilty: हत्या | करने वाले सात लोग
            if own and not self.last_before and thing.noun_last >= 0 and self._of_fewer(last, hit.first):
                continue  # हैजे के 90 मरीज, | चार की मौत
            if own and self.last_before and hit.first >= last and self._retold(last, hit.first):
                continue  # a boat with 34 aboard sank and eleven were | rescued
            if self._in_name(hit) or (own and self._of_others(hit, first, last)):
                continue
            if own and measure == "signed" and thing.kind in _ORDERED and self.doc.key[hit.first] in self.lex.ordering:
                continue  # ordered | six districts to shut schools
            if own and hit.value.measure in _UNDERGONE and self._done_by(hit, first):
                does = True
                continue
            if own and hit.first >= last and self._split_off(hit, last):
                continue
            if own and people and hit.value.measure in DONE_TO and self._as_agent(thing, hit):
                continue
            if does and hit.value.measure == "displaced":
                continue  # three men wounded the guard and | fled
            if hit.first >= last:
                distance = float(hit.first - last) + 0.5
            elif hit.last <= first:
                distance = (first - hit.last) * (1.0 if self.last_before else 1.8) + 0.4
            else:
                distance = 0.0
            if home is not None and self.clause_at[hit.first] not in (home, None):
                distance += 6
            if (
                own
                and hit.last < first
                and self.doc.key[hit.last] in self.lex.row
                and self._holds_number(hit.first - 2, hit.first)
            ):
                distance += 6  # four perished and | three were | hospitalised
            if measure == "attacked" and not self._is_verb(hit):
                distance += 6  # in the attack 16 rebels were | killed
            if best is None or distance < best[0]:
                best = (distance, measure)
        return best[1] if best else None

    def _regains(self, number: NumberSpan, measure: str) -> bool:
        """Whether what recovers is itself a sum or an amount, and nobody takes it: the rupee recovered | 12 paise."""
        return measure == "seized" and (number.unit_kind == "currency" or self.is_level(number))

    def _is_verb(self, hit: Hit[MeasureWord]) -> bool:
        """Whether a telling word is the verb of its clause, or a part of it."""
        clause = self.clause(hit.first)
        return clause is not None and clause.verb_first < hit.last and hit.first < clause.verb_last

    def _sweeps(self, hit: Hit[MeasureWord]) -> bool:
        """Whether water takes people along, who are then missing: three were | swept away, तीन लोग | बह गए."""
        swept = self.lex.swept.match(self.doc, hit.first)
        return swept is not None and swept.last >= hit.last

    def _split_off(self, hit: Hit[MeasureWord], last: int) -> bool:
        """Whether some are told apart between a count and what befell them: four were aboard, | of whom three | died."""
        found = next(self.lex.split_off.find(self.doc, last, hit.first), None)
        return found is not None and self._holds_number(found.last, min(found.last + 2, hit.first))

    def _as_agent(self, thing: Counted, hit: Hit[MeasureWord]) -> bool:
        """Whether a case says that those counted did it: दो हमलावरों | ने हत्या की; not सात घायलों ने | दम तोड़ा."""
        behind = thing.noun_last
        if not 0 <= behind < self.doc.size or self.doc.key[behind] not in self.lex.agent_after:
            return False
        return self.lex.own_deaths.isdisjoint(self.doc.key[max(behind, hit.first - 1) : hit.last])

    def _of_fewer(self, last: int, at: int) -> bool:
        """Whether what befell some is told of a number behind a comma that has no noun: 40 यात्री, | दो की मौत."""
        found = (self.number_at[token] for token in range(max(last + 1, at - 3), at) if token in self.number_at)
        numbers = [self.analysis.numbers[index] for index in found]
        return any(n.outer_last >= at - 1 and self.doc.raw[n.outer_first - 1] == "," for n in numbers)

    def _retold(self, first: int, last: int) -> bool:
        """Whether a verb, and behind "and" another count, stand between a count and what befell somebody."""
        verbs = (token for token in range(first, last) if token in self.verbs)
        verb = next((token for token in verbs if self.lex.part_before.match(self.doc, token) is None), last)
        joined = next((token for token in range(verb, last) if self.doc.key[token] in self.lex.row), last)
        return self._holds_number(joined, last)

    def fate_at(self, token: int) -> str | None:
        """The measure of the telling word that begins at a token."""
        at = bisect_left(self.fate_starts, token)
        return self.fates[at].value.measure if at < len(self.fates) and self.fate_starts[at] == token else None

    def _done_by(self, hit: Hit[MeasureWord], first: int) -> bool:
        """Whether those counted from a token do to others what is told: "two gunmen | killed a guard", "दो ने एक की हत्या"."""
        clause = self.clause(hit.first)
        if clause is None or clause.passive:
            return False
        doers = [p for p in clause.marked("subj") if p.first <= first < p.last]
        if self.last_before:  # a bus with 40 pupils overturns, | killing two
            doers += [p for p in clause.marked("with") if p.first <= first < p.last <= hit.first]
            # right behind the verb: "died in Tuesday's attack" and "died, | mostly women" have no object
            ends = hit.last == self.doc.size or self.doc.kind[hit.last] == PUNCT
            stop = hit.last if ends else hit.last + 1
            near = (p for p in clause.marked("obj") if hit.last <= p.first <= stop and not self._has_fate(p))
            return bool(doers) and any(self._is_somebody(p) for p in near)
        victims = [p for p in clause.marked("of") if hit.first - 1 <= p.last <= hit.first]
        victims += [p for p in clause.marked("to", "obj") if p.last <= hit.first and self._is_somebody(p)]
        return any(doer not in victims for doer in doers) and any(victim not in doers for victim in victims)

    def _has_fate(self, phrase: Participant) -> bool:
        """Whether a phrase is a bare count with a fate of its own: 12 people killed | 40 injured."""
        number = self.number_at.get(phrase.first, -1)
        return number >= 0 and self.fate_at(self.analysis.numbers[number].outer_last) is not None

    def _is_somebody(self, phrase: Participant) -> bool:
        """Whether a phrase names, counts or points at somebody: not "themselves", nor a word that was left over."""
        return phrase.kind in ("name", "noun") or self._holds_number(phrase.first, phrase.last)

    def _holds_number(self, first: int, last: int) -> bool:
        """Whether a number begins within some tokens."""
        return any(token in self.number_at for token in range(first, last))

    def _unbroken(self, hit: Hit[MeasureWord], first: int, last: int) -> bool:
        """Whether no mark stands between a telling word and a count."""
        return all(self.doc.kind[i] != PUNCT for i in (*range(hit.last, first), *range(last, hit.first)))

    def _of_index(self, low: int, high: int) -> bool:
        """Whether some tokens tell of an index of prices."""
        return next(self.lex.index.find(self.doc, low, high), None) is not None

    def _of_others(self, hit: Hit[MeasureWord], first: int, last: int) -> bool:
        """Whether a telling word tells of somebody else than a count: "12 boats seek the man who is | missing"."""
        if self._describes(hit, first, last):
            return True
        at = self.clause_at[hit.first]
        if at is None or at == self.clause_at[first]:
            return False
        clause = self.analysis.clauses[at]
        if clause.first <= first < clause.last:
            return False
        told = [p for p in clause.marked("subj", "obj") if p.kind not in ("pronoun", "set")]
        if not told or any(p.first < last and first < p.last for p in told):
            return False
        gap = clause.relation == "relative" and last <= clause.first <= last + 1  # 300 houses | that the army destroyed
        return not (gap and self.doc.key[clause.first] in self.lex.gap_words)

    def _in_name(self, hit: Hit[MeasureWord]) -> bool:
        """Whether a telling word belongs to a name or an office: the | revenue | minister."""
        index = self.analysis.mention_at[hit.first] if self.analysis.mention_at else -1
        if index >= 0 and self.analysis.mentions[index].entity.type != "MISC":  # an illness has a name too
            return True
        scan = self.analysis.scan
        title = scan.title_at.get(hit.first) if scan is not None else None
        return title is not None and title.last > hit.last

    def _describes(self, hit: Hit[MeasureWord], first: int, last: int) -> bool:
        """Whether a fate is an attribute of a noun that is not counted here: "चार नावें | लापता मछुआरे की तलाश में"."""
        if hit.value.measure not in _ATTRIBUTES or not hit.value.bare or first <= hit.last < last:
            return False
        if hit.last >= self.doc.sentence_at(hit.first).last:
            return False
        noun = self.lex.nouns.match(self.doc, hit.last)
        if noun is None or noun.value.kind != "person":
            return False
        return self.lex.whole.match(self.doc, noun.last) is None  # घायल यात्रियों में | 3 बच्चे

    def change(self, thing: Counted) -> str:
        """level, increase or decrease: "15 प्रतिशत बढ़कर", "fell by 3 %", but "rose to 13" is a level."""
        number = thing.number
        first, last = number.outer_first, number.outer_last
        if self.is_level(number):
            return "level"
        if thing.item == "injured" and thing.unit is None and self._died(thing):
            return "increase"  # of the dead
        if last < self.doc.size and self.doc.key[last] in self.lex.per:
            last = self._past_gloss(last, self.doc.size)
        if last < self.doc.size and self.doc.key[last] in self.lex.from_after:  # "1,500 रुपये से बढ़ाकर 1,700"
            return "level"
        if thing.unit is None and thing.rule != "shared" and self._adds(first, number.outer_last):
            return "increase"
        differs = self.lex.differing.match(self.doc, last) if thing.unit is None else None
        if differs is not None:
            return differs.value
        unmoved = thing.kind in ("person", "condition") or self._is("security", thing)
        if thing.unit is None and unmoved and not self._by_so_many(first):
            return "level"  # people fall ill, and into gorges, and 12 shares fall in price
        found = self._told_change(number, thing.noun_last)
        twin = self._twin(number) if found is None else None
        if twin is None and found is None and thing.model is not None and thing.model.number.unit_kind == "index":
            return self.change(thing.model)  # Sensex 370 Nifty | 92 points down
        return found or (self._told_change(twin, twin.outer_last) if twin is not None else None) or "level"

    def _by_so_many(self, first: int) -> bool:
        """Whether a count tells by how much another has changed: the number of jobless rose by | 284,000."""
        return first > 0 and self.doc.key[first - 1] in self.lex.change_by

    def _told_change(self, number: NumberSpan, noun_last: int) -> str | None:
        """The change that a word beside a number tells: "fell by | 3 %", "तीन प्रतिशत | बढ़कर"."""
        first, last = number.outer_first, number.outer_last
        sentence = self.doc.sentence_at(first)
        if last < sentence.last and self.doc.raw[last] == ")" and self.doc.raw[first - 1] == "(":
            last += 1  # 210 अंक (1.1 प्रतिशत) | गिरकर
        last = self._past_gloss(last, sentence.last)
        high = min(sentence.last, max(last, noun_last) + 3)
        moves = number.unit is None or number.unit_kind == "length"
        behind = range(0) if self.lex.changing.isdisjoint(self.doc.key[last:high]) else range(last, high)
        for at in behind:
            if at in self.outer_starts:
                break  # nine lives in | less than 36 hours
            if self.doc.key[at] in self.lex.against.firsts and self.lex.against.match(self.doc, at) is not None:
                break  # 1,910 करोड़ | के मुकाबले बढ़कर
            if self.doc.kind[at] == PUNCT or (number.unit_kind not in _CHANGING and self.doc.key[at] in self.lex.row):
                break  # three new buses | and higher fares
            if moves and self.doc.key[at] in self.lex.motions:
                continue
            found = self._direction(at, high)
            if found:
                return found
        at = first - 1
        gap = max(sentence.first, at - _CHANGE_GAP)
        while at > gap and self.doc.key[at] in self.lex.change_gap:
            at -= 1  # grew | by a robust | 5 per cent
        if self.last_before and at >= sentence.first:
            return self._direction(at, first)
        if number.unit_kind not in _CHANGING:
            return None
        return self._listed_change(number, sentence.first) or self._shared_change(number)

    def _shared_change(self, number: NumberSpan) -> str | None:
        """The change that the next number tells for both: सोना 1,208 रुपये | और चांदी 2,347 रुपये की गिरावट."""
        at, numbers = self.number_at[number.first] + 1, self.analysis.numbers
        if at >= len(numbers) or self.doc.key[number.outer_last] not in self.lex.row or numbers[at].unit != number.unit:
            return None
        following = numbers[at]
        near = following.outer_first - number.outer_last <= _IN_ROW and not self.is_level(following)
        return self._told_change(following, following.outer_last) if near else None

    def _listed_change(self, number: NumberSpan, floor: int) -> str | None:
        """The change that a list begins with: सबसे अधिक गिरावट रिलायंस में 2.1 फीसद, टाइटन में | 1.6 फीसद."""
        if not self._in_place(number):
            return None
        numbers, at = self.analysis.numbers, self.number_at[number.first]
        while at and numbers[at - 1].unit == number.unit and self._in_place(numbers[at - 1]):
            between = self.doc.key[numbers[at - 1].outer_last]
            if between != "," and between not in self.lex.row:
                break
            at -= 1
        begin = numbers[at].outer_first - 1
        for token in range(begin, max(floor, begin - _LISTED), -1):
            if self.doc.kind[token] == PUNCT:
                return None
            if (found := self._direction(token, begin)) is not None:
                return found
        return None

    def _in_place(self, number: NumberSpan) -> bool:
        """Whether the mark of a place stands right before a number: रिलायंस में | 2.1 फीसद."""
        return self.doc.key[number.outer_first - 1] in self.lex.where

    def _past_gloss(self, at: int, stop: int) -> int:
        """Past what a change is measured by or against: 950 रुपये | प्रति क्विंटल की गिरावट, 47 per cent | year-on-year (YoY) climb."""
        if at + 1 < stop and self.doc.key[at] in self.lex.per:
            base = self.number_at.get(at + 1)  # प्रति | 10 ग्राम
            if base is not None:
                number = self.analysis.numbers[base]
                at = (
                    number.outer_last
                    if not self.lex.sold_by.isdisjoint(self.doc.key[number.last : number.outer_last])
                    else at
                )
            elif self.doc.key[at + 1] in self.lex.sold_by:
                at += 2
        elif at < stop and not self.last_before and self.doc.key[at] in self.lex.sold_by:
            at += 1
        while at < stop and self.doc.key[at] in self.lex.compared:
            at += 1
        return at

    def is_level(self, number: NumberSpan) -> bool:
        """Whether a number is where a count has come to: "rose to | 13", "बढ़कर | 1300"."""
        return self.lex.level_before.ends(self.doc, number.outer_first, _LEVEL)

    def _adds(self, first: int, last: int) -> bool:
        """Whether a count comes on top of others: "पांच और शव", "five more bodies", "another 12", not "नौ और 10"."""
        doc, sentence = self.doc, self.doc.sentence_at(first)
        if last + 1 < sentence.last and doc.key[last] in self.lex.more_after and doc.kind[last + 1] == WORD:
            return True
        return first > sentence.first and doc.key[first - 1] in self.lex.more_before

    def _direction(self, at: int, stop: int) -> str | None:
        if self.doc.key[at] not in self.lex.changing:
            return None
        if at > 0 and (self.doc.key[at - 1], self.doc.key[at]) in self.lex.phrasal:
            return None  # picked | up, shut | down
        if self.lex.increase.match(self.doc, at, stop) is not None:
            return "increase"
        if self.lex.decrease.match(self.doc, at, stop) is not None:
            return "decrease"
        return None
