-- One row per article, claim and origin among numbers that can be compared: which number this text gives on whose word.
-- A text that gives two numbers on one word (a total and a part, the old toll and the new) holds neither: is_split.
-- counts_apart: its holder counts for itself (rebels, a union, doctors), and does not wait for what officials say; opposes:
-- he does so against them.
-- A scope with more than a hundred values in one story is what a form is filled in with, and no dispute.
with
reports as (select * from int_reports_as_of(null) where is_comparable),

forms as (
    select story_id, scope_id from reports group by story_id, scope_id having count(distinct value) > 100
),

positions as (
    select
        story_id,
        scope_id,
        claim_id,
        article_id,
        outlet_key,
        outlet_id,
        cluster_id,
        origin_key,
        arg_min(origin, fact_id) as origin,
        bool_or(has_holder) as has_holder,
        bool_or(is_credited) as is_credited,
        any_value(date) as date,
        any_value(date_is_ingest) as is_undated,
        any_value(reported_at) as reported_at,
        any_value(is_timed) as is_timed,
        any_value(value) as value,
        any_value(value_max) as value_max,
        arg_min(qualifier, (qualifier = 'exact', fact_id)) as qualifier,
        any_value(unit) as unit,
        any_value(measure) as measure,
        any_value(item) in ('soldier', 'militant') as is_of_war,
        any_value(is_toll) as is_toll,
        any_value(rises) as rises
    from reports
    anti join forms on forms.story_id = reports.story_id and forms.scope_id = reports.scope_id
    group by story_id, scope_id, claim_id, article_id, outlet_key, outlet_id, cluster_id, origin_key
),

beside as (
    select distinct
        one.story_id,
        one.scope_id,
        one.claim_id,
        one.article_id,
        one.origin_key,
        one.outlet_key,
        one.reported_at,
        another.claim_id as other_id,
        one.rises and one.value > another.value as is_above
    from positions as one
    inner join positions as another
        on another.story_id = one.story_id
        and another.scope_id = one.scope_id
        and another.article_id = one.article_id
        -- on one word, or both in the text's own voice, whoever else is credited with one of them elsewhere
        and (another.origin_key = one.origin_key or not (another.is_credited or one.is_credited) or one.measure = 'other')
        and another.claim_id <> one.claim_id
    where not values_agree(one.value, one.value_max, one.qualifier, another.value, another.value_max, another.qualifier)
        -- "2 lakh for the dead and 50,000 for the injured": sums of another order are not the same sum told twice
        and not (
            regexp_matches(one.unit, '^[A-Z]{3}$')
            and greatest(one.value, another.value) >= 4 * least(one.value, another.value)
        )
),

-- "14 soldiers died, up from six": a toll above the one that its side or its outlet gave before is the new figure
split as (
    select distinct
        beside.story_id,
        beside.scope_id,
        beside.claim_id,
        beside.article_id,
        beside.origin_key
    from beside
    left join positions as before
        on beside.is_above
        and before.story_id = beside.story_id
        and before.scope_id = beside.scope_id
        and before.claim_id = beside.other_id
        and before.reported_at < beside.reported_at
        and (before.origin_key = beside.origin_key or before.outlet_key = beside.outlet_key)
    where before.claim_id is null
),

-- "23 soldiers died, five more than first reported": the difference or the rest of a toll is none itself; but more than
-- all that was told before, on another's word, is a count of its own
rests as (
    select distinct
        rest.story_id,
        rest.claim_id,
        rest.article_id
    from positions as rest
    inner join positions as beside
        on beside.story_id = rest.story_id
        and beside.scope_id = rest.scope_id
        and beside.article_id = rest.article_id
        and beside.value <> rest.value
    inner join positions as other
        on other.story_id = rest.story_id
        and other.scope_id = rest.scope_id
        and abs(other.value - beside.value) = rest.value
        and other.value <> rest.value
        and (beside.origin_key = rest.origin_key or rest.value < other.value)
        and other.date <= rest.date  -- by a toll of a later day it would be chance
    where rest.is_toll
)

select
    positions.*,
    positions.has_holder and is_party(positions.origin, positions.origin_key) as counts_apart,
    positions.has_holder and is_opponent(positions.origin, positions.origin_key) as opposes,
    split.claim_id is not null or rests.claim_id is not null as is_split
from positions
left join rests
    on rests.story_id = positions.story_id
    and rests.claim_id = positions.claim_id
    and rests.article_id = positions.article_id
left join split
    on split.story_id = positions.story_id
    and split.scope_id = positions.scope_id
    and split.claim_id = positions.claim_id
    and split.article_id = positions.article_id
    and split.origin_key = positions.origin_key
