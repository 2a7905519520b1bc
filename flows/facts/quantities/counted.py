"""A number with what it counts, and the nouns and words around it."""

from __future__ import annotations

from dataclasses import dataclass

from flows.facts.analysis import Analysis, NumberSpan
from flows.facts.quantities.context import Context
from flows.facts.quantities.lexicon import Noun, QuantityLexicon
from flows.text.document import NUMBER, PUNCT, WORD
from flows.text.phrases import PhraseTable

_YEARS = (1900, 2099)
_OUTSIDE = 20  # tokens before and behind a text that are asked for
_PHRASE = 10  # tokens of a noun phrase with what it is of and where
_LONG_NAME = 2  # words of a name before what is counted that are passed over
PERSON = "person"
FATES = frozenset({"killed", "injured", "hospitalised", "missing", "arrested", "rescued", "kidnapped"})


@dataclass(slots=True)
class Counted:
    """A number and what it counts. `noun_last` is the token behind the noun phrase, `total` the index of its whole."""

    number: NumberSpan
    item: str | None = None
    kind: str = ""
    unit: str | None = None
    rule: str = ""
    noun_first: int = -1
    noun_last: int = -1
    fate: str | None = None  # the measure of "13 killed"
    total: int = -1
    whole: bool = False  # what others are counted of: 46 of | 81 seats
    confidence: float = 0.9
    kept: bool = False
    model: Counted | None = None  # whose noun it shares
    compound: bool = False  # part of an adjective: a five-member panel


class Surroundings:
    """Looks at the words around numbers."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon, context: Context) -> None:
        self.analysis, self.lex, self.context = analysis, lexicon, context
        self.doc = analysis.document
        self.key, self.raw, self.kind = self.doc.key, self.doc.raw, self.doc.kind
        self.starts = {n.first: i for i, n in enumerate(analysis.numbers)}
        self._words = [*self.key, *[""] * _OUTSIDE]  # an index below 0 gives what stands outside the text, too

    def _plain_end(self, at: int) -> bool:
        """Whether no noun phrase begins at a token."""
        return at >= self.doc.size or self.kind[at] == PUNCT or self.key[at] in self.lex.stops

    def _is_year(self, number: NumberSpan) -> bool:
        key = self.key[number.first]
        return (
            number.last == number.first + 1
            and len(key) == 4
            and key.isdecimal()
            and _YEARS[0] <= number.value <= _YEARS[1]
        )

    def _key(self, at: int) -> str:
        """The word at a token, empty outside the text."""
        return self._words[at]

    def _near(self, first: int, last: int, words: frozenset[str], before: int, after: int) -> bool:
        sentence = self.doc.sentence_at(first)
        return not words.isdisjoint(self.key[max(sentence.first, first - before) : min(sentence.last, last + after)])

    def _before(self, table: PhraseTable[bool], at: int, distance: int) -> int | None:
        """Where a phrase of a table begins that ends within a distance before token `at`, in the same sentence."""
        low = max(self.doc.sentence_at(at).first, at - distance)
        if table.firsts.isdisjoint(self.key[low:at]):
            return None
        for start in reversed([*table.starts(self.doc, low, at)]):
            if table.match(self.doc, start, at) is not None:
                return start
        return None

    def _noun_phrase(self, at: int, length: int) -> tuple[Noun, int, int] | None:
        """The head noun of the phrase that begins at a token: the last of a chain like "police officer", "रेल यात्री"."""
        doc, lex = self.doc, self.lex
        end = min(doc.size, at + length)
        if at >= end or (at > 0 and doc.sentence_of[at] != doc.sentence_of[at - 1]):  # a headline ends with its number
            return None
        sentence = doc.sentence_of[at]
        found: tuple[Noun, int, int] | None = None
        if self.key[at] in lex.keep_first and at + 1 not in self.starts:
            at += 1
        at, end = self._past_name(at, end)
        begin, loose = at, False
        while at < end and doc.sentence_of[at] == sentence and (at not in self.starts or self._in_compound(at)):
            if self.raw[at] == "(" and (past := self._past_gloss(at)) > at:
                at, end = past, min(doc.size, end + past - at)
                continue
            if found is not None and at in self.context.verbs:
                return found  # आठ पदक | जीत लिए
            hit = lex.nouns.match(doc, at) if self.key[at] in lex.noun_keys else None
            if hit is not None and hit.last == at + 1 and self.key[at] in lex.stops:  # "20 megawatts over ten years"
                hit = None
            owns = hit is not None and hit.last < end and self._owns(hit.last, end)
            if hit is not None and (owns or self._joined(hit.last, end)):  # the mine's | staff, brick-and-tile | houses
                at = hit.last + 1
                continue
            if hit is not None and not (found and not self._goes_on(found[0], hit.value)):
                found, loose = (hit.value, at, hit.last), self._is_people(at)  # two Indian | drug smugglers
                if not hit.value.base or hit.value.kind in ("condition", "part") or hit.value.noun == PERSON:
                    return found
                at = hit.last
                continue
            if found is not None and self.key[at] in lex.row and self._joins_names(at):
                at += 1  # 40 Russian | and | Chinese warships
                continue
            if found is not None and not loose and self._qualifies(found[0], at, end):
                at += 1  # 14 elephant | range | states
                continue
            if (
                (found is not None and not loose)
                or self._ends_phrase(at)
                or (at > begin and self.key[at] in lex.determiners)
            ):
                return found  # 44 triggered | the Blue Hats' slide
            at += 1
        return found

    def _qualifies(self, noun: Noun, at: int, end: int) -> bool:
        """Whether a noun in the singular and the word at a token only tell of what sort a plural right behind is."""
        if not self.lex.open_nouns or not noun.base or at + 1 >= end or self.kind[at] != WORD or self._ends_phrase(at):
            return False
        if at in self.context.verbs or at + 1 in self.context.verbs or not self.raw[at].islower():
            return False
        hit = self.lex.nouns.match(self.doc, at + 1) if self.key[at + 1] in self.lex.noun_keys else None
        return hit is not None and not hit.value.base and self.key[at + 1] not in self.lex.stops

    def _past_name(self, at: int, end: int) -> tuple[int, int]:
        """The last word of a long name before what is counted, and how far to look: five National Rescue | Force teams."""
        index = self.analysis.mention_at[at] if self.analysis.mention_at and self.lex.open_nouns else -1
        if index < 0 or self.analysis.mentions[index].last - at < _LONG_NAME:
            return at, end
        last = self.analysis.mentions[index].last - 1
        noun = self.lex.nouns.match(self.doc, last)
        plural = noun is not None and not noun.value.base and noun.last == last + 1
        if plural and self._key(last + 1) in self.lex.noun_keys:
            last += 1  # five United Nations | peacekeepers
        return last, min(self.doc.size, end + last - at)

    def _owns(self, at: int, end: int) -> bool:
        """Whether a genitive stands at a token: the mine | 's staff, 40 students | ' beds."""
        if self.key[at] in self.lex.owners:
            return True
        plural = self.key[at] == "'" and self.doc.glued(at) and self.raw[at - 1].endswith("s")
        return plural and bool(self.lex.owners) and at + 1 < end and self.key[at + 1] in self.lex.noun_keys

    def _past_gloss(self, at: int) -> int:
        """Past brackets that say the word before in Latin letters, a name for short, or what share a count is; else the token itself.

        12 डेंगू | (dengue) मरीज, Force | (NRF) teams, 24,867 | (1.4 %) students
        """
        share = self.starts.get(at + 1, -1)
        if share >= 0 and self.analysis.numbers[share].unit_kind == "percent":
            end = self.analysis.numbers[share].outer_last
            return end + 1 if end < self.doc.size and self.raw[end] == ")" else at
        if at + 3 > self.doc.size or self.raw[at + 2] != ")":
            return at
        latin = self.raw[at + 1].isascii() and self.raw[at + 1].isalpha() and not self.raw[at - 1].isascii()
        return at + 3 if latin or (self.raw[at + 1].isupper() and self.lex.open_nouns) else at

    def _joined(self, at: int, end: int) -> bool:
        """Whether a hyphen ties the word before a token to the one behind it."""
        return at + 1 < end and self.raw[at] in "-–" and self.doc.glued(at) and self.doc.glued(at + 1)

    def _goes_on(self, noun: Noun, following: Noun) -> bool:
        """Whether a noun can stand behind another in one phrase."""
        if following.kind == "condition" or (following.kind == "rate" and noun.kind not in ("money", "rate")):
            return False  # 36 शेयर | गिरावट के साथ बंद हुए
        if (
            self.lex.person_ends
            and noun.noun in self.lex.sorts["score"]
            and following.noun not in self.lex.sorts["score"]
        ):
            return False  # 26 शतक | जीत में बनाए
        if self.lex.person_ends and noun.kind == "money" and following.kind in (PERSON, "body"):
            return False  # 25 लाख रुपये का कोष | समूहों को
        return not (self.lex.person_ends and noun.kind == PERSON and following.kind != PERSON)

    def _ends_phrase(self, at: int) -> bool:
        key = self.key[at]
        if key in self.lex.keep_through:
            return False
        if self.kind[at] == PUNCT:
            return self.raw[at] not in "-–'’\"“”‘"
        if self.kind[at] == NUMBER:
            strung = self.raw[at - 1] in "-–" and self.doc.glued(at)  # दो एके-47 | राइफल
            return not (strung or (at not in self.starts and self.key[at - 1] in self.lex.classes))
        strung = self.raw[at - 1] in "-–" and self.doc.glued(at)  # "mud-and-tin houses"
        return key in self.lex.stops and not strung and not (key in self.lex.row and self._joins_names(at))

    def _in_compound(self, at: int) -> bool:
        """Whether a number word only tells of what sort things are: 90 | wide-body planes, three | two-storey houses."""
        strung = (
            at + 2 < self.doc.size and self.raw[at + 1] in "-–" and self.doc.glued(at + 1) and self.doc.glued(at + 2)
        )
        return strung and self.kind[at] != NUMBER

    def _joins_names(self, at: int) -> bool:
        """Whether a word stands between two names, as what one noun is of: 270 Boeing | and | Airbus planes."""
        names = self.analysis.mention_at
        return bool(names) and names[at - 1] >= 0 and at + 1 < self.doc.size and names[at + 1] >= 0

    def _noun_that_ends(self, at: int, low: int) -> Noun | None:
        """The noun that ends right before token `at`."""
        for start in range(max(low, at - 3), at):
            hit = self.lex.nouns.match(self.doc, start, at)
            if hit is not None and hit.last == at:
                return hit.value
        return None

    def _head_that_ends(self, at: int, low: int) -> Noun | None:
        """The noun whose phrase ends right before token `at`: deaths | from cholera in the two towns | rose."""
        noun = self._noun_that_ends(at, low)
        if not self.context.last_before:
            return noun
        joints = self.lex.of | self.lex.where | self.lex.origins
        passed = joints | self.lex.determiners
        for end in range(at - 1, max(low, at - _PHRASE), -1):
            key = self.doc.key[end]
            if (
                end in self.context.verbs
                or self.doc.kind[end] == PUNCT
                or (key in self.lex.stops and key not in passed)
            ):
                break
            noun = (self._noun_that_ends(end, low) if key in joints else None) or noun
        return noun

    def _is_people(self, at: int) -> bool:
        """Whether a token is the adjective of a country."""
        mentions = self.analysis.mention_at
        if at >= self.doc.size or not mentions or mentions[at] < 0:
            return False
        return self.analysis.mentions[mentions[at]].adjective
