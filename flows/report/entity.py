"""What the page of one entity asks: `{entity}` in a query is replaced by its id, quoted."""

from __future__ import annotations

from flows.report.sections import Section

SUMMARY = """select
    cast(sum(articles) as bigint) as articles,
    cast(sum(independent_texts) as bigint) as independent_texts,
    cast(sum(mentions) as bigint) as mentions,
    cast(sum(facts) as bigint) as facts,
    cast(min(date) as varchar) as first_day,
    cast(max(date) as varchar) as last_day
from entity_daily
where entity_id = {entity}"""

SECTIONS = (
    Section(
        "entity",
        "Who or what",
        "As the table of entities has it.",
        """select entity_id, type, country, origin, aliases[:12] as some_names
from entities
where entity_id = {entity}""",
        "table",
        "It is in no table.",
    ),
    Section(
        "days",
        "By day",
        "Independent texts that name it.",
        """select name, type, date, independent_texts, sum(independent_texts) over () as total
from entity_daily
where entity_id = {entity}
order by date""",
        "lines",
        "No article names it.",
    ),
    Section(
        "outlets",
        "By source",
        "Who names it, and how often.",
        """select source_id as source, cast(sum(articles) as bigint) as articles, cast(sum(mentions) as bigint) as mentions
from source_entity_daily
where entity_id = {entity}
group by source_id
order by articles desc, source
limit 20""",
        "table",
        "No source names it.",
    ),
    Section(
        "offices",
        "Offices",
        "Who holds which office, by the number of articles that say so.",
        """select person, role, "of", tenure, count(distinct article_id) as articles
from roles
where {entity} in (person_id, of_id)
group by all
order by articles desc, person, role, "of", tenure
limit 20""",
        "table",
        "No office is told.",
    ),
    Section(
        "claims",
        "Claims",
        "What is claimed of it or by it, the best corroborated first.",
        """select claim, holder, origins, sources, first_reported, last_reported
from claims
where {entity} in (subject_id, holder_id)
order by origins desc, sources desc, claim, claim_id
limit 20""",
        "table",
        "Nothing is claimed.",
    ),
    Section(
        "company",
        "Named together with",
        "Who else stands in the same texts.",
        """with pairs as (
    select if(entity_a = {entity}, entity_b, entity_a) as entity_id, independent_texts, events
    from entity_pairs
    where {entity} in (entity_a, entity_b)
)
select
    entities.name,
    entities.type,
    cast(sum(independent_texts) as bigint) as independent_texts,
    cast(sum(events) as bigint) as events
from pairs
inner join entities using (entity_id)
group by entities.name, entities.type
order by independent_texts desc, events desc, name
limit 15""",
        "table",
        "Nobody else.",
    ),
    Section(
        "timeline",
        "Timeline",
        "The latest facts that concern it, with the words that state them.",
        """select date, kind, predicate, evidence, article_id
from entity_timeline
where entity_id = {entity}
order by date desc, fact_id
limit 30""",
        "table",
        "No fact concerns it.",
    ),
)
