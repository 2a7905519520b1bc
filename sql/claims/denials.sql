-- One row per stated denial: who says that it did not or will not happen, or rejects what he is accused of, beside the
-- claim that it denies (null where no article of the story claims it). `denied_by` is null where the text denies it in
-- its own voice. Example: which claims are denied?
with
facts as (
    select
        *,
        coalesce(subject_id, lower(subject)) as subject_key,
        coalesce(object_id, lower(object)) as object_key
    from int_reports_as_of(null)
),

accusations as (select * from stg_accusations),

denied_numbers as (
    select * from facts where status = 'denied' and kind = 'quantity'
),

-- "it denied that it had dismissed 750 workers": an act whose words hold a denied number is denied with the number
denied as (
    select * from denied_numbers
    union all
    select acts.*
    from facts as acts
    anti join denied_numbers
        on denied_numbers.article_id = acts.article_id
        and contains(denied_numbers.evidence, acts.evidence)
        and contains(replace(acts.evidence, ',', ''), cast(cast(denied_numbers.value as bigint) as varchar))
    where acts.status = 'denied' and acts.kind = 'event'
),

denied_words as (
    select * from facts where kind = 'statement' and predicate = 'denied'
),

-- "the firm denied that it had dismissed 40 workers": what holds a number or an act is told by that
worded as (
    select denied.fact_id, denied_words.fact_id as words_id
    from denied
    inner join denied_words
        on denied_words.article_id = denied.article_id
        and one_passage(denied_words.evidence, denied.evidence)
),

claimed as (
    select
        story_id,
        claim_id,
        kind,
        predicate,
        coalesce(item, '') as item,
        coalesce(unit, '') as unit,
        any_value(value) as value,
        arg_min(subject_key, (reported_at, fact_id)) as subject_key,
        arg_min(object_key, (reported_at, fact_id)) as object_key,
        count(distinct cluster_id) as texts,
        min(reported_at) as first_at,
        list(distinct origin_key) as origins
    from facts
    where status <> 'denied' and kind in ('quantity', 'event')
    group by story_id, claim_id, kind, predicate, coalesce(item, ''), coalesce(unit, '')
),

matched as (
    select
        denied.fact_id,
        arg_max(
            claimed.claim_id,
            (
                coalesce(denied.value = claimed.value, false),
                coalesce(denied.item, '') = claimed.item,
                coalesce(denied.subject_key = claimed.subject_key, false),
                coalesce(denied.object_key = claimed.object_key, false),
                claimed.subject_key is null,
                claimed.texts,
                - epoch(claimed.first_at),
                claimed.claim_id
            )
        ) as claim_id
    from denied
    inner join claimed
        on claimed.story_id = denied.story_id
        and claimed.kind = denied.kind
        and claimed.predicate = denied.predicate
        and claimed.unit = coalesce(denied.unit, '')
    where (denied.value is null or denied.value = claimed.value)
        and not list_contains(claimed.origins, denied.origin_key)  -- what the denier himself says of others
        and coalesce(denied.object_key = claimed.object_key, true)
        -- who denies an act need not be the one who is said to have done it: a commissioner, for his men; nor does a
        -- denial call him as the claim does: "officers", for the police, had fired at the same farmers
        and (
            coalesce(denied.subject_key = claimed.subject_key, true)
            or denied.subject = denied.origin
            or (denied.subject_id is null and denied.object_key = claimed.object_key)
        )
        -- sharing a type alone is too little
        and (
            denied.kind = 'quantity'
            or denied.subject_key = claimed.subject_key
            or denied.object_key = claimed.object_key
            or denied.subject = denied.origin
        )
    group by denied.fact_id
),

-- words are tied to what another has said by two telling words at least, whatever their endings, one of which may be
-- short where few words are denied: "that the video was fake"
denied_stems as (
    select
        story_id,
        fact_id,
        origin_key,
        len(stems(item, 4)) as words,
        unnest(stems(item, 4)) as stem
    from denied_words
),

said_stems as (
    select story_id, claim_id, origin_key, min(reported_at) as first_at, unnest(stems(any_value(item), 4)) as stem
    from facts
    where kind = 'statement' and predicate = 'said' and story_id in (select story_id from denied_words)
    group by story_id, claim_id, origin_key
),

alike as (
    select
        denied_stems.fact_id,
        said_stems.claim_id,
        said_stems.first_at,
        count(*) filter (where length(denied_stems.stem) >= 5) as shared
    from denied_stems
    inner join said_stems on said_stems.story_id = denied_stems.story_id and said_stems.stem = denied_stems.stem
    where said_stems.origin_key <> denied_stems.origin_key
    group by denied_stems.fact_id, said_stems.claim_id, said_stems.first_at
    having count(*) filter (where length(denied_stems.stem) >= 5) >= 2
        or (
            count(*) filter (where length(denied_stems.stem) >= 5) = 1
            and count(*) >= 2
            and count(*) >= 0.6 * any_value(denied_stems.words)
        )
),

answered as (
    select fact_id, arg_max(claim_id, (shared, - epoch(first_at), claim_id)) as claim_id
    from alike
    group by fact_id
),

by_words as (
    select worded.fact_id, min(answered.claim_id) as claim_id
    from worded
    inner join answered on answered.fact_id = worded.words_id
    group by worded.fact_id
),

-- "the minister dismissed the charges": who is accused, and rejects nothing of anybody but the accuser, denies it
rejected as (
    select
        rejecting.fact_id,
        any_value(rejecting.article_id) as article_id,
        any_value(rejecting.evidence) as evidence,
        arg_max(accused.claim_id, (accused.texts, - epoch(accused.first_at), accused.claim_id)) as claim_id
    from facts as rejecting
    inner join claimed as accused
        on accused.story_id = rejecting.story_id and accused.kind = 'event' and accused.predicate = 'ACCUSE'
    where rejecting.kind = 'event'
        and rejecting.predicate = 'REJECT'
        and rejecting.status = 'happened'
        and (
            accused.object_key = rejecting.subject_key
            or ends_with(lower(rejecting.subject), ' ' || accused.object_key)  -- the police, of Kerala Police
        )
        and coalesce(accused.subject_key <> rejecting.subject_key, true)
        and coalesce(rejecting.object_key in (accused.subject_key, rejecting.subject_key), true)
    group by rejecting.fact_id
),

-- "the company denied the allegations": where nobody is told to have accused it; a court rejects what others ask for
rebuffed as (
    select distinct rejecting.fact_id, rejecting.article_id, rejecting.evidence
    from facts as rejecting
    inner join accusations
        on contains(regexp_replace(' ' || lower(rejecting.evidence), '[^\p{L}\p{M}]+', ' ', 'g'), ' ' || accusations.word)
    anti join rejected on rejected.fact_id = rejecting.fact_id
    where rejecting.kind = 'event'
        and rejecting.predicate = 'REJECT'
        and rejecting.status = 'happened'
        and rejecting.subject is not null
        and not regexp_matches(' ' || lower(rejecting.subject) || ' ', ' (court|judge|bench|tribunal|magistrate|jury) ')
),

-- "it rejected the charge that it had opened the gates": what is denied in the same words is what he is accused of
told as (
    select fact_id, article_id, evidence from denied union all select fact_id, article_id, evidence from denied_words
),

told_by as (
    select rejected.fact_id as rejecting_id, told.fact_id, rejected.claim_id
    from rejected
    inner join told
        on told.article_id = rejected.article_id and one_passage(told.evidence, rejected.evidence)
),

by_accusation as (
    select fact_id, min(claim_id) as claim_id from told_by group by fact_id
),

-- an act that nobody claims is told by the words that deny it: "the owner denied that the exits had been locked"
retold as (
    select denied.fact_id, worded.words_id
    from denied
    inner join worded on worded.fact_id = denied.fact_id
    anti join matched on matched.fact_id = denied.fact_id
    where denied.kind = 'event'
),

listed as (
    -- where nobody claims the act or the number itself, the words may answer somebody's
    select denied.*, coalesce(matched.claim_id, by_words.claim_id, by_accusation.claim_id) as denied_id
    from denied
    anti join retold on retold.fact_id = denied.fact_id
    left join matched on matched.fact_id = denied.fact_id
    left join by_words on by_words.fact_id = denied.fact_id
    left join by_accusation on by_accusation.fact_id = denied.fact_id
    union all by name
    select denied_words.*, coalesce(answered.claim_id, by_accusation.claim_id) as denied_id
    from denied_words
    anti join (select * from worded where fact_id not in (select fact_id from retold)) as worded
        on worded.words_id = denied_words.fact_id
    left join answered on answered.fact_id = denied_words.fact_id
    left join by_accusation on by_accusation.fact_id = denied_words.fact_id
    union all by name
    select
        rejecting.* replace (rejecting.subject as origin, rejecting.subject_id as origin_id, true as has_holder),
        rejected.claim_id as denied_id
    from facts as rejecting
    inner join rejected on rejected.fact_id = rejecting.fact_id
    anti join told_by on told_by.rejecting_id = rejecting.fact_id
    union all by name
    select
        rejecting.* replace (rejecting.subject as origin, rejecting.subject_id as origin_id, true as has_holder),
        null as denied_id
    from facts as rejecting
    inner join rebuffed on rebuffed.fact_id = rejecting.fact_id
    -- what is denied of the charge in the same words tells it
    anti join told on told.article_id = rebuffed.article_id and one_passage(told.evidence, rebuffed.evidence)
)

select
    denied_id as claim_id,
    fact_id,
    case when has_holder then origin end as denied_by,
    case when has_holder then origin_id end as denied_by_id,
    date,
    evidence,
    story_id,
    article_id
from listed
