-- fail: An outlet takes texts from another outlet, never from itself or from an unknown one.
select source_id, from_source_id
from wire_reuse
group by source_id, from_source_id
having count(*) > 1 or source_id = from_source_id or source_id = 'unknown' or from_source_id = 'unknown'
