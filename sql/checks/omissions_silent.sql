-- fail: An outlet is said to leave out only what it does not report, and an unknown source is no outlet.
select omissions.claim_id, omissions.source_id
from omissions
inner join claim_reports
    on claim_reports.claim_id = omissions.claim_id and claim_reports.source_id = omissions.source_id
union all
select claim_id, source_id
from omissions
where source_id = 'unknown'
