-- One row per person, organisation, place or named thing. The catalogue goes before what was discovered, and its latest
-- file before others; of what several runs discovered, a row whose name an article prints (others are made of another
-- script), then the one with most aliases, in whichever file it lies by now.
select * exclude (file_ordinal)
from raw_entities
qualify row_number() over (
    partition by entity_id
    order by
        origin,
        case when origin = 'catalogue' then file_ordinal end desc,
        list_contains(aliases, name) desc,
        len(aliases) desc,
        name,
        aliases,
        country
) = 1
