-- One row per claim that at least two origins carry and outlet that covers its story, was published when the claim was
-- known, and says nothing of it. An outlet that gives another value of the same thing has not left it out. Example:
-- what does this outlet not tell its readers?
with
stated as (select * from claims),
articles as (select * from int_touched_articles),
reports as (select * from int_reports_as_of(null)),

carried as (
    select * from stated where origins >= 2
),

covering as (
    select
        story_id,
        outlet_id,
        max(date) as last_date
    from articles
    where is_current and outlet_id is not null
    group by story_id, outlet_id
),

telling as (
    select distinct story_id, outlet_id, claim_id, scope_id
    from reports
    where outlet_id is not null
)

select
    carried.claim_id,
    carried.story_id,
    carried.claim,
    carried.origins,
    covering.outlet_id as source_id,
    carried.last_reported
from carried
inner join covering on covering.story_id = carried.story_id and covering.last_date >= carried.first_reported
-- two look-ups and not one with `or`, which would compare every outlet's claims with all of a story
left join (select distinct story_id, outlet_id, claim_id from telling) as same_claim
    on same_claim.story_id = carried.story_id
    and same_claim.outlet_id = covering.outlet_id
    and same_claim.claim_id = carried.claim_id
left join (select distinct story_id, outlet_id, scope_id from telling) as same_scope
    on same_scope.story_id = carried.story_id
    and same_scope.outlet_id = covering.outlet_id
    and same_scope.scope_id = carried.scope_id
where same_claim.claim_id is null and same_scope.scope_id is null
