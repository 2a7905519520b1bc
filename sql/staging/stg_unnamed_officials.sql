-- One row per noun for officials who may be others each time that one of them speaks. An editor adds a row to
-- seeds/unnamed_officials.csv.
select noun
from seeds.unnamed_officials
