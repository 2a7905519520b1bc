"""What the report asks of the warehouse: each section with its question in words and its SQL, which a reader can copy.

`{scope}` in a query is replaced by the articles that the report is about.
"""

from __future__ import annotations

from dataclasses import dataclass

SCOPE = "select article_id, story_id from stories join articles using (article_id)"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: what it shows, the query behind it, and the shape in which it is drawn."""

    key: str
    title: str
    intro: str
    sql: str
    shape: str
    empty: str


SECTIONS = (
    Section(
        "today",
        "What came in",
        "The last runs, newest first.",
        """select ended_at, batch_id, articles, copies, rejects, facts
from batches
order by ended_at desc
limit 7""",
        "table",
        "No run yet.",
    ),
    Section(
        "contradictions",
        "Who says otherwise",
        "Rival values of one claim: each with who holds it, where it was printed and the sentence that states it.",
        """with scope as ({scope}), strongest as (
    select contradiction_id, row_number() over (order by count(distinct holder) desc, count(*) desc, contradiction_id) as place
    from contradictions
    where story_id in (select story_id from scope)
    group by contradiction_id
)
select place, item, measure, subject, unit, value, value_max, holder, sources, first_reported, last_reported, evidence
from contradictions
inner join strongest using (contradiction_id)
where place <= 12
order by place, value""",
        "contradictions",
        "No two sources contradict each other.",
    ),
    Section(
        "stories",
        "Stories by independent texts",
        "Copies of one text count once. The line below each story shows how its figures moved.",
        """with scope as ({scope}), largest as (
    select
        stories.story_id,
        count(*) as articles,
        count(distinct copies.cluster_id) as independent_texts,
        count(distinct articles.source_id) as sources,
        list(distinct articles.language order by articles.language) as languages,
        min(articles.published_date) as first_date,
        max(articles.published_date) as last_date,
        arg_min(articles.headline, (articles.published_date, articles.article_id)) as headline
    from stories
    inner join articles using (article_id)
    inner join copies using (article_id)
    where stories.story_id in (select story_id from scope)
    group by stories.story_id
)
select headline, articles, independent_texts, sources, languages, first_date, last_date, story_id
from largest
order by independent_texts desc, articles desc, story_id
limit 12""",
        "stories",
        "No story yet.",
    ),
    Section(
        "timeline",
        "How figures moved",
        "Values of one claim over time; a revision raises or replaces what was reported before.",
        """with scope as ({scope})
select story_id, date, item, measure, value, previous_value, status, holder, sources, is_revision
from story_timeline
where is_revision and story_id in (select story_id from scope)
order by date desc, story_id, item, measure
limit 40""",
        "revisions",
        "No figure was revised.",
    ),
    Section(
        "corroboration",
        "Best corroborated claims",
        "By the number of origins: reports that credit one speaker, or copy one text, are one origin.",
        """with scope as ({scope})
select claim, origins, origin_names, independent_texts, sources, articles
from corroboration
where story_id in (select story_id from scope)
order by origins desc, sources desc, claim
limit 15""",
        "table",
        "No claim has more than one origin.",
    ),
    Section(
        "denials",
        "What is denied",
        "",
        """with scope as ({scope})
select denied_by, date, evidence
from denials
where story_id in (select story_id from scope)
order by date desc, fact_id
limit 15""",
        "table",
        "Nothing is denied.",
    ),
    Section(
        "reuse",
        "Who carries whose text",
        "Rows carried a text that the source in the column had first; numbers are articles.",
        """select source_id, from_source_id, articles, median_delay_hours
from wire_reuse
order by articles desc, source_id, from_source_id
limit 60""",
        "matrix",
        "No text was carried by a second source.",
    ),
    Section(
        "entities",
        "Most named",
        "Independent texts that name them, and how these are spread over time.",
        """with scope as ({scope}), top as (
    select mentions.entity_id, count(distinct copies.cluster_id) as texts
    from mentions
    inner join copies using (article_id)
    where mentions.article_id in (select article_id from scope)
    group by mentions.entity_id
    order by texts desc, mentions.entity_id
    limit 15
)
select name, type, date, independent_texts, texts as total
from entity_daily
inner join top using (entity_id)
order by texts desc, entity_id, date""",
        "lines",
        "Nobody is named.",
    ),
    Section(
        "sources",
        "Sources",
        "How much each brought, how much of it was its own text, and how many facts an article gave.",
        """select
    source_id,
    sum(articles) as articles,
    sum(originals) as own_texts,
    sum(copies) as copies,
    round(sum(facts) / sum(articles), 1) as facts_per_article
from source_daily
group by source_id
order by articles desc, source_id
limit 40""",
        "table",
        "No source.",
    ),
    Section(
        "quality",
        "Quality and rejects",
        "Checks of the last run that found rows, and what became no article.",
        """select 'check' as kind, "check" as name, rows, promise as detail
from check_results
where rows > 0 and batch_id = (select batch_id from batches order by ended_at desc limit 1)
union all
select 'reject' as kind, reason as name, count(*) as rows, any_value(detail order by detail) as detail
from rejects
group by reason
order by kind, rows desc, name""",
        "table",
        "Every check passed and nothing was rejected.",
    ),
)
