"""Nodes: articles that are one text by their words or by their address, as a batch sees them.

They are loaded from memory as they are needed, and joined where an article connects them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from flows.clusters.matching import Texts
from flows.clusters.memory import Memory

NO_NODE = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Arrivals:
    """New articles in order of rank, a row each."""

    ids: Sequence[str]
    time: npt.NDArray[np.int64]
    address: npt.NDArray[np.uint64]
    digest: npt.NDArray[np.uint64]
    texts: Texts


@dataclass(slots=True)
class Node:
    """Articles that are one text. All of them are numbers; `leader` is the node that it follows, or itself."""

    number: int
    first: int
    face: int
    rank: tuple[int, str]
    leader: int = NO_NODE
    fresh: bool = False
    changed: bool = False
    before: tuple[int, int, int] | None = None  # leader, face and first as stored
    joined: list[int] = field(default_factory=list)  # articles that joined it in this batch
    texts: list[int] | None = None
    neighbours: dict[int, float] | None = None


class Nodes:
    """The nodes that a batch touches. What has changed is entered in `_dirty`, to be settled in order of rank."""

    def __init__(self, arrivals: Arrivals, memory: Memory) -> None:
        self.arrivals, self.memory = arrivals, memory
        self.base = memory.count
        self.size = len(arrivals.ids)
        self._edges_of: dict[int, list[tuple[int, float]]] = {}  # text → matching texts and similarity
        self._nodes: dict[int, Node] = {}
        self._into: dict[int, int] = {}  # node → the older one that it was joined to
        self._node_of: dict[int, int] = {}  # article → node
        self._ids: dict[int, str] = {}
        self._times: dict[int, int] = {}
        # of the new articles
        self._ranks: list[tuple[int, str]] = list(zip(arrivals.time.tolist(), arrivals.ids, strict=True))
        self._new_texts: dict[int, list[int]] = {}
        self._dirty: list[tuple[tuple[int, str], int]] = []
        self._tied: set[int] = set()  # nodes that are not new and alone

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
            return self._ranks[number - self.base][0]
        if number not in self._times:
            self._identity([number])
        return self._times[number]

    def rank(self, number: int) -> tuple[int, str]:
        """The place of an article in the order: publication, then id."""
        if number >= self.base:
            return self._ranks[number - self.base]
        return self.time_of(number), self.id_of(number)

    # Joined by the same words or address.

    def _joined(self, numbers: set[int], article: int) -> Node:
        """The node of an article: a new one, the only one given, or all of them made one."""
        if not numbers:
            node = Node(article, article, article, self.rank(article), fresh=True, joined=[article], texts=[article])
            self._nodes[article] = node
            self._new_texts[article] = [article]
            self._dirty.append((node.rank, article))
            return node
        self._tied.update(numbers)
        kept, *others = (self._nodes[n] for n in sorted(numbers))
        for other in others:
            self._merge(kept, other)
        return kept

    def _merge(self, kept: Node, other: Node) -> None:
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

    def _touch_around(self, node: Node) -> None:
        """Have a node, and all that match it, settled again: its place in the order has changed."""
        self._dirty.append((node.rank, node.number))
        for neighbour in self._neighbours(node):
            self._tied.add(neighbour)
            self._dirty.append((self._nodes[neighbour].rank, neighbour))

    # Loaded as they are needed.

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
        loaded: list[Node] = []
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
                    node = Node(number, first, face, (0, ""), leader, before=(leader, face, first))
                    self._nodes[number] = node
                    loaded.append(node)
            wanted = sorted(n for n in after if n not in self._nodes and n not in self._into)
        self._identity({n for node in loaded for n in (node.first, node.face)})
        for node in loaded:
            node.rank = self.rank(node.first)

    def _members(self, node: Node) -> list[int]:
        """All articles of a node."""
        old = [] if node.fresh else self.memory.find("members", np.array([node.number]))["number"].tolist()
        return sorted({*old, *node.joined})

    def _load_texts(self, node: Node) -> list[int]:
        if node.texts is None:
            self._prefetch([node])
        assert node.texts is not None
        return node.texts

    def _neighbours(self, node: Node) -> dict[int, float]:
        """The nodes that match a node, with the highest similarity of their texts."""
        if node.neighbours is None:
            if not node.fresh:  # else all its texts are new
                self._prefetch([node])
            out: dict[int, float] = {}
            for text in node.texts or ():
                for other, similarity in self._edges_of.get(text, ()):
                    number = self._node_at(other)
                    if number != node.number and similarity > out.get(number, -1.0):
                        out[number] = similarity
            node.neighbours = out
        return node.neighbours

    def _prefetch(self, nodes: Sequence[Node]) -> None:
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
