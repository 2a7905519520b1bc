-- One row per article of the days that the run has touched: aggregates are counted from these alone.
select *
from _day_articles
