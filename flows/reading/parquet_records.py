"""Parquet files, whatever their footer promises."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import Rejected
from flows.reading.reader import Reader, Row


def read_parquet(reader: Reader) -> Iterator[Row]:
    """A Parquet file, a few rows at a time."""
    limits = reader.limits
    with reader.open() as stream:
        try:
            table = pq.ParquetFile(
                stream, thrift_string_size_limit=16 * 2**20, thrift_container_size_limit=1_000_000, pre_buffer=False
            )
            rows = table.metadata.num_rows
            if rows > limits.records_per_file:
                raise Rejected("too_large", f"{rows} records; the limit is {limits.records_per_file}")
            names = [name for name in table.schema_arrow.names if len(name) < 200]
            number = 0
            for batch in table.iter_batches(batch_size=64, columns=names, use_threads=False):
                for record in batch.to_pylist():
                    number += 1
                    yield reader.record(record, str(number))
            if number != rows:
                raise Rejected("malformed", f"the footer promises {rows} rows, the file holds {number}")
        except (pa.ArrowException, ValueError, OverflowError, MemoryError) as error:
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error
        except OSError as error:  # Arrow reports broken pages so, too
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error
