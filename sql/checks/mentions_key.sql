-- fail: One entity is mentioned once at one place.
select article_id, start_char, end_char, entity_id
from mentions
where article_id in (select article_id from int_new_articles)
group by article_id, start_char, end_char, entity_id
having count(*) > 1
