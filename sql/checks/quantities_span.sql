-- fail: The characters of a quantity in the text are exactly its evidence and its number exactly as written.
select facts.fact_id, facts.article_id, facts.evidence
from quantities as facts
inner join int_new_articles as articles on articles.article_id = facts.article_id
where substr(articles.text, facts.start_char + 1, facts.end_char - facts.start_char) <> facts.evidence
    or facts.end_char <= facts.start_char
    or substr(articles.text, facts.value_start + 1, facts.value_end - facts.value_start) <> facts.surface
