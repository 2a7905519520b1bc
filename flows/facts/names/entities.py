"""Who and what an article names: catalogue names, discovered names, and short forms that stand for them."""

from __future__ import annotations

from flows.facts.analysis import Analysis, NamedSpan
from flows.facts.names.bodies import take_bodies
from flows.facts.names.capitals import take_capitalised
from flows.facts.names.foreign_bodies import drop_seats, foreign_home, rename_foreign, rename_parties
from flows.facts.names.fronts import take_fronts
from flows.facts.names.homonyms import settle_homonyms
from flows.facts.names.listed import take_listed
from flows.facts.names.merging import merge_names
from flows.facts.names.neighbours import (
    take_ampersands,
    take_branches,
    take_homes,
    take_lettered,
    take_listed_members,
    take_located,
    take_named_branches,
    take_offices_seats,
    take_placed_firms,
    take_seats,
    take_settlements,
    take_stations,
    take_village_parts,
)
from flows.facts.names.officered_bodies import take_officered_bodies, take_tied_bodies
from flows.facts.names.persons import take_persons
from flows.facts.names.routes import take_routes
from flows.facts.names.scan import start_scan
from flows.facts.names.short_forms import take_short_forms
from flows.tables import Entity, Mention
from flows.text.catalogue import EntityRef


def find_mentions(analysis: Analysis) -> None:
    """Fill `analysis.mentions` (in reading order) and `analysis.mention_at` (token -> widest mention, -1 for none)."""
    lexicon = analysis.lexicon.names
    if lexicon is None:
        analysis.mentions = _listed_only(analysis)
    else:
        dates = [(d.first, d.last) for d in analysis.dates]
        scan = start_scan(analysis.document, lexicon, analysis.catalogue, dates)
        take_listed(scan, analysis.article.dateline_place)
        take_village_parts(scan)
        home = foreign_home(scan)
        rename_foreign(scan, home)
        drop_seats(scan, home)
        if lexicon.cased:
            rename_parties(scan, analysis.article.dateline_place)
        take_branches(scan)
        take_named_branches(scan)
        take_lettered(scan)
        if lexicon.cased:
            take_placed_firms(scan)
            take_capitalised(scan, analysis.article.article_id)
            take_listed_members(scan)
        else:
            take_fronts(scan)
            take_bodies(scan, home)
            take_ampersands(scan)
            take_tied_bodies(scan)
            take_officered_bodies(scan)
            take_stations(scan)
            take_settlements(scan)
            take_seats(scan)
            take_offices_seats(scan)
            take_persons(scan, analysis.article.article_id)
            take_homes(scan)
            take_routes(scan)
            take_listed_members(scan)
            take_located(scan)
        settle_homonyms(scan)
        take_short_forms(scan)
        merge_names(scan)
        analysis.mentions = [span for span in scan.spans if span.last > span.first]
        analysis.scan = scan
    _index(analysis)


def _listed_only(analysis: Analysis) -> list[NamedSpan]:
    """Catalogue names alone, for languages without a lexicon of names."""
    return [
        NamedSpan(hit.first, hit.last, hit.value.entity, hit.value.adjective)
        for hit in analysis.catalogue.aliases.find(analysis.document)
        if not hit.value.weak
    ]


def _index(analysis: Analysis) -> None:
    analysis.mentions.sort(key=lambda m: (m.first, -m.last, m.entity.entity_id))
    analysis.mention_at = [-1] * analysis.document.size
    for number, mention in enumerate(analysis.mentions):
        for token in range(mention.first, mention.last):
            if analysis.mention_at[token] < 0:
                analysis.mention_at[token] = number


def mention_rows(analysis: Analysis) -> list[Mention]:
    """The rows of the table `mentions`."""
    document = analysis.document
    rows: dict[tuple[int, int, str], Mention] = {}
    for mention in analysis.mentions:
        start, end = document.span(mention.first, mention.last)
        rows[(start, end, mention.entity.entity_id)] = Mention(
            article_id=analysis.article.article_id,
            entity_id=mention.entity.entity_id,
            type=mention.entity.type,
            surface=document.text[start:end],
            sentence=document.sentence_of[mention.first],
            start_char=start,
            end_char=end,
            confidence=mention.confidence,
        )
    return list(rows.values())


def entity_rows(analysis: Analysis) -> list[Entity]:
    """The discovered entities of the article, one row each, with the surfaces it uses as aliases."""
    surfaces: dict[str, list[str]] = {}
    found: dict[str, EntityRef] = {}
    for mention in analysis.mentions:
        ref = mention.entity
        if ref.origin == "discovered":
            found.setdefault(ref.entity_id, ref)
            names = surfaces.setdefault(ref.entity_id, [])
            surface = analysis.document.slice(mention.first, mention.last)
            if surface not in names:
                names.append(surface)
    for role in analysis.roles:
        if role.of is not None and role.of.origin == "discovered":
            found.setdefault(role.of.entity_id, role.of)
    return [
        Entity(
            entity_id=ref.entity_id,
            type=ref.type,
            name=ref.name,
            wikidata_id=ref.wikidata_id,
            country=ref.country,
            latitude=None,
            longitude=None,
            aliases=surfaces.get(ref.entity_id, []),
            origin=ref.origin,
        )
        for ref in found.values()
    ]
