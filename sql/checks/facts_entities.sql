-- fail: Every entity that a fact names is in entities.
select named.fact_id, named.entity_id
from int_fact_entities as named
anti join raw_entities as entities on entities.entity_id = named.entity_id
where named.article_id in (select article_id from int_new_articles)
