"""What an office is of: as stated, as the office itself says, else what the article's places and bodies suggest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from flows.facts.analysis import Analysis, NamedSpan
from flows.facts.name_lexicon import DESCRIBES, HEAD, OF
from flows.facts.names import Scan
from flows.facts.offices import Office, owner_behind
from flows.text.catalogue import EntityRef

_PLACE_KINDS = {
    "state": ("state", "territory", "union-territory", "province"),
    "district": ("district", "city", "capital", "town", "locality"),
    "city": ("city", "capital", "town", "district"),
    "village": ("village",),
}
_HOUSES = ("legislature", "parliament")
_BODY_KINDS = {"court": ("court",), "firm": ("company", "firm", "bank"), "party": ("party",)}


class Surroundings:
    """The places and bodies of an article as offices without a stated owner need them; counted once."""

    def __init__(self, analysis: Analysis, scan: Scan) -> None:
        self.scan = scan
        self.places = [m for m in analysis.mentions if m.entity.type == "LOC"]
        self.bodies = [m for m in analysis.mentions if m.entity.type == "ORG"]
        self.place_ids = {m.entity.entity_id for m in self.places}
        self.home = self._home()
        self.state = self._state()
        self.chief = any(h.value.of == "state" and h.value.role == "chief minister" for h in scan.titles)
        self._by_kinds: dict[tuple[str, tuple[str, ...]], tuple[list[int], list[EntityRef]]] = {}

    def owner(self, office: Office, holder: NamedSpan) -> EntityRef | None:
        """What `office`, held by `holder`, is of; None where nothing tells."""
        scan = self.scan
        kind = scan.lexicon.region_words.get(office.owner_noun) or office.title.of
        if kind[:1].isupper():
            return scan.catalogue.named("ORG", kind) or scan.catalogue.named("LOC", kind) or office.owner
        if office.owner is not None:
            return office.owner
        if scan.lexicon.cased and holder.last < len(scan.document) and scan.flags[holder.last] & OF:
            owner, _ = owner_behind(scan, holder.last)
            if owner is not None and owner.type == "LOC":
                return owner  # King Albert of Belgium
        if kind == "country":
            plain = not office.owner_noun or office.owner_noun in scan.lexicon.region_words
            return self._country(holder.entity.country or (self.home if plain else None))
        if kind == "minister":
            return self._minister(holder)
        if kind == "legislature":
            return self._nearest(self.bodies, _HOUSES, office.first) or self.state or self._country(self.home)
        if kind == "state":
            return self.state
        if kind in _PLACE_KINDS:
            return self._place(kind, office.first)
        stands_for = scan.flags[office.first - 2] if office.first >= 2 and office.owner_noun else 0
        if kind == "court" or (stands_for & (DESCRIBES | HEAD) and kind in ("firm", "party")):
            return self._nearest(self.bodies, _BODY_KINDS[kind], office.first)
        return None

    def _home(self) -> str | None:
        """The country of an office without one: the press's own where the text names it, else the only one."""
        counts = Counter(m.entity.country for m in self.places if m.entity.country)
        if not counts:
            return None
        own = self.scan.lexicon.press_country
        if own in counts:
            return own
        (code, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))
        return None if rest and rest[0][1] * 2 > most else code

    def _state(self) -> EntityRef | None:
        """The state that the article names most, the first of equals."""
        states = [m.entity for m in self.places if m.entity.kind in _PLACE_KINDS["state"]]
        counts = Counter(s.entity_id for s in states)
        return max(states, key=lambda s: counts[s.entity_id], default=None)

    def _country(self, code: str | None) -> EntityRef | None:
        return self.scan.lexicon.countries.get(code) if code else None

    def _minister(self, holder: NamedSpan) -> EntityRef | None:
        """A minister's state where the text speaks of a state and never of the country, or of its chief minister."""
        country = self._country(holder.entity.country or self.home)
        if self.state is None or self.state.country != self.home or holder.entity.origin == "catalogue":
            return country
        named = country is not None and country.entity_id in self.place_ids
        return self.state if self.chief or not named else country

    def _place(self, kind: str, position: int) -> EntityRef | None:
        if kind == "district":
            found = self._nearest(self.places, ("district",), position)
            if found is not None:
                return found
        return self._nearest(self.places, _PLACE_KINDS[kind], position)

    def _nearest(self, mentions: list[NamedSpan], kinds: tuple[str, ...], position: int) -> EntityRef | None:
        """The entity of some kinds that the article named last before a token, else the first behind it."""
        key = (mentions[0].entity.type if mentions else "", kinds)
        if key not in self._by_kinds:
            fitting = [m for m in mentions if m.entity.kind in kinds]
            self._by_kinds[key] = ([m.first for m in fitting], [m.entity for m in fitting])
        starts, entities = self._by_kinds[key]
        return entities[max(bisect_left(starts, position) - 1, 0)] if entities else None
