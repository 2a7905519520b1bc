-- macro (place): where a count is of, so that it can be compared: a district by its town's name, and none for a river, a
-- sea or a road, which passes by many places and tells of none apart.
case
    when regexp_matches(
        lower(place),
        '( river| \(river\)| sea| ocean| lake| strait| channel| canal| gulf| highway| expressway| road| bridge)$|^(river|sea|lake|gulf|bay|strait) '
    )
    or lower(place) in (
        'amur', 'bagmati', 'beas', 'betwa', 'bosphorus', 'brahmaputra', 'danube', 'dnieper', 'euphrates', 'ganges',
        'ghaghara', 'gomti', 'kaveri', 'mahanadi', 'mekong', 'nile', 'rhine', 'rio grande', 'saryu', 'seine', 'sutlej', 'thames',
        'tigris', 'volga', 'yamuna', 'yangtze'
    ) then null
    else regexp_replace(lower(place), ' (district|tehsil|taluka)$', '')
end
