"""The dashboard of bi/superset fits the marts: every data set is answered under the safe settings, with its columns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from flows.pipeline import RunSummary

pytestmark = pytest.mark.flow
EXPORT = Path(__file__).resolve().parent.parent.parent / "bi" / "superset"
Run = tuple[Path, RunSummary]


def read(folder: str) -> dict[str, dict[str, Any]]:
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((EXPORT / folder).rglob("*.yaml"))
    }


[DATABASE] = read("databases").values()
DATASETS = read("datasets")
CHARTS = read("charts")


@pytest.mark.parametrize("name", DATASETS)
def test_a_data_set_is_answered_with_its_columns(sample_run: Run, name: str) -> None:
    settings = DATABASE["extra"]["engine_params"]["connect_args"]["config"]
    assert settings == {"enable_external_access": "false", "lock_configuration": "true"}
    query = DATASETS[name]["sql"] or f"select * from {name}"
    with duckdb.connect(str(sample_run[0] / "marts.duckdb"), read_only=True, config=settings) as marts:
        found = marts.sql(query).to_arrow_table()
    assert found.num_rows > 0
    assert {column["column_name"] for column in DATASETS[name]["columns"]} <= set(found.column_names)


def test_the_export_hangs_together() -> None:
    assert DATABASE["sqlalchemy_uri"] == "duckdb:///{{ MARTS }}?access_mode=READ_ONLY"
    assert "password" not in DATABASE
    by_uuid = {dataset["uuid"]: dataset for dataset in DATASETS.values()}
    assert {dataset["database_uuid"] for dataset in by_uuid.values()} == {DATABASE["uuid"]}
    [dashboard] = read("dashboards").values()
    placed = {
        part["meta"]["uuid"]
        for part in dashboard["position"].values()
        if isinstance(part, dict) and part.get("type") == "CHART"
    }
    assert placed == {chart["uuid"] for chart in CHARTS.values()}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_asks_for_columns_of_its_data_set(name: str) -> None:
    chart = CHARTS[name]
    dataset = next(dataset for dataset in DATASETS.values() if dataset["uuid"] == chart["dataset_uuid"])
    columns = {column["column_name"] for column in dataset["columns"]}
    params = chart["params"]
    metrics = [*params.get("metrics", []), *([params["metric"]] if "metric" in params else [])]
    asked = {metric["column"]["column_name"] for metric in metrics} | set(params.get("all_columns", []))
    asked |= {params["x_axis"]} if "x_axis" in params else set()
    groups = params.get("groupby", [])
    asked |= {groups} if isinstance(groups, str) else set(groups)
    asked |= {condition["subject"] for condition in params["adhoc_filters"]}
    assert asked
    assert asked <= columns
