-- One row per article version: its day and its outlet. An unknown source is no outlet.
select
    article_id,
    source_id,
    nullif(source_id, 'unknown') as outlet_id,
    language,
    agency,
    published_at,
    coalesce(published_date, cast(ingested_at as date)) as date,
    published_date is null as date_is_ingest,
    coalesce(published_at, cast(coalesce(published_date, cast(ingested_at as date)) as timestamp)) as reported_at,
    published_at is not null as is_timed,
    supersedes,
    batch_id
from articles
