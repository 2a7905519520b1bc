"""Copies: which articles are one text. The answer depends on the set of articles alone, never on their order.

Articles with the same words, and versions at the same address, form a node. Nodes are ranked by first publication, then
id. In that order each node either follows the most similar earlier leader that it matches, or leads itself: so every
member of a cluster matches its original, and nothing is chained through a third text. When a late article turns out
older than others, the nodes that it may take over are settled again, in the same order; nothing else is touched.
"""

from __future__ import annotations

import bisect
import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from flows.clusters.matching import CopyRules, Texts, matches, needed_shared, similarities, together
from flows.clusters.memory import Memory
from flows.clusters.ragged import Array, Indices, offsets_of, spread
from flows.clusters.shelf import sorted_table

COMMON = 64  # texts of one segment that hold a shingle before it counts as common
OF_COMMON = 8  # of a common shingle, how many texts are looked at: the first ones lead to the original
NEVER = 2**62  # publication time of an article that does not tell: after all that do
_NO_NODE = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Arrivals:
    """New articles in order of rank, a row each."""

    ids: Sequence[str]
    time: npt.NDArray[np.int64]
    address: npt.NDArray[np.uint64]
    digest: npt.NDArray[np.uint64]
    texts: Texts


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where an article now belongs. All are article numbers."""

    number: int
    original: int
    relation: str
    similarity: float


@dataclass(slots=True)
class _Node:
    number: int
    first: int
    face: int
    rank: tuple[int, str]
    leader: int = _NO_NODE
    fresh: bool = False
    changed: bool = False
    before: tuple[int, int, int] | None = None  # leader, face and first as stored
    joined: list[int] = field(default_factory=list)  # articles that joined it in this batch
    texts: list[int] | None = None
    neighbours: dict[int, float] | None = None


class CopyLinker:
    """Settles one batch: gives assignments, and the arrays by which later batches will know of it."""

    def __init__(self, arrivals: Arrivals, memory: Memory, rules: CopyRules) -> None:
        self.arrivals, self.memory, self.rules = arrivals, memory, rules
        self.base = memory.count
        self.size = len(arrivals.ids)
        self.text = np.zeros(self.size, dtype=np.int64)
        self.node_of_row = np.zeros(self.size, dtype=np.int64)
        self.supersedes: dict[int, int] = {}
        self.form_letters: set[tuple[int, int]] = set()  # new text, other text
        self.shared_text: dict[tuple[int, int], float] = {}  # new text, other text: containment, where no copies
        self.edges: list[tuple[int, int, float]] = []  # new text, other text, similarity
        self._edges_of: dict[int, list[tuple[int, float]]] = {}
        self._nodes: dict[int, _Node] = {}
        self._into: dict[int, int] = {}
        self._node_of: dict[int, int] = {}
        self._ids: dict[int, str] = {}
        self._times: dict[int, int] = {}
        self._new_texts: dict[int, list[int]] = {}
        self._dirty: list[tuple[tuple[int, str], int]] = []
        self._tied: set[int] = set()  # nodes that are not new and alone

    def run(self) -> list[Assignment]:
        """Settle the batch and say which articles have a new place."""
        self._find_texts()
        self._find_nodes()
        self._find_edges()
        self._settle()
        return self._assignments()

    # What is known of articles, old and new.

    def _identity(self, numbers: Iterable[int]) -> None:
        """Load ids and times of old articles."""
        missing = sorted({n for n in numbers if n < self.base and n not in self._ids})
        if missing:
            asked = np.array(missing)
            ids, times = self.memory.lists("id", asked), self.memory.flat("time", asked)
            for index, number in enumerate(missing):
                self._ids[number] = ids[index].tobytes().decode()
                self._times[number] = int(times[index])

    def id_of(self, number: int) -> str:
        """The id of an article."""
        if number >= self.base:
            return self.arrivals.ids[number - self.base]
        if number not in self._ids:
            self._identity([number])
        return self._ids[number]

    def time_of(self, number: int) -> int:
        """When an article was published."""
        if number >= self.base:
            return int(self.arrivals.time[number - self.base])
        if number not in self._times:
            self._identity([number])
        return self._times[number]

    def rank(self, number: int) -> tuple[int, str]:
        """The place of an article in the order: publication, then id."""
        return self.time_of(number), self.id_of(number)

    def _texts_of(self, numbers: Iterable[int]) -> Texts:
        """What the pair test reads of old texts."""
        asked = np.array(list(numbers), dtype=np.int64)
        lists = {
            name: self.memory.lists(name, asked) for name in ("shingles", "lead", "figures", "names", "lead_names")
        }
        return Texts(self.memory.flat("limit", asked), **lists)

    # Same words, same address.

    def _find_texts(self) -> None:
        """The first article with the same words, for each new one."""
        first: dict[int, int] = {}
        found = self.memory.find("digests", self.arrivals.digest)
        for row, number in zip(found.asked.tolist(), found["number"].tolist(), strict=True):
            first[int(self.arrivals.digest[row])] = number
        for row, digest in enumerate(self.arrivals.digest.tolist()):
            self.text[row] = first.setdefault(digest, self.base + row)

    def _find_nodes(self) -> None:
        """Join each new article to the node of its words and of its address; join nodes that it connects."""
        found = self.memory.find("addresses", self.arrivals.address)
        at_address = set(zip(self.arrivals.address[found.asked].tolist(), found["number"].tolist(), strict=True))
        old = {n for _, n in at_address} | {int(t) for t in self.text if t < self.base}
        self._load_nodes_of(old)
        self._identity(old)
        versions: dict[int, list[tuple[int, int]]] = defaultdict(list)  # address → time and number, rising
        for address, number in at_address:
            versions[address].append((self.time_of(number), number))
        for numbers in versions.values():
            numbers.sort()
        columns = (self.text, self.arrivals.address, self.arrivals.time)
        for row, (text, address, time) in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
            article, there = self.base + row, versions[address]
            nodes = {self._node_at(text)} if text != article else set()
            if there:
                nodes.add(self._node_at(there[0][1]))
            node = self._joined(nodes, article)
            self._node_of[article] = self.node_of_row[row] = node.number
            place = bisect.bisect(there, (time, article))
            if place:
                self.supersedes[article] = there[place - 1][1]
            if nodes:
                self._arrive(node, article, text)
            there.insert(place, (time, article))
        for loaded in self._nodes.values():
            loaded.neighbours = None  # nodes may have been joined since

    def _arrive(self, node: _Node, number: int, text: int) -> None:
        """Enter an article into its node."""
        node.joined.append(number)
        if text == number:
            self._new_texts.setdefault(node.number, []).append(number)
            if node.texts is not None:
                node.texts.append(number)
        rank = self.rank(number)
        if rank < node.rank:
            node.first, node.rank = number, rank
            self._touch_around(node)
        if number not in self.supersedes and rank < self.rank(node.face):
            node.face = number

    def _joined(self, numbers: set[int], article: int) -> _Node:
        """The node of an article: a new one, the only one given, or all of them made one."""
        if not numbers:
            node = _Node(article, article, article, self.rank(article), fresh=True, joined=[article], texts=[article])
            self._nodes[article] = node
            self._new_texts[article] = [article]
            self._dirty.append((node.rank, article))
            return node
        self._tied.update(numbers)
        kept, *others = (self._nodes[n] for n in sorted(numbers))
        for other in others:
            self._merge(kept, other)
        return kept

    def _merge(self, kept: _Node, other: _Node) -> None:
        """Make two nodes one; the older number stays."""
        texts = sorted({*self._load_texts(kept), *self._load_texts(other)})
        self._touch_around(other)
        moved = self._members(other)
        self._into[other.number] = kept.number
        kept.texts, kept.neighbours = texts, None
        kept.joined.extend(moved)
        self._new_texts.setdefault(kept.number, []).extend(self._load_texts(other))
        if other.rank < kept.rank:
            kept.first, kept.rank = other.first, other.rank
        if self.rank(other.face) < self.rank(kept.face):
            kept.face = other.face
        kept.changed = other.changed = True
        self._touch_around(kept)

    def _touch_around(self, node: _Node) -> None:
        """Have a node, and all that match it, settled again: its place in the order has changed."""
        self._dirty.append((node.rank, node.number))
        for neighbour in self._neighbours(node):
            self._tied.add(neighbour)
            self._dirty.append((self._nodes[neighbour].rank, neighbour))

    # Nodes, loaded as they are needed.

    def _resolve(self, number: int) -> int:
        while number in self._into:
            number = self._into[number]
        return number

    def _node_at(self, article: int) -> int:
        """The node of an article that is loaded or new."""
        return self._resolve(self._node_of[article])

    def _load_nodes_of(self, articles: Iterable[int]) -> None:
        """Load the nodes of old articles."""
        missing = sorted({a for a in articles if a < self.base and a not in self._node_of})
        if not missing:
            return
        nodes = self.memory.flat("node", np.array(missing)).tolist()
        self._node_of.update(zip(missing, nodes, strict=True))
        self._load_nodes(nodes)

    def _load_nodes(self, numbers: Iterable[int]) -> None:
        wanted = sorted({n for n in numbers if n not in self._nodes and n not in self._into})
        loaded: list[_Node] = []
        while wanted:
            _, row = self.memory.latest("nodes", np.array(wanted))
            after: set[int] = set()
            for number, into, leader, first, face in zip(
                wanted, *(row[c].tolist() for c in ("into", "leader", "first", "face")), strict=True
            ):
                if into != number:
                    self._into[number] = into
                    after.add(into)
                else:
                    node = _Node(number, first, face, (0, ""), leader, before=(leader, face, first))
                    self._nodes[number] = node
                    loaded.append(node)
            wanted = sorted(n for n in after if n not in self._nodes and n not in self._into)
        self._identity({n for node in loaded for n in (node.first, node.face)})
        for node in loaded:
            node.rank = self.rank(node.first)

    def _members(self, node: _Node) -> list[int]:
        """All articles of a node."""
        old = [] if node.fresh else self.memory.find("members", np.array([node.number]))["number"].tolist()
        return sorted({*old, *node.joined})

    def _load_texts(self, node: _Node) -> list[int]:
        if node.texts is None:
            self._prefetch([node])
        assert node.texts is not None
        return node.texts

    def _neighbours(self, node: _Node) -> dict[int, float]:
        """The nodes that match a node, with the highest similarity of their texts."""
        if node.neighbours is None:
            self._prefetch([node])
            out: dict[int, float] = {}
            for text in node.texts or ():
                for other, similarity in self._edges_of.get(text, ()):
                    number = self._node_at(other)
                    if number != node.number and similarity > out.get(number, -1.0):
                        out[number] = similarity
            node.neighbours = out
        return node.neighbours

    def _prefetch(self, nodes: Sequence[_Node]) -> None:
        """Load texts and edges of these nodes, and the nodes at the other ends, in a few look-ups."""
        bare = [n for n in nodes if n.texts is None]
        if bare:
            found = self.memory.find("node_texts", np.array([n.number for n in bare]))
            for node in bare:
                node.texts = list(self._new_texts.get(node.number, ()))
            for row, number in zip(found.asked.tolist(), found["number"].tolist(), strict=True):
                texts = bare[row].texts
                assert texts is not None
                if number not in texts:
                    texts.append(number)
        texts = sorted({t for n in nodes for t in n.texts or () if t < self.base and t not in self._edges_of})
        if texts:
            found = self.memory.find("edges", np.array(texts))
            for text in texts:
                self._edges_of[text] = []
            for row, other, similarity in zip(
                found.asked.tolist(), found["number"].tolist(), found["similarity"].tolist(), strict=True
            ):
                self._edges_of[texts[row]].append((other, similarity))
            self._load_nodes_of(set(found["number"].tolist()))

    # Matching texts.

    def _find_edges(self) -> None:
        """Match every new text with the older and the other new ones."""
        rows = np.flatnonzero(self.text == self.base + np.arange(self.size))
        if not len(rows):
            return
        one, other, cut = self._candidates(rows)
        apart = self._nodes_of(other) != self.node_of_row[one]
        accepted = self._test(one[apart], other[apart])
        again = {(a, b) for a, b, _ in accepted if cut[a]}
        if again:
            accepted += self._test_leaders(again, set(zip(one.tolist(), other.tolist(), strict=True)))
        ends = {self._node_at(self.base + row) for row, _, _ in accepted} | {self._node_at(n) for _, n, _ in accepted}
        self._prefetch([self._nodes[n] for n in sorted(ends)])
        for row, number, similarity in accepted:
            self._connect(self.base + row, number, similarity)

    def _nodes_of(self, numbers: Indices) -> Indices:
        """The nodes of texts as far as a look tells: those that were joined since are under their former number."""
        old = numbers < self.base
        out = self.node_of_row[np.where(old, 0, numbers - self.base)]
        out[old] = self.memory.flat("node", numbers[old])
        return out

    def _connect(self, text: int, other: int, similarity: float) -> None:
        one, two = self._nodes[self._node_at(text)], self._nodes[self._node_at(other)]
        if one is two:
            return
        self.edges.append((text, other, similarity))
        self._edges_of.setdefault(text, []).append((other, similarity))
        self._edges_of.setdefault(other, []).append((text, similarity))
        one.neighbours = two.neighbours = None
        self._tied.update((one.number, two.number))
        later = max(one, two, key=lambda node: node.rank)
        self._dirty.append((later.rank, later.number))

    def _candidates(self, rows: Indices) -> tuple[Indices, Indices, Array]:
        """Pairs of a new text (a row) and another text (a number) that share enough shingles to be tested."""
        sketches = self.arrivals.texts.shingles
        mine = sketches.take(rows)
        keys, code = np.unique(mine.values, return_inverse=True)
        owner = np.repeat(rows, mine.sizes)
        order = np.argsort(code, kind="stable")
        owners = owner[order]  # rows that hold each key, in order
        begins = offsets_of(np.bincount(code, minlength=len(keys)))
        found = self.memory.find("postings", keys, COMMON, OF_COMMON)
        sizes = np.diff(begins)
        within = np.where(sizes > COMMON, OF_COMMON, sizes)
        pairs = [
            _crossed(found.asked, found["number"].astype(np.int64), owners, begins),
            _crossed(
                np.repeat(np.arange(len(keys)), within), self.base + owners[spread(begins[:-1], within)], owners, begins
            ),
        ]
        common = found.cut | (sizes > COMMON)
        cut = np.bincount(owner[common[code]], minlength=self.size)
        packed, shared = np.unique(np.concatenate(pairs), return_counts=True)
        one, other = packed >> 32, packed & 0xFFFFFFFF
        keep = (other < self.base) | (other - self.base < one)
        # A later new text that a common shingle cut off is found from the other side, or through their leader.
        one, other, shared = one[keep], other[keep], shared[keep]
        keep = self._plausible(one, other, shared + cut[one])
        return one[keep], other[keep], cut

    def _plausible(self, one: Indices, other: Indices, shared: Array) -> npt.NDArray[np.bool_]:
        """Whether a pair may pass the test, from an upper bound of its common shingles."""
        enough = shared >= self.rules.least_shared  # most pairs share a phrase and no more
        some = np.flatnonzero(enough)
        size, limit = self._sizes(other[some])
        texts = self.arrivals.texts
        needed = needed_shared(texts.shingles.sizes[one[some]], size, self.rules)
        needed[texts.limit[one[some]] != limit] = 0
        enough[some] = shared[some] >= needed
        return enough

    def _sizes(self, numbers: Indices) -> tuple[Array, Array]:
        """How many shingles the sketches of texts have, and their limits."""
        unique, back = np.unique(numbers, return_inverse=True)
        old = unique[unique < self.base]
        new = unique[len(old) :] - self.base
        texts = self.arrivals.texts
        sizes = np.concatenate([self.memory.flat("sampled", old).astype(np.int64), texts.shingles.sizes[new]])
        limits = np.concatenate([self.memory.flat("limit", old), texts.limit[new]])
        return sizes[back], limits[back]

    def _test(self, one: Indices, other: Indices) -> list[tuple[int, int, float]]:
        """Of pairs of a new text (a row) and another (a number), the matching ones."""
        if not len(one):
            return []
        old = np.unique(other[other < self.base])
        texts = self.arrivals.texts
        pool = together([texts, self._texts_of(old)]) if len(old) else texts
        where = np.where(other < self.base, self.size + np.searchsorted(old, other), other - self.base)
        found = matches(pool, one, where, self.rules)
        hit, forms, part = (np.flatnonzero(some) for some in (found.copies, found.forms, found.background))
        self.form_letters.update(zip((self.base + one[forms]).tolist(), other[forms].tolist(), strict=True))
        shares = zip(
            (self.base + one[part]).tolist(), other[part].tolist(), found.containment[part].tolist(), strict=True
        )
        self.shared_text.update({(a, b): share for a, b, share in shares})
        self._load_nodes_of({int(n) for n in other[hit]})
        return list(zip(one[hit].tolist(), other[hit].tolist(), found.similarity[hit].tolist(), strict=True))

    def _test_leaders(self, found: set[tuple[int, int]], tested: set[tuple[int, int]]) -> list[tuple[int, int, float]]:
        """Where common shingles hid texts: test the originals of the clusters that were found as well."""
        leaders: dict[int, set[int]] = {}
        for row, number in found:
            leader = self._nodes[self._node_at(number)].leader
            if leader != _NO_NODE:
                leaders.setdefault(leader, set()).add(row)
        self._load_nodes(leaders)
        nodes = {n: self._nodes[self._resolve(n)] for n in leaders}
        self._prefetch(list(nodes.values()))
        more = sorted(
            {(row, t) for n, rows in leaders.items() for t in nodes[n].texts or () for row in rows if t < self.base}
            - tested
        )
        return self._test(
            np.array([a for a, _ in more], dtype=np.int64), np.array([b for _, b in more], dtype=np.int64)
        )

    # The order.

    def _settle(self) -> None:
        """Give every touched node its leader, in order of rank."""
        touched = {self._resolve(n) for _, n in self._dirty}
        for number in [n for n in touched if n not in self._tied]:
            self._nodes[number].leader = number  # new, and like nothing else
            touched.discard(number)
        heap = sorted((self._nodes[n].rank, n) for n in touched)
        self._prefetch([self._nodes[n] for _, n in heap])
        queued = {n for _, n in heap}
        while heap:
            rank, number = heapq.heappop(heap)
            node = self._nodes[number]
            neighbours = self._neighbours(node)
            best = min(
                (
                    (-s, self._nodes[n].rank, n)
                    for n, s in neighbours.items()
                    if self._leads(n) and self._nodes[n].rank < rank
                ),
                default=None,
            )
            leader = best[2] if best else number
            led = node.leader == number
            if leader != node.leader:
                node.leader, node.changed = leader, True
            if led == (leader == number):
                continue
            later = [n for n in neighbours if self._nodes[n].rank > rank and n not in queued]
            self._prefetch([self._nodes[n] for n in later])
            for neighbour in later:
                queued.add(neighbour)
                heapq.heappush(heap, (self._nodes[neighbour].rank, neighbour))

    def _leads(self, number: int) -> bool:
        return self._nodes[number].leader == number

    # What has changed.

    def _assignments(self) -> list[Assignment]:
        """The places of all new articles, and of old ones whose place is another now."""
        moved: dict[int, int] = {}  # article → its node
        live = [n for n in self._nodes.values() if n.number not in self._into]
        for node in live:
            if node.before is None or node.before[0] != node.leader:
                moved.update(dict.fromkeys(self._members(node), node.number))
            else:
                moved.update(dict.fromkeys(node.joined, node.number))
            if node.leader == node.number and node.before is not None and node.before[1] != node.face:
                for follower in [node.number, *self._neighbours(node)]:
                    if self._nodes[follower].leader == node.number:
                        moved.update(dict.fromkeys(self._members(self._nodes[follower]), follower))
        self._load_nodes({self._nodes[n].leader for n in moved.values()})
        originals = {a: self._nodes[self._nodes[n].leader].face for a, n in moved.items()}
        self._identity([*moved, *originals.values()])
        return self._described(sorted(moved), originals)

    def _described(self, numbers: Sequence[int], originals: dict[int, int]) -> list[Assignment]:
        """Assignments with their relation and similarity."""
        known = sorted({*numbers, *originals.values()})
        text = dict(zip(known, self._text_numbers(known), strict=True))
        versions = self._later_versions(numbers)
        similarity = {(a, b): share for a, edges in self._edges_of.items() for b, share in edges}
        wanted = {(text[n], text[originals[n]]) for n in numbers if text[n] != text[originals[n]]}
        pairs = sorted(wanted - similarity.keys())
        similarity.update(zip(pairs, self._similarities(pairs), strict=True))
        out = []
        for number in numbers:
            original = originals[number]
            same = text[number] == text[original]
            share = 1.0 if same else similarity[text[number], text[original]]
            relation = (
                "original" if number == original else "version" if number in versions else "exact" if same else "near"
            )
            out.append(Assignment(number, original, relation, round(share, 4)))
        return out

    def _text_numbers(self, numbers: Sequence[int]) -> list[int]:
        old = np.array([n for n in numbers if n < self.base], dtype=np.int64)
        return [
            *self.memory.flat("text", old).tolist(),
            *(int(self.text[n - self.base]) for n in numbers if n >= self.base),
        ]

    def _later_versions(self, numbers: Sequence[int]) -> set[int]:
        """Which of these articles are not the first at their address."""
        out = {n for n in numbers if n in self.supersedes}
        old = [n for n in numbers if n < self.base]
        if not old:
            return out
        address = self.memory.flat("address", np.array(old))
        first: dict[int, tuple[int, int]] = {}
        found = self.memory.find("addresses", address)
        self._identity(found["number"].tolist())
        places = address.tolist()
        for row, number in zip(found.asked.tolist(), found["number"].tolist(), strict=True):
            first[places[row]] = min(first.get(places[row], (NEVER + 1, 0)), (self.time_of(number), number))
        for row, place in enumerate(self.arrivals.address.tolist()):
            if place in first:
                first[place] = min(first[place], (self.time_of(self.base + row), self.base + row))
        return out | {n for n, place in zip(old, places, strict=True) if (self.time_of(n), n) > first[place]}

    def _similarities(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        if not pairs:
            return []
        numbers = sorted({n for pair in pairs for n in pair})
        old = [n for n in numbers if n < self.base]
        pool = together([self.arrivals.texts, self._texts_of(old)]) if old else self.arrivals.texts
        where = {n: self.size + i for i, n in enumerate(old)} | {n: n - self.base for n in numbers if n >= self.base}
        one, other = (np.array([where[pair[side]] for pair in pairs]) for side in (0, 1))
        return [float(s) for s in similarities(pool, one, other)[0].astype(np.float32)]

    def tables(self) -> dict[str, Array]:
        """The arrays by which later batches know of this one."""
        numbers = self.base + np.arange(self.size)
        fresh_text = np.flatnonzero(self.text == numbers)
        shingles = self.arrivals.texts.shingles.take(fresh_text)
        postings = sorted_table("postings", shingles.values, number=np.repeat(numbers[fresh_text], shingles.sizes))
        nodes = [
            n
            for n in self._nodes.values()
            if n.fresh or n.changed or n.joined or n.before != (n.leader, n.face, n.first)
        ]
        rows = [(n.number, self._resolve(n.number), n.leader, n.first, n.face) for n in nodes]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
        members = [(n.number, a) for n in nodes for a in n.joined if n.number not in self._into]
        texts = [(node, t) for node, ts in self._new_texts.items() for t in ts if node not in self._into]
        both = [*((a, b, s) for a, b, s in self.edges), *((b, a, s) for a, b, s in self.edges)]
        return {
            **sorted_table("digests", self.arrivals.digest[fresh_text], number=numbers[fresh_text]),
            **sorted_table("addresses", self.arrivals.address, number=numbers),
            **postings,
            **sorted_table("nodes", columns[0], into=columns[1], leader=columns[2], first=columns[3], face=columns[4]),
            **sorted_table("members", [n for n, _ in members], number=[a for _, a in members]),
            **sorted_table("node_texts", [n for n, _ in texts], number=[t for _, t in texts]),
            **sorted_table("edges", [e[0] for e in both], number=[e[1] for e in both], similarity=[e[2] for e in both]),
        }


def _crossed(asked: Indices, numbers: Indices, owners: Indices, begins: Indices) -> Indices:
    """Each answer to a key, paired with every row that holds the key: row and number in one integer."""
    sizes = begins[asked + 1] - begins[asked]
    return (owners[spread(begins[asked], sizes)] << 32) | np.repeat(numbers, sizes)
