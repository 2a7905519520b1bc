-- One row per office that an article says a person holds.
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
    place,
    place_id,
    person,
    person_id,
    role,
    "of",
    of_id,
    coalesce(of_id, lower("of")) as of_key,
    tenure
from roles
