-- fail: An office is current, former, acting or designate, and written in lower case.
select fact_id, role, tenure
from roles
where article_id in (select article_id from int_new_articles)
    and (tenure not in ('current', 'former', 'acting', 'designate') or role <> lower(role))
