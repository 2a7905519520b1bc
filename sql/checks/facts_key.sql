-- fail: A fact id names one fact.
select fact_id
from facts
where article_id in (select article_id from int_new_articles)
group by fact_id
having count(*) > 1
