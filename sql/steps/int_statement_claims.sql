-- One row per utterance: the claim that it reports, which is that its speaker said so. Utterances of one speaker in one
-- story are one claim where they share seven words in ten, or where the shorter is nearly all in the longer.
with
statements as (select * from stg_statements),
articles as (select * from int_touched_articles),

placed as (
    select
        statements.*,
        articles.story_id,
        articles.reported_at,
        array_to_string(statements.words, ' ') as wording
    from statements
    inner join articles on articles.article_id = statements.article_id
),

wordings as (
    select
        story_id,
        speaker_key,
        wording,
        any_value(words) as words,
        min((reported_at, fact_id)) as first_report
    from placed
    group by story_id, speaker_key, wording
),

-- wordings are compared only where they share one of their longest words, and one that not everybody uses: a speaker with
-- thousands of sentences must not cost the square of them
markers as (
    select
        story_id,
        speaker_key,
        wording,
        unnest(list_slice(list_reverse(list_sort(
            list_transform(words, lambda word: lpad(cast(length(word) as varchar), 4, '0') || word)
        )), 1, 4)) as marker
    from wordings
),

telling_markers as (
    select *
    from markers
    qualify count(*) over (partition by story_id, speaker_key, marker) <= 100
),

pairs as (
    select distinct
        later.story_id,
        later.speaker_key,
        later.wording,
        earlier.wording as earlier_wording
    from telling_markers as later
    inner join telling_markers as earlier
        on earlier.story_id = later.story_id
        and earlier.speaker_key = later.speaker_key
        and earlier.marker = later.marker
        and earlier.wording <> later.wording
),

alike as (
    select
        later.story_id,
        later.speaker_key,
        later.wording,
        earlier.wording as earlier_wording,
        earlier.first_report
    from pairs
    inner join wordings as later
        on later.story_id = pairs.story_id and later.speaker_key = pairs.speaker_key and later.wording = pairs.wording
    inner join wordings as earlier
        on earlier.story_id = pairs.story_id
        and earlier.speaker_key = pairs.speaker_key
        and earlier.wording = pairs.earlier_wording
    where earlier.first_report < later.first_report
        and (
            length(list_intersect(earlier.words, later.words))
            >= 0.7 * (length(earlier.words) + length(later.words) - length(list_intersect(earlier.words, later.words)))
            or (
                length(list_intersect(earlier.words, later.words)) >= 0.9 * least(length(earlier.words), length(later.words))
                and least(length(earlier.words), length(later.words)) >= 5
            )
        )
),

leaders as (
    select story_id, speaker_key, wording, arg_min(earlier_wording, first_report) as leader
    from alike
    group by story_id, speaker_key, wording
),

-- a leader may follow an earlier one itself: two steps are as far as likeness carries
led as (
    select
        leaders.story_id,
        leaders.speaker_key,
        leaders.wording,
        coalesce(above.leader, leaders.leader) as leader
    from leaders
    left join leaders as above
        on above.story_id = leaders.story_id
        and above.speaker_key = leaders.speaker_key
        and above.wording = leaders.leader
)

select
    left(md5(concat_ws('|', 'statement', placed.story_id, coalesce(placed.speaker_key, '?'), coalesce(led.leader, placed.wording))), 24)
        as claim_id,
    placed.story_id,
    'statement' as kind,
    placed.fact_id,
    placed.article_id,
    placed.evidence,
    placed.speaker,
    placed.speaker_id,
    placed.speaker_key,
    placed.relays,
    placed.status,
    placed.fact_date,
    placed.place,
    placed.place_id,
    'said' as predicate,
    placed.quote as item,
    cast(null as varchar) as measure,
    placed.speaker as subject,
    placed.speaker_id as subject_id,
    placed.addressee as object,
    placed.addressee_id as object_id
from placed
left join led
    on led.story_id = placed.story_id
    and led.speaker_key is not distinct from placed.speaker_key
    and led.wording = placed.wording
