-- One row per utterance: the claim that it reports, which is that its speaker said or denied so. Utterances of one speaker
-- in one story are one claim where they share seven words in ten, or where the shorter is nearly all in the longer.
with
statements as (select * from stg_statements),
articles as (select * from int_touched_articles),

placed as (
    select
        statements.*,
        articles.story_id,
        articles.reported_at,
        statements.speaker_key || case statements.predicate when 'denied' then ' denies' else '' end as voice,
        array_to_string(statements.words, ' ') as wording
    from statements
    inner join articles on articles.article_id = statements.article_id
),

wordings as (
    select
        story_id,
        voice,
        wording,
        any_value(words) as words,
        min((reported_at, fact_id)) as first_report
    from placed
    group by story_id, voice, wording
),

-- wordings are compared only where they share one of their longest words, and one that not everybody uses: a speaker with
-- thousands of sentences must not cost the square of them
markers as (
    select
        story_id,
        voice,
        wording,
        unnest(list_slice(list_reverse(list_sort(
            list_transform(words, lambda word: lpad(cast(length(word) as varchar), 4, '0') || word)
        )), 1, 4)) as marker
    from wordings
),

telling_markers as (
    select *
    from markers
    qualify count(*) over (partition by story_id, voice, marker) <= 100
),

pairs as (
    select distinct
        later.story_id,
        later.voice,
        later.wording,
        earlier.wording as earlier_wording
    from telling_markers as later
    inner join telling_markers as earlier
        on earlier.story_id = later.story_id
        and earlier.voice = later.voice
        and earlier.marker = later.marker
        and earlier.wording <> later.wording
),

alike as (
    select
        later.story_id,
        later.voice,
        later.wording,
        earlier.wording as earlier_wording,
        earlier.first_report
    from pairs
    inner join wordings as later
        on later.story_id = pairs.story_id and later.voice = pairs.voice and later.wording = pairs.wording
    inner join wordings as earlier
        on earlier.story_id = pairs.story_id
        and earlier.voice = pairs.voice
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
    select story_id, voice, wording, arg_min(earlier_wording, first_report) as leader
    from alike
    group by story_id, voice, wording
),

-- a leader may follow an earlier one itself: two steps are as far as likeness carries
led as (
    select
        leaders.story_id,
        leaders.voice,
        leaders.wording,
        coalesce(above.leader, leaders.leader) as leader
    from leaders
    left join leaders as above
        on above.story_id = leaders.story_id
        and above.voice = leaders.voice
        and above.wording = leaders.leader
)

select
    left(md5(concat_ws('|', 'statement', placed.story_id, coalesce(placed.voice, '?'), coalesce(led.leader, placed.wording))), 24)
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
    placed.predicate,
    placed.quote as item,
    cast(null as varchar) as measure,
    placed.speaker as subject,
    placed.speaker_id as subject_id,
    placed.addressee as object,
    placed.addressee_id as object_id
from placed
left join led
    on led.story_id = placed.story_id
    and led.voice is not distinct from placed.voice
    and led.wording = placed.wording
