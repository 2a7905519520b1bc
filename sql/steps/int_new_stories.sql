-- One row per story of an article of the run that is being published.
select distinct story_id
from stg_stories
where article_id in (select article_id from int_new_articles)
