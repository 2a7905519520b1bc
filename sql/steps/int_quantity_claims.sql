-- One row per stated number: the claim that it reports. Equal numbers of equal scope are one claim; its id goes by the
-- number and what it counts, so that it stays as articles arrive; a second scope of the same number has its own.
with
scopes as (select * from int_quantity_scopes),
articles as (select * from int_touched_articles),

numbered as (
    select
        scopes.*,
        concat_ws('|', scopes.base_key, scopes.value, coalesce(cast(scopes.value_max as varchar), '-')) as own_key,
        articles.reported_at,
        articles.date
    from scopes
    inner join articles on articles.article_id = scopes.article_id
),

-- "about 2,000 soldiers may have been killed, the agency estimates"
estimates as (
    select
        story_id,
        own_key,
        scope_key,
        any_value(base_key) as base_key,
        any_value(value) as value,
        any_value(value_max) as value_max,
        any_value(struct_pack(item := item_key, measure := measure, unit := unit, change := change)) as counted,
        any_value(scope_subject) as scope_subject,
        any_value(scope_place) as scope_place,
        any_value(scope_period) as scope_period,
        list(distinct speaker_key) filter (where speaker_key is not null) as speakers,
        min((reported_at, fact_id)) as first_report,
        min(date) as first_date
    from numbered
    where is_toll and status = 'possible'
    group by story_id, own_key, scope_key
),

-- "about 2,000 soldiers have been killed": rounded or hedged, and nobody else is credited with it
as_facts as (
    select
        story_id,
        own_key,
        scope_key,
        any_value(value) as value,
        any_value(value_max) as value_max,
        any_value(struct_pack(item := item_key, measure := measure, unit := unit, change := change)) as counted,
        any_value(scope_subject) as scope_subject,
        any_value(scope_place) as scope_place,
        any_value(scope_period) as scope_period,
        coalesce(list(distinct speaker_key) filter (where speaker_key is not null), []) as speakers,
        min(date) as first_date
    from numbered
    where is_toll and status = 'happened'
    group by story_id, own_key, scope_key
    having bool_and(qualifier <> 'exact' or rounding_step(value) >= 1000)
),

-- a text that prints somebody's estimate of a toll as a fact has dropped the doubt, as others drop the name: it reports
-- the estimate, which stays possible
hardened as (
    select
        as_facts.story_id,
        as_facts.own_key,
        as_facts.scope_key,
        arg_min(
            struct_pack(
                own_key := estimates.own_key, base_key := estimates.base_key, scope_key := estimates.scope_key
            ),
            estimates.first_report
        ) as estimate
    from as_facts
    inner join estimates
        on estimates.story_id = as_facts.story_id
        and estimates.counted = as_facts.counted
        and estimates.value = as_facts.value
    where estimates.value_max is not distinct from as_facts.value_max
        and list_has_all(estimates.speakers, as_facts.speakers)
        and coalesce(estimates.scope_subject = as_facts.scope_subject, true)
        and coalesce(estimates.scope_place = as_facts.scope_place, true)
        and coalesce(estimates.scope_period = as_facts.scope_period, true)
        and abs(as_facts.first_date - estimates.first_date) <= 2
    group by as_facts.story_id, as_facts.own_key, as_facts.scope_key
),

settled as (
    select
        numbered.* exclude (base_key, scope_key, status),
        coalesce(hardened.estimate['own_key'], numbered.own_key) as value_key,
        coalesce(hardened.estimate['base_key'], numbered.base_key) as base_key,
        coalesce(hardened.estimate['scope_key'], numbered.scope_key) as scope_key,
        case when hardened.story_id is null then numbered.status else 'possible' end as status
    from numbered
    left join hardened
        on hardened.story_id = numbered.story_id
        and hardened.own_key = numbered.own_key
        and hardened.scope_key = numbered.scope_key
),

groups as (
    select
        story_id,
        value_key,
        scope_key,
        min((reported_at, fact_id)) as first_report,
        -- whichever was printed first, the estimate or the fact made of it, names the claim
        arg_min(own_key, (reported_at, fact_id)) as id_key
    from settled
    group by story_id, value_key, scope_key
),

identified as (
    select
        story_id,
        value_key,
        scope_key,
        left(
            md5(
                concat_ws(
                    '|',
                    'quantity',
                    story_id,
                    id_key,
                    case
                        when row_number() over (partition by story_id, id_key order by first_report, scope_key) = 1 then '-'
                        else scope_key || coalesce('|' || nullif(value_key, id_key), '')
                    end
                )
            ),
            24
        ) as claim_id
    from groups
)

select
    identified.claim_id,
    settled.story_id,
    'quantity' as kind,
    settled.fact_id,
    settled.article_id,
    settled.evidence,
    settled.speaker,
    settled.speaker_id,
    settled.speaker_key,
    settled.relays,
    settled.status,
    settled.fact_date,
    settled.place,
    settled.place_id,
    settled.measure as predicate,
    coalesce(settled.item_key, settled.item) as item,
    settled.measure,
    settled.subject,
    settled.subject_id,
    cast(null as varchar) as object,
    cast(null as varchar) as object_id,
    settled.value,
    settled.value_max,
    settled.unit,
    settled.qualifier,
    settled.change,
    settled.is_part,
    settled.is_toll,
    settled.rises,
    settled.is_comparable,
    left(md5(concat_ws('|', settled.story_id, settled.base_key, settled.scope_key)), 24) as scope_id
from settled
inner join identified
    on identified.story_id = settled.story_id
    and identified.value_key = settled.value_key
    and identified.scope_key = settled.scope_key
