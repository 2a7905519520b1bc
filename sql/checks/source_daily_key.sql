-- fail: source_daily has one row per outlet, day, kind of day and language.
select source_id, date, date_is_ingest, language
from source_daily
group by source_id, date, date_is_ingest, language
having count(*) > 1
