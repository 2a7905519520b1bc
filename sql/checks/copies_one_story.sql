-- warn: Copies of one text tell one story.
select copies.cluster_id
from copies
inner join stories on stories.article_id = copies.article_id
where copies.cluster_id in (select cluster_id from copies where batch_id = (select batch_id from _state))
group by copies.cluster_id
having count(distinct stories.story_id) > 1
