"""People who are told of before they are named, and pronouns before their names."""

from __future__ import annotations

import pytest

from tests.unit.fact_samples import events_of

# (text, (type, targets) of each event in reading order)
TOLD = [
    # commas name them
    (
        "A brother and sister in Peru were convicted of arson. "
        "The police said that the man, Ravi Kumar, and his sister, Sita Kumari, lived in Lima.",
        [["Ravi Kumar", "Sita Kumari"]],
    ),
    ("A teacher was jailed for arson. The teacher, Ravi Kumar, is ill.", [["Ravi Kumar"]]),
    ("A teacher was jailed for arson. The man, Ravi Kumar, is ill.", [["Ravi Kumar"]]),
    # somebody else is named
    ("A teacher was jailed for arson. The baker, Ravi Kumar, is ill.", [["teacher"]]),
    ("A waitress was jailed for arson. The man, Ravi Kumar, is ill.", [["waitress"]]),
    ("The teacher was jailed for arson. Another teacher, Ravi Kumar, is ill.", [["teacher"]]),
    # the same act names whom it was done to
    ("A teacher was jailed for arson. Ravi Kumar, 34, was sentenced to nine years on Monday.", [["Ravi Kumar"]]),
    (
        "A teacher was jailed for arson. Another teacher, Ravi Kumar, was jailed on Monday.",
        [["teacher"], ["Ravi Kumar"]],
    ),
    # those whom a court convicts are no jurors
    (
        "Two clerks were convicted of arson. Jurors in Lima wept. They were convicted under a new law.",
        [["clerks"]],
    ),
]


@pytest.mark.parametrize(("text", "targets"), TOLD)
def test_names_that_come_later(text: str, targets: list[list[str]]) -> None:
    assert [e.targets for e in events_of(text, "en") if e.event_type == "SANCTION"] == targets


# (text, type, the actors of its first event)
AHEAD = [
    ("Luis Paz praised Ravi Kumar. As he flew to Chad, Kumar said it would rain.", "CONSULT", ["Ravi Kumar"]),
    # somebody who does something to him
    ("Luis Paz praised Ravi Kumar. As he flew to Chad, Kumar phoned him.", "CONSULT", ["Luis Paz"]),
    # the country of whoever is spoken of
    (
        "Kenyan President Ravi Kumar hoped that the deal between his country and world powers would last.",
        "AGREE",
        ["Kenya", "world powers"],
    ),
]


@pytest.mark.parametrize(("text", "type_", "actors"), AHEAD)
def test_pronouns_before_names(text: str, type_: str, actors: list[str]) -> None:
    assert [e.actors for e in events_of(text, "en") if e.event_type == type_][:1] == [actors]
