-- One row per speaker of a story who speaks for another that it names: a spokesperson for the body whose voice he is,
-- "police" for the one body of the story that is called so (Nepal Police), a name for the same name as another text spells
-- it. Both are one origin.
with
articles as (select * from int_touched_articles),

said as (
    select distinct articles.story_id, named.speaker_key, named.speaker_id, named.speaker
    from (
        select article_id, speaker_key, speaker_id, speaker from stg_quantities
        union all
        select article_id, speaker_key, speaker_id, speaker from stg_events
    ) as named
    inner join articles on articles.article_id = named.article_id
    where named.speaker_key is not null
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
    select distinct story_id, speaker_key, plain_body(body_noun(speaker_key)) as noun  -- said in several ways
    from said
    where speaker_id is null and plain_body(body_noun(speaker_key)) <> speaker_key
),

bodies as (
    select story_id, speaker_id as body_id, plain_body(speaker) as name from said where speaker_id is not null
    union
    select story_id, body_id, plain_body(body) from offices where body_id is not null
    union
    -- the union, of a story that names no other than the students' union
    select story_id, speaker_key, speaker_key
    from said
    where speaker_id is null and contains(speaker_key, ' ') and last_name(speaker_key) in (select noun from stg_parties)
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
        and bodies.body_id <> nouns.noun
        and not regexp_matches(bodies.name, '\b(liberation|resistance|rebel|salvation) army$')  -- rebels are not "the army"
        and (
            bodies.name = plain_body(nouns.noun)
            or ends_with(bodies.name, ' ' || plain_body(nouns.noun))
            or starts_with(bodies.name, nouns.noun || ' of ')
        )
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
),

spoken_for as (
    select story_id, speaker_key, origin_key from voices
    union all
    select story_id, noun, body_id from called
    union all
    select bodily.story_id, bodily.speaker_key, coalesce(called.body_id, bodily.noun)
    from bodily
    left join called on called.story_id = bodily.story_id and called.noun = bodily.noun
    anti join called as itself on itself.story_id = bodily.story_id and itself.noun = bodily.speaker_key
),

spellings as (
    select
        story_id,
        speaker_id as speaker_key,
        min(speaker_id) over (partition by story_id, min(sounds(speaker))) as one_key
    from said
    where speaker_id is not null
    group by story_id, speaker_id
    having length(min(sounds(speaker))) >= 4
),

spelled_origins as (
    select
        spellings.story_id,
        spellings.speaker_key,
        coalesce(
            spoken_for.origin_key,
            min(spoken_for.origin_key) over (partition by spellings.story_id, spellings.one_key),
            spellings.one_key
        ) as origin_key
    from spellings
    left join spoken_for
        on spoken_for.story_id = spellings.story_id and spoken_for.speaker_key = spellings.speaker_key
),

origins as (
    select story_id, speaker_key, origin_key from spelled_origins
    union all
    select spoken_for.story_id, spoken_for.speaker_key, spoken_for.origin_key
    from spoken_for
    anti join spellings
        on spellings.story_id = spoken_for.story_id and spellings.speaker_key = spoken_for.speaker_key
)

select
    origins.story_id,
    origins.speaker_key,
    coalesce(spellings.one_key, origins.origin_key) as origin_key
from origins
left join spellings on spellings.story_id = origins.story_id and spellings.speaker_key = origins.origin_key
where coalesce(spellings.one_key, origins.origin_key) <> origins.speaker_key
