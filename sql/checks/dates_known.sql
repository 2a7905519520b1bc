-- warn: Of the articles of a run, nine in ten have a date of publication.
select count(*) as articles
from int_new_articles
having count(*) filter (where published_date is null) > 0.1 * count(*)
