-- One row per story, day and number claimed: what was reported on that day, and whether it revised an earlier figure.
-- Superseded versions of a text count here. Example: how did the toll rise?
with
facts as (select * from claim_facts where kind = 'quantity'),
unnamed_officials as (select * from stg_unnamed_officials),

rivals as (
    select distinct one.story_id, one.claim_id, other.claim_id as other_id
    from contradictions as one
    inner join contradictions as other
        on other.story_id = one.story_id and other.contradiction_id = one.contradiction_id and other.claim_id <> one.claim_id
),

disputed as (select distinct story_id, claim_id from rivals),

-- "41 dead, 27 in the hills and 14 in the town": what adds up to a toll of the same text is a part of it
article_tolls as (
    select story_id, scope_id, article_id, list(distinct value) as tolls
    from facts
    where is_toll
    group by story_id, scope_id, article_id
    having count(distinct value) between 3 and 50
),

reports as (
    select
        *,
        coalesce(story_key, stated_key) as origin_key,
        coalesce(story_name, stated_name) as origin,
        is_credited or story_key is not null as has_holder,
        coalesce(story_key, stated_key) not in (select noun from unnamed_officials) as is_told_apart,
        (is_credited or story_key is not null)
        and is_party(coalesce(story_name, stated_name), coalesce(story_key, stated_key)) as is_party,
        max(value) over (
            partition by story_id, scope_id, article_id, case when is_credited then stated_key end
        ) as article_value,
        coalesce(
            list_has_any([toll - value for toll in tolls if toll > value and toll <> 2 * value], tolls), false
        ) as is_summand
    from facts
    left join article_tolls using (story_id, scope_id, article_id)
    -- the day of ingestion counts only where no report of the claim tells its day
    qualify not date_is_ingest or bool_and(date_is_ingest) over (partition by story_id, claim_id)
),

days as (
    select
        story_id,
        date,
        claim_id,
        arg_min(item, (reported_at, fact_id)) as item,
        any_value(measure) as measure,
        any_value(value) as value,
        any_value(value_max) as value_max,
        any_value(status) as status,
        arg_min(origin, (reported_at, fact_id)) filter (where has_holder) as holder,
        count(distinct outlet_id) as sources
    from reports
    group by story_id, date, claim_id
),

-- when a number was first given as the figure of the day; what one voice names beside a higher toll is a part or an old one
firsts as (
    select
        story_id,
        scope_id,
        claim_id,
        any_value(value) as value,
        any_value(value_max) as value_max,
        arg_min(
            case qualifier
                when 'at_least' then 'exact'
                when 'more_than' then 'approx'
                when 'less_than' then 'approx'
                when 'at_most' then 'approx'
                else qualifier
            end,
            (reported_at, fact_id)
        ) as figure_qualifier,
        any_value(is_toll) as is_toll,
        any_value(rises) as rises,
        min(reported_at) as first_at,
        min(date) as first_date,
        arg_min(is_timed, (reported_at, fact_id)) as is_timed,
        bool_and(is_party) as is_party,
        list_sort(list(distinct outlet_key)) as outlets,
        list_sort(list(distinct origin_key) filter (where has_holder and is_told_apart)) as holders
    from reports
    where is_comparable
        and not date_is_ingest
        and (not is_toll or value = article_value)
        and not is_summand
        and qualifier not in ('at_most', 'less_than')
    group by story_id, scope_id, claim_id
),

-- What one text gives beside each other: sums of two things ("6.9 lakh crore for defence and 2.6 for the railways"), and what
-- it sets against each other ("the union says that 60 are held, and the police 17").
beside as (
    select
        one.story_id,
        one.claim_id,
        other.claim_id as other_id,
        bool_or(regexp_matches(one.unit, '^[A-Z]{3}$')) as are_sums,
        bool_or(one.is_credited and other.is_credited and other.stated_key <> one.stated_key) as are_set_apart
    from reports as one
    inner join reports as other
        on other.story_id = one.story_id
        and other.scope_id = one.scope_id
        and other.article_id = one.article_id
        and other.claim_id <> one.claim_id
    where one.is_comparable
    group by one.story_id, one.claim_id, other.claim_id
),

-- until when a figure was its holder's last word
overtaken as (
    select before.story_id, before.claim_id, min(after.first_at) as overtaken_at
    from firsts as before
    inner join firsts as after
        on after.story_id = before.story_id
        and after.scope_id = before.scope_id
        and after.value > before.value
        and after.first_at > before.first_at
    where before.is_toll and list_has_any(before.holders, after.holders)
    group by before.story_id, before.claim_id
),

earlier as (
    select
        later.story_id,
        later.claim_id,
        later.first_date as date,
        -- its own holder's figure or nobody's, else a lower one, for tolls rise; of these the highest, else the latest
        arg_max(
            before.value,
            (
                coalesce(list_has_any(before.holders, later.holders), before.is_toll),
                before.value < later.value,
                case when before.rises and before.value < later.value then before.value end,
                before.first_at,
                before.value
            )
        ) as previous_value,
        max(before.value) as highest_value,
        arg_max(
            before.value,
            (
                coalesce(list_has_any(before.holders, later.holders), false),
                before.value < later.value or not later.is_toll,
                before.first_at,
                before.value
            )
        ) filter (
            where list_has_any(before.outlets, later.outlets) or list_has_any(before.holders, later.holders)
        ) as own_value,
        any_value(later.value) as value,
        any_value(later.is_toll) as is_toll,
        any_value(later.rises) as rises
    from firsts as later
    inner join firsts as before
        on before.story_id = later.story_id
        and before.scope_id = later.scope_id
        and before.claim_id <> later.claim_id
        and case
            when not (before.is_timed and later.is_timed) then before.first_date < later.first_date
            -- two outlets that differ at the same time contradict each other
            when before.is_toll and not (list_has_any(before.outlets, later.outlets)
                or coalesce(list_has_any(before.holders, later.holders), false))
                then before.first_at + same_time(false) <= later.first_at
            else before.first_at < later.first_at
        end
    left join beside
        on beside.story_id = later.story_id
        and beside.claim_id = later.claim_id
        and beside.other_id = before.claim_id
    -- what two speakers say against each other revises nothing, of a toll on one day, or where somebody else stands by a
    -- higher one: 12 dead and then 17 is a rise, though a party has said 30
    left join rivals
        on rivals.story_id = later.story_id
        and rivals.claim_id = later.claim_id
        and rivals.other_id = before.claim_id
        and (
            before.first_date = later.first_date
            or coalesce(beside.are_set_apart, false)
            or not later.is_toll
            or (before.value > later.value and not coalesce(list_has_any(before.holders, later.holders), before.holders is null))
        )
    left join disputed as before_disputed
        on before_disputed.story_id = before.story_id and before_disputed.claim_id = before.claim_id
    left join disputed as later_disputed
        on later_disputed.story_id = later.story_id and later_disputed.claim_id = later.claim_id
    left join overtaken on overtaken.story_id = before.story_id and overtaken.claim_id = before.claim_id
    -- "at least 12", then "at least 19" and "19", can all be right, and still the figure rose
    where rivals.claim_id is null and not coalesce(beside.are_sums, false) and not values_agree(
        before.value, before.value_max, before.figure_qualifier, later.value, later.value_max, later.figure_qualifier
    )
        -- what a party holds against another figure neither revises that side's figures nor is revised by them
        and (
            coalesce(list_has_any(before.holders, later.holders), false)
            or not (before.is_party and before_disputed.claim_id is not null)
            and not (later.is_party and later_disputed.claim_id is not null)
        )
        -- who speaks against a figure does not revise the one before it
        and (
            overtaken.overtaken_at is null
            or overtaken.overtaken_at > later.first_at
            or coalesce(list_has_any(before.holders, later.holders), false)
        )
    group by later.story_id, later.claim_id, later.first_date
),

revisions as (
    select
        story_id,
        claim_id,
        date,
        case
            when is_toll and rises and value > highest_value then previous_value
            when is_toll and not rises then previous_value
            -- an outlet corrects itself downward, but less than half of its own figure is a part or an old figure told again
            when is_toll and value < 0.5 * own_value then null
            else own_value
        end as previous_value
    from earlier
)

select
    days.story_id,
    days.date,
    days.claim_id,
    days.item,
    days.measure,
    days.value,
    days.value_max,
    days.status,
    days.holder,
    days.sources,
    revisions.previous_value is not null as is_revision,
    revisions.previous_value
from days
left join revisions
    on revisions.story_id = days.story_id and revisions.claim_id = days.claim_id and revisions.date = days.date
