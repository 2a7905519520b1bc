-- One row per word for what somebody is accused of, as reports of its denial have it. An editor adds a row to
-- seeds/accusations.csv.
select word
from seeds.accusations
