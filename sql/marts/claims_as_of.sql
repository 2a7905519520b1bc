-- table macro (day): One row per claim as known from the articles published up to a day: who says it, and on how many
-- origins it rests. `claims_as_of(null)` is `claims`. Example: who had said what by 3 May?
with
-- the reports are named twice, and are no step of their own: a stored macro keeps no `not materialized`, and without it
-- a filter on the story would not reach the files
origins as (
    select
        claim_id,
        story_id,
        origin_key,
        arg_min(origin, (reported_at, fact_id)) as origin,
        arg_min(origin_id, (reported_at, fact_id)) as origin_id,
        bool_or(has_holder) as has_holder,
        count(distinct cluster_id) as texts,
        min((reported_at, fact_id)) as first_report
    from int_reports_as_of(day)
    group by claim_id, story_id, origin_key
),

holders as (
    select
        claim_id,
        story_id,
        count(*) as origins,
        list(origin order by texts desc, first_report) as origin_names,
        first({'name': origin, 'id': origin_id} order by texts desc, first_report) filter (where has_holder) as holder
    from origins
    group by claim_id, story_id
),

grouped as (
    select
        claim_id,
        story_id,
        any_value(kind) as kind,
        any_value(predicate) as predicate,
        any_value(measure) as measure,
        any_value(unit) as unit,
        any_value(value) as value,
        any_value(value_max) as value_max,
        any_value(status) as status,
        arg_min(item, (reported_at, fact_id)) as item,
        arg_min({'name': subject, 'id': subject_id}, (reported_at, fact_id)) filter (where subject is not null) as subject,
        arg_min({'name': object, 'id': object_id}, (reported_at, fact_id)) filter (where object is not null) as object,
        arg_min(place, (reported_at, fact_id)) as place,
        arg_min(fact_date, (reported_at, fact_id)) as date,
        count(distinct article_id) as articles,
        count(distinct outlet_id) as sources,
        count(distinct cluster_id) as independent_texts,
        -- the day of ingestion counts only where no report tells its day
        coalesce(min(date) filter (where not date_is_ingest), min(date)) as first_reported,
        coalesce(max(date) filter (where not date_is_ingest), max(date)) as last_reported,
        bool_or(is_part) as is_part,
        arg_min(scope_id, (reported_at, fact_id)) as scope_id
    from int_reports_as_of(day)
    group by claim_id, story_id
)

select
    grouped.claim_id,
    grouped.story_id,
    grouped.kind,
    grouped.predicate,
    grouped.item,
    grouped.measure,
    grouped.subject['name'] as subject,
    grouped.subject['id'] as subject_id,
    grouped.object['name'] as object,
    grouped.object['id'] as object_id,
    grouped.value,
    grouped.value_max,
    grouped.unit,
    grouped.status,
    holders.holder['name'] as holder,
    holders.holder['id'] as holder_id,
    grouped.place,
    grouped.date,
    grouped.articles,
    grouped.sources,
    grouped.independent_texts,
    holders.origins,
    holders.origin_names,
    grouped.first_reported,
    grouped.last_reported,
    grouped.is_part,
    grouped.scope_id,
    in_words(
        grouped.kind,
        grouped.predicate,
        grouped.item,
        grouped.subject['name'],
        grouped.object['name'],
        grouped.value,
        grouped.value_max,
        grouped.unit,
        grouped.status,
        grouped.place
    ) as claim
from grouped
inner join holders on holders.claim_id = grouped.claim_id and holders.story_id = grouped.story_id
