-- One row per article: the story it tells. The latest assignment counts.
-- The few articles that were assigned more than once are listed in _moved, so that a filter meets no window.
select raw_stories.*
from raw_stories
left join _moved on _moved.table_name = 'stories' and _moved.article_id = raw_stories.article_id
where _moved.batch_id is null or _moved.batch_id = raw_stories.batch_id
