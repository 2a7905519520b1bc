-- fail: A fact has happened, is planned, possible or denied; a statement has happened.
select fact_id, kind, status
from facts
where article_id in (select article_id from int_new_articles)
    and (
        status not in ('happened', 'planned', 'possible', 'denied')
        or (kind = 'statement' and status <> 'happened')
    )
