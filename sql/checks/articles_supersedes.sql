-- fail: An article supersedes an earlier version that exists, of the same source, and never itself.
select articles.article_id, articles.supersedes
from articles
left join articles as earlier on earlier.article_id = articles.supersedes
where articles.batch_id = (select batch_id from _state)
    and articles.supersedes is not null
    and (
        earlier.article_id is null
        or earlier.article_id = articles.article_id
        or earlier.source_id <> articles.source_id
    )
