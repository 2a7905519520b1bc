"""Stories: which articles tell one event, rewrites and other languages included.

Online: a batch joins the stories there are or begins new ones, in order of publication. An article is compared with the
articles it shares a telling pair of entities, a number, an act or a rare word with, published within some days of it;
so a story ends when its news does, and a person's long life is not one story. Copies of one text share their story.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flows.clusters.evidence import NO_DAY, Evidence, Profile, Weighed, compare
from flows.clusters.memory import Memory
from flows.clusters.ragged import Array, ragged_of
from flows.clusters.shelf import row_lists, sorted_table


@dataclass(frozen=True, slots=True)
class StoryRules:
    """When two articles tell one event: a logistic score of the evidence."""

    bias: float = -4.2
    entities: float = 3.2
    rare_entities: float = 2.0
    quantities: float = 2.2
    events: float = 1.6
    words: float = 9.0
    other_language: float = 1.6  # words are missing there, so the rest must do
    day: float = -0.45  # for each day between
    no_day: float = -0.5
    link: float = 0.5  # score from which an article joins
    merge: float = 0.8  # score from which it joins two stories to each other
    window: int = 10  # days after which nothing is linked
    bucket: int = 8  # days that share a look-up key
    compared: int = 16  # articles that one article is compared with


@dataclass(frozen=True, slots=True)
class Told:
    """A new text: its number, its articles' identity for words, and its profile."""

    number: int
    profile: Profile
    words: Mapping[int, str]
    lead_stems: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
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
    total = (
        rules.bias
        + rules.entities * evidence.entities
        + rules.rare_entities * evidence.rare_entities
        + rules.quantities * evidence.quantities
        + rules.events * evidence.events
        + rules.words * evidence.words
        + (0.0 if evidence.same_language else rules.other_language)
        + (rules.no_day if evidence.days is None else rules.day * evidence.days)
    )
    return 1 / (1 + math.exp(-total))


class StoryLinker:
    """Places one batch in stories, and gives the arrays by which later batches know of it."""

    def __init__(self, told: Mapping[int, Told], memory: Memory, rules: StoryRules) -> None:
        self.told, self.memory, self.rules = told, memory, rules
        self.base = memory.count
        self.placements: dict[int, Placement] = {}
        self._story: dict[int, int] = {}  # article or text → story, as far as known
        self._into: dict[int, int] = {}  # story → the older one that it was merged into
        self._members: dict[int, list[int]] = defaultdict(list)  # story → texts, newly placed
        self._profiles: dict[int, Profile] = {n: t.profile for n, t in told.items()}
        self._keys: dict[int, list[int]] = {}
        self._weighed: dict[int, Weighed] = {}
        self._counts = Counter(itertools.chain.from_iterable(t.profile.terms() for t in told.values()))
        self._candidates: dict[int, list[int]] = {}
        self._rarity: dict[int, float] = {}

    def run(self, groups: Sequence[Group], text_of: Mapping[int, int]) -> list[Placement]:
        """Place the groups, which come in order of rank of their originals."""
        self._weigh(self._counts)
        self._load_stories({n for g in groups for n in (g.original, *g.members) if n < self.base})
        self._find_candidates()
        for group in groups:
            self._place(group, text_of)
        return [self.placements[n] for n in sorted(self.placements)]

    # Rarity and look-up keys.

    def _weigh(self, terms: Iterable[int]) -> None:
        """How rare each term is among all texts, those of the batch included."""
        missing = sorted(t for t in set(terms) if t not in self._rarity)
        if missing:
            old = self.memory.total("terms", np.array(missing, dtype=np.uint64), "texts")
            texts = math.log(self.base + len(self.told) + _PRIOR)
            for term, seen in zip(missing, old.tolist(), strict=True):
                self._rarity[term] = texts - math.log(seen + self._counts.get(term, 0) + 0.5)

    def _find_terms(self, profile: Profile) -> list[int]:
        """What a text's story may be found by: its entities, pairs of them, numbers, acts and rare words."""
        rarity = self._rarity

        def rarest(terms: Iterable[int], most: int) -> list[int]:
            return [t for _, t in heapq.nsmallest(most, ((-rarity[t], t) for t in terms))]

        weights = profile.entities
        salient = [e for _, e in heapq.nsmallest(6, ((-weight * rarity[e], e) for e, weight in weights.items()))]
        pairs = [_mixed(a, b) for a, b in itertools.combinations(sorted(salient), 2)]
        return (
            salient[:4] + pairs + rarest(profile.quantities, 6) + rarest(profile.events, 8) + rarest(profile.stems, 6)
        )

    def _bucket(self, day: int) -> int:
        return _NO_BUCKET if day == NO_DAY else day // self.rules.bucket

    def _find_candidates(self) -> None:
        """For each new text, the texts with which it shares look-up keys, the most and rarest first."""
        buckets = Counter(self._bucket(t.profile.day) for t in self.told.values())
        usual = [b for b, _ in sorted(buckets.items(), key=lambda item: (-item[1], item[0]))][:_UNDATED_BUCKETS]
        asked: list[int] = []
        owner: list[int] = []
        for number, told in self.told.items():
            terms = self._find_terms(told.profile)
            own = self._bucket(told.profile.day)
            self._keys[number] = [_mixed(term, own) for term in terms]
            near = sorted({_NO_BUCKET, *usual}) if own == _NO_BUCKET else [_NO_BUCKET, own - 1, own, own + 1]
            asked += [_mixed(term, bucket) for bucket in near for term in terms]
            owner += [number] * (len(near) * len(terms))
        by_key: dict[int, list[int]] = defaultdict(list)
        for number, keys in self._keys.items():
            for key in keys:
                by_key[key].append(number)
        shared: dict[int, Counter[int]] = defaultdict(Counter)
        found = self.memory.find("story_keys", np.array(asked, dtype=np.uint64), _COMMON, _OF_COMMON)
        for row, number in zip(found.asked.tolist(), found["number"].tolist(), strict=True):
            shared[owner[row]][number] += 1
        for key, number in zip(asked, owner, strict=True):
            if same := by_key.get(key):
                for other in same[:_OF_COMMON] if len(same) > _COMMON else same:
                    if other != number:
                        shared[number][other] += 1
        for number, counts in shared.items():
            best = heapq.nsmallest(self.rules.compared, ((-count, n) for n, count in counts.items()))
            self._candidates[number] = [n for _, n in best]
        old = sorted({n for ns in self._candidates.values() for n in ns if n < self.base})
        self._load_profiles(old)
        self._load_stories(old)

    def _load_profiles(self, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        asked = np.array(numbers)
        days, languages = (self.memory.flat(name, asked).tolist() for name in ("day", "language"))
        lists = {n: self.memory.lists(n, asked) for n in ("entities", "weights", "quantities", "events", "stems")}
        for row, number in enumerate(numbers):
            self._profiles[number] = Profile(
                day=days[row],
                language=languages[row],
                entities=dict(zip(lists["entities"][row].tolist(), lists["weights"][row].tolist(), strict=True)),
                quantities=frozenset(lists["quantities"][row].tolist()),
                events=frozenset(lists["events"][row].tolist()),
                stems=frozenset(lists["stems"][row].tolist()),
            )
        self._weigh(itertools.chain.from_iterable(self._profiles[n].terms() for n in numbers))

    def _weighed_at(self, number: int) -> Weighed:
        if number not in self._weighed:
            self._weighed[number] = Weighed(self._profiles[number], self._rarity)
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

    def _place(self, group: Group, text_of: Mapping[int, int]) -> None:
        known = sorted({s for n in (group.original, *group.members) if (s := self._story_of(n)) is not None})
        if known:
            for other in known[1:]:
                self._merge(known[0], other, "copies of one text")
            story, similarity, words = known[0], 1.0, "copy"
        else:
            text = next((text_of[n] for n in (group.original, *group.members) if text_of.get(n) in self.told), None)
            found = self._best(self.told[text]) if text is not None else None
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

    def _best(self, told: Told) -> tuple[int, float, str] | None:
        """The story that a text joins, how sure that is, and why; stories that it ties together are merged."""
        scores: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for other in self._candidates.get(told.number, ()):
            story = self._story_of(other)
            if story is None:
                continue
            evidence = compare(self._weighed_at(told.number), self._weighed_at(other), self._rarity)
            scores[story].append((score(evidence, self.rules), -other))
        ranked = sorted(((_of_story(found), -story) for story, found in scores.items()), reverse=True)
        joined = [(s, -story) for s, story in ranked if s >= self.rules.link]
        if not joined:
            return None
        best, story = joined[0]
        nearest = -max(scores[story])[1]
        words = self._words(told, self._profiles[nearest])
        tied = sorted(
            [story, *(other for s, other in joined[1:] if s >= self.rules.merge and best >= self.rules.merge)]
        )
        for other in tied[1:]:
            self._merge(tied[0], other, f"joined to an older story by an article with {words}")
        return tied[0], best, words

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
        profile, rarity = told.profile, self._rarity
        shared = sorted(
            profile.entities.keys() & other.entities.keys(),
            key=lambda e: (-min(profile.entities[e], other.entities[e]) * rarity[e], e),
        )
        parts = [told.words[e] for e in shared[:4] if e in told.words]
        numbers = sorted(profile.quantities & other.quantities, key=lambda t: (-rarity[t], t))
        parts += [told.words[t] for t in numbers[:2]]
        acts = sorted(profile.events & other.events, key=lambda t: (-rarity[t], t))
        parts += list(dict.fromkeys(told.words[t] for t in acts))[:1]
        if profile.language == other.language and len(profile.stems & other.stems) > _MANY_WORDS:
            parts.append("many of the same words")
        if NO_DAY not in (profile.day, other.day):
            days = abs(profile.day - other.day)
            parts.append("the same day" if not days else "the next day" if days == 1 else f"{days} days apart")
        return "; ".join(parts) or "the same words"

    def tables(self) -> dict[str, Array]:
        """The arrays by which later batches know of this one."""
        counts = self._counts
        keys = [(k, n) for n, ks in self._keys.items() for k in ks]
        placed = list(self.placements.values())
        return {
            **sorted_table("terms", list(counts), texts=list(counts.values())),
            **sorted_table("story_keys", [k for k, _ in keys], number=[n for _, n in keys]),
            **sorted_table("story_of", [p.number for p in placed], story=[p.story for p in placed]),
            **sorted_table("story_members", [p.story for p in placed], number=[p.number for p in placed]),
        }


_PRIOR = 60.0  # texts imagined beside the real ones, so that rarity means something in a small warehouse
_NO_BUCKET = -1
_UNDATED_BUCKETS = 12  # spans of days in which an article without a date is looked for: the usual ones of its batch
_COMMON, _OF_COMMON = 100, 16  # articles that share a key before only the first ones are looked at
_MANY_WORDS = 12


def _mixed(one: int, other: int) -> int:
    """One key of two numbers."""
    return (one * 0x9E3779B97F4A7C15 ^ (other * 0xC2B2AE3D27D4EB4F + 0x165667B19E3779F9)) & (2**64 - 1)


def _of_story(found: Sequence[tuple[float, int]]) -> float:
    """The score of a story: its nearest article's, tempered by the second nearest where it has several."""
    scores = sorted((s for s, _ in found), reverse=True)
    return scores[0] if len(scores) < 3 else 0.6 * scores[0] + 0.4 * scores[1]


def profile_lists(profiles: Sequence[Profile | None]) -> dict[str, Array]:
    """A segment's lists of profiles, None where an earlier article has the same words."""
    order = [sorted(p.entities) if p else [] for p in profiles]
    weights = [[p.entities[e] for e in es] if p else [] for p, es in zip(profiles, order, strict=True)]
    flat = [w for row in weights for w in row]
    rows = ragged_of(order, np.uint64)
    return {
        **row_lists("entities", rows),
        "rows.weights": np.array(flat, dtype=np.float32),
        "rows.weights.offsets": rows.offsets,
        **row_lists("quantities", ragged_of([sorted(p.quantities) if p else [] for p in profiles], np.uint64)),
        **row_lists("events", ragged_of([sorted(p.events) if p else [] for p in profiles], np.uint64)),
        **row_lists("stems", ragged_of([sorted(p.stems) if p else [] for p in profiles], np.uint32)),
    }


__all__ = ["Group", "Placement", "StoryLinker", "StoryRules", "Told", "profile_lists", "score"]
