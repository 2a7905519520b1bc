-- One row per person, organisation, place or named thing. The catalogue goes before what was discovered.
select * exclude (file_ordinal)
from raw_entities
qualify row_number() over (partition by entity_id order by origin, file_ordinal desc, name) = 1
