-- One row per fact that reports a claim: in which article of which outlet, and whose word it is. `origin_inferred` is
-- true where this report dropped an attribution that its story gives. Example: which outlet left out that the number
-- is a ministry's?
select
    claim_id,
    fact_id,
    article_id,
    source_id,
    date,
    origin,
    origin_inferred,
    origin_key,
    story_id,
    cluster_id
from int_reports_as_of(null)
