-- fail: entity_daily has one row per entity, day and kind of day.
select entity_id, date, date_is_ingest
from entity_daily
group by entity_id, date, date_is_ingest
having count(*) > 1
