-- fail: Every fact of an article that is not superseded reports exactly one claim.
select facts.fact_id
from facts
inner join int_articles as articles on articles.article_id = facts.article_id
left join (
    select fact_id, count(*) as reports
    from claim_reports
    where story_id in (select story_id from int_new_stories)
    group by fact_id
) as reported on reported.fact_id = facts.fact_id
where facts.article_id in (select article_id from int_new_articles)
    and articles.is_current
    and coalesce(reported.reports, 0) <> 1
