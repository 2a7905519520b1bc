"""Which fields of structured files hold text, headline, date and so on: by option, and by small files next to the data.

`mapping.yml` in a folder of the inbox speaks for the files in it and below, where no nearer one does:

    text: story_body
    title: meta.slug
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from flows.errors import InputError, Rejected
from flows.raw import read_items
from flows.reading.reader import InboxFile, Reader
from flows.settings import Limits
from flows.tables import RawItem
from flows.tables.fields import WRONG_MAPPING, check_mapping

MAPPING_FILE = "mapping.yml"
_BYTES = 64 * 1024
_COLUMNS = ("csv", "parquet")  # every record has the same fields
_STRUCTURED = (*_COLUMNS, "json", "jsonl")


@dataclass(frozen=True, slots=True)
class Mappings:
    """The mapping of each file of an inbox; options go before what the folders say."""

    options: Mapping[str, str]
    folders: Mapping[str, Mapping[str, str]]

    def of(self, file: InboxFile) -> Mapping[str, str]:
        """Khabar's names with the fields of a file that hold them."""
        folder = file.file_path
        while folder:
            folder = folder.rpartition("/")[0]
            if folder in self.folders:
                return {**self.folders[folder], **self.options}
        return self.options


def read_mappings(files: Sequence[InboxFile], options: Mapping[str, str], limits: Limits) -> Mappings:
    """The mappings of an inbox; raises InputError for a wrong one, before any article is read.

    Wrong is a name that is none of Khabar's, and a field that none of the files has which the mapping speaks for.
    """
    check_mapping(options)
    folders = {f.file_path.rpartition("/")[0]: _read(f) for f in files if f.file_name == MAPPING_FILE}
    mappings = Mappings(options, folders)
    groups: dict[str, list[InboxFile]] = {}
    for file in files:
        if file.kind in _STRUCTURED and mappings.of(file):
            groups.setdefault(json.dumps(mappings.of(file), sort_keys=True), []).append(file)
    for group in groups.values():
        _check_fields(group, mappings.of(group[0]), limits)
    return mappings


def _read(file: InboxFile) -> Mapping[str, str]:
    try:
        if file.problem is not None:
            raise Rejected("unreadable", file.problem)
        content = yaml.safe_load(Reader(file, Limits(), {}, "").whole(_BYTES))
    except (Rejected, OSError, yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{file.file_path}: {str(error)[:300]}; write a line `name: field` for each field") from error
    if not isinstance(content, dict) or not all(isinstance(p, str) for pair in content.items() for p in pair):
        raise InputError(f"{file.file_path}: write a line `name: field` for each field, as in `text: story_body`")
    try:
        check_mapping(content)
    except InputError as error:
        raise InputError(f"{file.file_path}: {error}") from error
    return content


def _check_fields(files: Sequence[InboxFile], mapping: Mapping[str, str], limits: Limits) -> None:
    """Raises InputError where the first records of all files lack a field of the mapping that they should have."""
    wrong: list[str] = []
    for file in files:
        row = next(iter(read_items(file, limits, mapping, "")), None)
        if isinstance(row, RawItem):
            record = json.loads(row.content)
            named = mapping.values() if file.kind in _COLUMNS else ()
            missing = [field for field in named if field not in record and field.split(".")[0] not in record]
            if not missing:
                return
            wrong.append(f"{file.file_path} has no field {', '.join(missing)} among {', '.join(sorted(record)[:12])}")
        elif row is not None and WRONG_MAPPING in row.detail:
            wrong.append(f"{file.file_path}: {row.detail}")
        elif row is not None:
            return  # it is broken in another way, which its reject will tell
    if wrong:
        raise InputError(f"the mapping fits none of {len(files)} files: {wrong[0]}")
