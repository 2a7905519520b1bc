-- macro (name, key): Whether a speaker, as named and as compared, counts for itself (rebels, a union, doctors) and does not
-- wait for what officials say.
last_name(name) in (select noun from stg_parties)
or last_name(key) in (select noun from stg_parties)
or lower(name) in (select noun from stg_parties)
