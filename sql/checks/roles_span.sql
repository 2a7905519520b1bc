-- fail: The characters of a role in the text are exactly its evidence.
select facts.fact_id, facts.article_id, facts.evidence
from roles as facts
inner join int_new_articles as articles on articles.article_id = facts.article_id
where substr(articles.text, facts.start_char + 1, facts.end_char - facts.start_char) <> facts.evidence
    or facts.end_char <= facts.start_char
    or facts.person_end <= facts.person_start
