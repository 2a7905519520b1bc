"""The real clients of dashboards read every table and view, with the drivers of DuckDB 1.x and 2.x: `make test-bi`."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows.marts import STORED_MARTS
from flows.queries import run_query
from flows.views import describe_views
from tests.bi.conftest import Warehouse, python_of

SCRIPT = Path(__file__).with_name("clients.py")
FILES = ("khabar.duckdb", "marts.duckdb")
NAMES = {"khabar.duckdb": set(describe_views()), "marts.duckdb": set(STORED_MARTS)}


def expected(warehouse: Path, file: str) -> dict[str, int]:
    """Rows of every table and view, as Khabar itself counts them; the marts hold what the catalog holds or less."""
    asked = " union all ".join(f"select '{name}' as name, count(*) as n from {name}" for name in sorted(NAMES[file]))
    return {row["name"]: row["n"] for row in run_query(asked, warehouse).to_pylist()}


def assert_all_read(counts: dict[str, int], warehouse: Path, file: str) -> None:
    wanted = expected(warehouse, file)
    assert wanted.keys() <= counts.keys()
    if file == "khabar.duckdb":
        assert {name: counts[name] for name in wanted} == wanted
    else:
        assert all(counts[name] <= wanted[name] for name in wanted)
        assert counts["source_daily"] == wanted["source_daily"] > 0


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("driver", ["duckdb-1", "duckdb-2"])
@pytest.mark.parametrize("client", ["python", "sqlalchemy", "adbc"])
def test_a_client_reads_everything(warehouse: Warehouse, client: str, driver: str, file: str) -> None:
    command = [str(python_of(driver)), str(SCRIPT), client, str(warehouse[0] / file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", timeout=300)
    assert done.returncode == 0, done.stderr
    assert_all_read(json.loads(done.stdout), warehouse[0], file)


@pytest.mark.parametrize("file", FILES)
def test_the_command_line_of_duckdb_1_reads_everything(warehouse: Warehouse, file: str) -> None:
    command = shutil.which("duckdb", path=str(Path(sys.executable).parent))
    assert command, "duckdb-cli is a test dependency: pip install '.[test]'"
    version = subprocess.run([command, "-version"], capture_output=True, text=True).stdout
    assert version.startswith("v1."), version
    asked = " union all ".join(f"select '{name}', count(*) from (from {name})" for name in sorted(NAMES[file]))
    arguments = [command, "-readonly", "-csv", "-noheader", str(warehouse[0] / file), "-c", asked]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd="/", timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    counts = {name: int(count) for name, count in csv.reader(io.StringIO(done.stdout))}
    assert_all_read(counts, warehouse[0], file)


@pytest.mark.parametrize("driver", ["duckdb-1", "duckdb-2"])
def test_the_drivers_are_what_they_are_called(driver: str) -> None:
    asked = "import duckdb; print(duckdb.__version__)"
    done = subprocess.run([str(python_of(driver)), "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(driver[-1] + "."), done.stdout


def test_a_client_without_a_pool_sees_the_next_run(warehouse: Warehouse) -> None:
    folder, one_more_batch = warehouse
    command = [str(python_of("duckdb-2")), str(SCRIPT), "refresh", str(folder / "marts.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        assert client.stdout.readline() == "asked\n"
        one_more_batch()
        output, _ = client.communicate("go on\n", timeout=120)
    counts = json.loads(output)
    assert counts["after"] > counts["before"] > 0
    assert counts["after"] == run_query("select count(*) as n from articles", folder).to_pylist()[0]["n"]
