"""Seeds that SQL can name: sources are a table, as entities are."""

from __future__ import annotations

from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class Source:
    """One row per outlet that articles are collected from."""

    TABLE: ClassVar = "sources"
    KEY: ClassVar = ("source_id",)

    source_id: Annotated[str, "Short id: the folder name below the inbox."]
    name: Annotated[str, "Name as the outlet writes it."]
    kind: Annotated[str, "newspaper, agency, broadcaster, web, government or unknown."]
    country: Annotated[str | None, "ISO 3166-1 alpha-2 code."]
    language: Annotated[str | None, "ISO 639-1 code of its main language."]
    homepage: Annotated[str | None, "Its front page."]


UNKNOWN_SOURCE = "unknown"
