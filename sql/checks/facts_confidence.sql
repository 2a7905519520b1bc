-- fail: Confidence lies between 0 and 1, and every fact says which rule made it.
select fact_id, confidence, rule
from facts
where article_id in (select article_id from int_new_articles)
    and (not (confidence between 0 and 1) or rule = '')
