"""What befell those whom a number counts: the telling word that stands nearest, and is not somebody else's."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from flows.facts.analysis import Analysis, NumberSpan, Participant
from flows.facts.quantities.lexicon import MeasureWord, QuantityLexicon
from flows.facts.quantities.setting import WINDOW, Setting
from flows.text.document import PUNCT
from flows.text.phrases import Hit

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_TAKEN_BEFORE, _TAKEN_BEHIND = 7, 4  # tokens: took | the lives of as many as | 40; lives | have so far been | lost
_LEVEL = 3  # tokens of "has risen to" before a number
_NEAR = 4  # telling words that may say where the hurt are taken
_WON = 2  # tokens from a verb to the people who are won
_AGE = 3  # tokens between a word that tells an age and the age
_ATTRIBUTES = frozenset({"killed", "injured", "missing", "kidnapped", "rescued"})
OF_MONEY = frozenset({"pledged", "paid", "priced", "traded", "earned", "lost", "invested"})
_OF_GOODS = frozenset({"pledged", "paid", "priced", "traded", "earned", "invested", "displaced"})
DONE_TO = frozenset({"killed", "injured", "arrested", "kidnapped"})  # by whom is not whose they are
_UNDERGONE = DONE_TO | {
    "rescued", "hospitalised", "displaced", "released", "dismissed", "hired", "seized", "charged", "sentenced", "deployed"
}  # fmt: skip
_TO_CARE = frozenset({"hospitalised", "deployed", "hired"})  # taken, sent or admitted (भर्ती, which also is to hire)
_ORDERED = frozenset({"person", "body", "place"})  # whom an order is given to
LIFELESS = frozenset({"vehicle", "thing", "weapon", "place"})
_POINTS = frozenset({"percentage point", "basis point"})  # that nobody scores


class Fates(Setting):
    """Finds for the counts of one article the words that tell what befell them."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon) -> None:
        super().__init__(analysis, lexicon)
        shares = [n for n in analysis.numbers if n.unit_kind == "percent" or n.unit in _POINTS]
        units = {token for number in shares for token in range(number.last, number.outer_last)}
        spans = (range(hit.first, hit.last) for hit in lexicon.untelling.find(self.doc))
        self.untold = frozenset(token for span in spans for token in span)
        dated = {token for span in analysis.dates for token in range(span.first, span.last)}  # in | March
        hits = [hit for hit in lexicon.measures.find(self.doc) if hit.first not in self.untold | dated]
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
            if measure in DONE_TO and hit.first and self.doc.raw[hit.first - 1] == "-" and self.doc.glued(hit.first):
                continue  # in rebel- | held areas
            if sort == "count" and measure == "stolen" and thing.kind not in LIFELESS:
                continue  # five men | robbed a bank
            if people and measure == "won" and self.last_before and first - hit.last > _WON:
                continue  # won 300 delegates; but: beat Peru in front of | 14,000 spectators
            if people and hit.value.measure in OF_MONEY:  # "16,200 people in relief camps" are not pledged
                continue
            if people and first <= hit.first and hit.last <= last:  # "three of the accused" are not charged by that
                continue
            inner = first <= hit.first and hit.last < max(thing.noun_last, 0)
            if sort == "money" and measure == "charged" and self._is_person(hit):
                continue  # paid Rs 4 crore, adding that the | accused had fled
            if hit.value.sums and sort != "money":
                continue  # named two states in her | budget speech
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
            if hit.last <= first and self.lex.doers.match(self.doc, hit.last) is not None:
                continue  # the murder | of which seven are guilty: हत्या | करने वाले सात लोग
            if hit.last <= first and self.lex.since.match(self.doc, hit.last) is not None:
                continue
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

    def _is_person(self, hit: Hit[MeasureWord]) -> bool:
        """Whether a telling word is a noun for somebody: the accused."""
        noun = self.lex.nouns.match(self.doc, hit.first)
        return noun is not None and noun.value.kind == "person" and not self._is_verb(hit)

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
        if hit.value.measure == "affected" and not first <= hit.last < last:
            noun = self.lex.nouns.match(self.doc, hit.last) if hit.last < self.doc.size else None
            return noun is not None and noun.value.kind in ("place", "person")  # 45 camps in flood-affected | areas
        if hit.value.measure not in _ATTRIBUTES or not hit.value.bare or first <= hit.last < last:
            return False
        if hit.last >= self.doc.sentence_at(hit.first).last:
            return False
        noun = self.lex.nouns.match(self.doc, hit.last)
        if noun is None or noun.value.kind != "person":
            return False
        return self.lex.whole.match(self.doc, noun.last) is None  # घायल यात्रियों में | 3 बच्चे

    def is_level(self, number: NumberSpan) -> bool:
        """Whether a number is where a count has come to: "rose to | 13", "बढ़कर | 1300"."""
        return self.lex.level_before.ends(self.doc, number.outer_first, _LEVEL)
