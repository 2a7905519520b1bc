-- fail: A carried text is listed once, and no outlet carries it from itself.
select article_id
from wire_copies
group by article_id
having count(*) > 1 or bool_or(source_id = from_source_id or source_id = 'unknown' or from_source_id = 'unknown')
