-- macro (place): Whether a place is one spot where something happened (a temple, a mill, a mine), which another report calls
-- by its town; hospitals are none, for they count whom they have got.
regexp_matches(
    lower(place),
    ' (temple|mosque|church|cathedral|gurdwara|shrine|dargah|stadium|ground|maidan|mill|factory|plant|refinery|mine|colliery|market|mandi|mall|hotel|bridge|dam|barrage|tunnel|fort|palace|park|reserve|sanctuary|terminal|warehouse|theatre|club)$'
)
