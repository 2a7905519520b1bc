-- One row per article: its cluster of copies. A text that appeared later at the same address is no copy.
select
    article_id,
    cluster_id,
    original_id,
    relation,
    relation in ('exact', 'near') as is_copy
from copies
