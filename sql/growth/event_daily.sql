-- One row per event type, first actor, first target, day and status, of days that a run only added texts to. PLOVER's
-- scores have one decimal, so that what a stored mean was made of is got back exactly.
with
counted as (
    select * from stored_event_daily
    union all by name
    select * from added_event_daily
)

select
    event_type,
    quad_class,
    min(actor) as actor,
    actor_id,
    min(target) as target,
    target_id,
    date,
    date_is_ingest,
    status,
    cast(sum(weight * events) as bigint) as events,
    cast(sum(weight * independent_texts) as bigint) as independent_texts,
    mean_score(sum(weight * round(goldstein * events, 1)), sum(weight * events)) as goldstein
from counted
group by
    event_type,
    quad_class,
    coalesce(actor_id, lower(actor)),
    actor_id,
    coalesce(target_id, lower(target)),
    target_id,
    date,
    date_is_ingest,
    status
