"""Files of words in YAML: what an editor may slip into them."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import SeedError
from flows.seeds import read_yaml


def test_a_list_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clauses.yml"
    path.write_text("signals:\n  asking: [ask, beg]\n  telling: [tell]\n  asking: [urge]\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"clauses\.yml: 'asking' stands twice"):
        read_yaml(path)
    path.write_text("signals:\n  asking: [ask]\nother:\n  asking: [urge]\n", encoding="utf-8")
    assert read_yaml(path)["other"] == {"asking": ["urge"]}
