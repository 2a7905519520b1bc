-- fail: A run ends after it began.
select batch_id, started_at, ended_at
from batches
where ended_at < started_at
