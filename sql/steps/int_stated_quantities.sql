-- One row per stated number, with what can be compared of it by itself: what it counts, of what measure, whether it is a
-- part of a count told beside it, a toll, recent; and its own place and time, where its sentence names them.
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
        quantities.* exclude (measure, change, subject_key, qualifier),
        case
            when items.is_found_so_far and quantities.qualifier = 'exact' then 'at_least'
            -- "as many as 72 fell ill" is how many fell ill, and no bound of how many could have
            when quantities.qualifier = 'at_most' and quantities.status = 'happened' and quantities.unit = 'count' then 'approx'
            else quantities.qualifier
        end as qualifier,
        case
            when quantities.unit like 'degree %' then null  -- a temperature is of its place
            -- nor is a turnout that of the commission that tells it
            when quantities.measure = 'voted' and quantities.unit = 'percent' and quantities.subject_key = quantities.speaker_key then null
            else quantities.subject_key
        end as subject_key,
        coalesce(items.is_own_sum, false) as is_own_sum,
        -- tigers, 12,400 passengers, 65,000 cusecs, how fast an economy grows: a story tells of one of each, whatever befell it
        coalesce(
            (
                quantities.measure = 'other'
                and case
                    when quantities.unit = 'count' then items.is_census or (quantities.value >= 1000 and quantities.item is not null)
                    else quantities.unit in ('cusec', 'gigawatt', 'megawatt')
                end
            )
            or (items.is_rate and quantities.unit = 'percent' and quantities.measure = 'rate'),
            false
        ) as is_tally,
        case
            when quantities.measure = 'voted' and quantities.unit = 'percent' and lower(quantities.item) in ('elector', 'voter') then 'turnout'
            else coalesce(items.item_key, lower(quantities.item))
        end as told_item,
        coalesce(items.stands_for_people, false) as stands_for_all,
        items.of_measure,
        coalesce(items.in_crowds, false) as in_crowds,
        quantities.item is not null and items.item is null as is_new_item,
        case
            when items.is_own_sum then 'paid'
            when quantities.item = 'cash' and quantities.measure = 'other' then 'seized'  -- cash that is found
            -- what fire destroys for so much is lost
            when quantities.measure = 'destroyed' and regexp_matches(quantities.unit, '^[A-Z]{3}$') then 'lost'
            else quantities.measure
        end as measure,
        case
            when quantities.measure in ('lost', 'destroyed', 'dismissed', 'stolen') and quantities.change = 'decrease' then 'level'
            -- what grew by 7 per cent has a growth of so much
            when items.is_rate and quantities.item = 'growth' and quantities.change = 'increase' then 'level'
            else quantities.change
        end as change
    from quantities
    left join items on items.item = lower(quantities.item)
),

stated as (
    select
        quantities.* exclude (status, told_item, stands_for_all, of_measure, in_crowds, is_new_item),
        -- what is promised will be given, what costs so much will be sold for it, and whoever is to lose his job has lost it
        case
            when quantities.status = 'planned' and quantities.measure in ('pledged', 'priced', 'dismissed') then 'happened'
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
        measures.measure is not null or quantities.is_tally as is_listed,
        coalesce(measures.needs_subject, false) as needs_subject,
        (coalesce(measures.can_be_sole, false) or (quantities.measure = 'priced' and quantities.item = 'cost'))
        and case
            when regexp_matches(quantities.unit, '^[A-Z]{3}$') then quantities.measure = 'lost' or quantities.told_item is not null
            else quantities.unit <> 'percent'
        end
        or (quantities.measure = 'voted' and quantities.told_item = 'turnout')
        or quantities.is_tally as can_be_sole,
        quantities.unit in ('magnitude', 'richter') as is_magnitude,
        coalesce(measures.of_people, false) and quantities.unit = 'count' as of_people,
        -- "141 killed this year" is a count of its own
        quantities.period is null
        or (length(quantities.period) > 4 and quantities.period_end >= articles.date - 45) as is_recent,
        nullif(
            coalesce(
                -- the share of the students who pass is everybody's, of the girls theirs
                case when quantities.measure = 'passed' and quantities.unit = 'percent' and quantities.told_item in ('student', 'rate') then '' end,
                -- robbers take so much, in jewellery or whatever
                case when quantities.measure = 'stolen' and regexp_matches(quantities.unit, '^[A-Z]{3}$') then '' end,
                quantities.told_item,
                case when measures.of_people and quantities.unit = 'count' then 'person' end
            ),
            ''
        ) as own_item,
        coalesce(
            quantities.stands_for_all
            or quantities.of_measure = quantities.measure
            or (quantities.in_crowds and quantities.measure in ('participating', 'arrested'))
            -- whatever those were who lost their posts or were tried, and the children of a school
            or (quantities.is_new_item and quantities.measure in ('arrested', 'charged', 'dismissed', 'participating', 'sentenced'))
            or quantities.measure = 'kidnapped',
            false
        ) as stands_for_people,
        -- a country is no narrower than what happened inside it
        case when wide_places.place is null then scope_place(quantities.place) end as own_place,
        case when wide_places.place is not null then lower(quantities.place) end as wide_place,
        case when broad_places.place is not null then 2 else place_level(quantities.place) end as own_level
    from told as quantities
    inner join articles on articles.article_id = quantities.article_id
    left join measures on measures.measure = quantities.measure
    left join wide_places on wide_places.place = lower(quantities.place)
    left join broad_places on broad_places.place = lower(quantities.place)
    left join wholes on wholes.fact_id = quantities.part_of and wholes.article_id = quantities.article_id
),

-- "more than 7,200 died, 812 of them in Syria": but a country in which a text counts less than a third of all is a place of
-- its own, unless another speaker counts the rest
lands_apart as (
    select distinct one.story_id, one.own_item, one.measure, one.wide_place
    from stated as one
    inner join stated as other
        on other.story_id = one.story_id
        and other.article_id = one.article_id
        and other.measure = one.measure
        and other.own_item = one.own_item
        and other.status = one.status
        and other.value > 3 * one.value
        and (other.speaker_key is null or other.speaker_key is not distinct from one.speaker_key)
    where one.is_toll and one.is_recent and other.is_recent
        and one.change = 'level' and other.change = 'level'
        and other.own_place is null
        and one.wide_place is distinct from other.wide_place
        and one.wide_place is not null
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
    where length(sounds(own_place)) >= 3
),

-- "Rs 42 crore in a deal", and "sold for Rs 48 crore": where a story tells of one sort of sums, one without a name is of that
-- sort, unless its text names another of it
sole_items as (
    select story_id, measure, unit, status, any_value(own_item) as own_item
    from stated
    where unit <> 'count' and unit <> 'percent' and own_item is not null
    group by story_id, measure, unit, status
    having count(distinct own_item) = 1
),

unnamed_sums as (
    select stated.fact_id, sole_items.own_item
    from stated
    inner join sole_items
        on sole_items.story_id = stated.story_id
        and sole_items.measure = stated.measure
        and sole_items.unit = stated.unit
        and sole_items.status = stated.status
    anti join stated as named
        on named.article_id = stated.article_id
        and named.measure = stated.measure
        and named.unit = stated.unit
        and named.own_item = sole_items.own_item
    where stated.item is null
),

-- "six died at the Baidyanath temple", "nine in Deoghar": where a story names one spot, it is in the town
sites as (
    select story_id
    from stated
    where is_site(own_place)
    group by story_id
    having count(distinct sounds(own_place)) = 1
),

keyed as (
    select
        stated.* exclude (own_place, wide_place),
        case
            when sites.story_id is not null and is_site(stated.own_place) then null
            else coalesce(heard.place_key, stated.own_place, lands_apart.wide_place)
        end as own_place,
        lands_apart.wide_place is not null as is_land,
        case
            when stated.of_people and stated.stands_for_people and counted_apart.story_id is null then 'person'
            else coalesce(stated.own_item, unnamed_sums.own_item)
        end as item_key,
        outnumbered.fact_id is not null as is_outnumbered
    from stated
    left join heard on heard.story_id = stated.story_id and heard.own_place = stated.own_place
    left join sites on sites.story_id = stated.story_id
    left join outnumbered on outnumbered.fact_id = stated.fact_id
    left join unnamed_sums on unnamed_sums.fact_id = stated.fact_id
    left join lands_apart
        on lands_apart.story_id = stated.story_id
        and lands_apart.own_item = stated.own_item
        and lands_apart.measure = stated.measure
        and lands_apart.wide_place = stated.wide_place
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
)

select * from based
