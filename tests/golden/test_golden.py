"""The sample articles read as a person has found right; `make golden` rewrites the expectations for review."""

from __future__ import annotations

import json

import pytest

from tests.golden.reading import GOLDEN, Reading, expectation_path, readings


@pytest.fixture(scope="module")
def read_now() -> dict[str, Reading]:
    return {str(expectation_path(name, reading).relative_to(GOLDEN)): reading for name, reading in readings()}


def test_every_language_has_expectations(read_now: dict[str, Reading]) -> None:
    assert {path.split("/")[0] for path in read_now} == {"hi", "en", "mr", "ne", "ur", "ru"}
    assert {str(path.relative_to(GOLDEN)) for path in GOLDEN.glob("*/*.json")} == set(read_now)


@pytest.mark.parametrize("path", sorted(str(p.relative_to(GOLDEN)) for p in GOLDEN.glob("*/*.json")))
def test_reading(path: str, read_now: dict[str, Reading]) -> None:
    assert read_now.get(path) == json.loads((GOLDEN / path).read_text(encoding="utf-8"))
