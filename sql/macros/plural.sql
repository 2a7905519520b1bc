-- macro (noun, amount): An English noun as it stands behind a number: (child, 3) → children.
case
    when amount = 1 then noun
    when noun in ('aircraft', 'police', 'personnel', 'sheep', 'fish', 'cattle', 'livestock', 'staff') then noun
    when noun = 'person' then 'people'
    when noun = 'child' then 'children'
    when noun = 'foot' or noun like '% foot' then left(noun, length(noun) - 4) || 'feet'
    when regexp_matches(noun, '(man|woman)$') and noun not in ('human', 'german') then regexp_replace(noun, 'man$', 'men')
    when regexp_matches(noun, '(s|x|z|ch|sh)$') then noun || 'es'
    when regexp_matches(noun, '[^aeiou]y$') then left(noun, length(noun) - 1) || 'ies'
    else noun || 's'
end
