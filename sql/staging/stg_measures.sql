-- One row per measure of which two numbers can contradict each other; ages, distances, durations, rates and numbers
-- that say nothing of what was measured are not here. of_people: without an item it counts people. is_toll: counts
-- what one event has done so far, and so is revised; rises: a revision only raises it. is_spot: holds for a moment
-- only (prices). needs_subject: means nothing without whose it is (votes), so that a number without one is compared
-- with none.
select *
from (
    values
        ('affected', true, true, true, false, false),
        ('arrested', true, true, true, false, false),
        ('cancelled', false, false, false, false, false),
        ('charged', true, false, false, false, false),
        ('deployed', true, false, false, false, false),
        ('destroyed', false, true, true, false, false),
        ('dismissed', true, false, false, false, false),
        ('displaced', true, true, true, false, false),
        ('earned', false, false, false, false, true),
        ('hired', true, false, false, false, false),
        ('infected', true, true, true, false, false),
        ('injured', true, true, true, false, false),
        ('invested', false, false, false, false, true),
        ('kidnapped', true, true, false, false, false),
        ('killed', true, true, true, false, false),
        ('launched', false, false, false, false, false),
        ('lost', false, false, false, false, true),
        ('measured', false, false, false, false, true),
        ('missing', true, true, false, false, false),
        ('paid', false, false, false, false, false),
        ('participating', true, false, false, false, false),
        ('pledged', false, false, false, false, false),
        ('priced', false, false, false, true, true),
        ('produced', false, false, false, false, true),
        ('recovered', true, true, true, false, false),
        ('released', true, true, true, false, false),
        ('rescued', true, true, true, false, false),
        ('seized', false, true, true, false, false),
        ('sentenced', true, false, false, false, false),
        ('supplied', false, false, false, false, false),
        ('tested', false, false, false, false, false),
        ('traded', false, false, false, true, true),
        ('vaccinated', true, false, false, false, false),
        ('voted', false, false, false, false, true),
        ('won', false, false, false, false, true)
) as listed (measure, of_people, is_toll, rises, is_spot, needs_subject)
