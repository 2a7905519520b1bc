"""Raw items to articles: decode, clean, date, and name the language. Values in, values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from flows.articles.clean import clean_draft
from flows.articles.dates import read_published
from flows.articles.decode import decode, tidy
from flows.articles.draft import Draft, Stamp
from flows.articles.legacy import refuse_legacy
from flows.articles.lexicon import ArticleLexicon, CleaningRules, address_key, merge_lexicons
from flows.articles.page import FEW_WORDS, markup_lines, plain, read_page
from flows.articles.words import count_words, words_of
from flows.errors import Rejected
from flows.settings import Limits
from flows.tables import UNKNOWN_SOURCE, Article
from flows.tables.raw import RawItem
from flows.text.catalogue import Catalogue
from flows.text.identity import digest_id
from flows.text.language import UNDETERMINED, detect_language

_NO_ADDRESS = regex.compile(r"\s*(?:javascript|vbscript|data|file|blob|about):", regex.IGNORECASE)  # of no outlet
_PAGE = regex.compile(r"<\s*(?:!doctype|html|head)(?=[\s>])", regex.IGNORECASE)
_MARKUP = regex.compile(
    r"<(?:/?(?:p|div|span|a|b|i|em|strong|ul|li|h[1-6])|br)(?=[\s>/])[^<>]{0,400}>|&(?:#\d{2,5}|[a-z]{2,6});",
    regex.IGNORECASE,
)


def parse_article(
    raw: RawItem, lexicons: Mapping[str, ArticleLexicon], catalogue: Catalogue, limits: Limits, batch_id: str
) -> Article:
    """The article of a raw item; raises Rejected with a reason where it holds none."""
    rules = merge_lexicons(tuple(lexicons.values()))
    draft = read_item(raw, rules, limits)
    clean_draft(draft, rules, catalogue)
    text = draft.text()
    chunks = text.split()
    check_text(text, chunks, limits)
    if raw.media == "html" and count_words(" ".join(draft.lines).split()) < FEW_WORDS:
        raise Rejected("no_article", "nothing but furniture in the page")
    language, confidence = detect_language(text, rules.function_words, raw.fields.get("language") or draft.language)
    if language == UNDETERMINED:
        raise Rejected("not_text", "no letters in the text")
    date, moment, origin = read_published(draft, language, rules)
    source = raw.source_id or source_of(draft, rules)
    sha = raw.content_sha256
    return Article(
        article_id=digest_id(source, draft.url or raw.file_path, raw.item, sha),
        file_name=raw.file_name,
        file_path=raw.file_path,
        item=raw.item,
        source_id=source,
        url=draft.url,
        language=language,
        language_confidence=confidence,
        headline=draft.headline or None,
        author=draft.author or None,
        agency=draft.agency or None,
        dateline_place=draft.place,
        published_at=moment,
        published_date=date,
        date_origin=origin,
        text=text,
        word_count=count_words(chunks),
        content_sha256=sha,
        supersedes=None,
        batch_id=batch_id,
    )


def read_item(raw: RawItem, rules: CleaningRules, limits: Limits) -> Draft:
    """The draft of an item by its kind: plain text, a page, or a record whose fields name its parts."""
    content = decode(raw.content, limits, page=raw.media == "html", charset=raw.fields.get("charset", ""))
    fields = raw.fields
    url = None if _NO_ADDRESS.match(fields.get("url", "")) else fields.get("url")
    if raw.media == "html":
        draft = read_page(content, url, rules, limits)
        if fields.get("published"):  # what a feed says counts where the page does not say it
            draft.stamps.append(Stamp(fields["published"], "metadata"))
        return draft
    if raw.media == "text":
        draft = Draft(lines=content.split("\n"))
        refuse_legacy(draft.lines, rules.legacy_fonts)
    else:
        text = tidy(fields.get("text", ""))
        if _PAGE.search(text[:500]):
            draft = read_page(text, url, rules, limits)
            draft.headline = fields.get("title") or draft.headline
        else:
            lines = markup_lines(text, limits) if _MARKUP.search(text) else text.split("\n")
            refuse_legacy(lines, rules.legacy_fonts)
            draft = Draft(lines=lines, headline=plain(tidy(fields.get("title", ""))) or None)
        draft.author = fields.get("author") or draft.author
    draft.url = url or draft.url
    draft.source = fields.get("source") or draft.source
    draft.language = fields.get("language") or draft.language
    if fields.get("published"):
        draft.stamps.append(Stamp(fields["published"], "metadata"))
    return draft


def source_of(draft: Draft, rules: CleaningRules) -> str:
    """The source id that a page's or record's own words lead to: a known outlet, a known address, a new name."""
    if draft.url:
        host, *path = address_key(draft.url).split("/")
        known = None
        while host:  # none in an address within a site: "/news/123"
            known = rules.source_ids.get("/".join((host, *path[:1]))) or rules.source_ids.get(host)
            if known or host.count(".") < 2:
                break
            host = host.split(".", 1)[1]
        if known:
            return known
    if draft.source:
        words = words_of(draft.source)
        return (
            rules.source_ids.get(" ".join(words))
            or rules.source_ids.get(address_key(draft.source))
            or "-".join(words)
            or UNKNOWN_SOURCE
        )
    return UNKNOWN_SOURCE


def check_text(text: str, chunks: Sequence[str], limits: Limits) -> None:
    """Raises Rejected where a text, which spaces split into chunks, is empty or exceeds a limit."""
    if not chunks:
        raise Rejected("empty", "nothing but furniture")
    if len(text) > limits.text_characters:
        raise Rejected("too_large", f"{len(text)} characters; the limit is {limits.text_characters}")
    longest = max(map(len, chunks))
    if longest > limits.word_characters:
        raise Rejected("too_large", f"a word of {longest} characters; the limit is {limits.word_characters}")
