-- One row per run and check: how many rows broke the promise.
select distinct *
from raw_check_results
