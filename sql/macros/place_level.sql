-- macro (place): How much a place holds by its own name: 2 a state or province, 1 a district, 0 a town or what tells nothing.
case
    when regexp_matches(lower(place), ' (state|province|region|county|oblast|governorate|prefecture|department|emirate|krai|canton|voivodeship)$') then 2
    when regexp_matches(lower(place), ' (district|tehsil|taluka|subdivision|division)$') then 1
    else 0
end
