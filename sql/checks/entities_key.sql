-- fail: An entity id names one entity, and is its Wikidata id or a digest of Khabar's own.
select entity_id, type, name, wikidata_id
from entities
where not coalesce(
    type in ('PER', 'ORG', 'LOC', 'MISC')
    and name <> ''
    and (regexp_matches(entity_id, '^Q[1-9][0-9]*$') or starts_with(entity_id, 'x-'))
    and (wikidata_id is null or wikidata_id = entity_id),
    false
)
union all
select entity_id, null, null, null
from entities
group by entity_id
having count(*) > 1
