-- fail: Every article has exactly one cluster of copies, and nothing else has one.
select articles.article_id, copies.article_id as assigned
from articles
full join copies on copies.article_id = articles.article_id
where articles.article_id is null or copies.article_id is null
union all
select article_id, article_id
from copies
group by article_id
having count(*) > 1
