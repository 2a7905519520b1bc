-- One row per story and cluster of copies: whose voice a text is that credits nobody: the agency's that any of its copies
-- names, else the text's own, under the name of the outlet that had it first. Copies that another story holds do not
-- matter here, so that a story's claims depend on its own articles alone.
with
articles as (select * from int_touched_articles),
sources as (select * from stg_sources),
entities as (select * from stg_entities),

firsts as (
    select
        story_id,
        cluster_id,
        min(trim(agency)) as agency,
        arg_min(source_id, (reported_at, article_id)) as source_id
    from articles
    group by story_id, cluster_id
),

names as (
    select
        entity_id,
        name,
        unnest(list_append(aliases, name)) as alias
    from entities
    where type = 'ORG' and origin = 'catalogue'
),

agencies as (
    select
        firsts.agency,
        min(names.entity_id) as entity_id,
        min(names.name) as name
    from (select distinct agency from firsts where agency is not null) as firsts
    inner join names on lower(names.alias) = lower(firsts.agency)
    group by firsts.agency
    having count(distinct names.entity_id) = 1
)

select
    firsts.story_id,
    firsts.cluster_id,
    coalesce(agencies.entity_id, lower(firsts.agency), 'text ' || firsts.cluster_id) as own_key,
    coalesce(
        agencies.name,
        firsts.agency,
        coalesce(sources.name, nullif(firsts.source_id, 'unknown'), 'unknown outlet')
        || ' (own voice, text ' || left(firsts.cluster_id, 8) || ')'
    ) as own_name
from firsts
left join agencies on agencies.agency = firsts.agency
left join sources on sources.source_id = firsts.source_id
