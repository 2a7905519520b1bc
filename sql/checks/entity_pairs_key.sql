-- fail: entity_pairs has one row per two entities and day, the lesser id first, and copies add no weight (looked at are
-- the pairs of whoever the run's first article names).
with
asked as (
    select entity_id from mentions where article_id in (select min(article_id) from int_new_articles)
)

select entity_a, entity_b, date
from entity_pairs
where entity_a in (select entity_id from asked)
group by entity_a, entity_b, date
having count(*) > 1 or entity_a >= entity_b or not (min(independent_texts) between 1 and min(articles))
