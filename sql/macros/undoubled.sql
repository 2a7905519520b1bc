-- macro (letters): A word without the second of two equal letters in a row: mmd → md.
array_to_string(
    list_filter(
        string_split(letters, ''),
        lambda letter, place: place = 1 or letter <> substr(letters, place - 1, 1)
    ),
    ''
)
