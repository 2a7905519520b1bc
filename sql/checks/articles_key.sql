-- fail: An article id names one article version.
select article_id
from articles
where article_id in (select article_id from int_new_articles)
group by article_id
having count(*) > 1
