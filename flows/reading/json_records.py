"""JSON documents and JSON lines: records, each tried alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

import regex

from flows.errors import Rejected
from flows.reading.reader import Reader, Row
from flows.settings import Limits
from flows.tables.fields import records_in

_DECODER = json.JSONDecoder()
_SPACES = regex.compile(r"[ \t\r\n]*+")
_BRACES = regex.compile(rb'[\[\]{}]|"(?:[^"\\]|\\.)*+"')


def read_json(reader: Reader) -> Iterator[Row]:
    """A JSON document: one record, or a list of them; such documents one behind another; or JSON lines named `.json`."""
    if _holds_lines(reader):
        yield from read_jsonl(reader)
        return
    content = reader.whole(reader.limits.file_bytes)
    if not content.strip():
        raise Rejected("empty", "no characters but spaces")
    documents, problem = _documents(content, reader.limits)
    several = len(documents) > 1 or problem is not None
    number = 0
    for number, (item, record) in enumerate(chain.from_iterable(map(records_in, documents)), start=1):
        if number > reader.limits.records_per_file:
            raise Rejected("too_large", f"more than {reader.limits.records_per_file} records")
        yield reader.record(record, str(number) if several else item)
    if problem is not None:
        yield reader.reject(problem.reason, f"{problem.detail}; nothing was read behind", str(number + 1))


def _holds_lines(reader: Reader) -> bool:
    """Whether the first line is a record in itself, and a second one begins as a record does."""
    lines = (line for _, line in reader.lines() if line is None or line.strip())
    first, second = next(lines, None), next(lines, None)
    if first is None or second is None or not second.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(parse_json(first.removeprefix(b"\xef\xbb\xbf"), reader.limits, "utf-8"), dict)
    except Rejected:
        return False


def _documents(content: bytes, limits: Limits) -> tuple[list[Any], Rejected | None]:
    """The JSON documents in some bytes, and what is wrong behind the last; raises Rejected where there is not even one."""
    text = _text(content, limits, None)
    found: list[Any] = []
    place = _SPACES.match(text).end()
    try:
        while not found or text.startswith(("{", "["), place):
            value, end = _DECODER.raw_decode(text, place)
            found.append(value)
            place = _SPACES.match(text, end).end()
    except (ValueError, RecursionError) as error:
        if not found:
            raise _no_json(error) from error
        return found, _no_json(error)
    if place < len(text):
        raise Rejected("malformed", f"no JSON: something else behind it, at character {place}")
    return found, None


def parse_json(content: bytes, limits: Limits, encoding: str | None = None) -> Any:
    """The value of JSON bytes; raises Rejected where they are none or nest too deep."""
    try:
        return json.loads(_text(content, limits, encoding))
    except (ValueError, RecursionError) as error:
        raise _no_json(error) from error


def _no_json(error: Exception) -> Rejected:
    return Rejected("malformed", f"no JSON: {error}"[:300])


def _text(content: bytes, limits: Limits, encoding: str | None) -> str:
    """The characters of JSON bytes; raises Rejected where they are not what they should be, or nest too deep."""
    if content.count(b"[") + content.count(b"{") > limits.nesting and _depth(content) > limits.nesting:
        raise Rejected("too_large", f"nested deeper than {limits.nesting} levels")
    if sum(map(content.count, (b"{", b"[", b","))) > limits.values_per_file:
        raise Rejected("too_large", f"more than {limits.values_per_file} values")
    try:
        return content.decode(encoding or json.detect_encoding(content)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Rejected("encoding", f"not UTF-8: {error.reason} at byte {error.start}") from error


def _depth(content: bytes) -> int:
    depth = deepest = 0
    for match in _BRACES.finditer(content):
        mark = match[0][:1]
        if mark in (b"[", b"{"):
            depth += 1
            deepest = max(deepest, depth)
        elif mark in (b"]", b"}"):
            depth -= 1
    return deepest


def read_jsonl(reader: Reader) -> Iterator[Row]:
    """A file with one JSON record a line."""
    for number, line in reader.lines():
        item = str(number)
        if line is None:
            yield reader.reject("too_large", f"a line of more than {reader.limits.line_bytes} bytes", item)
            continue
        line = line.strip()
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        try:
            value = parse_json(line, reader.limits, "utf-8")
        except Rejected as error:
            yield reader.reject(error.reason, error.detail, item, line)
            continue
        yield reader.record(value, item)
