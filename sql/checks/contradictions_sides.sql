-- fail: A contradiction has two sides at least, of one status, unit and measure, with different values.
select contradiction_id
from contradictions
where story_id in (select story_id from int_new_stories)
group by contradiction_id
having count(*) < 2
    or count(distinct claim_id) <> count(*)
    or count(distinct (status, unit, measure)) <> 1
    or count(distinct (value, coalesce(value_max, value))) <> count(*)
