-- One row per pair of claims that rival each other: numbers of one scope that cannot both be right, given at the same
-- time by two outlets or on the word of two speakers. A later report that raises a toll is a revision and no rival.
with
positions as (select * from int_positions),

held as (
    select * from positions where not is_split
),

-- which numbers a text gives alone, on its speaker's word
alone as (
    select story_id, scope_id, claim_id, origin_key
    from held
    where is_credited
        and (story_id, scope_id, article_id) in (
            select (story_id, scope_id, article_id)
            from positions
            group by story_id, scope_id, article_id
            having count(distinct claim_id) = 1
        )
),

-- numbers that one text gives side by side without setting one speaker against another are no rivals; but what two
-- speakers give alone elsewhere, each as the whole, is no whole and part where a text prints one in its own voice
together as (
    select distinct
        low.story_id,
        low.claim_id as low_id,
        high.claim_id as high_id
    from positions as low
    inner join positions as high
        on high.story_id = low.story_id
        and high.scope_id = low.scope_id
        and high.article_id = low.article_id
        and high.value > low.value
    where low.origin_key = high.origin_key
        or (not low.has_holder and not high.has_holder)
        or (
            low.is_toll
            and not (low.is_credited and high.is_credited)
            and not (
                (low.story_id, low.scope_id, low.claim_id, low.origin_key) in (
                    select (story_id, scope_id, claim_id, origin_key) from alone
                )
                and (high.story_id, high.scope_id, high.claim_id, high.origin_key) in (
                    select (story_id, scope_id, claim_id, origin_key) from alone
                )
            )
        )
),

-- until when a number stands: until its outlet prints another, or its holder raises it
stands as (
    select
        held.*,
        case when held.has_holder then held.origin_key else held.outlet_key end as side,
        least(
            (
                select min(later.reported_at)
                from positions as later
                where later.story_id = held.story_id
                    and later.scope_id = held.scope_id
                    and later.outlet_key = held.outlet_key
                    and later.claim_id <> held.claim_id
                    and later.reported_at > held.reported_at
            ),
            (
                select min(later.reported_at)
                from positions as later
                where held.has_holder
                    and later.has_holder
                    and later.story_id = held.story_id
                    and later.scope_id = held.scope_id
                    and later.origin_key = held.origin_key
                    and later.value > held.value
                    and later.reported_at > held.reported_at
            )
        ) as until
    from held
),

pairs as (
    select
        low.story_id,
        low.scope_id,
        low.claim_id as low_id,
        high.claim_id as high_id,
        low.side as low_side,
        high.side as high_side,
        abs(epoch(high.reported_at) - epoch(low.reported_at)) as apart
    from stands as low
    inner join stands as high
        on high.story_id = low.story_id
        and high.scope_id = low.scope_id
        and high.claim_id <> low.claim_id
        and (high.value > low.value or (high.value = low.value and high.claim_id > low.claim_id))
    where not values_agree(low.value, low.value_max, low.qualifier, high.value, high.value_max, high.qualifier)
        -- two sides
        and case
            when low.article_id = high.article_id then
                low.origin_key <> high.origin_key
                and case when low.is_toll then low.is_credited and high.is_credited else low.has_holder or high.has_holder end
            -- a copy that gives another number is no second text, unless it gives the number on another speaker's word
            when low.cluster_id = high.cluster_id then
                low.origin_key <> high.origin_key and low.has_holder and high.has_holder
            when low.outlet_key <> high.outlet_key then true
            when low.is_toll then low.origin_key <> high.origin_key and low.has_holder and high.has_holder
            else low.origin_key <> high.origin_key and (low.has_holder or high.has_holder)
        end
        -- at the same time, as far as it is known
        and case
            when low.is_toll and low.is_undated <> high.is_undated then false
            when low.is_undated or high.is_undated then true
            when low.rises then
                case
                    when low.is_timed and high.is_timed then low.reported_at + same_time(low.counts_apart or high.counts_apart) > high.reported_at
                    -- a union answers on the next day what officials count
                    when high.opposes and low.has_holder and not low.opposes then low.date + 1 >= high.date
                    else low.date >= high.date
                end
                and (high.until is null or high.until > low.reported_at)
                and (low.until is null or low.until > high.reported_at + same_time(false))
            when low.is_toll then
                case
                    when low.is_timed and high.is_timed
                        then abs(epoch(low.reported_at) - epoch(high.reported_at))
                            < epoch(same_time(low.counts_apart or high.counts_apart))
                    else low.date = high.date
                end
            when low.origin_key = high.origin_key then low.date = high.date
            else abs(low.date - high.date) <= 7
        end
        -- 50 dead and 233 on one day, of which no hour is known, are a toll that rose, unless a party counts for itself, or two
        -- sides of a war count soldiers
        and not (
            low.is_toll
            and low.rises
            and high.value > case when low.has_holder and high.has_holder then 4 else 3 end * low.value
            and not low.is_undated
            and not (low.is_timed and high.is_timed)
            and not (low.counts_apart or high.counts_apart)
            and not (low.is_of_war and low.has_holder and high.has_holder)
        )
        -- whoever gives a lower toll than he gave an hour before corrects himself
        and not (
            low.is_toll
            and low.has_holder
            and high.has_holder
            and low.origin_key = high.origin_key
            and low.is_timed
            and high.is_timed
            and low.reported_at >= high.reported_at + same_time(false)
        )
        -- sums of money of another order are not the same sum, nor counts of what nothing is told of, nor magnitudes far apart
        -- the same earthquake's
        and not (
            (regexp_matches(low.unit, '^[A-Z]{3}$') or low.measure = 'other') and high.value >= 4 * low.value
        )
        and not (low.unit in ('magnitude', 'richter') and high.value - low.value > 0.7)
),

-- of the numbers that one side gave in turn, the one of the same hour disputes another's; the rest are its revisions
nearest as (
    select *
    from pairs
    qualify rank() over (partition by story_id, scope_id, high_id, low_side order by apart) = 1
        and rank() over (partition by story_id, scope_id, low_id, high_side order by apart) = 1
)

select distinct
    pairs.story_id,
    pairs.scope_id,
    pairs.low_id,
    pairs.high_id
from nearest as pairs
left join together
    on together.story_id = pairs.story_id
    and together.low_id = pairs.low_id
    and together.high_id = pairs.high_id
where together.low_id is null
