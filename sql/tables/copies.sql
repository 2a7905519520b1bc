-- One row per article: the cluster of near-identical texts it belongs to. The latest assignment counts.
-- The few articles that were assigned more than once are listed in _moved, so that a filter meets no window.
select raw_copies.*
from raw_copies
left join _moved on _moved.table_name = 'copies' and _moved.article_id = raw_copies.article_id
where _moved.batch_id is null or _moved.batch_id = raw_copies.batch_id
