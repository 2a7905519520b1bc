"""Who said what in some 260 reporting constructions each of English and Hindi, kept in reporting/*.txt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.unit.speech_samples import read

FOLDER = Path(__file__).parent / "reporting"


class Said(NamedTuple):
    """A statement: who, which words, whether they are direct, who passed them on."""

    speaker: str
    words: str
    direct: bool
    relays: tuple[str, ...]


def statement(cell: str) -> Said:
    """A statement as a line of the files gives it."""
    parts = [part.strip() for part in cell.split("|")]
    relays = tuple(parts[3].split(", ")) if len(parts) > 3 else ()
    return Said(parts[0], parts[1], parts[2:3] == ["D"], relays)


def cases(language: str) -> list[tuple[str, list[Said]]]:
    """The texts of a language with what is said in each."""
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" => ") for line in lines if line and not line.startswith("#")]
    return [
        (text.replace("\\n", "\n"), [statement(cell) for cell in want.split(" ;; ")] if want != "-" else [])
        for text, want in pairs
    ]


CASES = [(language, text, want) for language in ("en", "hi") for text, want in cases(language)]


@pytest.mark.parametrize(("language", "text", "want"), CASES, ids=[f"{lang}-{text[:60]}" for lang, text, _ in CASES])
def test_constructions(language: str, text: str, want: list[Said]) -> None:
    analysis = read(language, text)
    found = [
        Said(
            s.speaker.name,
            analysis.document.slice(s.quote_first, s.quote_last),
            s.direct,
            tuple(relay.name for relay in s.relays),
        )
        for s in analysis.statements
    ]
    assert found == want


@pytest.mark.parametrize("language", ["en", "hi"])
def test_there_are_two_hundred(language: str) -> None:
    assert len({text for lang, text, _ in CASES if lang == language}) >= 200
