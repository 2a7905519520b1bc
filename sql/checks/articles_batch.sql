-- fail: Every article was brought by a run that is listed.
select article_id, batch_id
from articles
where ingested_at is null
