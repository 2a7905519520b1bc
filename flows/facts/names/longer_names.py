"""Signs that a listed name is a part of a longer one: of a person's behind a title, before a surname, of a film's."""

from __future__ import annotations

from flows.facts.names.lexicon import (
    COMMON,
    CONJ,
    GIVEN,
    HEAD,
    HON_BEFORE,
    JOINER,
    MARKER,
    PART,
    SUBJECT,
    SURNAME,
    WEAK,
)
from flows.facts.names.scan import Scan
from flows.text.document import WORD


def first_name_of_other(scan: Scan, token: int) -> bool:
    """Whether a surname and a marker follow a first name (राहुल | पाल ने); behind a title, also a word that no list knows."""
    flags, document = scan.flags, scan.document
    if not flags[token] & GIVEN or flags[token] & SURNAME or token + 2 >= document.size:
        return False
    following, marked = flags[token + 1], flags[token + 2] & (MARKER | SUBJECT)
    if document.kind[token + 1] != WORD or not marked or following & (MARKER | SUBJECT):
        return False
    return bool(following & SURNAME) or (token in scan.title_end and not following)


def titled(scan: Scan, token: int) -> bool:
    """Whether a title with a capital stands right before a token."""
    hit = scan.title_end.get(token)
    if hit is None or hit.value.no_role or hit.value.weak:
        return False
    return (
        scan.document.raw[hit.first][:1].isupper()
        and scan.taken[hit.first] < 0
        and hit.value.of in ("country", "state")
    )


def in_titled_name(scan: Scan, token: int) -> bool:
    """Whether a place's name is a part of a person's behind a title: Secretary | Virginia Quillabo, Trustee Dean | Boston."""
    before = token - 1
    if before < 0:
        return False
    if given_name(scan, token) and _introduced_here(scan, token):
        return True
    given = scan.flags[before] & GIVEN and scan.document.raw[before].istitle() and before > 0
    return bool(given and _introduced_here(scan, before))


def opens_titled_name(scan: Scan, token: int, after: int) -> bool:
    """Whether a word stands between a title or an honorific and another word of a name: Professor | Biman | Quillabo."""
    document = scan.document
    if after >= document.size or not document.raw[token].istitle() or not document.raw[after].istitle():
        return False
    if document.kind[after] != WORD or (scan.flags[after] & COMMON and not scan.flags[after] & PART):
        return False
    alias = scan.catalogue.aliases.get(document.raw[after])
    return (alias is None or alias.entity.type == "PER") and _introduced_here(scan, token)


def before_surname(scan: Scan, token: int) -> bool:
    """Whether a surname that is no other word and no listed person's closes a name at a token."""
    document, following = scan.document, token + 1
    if token >= document.size or not document.raw[token].istitle() or scan.taken[token] >= 0:
        return False
    bits = scan.flags[token]
    if not bits & SURNAME or bits & (GIVEN | WEAK | COMMON) or scan.catalogue.aliases.get(document.raw[token]):
        return False
    return following >= document.size or not document.raw[following][:1].isupper()


def before_unknown(scan: Scan, token: int) -> bool:
    """Whether a word with a capital that no list knows goes on from a surname, as in firms' names."""
    document = scan.document
    if token >= document.size or document.kind[token] != WORD or scan.taken[token] >= 0:
        return False
    return document.raw[token].istitle() and len(document.raw[token]) > 2 and not scan.flags[token]


def in_work(scan: Scan, token: int) -> bool:
    """Whether "of" in the language's letters ties a place to a word that is no head, as in the names of films."""
    joined = token > 0 and scan.flags[token] & JOINER and not scan.flags[token] & (CONJ | MARKER)
    return bool(joined) and not scan.flags[token - 1] & HEAD


def _introduced_here(scan: Scan, token: int) -> bool:
    """Whether a title with a capital or an honorific stands right before a token."""
    hit = scan.title_end.get(token)
    if hit is not None:
        return not hit.value.weak and scan.document.raw[hit.first][:1].isupper() and scan.taken[hit.first] < 0
    before = token - 2 if token > 1 and scan.document.raw[token - 1] == "." else token - 1  # Mr. | Paris
    return before >= 0 and bool(scan.flags[before] & HON_BEFORE) and scan.document.raw[before][:1].isupper()


def given_name(scan: Scan, token: int) -> bool:
    """Whether a given name stands before a word with a capital that is no everyday one."""
    document, after = scan.document, token + 1
    if not scan.flags[token] & GIVEN or after >= document.size or document.kind[after] != WORD:
        return False
    return document.raw[after].istitle() and (not scan.flags[after] & COMMON or bool(scan.flags[after] & PART))
