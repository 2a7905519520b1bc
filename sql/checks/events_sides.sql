-- fail: Every actor and target has a place for its id.
select fact_id, actors, actor_ids, targets, target_ids
from events
where article_id in (select article_id from int_new_articles)
    and (length(actors) <> length(actor_ids) or length(targets) <> length(target_ids))
