-- One row per claim: what the articles of one story assert alike, who says it, and on how many origins it rests.
-- `holder` is whom most texts credit with it; null where every text states it in its own voice. `scope_id` is shared by
-- claims that can rival each other. Example: which claims of a story rest on one origin though many outlets print them?
select
    claim_id,
    story_id,
    kind,
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
    status,
    holder,
    holder_id,
    place,
    date,
    articles,
    sources,
    independent_texts,
    origins,
    first_reported,
    last_reported,
    claim,
    origin_names,
    is_part,
    scope_id
from claims_as_of(null)
