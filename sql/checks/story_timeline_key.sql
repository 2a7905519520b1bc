-- fail: A number is listed once a day, and a revision has the figure that it revises.
select story_id, date, claim_id
from story_timeline
group by story_id, date, claim_id
having count(*) > 1 or bool_or(is_revision <> (previous_value is not null))
