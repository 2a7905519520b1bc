-- macro (name): The consonants of a romanised name as they are heard, so that scripts and spellings do not part it:
-- Harishankar Yadav = Hari Shankar Yadav, Saiq = Sayak, Doctors = Doktars.
undoubled(
    regexp_replace(
        translate(
            regexp_replace(
                replace(replace(replace(
                    regexp_replace(lower(strip_accents(name)), '[^a-z]+', '', 'g'),
                    'ch', 'j'), 'ph', 'f'), 'x', 'ks'),
                'c([eiy])', 's\1', 'g'
            ),
            'cqwz', 'kkvj'
        ),
        '[aeiouyh]+', '', 'g'
    )
)
