-- macro (name, key): Whether a speaker counts for itself, and was not merely there: a union or rebels, whose figure answers
-- that of officials a day later; that of doctors or villagers may be the next news.
is_party(name, key)
and not regexp_matches(
    last_name(name),
    '^(hospitals?|doctors?|medics|nurses?|paramedics|physicians|clinics?|famil(y|ies)|relatives?|parents?|residents?|locals?|villagers?|neighbou?rs?|(eye)?witness(es)?|survivors?|passengers?|bystanders|commuters|pilgrims|victims|journalists?|owner|management|company|employers?)$'
)
