-- One row per input that became no article, with the reason.
select
    raw_rejects.*,
    raw_batches.ended_at as rejected_at
from raw_rejects
left join (select batch_id, min(ended_at) as ended_at from raw_batches group by batch_id) as raw_batches
    on raw_batches.batch_id = raw_rejects.batch_id
