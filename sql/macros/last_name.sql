-- macro (speaker): The last word of the body that a speaker is or speaks for: Kisan Union, hospital sources → hospital.
split_part(
    regexp_replace(
        lower(speaker),
        ' (spokesperson|leader|president|secretary|commander|superintendent|head|sources?|officials?|members?)$',
        ''
    ),
    ' ',
    -1
)
