-- macro (name, key): Whether a speaker counts for itself, and was not merely there: a union or rebels, whose figure answers
-- that of officials a day later; that of doctors or villagers may be the next news.
is_party(name, key)
and last_name(name) not in (select noun from stg_parties where is_bystander)
