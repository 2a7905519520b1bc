-- One row per entity and day, of days that a run only added texts to. How many outlets there are is counted among the
-- days of the outlets, which stand already: two texts of one outlet are no two outlets.
with
counted as (
    select * from stored_entity_daily
    union all by name
    select * from added_entity_daily
),
outlets as (
    select entity_id, date, date_is_ingest, count(*) as sources
    from source_entity_daily
    where source_id <> 'unknown'
    group by entity_id, date, date_is_ingest
),
entities as (select * from int_names),

summed as (
    select
        entity_id,
        any_value(name) as name,
        any_value(type) as type,
        date,
        date_is_ingest,
        cast(sum(weight * articles) as bigint) as articles,
        cast(sum(weight * independent_texts) as bigint) as independent_texts,
        cast(sum(weight * mentions) as bigint) as mentions,
        cast(sum(weight * facts) as bigint) as facts
    from counted
    group by entity_id, date, date_is_ingest
)

select
    summed.entity_id,
    coalesce(entities.name, summed.name) as name,
    coalesce(entities.type, summed.type) as type,
    summed.date,
    summed.date_is_ingest,
    summed.articles,
    summed.independent_texts,
    coalesce(outlets.sources, 0) as sources,
    summed.mentions,
    summed.facts
from summed
left join outlets
    on outlets.entity_id = summed.entity_id
    and outlets.date = summed.date
    and outlets.date_is_ingest = summed.date_is_ingest
left join entities on entities.entity_id = summed.entity_id
