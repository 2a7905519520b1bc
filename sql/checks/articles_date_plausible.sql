-- warn: No article was published after it was read, or before newspapers were.
select article_id, published_date, date_origin
from articles
where article_id in (select article_id from int_new_articles)
    and (published_date > cast(ingested_at as date) + 1 or published_date < date '1700-01-01')
