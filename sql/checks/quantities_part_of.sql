-- fail: The total of a part is another number of the same article.
select parts.fact_id, parts.part_of
from quantities as parts
left join quantities as totals on totals.fact_id = parts.part_of
where parts.article_id in (select article_id from int_new_articles)
    and parts.part_of is not null
    and (totals.article_id is distinct from parts.article_id or parts.part_of = parts.fact_id)
