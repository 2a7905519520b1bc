-- fail: A claim id names one claim.
select claim_id
from claims
group by claim_id
having count(*) > 1
