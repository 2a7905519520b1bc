-- fail: An article has a date exactly where the origin of its date is not `none`.
select article_id, published_date, date_origin
from articles
where article_id in (select article_id from int_new_articles)
    and not (
        date_origin in ('metadata', 'byline', 'dateline', 'text', 'inferred', 'none')
        and (date_origin = 'none') = (published_date is null)
        and (published_at is null or published_date is not null)
    )
