-- fail: Every article has exactly one story, and nothing else has one.
select articles.article_id, stories.article_id as assigned
from articles
full join stories on stories.article_id = articles.article_id
where articles.article_id is null or stories.article_id is null
union all
select article_id, article_id
from stories
group by article_id
having count(*) > 1
