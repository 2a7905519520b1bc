-- One row per entity: its names and where it lies.
select
    entity_id,
    type,
    name,
    country,
    aliases,
    origin
from entities
