-- One row per told act: the claim that it reports. Acts of one type and status with the same sides are one claim,
-- unless the texts give them different days or, where no side is named, different places.
with
events as (select * from stg_events),
articles as (select * from int_touched_articles),

keyed as (
    select
        events.*,
        articles.story_id,
        articles.cluster_id,
        articles.reported_at,
        concat_ws(
            '|',
            events.event_type,
            events.status,
            coalesce(events.actor_key, '?'),
            coalesce(events.target_key, '?'),
            case when events.actor_key is null and events.target_key is null then coalesce(events.place_key, '?') else '-' end
        ) as base_key
    from events
    inner join articles on articles.article_id = events.article_id
),

period_texts as (
    select story_id, base_key, period, count(distinct cluster_id) as texts
    from keyed
    where period is not null
    group by story_id, base_key, period
),

main_periods as (
    select story_id, base_key, arg_max(period, (texts, period)) as period
    from period_texts
    group by story_id, base_key
),

scoped as (
    select
        keyed.* exclude (period),
        coalesce(
            case
                when keyed.period is null then main_periods.period
                when starts_with(main_periods.period, keyed.period) then main_periods.period
                when starts_with(keyed.period, main_periods.period) then main_periods.period
                else keyed.period
            end,
            '?'
        ) as scope_key
    from keyed
    left join main_periods on main_periods.story_id = keyed.story_id and main_periods.base_key = keyed.base_key
),

groups as (
    select story_id, base_key, scope_key, min((reported_at, fact_id)) as first_report
    from scoped
    group by story_id, base_key, scope_key
),

identified as (
    select
        story_id,
        base_key,
        scope_key,
        left(
            md5(
                concat_ws(
                    '|',
                    'event',
                    story_id,
                    base_key,
                    case
                        when row_number() over (partition by story_id, base_key order by first_report, scope_key) = 1 then '-'
                        else scope_key
                    end
                )
            ),
            24
        ) as claim_id
    from groups
)

select
    identified.claim_id,
    scoped.story_id,
    'event' as kind,
    scoped.fact_id,
    scoped.article_id,
    scoped.evidence,
    scoped.speaker,
    scoped.speaker_id,
    scoped.speaker_key,
    scoped.relays,
    scoped.status,
    scoped.fact_date,
    scoped.place,
    scoped.place_id,
    scoped.event_type as predicate,
    cast(null as varchar) as item,
    cast(null as varchar) as measure,
    scoped.actor as subject,
    scoped.actor_id as subject_id,
    scoped.target as object,
    scoped.target_id as object_id
from scoped
inner join identified
    on identified.story_id = scoped.story_id
    and identified.base_key = scoped.base_key
    and identified.scope_key = scoped.scope_key
