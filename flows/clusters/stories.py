"""Stories: which articles tell one event, rewrites and other languages included.

Online: a batch joins the stories there are or begins new ones, in order of publication. An article is compared with the
articles it shares a telling pair of entities, a number, an act or a rare word with, published within some days of it;
so a story ends when its news does, and a person's long life is not one story. Copies of one text share their story.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from flows.clusters.evidence import Evidence, Weighed, compare
from flows.clusters.glossary import Glossary
from flows.clusters.inputs import ClusterInput
from flows.clusters.memory import Memory
from flows.clusters.namesakes import packed, unpacked
from flows.clusters.profile import NO_DAY, LateSet, Profile, input_terms
from flows.clusters.ragged import Array, Ragged, ragged_of, spread, unique
from flows.clusters.shelf import LISTS, row_lists, sorted_table
from flows.frozen import frozen

Pair = tuple[int, int]  # numbers of two texts, the later one first


@dataclass(frozen=True, slots=True)
class StoryRules:
    """When two articles tell one event: a logistic score of the evidence.

    The weights are a fit to the pairs of some 550 labelled articles, a third of them hard negatives, in which a pair that
    belongs apart counts six times. `text` and `words`, of which those have few, are set by hand, and what two days and
    an occasion tell by the stories that come out.
    """

    bias: float = -4.20
    names: float = 0.12
    lead_names: float = 2.69  # of them, whom both leads name
    old_names: float = -2.40  # of all names for each day between: tomorrow they are in other news
    own_places: float = 2.85
    strangers: float = -0.53
    elsewhere: float = -1.62
    words: float = 6.20  # of leads, where two articles name nobody in common
    happening: float = 1.80  # of names, where both leads tell the same of them
    old_happening: float = 1.80  # for each day between: what is told of them again goes on
    occasion: float = 3.10  # where both leads tell of a fire, or of an election
    topics: float = 0.84
    headlines: float = 2.18
    quantities: float = 2.88
    lead_quantities: float = 2.20
    tolls: float = 1.41
    rivalry: float = -1.87
    contrary: float = -2.19
    amounts: float = -4.50
    events: float = 1.21
    text: float = 2.5  # a report that goes on with an earlier one of its outlet
    other_language_topics: float = 1.35  # where words are missing, topics and numbers must do
    other_language_quantities: float = 2.38
    no_day: float = -2.81
    words_alone: float = 0.35  # of a lead's words, by which articles can be linked that name nobody in common
    numbers_alone: float = 0.5  # the same of numbers, between languages
    link: float = 0.5  # score from which an article joins
    merge: float = 0.8  # score from which it joins two stories to each other
    merge_small: float = 0.5  # the same where one of them is just beginning
    window: int = 10  # days after which nothing is linked
    bucket: int = 8  # days that share a look-up key
    compared: int = 16  # articles that one article is compared with


@dataclass(frozen=True, slots=True)
class Told:
    """What a new article tells: its profile, and itself, whose words say what it was joined by."""

    profile: Profile
    item: ClusterInput


@frozen()
class Placement:
    """The story of an article, both by number; `linked_by` in words."""

    number: int
    story: int
    similarity: float
    linked_by: str


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one cluster of copies that want a place: the new or moved ones, with what is known of them."""

    original: int
    members: Sequence[int]  # new or moved articles, in order of rank
    relations: Mapping[int, tuple[str, float]]


def score(evidence: Evidence, rules: StoryRules) -> float:
    """How sure it is, from 0 to 1, that two articles tell one event."""
    if evidence.days is not None and evidence.days > rules.window:
        return 0.0
    if not evidence.shared_entities and evidence.most_words < rules.words_alone and not _told_alike(evidence, rules):
        return 0.0  # equal numbers alone are chance
    total = (
        rules.bias
        + rules.names * evidence.names
        + rules.lead_names * evidence.lead_names
        + rules.old_names * evidence.names * (evidence.days or 0)
        + rules.own_places * evidence.own_places
        + rules.strangers * evidence.strangers
        + rules.elsewhere * evidence.elsewhere
        + rules.words * evidence.least_words
        + rules.happening * evidence.names * evidence.happening
        + rules.old_happening * evidence.names * evidence.happening * (evidence.days or 0)
        + rules.occasion * evidence.occasion
        + rules.topics * evidence.topics
        + rules.headlines * evidence.headlines
        + rules.quantities * evidence.quantities
        + rules.lead_quantities * evidence.lead_quantities
        + rules.tolls * evidence.tolls
        + rules.rivalry * evidence.rivalry
        + rules.contrary * evidence.contrary
        + rules.amounts * evidence.amounts
        + rules.events * evidence.events
        + rules.text * evidence.text
        + (0.0 if evidence.same_language else _other_language(evidence, rules))
        + (rules.no_day if evidence.days is None else 0.0)
    )
    return 1 / (1 + math.exp(-total))


def _told_alike(evidence: Evidence, rules: StoryRules) -> bool:
    """Whether two languages tell of one kind of event on one day with the same numbers, though they name nobody in common."""
    return (
        not evidence.same_language
        and evidence.days == 0
        and evidence.occasion > 0
        and evidence.quantities >= rules.numbers_alone
    )


def _other_language(evidence: Evidence, rules: StoryRules) -> float:
    """What numbers and topics say beyond: words are missing between languages, so they must do."""
    return rules.other_language_quantities * evidence.quantities + rules.other_language_topics * evidence.topics


class StoryLinker:
    """Places one batch in stories, and gives the arrays by which later batches know of it."""

    def __init__(
        self,
        form_letters: AbstractSet[Pair],
        shared_text: Mapping[Pair, float],
        memory: Memory,
        rules: StoryRules,
        glossary: Glossary,
    ) -> None:
        self.memory, self.rules, self.glossary = memory, rules, glossary
        self.told: Mapping[int, Told] = {}
        self.form_letters, self.shared_text = form_letters, shared_text
        self.base = memory.count
        self.placements: dict[int, Placement] = {}
        self._story: dict[int, int] = {}  # article → story, as far as known
        self._into: dict[int, int] = {}  # story → the older one that it was merged into
        self._members: dict[int, list[int]] = defaultdict(list)  # story → articles newly placed in it
        self._profiles: dict[int, Profile] = {}
        self._own = _Keys.together([])  # by which the new texts are found
        self._weighed: dict[int, Weighed] = {}
        self._counts: Counter[int] = Counter()
        self._candidates: dict[int, list[int]] = defaultdict(list)
        self._rarity: dict[int, float] = {}

    def seekers(self, groups: Sequence[Group]) -> list[int]:
        """The originals whose clusters are in no story yet: they alone are compared, and will be compared with."""
        self._load_stories({n for g in groups for n in (g.original, *g.members) if n < self.base})
        return [g.original for g in groups if g.original >= self.base and not self._known(g)]

    def run(self, groups: Sequence[Group], told: Mapping[int, Told]) -> list[Placement]:
        """Place the groups, which come in order of rank of their originals; `told` has what the seekers tell."""
        self.told = told
        self._profiles = {number: one.profile for number, one in told.items()}
        self._counts = Counter(itertools.chain.from_iterable(one.profile.terms() for one in told.values()))
        self._weigh(self._counts)
        self._find_candidates()
        for group in groups:
            self._place(group)
        return [self.placements[n] for n in sorted(self.placements)]

    def _known(self, group: Group) -> list[int]:
        """The stories that articles of a cluster are in, the oldest first."""
        return sorted({s for n in (group.original, *group.members) if (s := self._story_of(n)) is not None})

    # Rarity and look-up keys.

    def _weigh(self, terms: Iterable[int]) -> None:
        """How rare each term is among all texts, those of the batch included.

        It is taken in proportion to the rarity of what is met for the first time, so that as the warehouse grows a rule
        means the same: what grows is what is known of the terms in between.
        """
        missing = sorted(t for t in set(terms) if t not in self._rarity)
        if missing:
            old = self.memory.total("terms", np.array(missing, dtype=np.uint64), "texts").tolist()
            seen = [before + self._counts.get(term, 0) for term, before in zip(missing, old, strict=True)]
            texts = math.log(self.base + len(self.told) + _PRIOR)
            of_seen = {many: _RAREST * (1 - math.log(many + 0.5) / texts) for many in set(seen)}
            self._rarity.update(zip(missing, map(of_seen.__getitem__, seen), strict=True))

    def _find_terms(self, profile: Profile) -> tuple[list[int], list[int], list[int]]:
        """What a text's story may be found by: facts near its day, words near its day, and facts at any time.

        Facts are its entities, pairs of them, what its lead tells of each, numbers and acts; at any time, where a day is
        missing, the rarest ones.
        """
        rarity = self._rarity

        def rarest(terms: Iterable[int], most: int) -> list[int]:
            return [t for _, t in sorted([(-rarity[t], t) for t in terms])[:most]]

        weights = profile.entities
        salient = [e for _, e in sorted([(-weight * rarity[e], e) for e, weight in weights.items()])[:6]]
        pairs = [_mixed(a, b) for a, b in itertools.combinations(sorted(salient), 2)]
        topics = rarest(profile.lead_topics, 6)
        pairs += [_mixed(entity, topic) for entity in salient[:5] for topic in topics]
        entities, numbers = rarest(weights, 12), rarest(profile.quantities, 10)
        near = entities + pairs + numbers + rarest(profile.events, 8)
        words = list(dict.fromkeys(rarest(profile.title_stems & profile.stems, 4) + rarest(profile.lead_stems, 6)))
        return near, words, entities[:8] + numbers[:4]

    def _bucket(self, day: int) -> int:
        return _NO_BUCKET if day == NO_DAY else day // self.rules.bucket

    def _find_candidates(self) -> None:
        """For each new text, the texts with which it shares look-up keys, the most and rarest first."""
        asked = self._asked()
        found = self.memory.find("story_keys", asked.keys, _COMMON, _OF_COMMON)
        among, new = self._found_among_new(asked.keys)
        at = np.concatenate([found.asked, among])
        other = np.concatenate([found["number"].astype(np.int64), new])
        owner, other, counts = self._counted(asked.numbers[at], other, asked.weights[at])
        order = np.lexsort((other, -counts, owner))
        owner, other = owner[order], other[order]
        best = np.arange(len(owner)) - np.searchsorted(owner, owner) < self.rules.compared
        for number, candidate in zip(owner[best].tolist(), other[best].tolist(), strict=True):
            self._candidates[number].append(candidate)
        old = unique(other[best & (other < self.base)]).tolist()
        self._load_profiles(old)
        self._load_stories(old)

    def _counted(self, owner: Array, other: Array, weight: Array) -> tuple[Array, Array, Array]:
        """Pairs of a new text and another that have enough keys in common, with what these weigh together."""
        apart = owner != other
        # Row, number and weight in one integer, which sorts many times faster than positions do.
        packed = (owner[apart] - self.base << 33) | (other[apart] << 1) | (weight[apart] == _FACT)
        packed.sort()
        pairs = packed >> 1
        begins = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])) if len(pairs) else pairs
        counts = np.add.reduceat(np.where(packed & 1, _FACT, _WORD), begins) if len(pairs) else pairs
        enough = counts >= _ENOUGH
        pairs = pairs[begins[enough]]
        return self.base + (pairs >> 32), pairs & 0xFFFFFFFF, counts[enough]

    def _asked(self) -> _Keys:
        """What the new texts are looked up by; sets the keys by which they will be found themselves."""
        near: list[tuple[int, int, int, int]] = []  # term, weight, number, bucket
        lasting: list[tuple[int, int, int, int]] = []
        for number, told in self.told.items():
            facts, words, always = self._find_terms(told.profile)
            own = self._bucket(told.profile.day)
            near += [(term, _FACT, number, own) for term in facts]
            # of who names nobody, words are all there is to find
            near += [(term, _WORD if told.profile.entities else _FACT, number, own) for term in words]
            lasting += [(term, _FACT, number, own) for term in always]
        here, any_time = _Terms.of(near), _Terms.of(lasting)
        dated, undated = here.where(here.buckets != _NO_BUCKET), any_time.where(any_time.buckets == _NO_BUCKET)
        own_keys = [here.keys(0), any_time.where(any_time.buckets != _NO_BUCKET).keys(at=_ANY_BUCKET)]
        self._own = _Keys.together(own_keys).by_number()
        return _Keys.together(
            [*(dated.keys(step) for step in (-1, 0, 1)), here.keys(at=_NO_BUCKET), undated.keys(at=_ANY_BUCKET)]
        ).by_key()  # rising keys are looked up from one end of the index to the other

    def _found_among_new(self, asked: Array) -> tuple[Array, Array]:
        """Which new texts are found by these keys: positions of the keys, and numbers."""
        order = np.argsort(self._own.keys, kind="stable")
        held, numbers = self._own.keys[order], self._own.numbers[order]
        begins = np.searchsorted(held, asked)
        sizes = np.searchsorted(held, asked, side="right") - begins
        sizes[sizes > _COMMON] = _OF_COMMON
        return np.repeat(np.arange(len(asked)), sizes), numbers[spread(begins, sizes)]

    def _load_profiles(self, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        asked = np.array(numbers)
        days, languages = (self.memory.flat(name, asked) for name in ("day", "language"))
        rows = {name: self.memory.lists(name, asked) for name in (*_NAMED, *PROFILE_SETS)}
        ids, weights, spelt = (rows[name].lists() for name in _NAMED)
        sets = (_sets(rows[name], late=name == "stems") for name in PROFILE_SETS)
        topics = (self.glossary.topics_by_row(languages, rows[name]) for name in ("stems", "lead_stems", "title_stems"))
        entities = map(dict, map(zip, ids, weights))
        profiles = map(Profile, days.tolist(), languages.tolist(), entities, *sets, *topics, map(unpacked, spelt, ids))
        self._profiles.update(zip(numbers, profiles, strict=True))
        # Other terms of theirs count only where a new text has them too, and its terms have been weighed.
        alone = np.concatenate([rows[name].values for name in _ALONE]).astype(np.uint64)
        topics_of = (self._profiles[number].all_topics() for number in numbers)
        self._weigh({*unique(alone).tolist()}.union(*topics_of))

    def _weighed_at(self, number: int) -> Weighed:
        if number not in self._weighed:
            self._weighed[number] = Weighed(self._profiles[number], self._rarity, self.glossary.occasions)
        return self._weighed[number]

    # Stories.

    def _load_stories(self, articles: Iterable[int]) -> None:
        missing = sorted(n for n in set(articles) if n not in self._story)
        if missing:
            found, row = self.memory.latest("story_of", np.array(missing))
            for number, known, story in zip(missing, found.tolist(), row["story"].tolist(), strict=True):
                if known:
                    self._story[number] = story

    def _story_of(self, article: int) -> int | None:
        story = self._story.get(article)
        while story is not None and story in self._into:
            story = self._into[story]
        return story

    def _place(self, group: Group) -> None:
        known = self._known(group)
        if known:
            for other in known[1:]:
                self._merge(known[0], other, "copies of one text")
            story, similarity, words = known[0], 1.0, "copy"
        else:
            found = self._best(group.original) if group.original in self.told else None
            story, similarity, words = found or (group.original, 1.0, "began the story")
        for member in group.members:
            relation, share = group.relations[member]
            if known or member != group.original:
                words_of_member = (
                    "new version of an article" if relation == "version" else f"{relation} copy of an article"
                )
                self._enter(Placement(member, story, share, words_of_member))
            else:
                self._enter(Placement(member, story, round(similarity, 4), words))

    def _enter(self, placement: Placement) -> None:
        before = self._story_of(placement.number)
        if before == placement.story and placement.number < self.base:
            return
        self.placements[placement.number] = placement
        self._story[placement.number] = placement.story
        self._members[placement.story].append(placement.number)

    def _best(self, number: int) -> tuple[int, float, str] | None:
        """The story that an article joins, how sure that is, and why; stories that it ties together are merged."""
        told = self.told[number]
        scores: dict[int, list[tuple[float, int]]] = defaultdict(list)
        rivals: Counter[int] = Counter()  # story → articles in it that tell another instance of such an event
        for other in self._candidates.get(number, ()):
            story = self._story_of(other)
            pair = max(number, other), min(number, other)
            if story is None or pair in self.form_letters:
                continue  # a form letter of another day or place is another story, however alike
            text = self.shared_text.get(pair, 0.0)
            evidence = compare(self._weighed_at(number), self._weighed_at(other), self._rarity, text)
            scores[story].append((score(evidence, self.rules), -other))
            rivals[story] += evidence.rivalry > _RIVAL
        ranked = sorted(((_of_story(found, rivals[story]), -story) for story, found in scores.items()), reverse=True)
        joined = [(s, -story) for s, story in ranked if s >= self.rules.link]
        if not joined:
            return None
        best, story = joined[0]
        nearest = -max(scores[story])[1]
        words = self._words(told, self._profiles[nearest])
        tied = sorted([story, *(other for s, other in joined[1:] if s >= self._merging(scores[story], scores[other]))])
        for other in tied[1:]:
            self._merge(tied[0], other, f"joined to an older story by an article with {words}")
        return tied[0], best, words

    def _merging(self, one: Sequence[object], other: Sequence[object]) -> float:
        """The score from which two stories are made one, given what was compared of each."""
        small = min(len(one), len(other)) < _ESTABLISHED
        return self.rules.merge_small if small else self.rules.merge

    def _merge(self, kept: int, other: int, why: str) -> None:
        """Make two stories one: the older number stays, and the articles of the younger get new rows."""
        old = self.memory.find("story_members", np.array([other]))["number"].tolist()
        self._load_stories(old)
        members = [n for n in sorted({*old, *self._members[other]}) if self._story_of(n) == other]
        for number in members:
            before = self.placements.get(number)
            similarity = before.similarity if before else 1.0
            self.placements[number] = Placement(number, kept, similarity, why)
            self._story[number] = kept
            self._members[kept].append(number)
        self._into[other] = kept

    def _words(self, told: Told, other: Profile) -> str:
        """What joined two articles, in words."""
        profile, rarity, said = told.profile, self._rarity, input_terms(told.item)
        shared = sorted(
            profile.entities.keys() & other.entities.keys(),
            key=lambda e: (-min(profile.entities[e], other.entities[e]) * rarity[e], e),
        )
        parts = [said[e] for e in shared[:4] if e in said]
        numbers = sorted(profile.quantities & other.quantities, key=lambda t: (-rarity[t], t))
        parts += list(dict.fromkeys(said[t] for t in numbers))[:2]
        acts = sorted(profile.events & other.events, key=lambda t: (-rarity[t], t))
        parts += list(dict.fromkeys(said[t] for t in acts))[:1]
        if profile.language == other.language and len(profile.stems & other.stems) > _MANY_WORDS:
            parts.append("many of the same words")
        elif profile.language != other.language and len(profile.topics & other.topics) >= _MANY_TOPICS:
            parts.append("the same topics")
        if NO_DAY not in (profile.day, other.day):
            days = abs(profile.day - other.day)
            parts.append("the same day" if not days else "the next day" if days == 1 else f"{days} days apart")
        return "; ".join(parts) or "the same words"

    def tables(self) -> dict[str, Array]:
        """The arrays by which later batches know of this one."""
        counts = self._counts
        placed = list(self.placements.values())
        return {
            **sorted_table("terms", list(counts), texts=list(counts.values())),
            **sorted_table("story_keys", self._own.keys, number=self._own.numbers),
            **sorted_table("story_of", [p.number for p in placed], story=[p.story for p in placed]),
            **sorted_table("story_members", [p.story for p in placed], number=[p.number for p in placed]),
        }


PROFILE_SETS = (
    "lead_entities",
    "quantities",
    "lead_quantities",
    "measures",
    "stated",
    "events",
    "stems",
    "lead_stems",
    "title_stems",
)
_NAMED = ("entities", "weights", "spellings")
_ALONE = ("entities", "quantities", "lead_stems")  # whose rarity matters even where the other text has them not
_PRIOR = 200.0  # texts imagined beside the real ones, so that rarity means something in a small warehouse
_RAREST = 5.7  # rarity of what no text has: the logarithm of some 300 texts, among which the evidence was weighed
_NO_BUCKET = -1  # of articles without a date
_ANY_BUCKET = -2  # where articles without a date look for those that have one
_COMMON, _OF_COMMON = 100, 16  # articles that share a key before only the first ones are looked at
_FACT, _WORD = 2, 1
_ENOUGH = 3  # of these together before two articles are compared: one name in common is no reason
_MANY_WORDS = 12
_MANY_TOPICS = 5
_RIVAL = 0.5  # rivalry from which an article is taken to tell another event of the kind
_ESTABLISHED = 3  # texts from which on a story is no longer just beginning


_FACTOR, _OTHER_FACTOR, _OFFSET = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9


def _mixed(one: int, other: int) -> int:
    """One key of two numbers."""
    return (one * _FACTOR ^ (other * _OTHER_FACTOR + _OFFSET)) & (2**64 - 1)


@dataclass(frozen=True, slots=True)
class _Keys:
    """Look-up keys with the text that each belongs to, and how much it counts."""

    keys: Array
    numbers: Array
    weights: Array

    @classmethod
    def together(cls, parts: Sequence[_Keys]) -> _Keys:
        keys = np.concatenate([np.zeros(0, dtype=np.uint64), *(part.keys for part in parts)])
        numbers, weights = (
            np.concatenate([np.zeros(0, dtype=np.int64), *(getattr(part, name) for part in parts)])
            for name in ("numbers", "weights")
        )
        return cls(keys, numbers, weights)

    def by_number(self) -> _Keys:
        return self._in(np.argsort(self.numbers, kind="stable"))

    def by_key(self) -> _Keys:
        return self._in(np.argsort(self.keys, kind="stable"))

    def _in(self, order: Array) -> _Keys:
        return _Keys(self.keys[order], self.numbers[order], self.weights[order])


@dataclass(frozen=True, slots=True)
class _Terms:
    """Terms with their texts, and the time that each text is of."""

    terms: Array
    weights: Array
    numbers: Array
    buckets: Array

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int, int]]) -> _Terms:
        terms = np.array([row[0] for row in rows], dtype=np.uint64)
        return cls(terms, *np.array([row[1:] for row in rows], dtype=np.int64).reshape(-1, 3).T)

    def where(self, keep: Array) -> _Terms:
        return _Terms(self.terms[keep], self.weights[keep], self.numbers[keep], self.buckets[keep])

    def keys(self, step: int = 0, at: int | None = None) -> _Keys:
        """Keys of so many buckets later, or of one bucket: as `_mixed` makes them."""
        buckets = self.buckets + step if at is None else np.full(len(self.terms), at)
        times = buckets.astype(np.int64).view(np.uint64) * np.uint64(_OTHER_FACTOR) + np.uint64(_OFFSET)
        return _Keys(self.terms * np.uint64(_FACTOR) ^ times, self.numbers, self.weights)


def _of_story(found: Sequence[tuple[float, int]], rivals: int) -> float:
    """The score of a story: its nearest article's, tempered by the second nearest where it has several.

    Each rival among them speaks against it: of a series of matches, a short report fits them all, a long one only its own.
    """
    scores = sorted((s for s, _ in found), reverse=True)
    nearest = scores[0] if len(scores) < _ESTABLISHED else 0.85 * scores[0] + 0.15 * scores[1]
    return nearest * (1 - rivals / len(scores))


def _sets(rows: Ragged, late: bool) -> Iterable[AbstractSet[int]]:
    """Rows as sets; of the longest, which few comparisons ask for, only where one does."""
    return (LateSet(rows[n]) for n in range(len(rows))) if late else map(frozenset, rows.lists())


def profile_lists(profiles: Sequence[Profile | None]) -> dict[str, Array]:
    """A segment's lists of profiles, None where an earlier article has the same words."""
    if not any(profiles):
        empty = Ragged(np.zeros(0), np.zeros(len(profiles) + 1, dtype=np.int64))
        return {k: v for name in (*_NAMED, *PROFILE_SETS) for k, v in row_lists(name, empty).items()}
    entities = ragged_of([sorted(p.entities) if p else [] for p in profiles], np.uint64)
    weights = [weight for p in profiles if p for _, weight in sorted(p.entities.items())]
    spellings = [packed(p.spellings, sorted(p.entities)) if p else [] for p in profiles]
    out = {
        **row_lists("entities", entities),
        **row_lists("weights", Ragged(np.array(weights, dtype=np.float32), entities.offsets)),
        **row_lists("spellings", ragged_of(spellings, LISTS["spellings"])),
    }
    for name in PROFILE_SETS:
        rows = [sorted(getattr(p, name)) if p else [] for p in profiles]
        out.update(row_lists(name, ragged_of(rows, LISTS[name])))
    return out


__all__ = ["Group", "Placement", "StoryLinker", "StoryRules", "Told", "profile_lists", "score"]
