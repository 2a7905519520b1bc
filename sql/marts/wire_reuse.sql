-- One row per two outlets: how many texts one carried that the other had first, and how long after.
-- Example: from which agency does this outlet take its news, and how fast?
select
    source_id,
    from_source_id,
    count(*) as articles,
    median(delay_hours) as median_delay_hours
from wire_copies
group by source_id, from_source_id
