-- fail: A claim has as many articles, texts and origins as its reports show.
with
shown as (
    select
        claim_id,
        count(distinct article_id) as articles,
        count(distinct cluster_id) as independent_texts,
        count(distinct origin_key) as origins
    from claim_reports
    group by claim_id
)
select claims.claim_id
from claims
left join shown on shown.claim_id = claims.claim_id
where (claims.articles, claims.independent_texts, claims.origins)
    is distinct from (shown.articles, shown.independent_texts, shown.origins)
