-- fail: What an outlet leaves out is listed once, and at least two origins carry it.
select claim_id, source_id
from omissions
group by claim_id, source_id
having count(*) > 1 or min(origins) < 2
