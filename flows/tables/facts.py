"""Mentions, entities and the four kinds of fact. Offsets are code points in `articles.text`, half-open."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class Entity:
    """One row per person, organisation, place or named thing."""

    TABLE: ClassVar = "entities"
    KEY: ClassVar = ("entity_id",)

    entity_id: Annotated[str, "Wikidata QID where sure, else `x-` and a digest of type and romanised full name."]
    type: Annotated[str, "PER, ORG, LOC or MISC."]
    name: Annotated[str, "English name, or romanised where only another script is known."]
    wikidata_id: Annotated[str | None, "Wikidata QID, only where sure."]
    country: Annotated[str | None, "ISO 3166-1 alpha-2 code."]
    latitude: Annotated[float | None, "Degrees north."]
    longitude: Annotated[float | None, "Degrees east."]
    aliases: Annotated[list[str], "Names it goes by, any script."]
    origin: Annotated[str, "catalogue or discovered."]


@frozen(kw_only=True)
class Mention:
    """One row per place in a text that names an entity."""

    TABLE: ClassVar = "mentions"
    KEY: ClassVar = ("article_id", "start_char", "end_char", "entity_id")

    article_id: Annotated[str, "The article."]
    entity_id: Annotated[str, "Whom or what it names."]
    type: Annotated[str, "PER, ORG, LOC or MISC."]
    surface: Annotated[str, "The characters that name it."]
    sentence: Annotated[int, "Number of the sentence in the article, from 0."]
    start_char: Annotated[int, "Where the surface begins."]
    end_char: Annotated[int, "Where it ends."]
    confidence: Annotated[float, "From 0 to 1."]


@frozen(kw_only=True)
class Fact:
    """One row per fact: the columns that all four kinds share."""

    fact_id: Annotated[str, "Digest of article, span and content."]
    article_id: Annotated[str, "The article that states it."]
    sentence: Annotated[int, "Number of the sentence in the article, from 0."]
    start_char: Annotated[int, "Where the evidence begins."]
    end_char: Annotated[int, "Where it ends."]
    evidence: Annotated[str, "The clause or sentence that states it."]
    speaker: Annotated[str | None, "Whom the text credits with it: English name, or English noun for the unnamed."]
    speaker_id: Annotated[str | None, "The speaker's entity; null for the unnamed."]
    relay: Annotated[str | None, "Who passed it on, nearest to the speaker."]
    relay_id: Annotated[str | None, "The relay's entity."]
    relays: Annotated[list[str], "All who passed it on, inner to outer."]
    status: Annotated[str, "happened, planned, possible or denied."]
    date: Annotated[dt.date | None, "When; the first day stands for a month or year. Null where the text does not say."]
    date_precision: Annotated[str | None, "day, month or year; null without a date."]
    place: Annotated[str | None, "Where, English name."]
    place_id: Annotated[str | None, "The place's entity."]
    confidence: Annotated[float, "From 0 to 1."]
    rule: Annotated[str, "The rule that made it."]


@frozen(kw_only=True)
class Quantity(Fact):
    """One row per number that an article states of something counted or measured."""

    TABLE: ClassVar = "quantities"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("article_id", "start_char", "fact_id")

    value: Annotated[float, "The number, with thousand, lakh, crore or million expanded."]
    value_max: Annotated[float | None, "The upper end, where the text gives a range."]
    unit: Annotated[str, "count, percent, an ISO 4217 code, or an English singular unit."]
    item: Annotated[str | None, "English singular noun for what is counted."]
    measure: Annotated[str, "What happened to it: killed, injured, ... (closed list in seeds/measures.csv)."]
    qualifier: Annotated[str, "exact, approx, at_least, at_most, more_than, less_than or range."]
    change: Annotated[str, "level, increase or decrease."]
    part_of: Annotated[str | None, "fact_id of the total that it is a part of."]
    surface: Annotated[str, "The number as written."]
    value_start: Annotated[int, "Where the surface begins."]
    value_end: Annotated[int, "Where it ends."]
    subject: Annotated[str | None, "Whose number it is (an entity's English name), where stated."]
    subject_id: Annotated[str | None, "The subject's entity."]


@frozen(kw_only=True)
class Event(Fact):
    """One row per act that an article tells: who did what to whom, coded in PLOVER."""

    TABLE: ClassVar = "events"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("article_id", "start_char", "fact_id")

    event_type: Annotated[str, "One of PLOVER's sixteen types."]
    mode: Annotated[str | None, "PLOVER mode, where the type has modes and the text tells."]
    contexts: Annotated[list[str], "PLOVER contexts."]
    quad_class: Annotated[int, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."]
    goldstein: Annotated[float, "PLOVER's score of the type or mode."]
    cameo_root: Annotated[str, "Best matching CAMEO root code, two digits."]
    actors: Annotated[list[str], "Who did it, initiator first; English names or nouns."]
    actor_ids: Annotated[list[str | None], "Their entities, null for the unnamed; as long as `actors`."]
    targets: Annotated[list[str], "To whom; English names or nouns."]
    target_ids: Annotated[list[str | None], "Their entities, null for the unnamed; as long as `targets`."]


@frozen(kw_only=True)
class Statement(Fact):
    """One row per utterance that an article gives to somebody."""

    TABLE: ClassVar = "statements"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("article_id", "start_char", "fact_id")

    quote: Annotated[str, "The words between the quote marks, or the reported clause."]
    quote_start: Annotated[int, "Where the quote begins."]
    quote_end: Annotated[int, "Where it ends."]
    direct: Annotated[bool, "Whether these are the speaker's own words."]
    addressee: Annotated[str | None, "Whom the speaker addressed."]
    addressee_id: Annotated[str | None, "The addressee's entity."]


@frozen(kw_only=True)
class Role(Fact):
    """One row per office that an article says a person holds."""

    TABLE: ClassVar = "roles"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("article_id", "start_char", "fact_id")

    person: Annotated[str, "The person's English name."]
    person_id: Annotated[str, "The person's entity."]
    person_start: Annotated[int, "Where the person's name begins."]
    person_end: Annotated[int, "Where it ends."]
    role: Annotated[str, "The office in English, lower case: president, foreign minister."]
    of: Annotated[str | None, "Of what: English name of the country, body or firm."]
    of_id: Annotated[str | None, "Its entity."]
    tenure: Annotated[str, "current, former, acting or designate."]


STATUSES = ("happened", "planned", "possible", "denied")
QUALIFIERS = ("exact", "approx", "at_least", "at_most", "more_than", "less_than", "range")
EVENT_TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
