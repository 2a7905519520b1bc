-- fail: Copies never add weight: independent texts and outlets are at most the articles.
select entity_id, date
from entity_daily
where not (independent_texts between 1 and articles and sources <= articles and mentions >= articles)
