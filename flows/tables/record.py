"""Tables are record classes: Arrow schema, data dictionary and key check are derived from them, never written twice."""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Protocol

import pyarrow as pa

from flows.errors import SchemaError


class Record(Protocol):
    """What a record class offers: a grain in its docstring, a KEY, and annotated fields."""

    __dataclass_fields__: ClassVar[dict[str, Any]]
    KEY: ClassVar[tuple[str, ...]]
    SORT: ClassVar[tuple[str, ...]]
    TABLE: ClassVar[str]


ARROW_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    bytes: pa.binary(),
    dt.date: pa.date32(),
    dt.datetime: pa.timestamp("us"),
    list[str]: pa.list_(pa.string()),
    list[str | None]: pa.list_(pa.string()),
}
DUCKDB_TYPES = {
    pa.string(): "VARCHAR",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.binary(): "BLOB",
    pa.date32(): "DATE",
    pa.timestamp("us"): "TIMESTAMP",
    pa.list_(pa.string()): "VARCHAR[]",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, as the data dictionary shows it."""

    name: str
    type: pa.DataType
    nullable: bool
    description: str

    @property
    def sql_type(self) -> str:
        """The DuckDB type of the column."""
        return DUCKDB_TYPES[self.type]


_COLUMNS: dict[type[Any], tuple[Column, ...]] = {}


def columns_of(record: type[Any]) -> tuple[Column, ...]:
    """The columns of a record class, in the order of its fields."""
    if record in _COLUMNS:
        return _COLUMNS[record]
    hints = typing.get_type_hints(record, include_extras=True)
    columns = []
    for field in dataclasses.fields(record):
        hint = hints[field.name]
        base, description = hint.__origin__, hint.__metadata__[0]
        nullable = False
        if isinstance(base, types.UnionType) or typing.get_origin(base) is typing.Union:
            members = [a for a in typing.get_args(base) if a is not type(None)]
            nullable, base = True, members[0]
        columns.append(Column(field.name, ARROW_TYPES[base], nullable, description))
    return _COLUMNS.setdefault(record, tuple(columns))


def schema_of(record: type[Any]) -> pa.Schema:
    """The Arrow schema of a record class; nullability as annotated, descriptions as metadata."""
    return pa.schema(
        [
            pa.field(c.name, c.type, nullable=c.nullable, metadata={"description": c.description})
            for c in columns_of(record)
        ],
        metadata={"table": record.TABLE, "grain": grain_of(record), "key": ",".join(record.KEY)},
    )


def grain_of(record: type[Any]) -> str:
    """What one row is: the first sentence of the record's docstring."""
    return (record.__doc__ or "").strip().split("\n")[0]


def table_of(record: type[Any], rows: Iterable[Any]) -> pa.Table:
    """Rows of one record class as an Arrow table, sorted by the record's SORT columns (KEY where it has none)."""
    rows = list(rows)
    schema = schema_of(record)
    arrays = []
    for field in schema:
        values = [getattr(row, field.name) for row in rows]
        try:
            array = pa.array(values, type=field.type)
        except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError) as error:
            raise SchemaError(f"table {record.TABLE}, column {field.name}: {error}") from error
        if array.null_count and not field.nullable:
            raise SchemaError(
                f"table {record.TABLE}, column {field.name}: {array.null_count} nulls in a required column"
            )
        arrays.append(array)
    table = pa.Table.from_arrays(arrays, schema=schema)
    return sort_table(table, sort_key(record))


def sort_key(record: type[Any]) -> Sequence[str]:
    """The columns that order a record's files: equal rows give equal bytes."""
    return getattr(record, "SORT", ()) or record.KEY


def sort_table(table: pa.Table, by: Sequence[str]) -> pa.Table:
    """The table in the order of some columns, ascending, nulls last."""
    return table.sort_by([(name, "ascending") for name in by]) if table.num_rows > 1 else table


def rows_of(record: type[Any], table: pa.Table) -> list[Any]:
    """The rows of an Arrow table as records; columns that the record does not know are left out."""
    names = [c.name for c in columns_of(record)]
    return [record(**row) for row in table.select(names).to_pylist()]
