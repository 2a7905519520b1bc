"""Tables are record classes: Arrow schema, data dictionary and key check are derived from them, never written twice."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import types
import typing
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from flows.errors import SchemaError

if TYPE_CHECKING:  # 40 MB, which a process that handles rows alone does without
    import pyarrow as pa


class Record(Protocol):
    """What a record class offers: a grain in its docstring, a KEY, and annotated fields."""

    __dataclass_fields__: ClassVar[dict[str, Any]]
    KEY: ClassVar[tuple[str, ...]]
    SORT: ClassVar[tuple[str, ...]]
    TABLE: ClassVar[str]


@functools.cache
def _types() -> Mapping[Any, tuple[pa.DataType, str]]:
    """The Arrow and the DuckDB type of each type of field."""
    import pyarrow as pa

    return {
        str: (pa.string(), "VARCHAR"),
        int: (pa.int32(), "INTEGER"),
        float: (pa.float64(), "DOUBLE"),
        bool: (pa.bool_(), "BOOLEAN"),
        bytes: (pa.binary(), "BLOB"),
        dt.date: (pa.date32(), "DATE"),
        dt.datetime: (pa.timestamp("us"), "TIMESTAMP"),
        list[str]: (pa.list_(pa.string()), "VARCHAR[]"),
        list[str | None]: (pa.list_(pa.string()), "VARCHAR[]"),
    }


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, as the data dictionary shows it."""

    name: str
    type: pa.DataType
    sql_type: str  # DuckDB's
    nullable: bool
    description: str


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
        columns.append(Column(field.name, *_types()[base], nullable, description))
    return _COLUMNS.setdefault(record, tuple(columns))


def schema_of(record: type[Any]) -> pa.Schema:
    """The Arrow schema of a record class; nullability as annotated, descriptions as metadata."""
    import pyarrow as pa

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
    import pyarrow as pa

    rows = list(rows)
    schema = schema_of(record)
    arrays = []
    columns = list(zip(*map(attrgetter(*schema.names), rows), strict=True)) or [()] * len(schema)
    for field, values in zip(schema, columns, strict=True):
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
    """The rows of an Arrow table as records; columns that the record does not know are left out.

    Column by column, each value put into its record's slot by C: a quarter of what a call for each row costs, and no
    dictionary of a row is held.
    """
    rows = [object.__new__(record) for _ in range(table.num_rows)]
    for column in columns_of(record):
        put = getattr(record, column.name).__set__
        deque(map(put, rows, table.column(column.name).to_pylist()), maxlen=0)
    return rows
