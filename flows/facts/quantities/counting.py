"""What a number counts: the noun after it, a fate that completes it, a count before it, or its neighbour's noun."""

from __future__ import annotations

from flows.facts.analysis import Analysis, NumberSpan
from flows.facts.quantities.ages import Ages
from flows.facts.quantities.contests import is_ballot
from flows.facts.quantities.context import Context
from flows.facts.quantities.counted import FATES, PERSON, Counted
from flows.facts.quantities.lexicon import Noun, QuantityLexicon
from flows.facts.quantities.readings import pupils_of, reading_of
from flows.facts.quantities.sharing import share_nouns
from flows.text.document import ENDERS, NUMBER, PUNCT, WORD
from flows.text.phrases import Hit

_RATE = 3  # words that a rate is told with before its base: for every | 1,000
_NOUN_PHRASE = 7  # tokens after a number in which its noun stands
_CALLED = 3  # words of what some of those counted are
_BESIDE = 6  # tokens between a sum or a rate and its noun
# the same where the noun is of its own sort: Turnout in the rural seats of the valley was | 58 per cent
_FAR = {"currency": 9, "percent": 12}
_OWN_SORT = {"currency": "money", "percent": "rate"}
_NOUN_WORDS = 3  # words of a compound before its last: profit attributable to | shareholders
_INDEX = 32  # tokens between an index and its level: निफ्टी सोमवार के 11,669 के मुकाबले ... 1.2 प्रतिशत बढ़कर | 11,813
_ROW = 8  # tokens between two members of a row of counts
_COUNT_BEFORE = 9  # tokens between "number of dead" and the number
_NEIGHBOUR = 14  # tokens between two numbers that share a noun
_RISEN = 6  # tokens between a verb of change and the number it leads to: rose | to a record | 170,768
_RISING = frozenset({"person", "event", "condition"})
_THOUSAND = 1000
_SUMS = 6  # numbers before a sum without its currency, of which one tells it
_SMALL = frozenset({"person", "animal"})
_LISTED = frozenset({"person", "condition", "vote", "event", "animal"})
_PLAYED = frozenset({"arrested", "killed", "kidnapped", "rescued"})
_LIVING = frozenset({"person", "body", "animal"})
_HARM = frozenset({"killed", "injured", "missing", "kidnapped"})


def count_things(analysis: Analysis, lexicon: QuantityLexicon, context: Context) -> list[Counted]:
    """Every number of the article with what it counts; those that count nothing are not `kept`."""
    counter = _Counter(analysis, lexicon, context)
    things = [counter.read(number) for number in analysis.numbers]
    share_nouns(analysis, lexicon, context, things)
    return things


class _Counter(Ages):
    """Reads what a number counts by its own surroundings."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon, context: Context) -> None:
        super().__init__(analysis, lexicon, context)
        self.counting = self.doc.marks(lexicon.counting)

    def read(self, number: NumberSpan) -> Counted:
        """The number with what it counts by its own surroundings."""
        thing = Counted(number, unit=number.unit, noun_last=number.outer_last)
        if number.unit is None and self.lex.rate_before.ends(self.doc, number.outer_first, _RATE):
            return thing  # 24 per | 1,000 births: of how many a rate is
        if number.unit is not None:
            thing.rule, thing.kept = "unit", self._unit_counts(number)
            if number.unit == "year" and self._bracketed_age(thing):
                thing.rule = "bracketed_age"  # रामप्रवेश (35 वर्ष)
                return thing
            self._item_of_unit(thing)
            if thing.kind == "weapon" and number.unit_kind == "length":  # "155 mm shells": a calibre
                thing.kept = False
            return thing
        for rule in (
            self._reading,
            self._sum,
            self._age,
            self._counted_before,
            self._balloted,
            self._off_balls,
            self._told_behind,
            self._gathered,
            self._noun_after,
            self._predicate,
            self._fate,
            self._people,
            self._open_noun,
            self._bracketed_age,
        ):
            if rule(thing):
                thing.rule = rule.__name__.strip("_")
                thing.kept = self._is_count(thing)
                return thing
        return thing

    def _unit_counts(self, number: NumberSpan) -> bool:
        """Whether a number with a unit counts: एक दिन and one day are often no more than "some day"."""
        if self.lex.grades.match(self.doc, number.first) is not None:
            return False  # 22 कैरेट | सोना: what it is, not how much
        if number.form != "article":
            return True
        if number.unit_kind != "time":
            return number.unit_kind != "index"
        after = self._key(number.outer_last)
        if self.lex.article_time_after:
            return after in self.lex.article_time_after
        before = self._key(number.outer_first - 1)
        return number.unit != "day" or before in self.lex.stops

    def _item_of_unit(self, thing: Counted) -> None:
        """The noun that a measured number belongs to: "₹500 crore fine", "40 MW of electricity"."""
        number = thing.number
        at = number.outer_last
        if self._key(at) in self.lex.of:
            at += 1
            if number.unit == "year" and at in self.starts:
                at = self.analysis.numbers[self.starts[at]].outer_last  # 22 साल के | एक | युवक, 18 और 24 साल के दो युवक
        if number.unit_kind == "mass" and (goods := self.lex.goods.match(self.doc, at)) is not None:
            thing.item = goods.value  # 5 kg of | gold, which are no medals
            return
        near = at == number.outer_last and self.lex.open_nouns
        joined = self._key(at) in self.lex.row  # 10 लाख रुपये | और घायलों को दो लाख रुपये
        joined = joined or self.lex.against.match(self.doc, number.outer_last) is not None  # 24 करोड़ | के मुकाबले
        joined = joined or (number.unit_kind == "currency" and self.lex.rate_before.match(self.doc, at) is not None)
        found = None if joined else self._noun_phrase(at, 1 if near else 4)
        if found is not None and found[0].kind == "person" and number.unit_kind == "time" and number.unit != "year":
            found = None  # a three-day | official visit
        if found is not None and number.unit_kind == "mass" and self.lex.goods.match(self.doc, found[1]) is not None:
            found = None  # 6 kg | gold ornaments are no medals
        if found is not None and self.analysis.mention_at and self.analysis.mention_at[found[1]] >= 0:
            found = None  # 40 किलोमीटर दूर मध्य | प्रदेश
        if found is not None and number.unit_kind == "currency" and found[0].kind in _LIVING:
            found = None  # 48 लाख रुपये | ठग लिए
        if found is not None:
            noun, first, last = found
            thing.item, thing.kind, thing.noun_first, thing.noun_last = noun.noun, noun.kind, first, last
            if number.unit_kind == "percent" and noun.kind == "vote" and self._key(last) in self.lex.cast:
                thing.item, thing.kind = "turnout", "rate"  # 61 फीसदी वोट | पड़े
        elif number.unit_kind in ("currency", "percent"):
            thing.item = self._pupils(number) if number.unit_kind == "percent" else None
            thing.item = thing.item or self._money_before(number)
            if thing.item is None and (number.unit_kind == "currency" or self.context.change(thing) != "level"):
                thing.item = reading_of(self.doc, self.lex, number, self._end_before(number))
        else:
            thing.item = reading_of(self.doc, self.lex, number, self._end_before(number))

    def _money_before(self, number: NumberSpan) -> str | None:
        """The kind of sum or rate that stands before a number: "a fine of $5", "शुद्ध लाभ 11 प्रतिशत"."""
        kind = number.unit_kind or ""
        low = max(self.doc.sentence_at(number.first).first, number.outer_first - _FAR.get(kind, _BESIDE))
        acted = False
        for at in range(number.outer_first - 1, low - 1, -1):
            if acted and self.key[at] in self.lex.row:
                return None  # took bribes | and fined him Rs 2 lakh
            acted = acted or at in self.context.verbs
            if kind == "currency" and self._in_percentage(at):
                continue  # revenue rose 9 per cent | to Rs 310 crore
            if at in self.starts or self.kind[at] == NUMBER or self.raw[at] == ",":
                return None  # mental health funding, | $30,000 for a park
            if self.analysis.mention_at and self.analysis.mention_at[at] >= 0:
                continue  # the Monetary | Fund
            if self.key[at] in self.lex.noun_keys and at not in self.context.verbs:  # profit | rises | to Rs 40 crore
                hit = self._longest_noun(at, number)
                near = number.outer_first - at <= _BESIDE
                sorts = ("money", "rate") if near else (_OWN_SORT.get(kind),)
                if hit is not None and hit.value.kind in sorts and (near or self._in_one_clause(at, number.first)):
                    return hit.value.noun
        return None

    def _in_one_clause(self, one: int, other: int) -> bool:
        """Whether no other clause reports what a token is part of: not "the revenue minister said | Rs 40 would be paid"."""
        clause = self.context.clause(other)
        same = self.context.clause_at[one] == self.context.clause_at[other]
        return same or clause is None or clause.relation != "content"

    def _in_percentage(self, at: int) -> bool:
        """Whether a percentage begins at a token."""
        return at in self.starts and self.analysis.numbers[self.starts[at]].unit_kind == "percent"

    def _pupils(self, number: NumberSpan) -> str | None:
        """The girls or boys of whom a share passes."""
        return pupils_of(self.doc, self.lex, number, self._end_before(number))

    def _end_before(self, number: NumberSpan) -> int:
        """Where the number before one ends, if there is one."""
        at = self.starts[number.first]
        return self.analysis.numbers[at - 1].outer_last if at else 0

    def _longest_noun(self, at: int, number: NumberSpan) -> Hit[Noun] | None:
        """The noun that holds a token before a number: profit after | tax | of Rs 48 crore."""
        for start in range(max(self.doc.sentence_at(at).first, at - _NOUN_WORDS), at):
            hit = (
                self.lex.nouns.match(self.doc, start, number.outer_first)
                if self.key[start] in self.lex.noun_keys
                else None
            )
            if hit is not None and hit.last > at:
                return hit
        return self.lex.nouns.match(self.doc, at, number.outer_first)

    def _reading(self, thing: Counted) -> bool:
        """Readings: "7.5 तीव्रता", "magnitude of 6.1", "Sensex closed at 41,386.40", "मतदान प्रतिशत 60.54"."""
        number, lex = thing.number, self.lex
        first, last = number.outer_first, number.outer_last
        if number.value <= 10 and self._near(first, last, lex.magnitude, 6, 3):
            thing.unit, thing.item = "magnitude", "earthquake"
            return True
        if number.value <= 100 and not lex.percent_before.isdisjoint(self.key[max(0, first - 2) : first]):
            thing.unit, thing.item = "percent", self._pupils(number)
            return True
        if number.form == "digits":
            large = number.value >= 1000 or "." in self.raw[number.first]
            found = self._before(lex.index, first, _INDEX if large else 2)  # "AQI of 412"
            plain = self._plain_end(last) or self._key(last) in lex.marks or last in self.context.verbs
            plain = plain or last > number.last  # निफ्टी 31,000 के नीचे | बंद हुआ
            if found is not None and not large and self._opens_index(last):
                return False
            if found is not None and (plain or not (large or self._noun_phrase(last, 1))):
                thing.unit, thing.item = "point", "index"
                return True
        return False

    def _opens_index(self, at: int) -> bool:
        """Whether an index with its own number stands at a token: सेंसेक्स 370 | निफ्टी 92 अंक नीचे, सेंसेक्स 370 | और निफ्टी 92."""
        at += self._key(at) in self.lex.row
        hit = self.lex.index.match(self.doc, at)
        return hit is not None and hit.last in self.starts

    def _sum(self, thing: Counted) -> bool:
        """A sum told without its currency: "50 करोड़ की ठगी", "मुनाफा 200 करोड़ रहा"."""
        number = thing.number
        multiplied = self.key[number.last - 1] in self.lex.money_multipliers
        if not multiplied and not self._round(number):
            return False
        after = self.lex.nouns.match(self.doc, number.outer_last)
        if after is None and self._key(number.outer_last) in self.lex.of and self.lex.money_unit:
            after = self.lex.nouns.match(self.doc, number.outer_last + 1)  # 50 हजार | का मुआवजा
            after = after if after is not None and after.value.kind == "money" else None
        paid = after is not None and after.value.kind == "money"
        if not multiplied and not paid:
            return False
        if after is not None and after.value.kind not in ("money", "event", "rate"):
            return False
        alone = after is None and self._key(number.outer_last) not in self.lex.row
        counted = self._noun_phrase(number.outer_last, 4) if alone else None
        if counted is not None and counted[0].kind not in ("money", "event", "rate"):  # चार लाख | स्वयं सहायता समूह
            return False
        shared = self._next_currency(number) or (self.lex.money_unit if paid else None)  # 20 हजार | हर्जाना
        near = self._near(number.outer_first, number.outer_last, self.lex.money_words, 4, 6)
        if shared is None and not near and not self._listed_sum(number):
            return False
        thing.unit, thing.item = shared or self.lex.money_unit, self._money_before(number)
        return True

    def _listed_sum(self, number: NumberSpan) -> bool:
        """Whether a number ends a line of a list of sums: "• सड़कों के लिए | 10 करोड़", after others in rupees."""
        if number.outer_last < self.doc.sentence_at(number.first).last and self.raw[number.outer_last] not in ENDERS:
            return False
        if self._key(number.outer_first - 1) not in self.lex.given_before:
            return False
        at = self.starts[number.first]
        return any(n.unit == self.lex.money_unit for n in self.analysis.numbers[max(0, at - _SUMS) : at])

    def _round(self, number: NumberSpan) -> bool:
        """Whether a number is told with a multiplier: 20 हजार."""
        return number.last - number.first > 1 and number.value >= _THOUSAND and bool(self.lex.money_unit)

    def _next_currency(self, number: NumberSpan) -> str | None:
        """The currency that the next sum tells for both: "परिजनों को चार लाख | और घायलों को 50 हजार रुपये"."""
        at = self.starts[number.first] + 1
        if self._key(number.outer_last) not in self.lex.row or at >= len(self.analysis.numbers):
            return None
        following = self.analysis.numbers[at]
        near = following.first - number.last <= _ROW and following.unit_kind == "currency"
        return following.unit if near else None

    def _counted_before(self, thing: Counted) -> bool:
        """ "मृतकों की संख्या बढ़कर 1300", "the death toll rose to 13"."""
        number = thing.number
        sentence = self.doc.sentence_at(number.first)
        behind = self._key(number.outer_last) if number.outer_last < sentence.last else ""
        if behind in self.lex.noun_keys and behind not in self.lex.stops and not self._plain_end(number.outer_last):
            return False
        if number.form == "article" and behind in self.lex.belongs:
            return False  # the toll in | one of the villages
        far = max(sentence.first, number.outer_first - 3 * _COUNT_BEFORE)
        level = self.context.is_level(number)  # the toll in the accident near the town rose | to 11
        if level and self._risen(thing, sentence.first):
            return True
        if self.counting.find(1, far, number.outer_first) < 0:
            return False
        low = far if level else max(sentence.first, number.outer_first - _COUNT_BEFORE)
        if self._numbered_noun(thing, far):
            return True
        for at in range(number.outer_first - 1, low - 1, -1):
            if at in self.starts or self.kind[at] == NUMBER:
                return False
            if not self.counting[at]:
                continue
            toll = self.lex.toll.match(self.doc, at, number.outer_first)
            if toll is not None and not self._longer_toll(at, toll.last):
                thing.item, thing.kind = toll.value, PERSON
                thing.fate = {"death": "killed", "injured": "injured", "missing": "missing"}.get(toll.value)
                return True
            after = self.lex.count_after_noun.match(self.doc, at, number.outer_first)
            if after is not None and not self._longer_toll(at, after.last):
                noun = self._noun_that_ends(at, sentence.first)
                if noun is not None and (not self.context.last_before or noun.kind in _LISTED):
                    thing.item, thing.kind = noun.noun, noun.kind
                    return True
        return False

    def _off_balls(self, thing: Counted) -> bool:
        """Runs told with the balls they took: scored | 89 off 72 balls."""
        at = thing.number.outer_last + 1
        number = self.analysis.numbers[self.starts[at]] if at in self.starts else None
        if number is None or self.key[at - 1] not in self.lex.off or self._key(number.outer_last) not in self.lex.balls:
            return False
        thing.item, thing.kind = "run", "event"
        return True

    def _balloted(self, thing: Counted) -> bool:
        """Votes for or against something: by a vote of | 220 to 203, पक्ष में | 270 और विपक्ष में 163."""
        number, words = thing.number, self.analysis.lexicon.numbers
        if words is None or not words.ballots.firsts or number.value != int(number.value):
            return False
        if not (self._plain_end(number.outer_last) or number.outer_last in self.context.verbs):
            return False
        if not is_ballot(self.doc, self.lex, words.ballots, number):
            return False
        thing.item = thing.kind = "vote"
        return True

    def _told_behind(self, thing: Counted) -> bool:
        """A noun before a number that a verb follows: कुल मामले | 4,01,075 | हो गए, मामले | 4,01,075 तक | पहुंचे."""
        number, behind = thing.number, thing.number.outer_last
        behind += self._key(behind) in self.lex.marks
        if behind not in self.context.verbs or self.context.last_before or number.form != "digits":
            return False
        noun = self._noun_that_ends(number.outer_first, self.doc.sentence_at(number.first).first)
        if noun is None or noun.kind not in _RISING:
            return False
        thing.item, thing.kind = noun.noun, noun.kind
        return True

    def _risen(self, thing: Counted, low: int) -> bool:
        """ "dengue cases rose to 170,768", "deaths have climbed to 88": what has come to a number, told in the plural."""
        first = thing.number.outer_first
        for at in range(first - 1, max(low, first - _RISEN), -1):
            if not (self.lex.increase.match(self.doc, at, first) or self.lex.decrease.match(self.doc, at, first)):
                continue
            while at - 1 > low and self.key[at - 1] in self.lex.perfect:
                at -= 1
            noun = self._head_that_ends(at, low)
            if noun is not None and noun.kind in _RISING and not noun.base:
                thing.item, thing.kind = noun.noun, noun.kind
                return True
        return False

    def _numbered_noun(self, thing: Counted, low: int) -> bool:
        """ "the number of people infected in the three countries has passed 20,000"."""
        first = thing.number.outer_first
        for at in range(first - 1, low - 1, -1):
            if at in self.starts and self.kind[at] == NUMBER:
                return False
            if not self.counting[at]:
                continue
            hit = self.lex.count_before_noun.match(self.doc, at, first)
            if hit is not None:
                found = self._noun_phrase(hit.last, 5)
                if found is not None and found[2] <= first:
                    thing.item, thing.kind = found[0].noun, found[0].kind
                    thing.fate = self.context.fate_at(found[2]) if found[0].kind == PERSON else None
                    return True
        return False

    def _longer_toll(self, at: int, last: int) -> bool:
        """Whether a longer phrase for the same count ends here ("मारे गए लोगों की संख्या")."""
        for start in range(max(0, at - 4), at):
            hit = self.lex.toll.match(self.doc, start, last)
            if hit is not None and hit.last == last:
                return True
        return False

    def _noun_after(self, thing: Counted) -> bool:
        """The noun phrase behind a number: "13 लोग", "11 million undocumented immigrants", "three of the accused"."""
        number = thing.number
        at = number.outer_last
        of_them = self.lex.of_them.match(self.doc, at)
        if of_them is not None:
            thing.noun_last = of_them.last
            return self._called(thing, of_them.last) or self._of_those(thing, of_them.last)
        of_the = self.lex.of_the.match(self.doc, at)
        if of_the is not None:
            at = of_the.last
        length, thing.compound = _NOUN_PHRASE, False
        if at + 1 < self.doc.size and self.raw[at] in "-–" and self.doc.glued(at) and self.doc.glued(at + 1):
            at, length, thing.compound = at + 1, 1, True  # "a five-member panel" counts members
        found = self._noun_phrase(at, length)
        if found is None:
            return False
        noun, first, last = found
        if number.form == "article" and (of_the is not None or self._carries(noun, last)):
            return False
        if self._is_setting_of_others(number, first, last):
            return False
        if noun.kind in ("money", "rate") and self._key(number.outer_last) in self.lex.row:
            return False  # न्यूनतम भाव 1726 | और औसत भाव 2050 रुपये
        thing.item, thing.kind, thing.noun_first, thing.noun_last = noun.noun, noun.kind, first, last
        self._of_compound(thing, noun)
        self._as_packed(thing)
        return True

    def _as_packed(self, thing: Counted) -> None:
        """Sacks and not what else a word names, where goods are told of: 70 कट्टे | लहसुन, 300 कट्टों की | आवक."""
        packed = self.lex.packed.get(thing.item or "")
        if packed is None:
            return
        sentence = self.doc.sentence_at(thing.number.first)
        goods = self.lex.goods.match(self.doc, thing.noun_last) is not None
        if goods or not self.lex.markets.isdisjoint(self.key[sentence.first : sentence.last]):
            thing.item, thing.kind = packed, "thing"

    def _is_setting_of_others(self, number: NumberSpan, first: int, last: int) -> bool:
        """Whether a noun behind "others" tells where they came to harm, and not what they are: तीन अन्य | बाढ़ में | बह गए."""
        if not self.lex.plural_endings or first != number.outer_last + 1 or number.value < 2:
            return False
        others = self.key[number.outer_last] in self.lex.others and self._key(last) in self.lex.where
        return others and not self.raw[last - 1].endswith(self.lex.plural_endings)

    def _carries(self, noun: Noun, at: int) -> bool:
        """Whether a noun for people only tells what kind of vehicle is behind it: एक यात्री | बस टकराई."""
        if not self.lex.person_ends or noun.kind != PERSON or self._key(at) not in self.lex.noun_keys:
            return False
        vehicle = self.lex.nouns.match(self.doc, at)
        return vehicle is not None and vehicle.value.kind == "vehicle"

    def _of_compound(self, thing: Counted, noun: Noun) -> None:
        """Count the plural that no list knows behind a noun in the singular: 12 bed | covers."""
        at = thing.noun_last
        if not self.lex.open_nouns or not noun.base or noun.kind == PERSON or thing.number.value < 2 or thing.compound:
            return
        singular = self._open_plural(at)
        if (
            singular
            and self._plain_end(at + 1)
            and not (self.key[at] in self.lex.noun_keys or at in self.context.verbs)
        ):
            thing.item, thing.kind, thing.noun_last = f"{noun.noun} {singular}", "thing", at + 1

    def _open_plural(self, at: int) -> str:
        """The singular of a plural that no list knows, in small letters or behind a capital; empty where there is none."""
        word = self.raw[at] if at < self.doc.size else ""
        if word[1:].islower() and self.raw[at - 1][:1].isupper() and not self._in_name(at):
            word = word.lower()  # 33 Elephant | Reserves
        if len(word) < 5 or not word.islower() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
            return ""
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]

    def _in_name(self, at: int) -> bool:
        """Whether a token belongs to a name."""
        return bool(self.analysis.mention_at) and self.analysis.mention_at[at] >= 0

    def _called(self, thing: Counted, at: int) -> bool:
        """What those are who were counted before: five of them | children; of the 20 dead, six | were children."""
        while at < self.doc.size and self.key[at] in self.lex.being:
            at += 1
        found = self._noun_phrase(at, _CALLED)
        if found is None or found[0].kind not in _SMALL:
            return False
        noun, first, last = found
        if last < self.doc.size and self.kind[last] != PUNCT and self.key[last] not in self.lex.row:
            return False
        thing.item, thing.kind, thing.noun_first, thing.noun_last = noun.noun, noun.kind, first, last
        return True

    def _of_those(self, thing: Counted, at: int) -> bool:
        """People told by what befell all of whom they are some: two of the | injured are nurses."""
        noun = self._noun_that_ends(at, at - 1)
        if noun is None or (noun.kind != PERSON and noun.noun not in self.lex.items):
            return False
        thing.item, thing.kind = noun.noun, PERSON
        return True

    def _predicate(self, thing: Counted) -> bool:
        """A noun behind "were" where the number stands alone: of the 20 dead, six | were children."""
        at = thing.number.outer_last
        return self._key(at) in self.lex.being and thing.number.form != "article" and self._called(thing, at)

    def _people(self, thing: Counted) -> bool:
        """People called by their country: "64 फिलिस्तीनी", "12 Filipinos"."""
        at = thing.number.outer_last
        if not self._is_people(at) or thing.number.value < 2:
            return False
        plural = self.lex.open_nouns and self.raw[at].endswith("s")  # "11 Kenyans last year"
        if not plural and not self._plain_end(at + 1):
            return False
        thing.item, thing.kind, thing.noun_first, thing.noun_last = PERSON, PERSON, at, at + 1
        return True

    def _gathered(self, thing: Counted) -> bool:
        """People told by what they make up: "a crowd of 38,000"."""
        first, last = thing.number.outer_first, thing.number.outer_last
        if not self._plain_end(last) and last not in self.context.verbs:
            return False
        if self.lex.gathered.firsts.isdisjoint(self.key[max(0, first - 3) : first]):
            return False
        for start in range(max(0, first - 3), first):
            hit = self.lex.gathered.match(self.doc, start, first)
            if hit is not None and hit.last == first:
                thing.item, thing.kind = hit.value, PERSON
                return True
        return False

    def _open_noun(self, thing: Counted) -> bool:
        """A plural that no list knows, where the language shows plurals: "five widgets were"."""
        at = thing.number.outer_last
        if not self.lex.open_nouns or thing.number.form == "article" or self.lex.of_them.match(self.doc, at):
            return False
        end = min(self.doc.size, at + 4)
        last = -1
        verbs = self.context.verbs
        while at < end and self.kind[at] == WORD and not (self._ends_phrase(at) or at in self.starts or at in verbs):
            last = at
            at += 1
        if last < 0 or not (self._plain_end(at) or at in verbs):
            return False
        singular = self._open_plural(last)
        if not singular:
            return False
        thing.item, thing.kind, thing.confidence = singular, "thing", 0.6
        thing.noun_first, thing.noun_last = last, last + 1
        return True

    def _fate(self, thing: Counted) -> bool:
        """A fate that needs no noun: "13 की मौत", "24 लापता", "13 killed", "kills 13", "five others injured"."""
        number = thing.number
        if number.value != int(number.value):
            return False
        if number.form == "article" and self.lex.of_the.match(self.doc, number.outer_last) is not None:
            return False
        at, limit = number.outer_last, min(self.doc.size, number.outer_last + 6)
        sentence = self.doc.sentence_of[number.first]
        while at < limit and self.doc.sentence_of[at] == sentence and at not in self.starts:
            hit = self.lex.measures.match(self.doc, at)
            if hit is not None and hit.value.bare and not self._in_match(number, hit.value.measure):
                thing.item, thing.kind, thing.fate = PERSON, PERSON, hit.value.measure
                return True
            if self.key[at] not in self.lex.fillers and not self._is_people(at):
                break
            at += 1
        if self._key(number.outer_last) in self.lex.others:
            thing.item, thing.kind, thing.noun_last = PERSON, PERSON, number.outer_last + 1
            return True
        return self._fate_before(thing)

    def _in_match(self, number: NumberSpan, fate: str) -> bool:
        """Whether somebody is only taken, hurt or beaten in a match: Shah nabbed | one to bowl them out."""
        return fate in _PLAYED and self.context.of_scores(number.first)

    def _fate_before(self, thing: Counted) -> bool:
        """ "kills 13", "killing at least 13 and injuring 5"."""
        number = thing.number
        if not self._plain_end(number.outer_last):
            return False
        for start in range(max(0, number.outer_first - 3), number.outer_first):
            hit = self.lex.measures.match(self.doc, start, number.outer_first)
            if hit is not None and self._in_match(number, hit.value.measure):
                return False
            if hit is not None and hit.last == number.outer_first and hit.value.bare and self.lex.open_nouns:
                thing.item, thing.kind, thing.fate = PERSON, PERSON, hit.value.measure
                return True
        return False

    def _is_count(self, thing: Counted) -> bool:
        number = thing.number
        if thing.unit is not None:
            return True
        if number.value != int(number.value) and thing.kind in _SMALL:
            return False  # 87.66 of them
        if number.form == "article":
            return self._article_counts(thing)
        if thing.kind in ("money", "rate"):
            return False
        if self._is_definite(thing):
            return self.context.measure(thing) in FATES
        if self._is_year(number):
            return thing.kind in _SMALL and thing.noun_first <= number.outer_last + 1 and thing.fate is None
        return True

    def _is_definite(self, thing: Counted) -> bool:
        """ "the two countries", "इन तीन नेताओं": known ones, not counted anew."""
        number, lexicon = thing.number, self.analysis.lexicon.numbers
        if number.form != "words" or number.value > 10 or lexicon is None:
            return False
        if self.lex.of_the.match(self.doc, number.outer_last) is not None:  # "all three of the accused"
            return False
        return self._key(number.first - 1) in lexicon.definite_before and not self._is_whole(number)

    def _is_whole(self, number: NumberSpan) -> bool:
        """Whether those of a number are they of whom another tells a part: three of the | four seats."""
        at = self.starts[number.first]
        before = self.analysis.numbers[at - 1].outer_last if at else number.first
        hit = self.lex.whole.match(self.doc, before) if before < number.first else None
        return hit is not None and hit.last == number.first

    def _article_counts(self, thing: Counted) -> bool:
        """एक and one count where somebody dies or is arrested, after "only", or in a row with another number."""
        number = thing.number
        if self._in_row(number):
            return self._key(thing.noun_last) not in self.lex.agent_after
        if thing.kind not in _SMALL and thing.kind != "condition":
            return False
        if self._key(thing.noun_last) in self.lex.agent_after:
            return False
        if thing.fate is not None:
            return True
        if self._key(number.outer_first - 1) in self.lex.article_before:
            return self._other_number_near(number)
        return self.context.measure(thing) in _HARM

    def _in_row(self, number: NumberSpan) -> bool:
        """Whether "and one" stands in a row: "तीन पिस्तौल, 12 कारतूस और एक बाइक", "दो राइफल, एक पिस्तौल"."""
        before = number.first - 1
        if self._key(before) not in self.lex.row and (before < 0 or self.raw[before] != ","):
            return False
        return self._other_number_near(number)

    def _other_number_near(self, number: NumberSpan) -> bool:
        return any(i in self.starts for i in range(max(0, number.first - _ROW), number.first))
