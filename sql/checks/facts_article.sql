-- fail: Every fact and mention belongs to an article that exists.
with
pointing as (
    select distinct article_id from quantities
    union
    select distinct article_id from events
    union
    select distinct article_id from statements
    union
    select distinct article_id from roles
    union
    select distinct article_id from mentions
)
select pointing.article_id
from pointing
anti join articles on articles.article_id = pointing.article_id
