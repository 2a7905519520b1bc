-- fail: A source id names one outlet of a known kind.
select source_id, kind
from sources
where kind not in ('newspaper', 'agency', 'broadcaster', 'web', 'government', 'unknown')
union all
select source_id, null
from sources
group by source_id
having count(*) > 1
