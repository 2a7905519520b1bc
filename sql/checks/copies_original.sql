-- fail: The original of a cluster is one of its own articles.
select copies.article_id, copies.original_id
from copies
left join copies as originals on originals.article_id = copies.original_id
where copies.batch_id = (select batch_id from _state) and originals.cluster_id is distinct from copies.cluster_id
