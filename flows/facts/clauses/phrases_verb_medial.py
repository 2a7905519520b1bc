"""Phrases of languages whose prepositions stand before their nouns: where one ends and the next begins."""

from __future__ import annotations

from itertools import chain, compress
from operator import ne

from flows.facts.analysis import Analysis, Participant
from flows.facts.clauses.lexicon import ActorNoun, ClauseLexicon
from flows.facts.clauses.phrases import Reader
from flows.facts.clauses.verb_group import POSSESSIVE
from flows.text.document import PUNCT, both, either

_OF_SOURCE = frozenset(("from", "by"))  # according to a statement | from Peru
_STOPS = frozenset(",;:—–()[]")


class PhraseReader(Reader):
    """Cuts a stretch of a sentence into its phrases."""

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        super().__init__(analysis, lexicon)
        at, named = analysis.mention_at, self.referents.mentioned
        others = bytes(map(ne, at, chain((-1,), at)))  # another name, or none, than at the token before
        joins = both(both(named, b"\0" + named[:-1]), others)
        stops = self.document.signed(_STOPS)
        begins = either(self.document.marks(lexicon.turns), self.determined)
        self.parting = either(self.cutting, self.document.signed(","))  # words and marks that part clauses
        # The tokens at which a phrase may end or another begin.
        self.turns = either(either(joins, stops), either(begins, either(self.numbers, self.dated)))

    def chunks(self, first: int, last: int) -> list[Participant]:
        """The phrases of a stretch: each with the preposition before it, or bare."""
        if last <= first:
            return []
        document = self.document
        found: list[Participant] = []
        marker, begin = "bare", first
        reached = first
        listed = False
        for index in compress(range(first, last), self.turns[first:last]):
            if index < reached:
                continue
            hit = self.marker_at.get(index)
            raw = document.raw[index]
            if hit is not None and hit[0] != "of":
                self.close(found, marker, begin, index)
                marker, begin, listed = hit[0], hit[1], False
                reached = hit[1]
            elif raw in _STOPS:
                if raw == "," and (listed or self.list_goes_on(index, last)):
                    listed = True
                elif index > begin or marker != "bare":
                    self.close(found, marker, begin, index)
                    marker, begin, listed = "bare", index + 1, False
                else:
                    begin = index + 1
            elif self.dated[index]:
                stop = index - (document.key[index - 1] in self.lexicon.signals["parts_of_days"])
                self.close(found, marker, begin, stop)
                reached = index
                while reached < last and self.dated[reached]:
                    reached += 1
                marker, begin, listed = "bare", reached, False
            elif index > begin and self.new_phrase(index):
                self.close(found, marker, begin, index)
                marker, begin, listed = "bare", index, False
        self.close(found, marker, begin, last)
        return self.with_names(found)

    def close(self, found: list[Participant], marker: str, begin: int, end: int) -> None:
        """Add a phrase to those found, and whose act or figure it tells."""
        if end <= begin:
            return
        told = found and found[-1].marker == "source" and found[-1].last == begin - 1 and marker in _OF_SOURCE
        before = len(found)
        for participant in self.phrase("source" if told else marker, begin, end):
            if participant.last > participant.first:
                found.append(participant)  # noqa: PERF401
        if len(found) > before and not found[-1].who:
            at = found[-1].first
            found += filter(None, (self.owner_of_act(at, end), self.holder(at, end)))

    def owner_of_act(self, first: int, last: int) -> Participant | None:
        """Whose act or thing a possessive tells: ordered | his | arrest, rejected | their | demands, seized | its | ships."""
        refers = self.lexicon.owning.get(self.document.key[first])
        if refers is None or last <= first + 1:
            return None
        who = self.referents.patient(first, refers) or self.referents.pronoun(refers)
        told = bool(who) or refers == "speaker"
        return Participant("own", first, first + 1, who, (), "pronoun") if told else None

    def holder(self, first: int, last: int) -> Participant | None:
        """Whose figure a phrase tells: Cipla's | net profit, its | sales, the revenue | of the company."""
        if self.lexicon.signals["gains"].isdisjoint(self.document.key[first + 1 : last]):
            return None
        return self._holder_of_figure(first, last)

    def _holder_of_figure(self, first: int, last: int) -> Participant | None:
        key, gains = self.document.key, self.lexicon.signals["gains"]
        head = next((i for i in range(first + 1, last) if key[i] in gains), -1)
        if head < 0:
            return None
        refers = self.lexicon.owning.get(key[first])
        if refers is not None:
            who = self.referents.pronoun(refers)
            return Participant("holder", first, first + 1, who, (), "pronoun") if len(who) == 1 else None
        end = next((i for i in range(first + 1, head) if key[i] in POSSESSIVE), -1)
        if end < 0 and head + 1 < last and self.lexicon.role(key[head + 1]) == "of":
            first, end = head + 2, last
        if end <= first:
            return None
        found = self.referents.resolve(first, end)
        return Participant("holder", first, end, found.who, found.mentions, found.kind) if len(found.who) == 1 else None

    def with_names(self, found: list[Participant]) -> list[Participant]:
        """The phrases with the name for a noun that a comma puts beside it: a local journalist, | Lutf Ali Sultani."""
        if len(found) < 2:
            return found
        out: list[Participant] = []
        for participant in found:
            before = out[-1] if out else None
            if before is not None and self.names(before, participant):
                out[-1] = Participant(
                    before.marker, before.first, participant.last, participant.who, participant.mentions, "name"
                )
            elif before is not None and self.names_last(before, participant):
                who = (*before.who[:-1], *participant.who)
                mentions = (*before.mentions, *participant.mentions)
                out[-1] = Participant(before.marker, before.first, participant.last, who, mentions, "name")
            elif before is not None and self.describes_person(before, participant):
                out[-1] = Participant(
                    before.marker, before.first, participant.last, before.who, before.mentions, before.kind
                )
            else:
                out.append(participant)
        return out

    def names(self, noun: Participant, name: Participant) -> bool:
        """Whether a phrase is the name of the one person that the noun before it tells of."""
        document = self.document
        if (
            noun.kind not in ("noun", "name", "pronoun")
            or len(noun.who) != 1
            or len(name.mentions) != 1
            or name.marker != "bare"
        ):
            return False
        mention = self.analysis.mentions[name.mentions[0]]
        if document.raw[noun.last] != "," or not name.first == noun.last + 1 == mention.first:
            return False
        kind = self.head_noun(noun)
        if kind is None or kind.plural or name.last != mention.last:
            return False
        closed = mention.last < document.size and document.raw[mention.last] == ","
        if mention.entity.type == "ORG":  # their employer, Acme, refused
            return closed and noun.kind == "noun" and kind.noun in self.lexicon.signals["employing"]
        if mention.entity.type != "PER" or kind.kind == "body" or (noun.kind != "noun" and not closed):
            return False
        return mention.last >= document.size or document.key[mention.last] not in self.lexicon.signals["joining"]

    def names_last(self, several: Participant, name: Participant) -> bool:
        """Whether commas put a name behind the last of several: Roe and her Danish counterpart, | Li Wu, | met."""
        document = self.document
        if len(several.who) < 2 or name.marker != "bare" or len(name.mentions) != 1:
            return False
        mention = self.analysis.mentions[name.mentions[0]]
        if mention.entity.type != "PER" or (mention.first, mention.last) != (several.last + 1, name.last):
            return False
        closed = name.last < document.size and document.raw[several.last] == document.raw[name.last] == ","
        last = several.last - 1
        hit = self.lexicon.actors.match(document, last) if document.key[last] in self.lexicon.actor_keys else None
        single = hit is not None and hit.last == several.last and not hit.value.plural
        return closed and single and self.analysis.mention_at[last] < 0

    def head_noun(self, phrase: Participant) -> ActorNoun | None:
        """The noun for somebody that ends a phrase: his Danish | counterpart, Peru's | ambassador."""
        if phrase.kind == "noun":
            return self.lexicon_nouns().get(phrase.who[0].name)
        last = phrase.last - 1
        if self.analysis.mention_at[last] >= 0 or self.document.key[last] not in self.lexicon.actor_keys:
            return None
        hit = self.lexicon.actors.match(self.document, last)
        return hit.value if hit is not None and hit.last == phrase.last else None

    def describes_person(self, name: Participant, noun: Participant) -> bool:
        """Whether a phrase between commas says what the person named before it is: Ana Roe, | a former judge, | who ..."""
        document = self.document
        if noun.marker != "bare" or name.kind != "name" or not len(name.who) == len(noun.who) == 1:
            return False
        kind = self.head_noun(noun)
        person = len(name.mentions) == 1 and self.analysis.mentions[name.mentions[0]].entity.type == "PER"
        if not person or kind is None or kind.plural or kind.kind not in ("person", "office"):
            return False
        if document.raw[name.last] != "," or noun.first != name.last + 1 or noun.last >= document.size:
            return False
        closed = document.raw[noun.last] == "," or document.key[noun.last] in self.lexicon.cutter_keys
        return closed and document.key[noun.last] not in self.lexicon.signals["joining"]

    def new_phrase(self, index: int) -> bool:
        """Whether another phrase begins here without a preposition: "gave Kyiv | the missiles"."""
        document, at = self.document, self.analysis.mention_at
        before = document.key[index - 1]
        if before in self.lexicon.coordinators or before in POSSESSIVE or before in self.lexicon.genitives:
            return False
        if document.key[index] in self.lexicon.pronoun_keys and document.kind[index - 1] != PUNCT and at[index] < 0:
            pronoun = self.lexicon.pronouns.match(document, index)
            if pronoun is not None and pronoun.value.marker == "bare":
                return True
        if self.numbers[index] and at[index - 1] < 0 and self.nominal_end(index - 1):
            return True  # fined the bank | 20m pounds
        if document.key[index] in self.lexicon.signals["made"] and self.nominal_end(index - 1):
            return True  # took a nurse | hostage
        quantity = document.key[index] in self.lexicon.signals["not_new"] and at[index - 1] >= 0 and at[index] < 0
        if quantity and document.key[index] in self.lexicon.determiners:
            return True  # promised Kyiv | more help
        if (
            document.key[index] in self.lexicon.determiners
            and document.key[index] not in self.lexicon.signals["not_new"]
            and before not in self.lexicon.determiners
        ):
            return True
        if at[index] >= 0 and at[index - 1] >= 0 and at[index] != at[index - 1]:
            one, two = self.analysis.mentions[at[index - 1]], self.analysis.mentions[at[index]]
            return not one.adjective and one.entity.type == "LOC" and two.entity.type == "PER" and not two.adjective
        return False

    def list_goes_on(self, comma: int, last: int) -> bool:
        """Whether a comma joins a list: a name follows, and "and" before the stretch ends."""
        at = self.analysis.mention_at
        if comma == 0 or comma + 1 >= last or not (at[comma - 1] >= 0 or self.nominal_end(comma - 1)):
            return False
        limit = min(last, comma + 14)
        if not any(at[i] >= 0 or self.nominal_end(i) for i in range(comma + 1, min(limit, comma + 5))):
            return False
        if (
            self.document.key[comma + 1] in self.lexicon.determiners
            and self.document.key[comma + 1] in self.lexicon.signals["free_determiners"]
        ):
            return False
        for index in range(comma + 1, limit):
            if (marked := self.marker_at.get(index)) is not None and marked[0] != "of":
                return False
            if self.document.key[index] in self.lexicon.signals["joining"]:
                return True
        return False
