-- One row per article version with its story and its cluster of copies: what it counts as, and until when.
with
articles as (select * from stg_articles),
copies as (select * from stg_copies),
stories as (select * from stg_stories),

later_versions as (
    select
        supersedes as article_id,
        min(date) as superseded_on
    from articles
    where supersedes is not null
    group by supersedes
)

select
    articles.article_id,
    articles.source_id,
    articles.outlet_id,
    articles.language,
    articles.agency,
    articles.date,
    articles.date_is_ingest,
    articles.reported_at,
    articles.is_timed,
    coalesce(stories.story_id, articles.article_id) as story_id,
    coalesce(copies.cluster_id, articles.article_id) as cluster_id,
    copies.original_id,
    coalesce(copies.is_copy, false) as is_copy,
    later_versions.superseded_on,
    later_versions.article_id is null as is_current,
    coalesce(articles.outlet_id, 'text ' || coalesce(copies.cluster_id, articles.article_id)) as outlet_key
from articles
left join copies on copies.article_id = articles.article_id
left join stories on stories.article_id = articles.article_id
left join later_versions on later_versions.article_id = articles.article_id
