-- fail: A contradiction has two sides at least, of one status, unit and measure, with different values.
select contradiction_id
from contradictions
group by contradiction_id
having count(*) < 2
    or count(distinct claim_id) <> count(*)
    or count(distinct (status, unit, measure)) <> 1
    or count(distinct (value, coalesce(value_max, value))) <> count(*)
