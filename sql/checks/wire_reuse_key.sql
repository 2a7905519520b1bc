-- fail: wire_reuse has one row per two outlets, and at least one text.
select source_id, from_source_id
from wire_reuse
group by source_id, from_source_id
having count(*) > 1 or min(articles) < 1
