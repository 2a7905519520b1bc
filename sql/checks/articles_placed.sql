-- fail: Every article has exactly one cluster of copies and one story, and nothing else has either.
with
wanted as (select article_id, unnest(['copies', 'stories']) as placed_in from int_new_articles),

placed as (
    select article_id, 'copies' as placed_in from copies
    where article_id in (select article_id from int_new_articles)
    union all
    select article_id, 'stories' from stories
    where article_id in (select article_id from int_new_articles)
),

times as (
    select article_id, placed_in, count(*) as times
    from placed
    group by article_id, placed_in
),

written as (
    select article_id, 'copies' as placed_in from raw_copies
    where batch_id = (select batch_id from _state)
    union all
    select article_id, 'stories' from raw_stories
    where batch_id = (select batch_id from _state)
)

select wanted.article_id, wanted.placed_in, coalesce(times.times, 0) as times
from wanted
left join times on times.article_id = wanted.article_id and times.placed_in = wanted.placed_in
where coalesce(times.times, 0) <> 1
union all
select written.article_id, written.placed_in, 1
from written
anti join articles on articles.article_id = written.article_id
