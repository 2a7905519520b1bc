-- macro (place): where a count is of, so that it can be compared: a district, a port or a
-- station by its town's name, and none for a river, a
-- sea or a road, which passes by many places and tells of none apart; stg_wide_places lists rivers whose names do not say so.
case
    when regexp_matches(
        lower(place),
        '( river| \(river\)| sea| ocean| lake| strait| channel| canal| gulf| highway| expressway| road| bridge)$|^(river|sea|lake|gulf|bay|strait) '
    )
    then null
    else regexp_replace(lower(place), ' (district|tehsil|taluka|(sea)?port|(international |domestic )?airport|harbou?r|(railway |bus )station|railway junction)$', '')
end
