-- macro (place): Whether a place is one spot where something happened (a temple, a mill, a mine), which another report calls
-- by its town; hospitals are none, for they count whom they have got.
regexp_extract(lower(place), ' (\S+)$', 1) in (select word from stg_sites)
