"""Offices told without a title: who heads a body, and who was given which portfolio."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan
from flows.facts.names.lexicon import ARTICLE, CONJ, GENITIVE
from flows.facts.names.scan import Scan
from flows.text.catalogue import EntityRef
from flows.text.document import WORD

Owner = Callable[[NamedSpan], EntityRef | None]

_HEAD = "head"
_MINISTER = "{} minister"
_REACH = 24  # tokens from a minister's name to the verb that gives the portfolio
_NO_HEAD = frozenset({"team", "government", "league"})  # led, but by no office


def heads_of_bodies(analysis: Analysis, scan: Scan) -> Iterator[RoleSpan]:
    """Who heads which body: "X, who heads the Y Institute", "the Y Front led by X", X की अगुवाई वाली Y समिति."""
    lexicon, document = scan.lexicon, scan.document
    if not lexicon.heading:
        return
    people = {m.last: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    starts = {m.first: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    for token in document.places(lexicon.heading):
        kind = lexicon.heading[document.key[token]]
        if kind == "noun":
            person, body = _before_genitive(scan, token, people), _behind_led(scan, token + 1)
        elif token and document.key[token - 1] in lexicon.relative and kind in ("both", "active"):
            person, body = _across_comma(scan, token - 1, people), _body_at(scan, token + 1)
        elif kind in ("both", "passive") and token + 2 < document.size and document.key[token + 1] in lexicon.led_by:
            person, body = starts.get(token + 2), _body_before(scan, token)
        else:
            continue
        if person is None or body is None:
            continue
        first = min(analysis.mentions[person].first, body.first)
        last = max(analysis.mentions[person].last, body.last)
        yield RoleSpan(first, last, person, _HEAD, body.entity, "current")


def _before_genitive(scan: Scan, token: int, people: dict[int, int]) -> int | None:
    """The person in the genitive before a noun for leading: X के | नेतृत्व."""
    return people.get(token - 1) if token > 1 and scan.flags[token - 1] & GENITIVE else None


def _behind_led(scan: Scan, token: int) -> NamedSpan | None:
    """The body behind the word that makes a noun for leading an adjective: नेतृत्व | वाली Y समिति."""
    if token >= scan.document.size or scan.document.key[token] not in scan.lexicon.led_by:
        return None
    return _body_at(scan, token + 1)


def _across_comma(scan: Scan, token: int, people: dict[int, int]) -> int | None:
    """The person before a relative pronoun: "X, | who", also where the name stands in brackets."""
    position = token
    while position > 0 and scan.document.raw[position - 1] in (",", ")"):
        position -= 1
    return people.get(position)


def _body_at(scan: Scan, token: int) -> NamedSpan | None:
    while token < scan.document.size and scan.flags[token] & ARTICLE:
        token += 1
    return _headed(scan.span_at(token))


def _body_before(scan: Scan, token: int) -> NamedSpan | None:
    """The body that ends right before a participle, or before the comma in front of it."""
    token -= 1
    if token > 0 and scan.document.raw[token] == ",":
        token -= 1
    return _headed(scan.span_at(token))


def _headed(span: NamedSpan | None) -> NamedSpan | None:
    if span is None or span.entity.type != "ORG" or span.entity.kind in _NO_HEAD:
        return None
    return span


def portfolios(analysis: Analysis, scan: Scan, owner: Owner) -> Iterator[RoleSpan]:
    """Ministers by the portfolio that they were given: X को जल संसाधन विभाग की जिम्मेदारी सौंपी गई."""
    lexicon, document = scan.lexicon, scan.document
    if not lexicon.entrusted:
        return
    for number, mention in enumerate(analysis.mentions):
        token = mention.last
        if mention.entity.type != "PER" or token >= document.size or document.key[token] not in lexicon.recipient:
            continue
        stop = min(token + _REACH, document.sentence_at(token).last)
        end = next((t for t in range(token + 1, stop) if document.key[t] in lexicon.portfolio_nouns), stop)
        given = any(document.key[t] in lexicon.entrusted for t in range(end, min(end + 8, stop)))
        if end == stop or not given:
            continue
        for first, last, words in _portfolios(scan, token + 1, end):
            held = owner(mention)
            if held is not None:
                yield RoleSpan(first, last, number, _MINISTER.format(words), held, "current")


def _portfolios(scan: Scan, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """The portfolios between two tokens, cut at commas; nothing where another word stands among them."""
    found: list[tuple[int, int, str]] = []
    words: list[str] = []
    begin = token = first
    while token < last:
        domain = scan.lexicon.domains.match(scan.document, token, last)
        if domain is not None:
            words.append(domain.value.role)
            token = domain.last
            continue
        if scan.document.raw[token] == ",":
            if words:
                found.append((begin, token, " ".join(words)))
            words, begin = [], token + 1
        elif scan.flags[token] & CONJ and words:
            words.append("and")
        elif scan.document.kind[token] == WORD:
            return
        token += 1
    if words and words[-1] != "and":
        found.append((begin, last, " ".join(words)))
    yield from found
