-- One row per stated denial: who says that it did not or will not happen, beside the claim that it denies (null where
-- no article of the story claims it). `denied_by` is null where the text denies it in its own voice. Example: which
-- claims are denied?
with
facts as (select * from int_reports_as_of(null)),

denied as (
    select * from facts where status = 'denied' and kind in ('quantity', 'event')
),

claimed as (
    select
        story_id,
        claim_id,
        kind,
        predicate,
        coalesce(item, '') as item,
        coalesce(unit, '') as unit,
        any_value(value) as value,
        arg_min(coalesce(subject_id, lower(subject)), (reported_at, fact_id)) as subject_key,
        arg_min(coalesce(object_id, lower(object)), (reported_at, fact_id)) as object_key,
        min(reported_at) as first_at
    from facts
    where status <> 'denied' and kind in ('quantity', 'event')
    group by story_id, claim_id, kind, predicate, coalesce(item, ''), coalesce(unit, '')
),

matched as (
    select
        denied.fact_id,
        arg_max(
            claimed.claim_id,
            (
                coalesce(denied.value = claimed.value, false),
                coalesce(coalesce(denied.subject_id, lower(denied.subject)) = claimed.subject_key, false),
                coalesce(coalesce(denied.object_id, lower(denied.object)) = claimed.object_key, false),
                - epoch(claimed.first_at),
                claimed.claim_id
            )
        ) as claim_id
    from denied
    inner join claimed
        on claimed.story_id = denied.story_id
        and claimed.kind = denied.kind
        and claimed.predicate = denied.predicate
        and claimed.item = coalesce(denied.item, '')
        and claimed.unit = coalesce(denied.unit, '')
    where (denied.value is null or denied.value = claimed.value)
        and coalesce(coalesce(denied.subject_id, lower(denied.subject)) = claimed.subject_key, true)
        and coalesce(coalesce(denied.object_id, lower(denied.object)) = claimed.object_key, true)
        -- sharing a type alone is too little
        and (
            denied.kind = 'quantity'
            or coalesce(coalesce(denied.subject_id, lower(denied.subject)) = claimed.subject_key, false)
            or coalesce(coalesce(denied.object_id, lower(denied.object)) = claimed.object_key, false)
        )
    group by denied.fact_id
)

select
    matched.claim_id,
    denied.fact_id,
    case when denied.has_holder then denied.origin end as denied_by,
    case when denied.has_holder then denied.origin_id end as denied_by_id,
    denied.date,
    denied.evidence,
    denied.story_id,
    denied.article_id
from denied
left join matched on matched.fact_id = denied.fact_id
