-- One row per article of the run that is being published: what checks of single rows look at, so that they stay quick.
select
    article_id,
    file_path,
    text,
    published_date
from raw_articles
where batch_id = (select batch_id from _state)
