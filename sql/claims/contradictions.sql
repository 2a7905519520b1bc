-- One row per rival value: a number that cannot be right if another of the same contradiction is, with who gives it.
-- `holder` is null where outlets state it in their own voice. Example: where do this week's reports disagree?
with
rivals as (select * from int_rivals),
stated as (select * from claims),
reports as (select * from int_reports_as_of(null)),

sides as (
    select story_id, scope_id, low_id as claim_id from rivals
    union
    select story_id, scope_id, high_id as claim_id from rivals
),

printed as (
    select
        reports.story_id,
        reports.claim_id,
        list_sort(list(distinct reports.outlet_id) filter (where reports.outlet_id is not null)) as sources,
        arg_min(reports.evidence, (not reports.is_credited, reports.reported_at, reports.fact_id)) as evidence
    from reports
    inner join sides on sides.claim_id = reports.claim_id and sides.story_id = reports.story_id
    group by reports.story_id, reports.claim_id
)

select
    left(md5('contradiction|' || sides.scope_id), 24) as contradiction_id,
    stated.story_id,
    stated.item,
    stated.measure,
    stated.subject,
    stated.unit,
    stated.status,
    stated.claim_id,
    stated.value,
    stated.value_max,
    stated.holder,
    stated.holder_id,
    coalesce(printed.sources, []) as sources,
    stated.first_reported,
    stated.last_reported,
    printed.evidence,
    stated.origins,
    stated.independent_texts,
    stated.articles
from sides
inner join stated on stated.claim_id = sides.claim_id and stated.story_id = sides.story_id
inner join printed on printed.claim_id = sides.claim_id and printed.story_id = sides.story_id
