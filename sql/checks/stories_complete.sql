-- fail: Every article has exactly one story, and nothing else has one.
with
assigned as (
    select article_id, count(*) as times
    from stories
    where article_id in (select article_id from int_new_articles)
    group by article_id
)

select articles.article_id, coalesce(assigned.times, 0) as times
from int_new_articles as articles
left join assigned on assigned.article_id = articles.article_id
where coalesce(assigned.times, 0) <> 1
union all
select raw_stories.article_id, 1
from raw_stories
anti join articles on articles.article_id = raw_stories.article_id
where raw_stories.batch_id = (select batch_id from _state)
