-- One row per number that an article states; names in lower case where they are compared.
select
    fact_id,
    article_id,
    evidence,
    -- a magnitude is the word of whoever reads it off
    case when unit in ('magnitude', 'richter') then coalesce(speaker, subject) else speaker end as speaker,
    case when unit in ('magnitude', 'richter') and speaker is null then subject_id else speaker_id end as speaker_id,
    case
        when unit in ('magnitude', 'richter') and speaker is null then coalesce(subject_id, lower(subject))
        else coalesce(speaker_id, lower(speaker))
    end as speaker_key,
    relays,
    status,
    date as fact_date,
    case date_precision
        when 'day' then strftime(date, '%Y-%m-%d')
        when 'month' then strftime(date, '%Y-%m')
        when 'year' then strftime(date, '%Y')
    end as period,
    case date_precision
        when 'month' then last_day(date)
        when 'year' then make_date(year(date), 12, 31)
        else date
    end as period_end,
    place,
    place_id,
    coalesce(place_id, lower(place)) as place_key,
    subject,
    subject_id,
    coalesce(subject_id, lower(subject)) as subject_key,
    value,
    value_max,
    unit,
    item,
    measure,
    qualifier,
    change,
    part_of
from quantities
