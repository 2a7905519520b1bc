-- macro (amount, amount_max, qualifier): The most that a stated number allows: "40 to 50" → 50, "at least 40" → no end.
case
    when qualifier in ('at_least', 'more_than') then 1e300
    else greatest(amount, coalesce(amount_max, amount))
end
