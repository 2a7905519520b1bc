-- One row per outlet, entity and day, of days that a run only added texts to.
with
counted as (
    select * from stored_source_entity_daily
    union all by name
    select * from added_source_entity_daily
),
entities as (select * from int_names),

summed as (
    select
        source_id,
        entity_id,
        any_value(name) as name,
        date,
        date_is_ingest,
        cast(sum(weight * articles) as bigint) as articles,
        cast(sum(weight * independent_texts) as bigint) as independent_texts,
        cast(sum(weight * mentions) as bigint) as mentions
    from counted
    group by source_id, entity_id, date, date_is_ingest
)

-- who is called otherwise since the last run is so here, too
select summed.* replace (coalesce(entities.name, summed.name) as name)
from summed
left join entities on entities.entity_id = summed.entity_id
