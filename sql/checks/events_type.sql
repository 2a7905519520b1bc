-- fail: An event is of one of PLOVER's sixteen types, and its class is that of its type.
select fact_id, event_type, quad_class, cameo_root
from events
where article_id in (select article_id from int_new_articles)
    and not coalesce(
        quad_class = case
            when event_type in ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') then 1
            when event_type in ('COOPERATE', 'AID', 'RETREAT') then 2
            when event_type in ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') then 3
            when event_type in ('PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT') then 4
        end,
        false
    )
