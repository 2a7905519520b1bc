-- fail: An entity id is its Wikidata id or a digest of Khabar's own, and names somebody of a known kind.
select entity_id, type, name, wikidata_id
from raw_entities
where not coalesce(
    type in ('PER', 'ORG', 'LOC', 'MISC')
    and name <> ''
    and (regexp_matches(entity_id, '^Q[1-9][0-9]*$') or starts_with(entity_id, 'x-'))
    and (wikidata_id is null or wikidata_id = entity_id),
    false
)
