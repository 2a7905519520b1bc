-- One row per claim: how many origins, independent texts and outlets stand behind it. Example: what do three origins
-- confirm?
select
    claim_id,
    story_id,
    claim,
    origins,
    origin_names,
    independent_texts,
    sources,
    articles
from claims
