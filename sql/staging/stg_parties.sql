-- One row per noun of those who count for themselves, as the last word of their name (rebels, a union, doctors) or the
-- whole of it (Boko Haram). Officials wait for each other, so that a higher toll of theirs is news; what a party counts
-- stands beside it. is_bystander: they were there, or care for whom it befell, and answer nobody (doctors, villagers).
-- An editor adds a row to seeds/parties.csv.
select noun, stands_by = 'yes' as is_bystander
from seeds.parties
