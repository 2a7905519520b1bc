"""Tables as text: a header line, and rows of which a broken one costs itself alone."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import cast

import regex

from flows.errors import Rejected
from flows.reading.reader import Reader, Row
from flows.settings import Limits
from flows.tables.fields import fields_of

_STRAY = regex.compile("[\udc80-\udcff]")
_SEPARATOR = regex.compile(rb'(?:\xef\xbb\xbf)?"?sep=([\t,;|:^])"?\s*', regex.IGNORECASE)


def read_csv(reader: Reader) -> Iterator[Row]:
    """A table with a header line. A row that is broken is left out, and reading goes on with the line after it.

    A line `sep=;` above the header, as spreadsheets write it, names the mark between the fields.
    """
    lines = reader.lines()
    first = next(lines, None)
    stated = None if first is None or first[1] is None else _SEPARATOR.fullmatch(first[1])
    if stated is not None:
        first = next(lines, None)
    if first is None or first[1] is None or not first[1].strip():
        raise Rejected("empty" if first is None or first[1] is not None else "too_large", "no header line")
    header_text = _text(first[1]).removeprefix("\ufeff")
    delimiter = stated[1].decode() if stated else max("\t,;|", key=lambda mark: (header_text.count(mark), mark == ","))
    try:
        header = next(csv.reader([header_text], delimiter=delimiter), [])
    except csv.Error as error:  # a carriage return alone
        raise Rejected("malformed", f"header: {error}") from error
    try:
        fields_of(dict.fromkeys(header, "x"), reader.mapping)
    except Rejected as error:
        raise Rejected("malformed", f"header: {error.detail}") from error
    for number, row, problem in _csv_rows(lines, delimiter, reader.limits):
        item = str(number)
        if problem is not None:
            yield reader.reject(problem.reason, problem.detail, item)
        elif row is not None and any(map(str.strip, row[len(header) :])):  # empty ones behind are a spreadsheet's
            yield reader.reject("malformed", f"{len(row)} fields in a row, {len(header)} in the header", item)
        elif row:
            if any(map(_STRAY.search, row)):
                yield reader.reject("encoding", "not UTF-8", item)
            else:
                yield reader.record(dict(zip(header, row, strict=False)), item)


def _text(line: bytes) -> str:
    """A line as text; bytes that are not UTF-8 are half pairs, as `_STRAY` finds them."""
    return line.decode("utf-8", "surrogateescape")


def _csv_rows(
    lines: Iterator[tuple[int, bytes | None]], delimiter: str, limits: Limits
) -> Iterator[tuple[int, list[str] | None, Rejected | None]]:
    """Rows with the number of the line at which they begin; an unclosed quote costs its row alone.

    A row is tried with one more line until it is complete. Where its size passes the limit, or the file ends, its
    first line is given up and reading begins again behind it; the lines that are read twice so are bounded.
    """
    opening = regex.compile(rb'(?:^|%b)"' % regex.escape(delimiter.encode()))  # elsewhere a quote is a sign like others
    waiting: deque[tuple[int, bytes | None]] = deque()
    again = 16 * limits.line_bytes
    while True:
        entry = waiting.popleft() if waiting else next(lines, None)
        if entry is None:
            return
        number, line = entry
        if line is None:
            yield number, None, Rejected("too_large", f"a line of more than {limits.line_bytes} bytes")
            continue
        if not line.strip():
            continue
        taken, size, problem = [entry], len(line), None
        quotes = line.count(b'"') if opening.search(line) else 0
        while quotes % 2:  # a quoted field goes on in the next line
            following = waiting.popleft() if waiting else next(lines, None)
            if following is None or following[1] is None or size > limits.item_bytes:
                if following is not None:
                    taken.append(following)
                problem = Rejected("malformed", "a quoted field that never ends")
                break
            taken.append(following)
            size += len(following[1])
            quotes += following[1].count(b'"')
        if problem is None:
            try:
                yield number, _csv_row(b"".join(cast(bytes, part) for _, part in taken), delimiter, limits), None
                continue
            except csv.Error as error:
                problem = Rejected("malformed", str(error))
        yield number, None, problem
        again -= size
        if again < 0:
            raise Rejected("too_large", f"too many broken rows; nothing was read behind line {number}")
        waiting.extendleft(reversed(taken[1:]))


def _csv_row(content: bytes, delimiter: str, limits: Limits) -> list[str]:
    csv.field_size_limit(limits.item_bytes)
    rows = list(csv.reader(io.StringIO(_text(content), newline=""), delimiter=delimiter, strict=True))
    if len(rows) != 1:
        raise csv.Error(f"{len(rows)} rows where one was expected")
    return rows[0]
