-- macro (name): A body's name in lower case as another text may write it: Ministry of Home Affairs (Serbia) → interior
-- ministry, the military → army.
regexp_replace(
    regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    regexp_replace(lower(name), ' [(].*[)]$', ''),
                    '^(.*?) ?\b(ministry|department) (of|for) (the )?(.+)$',
                    '\1 \5 \2'
                ),
                '\b(home affairs|internal affairs|home) (ministry|department)$',
                'interior \2'
            ),
            '\b(external|foreign) affairs (ministry|department)$',
            'foreign \2'
        ),
        '\bdefense\b',
        'defence'
    ),
    '\b(armed forces|military)$',
    'army'
).trim()
