-- One row per fact: the claim that it reports and its origin. Of a story that was computed again, the latest run
-- counts. The stories that were computed more than once are listed in _recomputed, so that a filter meets no window.
select raw_claim_facts.*
from raw_claim_facts
where not exists (
    select 1
    from _recomputed
    where _recomputed.story_id = raw_claim_facts.story_id
        and _recomputed.batch_id <> raw_claim_facts.batch_id
)
