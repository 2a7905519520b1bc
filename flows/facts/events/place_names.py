"""Which places a run of words names, and which of several is the one that is meant."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from flows.facts.analysis import NamedSpan
from flows.facts.events.setting import LEAD_SENTENCES, Setting

_TOLD = 6  # sentences from a place's name to "in the city"
NAMED = 40  # mentions before "in the city" that are looked at
_LARGE = frozenset(("continent", "region"))  # kinds of what countries lie in
_first = attrgetter("first")


class PlaceNames(Setting):
    """The places of one article by the words that name them: in phrases, as capitals and hosts, the finest of several."""

    dateline: NamedSpan | None

    def hosts(self, mention: NamedSpan) -> bool:
        """Whether a name is one of a place or of a body that is a place as well; countries' adjectives are none."""
        entity, document, after = mention.entity, self.document, mention.last
        hyphened = after + 1 < document.size and document.raw[after] == "-" and document.glued(after)
        if hyphened and document.raw[after + 1].islower() and document.glued(after + 1):
            return False  # a US | -led coalition
        return not mention.adjective and (entity.type == "LOC" or entity.kind in self.lexicon.hosts)

    def places_in(self, first: int, last: int) -> list[NamedSpan]:
        """The places that a phrase names, but for countries' adjectives."""
        found = []
        for token in range(first, last):
            number = self.analysis.mention_at[token]
            if number >= 0:
                mention = self.analysis.mentions[number]
                if mention.first == token and self.hosts(mention):
                    found.append(mention)
        told = (self.known_by_kind(first, last) or self.capital_of(first, last)) if not found else None
        return found if told is None else [told]

    def capital_of(self, first: int, last: int) -> NamedSpan | None:
        """The capital, named in the text or the dateline, that a phrase means by its country: in the Chadian capital."""
        number = self.analysis.mention_at[last - 2] if last - first > 1 else -1
        country = self.analysis.mentions[number].entity.country if number >= 0 else None
        kinds = self.lexicon.place_told.get(self.clauses.places_told.get(self.document.key[last - 1], ""), ())
        if country is None or "capital" not in kinds or "city" in kinds:
            return None
        before = bisect_left(self.analysis.mentions, first, key=_first)
        known = [*self.analysis.mentions[max(0, before - NAMED) : before], *([self.dateline] if self.dateline else [])]
        capitals = (m.entity for m in known if m.entity.kind == "capital" and m.entity.country == country)
        capital = next(capitals, None)
        return NamedSpan(first, last, capital) if capital is not None else None

    def known_by_kind(self, first: int, last: int) -> NamedSpan | None:
        """The place named before that a phrase means by its kind alone: in the city, जिले में; None for "a city"."""
        if (continent := self.by_continent(first, last)) is not None:
            return continent
        key = self.document.key
        if last - first > 1 and key[last - 1] in self.clauses.signals["throughout"]:  # देश भर में
            last -= 1
        if last - first > 2 or last <= first:
            return None
        whole = self.clauses.signals["known"] | self.clauses.signals["whole"]
        known = key[first] in whole if last - first == 2 else self.clauses.verb_last
        kind = self.clauses.places_told.get(key[last - 1]) if known else None
        if kind == "country":
            return self.only_country(first, last)
        if kind is None:
            return None
        kinds, sentence = self.lexicon.place_told[kind], self.document.sentence_of[first]
        mentions = self.analysis.mentions
        before = bisect_left(mentions, first, key=_first)
        for mention in reversed(mentions[max(0, before - NAMED) : before]):
            if sentence - self.document.sentence_of[mention.first] > _TOLD:
                return None
            if mention.entity.type == "LOC" and mention.entity.kind in kinds:
                return NamedSpan(first, last, mention.entity)
        filed = self.dateline if sentence <= LEAD_SENTENCES else None  # CARACAS: ... in the capital
        return NamedSpan(first, last, filed.entity) if filed is not None and filed.entity.kind in kinds else None

    def only_country(self, first: int, last: int) -> NamedSpan | None:
        """The country of which alone a text has told before "the country": by its name, its adjective or its places."""
        before = bisect_left(self.analysis.mentions, first, key=_first)
        known = self.analysis.mentions[max(0, before - NAMED) : before]
        codes = {m.entity.country for m in known if m.entity.country}
        named = {m.entity.entity_id: m.entity for m in known if m.entity.kind == "country"}
        return NamedSpan(first, last, next(iter(named.values()))) if len(named) == len(codes) == 1 else None

    def by_continent(self, first: int, last: int) -> NamedSpan | None:
        """The only country named before that a phrase means by its continent: in the South American country."""
        number = self.analysis.mention_at[last - 2] if last - first > 1 else -1
        kind = self.clauses.places_told.get(self.document.key[last - 1])
        if number < 0 or kind != "country" or self.analysis.mentions[number].entity.kind not in _LARGE:
            return None
        before = bisect_left(self.analysis.mentions, first, key=_first)
        known = self.analysis.mentions[max(0, before - NAMED) : before]
        countries = {m.entity.entity_id: m.entity for m in known if m.entity.kind == "country"}
        return NamedSpan(first, last, next(iter(countries.values()))) if len(countries) == 1 else None

    def finest(self, places: list[NamedSpan], outdoors: bool = False) -> NamedSpan:
        """The most specific of some places, or of those that are no rooms: by kind, else the one told last (verb-last) or first."""
        sign = -1 if self.clauses.verb_last else 1
        best = min(places, key=lambda m: (outdoors and self.room(m), self.rank(m), sign * m.first))
        return self.head_of_list(best, places) if self.clauses.verb_last else best

    def head_of_list(self, place: NamedSpan, places: list[NamedSpan]) -> NamedSpan:
        """The first of places as fine as one that are named side by side: जयपुर, कोटा और उदयपुर में."""
        for other in sorted(places, key=_first, reverse=True):
            beside = other.last == place.first - 1 and self.document.key[other.last] in self.clauses.coordinators
            if beside and self.rank(other) == self.rank(place):
                place = other
        return place

    def room(self, place: NamedSpan) -> bool:
        """Whether a place is a building or the like: what is done after an act in it is told of the town."""
        return place.entity.kind in self.lexicon.rooms

    def rank(self, place: NamedSpan) -> int:
        """How specific a place is: the lower, the more."""
        return self.lexicon.place_rank.get(place.entity.kind, self.lexicon.place_rank[""])
