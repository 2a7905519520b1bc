-- macro (speaker): The noun of the body that an unnamed speaker belongs to: police officials → police, rebels → rebel.
case
    when speaker in ('officials', 'authorities') then speaker
    else regexp_replace(
        regexp_replace(speaker, ' (officials?|officers?|sources?|authorities|groups?|forces|fighters|members?)$', ''),
        '([^s])s$',
        '\1'
    )
end
