"""Names that are one although two scripts, two outlets or two sentences spell them otherwise."""

from __future__ import annotations

import pytest

from flows.clusters.namesakes import name_keys, packed, unpacked


@pytest.mark.parametrize(
    ("one", "other", "type_"),
    [
        pytest.param("Gurpreet Kaur Sidhu", "Gurpreet Sidhu", "PER", id="a middle name is left out"),
        pytest.param("Tabla Vadak Ishwar Trivedi", "Ishwar Trivedi", "PER", id="a trade before the name"),
        pytest.param("K. R. Vasudevan", "Vasudevan", "PER", id="initials"),
        pytest.param("Nandini Ranade", "Nandini Rande", "PER", id="a vowel that Devanagari does not write"),
        pytest.param("Kavindra Dharamsattu", "Kavindra Dharmasattu", "PER", id="an inherent vowel"),
        pytest.param("Khalifabagh Chowk", "Khalifabag Chauk", "LOC", id="an aspirate"),
        pytest.param("Chitwan", "Chitvan", "LOC", id="w and v"),
        pytest.param("Trishuli River", "Trishuli", "LOC", id="the kind of place is left out"),
        pytest.param("Raj Nagar", "Rajnagar", "LOC", id="written as one word"),
        pytest.param("Marudhar Motors Ltd", "Marudhar Motors", "ORG", id="the form of the firm is left out"),
        pytest.param("Vasundhara Infraprojects", "Vasundhara Imfraprojekts", "ORG", id="a transcribed word"),
    ],
)
def test_one_name_spelt_twice_has_a_key_in_common(one: str, other: str, type_: str) -> None:
    assert set(name_keys(one, type_)) & set(name_keys(other, type_))


@pytest.mark.parametrize(
    ("one", "other", "type_"),
    [
        pytest.param("Harpreet Singh", "Jaspreet Singh", "PER", id="one surname"),
        pytest.param("Ramesh Patil", "Ramesh Kadam", "PER", id="one first name"),
        pytest.param("Nirmal Verma", "Verma", "PER", id="a surname alone says too little"),
        pytest.param("New Town", "New Delhi", "LOC", id="a first word that says little"),
        pytest.param("Bandra", "Vadodara", "LOC", id="other consonants"),
    ],
)
def test_two_names_have_none(one: str, other: str, type_: str) -> None:
    assert not set(name_keys(one, type_)) & set(name_keys(other, type_))


@pytest.mark.parametrize("name", ["", "—", "A", "Oo", "Io"])
def test_what_has_no_consonants_to_speak_of_has_no_key(name: str) -> None:
    assert name_keys(name, "LOC") == ()


def test_keys_are_unpacked_as_they_were_packed() -> None:
    entities = [3, 17, 2**64 - 1]
    keys = {
        key: entity
        for name, entity in zip(("Lamu", "Balumath", "Sinnar"), entities, strict=True)
        for key in name_keys(name, "LOC")
    }
    assert keys
    assert unpacked(packed(keys, entities), entities) == keys
