-- macro (amount, qualifier): The least that a stated number allows: "at most 40" → 0, "at least 40" → 40.
case when qualifier in ('at_most', 'less_than') then least(amount, 0.0) else amount end
