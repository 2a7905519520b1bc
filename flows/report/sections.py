"""What the report asks of the warehouse: each section with its question in words and its SQL, which a reader can copy.

`{scope}` in a query is replaced by the articles that the report is about. The report of a whole warehouse, made after
every run, asks the same without it, and counts from what is counted by day: it is to cost little with a million articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SCOPE = "select article_id, story_id from stories join articles using (article_id)"
PARTING = "--\n"  # a line after the steps whose place `daily` takes
_IN_SCOPE = r"[a-z_.]+ in \(select (?:article|story)_id from scope\)"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: what it shows, the query behind it, and the shape in which it is drawn."""

    key: str
    title: str
    intro: str
    sql: str
    shape: str
    empty: str
    daily: str = ""  # of everything: what stands for the steps before the last, read from what is counted by day

    def query(self, scope: str) -> str:
        """The SQL for the articles that a query selects; for all of them where it is empty."""
        first, parting, last = self.sql.partition(PARTING)
        if scope:
            return self.sql.replace(PARTING, "").replace("{scope}", scope)
        return f"with {self.daily}{last}" if parting else of_everything(first)


def of_everything(sql: str) -> str:
    """A query without its scope, and without the conditions that name it."""
    sql = sql.replace("with scope as ({scope}), ", "with ").replace("with scope as ({scope})\n", "")
    sql = re.sub(rf"where {_IN_SCOPE}\s+and ", "where ", sql)
    return re.sub(rf"\s+(?:where|and) {_IN_SCOPE}", "", sql)


SECTIONS = (
    Section(
        "today",
        "What came in",
        "The articles of the last run, by source, with the newest of each.",
        """with scope as ({scope})
select
    articles.source_id as source,
    count(*) as articles,
    count(*) filter (where copies.relation in ('exact', 'near')) as copies,
    count(distinct stories.story_id) as stories,
    max(articles.published_date) as latest_day,
    arg_max(coalesce(articles.headline, articles.file_name), (articles.published_date, articles.article_id)) as newest,
    arg_max(articles.language, (articles.published_date, articles.article_id)) as language
from articles
inner join copies using (article_id)
inner join stories using (article_id)
where articles.batch_id = (select batch_id from batches order by ended_at desc, batch_id desc limit 1)
    and articles.article_id in (select article_id from scope)
group by articles.source_id
order by articles desc, source
limit 40""",
        "arrivals",
        "Nothing of this came in with the last run.",
    ),
    Section(
        "contradictions",
        "Who says otherwise",
        "Rival values of one claim: each with who holds it, where it was printed and the sentence that states it.",
        """with scope as ({scope}), strongest as (
    select
        contradiction_id,
        row_number() over (order by count(distinct holder) desc, count(*) desc, contradiction_id) as place
    from contradictions
    where story_id in (select story_id from scope)
    group by contradiction_id
),
sides as (
    select * from contradictions inner join strongest using (contradiction_id) where place <= 12
),
printed as (
    select
        sides.claim_id,
        articles.article_id,
        articles.language,
        articles.headline,
        articles.published_at,
        quantities.surface
    from sides
    inner join stories on stories.story_id = sides.story_id
    inner join quantities
        on quantities.article_id = stories.article_id
        and quantities.value = sides.value
        and quantities.evidence = sides.evidence
    inner join articles on articles.article_id = quantities.article_id
    qualify row_number() over (partition by sides.claim_id order by articles.published_at, quantities.fact_id) = 1
)
select
    place, item, measure, subject, unit, value, value_max, holder, sources, first_reported, last_reported, evidence,
    language, surface, article_id, story_id,
    arg_min(headline, (published_at, article_id)) over by_place as headline,
    arg_min(language, (published_at, article_id)) filter (where headline is not null) over by_place as headline_language
from sides
left join printed using (claim_id)
window by_place as (partition by place)
order by place, value, claim_id""",
        "contradictions",
        "No two sources contradict each other.",
    ),
    Section(
        "stories",
        "Stories by independent texts",
        "Copies of one text count once. Bars are texts by day; below a headline, how the story's figures moved.",
        """with scope as ({scope}), candidates as (
    select story_id
    from stories
    where story_id in (select story_id from scope)
    group by story_id
    order by count(*) desc, story_id
    limit 1000
),
members as materialized (
    select
        stories.story_id,
        copies.cluster_id,
        articles.article_id,
        articles.source_id,
        articles.language,
        articles.headline,
        articles.published_date as date
    from stories
    inner join copies using (article_id)
    inner join articles using (article_id)
    where stories.story_id in (select story_id from candidates)
),
largest as (
    select story_id, count(*) as articles, count(distinct cluster_id) as independent_texts
    from members
    group by story_id
    order by independent_texts desc, articles desc, story_id
    limit 12
),
told as (
    select
        story_id,
        count(distinct source_id) as sources,
        list(distinct language order by language) as languages,
        arg_min(headline, (date, article_id)) as headline,
        arg_min(language, (date, article_id)) as language
    from members
    group by story_id
),
texts as (
    select story_id, date, count(distinct cluster_id) as texts
    from members
    where date is not null
    group by story_id, date
),
days as (
    select story_id, list({'date': date, 'count': texts} order by date) as days from texts group by story_id
),
openings as (
    select
        members.story_id,
        arg_min(left(articles.text, 90), (members.date, members.article_id)) as opening
    from largest
    inner join told on told.story_id = largest.story_id and told.headline is null
    inner join members on members.story_id = largest.story_id
    inner join articles on articles.article_id = members.article_id
    group by members.story_id
),
figures as (
    select
        story_id,
        list(
            {'date': date, 'item': item, 'measure': measure, 'value': value, 'previous': previous_value}
            order by date, value, claim_id
        ) as figures
    from story_timeline
    where story_id in (select story_id from largest) and status = 'happened' and measure <> 'other'
    group by story_id
)
select
    coalesce(headline, regexp_replace(opening, '\\s+\\S*$', '') || ' …') as headline,
    language, articles, independent_texts, sources, languages, days, figures, story_id
from largest
inner join told using (story_id)
left join openings using (story_id)
left join days using (story_id)
left join figures using (story_id)
order by independent_texts desc, articles desc, story_id""",
        "stories",
        "No story yet.",
    ),
    Section(
        "timeline",
        "How figures moved",
        "The latest revisions: a value that raises or replaces what was reported before.",
        """with scope as ({scope}), latest as (
    select date, item, measure, previous_value, value, holder, sources, story_id
    from story_timeline
    where is_revision and story_id in (select story_id from scope)
    order by date desc, story_id, item, measure, value
    limit 40
),
told as (
    select
        stories.story_id,
        arg_min(articles.headline, (articles.published_date, articles.article_id)) as headline,
        arg_min(articles.language, (articles.published_date, articles.article_id))
            filter (where articles.headline is not null) as language
    from stories
    inner join articles using (article_id)
    where stories.story_id in (select story_id from latest)
    group by stories.story_id
)
select date, headline, language, item, measure, previous_value, value, holder, sources, story_id
from latest
left join told using (story_id)
order by date desc, story_id, item, measure, value""",
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
where story_id in (select story_id from scope) and origins > 1
order by origins desc, sources desc, claim
limit 15""",
        "table",
        "No claim has more than one origin.",
    ),
    Section(
        "denials",
        "What is denied",
        "What somebody says is not so, in the words that say it.",
        """with scope as ({scope}), latest as (
    select denied_by, date, evidence, article_id, fact_id
    from denials
    where story_id in (select story_id from scope)
    order by date desc, fact_id
    limit 15
)
select
    latest.denied_by, latest.date, latest.evidence, articles.headline, articles.language, latest.article_id
from latest
inner join articles using (article_id)
order by latest.date desc, latest.fact_id""",
        "denials",
        "Nothing is denied.",
    ),
    Section(
        "reuse",
        "Who carries whose text",
        "Rows carried a text that the source in the column had first: articles, and the median delay in hours. The twelve that"
        " are carried most, and the twenty that carry most of them.",
        """with scope as ({scope}), pairs as (
    select
        carried.source_id,
        firsts.source_id as from_source_id,
        count(*) as articles,
        median((epoch(carried.published_at) - epoch(firsts.published_at)) / 3600) as median_delay_hours
    from copies
    inner join articles as carried using (article_id)
    inner join articles as firsts on firsts.article_id = copies.original_id
    where copies.relation in ('exact', 'near')
        and carried.source_id <> firsts.source_id
        and 'unknown' not in (carried.source_id, firsts.source_id)
        and carried.article_id in (select article_id from scope)
    group by carried.source_id, firsts.source_id
),
--
origins as (
    select from_source_id
    from pairs
    group by from_source_id
    order by sum(articles) desc, from_source_id
    limit 12
),
carriers as (
    select source_id
    from pairs
    inner join origins using (from_source_id)
    group by source_id
    order by sum(articles) desc, source_id
    limit 20
)
select source_id, from_source_id, articles, median_delay_hours
from pairs
inner join origins using (from_source_id)
inner join carriers using (source_id)
order by articles desc, source_id, from_source_id""",
        "matrix",
        "No text was carried by a second source.",
        daily="""pairs as (
    select source_id, from_source_id, articles, median_delay_hours from wire_reuse
),
""",
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
--
select name, type, date, independent_texts, texts as total
from entity_daily
inner join top using (entity_id)
order by texts desc, entity_id, date""",
        "lines",
        "Nobody is named.",
        daily="""top as (
    select entity_id, cast(sum(independent_texts) as bigint) as texts
    from entity_daily
    group by entity_id
    order by texts desc, entity_id
    limit 15
)
""",
    ),
    Section(
        "sources",
        "Sources",
        "What each brought, how much of it was its own text, and when.",
        """with scope as ({scope}), daily as (
    select
        articles.source_id,
        articles.published_date as date,
        count(*) as articles,
        count(*) filter (where copies.relation in ('exact', 'near')) as copies,
        list(distinct articles.language) as languages
    from articles
    inner join copies using (article_id)
    where articles.article_id in (select article_id from scope)
    group by articles.source_id, articles.published_date
)
--
select
    source_id as source,
    cast(sum(articles) as bigint) as articles,
    cast(sum(articles) - sum(copies) as bigint) as own_texts,
    cast(sum(copies) as bigint) as copies,
    list_sort(list_distinct(flatten(list(languages)))) as languages,
    list({'date': date, 'count': articles} order by date) filter (where date is not null) as days
from daily
group by source_id
order by articles desc, source
limit 40""",
        "sources",
        "No source.",
        daily="""daily as (
    select
        source_id,
        case when date_is_ingest then null else date end as date,
        cast(sum(articles) as bigint) as articles,
        cast(sum(copies) as bigint) as copies,
        list(distinct language) as languages
    from source_daily
    group by all
)
""",
    ),
    Section(
        "quality",
        "Quality and rejects",
        "Of the whole warehouse: checks of the last run that found rows, and what became no article.",
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
    Section(
        "runs",
        "Runs",
        "The last runs over the whole warehouse, newest first (UTC).",
        """select ended_at, batch_id, articles, copies, rejects, facts, round(seconds, 1) as seconds
from batches
order by ended_at desc
limit 7""",
        "table",
        "No run yet.",
    ),
)
