"""Parties and fronts called by plain words, in languages without capitals: जन शक्ति पार्टी, किसान मोर्चा, नागरी आघाड़ी."""

from __future__ import annotations

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import CONJ, GENITIVE, HEAD, SUBJECT, TITLE
from flows.facts.names.scan import Scan, name_like
from flows.frozen import replace
from flows.text.catalogue import discovered
from flows.text.document import WORD

_WIDEST = 5  # words before the noun


def take_fronts(scan: Scan) -> None:
    """Take every party and front of which only words of such names stand before the noun that tells what it is.

    A front needs one word, a party two of which one tells something; a place or an unknown word may open the name.
    """
    lexicon, document = scan.lexicon, scan.document
    for index in document.places(lexicon.party_nouns):
        noun, few = lexicon.party_nouns[document.key[index]]
        floor = max(document.sentence_at(index).first, index - _WIDEST)
        first = index
        while first > floor and _party_word(scan, first - 1):
            first -= 1
        plain, words = lexicon.party_openings.get(few, frozenset()), index - first
        told = any(document.key[t] not in plain for t in range(first, index))
        if not told or words < few or (words == 1 and not _closes(scan, index + 1)) or scan.taken[index] >= 0:
            continue
        _take(scan, _opening(scan, first, floor), index, noun)


def _party_word(scan: Scan, token: int) -> bool:
    """Whether a token is a word that parties are called by: free, or a country's adjective."""
    if scan.document.kind[token] != WORD or scan.document.key[token] not in scan.lexicon.party_words:
        return False
    span = scan.span_at(token)
    return span is None or (span.adjective and span.last - span.first == 1)


def _closes(scan: Scan, token: int) -> bool:
    """Whether a name ends before a token; not किसान मोर्चा | निकालेंगे, किसान मोर्चे | पर."""
    document, flags = scan.document, scan.flags
    if token >= document.size or document.kind[token] != WORD:
        return True
    return bool(flags[token] & (GENITIVE | CONJ | SUBJECT | TITLE | HEAD))


def _opening(scan: Scan, first: int, floor: int) -> int:
    """Where a name begins that a place, its party or a word that no list knows opens: बिहार | जन मोर्चा, भाजपा | किसान मोर्चा."""
    before = first - 1
    if before < floor:
        return first
    span = scan.span_at(before)
    if span is not None:
        whole = span.last == first and span.first >= floor and span.entity.type in _OPENING and not span.adjective
        return span.first if whole else first
    return before if not scan.flags[before] and name_like(scan, before) else first


_OPENING = frozenset({"LOC", "ORG"})


def _take(scan: Scan, first: int, noun_at: int, noun: str) -> None:
    document, lexicon = scan.document, scan.lexicon
    opening = scan.span_at(first)
    words = [opening.entity.name] if opening is not None and not opening.adjective else []
    begin = opening.last if opening is not None and words else first
    words += [
        lexicon.party_words.get(document.key[t]) or lexicon.romaniser.word(document.raw[t])
        for t in range(begin, noun_at)
    ]
    name = " ".join([*words, noun])
    alias = scan.catalogue.aliases.get(document.slice(first, noun_at + 1))
    known = alias.entity if alias is not None and alias.entity.type == "ORG" else scan.catalogue.named("ORG", name)
    for number in sorted({scan.taken[t] for t in range(first, noun_at) if scan.taken[t] >= 0}):
        scan.spans[number] = replace(scan.spans[number], last=scan.spans[number].first)  # dropped at the end
    party = known or replace(discovered("ORG", name), kind="party")
    scan.take(NamedSpan(first, noun_at + 1, party, False, 0.6))
