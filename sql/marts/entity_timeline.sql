-- One row per entity and fact that it takes part in, by the day of publication. Superseded versions count here.
-- Each column that can name an entity is read for itself, so that a filter on the entity reaches the files.
-- Example: what happened to this ministry, day by day?
with
articles as (select * from stg_articles),
names as (select * from stg_entities),

parts as (
    select speaker_id as entity_id, fact_id, article_id, 'quantity' as kind, measure as predicate, evidence from quantities
    union all
    select relay_id, fact_id, article_id, 'quantity', measure, evidence from quantities
    union all
    select place_id, fact_id, article_id, 'quantity', measure, evidence from quantities
    union all
    select subject_id, fact_id, article_id, 'quantity', measure, evidence from quantities
    union all
    select speaker_id, fact_id, article_id, 'event', event_type, evidence from events
    union all
    select relay_id, fact_id, article_id, 'event', event_type, evidence from events
    union all
    select place_id, fact_id, article_id, 'event', event_type, evidence from events
    union all
    select unnest(list_concat(actor_ids, target_ids)), fact_id, article_id, 'event', event_type, evidence from events
    union all
    select speaker_id, fact_id, article_id, 'statement', 'said', evidence from statements
    union all
    select relay_id, fact_id, article_id, 'statement', 'said', evidence from statements
    union all
    select place_id, fact_id, article_id, 'statement', 'said', evidence from statements
    union all
    select addressee_id, fact_id, article_id, 'statement', 'said', evidence from statements
    union all
    select person_id, fact_id, article_id, 'role', role, evidence from roles
    union all
    select of_id, fact_id, article_id, 'role', role, evidence from roles
    union all
    select speaker_id, fact_id, article_id, 'role', role, evidence from roles
    union all
    select place_id, fact_id, article_id, 'role', role, evidence from roles
),

taking_part as (
    select distinct entity_id, fact_id, article_id, kind, predicate, evidence
    from parts
    where entity_id is not null
)

select
    taking_part.entity_id,
    names.name,
    articles.date,
    taking_part.kind,
    taking_part.predicate,
    taking_part.fact_id,
    taking_part.article_id,
    taking_part.evidence
from taking_part
inner join articles on articles.article_id = taking_part.article_id
left join names on names.entity_id = taking_part.entity_id
