-- macro (one, other): Whether two pieces of one text are told by the same words: one stands in the other, or begins before
-- the other ends. "The owner denied that the gates" and "owner denied that the gates were shut".
contains(one, other)
or contains(other, one)
or (contains(one, left(other, 15)) and starts_with(other, substr(one, instr(one, left(other, 15)))))
or (contains(other, left(one, 15)) and starts_with(one, substr(other, instr(other, left(one, 15)))))
