-- macro (total, events): the mean of scores that have one decimal, the same in whichever order they were added up.
round(round(total, 1) / events, 6)
