-- One row per name of what is counted: the name it is compared by. stands_for_people: where an article gives no other
-- total, its passengers, pilgrims or workers are the people it counts; soldiers, militants, police and children are not,
-- for they are named as a group of their own. An editor adds a row to seeds/items.csv.
select
    item,
    counted_as as item_key,
    stands_for_people = 'yes' as stands_for_people
from seeds.items
