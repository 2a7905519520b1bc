-- One row per outlet, day and language: how much it published, and how much of that was copied. articles = originals +
-- copies. Superseded versions do not count. Example: what share of this outlet's news is its own?
with
articles as (select * from int_day_articles),

fact_counts as (
    select article_id, count(*) as facts
    from (
        select article_id from quantities
        union all
        select article_id from events
        union all
        select article_id from statements
        union all
        select article_id from roles
    )
    group by article_id
)

select
    articles.source_id,
    articles.date,
    articles.date_is_ingest,
    articles.language,
    count(*) as articles,
    count(*) filter (where not articles.is_copy) as originals,
    count(*) filter (where articles.is_copy) as copies,
    cast(coalesce(sum(fact_counts.facts), 0) as bigint) as facts
from articles
left join fact_counts on fact_counts.article_id = articles.article_id
where articles.is_current
group by articles.source_id, articles.date, articles.date_is_ingest, articles.language
