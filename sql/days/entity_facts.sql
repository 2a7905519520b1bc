-- One row per entity and fact that it takes part in, by the day of publication. Superseded versions count here.
-- Example: where is this ministry a side of anything?
with
fact_entities as (select * from int_fact_entities),
articles as (select * from int_day_articles)

select
    fact_entities.entity_id,
    articles.date,
    fact_entities.kind,
    fact_entities.predicate,
    fact_entities.fact_id,
    fact_entities.article_id,
    fact_entities.evidence
from fact_entities
inner join articles on articles.article_id = fact_entities.article_id
