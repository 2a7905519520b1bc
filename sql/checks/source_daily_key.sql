-- fail: source_daily has one row per outlet, day, kind of day and language.
select source_id, date, date_is_ingest, language
from source_daily
where date in (select date from int_new_days)
group by source_id, date, date_is_ingest, language
having count(*) > 1
