-- fail: Every article's source is listed in sources.
select articles.article_id, articles.source_id
from articles
anti join sources on sources.source_id = articles.source_id
where articles.batch_id = (select batch_id from _state)
