-- fail: A fact reports one claim, and an origin is inferred only where the article credits nobody.
select claim_reports.fact_id
from claim_reports
inner join claim_facts on claim_facts.fact_id = claim_reports.fact_id
group by claim_reports.fact_id
having count(*) > 1 or bool_or(claim_reports.origin_inferred and claim_facts.is_credited)
