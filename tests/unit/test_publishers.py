"""Whole pages in the manner of publishers: the headline, the author, the date and the body, and nothing else."""

from __future__ import annotations

import pytest

from flows.errors import Rejected
from tests.pages.generator import Page, article_pages, brief_pages, pages_without_article
from tests.pages.judging import judge
from tests.unit.test_pages import parse

PAGES = (*article_pages(), *brief_pages())
WITHOUT = pages_without_article()


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_a_page_gives_its_article_and_nothing_else(page: Page) -> None:
    article = parse(page.html)
    assert article.headline == page.headline
    assert article.author == page.author
    assert str(article.published_date) == page.date
    assert article.language == page.language
    verdict = judge(article.text, page)
    assert verdict.missing == ()
    assert verdict.extra == ""


@pytest.mark.parametrize("name", list(WITHOUT))
def test_a_page_without_an_article_is_rejected(name: str) -> None:
    with pytest.raises(Rejected) as caught:
        parse(WITHOUT[name])
    assert caught.value.reason == "no_article"


def test_the_pages_are_as_many_as_they_are_said_to_be() -> None:
    assert len(article_pages()) == 156
    assert len({page.name.split("-")[0] for page in article_pages()}) == 39
    assert len(brief_pages()) == 12
    assert all(sum(len(paragraph.split()) for paragraph in page.body) < 60 for page in brief_pages())
    assert len(WITHOUT) == 54
