-- fail: An article is the original of its cluster exactly where it names itself as such.
select article_id, original_id, relation
from copies
where batch_id = (select batch_id from _state)
    and (
        relation not in ('original', 'exact', 'near', 'version')
        or (relation = 'original') <> (article_id = original_id)
        or not (similarity between 0 and 1)
    )
