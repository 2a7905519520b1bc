-- One row per two entities and day on which texts name both (entity_a < entity_b): in how many, and how many told events join
-- them. Example: with whom is this firm named together?
with
mentions as (select * from stg_mentions),
articles as (select * from int_articles),
events as (select * from stg_events),

together as (
    select
        one.entity_id as entity_a,
        another.entity_id as entity_b,
        articles.date,
        count(distinct one.article_id) as articles,
        count(distinct articles.cluster_id) as independent_texts
    from mentions as one
    inner join mentions as another on another.article_id = one.article_id and another.entity_id > one.entity_id
    inner join articles on articles.article_id = one.article_id
    where articles.is_current
    group by one.entity_id, another.entity_id, articles.date
),

sides as (
    select fact_id, article_id, unnest(list_concat(actor_ids, target_ids)) as entity_id
    from events
),

joined as (
    select
        one.entity_id as entity_a,
        another.entity_id as entity_b,
        articles.date,
        count(distinct one.fact_id) as events
    from sides as one
    inner join sides as another on another.fact_id = one.fact_id and another.entity_id > one.entity_id
    inner join articles on articles.article_id = one.article_id
    where articles.is_current and not articles.is_copy
    group by one.entity_id, another.entity_id, articles.date
)

select
    together.entity_a,
    together.entity_b,
    together.date,
    together.articles,
    together.independent_texts,
    coalesce(joined.events, 0) as events
from together
left join joined
    on joined.entity_a = together.entity_a and joined.entity_b = together.entity_b and joined.date = together.date
