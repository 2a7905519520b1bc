-- fail: Whoever has an id has a name, and the first of the relays is the relay.
select fact_id, speaker, speaker_id, relay, relays
from facts
where article_id in (select article_id from int_new_articles)
    and (
        (speaker_id is not null and speaker is null)
        or (relay_id is not null and relay is null)
        or (place_id is not null and place is null)
        or relay is distinct from relays[1]
    )
