"""How well the article is taken from web pages, beside other extractors: prints tables and writes them to docs/pages.md.

Usage: python scripts/pages.py [--articles FOLDER --gold FOLDER]

The pages are those of tests/pages. FOLDER holds published pages as .html, GOLD what a reader marked in each: a JSON
file of the same name with headline, author, published_date, and phrases `in_body` and `not_in_body`.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
DOCUMENT = ROOT / "docs" / "pages.md"


@dataclass(frozen=True)
class Taken:
    """What an extractor takes from a page; `text` is empty where it finds no article."""

    text: str = ""
    headline: str | None = None
    author: str | None = None
    date: str | None = None


Extractor = Callable[[str, str], Taken]  # a page and its language


def khabar() -> Extractor:
    """Khabar's own reading."""
    from flows.articles.parse import parse_article
    from flows.errors import Rejected
    from flows.seeds import load_seeds
    from flows.settings import Limits
    from flows.tables.raw import RawItem

    seeds = load_seeds()

    def extract(page: str, language: str) -> Taken:
        raw = RawItem(source_id=None, file_name="p", file_path="p", item=None, media="html", content=page.encode())
        try:
            article = parse_article(raw, seeds.articles, seeds.catalogue, Limits(), "")
        except Rejected:
            return Taken()
        return Taken(article.text, article.headline, article.author, str(article.published_date or ""))

    return extract


def trafilatura() -> Extractor:
    """Trafilatura as it comes, with its metadata."""
    from trafilatura import bare_extraction

    def extract(page: str, language: str) -> Taken:
        found: Any = bare_extraction(page, with_metadata=True, include_comments=False)
        return Taken(found.text or "", found.title, found.author, found.date) if found else Taken()

    return extract


def goose() -> Extractor:
    """goose3 told the language."""
    from goose3 import Goose

    def extract(page: str, language: str) -> Taken:
        with Goose({"use_meta_language": False, "target_language": language}) as reader:
            found = reader.extract(raw_html=page)
        names = (name for each in found.authors for name in (each if isinstance(each, list) else [each]))
        return Taken(found.cleaned_text, found.title, ", ".join(names), str(found.publish_date or "")[:10])

    return extract


def justext() -> Extractor:
    """jusText with the stop words of the language; it takes the text alone."""
    import justext as library

    words = {"en": library.get_stoplist("English"), "hi": library.get_stoplist("Hindi")}

    def extract(page: str, language: str) -> Taken:
        parts = library.justext(page.encode(), words.get(language, words["en"]), encoding="utf-8")
        return Taken("\n".join(part.text for part in parts if not part.is_boilerplate))

    return extract


EXTRACTORS = {"Khabar": khabar, "trafilatura": trafilatura, "goose3": goose, "jusText": justext}
TEXT_ALONE = {"jusText"}


@dataclass
class Row:
    """One extractor's counts by column, and the milliseconds of CPU that a page took it."""

    right: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    pages: int = 0

    def count(self, column: str, right: bool | float) -> None:
        """One more page in a column."""
        self.right[column] = self.right.get(column, 0) + right  # type: ignore[assignment]
        self.of[column] = self.of.get(column, 0) + 1

    def timed(self, extract: Extractor, page: str, language: str) -> Taken:
        """What an extractor takes from a page, its CPU time kept; an error of its own is an empty page."""
        began = time.process_time()
        try:
            return extract(page, language)
        except Exception as error:  # another's failure is a result here, too
            print(f"{type(error).__name__}: {error}"[:120], file=sys.stderr)
            return Taken()
        finally:
            self.seconds += time.process_time() - began
            self.pages += 1


def own_pages(name: str, extract: Extractor) -> Row:
    """The counts of one extractor on the pages of tests/pages."""
    from tests.pages.generator import article_pages, brief_pages, pages_without_article
    from tests.pages.judging import judge, word_f1

    row = Row()
    extract("<html><body><p>warm</p></body></html>", "en")
    for page in (*article_pages(), *brief_pages()):
        taken = row.timed(extract, page.html, page.language)
        if name not in TEXT_ALONE:
            row.count("headline", taken.headline == page.headline)
            row.count("author", (taken.author or None) == page.author)
            row.count("date", taken.date == page.date)
        row.count("body", judge(taken.text, page).right)
        row.count("F1 of words", word_f1(taken.text, page))
    for key, content in pages_without_article().items():
        row.count("no article", not row.timed(extract, content, key[-2:]).text.strip())
    return row


def published_pages(name: str, extract: Extractor, articles: Path, gold: Path) -> Row:
    """The counts of one extractor on published pages that a reader has marked."""
    row = Row()
    for path in sorted(articles.glob("*.html")):
        marked = gold / f"{path.stem}.json"
        if not marked.exists():
            continue
        wanted = json.loads(marked.read_text(encoding="utf-8"))
        taken = row.timed(extract, path.read_text(encoding="utf-8", errors="replace"), wanted["lang"])
        text = squeeze(taken.text)
        if name not in TEXT_ALONE:
            row.count("headline", squeeze(taken.headline or "") == squeeze(wanted["headline"] or ""))
            if wanted["author"]:
                row.count("author", taken.author == wanted["author"])
            if wanted["published_date"]:
                row.count("date", taken.date == wanted["published_date"])
        for column, key, there in (("news kept", "in_body", True), ("furniture dropped", "not_in_body", False)):
            for phrase in wanted[key]:
                row.count(column, (squeeze(phrase) in text) == there)
    return row


def squeeze(text: str) -> str:
    """The text with single spaces and straight quotes, as markers type them."""
    return " ".join(text.translate(_STRAIGHT).split())


def table(rows: Iterable[tuple[str, Row]], columns: Sequence[str]) -> str:
    """A Markdown table of what is right, a column each."""
    lines = [["", *columns, "ms a page"]]
    for name, row in rows:
        cells = []
        for column in columns:
            of, right = row.of.get(column, 0), row.right.get(column, 0)
            cells.append("" if not of else f"{right / of:.3f}" if column.startswith("F1") else f"{right} of {of}")
        lines.append([name, *cells, f"{1000 * row.seconds / max(1, row.pages):.0f}"])
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    return "\n".join((shown[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *shown[1:]))


def write(part: str, content: str) -> None:
    """Put a table between its marks in the document."""
    document = DOCUMENT.read_text(encoding="utf-8")
    head, mark, rest = document.partition(f"<!-- {part} -->\n")
    _, end, tail = rest.partition(f"<!-- end of {part} -->")
    if not (mark and end):
        raise SystemExit(f"{DOCUMENT.name}: no place for the table {part!r}")
    DOCUMENT.write_text(f"{head}{mark}\n{content}\n\n{end}{tail}", encoding="utf-8")


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--gold", type=Path)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    built = {name: make() for name, make in EXTRACTORS.items()}
    columns = ("headline", "author", "date", "body", "F1 of words", "no article")
    shown = table([(name, own_pages(name, extract)) for name, extract in built.items()], columns)
    print(shown)
    write("own pages", shown)
    if options.articles and options.gold:
        rows = [
            (name, published_pages(name, extract, options.articles, options.gold)) for name, extract in built.items()
        ]
        shown = table(rows, ("headline", "author", "date", "news kept", "furniture dropped"))
        print(f"\n{shown}")
        write("published pages", shown)


if __name__ == "__main__":
    main()
