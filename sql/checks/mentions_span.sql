-- fail: A mention's characters in the text are exactly its surface.
select mentions.article_id, mentions.start_char, mentions.surface
from mentions
inner join int_new_articles as articles on articles.article_id = mentions.article_id
where substr(articles.text, mentions.start_char + 1, mentions.end_char - mentions.start_char) <> mentions.surface
    or mentions.end_char <= mentions.start_char
