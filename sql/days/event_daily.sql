-- One row per event type, first actor, first target, day of publication and status. Copies do not count.
-- Example: how did material conflict between two countries develop?
with
events as (select * from stg_events),
articles as (select * from int_day_articles)

select
    events.event_type,
    events.quad_class,
    min(events.actor) as actor,
    events.actor_id,
    min(events.target) as target,
    events.target_id,
    articles.date,
    articles.date_is_ingest,
    events.status,
    count(*) as events,
    count(distinct articles.cluster_id) as independent_texts,
    mean_score(sum(events.goldstein), count(*)) as goldstein
from events
inner join articles on articles.article_id = events.article_id
where articles.is_current and not articles.is_copy
group by
    events.event_type,
    events.quad_class,
    events.actor_key,
    events.actor_id,
    events.target_key,
    events.target_id,
    articles.date,
    articles.date_is_ingest,
    events.status
