-- macro (phrase, least): The words of a phrase from so many letters on, each once, without their endings: what tells
-- whether two texts speak of one thing.
list_distinct(
    list_transform(
        list_filter(regexp_extract_all(lower(phrase), '[\p{L}\p{M}]+'), lambda word: length(word) >= least),
        lambda word: left(word, 6)
    )
)
