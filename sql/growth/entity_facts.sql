-- One row per entity and fact, of days that a run only added texts to: what was there, and what the new texts state.
select * exclude (weight, batch_id) from stored_entity_facts
union all by name
select added.* exclude (weight, batch_id)
from added_entity_facts as added
anti join stored_entity_facts as stored on stored.entity_id = added.entity_id and stored.fact_id = added.fact_id
