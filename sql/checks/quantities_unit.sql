-- fail: A unit is count, percent, a currency's code or an English unit.
select fact_id, unit
from quantities
where article_id in (select article_id from int_new_articles)
    and not regexp_matches(unit, '^[A-Za-z][A-Za-z /^²³.°-]*$')
