-- fail: entity_pairs has one row per two entities and day, the lesser id first.
select entity_a, entity_b, date
from entity_pairs
where date in (select date from int_new_days)
group by entity_a, entity_b, date
having count(*) > 1 or entity_a >= entity_b or bool_or(independent_texts > articles)
