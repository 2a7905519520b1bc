-- fail: source_entity_daily has one row per outlet, entity, day and kind of day.
select source_id, entity_id, date, date_is_ingest
from source_entity_daily
where date in (select date from int_new_days)
group by source_id, entity_id, date, date_is_ingest
having count(*) > 1
