-- One row per fact of any kind: predicate, subject and object in common columns (events: type, first actor, first
-- target; statements: said, speaker, addressee; roles: the office, person, of what). Example: all that one article
-- states.
with
quantity_facts as (
    select
        * exclude (value_max, item, measure, qualifier, change, part_of, surface, value_start, value_end, subject, subject_id, value, unit),
        'quantity' as kind,
        measure as predicate,
        subject,
        subject_id,
        cast(null as varchar) as object,
        cast(null as varchar) as object_id,
        value,
        unit
    from quantities
),
event_facts as (
    select
        * exclude (event_type, mode, contexts, quad_class, goldstein, cameo_root, actors, actor_ids, targets, target_ids),
        'event' as kind,
        event_type as predicate,
        actors[1] as subject,
        actor_ids[1] as subject_id,
        targets[1] as object,
        target_ids[1] as object_id,
        cast(null as double) as value,
        cast(null as varchar) as unit
    from events
),
statement_facts as (
    select
        * exclude (quote, quote_start, quote_end, direct, addressee, addressee_id),
        'statement' as kind,
        'said' as predicate,
        speaker as subject,
        speaker_id as subject_id,
        addressee as object,
        addressee_id as object_id,
        cast(null as double) as value,
        cast(null as varchar) as unit
    from statements
),
role_facts as (
    select
        * exclude (person, person_id, person_start, person_end, role, "of", of_id, tenure),
        'role' as kind,
        role as predicate,
        person as subject,
        person_id as subject_id,
        "of" as object,
        of_id as object_id,
        cast(null as double) as value,
        cast(null as varchar) as unit
    from roles
)
select * from quantity_facts
union all by name
select * from event_facts
union all by name
select * from statement_facts
union all by name
select * from role_facts
