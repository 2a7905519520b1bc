-- fail: Languages are ISO 639-1 codes, their confidence lies between 0 and 1.
select article_id, language, language_confidence
from articles
where article_id in (select article_id from int_new_articles)
    and not (regexp_matches(language, '^[a-z]{2}$') and language_confidence between 0 and 1)
