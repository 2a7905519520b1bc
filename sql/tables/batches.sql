-- One row per finished run: when, with which code, and how much it brought.
select *
from raw_batches
qualify row_number() over (partition by batch_id order by ended_at) = 1
