-- fail: The characters of a statement in the text are exactly its evidence and its quote exactly the words.
select facts.fact_id, facts.article_id, facts.evidence
from statements as facts
inner join int_new_articles as articles on articles.article_id = facts.article_id
where substr(articles.text, facts.start_char + 1, facts.end_char - facts.start_char) <> facts.evidence
    or facts.end_char <= facts.start_char
    or substr(articles.text, facts.quote_start + 1, facts.quote_end - facts.quote_start) <> facts.quote
