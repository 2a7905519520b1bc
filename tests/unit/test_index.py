"""The index in files: what is written stays, and a crash loses nothing that was committed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from flows.clusters import ClusterInput, assign
from flows.clusters.shelf import Segment, Shelf, mergeable, merged, sorted_table
from flows.errors import WarehouseError
from flows.index import FOLDER, Index, OldIndexError
from flows.tables import Copy


def article(number: int, text: str | None = None) -> ClusterInput:
    words = text or " ".join(f"w{number}x{n}" for n in range(40))
    return ClusterInput(
        f"id{number:04}", f"u{number}", words, published_date=dt.date(2025, 1, 1) + dt.timedelta(days=number)
    )


def run(home: Path, files: Sequence[str], items: Sequence[ClusterInput]) -> tuple[list[str], list[Copy]]:
    """One command: open, assign, give the files to commit."""
    index = Index.open(home, files)
    copies = assign(items, index, "b").copies
    return index.commit_files(), copies


def contents(home: Path, files: Sequence[str]) -> dict[str, bytes]:
    return {name: (home / name).read_bytes() for name in files}


def test_a_later_run_knows_earlier_articles(tmp_path: Path) -> None:
    files, _ = run(tmp_path, [], [article(1), article(2)])
    files, copies = run(tmp_path, files, [article(3, article(1).text)])
    assert [(row.cluster_id, row.relation) for row in copies] == [("id0001", "exact")]
    assert Index.open(tmp_path, files).known(["id0001", "id0003", "id0004"]) == {"id0001", "id0003"}


def test_files_never_change_and_their_number_stays_small(tmp_path: Path) -> None:
    files: list[str] = []
    seen: dict[str, bytes] = {}
    for number in range(40):
        files, _ = run(tmp_path, files, [article(number)])
        now = contents(tmp_path, files)
        assert all(now[name] == seen[name] for name in now.keys() & seen.keys())
        seen.update(now)
        assert len(files) <= 14
    assert Index.open(tmp_path, files).known(f"id{n:04}" for n in range(50)) == {f"id{n:04}" for n in range(40)}


def test_the_same_batches_give_the_same_files(tmp_path: Path) -> None:
    for home in ("one", "two"):
        files: list[str] = []
        for first in range(0, 30, 10):
            files, _ = run(tmp_path / home, files, [article(n) for n in range(first, first + 10)])
        (tmp_path / f"{home}.txt").write_text("\n".join(files))
    assert (tmp_path / "one.txt").read_text() == (tmp_path / "two.txt").read_text()


def test_what_no_catalog_names_is_not_there(tmp_path: Path) -> None:
    files, _ = run(tmp_path, [], [article(1)])
    run(tmp_path, files, [article(2)])  # never committed
    index = Index.open(tmp_path, files)
    assert index.known(["id0001", "id0002"]) == {"id0001"}
    assert len(index.strays()) == 1
    (tmp_path / FOLDER / "0000000001-0000000002-half.segment.tmp").write_bytes(b"cut")
    assert len(Index.open(tmp_path, files).strays()) == 2
    again, _ = run(tmp_path, files, [article(2)])  # the same work again finds its own file and takes it
    assert Index.open(tmp_path, again).known(["id0002"]) == {"id0002"}


def test_files_merged_within_a_run_leave_none_behind(tmp_path: Path) -> None:
    index = Index.open(tmp_path, [])
    for number in range(20):
        assign([article(number)], index, "b")
    assert index.strays() == []
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == sorted(
        Path(n).name for n in index.commit_files()
    )


def test_an_index_that_is_made_again_takes_no_file_from_the_one_there_is(tmp_path: Path) -> None:
    """Its first segments have the names of those that a catalog lists, and are merged away in the one at work."""
    files: list[str] = []
    for number in range(5):
        files, _ = run(tmp_path, files, [article(number)])
    before = contents(tmp_path, files)
    again = Index(tmp_path)
    for number in range(9):
        assign([article(number)], again, "b")
    assert len(again.commit_files()) < 9, "some were merged"
    assert contents(tmp_path, files) == before


def test_keys_without_an_article_are_remembered(tmp_path: Path) -> None:
    index = Index.open(tmp_path, [])
    assert index.known(["k1"]) == set()
    index.remember(["k1", "k2"])
    assign([article(1)], index, "b")
    index.remember(["k3"])
    assert Index.open(tmp_path, index.commit_files()).known(["k1", "k2", "k3", "k4", "id0001"]) == {
        "k1",
        "k2",
        "k3",
        "id0001",
    }
    files, copies = run(tmp_path, index.commit_files(), [article(2, article(1).text)])
    assert copies[0].cluster_id == "id0001"
    index.remember([])
    assert index.commit_files() != files


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(lambda data: data[:-100], "cut off", id="cut"),
        pytest.param(lambda data: b"X" + data[1:], "not an index file", id="other file"),
        pytest.param(lambda data: data.replace(b'"version":3', b'"version":9'), "index of version 9", id="version"),
        pytest.param(lambda _: b"", "cannot be read", id="empty"),
        pytest.param(lambda data: data[:64] + data[-8:], "cannot be read", id="short"),
        pytest.param(lambda data: data.replace(b'"version"', b'"verzion"'), "cannot be read", id="no version"),
        pytest.param(lambda data: data.replace(b'{"version"', b'("version"'), "cannot be read", id="footer"),
        pytest.param(lambda data: data[: 2**10] + data[2**11 :], "cannot be read", id="hole"),
    ],
)
def test_a_damaged_file_is_named_with_the_way_out(tmp_path: Path, damage: object, message: str) -> None:
    files, _ = run(tmp_path, [], [article(1)])
    path = tmp_path / files[0]
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(WarehouseError, match=message) as caught:
        Index.open(tmp_path, files)
    assert files[0] in str(caught.value)
    assert "khabar reindex" in str(caught.value)


def test_one_of_an_older_version_is_told_from_one_of_a_later(tmp_path: Path) -> None:
    """What is older can be made again; what is of a later version is not ours to write over."""
    files, _ = run(tmp_path, [], [article(1)])
    whole = (tmp_path / files[0]).read_bytes()
    for version, old in ((1, True), (9, False)):
        (tmp_path / files[0]).write_bytes(whole.replace(b'"version":3', b'"version":%d' % version))
        with pytest.raises(WarehouseError) as caught:
            Index.open(tmp_path, files)
        assert isinstance(caught.value, OldIndexError) is old


@pytest.mark.parametrize(
    ("declared", "other"),
    [(b'"rows.limit":["<u4"', b'"rows.limit":["<u8"'), (b'"rows.sampled":', b'"rows.sampler":')],
    ids=["type", "name"],
)
def test_one_of_other_arrays_is_as_one_of_an_older_version(tmp_path: Path, declared: bytes, other: bytes) -> None:
    files, _ = run(tmp_path, [], [article(1)])
    whole = (tmp_path / files[0]).read_bytes()
    (tmp_path / files[0]).write_bytes(whole.replace(declared, other))
    with pytest.raises(OldIndexError, match=r"other arrays .* khabar reindex"):
        Index.open(tmp_path, files)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="cannot be read"):
        Index.open(tmp_path, ["index/gone.segment"])


def test_files_and_memory_answer_alike(tmp_path: Path) -> None:
    index, shelf = Index.open(tmp_path, []), Shelf()
    for first in range(0, 40, 4):
        items = [article(n, article(n % 11).text if n % 3 else None) for n in range(first, first + 4)]
        assert assign(items, index, "b") == assign(items, shelf, "b")
    assert index.count == shelf.count == 40


def resident(home: Path) -> set[str]:
    """The index files of which this process holds pages."""
    lines = Path("/proc/self/smaps").read_text().splitlines()
    maps = [(number, line.split(maxsplit=5)[-1]) for number, line in enumerate(lines) if str(home) in line]
    sizes = {file: line for at, file in maps for line in lines[at : at + 12] if line.startswith("Rss:")}
    return {file for file, line in sizes.items() if int(line.split()[1])}


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="tells of pages on Linux alone")
def test_pages_of_one_segment_at_a_time_are_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: list[str] = []
    for number in range(6):
        files, _ = run(tmp_path, files, [article(number, f"shared words here {number} w{number}x" * 20)])
    index = Index.open(tmp_path, files)
    let_go, held = Index.let_go, []

    def counted(self: Index, segment: Segment) -> None:
        held.append(len(resident(tmp_path)))
        let_go(self, segment)

    monkeypatch.setattr(Index, "let_go", counted)
    keys = np.unique(np.concatenate([segment["postings.key"][:2] for segment in index.segments[:3]]))
    for segment in index.segments:
        let_go(index, segment)
    assert len(index.find("postings", keys).asked)
    assert len(index.lists("shingles", np.arange(6)).values)
    assert held == [1] * 12


@pytest.mark.parametrize(
    ("sizes", "first"),
    [
        pytest.param([1] * 7, None, id="too few"),
        pytest.param([1] * 8, 0, id="eight alike"),
        pytest.param([1000, *[1] * 8], 1, id="the small ones"),
        pytest.param([9000, *[1000] * 8], 1, id="the next size"),
        pytest.param([1000, 1] * 4, 0, id="mixed"),
        pytest.param([], None, id="none"),
    ],
)
def test_which_segments_are_merged(sizes: list[int], first: int | None) -> None:
    assert mergeable(sizes) == first


def test_tables_keep_what_they_should() -> None:
    nodes = sorted_table("nodes", [5, 3, 5], into=[1, 2, 3], leader=[1, 2, 3], first=[1, 2, 3], face=[1, 2, 3])
    assert nodes["nodes.key"].tolist() == [3, 5]
    assert nodes["nodes.into"].tolist() == [2, 3]
    terms = sorted_table("terms", [7, 4, 7], texts=[1, 1, 2])
    assert (terms["terms.key"].tolist(), terms["terms.texts"].tolist()) == ([4, 7], [1, 3])
    postings = sorted_table("postings", [9, 1, 9], number=[0, 1, 2])
    assert postings["postings.number"].tolist() == [1, 0, 2]
    assert postings["postings.key"].dtype == np.uint32


def test_merging_in_pieces_gives_the_same_tables() -> None:
    shelf = Shelf()
    for first in range(0, 28, 4):
        texts = [" ".join(f"w{n % 25}x{word}" for word in range(400)) for n in range(first, first + 4)]
        assign([article(first + n, text) for n, text in enumerate(texts)], shelf, "b")
    whole, pieces = (
        {name: np.concatenate([np.zeros(0, dtype), *parts]) for name, dtype, parts in merged(shelf.segments, size)}
        for size in (10**6, 512)
    )
    assert whole.keys() == pieces.keys()
    assert len(whole["postings.key"]) > 1000
    for name, array in whole.items():
        assert np.array_equal(array, pieces[name]), name


@pytest.mark.parametrize("rising", [True, False])
def test_keys_are_found_in_any_order_and_number(rising: bool) -> None:
    rng = np.random.default_rng(5)
    runs = [rng.integers(0, 20_000, size).astype(np.uint64) for size in (9_000, 0, 700)]
    shelf = Shelf([sorted_table("digests", run, number=np.arange(len(run))) for run in runs])
    asked = rng.permutation(np.concatenate([runs[0][:2_500], rng.integers(0, 25_000, 2_500).astype(np.uint64)]))
    asked = np.sort(asked) if rising else asked
    found = shelf.find("digests", asked)
    rows = sorted(zip(found.asked.tolist(), found["number"].tolist(), strict=True))
    assert rows == sorted((n, row) for n, key in enumerate(asked) for run in runs for row in np.flatnonzero(run == key))
