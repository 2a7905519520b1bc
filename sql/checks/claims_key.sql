-- fail: A claim id names one claim.
select claim_id
from claims
where story_id in (select story_id from int_new_stories)
group by claim_id
having count(*) > 1
