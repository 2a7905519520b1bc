-- fail: What is counted by day adds up: an outlet's facts and copies are never negative, and no day is empty.
select source_id, date
from source_daily
where articles < 1 or originals < 0 or copies < 0 or facts < 0
