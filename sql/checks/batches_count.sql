-- fail: A run has brought as many articles and rejects as it says.
with
run as (select * from batches where batch_id = (select batch_id from _state)),
found as (
    select
        (select count(*) from articles where batch_id = (select batch_id from _state)) as articles,
        (select count(*) from rejects where batch_id = (select batch_id from _state)) as rejects
)
select run.batch_id, run.articles, found.articles as found_articles, run.rejects, found.rejects as found_rejects
from run
cross join found
where run.articles <> found.articles or run.rejects <> found.rejects
