-- One row per stated number with the scope in which it can be compared: what is counted, whose, where and when.
-- What a sentence leaves unsaid is read from its story: where most texts name one subject, place or time, a number
-- without one has that; where they name several, it stands for the whole.
with
dated as (select * from int_placed_quantities),

-- "nine died, five of them in Mandi": where another text tells of five, they are those of Mandi, though it may not say so;
-- "17 lakh joined, seven lakh of them for the first time"
parts_by_place as (
    select distinct story_id, base_key, value
    from dated
    where is_part and ((is_toll and is_recent and own_place is not null) or measure = 'other')
),

subject_texts as (
    select story_id, base_key, subject_key, count(distinct cluster_id) as texts
    from dated
    where subject_key is not null
    group by story_id, base_key, subject_key
),

main_subjects as (
    select story_id, base_key, arg_max(subject_key, (texts, subject_key)) as subject_key
    from subject_texts
    group by story_id, base_key
    having 2 * max(texts) > sum(texts)
),

-- "winds of 105 kmph, and of 70 kmph at Tolvand": a place that a text tells apart is not where the rest is of
unplaced as (
    select story_id, base_key, article_id, min(value) as lowest, max(value) as highest
    from dated
    where own_place is null and can_be_sole and is_recent
    group by story_id, base_key, article_id
),

places_apart as (
    select distinct dated.story_id, dated.base_key, dated.own_place
    from dated
    inner join unplaced
        on unplaced.story_id = dated.story_id
        and unplaced.base_key = dated.base_key
        and unplaced.article_id = dated.article_id
    where dated.own_place is not null
        and dated.is_recent
        and (dated.value <> unplaced.lowest or dated.value <> unplaced.highest)
),

place_texts as (
    select story_id, base_key, own_place, count(distinct cluster_id) as texts
    from dated
    anti join places_apart
        on places_apart.story_id = dated.story_id
        and places_apart.base_key = dated.base_key
        and places_apart.own_place = dated.own_place
    where own_place is not null and not is_land and not is_part and (not is_toll or is_recent)
    group by story_id, base_key, own_place
),

main_places as (
    select story_id, base_key, arg_max(own_place, (texts, own_place)) as place_key
    from place_texts
    group by story_id, base_key
    having 2 * max(texts) > sum(texts)
),

-- "68 died in the attack" above "in Quetta a boy died": what one text counts at a place is not what it counts several times
-- as high elsewhere without naming one
elsewhere as (
    select distinct one.fact_id, here.own_place
    from dated as one
    inner join dated as here
        on here.story_id = one.story_id
        and here.base_key = one.base_key
        and here.article_id = one.article_id
    where one.is_toll and one.own_place is null and here.own_place is not null
        and not one.is_part and not here.is_part
        and greatest(one.value, here.value) > 3 * least(one.value, here.value)
),

period_texts as (
    select story_id, base_key, own_period, count(distinct cluster_id) as texts
    from dated
    -- the quarter a year ago and the quake of 2001 are what a story compares with, and not its time
    where own_period is not null
        and case
            when is_toll then is_recent
            when length(own_period) > 4 then period_end >= report_date - 200
            else year(period_end) = year(report_date)
        end
    group by story_id, base_key, own_period
),

main_periods as (
    select story_id, base_key, arg_max(own_period, (texts, own_period)) as period
    from period_texts
    group by story_id, base_key
    having 2 * max(texts) > sum(texts)
),

-- "a profit of Rs 42 crore in the quarter to March, after Rs 38 crore a year ago": two times that a text tells apart are two,
-- though the year of one holds the month of the other
periods_apart as (
    select distinct one.story_id, one.base_key, one.own_period
    from dated as one
    inner join dated as other
        on other.story_id = one.story_id
        and other.base_key = one.base_key
        and other.article_id = one.article_id
        and other.own_period <> one.own_period
        and other.value <> one.value
    where starts_with(other.own_period, one.own_period) or starts_with(one.own_period, other.own_period)
),

-- "losses of Rs 40 crore", "winds of 110 kmph": where no text gives two numbers of the sort of one place, and none names
-- another's, it is the story's own
sole_bases as (
    select story_id, base_key
    from (
        select story_id, base_key, count(distinct value) as many, list(distinct subject_key) as subjects
        from dated
        where can_be_sole and not is_part
        group by story_id, base_key, article_id, own_place, own_period
    )
    group by story_id, base_key
    having max(many) = 1 and len(list_distinct(flatten(list(subjects)))) <= 1
),

resolved as (
    select
        dated.* exclude (subject_key, place_key, period, own_period, own_place, own_level, own_item, stands_for_people, of_people),
        case
            -- an earthquake's, whoever measures it; whoever asks for a ransom, and however he is called
            when dated.is_magnitude or dated.is_own_sum then null
            when dated.needs_subject and sole_bases.base_key is null then dated.subject_key
            else coalesce(dated.subject_key, main_subjects.subject_key)
        end as scope_subject,
        case
            when dated.is_own_sum then null
            else coalesce(dated.own_place, case when elsewhere.fact_id is null then main_places.place_key end)
        end as scope_place,
        case
            when dated.is_own_sum then null
            when dated.own_period is null then main_periods.period
            when periods_apart.own_period is not null then dated.own_period
            when starts_with(main_periods.period, dated.own_period) then main_periods.period
            when starts_with(dated.own_period, main_periods.period) then main_periods.period
            else dated.own_period
        end as scope_period,
        sole_bases.base_key is not null as is_sole,
        parts_by_place.base_key is not null as is_told_part
    from dated
    left join parts_by_place
        on parts_by_place.story_id = dated.story_id
        and parts_by_place.base_key = dated.base_key
        and parts_by_place.value = dated.value
    left join sole_bases on sole_bases.story_id = dated.story_id and sole_bases.base_key = dated.base_key
    left join main_subjects on main_subjects.story_id = dated.story_id and main_subjects.base_key = dated.base_key
    left join main_places on main_places.story_id = dated.story_id and main_places.base_key = dated.base_key
    left join elsewhere on elsewhere.fact_id = dated.fact_id and elsewhere.own_place = main_places.place_key
    left join main_periods on main_periods.story_id = dated.story_id and main_periods.base_key = dated.base_key
    left join periods_apart
        on periods_apart.story_id = dated.story_id
        and periods_apart.base_key = dated.base_key
        and periods_apart.own_period = dated.own_period
)

select
    *,
    -- what may rival another number at all: it says what it counts and, for votes and money, whose it is
    status <> 'denied'
    and not is_part
    and not is_told_part
    and not is_margin
    and not is_outnumbered
    and case
        when is_magnitude or (measure = 'measured' and item_key = 'magnitude') then true
        when is_own_sum then regexp_matches(unit, '^[A-Z]{3}$')
        when not is_listed then false
        when measure = 'sentenced' and status = 'possible' then false  -- what one side asks for and another recommends
        when is_toll and change <> 'level' then false  -- "two more bodies": of what, a toll beside it says
        when is_toll and measure not in ('affected', 'destroyed', 'seized') and unit <> 'count' then false
        when measure = 'stolen' or (measure = 'seized' and item = 'cash') or is_sole then true  -- whose, the story tells
        when (measure = 'voted' and item_key = 'turnout') or measure = 'passed' or is_tally then true  -- of the story's election, or exam
        when needs_subject or unit = 'percent' or regexp_matches(unit, '^[A-Z]{3}$') then scope_subject is not null
        else unit <> 'count' or item_key is not null
    end as is_comparable,
    concat_ws('|', coalesce(scope_subject, '?'), coalesce(scope_place, '?'), coalesce(scope_period, '?')) as scope_key
from resolved
