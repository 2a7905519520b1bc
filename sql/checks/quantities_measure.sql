-- fail: What happened to what is counted is one of the measures of seeds/measures.csv.
select fact_id, measure
from quantities
where article_id in (select article_id from int_new_articles)
    and measure not in (select measure from seeds.measures)
