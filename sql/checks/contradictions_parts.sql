-- fail: A part never rivals its total, and nothing rivals what is denied.
select contradictions.claim_id
from contradictions
inner join claim_reports on claim_reports.claim_id = contradictions.claim_id
inner join quantities on quantities.fact_id = claim_reports.fact_id
left join quantities as totals on totals.fact_id = quantities.part_of
group by contradictions.claim_id
having bool_and(coalesce(totals.measure = quantities.measure, false)) or bool_or(contradictions.status = 'denied')
