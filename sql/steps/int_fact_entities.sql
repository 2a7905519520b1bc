-- One row per fact and entity that takes part in it: as speaker, relay, subject, place, side, person or addressee.
select
    fact_id,
    article_id,
    'quantity' as kind,
    measure as predicate,
    evidence,
    unnest(list_distinct([speaker_id, relay_id, place_id, subject_id])) as entity_id
from quantities
union all
select
    fact_id,
    article_id,
    'event',
    event_type,
    evidence,
    unnest(list_distinct(list_concat([speaker_id, relay_id, place_id], list_concat(actor_ids, target_ids))))
from events
union all
select
    fact_id,
    article_id,
    'statement',
    'said',
    evidence,
    unnest(list_distinct([speaker_id, relay_id, place_id, addressee_id]))
from statements
union all
select
    fact_id,
    article_id,
    'role',
    role,
    evidence,
    unnest(list_distinct([speaker_id, relay_id, place_id, person_id, of_id]))
from roles
