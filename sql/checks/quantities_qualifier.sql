-- fail: Qualifiers and changes are of their lists, and a number with an upper end has a lower one below it.
select fact_id, value, value_max, qualifier, change
from quantities
where article_id in (select article_id from int_new_articles)
    and (
        qualifier not in ('exact', 'approx', 'at_least', 'at_most', 'more_than', 'less_than', 'range')
        or change not in ('level', 'increase', 'decrease')
        or value_max < value
        or (qualifier = 'range' and value_max is null)
        or not isfinite(value)
    )
