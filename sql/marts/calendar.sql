-- One row per day from the first to the last article, so that days without news show as zero.
-- Example: on which days did nobody write about it?
with
articles as (select * from stg_articles),

ends as (
    select min(date) as first_date, max(date) as last_date from articles
)

select cast(unnest(generate_series(first_date, last_date, interval 1 day)) as date) as date
from ends
