"""What a warehouse is at one moment: the files whose rows count, named one by one. Never stored as a Parquet table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from flows.frozen import frozen
from flows.tables.articles import CheckResult

SCHEMA_VERSION = "1"  # raised by a migration: the state of an older schema is refused, never half understood


@frozen()
class DataFile:
    """One immutable Parquet file of one table."""

    table: str
    path: str  # below the warehouse folder, with forward slashes
    rows: int
    batch_id: str
    first_date: dt.date | None = None  # of publication, where the table has it
    last_date: dt.date | None = None


@frozen()
class WarehouseState:
    """Everything that one catalog names: the commit of a run is the rename that puts such a state in place."""

    batch_id: str
    files: tuple[DataFile, ...]
    index_files: tuple[str, ...]
    code_version: str
    schema_version: str = SCHEMA_VERSION

    def of_table(self, table: str) -> tuple[DataFile, ...]:
        """The files of one table, oldest first."""
        return tuple(file for file in self.files if file.table == table)

    def plus(self, *files: DataFile) -> WarehouseState:
        """The state with some files added; a file that is there already stays where it is."""
        known = {file.path for file in self.files}
        return replace(self, files=self.files + tuple(file for file in files if file.path not in known))

    def swapped(self, swaps: Mapping[str, DataFile | None]) -> WarehouseState:
        """The state with files replaced by path (None drops one); the place in the order is kept."""
        files = (swaps.get(file.path, file) for file in self.files)
        return replace(self, files=tuple(file for file in files if file is not None))


@frozen()
class PublishResult:
    """What publishing did: the state now in place and what the checks found."""

    state: WarehouseState
    checks: tuple[CheckResult, ...]
    seconds: float
    computed_anew: bool = False  # other SQL than this version's had computed what was there

    @property
    def warnings(self) -> tuple[CheckResult, ...]:
        """Checks whose promise some rows break."""
        return tuple(check for check in self.checks if check.rows)
