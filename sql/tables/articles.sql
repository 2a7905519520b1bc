-- One row per article version: the news itself, its furniture removed.
select
    raw_articles.*,
    raw_batches.ended_at as ingested_at
from raw_articles
left join (select batch_id, min(ended_at) as ended_at from raw_batches group by batch_id) as raw_batches
    on raw_batches.batch_id = raw_articles.batch_id
