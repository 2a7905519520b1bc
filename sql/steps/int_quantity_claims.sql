-- One row per stated number: the claim that it reports. Equal numbers of equal scope are one claim; its id goes by the
-- number and what it counts, so that it stays as articles arrive; a second scope of the same number has its own.
with
scopes as (select * from int_quantity_scopes),
articles as (select * from int_touched_articles),

numbered as (
    select
        *,
        concat_ws('|', base_key, value, coalesce(cast(value_max as varchar), '-')) as value_key
    from scopes
),

groups as (
    select
        numbered.story_id,
        numbered.value_key,
        numbered.scope_key,
        min((articles.reported_at, numbered.fact_id)) as first_report
    from numbered
    inner join articles on articles.article_id = numbered.article_id
    group by numbered.story_id, numbered.value_key, numbered.scope_key
),

identified as (
    select
        story_id,
        value_key,
        scope_key,
        left(
            md5(
                concat_ws(
                    '|',
                    'quantity',
                    story_id,
                    value_key,
                    case
                        when row_number() over (partition by story_id, value_key order by first_report, scope_key) = 1 then '-'
                        else scope_key
                    end
                )
            ),
            24
        ) as claim_id
    from groups
)

select
    identified.claim_id,
    numbered.story_id,
    'quantity' as kind,
    numbered.fact_id,
    numbered.article_id,
    numbered.evidence,
    numbered.speaker,
    numbered.speaker_id,
    numbered.speaker_key,
    numbered.relays,
    numbered.status,
    numbered.fact_date,
    numbered.place,
    numbered.place_id,
    numbered.measure as predicate,
    coalesce(numbered.item_key, numbered.item) as item,
    numbered.measure,
    numbered.subject,
    numbered.subject_id,
    cast(null as varchar) as object,
    cast(null as varchar) as object_id,
    numbered.value,
    numbered.value_max,
    numbered.unit,
    numbered.qualifier,
    numbered.change,
    numbered.part_of is not null as is_part,
    numbered.is_toll,
    numbered.rises,
    numbered.is_comparable,
    left(md5(concat_ws('|', numbered.story_id, numbered.base_key, numbered.scope_key)), 24) as scope_id
from numbered
inner join identified
    on identified.story_id = numbered.story_id
    and identified.value_key = numbered.value_key
    and identified.scope_key = numbered.scope_key
