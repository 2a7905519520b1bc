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

import numpy as np

from flows.clusters.candidates import Search, asked_of, candidates, search_here
from flows.clusters.incoming import NEVER
from flows.clusters.matching import LISTS_OF_TEXTS, CopyRules, Texts, matches, similarities, together
from flows.clusters.memory import Memory
from flows.clusters.nodes import NO_NODE, Arrivals, Node, Nodes
from flows.clusters.ragged import Array, Indices, unique
from flows.clusters.shelf import sorted_table
from flows.frozen import frozen


@frozen()
class Assignment:
    """Where an article now belongs. All are article numbers."""

    number: int
    original: int
    relation: str
    similarity: float


class CopyLinker(Nodes):
    """Settles one batch: gives assignments, and the arrays by which later batches will know of it."""

    def __init__(self, arrivals: Arrivals, memory: Memory, rules: CopyRules, search: Search = search_here) -> None:
        super().__init__(arrivals, memory)
        self.rules = rules
        self._search = search
        self._asked = asked_of(arrivals.texts, np.zeros(0, dtype=np.int64))
        self.text = np.zeros(self.size, dtype=np.int64)
        self.node_of_row = np.zeros(self.size, dtype=np.int64)
        self.supersedes: dict[int, int] = {}
        self.form_letters: set[tuple[int, int]] = set()  # new text, other text
        self.shared_text: dict[tuple[int, int], float] = {}  # new text, other text: containment, where no copies
        self.edges: list[tuple[int, int, float]] = []  # new text, other text, similarity

    def run(self) -> list[Assignment]:
        """Settle the batch and say which articles have a new place."""
        self._find_texts()
        self._find_nodes()
        self._find_edges()
        self._settle()
        return self._assignments()

    def _texts_of(self, numbers: Iterable[int]) -> Texts:
        """What the pair test reads of old texts."""
        asked = np.array(list(numbers), dtype=np.int64)
        return Texts(self.memory.flat("limit", asked), *(self.memory.lists(name, asked) for name in LISTS_OF_TEXTS))

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

    def _arrive(self, node: Node, number: int, text: int) -> None:
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

    # Matching texts.

    def _find_edges(self) -> None:
        """Match every new text with the older and the other new ones."""
        rows = np.flatnonzero(self.text == self.base + np.arange(self.size))
        self._asked = asked_of(self.arrivals.texts, rows)
        one, other, cut = candidates(self.arrivals.texts, self._asked, self.memory, self.rules, self._search)
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

    def _test(self, one: Indices, other: Indices) -> list[tuple[int, int, float]]:
        """Of pairs of a new text (a row) and another (a number), the matching ones."""
        if not len(one):
            return []
        old = unique(other[other < self.base])
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
            if leader != NO_NODE:
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
            "postings.key": self._asked.values,
            "postings.number": self._asked.rows + np.uint32(self.base),
            **sorted_table("nodes", columns[0], into=columns[1], leader=columns[2], first=columns[3], face=columns[4]),
            **sorted_table("members", [n for n, _ in members], number=[a for _, a in members]),
            **sorted_table("node_texts", [n for n, _ in texts], number=[t for _, t in texts]),
            **sorted_table("edges", [e[0] for e in both], number=[e[1] for e in both], similarity=[e[2] for e in both]),
        }
