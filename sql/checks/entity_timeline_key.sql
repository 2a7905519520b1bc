-- fail: entity_timeline has one row per entity and fact.
select entity_id, fact_id
from entity_timeline
group by entity_id, fact_id
having count(*) > 1
