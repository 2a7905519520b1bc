-- fail: entity_timeline has one row per entity and fact, as entity_facts has, which it is made of.
select entity_id, fact_id
from entity_facts
group by entity_id, fact_id
having count(*) > 1
