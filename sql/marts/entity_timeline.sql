-- One row per entity and fact that it takes part in, by the day of publication. Superseded versions count here.
-- Example: what happened to this ministry, day by day?
with
fact_entities as (select * from int_fact_entities),
articles as (select * from int_articles),
entities as (select * from stg_entities)

select
    fact_entities.entity_id,
    entities.name,
    articles.date,
    facts.kind,
    facts.predicate,
    facts.fact_id,
    facts.article_id,
    facts.evidence
from fact_entities
inner join facts on facts.fact_id = fact_entities.fact_id
inner join articles on articles.article_id = fact_entities.article_id
left join entities on entities.entity_id = fact_entities.entity_id
