-- fail: Every fact of an article that is not superseded reports exactly one claim.
with
reported as (
    select fact_id, count(*) as reports from claim_reports group by fact_id
),

stated as (
    select fact_id, article_id from quantities
    union all
    select fact_id, article_id from events
    union all
    select fact_id, article_id from statements
    union all
    select fact_id, article_id from roles
)

select stated.fact_id
from stated
inner join int_touched_articles as articles on articles.article_id = stated.article_id
left join reported on reported.fact_id = stated.fact_id
where articles.is_current and coalesce(reported.reports, 0) <> 1
