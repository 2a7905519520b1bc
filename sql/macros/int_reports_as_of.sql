-- table macro (day): One row per fact that was known on a day, with its claim and the origin as far as reports up to
-- that day show it. Without a day: as known now. Of a text that was published anew, the version of the day counts.
with
known as (
    select
        *,
        story_key is not null and (day is null or story_since <= day) as is_traced
    from claim_facts
    where case
        when day is null then is_current
        else date <= day and (superseded_on is null or superseded_on > day)
    end
)

select
    * exclude (is_traced),
    case when is_traced then story_key else stated_key end as origin_key,
    case when is_traced then story_name else stated_name end as origin,
    case when is_traced then story_origin_id else stated_id end as origin_id,
    is_credited or is_traced as has_holder,
    is_traced and not is_credited as origin_inferred
from known
