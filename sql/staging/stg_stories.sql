-- One row per article: its story.
select
    article_id,
    story_id
from stories
