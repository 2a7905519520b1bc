-- fail: An event's Goldstein score lies between -10 and 10, its CAMEO root between 01 and 20.
select fact_id, goldstein, cameo_root
from events
where article_id in (select article_id from int_new_articles)
    and not (goldstein between -10 and 10 and regexp_matches(cameo_root, '^(0[1-9]|1[0-9]|20)$'))
