-- One row per utterance; its words in lower case, each once, are what makes two of them near-equal.
select
    fact_id,
    article_id,
    evidence,
    speaker,
    speaker_id,
    coalesce(speaker_id, lower(speaker)) as speaker_key,
    relays,
    status,
    -- what its speaker says is not so
    case when starts_with(rule, 'denial') then 'denied' else 'said' end as predicate,
    date as fact_date,
    place,
    place_id,
    addressee,
    addressee_id,
    quote,
    list_sort(list_distinct(regexp_extract_all(lower(quote), '[\p{L}\p{M}\p{N}]+'))) as words
from statements
