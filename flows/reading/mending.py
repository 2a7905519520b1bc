"""Feeds that are no sound XML: pages put into a title or a text without being wrapped, and signs of HTML's own."""

from __future__ import annotations

import codecs
import html.entities
from collections.abc import Iterator

import regex

# Elements that hold a text: whatever markup stands in them is that text's, not the feed's.
_TEXTS = frozenset(
    f"{prefix}{name}".encode()
    for prefix in ("", "atom:", "media:", "itunes:", "dc:", "content:", "excerpt:")
    for name in ("title", "description", "summary", "subtitle", "tagline", "encoded")
) | {b"content", b"atom:content"}
_PARTS = frozenset({b"item", b"entry", b"channel", b"feed", b"rss", b"rdf:rdf"})  # no text goes beyond one of them
# Elements of an entry that no page has: a text before them is over, closed or not.
_BEHIND = frozenset({b"pubdate", b"guid", b"content:encoded", b"dc:date", b"dc:creator", b"published", b"updated"})
_BEHIND_TITLE = _BEHIND | {b"link", b"description", b"summary", b"content", b"author", b"category", b"id"}
_TAG = regex.compile(rb"<(/?)([A-Za-z_][A-Za-z0-9_.:-]{0,60})(?=[\s/>])([^<>]*+)>")
_OPAQUE = regex.compile(rb"<!\[CDATA\[|<!--|<\?|<!DOCTYPE", regex.IGNORECASE)
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->", b"<?": b"?>"}
_SIGN = regex.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")
_MARKUP = regex.compile(rb"""(?<=\s)type\s*=\s*["'](?:application/xhtml\+xml|xhtml)["']""")


def mended(content: bytes) -> bytes:
    """A feed whose texts are texts: markup in them is escaped, as are signs that only HTML knows, in linear time.

    "<title>Rain <b>again</title>" is the title "Rain <b>again". Sections that are wrapped (CDATA) stay as they are.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = regex.sub(r"^\s*<\?[^>]*>", "", content.decode("utf-16", "replace")).encode("utf-8", "replace")
    return b"".join(_pieces(content))


def _pieces(content: bytes) -> Iterator[bytes]:
    """The feed in pieces; `open_` is the text that the place is in."""
    open_ = b""
    for is_markup, part in _parts(content):
        if not is_markup:
            yield part
            continue
        done = 0
        for tag in _TAG.finditer(part):
            closing, name, rest = tag[1] == b"/", tag[2].lower(), tag[3]
            if open_ and not _ends(open_, name, closing):
                continue
            yield _escaped(part[done : tag.start()], bool(open_))
            done = tag.end()
            if open_ and not (closing and name == open_):
                yield b"</" + open_ + b">"
            is_text = name in _TEXTS and not closing and not rest.endswith(b"/")
            if is_text:
                yield b"<" + name + _MARKUP.sub(b'type="html"', _escaped(rest, False)) + b">"
            elif name == open_:
                yield b"</" + name + b">"
            else:
                yield _escaped(tag[0], False)
            open_ = name if is_text else b""
        yield _escaped(part[done:], bool(open_))


def _ends(text: bytes, name: bytes, closing: bool) -> bool:
    """Whether a tag ends a text of that name: its own, or one that cannot stand in it."""
    if name in _PARTS:
        return True
    if closing:
        return name == text
    return name in (_BEHIND_TITLE if text.endswith(b"title") else _BEHIND)


def _parts(content: bytes) -> Iterator[tuple[bool, bytes]]:
    """Markup, and between it what is none: wrapped sections, comments, instructions and the document type."""
    done = 0
    while (begin := _OPAQUE.search(content, done)) is not None:
        end = _ENDS.get(begin[0].upper())
        if end is None:
            angle = content.find(b">", begin.end())
            end = b"]>" if content.find(b"[", begin.end(), max(angle, 0)) >= 0 else b">"
        stop = content.find(end, begin.end())
        stop = len(content) if stop < 0 else stop + len(end)
        yield True, content[done : begin.start()]
        yield False, content[begin.start() : stop]
        done = stop
    yield True, content[done:]


def _escaped(part: bytes, is_text: bool) -> bytes:
    part = _SIGN.sub(_sign, part)
    return part.replace(b"<", b"&lt;") if is_text else part


def _sign(found: regex.Match[bytes]) -> bytes:
    """A sign that HTML names by its number; an ampersand that is just one, escaped."""
    meant = html.entities.html5.get(f"{found[1].decode('ascii')};") if found[1] else None
    return b"&amp;" + found[0][1:] if meant is None else "".join(f"&#{ord(char)};" for char in meant).encode()
