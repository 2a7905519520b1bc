-- macro (a, a_max, a_qualifier, b, b_max, b_qualifier): Whether two stated numbers can both be right: bounds and
-- ranges that meet, hedged values within 5 % or the place of their last digit that is not zero, and never beyond 10 %;
-- a figure of thousands and its own rounding.
case
    when greatest(
        lower_end(a, a_qualifier) - upper_end(b, b_max, b_qualifier),
        lower_end(b, b_qualifier) - upper_end(a, a_max, a_qualifier)
    ) <= 0 then true
    when a_qualifier <> 'exact' or b_qualifier <> 'exact' then
        greatest(
            lower_end(a, a_qualifier) - upper_end(b, b_max, b_qualifier),
            lower_end(b, b_qualifier) - upper_end(a, a_max, a_qualifier)
        ) <= 1e-9 + least(
            0.10 * greatest(abs(a), abs(b)),
            greatest(
                0.05 * greatest(abs(a), abs(b)),
                case when a_qualifier <> 'exact' then rounding_step(a) else 0 end,
                case when b_qualifier <> 'exact' then rounding_step(b) else 0 end
            )
        )
    when rounding_step(a) > rounding_step(b) and rounding_step(a) >= 1000 then
        abs(a - b) * 2 <= rounding_step(a) and abs(a - b) <= 0.10 * greatest(abs(a), abs(b))
    when rounding_step(b) > rounding_step(a) and rounding_step(b) >= 1000 then
        abs(a - b) * 2 <= rounding_step(b) and abs(a - b) <= 0.10 * greatest(abs(a), abs(b))
    else false
end
