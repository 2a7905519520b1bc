-- One row per measure of which two numbers can contradict each other; ages, distances, durations, rates and numbers
-- that say nothing of what was measured are not here. of_people: without an item it counts people. is_toll: counts
-- what one event has done so far, and so is revised; rises: a revision only raises it. is_spot: holds for a moment
-- only (prices). needs_subject: means nothing without whose it is (votes), so that a number without one is compared
-- with none; can_be_sole: unless the story has no other (losses, winds). An editor adds a row to seeds/measures.csv.
select
    measure,
    of_people = 'yes' as of_people,
    is_toll = 'yes' as is_toll,
    rises = 'yes' as rises,
    is_spot = 'yes' as is_spot,
    needs_subject in ('yes', 'unless sole') as needs_subject,
    needs_subject = 'unless sole' as can_be_sole
from seeds.measures
where compared = 'yes'
