-- One row per article: the cluster of near-identical texts it belongs to. The latest assignment counts.
-- The few articles that were assigned more than once are listed in _moved, so that a filter meets no window. Not joined
-- from the left: where nothing is listed, DuckDB 2.0 takes that for a table without rows, and drops a reader's limit.
select *
from raw_copies
anti join _moved
    on _moved.table_name = 'copies' and _moved.article_id = raw_copies.article_id and _moved.batch_id <> raw_copies.batch_id
