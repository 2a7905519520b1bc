"""Parquet files, whatever their footer promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.errors import Rejected
from flows.reading.reader import Reader, Row

_TEXTS = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
)
_FOOTER = {"thrift_string_size_limit": 16 * 2**20, "thrift_container_size_limit": 1_000_000, "pre_buffer": False}


def read_parquet(reader: Reader) -> Iterator[Row]:
    """The rows of a Parquet file, one at a time: a value that stands in many rows is in memory once."""
    limits = reader.limits
    with reader.open() as stream:
        try:
            schema = pq.ParquetFile(stream, **_FOOTER).schema_arrow
            texts = [field.name for field in schema if any(is_kind(field.type) for is_kind in _TEXTS)]
            table = pq.ParquetFile(stream, read_dictionary=texts, **_FOOTER)
            rows = table.metadata.num_rows
            if rows > limits.records_per_file:
                raise Rejected("too_large", f"{rows} records; the limit is {limits.records_per_file}")
            _check_groups(table.metadata, reader)
            names = [name for name in schema.names if len(name) < 200]
            number, left = 0, limits.item_bytes + reader.size * limits.expansion
            for batch in table.iter_batches(batch_size=64, columns=names, use_threads=False):
                columns = list(zip(batch.schema.names, map(_in_microseconds, batch.columns), strict=True))
                for row, size in enumerate(_sizes(batch)):
                    number += 1
                    left -= size
                    if left < 0:
                        raise Rejected("too_large", f"unpacks to more than {limits.expansion} times its size")
                    if size > limits.item_bytes:
                        why = f"{size} bytes; the limit of an item is {limits.item_bytes}"
                        yield reader.reject("too_large", why, str(number))
                    else:
                        yield _record(reader, columns, row, str(number))
            if number != rows:
                raise Rejected("malformed", f"the footer promises {rows} rows, the file holds {number}")
        except (pa.ArrowException, ValueError, OverflowError, MemoryError) as error:
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error
        except OSError as error:  # Arrow reports broken pages so, too
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error


def _in_microseconds(column: Any) -> Any:
    """A column of moments without the thousandths of microseconds that Python does not know; any other as it is."""
    kind = column.type
    finer = pa.types.is_timestamp(kind) and kind.unit == "ns"
    return column.cast(pa.timestamp("us", tz=kind.tz), safe=False) if finer else column


def _record(reader: Reader, columns: Sequence[tuple[str, Any]], row: int, item: str) -> Row:
    try:
        values = {name: _value(column, row) for name, column in columns}
    except UnicodeDecodeError as error:
        return reader.reject("encoding", f"not UTF-8: {error.reason} at byte {error.start}", item)
    return reader.record(values, item)


def _value(column: Any, row: int) -> Any:
    """The value of a row; None for a moment outside of the calendar, which costs its date and not the file."""
    try:
        return column[row].as_py()
    except (ValueError, OverflowError):
        if pa.types.is_temporal(column.type):
            return None
        raise


def _check_groups(metadata: Any, reader: Reader) -> None:
    """Raises Rejected where a column unpacks to far more than the file: its pages are in memory as a whole."""
    limit = reader.limits.item_bytes + reader.size * reader.limits.expansion
    for group in range(metadata.num_row_groups):
        size = metadata.row_group(group).total_byte_size
        if size > limit:
            raise Rejected("too_large", f"a row group unpacks to {size} bytes")


def _sizes(batch: Any) -> list[int]:
    """How many bytes of text each row holds, told without making them."""
    sizes = [0] * batch.num_rows
    for column in batch.columns:
        if isinstance(column, pa.DictionaryArray):
            lengths = pc.binary_length(column.dictionary).to_pylist()
            for row, index in enumerate(column.indices.to_pylist()):
                sizes[row] += 0 if index is None else lengths[index] or 0
    return sizes
