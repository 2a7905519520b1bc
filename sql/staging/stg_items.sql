-- One row per name of what is counted: the name it is compared by; empty where it says no more than the unit and the
-- measure do (a loan of so many dollars). stands_for_people: where an article gives no other
-- total, its passengers, pilgrims or workers are the people it counts; soldiers, militants, police and children are not,
-- for they are named as a group of their own. in_crowds: at a march or a meeting, and where it is broken up, they are.
-- of_measure: of this measure they are (cases of an illness). is_own_sum: a sum of which a story has one, whoever is said to
-- have asked or paid it, whatever became of it (a bribe, a ransom). is_found_so_far: there are no fewer than are told of (bodies).
-- is_census: of which a story tells one count, though nothing befell them (tigers of a reserve); is_rate: the same of a rate.
-- An editor adds a row to seeds/items.csv.
select
    item,
    counted_as as item_key,
    stands_for_people = 'yes' as stands_for_people,
    stands_for_people = 'crowd' as in_crowds,
    stands_for_people = 'sum' as is_own_sum,
    stands_for_people = 'census' as is_census,
    stands_for_people = 'rate' as is_rate,
    case when stands_for_people not in ('yes', 'crowd', 'sum', 'census', 'rate') then nullif(stands_for_people, '') end as of_measure,
    coalesce(found_so_far = 'yes', false) as is_found_so_far
from seeds.items
