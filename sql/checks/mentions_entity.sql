-- fail: Every mention names an entity that is in entities.
select mentions.article_id, mentions.entity_id
from mentions
anti join raw_entities as entities on entities.entity_id = mentions.entity_id
where mentions.article_id in (select article_id from int_new_articles)
