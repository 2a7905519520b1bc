-- One row per state, province or region whose name does not say so: what happened there happened in one of its towns. An
-- editor adds a row to seeds/broad_places.csv.
select place
from seeds.broad_places
