-- fail: event_daily has one row per type, first actor, first target, day and status.
select event_type, coalesce(actor_id, lower(actor)), coalesce(target_id, lower(target)), date, status
from event_daily
where date in (select date from int_new_days)
group by event_type, coalesce(actor_id, lower(actor)), coalesce(target_id, lower(target)), date, status
having count(*) > 1
