-- fail: The articles of source_daily are all articles that are not superseded, each an original or a copy.
with
shown as (select sum(articles) as articles, sum(originals + copies) as parts from source_daily),
stored as (select count(*) as articles from int_day_articles where is_current)
select *
from shown
cross join stored
where coalesce(shown.articles, 0) <> stored.articles or coalesce(shown.parts, 0) <> stored.articles
