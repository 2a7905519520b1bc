"""What seeds/ says of one language, read and checked but not yet compiled: plain rows and mappings by file name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from flows.errors import SeedError
from flows.frozen import frozen

Row = Mapping[str, str]


@frozen()
class LanguageData:
    """The files of seeds/languages/<code>/: CSV files as rows, YAML files as mappings."""

    code: str
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of `<name>.csv`; empty where the language has no such file."""
        return self.tables.get(name, ())

    def mapping(self, name: str) -> Mapping[str, Any]:
        """The content of `<name>.yml`; empty where the language has no such file."""
        return self.settings.get(name, {})

    def fail(self, file: str, message: str) -> SeedError:
        """An error that names the file of this language."""
        return SeedError(f"seeds/languages/{self.code}/{file}: {message}")
