-- One row per speaker of a story who speaks for another that it names: a spokesperson for the body whose voice he is,
-- "police" for the one body of the story that is called so (Nepal Police). Both are one origin.
with
articles as (select * from int_touched_articles),

said as (
    select distinct story_id, speaker_key, speaker_id, speaker from int_quantity_claims where speaker_key is not null
    union
    select distinct story_id, speaker_key, speaker_id, speaker from int_event_claims where speaker_key is not null
),

offices as (
    select
        articles.story_id,
        roles.person_id as speaker_key,
        coalesce(roles.of_key, nullif(left(roles.role, -13), '')) as body_key,  -- "police spokesperson"
        roles.of_id as body_id,
        roles."of" as body
    from stg_roles as roles
    inner join articles on articles.article_id = roles.article_id
    where ends_with(roles.role, 'spokesperson') and roles.tenure = 'current' and roles.person_id is not null
),

-- hospital sources speak for the hospital, a rebel group for the rebels
bodily as (
    select story_id, speaker_key, body_noun(speaker_key) as noun
    from said
    where speaker_id is null and body_noun(speaker_key) <> speaker_key
),

bodies as (
    select story_id, speaker_id as body_id, regexp_replace(lower(speaker), ' [(].*[)]$', '') as name from said where speaker_id is not null
    union
    select story_id, body_id, lower(body) from offices where body_id is not null
),

nouns as (
    select story_id, speaker_key as noun from said where speaker_id is null
    union
    select story_id, body_key from offices where body_id is null and body_key is not null
    union
    select story_id, noun from bodily
),

called as (
    select nouns.story_id, nouns.noun, min(bodies.body_id) as body_id
    from nouns
    inner join bodies
        on bodies.story_id = nouns.story_id
        and (ends_with(bodies.name, ' ' || nouns.noun) or starts_with(bodies.name, nouns.noun || ' of '))
    group by nouns.story_id, nouns.noun
    having count(distinct bodies.body_id) = 1
),

voices as (
    select offices.story_id, offices.speaker_key, min(coalesce(called.body_id, offices.body_key)) as origin_key
    from offices
    left join called on called.story_id = offices.story_id and called.noun = offices.body_key
    where offices.body_key is not null
    group by offices.story_id, offices.speaker_key
    having count(distinct coalesce(called.body_id, offices.body_key)) = 1
)

select story_id, speaker_key, origin_key from voices
union all
select story_id, noun, body_id from called
union all
select bodily.story_id, bodily.speaker_key, coalesce(called.body_id, bodily.noun)
from bodily
left join called on called.story_id = bodily.story_id and called.noun = bodily.noun
anti join called as itself on itself.story_id = bodily.story_id and itself.noun = bodily.speaker_key
