-- One row per outlet that articles are collected from. The latest row counts.
select * exclude (file_ordinal)
from raw_sources
qualify row_number() over (partition by source_id order by file_ordinal desc) = 1
