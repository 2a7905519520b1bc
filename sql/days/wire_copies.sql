-- One row per text that an outlet carried and another had first: how long after. Example: what did it take from an
-- agency today?
with
articles as (select * from int_day_articles),
originals as (select * from stg_articles)

select
    articles.article_id,
    articles.outlet_id as source_id,
    originals.outlet_id as from_source_id,
    articles.date,
    case
        when not articles.date_is_ingest and not originals.date_is_ingest
            then (epoch(articles.reported_at) - epoch(originals.reported_at)) / 3600
    end as delay_hours
from articles
inner join originals on originals.article_id = articles.original_id
where articles.is_copy and articles.is_current and articles.outlet_id <> originals.outlet_id
