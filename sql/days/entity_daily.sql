-- One row per entity and day: how widely it was covered. Copies of one text count as one independent text, and their
-- facts not again. Example: who was most written about this week, copies aside?
with
mentions as (select * from stg_mentions),
articles as (select * from int_day_articles),
entities as (select * from int_names),
taking_part as (select * from entity_facts),

per_article as (
    select entity_id, article_id, count(*) as mentions
    from mentions
    group by entity_id, article_id
),

facts_per_article as (
    select entity_id, article_id, count(*) as facts
    from taking_part
    group by entity_id, article_id
)

select
    per_article.entity_id,
    any_value(entities.name) as name,
    any_value(entities.type) as type,
    articles.date,
    articles.date_is_ingest,
    count(*) as articles,
    count(distinct articles.cluster_id) as independent_texts,
    count(distinct articles.outlet_id) as sources,
    cast(sum(per_article.mentions) as bigint) as mentions,
    cast(coalesce(sum(facts_per_article.facts) filter (where not articles.is_copy), 0) as bigint) as facts
from per_article
inner join articles on articles.article_id = per_article.article_id
left join facts_per_article
    on facts_per_article.entity_id = per_article.entity_id and facts_per_article.article_id = per_article.article_id
left join entities on entities.entity_id = per_article.entity_id
where articles.is_current
group by per_article.entity_id, articles.date, articles.date_is_ingest
