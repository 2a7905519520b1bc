-- fail: The calendar has every day from the first to the last article once.
select count(*) as days
from calendar
having count(*) <> coalesce(max(date) - min(date) + 1, 0) or count(distinct date) <> count(*)
