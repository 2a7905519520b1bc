-- fail: Every article was brought by a run that is listed.
select article_id, batch_id
from articles
where batch_id = (select batch_id from _state) and ingested_at is null
