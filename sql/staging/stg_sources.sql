-- One row per outlet; the source `unknown` is none.
select
    source_id,
    name,
    kind
from sources
where source_id <> 'unknown'
