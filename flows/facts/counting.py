"""What a number counts: the noun after it, a fate that completes it, a count before it, or its neighbour's noun."""

from __future__ import annotations

from dataclasses import dataclass

from flows.facts.analysis import Analysis, NumberSpan
from flows.facts.quantity_context import Context
from flows.facts.quantity_lexicon import Noun, QuantityLexicon
from flows.text.document import NUMBER, PUNCT, WORD

_NOUN_PHRASE = 7  # tokens after a number in which its noun stands
_COUNT_BEFORE = 9  # tokens between "number of dead" and the number
_NEIGHBOUR = 14  # tokens between two numbers that share a noun
_SMALL = frozenset({"person", "animal"})
_YEARS = (1900, 2099)
PERSON = "person"
_LISTED = frozenset({"person", "condition", "vote", "event", "animal"})
_FATES = frozenset({"killed", "injured", "missing", "arrested", "rescued", "kidnapped"})


@dataclass(slots=True)
class Counted:
    """A number and what it counts. `noun_last` is the token behind the noun phrase, `total` the number it is part of."""

    number: NumberSpan
    item: str | None = None
    kind: str = ""
    unit: str | None = None
    rule: str = ""
    noun_first: int = -1
    noun_last: int = -1
    fate: str | None = None  # the measure of "13 killed"
    total: int = -1
    confidence: float = 0.9
    kept: bool = False


def count_things(analysis: Analysis, lexicon: QuantityLexicon, context: Context) -> list[Counted]:
    """Every number of the article with what it counts; those that count nothing are not `kept`."""
    counter = _Counter(analysis, lexicon, context)
    things = [counter.read(number) for number in analysis.numbers]
    counter.share(things)
    counter.parts(things)
    return things


class _Counter:
    """Reads the surroundings of numbers."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon, context: Context) -> None:
        self.analysis, self.lex, self.context = analysis, lexicon, context
        self.doc = analysis.document
        self.key, self.raw, self.kind = self.doc.key, self.doc.raw, self.doc.kind
        self.starts = {n.first: i for i, n in enumerate(analysis.numbers)}

    def read(self, number: NumberSpan) -> Counted:
        """The number with what it counts by its own surroundings."""
        thing = Counted(number, unit=number.unit, noun_last=number.outer_last)
        if number.unit is not None:
            thing.rule, thing.kept = "unit", self._unit_counts(number)
            self._item_of_unit(thing)
            return thing
        for rule in (self._reading, self._age, self._counted_before, self._noun_after, self._fate, self._bracketed_age):
            if rule(thing):
                thing.rule = rule.__name__.strip("_")
                thing.kept = self._is_count(thing)
                return thing
        return thing

    # --- numbers with a unit ------------------------------------------------------------------------------------------

    def _unit_counts(self, number: NumberSpan) -> bool:
        """Whether a number with a unit counts: एक दिन and one day are often no more than "some day"."""
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
        found = self._noun_phrase(at, 4)
        if found is not None:
            noun, first, last = found
            thing.item, thing.kind, thing.noun_first, thing.noun_last = noun.noun, noun.kind, first, last

    # --- rules for bare numbers ------------------------------------------------------------------------------------------

    def _reading(self, thing: Counted) -> bool:
        """Readings of instruments: "7.5 तीव्रता", "magnitude of 6.1", "Sensex closed at 41,386.40", "मतदान प्रतिशत 60.54"."""
        number, lex = thing.number, self.lex
        first, last = number.outer_first, number.outer_last
        if number.value <= 10 and self._near(first, last, lex.magnitude, 6, 3):
            thing.unit, thing.item = "magnitude", "earthquake"
            return True
        if number.value <= 100 and any(self._key(i) in lex.percent_before for i in (first - 1, first - 2)):
            thing.unit = "percent"
            return True
        if number.form == "digits" and (number.value >= 1000 or "." in self.raw[number.first]):
            found = self._before(lex.index, first, 12)
            if found is not None and self._plain_end(last):
                thing.unit, thing.item = "point", "index"
                return True
        return False

    def _plain_end(self, at: int) -> bool:
        """Whether no noun phrase begins at a token."""
        return at >= len(self.doc) or self.kind[at] == PUNCT or self.key[at] in self.lex.stops

    def _age(self, thing: Counted) -> bool:
        """ "aged 34", "उम्र 34"."""
        number = thing.number
        if number.value <= 120 and self._key(number.outer_first - 1) in self.lex.age_before:
            thing.unit = "year"
            return True
        return False

    def _bracketed_age(self, thing: Counted) -> bool:
        """An age beside a person's name: "राम कुमार (45)", "John Smith, 47,"."""
        number = thing.number
        before, after = number.first - 1, number.last
        if number.form != "digits" or not 1 <= number.value <= 110 or number.value != int(number.value):
            return False
        if before < 1 or after >= len(self.doc):
            return False
        pair = (self.raw[before], self.raw[after])
        if pair not in {("(", ")"), (",", ","), ("(", ",")} or not self._is_name(before - 1, pair[0] == ","):
            return False
        if self.context.fate_near(number.first, "won"):
            return False
        thing.unit = "year"
        return True

    def _is_name(self, at: int, by_case: bool) -> bool:
        """Whether a person's name ends at a token."""
        mention = self.analysis.mention_at[at] if self.analysis.mention_at else -1
        if mention >= 0:
            return self.analysis.mentions[mention].entity.type == "PER"
        return by_case and self.raw[at][:1].isupper() and self.raw[at][1:].islower() and len(self.raw[at]) > 2

    def _counted_before(self, thing: Counted) -> bool:
        """ "मृतकों की संख्या बढ़कर 1300", "the death toll rose to 13"."""
        number = thing.number
        if self._key(number.outer_last) in self.lex.noun_keys - self.lex.stops and not self._plain_end(number.outer_last):
            return False
        sentence = self.doc.sentence_at(number.first)
        low = max(sentence.first, number.outer_first - _COUNT_BEFORE)
        far = max(sentence.first, number.outer_first - 3 * _COUNT_BEFORE)
        if self._numbered_noun(thing, far):
            return True
        for at in range(number.outer_first - 1, low - 1, -1):
            if at in self.starts or self.kind[at] == NUMBER:
                return False
            toll = self.lex.toll.match(self.doc, at, number.outer_first)
            if toll is not None and not self._longer_toll(at, toll.last):
                thing.item, thing.kind = toll.value, PERSON
                thing.fate = {"death": "killed", "injured": "injured", "missing": "missing"}.get(toll.value)
                return True
            after = self.lex.count_after_noun.match(self.doc, at, number.outer_first)
            if after is not None:
                noun = self._noun_that_ends(at, sentence.first)
                if noun is not None:
                    thing.item, thing.kind = noun.noun, noun.kind
                    return True
        return False

    def _numbered_noun(self, thing: Counted, low: int) -> bool:
        """ "the number of people infected in the three countries has passed 20,000"."""
        first = thing.number.outer_first
        for at in range(first - 1, low - 1, -1):
            if at in self.starts and self.kind[at] == NUMBER:
                return False
            hit = self.lex.count_before_noun.match(self.doc, at, first)
            if hit is not None:
                found = self._noun_phrase(hit.last, 5)
                if found is not None and found[2] <= first:
                    thing.item, thing.kind = found[0].noun, found[0].kind
                    return True
        return False

    def _longer_toll(self, at: int, last: int) -> bool:
        """Whether a longer phrase for the same count ends here ("मारे गए लोगों की संख्या")."""
        for start in range(max(0, at - 4), at):
            hit = self.lex.toll.match(self.doc, start, last)
            if hit is not None and hit.last == last:
                return True
        return False

    def _noun_that_ends(self, at: int, low: int) -> Noun | None:
        """The noun that ends right before token `at`."""
        for start in range(max(low, at - 3), at):
            hit = self.lex.nouns.match(self.doc, start, at)
            if hit is not None and hit.last == at:
                return hit.value
        return None

    def _noun_after(self, thing: Counted) -> bool:
        """The noun phrase behind a number: "13 लोग", "11 million undocumented immigrants", "three of the accused"."""
        number = thing.number
        at = number.outer_last
        of_them = self.lex.of_them.match(self.doc, at)
        if of_them is not None:
            thing.noun_last = of_them.last
            return False
        of_the = self.lex.of_the.match(self.doc, at)
        if of_the is not None:
            at = of_the.last
        length = _NOUN_PHRASE
        if at + 1 < len(self.doc) and self.raw[at] in "-–" and self.doc.glued(at) and self.doc.glued(at + 1):
            at, length = at + 1, 1  # "a five-member panel" counts members
        found = self._noun_phrase(at, length)
        if found is None:
            return self._open_noun(thing, at)
        noun, first, last = found
        if of_the is not None and number.form == "article":
            return False
        thing.item, thing.kind, thing.noun_first, thing.noun_last = noun.noun, noun.kind, first, last
        return True

    def _noun_phrase(self, at: int, length: int) -> tuple[Noun, int, int] | None:
        """The head noun of the phrase that begins at a token: the last of a chain like "police officer", "रेल यात्री"."""
        doc, lex = self.doc, self.lex
        end = min(len(doc), at + length)
        if at >= end:
            return None
        sentence = doc.sentence_of[at]
        found: tuple[Noun, int, int] | None = None
        if self.key[at] in lex.keep_first and at + 1 not in self.starts:
            at += 1
        while at < end and doc.sentence_of[at] == sentence and at not in self.starts:
            hit = lex.nouns.match(doc, at) if self.key[at] in lex.noun_keys else None
            if hit is not None and hit.last == at + 1 and self.key[at] in lex.stops:  # "20 megawatts over ten years"
                hit = None
            if hit is not None and not (found and not self._goes_on(found[0], hit.value)):
                found = (hit.value, at, hit.last)
                if not hit.value.base or hit.value.kind in ("condition", "part") or hit.value.noun == PERSON:
                    return found
                at = hit.last
                continue
            if found is not None or self._ends_phrase(at):
                return found
            at += 1
        return found

    def _goes_on(self, noun: Noun, following: Noun) -> bool:
        """Whether a noun can stand behind another in one phrase."""
        if following.kind == "condition":
            return False
        return not (self.lex.person_ends and noun.kind == PERSON and following.kind != PERSON)

    def _ends_phrase(self, at: int) -> bool:
        key = self.key[at]
        if key in self.lex.keep_through:
            return False
        if self.kind[at] == PUNCT:
            return self.raw[at] not in "-–'’\"“”‘"
        return key in self.lex.stops or self.kind[at] == NUMBER

    def _open_noun(self, thing: Counted, at: int) -> bool:
        """A plural that no list knows, where the language shows plurals: "five widgets were"."""
        if not self.lex.open_nouns or thing.number.form == "article":
            return False
        end = min(len(self.doc), at + 4)
        last = -1
        while at < end and self.kind[at] == WORD and not self._ends_phrase(at) and at not in self.starts:
            last = at
            at += 1
        if last < 0 or not self._plain_end(at):
            return False
        word = self.raw[last]
        if len(word) < 5 or not word.islower() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
            return False
        singular = word[:-3] + "y" if word.endswith("ies") else word[:-1]
        thing.item, thing.kind, thing.confidence = singular, "thing", 0.6
        thing.noun_first, thing.noun_last = last, last + 1
        return True

    def _fate(self, thing: Counted) -> bool:
        """A fate that needs no noun: "13 की मौत", "24 लापता", "13 killed", "kills 13", "five others injured"."""
        number = thing.number
        if number.value != int(number.value):
            return False
        at, limit = number.outer_last, min(len(self.doc), number.outer_last + 6)
        sentence = self.doc.sentence_of[number.first]
        while at < limit and self.doc.sentence_of[at] == sentence and at not in self.starts:
            hit = self.lex.measures.match(self.doc, at)
            if hit is not None and hit.value.bare:
                thing.item, thing.kind, thing.fate = PERSON, PERSON, hit.value.measure
                return True
            if self.key[at] not in self.lex.fillers:
                break
            at += 1
        if self._key(number.outer_last) in self.lex.others:
            thing.item, thing.kind, thing.noun_last = PERSON, PERSON, number.outer_last + 1
            return True
        return self._fate_before(thing)

    def _fate_before(self, thing: Counted) -> bool:
        """ "kills 13", "killing at least 13 and injuring 5"."""
        number = thing.number
        if not self._plain_end(number.outer_last):
            return False
        for start in range(max(0, number.outer_first - 3), number.outer_first):
            hit = self.lex.measures.match(self.doc, start, number.outer_first)
            if hit is not None and hit.last == number.outer_first and hit.value.bare and self.lex.open_nouns:
                thing.item, thing.kind, thing.fate = PERSON, PERSON, hit.value.measure
                return True
        return False

    # --- what does not count after all ----------------------------------------------------------------------------------

    def _is_count(self, thing: Counted) -> bool:
        number = thing.number
        if thing.unit is not None:
            return True
        if number.form == "article":
            return self._article_counts(thing)
        if self._is_definite(thing):
            return self.context.measure(thing) in _FATES
        if self._is_year(number):
            return thing.kind in _SMALL and thing.noun_first <= number.outer_last + 1 and thing.fate is None
        return True

    def _is_year(self, number: NumberSpan) -> bool:
        key = self.key[number.first]
        return (
            number.last == number.first + 1
            and len(key) == 4
            and key.isdecimal()
            and _YEARS[0] <= number.value <= _YEARS[1]
        )

    def _is_definite(self, thing: Counted) -> bool:
        """ "the two countries", "इन तीन नेताओं": known ones, not counted anew."""
        number, lexicon = thing.number, self.analysis.lexicon.numbers
        if number.form != "words" or number.value > 10 or lexicon is None:
            return False
        if self.lex.of_the.match(self.doc, number.outer_last) is not None:  # "all three of the accused"
            return False
        return self._key(number.first - 1) in lexicon.definite_before

    def _article_counts(self, thing: Counted) -> bool:
        """एक and one count where somebody dies or is arrested, after "only", or in a row with another number."""
        number = thing.number
        if thing.kind not in _SMALL and thing.kind != "condition":
            return False
        if self._key(thing.noun_last) in self.lex.agent_after:
            return False
        if thing.fate is not None:
            return True
        if self._key(number.outer_first - 1) in self.lex.article_before:
            return self._other_number_near(number)
        return self.context.measure(thing) in _FATES

    def _other_number_near(self, number: NumberSpan) -> bool:
        return any(i in self.starts for i in range(max(0, number.first - 8), number.first))

    # --- numbers that lean on a neighbour ---------------------------------------------------------------------------------

    def share(self, things: list[Counted]) -> None:
        """Give a bare number the noun or unit of the number that it leans on."""
        for index, thing in enumerate(things):
            if thing.kept or thing.rule or thing.number.form == "article" or self._is_year(thing.number):
                continue
            after = things[index + 1] if index + 1 < len(things) else None
            if after is not None and self._leads_to(thing, after):
                self._take(thing, after)
                if self.lex.whole.match(self.doc, thing.number.outer_last) is not None:
                    thing.total = index + 1
                continue
            model = self._model(things, index)
            if model is not None:
                self._take(thing, model)

    def _model(self, things: list[Counted], index: int) -> Counted | None:
        """The number before that tells what a bare number counts."""
        thing = things[index]
        first = thing.number.outer_first
        if self._before(self.lex.same_count, first, 4) is not None or self._in_list(things, index):
            return self._last_count(things, index, 3)
        if self._key(thing.number.outer_last) in self.lex.auxiliaries:
            return self._last_count(things, index, 1) or Counted(thing.number, PERSON, PERSON)
        before = things[index - 1] if index else None
        return before if before is not None and self._follows(before, thing) else None

    def _last_count(self, things: list[Counted], index: int, sentences: int) -> Counted | None:
        """The last number of people (or votes, cases, ...) in the few sentences before."""
        here = self.doc.sentence_of[things[index].number.first]
        for back in range(index - 1, max(-1, index - 12), -1):
            other = things[back]
            if here - self.doc.sentence_of[other.number.first] > sentences:
                return None
            if other.kept and other.unit is None and other.kind in _LISTED:
                return other
        return None

    def _in_list(self, things: list[Counted], index: int) -> bool:
        """Whether a number is one of at least three bare ones between commas: "पटना में 7, गया में 5, आरा में 4"."""
        run = 1
        for step in (1, -1):
            at = index + step
            while 0 <= at < len(things) and run < 3 and self._listed(things[at - step], things[at]):
                run += 1
                at += step
        return run >= 3

    def _listed(self, one: Counted, other: Counted) -> bool:
        left, right = sorted((one.number, other.number), key=lambda n: n.first)
        if other.unit is not None or (other.rule and other.rule != "shared") or right.first - left.last > _NEIGHBOUR:
            return False
        between = range(left.last, right.first)
        return any(self.raw[i] in ",;،、" for i in between) and not any(self.raw[i] in "।.?!" for i in between)

    def _leads_to(self, thing: Counted, after: Counted) -> bool:
        """ "101 के मुकाबले 125 मत", "nine and ten degrees"."""
        hit = self.lex.forward.match(self.doc, thing.number.outer_last)
        if hit is None or not after.kept or after.rule == "shared":
            return False
        gap = after.number.outer_first - hit.last
        if self.raw[hit.first] in ",;":
            return gap == 0
        return 0 <= gap <= 3 and not any(self.kind[i] == PUNCT for i in range(hit.last, after.number.outer_first))

    def _follows(self, before: Counted, thing: Counted) -> bool:
        """ "BJP won 48 seats, AAP 22", "42 first reported": the sentence goes on with the same thing."""
        if not before.kept or before.item is None or before.unit is not None:
            return False
        if thing.number.first - before.number.last > _NEIGHBOUR:
            return False
        same = self.doc.sentence_of[thing.number.first] == self.doc.sentence_of[before.number.first]
        return same and thing.number.unit is None and self._plain_end(thing.number.outer_last)

    def _take(self, thing: Counted, other: Counted) -> None:
        thing.item, thing.kind, thing.unit = other.item, other.kind, other.unit
        if other.unit and other.number.unit_kind == "currency":
            thing.item = other.item
        thing.rule, thing.kept, thing.confidence = "shared", True, 0.7
        thing.fate = other.fate

    # --- parts of totals --------------------------------------------------------------------------------------------------

    def parts(self, things: list[Counted]) -> None:
        """Find the totals of parts: "13 killed, four of them children", "529 लोगों में से 492 को"."""
        for index, thing in enumerate(things):
            if thing.unit is not None or (thing.kept and thing.kind not in ("person", "condition", "vote", "place", "animal")):
                continue
            total = self._total_before(things, index, thing)
            if total < 0:
                continue
            whole = things[total]
            if not thing.kept and thing.number.form != "article" and not self._is_year(thing.number):
                thing.item, thing.kind, thing.rule, thing.kept = whole.item, whole.kind, "part", True
                thing.confidence = 0.75
            if thing.kept:
                thing.total = total

    def _total_before(self, things: list[Counted], index: int, thing: Counted) -> int:
        number = thing.number
        of_them = self.lex.of_them.match(self.doc, number.outer_last) is not None
        cue = of_them or self._before(self.lex.part_before, number.outer_first, 4) is not None
        if not cue:
            return -1
        for back in range(index - 1, max(-1, index - 4), -1):
            whole = things[back]
            if whole.kept and whole.unit is None and whole.number.value > number.value:
                gap = self.doc.sentence_of[number.first] - self.doc.sentence_of[whole.number.first]
                return back if gap <= 1 and whole.kind == (thing.kind or whole.kind) or of_them and gap <= 1 else -1
        return -1

    # --- looking around ---------------------------------------------------------------------------------------------------

    def _key(self, at: int) -> str:
        return self.key[at] if 0 <= at < len(self.doc) else ""

    def _near(self, first: int, last: int, words: frozenset[str], before: int, after: int) -> bool:
        sentence = self.doc.sentence_at(first)
        window = range(max(sentence.first, first - before), min(sentence.last, last + after))
        return any(self.key[i] in words for i in window)

    def _before(self, table: object, at: int, distance: int) -> int | None:
        """Where a phrase of a table begins that ends within a distance before token `at`, in the same sentence."""
        from flows.text.phrases import PhraseTable

        assert isinstance(table, PhraseTable)
        low = max(self.doc.sentence_at(at).first, at - distance)
        for start in range(at - 1, low - 1, -1):
            if table.match(self.doc, start, at) is not None:
                return start
        return None
