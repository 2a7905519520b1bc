-- One row per day of an article of the run that is being published.
select distinct date
from stg_articles
where article_id in (select article_id from int_new_articles)
