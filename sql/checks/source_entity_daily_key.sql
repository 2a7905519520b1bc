-- fail: source_entity_daily has one row per outlet, entity, day and kind of day.
select source_id, entity_id, date, date_is_ingest
from source_entity_daily
group by source_id, entity_id, date, date_is_ingest
having count(*) > 1
