"""What an office is of: as stated, as the office itself says, else what the article's places and bodies suggest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from flows.facts.analysis import Analysis, NamedSpan
from flows.facts.names.lexicon import ARTICLE, COMMON, DESCRIBES, DOMAIN, HEAD, OF
from flows.facts.names.scan import Scan
from flows.facts.offices.offices import Office, owner_behind
from flows.text.catalogue import EntityRef
from flows.text.document import WORD

_PLACE_KINDS = {
    "state": ("state", "territory", "union-territory", "province"),
    "district": ("district", "city", "capital"),
    "city": ("city", "capital", "town", "district", "union-territory"),
    "village": ("village", "locality", ""),
}
_HOUSES = ("legislature", "parliament")
_FIRMS = ("company", "firm", "bank", "airline")
_BODY_KINDS = {
    "court": ("court",),
    "firm": _FIRMS,
    "party": ("party",),
    "university": ("university",),
    "hospital": ("hospital",),
    "train": ("train",),
}
_STAFFED = ("hospital", "school", "college", "university", "prison", "museum", "park", "train")  # with officers
_ONE_KIND = {"company": _FIRMS, "firm": _FIRMS, "bank": ("bank", "company", "firm"), "club": ("club", "team")}


class Surroundings:
    """The places and bodies of an article as offices without a stated owner need them; counted once."""

    def __init__(self, analysis: Analysis, scan: Scan) -> None:
        self.scan = scan
        self.dateline = analysis.article.dateline_place
        self.places = [m for m in analysis.mentions if m.entity.type == "LOC"]
        self.bodies = [m for m in analysis.mentions if m.entity.type == "ORG" or m.entity.kind in _STAFFED]
        self.home = self._home()
        self.state = self._state()
        self.chief = any(h.value.of == "state" and h.value.role == "chief minister" for h in scan.titles)
        self._by_word: dict[tuple[str, str], tuple[list[int], list[EntityRef]]] = {}
        self._by_kinds: dict[tuple[str, tuple[str, ...]], tuple[list[int], list[EntityRef]]] = {}

    def owner(self, office: Office, holder: NamedSpan) -> EntityRef | None:
        """What `office`, held by `holder`, is of; None where nothing tells."""
        scan = self.scan
        region = scan.lexicon.region_words.get(office.owner_noun)
        kind = region or office.title.of
        if kind[:1].isupper():
            return scan.catalogue.named("ORG", kind) or scan.catalogue.named("LOC", kind) or office.owner
        if office.owner is not None and not _too_small(office):
            return office.owner
        if office.repeats:
            return None  # her counterpart: of another country, which one is told elsewhere
        if (
            scan.lexicon.cased
            and holder.last < scan.document.size
            and scan.document.key[holder.last] in scan.lexicon.naming
        ):
            owner, _ = owner_behind(scan, holder.last)
            if owner is not None and owner.type == "LOC":
                return owner  # King Albert of Belgium
        if kind in ("country", "minister") and _national(scan, office):
            return self._country(holder.entity.country or self.home)
        body = self._by_noun(office) if region is None else None
        if body is not None:
            return body
        if _names_unknown_owner(scan, office) or (region is None and self._of_other_body(office)):
            return None
        if kind == "country":
            plain = not office.owner_noun or office.owner_noun in scan.lexicon.region_words
            return self._country(holder.entity.country or (self.home if plain else None))
        if kind == "minister":
            return self.minister(holder)
        if kind == "body" and office.title.compose and office.role != office.title.role and not office.owner_noun:
            return self.minister(holder)  # the industries secretary: of a state or the country
        if kind == "justice":
            return self._jurisdiction(holder)
        if kind == "legislature":
            return self._nearest(self.bodies, _HOUSES, office.first) or self.state or self._country(self.home)
        if kind == "state":
            return self._state_of(office)
        if kind in _PLACE_KINDS:
            return self._place(kind, office.first)
        if kind == "court":
            return self._court(office.first)
        return self._only(_BODY_KINDS.get(kind, ()), office) or scan.catalogue.named("ORG", office.title.fallback)

    def _court(self, position: int) -> EntityRef | None:
        """The court named last, else the first behind: not the one that is to hear an appeal against a court without a name."""
        named = self._before(self.bodies, _BODY_KINDS["court"], position)
        if named is not None:
            return named
        if not self.scan.lexicon.courts.isdisjoint(self.scan.document.key[:position]):
            return None
        return self._nearest(self.bodies, _BODY_KINDS["court"], position)

    def _by_noun(self, office: Office) -> EntityRef | None:
        """The last body of the kind that a noun beside the office tells: अस्पताल के | निदेशक, the party's | spokesman."""
        noun, scan = office.owner_noun, self.scan
        before = office.after_person - 1
        if not noun and office.last - office.first > 1 and office.title.of in _OF_BODIES:
            noun = scan.document.key[office.first]  # पार्टी प्रवक्ता
        if not noun and 0 <= before < len(scan.taken) and scan.taken[before] < 0:
            noun = scan.document.key[before] if scan.flags[before] & (HEAD | DESCRIBES) else ""
        if not noun:
            return None
        ending = self._in_order("ending", noun, office.first)
        if ending is not None:
            return ending  # बल के | कमांडेंट, of the force named last
        head = scan.lexicon.heads.get(noun)
        if head is None or (head.type != "ORG" and head.kind not in _STAFFED):
            return None
        found = self._before(self.bodies, _ONE_KIND.get(head.kind, (head.kind,)), office.first)
        return found or self._in_order("word", head.name.replace("{}", "").strip() or head.form, office.first)

    def _in_order(self, how: str, word: str, position: int) -> EntityRef | None:
        """The last body before a token that ends with a word, or whose name holds it: the Board of X ... board | chief."""
        if not self._by_word:
            for mention in self.bodies:
                keys = {("word", w) for w in mention.entity.name.split()}
                for key in sorted(keys | {("ending", self.scan.document.key[mention.last - 1])}):
                    starts, entities = self._by_word.setdefault(key, ([], []))
                    starts.append(mention.first)
                    entities.append(mention.entity)
        starts, entities = self._by_word.get((how, word), ([], []))
        index = bisect_left(starts, position) - 1
        return entities[index] if index >= 0 else None

    def _of_other_body(self, office: Office) -> bool:
        """Whether a noun gives the office to a body that the article does not name: मंच के | सचिव."""
        if not office.owner_noun:
            return False
        bits = self.scan.lexicon.flags[office.owner_noun]
        head = self.scan.lexicon.heads.get(office.owner_noun)
        if head is not None and (
            (head.type == "LOC" and head.kind not in _STAFFED) or head.kind in ("court", "government")
        ):
            return False
        return bool(bits & (HEAD | DESCRIBES | DOMAIN)) or not bits & COMMON

    def _before(self, mentions: list[NamedSpan], kinds: tuple[str, ...], position: int) -> EntityRef | None:
        """The body or place of some kinds that the article named last before a token."""
        starts, entities = self._fitting(mentions, kinds)
        index = bisect_left(starts, position) - 1
        return entities[index] if index >= 0 else None

    def _only(self, kinds: tuple[str, ...], office: Office) -> EntityRef | None:
        """The one body of some kinds that the article had named before an office without an owner."""
        if not kinds or office.owner_noun:
            return None
        starts, entities = self._fitting(self.bodies, kinds)
        named = entities[: bisect_left(starts, office.first)]
        if not named or any(e != named[0] for e in named):
            return None
        leads = self.scan.document.sentence_of[starts[0]] <= 1
        return named[0] if leads or len(named) > 1 else None

    def _home(self) -> str | None:
        """The country of an office without one: the press's own where the text names it, else the only one.

        None where the text is as much of another country and says of offices of the press's own country that they are its.
        """
        counts = Counter(m.entity.country for m in self.places if m.entity.country)
        if not counts:
            return None
        own = self.scan.lexicon.press_country
        seat = self.scan.catalogue.named("LOC", self.dateline) if self.dateline else None
        if seat is not None and seat.country:
            counts[seat.country] += 2
        if counts.get(own, 0) * 2 >= max(counts.values()):
            others = max((n for code, n in counts.items() if code != own), default=0)
            return None if others * 2 >= counts[own] and self._tells_country(own) else own
        (code, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))
        return None if rest and rest[0][1] * 2 > most else code

    def _tells_country(self, code: str) -> bool:
        """Whether a title stands right behind a country's name, as papers of other countries have it: Indian | foreign minister."""
        titled = {hit.first for hit in self.scan.titles}
        return any(m.entity.kind == "country" and m.entity.country == code and m.last in titled for m in self.places)

    def _state_of(self, office: Office) -> EntityRef | None:
        """The state of an office: the article's, unless another is told right before it, which then is the likelier one."""
        named = self._before(self.places, _PLACE_KINDS["state"], office.first)
        if named is None or self.state is None or named.entity_id == self.state.entity_id:
            return self.state
        sentence = self.scan.document.sentence_of[office.first]
        here = [m for m in self.places if m.entity.entity_id == named.entity_id and m.first < office.first]
        if self.scan.document.sentence_of[here[-1].first] != sentence:
            return self.state
        told = Counter(m.entity.entity_id for m in self.places)
        return named if told[named.entity_id] >= told[self.state.entity_id] else None

    def _state(self) -> EntityRef | None:
        """The state that the article names most, the first of equals."""
        states = [m.entity for m in self.places if m.entity.kind in _PLACE_KINDS["state"]]
        if not states:
            states = [s for m in self.bodies if (s := self._place_in_name(m.entity, "state")) is not None]
        if not states:  # the article names only the state's seat or a city of it
            seats = self.scan.lexicon.states_of
            states = [seats[m.entity.entity_id] for m in self.places if m.entity.entity_id in seats]
            states = states if len({s.entity_id for s in states}) == 1 else []
        counts = Counter(s.entity_id for s in states)
        return max(states, key=lambda s: counts[s.entity_id], default=None)

    def _place_in_name(self, body: EntityRef, kind: str) -> EntityRef | None:
        """The place that begins the name of a body: Jharkhand | High Court."""
        words = body.name.split(" ", 4)
        for width in range(min(3, len(words) - 1), 0, -1):
            place = self.scan.catalogue.named("LOC", " ".join(words[:width]))
            if place is not None and place.kind in _PLACE_KINDS[kind]:
                return place
        return None

    def _country(self, code: str | None) -> EntityRef | None:
        return self.scan.lexicon.countries.get(code) if code else None

    def minister(self, holder: NamedSpan) -> EntityRef | None:
        """A minister's state where the text speaks of a state and never of the country, or of its chief minister."""
        country = self._country(holder.entity.country or self.home)
        capital = self.scan.catalogue.named("LOC", self.dateline) if self.dateline else None
        seated = capital is not None and capital.kind == "capital" and capital.country == self.home
        if seated and not self.chief:
            return country  # news from the country's capital
        seat = self.scan.lexicon.states_of.get(capital.entity_id) if capital is not None else None
        local = seat is not None and seat.country == self.home and holder.entity.origin != "catalogue"
        if self.state is None and local and all(m.entity != country for m in self.places):
            return seat  # देहरादून: ... कृषि मंत्री गणेश | जोशी, in news that names neither the state nor the country
        foreign = self.state is not None and self.state.kind == "province" and not self.chief
        if self.state is None or foreign or self.state.country != self.home or holder.entity.origin == "catalogue":
            return country
        named = sum(1 for m in self.places if country is not None and m.entity == country)
        theirs = sum(1 for m in self.places if m.entity == self.state)
        return self.state if self.chief or not named or seat == self.state or theirs > named else country

    def _jurisdiction(self, holder: NamedSpan) -> EntityRef | None:
        """A prosecutor's state where the text speaks more of it than of the country, else the country."""
        country = self._country(holder.entity.country or self.home)
        if self.state is None or country is None or self.state.country != country.country:
            return country
        named = sum(1 for m in self.places if m.entity == country)
        return self.state if sum(1 for m in self.places if m.entity == self.state) > named else country

    def _place(self, kind: str, position: int) -> EntityRef | None:
        if kind == "district":  # a town of its name told before, sooner than a city first told behind
            told = self._before(self.places, _PLACE_KINDS[kind], position) or self._before(
                self.places, ("town",), position
            )
            return told or self._nearest(self.places, (*_PLACE_KINDS[kind], "town"), position)
        found = self._before(self.places, _PLACE_KINDS[kind], position)
        if found is None and kind == "city":  # a town that no list knows told before, sooner than one told behind
            found = self._before(self.places, ("", "village"), position)
        found = found or self._nearest(self.places, _PLACE_KINDS[kind], position)
        if found is None and kind == "city":
            towns = [p for m in self.bodies if (p := self._place_in_name(m.entity, "city")) is not None]
            found = towns[0] if towns and all(t == towns[0] for t in towns) else None
            found = found or self._nearest(self.places, ("",), position)  # a place that no list knows
        return found

    def _nearest(self, mentions: list[NamedSpan], kinds: tuple[str, ...], position: int) -> EntityRef | None:
        """The entity of some kinds that the article named last before a token, else the first behind it."""
        starts, entities = self._fitting(mentions, kinds)
        return entities[max(bisect_left(starts, position) - 1, 0)] if entities else None

    def _fitting(self, mentions: list[NamedSpan], kinds: tuple[str, ...]) -> tuple[list[int], list[EntityRef]]:
        """Where the mentions of some kinds begin, and their entities."""
        key = ("LOC" if mentions is self.places else "ORG", kinds)
        if key not in self._by_kinds:
            fitting = [m for m in mentions if m.entity.kind in kinds]
            self._by_kinds[key] = ([m.first for m in fitting], [m.entity for m in fitting])
        return self._by_kinds[key]


_OF_BODIES = ("body", "party", "firm", "none", "team", "university", "hospital")


def _national(scan: Scan, office: Office) -> bool:
    """Whether a word says that an office is the whole country's: the Union | health minister."""
    key, before = scan.document.key, office.after_person - 1
    return key[office.first] in scan.lexicon.national or (before >= 0 and key[before] in scan.lexicon.national)


def _too_small(office: Office) -> bool:
    """Whether a town stands before an office of a country: the prime minister is not New Delhi's."""
    owner = office.owner
    small = (
        owner is not None and owner.type == "LOC" and owner.kind in ("city", "capital", "town", "tehsil", "district")
    )
    return small and office.title.of in ("country", "minister")


def _names_unknown_owner(scan: Scan, office: Office) -> bool:
    """Whether the text gives the office to something that is no known name: Zorbax president, head of the Foo Morcha."""
    if not scan.lexicon.cased:
        return False
    document, flags = scan.document, scan.flags
    before = office.after_person - 1
    if before > 0 and _unknown_name(scan, before) and before > document.sentence_at(before).first:
        return True
    position = office.last
    if position >= document.size or not flags[position] & OF:
        return False
    stop = min(position + 3, document.size)
    return any(_unknown_name(scan, token) for token in range(position + 1, stop))


def _unknown_name(scan: Scan, token: int) -> bool:
    plain = scan.taken[token] < 0 and scan.document.kind[token] == WORD
    return plain and scan.document.raw[token][:1].isupper() and not scan.flags[token] & (COMMON | ARTICLE)
