-- One row per stated office: the claim that it reports.
with
roles as (select * from stg_roles),
articles as (select * from int_touched_articles)

select
    left(
        md5(
            concat_ws(
                '|',
                'role',
                articles.story_id,
                roles.person_id,
                roles.role,
                coalesce(roles.of_key, '?'),
                roles.tenure,
                roles.status
            )
        ),
        24
    ) as claim_id,
    articles.story_id,
    'role' as kind,
    roles.fact_id,
    roles.article_id,
    roles.evidence,
    roles.speaker,
    roles.speaker_id,
    roles.speaker_key,
    roles.relays,
    roles.status,
    roles.fact_date,
    roles.place,
    roles.place_id,
    case when roles.tenure = 'current' then roles.role else roles.tenure || ' ' || roles.role end as predicate,
    cast(null as varchar) as item,
    cast(null as varchar) as measure,
    roles.person as subject,
    roles.person_id as subject_id,
    roles."of" as object,
    roles.of_id as object_id
from roles
inner join articles on articles.article_id = roles.article_id
