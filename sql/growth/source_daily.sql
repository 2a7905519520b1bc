-- One row per outlet, day and language, of days that a run only added texts to.
with
counted as (
    select * from stored_source_daily
    union all by name
    select * from added_source_daily
)

select
    source_id,
    date,
    date_is_ingest,
    language,
    cast(sum(weight * articles) as bigint) as articles,
    cast(sum(weight * originals) as bigint) as originals,
    cast(sum(weight * copies) as bigint) as copies,
    cast(sum(weight * facts) as bigint) as facts
from counted
group by source_id, date, date_is_ingest, language
