-- One row per stated number, with its place, subject and time as its story tells them: a town told as its state, a name
-- written in two scripts, and the days of reports are one.
with
based as (select * from int_stated_quantities),

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
)

select * from dated
