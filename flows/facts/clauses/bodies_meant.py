"""Which body a noun means: the government, the court, the party, the country of an article."""

from __future__ import annotations

from dataclasses import dataclass

from flows.facts.analysis import NamedSpan, Who
from flows.facts.clauses.lexicon import ActorNoun
from flows.facts.clauses.reference_memory import ReferenceMemory, as_who
from flows.text.fold import fold

_BODIES = 3  # bodies named last among which a definite noun is looked for


class BodiesMeant(ReferenceMemory):
    """Finds the body that a noun for one means, by its words and by what the article told before."""

    def _own(self, noun: ActorNoun, owner: NamedSpan) -> None:
        """Remember whose body or force was told of, by its full noun and by its last word: the ministry."""
        if owner.entity.type == "LOC" or noun.noun not in self.lexicon.ruling:
            self.memory.owners[noun.base] = as_who(owner)
            self.memory.owners[noun.base.rsplit(" ", 1)[-1]] = as_who(owner)

    words: bytes  # one a token, 1 where it is a word of a phrase
    actors: bytes  # one a token, 1 where it is a noun for somebody

    def more_words(self, first: int, last: int) -> bool:
        """Whether a range holds words besides particles and what stands in brackets."""
        return 1 in self.words[first:last]

    def _government_or_body(
        self, noun: ActorNoun, first: int, last: int, outer_first: int, owners: list[int], places: list[int]
    ) -> Resolved | None:
        """The state, government, counterpart or body that a noun means: the state government, his counterpart, the company."""
        if noun.noun in self.lexicon.ruling and not owners and (seat := self._seat(last)) is not None:
            return named_at(first, seat)
        if noun.kind == "state" and places:
            chosen = places[-1] if self.lexicon.verb_last else places[0]
            self._own(noun, self.analysis.mentions[chosen])
            return self._owners(first, [chosen])
        if noun.noun in self.lexicon.governs and not owners:
            level = self._level_meant(noun)
            return named_at(first, level) if level is not None else Resolved((Who(noun.noun),), (), "noun", (), first)
        if noun.noun in self.lexicon.ruling and (home := self._own_state(outer_first, first)) is not None:
            return named_at(first, home)
        if noun.noun in self.lexicon.counterparts and len(self.memory.group) == 2:
            other = [w for w in self.memory.group if w != self.memory.subject_person]
            if len(other) == 1:
                return named_at(first, *other)
        if owners or noun.kind not in ("state", "body"):
            return None
        if noun.base in self.memory.owners:
            return named_at(first, self.memory.owners[noun.base])
        if (body := self._body_meant(noun, first, last)) is not None:
            return named_at(first, body)
        if noun.kind == "state" and (side := self._own_side(first)) is not None:
            return named_at(first, side)
        owned = first > 0 and self.analysis.document.key[first] in self.lexicon.possessives  # his government
        if noun.kind == "state" and noun.noun in self.lexicon.ruling and not owned:
            government = self.government()
            return named_at(first, government) if government is not None else None
        return None

    def _owners(self, first: int, mentions: list[int]) -> Resolved:
        """The names in a phrase that stand for its noun."""
        return Resolved(tuple(self.whos[m] for m in mentions), tuple(mentions), "name", (), first)

    def _level_meant(self, noun: ActorNoun) -> Who | None:
        """The state or the country whose government is told by its level: राज्य सरकार, the federal government."""
        kinds = self.lexicon.governs[noun.noun]
        if "country" not in kinds:
            return next((w for w in reversed(self.memory.states) if self.types[w.entity_id or ""][1] in kinds), None)
        codes = [m.entity.country for m in self.analysis.mentions if m.entity.type == "LOC" and m.entity.country]
        home = max(dict.fromkeys(codes), key=codes.count, default=None)
        country = self.analysis.catalogue.countries.get(home or "")
        return Who(country.name, country.entity_id) if country is not None else None

    def _seat(self, last: int) -> Who | None:
        """The country whose capital is told of right after its government: the government in | Maputo."""
        document = self.analysis.document
        if last + 1 >= document.size or self.lexicon.role(document.key[last]) != "in":
            return None
        number = self.analysis.mention_at[last + 1]
        if number < 0 or self.analysis.mentions[number].entity.kind not in ("capital", "country"):
            return None
        return self.whos[number]

    def _body_meant(self, noun: ActorNoun, first: int, last: int) -> Who | None:
        """The body named before that a noun alone means: "the company", कंपनी ने, "the electoral council".

        Where several can be meant it is the one spoken of, else the one named most.
        """
        kinds = self.lexicon.stand_ins.get(noun.base)
        if kinds is None or noun.plural:
            return None
        document = self.analysis.document
        if document.key[first] in self.lexicon.signals["definite"]:
            first += 1
        elif not self.lexicon.verb_last:
            return None
        begin = next((i for i in range(first, last) if self.actors[i]), last)
        hit = self.lexicon.actors.match(document, begin, last) if begin < last else None
        if hit is None or self.more_words(hit.last, last):
            return None  # निजी कंपनी, निचली अदालत: another one
        described = self._described(first, begin)
        pool = [w for w in self.memory.bodies if self.types.get(w.entity_id or "", ("", ""))[1] in kinds]
        if not pool and not self.lexicon.verb_last:
            pool = [w for w in self.memory.bodies[-_BODIES:] if not self.types.get(w.entity_id or "", ("", ""))[1]]
        if described:
            pool = [w for w in pool if set(described) <= set(fold(w.name).split())]
        body = self._salient_body(pool)
        if body is not None:
            self.memory.counts[body] += 1  # told of again, if not by its name
        return body

    def _described(self, first: int, last: int) -> list[str]:
        """The words that describe a noun but for compounds: the | Iran-backed | group."""
        document = self.analysis.document
        hyphens = [i for i in range(first, last) if document.raw[i] == "-"]
        compound = {j for i in hyphens for j in (i - 1, i, i + 1)}
        return [document.key[i] for i in range(first, last) if i not in compound]

    def _salient_body(self, pool: list[Who]) -> Who | None:
        """The one of several bodies that is spoken of: the last subject, else the one that was named most."""
        if len(pool) <= 1 or self.memory.subject_body in pool:
            return self.memory.subject_body if len(pool) > 1 else next(iter(pool), None)
        first, second = sorted(pool, key=lambda who: -self.memory.counts[who])[:2]
        if self.memory.counts[first] > self.memory.counts[second]:
            return first
        return None if self.lexicon.verb_last else pool[-1]

    def _own_side(self, first: int) -> Who | None:
        """The body or country spoken of, where "its" stands before those who act for it: its fighters."""
        before = self.analysis.document.key[first - 1] if first else ""
        key = self.analysis.document.key[first] if before not in self.lexicon.things_own else before
        if key not in self.lexicon.things_own or len(self.memory.subject) != 1:
            return None
        one = self.memory.subject[0]
        return one if self.types.get(one.entity_id or "", ("", ""))[0] in ("ORG", "LOC") else None

    def _own_state(self, first: int, last: int) -> Who | None:
        """The state of the person spoken of, where a possessive stands before "government": his government."""
        person = self.memory.subject_person
        near = range(max(first, last - 3), min(last + 2, self.analysis.document.size))
        if person is None or not any(self.analysis.document.key[i] in self.lexicon.possessives for i in near):
            return None
        return self.homes.get(person.entity_id or "")

    def _homeland(self, first: int) -> Who | None:
        """The country of the person spoken of: his country, her homeland."""
        key, person = self.analysis.document.key, self.memory.subject_person
        if person is None:
            return None
        own = key[first] in self.lexicon.possessives and key[first] not in self.lexicon.things_own
        return self.homes.get(person.entity_id) if own else None


@dataclass(slots=True)
class Resolved:
    """What a phrase refers to, and what stood unmarked before it in the same stretch (`before`)."""

    who: tuple[Who, ...] = ()
    mentions: tuple[int, ...] = ()
    kind: str = ""
    before: tuple[tuple[Who, int], ...] = ()  # (who, token): भारत | चीन को
    first: int = -1


def named_at(first: int, *who: Who) -> Resolved:
    """Those whom a phrase means without their name, as surely as if it named them."""
    return Resolved(who, (), "name", (), first)
