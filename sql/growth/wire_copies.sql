-- One row per carried text, of days that a run only added texts to: those that were there, and the new ones.
select * exclude (weight, batch_id) from stored_wire_copies
union all by name
select added.* exclude (weight, batch_id)
from added_wire_copies as added
anti join stored_wire_copies as stored on stored.article_id = added.article_id
