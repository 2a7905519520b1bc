-- warn: Copies of one text tell one story.
select copies.cluster_id
from copies
inner join stories on stories.article_id = copies.article_id
group by copies.cluster_id
having count(distinct stories.story_id) > 1
