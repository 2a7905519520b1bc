-- One row per word that ends the name of a spot where something happens. An editor adds a row to seeds/sites.csv.
select word
from seeds.sites
