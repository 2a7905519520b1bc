-- One row per article: the story it tells. The latest assignment counts.
-- The few articles that were assigned more than once are listed in _moved, so that a filter meets no window. Not joined
-- from the left: where nothing is listed, DuckDB 2.0 takes that for a table without rows, and drops a reader's limit.
select *
from raw_stories
anti join _moved
    on _moved.table_name = 'stories' and _moved.article_id = raw_stories.article_id and _moved.batch_id <> raw_stories.batch_id
