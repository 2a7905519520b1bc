-- One row per place in a text that names an entity.
select
    article_id,
    entity_id,
    sentence,
    start_char
from mentions
