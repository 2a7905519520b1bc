-- One row per place so wide that a place inside it does not differ from it: countries, continents and rivers. An editor
-- adds a row to seeds/wide_places.csv.
select place
from seeds.wide_places
