-- fail: corroboration has one row per claim, with as many names as origins.
select claim_id
from corroboration
group by claim_id
having count(*) > 1 or any_value(length(origin_names)) <> any_value(origins)
