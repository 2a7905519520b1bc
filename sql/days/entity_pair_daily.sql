-- One row per two entities and day on which texts name both (entity_a < entity_b): in how many, and how many told events
-- join them. A text that names more than a hundred is a list, and brings nobody together.
-- Example: with whom is this firm named together?
with
mentions as (select * from stg_mentions),
articles as (select * from int_day_articles where is_current),
events as (select * from stg_events),

named as (
    select distinct
        articles.article_id,
        articles.cluster_id,
        articles.date,
        mentions.entity_id
    from mentions
    inner join articles on articles.article_id = mentions.article_id
),

lists as (
    select article_id from named group by article_id having count(*) > 100
),

together as (
    select
        one.entity_id as entity_a,
        another.entity_id as entity_b,
        one.date,
        count(*) as articles,
        count(distinct one.cluster_id) as independent_texts
    from named as one
    inner join named as another on another.article_id = one.article_id and another.entity_id > one.entity_id
    anti join lists on lists.article_id = one.article_id
    group by one.entity_id, another.entity_id, one.date
),

sides as (
    select
        events.fact_id,
        articles.date,
        unnest(list_distinct(list_concat(events.actor_ids, events.target_ids))) as entity_id
    from events
    inner join articles on articles.article_id = events.article_id
    where not articles.is_copy
),

joined as (
    select
        one.entity_id as entity_a,
        another.entity_id as entity_b,
        one.date,
        count(*) as events
    from sides as one
    inner join sides as another on another.fact_id = one.fact_id and another.entity_id > one.entity_id
    group by one.entity_id, another.entity_id, one.date
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
