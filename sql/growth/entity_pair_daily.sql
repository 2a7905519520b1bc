-- One row per two entities and day, of days that a run only added texts to. Most pairs are as they were.
with
stored as (select * from stored_entity_pair_daily),
added as (select * from added_entity_pair_daily),

counted as (
    select stored.*
    from stored
    semi join added
        on added.date = stored.date and added.entity_a = stored.entity_a and added.entity_b = stored.entity_b
    union all by name
    select * from added
)

select
    stored.entity_a,
    stored.entity_b,
    stored.date,
    stored.articles,
    stored.independent_texts,
    stored.events
from stored
anti join added on added.date = stored.date and added.entity_a = stored.entity_a and added.entity_b = stored.entity_b
union all
select
    entity_a,
    entity_b,
    date,
    cast(sum(weight * articles) as bigint),
    cast(sum(weight * independent_texts) as bigint),
    cast(sum(weight * events) as bigint)
from counted
group by entity_a, entity_b, date
