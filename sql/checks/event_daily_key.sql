-- fail: event_daily has one row per type, first actor, first target, day and status.
select
    event_type,
    coalesce(actor_id, lower(actor)) as actor_key,
    coalesce(target_id, lower(target)) as target_key,
    date,
    date_is_ingest,
    status
from event_daily
group by
    event_type,
    coalesce(actor_id, lower(actor)),
    coalesce(target_id, lower(target)),
    date,
    date_is_ingest,
    status
having count(*) > 1
