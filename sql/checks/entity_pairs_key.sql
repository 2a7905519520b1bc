-- fail: entity_pairs has one row per two entities and day, the lesser id first, and copies add no weight.
select entity_a, entity_b, date
from entity_pairs
group by entity_a, entity_b, date
having count(*) > 1 or entity_a >= entity_b or not (min(independent_texts) between 1 and min(articles))
