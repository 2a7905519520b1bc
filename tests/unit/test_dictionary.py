"""The data dictionary is generated, complete and fresh."""

from __future__ import annotations

from flows.dictionary import README, render_dictionary, view_description
from flows.sql_files import load_sql
from flows.tables import TABLES
from flows.views import describe_views


def test_the_readme_is_fresh() -> None:
    assert README.read_text(encoding="utf-8") == render_dictionary(), "run `python -m flows.dictionary`"


def test_every_column_is_described() -> None:
    described = describe_views()
    views = [*TABLES, *(view.name for view in load_sql("marts") if view.kind == "view")]
    assert [f"{view}.{name}" for view in views for name, _ in described[view] if not view_description(view, name)] == []


def test_every_view_says_what_a_row_is() -> None:
    for file in load_sql("tables", "staging", "steps", "claims", "days", "marts"):
        assert file.description.startswith("One row per "), file.name
    for mart in load_sql("marts"):
        assert mart.kind != "view" or "Example: " in mart.description, mart.name


def test_checks_state_promises() -> None:
    checks = load_sql("checks")
    assert len([check for check in checks if check.severity == "fail"]) >= 30
    assert all(check.description.endswith(".") for check in checks)
