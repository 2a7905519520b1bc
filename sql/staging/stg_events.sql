-- One row per act that an article tells: its first actor and target stand for the sides.
select
    fact_id,
    article_id,
    evidence,
    speaker,
    speaker_id,
    coalesce(speaker_id, lower(speaker)) as speaker_key,
    relays,
    status,
    date as fact_date,
    case date_precision
        when 'day' then strftime(date, '%Y-%m-%d')
        when 'month' then strftime(date, '%Y-%m')
        when 'year' then strftime(date, '%Y')
    end as period,
    place,
    place_id,
    coalesce(place_id, lower(place)) as place_key,
    event_type,
    mode,
    quad_class,
    goldstein,
    actors[1] as actor,
    actor_ids[1] as actor_id,
    coalesce(actor_ids[1], lower(actors[1])) as actor_key,
    targets[1] as target,
    target_ids[1] as target_id,
    coalesce(target_ids[1], lower(targets[1])) as target_key,
    actors,
    actor_ids,
    targets,
    target_ids
from events
