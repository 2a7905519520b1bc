-- One row per article that the run being published has brought or read again: what checks of single rows look at, so
-- that they stay quick.
select
    article_id,
    file_path,
    text,
    published_date
from raw_articles
where batch_id = (select batch_id from _state) or article_id in (select article_id from _reread)
