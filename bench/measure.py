"""How good a clustering is, against labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from bench.corpus import COPIES, Doc


def b_cubed(found: Mapping[str, str], truth: Mapping[str, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a clustering."""
    ours: dict[str, set[str]] = defaultdict(set)
    theirs: dict[str, set[str]] = defaultdict(set)
    for item, label in found.items():
        ours[label].add(item)
    for item, label in truth.items():
        theirs[label].add(item)
    common = [len(ours[found[i]] & theirs[truth[i]]) for i in truth]
    precision = sum(c / len(ours[found[i]]) for c, i in zip(common, truth, strict=True)) / len(truth)
    recall = sum(c / len(theirs[truth[i]]) for c, i in zip(common, truth, strict=True)) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(docs: Sequence[Doc], labels: dict[str, str]) -> dict[str, float]:
    """Quality of a clustering: pairwise over all, without form letters and by language; B-cubed; by kind of copy."""
    kind = {doc["id"]: doc["kind"] for doc in docs}
    language = {doc["id"]: doc["language"] for doc in docs}
    truth = {doc["id"]: doc["truth"] for doc in docs}
    want, got = _pairs(truth), _pairs(labels)
    out = dict(zip(("precision", "recall", "f1"), _scores(got, want), strict=True))
    letters = {pair for pair in got if "template" in (kind[pair[0]], kind[pair[1]])}
    out["f1 without templates"] = _scores(got - letters, want)[2]
    for code in ("hi", "en"):
        ours, theirs = ({p for p in some if language[p[0]] == code} for some in (got, want))
        out[code] = _scores(ours, theirs)[2]
    out["b-cubed"] = b_cubed(labels, truth)[2]
    first = {doc["truth"]: doc["id"] for doc in docs if doc["kind"] == "original"}
    for name in COPIES:
        copies = [doc for doc in docs if doc["kind"] == name]
        out[name] = _share(labels[doc["id"]] == labels[first[doc["truth"]]] for doc in copies)
    for name in ("topic", "background"):
        others = [doc for doc in docs if doc["kind"] == name]
        out[f"{name} joined"] = _share(labels[d["id"]] == labels[first[d["truth"].rsplit(".", 1)[0]]] for d in others)
    forms: dict[str, list[str]] = defaultdict(list)
    for doc in docs:
        if doc["kind"] == "template":
            forms[doc["truth"].rsplit(".", 1)[0]].append(doc["id"])
    out["templates joined"] = _share(labels[a] == labels[b] for ids in forms.values() for a, b in combinations(ids, 2))
    return out


def _share(answers: Iterable[bool]) -> float:
    listed = list(answers)
    return sum(listed) / max(1, len(listed))


def _pairs(labels: dict[str, str]) -> set[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for id_, label in sorted(labels.items()):
        groups[label].append(id_)
    return {pair for ids in groups.values() for pair in combinations(ids, 2)}


def _scores(got: set[tuple[str, str]], want: set[tuple[str, str]]) -> tuple[float, float, float]:
    hit = len(got & want)
    precision, recall = hit / max(1, len(got)), hit / max(1, len(want))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
