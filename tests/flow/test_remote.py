"""A warehouse in object storage: published by one put that is lost to whoever was quicker, and read from anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow.dataset as ds
import pyarrow.fs
import pytest
from click.testing import CliRunner

from flows import remote
from flows.__main__ import main
from flows.catalog import opening_script
from flows.errors import LockedError, WarehouseError
from flows.failpoints import VARIABLE
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.remote import Bucket, locate, up_to_date
from flows.views import load_state
from tests.flow.harness import FIRST, KILLED, ROOT, SECOND, contents, copy_samples, differences

pytestmark = pytest.mark.flow
pytest.importorskip("botocore", reason="the extra `cloud` is not installed")
motoserver = pytest.importorskip("moto.server", reason="the test tools are not installed")
URL = "s3://archive/news/khabar"


@pytest.fixture(scope="module")
def storage() -> Iterator[str]:
    """The address of an S3 server in this process."""
    server = motoserver.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(scope="module")
def bucket(storage: str) -> Iterator[Bucket]:
    """What is published, seen with a client of our own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", storage)
        patch.setenv("AWS_ACCESS_KEY_ID", "nobody")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "nothing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        bucket = Bucket("archive", "news/khabar")
        bucket._client.create_bucket(Bucket="archive")
        yield bucket


@pytest.fixture
def machine(bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Work as on a machine of some name: with a copy of the warehouse of its own. The bucket is empty."""
    copy_samples(tmp_path / "inbox", FIRST[:1])
    yield lambda name: monkeypatch.setenv(remote.COPIES, str(tmp_path / name))
    bucket.delete([name for name, _ in bucket.names("")])


def options(inbox: Path) -> RunOptions:
    folder, url = locate(URL)
    return RunOptions(inbox, folder, remote=url)


def run(inbox: Path) -> RunSummary:
    return run_plain(options(inbox))


def pointer(bucket: Bucket) -> dict[str, str]:
    found = bucket.get("current.json")
    assert found
    return dict(json.loads(found[0]))


def test_two_machines_share_one_warehouse(machine: Callable[[str], None], tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    machine("one")
    first = run(inbox)
    machine("two")
    copy_samples(inbox, SECOND[-1:])
    assert run(inbox).counts["articles"] == 1
    machine("one")
    assert run(inbox).batch_id is None
    assert first.batch_id
    alone = tmp_path / "alone"
    run_plain(RunOptions(inbox, alone))
    rows = "select article_id, cluster_id, (select count(*) from facts) as facts from copies order by article_id"
    machine("three")
    asked = CliRunner().invoke(main, ["sql", rows, "--warehouse", URL, "--format", "json"])
    assert asked.exit_code == 0, asked.output
    there = CliRunner().invoke(main, ["sql", rows, "--warehouse", str(alone), "--format", "json"])
    assert json.loads(asked.output) == json.loads(there.output)


def test_what_is_published_is_the_warehouse_of_a_folder(machine: Callable[[str], None], tmp_path: Path) -> None:
    machine("one")
    run(tmp_path / "inbox")
    run_plain(RunOptions(tmp_path / "inbox", tmp_path / "w"))
    machine("two")
    assert differences(contents(up_to_date(URL), every_view=True), contents(tmp_path / "w", every_view=True)) == []


def test_the_slower_of_two_runs_publishes_nothing(
    machine: Callable[[str], None], bucket: Bucket, tmp_path: Path
) -> None:
    inbox, more = tmp_path / "inbox", tmp_path / "more"
    copy_samples(more, SECOND[-1:])
    quick: list[str | None] = []

    def meanwhile(stage: str, done: int, total: int) -> None:
        if stage == "cluster" and not quick:
            machine("quick")
            quick.append(run(more).batch_id)

    machine("slow")
    with pytest.raises(LockedError, match="run again"):
        run_plain(options(inbox), meanwhile)
    assert pointer(bucket)["batch_id"] == quick[0]
    machine("slow")
    assert run(inbox).counts["articles"] == 1
    state = load_state(up_to_date(URL))
    assert state
    assert sum(file.rows for file in state.of_table("articles")) == 2


@pytest.mark.parametrize(("place", "published"), [("remote-uploaded", False), ("remote-published", True)])
def test_a_run_that_dies_while_publishing_is_finished_by_the_next(
    machine: Callable[[str], None], bucket: Bucket, tmp_path: Path, place: str, published: bool
) -> None:
    machine("one")
    run(tmp_path / "inbox")
    before = pointer(bucket)["batch_id"]
    copy_samples(tmp_path / "inbox", SECOND[-1:])
    command = [sys.executable, "-m", "flows", "run", str(tmp_path / "inbox"), "--plain", "--warehouse", URL]
    killed = subprocess.run(command, env=os.environ | {VARIABLE: place}, cwd=ROOT, capture_output=True, text=True)
    assert killed.returncode == KILLED, killed.stderr
    assert (pointer(bucket)["batch_id"] != before) == published
    assert run(tmp_path / "inbox").batch_id is None
    assert pointer(bucket)["batch_id"] != before
    machine("two")
    state = load_state(up_to_date(URL))
    assert state
    assert state.batch_id == pointer(bucket)["batch_id"]


def test_pyarrow_reads_the_published_files(
    machine: Callable[[str], None], bucket: Bucket, storage: str, tmp_path: Path
) -> None:
    machine("one")
    summary = run(tmp_path / "inbox")
    system = pyarrow.fs.S3FileSystem(endpoint_override=storage, region="us-east-1")
    with system.open_input_file(f"archive/news/khabar/{pointer(bucket)['manifest']}") as stream:
        state = json.loads(stream.read())
    names = [f"archive/news/khabar/{file['path']}" for file in state["files"] if file["table"] == "quantities"]
    assert ds.dataset(names, filesystem=system).count_rows() == summary.counts["quantities"] > 0


def test_the_script_opens_every_view(machine: Callable[[str], None], tmp_path: Path) -> None:
    """The script that is published with the catalog, here over a folder in place of a bucket."""
    run_plain(RunOptions(tmp_path / "inbox", tmp_path / "w"))
    state = load_state(tmp_path / "w")
    assert state
    with duckdb.connect() as database, duckdb.connect(str(tmp_path / "w" / "khabar.duckdb"), read_only=True) as catalog:
        database.execute(opening_script(str(tmp_path / "w"), "khabar.duckdb", state))
        for query in ("from facts order by all", "from entities order by all", "from contradictions order by all"):
            assert database.execute(query).fetchall() == catalog.execute(query).fetchall()


def test_old_states_are_forgotten_and_their_files_with_them(
    machine: Callable[[str], None], bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "GRACE_SECONDS", -1.0)
    monkeypatch.setattr(remote, "STRAY_SECONDS", -1.0)
    monkeypatch.setattr(remote, "KEPT_CATALOGS", 1)
    machine("one")
    run(tmp_path / "inbox")
    bucket.write("quantities/stray.parquet", b"of a run that was never published")
    first = pointer(bucket)
    copy_samples(tmp_path / "inbox", SECOND[-1:])
    run(tmp_path / "inbox")
    assert bucket.get("quantities/stray.parquet") is None
    assert bucket.get(first["manifest"]) is None
    assert bucket.get(first["marts"]) is None
    machine("two")
    up_to_date(URL)


def test_what_is_not_there_is_one_line(machine: Callable[[str], None], tmp_path: Path) -> None:
    machine("one")
    with pytest.raises(WarehouseError, match="khabar run"):
        up_to_date(URL)
    with pytest.raises(WarehouseError, match="NoSuchBucket"):
        up_to_date("s3://nowhere/at/all")
    for address, words in (("ftp://host/x", "s3://bucket/prefix"), (URL + "?x=1", "s3://bucket/prefix")):
        refused = CliRunner().invoke(main, ["run", str(tmp_path / "inbox"), "--plain", "--warehouse", address])
        assert refused.exit_code == 2
        assert words in refused.output
    assert CliRunner().invoke(main, ["publish", "--warehouse", URL]).exit_code == 2
