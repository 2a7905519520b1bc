-- One row per two entities and day on which texts name both (entity_a < entity_b): in how many, and how many told events
-- join them. A text that names more than a hundred is a list, and brings nobody together.
-- Example: with whom is this firm named together?
select
    entity_a,
    entity_b,
    date,
    articles,
    independent_texts,
    events
from entity_pair_daily
