-- One row per article of the stories that the run has touched: claims are computed from these alone.
select *
from _touched_articles
