-- One row per fact: the claim that it reports and the origin that it has it from. Whoever is credited is the origin, and
-- who speaks for a body is one origin with it; a number that a text prints in its own voice while its story credits
-- somebody with it has the same origin, inferred.
with
claimed as (
    select * from int_quantity_claims
    union all by name
    select * from int_event_claims
    union all by name
    select * from int_statement_claims
    union all by name
    select * from int_role_claims
),
articles as (select * from int_touched_articles),
voices as (select * from int_voices),
speakers as (select * from int_speakers),

reports as (
    select
        claimed.* exclude (speaker_key),
        coalesce(speakers.origin_key, claimed.speaker_key) as speaker_key,
        articles.source_id,
        articles.outlet_id,
        articles.outlet_key,
        articles.cluster_id,
        articles.date,
        articles.date_is_ingest,
        articles.reported_at,
        articles.is_timed,
        articles.is_current,
        articles.superseded_on,
        voices.own_key,
        voices.own_name
    from claimed
    inner join articles on articles.article_id = claimed.article_id
    inner join voices on voices.cluster_id = articles.cluster_id and voices.story_id = articles.story_id
    left join speakers on speakers.story_id = claimed.story_id and speakers.speaker_key = claimed.speaker_key
),

numbers as (
    select claim_id, story_id, article_id, speaker, speaker_id, speaker_key, relays, date, reported_at, fact_id
    from reports
    where kind = 'quantity' and speaker_key is not null
),

-- whom a claim's reports credit: the first one stands for texts that name nobody
credited as (
    select
        story_id,
        claim_id,
        arg_min(
            {'key': speaker_key, 'name': speaker, 'id': speaker_id, 'since': date}, (reported_at, speaker_key, fact_id)
        ) as origin
    from numbers
    group by story_id, claim_id
),

credited_here as (
    select
        story_id,
        claim_id,
        article_id,
        arg_min({'key': speaker_key, 'name': speaker, 'id': speaker_id}, (speaker_key, fact_id)) as origin
    from numbers
    group by story_id, claim_id, article_id
),

-- who only passed it on: a report that credits the relay has it from the speaker whom another report names
passed_on as (
    select
        story_id,
        claim_id,
        relay_key,
        arg_min({'key': speaker_key, 'name': speaker, 'id': speaker_id, 'since': date}, (reported_at, speaker_key, fact_id))
            as origin
    from (select *, unnest(list_transform(relays, lambda relay: lower(relay))) as relay_key from numbers)
    where relay_key <> lower(speaker)
    group by story_id, claim_id, relay_key
),

traced as (
    select
        reports.*,
        case
            when reports.speaker_key is not null then {
                'key': reports.speaker_key, 'name': reports.speaker, 'id': reports.speaker_id
            }
            else credited_here.origin
        end as stated_origin,
        case
            when reports.speaker_key is not null then passed_on.origin
            when credited_here.origin is null then credited.origin
        end as story_origin
    from reports
    left join credited
        on reports.kind = 'quantity' and credited.story_id = reports.story_id and credited.claim_id = reports.claim_id
    left join credited_here
        on reports.kind = 'quantity'
        and credited_here.story_id = reports.story_id
        and credited_here.claim_id = reports.claim_id
        and credited_here.article_id = reports.article_id
    left join passed_on
        on reports.kind = 'quantity'
        and passed_on.story_id = reports.story_id
        and passed_on.claim_id = reports.claim_id
        and passed_on.relay_key = lower(reports.speaker)
)

select
    claim_id,
    story_id,
    kind,
    fact_id,
    article_id,
    source_id,
    outlet_id,
    outlet_key,
    cluster_id,
    date,
    date_is_ingest,
    reported_at,
    is_timed,
    is_current,
    superseded_on,
    case when kind = 'quantity' or 'denied' in (status, predicate) or predicate = 'REJECT' then evidence end as evidence,
    predicate,
    item,
    measure,
    subject,
    subject_id,
    object,
    object_id,
    value,
    value_max,
    unit,
    qualifier,
    change,
    status,
    place,
    place_id,
    fact_date,
    scope_id,
    coalesce(is_part, false) as is_part,
    coalesce(is_toll, false) as is_toll,
    coalesce(rises, false) as rises,
    coalesce(is_comparable, false) as is_comparable,
    coalesce(stated_origin['key'], own_key) as stated_key,
    coalesce(stated_origin['name'], own_name) as stated_name,
    stated_origin['id'] as stated_id,
    stated_origin is not null as is_credited,
    story_origin['key'] as story_key,
    story_origin['name'] as story_name,
    story_origin['id'] as story_origin_id,
    story_origin['since'] as story_since
from traced
