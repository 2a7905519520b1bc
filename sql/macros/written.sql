-- macro (amount): A number as it is read: 15000 → 15,000, 7.5 → 7.5.
case
    when amount is null then null
    when amount = floor(amount) and abs(amount) < 1e15 then format('{:,}', cast(amount as bigint))
    else cast(amount as varchar)
end
