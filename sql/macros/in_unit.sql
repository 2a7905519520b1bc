-- macro (unit, amount): A unit as it stands behind a number: (kilometre per hour, 60) → kilometres per hour.
case
    when unit = 'percent' then '%'
    -- currencies, and what has no plural
    when regexp_matches(unit, '^[A-Z]{3}$') or unit in ('hertz', 'magnitude', 'ppm') then unit
    when contains(unit, ' per ') then plural(split_part(unit, ' per ', 1), amount) || ' per ' || split_part(unit, ' per ', 2)
    when starts_with(unit, 'degree ') then plural('degree', amount) || substr(unit, 7)
    else plural(unit, amount)
end
