-- One row per two outlets: how many texts one carried that the other had first, and how long after.
-- Example: from which agency does this outlet take its news, and how fast?
with
articles as (select * from int_articles)

select
    carried.outlet_id as source_id,
    firsts.outlet_id as from_source_id,
    count(*) as articles,
    median((epoch(carried.reported_at) - epoch(firsts.reported_at)) / 3600) filter (
        where not carried.date_is_ingest and not firsts.date_is_ingest
    ) as median_delay_hours
from articles as carried
inner join articles as firsts on firsts.article_id = carried.original_id
where carried.is_copy
    and carried.is_current
    and carried.outlet_id <> firsts.outlet_id
group by carried.outlet_id, firsts.outlet_id
