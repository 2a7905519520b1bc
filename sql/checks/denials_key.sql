-- fail: A denying fact is listed once.
select fact_id
from denials
group by fact_id
having count(*) > 1
