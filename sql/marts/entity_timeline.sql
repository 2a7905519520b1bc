-- One row per entity and fact that it takes part in, with what it is called: `entity_facts` under a name. Example: what
-- happened to this ministry, day by day?
with
taking_part as (select * from entity_facts),
names as (select * from stg_entities)

select
    taking_part.entity_id,
    names.name,
    taking_part.date,
    taking_part.kind,
    taking_part.predicate,
    taking_part.fact_id,
    taking_part.article_id,
    taking_part.evidence
from taking_part
left join names on names.entity_id = taking_part.entity_id
