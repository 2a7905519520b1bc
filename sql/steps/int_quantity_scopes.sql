-- One row per stated number with the scope in which it can be compared: what is counted, whose, where and when.
-- What a sentence leaves unsaid is read from its story: where most texts name one subject, place or time, a number
-- without one has that; where they name several, it stands for the whole.
with
quantities as (select * from stg_quantities),
articles as (select * from int_touched_articles),
items as (select * from stg_items),
measures as (select * from stg_measures),
wide_places as (select * from stg_wide_places),
broad_places as (select * from stg_broad_places),

-- "38 of the 67 aboard died", "74 of the 110 seats": a toll of those who were there is all of it, and so are the seats
-- won; of the hurt or the held it is a part
wholes as (
    select quantities.fact_id, quantities.article_id, measures.is_toll, quantities.measure = 'voted' as is_voted
    from quantities
    inner join articles on articles.article_id = quantities.article_id
    left join measures on measures.measure = quantities.measure
),

told as (
    select
        quantities.* exclude (measure, change, subject_key),
        -- a temperature is of its place
        case when quantities.unit not like 'degree %' then quantities.subject_key end as subject_key,
        coalesce(items.is_own_sum, false) as is_own_sum,
        coalesce(items.item_key, lower(quantities.item)) as told_item,
        coalesce(items.stands_for_people, false) as stands_for_all,
        items.of_measure,
        coalesce(items.in_crowds, false) as in_crowds,
        case
            when items.is_own_sum then 'paid'
            -- what fire destroys for so much is lost
            when quantities.measure = 'destroyed' and regexp_matches(quantities.unit, '^[A-Z]{3}$') then 'lost'
            else quantities.measure
        end as measure,
        case
            when quantities.measure in ('lost', 'destroyed') and quantities.change = 'decrease' then 'level'
            else quantities.change
        end as change
    from quantities
    left join items on items.item = lower(quantities.item)
),

stated as (
    select
        quantities.* exclude (status, qualifier, told_item, stands_for_all, of_measure, in_crowds),
        -- bodies found so far are no fewer than the dead
        case when lower(quantities.item) = 'body' and quantities.qualifier = 'exact' then 'at_least' else quantities.qualifier end
            as qualifier,
        -- what is promised will be given, and what costs so much will be sold for it
        case
            when quantities.status = 'planned' and quantities.measure in ('pledged', 'priced') then 'happened'
            when quantities.status in ('planned', 'possible') and quantities.is_own_sum then 'happened'
            else quantities.status
        end as status,
        articles.story_id,
        articles.cluster_id,
        articles.date as report_date,
        coalesce(measures.is_toll, false) as is_toll,
        quantities.part_of is not null
        and not coalesce(measures.is_toll and not coalesce(wholes.is_toll, false), false)
        and not coalesce(quantities.measure = 'voted' and not wholes.is_voted, false) as is_part,
        -- votes and seats are counted up through the day
        coalesce(measures.rises, false)
        or (quantities.measure = 'voted' and (quantities.unit = 'count' or lower(quantities.item) = 'turnout')) as rises,
        coalesce(measures.is_spot, false) and quantities.unit not in ('magnitude', 'richter') as is_spot,
        measures.measure is not null as is_listed,
        coalesce(measures.needs_subject, false) as needs_subject,
        coalesce(measures.can_be_sole, false)
        and case
            when regexp_matches(quantities.unit, '^[A-Z]{3}$') then quantities.measure = 'lost' or quantities.told_item is not null
            else quantities.unit <> 'percent'
        end as can_be_sole,
        quantities.unit in ('magnitude', 'richter') as is_magnitude,
        coalesce(measures.of_people, false) and quantities.unit = 'count' as of_people,
        -- "141 killed this year" is a count of its own
        quantities.period is null
        or (length(quantities.period) > 4 and quantities.period_end >= articles.date - 45) as is_recent,
        nullif(
            coalesce(
                -- the share of the students who pass is everybody's, of the girls theirs
                case when quantities.measure = 'passed' and quantities.unit = 'percent' and quantities.told_item in ('student', 'rate') then '' end,
                quantities.told_item,
                case when measures.of_people and quantities.unit = 'count' then 'person' end
            ),
            ''
        ) as own_item,
        coalesce(
            quantities.stands_for_all
            or quantities.of_measure = quantities.measure
            or (quantities.in_crowds and quantities.measure in ('participating', 'arrested')),
            false
        ) as stands_for_people,
        -- a country is no narrower than what happened inside it
        case when wide_places.place is null then scope_place(quantities.place) end as own_place,
        case when broad_places.place is not null then 2 else place_level(quantities.place) end as own_level
    from told as quantities
    inner join articles on articles.article_id = quantities.article_id
    left join measures on measures.measure = quantities.measure
    left join wide_places on wide_places.place = lower(quantities.place)
    left join broad_places on broad_places.place = lower(quantities.place)
    left join wholes on wholes.fact_id = quantities.part_of and wholes.article_id = quantities.article_id
),

article_totals as (
    select story_id, article_id, measure, status, speaker_key, max(value) as value
    from stated
    where of_people and own_item = 'person' and not is_part and is_recent
    group by story_id, article_id, measure, status, speaker_key
),

-- "61 passengers and five crew": whom one voice counts beside others of whom as much is told are not all the people
beside_others as (
    select distinct one.story_id, one.own_item, one.measure, one.status, one.value
    from stated as one
    inner join stated as other
        on other.story_id = one.story_id
        and other.article_id = one.article_id
        and other.evidence = one.evidence
        and other.measure = one.measure
        and other.status = one.status
        and other.speaker_key is not distinct from one.speaker_key
        and other.own_item <> one.own_item
        and other.value <> one.value
    where one.of_people and one.stands_for_people and one.is_recent and other.is_recent
        and one.own_item <> 'person' and other.own_item <> 'person'
        and one.part_of is null and other.part_of is null
        and one.change = 'level' and other.change = 'level'
),

-- "nine people, six of them passengers" are two counts of one voice; "six passengers", says one, and "nine people",
-- says another, are two answers to one question, and "26 missing" over "26 miners are missing" is one count told twice;
-- what one text counts apart is the same part in every text that counts as many
counted_apart as (
    select distinct stated.story_id, stated.own_item, stated.measure, stated.status, stated.value
    from stated
    inner join article_totals
        on article_totals.story_id = stated.story_id
        and article_totals.article_id = stated.article_id
        and article_totals.measure = stated.measure
        and article_totals.status = stated.status
        and article_totals.value > stated.value
    where stated.is_recent
        and (
            article_totals.speaker_key is null
            or stated.speaker_key is null
            or article_totals.speaker_key = stated.speaker_key
        )
    union
    select * from beside_others
),

-- "six were taken away by ambulance, ten other patients by bus": fewer people than patients are not all the people
outnumbered as (
    select distinct people.fact_id
    from stated as people
    inner join stated as patients
        on patients.story_id = people.story_id
        and patients.article_id = people.article_id
        and patients.measure = people.measure
        and patients.status = people.status
        and patients.speaker_key is not distinct from people.speaker_key
        and patients.value > people.value
    where people.of_people
        and people.own_item = 'person'
        and patients.stands_for_people
        and patients.own_item <> 'person'
        and people.is_recent
        and patients.is_recent
),

-- "won by 5,622 votes": what lies between two counts of votes is no count itself
ballots as (
    select story_id, list(distinct value) as counts
    from stated
    where measure = 'voted' and unit = 'count' and change = 'level'
    group by story_id
    having count(distinct value) between 3 and 60
),

-- "Kamla Nagar" and कमला नगर: one place, however its name is written
heard as (
    select
        story_id,
        own_place,
        min(own_place) over (partition by story_id, sounds(own_place)) as place_key
    from (select distinct story_id, own_place from stated where own_place is not null)
    where length(sounds(own_place)) >= 4
),

keyed as (
    select
        stated.* exclude (own_place),
        coalesce(heard.place_key, stated.own_place) as own_place,
        case
            when stated.of_people and stated.stands_for_people and counted_apart.story_id is null then 'person'
            else stated.own_item
        end as item_key,
        outnumbered.fact_id is not null as is_outnumbered
    from stated
    left join heard on heard.story_id = stated.story_id and heard.own_place = stated.own_place
    left join outnumbered on outnumbered.fact_id = stated.fact_id
    left join counted_apart
        on counted_apart.story_id = stated.story_id
        and counted_apart.own_item = stated.own_item
        and counted_apart.measure = stated.measure
        and counted_apart.status = stated.status
        and counted_apart.value = stated.value
),

based as (
    select
        keyed.*,
        concat_ws('|', coalesce(item_key, '?'), measure, unit, status, change) as base_key,
        measure = 'voted' and coalesce(
            list_has_any([votes - value for votes in ballots.counts if votes > value and votes <> 2 * value], ballots.counts),
            false
        ) as is_margin
    from keyed
    left join ballots on ballots.story_id = keyed.story_id
),

-- "nine died, five of them in Mandi": where another text tells of five, they are those of Mandi, though it may not say so
parts_by_place as (
    select distinct story_id, base_key, value
    from based
    where is_part and is_toll and is_recent and own_place is not null
),

-- "23 killed in Balochistan" over "23 killed in Kalat": where one text gives a large number twice, its places are one, told
-- more or less exactly, unless a text counts the two apart
place_numbers as (
    select distinct story_id, base_key, article_id, own_place, value
    from based
    where own_place is not null and value >= 10 and is_recent and not is_part
),

counted_by_place as (
    select story_id, base_key
    from place_numbers
    group by story_id, base_key, article_id
    having count(distinct value) > 1 and count(distinct own_place) > 1
),

place_names as (
    select
        one.story_id,
        one.base_key,
        one.own_place,
        arg_max(other.own_place, (other.texts, other.own_place)) as place_key
    from place_numbers as one
    inner join (
        select *, count(*) over (partition by story_id, base_key, own_place) as texts from place_numbers
    ) as other
        on other.story_id = one.story_id
        and other.base_key = one.base_key
        and other.article_id = one.article_id
        and other.value = one.value
    anti join counted_by_place on counted_by_place.story_id = one.story_id and counted_by_place.base_key = one.base_key
    group by one.story_id, one.base_key, one.own_place
),

-- "four dead in Mandi district" over "four dead at Thunag", or "seven dead at Thunag in Himachal Pradesh" beside another
-- text's "seven dead in Himachal Pradesh": a state or district for which no text counts more than for another place is that
-- town, told less exactly. Tolls far apart are of two areas, whatever lies in which.
place_tolls as (
    select distinct
        story_id,
        base_key,
        article_id,
        own_place,
        own_level,
        regexp_replace(own_place, ' (state|province|region|county)$', '') as place_name,
        value,
        lower(evidence) as evidence
    from based
    where own_place is not null and is_recent and change = 'level' and (is_toll or of_people)
),

areas as (
    select distinct one.story_id, one.base_key, one.own_place
    from place_tolls as one
    inner join place_tolls as other
        on other.story_id = one.story_id
        and other.base_key = one.base_key
        and other.article_id = one.article_id
        and other.own_place <> one.own_place
        and other.value < one.value
),

towns as (
    select
        broad.story_id,
        broad.base_key,
        broad.own_place,
        arg_max(narrow.own_place, (narrow.texts, narrow.own_place)) as town
    from place_tolls as broad
    inner join (
        select *, count(*) over (partition by story_id, base_key, own_place) as texts from place_tolls
    ) as narrow
        on narrow.story_id = broad.story_id
        and narrow.base_key = broad.base_key
        and narrow.own_level < broad.own_level
        and narrow.own_place <> broad.own_place
    anti join areas
        on areas.story_id = broad.story_id and areas.base_key = broad.base_key and areas.own_place = broad.own_place
    where least(narrow.value, broad.value) * 1.5 >= greatest(narrow.value, broad.value)
        and (
            (narrow.article_id = broad.article_id and narrow.value = broad.value)
            or contains(narrow.evidence, broad.place_name)
            or contains(broad.evidence, narrow.place_name)
        )
    group by broad.story_id, broad.base_key, broad.own_place
),

-- an article that gives two days two tolls tells of two events; otherwise the days are only those of the reports
split_bases as (
    select distinct story_id, base_key
    from (
        select story_id, base_key
        from based
        where is_toll and is_recent and length(period) = 10 and not is_part
        group by story_id, base_key, article_id
        having count(distinct period) > 1 and count(distinct value) > 1
    )
),

-- "Vardhaan Motors" and वर्धन मोटर्स: one subject, however its name is written
heard_subjects as (
    select
        story_id,
        subject_key,
        min(subject_key) over (partition by story_id, min(sounds(subject))) as one_key
    from based
    where subject_key is not null
    group by story_id, subject_key
    having length(min(sounds(subject))) >= 5
),

dated as (
    select
        based.* exclude (own_place, subject_key),
        coalesce(heard_subjects.one_key, based.subject_key) as subject_key,
        coalesce(towns_of_towns.town, towns.town, place_names.place_key, based.own_place) as own_place,
        case
            when based.is_toll and based.is_recent and split_bases.base_key is null then 'current'
            -- the day on which a sum was promised or men were dismissed is the day of the news
            when (
                (regexp_matches(based.unit, '^[A-Z]{3}$') and not based.is_spot)
                or based.measure in ('benefiting', 'charged', 'dismissed', 'hired', 'margin', 'passed', 'sentenced')
            )
                and length(based.period) = 10
                and based.period_end between based.report_date - 3 and based.report_date then null
            when based.is_spot then coalesce(based.period, strftime(based.report_date, '%Y-%m-%d'))
            else based.period
        end as own_period
    from based
    left join split_bases on split_bases.story_id = based.story_id and split_bases.base_key = based.base_key
    left join place_names
        on place_names.story_id = based.story_id
        and place_names.base_key = based.base_key
        and place_names.own_place = based.own_place
    left join heard_subjects
        on heard_subjects.story_id = based.story_id and heard_subjects.subject_key = based.subject_key
    left join towns
        on towns.story_id = based.story_id
        and towns.base_key = based.base_key
        and towns.own_place = coalesce(place_names.place_key, based.own_place)
    left join towns as towns_of_towns
        on towns_of_towns.story_id = based.story_id
        and towns_of_towns.base_key = based.base_key
        and towns_of_towns.own_place = towns.town
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
    where own_place is not null and not is_part and (not is_toll or is_recent)
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
        coalesce(dated.own_place, case when elsewhere.fact_id is null then main_places.place_key end) as scope_place,
        case
            when dated.own_period is null then main_periods.period
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
        when measure = 'stolen' or is_sole then true  -- whose, the story tells
        when (measure = 'voted' and item_key = 'turnout') or measure = 'passed' then true  -- of the story's election, or exam
        when needs_subject or unit = 'percent' or regexp_matches(unit, '^[A-Z]{3}$') then scope_subject is not null
        else unit <> 'count' or item_key is not null
    end as is_comparable,
    concat_ws('|', coalesce(scope_subject, '?'), coalesce(scope_place, '?'), coalesce(scope_period, '?')) as scope_key
from resolved
