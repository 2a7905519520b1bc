-- macro (kind, predicate, item, subject, object, amount, amount_max, unit, status, place):
-- A claim as a person would note it.
case kind
    when 'quantity' then
        written(amount) || coalesce('–' || written(amount_max), '')
        || case
            when unit = 'count' then coalesce(' ' || plural(item, amount), '')
            else ' ' || in_unit(unit, coalesce(amount_max, amount)) || coalesce(' (' || item || ')', '')
        end
        || case predicate when 'other' then '' else ' ' || predicate end
        || coalesce(', ' || subject, '')
        || coalesce(', ' || place, '')
    when 'event' then
        predicate || ': ' || coalesce(subject, 'somebody') || coalesce(' → ' || object, '') || coalesce(', ' || place, '')
    when 'statement' then coalesce(subject, 'somebody') || ' ' || predicate || ': ' || left(item, 160)
    else subject || ': ' || predicate || coalesce(' of ' || object, '')
end || case status when 'happened' then '' else ' (' || status || ')' end
