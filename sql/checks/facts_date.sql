-- fail: A date has a precision, and the first day stands for its month or year.
select fact_id, date, date_precision
from facts
where article_id in (select article_id from int_new_articles)
    and (
        (date is null) <> (date_precision is null)
        or date_precision not in ('day', 'month', 'year')
        or (date_precision in ('month', 'year') and day(date) <> 1)
        or (date_precision = 'year' and month(date) <> 1)
    )
