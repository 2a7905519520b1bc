-- One row per entity that the articles at hand name: what it is called, looked up once for all that is counted of it.
select *
from _names
