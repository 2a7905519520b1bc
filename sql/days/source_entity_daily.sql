-- One row per outlet, entity and day: how much an outlet wrote about it. Example: which outlet covers a minister most?
with
mentions as (select * from stg_mentions),
articles as (select * from int_day_articles),
entities as (select * from int_names),

per_article as (
    select entity_id, article_id, count(*) as mentions
    from mentions
    group by entity_id, article_id
)

select
    articles.source_id,
    per_article.entity_id,
    any_value(entities.name) as name,
    articles.date,
    articles.date_is_ingest,
    count(*) as articles,
    count(distinct articles.cluster_id) as independent_texts,
    cast(sum(per_article.mentions) as bigint) as mentions
from per_article
inner join articles on articles.article_id = per_article.article_id
left join entities on entities.entity_id = per_article.entity_id
where articles.is_current
group by articles.source_id, per_article.entity_id, articles.date, articles.date_is_ingest
