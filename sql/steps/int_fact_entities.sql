-- One row per fact and entity that takes part in it: as speaker, subject, place, side, person or addressee.
with
named as (
    select fact_id, article_id, unnest([speaker_id, relay_id, place_id, subject_id]) as entity_id from quantities
    union all
    select fact_id, article_id, unnest(list_concat([speaker_id, relay_id, place_id], list_concat(actor_ids, target_ids))) as entity_id
    from events
    union all
    select fact_id, article_id, unnest([speaker_id, relay_id, place_id, addressee_id]) as entity_id from statements
    union all
    select fact_id, article_id, unnest([speaker_id, relay_id, place_id, person_id, of_id]) as entity_id from roles
)
select distinct fact_id, article_id, entity_id
from named
where entity_id is not null
