-- fail: Every article has a text and as many words as it says.
select article_id
from articles
where article_id in (select article_id from int_new_articles)
    and (text = '' or word_count < 0 or (word_count = 0 and regexp_matches(text, '\p{L}')))
